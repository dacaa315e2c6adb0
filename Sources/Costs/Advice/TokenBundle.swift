import Events

/// Calls of one model taken together: how many, their tokens, and what they did cost.
public struct TokenBundle: Hashable, Sendable {
  /// How many calls.
  public var calls: Int
  /// Their tokens, by part.
  public var tokens: Tokens
  /// What they cost, reported or computed.
  public var cost: Money

  /// Calls taken together; see the members.
  public init(calls: Int = 0, tokens: Tokens = Tokens(), cost: Money = .zero) {
    self.calls = calls
    self.tokens = tokens
    self.cost = cost
  }

  /// Whether there are no calls.
  public var isEmpty: Bool { calls <= 0 }

  /// All input tokens of a call, on average; 0 without calls.
  public var inputPerCall: Int { calls > 0 ? max(0, tokens.allInput) / calls : 0 }

  /// Adds part by part.
  public static func += (a: inout TokenBundle, b: TokenBundle) {
    a.calls &+= b.calls
    a.tokens += b.tokens
    a.cost += b.cost
  }
}

extension Price {
  /// What a bundle would cost at this price. Every call is taken to have the bundle's average input, so that one tier
  /// holds for all: an estimate where calls are on both sides of a tier's bound, exact elsewhere.
  public func cost(of bundle: TokenBundle) -> Money {
    guard !bundle.isEmpty else { return .zero }
    let flat = Price(
      rates: rates(forInput: bundle.inputPerCall),
      perRequest: perRequest.times(bundle.calls) ?? perRequest)
    return flat.cost(of: bundle.tokens)
  }
}

extension Pricer {
  /// What a bundle of one model's calls would have cost with `change` applied: at another price, or with other tokens.
  ///
  /// What was really paid (discounts, a reported cost) is scaled by how the listed costs compare, so that a bill below
  /// the list stays below it. Nil where the model has no listed price, or one of nothing.
  public func repriced(
    _ bundle: TokenBundle, of model: String, change: (Price, Tokens) -> (price: Price, tokens: Tokens)
  ) -> Money? {
    guard !bundle.isEmpty, let price = resolve(model)?.price else { return nil }
    let listed = price.cost(of: bundle)
    guard listed > .zero else { return nil }
    let changed = change(price, bundle.tokens)
    var other = bundle
    other.tokens = changed.tokens
    let wanted = changed.price.cost(of: other)
    return bundle.cost.scaled(by: wanted, over: listed)
  }
}

extension Money {
  /// This amount times the ratio of two others, to the picodollar while the product fits, else as near as a double is.
  ///
  /// - Parameter whole: above nothing; else the answer is nothing.
  public func scaled(by part: Money, over whole: Money) -> Money {
    guard whole > .zero else { return .zero }
    let (product, overflow) = picodollars.multipliedReportingOverflow(by: part.picodollars)
    if !overflow { return Money(picodollars: roundedHalfEven(product, over: whole.picodollars.magnitude)) }
    return Money(dollars: dollars * (part.dollars / whole.dollars))
  }
}

extension Rate {
  /// This many times the rate; nil where that is beyond what a rate holds.
  func times(_ count: Int) -> Rate? {
    guard count >= 0 else { return nil }
    let parts = Int128(rest) * Int128(count)
    let unit: Int128 = 1_000_000_000_000_000_000
    let whole = Int128(picodollars) * Int128(count) + parts / unit
    guard whole <= unit, let narrow = Int64(exactly: whole) else { return nil }
    return Rate(picodollars: narrow, rest: Int64(parts % unit))
  }
}

extension Rate: Comparable {
  /// The cheaper one comes first.
  public static func < (a: Rate, b: Rate) -> Bool {
    a.picodollars == b.picodollars ? a.rest < b.rest : a.picodollars < b.picodollars
  }
}
