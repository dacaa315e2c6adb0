import PromQL

/// A file of tests of rules, in the format of `promtool test rules`.
public struct RuleTestFile: Sendable {
  /// Its path.
  public var path: String
  /// Paths or patterns of the rules under test, as they are written: relative to the file.
  public var rulePatterns: [String] = []
  /// How often rules are evaluated, in milliseconds.
  public var interval: Int64 = 60_000
  /// Groups in the order in which they are evaluated; others come before.
  public var groupOrder: [String] = []
  /// Whether values may differ in their last bit.
  public var isFuzzy = false
  /// The tests.
  public var tests: [Test] = []

  /// Series, and what is expected of them.
  public struct Test: Sendable {
    /// Its name; may be empty.
    public var name = ""
    /// The time between the points of its series, in milliseconds; nil as that between evaluations.
    public var interval: Int64?
    /// The moment at which it begins, in milliseconds since 1970.
    public var start: Int64 = 0
    /// Its series.
    public var series: [SeriesNotation] = []
    /// Alerts that are expected to fire.
    public var alerts: [AlertExpectation] = []
    /// Results that are expected of expressions.
    public var expressions: [ExpressionExpectation] = []
    /// Labels of the installation.
    public var externalLabels: [String: String] = [:]
    /// Where the installation is.
    public var externalURL = ""
  }

  /// The alerts of one name that fire at one moment.
  public struct AlertExpectation: Sendable {
    /// The moment, in milliseconds from the test's beginning.
    public var time: Int64
    /// The alert's name.
    public var name: String
    /// Labels (without `alertname`) and annotations of each.
    public var alerts: [Expected]

    /// One alert.
    public struct Expected: Hashable, Sendable {
      /// Its labels.
      public var labels: [String: String] = [:]
      /// Its annotations.
      public var annotations: [String: String] = [:]
    }
  }

  /// The samples that an expression gives at one moment.
  public struct ExpressionExpectation: Sendable {
    /// The expression.
    public var text: String
    /// The moment, in milliseconds from the test's beginning.
    public var time: Int64
    /// Series with their values.
    public var samples: [Sample]
  }
}
