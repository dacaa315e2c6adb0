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
  /// How it came and went lately.
  var flapping = Flapping()
  /// When it was told as firing last, and at which severity; also of an occurrence that is over.
  var lastTold: (at: Timestamp, severity: Severity)?

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
    /// Where it was true before anybody here looked, or may have been: the earliest moment at which an entry
    /// about it may have been written. Nil where this book saw it begin.
    var earliest: Timestamp?
    /// The moment that entries name it by, where an entry about an older beginning said so.
    var name: Timestamp?
    /// Since when it is at least, where an entry says more than this book saw.
    var knownSince: Timestamp?
    /// The worst value so far, of the highest severity so far.
    var worst: Worst?
    /// What happened to it, without what people did: the journal knows that.
    var log = OccurrenceLog()

    /// When it became true, as far as is known.
    var since: Timestamp { min(activeAt, knownSince ?? activeAt) }
    /// When it began to fire, as far as is known; an entry about its past makes nothing fire.
    var firedSince: Timestamp? { firedAt.map { min($0, knownSince ?? $0) } }
    /// What a new entry names it by: nothing where its beginning is not known.
    var nameForEntry: Timestamp? { earliest == nil ? firedAt ?? activeAt : name }
  }

  /// How long an entry may wait for an occurrence that it might be about, in seconds: among older ones there
  /// was likely an end that nobody wrote down.
  static let longestGap: Int64 = 7 * 86_400

  /// The occurrence that begins with `shown`: of unknown age where a condition was true at the first look.
  func beginning(_ shown: Condition) -> Occurrence {
    var occurrence = Occurrence(activeAt: shown.activeAt, severity: shown.rule.severity)
    let mayBeOlder = ended == nil && conditions.contains { $0?.mayBeOlder == true }
    if mayBeOlder {
      occurrence.earliest = shown.instance.notBefore ?? shown.activeAt.adding(seconds: -Self.longestGap)
    }
    return occurrence
  }

  /// An occurrence that is over.
  struct Ended: Sendable {
    let activeAt: Timestamp
    let firedAt: Timestamp
    let resolvedAt: Timestamp
    let status: AlertStatus
    /// Whether a silence or a maintenance window held when it ended.
    var wasQuiet = false
    /// Whether it fired before the start, so that nobody was told by this book.
    var isOld = false
  }

  /// A value, and how bad it is.
  struct Worst: Sendable {
    var severity: Severity
    var value: Double
    var text: String

    /// Takes in what a condition says now.
    mutating func take(_ condition: Condition) {
      let (severity, instance) = (condition.rule.severity, condition.instance)
      guard severity >= self.severity else { return }
      let isWorse = instance.lowerIsWorse ? instance.value < value : instance.value > value
      if severity > self.severity || isWorse || value.isNaN { self = Worst(condition) }
    }

    init(_ condition: Condition) {
      severity = condition.rule.severity
      value = condition.instance.value
      text = condition.instance.valueText
    }
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
  /// was not written before the occurrence began. An occurrence of unknown age may be what an older entry
  /// names, too.
  func isAbout(_ entry: JournalEntry) -> Bool {
    guard let occurrence else { return false }
    if mayHaveBeenAbout(entry, occurrence) { return true }
    guard entry.time >= occurrence.activeAt || isNear(entry.time, occurrence.activeAt) else { return false }
    guard let named = entry.occurrence else { return ended.map { entry.time >= $0.resolvedAt } ?? true }
    let here = min(
      distance(named, occurrence.activeAt), occurrence.firedAt.map { distance(named, $0) } ?? .max)
    guard here <= Self.tolerance else { return false }
    guard let ended else { return true }
    return here < min(distance(named, ended.activeAt), distance(named, ended.firedAt))
  }

  /// Whether an entry names a moment (or, naming none, was written at one) at which an occurrence of unknown
  /// age may have been under way already.
  private func mayHaveBeenAbout(_ entry: JournalEntry, _ occurrence: Occurrence) -> Bool {
    guard let earliest = occurrence.earliest, entry.time >= earliest else { return false }
    let named = entry.occurrence ?? entry.time
    return named <= occurrence.activeAt || isNear(named, occurrence.activeAt)
  }

  /// Takes the newest entry about the occurrence under way. Where that one's beginning was not seen here, an
  /// entry that still holds tells it.
  mutating func take(_ newest: JournalEntry?) {
    handling = newest
    guard let occurrence, occurrence.earliest != nil, let newest, handling(at: occurrence.activeAt) != nil
    else { return }
    self.occurrence?.name = newest.occurrence ?? occurrence.name
    let known = newest.occurrence ?? min(newest.time, occurrence.knownSince ?? newest.time)
    if known < occurrence.activeAt { self.occurrence?.knownSince = known }
  }

  private static let tolerance: Int64 = 7_000_000_000

  private func isNear(_ a: Timestamp, _ b: Timestamp) -> Bool { distance(a, b) <= Self.tolerance }

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
