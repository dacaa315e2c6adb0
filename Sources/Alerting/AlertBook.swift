import Events

/// All alerts, with what was done about them: takes evaluations and journal entries in, gives statuses,
/// moments and notices out.
///
/// A value that knows no clock and no file. Given the same calls it gives the same answers, so a replay and a
/// second dashboard that reads the same streams and journal agree with the first.
public struct AlertBook: Sendable {
  /// What keeps alerts quiet. It changes how they are shown and told, never their condition.
  public var suppressions: Suppressions {
    didSet {
      inhibitors = InhibitorIndex(suppressions.inhibitions)
      for alert in alerts.values { inhibitors.update(alert) }
    }
  }
  /// How long a resolved alert is still shown, in seconds.
  public static let resolvedSeconds: Int64 = 900

  /// The bounds of what is kept.
  struct Limits: Sendable {
    var alerts = 20_000
    var entries = 50_000
    var history = 1_000
    var moments = 20_000
    var notices = 10_000
  }

  var alerts: [String: Alert] = [:]
  var entries: EntryStore
  var silences = SilenceStore()
  /// Which alerts keep others quiet now.
  var inhibitors: InhibitorIndex
  /// How often rules of a name were evaluated.
  private(set) var rounds: [String: Int] = [:]
  private var idsByRule: [String: Set<String>] = [:]
  /// When each rule was first evaluated, by its key: what is true then may be older.
  private var firstEvaluated: [String: Timestamp] = [:]
  private var unhealthy: [String: UnhealthyRule] = [:]
  /// Alerts that are up and not yet told at their severity.
  var toTell: Set<String> = []
  var notices: [AlertNotice] = []
  private(set) var pastMoments: [AlertMoment] = []
  private var lastApplied: Timestamp?
  private let start: Timestamp
  let limits: Limits

  /// How many notices were lost because nobody took them.
  public internal(set) var droppedNotices = 0
  /// Occurrences that fired and ended, the newest last: up to twice as many as are kept.
  var past: [PastAlert] = []
  /// Alerts that fired and ended, the newest last; a bounded number of them.
  public var history: [AlertStatus] { past.suffix(limits.history).map(\.status) }

  /// An empty book.
  /// - Parameters:
  ///   - start: notices are given only for what changes from then on.
  ///   - suppressions: what keeps alerts quiet.
  public init(start: Timestamp, suppressions: Suppressions = Suppressions()) {
    self.init(start: start, suppressions: suppressions, limits: Limits())
  }

  init(start: Timestamp, suppressions: Suppressions, limits: Limits) {
    self.start = start
    self.suppressions = suppressions
    inhibitors = InhibitorIndex(suppressions.inhibitions)
    self.limits = limits
    entries = EntryStore(limit: limits.entries)
  }

  /// Rules whose last evaluation failed, by name.
  public var unhealthyRules: [UnhealthyRule] {
    unhealthy.values.sorted { ($0.rule.name, $0.rule.key) < ($1.rule.name, $1.rule.key) }
  }

  /// Takes in what rules said at a moment. Rules that are not among them stay as they are, and so does
  /// everything where `time` is before the newest moment taken in.
  public mutating func apply(_ evaluations: [Evaluation], at time: Timestamp) {
    if let lastApplied, time < lastApplied { return }
    lastApplied = time
    var touched: Set<String> = []
    for name in Set(evaluations.lazy.filter { $0.failed == nil }.map(\.rule.name)) {
      rounds[name, default: 0] += 1
    }
    for evaluation in evaluations { apply(evaluation, at: time, touched: &touched) }
    for id in touched { settle(id, at: time) }
    noteSuppressions(of: touched, at: time)
    tell(at: time)
    forgetOld(at: time)
  }

  private mutating func apply(_ evaluation: Evaluation, at time: Timestamp, touched: inout Set<String>) {
    let rule = evaluation.rule
    if let reason = evaluation.failed {
      let since = unhealthy[rule.key]?.since ?? time
      unhealthy[rule.key] = UnhealthyRule(rule: rule, reason: reason, since: since)
      return
    }
    unhealthy[rule.key] = nil
    if firstEvaluated[rule.key] == nil { firstEvaluated[rule.key] = time }
    let known = idsByRule[rule.key] ?? []
    var seen: Set<String> = []
    for instance in evaluation.instances {
      let id = AlertIdentity.key(name: rule.name, labels: instance.labels)
      if seen.insert(id).inserted, !holds(id, instance, rule, at: time) { seen.remove(id) }
    }
    for id in known.subtracting(seen) { ends(id, rule, at: time) }
    touched.formUnion(known)
    touched.formUnion(seen)
  }

  /// A condition is true. Says whether it was taken in: not beyond the limit, and not where another rule of
  /// the same name, labels and severity came first.
  private mutating func holds(
    _ id: String, _ instance: Evaluation.Instance, _ rule: AlertRule, at time: Timestamp
  ) -> Bool {
    if alerts[id] == nil {
      guard alerts.count < limits.alerts else {
        let reason = "more than \(limits.alerts) alerts at once: the rest are left out"
        unhealthy[rule.key] = UnhealthyRule(rule: rule, reason: reason, since: time)
        return false
      }
      let labels = instance.labels.filter { $0.key != "severity" }
      alerts[id] = Alert(id: id, name: rule.name, labels: labels)
    }
    guard let condition = alerts[id]?[rule.severity] else {
      let mayBeOlder = mayBeOlder(rule, at: time)
      alerts[id]?[rule.severity] = Condition(
        rule: rule, instance: instance, at: time, mayBeOlder: mayBeOlder)
      idsByRule[rule.key, default: []].insert(id)
      return true
    }
    guard condition.rule.key == rule.key else { return false }
    alerts[id]?[rule.severity]?.isTrue(instance, rule, at: time)
    return true
  }

