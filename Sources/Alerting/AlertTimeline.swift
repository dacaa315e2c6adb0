import Events

/// The story of one occurrence of an alert, for whoever looks into it.
public struct AlertTimeline: Hashable, Sendable {
  /// The alert as it is, or as it ended.
  public var status: AlertStatus
  /// What happened, the oldest first. Of a very long story the middle is left out.
  public var entries: [Entry]

  /// One thing that happened.
  public struct Entry: Hashable, Sendable {
    /// What kind of thing.
    public enum Kind: String, CaseIterable, Sendable {
      /// Its condition became true.
      case pending
      /// It began to fire, or fires again after it was recovering.
      case fired
      /// It rose in severity.
      case rose
      /// Something began to keep it quiet, or what does so changed.
      case suppressed
      /// Nothing keeps it quiet any more.
      case unsuppressed
      /// A person took it on, put it off, or took that back.
      case acknowledged, snoozed, unacknowledged
      /// Somebody was told.
      case notified
      /// Somebody could not be told.
      case notNotified
      /// It is over.
      case resolved
    }

    /// When.
    public var at: Timestamp
    /// What kind of thing.
    public var kind: Kind
    /// How bad the alert was.
    public var severity: Severity
    /// Who did it, or who was told.
    public var by: String?
    /// The note with it, the value at that moment, the reasons: what there is to say.
    public var detail: String
    /// Until when it holds.
    public var until: Timestamp?

    /// One thing that happened; see the members.
    public init(
      at: Timestamp, kind: Kind, severity: Severity, by: String? = nil, detail: String = "",
      until: Timestamp? = nil
    ) {
      self.at = at
      self.kind = kind
      self.severity = severity
      self.by = by
      self.detail = detail
      self.until = until
    }
  }
}

/// What an occurrence's evaluations and notices did, as it happened. Bounded.
struct OccurrenceLog: Sendable {
  private(set) var entries: [AlertTimeline.Entry] = []
  private(set) var reasons: [SuppressionReason] = []
  private static let kept = 200
  private static let first = 20

  mutating func add(_ kind: AlertTimeline.Entry.Kind, at time: Timestamp, _ shown: Condition) {
    add(
      AlertTimeline.Entry(
        at: time, kind: kind, severity: shown.rule.severity, detail: shown.instance.valueText))
  }

  mutating func add(_ entry: AlertTimeline.Entry) {
    entries.append(entry)
    if entries.count > Self.kept { entries.remove(at: Self.first) }
  }

  mutating func noteReasons(_ reasons: [SuppressionReason], at time: Timestamp) {
    let severity = entries.last?.severity ?? .info
    self.reasons = reasons
    add(
      AlertTimeline.Entry(
        at: time, kind: reasons.isEmpty ? .unsuppressed : .suppressed, severity: severity,
        detail: reasons.map(\.text).joined(separator: ", ")))
  }
}

/// An occurrence that is over, with its story.
struct PastAlert: Sendable {
  var status: AlertStatus
  /// By which occurrence of the alert it is found.
  var activeAt: Timestamp
  var entries: [AlertTimeline.Entry]
}

extension Alert.Occurrence {
  /// Whether it fired before the start, at the severity it has or a worse one.
  var isOld: Bool { untold.map { $0 >= severity } ?? false }
}

extension AlertBook {
  /// The story of an alert: of the occurrence under way, else of the last one that is known.
  /// - Parameter activeAt: the `activeAt` of an occurrence; nil for the newest.
  public func timeline(id: String, activeAt: Timestamp? = nil, at time: Timestamp) -> AlertTimeline? {
    if let alert = alerts[id], let occurrence = alert.occurrence,
      activeAt == nil || activeAt == occurrence.since || activeAt == occurrence.activeAt,
      let status = status(id: id, at: time)
    {
      return AlertTimeline(status: status, entries: story(of: alert, occurrence))
    }
    let past = past.suffix(limits.history).last {
      $0.status.id == id && (activeAt == nil || $0.activeAt == activeAt || $0.status.activeAt == activeAt)
    }
    return past.map { AlertTimeline(status: $0.status, entries: $0.entries) }
  }

  /// Writes down that somebody was told of an alert, or could not be.
  /// - Parameters:
  ///   - activeAt: of which occurrence (`AlertSignal.occurrence`).
  ///   - receiver: who was told.
  ///   - problem: why they could not be told; nil where they were.
  public mutating func noteTold(
    id: String, occurrence activeAt: Timestamp, receiver: String, what: String, problem: String? = nil,
    at time: Timestamp
  ) {
    let kind: AlertTimeline.Entry.Kind = problem == nil ? .notified : .notNotified
    let detail = problem.map { "\(what): \($0)" } ?? what
    if let occurrence = alerts[id]?.occurrence, occurrence.activeAt == activeAt {
      alerts[id]?.occurrence?.log.add(
        AlertTimeline.Entry(at: time, kind: kind, severity: occurrence.severity, by: receiver, detail: detail)
      )
    } else if let index = past.lastIndex(where: { $0.activeAt == activeAt && $0.status.id == id }) {
      past[index].entries.append(
        AlertTimeline.Entry(
          at: time, kind: kind, severity: past[index].status.severity, by: receiver, detail: detail))
    }
  }

  /// Keeps an occurrence that is over.
  mutating func keepPast(_ alert: Alert, _ occurrence: Alert.Occurrence, _ status: AlertStatus) {
    var entries = story(of: alert, occurrence)
    entries.append(
      AlertTimeline.Entry(
        at: status.resolvedAt ?? occurrence.activeAt, kind: .resolved, severity: status.severity,
        detail: status.valueText))
    past.append(PastAlert(status: status, activeAt: occurrence.activeAt, entries: entries))
    // Taking the first one off costs as much as taking off all that are too many.
    if past.count > 2 * limits.history { past.removeFirst(past.count - limits.history) }
  }

  /// What happened, and what people did about it.
  private func story(of alert: Alert, _ occurrence: Alert.Occurrence) -> [AlertTimeline.Entry] {
    let done = entries[alert.id].filter(alert.isAbout).map { entry in
      let kind: AlertTimeline.Entry.Kind =
        switch entry.kind {
        case .unack, .unsilence: .unacknowledged
        case .snooze: .snoozed
        case .ack, .silence: .acknowledged
        }
      return AlertTimeline.Entry(
        at: entry.time, kind: kind, severity: entry.severity ?? occurrence.severity, by: entry.by,
        detail: entry.note ?? "", until: entry.until)
    }
    let all = occurrence.log.entries + done
    return all.indices.sorted { (all[$0].at, $0) < (all[$1].at, $1) }.map { all[$0] }
  }
}
