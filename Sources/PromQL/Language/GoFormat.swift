/// Numbers in the forms of Go's `fmt`: messages and templates print them so.
public enum GoFormat {
  /// `%g`: the fewest digits, or with a precision as many at most; with an exponent where it is large or small.
  public static func general(_ value: Double, precision: Int? = nil) -> String {
    guard let precision, value.isFinite else { return NumberText.short(value) }
    let wanted = max(1, min(precision, 100))
    guard value != 0 else { return value.sign == .minus ? "-0" : "0" }
    let (all, exponent) = rounded(value.magnitude, wanted)
    let digits = trimmed(all)
    if exponent - 1 < -4 || exponent > wanted { return NumberText.exponential(value, digits, exponent) }
    return (value.sign == .minus ? "-" : "") + placed(digits, exponent)
  }

  /// `%f`: a fixed number of digits behind the point.
  public static func fixed(_ value: Double, precision: Int = 6) -> String {
    guard value.isFinite else { return NumberText.special(value) }
    let digits = ExactDecimal.digits(value.magnitude, behindPoint: min(precision, 100))
    return (value.sign == .minus ? "-" : "") + digits
  }

  /// `%e`: one digit before the point, and an exponent.
  public static func scientific(_ value: Double, precision: Int = 6) -> String {
    guard value.isFinite else { return NumberText.special(value) }
    guard value != 0 else {
      return (value.sign == .minus ? "-" : "")
        + (precision > 0 ? "0." + String(repeating: "0", count: precision) : "0") + "e+00"
    }
    let (digits, exponent) = rounded(value.magnitude, min(precision, 100) + 1)
    return NumberText.exponential(value, digits, exponent)
  }

  /// `%q`: a text in quotes, escaped.
  public static func quoted(_ text: String) -> String { Quoting.quoted(text) }

  /// The fewest digits, always with an exponent: `1.5E+00`.
  public static func shortestScientific(_ value: Double) -> String {
    guard value.isFinite else { return NumberText.special(value) }
    let (digits, exponent) = NumberText.decimal(value.magnitude)
    return NumberText.exponential(value, digits, exponent).replacing("e", with: "E")
  }

  /// `wanted` digits of a magnitude, rounded exactly, and where the point stands.
  private static func rounded(_ magnitude: Double, _ wanted: Int) -> (digits: String, exponent: Int) {
    let exponent = NumberText.decimal(magnitude).exponent
    let text = ExactDecimal.digits(magnitude, behindPoint: wanted - exponent).filter { $0 != "." }.drop {
      $0 == "0"
    }
    // Rounding may carry into one more digit: 9.99 becomes 10.
    let carries = text.count > max(wanted, exponent)
    return (String(text.prefix(wanted)), exponent + (carries ? 1 : 0))
  }

  private static func trimmed(_ digits: String) -> String {
    var digits = Substring(digits)
    while digits.count > 1, digits.hasSuffix("0") { digits = digits.dropLast() }
    return String(digits)
  }

  private static func placed(_ digits: String, _ exponent: Int) -> String {
    if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + digits }
    if digits.count <= exponent { return digits + String(repeating: "0", count: exponent - digits.count) }
    return digits.prefix(exponent) + "." + digits.dropFirst(exponent)
  }
}

/// Binary fractions in decimal, to the last digit: every double is a whole number times a power of two.
enum ExactDecimal {
  /// A magnitude rounded half to even at a digit behind the point (or, below 0, before it).
  static func digits(_ magnitude: Double, behindPoint places: Int) -> String {
    let bits = magnitude.significandBitPattern | (magnitude.isNormal ? 1 << 52 : 0)
    let power = Int(max(1, magnitude.exponentBitPattern)) - 1075
    // The digits of significand × 2^power × 10^places, least first; what is below is only looked at for rounding.
    var digits = [UInt8]("\(bits)".utf8.reversed().map { $0 - 0x30 })
    var point = 0
    if power >= 0 {
      for _ in 0..<power { multiply(&digits, by: 2) }
    } else {
      for _ in 0..<(-power) { multiply(&digits, by: 5) }
      point = -power
    }
    return render(round(digits, dropping: point - places), max(0, places), padding: max(0, -places))
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let value = digits[index] * factor + carry
      digits[index] = value % 10
      carry = value / 10
    }
    if carry > 0 { digits.append(carry) }
  }

  private static func round(_ digits: [UInt8], dropping count: Int) -> [UInt8] {
    if count <= 0 { return Array(repeating: 0, count: -count) + digits }
    let dropped = digits.prefix(count)
    var kept = Array(digits.dropFirst(count))
    guard dropped.count == count, let first = dropped.last else { return kept.isEmpty ? [0] : kept }
    let isTie = first == 5 && dropped.dropLast().allSatisfy { $0 == 0 }
    if isTie ? (kept.first ?? 0) % 2 == 1 : first >= 5 { increment(&kept) }
    return kept.isEmpty ? [0] : kept
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.append(1)
  }

  private static func render(_ digits: [UInt8], _ places: Int, padding: Int) -> String {
    var digits = digits
    while digits.count <= places { digits.append(0) }
    let text =
      String(decoding: digits.reversed().map { $0 + 0x30 }, as: UTF8.self)
      + String(repeating: "0", count: padding)
    guard places > 0 else { return text }
    let whole = text.dropLast(places)
    return whole + "." + text.suffix(places)
  }
}
