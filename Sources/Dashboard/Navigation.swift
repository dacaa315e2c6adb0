import Alerting
import Meter

extension DashboardState {
  /// Opens what the selected row stands for.
  mutating func drillIn() -> [Effect] {
    if page == .changes { return drillIntoChange() }
    switch focusedPane {
    case .traceList, .waterfall, .agentRequests: return drillIntoTrace()
    case .spend:
      guard let name = SpendPane().rowName(self, at: position(.spend).selected) else { return [] }
      return show(name, of: dimension)
    case .alerts:
      guard let alert = targetAlert else { return [] }
      guard let agent = alert.agent ?? (isAgent(alert.place) ? alert.place : nil) else {
        return refuse("\(alert.name) is not about one agent")
      }
      open(.agent(agent))
      return []
    default: return []
    }
  }

  private mutating func drillIntoTrace() -> [Effect] {
    let at = position(focusedPane).selected
    switch focusedPane {
    case .traceList:
      guard let row = TraceListPane().row(self, at: at) else { return [] }
      return open(trace: TraceRef(id: row.id, text: row.text))
    case .agentRequests:
      guard let request = shownAgent?.newest[safe: at] else { return [] }
      return open(trace: TraceRef(id: request.key, text: request.trace, time: request.time))
    default: return foldStep()
    }
  }

  /// An agent's name opens its page; any other name narrows the agents to those that have to do with it.
  mutating func show(_ name: String, of dimension: Dimension) -> [Effect] {
    if [SpecialName.other, SpecialName.pending].contains(name) { return refuse("\(name) stands for many") }
    guard dimension != .agent else {
      open(.agent(name))
      return []
    }
    filter.conditions.removeAll { $0.dimension == dimension }
    filter.conditions.append(Filter.Condition(dimension: dimension, comparison: .equals, value: name))
    message = "agents where \(dimension.rawValue) is \(name) · Esc shows all again"
    return show(.agent)
  }

  private func isAgent(_ name: String) -> Bool {
    guard let breakdown = data.fleet?.breakdown, breakdown.dimension == .agent else { return false }
    return breakdown.rows.contains { $0.name == name }
  }

  mutating func open(_ wanted: Page) {
    trail.append(wanted)
    for pane in Layout(self).order { positions[pane] = nil }
    if case .agent = wanted, focus[wanted] == nil { focus[wanted] = .agentRequests }
  }

  /// One page back; on the first page Esc takes the filter off.
  mutating func goBack(clears: Bool) -> [Effect] {
    if trail.count > 1 {
      // Focus is kept by page: forget that of pages left, or years of drilling would pile up.
      focus[page] = nil
      trail.removeLast()
    } else if clears, !filter.isEmpty {
      filter = Filter()
      toTop(.spend)
    }
    return []
  }

  /// Back to a page of the trail.
  mutating func goBack(to index: Int) {
    while trail.count > index + 1, trail.count > 1 { _ = goBack(clears: false) }
  }

  /// Opens a page, or leaves it where it is open.
  mutating func toggle(_ wanted: Page) -> [Effect] {
    if page == wanted { return goBack(clears: false) }
    open(wanted)
    return []
  }

  /// A key that cannot do what it is for: says why.
  mutating func refuse(_ why: String) -> [Effect] {
    message = why
    return [.bell]
  }
}

extension DashboardState {
  mutating func openAcknowledge() -> [Effect] {
    guard let alert = targetAlert else { return refuse("there is no alert to acknowledge here") }
    switch alert.state {
    case .firing, .pending, .recovering, .suppressed:
      prompt = .acknowledge(alertID: alert.id, reach: .one, note: LineEdit())
      return []
    case .acknowledged: return refuse("\(alert.name) is acknowledged already: A takes it back")
    case .resolved: return refuse("\(alert.name) is resolved")
    }
  }

  mutating func openSnooze() -> [Effect] {
    guard let alert = targetAlert else { return refuse("there is no alert to put off here") }
    guard alert.state != .resolved else { return refuse("\(alert.name) is resolved") }
    prompt = .snooze(alertID: alert.id)
    return []
  }

  mutating func takeBack() -> [Effect] {
    guard let alert = targetAlert else { return refuse("there is no alert here") }
    guard alert.state == .acknowledged || alert.acknowledgedBy != nil, alert.state != .resolved else {
      return refuse("\(alert.name) is not acknowledged")
    }
    message = "took back the acknowledgement of \(alert.name)"
    return [.unacknowledge(alertID: alert.id)]
  }
}
