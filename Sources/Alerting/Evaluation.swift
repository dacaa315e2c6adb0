import Events

/// What an alert is about and how patient it is.
public struct AlertRule: Hashable, Sendable {
  /// Tells this rule from all others; rules may share a name (several severities of one alert do).
  public var key: String
  /// The alert's name (`latency SLO`).
  public var name: String
  /// How bad it is.
  public var severity: Severity
  /// How long the condition must hold before it fires, in seconds (`for`).
  public var holdSeconds: Int
  /// How long it stays up after the condition went away, in seconds (`keep_firing_for`).
  public var keepFiringSeconds: Int
  /// What a person should know (`summary`, `description`).
  public var annotations: [String: String]

  /// A rule; see the members. Without a key, name and severity are the key.
  public init(
    name: String, severity: Severity, holdSeconds: Int = 0, keepFiringSeconds: Int = 0,
    annotations: [String: String] = [:], key: String? = nil
  ) {
    self.key = key ?? "\(name)/\(severity.rawValue)"
    self.name = name
    self.severity = severity
    self.holdSeconds = holdSeconds
    self.keepFiringSeconds = keepFiringSeconds
    self.annotations = annotations
  }
}

/// What one rule said at one moment: where its condition is true, or that it could not tell.
public struct Evaluation: Hashable, Sendable {
  /// The rule.
  public var rule: AlertRule
  /// Where the condition is true: empty where nowhere.
  public var instances: [Instance]
  /// Why the rule could not be evaluated; its alerts stay as they are then.
  public var failed: String?

  /// One place where a condition is true.
  public struct Instance: Hashable, Sendable {
    /// Its labels. `severity` is no part of what the alert is, and left out.
    public var labels: [String: String]
    /// Where it is, in one word or two (`Refunds`, `fleet`).
    public var place: String
    /// The value, in the rule's own unit.
    public var value: Double
    /// The value beside its bound (`p95 3.9s > 2s`).
    public var valueText: String
    /// The name of an alert that says this and more, where one does: this one is then left out of the list
    /// and of notices, though it lives on.
    public var coveredBy: String?
    /// The earliest moment at which this can have begun, where that is known (a budget's period).
    public var notBefore: Timestamp?
    /// Whether a lower value is worse (availability); else a higher one is. A resolved alert shows its worst.
    public var lowerIsWorse: Bool

    /// A place where a condition is true; see the members.
    public init(
      labels: [String: String] = [:], place: String = "fleet", value: Double, valueText: String,
      coveredBy: String? = nil, notBefore: Timestamp? = nil, lowerIsWorse: Bool = false
    ) {
      self.labels = labels
      self.place = place
      self.value = value
      self.valueText = valueText
      self.coveredBy = coveredBy
      self.notBefore = notBefore
      self.lowerIsWorse = lowerIsWorse
    }
  }

  /// What a rule said.
  public init(rule: AlertRule, instances: [Instance]) {
    self.rule = rule
    self.instances = instances
    failed = nil
  }

  /// A rule that could not be evaluated, and why.
  public init(rule: AlertRule, failed reason: String) {
    self.rule = rule
    instances = []
    failed = reason
  }
}

/// Something that evaluates rules: built-in ones over the meter's answers, or rules of a file.
public protocol RuleSource {
  /// Evaluates all its rules as of a moment.
  mutating func evaluate(at time: Timestamp) -> [Evaluation]
}

/// A rule whose last evaluation failed.
public struct UnhealthyRule: Hashable, Sendable {
  /// The rule.
  public var rule: AlertRule
  /// Why it failed last.
  public var reason: String
  /// When it began to fail.
  public var since: Timestamp
}

/// What an alert is, whatever its value and severity: a rule's name and labels without `severity`.
enum AlertIdentity {
  /// Both as one key: `latency SLO{agent="Refunds",model="gpt-4o"}`.
  static func key(name: String, labels: [String: String]) -> String {
    var key = escaped(name) + "{"
    var separator = ""
    for (label, value) in labels.sorted(by: { $0.key < $1.key }) where label != "severity" {
      key += separator + escaped(label) + "=\"" + escaped(value) + "\""
      separator = ","
    }
    return key + "}"
  }

  /// Escapes what separates: no two identities share a key.
  private static func escaped(_ text: String) -> String {
    let special = text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "="), UInt8(ascii: ","):
        true
      default: false
      }
    }
    guard special else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if "\\\"{=,".unicodeScalars.contains(scalar) { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
