import Events

/// A date of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable {
  /// The year (2026).
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The date of a day counted from 1970-01-01.
  public init(day index: Int) {
    // Days are counted from 0000-03-01 here, so that the leap day is a year's last (H. Hinnant's algorithm).
    let shifted = index + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// A date as it is written; nil where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
    guard (1...daysInMonth).contains(day) else { return nil }
  }

  /// The day's number, counted from 1970-01-01.
  public var index: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// How many days its month has.
  public var daysInMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

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
