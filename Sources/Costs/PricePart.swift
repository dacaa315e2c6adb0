import Events

/// A part of what is paid for: prices of a configuration are given by part.
public enum PricePart: String, CaseIterable, Sendable {
  /// Fresh input.
  case input
  /// Output that is not reasoning, and that too where it has no price of its own.
  case output
  /// Input read from a cache.
  case cacheRead = "cache_read"
  /// Input written to a cache of 5 minutes.
  case cacheWrite5m = "cache_write"
  /// Input written to a cache of an hour.
  case cacheWrite1h = "cache_write_1h"
  /// Output that is reasoning.
  case reasoning
  /// A request, whatever its tokens.
  case perRequest = "per_request"
}

extension Price {
  /// A price from its parts, in US dollars a token (`perRequest`: a request). What is left out costs as in a price list:
  /// the fresh-input rate, 1 h writes twice that, reasoning as output; in a tier or a service as usual.
  ///
  /// Nil where there is no price of fresh input, or a number is no price.
  /// - Parameters:
  ///   - above: prices of requests with more input than a number of tokens.
  ///   - services: prices of ways to be served.
  public init?(
    parts: [PricePart: DecimalNumber], above: [Int: [PricePart: DecimalNumber]] = [:],
    services: [ServiceTier: [PricePart: DecimalNumber]] = [:]
  ) {
    guard parts[.input] != nil, let base = PriceParts(parts) else { return nil }
    var row = PriceRow(name: "", parts: base)
    for (tokens, parts) in above.sorted(by: { $0.key < $1.key }) {
      guard let parts = PriceParts(parts) else { return nil }
      row.tiers.append(SizedParts(aboveTokens: tokens, parts: parts))
    }
    for (tier, parts) in services.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let parts = PriceParts(parts) else { return nil }
      row.services.append(PriceService(tier: tier, parts: parts))
    }
    self = row.price
  }

  /// What costs nothing.
  public static let free = Price(rates: PriceParts().filled())

  /// What had to be assumed for parts that have no price of their own, in words.
  /// - Parameter given: the parts that have one.
  public static func assumptions(without given: Set<PricePart>) -> [String] {
    var parts = PriceParts()
    for part in given { parts[keyPath: part.path] = .zero }
    return parts.assumptions
  }
}

extension PriceParts {
  fileprivate init?(_ numbers: [PricePart: DecimalNumber]) {
    for (part, number) in numbers {
      guard let rate = Rate(number) else { return nil }
      self[keyPath: part.path] = rate
    }
  }
}

extension PricePart {
  fileprivate var path: WritableKeyPath<PriceParts, Rate?> {
    switch self {
    case .input: \.input
    case .output: \.output
    case .cacheRead: \.cacheRead
    case .cacheWrite5m: \.cacheWrite5m
    case .cacheWrite1h: \.cacheWrite1h
    case .reasoning: \.reasoning
    case .perRequest: \.perRequest
    }
  }
}
