import Canvas
import Meter

/// What every stream gave.
struct StreamsPane: Pane {
  let id = PaneID.streams

  func title(_ state: DashboardState) -> PaneTitle {
    let streams = state.data.fleet?.streams ?? []
    let bytes = streams.reduce(0) { $0 + $1.bytes }
    let events = streams.reduce(0) { $0 + $1.events }
    return PaneTitle(
      "Streams",
      ["\(streams.count) · \(Format.bytes(bytes)) · \(Format.middle(events)) events", "\(streams.count)"])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.fleet?.streams.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.data.fleet?.streams[safe: index]?.path
  }

  /// Below the list stands what the selected stream's ignored records are.
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1 - (height >= 6 ? 2 : 0)) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let streams = state.data.fleet?.streams ?? []
    guard !streams.isEmpty else { return stage.emptyNote("no streams", in: area) }
    func number(_ header: String, _ width: Int, _ rank: Int) -> Column {
      Column(header, width: width, align: .right, rank: rank)
    }
    let layout = TableLayout(
      [
        Column("stream", width: 16, grow: 1), Column("format", width: 11, rank: 6), number("bytes", 7, 4),
        number("lines", 6, 8), number("rejected", 8, 8), number("not JSON", 8, 7), number("records", 7, 2),
        number("events", 6, 8), number("duplicates", 10, 5), number("ignored", 7, 5), number("future", 6, 3),
      ], width: area.width, gap: area.width < 100 ? 1 : 2)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let list = area.cutTop(1).rest.cutTop(visibleRows(state, height: area.height)).top
    stage.list(self, state, in: list) { surface, index, row in
      guard let stream = streams[safe: index] else { return }
      let path = surface.tail(stream.path, width: layout.width(of: 0))
      surface.tableRow(layout, cells(stream, path: path), column: area.column, row: row)
    }
    guard area.height >= 6, let chosen = streams[safe: state.position(id).selected] else { return }
    stage.line(ignored(chosen), in: area, row: area.height - 1)
  }

  private func cells(_ stream: StreamStatus, path: String) -> [TableCell] {
    func number(_ value: Int, _ loud: Role) -> TableCell {
      .text(Format.middle(value), value > 0 ? loud : .faint)
    }
    return [
      .text(path, .text), .text(stream.format, .faint), .text(Format.bytes(stream.bytes), .faint),
      number(stream.lines, .text), number(stream.rejected, .near), number(stream.notJSON, .near),
      number(stream.records, .text), number(stream.events, .strong), number(stream.duplicates, .text),
      number(stream.ignored.values.reduce(0, +), .text), number(stream.future, .near),
    ]
  }

  private func ignored(_ stream: StreamStatus) -> [Piece] {
    let types = stream.ignored.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !types.isEmpty else { return [Piece("ignored in \(stream.path): nothing", .faint)] }
    let words = types.map { "\($0.key) \(Format.middle($0.value))" }.joined(separator: " · ")
    return [Piece("ignored in \(stream.path): ", .faint), Piece(words, .text)]
  }
}

/// The newest lines that could not be used, and why.
struct RejectedPane: Pane {
  let id = PaneID.rejected

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Rejected lines", ["\(Format.middle(state.data.rejectedCount)) in all"])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.rejected.count }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.data.rejected[safe: index].map { "\($0.path):\($0.offset)" }
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 2) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let lines = state.data.rejected
    guard !lines.isEmpty else { return stage.emptyNote("✓ every line could be used", in: area) }
    stage.line(reasons(state), in: area, row: 0)
    func most(_ text: (RejectedLine) -> String) -> Int {
      Column.roomy(for: lines.map(text), ascii: state.ascii)
    }
    let layout = TableLayout(
      [
        Column("where", width: 18, grow: 6, most: most(place), rank: 8),
        Column("why", width: 18, grow: 6, most: most(\.reason)),
        Column("the line begins", width: 20, grow: 1, rank: 7),
      ], width: area.width)
    stage.surface.tableHeader(layout, column: area.column, row: area.row + 1)
    stage.list(self, state, in: area.cutTop(2).rest) { surface, index, row in
      guard let line = lines[safe: index] else { return }
      surface.tableRow(
        layout, [.text(place(line), .text), .text(line.reason, .near), .text(line.excerpt, .faint)],
        column: area.column, row: row)
    }
  }

  private func place(_ line: RejectedLine) -> String {
    "\(line.path.split(separator: "/").last.map(String.init) ?? line.path) @\(line.offset)"
  }

  private func reasons(_ state: DashboardState) -> [Piece] {
    state.data.rejections.enumerated().flatMap { at, item in
      [Piece((at > 0 ? " · " : "") + item.reason + " ", .faint), Piece(Format.middle(item.count), .near)]
    }
  }
}
