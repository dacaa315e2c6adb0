import Events

/// How long a budget runs.
public enum BudgetPeriod: Hashable, Sendable {
  /// A calendar day.
  case daily
  /// A calendar week, from Monday.
  case weekly
  /// A calendar month.
  case monthly
  /// The last so many seconds, always.
  case rolling(seconds: Int64)
  /// Five hours from the hour of the first use after the last block ended, as Claude's plans count.
  case blocks

  /// The shortest and the longest rolling period in seconds: 5 minutes, and the 30 days that a meter keeps in hours.
  public static let rollingBounds: ClosedRange<Int64> = 300...2_592_000

  /// Reads `daily`, `weekly`, `monthly`, `rolling 24h` (m, h, d) and `5h blocks`; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "daily": self = .daily
    case "weekly": self = .weekly
    case "monthly": self = .monthly
    case "5h blocks": self = .blocks
    default:
      let words = text.split(separator: " ")
      guard words.count == 2, words[0] == "rolling", let unit = Self.units[words[1].last ?? " "],
        let count = Int64(words[1].dropLast()), (1...100_000).contains(count),
        Self.rollingBounds.contains(count * unit)
      else { return nil }
      self = .rolling(seconds: count * unit)
    }
  }

  private static let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400]

  /// As a person writes it: `daily`, `rolling 24h`, `5h blocks`.
  public var text: String {
    switch self {
    case .daily: "daily"
    case .weekly: "weekly"
    case .monthly: "monthly"
    case .blocks: "5h blocks"
    case .rolling(let seconds):
      seconds % 86_400 == 0 && seconds > 86_400
        ? "rolling \(seconds / 86_400)d"
        : seconds % 3600 == 0 ? "rolling \(seconds / 3600)h" : "rolling \(seconds / 60)m"
    }
  }

  /// Whether it slides along and never ends.
  public var isRolling: Bool {
    if case .rolling = self { true } else { false }
  }

  /// The calendar unit it covers, where it is one.
  public var unit: CalendarUnit? {
    switch self {
    case .daily: .day
    case .weekly: .week
    case .monthly: .month
    case .rolling, .blocks: nil
    }
  }
}

/// A window of some seconds that ends with the bucket holding a moment. Buckets are so long as a meter's cells of that age.
public struct RollingWindow: Hashable, Sendable {
  /// How long it is.
  public var seconds: Int64

  /// A window of this many seconds.
  public init(seconds: Int64) { self.seconds = seconds }

  private var bucket: Int64 { seconds <= 300 ? 5 : seconds <= 3600 ? 60 : seconds <= 86_400 ? 900 : 3600 }

  /// The window that ends with the bucket holding a moment.
  public func interval(at time: Timestamp) -> CalendarInterval {
    let end = (time.wholeSeconds.floorDivided(by: bucket) + 1) * bucket
    let start = end - max(bucket, seconds.floorDivided(by: bucket) * bucket)
    return CalendarInterval(start: Timestamp(clampingSeconds: start), end: Timestamp(clampingSeconds: end))
  }
}

/// Blocks of five hours, as Claude's plans count: one begins at the hour (UTC) of the first use after the last one ended.
public enum UsageBlock {
  /// How long a block is, in hours.
  public static let hours: Int64 = 5

  /// The block that a first use at a moment begins.
  public static func starting(at time: Timestamp) -> CalendarInterval {
    block(from: time.wholeSeconds.floorDivided(by: 3600))
  }

  /// The block that holds a moment; nil where none does: the next use begins one.
  ///
  /// - Parameter used: the hours (since 1970) in which something was used up to then, ascending. Where they do not go back
  ///   to the very first use, a gap of five hours in them makes the answer certain.
  public static func current(at time: Timestamp, used: [Int64]) -> CalendarInterval? {
    blocks(used: used).last { $0.contains(time) }
  }

  /// All blocks that uses began.
  public static func blocks(used: [Int64]) -> [CalendarInterval] {
    var end = Int64.min
    var blocks: [CalendarInterval] = []
    for hour in used where hour >= end {
      end = hour + hours
      blocks.append(block(from: hour))
    }
    return blocks
  }

  private static func block(from hour: Int64) -> CalendarInterval {
    CalendarInterval(
      start: Timestamp(clampingSeconds: hour * 3600), end: Timestamp(clampingSeconds: (hour + hours) * 3600))
  }
}
