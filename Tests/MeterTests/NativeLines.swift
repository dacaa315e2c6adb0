import Events
import Meter

/// Native events, written as a stream would.
enum Native {
  /// The moment that tests call 0.
  static let epoch: Int64 = 1_790_000_000

  /// A line of one type at so many seconds after the tests' epoch, with fields as they stand in JSON.
  static func line(_ type: String, at seconds: Double, _ fields: KeyValuePairs<String, String>) -> String {
    let milliseconds = Int64(Double(epoch * 1000) + seconds * 1000)
    var text = "{\"time\":\(milliseconds),\"type\":\"\(type)\""
    for (name, value) in fields { text += ",\"\(name)\":\(value)" }
    return text + "}"
  }

  static func request(_ seconds: Double, _ fields: KeyValuePairs<String, String>) -> String {
    line("request", at: seconds, fields)
  }

  static func model(_ seconds: Double, _ fields: KeyValuePairs<String, String>) -> String {
    line("model_call", at: seconds, fields)
  }

  static func tool(_ seconds: Double, _ fields: KeyValuePairs<String, String>) -> String {
    line("tool_call", at: seconds, fields)
  }

  static func at(_ seconds: Double) -> Timestamp {
    Timestamp(nanoseconds: epoch * 1_000_000_000 + Int64(seconds * 1e9))
  }
}

extension String {
  /// In JSON's quotes; for names without escapes.
  var quoted: String { "\"\(self)\"" }
}
