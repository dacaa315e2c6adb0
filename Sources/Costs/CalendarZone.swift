import Events
import Foundation

/// A name that is no time zone.
public struct UnknownTimeZone: Error, Hashable, CustomStringConvertible {
  /// The name.
  public var name: String
  /// What is wrong, and what would be right.
  public var description: String { "\"\(name)\" is no time zone; names are like Europe/Berlin or UTC" }
}

/// A stretch of time from `start` up to, but without, `end`.
public struct CalendarInterval: Hashable, Sendable {
  /// Its first moment.
  public var start: Timestamp
  /// The first moment after it.
  public var end: Timestamp

  /// A stretch of time; see the members.
  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }

  /// Whether a moment lies in it.
  public func contains(_ time: Timestamp) -> Bool { time >= start && time < end }
}

/// A calendar unit that spend is grouped by.
public enum CalendarUnit: String, CaseIterable, Sendable {
  case day
  /// From Monday, as ISO 8601 has it.
  case week
  case month
}

/// The civil calendar of one time zone, daylight saving included, from 1970 to 2100 (before and after, the
/// first and the last offset hold).
///
/// A value: all changes of the offset are looked up once, when it is made. Days are numbered from 1970-01-01,
/// which is day 0.
public struct CalendarZone: Hashable, Sendable {
  /// The zone's name (`Europe/Berlin`).
  public let name: String
  /// Seconds since 1970 from which `offsets` hold, ascending; the first one is before every timestamp.
  private let changes: [Int64]
  /// Seconds east of Greenwich.
  private let offsets: [Int64]

  /// Coordinated Universal Time.
  public static let utc = CalendarZone(name: "UTC", changes: [.min], offsets: [0])

  private init(name: String, changes: [Int64], offsets: [Int64]) {
    self.name = name
    self.changes = changes
    self.offsets = offsets
  }

