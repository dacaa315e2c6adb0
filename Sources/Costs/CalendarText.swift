import Events

extension CivilDate {
  /// `2026-08-01`
  public var text: String {
    "\(twoDigits(year / 100))\(twoDigits(year % 100))-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// A number from 0 to 99 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension CalendarZone {
  /// A moment's local date and time of day, with the second of the day from 0.
  public func local(_ time: Timestamp) -> (date: CivilDate, secondOfDay: Int) {
    let local = time.wholeSeconds + offsetSeconds(at: time)
    return (CivilDate(day: Int(local.floorDivided(by: 86_400))), Int(local.floorModulo(86_400)))
  }

  /// A moment as ISO 8601 has it, with the zone's offset: `2026-08-01T14:05:09+02:00`; `Z` in UTC.
  ///
  /// - Parameter fractionDigits: digits of the second's fraction (0 … 9), cut, not rounded.
  public func text(_ time: Timestamp, fractionDigits: Int = 0) -> String {
    let (date, second) = local(time)
    var text = "\(date.text)T\(clockText(second))"
    if fractionDigits > 0 {
      let digits = String(time.nanoseconds.floorModulo(1_000_000_000))
      let padded = String(repeating: "0", count: 9 - digits.count) + digits
      text += "." + padded.prefix(min(fractionDigits, 9))
    }
    let offset = Int(offsetSeconds(at: time))
    guard offset != 0 || name != "UTC" else { return text + "Z" }
    let minutes = abs(offset) / 60
    return text + (offset < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
  }

  /// `14:05:09`
  private func clockText(_ second: Int) -> String {
    "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
  }
}

extension Timestamp {
  /// Reads a moment as RFC 3339 has it (`2026-08-01T14:05:09.25+02:00`); one without an offset is UTC. Nil for
  /// anything else, and for moments before 1678 or after 2261.
  public init?(rfc3339 text: String) {
    guard let time = TimeText.parse(text) else { return nil }
    self = time
  }
}
