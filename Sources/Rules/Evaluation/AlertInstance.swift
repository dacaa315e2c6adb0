import PromQL

/// One alert: a series for which an alerting rule's expression is, or was, true.
public struct AlertInstance: Sendable {
  /// How far it has come.
  public enum State: String, Sendable {
    /// True no more; kept for a while.
    case inactive
    /// True, but not yet for long enough.
    case pending
    case firing
  }

  /// The series' labels and the rule's, `alertname` among them.
  public var labels: LabelSet
  /// The rule's annotations, made out.
  public var annotations: [String: String]
  /// The newest value.
  public var value: Double
  /// Since when it has been true, in milliseconds since 1970.
  public var activeAt: Int64
  /// How far it has come.
  public var state = State.pending
  /// Since when it has been firing.
  public var firedAt: Int64?
  /// Since when it has fired only because `keep_firing_for` lets it.
  public var keepFiringSince: Int64?
  /// Since when it has been inactive.
  public var resolvedAt: Int64?
  /// Whether the rule's expression held for it at the last evaluation.
  public var isTrue = true
}
