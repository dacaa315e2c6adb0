/// Moments as Go prints them, in UTC.
public enum MomentText {
  /// `2006-01-02 15:04:05 +0000 UTC`, with as many digits of a second as there are, milliseconds at most.
  public static func text(seconds: Double) -> String {
    let milliseconds = Int64((seconds * 1000).rounded(.towardZero))
    let whole = milliseconds >= 0 ? milliseconds / 1000 : -((999 - milliseconds) / 1000)
    let date = DatePart(seconds: Double(whole))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
    var rest = String(milliseconds - whole * 1000 + 1000).dropFirst()
    while rest.hasSuffix("0") { rest = rest.dropLast() }
    return
      "\(year)-\(two(date.month))-\(two(date.day)) \(two(date.hour)):\(two(date.minute)):\(two(date.second))"
      + (rest.isEmpty ? "" : ".\(rest)") + " +0000 UTC"
  }

  /// Milliseconds since 1970 of a moment such as `2026-01-31T12:00:00Z`, or with an offset; nil where it is none.
  public static func milliseconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count, bytes[start..<(start + count)].allSatisfy(Quoting.isDigit) else {
        return nil
      }
      return Int(String(decoding: bytes[start..<(start + count)], as: UTF8.self))
    }
    guard bytes.count >= 20, let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      (1...12).contains(month)
    else { return nil }
    let fraction = bytes[19] == UInt8(ascii: ".") ? bytes[20...].prefix(while: Quoting.isDigit) : []
    let zone = bytes[(fraction.isEmpty ? 19 : fraction.endIndex)...]
    guard let shift = offset(Array(zone)) else { return nil }
    let digits = String(decoding: fraction.prefix(3), as: UTF8.self)
    let thousandths = Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - shift
    return Int64(seconds * 1000 + thousandths)
  }

  private static func offset(_ zone: [UInt8]) -> Int? {
    if zone == [UInt8(ascii: "Z")] { return 0 }
    guard zone.count == 6, let hours = Int(String(decoding: zone[1...2], as: UTF8.self)),
      let minutes = Int(String(decoding: zone[4...5], as: UTF8.self))
    else { return nil }
    return (zone[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
