import Events

extension AlertBook {
  /// What holds by the clock at a moment: silences and maintenance windows.
  func quiet(at time: Timestamp) -> [Quiet] {
    suppressions.quiet(at: time)
      + silences.active(at: time).map {
        Quiet(reason: SuppressionReason(.silence, $0.note ?? $0.text), matchers: $0.matchers)
      }
  }

  /// Why an alert is kept quiet, most telling first; empty where nothing does.
  func reasons(
    of alert: Alert, _ shown: Condition, _ quiet: [Quiet], at time: Timestamp
  ) -> [SuppressionReason] {
    var reasons: [SuppressionReason] = []
    for quiet in quiet where quiet.holds(for: alert.name, alert.labels, shown.rule.severity) {
      reasons.append(quiet.reason)
    }
    if let cause = inhibitors.cause(of: alert, shown.rule.severity, alerts) {
      reasons.append(SuppressionReason(.inhibited, cause))
    }
    if let covering = shown.instance.coveredBy { reasons.append(SuppressionReason(.duplicate, covering)) }
    if isRepeated(alert, shown, at: time) {
      reasons.append(SuppressionReason(.duplicate, "told just before"))
    }
    if alert.flapping.isFlapping { reasons.append(SuppressionReason(.flapping)) }
    return reasons
  }

  /// Whether an earlier occurrence was told so recently that this one is no news.
  private func isRepeated(_ alert: Alert, _ shown: Condition, at time: Timestamp) -> Bool {
    guard suppressions.duplicateSeconds > 0, let told = alert.lastTold, alert.occurrence?.told == nil else {
      return false
    }
    return told.severity >= shown.rule.severity
      && time < told.at.adding(seconds: suppressions.duplicateSeconds)
  }

  /// Writes down for the timeline what began or ceased to keep alerts quiet.
  mutating func noteSuppressions(of ids: Set<String>, at time: Timestamp) {
    let quiet = quiet(at: time)
    for id in ids {
      guard let alert = alerts[id], let shown = alert.shown, let known = alert.occurrence?.log.reasons else {
        continue
      }
      let reasons = reasons(of: alert, shown, quiet, at: time)
      if reasons != known { alerts[id]?.occurrence?.log.noteReasons(reasons, at: time) }
    }
  }
}

/// Which alerts keep others quiet while they are up, by rule and by the values of the labels that both share.
struct InhibitorIndex: Sendable {
  private let rules: [InhibitRule]
  private var sources: [[String: Set<String>]]

  init(_ rules: [InhibitRule]) {
    self.rules = rules
    sources = Array(repeating: [:], count: rules.count)
  }

  /// Takes in how an alert stands now.
  mutating func update(_ alert: Alert) {
    guard !rules.isEmpty else { return }
    remove(alert)
    guard let shown = alert.shown, shown.isUp else { return }
    for (index, rule) in rules.enumerated() where Self.fits(rule.source, alert, shown.rule.severity) {
      sources[index][Self.key(rule, alert), default: []].insert(alert.id)
    }
  }

  /// Forgets an alert.
  mutating func remove(_ alert: Alert) {
    for (index, rule) in rules.enumerated() {
      let key = Self.key(rule, alert)
      guard sources[index][key]?.remove(alert.id) != nil else { continue }
      if sources[index][key]?.isEmpty == true { sources[index][key] = nil }
    }
  }

  /// What keeps an alert quiet, by name. An alert that is a source too is not kept quiet by one that could be its
  /// target: two of a kind would silence each other.
  func cause(of alert: Alert, _ severity: Severity, _ alerts: [String: Alert]) -> String? {
    for (index, rule) in rules.enumerated() where !sources[index].isEmpty {
      guard Self.fits(rule.target, alert, severity), let ids = sources[index][Self.key(rule, alert)] else {
        continue
      }
      let isSource = Self.fits(rule.source, alert, severity)
      let cause = ids.filter { id in
        guard id != alert.id, let source = alerts[id], let shown = source.shown else { return false }
        return !(isSource && Self.fits(rule.target, source, shown.rule.severity))
      }.min()
      if let cause { return rule.name.isEmpty ? alerts[cause]?.name ?? cause : rule.name }
    }
    return nil
  }

  private static func fits(_ matchers: [AlertMatcher], _ alert: Alert, _ severity: Severity) -> Bool {
    matchers.allSatisfy { $0.matches(name: alert.name, labels: alert.labels, severity: severity) }
  }

  private static func key(_ rule: InhibitRule, _ alert: Alert) -> String {
    rule.equal.map { label in
      let value = label == "alertname" ? alert.name : alert.labels[label] ?? ""
      return "\(value.utf8.count):\(value)"
    }.joined()
  }
}
