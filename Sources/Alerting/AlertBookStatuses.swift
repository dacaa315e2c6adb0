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
    return AlertStatus.inOrder(statuses)
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
  /// What decides in most cases which of two comes first.
  private struct Rank {
    var place: Int
    var since: Timestamp
    var index: Int

    init(_ status: AlertStatus, _ index: Int) {
      place = status.state.place * 4 - status.severity.index
      since = status.resolvedAt ?? status.firedAt ?? status.activeAt
      self.index = index
    }
  }

  /// The order in lists: what burns first, the worst first, the newest first.
  public static func comesFirst(_ a: AlertStatus, _ b: AlertStatus) -> Bool {
    let (first, second) = (Rank(a, 0), Rank(b, 1))
    if first.place != second.place { return first.place < second.place }
    return first.since == second.since ? a.id < b.id : first.since > second.since
  }

  /// In the order of lists: what burns first, the worst first, the newest first. Statuses are large: only where they
  /// stand is sorted.
  static func inOrder(_ statuses: [AlertStatus]) -> [AlertStatus] {
    let ranks = statuses.indices.map { Rank(statuses[$0], $0) }.sorted { a, b in
      if a.place != b.place { return a.place < b.place }
      return a.since == b.since ? statuses[a.index].id < statuses[b.index].id : a.since > b.since
    }
    return ranks.map { statuses[$0.index] }
  }
}
