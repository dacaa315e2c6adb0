/// A label of an alert and what it must be: `severity="warning"`, `service=~"production.*"`. `alertname` and
/// `severity` count as labels; a label that is not there is empty.
public struct AlertMatcher: Hashable, Sendable {
  /// How a label is compared.
  public enum Comparison: String, CaseIterable, Sendable {
    case equals = "="
    case differs = "!="
    case matches = "=~"
    case matchesNot = "!~"
  }

  /// The label.
  public let label: String
  /// How it is compared.
  public let comparison: Comparison
  /// What it is compared with: a text, or a regular expression for all of it.
  public let value: String
  private let pattern: Pattern?

  /// A text that is no matcher, with what is wrong.
  public struct SyntaxError: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String
  }

  /// A label that must be `value`, or must not.
  public init(label: String, value: String, negated: Bool = false) {
    self.label = label
    self.value = value
    comparison = negated ? .differs : .equals
    pattern = nil
  }

  /// A label and how it is compared.
  /// - Throws: `SyntaxError` where a regular expression is none.
  public init(label: String, comparison: Comparison, value: String) throws(SyntaxError) {
    self.label = label
    self.comparison = comparison
    self.value = value
    guard comparison == .matches || comparison == .matchesNot else {
      pattern = nil
      return
    }
    do throws(Pattern.SyntaxError) {
      pattern = try Pattern(value)
    } catch {
      throw SyntaxError(description: "\(label)\(comparison.rawValue)\"\(value)\": \(error.description)")
    }
  }

  /// The matcher as it is written; reading it gives it back.
  public var text: String { "\(label)\(comparison.rawValue)\(JSONText.string(value))" }

  /// Whether an alert has it.
  public func matches(name: String, labels: [String: String], severity: Severity) -> Bool {
    switch label {
    case "alertname": matches(name)
    case "severity": matches(severity.rawValue)
    default: matches(labels[label] ?? "")
    }
  }

  /// Whether a label's value is what it must be.
  public func matches(_ found: String) -> Bool {
    switch comparison {
    case .equals: found == value
    case .differs: found != value
    case .matches: pattern?.matches(found) ?? false
    case .matchesNot: !(pattern?.matches(found) ?? false)
    }
  }
}

extension AlertMatcher {
  /// Reads one matcher: `severity=warning`, `agent=~"Ref.*"`.
  /// - Throws: `SyntaxError`.
  public init(parsing text: String) throws(SyntaxError) {
    let all = try Self.list(parsing: text)
    guard all.count == 1 else { throw SyntaxError(description: "\"\(text)\": one matcher is needed here") }
    self = all[0]
  }

  /// Reads matchers behind one another, with commas or blanks between them and, where one likes, braces around:
  /// `{severity="warning", agent=~"Ref.*"}`. A value without quotes ends at a comma or a blank.
  /// - Throws: `SyntaxError`.
  public static func list(parsing text: String) throws(SyntaxError) -> [AlertMatcher] {
    var reader = MatcherReader(text)
    return try reader.readAll()
  }

  /// Matchers as one text that is the same whatever their order: what a silence is known by.
  static func key(_ matchers: [AlertMatcher]) -> String {
    matchers.map(\.text).sorted().joined(separator: ",")
  }
}

private struct MatcherReader {
  private let scalars: [Unicode.Scalar]
  private let text: String
  private var at = 0

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  private func error(_ what: String) -> AlertMatcher.SyntaxError {
    .init(description: "\"\(text)\": \(what)")
  }

  private mutating func skip(_ signs: String) {
    while at < scalars.count, signs.unicodeScalars.contains(scalars[at]) { at += 1 }
  }

  mutating func readAll() throws(AlertMatcher.SyntaxError) -> [AlertMatcher] {
    var found: [AlertMatcher] = []
    skip(" {")
    while at < scalars.count, scalars[at] != "}" {
      found.append(try readOne())
      skip(" ,")
    }
    skip(" }")
    guard at == scalars.count else { throw error("something follows the }") }
    return found
  }

  private mutating func readOne() throws(AlertMatcher.SyntaxError) -> AlertMatcher {
    let start = at
    while at < scalars.count, !"=!~, {}\"".unicodeScalars.contains(scalars[at]) { at += 1 }
    let label = String(String.UnicodeScalarView(scalars[start..<at]))
    guard !label.isEmpty else { throw error("a label is missing") }
    skip(" ")
    guard let comparison = readComparison() else { throw error("write =, !=, =~ or !~ after \(label)") }
    skip(" ")
    let value = try readValue()
    return try AlertMatcher(label: label, comparison: comparison, value: value)
  }

  private mutating func readComparison() -> AlertMatcher.Comparison? {
    for comparison in [AlertMatcher.Comparison.matches, .matchesNot, .differs, .equals] {
      let signs = Array(comparison.rawValue.unicodeScalars)
      if scalars[at...].starts(with: signs) {
        at += signs.count
        return comparison
      }
    }
    return nil
  }

  private mutating func readValue() throws(AlertMatcher.SyntaxError) -> String {
    let start = at
    guard at < scalars.count, scalars[at] == "\"" else {
      while at < scalars.count, !", }".unicodeScalars.contains(scalars[at]) { at += 1 }
      return String(String.UnicodeScalarView(scalars[start..<at]))
    }
    at += 1
    while at < scalars.count, scalars[at] != "\"" { at += scalars[at] == "\\" ? 2 : 1 }
    guard at < scalars.count else { throw error("a quote is not closed") }
    at += 1
    let quoted = String(String.UnicodeScalarView(scalars[start..<at]))
    guard let value = JSONText.unquoted(quoted) else {
      throw error("in quotes a \\ stands as \\\\, or before a quote")
    }
    return value
  }
}
