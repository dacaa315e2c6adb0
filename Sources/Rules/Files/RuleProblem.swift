/// A mistake in a file of rules or of tests, with where it is and what would be right.
public struct RuleProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, and will hardly do what was meant.
    case warning
  }

  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What would be right; may be empty.
  public var hint: String
  /// How bad it is.
  public var severity = Severity.error

  /// Place, message, and the hint below.
  public var description: String {
    let kind = severity == .warning ? "warning: " : ""
    return "\(file):\(line):\(column): \(kind)\(message)" + (hint.isEmpty ? "" : "\n  hint: \(hint)")
  }
}
