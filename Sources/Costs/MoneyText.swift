extension Money: CustomStringConvertible {
  /// The exact amount in dollars, as JSON writes a number: `9.53`, `-0.000000000001`, `0`; no exponent, and
  /// no zero
  /// at the end of a fraction.
  public var description: String {
    let unit: UInt128 = 1_000_000_000_000
    let (whole, rest) = picodollars.magnitude.quotientAndRemainder(dividingBy: unit)
    var text = picodollars < 0 ? "-" : ""
    text += UInt64(exactly: whole).map { String($0) } ?? String(whole)
    guard rest != 0 else { return text }
    var digits = Array(String(UInt64(rest)).utf8)
    digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 12 - digits.count), at: 0)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return text + "." + String(decoding: digits, as: UTF8.self)
  }

  /// The amount in dollars with `places` decimals (0 … 12), rounded half to even: `8.12`, `-0.50`, `0.00`.
  public func text(places: Int) -> String {
    let places = min(max(places, 0), 12)
    let unit = PowersOfTen.all[places]
    let rounded = roundedHalfEven(picodollars, over: PowersOfTen.all[12 - places])
    let (whole, rest) = rounded.magnitude.quotientAndRemainder(dividingBy: unit)
    let sign = rounded < 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(rest)
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.count) + digits
  }
}
