import Canvas
import Alerting
import Events
import Meter

/// Changes the state as an input asks, and says what the world outside has to do.
public func update(_ state: inout DashboardState, _ input: Input) -> [Effect] {
  let before = Question(state)
  var effects: [Effect] = []
  switch input {
  case .key(let key): effects = state.take(key)
  case .mouse(let mouse, let column, let row): effects = state.take(mouse, column: column, row: row)
  case .resize(let width, let height):
    state.width = max(1, width)
    state.height = max(1, height)
    state.keepSelectionsInView()
  case .tick: break
  }
  if Question(state) != before { effects.append(.queryChanged) }
  return effects
}

/// What the face would ask, but for the moment.
private struct Question: Equatable {
  let fleet: FleetQuery
  let agent: AgentQuery?
  let page: Page
  let search: String?

  init(_ state: DashboardState) {
    let moment = Timestamp(seconds: 0)
    fleet = state.fleetQuery(at: moment)
    agent = state.agentQuery(at: moment)
    page = state.page
    search = state.searchText
  }
}

extension DashboardState {
  /// Puts a word about the last key in the footer.
  public mutating func say(_ words: String) { message = words }

  /// Takes a new snapshot: selections stay with the rows that a person chose, wherever those have gone.
  public mutating func receive(_ snapshot: DashboardData) {
    data = snapshot
    data.alerts.sort(by: AlertStatus.comesFirst)
    for (pane, position) in positions {
      guard let anchor = position.anchor, let drawn = Panes.all[pane] else { continue }
      if drawn.rowName(self, at: position.selected) == anchor { continue }
      let rows = 0..<drawn.rowCount(self)
      if let now = rows.prefix(10_000).first(where: { drawn.rowName(self, at: $0) == anchor }) {
        positions[pane]?.selected = now
      }
    }
    keepSelectionsInView()
  }

  /// Puts every selection on a row that there is, and every list where its selection shows.
  mutating func keepSelectionsInView() {
    let layout = Layout(self)
    for (pane, rect) in layout.places {
      guard let drawn = Panes.all[pane], var position = positions[pane] else { continue }
      let count = drawn.rowCount(self)
      let shown = max(1, drawn.visibleRows(self, height: rect.height - 2))
      position.selected = max(0, min(position.selected, count - 1))
      if position.selected < position.first { position.first = position.selected }
      if position.selected >= position.first + shown { position.first = position.selected - shown + 1 }
      position.first = max(0, min(position.first, count - shown))
      positions[pane] = position
    }
  }

  /// Selects a row of a pane.
  mutating func select(_ row: Int, in pane: PaneID) {
    guard let drawn = Panes.all[pane] else { return }
    let count = drawn.rowCount(self)
    guard count > 0 else { return }
    var position = position(pane)
    position.selected = max(0, min(count - 1, row))
    // The top row is no particular row: it stays the top, whatever stands there.
    position.anchor = position.selected == 0 ? nil : drawn.rowName(self, at: position.selected)
    positions[pane] = position
    keepSelectionsInView()
  }
}
