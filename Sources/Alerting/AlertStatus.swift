import Events

/// How bad an alert is; `critical` is the worst.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case info, warning, critical

  /// The milder severity comes first.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .critical: 2
    }
  }
}

/// The one state that a person is shown, made of an alert's three axes.
public enum DisplayState: String, CaseIterable, Sendable {
  case firing, recovering, pending, acknowledged, suppressed, resolved
}

/// One alert as faces show it: an immutable value.
public struct AlertStatus: Hashable, Sendable {
  /// Rule name and labels without severity, as one key: what an acknowledgement names.
  public var id: String
  /// The rule's name as a person reads it (`latency SLO`).
  public var name: String
  /// What is shown.
  public var state: DisplayState
  /// The highest severity of this identity.
  public var severity: Severity
  /// The labels, without severity.
  public var labels: [String: String]
  /// Where it is, in one word or two (`Refunds`, `production-support`, `fleet`).
  public var place: String
  /// The value as a number, in the rule's own unit.
  public var value: Double
  /// The value beside its bound, as text (`p95 3.9s > 2s`).
  public var valueText: String
  /// When the condition became true.
  public var activeAt: Timestamp
  /// When it began to fire, where it has.
  public var firedAt: Timestamp?
  /// When it resolved, where it has.
  public var resolvedAt: Timestamp?
  /// How long the condition must hold before it fires, in seconds.
  public var holdSeconds: Int
  /// Who acknowledged it.
  public var acknowledgedBy: String?
  /// The note left with the acknowledgement.
  public var note: String?
  /// Until when the acknowledgement holds; nil for as long as the occurrence lasts.
  public var acknowledgedUntil: Timestamp?
  /// Why it is suppressed, where it is (`maintenance`, `silence`).
  public var suppressedBy: [String]
  /// What the rule says to people (`summary`, `description`): as the rule wrote it.
  public var annotations: [String: String]

  /// An alert as shown; see the members.
  public init(
    id: String, name: String, state: DisplayState, severity: Severity, labels: [String: String],
    place: String, value: Double, valueText: String, activeAt: Timestamp, firedAt: Timestamp? = nil,
    resolvedAt: Timestamp? = nil, holdSeconds: Int = 0, acknowledgedBy: String? = nil, note: String? = nil,
    acknowledgedUntil: Timestamp? = nil, suppressedBy: [String] = [], annotations: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.state = state
    self.severity = severity
    self.labels = labels
    self.place = place
    self.value = value
    self.valueText = valueText
    self.activeAt = activeAt
    self.firedAt = firedAt
    self.resolvedAt = resolvedAt
    self.holdSeconds = holdSeconds
    self.acknowledgedBy = acknowledgedBy
    self.note = note
    self.acknowledgedUntil = acknowledgedUntil
    self.suppressedBy = suppressedBy
    self.annotations = annotations
  }
}

/// A change of an alert's state that the time line shows.
public struct AlertMoment: Hashable, Sendable {
  /// When it happened.
  public var at: Timestamp
  /// What it changed to.
  public var state: DisplayState
  /// How bad the alert was.
  public var severity: Severity

  /// A change at a moment.
  public init(at: Timestamp, state: DisplayState, severity: Severity) {
    self.at = at
    self.state = state
    self.severity = severity
  }
}
