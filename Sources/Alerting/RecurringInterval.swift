import Costs
import Events

/// Times that come again, as Alertmanager's `time_interval` has them: a moment lies in one where every field that says
/// anything holds for the local clock and calendar.
///
/// Where the clocks jump forward, what lies in the gap does not come; where they fall back, it comes twice.
public struct RecurringInterval: Hashable, Sendable {
  /// Minutes of the day, each range up to, but without, its end; empty for all day.
  public var times: [Range<Int>]
  /// Days of the week, 0 for Sunday; empty for all.
  public var weekdays: [ClosedRange<Int>]
  /// Days of the month from 1; below 0 counted from the month's last, which is -1. Empty for all.
  public var daysOfMonth: [ClosedRange<Int>]
  /// Months from 1; empty for all.
  public var months: [ClosedRange<Int>]
  /// Years; empty for all.
  public var years: [ClosedRange<Int>]
  /// Whose clock and calendar it is.
  public var zone: CalendarZone

  /// Times that come again; see the members.
  public init(
    times: [Range<Int>] = [], weekdays: [ClosedRange<Int>] = [], daysOfMonth: [ClosedRange<Int>] = [],
    months: [ClosedRange<Int>] = [], years: [ClosedRange<Int>] = [], zone: CalendarZone = .utc
  ) {
    self.times = times
    self.weekdays = weekdays
    self.daysOfMonth = daysOfMonth
    self.months = months
    self.years = years
    self.zone = zone
  }

  /// The mission's business hours: from 9:00 to 17:59, every day.
  public static func businessHours(in zone: CalendarZone) -> RecurringInterval {
    RecurringInterval(times: [540..<1080], zone: zone)
  }

  /// Whether a moment lies in it.
  public func contains(_ time: Timestamp) -> Bool {
    let (date, second) = zone.local(time)
    return holds(times.map { $0.lowerBound...($0.upperBound - 1) }, second / 60)
      && holds(weekdays, Self.weekday(ofDay: date.index)) && isOnDay(date)
      && holds(months, date.month) && holds(years, date.year)
  }

  private func holds(_ ranges: [ClosedRange<Int>], _ value: Int) -> Bool {
    ranges.isEmpty || ranges.contains { $0.contains(value) }
  }

  private func isOnDay(_ date: CivilDate) -> Bool {
    if daysOfMonth.isEmpty { return true }
    let last = date.daysInMonth
    return daysOfMonth.contains { range in
      let first = range.lowerBound < 0 ? last + range.lowerBound + 1 : range.lowerBound
      let end = range.upperBound < 0 ? last + range.upperBound + 1 : min(range.upperBound, last)
      return first <= date.day && date.day <= end
    }
  }

  /// 0 for Sunday; day 0, 1970-01-01, was a Thursday.
  static func weekday(ofDay day: Int) -> Int { ((day + 4) % 7 + 7) % 7 }
}

extension RecurringInterval {
  private static let weekdayNames = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// A day of the week by its name, or the first three letters of it; 0 is Sunday.
  static func weekday(named text: String) -> Int? { index(of: text, in: weekdayNames) }

  /// A month by its name, the first three letters of it, or its number.
  static func month(named text: String) -> Int? {
    index(of: text, in: monthNames).map { $0 + 1 } ?? Int(text).flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static func index(of text: String, in names: [String]) -> Int? {
    names.firstIndex { $0 == text.lowercased() || $0.prefix(3) == text.lowercased() }
  }

  /// `09:00` as minutes of the day, `24:00` included; nil for anything else.
  public static func minutes(parsing text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  /// `monday:friday` or `sun`; nil for anything else.
  public static func weekdays(parsing text: String) -> ClosedRange<Int>? { range(text, weekday(named:)) }

  /// `january:march`, `may` or `12`; nil for anything else.
  public static func months(parsing text: String) -> ClosedRange<Int>? { range(text, month(named:)) }

  /// `1:5` or `-1`; nil for anything else.
  public static func days(parsing text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, parts.count <= 2, let last = parts.last ?? nil else { return nil }
    let isIn = { (day: Int) in (1...31).contains(abs(day)) }
    guard isIn(first), isIn(last), first <= last, !(first > 0 && last < 0) else { return nil }
    return first...last
  }

  /// `2026:2028` or `2026`; nil for anything else.
  public static func years(parsing text: String) -> ClosedRange<Int>? {
    range(text) { Int($0).flatMap { (1970...9999).contains($0) ? $0 : nil } }
  }

  private static func range(_ text: String, _ value: (String) -> Int?) -> ClosedRange<Int>? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { value(String($0)) }
    guard let first = parts.first ?? nil, parts.count <= 2, let last = parts.last ?? nil, first <= last else {
      return nil
    }
    return first...last
  }
}
