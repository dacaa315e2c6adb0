import Canvas
import Costs
import Events
import Meter

/// A trace's spans below each other, each with its bar on the trace's time.
struct WaterfallPane: Pane {
  let id = PaneID.waterfall

  func title(_ state: DashboardState) -> PaneTitle {
    guard let trace = state.data.trace else { return PaneTitle("Trace") }
    let row = trace.summary
    let name = row.isRootMissing ? "Trace · its root has not come" : "Trace of \(row.name)"
    let spans = "\(row.spans) span\(row.spans == 1 ? "" : "s")"
    let errors = row.errors > 0 ? " · ✗ \(row.errors)" : ""
    let short = "\(Format.duration(row.duration)) · \(spans)\(errors)"
    let cost = " · \(Format.fineMoney(row.cost))"
    let when = " · \(Format.stamp(trace.start, now: state.data.now))"
    return PaneTitle(name, [short + cost + when, short + cost, short])
  }

  func rowCount(_ state: DashboardState) -> Int { state.shownSteps.count }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownSteps[safe: index].flatMap { state.data.trace?.steps[safe: $0] }
      .map { "\($0.id.high) \($0.id.low)" }
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard state.data.traceRef == state.traceShown else {
      return stage.emptyNote("waiting for data", in: area)
    }
    guard let trace = state.data.trace else {
      return stage.emptyNote("this trace is not held any more", in: area)
    }
    let columns = WaterfallColumns(trace, width: area.width, ascii: state.ascii)
    columns.header(in: area, on: &stage.surface)
    let list = area.cutTop(1).rest
    let rows = state.shownSteps
    stage.list(self, state, in: list) { surface, index, row in
      guard let step = rows[safe: index].flatMap({ trace.steps[safe: $0] }) else { return }
      columns.draw(
        step, isFolded: state.folded.contains(step.id), column: list.column, row: row, on: &surface)
    }
  }
}

/// Where the parts of a waterfall's rows stand.
private struct WaterfallColumns {
  private let name: Int
  private let bars: Int
  private let took: Int
  private let cost: Int
  private let tokens: Int
  private let extent: Double

  init(_ trace: Trace, width: Int, ascii: Bool) {
    let longest = trace.steps.map { $0.depth * 2 + 7 + $0.name.columns(ascii: ascii) }.max() ?? 0
    took = 7
    cost = width >= 76 ? 9 : 0
    tokens = width >= 110 ? 7 : 0
    name = min(max(16, longest), max(16, width * 2 / 5))
    bars = max(8, width - name - took - cost - tokens - 4)
    extent = trace.extent
  }

  private var barsColumn: Int { name + 3 }

  /// The time line: quarters of the trace where there is room.
  func header(in area: Rect, on surface: inout Surface) {
    surface.text("span", column: area.column, row: area.row, width: name, role: .faint)
    let parts = bars >= 48 ? 4 : bars >= 24 ? 2 : 1
    for part in 0...parts {
      let text = part == 0 ? "0" : Format.duration(extent * Double(part) / Double(parts))
      let at = area.column + barsColumn + bars * part / parts
      let wide = surface.columns(text)
      surface.text(
        text, column: part == 0 ? at : at - (part == parts ? wide : wide / 2), row: area.row, width: wide,
        role: .faint)
    }
    var column = area.column + barsColumn + bars
    for (text, width) in [("took", took), ("cost", cost), ("tokens", tokens)] where width > 0 {
      surface.text(text, column: column, row: area.row, width: width, role: .faint, align: .right)
      column += width
    }
  }

  func draw(_ step: TraceStep, isFolded: Bool, column: Int, row: Int, on surface: inout Surface) {
    surface.line(step.label(isFolded: isFolded, width: name), column: column, row: row, width: name)
    if step.onPath != nil {
      surface.text("▶", column: column + name + 1, row: row, width: 1, role: .key)
    }
    drawBar(step, column: column + barsColumn, row: row, on: &surface)
    var column = column + barsColumn + bars
    let failed: Role = step.status.isError ? .over : .text
    let cells: [(String, Int, Role)] = [
      (Format.duration(step.duration), took, step.isMissing ? .faint : failed),
      (step.totalCost == .zero ? "" : Format.fineMoney(step.totalCost), cost, .strong),
      (step.tokens.isEmpty ? "" : Format.short(step.tokens.total), tokens, .faint),
    ]
    for (text, width, role) in cells where width > 0 {
      surface.text(text, column: column + 1, row: row, width: width - 1, role: role, align: .right)
      column += width
    }
  }

  private func drawBar(_ step: TraceStep, column: Int, row: Int, on surface: inout Surface) {
    let unit = extent > 0 ? extent : 1
    let (start, end) = (step.offset / unit, (step.offset + (step.duration ?? 0)) / unit)
    if step.isMissing {
      let (first, last) = (Int(start * Double(bars)), max(1, Int(end * Double(bars))))
      for at in first..<min(bars, max(first + 1, last)) {
        surface.text("┄", column: column + at, row: row, width: 1, role: .faint)
      }
      return
    }
    let tick = step.firstToken.map { (step.offset + $0) / unit }
    surface.spanBar(
      from: start, to: end, tick: tick, column: column, row: row, width: bars,
      role: step.status.isError ? .over : step.onPath != nil ? .dataSecond : .data)
  }
}

extension TraceStep {
  /// Its indentation, whether it is folded, what it is, whether it failed, and its name.
  fileprivate func label(isFolded: Bool, width: Int) -> [Piece] {
    let indent = String(repeating: "  ", count: min(depth, max(0, width / 2 - 6)))
    var pieces = [
      Piece(indent, .faint), Piece(below == 0 ? "  " : isFolded ? "▸ " : "▾ ", isFolded ? .key : .faint),
    ]
    if status.isError { pieces.append(Piece("✗ ", .over)) }
    if isMissing {
      pieces.append(Piece("? not come", .near))
      return pieces
    }
    pieces.append(Piece(kindSign + " ", kindRole))
    pieces.append(Piece(name.isEmpty ? "(unnamed)" : name, status.isError ? .over : nameRole))
    if isFolded { pieces.append(Piece(" +\(below)", .faint)) }
    return pieces
  }

  private var kindSign: String {
    switch kind {
    case .run: isTeam ? "◈" : "◆"
    case .modelCall: "●"
    case .toolCall: "○"
    default: "·"
    }
  }

  private var kindRole: Role { kind == .run ? .title : kind == .modelCall ? .dataSecond : .faint }
  private var nameRole: Role { kind == .run ? .strong : kind == .link ? .faint : .text }

  /// What it is, in words.
  var kindWords: String {
    switch kind {
    case .run: isTeam ? "team run" : "run"
    case .modelCall: "model call"
    case .toolCall: "tool call"
    default: "span"
    }
  }
}
