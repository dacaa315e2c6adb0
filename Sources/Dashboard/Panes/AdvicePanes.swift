import Canvas
import Costs
import Meter

/// Ways to spend less, each with what it would have saved over the window.
struct AdvicePane: Pane {
  let id = PaneID.advice

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Advice", ["what each would have saved \(state.window.spanText)", state.window.rawValue])
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.advice?.count ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? { state.data.advice?[safe: index]?.id }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let advice = state.data.advice else { return stage.emptyNote("looking…", in: area) }
    guard !advice.isEmpty else {
      return stage.emptyNote("✓ nothing to advise on what was spent \(state.window.spanText)", in: area)
    }
    let layout = Self.layout(advice, width: area.width, ascii: state.ascii)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let item = advice[safe: index] else { return }
      surface.tableRow(layout, Self.cells(item), column: list.column, row: row)
    }
  }

  private static func layout(_ advice: [Advice], width: Int, ascii: Bool) -> TableLayout {
    func most(_ text: (Advice) -> String) -> Int { Column.roomy(for: advice.map(text), ascii: ascii) }
    return TableLayout(
      [
        Column("saves", width: 9, align: .right), Column("sure", width: 5, align: .right, rank: 5),
        Column("what", width: 22, grow: 1, most: 24, rank: 8),
        Column("agent", width: 12, grow: 2, most: most(\.agent), rank: 7),
        Column("model", width: 12, grow: 2, most: most(\.model), rank: 6),
        Column("do", width: 20, grow: 6, rank: 4),
      ], width: width, gap: width < 100 ? 1 : 2)
  }

  private static func cells(_ item: Advice) -> [TableCell] {
    [
      .text(item.savings.map(Format.money) ?? Format.nothing, .strong),
      .text(Format.percent(item.confidence), .faint), .text(item.kind.words, .text),
      .text(item.agent.isEmpty ? "several" : item.agent, .name(item.agent)),
      .text(item.model.isEmpty ? "several" : item.model, .name(item.model)), .text(item.suggestion, .faint),
    ]
  }
}

/// What the selected advice says in full, and the figures it rests on.
struct AdviceDetailPane: Pane {
  let id = PaneID.adviceDetail

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("What it rests on") }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let at = state.position(.advice).selected
    guard let item = state.data.advice?[safe: at] else { return }
    var row = 0
    for line in stage.surface.wrapped(item.suggestion, width: area.width) {
      stage.line([Piece(line, .strong)], in: area, row: row)
      row += 1
    }
    row += area.height > item.evidence.count + row + 1 ? 1 : 0
    for fact in item.evidence {
      for (part, line) in stage.surface.wrapped(fact, width: area.width - 2).enumerated() {
        stage.line([Piece(part == 0 ? "· " : "  ", .faint), Piece(line, .text)], in: area, row: row)
        row += 1
      }
    }
    stage.line(
      [Piece("Savings of two pieces of advice about the same calls do not add up.", .faint)], in: area,
      row: max(row + 1, area.height - 1))
  }
}

extension Advice.Kind {
  /// What it is in a few words.
  fileprivate var words: String {
    switch self {
    case .modelOptimization: "a cheaper model"
    case .cachingOptimization: "keep repeated answers"
    case .cheaperSibling: "a cheaper sibling"
    case .promptCaching: "cache prompts"
    case .cacheHitTarget: "hit the cache more"
    case .paidErrors: "errors paid for"
    }
  }
}
