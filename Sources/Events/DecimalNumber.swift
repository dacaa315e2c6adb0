/// A decimal number as a stream wrote it: `coefficient` × 10^`exponent`, without going through binary floating point.
///
/// Up to 38 significant digits are kept; digits beyond are cut and leave a sticky last digit, so that rounding it
/// later (half to even, to 10⁻¹²) still rounds as the whole number would.
public struct DecimalNumber: Hashable, Sendable {
  /// The signed whole number of units of 10^`exponent`.
  public var coefficient: Int128
  /// The power of ten that one unit of `coefficient` stands for.
  public var exponent: Int

  /// `coefficient` × 10^`exponent`.
  public init(coefficient: Int128, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }
}
