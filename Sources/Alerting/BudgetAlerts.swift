import Costs
import Events

/// Turns budgets' standing into alerts: one a budget, period, threshold and basis (spent or forecast), once.
///
/// Each threshold is a rule of its own (`day budget 80 %`, `day budget forecast 100 %`), so that reaching 90 % is news to
/// whoever acknowledged 80 %. A period's beginning is part of the alert's labels, so that a new period alerts anew
/// even where it is beyond a threshold at its first look. What a period once reached stays reached until it
/// ends, though a late correction takes spend away again, or a forecast sinks. Of one budget's reached thresholds the
/// highest is shown and told; the lower ones live on, covered by it, so that the list has one row a budget.
///
/// A threshold that a period reaches by records that came after its end alerts for that period, not for the one under way,
/// while the meter waits for such records. A rolling period never ends: what it reached is over once the spend has sunk
/// 5 % below, so that a spend around the threshold does not alert again and again.
///
/// Severity: critical from 100 %, warning from 80 %, else info; of forecasts warning from 100 %, else info.
public struct BudgetAlerts: Sendable {
  private let zone: CalendarZone
  private var reached: [Period: Reached] = [:]
  /// A rolling period's threshold is over below this share of it.
  private static let rearm = 0.95

  private struct Period: Hashable {
    var budget: String
    var scope: String
    var length: String
    /// Nil where it slides.
    var start: Timestamp?
  }

  /// The highest thresholds that a period reached so far.
  private struct Reached {
    var spent = 0.0
    var forecast = 0.0
    /// By records that came after its end.
    var late: Double?
  }

  /// - Parameter zone: the calendar that periods' first days are named in.
  public init(zone: CalendarZone = .utc) { self.zone = zone }

  /// What the thresholds of these budgets say now.
  public mutating func evaluate(_ budgets: [BudgetStatus]) -> [Evaluation] {
    var now: [Period: Reached] = [:]
    var evaluations: [Evaluation] = []
    for budget in budgets {
      let period = period(budget, budget.slides ? nil : budget.start)
      let known = highest(budget, reached[period] ?? Reached())
      now[period] = known
      var late: Reached?
      if let before = budget.before {
        let past = self.period(budget, before.start)
        late = belated(before, reached[past])
        now[past] = late
      }
      evaluations += spent(budget, known.spent, late?.late)
      evaluations += forecast(budget, known)
    }
    reached = now
    return evaluations
  }

  private func period(_ budget: BudgetStatus, _ start: Timestamp?) -> Period {
    Period(budget: budget.name, scope: budget.scope, length: budget.period, start: start)
  }

  private func highest(_ budget: BudgetStatus, _ before: Reached) -> Reached {
    var known = before
    if budget.slides, budget.fraction < before.spent * Self.rearm { known.spent = 0 }
    known.spent = max(budget.crossed.max() ?? 0, known.spent)
    known.forecast = max(budget.forecastCrossed.max() ?? 0, known.forecast)
    return known
  }

  /// What a period that is over has reached since its end; whoever never looked at it during its time calls nothing late.
  private func belated(_ before: BudgetStatus.Before, _ known: Reached?) -> Reached {
    let highest = before.crossed.max() ?? 0
    guard var known else { return Reached(spent: highest) }
    if highest > max(known.spent, known.late ?? 0) { known.late = highest }
    return known
  }

  private func spent(_ budget: BudgetStatus, _ highest: Double, _ late: Double?) -> [Evaluation] {
    let text = "$\(budget.spent.text(places: 2)) of $\(Self.limitText(budget.limit))"
    return budget.thresholds.map { threshold in
      let rule = AlertRule(
        name: Self.name(budget, threshold), severity: Self.severity(threshold),
        key: "budget/\(budget.name)/\(budget.period)/\(budget.scope)/\(threshold)")
      var instances: [Evaluation.Instance] = []
      if threshold <= highest {
        let covered = threshold < highest ? Self.name(budget, highest) : nil
        instances.append(
          instance(budget, budget.slides ? nil : budget.start, budget.fraction, text, coveredBy: covered))
      }
      if let before = budget.before, let late, threshold == late {
        let text = "$\(before.spent.text(places: 2)) of $\(Self.limitText(budget.limit)), late"
        let share = budget.limit > .zero ? before.spent.dollars / budget.limit.dollars : 0
        instances.append(instance(budget, before.start, share, text, coveredBy: nil))
      }
      return Evaluation(rule: rule, instances: instances)
    }
  }

  private func forecast(_ budget: BudgetStatus, _ known: Reached) -> [Evaluation] {
    let amount = budget.forecast?.amount ?? budget.spent
    let text = "forecast $\(amount.text(places: 2)) of $\(Self.limitText(budget.limit))"
    let share = budget.limit > .zero ? amount.dollars / budget.limit.dollars : 0
    return budget.forecastThresholds.map { threshold in
      let rule = AlertRule(
        name: Self.forecastName(budget, threshold), severity: threshold >= 1 ? .warning : .info,
        key: "budget forecast/\(budget.name)/\(budget.period)/\(budget.scope)/\(threshold)")
      guard threshold <= known.forecast else { return Evaluation(rule: rule, instances: []) }
      // What is spent says more than what will be.
      var covered = threshold < known.forecast ? Self.forecastName(budget, known.forecast) : nil
      if known.spent >= threshold { covered = Self.name(budget, known.spent) }
      return Evaluation(
        rule: rule, instances: [instance(budget, budget.start, share, text, coveredBy: covered)])
    }
  }

  private func instance(
    _ budget: BudgetStatus, _ start: Timestamp?, _ value: Double, _ text: String, coveredBy: String?
  ) -> Evaluation.Instance {
    var labels = ["budget": budget.name, "period": budget.period]
    if let start { labels["period_start"] = beginning(budget, start) }
    labels.merge(budget.labels) { own, _ in own }
    let only = budget.labels.count == 1 ? budget.labels.first?.value : nil
    return Evaluation.Instance(
      labels: labels, place: budget.scope.isEmpty ? "fleet" : only ?? budget.scope, value: value,
      valueText: text, coveredBy: coveredBy, notBefore: start)
  }

  /// A calendar period by its first day, a block by its first moment.
  private func beginning(_ budget: BudgetStatus, _ start: Timestamp) -> String {
    BudgetPeriod(budget.period) == .blocks ? zone.text(start) : zone.local(start).date.text
  }

  private static func name(_ budget: BudgetStatus, _ threshold: Double) -> String {
    "\(budget.name) budget \(percent(threshold)) %"
  }

  private static func forecastName(_ budget: BudgetStatus, _ threshold: Double) -> String {
    "\(budget.name) budget forecast \(percent(threshold)) %"
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
