import Costs
import Events

/// Moments that come again, as cron writes them: minute, hour, day of the month, month, day of the week. Where both days
/// are restricted either one will do, as cron has it.
///
/// What falls into the hour that the clocks jump over happens when they have; what comes twice happens the first time.
public struct CronSchedule: Hashable, Sendable {
  /// What was written.
  public let text: String
  private let minutes: UInt64
  private let hours: UInt64
  private let days: UInt64
  private let months: UInt64
  private let weekdays: UInt64
  private let eitherDay: Bool
  private let zone: CalendarZone

  /// A text that is no schedule, with what is wrong.
  public struct SyntaxError: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String
  }

  /// Reads `0 2 * * sun`; also `@hourly`, `@daily`, `@weekly`, `@monthly`.
  /// - Throws: `SyntaxError`.
  public init(_ text: String, zone: CalendarZone = .utc) throws(SyntaxError) {
    let words = (Self.shorthands[text] ?? text).split(separator: " ").map(String.init)
    guard words.count == 5 else {
      throw SyntaxError(
        description: "\"\(text)\": five fields are needed: minute, hour, day, month, day of the week")
    }
    self.text = text
    self.zone = zone
    minutes = try Self.field(words[0], 0...59)
    hours = try Self.field(words[1], 0...23)
    days = try Self.field(words[2], 1...31)
    months = try Self.field(words[3], 1...12, RecurringInterval.month(named:))
    let week = try Self.field(words[4], 0...7, RecurringInterval.weekday(named:))
    weekdays = week | (week >> 7 & 1)
    eitherDay = words[2] != "*" && words[4] != "*"
  }

  private static let shorthands = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *",
  ]

  private static func field(
    _ text: String, _ range: ClosedRange<Int>, _ named: (String) -> Int? = { _ in nil }
  ) throws(SyntaxError) -> UInt64 {
    var bits: UInt64 = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false).map {
        Int($0) ?? named(String($0))
      }
      let step = halves.count == 2 ? Int(halves[1]) : 1
      let isAll = halves[0] == "*"
      let low = isAll ? range.lowerBound : ends.first ?? nil
      let high = isAll || (halves.count == 2 && ends.count == 1) ? range.upperBound : ends.last ?? nil
      guard halves.count <= 2, isAll || ends.count <= 2, let low, let high, let step, step > 0, low <= high,
        range.contains(low), range.contains(high)
      else {
        throw SyntaxError(
          description:
            "\"\(part)\": a field is *, a number from \(range.lowerBound) to \(range.upperBound), 1-5 or */15"
        )
      }
      for value in stride(from: low, through: high, by: step) { bits |= 1 << UInt64(value) }
    }
    return bits
  }

  /// The newest moment that is neither after `time` nor more than `seconds` before it.
  public func latest(upTo time: Timestamp, within seconds: Int64) -> Timestamp? {
    let earliest = time.adding(seconds: -seconds)
    let last = zone.dayIndex(of: time)
    for day in (zone.dayIndex(of: earliest)...last).reversed() where isOnDay(day) {
      if let found = latest(onDay: day, upTo: time) { return found > earliest ? found : nil }
    }
    return nil
  }

  private func isOnDay(_ index: Int) -> Bool {
    let date = CivilDate(day: index)
    guard months >> UInt64(date.month) & 1 == 1 else { return false }
    let byDay = days >> UInt64(date.day) & 1 == 1
    let byWeek = weekdays >> UInt64(RecurringInterval.weekday(ofDay: index)) & 1 == 1
    return eitherDay ? byDay || byWeek : byDay && byWeek
  }

  private func latest(onDay day: Int, upTo time: Timestamp) -> Timestamp? {
    for hour in (0..<24).reversed() where hours >> UInt64(hour) & 1 == 1 {
      for minute in (0..<60).reversed() where minutes >> UInt64(minute) & 1 == 1 {
        let moment = zone.moment(day: day, secondOfDay: Int64(hour * 3600 + minute * 60))
        if moment <= time { return moment }
      }
    }
    return nil
  }
}

extension CalendarZone {
  /// When the local clock shows a time on a day: the first time it does, or where it jumps over it, as long after the
  /// jump as it would have been.
  func moment(day: Int, secondOfDay: Int64) -> Timestamp {
    let local = Int64(day) * 86_400 + secondOfDay
    let offsets = [-86_400, 86_400].map { offsetSeconds(at: Timestamp(seconds: local + $0)) }
    let fitting = offsets.map { Timestamp(seconds: local - $0) }.filter {
      $0.seconds + offsetSeconds(at: $0) == local
    }
    // In a gap the offset that held before it leads behind the jump.
    return fitting.min() ?? Timestamp(seconds: local - offsets[0])
  }
}
