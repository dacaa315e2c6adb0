import Costs
import Events

/// Turns budgets' standing into alerts: one a budget, period and threshold, once.
///
/// Each threshold is a rule of its own (`day budget 80 %`), so that reaching 90 % is news to whoever
/// acknowledged 80 %. A period's beginning is part of the alert's labels, so that a new period alerts anew
/// even where it is beyond a threshold at its first look. What a period once reached stays reached until it
/// ends, though a late correction takes spend away again. Of one budget's crossed thresholds the highest is
/// shown and told; the lower ones live on, covered by it, so that the list has one row a budget.
///
/// Severity: critical from 100 %, warning from 80 %, else info.
public struct BudgetAlerts: Sendable {
  private let zone: CalendarZone
  /// The highest threshold that a budget's period reached so far.
  private var reached: [Period: Double] = [:]

  private struct Period: Hashable {
    var budget: String
    var scope: String
    var start: Timestamp
  }

  /// - Parameter zone: the calendar that periods' first days are named in.
  public init(zone: CalendarZone = .utc) { self.zone = zone }

  /// What the thresholds of these budgets say now.
  public mutating func evaluate(_ budgets: [BudgetStatus]) -> [Evaluation] {
    var now: [Period: Double] = [:]
    var evaluations: [Evaluation] = []
    for budget in budgets {
      let period = Period(budget: budget.name, scope: budget.scope, start: budget.start)
      let highest = max(budget.crossed.max() ?? 0, reached[period] ?? 0)
      now[period] = highest
      evaluations += evaluate(budget, highest: highest)
    }
    reached = now
    return evaluations
  }

  private func evaluate(_ budget: BudgetStatus, highest: Double) -> [Evaluation] {
    var labels = ["budget": budget.name, "period": budget.period, "period_start": firstDay(budget)]
    let scope = budget.scope.split(separator: "=", maxSplits: 1).map { String($0) }
    if scope.count == 2 { labels[scope[0]] = scope[1] }
    return budget.thresholds.map { threshold in
      let rule = AlertRule(
        name: Self.name(budget, threshold), severity: Self.severity(threshold),
        key: "budget/\(budget.name)/\(budget.scope)/\(threshold)")
      guard threshold <= highest else { return Evaluation(rule: rule, instances: []) }
      let instance = Evaluation.Instance(
        labels: labels, place: scope.count == 2 ? scope[1] : "fleet", value: budget.fraction,
        valueText: "$\(budget.spent.text(places: 2)) of $\(Self.limitText(budget.limit))",
        coveredBy: threshold < highest ? Self.name(budget, highest) : nil, notBefore: budget.start)
      return Evaluation(rule: rule, instances: [instance])
    }
  }

  private func firstDay(_ budget: BudgetStatus) -> String { zone.local(budget.start).date.text }

  private static func name(_ budget: BudgetStatus, _ threshold: Double) -> String {
    "\(budget.name) budget \(percent(threshold)) %"
  }

  private static func severity(_ threshold: Double) -> Severity {
    threshold >= 1 ? .critical : threshold >= 0.8 ? .warning : .info
  }

  /// `80`, `85.5`
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Whole dollars without decimals.
  private static func limitText(_ limit: Money) -> String {
    limit.picodollars % 1_000_000_000_000 == 0 ? limit.description : limit.text(places: 2)
  }
}
