import Foundation

/// Puts lines into the wrappers of runtimes and log collectors, as those write them.
enum Wrapping {
  static let time = "2026-11-24T10:00:00.123456789Z"

  static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode([text])
    return String(String(decoding: data ?? Data("[\"\"]".utf8), as: UTF8.self).dropFirst().dropLast())
  }

  /// Docker's json-file: what has no newline is a piece.
  static func docker(_ text: String, _ stream: String = "stdout") -> String {
    "{\"log\":\(quoted(text)),\"stream\":\"\(stream)\",\"time\":\"\(time)\"}"
  }

  static func cri(_ text: String, _ tag: String = "F", _ stream: String = "stdout") -> String {
    "\(time) \(stream) \(tag) \(text)"
  }

  static func journal(_ message: String, more: String = "") -> String {
    """
    {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1795514400123456","_PID":"7"\(more),"MESSAGE":\(message),"PRIORITY":"6"}
    """
  }

  static func bytes(_ text: String) -> String {
    "[" + text.utf8.map(String.init).joined(separator: ",") + "]"
  }

  /// Cuts text into pieces of so many bytes of UTF-8, as a runtime does that does not care for characters.
  static func pieces(_ text: String, _ size: Int) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
  }
}
