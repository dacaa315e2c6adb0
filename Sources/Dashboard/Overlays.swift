import Alerting
import Canvas
import Meter

extension Stage {
  /// Opens a box over the page, in its middle: what lies below is hidden and not clicked.
  mutating func overlay(width: Int, height: Int, title: BoxTitle) -> Rect {
    let rect = surface.bounds.centred(width: width, height: height)
    surface.clear(rect)
    hits = [HitRegion(rect: surface.bounds, target: .key(.escape))]
    let inside = surface.box(rect, title: title, role: .focus)
    surface.clip = inside
    return inside
  }

  /// Draws a line being typed, with the cursor in view.
  mutating func edit(_ line: LineEdit, in area: Rect, row: Int) {
    let at = area.row + row
    guard surface.clip.contains(column: area.column, row: at) else { return }
    let glyphs = SafeText.glyphs(line.text, ascii: surface.ascii)
    let before = line.textBeforeCursor.columns(ascii: surface.ascii)
    let skipped = max(0, before - (area.width - 1))
    var column = area.column - skipped
    for glyph in glyphs {
      if column >= area.column, column + glyph.width <= area.endColumn {
        surface.put(glyph, column: column, row: at, role: .strong)
      }
      column += glyph.width
    }
    cursor = CursorPlace(column: min(area.endColumn - 1, area.column + before - skipped), row: at)
  }
}

/// What asks a person for a line.
struct PromptBox {
  let state: DashboardState

  func draw(on stage: inout Stage) {
    switch state.prompt {
    case .filter(let line, let problem): filter(line, problem, on: &stage)
    case .acknowledge(let id, let reach, let note): acknowledge(id, reach, note, on: &stage)
    case .choose(let chooser): ChooserBox(state: state, chooser: chooser).draw(on: &stage)
    case .window, .export, .snooze, nil: break
    }
  }

  private func filter(_ line: LineEdit, _ problem: String?, on stage: inout Stage) {
    let area = stage.overlay(
      width: 76, height: 6, title: BoxTitle(left: [Piece("Filter", .title)], right: [keys("applies")]))
    prompt("/ ", line, in: area, on: &stage)
    let known = Dimension.allCases.map(\.rawValue).joined(separator: " ")
    var lines = [
      [Piece("agent=~refund model!=gpt-4 user=ana   ", .text), Piece("= != =~ !~", .faint)],
      [Piece("of \(known)", .faint)],
      [Piece("a bare word looks for it in the agent's name; empty shows all", .faint)],
    ]
    if let problem {
      // What is wrong, then what would be right.
      let parts = problem.split(separator: ";", maxSplits: 1).map(String.init)
      lines[0] = [Piece("▲ " + parts[0], .near)]
      lines[1] = [Piece(parts.count > 1 ? " " + parts[1] : "", .text)]
    }
    for (at, line) in lines.enumerated() { stage.line(line, in: area, row: at + 1) }
  }

  private func acknowledge(
    _ id: String, _ reach: AcknowledgeReach, _ note: LineEdit, on stage: inout Stage
  ) {
    let area = stage.overlay(
      width: 64, height: 5,
      title: BoxTitle(left: [Piece("Acknowledge", .title)], right: [keys("acknowledges")]))
    let count = state.ids(reach, from: id).count
    let title =
      switch reach {
      case .one: state.data.alerts.first { $0.id == id }?.title ?? "an alert that is gone"
      case .critical: "every critical alert that wants a hand: \(count)"
      case .all: "every alert that wants a hand: \(count)"
      }
    stage.line(
      [Piece(title, .strong)], right: [Piece("Tab", .key), Piece(" this, critical, all", .faint)], in: area,
      row: 0)
    prompt("note ", note, in: area, on: &stage, row: 1)
    stage.line([Piece("the note may be empty; the whole team sees it", .faint)], in: area, row: 2)
  }

  private func prompt(_ label: String, _ line: LineEdit, in area: Rect, on stage: inout Stage, row: Int = 0) {
    stage.line([Piece(label, .key)], in: area, row: row)
    let wide = stage.surface.columns(label)
    stage.edit(line, in: area.cutLeft(wide).rest, row: row)
  }

  private func keys(_ words: String) -> [Piece] {
    [Piece("Enter", .key), Piece(" \(words)  ", .faint), Piece("Esc", .key), Piece(" leaves", .faint)]
  }
}
