import Events

/// One identity with its three axes; everything a status is made of.
struct Alert: Sendable {
  let id: String
  let name: String
  let labels: [String: String]
  /// Conditions by severity (index: `Severity.allCases`).
  private(set) var conditions: [Condition?] = [nil, nil, nil]
  /// The condition that was shown last.
  var last: Condition?
  /// The occurrence under way.
  var occurrence: Occurrence?
  /// How the last occurrence that fired ended.
  var ended: Ended?
  /// The newest journal entry about the occurrence under way.
  var handling: JournalEntry?

  /// From the moment a condition became true to the moment none is.
  struct Occurrence: Sendable {
    let activeAt: Timestamp
    var firedAt: Timestamp?
    /// What was shown last.
    var severity: Severity
    /// When what is shown last rose to a severity (index: `Severity.allCases`).
    var risenAt: [Timestamp?] = [nil, nil, nil]
    /// The severity that was told as firing, if any was.
    var told: Severity?
    /// Up to which severity nothing is told, since it fired before the start.
    var untold: Severity?
  }

  /// An occurrence that is over.
  struct Ended: Sendable {
    let activeAt: Timestamp
    let firedAt: Timestamp
    let resolvedAt: Timestamp
    let status: AlertStatus
  }

  init(id: String, name: String, labels: [String: String]) {
    self.id = id
    self.name = name
    self.labels = labels
  }

  subscript(severity: Severity) -> Condition? {
    get { conditions[severity.index] }
    set { conditions[severity.index] = newValue }
  }

  /// The condition that is shown: of those that are up, else of those pending, the one of the highest
  /// severity.
  var shown: Condition? {
    let live = conditions.reversed().compactMap { $0 }
    return live.first(where: \.isUp) ?? live.first
  }

  /// Whether another alert says this and more.
  var isCovered: Bool { last?.instance.coveredBy != nil }

  /// What holds of the person's handling at a moment: nil where it is none, has run out, or the severity rose
  /// past it.
  func handling(at time: Timestamp) -> JournalEntry? {
    guard let handling, let occurrence, handling.kind != .unack else { return nil }
    if let until = handling.until, until <= time { return nil }
    for severity in Severity.allCases where handling.severity.map({ severity > $0 }) ?? true {
      if let risen = occurrence.risenAt[severity.index], risen > handling.time { return nil }
      if handling.severity != nil, occurrence.severity >= severity { return nil }
    }
    return handling
  }

  /// Whether a journal entry is about the occurrence under way: it names its moment of firing or of becoming
  /// true to within a few seconds (others evaluate on another grid), no earlier occurrence is nearer, and it
  /// was not written before the occurrence began.
  func isAbout(_ entry: JournalEntry) -> Bool {
    guard let occurrence else { return false }
    let tolerance: Int64 = 7_000_000_000
    guard distance(entry.time, occurrence.activeAt) <= tolerance || entry.time >= occurrence.activeAt else {
      return false
    }
    guard let named = entry.occurrence else { return ended.map { entry.time >= $0.resolvedAt } ?? true }
    let here = min(
      distance(named, occurrence.activeAt), occurrence.firedAt.map { distance(named, $0) } ?? .max)
    guard here <= tolerance else { return false }
    guard let ended else { return true }
    return here < min(distance(named, ended.activeAt), distance(named, ended.firedAt))
  }

  private func distance(_ a: Timestamp, _ b: Timestamp) -> Int64 {
    let (difference, overflow) = a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)
    return overflow || difference == .min ? .max : abs(difference)
  }
}

extension Severity {
  /// Its place among all, from 0, the mildest.
  var index: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .critical: 2
    }
  }
}
