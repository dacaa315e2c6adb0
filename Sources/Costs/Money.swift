import Events

/// An amount of US dollars, exact: a whole number of picodollars (10⁻¹² USD).
public struct Money: Hashable, Comparable, Sendable {
  /// Picodollars.
  public var picodollars: Int128

  /// An amount in picodollars.
  public init(picodollars: Int128) { self.picodollars = picodollars }

  /// Nothing.
  public static let zero = Money(picodollars: 0)

  /// The smaller amount comes first.
  public static func < (a: Money, b: Money) -> Bool { a.picodollars < b.picodollars }
  /// The exact sum.
  public static func + (a: Money, b: Money) -> Money { Money(picodollars: a.picodollars + b.picodollars) }
  /// The exact difference.
  public static func - (a: Money, b: Money) -> Money { Money(picodollars: a.picodollars - b.picodollars) }
  /// Adds exactly.
  public static func += (a: inout Money, b: Money) { a.picodollars += b.picodollars }
  /// Takes away exactly.
  public static func -= (a: inout Money, b: Money) { a.picodollars -= b.picodollars }

  /// The amount as a binary floating-point number of dollars: for charts and ratios, never for sums.
  public var dollars: Double { Double(picodollars) / 1e12 }
}
