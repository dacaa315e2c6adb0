import Canvas
import Events
import Meter

/// How many requests come and how they end.
struct RequestsPane: Pane {
  let id = PaneID.requests

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Requests", [state.window.rawValue]) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let fleet = state.data.fleet else { return stage.emptyNote("waiting for data", in: area) }
    stage.line(rate(fleet), right: comparison(fleet), in: area, row: 0)
    let facts = facts(state, fleet, isNarrow: area.width < 28)
    let shown = area.height <= 3 ? area.height - 1 : min(facts.count, max(2, (area.height - 1) * 45 / 100))
    let hasAxis = area.height - 1 - shown >= 4
    let chart = area.cutTop(1).rest.cutBottom(max(0, shown) + (hasAxis ? 1 : 0)).rest
    draw(chart: fleet, state, in: chart, on: &stage)
    if hasAxis { stage.axis(state, middle: peak(fleet), in: area, row: area.height - shown - 1) }
    for (at, fact) in facts.prefix(max(0, shown)).enumerated() {
      stage.line(fact.0, right: fact.1, in: area, row: area.height - shown + at)
    }
  }

  private func rate(_ fleet: FleetAnswer) -> [Piece] {
    [Piece(Format.perSecond(fleet.requestsPerSecond), .strong), Piece(" req/s now", .faint)]
  }

  private func comparison(_ fleet: FleetAnswer) -> [Piece] {
    let change = Change.neutral(Double(fleet.totals.requests), fleet.before.map { Double($0.requests) })
    return change.isEmpty ? [] : change + [Piece("  " + fleet.window.beforeText, .faint)]
  }

  private func draw(chart fleet: FleetAnswer, _ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let rates = Series.rates(fleet.chart.map { Double($0.requests) }, at: fleet.at, window: fleet.window)
    if area.height == 1 {
      stage.surface.sparkline(Series.fit(rates, to: area.width), column: area.column, row: area.row)
    } else {
      let values = Series.fit(rates, to: stage.surface.areaValues(width: area.width))
      stage.surface.area(values, in: area, style: AreaStyle(role: .data))
    }
  }

  private func peak(_ fleet: FleetAnswer) -> String {
    let rates = Series.rates(fleet.chart.map { Double($0.requests) }, at: fleet.at, window: fleet.window)
    guard let highest = rates.compactMap(\.self).max(), fleet.window != .all else { return "" }
    return "peak \(Format.perSecond(highest))/s"
  }

  /// Lines of figures, the most important first.
  private func facts(
    _ state: DashboardState, _ fleet: FleetAnswer, isNarrow: Bool
  ) -> [([Piece], [Piece])] {
    let totals = fleet.totals
    let of = isNarrow ? "/" : " of "
    let target = state.data.cacheTarget
    let cacheRole: Role = totals.cacheHitRatio.map { $0 >= target ? .good : .near } ?? .faint
    return [
      (
        fact("errors", Format.finePercent(totals.errorRate), .failures(totals.errorRate)),
        [Piece(Format.middle(totals.errors) + of + Format.middle(totals.requests), .faint)]
      ),
      (
        fact("agents", fleet.agentCount.map(Format.middle) ?? Format.nothing, .strong),
        [Piece("users ", .faint), Piece(fleet.userCount.map(Format.middle) ?? Format.nothing, .strong)]
      ),
      (
        fact("cache", Format.percent(totals.cacheHitRatio), cacheRole),
        [Piece("\(cacheRole == .near ? "below" : "of") \(Format.percent(target)) target", .faint)]
      ),
      (
        fact("models", Format.middle(totals.modelCalls), .strong) + [Piece(" calls", .faint)],
        failed(totals.modelCallErrors, of: totals.modelCalls)
      ),
      (
        fact("tools", Format.middle(totals.toolCalls), .strong) + [Piece(" calls", .faint)],
        failed(totals.toolCallErrors, of: totals.toolCalls)
      ),
      (
        fact("tokens", Format.short(totals.tokens.allInput), .strong) + [Piece(" in", .faint)],
        [Piece(Format.short(totals.tokens.output), .strong), Piece(" out", .faint)]
      ),
    ]
  }

  private func fact(_ label: String, _ value: String, _ role: Role) -> [Piece] {
    [Piece(label + String(repeating: " ", count: max(1, 8 - label.count)), .faint), Piece(value, role)]
  }

  private func failed(_ errors: Int, of all: Int) -> [Piece] {
    let share = all == 0 ? nil : Double(errors) / Double(all)
    return [Piece(Format.finePercent(share), .failures(share)), Piece(" failed", .faint)]
  }
}
