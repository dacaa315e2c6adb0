/// What a person wants to see: conditions on dimensions that must all hold.
///
/// Written `agent=~refund model!=gpt-4 user=ana`: a condition is a dimension, one of `=`, `!=`, `=~`, `!~`, and a
/// value; a bare word means `agent=~word`. `=~` looks for the value anywhere in the name, without regard to case.
public struct Filter: Hashable, Sendable {
  /// The conditions, in the order they were written.
  public var conditions: [Condition]

  /// One condition.
  public struct Condition: Hashable, Sendable {
    /// What must match.
    public var dimension: Dimension
    /// How it is compared.
    public var comparison: Comparison
    /// What with.
    public var value: String

    /// A condition; see the members.
    public init(dimension: Dimension, comparison: Comparison, value: String) {
      self.dimension = dimension
      self.comparison = comparison
      self.value = value
    }

    /// Whether a name fulfils it.
    public func matches(_ name: String) -> Bool {
      switch comparison {
      case .equals: name == value
      case .differs: name != value
      case .contains: name.lowercased().contains(value.lowercased())
      case .lacks: !name.lowercased().contains(value.lowercased())
      }
    }
  }

  /// How a condition compares.
  public enum Comparison: String, CaseIterable, Sendable {
    case equals = "="
    case differs = "!="
    case contains = "=~"
    case lacks = "!~"
  }

  /// A text that is no filter, with what to do about it.
  public struct SyntaxError: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String
  }

  /// Keeps everything.
  public init(conditions: [Condition] = []) { self.conditions = conditions }

  /// Reads a filter as a person writes it.
  /// - Throws: `SyntaxError` where a dimension is unknown or a value is missing.
  public init(parsing text: String) throws(SyntaxError) {
    conditions = []
    for word in text.split(separator: " ") { conditions.append(try Self.condition(String(word))) }
  }

  /// Whether it keeps everything.
  public var isEmpty: Bool { conditions.isEmpty }

  /// The filter as a person writes it; empty where it keeps everything.
  public var text: String {
    conditions.map { "\($0.dimension.rawValue)\($0.comparison.rawValue)\($0.value)" }.joined(separator: " ")
  }

  private static func condition(_ word: String) throws(SyntaxError) -> Condition {
    guard let at = word.firstIndex(where: { $0 == "=" || $0 == "!" }) else {
      return Condition(dimension: .agent, comparison: .contains, value: word)
    }
    let name = String(word[..<at])
    let rest = word[at...]
    guard
      let dimension = Dimension.allCases.first(where: { $0.rawValue == name || $0.reportName == name })
    else {
      let known = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
      throw SyntaxError(description: "\"\(name)\" is no dimension; there are \(known)")
    }
    guard let comparison = ["=~", "!~", "!=", "="].first(where: { rest.hasPrefix($0) }) else {
      throw SyntaxError(description: "\"\(word)\": write =, !=, =~ or !~ after \(name)")
    }
    let value = String(rest.dropFirst(comparison.count))
    guard !value.isEmpty, let kind = Comparison(rawValue: comparison) else {
      throw SyntaxError(description: "\"\(word)\": a value is missing after \(comparison)")
    }
    return Condition(dimension: dimension, comparison: kind, value: value)
  }
}
