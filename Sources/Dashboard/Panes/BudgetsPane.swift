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
    max(1, (height + 1) / Self.linesEach(state.data.budgets.count, height: height))
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let budgets = state.data.budgets
    guard !budgets.isEmpty else {
      return stage.emptyNote(state.data.fleet == nil ? "waiting for data" : "no budgets are set", in: area)
    }
    let each = Self.linesEach(budgets.count, height: area.height)
    let first = max(0, min(state.position(id).first, budgets.count - 1))
    let shown = budgets.indices.dropFirst(first).prefix(max(1, (area.height + 1) / each))
    let head = commonHead(state, width: area.width, signed: each < 3, stage.surface)
    for (at, index) in shown.enumerated() {
      let block = area.cutTop(at * each).rest.cutTop(min(5, each)).top
      let rows = Rect(
        column: block.column - 1, row: block.row, width: block.width + 2, height: min(block.height, each))
      if index == state.position(id).selected, state.focusedPane == id {
        stage.surface.band(rows.cutTop(1).top)
      }
      stage.hit(rows, .row(id, index))
      draw(budgets[index], state, lines: each, head: head, in: block, on: &stage)
    }
    let rest = area.cutTop(shown.count * each).rest
    guard each < 5, let tightest = budgets.max(by: { $0.fraction < $1.fraction }) else { return }
    stage.firstFitting(burn(tightest, name: tightest.name + " "), in: rest, row: 0)
  }

  /// Lines of a budget: 6 with a thick bar, its burn and a blank line, 5 with a thin bar, 4 without the burn,
  /// 3 without a blank line, 2 without a forecast, 1 without a bar.
  private static func linesEach(_ count: Int, height: Int) -> Int {
    [6, 5, 4, 3, 2].first { $0 * count <= height + ($0 >= 4 ? 1 : 0) } ?? 1
  }

  private func draw(
    _ budget: BudgetStatus, _ state: DashboardState, lines: Int, head: Int, in block: Rect,
    on stage: inout Stage
  ) {
    let role = Self.role(budget)
    let heads = heads(budget, state, role)
    stage.line(heads[safe: head] ?? [], right: share(budget, signed: lines < 3), in: block, row: 0)
    guard lines >= 2 else { return }
    let thick = lines >= 6 ? 2 : 1
    for row in 1...thick {
      stage.surface.gauge(
        budget.fraction, ticks: budget.thresholds, column: block.column, row: block.row + row,
        width: block.width, role: role)
    }
    guard lines >= 3 else { return }
    let outlook = outlook(budget, state, role)
    stage.firstFitting(forecasts(budget) + [[]], right: outlook, in: block, row: 1 + thick)
    if lines >= 5 { stage.firstFitting(burn(budget, name: ""), in: block, row: 2 + thick) }
  }

  private func share(_ budget: BudgetStatus, signed: Bool) -> [Piece] {
    let text = Format.percent(budget.fraction)
    return [Piece(signed ? "\(Self.sign(budget)) \(text)" : text, Self.role(budget))]
  }

  /// Which way of writing the first line fits for every budget.
  private func commonHead(_ state: DashboardState, width: Int, signed: Bool, _ surface: Surface) -> Int {
    state.data.budgets.map { budget in
      let right = surface.columns(share(budget, signed: signed)) + 1
      let heads = heads(budget, state, .text)
      return heads.firstIndex { surface.columns($0) + right <= width } ?? heads.count - 1
    }.max() ?? 0
  }

  private func heads(_ budget: BudgetStatus, _ state: DashboardState, _ role: Role) -> [[Piece]] {
    let name = budget.scope.isEmpty ? budget.name : "\(budget.name) (\(budget.scope))"
    let amount = Format.money(budget.spent)
    let pad = String(repeating: " ", count: max(0, 9 - amount.count))
    let lead = String(repeating: " ", count: max(1, 6 - name.columns(ascii: state.ascii)))
    let limit = Format.limit(budget.limit)
    return [
      [Piece(name + lead), Piece(amount + pad, role), Piece(" of \(limit)", .faint)],
      [Piece(name + " "), Piece(amount, role), Piece(" of \(limit)", .faint)],
      [Piece(name + " "), Piece(Format.whole(budget.spent), role), Piece("/\(limit)", .faint)],
      [Piece(budget.name + " "), Piece(Format.whole(budget.spent), role), Piece("/\(limit)", .faint)],
      [Piece(budget.name)],
    ]
  }

  private func forecasts(_ budget: BudgetStatus) -> [[Piece]] {
    guard let forecast = budget.forecast else { return [[Piece("too early to forecast", .faint)]] }
    let isWhole = forecast.amount.dollars >= 10
    let margin =
      isWhole
      ? Format.count(Int(min(1e12, forecast.margin.dollars.rounded()))) : Format.money(forecast.margin)
    let amount = "\(Format.whole(forecast.amount)) ± \(margin)"
    return ["forecast \(amount)", "to be \(amount)", amount].map { [Piece($0, .faint)] }
  }

  private func outlook(_ budget: BudgetStatus, _ state: DashboardState, _ role: Role) -> [Piece] {
    if budget.fraction >= 1 {
      return [Piece("▲ over by \(Format.money(budget.spent - budget.limit))", .over)]
    }
    guard let end = budget.exhaustedAt else {
      guard let forecast = budget.forecast else { return [] }
      // The burn of now would hold; the period so far says otherwise.
      return [forecast.amount > budget.limit ? Piece("▲ may not hold", .near) : Piece("✓ holds", role)]
    }
    return [Piece("▲ exhausts \(Format.moment(end, now: state.data.now))", role)]
  }

  /// What it burns and what it could, the longest words first.
  private func burn(_ budget: BudgetStatus, name: String) -> [[Piece]] {
    let isOver = budget.burnPerHour > budget.sustainablePerHour
    let burns = [
      Piece("\(name)burns ", .faint),
      Piece("\(Format.money(budget.burnPerHour))/h\(isOver ? " ▲" : "")", isOver ? .near : .text),
    ]
    let holds = Piece("\(Format.money(budget.sustainablePerHour))/h", .text)
    return [
      burns + [Piece(isOver ? " would hold at " : " · holds up to ", .faint), holds],
      burns + [Piece(isOver ? " holds at " : " of ", .faint), holds], burns,
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
