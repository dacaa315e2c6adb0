import Canvas
import Costs
import Meter

/// Names, alone or two together, by how much of a change they explain.
struct ChangesPane: Pane {
  let id = PaneID.changes

  func title(_ state: DashboardState) -> PaneTitle {
    let against = state.changeReference.words(state.window)
    return PaneTitle("What changed", ["\(state.window.rawValue) against \(against)", state.window.rawValue])
  }

  func rowCount(_ state: DashboardState) -> Int { state.shownChanges?.causes.count ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownChanges?.causes[safe: index]?.names.map { "\($0.dimension) \($0.name)" }.joined(separator: " ")
  }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - Self.head) }

  /// Lines above the list: tabs, the fleet's change, a blank, the columns' heads.
  private static let head = 4

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    tabs(state, in: area, on: &stage)
    guard let answer = state.shownChanges else { return stage.emptyNote("looking…", in: area) }
    if let note = answer.note { return stage.emptyNote(note, in: area) }
    fleet(answer, in: area, on: &stage)
    guard !answer.causes.isEmpty else {
      return stage.emptyNote("✓ no name stands out", in: area.cutTop(Self.head).rest)
    }
    let layout = Self.layout(answer, width: area.width, ascii: state.ascii)
    let list = area.cutTop(Self.head).rest
    stage.surface.tableHeader(layout, column: area.column, row: list.row - 1, marked: 0)
    let most = answer.causes.map { abs($0.effect) }.max() ?? 0
    stage.list(self, state, in: list) { surface, index, row in
      guard let cause = answer.causes[safe: index] else { return }
      surface.tableRow(layout, cells(cause, answer, most: most), column: list.column, row: row)
    }
  }

  private func tabs(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    var pieces = [Piece("s ", .key)]
    for measure in ChangeMeasure.allCases {
      let isShown = measure == state.changeMeasure
      pieces.append(Piece(isShown ? "[\(measure.words)]" : " \(measure.words) ", isShown ? .strong : .faint))
      pieces.append(Piece(" "))
    }
    stage.line(pieces, in: area, row: 0)
    stage.hit(Rect(column: area.column, row: area.row, width: area.width, height: 1), .key(.character("s")))
  }

  private func fleet(_ answer: ChangeAnswer, in area: Rect, on stage: inout Stage) {
    let (before, now) = (answer.before, answer.now)
    var line = [Piece("fleet  ", .faint)] + ChangeText.steps(before, now, answer.measure)
    if answer.measure == .latency {
      line += [Piece("   p95 ", .faint)] + ChangeText.steps(before.p95, now.p95, .latency)
    }
    let verdict =
      answer.isSteady
      ? "no more than it varies by itself" : answer.isEven ? "nearly all agents changed alike" : ""
    stage.firstFitting(
      [line + [Piece("   " + verdict, .faint)], line], in: area, row: 1)
  }

  private static func layout(_ answer: ChangeAnswer, width: Int, ascii: Bool) -> TableLayout {
    let names = Column.roomy(
      for: answer.causes.map { ChangeText.name($0).map(\.text).joined() }, ascii: ascii)
    return TableLayout(
      [
        Column("explains", width: 8, align: .right, rank: 8),
        Column("", width: 5, grow: 1, most: 20, rank: 3),
        Column("adds", width: 9, align: .right, rank: 9),
        Column("cause", width: 26, grow: 3, most: max(26, names)),
        Column("how", width: 11, rank: 7), Column("before", width: 8, align: .right, rank: 6),
        Column("now", width: 8, align: .right, rank: 6),
        Column(answer.measure == .cost ? "calls" : "of", width: 6, align: .right, rank: 2),
        Column("p95 before", width: 10, align: .right, rank: answer.measure == .latency ? 4 : 0),
        Column("p95 now", width: 8, align: .right, rank: answer.measure == .latency ? 5 : 0),
      ].dropLast(answer.measure == .latency ? 0 : 2), width: width, gap: width < 100 ? 1 : 2)
  }

  private func cells(_ cause: ChangeCause, _ answer: ChangeAnswer, most: Double) -> [TableCell] {
    let role = ChangeText.role(cause.effect, answer.measure)
    let size = cause.share.map { abs($0) } ?? (most > 0 ? abs(cause.effect) / most : 0)
    return [
      .text(Format.percent(cause.share), .strong), .bar(min(1, size), role),
      .text(ChangeText.signed(cause.effect, answer.measure), role), .pieces(ChangeText.name(cause)),
      .text(ChangeText.way(cause, answer.measure), .text),
      .text(ChangeText.value(cause.before.value, answer.measure), .faint),
      .text(ChangeText.value(cause.now.value, answer.measure), .text),
      .text(Format.middle(cause.now.count), .faint), .text(Format.duration(cause.before.p95), .faint),
      .text(Format.duration(cause.now.p95), .text),
    ]
  }
}

/// What the selected change is made of, in sentences.
struct ChangeDetailPane: Pane {
  let id = PaneID.changeDetail

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("What it is made of") }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let answer = state.shownChanges,
      let cause = answer.causes[safe: state.position(.changes).selected]
    else { return }
    stage.line(ChangeText.name(cause), in: area, row: 0)
    var row = 1
    for fact in ChangeText.facts(cause, answer) {
      for (part, line) in stage.surface.wrapped(fact, width: area.width - 2).enumerated() {
        stage.line([Piece(part == 0 ? "· " : "  ", .faint), Piece(line, .text)], in: area, row: row)
        row += 1
      }
    }
  }
}

extension DashboardState {
  /// The answer to what the page of changes asks; nil while it is on its way.
  var shownChanges: ChangeAnswer? {
    guard let changes = data.changes, changes.measure == changeMeasure, changes.window == window,
      changes.against == changeReference
    else { return nil }
    return changes
  }
}
