import Events

/// The prices that a price list gives for a model, before the parts it leaves out are filled in.
struct PriceParts: Hashable, Sendable {
  var input: Rate?
  var output: Rate?
  var cacheRead: Rate?
  var cacheWrite5m: Rate?
  var cacheWrite1h: Rate?
  var reasoning: Rate?
  var perRequest: Rate?

  /// The parts that a token can have, filled in: a part without a price of its own costs the fresh-input rate
  /// (1 h writes twice that, reasoning as output). A tier takes what it leaves out from `base` before that.
  func filled(over base: PriceParts = PriceParts()) -> Price.Rates {
    let fresh = input ?? base.input ?? .zero
    let output = output ?? base.output ?? fresh
    return Price.Rates(
      input: fresh, output: output, cacheRead: cacheRead ?? base.cacheRead ?? fresh,
      cacheWrite5m: cacheWrite5m ?? base.cacheWrite5m ?? fresh,
      cacheWrite1h: cacheWrite1h ?? base.cacheWrite1h ?? fresh.doubled,
      reasoning: reasoning ?? (self.output == nil ? base.reasoning : nil) ?? output)
  }

  /// These prices, and another's where there are none.
  func over(_ base: PriceParts) -> PriceParts {
    PriceParts(
      input: input ?? base.input, output: output ?? base.output, cacheRead: cacheRead ?? base.cacheRead,
      cacheWrite5m: cacheWrite5m ?? base.cacheWrite5m, cacheWrite1h: cacheWrite1h ?? base.cacheWrite1h,
      reasoning: reasoning ?? (output == nil ? base.reasoning : nil),
      perRequest: perRequest ?? base.perRequest)
  }

  /// As `over`, for a way to be served: 1 h writes that usually cost twice the fresh input do so here as well.
  func served(over base: PriceParts) -> PriceParts {
    var parts = over(base)
    if cacheWrite1h == nil, input != nil, base.cacheWrite1h == base.input?.doubled {
      parts.cacheWrite1h = nil
    }
    return parts
  }

  /// What `filled` had to assume, in words.
  var assumptions: [String] {
    var said: [String] = []
    if output == nil { said.append("output has no price of its own: the fresh-input rate") }
    if cacheRead == nil { said.append("cache reads have no price of their own: the fresh-input rate") }
    if cacheWrite5m == nil { said.append("cache writes have no price of their own: the fresh-input rate") }
    if cacheWrite1h == nil {
      said.append("1 h cache writes have no price of their own: twice the fresh-input rate")
    }
    return said
  }
}

/// What a way to be served costs, as far as it differs from the usual one.
struct PriceService: Hashable, Sendable {
  var tier: ServiceTier
  var parts = PriceParts()
  var tiers: [SizedParts] = []
  /// What every usual price is multiplied by, where that is how it is priced.
  var factor: DecimalNumber?

  func price(over base: PriceParts, _ above: [SizedParts], usual: Price) -> Price.Service? {
    if let factor { return usual.multiplied(by: factor, as: tier) }
    let bounds = Set(tiers.map(\.aboveTokens)).union(above.map(\.aboveTokens))
    let own = parts.served(over: base)
    return Price.Service(
      tier: tier, rates: own.filled(),
      tiers: bounds.map { bound in
        // A size's own price, else the usual one for that size, else as for smaller requests.
        let usual = above.last { $0.aboveTokens <= bound }?.parts ?? PriceParts()
        let sized = tiers.last { $0.aboveTokens <= bound }?.parts ?? PriceParts()
        return Price.Tier(aboveTokens: bound, rates: sized.served(over: usual.over(own)).filled())
      })
  }
}

extension Price {
  fileprivate func multiplied(by factor: DecimalNumber, as tier: ServiceTier) -> Service? {
    guard let rates = rates.multiplied(by: factor) else { return nil }
    let sized = tiers.compactMap { tier in
      tier.rates.multiplied(by: factor).map { Tier(aboveTokens: tier.aboveTokens, rates: $0) }
    }
    return sized.count == tiers.count ? Service(tier: tier, rates: rates, tiers: sized) : nil
  }
}

