import Alerting
import Canvas
import Costs
import Events
import Meter

/// What an agent did, what it cost, and what is wrong with it.
struct AgentSummaryPane: Pane {
  let id = PaneID.agentSummary

  func title(_ state: DashboardState) -> PaneTitle {
    guard let agent = state.shownAgent else { return PaneTitle("Runs and cost") }
    return PaneTitle("Runs and cost", [agent.service])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let agent = state.shownAgent else { return stage.emptyNote("waiting for data", in: area) }
    let alerts = state.data.alerts.filter { $0.concerns(agent: agent.name) && $0.state != .resolved }
    let warned = min(alerts.count, max(1, area.height - 5))
    let facts = facts(agent).prefix(max(0, area.height - warned))
    for (at, fact) in facts.enumerated() { stage.line(fact.0, right: fact.1, in: area, row: at) }
    let (middle, bottom) = area.cutTop(facts.count).rest.cutBottom(warned)
    for (at, alert) in alerts.prefix(warned).enumerated() {
      let head = [Piece(alert.state.sign + " ", alert.role), Piece(alert.state.rawValue + " ", alert.role)]
      let name = Piece(alert.name, .text)
      stage.firstFitting(
        [head + [name, Piece("  " + alert.valueText, .faint)], head + [name], [head[0], name]],
        right: [Piece(alert.ageText(now: state.data.now), .faint)], in: bottom, row: at)
    }
    course(agent, state, in: middle, on: &stage)
  }

  private func facts(_ agent: AgentAnswer) -> [([Piece], [Piece])] {
    let totals = agent.totals
    let change = Change.neutral(Double(totals.requests), agent.before.map { Double($0.requests) })
    return [
      (
        fact("runs", Format.middle(totals.requests), .strong) + [Piece("  ")] + change,
        [
          Piece(change.isEmpty ? "" : agent.window.beforeText, .faint)
        ]
      ),
      (
        fact("errors", Format.finePercent(totals.errorRate), .failures(totals.errorRate)),
        [
          Piece(
            "\(Format.middle(totals.errors)) failed · \(Format.middle(totals.cancelled)) cancelled", .faint)
        ]
      ),
      (fact("cost", Format.money(totals.cost.total), .strong), [Piece(perRun(totals), .faint)]),
      (
        fact("tokens", Format.short(totals.tokens.allInput), .strong) + [Piece(" in", .faint)],
        [
          Piece(Format.short(totals.tokens.output), .strong), Piece(" out", .faint),
        ]
      ),
      (
        fact("cache", Format.percent(totals.cacheHitRatio), .strong) + [Piece(" of input", .faint)],
        [
          Piece("\(Format.short(totals.tokens.reasoning)) reasoning", .faint)
        ]
      ),
      (
        fact("calls", Format.middle(totals.modelCalls), .strong) + [Piece(" model", .faint)],
        [
          Piece(Format.middle(totals.toolCalls), .strong), Piece(" tool", .faint),
        ]
      ),
    ]
  }

  private func fact(_ label: String, _ value: String, _ role: Role) -> [Piece] {
    [Piece(label + String(repeating: " ", count: max(1, 8 - label.count)), .faint), Piece(value, role)]
  }

  private func perRun(_ totals: Totals) -> String {
    guard totals.requests > 0 else { return "" }
    let each = totals.cost.total.picodollars / Int128(totals.requests)
    return "\(Format.fineMoney(.init(picodollars: each))) a run"
  }

  private func course(_ agent: AgentAnswer, _ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard area.height >= 3 else { return }
    let plot = area.cutTop(area.height >= 5 ? 1 : 0).rest.cutBottom(1).rest
    let rates = Series.rates(agent.chart.map { Double($0.requests) }, at: agent.at, window: agent.window)
    stage.surface.area(
      Series.fit(rates, to: stage.surface.areaValues(width: plot.width)), in: plot, style: AreaStyle())
    stage.axis(state, middle: "runs", in: area, row: area.height - 1)
  }
}
