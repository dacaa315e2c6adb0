import Canvas

/// One pane: what it is called, what it lists, and how it is drawn. Adding one is a file here, a name in
/// `PaneID`, a line in `Panes.all` and a place in `Layout`.
protocol Pane: Sendable {
  /// Its name.
  var id: PaneID { get }
  /// What stands in its border: on the left after its number; on the right the first that fits.
  func title(_ state: DashboardState) -> PaneTitle
  /// Rows of its list, all of them; 0 where it lists nothing.
  func rowCount(_ state: DashboardState) -> Int
  /// What a row is called, where the snapshot holds it.
  func rowName(_ state: DashboardState, at index: Int) -> String?
  /// Rows of its list shown at once, where so many rows lie inside its border.
  func visibleRows(_ state: DashboardState, height: Int) -> Int
  /// Draws it inside its border.
  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage)
}

/// What stands in a pane's border.
struct PaneTitle {
  var name: String
  var details: [[Piece]] = []

  /// A name, and texts for the right, the longest first.
  init(_ name: String, _ details: [String] = []) {
    self.name = name
    self.details = details.map { [Piece($0, .faint)] }
  }
}

extension Pane {
  func rowCount(_ state: DashboardState) -> Int { 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? { nil }
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height) }
}

/// Every pane by its name.
enum Panes {
  static let all: [PaneID: any Pane] = Dictionary(
    uniqueKeysWithValues: ([
      RequestsPane(), LatencyPane(), SpendPane(), BudgetsPane(), AlertsPane(), AgentLatencyPane(),
      AgentSummaryPane(), AgentModelsPane(), AgentToolsPane(), AgentUsersPane(), AgentErrorsPane(),
      AgentRequestsPane(), StreamsPane(), RejectedPane(), AdvicePane(), AdviceDetailPane(),
      ChangesPane(), ChangeDetailPane(), BusinessPane(), BusinessAgentsPane(), SatisfactionPane(),
      CachesPane(),
      ProfileLatencyPane(), ProfileUsualPane(), ProfileHeatPane(), ProfileMemoryPane(), ProfileSessionsPane(),
      TraceListPane(), WaterfallPane(), SpanFactsPane(), CallEdgesPane(), WorkflowsPane(),
      CollaborationsPane(),
    ] as [any Pane]).map { ($0.id, $0) })
}

extension Stage {
  /// Draws a line of an area: pieces from the left, and others from the right where both fit.
  mutating func line(_ left: [Piece], right: [Piece] = [], in area: Rect, row: Int) {
    guard row >= 0, row < area.height else { return }
    let used = surface.line(left, column: area.column, row: area.row + row, width: area.width)
    let wide = surface.columns(right)
    guard wide > 0, used + wide + 1 <= area.width else { return }
    surface.line(
      right, column: area.column, row: area.row + row, width: area.width, align: .right)
  }

  /// Draws the first of several lines that fits, whole, with `right` beside it; nothing where none does.
  mutating func firstFitting(_ lines: [[Piece]], right: [Piece] = [], in area: Rect, row: Int) {
    let beside = right.isEmpty ? 0 : surface.columns(right) + 1
    guard let line = lines.first(where: { surface.columns($0) + beside <= area.width }) else { return }
    self.line(line, right: right, in: area, row: row)
  }

  /// Draws parts one after the other with dots between them, as many as fit whole.
  mutating func parts(_ parts: [Piece], in area: Rect, row: Int) {
    var line: [Piece] = []
    for part in parts {
      let longer = line.isEmpty ? [part] : line + [Piece(" · ", .faint), part]
      if surface.columns(longer) <= area.width { line = longer }
    }
    self.line(line, in: area, row: row)
  }

  /// Draws the visible rows of a pane's list: the band, what a click means, and `draw` with each index and
  /// row.
  mutating func list(
    _ pane: any Pane, _ state: DashboardState, in area: Rect,
    draw: (inout Surface, _ index: Int, _ row: Int) -> Void
  ) {
    let position = state.position(pane.id)
    let count = pane.rowCount(state)
    let first = max(0, min(position.first, count - 1))
    for at in 0..<max(0, min(area.height, count - first)) {
      let row = area.row + at
      let strip = Rect(column: area.column - 1, row: row, width: area.width + 2, height: 1)
      if first + at == position.selected, state.focusedPane == pane.id { surface.band(strip) }
      hit(strip, .row(pane.id, first + at))
      draw(&surface, first + at, row)
    }
  }

  /// Draws a word in the middle of an empty area.
  mutating func emptyNote(_ text: String, in area: Rect) {
    guard area.height > 0 else { return }
    surface.text(
      text, column: area.column, row: area.row + (area.height - 1) / 2, width: area.width, role: .faint,
      align: .centre)
  }

  /// Draws the time line below a chart: how far back, what it shows, and `now`.
  mutating func axis(_ state: DashboardState, middle: String, in area: Rect, row: Int) {
    guard row >= 0, row < area.height else { return }
    let line = Rect(column: area.column, row: area.row + row, width: area.width, height: 1)
    let left = surface.text(
      state.window.leftEnd, column: line.column, row: line.row, width: line.width, role: .faint)
    surface.text("now", column: line.column, row: line.row, width: line.width, role: .faint, align: .right)
    let room = line.width - left - 7
    guard surface.columns(middle) <= room else { return }
    surface.text(
      middle, column: line.column + left + 2, row: line.row, width: room, role: .faint, align: .centre)
  }
}

extension Column {
  /// The columns that texts fill, at most 48, in steps of 4, so that a column seldom moves as its texts
  /// change.
  static func roomy(for texts: [String], ascii: Bool) -> Int {
    let longest = texts.map { $0.columns(ascii: ascii) }.max() ?? 0
    return min(48, (longest + 3) / 4 * 4)
  }
}

extension Role {
  /// How a share of failures is seen: none is well, from 1 % it wants attention, from 5 % it is bad.
  static func failures(_ share: Double?, calm: Role = .good) -> Role {
    guard let share else { return .faint }
    return share >= 0.05 ? .over : (share >= 0.01 ? .near : calm)
  }

  /// How a name is seen: those that stand for no name of their own are faint.
  static func name(_ name: String) -> Role { name.hasPrefix("(") ? .faint : .text }
}

/// How much something changed.
enum Change {
  /// A sign and a percentage, seen without judgement; empty where nothing is known of before.
  static func neutral(_ now: Double, _ before: Double?) -> [Piece] {
    guard let before, before > 0 else { return [] }
    return [Piece(text(now / before - 1), .text)]
  }

  /// The same for what should be low: a rise is bad, a fall is good.
  static func lowIsGood(_ now: Double?, _ before: Double?) -> [Piece] {
    guard let now, let before, before > 0 else { return [Piece(Format.nothing, .faint)] }
    let change = now / before - 1
    return [Piece(text(change), change > 0.5 ? .over : change > 0.2 ? .near : change < -0.2 ? .good : .faint)]
  }

  private static func text(_ change: Double) -> String {
    guard abs(change) >= 0.005 else { return "=" }
    if change > 9.995 { return "▲ ×" + Format.decimal(min(change + 1, 9999), places: 0) }
    return (change > 0 ? "▲ " : "▼ ") + Format.percent(abs(change))
  }
}
