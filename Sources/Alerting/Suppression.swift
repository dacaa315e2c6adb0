import Events

/// Why an alert is kept quiet.
public struct SuppressionReason: Hashable, Sendable {
  /// The kinds of reasons.
  public enum Kind: String, CaseIterable, Sendable {
    case maintenance, silence, inhibited, duplicate, flapping
  }

  /// The kind.
  public var kind: Kind
  /// What a person calls it, or empty (a window's name, a silence's comment).
  public var detail: String

  /// A reason; see the members.
  public init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }

  /// `maintenance`, `silence: launch day`
  public var text: String { detail.isEmpty ? kind.rawValue : "\(kind.rawValue): \(detail)" }
}

/// Says what keeps an alert quiet at a moment.
public protocol SuppressionSource: Sendable {
  /// Every reason that holds, most telling first; empty where nothing does.
  func reasons(
    name: String, labels: [String: String], severity: Severity, at time: Timestamp
  ) -> [SuppressionReason]
}

/// A label of an alert and what it must be. `alertname` and `severity` count as labels; a label that is not
/// there is empty.
public struct AlertMatcher: Hashable, Sendable {
  /// The label.
  public var label: String
  /// What it is compared with.
  public var value: String
  /// Whether it must be something else.
  public var negated: Bool

  /// A label that must be `value`, or must not.
  public init(label: String, value: String, negated: Bool = false) {
    self.label = label
    self.value = value
    self.negated = negated
  }

  /// Whether an alert has it.
  public func matches(name: String, labels: [String: String], severity: Severity) -> Bool {
    let found =
      switch label {
      case "alertname": name
      case "severity": severity.rawValue
      default: labels[label] ?? ""
      }
    return (found == value) != negated
  }
}

/// A stretch of time in which alerts are kept quiet: those that match all of `matchers`.
public struct QuietTime: Hashable, Sendable {
  /// Why: `maintenance` or `silence`.
  public var kind: SuppressionReason.Kind
  /// What a person calls it.
  public var detail: String
  /// What alerts must have; none for all alerts.
  public var matchers: [AlertMatcher]
  /// Its first moment.
  public var from: Timestamp
  /// The first moment after it.
  public var until: Timestamp

  /// A stretch of time; see the members.
  public init(
    _ kind: SuppressionReason.Kind, _ detail: String = "", matchers: [AlertMatcher], from: Timestamp,
    until: Timestamp
  ) {
    self.kind = kind
    self.detail = detail
    self.matchers = matchers
    self.from = from
    self.until = until
  }
}

/// Silences and maintenance windows.
public struct Suppressions: SuppressionSource {
  /// All of them, past and future ones too.
  public var quietTimes: [QuietTime]

  /// Silences and maintenance windows.
  public init(_ quietTimes: [QuietTime] = []) { self.quietTimes = quietTimes }

  /// Those that hold, in the order they were given.
  public func reasons(
    name: String, labels: [String: String], severity: Severity, at time: Timestamp
  ) -> [SuppressionReason] {
    quietTimes.filter { quiet in
      time >= quiet.from && time < quiet.until
        && quiet.matchers.allSatisfy { $0.matches(name: name, labels: labels, severity: severity) }
    }.map { SuppressionReason($0.kind, $0.detail) }
  }
}
