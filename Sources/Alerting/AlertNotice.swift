import Events

extension AlertBook {
  /// Gives notices of alerts that are up and that nothing keeps quiet.
  mutating func tell(at time: Timestamp) {
    if toTell.isEmpty { return }
    let quiet = quiet(at: time)
    for id in toTell.sorted() {
      guard let alert = alerts[id], let shown = alert.shown, shown.isUp else {
        toTell.remove(id)
        continue
      }
      let status = status(of: alert, shown, quiet, at: time)
      guard status.suppressedBy.isEmpty, alert.handling(at: time) == nil else { continue }
      alerts[id]?.occurrence?.told = shown.rule.severity
      alerts[id]?.lastTold = (time, shown.rule.severity)
      toTell.remove(id)
      give(.fired, status, at: time)
    }
  }

  mutating func give(_ kind: AlertNotice.Kind, _ status: AlertStatus, at time: Timestamp) {
    notices.append(AlertNotice(kind: kind, alert: status, at: time))
    guard notices.count > 2 * limits.notices else { return }
    // A whole lot at once: taking the first one off costs as much as taking off all of them.
    dropOldNotices()
  }

  private mutating func dropOldNotices() {
    let surplus = max(0, notices.count - limits.notices)
    droppedNotices += surplus
    notices.removeFirst(surplus)
  }

  /// Whether a silence or a maintenance window holds: a resolved notice waits for nothing else.
  func isSilent(_ status: AlertStatus, at time: Timestamp) -> Bool {
    quiet(at: time).contains {
      ($0.reason.kind == .silence || $0.reason.kind == .maintenance)
        && $0.holds(for: status.name, status.labels, status.severity)
    }
  }

  /// Takes the notices given since the last time, the oldest first.
  public mutating func takeNotices() -> [AlertNotice] {
    dropOldNotices()
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