  /// The zone with this name.
  /// - Throws: `UnknownTimeZone`.
  public init(named name: String) throws(UnknownTimeZone) {
    if ["UTC", "Etc/UTC", "Z", "Zulu"].contains(name) {
      self = .utc
      return
    }
    guard !name.isEmpty, let zone = TimeZone(identifier: name) else { throw UnknownTimeZone(name: name) }
    var changes: [Int64] = [.min]
    var offsets = [Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0)))]
    var date = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
      date = next
      let offset = Int64(zone.secondsFromGMT(for: next))
      guard offset != offsets.last else { continue }
      changes.append(Int64(next.timeIntervalSince1970))
      offsets.append(offset)
    }
    self.init(name: name, changes: changes, offsets: offsets)
  }

  /// The zone that rules: the one named, else the environment's TZ, else UTC (also where TZ names none).
  /// - Parameters:
  ///   - name: from the command line or the configuration.
  ///   - tz: the environment's TZ.
  /// - Throws: `UnknownTimeZone` where `name` names none.
  public static func ruling(name: String?, tz: String?) throws(UnknownTimeZone) -> CalendarZone {
    if let name { return try CalendarZone(named: name) }
    guard let tz else { return .utc }
    let bare = tz.hasPrefix(":") ? String(tz.dropFirst()) : tz
    return (try? CalendarZone(named: bare)) ?? .utc
  }

  /// Seconds east of Greenwich at a moment.
  public func offsetSeconds(at time: Timestamp) -> Int64 { offsets[era(of: time.wholeSeconds)] }

  /// Where in `changes` a moment falls: a binary search of 8 steps (`DayCursor` spares it for most events).
  private func era(of seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }

  /// The number of the local day that holds a moment.
  public func dayIndex(of time: Timestamp) -> Int {
    let seconds = time.wholeSeconds
    return Int((seconds + offsets[era(of: seconds)]).floorDivided(by: 86_400))
  }

  /// The first moment of a local day: midnight, or where the clocks jump over it, the moment they do.
  public func start(ofDay day: Int) -> Timestamp {
    let local = Int64(clamping: max(min(day, 106_750), -106_750)) * 86_400
    var at = era(of: local - 172_800)
    while at < changes.count {
      let moment = max(changes[at], local - offsets[at])
      if at + 1 == changes.count || moment < changes[at + 1] { return Timestamp(clampingSeconds: moment) }
      at += 1
    }
    return Timestamp(clampingSeconds: local)
  }

  /// The local days that the unit around a day covers.
  public func days(of unit: CalendarUnit, around day: Int) -> Range<Int> {
    switch unit {
    case .day: return day..<day + 1
    case .week:
      let monday = day - Int(Int64(day + 3).floorModulo(7))
      return monday..<monday + 7
    case .month:
      let date = CivilDate(day: day)
      let first = day - (date.day - 1)
      return first..<first + date.daysInMonth
    }
  }

  /// The day, ISO week or month that holds a moment.
  public func interval(of unit: CalendarUnit, containing time: Timestamp) -> CalendarInterval {
    let days = days(of: unit, around: dayIndex(of: time))
    return CalendarInterval(start: start(ofDay: days.lowerBound), end: start(ofDay: days.upperBound))
  }

  /// The first moments of the newest `count` local days, the oldest first; the last one holds `time`.
  public func dayStarts(count: Int, through time: Timestamp) -> [Timestamp] {
    let last = dayIndex(of: time)
    return (0..<max(0, count)).map { start(ofDay: last - count + 1 + $0) }
  }

  /// The first moments of the newest `count` hours of the local clock, the oldest first; the last one holds
  /// `time`.
  ///
  /// An hour begins where the local clock shows minute 0, and where the clocks change to anything else: a
  /// change by half an hour makes a part of an hour that stands for itself.
  public func hourStarts(count: Int, through time: Timestamp) -> [Timestamp] {
    var starts: [Timestamp] = []
    var at = time
    for _ in 0..<max(0, count) {
      let start = startOfHour(at)
      starts.append(start)
      guard start.nanoseconds > .min else { break }
      at = Timestamp(nanoseconds: start.nanoseconds - 1)
    }
    return starts.reversed()
  }

  /// The first moment of the local hour that holds a moment; see `hourStarts`.
  public func startOfHour(_ time: Timestamp) -> Timestamp {
    let seconds = time.wholeSeconds
    let era = era(of: seconds)
    let start = seconds - (seconds + offsets[era]).floorModulo(3600)
    return Timestamp(clampingSeconds: max(start, changes[era]))
  }
}

/// The local day that was asked for last, so that a stream of events in order costs two comparisons each.
public struct DayCursor: Hashable, Sendable {
  /// The calendar.
  public let zone: CalendarZone
  private var day = 0
  private var interval = CalendarInterval(start: Timestamp(nanoseconds: 0), end: Timestamp(nanoseconds: 0))

  /// A cursor that stands nowhere yet.
  public init(zone: CalendarZone) { self.zone = zone }

  /// The number of the local day that holds a moment.
  public mutating func dayIndex(of time: Timestamp) -> Int {
    if interval.contains(time) { return day }
    day = zone.dayIndex(of: time)
    interval = CalendarInterval(start: zone.start(ofDay: day), end: zone.start(ofDay: day + 1))
    return day
  }
}

extension Timestamp {
  /// Whole seconds, rounded down, for any timestamp there is.
  var wholeSeconds: Int64 { nanoseconds.floorDivided(by: 1_000_000_000) }

  /// Seconds since 1970, or the nearest moment that a timestamp can hold.
  init(clampingSeconds seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    self.init(nanoseconds: overflow ? (seconds < 0 ? .min : .max) : product)
  }
}

extension Int64 {
  /// Divided and rounded down, also below 0.
  func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// What `floorDivided` leaves: never below 0.
  func floorModulo(_ divisor: Int64) -> Int64 {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
