import Events

/// An amount of US dollars, exact: a whole number of picodollars (10⁻¹² USD).
///
/// One record holds at most 10¹⁸ USD either way (`recordLimit`), so 170 million of the worst records still
/// add up exactly; beyond that, sums stop at the largest amount there is instead of trapping.
public struct Money: Hashable, Comparable, Sendable {
  /// Picodollars.
  public var picodollars: Int128

  /// An amount in picodollars.
  public init(picodollars: Int128) { self.picodollars = picodollars }

  /// Nothing.
  public static let zero = Money(picodollars: 0)

  /// The most that one record may cost, 10¹⁸ USD: what is above is no cost but damage.
  public static let recordLimit = Money(picodollars: 1_000_000_000_000_000_000_000_000_000_000)

  /// The smaller amount comes first.
  public static func < (a: Money, b: Money) -> Bool { a.picodollars < b.picodollars }
  /// The exact sum; the largest amount there is where it would not fit.
  public static func + (a: Money, b: Money) -> Money {
    let (sum, overflow) = a.picodollars.addingReportingOverflow(b.picodollars)
    return Money(picodollars: overflow ? (b.picodollars < 0 ? .min : .max) : sum)
  }
  /// The exact difference; the smallest or largest amount there is where it would not fit.
  public static func - (a: Money, b: Money) -> Money {
    let (rest, overflow) = a.picodollars.subtractingReportingOverflow(b.picodollars)
    return Money(picodollars: overflow ? (b.picodollars < 0 ? .max : .min) : rest)
  }
  /// Adds exactly.
  public static func += (a: inout Money, b: Money) { a = a + b }
  /// Takes away exactly.
  public static func -= (a: inout Money, b: Money) { a = a - b }

  /// The amount as a binary floating-point number of dollars: for charts and ratios, never for sums.
  public var dollars: Double {
    // Converting 128 bits costs a thousand instructions more.
    if let narrow = Int64(exactly: picodollars) { return Double(narrow) / 1e12 }
    return Double(picodollars) / 1e12
  }

  /// A number of dollars, rounded half to even to a whole picodollar.
  ///
  /// Nil where it is beyond `recordLimit` either way.
  public init?(rounding number: DecimalNumber) {
    let scaled: Int128?
    if number.coefficient == 0 {
      scaled = 0
    } else if number.exponent >= -12 {
      scaled = Self.multiply(number.coefficient, byTenTo: min(number.exponent, 100) + 12)
    } else {
      scaled = Self.divide(number.coefficient, byTenTo: -(number.exponent + 12))
    }
    guard let scaled, scaled.magnitude <= Self.recordLimit.picodollars.magnitude else { return nil }
    picodollars = scaled
  }

  /// An exact number of dollars as a person writes it (`9.53`), rounded half to even to a whole picodollar;
  /// nil where it is no number or beyond `recordLimit`.
  public init?(_ text: String) {
    guard let number = DecimalNumber(text), let money = Money(rounding: number) else { return nil }
    self = money
  }

  /// This amount times `numerator` / `denominator`, rounded half to even; at most the largest amount there
  /// is.
  ///
  /// - Parameter denominator: above 0.
  public func scaled(by numerator: Int64, over denominator: Int64) -> Money {
    guard denominator > 0 else { return .zero }
    let (product, overflow) = picodollars.multipliedReportingOverflow(by: Int128(numerator))
    guard !overflow else { return scaledWidely(by: numerator, over: denominator) }
    return Money(picodollars: roundedHalfEven(product, over: UInt128(denominator)))
  }

  /// As `scaled`, where the product does not fit: at a price of the last digits, which nobody misses at 10²⁶
  /// USD.
  private func scaledWidely(by numerator: Int64, over denominator: Int64) -> Money {
    let share = Double(picodollars) * (Double(numerator) / Double(denominator))
    guard share < 1.6e38 else { return Money(picodollars: .max) }
    guard share > -1.6e38 else { return Money(picodollars: .min) }
    return Money(picodollars: Int128(share))
  }

  private static func multiply(_ coefficient: Int128, byTenTo power: Int) -> Int128? {
    guard power < PowersOfTen.all.count else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: Int128(PowersOfTen.all[power]))
    return overflow ? nil : product
  }

  private static func divide(_ coefficient: Int128, byTenTo power: Int) -> Int128 {
    // Whatever fits 128 bits is below half of 10³⁹, so it rounds to 0 from there on.
    guard power < PowersOfTen.all.count else { return 0 }
    if power <= 18, let short = Int64(exactly: coefficient), short != .min {
      return Int128(roundedHalfEven(short, over: UInt64(PowersOfTen.all[power])))
    }
    return roundedHalfEven(coefficient, over: PowersOfTen.all[power])
  }
}

/// Powers of ten that fit 128 bits with a sign.
enum PowersOfTen {
  /// 10⁰ … 10³⁸.
  static let all: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 1...38 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()
}

/// `value` / `divisor`, rounded half to even.
func roundedHalfEven(_ value: Int128, over divisor: UInt128) -> Int128 {
  let (quotient, rest) = value.magnitude.quotientAndRemainder(dividingBy: divisor)
  let left = divisor - rest
  let up = rest > left || (rest == left && quotient % 2 == 1)
  // The quotient is at most 2¹²⁷, and that only where nothing rounds up and the sign is negative.
  let magnitude = up ? quotient + 1 : quotient
  return value < 0 ? Int128(truncatingIfNeeded: 0 &- magnitude) : Int128(truncatingIfNeeded: magnitude)
}

/// `value` / `divisor`, rounded half to even, in one machine word; `value` is not `Int64.min`.
func roundedHalfEven(_ value: Int64, over divisor: UInt64) -> Int64 {
  let (quotient, rest) = value.magnitude.quotientAndRemainder(dividingBy: divisor)
  let left = divisor - rest
  let up = rest > left || (rest == left && quotient % 2 == 1)
  let magnitude = Int64(up ? quotient + 1 : quotient)
  return value < 0 ? -magnitude : magnitude
}
