import Events

extension AlertBook {
  /// Gives notices of alerts that are up and that nothing keeps quiet.
  mutating func tell(at time: Timestamp) {
    for id in toTell.sorted() {
      guard let alert = alerts[id], let shown = alert.shown, shown.isUp else {
        toTell.remove(id)
        continue
      }
      let status = status(of: alert, shown, at: time)
      guard status.suppressedBy.isEmpty, alert.handling(at: time) == nil else { continue }
      alerts[id]?.occurrence?.told = shown.rule.severity
      toTell.remove(id)
      give(.fired, status, at: time)
    }
  }

  mutating func give(_ kind: AlertNotice.Kind, _ status: AlertStatus, at time: Timestamp) {
    notices.append(AlertNotice(kind: kind, alert: status, at: time))
    if notices.count > limits.notices {
      droppedNotices += 1
      notices.removeFirst()
    }
  }

  /// Whether a silence or a maintenance window holds: a resolved notice waits for nothing else.
  func isSilent(_ status: AlertStatus, at time: Timestamp) -> Bool {
    suppressions.reasons(name: status.name, labels: status.labels, severity: status.severity, at: time)
      .contains { $0.kind == .silence || $0.kind == .maintenance }
  }

  /// Takes the notices given since the last time, the oldest first.
  public mutating func takeNotices() -> [AlertNotice] {
    defer { notices = [] }
    return notices
  }
}

/// A change that somebody should hear of: given once for each occurrence and severity, and only for what
/// changed after the start.
public struct AlertNotice: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, Sendable {
    /// It fires, with nothing that keeps it quiet, or fires with a higher severity than was told.
    case fired
    /// It resolved, after it was told that it fires.
    case resolved
  }

  /// What changed.
  public var kind: Kind
  /// The alert at that moment.
  public var alert: AlertStatus
  /// When.
  public var at: Timestamp

  /// A change; see the members.
  public init(kind: Kind, alert: AlertStatus, at: Timestamp) {
    self.kind = kind
    self.alert = alert
    self.at = at
  }
}
