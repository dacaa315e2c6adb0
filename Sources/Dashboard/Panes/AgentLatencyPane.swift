import Canvas
import Meter

/// How long an agent's runs take, against the window before, and how that went.
struct AgentLatencyPane: Pane {
  let id = PaneID.agentLatency

  func title(_ state: DashboardState) -> PaneTitle {
    let window = state.window.rawValue
    guard let agent = state.shownAgent else { return PaneTitle("Latency", [window]) }
    let runs = "\(Format.middle(agent.totals.requests)) runs"
    let rate = "\(Format.perSecond(agent.requestsPerSecond)) req/s"
    return PaneTitle(
      "\(agent.name) · latency", ["\(window) · \(runs) · \(rate)", "\(window) · \(runs)", window])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let agent = state.shownAgent else { return stage.emptyNote("waiting for data", in: area) }
    let table = LatencyTable(width: area.width, last: "vs before", lastNeeds: 9, grow: 0)
    table.draw(
      agent.latency, target: state.data.latencyTarget, in: area, on: &stage,
      extra: { measure in
        let now = agent.latency[safe: measure] ?? nil
        let before = agent.latencyBefore[safe: measure] ?? nil
        return .pieces(Change.lowIsGood(now?.p95, before?.p95))
      })
    history(agent, state, in: area.cutTop(5).rest, on: &stage)
  }

  private func history(_ agent: AgentAnswer, _ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard area.height >= 2 else { return }
    let blank = area.height >= 6 ? 1 : 0
    let plot = area.cutTop(blank).rest.cutBottom(1).rest
    let p95 = agent.chart.map { $0.p95.first ?? nil }
    let highest = p95.compactMap(\.self).max() ?? 0
    let values = Series.fit(p95, to: stage.surface.areaValues(width: plot.width))
    stage.surface.area(values, in: plot, style: AreaStyle(role: .dataSecond, limit: state.data.latencyTarget))
    let words = highest > 0 ? "p95 of runs · highest \(Format.duration(highest))" : "no runs"
    stage.axis(state, middle: words, in: area, row: area.height - 1)
  }
}

extension DashboardState {
  /// The answer about the agent whose page is shown; nil while it is on its way.
  var shownAgent: AgentAnswer? {
    guard let name = pageAgent, let agent = data.agent, agent.name == name else { return nil }
    return agent
  }
}
