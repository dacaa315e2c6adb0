/// A decimal number as a stream wrote it: `coefficient` × 10^`exponent`, without going through binary
/// floating point.
///
/// Up to 38 significant digits are kept; digits beyond are cut and leave a sticky last digit, so that
/// rounding it later (half to even, to 10⁻¹²) still rounds as the whole number would.
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

  /// Reads a number as JSON writes it: `-12.50e-3`, and nothing before or after it. Nil for anything else, so
  /// also for `+1`, `.5`, `1.`, `01`, `NaN` and an empty text.
  public init?(parsing bytes: UnsafeRawBufferPointer) {
    var reader = DecimalReader()
    guard reader.read(bytes) else { return nil }
    self.init(coefficient: reader.signedCoefficient, exponent: reader.exponent)
  }

  /// Reads a number as JSON writes it; nil for anything else.
  public init?(_ text: String) {
    var text = text
    let read = text.withUTF8 { DecimalNumber(parsing: UnsafeRawBufferPointer($0)) }
    guard let read else { return nil }
    self = read
  }
}

/// Reads the grammar of JSON numbers, one byte at a time.
private struct DecimalReader {
  /// The first 18 significant digits, which fit a machine word.
  private var word: UInt64 = 0
  /// All kept digits, once there are more than 18.
  private var wide: Int128 = 0
  private var digits = 0
  private var negative = false
  private(set) var exponent = 0
  private var sticky = false

  private static let wordDigits = 18
  private static let keptDigits = 38
  /// Exponents beyond say no more than this one: no number of dollars is near it.
  private static let exponentLimit = 1_000_000_000

  var signedCoefficient: Int128 {
    var value = digits <= Self.wordDigits ? Int128(word) : wide
    if sticky && (value % 10 == 0 || value % 10 == 5) { value += 1 }
    return negative ? -value : value
  }

  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let end = bytes.count
    var at = 0
    if at < end && bytes[at] == UInt8(ascii: "-") {
      negative = true
      at += 1
    }
    let whole = at
    at = take(bytes, from: at, fraction: false)
    guard at > whole, at == whole + 1 || bytes[whole] != UInt8(ascii: "0") else { return false }
    if at < end && bytes[at] == UInt8(ascii: ".") {
      let fraction = at + 1
      at = take(bytes, from: fraction, fraction: true)
      guard at > fraction else { return false }
    }
    if at < end && bytes[at] | 0x20 == UInt8(ascii: "e") {
      guard let after = takeExponent(bytes, from: at + 1) else { return false }
      at = after
    }
    return at == end
  }

  /// Takes digits and returns where they end.
  private mutating func take(_ bytes: UnsafeRawBufferPointer, from start: Int, fraction: Bool) -> Int {
    var at = start
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      if digits < Self.wordDigits {
        word = word &* 10 &+ UInt64(digit)
        if word != 0 { digits &+= 1 }
        if fraction { exponent &-= 1 }
      } else {
        takeWide(digit, fraction: fraction)
      }
      at &+= 1
    }
    return at
  }

  private mutating func takeWide(_ digit: UInt8, fraction: Bool) {
    if digits == Self.wordDigits { wide = Int128(word) }
    guard digits < Self.keptDigits else {
      if digit != 0 { sticky = true }
      if !fraction { exponent &+= 1 }
      return
    }
    wide = wide * 10 + Int128(digit)
    digits &+= 1
    if fraction { exponent &-= 1 }
  }

  /// Takes a signed exponent; returns where it ends, or nil where it has no digit.
  private mutating func takeExponent(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var at = start
    var below = false
    if at < bytes.count && (bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+")) {
      below = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    let first = at
    var value = 0
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = min(value &* 10 &+ Int(digit), Self.exponentLimit)
      at &+= 1
    }
    guard at > first else { return nil }
    exponent &+= below ? -value : value
    return at
  }
}
