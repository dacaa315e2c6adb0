import Alerting
import Events
import Foundation
import PromQL
import Rules
import Series

/// Rules of files, evaluated over the meter's own series from the moment it is caught up: a rule that looks back an hour
/// knows an hour's samples an hour later.
struct RuleDesk {
  private var log: SampleLog
  private var groups: [Group]

  private struct Group {
    let evaluator: RuleGroupEvaluator
    /// In milliseconds; evaluated at its multiples.
    let interval: Int64
    /// The severities that each rule's alerts had: where they have them no more, that is said too.
    var severities: [Set<Severity>]
  }

  /// How many samples are kept at most; beyond that the oldest go.
  private static let mostSamples = 5_000_000

  /// Makes the rules of files ready.
  init(_ files: [RuleFile]) {
    let usual = AlertDesk.interval * 1000
    groups = files.flatMap(\.groups).map { group in
      Group(
        evaluator: RuleGroupEvaluator(group), interval: max(usual, group.interval ?? usual),
        severities: Array(repeating: [], count: group.rules.count))
    }
    let expressions = groups.flatMap { $0.evaluator.group.rules.map(\.expression) }
    log = SampleLog(SeriesStore(for: expressions, limit: Self.mostSamples))
  }

  /// The alerting rules, each with its expression.
  var descriptions: [(rule: AlertRule, condition: String)] {
    groups.flatMap { group in
      group.evaluator.group.rules.filter { $0.kind == .alert }.map {
        (Self.rule($0, Self.severity($0.labels["severity"]), in: group.evaluator.group), $0.text)
      }
    }
  }

  /// Takes a sample of every series that a rule names, and evaluates the groups whose turn it is.
  mutating func evaluate(at time: Timestamp, _ families: [MetricFamily]) -> [Evaluation] {
    let moment = time.nanoseconds / 1_000_000
    guard moment > log.sampled else { return [] }
    log.take(families, at: moment)
    var evaluations: [Evaluation] = []
    for place in groups.indices where moment % groups[place].interval == 0 {
      for (at, outcome) in groups[place].evaluator.evaluate(at: moment, in: log.store).enumerated()
      where outcome.rule.kind == .alert {
        evaluations += Self.evaluations(
          outcome, in: groups[place].evaluator.group, known: &groups[place].severities[at])
      }
    }
    return evaluations
  }

  private static func evaluations(
    _ outcome: RuleOutcome, in group: RuleGroup, known: inout Set<Severity>
  ) -> [Evaluation] {
    let instances = Dictionary(grouping: outcome.alerts.filter(\.isTrue)) {
      severity($0.labels.dictionary["severity"])
    }
    known.formUnion(instances.keys)
    if known.isEmpty { known = [severity(outcome.rule.labels["severity"])] }
    return known.sorted { $0.rawValue < $1.rawValue }.map { severity in
      let rule = rule(outcome.rule, severity, in: group)
      if let error = outcome.error { return Evaluation(rule: rule, failed: error.description) }
      return Evaluation(rule: rule, instances: (instances[severity] ?? []).map(instance))
    }
  }

  private static func rule(_ rule: Rule, _ severity: Severity, in group: RuleGroup) -> AlertRule {
    AlertRule(
      name: rule.name, severity: severity, holdSeconds: Int(rule.hold / 1000),
      keepFiringSeconds: Int(rule.keepFiring / 1000), annotations: rule.annotations,
      key: "\(group.name)/\(rule.name)/\(rule.line)/\(severity.rawValue)")
  }

  private static func instance(_ alert: AlertInstance) -> Evaluation.Instance {
    var labels = alert.labels.dictionary
    labels["severity"] = nil
    labels["alertname"] = nil
    let place = ["agent_name", "service", "job", "team_name", "user_id"].lazy.compactMap { labels[$0] }.first
    let summary = alert.annotations["summary"] ?? ""
    return Evaluation.Instance(
      labels: labels, place: place ?? "fleet", value: alert.value,
      valueText: summary.isEmpty ? String(format: "%.4g", alert.value) : summary)
  }

  /// Prometheus knows no severities; what a label says otherwise is a warning.
  private static func severity(_ label: String?) -> Severity {
    switch label {
    case "critical", "page": .critical
    case "info", "none": .info
    default: .warning
    }
  }
}
