import Canvas
import Meter

extension DashboardState {
  /// What the mouse does, by what lay at its place in the last frame.
  mutating func take(_ mouse: Mouse, column: Int, row: Int) -> [Effect] {
    let under = hits.last { $0.rect.contains(column: column, row: row) }?.target
    switch mouse {
    case .wheelUp, .wheelDown:
      guard prompt == nil, !helpIsOpen else { return [] }
      scroll(under, by: mouse == .wheelUp ? -3 : 3)
      return []
    case .press: return press(under)
    case .doublePress:
      let effects = press(under)
      if case .row = under { return effects + take(.enter) }
      return effects
    }
  }

  private mutating func scroll(_ target: Target?, by rows: Int) {
    switch target {
    case .pane(let pane), .row(let pane, _): select(position(pane).selected + rows, in: pane)
    case .dimension: select(position(.spend).selected + rows, in: .spend)
    case .key, .trail, .choice, nil: break
    }
  }

  private mutating func press(_ target: Target?) -> [Effect] {
    switch target {
    case .key(let key): return take(key)
    case .pane(let pane): focus(pane)
    case .row(let pane, let row):
      focus(pane)
      select(row, in: pane)
    case .dimension(let wanted):
      focus(.spend)
      return show(wanted)
    case .trail(let index): goBack(to: index)
    case .choice(let row):
      guard case .choose(var chooser) = prompt else { break }
      chooser.selected = row
      return take(.enter, choosing: chooser)
    case nil: break
    }
    return []
  }
}
