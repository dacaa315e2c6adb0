import Events

/// How one occurrence of an alert stands, for whoever tells people of it.
public struct AlertSignal: Hashable, Sendable {
  /// What there is to tell.
  public enum Phase: String, CaseIterable, Sendable {
    /// It fires, and nothing keeps it quiet.
    case firing
    /// It fires, and a person took it on: repeats are over.
    case acknowledged
    /// It fires, and something keeps it quiet.
    case suppressed
    /// It is over.
    case resolved
    /// It is over, and a silence or a maintenance window held when it ended: nobody hears of that.
    case resolvedQuietly
  }

  /// The alert at that moment.
  public var status: AlertStatus
  /// When its condition became true: with the alert's id it names the occurrence.
  public var occurrence: Timestamp
  /// What there is to tell.
  public var phase: Phase

  /// How an occurrence stands; see the members.
  public init(status: AlertStatus, occurrence: Timestamp, phase: Phase) {
    self.status = status
    self.occurrence = occurrence
    self.phase = phase
  }
}

extension AlertBook {
  /// How all occurrences stand that fire, or resolved within the last 15 minutes, in no order. What fired before the
  /// start is left out until it rises in severity: whoever watched then was told.
  public func signals(at time: Timestamp) -> [AlertSignal] {
    let quiet = quiet(at: time)
    var signals: [AlertSignal] = []
    for alert in alerts.values {
      if let ended = alert.ended, !ended.isOld {
        let phase: AlertSignal.Phase = ended.wasQuiet ? .resolvedQuietly : .resolved
        signals.append(AlertSignal(status: ended.status, occurrence: ended.activeAt, phase: phase))
      }
      guard let occurrence = alert.occurrence, let shown = alert.shown, shown.isUp, !occurrence.isOld else {
        continue
      }
      let status = status(of: alert, shown, quiet, at: time)
      let phase: AlertSignal.Phase =
        switch status.state {
        case .suppressed: .suppressed
        case .acknowledged: .acknowledged
        default: .firing
        }
      signals.append(AlertSignal(status: status, occurrence: occurrence.activeAt, phase: phase))
    }
    return signals
  }
}
