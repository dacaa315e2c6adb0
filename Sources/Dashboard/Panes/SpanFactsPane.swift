import Canvas
import Costs
import Events
import Meter

/// What is known of the span selected in the waterfall.
struct SpanFactsPane: Pane {
  let id = PaneID.spanFacts

  func title(_ state: DashboardState) -> PaneTitle {
    guard let step = state.selectedStep else { return PaneTitle("Span") }
    return PaneTitle(step.isMissing ? "A span that has not come" : "\(step.kindWords) · \(step.name)")
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let trace = state.data.trace, let step = state.selectedStep else { return }
    var row = 0
    for pieces in head(step, trace) {
      for line in stage.surface.wrapped(pieces.text, width: area.width).prefix(max(1, area.height - 4)) {
        stage.line([Piece(line, pieces.role)], in: area, row: row)
        row += 1
      }
    }
    // One above the other in columns as wide as a fact needs.
    let columns = max(1, area.width / 38)
    let facts = facts(step, trace)
    let rows = max(1, area.height - row)
    let width = area.width / columns
    for (at, fact) in facts.enumerated() {
      let column = at / min(rows, max(1, (facts.count + columns - 1) / columns))
      let line = at % min(rows, max(1, (facts.count + columns - 1) / columns))
      guard column < columns else { break }
      let cell = Rect(
        column: area.column + column * width, row: area.row + row, width: width - 2, height: rows)
      let label = fact.0 + String(repeating: " ", count: max(1, 12 - fact.0.count))
      stage.line([Piece(label, .faint)] + fact.1, in: cell, row: line)
    }
  }

  private func head(_ step: TraceStep, _ trace: Trace) -> [Piece] {
    if step.isMissing {
      return [Piece("? Others name it as what encloses them; its own record has not come.", .near)]
    }
    var head: [Piece] = []
    if step.status.isError || step.status == .cancelled {
      let word = step.status == .timeout ? "✗ timeout" : step.status == .cancelled ? "cancelled" : "✗ error"
      let parts = [word, step.errorType, step.message].filter { !$0.isEmpty }
      head.append(Piece(parts.joined(separator: " · "), .over))
    }
    if step.isCut { head.append(Piece("Its ids name a parent that had ended before it began.", .near)) }
    if trace.dropped > 0, step.depth == 0 {
      head.append(Piece("\(Format.middle(trace.dropped)) more spans of this trace are not held.", .near))
    }
    return head
  }

  private func facts(_ step: TraceStep, _ trace: Trace) -> [(String, [Piece])] {
    func text(_ value: String, _ role: Role = .text) -> [Piece] { [Piece(value, role)] }
    var facts: [(String, [Piece])] = [
      ("began", text("+\(Format.duration(step.offset))")),
      ("took", text(Format.duration(step.duration), .strong)),
      (
        "on the path",
        step.onPath.map { text(Format.duration($0) + " of its own", .key) } ?? text("no", .faint)
      ),
    ]
    if let first = step.firstToken { facts.append(("first token", text("after \(Format.duration(first))"))) }
    let tokens = step.tokens
    if !tokens.isEmpty {
      let parts = [
        "\(Format.middle(tokens.allInput)) in",
        tokens.cacheRead > 0 ? "\(Format.middle(tokens.cacheRead)) cached" : "",
        "\(Format.middle(tokens.output)) out",
        tokens.reasoning > 0 ? "\(Format.middle(tokens.reasoning)) reasoning" : "",
      ]
      facts.append(("tokens", text(parts.filter { !$0.isEmpty }.joined(separator: ", "))))
    }
    if step.isUnpriced {
      facts.append(("cost", text("no price known", .near)))
    } else if step.totalCost > .zero {
      let own = step.below > 0 ? " · itself \(Format.fineMoney(step.cost))" : ""
      facts.append(("cost", text(Format.fineMoney(step.totalCost), .strong) + text(own, .faint)))
    }
    if step.below > 0 { facts.append(("spans below", text(Format.middle(step.below)))) }
    let names = [
      ("agent", step.agent), ("model", step.kind == .modelCall ? "" : step.model), ("team", step.team),
      ("operation", step.operation), ("service", step.service), ("user", step.user),
      ("services", trace.services.count > 1 && step.depth == 0 ? trace.services.joined(separator: ", ") : ""),
      ("trace", step.depth == 0 ? trace.summary.text : ""),
    ]
    return facts + names.filter { !$0.1.isEmpty }.map { ($0.0, text($0.1, .name($0.1))) }
  }
}
