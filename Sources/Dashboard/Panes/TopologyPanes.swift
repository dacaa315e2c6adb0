import Canvas
import Costs
import Meter

/// Who calls whom: each agent with the agents, models and tools that it calls.
struct CallEdgesPane: Pane {
  let id = PaneID.callEdges

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Who calls whom", [state.window.rawValue])
  }

  func rowCount(_ state: DashboardState) -> Int { rows(state).count }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    rows(state)[safe: index].map { "\($0.caller) \($0.edge?.kind.rawValue ?? "") \($0.edge?.callee ?? "")" }
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  /// A caller, or one that it calls.
  struct Row {
    var caller: String
    var edge: CallEdge?
    var isLast = false
    /// What the caller's own model calls cost.
    var cost = Money.zero
  }

  func rows(_ state: DashboardState) -> [Row] {
    var rows: [Row] = []
    let edges = state.data.topology?.edges ?? []
    for (at, edge) in edges.enumerated() {
      if at == 0 || edges[at - 1].caller != edge.caller {
        let own = edges.filter { $0.caller == edge.caller && $0.kind == .model }
        rows.append(Row(caller: edge.caller, cost: own.reduce(.zero) { $0 + $1.cost }))
      }
      let isLast = at + 1 == edges.count || edges[at + 1].caller != edge.caller
      rows.append(Row(caller: edge.caller, edge: edge, isLast: isLast))
    }
    return rows
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard state.data.topology != nil else { return stage.emptyNote("waiting for data", in: area) }
    let rows = rows(state)
    guard !rows.isEmpty else { return stage.emptyNote("no calls \(state.window.spanText)", in: area) }
    let longest =
      rows.map { (($0.edge?.callee ?? $0.caller) + "     ").columns(ascii: state.ascii) }.max() ?? 0
    let layout = TableLayout(
      [
        Column("", width: min(max(16, longest), max(16, area.width / 2))),
        Column("", width: 5, rank: 6), Column("", width: 6, grow: 1, most: 40, rank: 5),
        Column("calls", width: 6, align: .right), Column("errors", width: 6, align: .right, rank: 8),
        Column("p95", width: 6, align: .right, rank: 7), Column("cost", width: 9, align: .right, rank: 7),
      ], width: area.width, gap: area.width < 60 ? 1 : 2)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let most = rows.compactMap { $0.edge?.calls }.max() ?? 0
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let line = rows[safe: index] else { return }
      surface.tableRow(layout, Self.cells(line, most: most), column: list.column, row: row)
    }
  }

  private static func cells(_ row: Row, most: Int) -> [TableCell] {
    guard let edge = row.edge else {
      return [
        .pieces([Piece("◆ ", .title), Piece(row.caller, row.caller.hasPrefix("(") ? .faint : .strong)]),
        .text("", .faint), .text("", .faint), .text("", .faint), .text("", .faint), .text("", .faint),
        .text(row.cost == .zero ? "" : Format.money(row.cost), .strong),
      ]
    }
    let failed = edge.calls == 0 ? nil : Double(edge.errors) / Double(edge.calls)
    let sign = edge.kind == .agent ? "◆" : edge.kind == .model ? "●" : "○"
    return [
      .pieces([
        Piece(row.isLast ? "└▸ " : "├▸ ", .border), Piece(sign + " ", .faint),
        Piece(edge.callee, .name(edge.callee)),
      ]),
      .text(edge.kind.rawValue, .faint), .bar(most > 0 ? Double(edge.calls) / Double(most) : 0, .data),
      .text(Format.middle(edge.calls), .text),
      .text(Format.finePercent(failed), .failures(failed, calm: .faint)),
      .text(Format.duration(edge.p95), .text),
      .text(edge.kind == .tool ? "" : Format.money(edge.cost), .text),
    ]
  }
}

/// Teams with their runs, and the members that work in them.
struct WorkflowsPane: Pane {
  let id = PaneID.workflows

  func title(_ state: DashboardState) -> PaneTitle {
    let teams = state.data.topology?.workflows.count ?? 0
    return PaneTitle("Team workflows", teams > 0 ? ["\(teams) team\(teams == 1 ? "" : "s")"] : [])
  }

  func rowCount(_ state: DashboardState) -> Int { rows(state).count }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    rows(state)[safe: index].map { "\($0.team) \($0.member?.callee ?? "")" }
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  private struct Row {
    var team: String
    var member: CallEdge?
    var workflow: Workflow
    var isLast = false
  }

  private func rows(_ state: DashboardState) -> [Row] {
    (state.data.topology?.workflows ?? []).flatMap { flow in
      [Row(team: flow.team, workflow: flow)]
        + flow.members.enumerated().map { at, member in
          Row(team: flow.team, member: member, workflow: flow, isLast: at + 1 == flow.members.count)
        }
    }
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let rows = rows(state)
    guard !rows.isEmpty else { return stage.emptyNote("no team runs \(state.window.spanText)", in: area) }
    let layout = TableLayout(
      [
        Column("", width: 12, grow: 1), Column("runs", width: 5, align: .right),
        Column("errors", width: 6, align: .right, rank: 7), Column("p95", width: 6, align: .right, rank: 6),
        Column("cost", width: 8, align: .right, rank: 8),
      ], width: area.width, gap: 1)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let line = rows[safe: index] else { return }
      surface.tableRow(layout, Self.cells(line), column: list.column, row: row)
    }
  }

  private static func cells(_ row: Row) -> [TableCell] {
    let totals = row.workflow.totals
    let name: [Piece]
    if let member = row.member {
      name = [Piece(row.isLast ? "└▸ " : "├▸ ", .border), Piece(member.callee, .name(member.callee))]
    } else {
      name = [Piece("◈ ", .title), Piece(row.team, .strong)]
    }
    let calls = row.member?.calls ?? totals.requests
    let errors = row.member?.errors ?? totals.errors
    let failed = calls == 0 ? nil : Double(errors) / Double(calls)
    return [
      .pieces(name), .text(Format.middle(calls), .text),
      .text(Format.finePercent(failed), .failures(failed, calm: .faint)),
      .text(Format.duration(row.member.map(\.p95) ?? row.workflow.p95), .text),
      .text(Format.money(row.member?.cost ?? totals.cost.total), row.member == nil ? .strong : .text),
    ]
  }
}

/// What agents handed to each other.
struct CollaborationsPane: Pane {
  let id = PaneID.collaborations

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Collaborations", ["initiating → collaborating"])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.topology?.collaborations.count ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.data.topology?.collaborations[safe: index].map { "\($0.initiating) \($0.collaborating) \($0.task)" }
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let all = state.data.topology?.collaborations, !all.isEmpty else {
      return stage.emptyNote("no stream tells of any", in: area)
    }
    let layout = TableLayout(
      [
        Column("", width: 18, grow: 2), Column("", width: 8, grow: 1, rank: 5),
        Column("", width: 5, align: .right), Column("", width: 5, align: .right, rank: 4),
      ], width: area.width, gap: 1)
    stage.list(self, state, in: area) { surface, index, row in
      guard let item = all[safe: index] else { return }
      let cells: [TableCell] = [
        .pieces([
          Piece(item.initiating, .name(item.initiating)), Piece(" → ", .faint),
          Piece(item.collaborating, .name(item.collaborating)),
        ]),
        .text(item.task, .faint), .text(Format.middle(item.count), .text),
        .text(item.errors > 0 ? "✗ \(Format.short(item.errors))" : "", .over),
      ]
      surface.tableRow(layout, cells, column: area.column, row: row)
    }
  }
}
