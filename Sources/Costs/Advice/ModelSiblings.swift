/// Models of the same maker, at the same host, that are cheaper in every part.
///
/// On purpose narrow: names must differ in nothing but the version, or in nothing but the next smaller class; a model
/// whose name says more (`-codex`, `-audio`, `-32k`) has no siblings. A name says nothing of quality.
struct ModelSiblings: Hashable {
  /// A cheaper model.
  struct Sibling: Hashable {
    /// As the price list names it.
    var name: String
    var price: Price
    /// Whether it has the same major version.
    var isSameMajor: Bool
    /// Both models' prices, in words.
    var prices: String
  }

  /// A later model of the same class.
  private(set) var successor: Sibling?
  /// A model of the next smaller class, not of an older major version.
  private(set) var smaller: Sibling?

  /// - Parameter model: as a stream named it.
  init(of model: String, pricer: Pricer) {
    // A price of the configuration is of one model: the list's siblings are no comparison for it.
    guard pricer.overrides[model] == nil, let found = pricer.table.resolve(model),
      let place = Place(found.matchedName)
    else { return }
    // Where the list holds a model only elsewhere (on Bedrock), its siblings may stand under the name's own prefix.
    var listed = place.candidates(in: pricer.table)
    if let own = Place(model), own.prefix != place.prefix { listed += own.candidates(in: pricer.table) }
    let later = listed.filter { $0.place.model.words == place.model.words }
    successor = Self.best(later, than: place.model, cheaperThan: found)
    guard let words = place.model.smallerWords else { return }
    let small = listed.filter { $0.place.model.words == words }
    smaller = Self.best(small, than: place.model, cheaperThan: found)
  }

  /// The nearest major version that is not older, and of that the newest version.
  private static func best(
    _ candidates: [(name: String, place: Place, price: Price)], than model: ModelClass,
    cheaperThan asked: PriceResolution
  ) -> Sibling? {
    let fit = candidates.filter {
      $0.place.model.major >= model.major && !($0.place.model.words == model.words && !newer($0, model))
        && $0.price.isCheaper(than: asked.price)
    }
    let best = fit.min { a, b in
      if a.place.model.major != b.place.model.major { return a.place.model.major < b.place.model.major }
      if a.place.model.version != b.place.model.version { return b.place.model.isOlder(than: a.place.model) }
      return (a.name.utf8.count, a.name) < (b.name.utf8.count, b.name)
    }
    guard let best else { return nil }
    return Sibling(
      name: best.name, price: best.price, isSameMajor: best.place.model.major == model.major,
      prices:
        "a million tokens: \(asked.matchedName) \(asked.price.inWords), \(best.name) \(best.price.inWords)")
  }

  private static func newer(_ candidate: (name: String, place: Place, price: Price), _ model: ModelClass)
    -> Bool
  {
    model.isOlder(than: candidate.place.model)
      || (candidate.place.isTurbo && candidate.place.model.version == model.version)
  }
}

/// Where a listed name stands: its host's prefix, its family's first word, its class.
private struct Place: Hashable {
  var prefix: String
  var stem: String
  var model: ModelClass
  var isTurbo: Bool

  init?(_ listed: String) {
    guard let bare = ModelName(listed).bare.last?.name, ModelMaker.of(bare) != nil else { return nil }
    let undated = ModelName.undated(bare) ?? bare
    guard let model = ModelClass(undated),
      let first = undated.split(separator: "-").first.map({ String($0) }),
      let at = listed.range(ofLast: first)
    else { return nil }
    prefix = String(listed[..<at.lowerBound])
    stem = String(first.prefix { $0.isLetter })
    self.model = model
    isTurbo = undated.hasSuffix("-turbo")
  }

  /// Models under the same prefix whose names begin with the same family.
  func candidates(in table: PriceTable) -> [(name: String, place: Place, price: Price)] {
    table.names(beginningWith: prefix + stem, limit: 1_000).compactMap { name in
      guard let place = Place(name), place.prefix == prefix, let price = table.price(named: name) else {
        return nil
      }
      return (name, place, price)
    }
  }
}

extension Price {
  /// Whether no part costs more, and input and output cost less, at every size of a request.
  fileprivate func isCheaper(than other: Price) -> Bool {
    let bounds = Set(tiers.map(\.aboveTokens) + other.tiers.map(\.aboveTokens)).map { $0 + 1 } + [0]
    return !isFree && perRequest <= other.perRequest
      && bounds.allSatisfy { rates(forInput: $0).isCheaper(than: other.rates(forInput: $0)) }
  }

  fileprivate var inWords: String {
    "$\(rates.input.perMillion) in, $\(rates.output.perMillion) out"
  }
}

extension Price.Rates {
  fileprivate func isCheaper(than other: Price.Rates) -> Bool {
    input < other.input && output < other.output && cacheRead <= other.cacheRead
      && cacheWrite5m <= other.cacheWrite5m && cacheWrite1h <= other.cacheWrite1h
      && reasoning <= other.reasoning
  }
}

extension String {
  /// Where a text stands last, without regard to case.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    let wanted = text.lowercased()
    var at = endIndex
    while at > startIndex {
      at = index(before: at)
      if self[at...].lowercased().hasPrefix(wanted) { return at..<endIndex }
    }
    return nil
  }
}
