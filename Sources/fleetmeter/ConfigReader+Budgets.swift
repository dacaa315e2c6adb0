import Costs
import Meter
import Yams

/// What a configuration says of budgets.
extension ConfigReader {
  func budgets(_ node: Node) throws(ConfigProblem) -> [Budget] {
    var seen: [String: Int] = [:]
    return try list(node) { entry throws(ConfigProblem) in
      let budget = try budget(entry)
      // Alerts and series tell budgets apart by name and period.
      if let line = seen["\(budget.name)/\(budget.period.text)"] {
        throw problem(
          entry, "a second \(budget.period.text) budget \"\(budget.name)\"; the first is on line \(line)",
          "give each a name of its own")
      }
      seen["\(budget.name)/\(budget.period.text)"] = place(entry).line
      return budget
    }
  }

  private func budget(_ node: Node) throws(ConfigProblem) -> Budget {
    var name: String?
    var period: BudgetPeriod?
    var limit: Money?
    var thresholds = Budget.defaultThresholds
    var forecast: [Double] = []
    var scope: (Budget.Scope, Node)?
    try each(node, "a budget") { key, value throws(ConfigProblem) in
      switch key.text {
      case "name": name = try string(value)
      case "period": period = try self.period(value)
      case "limit": limit = try money(value)
      case "thresholds": thresholds = try shares(value)
      case "forecast_thresholds": forecast = try shares(value)
      case "scope", "filter":
        guard scope == nil else {
          throw problem(key.node, "a budget has a scope or a filter", "write all conditions into one of them")
        }
        scope = (key.text == "scope" ? try self.scope(value) : try filter(value), value)
      default:
        throw unknown(
          key, ["name", "period", "limit", "thresholds", "forecast_thresholds", "scope", "filter"])
      }
    }
    guard let period else {
      throw problem(
        node, "a budget without a period", "add period: daily, weekly, monthly, rolling 24h or 5h blocks")
    }
    guard let limit else {
      throw problem(node, "a budget without a limit", "add limit: an amount in US dollars")
    }
    if period.isRolling, let first = forecast.first {
      throw problem(
        node, "a rolling budget has no forecast to warn of at \(first)",
        "it never ends: leave forecast_thresholds out, or take a calendar period")
    }
    if let (scope, place) = scope { try check(scope, period, place) }
    return Budget(
      name: name ?? Self.usualName(period, scope?.0), period: period, limit: limit, thresholds: thresholds,
      forecastThresholds: forecast, scope: scope?.0)
  }

  private static func usualName(_ period: BudgetPeriod, _ scope: Budget.Scope?) -> String {
    let usual = ["daily": "day", "weekly": "week", "monthly": "month"][period.text] ?? period.text
    guard let scope else { return usual }
    return scope.conditions.map(\.value).joined(separator: " ") + " " + usual
  }

  private func period(_ node: Node) throws(ConfigProblem) -> BudgetPeriod {
    let text = try string(node)
    guard let period = BudgetPeriod(text) else {
      throw problem(
        node, "\"\(text)\" is no period",
        "one of daily, weekly, monthly, rolling 24h (5m to 30d), 5h blocks")
    }
    return period
  }

  private func shares(_ node: Node) throws(ConfigProblem) -> [Double] {
    try list(node) { item throws(ConfigProblem) in try number(item, 0.01...10) }
  }

  private func scope(_ node: Node) throws(ConfigProblem) -> Budget.Scope {
    var scope = Budget.Scope(conditions: [])
    let known = [Dimension.agent, .model, .user, .team, .service, .operation].map(\.rawValue)
    try each(node, "a scope") { key, value throws(ConfigProblem) in
      guard known.contains(key.text) else { throw unknown(key, known) }
      scope.conditions.append(.init(dimension: key.text, value: try string(value)))
    }
    guard !scope.conditions.isEmpty else {
      throw problem(node, "an empty scope", "write agent: NAME, or leave it out")
    }
    return scope
  }

  private func filter(_ node: Node) throws(ConfigProblem) -> Budget.Scope {
    let text = try string(node)
    let filter: Filter
    do throws(Filter.SyntaxError) {
      filter = try Filter(parsing: text)
    } catch {
      throw problem(
        node, error.description,
        "conditions such as 'agent=~refund model!=gpt-4'; names with blanks go under scope")
    }
    return Budget.Scope(
      conditions: filter.conditions.map {
        .init(dimension: $0.dimension.rawValue, comparison: $0.comparison.rawValue, value: $0.value)
      })
  }

  /// What the meter could not answer is no budget.
  private func check(_ scope: Budget.Scope, _ period: BudgetPeriod, _ node: Node) throws(ConfigProblem) {
    do throws(Filter.SyntaxError) {
      _ = try scope.filter(for: period)
    } catch {
      throw problem(
        node, error.description, "a budget is for an agent, or for one other dimension, or for both")
    }
  }
}
