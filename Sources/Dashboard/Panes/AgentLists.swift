import Canvas
import Costs
import Meter

/// What an agent's model calls cost, by model.
struct AgentModelsPane: Pane {
  let id = PaneID.agentModels

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Models", count(state.shownAgent?.models)) }
  func rowCount(_ state: DashboardState) -> Int { state.shownAgent?.models.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownAgent?.models[safe: index]?.name
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    costList(self, state, rows: state.shownAgent?.models, extra: "calls", in: area, on: &stage) {
      $0.totals.modelCalls
    }
  }
}

/// Who an agent works for, and what that costs.
struct AgentUsersPane: Pane {
  let id = PaneID.agentUsers

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Users", count(state.shownAgent?.users)) }
  func rowCount(_ state: DashboardState) -> Int { state.shownAgent?.users.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownAgent?.users[safe: index]?.name
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    costList(self, state, rows: state.shownAgent?.users, extra: "runs", in: area, on: &stage) {
      $0.totals.requests
    }
  }
}

/// The tools an agent calls.
struct AgentToolsPane: Pane {
  let id = PaneID.agentTools

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Tools", count(state.shownAgent?.tools)) }
  func rowCount(_ state: DashboardState) -> Int { state.shownAgent?.tools.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownAgent?.tools[safe: index]?.name
  }
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let tools = state.shownAgent?.tools, !tools.isEmpty else {
      return stage.emptyNote(state.shownAgent == nil ? "" : "no tool calls", in: area)
    }
    let name = min(12, tools.map { $0.name.columns(ascii: state.ascii) }.max() ?? 0)
    let layout = TableLayout(
      [
        Column("", width: min(max(8, name), max(8, area.width - 12)), grow: 1),
        Column("calls", width: 5, align: .right, rank: 6), Column("errors", width: 6, align: .right, rank: 7),
        Column("p95", width: 6, align: .right, rank: 5), Column("p99", width: 6, align: .right, rank: 4),
      ], width: area.width, gap: area.width < 44 ? 1 : 2)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let tool = tools[safe: index] else { return }
      let totals = tool.totals
      let failed = totals.toolErrorRate
      let cells: [TableCell] = [
        .text(tool.name, .name(tool.name)), .text(Format.middle(totals.toolCalls), .text),
        .text(Format.finePercent(failed), .failures(failed, calm: .faint)),
        .text(Format.duration(tool.latency?.p95), .text), .text(Format.duration(tool.latency?.p99), .faint),
      ]
      surface.tableRow(layout, cells, column: list.column, row: row)
    }
  }
}

/// The kinds of errors an agent made since the meter started.
struct AgentErrorsPane: Pane {
  let id = PaneID.agentErrors

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Errors", ["since start"])
  }
  func rowCount(_ state: DashboardState) -> Int { state.shownAgent?.errors.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownAgent?.errors[safe: index]?.type
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let agent = state.shownAgent else { return }
    guard !agent.errors.isEmpty else { return stage.emptyNote("✓ none", in: area) }
    let digits = agent.errors.map { Format.middle($0.count).count }.max() ?? 1
    let layout = TableLayout(
      [Column("", width: 4, grow: 1), Column("", width: digits, align: .right)], width: area.width, gap: 1)
    stage.list(self, state, in: area) { surface, index, row in
      guard let error = agent.errors[safe: index] else { return }
      let cells: [TableCell] = [
        .text(error.type.isEmpty ? "(none)" : error.type, .text), .text(Format.middle(error.count), .over),
      ]
      surface.tableRow(layout, cells, column: area.column, row: row)
    }
  }
}

/// How many there are, for a border.
private func count(_ rows: [BreakdownRow]?) -> [String] { rows.map { ["\($0.count)"] } ?? [] }

/// A list of names with bars and costs, and a number beside them where there is room.
private func costList(
  _ pane: any Pane, _ state: DashboardState, rows: [BreakdownRow]?, extra: String, in area: Rect,
  on stage: inout Stage, number: (BreakdownRow) -> Int
) {
  guard let rows, !rows.isEmpty else { return stage.emptyNote(rows == nil ? "" : "none yet", in: area) }
  let costs = rows.map { Format.money($0.totals.cost.total).count }.max() ?? 0
  let name = rows.map { $0.name.columns(ascii: state.ascii) }.max() ?? 0
  let layout = TableLayout(
    [
      Column("", width: min(max(6, name), max(6, area.width - costs - 1), 24)),
      Column("", width: 4, grow: 1, rank: 5),
      Column(extra, width: 6, align: .right, rank: area.width < 44 ? 1 : 6),
      Column("", width: max(5, costs), align: .right),
    ], width: area.width, gap: 1)
  let most = rows.map(\.totals.cost.total.dollars).max() ?? 0
  stage.list(pane, state, in: area) { surface, index, row in
    guard let line = rows[safe: index] else { return }
    let cost = line.totals.cost.total
    let cells: [TableCell] = [
      .text(line.name, .name(line.name)), .bar(most > 0 ? cost.dollars / most : 0, .data),
      .text(Format.middle(number(line)), .faint), .text(Format.money(cost), .strong),
    ]
    surface.tableRow(layout, cells, column: area.column, row: row)
  }
}
