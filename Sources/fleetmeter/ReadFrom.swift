import ArgumentParser
import Events

/// How far back a start reads.
enum ReadFrom: Hashable, Sendable, ExpressibleByArgument {
  case all
  /// Only what is written from now on.
  case end
  /// What is dated within the newest so many seconds.
  case newest(seconds: Int64)

  init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "end": self = .end
    default:
      guard let seconds = SpanText.seconds(argument) else { return nil }
      self = .newest(seconds: seconds)
    }
  }

  static let allValueStrings = ["all", "end", "30d", "12h"]

  var defaultValueDescription: String { "all" }

  /// Before which nothing counts; nil where everything does.
  func start(_ now: Timestamp) -> Timestamp? {
    if case .newest(let seconds) = self { now.adding(seconds: -seconds) } else { nil }
  }
}

/// Spans of time as a person writes them.
enum SpanText {
  /// `90s`, `15m`, `36h`, `30d`, `2w`; nil for anything else, and for nothing at all.
  static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0,
      count < 1_000_000
    else { return nil }
    return count * unit
  }
}
