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

/// One model of a price list. How its text reads stands in Scripts/make-prices.py.
struct PriceRow: Hashable, Sendable {
  var name: String
  var provider: String
  var parts: PriceParts
  var tiers: [(aboveTokens: Int, parts: PriceParts)]

  var price: Price {
    Price(
      rates: parts.filled(),
      tiers: tiers.map { Price.Tier(aboveTokens: $0.aboveTokens, rates: $0.parts.filled(over: parts)) },
      perRequest: parts.perRequest ?? .zero)
  }

  /// Reads a row; nil where it does not read as one.
  init?(_ line: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 3, let base = PriceParts(columns[2]) else { return nil }
    name = String(columns[0])
    provider = String(columns[1])
    parts = base
    tiers = []
    for column in columns.dropFirst(3) {
      guard column.first == ">", let space = column.firstIndex(of: " "),
        let tokens = Int(column[column.index(after: column.startIndex)..<space]),
        let parts = PriceParts(column[column.index(after: space)...])
      else { return nil }
      tiers.append((tokens, parts))
    }
  }

  static func == (a: PriceRow, b: PriceRow) -> Bool {
    a.name == b.name && a.provider == b.provider && a.price == b.price
  }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
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
