import Canvas
import Costs
import Meter

/// How far each budget is spent, and whether it will hold.
struct BudgetsPane: Pane {
  let id = PaneID.budgets

  func title(_ state: DashboardState) -> PaneTitle {
    let over = state.data.budgets.filter { $0.fraction >= 1 }.count
    return PaneTitle("Budgets", over > 0 ? ["\(over) over · \(state.data.timeZone)"] : [state.data.timeZone])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.budgets.count }

  func rowName(_ state: DashboardState, at index: Int) -> String? { state.data.budgets[safe: index]?.name }

  func visibleRows(_ state: DashboardState, height: Int) -> Int {
    height / Self.linesEach(state.data.budgets.count, height: height)
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let budgets = state.data.budgets
    guard !budgets.isEmpty else { return stage.emptyNote("no budgets are set", in: area) }
    let each = Self.linesEach(budgets.count, height: area.height)
    let position = state.position(id)
    let first = max(0, min(position.first, budgets.count - 1))
    var used = 0
    for (at, budget) in budgets.enumerated().dropFirst(first) where used + min(3, each) <= area.height {
      let block = Rect(
        column: area.column, row: area.row + used, width: area.width, height: min(each, area.height - used))
      let strip = Rect(column: area.column - 1, row: block.row, width: area.width + 2, height: 1)
      if at == position.selected, state.focusedPane == id { stage.surface.band(strip) }
      let whole = Rect(
        column: strip.column, row: strip.row, width: strip.width, height: min(3, block.height))
      stage.hit(whole, .row(id, at))
      draw(budget, state, in: block, on: &stage)
      used += each
    }
    used = min(used, budgets.count * each)
    let rest = area.cutTop(used).rest
    if let tightest = budgets.max(by: { $0.fraction < $1.fraction }), rest.height > 0 {
      stage.line(burn(tightest), in: rest, row: 0)
    }
  }

  /// Lines of a budget: 4 with a blank one, 3, 2 without a forecast, 1 without a bar.
  private static func linesEach(_ count: Int, height: Int) -> Int {
    [4, 3, 2].first { $0 * count <= height + ($0 == 4 ? 1 : 0) } ?? 1
  }

  private func draw(_ budget: BudgetStatus, _ state: DashboardState, in block: Rect, on stage: inout Stage) {
    let role = Self.role(budget)
    let name = budget.scope.isEmpty ? budget.name : "\(budget.name) (\(budget.scope))"
    let amount = Format.money(budget.spent)
    let pad = String(repeating: " ", count: max(0, 9 - amount.count))
    let lead = String(repeating: " ", count: max(1, 6 - name.columns(ascii: state.ascii)))
    var right = [Piece(Format.percent(budget.fraction), role)]
    if block.height < 3 { right = [Piece(Self.sign(budget) + " ", role)] + right }
    stage.line(
      [
        Piece(name + lead), Piece(amount + pad, role),
        Piece(" of \(Format.limit(budget.limit))", .faint),
      ], right: right, in: block, row: 0)
    guard block.height >= 2 else { return }
    stage.surface.gauge(
      budget.fraction, ticks: budget.thresholds, column: block.column, row: block.row + 1, width: block.width,
      role: role)
    guard block.height >= 3 else { return }
    stage.line(forecast(budget), right: outlook(budget, state, role), in: block, row: 2)
  }

  private func forecast(_ budget: BudgetStatus) -> [Piece] {
    guard let forecast = budget.forecast else { return [Piece("too early to forecast", .faint)] }
    return [
      Piece("forecast \(Format.whole(forecast.amount)) ± \(Format.whole(forecast.margin).dropFirst())", .faint)
    ]
  }

  private func outlook(_ budget: BudgetStatus, _ state: DashboardState, _ role: Role) -> [Piece] {
    if budget.fraction >= 1 { return [Piece("▲ over by \(Format.money(budget.spent - budget.limit))", .over)] }
    guard let end = budget.exhaustedAt else {
      return budget.forecast == nil ? [] : [Piece("✓ holds", role)]
    }
    return [Piece("▲ exhausts \(Format.moment(end, now: state.data.now))", role)]
  }

  private func burn(_ budget: BudgetStatus) -> [Piece] {
    let isOver = budget.burnPerHour > budget.sustainablePerHour
    return [
      Piece("\(budget.name) burns ", .faint), Piece("\(Format.money(budget.burnPerHour))/h", isOver ? .near : .text),
      Piece(isOver ? " ▲ holds at " : " · holds at ", .faint),
      Piece("\(Format.money(budget.sustainablePerHour))/h", .text),
    ]
  }

  private static func sign(_ budget: BudgetStatus) -> String {
    budget.fraction >= 1 || budget.exhaustedAt != nil ? "▲" : "✓"
  }

  static func role(_ budget: BudgetStatus) -> Role {
    if budget.fraction >= 1 { return .over }
    return budget.exhaustedAt != nil || budget.fraction >= 0.8 ? .near : .good
  }
}

extension Format {
  /// An amount in whole dollars from 10 on, else in cents.
  static func whole(_ amount: Money) -> String {
    guard amount.picodollars >= 10_000_000_000_000, amount.dollars < 1e6 else { return money(amount) }
    return "$" + count(Int(amount.dollars.rounded()))
  }
}