  /// Whether what turns true now may have been true before the first look, or recovering at it.
  private func mayBeOlder(_ rule: AlertRule, at time: Timestamp) -> Bool {
    guard let first = firstEvaluated[rule.key] else { return true }
    return time <= first.adding(seconds: Int64(max(0, min(rule.keepFiringSeconds, 1_000_000_000))))
  }

  /// A condition is false.
  private mutating func ends(_ id: String, _ rule: AlertRule, at time: Timestamp) {
    switch alerts[id]?[rule.severity]?.isFalse(at: time) {
    case .lives: return
    case .vanished, .resolved, nil:
      alerts[id]?[rule.severity] = nil
      idsByRule[rule.key]?.remove(id)
    }
  }

  /// Brings an alert's occurrence in line with its conditions.
  private mutating func settle(_ id: String, at time: Timestamp) {
    guard var alert = alerts[id] else { return }
    guard let shown = alert.shown else {
      close(alert, at: time)
      return
    }
    let begins = alert.occurrence == nil
    var occurrence = alert.occurrence ?? alert.beginning(shown)
    if shown.rule.severity > occurrence.severity { occurrence.risenAt[shown.rule.severity.index] = time }
    let rises = shown.rule.severity > occurrence.severity
    occurrence.severity = shown.rule.severity
    let fires = shown.isUp && occurrence.firedAt == nil
    if fires { occurrence.firedAt = time }
    if shown.isUp, fires || rises, time < start { occurrence.untold = occurrence.severity }
    let wasUp = !begins && alert.last?.isUp == true
    var worst = occurrence.worst ?? Alert.Worst(shown)
    worst.take(shown)
    occurrence.worst = worst
    if begins { occurrence.log.add(.pending, at: occurrence.activeAt, shown) }
    if shown.isUp, !wasUp { occurrence.log.add(.fired, at: time, shown) }
    if shown.isUp, wasUp, rises { occurrence.log.add(.rose, at: time, shown) }
    alert.occurrence = occurrence
    alert.last = shown
    alert.flapping.record(
      isUp: shown.isUp, round: rounds[alert.name] ?? 0, suppressions.flapping)
    alerts[id] = alert
    inhibitors.update(alert)
    if begins || fires { findHandling(id) }
    if fires, occurrence.activeAt < time, occurrence.earliest == nil {
      note(.pending, shown, at: occurrence.activeAt)
    }
    if shown.isUp, !wasUp || rises { note(.firing, shown, at: time) }
    if shown.isUp, (occurrence.told ?? occurrence.untold).map({ $0 < occurrence.severity }) ?? true {
      toTell.insert(id)
    }
  }

  /// The last condition of an alert is over.
  private mutating func close(_ alert: Alert, at time: Timestamp) {
    var alert = alert
    toTell.remove(alert.id)
    defer { alerts[alert.id] = alert.ended == nil ? nil : alert }
    alert.flapping.record(isUp: false, round: rounds[alert.name] ?? 0, suppressions.flapping)
    guard let occurrence = alert.occurrence, let last = alert.last else { return }
    inhibitors.remove(alert)
    var status = status(of: alert, last, quiet(at: time), at: time)
    guard let firedAt = occurrence.firedAt else {
      alert.occurrence = nil
      alert.handling = nil
      return
    }
    status.state = .resolved
    status.resolvedAt = time
    status.suppressedBy = []
    if let worst = occurrence.worst { (status.value, status.valueText) = (worst.value, worst.text) }
    let isQuiet = isSilent(status, at: time)
    keepPast(alert, occurrence, status)
    alert.occurrence = nil
    alert.handling = nil
    alert.ended = Alert.Ended(
      activeAt: occurrence.activeAt, firedAt: firedAt, resolvedAt: time, status: status, wasQuiet: isQuiet,
      isOld: occurrence.isOld)
    if !alert.isCovered {
      noteMoment(AlertMoment(at: time, state: .resolved, severity: occurrence.severity))
    }
    if occurrence.told != nil, !isQuiet { give(.resolved, status, at: time) }
  }

  private mutating func note(_ state: DisplayState, _ shown: Condition, at time: Timestamp) {
    guard shown.instance.coveredBy == nil else { return }
    noteMoment(AlertMoment(at: time, state: state, severity: shown.rule.severity))
  }

  mutating func noteMoment(_ moment: AlertMoment) {
    pastMoments.append(moment)
    if pastMoments.count > limits.moments { pastMoments.removeFirst(pastMoments.count / 2) }
  }

  /// Forgets alerts that resolved long enough ago.
  private mutating func forgetOld(at time: Timestamp) {
    for (id, alert) in alerts where alert.occurrence == nil {
      if let ended = alert.ended, ended.resolvedAt.adding(seconds: Self.resolvedSeconds) <= time {
        alerts[id] = nil
      }
    }
  }
}
