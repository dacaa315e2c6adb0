import Costs
import Events
import Glibc

/// The machine's clocks: the only place that asks what time it is.
enum SystemClock {
  /// The time of day.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// Nanoseconds that only ever grow, for measuring how long something takes.
  static func monotonic() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// What rules "now": `--at now`, `--at latest`, or a moment.
enum ClockSetting: Hashable, Sendable {
  case wall
  case latest
  case fixed(Timestamp)

  init?(_ text: String) {
    switch text {
    case "now": self = .wall
    case "latest": self = .latest
    default:
      guard let time = Timestamp(rfc3339: text) else { return nil }
      self = .fixed(time)
    }
  }

  /// The moment that windows end at.
  func at(newest: Timestamp?) -> Timestamp {
    switch self {
    case .wall: SystemClock.now()
    case .latest: newest ?? SystemClock.now()
    case .fixed(let time): time
    }
  }

  /// Before which no window will end, as far as that is known before anything is read.
  var horizon: Timestamp? { if case .latest = self { nil } else { limit() } }

  /// What is later does not count: an answer as of a moment that is over.
  var end: Timestamp? { if case .fixed(let time) = self { time } else { nil } }

  /// The clock by which a record is in the future.
  func limit() -> Timestamp {
    if case .fixed(let time) = self { time } else { SystemClock.now() }
  }
}
