/// What a selector asks of one label.
public struct Matcher: Sendable, CustomStringConvertible {
  /// How the label's value is compared.
  public enum Operator: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case matches = "=~"
    case notMatches = "!~"
  }

  let name: [UInt8]
  let value: [UInt8]
  /// How it compares.
  public let comparison: Operator
  private let regex: Regex?

  /// - Throws: `RegexError` where the expression is none.
  init(_ name: [UInt8], _ comparison: Operator, _ value: [UInt8]) throws(RegexError) {
    self.name = name
    self.value = value
    self.comparison = comparison
    regex = comparison == .matches || comparison == .notMatches ? try Regex(anchored: value) : nil
  }

  /// Whether a value is what it asks for.
  func accepts(_ text: ArraySlice<UInt8>) -> Bool {
    switch comparison {
    case .equal: text.elementsEqual(value)
    case .notEqual: !text.elementsEqual(value)
    case .matches: regex?.matches(text) ?? false
    case .notMatches: !(regex?.matches(text) ?? true)
    }
  }

  /// Whether the set's label is what it asks for; a label that is not there is empty.
  func accepts(_ labels: LabelSet) -> Bool { accepts(labels.value(of: name)) }

  /// The matcher as it is written.
  public var description: String {
    "\(Quoting.name(String(decoding: name, as: UTF8.self)))\(comparison.rawValue)\(Quoting.quoted(value))"
  }
}

/// Which series a selector wants.
public struct SeriesSelection: Sendable {
  let matchers: [Matcher]
  /// The metric's name, where only one will do.
  let metricName: [UInt8]?

  init(_ matchers: [Matcher]) {
    self.matchers = matchers
    metricName = matchers.first { $0.comparison == .equal && $0.name == LabelBuilder.metricName }?.value
  }

  /// Whether a series is wanted.
  public func accepts(_ labels: LabelSet) -> Bool { matchers.allSatisfy { $0.accepts(labels) } }
}
