import Costs

/// Budgets: what may be spent, what was, and what will have been.
enum BudgetFamilies: FamilyGroup {
  private static func shape(_ word: String, _ help: String) -> FamilyShape {
    FamilyShape(name: "fleetmeter_budget_\(word)_dollars", type: .gauge, unit: "dollars", help: help)
  }

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    var seen: Set<[MetricLabel]> = []
    let budgets = facts.budgets.map { (labels(of: $0), $0) }.filter { seen.insert($0.0).inserted }
    return [
      shape("limit", "What may be spent in the budget's period").family(
        budgets.map { .init($0.0, $0.1.limit.dollars) }),
      shape("spent", "What was spent since the budget's period began").family(
        budgets.map { .init($0.0, $0.1.spent.dollars) }),
      shape("forecast", "What will have been spent at the end of the budget's period").family(
        budgets.compactMap { labels, budget in
          budget.forecast.map { .init(labels, $0.amount.dollars) }
        }),
    ]
  }

  private static func labels(of budget: BudgetStatus) -> [MetricLabel] {
    let labels = [MetricLabel("budget", budget.name), MetricLabel("period", budget.period)]
    return budget.scope.isEmpty ? labels : labels + [MetricLabel("scope", budget.scope)]
  }
}
