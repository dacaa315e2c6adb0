import PromQL

/// A file of Prometheus rules.
public struct RuleFile: Sendable {
  /// Its path.
  public var path: String
  /// Its groups, in their order.
  public var groups: [RuleGroup] = []
}

/// Rules that are evaluated one after another, at the same moments.
public struct RuleGroup: Sendable {
  /// Its name, of its own in its file.
  public var name: String
  /// How often it is evaluated, in milliseconds; nil as often as is usual.
  public var interval: Int64?
  /// How far before the moment of evaluation its expressions look, in milliseconds.
  public var queryOffset: Int64 = 0
  /// How many series or alerts a rule may make; 0 does not bound them.
  public var limit = 0
  /// Labels of all its rules.
  public var labels: [String: String] = [:]
  /// Its rules, in their order.
  public var rules: [Rule] = []
}

/// One rule.
public struct Rule: Sendable {
  /// What it makes.
  public enum Kind: Hashable, Sendable {
    /// Alerts, one of each series of its expression.
    case alert
    /// A series of its own of each.
    case record
  }

  /// What it makes.
  public var kind: Kind
  /// The alert's name, or the new metric's.
  public var name: String
  /// The expression as it was written.
  public var text: String
  /// The expression.
  public var expression: Expression
  /// How long it must be true before it fires (`for`), in milliseconds.
  public var hold: Int64 = 0
  /// How long it goes on firing when it is true no more, in milliseconds.
  public var keepFiring: Int64 = 0
  /// Labels, as they are written; an alert's are templates.
  public var labels: [String: String] = [:]
  /// Annotations, as they are written: templates.
  public var annotations: [String: String] = [:]
  /// Where it stands in its file.
  public var line: Int
}
