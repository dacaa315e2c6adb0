import PromQL

/// An alerting rule at work: what its expression says becomes alerts, and these live on from evaluation to evaluation.
final class AlertRuleState {
  private let rule: Rule
  private let labels: [(name: String, template: Template)]
  private let annotations: [(name: String, template: Template)]
  private(set) var alerts: [LabelSet: AlertInstance] = [:]

  /// How long a resolved alert is kept, in milliseconds.
  private static let resolvedRetention: Int64 = 15 * 60_000

  init(_ rule: Rule, groupLabels: [String: String]) {
    self.rule = rule
    let all = rule.labels.merging(groupLabels) { own, _ in own }
    labels = Self.templates(all, rule)
    annotations = Self.templates(rule.annotations, rule)
  }

  private static func templates(_ texts: [String: String], _ rule: Rule) -> [(
    name: String, template: Template
  )] {
    texts.sorted { $0.key < $1.key }.compactMap { name, text in
      (try? Template(text, alert: rule.name)).map { (name, $0) }
    }
  }

  /// Makes alerts of samples, with what templates say of them.
  /// - Throws: `EvaluationError` where two series make the same alert.
  func instances(
    _ samples: [Sample], at time: Int64, _ surroundings: RuleSurroundings,
    _ query: @escaping (String) throws -> [Sample]
  )
    throws(EvaluationError) -> [AlertInstance]
  {
    var instances: [AlertInstance] = []
    var seen: Set<LabelSet> = []
    for sample in samples {
      var context = Template.Context(labels: sample.labels, value: sample.value)
      context.externalLabels = surroundings.externalLabels
      context.externalURL = surroundings.externalURL
      context.now = Double(time) / 1000
      context.query = query
      var changes: [String: String] = ["__name__": ""]
      for (name, template) in labels { changes[name] = template.expand(context) }
      changes["alertname"] = rule.name
      let made = sample.labels.setting(changes)
      guard seen.insert(made).inserted else {
        throw EvaluationError(
          description: "vector contains metrics with the same labelset after applying alert labels")
      }
      let texts = annotations.map { ($0.name, $0.template.expand(context)) }
      instances.append(
        AlertInstance(
          labels: made, annotations: Dictionary(texts, uniquingKeysWith: { first, _ in first }),
          value: sample.value,
          activeAt: time))
    }
    return instances
  }

  /// Takes in what is true at a moment.
  /// - Throws: `EvaluationError` where there are more alerts than the group allows; then none is left.
  func take(_ instances: [AlertInstance], at time: Int64, limit: Int) throws(EvaluationError) {
    for labels in Array(alerts.keys) { alerts[labels]?.isTrue = false }
    for instance in instances {
      if var known = alerts[instance.labels], known.state != .inactive {
        known.value = instance.value
        known.annotations = instance.annotations
        known.isTrue = true
        alerts[instance.labels] = known
      } else {
        alerts[instance.labels] = instance
      }
    }
    var active = 0
    for (labels, alert) in alerts {
      let next = advance(alert, at: time)
      alerts[labels] = next
      if let next, next.state != .inactive { active += 1 }
    }
    guard limit == 0 || active <= limit else {
      alerts = [:]
      throw EvaluationError(description: "exceeded limit of \(limit) with \(active) alerts")
    }
  }

  private func advance(_ alert: AlertInstance, at time: Int64) -> AlertInstance? {
    var alert = alert
    if alert.isTrue {
      alert.keepFiringSince = nil
    } else if !keepsFiring(&alert, at: time) {
      if alert.state == .pending { return nil }
      if let resolved = alert.resolvedAt, time - resolved > Self.resolvedRetention { return nil }
      if alert.state != .inactive { (alert.state, alert.resolvedAt) = (.inactive, time) }
      return alert
    }
    if alert.state == .pending, time - alert.activeAt >= rule.hold {
      (alert.state, alert.firedAt) = (.firing, time)
    }
    return alert
  }

  private func keepsFiring(_ alert: inout AlertInstance, at time: Int64) -> Bool {
    guard alert.state == .firing, rule.keepFiring > 0 else { return false }
    let since = alert.keepFiringSince ?? time
    alert.keepFiringSince = since
    return time - since < rule.keepFiring
  }

  /// The series that tell of the alerts: `ALERTS` and `ALERTS_FOR_STATE`.
  var samples: [Sample] {
    alerts.values.filter { $0.state != .inactive }.flatMap { alert in
      [
        Sample(
          labels: alert.labels.setting(["__name__": "ALERTS", "alertstate": alert.state.rawValue]), value: 1),
        Sample(
          labels: alert.labels.setting(["__name__": "ALERTS_FOR_STATE"]),
          value: (Double(alert.activeAt) / 1000).rounded(.down)),
      ]
    }
  }
}
