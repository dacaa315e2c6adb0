import Events

extension AlertBook {
  /// All alerts as of a moment: firing first, then recovering, pending, acknowledged, suppressed and
  /// resolved; in each the worst severity first, then the newest. An alert that another one covers is left
  /// out.
  public func statuses(at time: Timestamp) -> [AlertStatus] {
    var statuses: [AlertStatus] = []
    statuses.reserveCapacity(alerts.count)
    let quiet = quiet(at: time)
    for alert in alerts.values where !alert.isCovered {
      if let status = status(of: alert, quiet, at: time) { statuses.append(status) }
    }
    return statuses.sorted(by: AlertStatus.comesFirst)
  }

  /// The alert with this id as of a moment, covered or not; nil where there is none.
  public func status(id: String, at time: Timestamp) -> AlertStatus? {
    alerts[id].flatMap { status(of: $0, quiet(at: time), at: time) }
  }

  private func status(of alert: Alert, _ quiet: [Quiet], at time: Timestamp) -> AlertStatus? {
    if let shown = alert.shown { return status(of: alert, shown, quiet, at: time) }
    guard let ended = alert.ended, ended.resolvedAt.adding(seconds: Self.resolvedSeconds) > time else {
      return nil
    }
    return ended.status
  }

  /// How an alert looks whose condition is (or was last) `shown`.
  func status(of alert: Alert, _ shown: Condition, _ quiet: [Quiet], at time: Timestamp) -> AlertStatus {
    let handling = alert.handling(at: time)
    let rule = shown.rule
    let reasons = reasons(of: alert, shown, quiet, at: time)
    let state: DisplayState =
      if !reasons.isEmpty {
        .suppressed
      } else if handling != nil {
        .acknowledged
      } else {
        shown.displayState
      }
    return AlertStatus(
      id: alert.id, name: rule.name, state: state, severity: rule.severity, labels: alert.labels,
      place: shown.instance.place, value: shown.instance.value, valueText: shown.instance.valueText,
      activeAt: alert.occurrence?.since ?? shown.activeAt, firedAt: alert.occurrence?.firedSince,
      holdSeconds: rule.holdSeconds, acknowledgedBy: handling?.by, note: handling?.note,
      acknowledgedUntil: handling?.until, suppressedBy: reasons.map(\.text), annotations: rule.annotations)
  }

  /// The changes of all alerts from `from` up to, but without, `to`, the oldest first; a bounded number of
  /// the newest ones is kept.
  ///
  /// They tell the story of occurrences that fired: when each became true (where that was seen), fired, rose
  /// in severity, was acknowledged and resolved. What was pending and never fired is none, nor is the coming
  /// and going within one occurrence: a line of an hour would be full of both, and say nothing.
  public func moments(from: Timestamp, to: Timestamp) -> [AlertMoment] {
    pastMoments.filter { $0.at >= from && $0.at < to }.sorted { $0.at < $1.at }
  }
}

extension Condition {
  var displayState: DisplayState {
    switch state {
    case .pending: .pending
    case .firing: .firing
    case .recovering: .recovering
    }
  }
}

extension DisplayState {
  /// Its place in a list, from 0.
  fileprivate var place: Int {
    switch self {
    case .firing: 0
    case .recovering: 1
    case .pending: 2
    case .acknowledged: 3
    case .suppressed: 4
    case .resolved: 5
    }
  }
}

extension AlertStatus {
  /// The order in lists: what burns first, the worst first, the newest first.
  public static func comesFirst(_ a: AlertStatus, _ b: AlertStatus) -> Bool {
    if a.state != b.state { return a.state.place < b.state.place }
    if a.severity != b.severity { return a.severity > b.severity }
    let (since, other) = (a.resolvedAt ?? a.firedAt ?? a.activeAt, b.resolvedAt ?? b.firedAt ?? b.activeAt)
    return since == other ? a.id < b.id : since > other
  }
}
