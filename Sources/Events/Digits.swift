/// Runs of decimal digits, read eight bytes at a time.
enum Digits {
  /// The number that the first `count` bytes (1 to 8) of a word are the digits of, the word's lowest byte first; nil where
  /// one is no digit.
  @inline(__always)
  static func number(_ word: UInt64, count: Int) -> UInt64? {
    // The digits stand at the top and zeros before them.
    let digits = (word ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
    guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    let lower = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let upper = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (lower &+ upper) &>> 32
  }

  /// The number that 1 to 19 bytes of a line are the digits of; nil where one is no digit.
  @inline(__always)
  static func number(_ text: ByteRange) -> UInt64? {
    var at = 0
    var value: UInt64 = 0
    while text.count &- at > 8 {
      guard let part = number(text.word(at), count: 8) else { return nil }
      value = value &* 100_000_000 &+ part
      at &+= 8
    }
    guard let part = number(text.word(at), count: text.count &- at) else { return nil }
    return value &* power(text.count &- at) &+ part
  }

  /// 10 to the power of 0 to 19.
  @inline(__always)
  static func power(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
  }
}

/// A number of a line as nearly all are written: up to 18 digits, perhaps with a point among them, and nothing else.
struct PlainDecimal {
  /// What stands before the point.
  let whole: UInt64
  /// The digits behind the point, as a number.
  let fraction: UInt64
  /// How many digits stand behind the point.
  let places: Int

  /// Nil for numbers that take more to read, or that are none.
  @inline(__always)
  init?(_ text: ByteRange) {
    guard text.count > 0, text.count <= 19 else { return nil }
    var point = 1
    while point < text.count, text.start[point] != UInt8(ascii: ".") { point &+= 1 }
    guard point == 1 || text.start[0] != UInt8(ascii: "0"), point <= 18,
      let whole = Digits.number(ByteRange(start: text.start, count: point))
    else { return nil }
    self.whole = whole
    guard point < text.count else {
      fraction = 0
      places = 0
      return
    }
    places = text.count &- point &- 1
    guard places > 0,
      let fraction = Digits.number(ByteRange(start: text.start + point + 1, count: places))
    else { return nil }
    self.fraction = fraction
  }

  /// The number, in the form in which `DecimalNumber` reads it.
  var number: DecimalNumber {
    DecimalNumber(
      coefficient: Int128(whole &* Digits.power(places) &+ fraction), exponent: 0 &- places)
  }

  /// The number times 10⁹, what is behind that cut; nil from a limit (below 9 × 10⁹) on.
  @inline(__always)
  func billionths(below limit: UInt64) -> Int64? {
    guard whole < limit else { return nil }
    let part =
      places <= 9 ? fraction &* Digits.power(9 &- places) : fraction / Digits.power(places &- 9)
    return Int64(truncatingIfNeeded: whole &* 1_000_000_000 &+ part)
  }
}
