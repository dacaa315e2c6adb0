import Canvas
import Events
import Meter

/// An agent's newest requests, one a line.
struct AgentRequestsPane: Pane {
  let id = PaneID.agentRequests

  func title(_ state: DashboardState) -> PaneTitle {
    guard let newest = state.shownAgent?.newest, !newest.isEmpty else { return PaneTitle("Newest requests") }
    let failed = newest.filter { $0.status.isFailure }.count
    return PaneTitle("Newest requests", failed > 0 ? ["\(failed) of these \(newest.count) failed"] : [])
  }

  func rowCount(_ state: DashboardState) -> Int { state.shownAgent?.newest.count ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownAgent?.newest[safe: index].map { "\($0.time.nanoseconds) \($0.trace)" }
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let agent = state.shownAgent else { return stage.emptyNote("waiting for data", in: area) }
    guard !agent.newest.isEmpty else { return stage.emptyNote("no requests yet", in: area) }
    let layout = Self.layout(agent.newest, width: area.width, ascii: state.ascii)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    stage.list(self, state, in: area.cutTop(1).rest) { surface, index, row in
      guard let request = agent.newest[safe: index] else { return }
      surface.tableRow(layout, cells(request), column: area.column, row: row)
    }
  }

  private static func layout(_ requests: [RequestRecord], width: Int, ascii: Bool) -> TableLayout {
    func most(_ text: (RequestRecord) -> String) -> Int {
      Column.roomy(for: requests.map(text), ascii: ascii)
    }
    return TableLayout(
      [
        Column("time", width: 8), Column("status", width: 9, rank: 8),
        Column("took", width: 6, align: .right, rank: 8),
        Column("model", width: 12, grow: 2, most: most(\.model), rank: 7),
        Column("in", width: 4, align: .right, rank: 5),
        Column("out", width: 4, align: .right, rank: 5), Column("cost", width: 8, align: .right, rank: 6),
        Column("user", width: 16, grow: 2, most: most(\.user), rank: 4),
        Column("tools", width: 16, grow: 3, most: most(toolText), rank: 3),
        Column("error", width: 14, grow: 2, most: most(\.errorType), rank: 2),
        Column("trace", width: 8, grow: 1, rank: 1),
      ], width: width, gap: width < 100 ? 1 : 2)
  }

  private static func toolText(_ request: RequestRecord) -> String {
    request.tools.map { $0.count > 1 ? "\($0.name) ×\($0.count)" : $0.name }.joined(separator: ", ")
  }

  private func cells(_ request: RequestRecord) -> [TableCell] {
    let role: Role = request.status.isFailure ? .over : .text
    return [
      .text(Format.clock(request.time), .faint), .text(request.status.word, role),
      .text(Format.duration(request.duration), role), .text(request.model, .text),
      .text(Format.short(request.tokens.allInput), .faint),
      .text(Format.short(request.tokens.output), .faint),
      .text(Format.fineMoney(request.cost), .strong), .text(request.user, .name(request.user)),
      .text(Self.toolText(request), .faint), .text(request.errorType, role),
      .text(request.trace, .faint),
    ]
  }
}

extension RequestStatus {
  var isFailure: Bool { self == .error || self == .timeout }

  var word: String {
    switch self {
    case .success: "ok"
    case .error: "✗ error"
    case .timeout: "✗ timeout"
    case .cancelled: "cancelled"
    case .unknown: "?"
    }
  }
}
