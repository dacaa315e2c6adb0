/// Moments as streams write them.
public enum TimeText {
  /// Reads RFC 3339 (`2026-11-24T12:31:07.25Z`, `…+01:00`, a space for the T; without an offset it is UTC), into
  /// nanoseconds since the Unix epoch. Digits past nanoseconds are cut. Nil for anything else.
  public static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    usual(text) ?? general(text)
  }

  /// `2026-11-24T12:31:07.25Z` with 1 to 8 digits of a fraction, as nearly all streams write it; nil for all else.
  @inline(__always)
  private static func usual(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard text.count >= 22, text.count <= 29, let start = text.baseAddress,
      start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-"), start[10] == UInt8(ascii: "T"),
      start[13] == UInt8(ascii: ":"), start[16] == UInt8(ascii: ":"), start[19] == UInt8(ascii: "."),
      start[text.count &- 1] == UInt8(ascii: "Z")
    else { return nil }
    let bytes = UnsafeRawPointer(start)
    // The time of day as six digits, and the fraction as what stands before the Z.
    let clock =
      UInt64(pair(bytes, 11)) | UInt64(pair(bytes, 14)) &<< 16 | UInt64(pair(bytes, 17)) &<< 32
    let date =
      UInt64(pair(bytes, 0)) | UInt64(pair(bytes, 2)) &<< 16 | UInt64(pair(bytes, 5)) &<< 32
      | UInt64(pair(bytes, 8)) &<< 48
    let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: text.count &- 9, as: UInt64.self))
    let places = text.count &- 21
    let behind = last &>> UInt64(truncatingIfNeeded: 64 &- places &* 8)
    guard let day = Digits.number(date, count: 8), let time = Digits.number(clock, count: 6),
      let fraction = Digits.number(behind, count: places)
    else { return nil }
    let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
    guard hour < 24, minute < 60, second <= 60,
      let date = CivilDate(year: Int(day / 10_000), month: Int(day / 100 % 100), day: Int(day % 100)),
      date.year > 1677, date.year < 2262
    else { return nil }
    let seconds = Int64(date.index) &* 86_400 &+ Int64(hour &* 3600 &+ minute &* 60 &+ second)
    return seconds &* 1_000_000_000 &+ Int64(fraction &* Digits.power(9 &- places))
  }

  @inline(__always)
  private static func pair(_ bytes: UnsafeRawPointer, _ at: Int) -> UInt16 {
    UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
  }

  private static func general(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let year = number(text, 0, 4), let month = number(text, 5, 2), let day = number(text, 8, 2),
      let hour = number(text, 11, 2), let minute = number(text, 14, 2), let second = number(text, 17, 2),
      let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var at = 19
    guard let nanoseconds = fraction(text, &at), let offset = offset(text, at) else { return nil }
    let seconds = Int64(date.index) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    // The first and the last nanoseconds of the range are left out, so that nobody has to think of them.
    return overflow || scaled > .max - 1_000_000_000 ? nil : scaled &+ nanoseconds
  }

  /// The same for a string.
  public static func parse(_ string: String) -> Timestamp? {
    var copy = string
    return copy.withUTF8 { parse($0) }.map(Timestamp.init(nanoseconds:))
  }

  /// A number of seconds, milliseconds, microseconds or nanoseconds since the epoch, told apart by its size (years
  /// 1971 to 5138 in each unit), as nanoseconds. Nil where it is none of them.
  public static func epoch(_ number: DecimalNumber) -> Int64? {
    guard let nanoseconds = scaled(number, 9) else { return nil }
    switch nanoseconds {
    case 31_536_000_000_000_000...: break
    default: return nil
    }
    var value = nanoseconds
    // A number of seconds stays below 10¹¹ until the year 5138; each finer unit is 1000 times as large.
    while value >= 100_000_000_000 * 1_000_000_000 { value /= 1000 }
    return Int64(exactly: value)
  }

  private static func scaled(_ number: DecimalNumber, _ shift: Int) -> Int128? {
    var exponent = number.exponent + shift
    var value = number.coefficient
    guard exponent <= 30, exponent >= -60 else { return nil }
    while exponent > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      exponent -= 1
    }
    while exponent < 0 {
      value /= 10
      exponent += 1
    }
    return value
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ digits: Int) -> Int? {
    guard at + digits <= text.count else { return nil }
    var value = 0
    for i in at..<at + digits {
      let digit = text[i] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Nanoseconds; 0 where there is no fraction; nil for a point without digits.
  private static func fraction(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int64? {
    guard at < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") else { return 0 }
    at += 1
    let first = at
    var value: Int64 = 0
    var scale: Int64 = 100_000_000
    while at < text.count, text[at] &- UInt8(ascii: "0") < 10 {
      value += Int64(text[at] &- UInt8(ascii: "0")) * scale
      scale /= 10
      at += 1
    }
    return at > first ? value : nil
  }

  /// Seconds east of Greenwich; 0 where nothing follows; nil where what follows is no offset.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at < text.count else { return 0 }
    if text[at] == UInt8(ascii: "Z") || text[at] == UInt8(ascii: "z") {
      return at + 1 == text.count ? 0 : nil
    }
    let sign = text[at] == UInt8(ascii: "+") ? 1 : text[at] == UInt8(ascii: "-") ? -1 : 0
    guard sign != 0, let hours = number(text, at + 1, 2) else { return nil }
    let colon = at + 3 < text.count && text[at + 3] == UInt8(ascii: ":") ? 1 : 0
    guard let minutes = number(text, at + 3 + colon, 2), text.count == at + 5 + colon, hours < 24,
      minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
