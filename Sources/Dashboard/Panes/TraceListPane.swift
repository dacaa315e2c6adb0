import Canvas
import Costs
import Events
import Meter

/// The traces of the window, one a line.
struct TraceListPane: Pane {
  let id = PaneID.traceList

  func title(_ state: DashboardState) -> PaneTitle {
    let name = state.tracedAgent.map { "Traces of \($0)" } ?? "Traces"
    guard let list = state.data.traces else { return PaneTitle(name) }
    let count = "\(Format.middle(list.rowCount)) \(state.window.spanText)"
    let failed = list.failed > 0 ? " · \(Format.middle(list.failed)) with errors" : ""
    return PaneTitle(name, [count + failed + " · \(state.traceSort.words)", count + failed, count])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.traces?.rowCount ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    row(state, at: index).map { "\($0.id.high) \($0.id.low)" }
  }

  /// The row at a place of the whole list, where the snapshot holds it.
  func row(_ state: DashboardState, at index: Int) -> TraceRow? {
    state.data.traces?.rows[safe: index - (state.data.traceQuery?.firstRow ?? 0)]
  }

  /// Above the list are the headers, below it what is held, where there is room.
  func visibleRows(_ state: DashboardState, height: Int) -> Int {
    max(0, height - 1 - (height >= 10 ? 1 : 0))
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let list = state.data.traces else { return stage.emptyNote("waiting for data", in: area) }
    guard list.rowCount > 0 else {
      let text = state.filter.isEmpty ? "no traces \(state.window.spanText)" : "nothing matches the filter"
      return stage.emptyNote(text, in: area)
    }
    let layout = Self.layout(list.rows, state, width: area.width)
    stage.surface.tableHeader(
      layout, column: area.column, row: area.row, marked: Self.marked(state.traceSort))
    let rows = area.cutTop(1).rest.cutTop(visibleRows(state, height: area.height)).top
    let longest = list.rows.map(\.duration).max() ?? 0
    stage.list(self, state, in: rows) { surface, index, row in
      guard let trace = self.row(state, at: index) else { return }
      surface.tableRow(layout, Self.cells(trace, longest: longest), column: rows.column, row: row)
    }
    guard area.height >= 10 else { return }
    stage.parts(Self.footnote(list), in: area.cutBottom(1).bottom, row: 0)
  }

  private static func layout(_ rows: [TraceRow], _ state: DashboardState, width: Int) -> TableLayout {
    func most(_ text: (TraceRow) -> String) -> Int { Column.roomy(for: rows.map(text), ascii: state.ascii) }
    func sorted(_ name: String, _ sort: TraceSort) -> String {
      guard sort == state.traceSort else { return name }
      return name + (state.tracesReversed ? " ▲" : " ▼")
    }
    return TableLayout(
      [
        Column(sorted("time", .time), width: 8), Column("status", width: 9, rank: 8),
        Column(sorted("took", .duration), width: 6, align: .right, rank: 9),
        Column("", width: 6, grow: 1, most: 24, rank: 5),
        Column("name", width: 12, grow: 2, most: max(12, most(name)), rank: 9),
        Column("spans", width: 5, align: .right, rank: 6),
        Column(sorted("errors", .errors), width: state.traceSort == .errors ? 8 : 6, align: .right, rank: 7),
        Column(sorted("cost", .cost), width: 8, align: .right, rank: 7),
        Column("tokens", width: 6, align: .right, rank: 4),
        Column("user", width: 12, grow: 2, most: most(\.user), rank: 3),
        Column("service", width: 10, grow: 1, most: most(\.service), rank: 2),
        Column("kept", width: 6, rank: 1), Column("trace", width: 8, grow: 1, most: 32, rank: 2),
      ], width: width, gap: width < 100 ? 1 : 2)
  }

  private static func marked(_ sort: TraceSort) -> Int {
    switch sort {
    case .time: 0
    case .duration: 2
    case .errors: 6
    case .cost: 7
    }
  }

  private static func name(_ row: TraceRow) -> String { row.isRootMissing ? "(root missing)" : row.name }

  private static func cells(_ trace: TraceRow, longest: Double) -> [TableCell] {
    let role: Role = trace.status.isFailure ? .over : .text
    return [
      .text(Format.clock(trace.time), .faint),
      .text(trace.isRootMissing ? "? no root" : trace.status.word, trace.isRootMissing ? .near : role),
      .text(Format.duration(trace.duration), role),
      .bar(longest > 0 ? trace.duration / longest : 0, trace.status.isFailure ? .over : .data),
      .text(name(trace), .name(name(trace))), .text(Format.short(trace.spans), .faint),
      .text(trace.errors > 0 ? "✗ \(Format.short(trace.errors))" : "0", trace.errors > 0 ? .over : .faint),
      .text(Format.fineMoney(trace.cost), .strong), .text(Format.short(trace.tokens), .faint),
      .text(trace.user, .name(trace.user)), .text(trace.service, .name(trace.service)),
      .text(trace.kept.word, .faint), .text(trace.text, .faint),
    ]
  }

  private static func footnote(_ list: TraceList) -> [Piece] {
    var notes = [
      Piece("\(Format.middle(list.traces)) traces of \(Format.middle(list.spans)) spans held", .faint)
    ]
    if list.dropped > 0 {
      notes.append(Piece("\(Format.middle(list.dropped)) older ones let go", .faint))
      notes.append(Piece("kept of each hour: the 100 slowest, dearest and newest failed", .faint))
    }
    return notes
  }
}

extension TraceSort {
  /// The order in words.
  var words: String {
    switch self {
    case .time: "newest first"
    case .duration: "slowest first"
    case .cost: "dearest first"
    case .errors: "failed first"
    }
  }
}

extension TraceKept {
  /// Why it is kept, in a word; empty for the newest.
  fileprivate var word: String {
    if contains(.failed) { return "failed" }
    if contains(.slow) { return "slow" }
    return contains(.dear) ? "dear" : ""
  }
}
