import Alerting
import Canvas
import Costs
import Meter

/// Draws the dashboard: the same state gives the same picture.
public func render(_ state: DashboardState) -> Frame {
  var stage = Stage(state)
  let layout = Layout(state)
  if layout.size == .figures {
    Figures(state: state).draw(on: &stage)
  } else {
    Header(state).draw(on: &stage)
    if layout.size == .compact { Figures(state: state).line(on: &stage, row: 1) }
    for place in layout.places {
      let number = layout.order.firstIndex(of: place.pane).map { $0 + 1 } ?? 0
      stage.draw(place.pane, number: number, state, in: place.rect)
    }
    stage.surface.clip = stage.surface.bounds
    Footer(state).draw(on: &stage)
  }
  if state.helpIsOpen {
    HelpOverlay().draw(on: &stage)
  } else if state.prompt != nil {
    PromptBox(state: state).draw(on: &stage)
  }
  return Frame(grid: stage.surface.grid, hits: stage.hits, cursor: stage.cursor)
}

extension Stage {
  fileprivate mutating func draw(_ pane: PaneID, number: Int, _ state: DashboardState, in rect: Rect) {
    guard let drawn = Panes.all[pane] else { return }
    let isFocused = state.focusedPane == pane
    let title = drawn.title(state)
    hit(rect, .pane(pane))
    surface.clip = rect
    // Without colour the brackets say where the focus is.
    let name = isFocused && !state.colour ? "[\(title.name)]" : title.name
    let left = [Piece(superscript(number), .key), Piece(name, .title)]
    let area = surface.box(
      rect, title: BoxTitle(left: left, right: title.details), role: isFocused ? .focus : .border)
    let hidden = hiddenRows(drawn, state, area)
    // The band reaches a column to either side of the text, up to the border.
    surface.clip = area.inset(columns: -1, rows: 0).intersection(rect)
    drawn.draw(state, in: area, on: &self)
    guard let hidden else { return }
    surface.clip = rect
    let wide = surface.columns(hidden)
    guard wide + 6 <= rect.width else { return }
    surface.text(
      hidden, column: rect.endColumn - 2 - wide, row: rect.endRow - 1, width: wide, role: .faint)
  }

  /// Which rows of a list are shown, where not all are.
  private func hiddenRows(_ pane: any Pane, _ state: DashboardState, _ area: Rect) -> String? {
    let count = pane.rowCount(state)
    let shown = pane.visibleRows(state, height: area.height)
    guard count > shown, shown > 0 else { return nil }
    let first = max(0, min(state.position(pane.id).first, count - 1))
    return " \(first + 1)–\(min(count, first + shown)) of \(Format.middle(count)) "
  }

  private func superscript(_ number: Int) -> String {
    ["", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"][safe: number] ?? ""
  }
}

/// The few figures that matter most, for a screen with no room for panes.
struct Figures {
  let state: DashboardState

  /// All in one line, as many as fit.
  func line(on stage: inout Stage, row: Int) {
    var column = 1
    for figure in figures {
      let wide = stage.surface.columns(figure)
      guard column + wide < state.width else { continue }
      stage.surface.line(figure, column: column, row: row, width: wide)
      column += wide + 3
    }
  }

  /// One a line, as many as there is room for.
  func draw(on stage: inout Stage) {
    var lines = figures
    lines.insert([Piece("fleetmeter", .brand)], at: 0)
    let hint = [Piece("more at 40×10", .faint)]
    if state.height > lines.count { lines.append(hint) }
    if state.height == 1 { lines.removeFirst() }
    for (row, line) in lines.prefix(state.height).enumerated() {
      stage.surface.line(line, column: 0, row: row, width: state.width)
    }
  }

  private var figures: [[Piece]] {
    guard let fleet = state.data.fleet else { return [[Piece("waiting for data", .faint)]] }
    let firing = state.data.alerts.filter { $0.state == .firing }.count
    let p95 = fleet.latency.first.flatMap { $0 }?.p95
    let errors = fleet.totals.errorRate
    return [
      firing > 0 ? [Piece("● \(firing) firing", .over)] : [Piece("✓ no alerts", .good)],
      [Piece(Format.perSecond(fleet.requestsPerSecond), .strong), Piece(" req/s", .faint)],
      [Piece(Format.finePercent(errors), .failures(errors)), Piece(" errors", .faint)],
      [Piece("p95 ", .faint), Piece(Format.duration(p95), .strong)],
      [Piece(Format.money(fleet.totals.cost.total), .strong), Piece(" \(state.window.spanText)", .faint)],
    ]
  }
}
