import Canvas
import Events
import Meter

extension Format {
  /// A time of day in UTC: `12:31:07`.
  static func clock(_ time: Timestamp) -> String {
    let second = secondOfDay(time)
    return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  /// A time of day in UTC to the minute: `19:40`.
  static func minute(_ time: Timestamp) -> String { String(clock(time).prefix(5)) }

  /// A day: `28 Nov`, with its year where that is another than now's.
  static func day(_ time: Timestamp, now: Timestamp) -> String {
    let date = civil(time)
    let text = "\(date.day) \(months[date.month - 1])"
    return date.year == civil(now).year ? text : "\(text) \(date.year)"
  }

  /// A moment as it is told: `19:40 today`, `03:10 tomorrow`, `28 Nov`.
  static func moment(_ time: Timestamp, now: Timestamp) -> String {
    switch dayNumber(time) - dayNumber(now) {
    case 0: minute(time) + " today"
    case 1: minute(time) + " tomorrow"
    default: day(time, now: now)
    }
  }

  /// A time of day, after its date where that is not today: `12:31:07Z`, `28 Nov 12:31:07Z`.
  static func stamp(_ time: Timestamp, now: Timestamp) -> String {
    let text = clock(time) + "Z"
    return dayNumber(time) == dayNumber(now) ? text : day(time, now: now) + " " + text
  }

  /// How long ago, in units that change slowly: `<1m`, `4m`, `2h`, `3d`.
  static func age(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "<1m"
    case ..<3600: "\(seconds / 60)m"
    case ..<172_800: "\(seconds / 3600)h"
    default: "\(seconds / 86_400)d"
    }
  }

  /// The time between two moments, as an age.
  static func age(from start: Timestamp, to end: Timestamp) -> String { age(end.seconds - start.seconds) }

  /// Seconds left, roughly: `12s`, `4m`.
  static func left(_ seconds: Double) -> String {
    let whole = Int64(max(0, min(1e12, seconds)).rounded(.up))
    return whole < 60 ? "\(whole)s" : age(whole)
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func dayNumber(_ time: Timestamp) -> Int64 {
    let seconds = time.seconds
    return seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }

  private static func secondOfDay(_ time: Timestamp) -> Int64 { time.seconds - dayNumber(time) * 86_400 }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func civil(_ time: Timestamp) -> CivilDate { CivilDate(day: Int(dayNumber(time))) }
}

extension Window {
  /// How charts call their left end: `-1h`; `all` begins at the oldest record.
  var leftEnd: String { self == .all ? "oldest" : "-" + rawValue }

  /// What it is compared with.
  var beforeText: String {
    switch self {
    case .m5: "vs 5 min before"
    case .h1: "vs hour before"
    case .h24: "vs day before"
    case .d7: "vs week before"
    case .d30: "vs 30 d before"
    case .all: ""
    }
  }

  /// As part of a sentence: `in the last hour`.
  var spanText: String {
    switch self {
    case .m5: "in 5 min"
    case .h1: "in 1 h"
    case .h24: "in 24 h"
    case .d7: "in 7 days"
    case .d30: "in 30 days"
    case .all: "in all"
    }
  }
}
