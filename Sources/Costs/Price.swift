import Events

/// A price of one token or one request: US dollars, exact to 10⁻³⁰.
///
/// Kept as whole picodollars and the part below one, so that a cost is a few machine multiplications and no
/// division for the many prices that have no part below a picodollar.
public struct Rate: Hashable, Sendable {
  /// Whole picodollars.
  public let picodollars: Int64
  /// What is left below a picodollar, in units of 10⁻³⁰ USD: 0 ..< 10¹⁸.
  public let rest: Int64

  /// Free.
  public static let zero = Rate(picodollars: 0, rest: 0)

  init(picodollars: Int64, rest: Int64) {
    self.picodollars = picodollars
    self.rest = rest
  }

  /// A price in US dollars, rounded half to even to 10⁻³⁰ USD.
  ///
  /// Nil where it is negative, above a million dollars, or so small that it would round to nothing.
  public init?(_ number: DecimalNumber) {
    guard number.coefficient >= 0 else { return nil }
    guard number.coefficient > 0 else {
      self = .zero
      return
    }
    let value = number.coefficient.magnitude
    guard number.exponent >= -1_000, number.exponent <= 6 else { return nil }
    let parts =
      number.exponent >= -12 ? Self.whole(value, number.exponent) : Self.split(value, number.exponent)
    guard let parts, parts.whole <= 1_000_000_000_000_000_000 else { return nil }
    guard parts.whole > 0 || parts.rest > 0 else { return nil }
    self.init(picodollars: Int64(parts.whole), rest: Int64(parts.rest))
  }

  /// Twice this price.
  public var doubled: Rate {
    let (carry, rest) = (2 * rest).quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
    return Rate(picodollars: 2 * picodollars + carry, rest: rest)
  }

  /// This price times a number, rounded half to even to 10⁻³⁰ USD; nil where that is no price.
  func times(_ factor: DecimalNumber) -> Rate? {
    let unit: Int128 = 1_000_000_000_000_000_000
    let (own, tooLarge) = (Int128(picodollars) * unit).addingReportingOverflow(Int128(rest))
    let (product, overflow) = own.multipliedReportingOverflow(by: factor.coefficient)
    guard !tooLarge, !overflow else { return nil }
    return Rate(DecimalNumber(coefficient: product, exponent: factor.exponent - 30))
  }

  private static func whole(_ value: UInt128, _ exponent: Int) -> (whole: UInt128, rest: UInt128)? {
    let (product, overflow) = value.multipliedReportingOverflow(by: PowersOfTen.all[exponent + 12])
    return overflow ? nil : (product, 0)
  }

  private static func split(_ value: UInt128, _ exponent: Int) -> (whole: UInt128, rest: UInt128)? {
    let below = -(exponent + 12)
    let powers = PowersOfTen.all
    let (whole, left) =
      below < powers.count ? value.quotientAndRemainder(dividingBy: powers[below]) : (0, value)
    guard below > 18 else { return (whole, left * powers[18 - below]) }
    guard below - 18 < powers.count else { return nil }
    let rounded = UInt128(roundedHalfEven(Int128(left), over: powers[below - 18]))
    let unit = powers[18]
    return (whole + rounded / unit, rounded % unit)
  }
}

/// What a model costs, with every part filled in.
public struct Price: Hashable, Sendable {
  /// Prices a token.
  public struct Rates: Hashable, Sendable {
    /// Fresh input.
    public var input: Rate
    /// Output that is not reasoning.
    public var output: Rate
    /// Input read from a cache.
    public var cacheRead: Rate
    /// Input written to a cache of 5 minutes.
    public var cacheWrite5m: Rate
    /// Input written to a cache of an hour.
    public var cacheWrite1h: Rate
    /// Output that is reasoning.
    public var reasoning: Rate
  }

  /// Prices of a request with much input.
  public struct Tier: Hashable, Sendable {
    /// The tier holds for all tokens of a request whose input, cached or not, is above this many tokens.
    public var aboveTokens: Int
    /// Its prices.
    public var rates: Rates
  }

  /// Prices of calls that are served in another way than usual.
  public struct Service: Hashable, Sendable {
    /// The way.
    public var tier: ServiceTier
    /// Prices below every tier.
    public var rates: Rates
    /// Tiers, the lowest bound first.
    public var tiers: [Tier]

    /// Prices of a way to be served; see the members.
    public init(tier: ServiceTier, rates: Rates, tiers: [Tier] = []) {
      self.tier = tier
      self.rates = rates
      self.tiers = tiers.sorted { $0.aboveTokens < $1.aboveTokens }
    }
  }

