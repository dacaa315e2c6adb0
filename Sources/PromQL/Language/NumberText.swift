/// Numbers as Go reads and prints them.
public enum NumberText {
  /// Reads a number of the language: decimal, hexadecimal, `Inf`, `NaN`, with single underscores between digits.
  public static func value(_ text: String) -> Double? {
    let lower = text.lowercased()
    switch lower {
    case "inf", "+inf": return .infinity
    case "-inf": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    let isNegative = lower.hasPrefix("-")
    let digits = lower.hasPrefix("-") || lower.hasPrefix("+") ? String(lower.dropFirst()) : lower
    guard let magnitude = magnitude(digits) else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  private static func magnitude(_ text: String) -> Double? {
    guard let first = text.utf8.first, Quoting.isDigit(first) || first == UInt8(ascii: "."),
      !text.hasPrefix("_"), !text.hasSuffix("_"), !text.contains("__")
    else { return nil }
    let plain = text.filter { $0 != "_" }
    if plain.hasPrefix("0x") { return integer(plain.dropFirst(2), radix: 16) }
    // A leading nought makes it octal, as in C, where it can be.
    if plain.hasPrefix("0"), plain.count > 1, let octal = integer(plain.dropFirst(), radix: 8) {
      return octal
    }
    guard plain.utf8.allSatisfy({ Quoting.isDigit($0) || "+-.e".utf8.contains($0) }), plain != "." else {
      return nil
    }
    // Swift wants a digit before and behind a point.
    var spelled = plain.hasPrefix(".") ? "0" + plain : plain
    if spelled.hasSuffix(".") { spelled += "0" }
    spelled = spelled.replacing(".e", with: ".0e")
    return Double(spelled)
  }

  private static func integer(_ digits: Substring, radix: Int) -> Double? {
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return Int64(digits, radix: radix).map(Double.init)
  }

  /// A number in the fewest digits that read back as it, without an exponent: `count_values` and the tests print so.
  public static func plain(_ value: Double) -> String {
    guard value.isFinite else { return special(value) }
    let (digits, exponent) = decimal(value.magnitude)
    let sign = value.sign == .minus ? "-" : ""
    if exponent <= 0 { return sign + "0." + zeros(-exponent) + digits }
    if digits.count <= exponent { return sign + digits + zeros(exponent - digits.count) }
    let point = digits.index(digits.startIndex, offsetBy: exponent)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// A number as Go's `%v` prints it: with an exponent from 10⁶ and below 10⁻⁴.
  public static func short(_ value: Double) -> String {
    guard value.isFinite else { return special(value) }
    let (digits, exponent) = decimal(value.magnitude)
    if value == 0 || (exponent > -4 && exponent <= 6) { return plain(value) }
    return exponential(value, digits, exponent)
  }

  static func exponential(_ value: Double, _ digits: String, _ exponent: Int) -> String {
    let sign = value.sign == .minus ? "-" : ""
    let power = exponent - 1
    let size = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
    return sign + digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "") + "e"
      + (power < 0 ? "-" : "+") + size
  }

  static func special(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf"
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  /// The shortest digits of a magnitude, and where the point stands behind the first of them.
  static func decimal(_ magnitude: Double) -> (digits: String, exponent: Int) {
    guard magnitude != 0 else { return ("0", 1) }
    let parts = "\(magnitude)".split(separator: "e")
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = numbers[0]
    let fraction = numbers.count > 1 ? numbers[1] : ""
    var digits = Substring(whole + fraction)
    var exponent = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasPrefix("0"), digits.count > 1 {
      digits = digits.dropFirst()
      exponent -= 1
    }
    while digits.hasSuffix("0"), digits.count > 1 { digits = digits.dropLast() }
    return (String(digits), exponent)
  }
}
