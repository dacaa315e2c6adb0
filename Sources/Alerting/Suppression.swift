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

/// An alert that keeps others quiet while it is up: what depends on something that failed need not be told.
public struct InhibitRule: Hashable, Sendable {
  /// What a person calls it; empty shows the source's name.
  public var name: String
  /// What the alert must have that keeps others quiet.
  public var source: [AlertMatcher]
  /// What the alerts must have that are kept quiet.
  public var target: [AlertMatcher]
  /// Labels that both must have the same value of; one that neither has is the same.
  public var equal: [String]

  /// A rule; see the members.
  public init(name: String = "", source: [AlertMatcher], target: [AlertMatcher], equal: [String] = []) {
    self.name = name
    self.source = source
    self.target = target
    self.equal = equal
  }
}

/// What keeps alerts quiet. It changes how they are shown and told, never their condition.
public struct Suppressions: Sendable {
  /// Fixed stretches of time, past and future ones too.
  public var quietTimes: [QuietTime]
  /// Maintenance windows.
  public var windows: [MaintenanceWindow]
  /// Which alerts keep which others quiet.
  public var inhibitions: [InhibitRule]
  /// When an alert that comes and goes is kept quiet; nil for never.
  public var flapping: FlappingThresholds?
  /// For how long after an alert was told its next occurrence is a duplicate, in seconds: 0 for never.
  public var duplicateSeconds: Int64

  /// What keeps alerts quiet; see the members.
  public init(
    _ quietTimes: [QuietTime] = [], windows: [MaintenanceWindow] = [], inhibitions: [InhibitRule] = [],
    flapping: FlappingThresholds? = FlappingThresholds(), duplicateSeconds: Int64 = 0
  ) {
    self.quietTimes = quietTimes
    self.windows = windows
    self.inhibitions = inhibitions
    self.flapping = flapping
    self.duplicateSeconds = duplicateSeconds
  }

  /// What of it holds by the clock at a moment, in the order it was given.
  func quiet(at time: Timestamp) -> [Quiet] {
    quietTimes.filter { time >= $0.from && time < $0.until }.map {
      Quiet(reason: SuppressionReason($0.kind, $0.detail), matchers: $0.matchers)
    }
      + windows.filter { $0.isOpen(at: time) }.map {
        Quiet(reason: SuppressionReason(.maintenance, $0.name), matchers: $0.matchers)
      }
  }
}

/// A reason that holds by the clock, and for which alerts: computed once for all of them.
struct Quiet: Sendable {
  var reason: SuppressionReason
  var matchers: [AlertMatcher]

  func holds(for name: String, _ labels: [String: String], _ severity: Severity) -> Bool {
    matchers.allSatisfy { $0.matches(name: name, labels: labels, severity: severity) }
  }
}