extension Price.Rates {
  fileprivate func multiplied(by factor: DecimalNumber) -> Price.Rates? {
    guard let input = input.times(factor), let output = output.times(factor),
      let read = cacheRead.times(factor), let short = cacheWrite5m.times(factor),
      let long = cacheWrite1h.times(factor), let reasoning = reasoning.times(factor)
    else { return nil }
    return Price.Rates(
      input: input, output: output, cacheRead: read, cacheWrite5m: short, cacheWrite1h: long,
      reasoning: reasoning)
  }
}

/// Prices of requests with much input.
struct SizedParts: Hashable, Sendable {
  var aboveTokens: Int
  var parts: PriceParts
}

/// One model of a price list. How its text reads stands in Scripts/make-prices.py.
struct PriceRow: Hashable, Sendable {
  var name: String
  var provider: String
  var parts: PriceParts
  var tiers: [SizedParts] = []
  var services: [PriceService] = []

  var price: Price {
    var price = Price(
      rates: parts.filled(),
      tiers: tiers.map { Price.Tier(aboveTokens: $0.aboveTokens, rates: $0.parts.filled(over: parts)) },
      perRequest: parts.perRequest ?? .zero)
    price.services = services.compactMap { $0.price(over: parts, tiers, usual: price) }
    return price
  }

  /// Prices that stand in no list.
  init(name: String, provider: String = "", parts: PriceParts) {
    self.name = name
    self.provider = provider
    self.parts = parts
  }

  /// Reads a row; nil where it does not read as one.
  init?(_ line: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 3, let base = PriceParts(columns[2]) else { return nil }
    self.init(name: String(columns[0]), provider: String(columns[1]), parts: base)
    for column in columns.dropFirst(3) {
      guard let space = column.firstIndex(of: " "),
        take(column[..<space], column[column.index(after: space)...])
      else { return nil }
    }
  }

  /// Takes a column: prices above a size (`>200000`), of a way to be served (`@batch`), or of both (`@batch>200000`).
  private mutating func take(_ head: Substring, _ text: Substring) -> Bool {
    let halves = head.split(separator: ">", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2 else { return false }
    let size = halves.count == 2 ? Int(halves[1]) : nil
    if first.isEmpty {
      guard let size, let parts = PriceParts(text) else { return false }
      tiers.append(SizedParts(aboveTokens: size, parts: parts))
      return true
    }
    guard first.first == "@", let tier = ServiceTier(name: first.dropFirst()),
      halves.count == 1 || size != nil
    else { return false }
    let at = place(of: tier)
    if size == nil, text.first == "x" {
      services[at].factor = DecimalNumber(String(text.dropFirst()))
      return services[at].factor != nil
    }
    guard let parts = PriceParts(text) else { return false }
    if let size {
      services[at].tiers.append(SizedParts(aboveTokens: size, parts: parts))
    } else {
      services[at].parts = parts
    }
    return true
  }

  private mutating func place(of tier: ServiceTier) -> Int {
    if let at = services.firstIndex(where: { $0.tier == tier }) { return at }
    services.append(PriceService(tier: tier))
    return services.count - 1
  }
}

extension ServiceTier {
  /// The tier of this name (`batch`).
  init?(name: Substring) {
    guard let found = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = found
  }
}

extension PriceParts {
  /// Reads the parts of a row, separated by spaces; nil where one does not read.
  init?(_ text: Substring) {
    for word in text.split(separator: " ") {
      guard let letter = word.first, let number = DecimalNumber(String(word.dropFirst())),
        let rate = Rate(number), let path = Self.path(letter)
      else { return nil }
      self[keyPath: path] = rate
    }
  }

  private static func path(_ letter: Character) -> WritableKeyPath<PriceParts, Rate?>? {
    switch letter {
    case "i": \.input
    case "o": \.output
    case "r": \.cacheRead
    case "w": \.cacheWrite5m
    case "h": \.cacheWrite1h
    case "t": \.reasoning
    case "q": \.perRequest
    default: nil
    }
  }
}