  /// Prices below every tier.
  public var rates: Rates
  /// Tiers, the lowest bound first.
  public var tiers: [Tier]
  /// What a request costs besides its tokens.
  public var perRequest: Rate
  /// Ways to be served that have prices of their own.
  public var services: [Service]

  /// Prices; see the members.
  public init(rates: Rates, tiers: [Tier] = [], perRequest: Rate = .zero, services: [Service] = []) {
    self.rates = rates
    self.tiers = tiers.sorted { $0.aboveTokens < $1.aboveTokens }
    self.perRequest = perRequest
    self.services = services
  }

  /// Whether nothing costs anything, however it is served: a price of 0 is a price.
  public var isFree: Bool {
    perRequest == .zero && rates.isFree && tiers.allSatisfy { $0.rates.isFree }
      && services.allSatisfy { $0.rates.isFree && $0.tiers.allSatisfy { $0.rates.isFree } }
  }

  /// The prices that hold for a request with this much input, cached or not.
  public func rates(forInput tokens: Int, tier: ServiceTier = .standard) -> Rates {
    guard tier != .standard, let service = service(tier) else {
      return tiers.last { tokens > $0.aboveTokens }?.rates ?? rates
    }
    return service.tiers.last { tokens > $0.aboveTokens }?.rates ?? service.rates
  }

  /// The prices of a way to be served: a faster one without prices of its own has those of the next slower one that is
  /// still before others. Nil where that is as usual.
  private func service(_ tier: ServiceTier) -> Service? {
    if let own = services.first(where: { $0.tier == tier }) { return own }
    switch tier {
    case .ultrafast: return service(.fast)
    case .fast: return service(.priority)
    default: return nil
    }
  }

  /// What one call costs: exact, then rounded once, half to even, to 10⁻¹² USD.
  ///
  /// Counts below 0 count as 0; reasoning counts at most as much as the output that holds it. At most
  /// `Money.recordLimit`.
  public func cost(of tokens: Tokens, tier: ServiceTier = .standard) -> Money {
    var sum = Sum()
    let read = max(0, tokens.cacheRead)
    let short = max(0, tokens.cacheWrite5m)
    let long = max(0, tokens.cacheWrite1h)
    let input = max(0, tokens.input)
    let output = max(0, tokens.output)
    let reasoning = min(max(0, tokens.reasoning), output)
    if tiers.isEmpty, tier == .standard {
      sum.add(input, read, short, long, output - reasoning, reasoning, at: rates)
    } else {
      let all = input.saturating(read).saturating(short).saturating(long)
      sum.add(input, read, short, long, output - reasoning, reasoning, at: rates(forInput: all, tier: tier))
    }
    sum.add(1, perRequest)
    return sum.money
  }
}

extension Price.Rates {
  /// Whether no token costs anything.
  public var isFree: Bool {
    input == .zero && output == .zero && cacheRead == .zero && cacheWrite5m == .zero && cacheWrite1h == .zero
      && reasoning == .zero
  }
}

extension Int {
  fileprivate func saturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

/// An exact sum of counts × prices. Six parts of 2⁶³ tokens at the highest price stay below 2¹²⁷.
private struct Sum {
  private var whole: Int128 = 0
  private var rest: Int128 = 0

  mutating func add(_ count: Int, _ rate: Rate) {
    whole += Int128(count) * Int128(rate.picodollars)
    if rate.rest != 0 { rest += Int128(count) * Int128(rate.rest) }
  }

  mutating func add(
    _ input: Int, _ read: Int, _ short: Int, _ long: Int, _ output: Int, _ reasoning: Int,
    at rates: Price.Rates
  ) {
    add(input, rates.input)
    add(output, rates.output)
    if read != 0 { add(read, rates.cacheRead) }
    if short != 0 { add(short, rates.cacheWrite5m) }
    if long != 0 { add(long, rates.cacheWrite1h) }
    if reasoning != 0 { add(reasoning, rates.reasoning) }
  }

  var money: Money {
    guard rest != 0 else { return min(Money(picodollars: whole), .recordLimit) }
    let unit: Int128 = 1_000_000_000_000_000_000
    let (carry, left) = rest.quotientAndRemainder(dividingBy: unit)
    let floor = whole + carry
    let half = unit / 2
    let up = left > half || (left == half && floor % 2 == 1)
    return min(Money(picodollars: up ? floor + 1 : floor), .recordLimit)
  }
}

extension Rate {
  /// What a million units cost, cut to the picodollar: how price lists are read by people.
  public var perMillion: Money {
    Money(picodollars: Int128(picodollars) * 1_000_000 + Int128(rest) / 1_000_000_000_000)
  }
}
