/// The price of a model's name, with how it was found.
public struct PriceResolution: Hashable, Sendable {
  /// The price.
  public var price: Price
  /// The name in the price list that it stands under.
  public var matchedName: String
  /// Where the price comes from (`LiteLLM 1.110.2`, a file's name, the configuration).
  public var source: String
  /// What was done to get from the name asked for to that one, in order, and what the price had to assume.
  /// Made of names from streams: not yet safe to draw.
  public var how: [String]

  /// A price found; see the members.
  public init(price: Price, matchedName: String, source: String = "", how: [String]) {
    self.price = price
    self.matchedName = matchedName
    self.source = source
    self.how = how
  }
}

/// How a model's price was looked for, step by step: for people who ask why.
public struct PriceExplanation: Hashable, Sendable {
  /// The name asked for.
  public var asked: String
  /// What was found; nil where the model is unpriced.
  public var resolution: PriceResolution?
  /// The names that were looked for, in order, up to the one that was found.
  public var tried: [Step]
  /// Names that the list holds and that look like it, best first; only where nothing was found.
  public var nearMisses: [String]

  /// A name that was looked for.
  public struct Step: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What had been done to the name asked for; empty for the name as it stands.
    public var how: [String]
  }
}

extension PriceTable {
  /// Finds the price of a model by the name that a stream gave it; nil where there is none that is no guess.
  ///
  /// In this order, for the name as it stands, then without a provider's prefix (`openai/…`), and for each of
  /// these as Bedrock, Vertex, Azure, gateways and fine-tuning spell ids: the very name; that name from its maker, where
  /// the list holds it only under the maker's prefix (`deepseek-reasoner` as `deepseek/deepseek-reasoner`); the
  /// name without its date (`-2024-08-06`, `-20241022`, `@20240229`, `-latest`). Last, for a name without a
  /// date, the newest dated version that its maker lists. A host's own price is never taken for a name that
  /// does not name the host.
  public func resolve(_ model: String) -> PriceResolution? {
    var search = PriceSearch(table: self)
    return search.find(model)
  }
}

/// One search for a model's price.
struct PriceSearch {
  private let table: PriceTable
  private let overrides: [String: Price]
  private let notes: [String: [String]]
  /// The names looked for so far.
  private(set) var tried: [PriceExplanation.Step] = []

  /// - Parameters:
  ///   - overrides: prices by name that go before the list's.
  ///   - notes: where these come from, by name, for `how`.
  init(table: PriceTable, overrides: [String: Price] = [:], notes: [String: [String]] = [:]) {
    self.table = table
    self.overrides = overrides
    self.notes = notes
  }

  mutating func find(_ model: String) -> PriceResolution? {
    guard !model.isEmpty, model.utf8.count <= 256 else { return nil }
    if let found = overridden(model, how: []) { return found }
    if let row = look(model, []) { return answer(row, asked: model, how: []) }
    let name = ModelName(model)
    for form in name.forms.dropFirst() {
      if let found = overridden(form.name, how: form.how) { return found }
    }
    for form in name.forms {
      if let found = find(form, bare: name.bare.contains(form)) { return found }
    }
    for form in name.bare {
      if let found = fromGateway(form) { return found }
    }
    for form in name.bare {
      if let found = newest(form) { return found }
    }
    return nil
  }

  private mutating func look(_ name: String, _ how: [String]) -> PriceRow? {
    if !tried.contains(where: { $0.name == name }) { tried.append(.init(name: name, how: how)) }
    return table.row(named: name)
  }

  private func overridden(_ name: String, how: [String]) -> PriceResolution? {
    guard let price = overrides[name] else { return nil }
    return PriceResolution(
      price: price, matchedName: name, source: "the configuration",
      how: how + ["\(name) in the configuration"] + (notes[name] ?? []))
  }

  private mutating func find(_ form: ModelName.Form, bare: Bool) -> PriceResolution? {
    if let row = look(form.name, form.how) { return answer(row, asked: form.name, how: form.how) }
    if bare, let found = fromMaker(form) { return found }
    guard let undated = ModelName.undated(form.name) else { return nil }
    let shorter = ModelName.Form(name: undated, how: form.how + ["without the date: \(undated)"])
    if let row = look(undated, shorter.how) { return answer(row, asked: undated, how: shorter.how) }
    return bare ? fromMaker(shorter) : nil
  }

  /// A name that the list holds only under its maker's prefix.
  private mutating func fromMaker(_ form: ModelName.Form) -> PriceResolution? {
    guard let maker = ModelMaker.of(form.name) else { return nil }
    for listed in maker.listedNames(form.name) {
      guard let row = look(listed.name, form.how + [listed.how]) else { continue }
      return answer(row, asked: listed.name, how: form.how + ["\(listed.how): \(row.name)"])
    }
    return nil
  }

  /// A name that the list holds only at a gateway that passes its maker's price on.
  private mutating func fromGateway(_ form: ModelName.Form) -> PriceResolution? {
    for name in [form.name, ModelName.undated(form.name)].compactMap({ $0 }) {
      guard let listed = ModelMaker.of(name)?.gatewayName(name),
        let row = look(listed.name, form.how + [listed.how])
      else { continue }
      return answer(row, asked: listed.name, how: form.how + ["\(listed.how): \(row.name)"])
    }
    return nil
  }

  private mutating func newest(_ form: ModelName.Form) -> PriceResolution? {
    guard let maker = ModelMaker.of(form.name) else { return nil }
    let prefixes = [form.name] + maker.prefixes.map { $0 + form.name }
    for prefix in prefixes {
      tried.append(.init(name: prefix + "-*", how: form.how + ["its newest dated version"]))
      let dated = table.names(beginningWith: prefix + "-", limit: 200).filter { name in
        let rest = name.dropFirst(prefix.count + 1)
        let date = rest.prefix { $0.isNumber || $0 == "-" }
        return ModelName.isDate(date)
          || (date.last == "-" && ModelName.isDate(date.dropLast()))
            && ["v1:0", "v2:0"].contains(rest.dropFirst(date.count))
      }
      guard let last = dated.last, let row = table.row(named: last) else { continue }
      return answer(row, asked: last, how: form.how + ["its newest dated version: \(row.name)"])
    }
    return nil
  }

  private func answer(_ row: PriceRow, asked: String, how: [String]) -> PriceResolution {
    var how = how
    if row.name != asked { how.append("without regard to case: \(row.name)") }
    return PriceResolution(
      price: row.price, matchedName: row.name, source: table.source,
      how: how + ["\(row.name) in \(table.source)"] + row.parts.assumptions)
  }
}

extension PriceTable {
  /// Names that look like one that is not listed: the same name at a host (whose price is not its maker's), then those
  /// that begin alike for longest.
  func nearMisses(_ model: String, limit: Int = 5) -> [String] {
    guard let bare = ModelName(model).bare.last?.name.lowercased(), bare.utf8.count > 2, limit > 0 else {
      return []
    }
    let wanted = Array(bare.utf8)
    var ranked: [(name: String, score: Int)] = []
    for name in names {
      let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
      let alike = zip(last.utf8, wanted).prefix { $0 == $1 }.count
      // What only its first letters have in common is another model.
      guard alike >= max(4, wanted.count / 2) else { continue }
      ranked.append((name, (last == bare ? 1_000 : 0) + alike * 2 - abs(last.utf8.count - wanted.count)))
    }
    return ranked.sorted { ($1.score, $0.name.utf8.count, $0.name) < ($0.score, $1.name.utf8.count, $1.name) }
      .prefix(limit).map(\.name)
  }
}
