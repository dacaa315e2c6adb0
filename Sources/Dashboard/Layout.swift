import Canvas
import Meter

/// Where the panes of a page lie on a screen.
struct Layout {
  /// How much room there is.
  enum Size {
    /// A few figures and nothing else.
    case figures
    /// A line of figures, and the pane with the focus.
    case compact
    /// All panes, one under the other.
    case stacked
    /// All panes, side by side.
    case full
  }

  let size: Size
  /// Every pane of the page in the order of its number, whether or not there is room for it.
  let order: [PaneID]
  /// Where those lie that there is room for.
  let places: [(pane: PaneID, rect: Rect)]

  init(_ state: DashboardState) {
    let body = Rect(column: 0, row: 1, width: state.width, height: state.height - 2)
    size = Self.size(body)
    let order = Self.order(state.page)
    self.order = order
    let wanted = state.focus[state.page].flatMap { order.contains($0) ? $0 : nil } ?? order[0]
    switch size {
    case .figures: places = []
    case .compact: places = [(wanted, body.cutTop(1).rest)]
    case .stacked where state.showsOnlyFocus, .full where state.showsOnlyFocus: places = [(wanted, body)]
    case .stacked: places = Self.stack(order, in: body)
    case .full: places = Self.bands(state, in: body)
    }
  }

  /// Where a pane lies; nil where there is no room for it.
  func rect(of pane: PaneID) -> Rect? { places.first { $0.pane == pane }?.rect }

  private static func size(_ body: Rect) -> Size {
    if body.width < 40 || body.height < 8 { return .figures }
    if body.width >= 72 && body.height >= 20 { return .full }
    return body.height >= 30 ? .stacked : .compact
  }

  private static func order(_ page: Page) -> [PaneID] {
    switch page {
    case .fleet: [.requests, .latency, .spend, .budgets, .alerts]
    case .agent:
      [.agentLatency, .agentSummary, .agentModels, .agentTools, .agentUsers, .agentErrors, .agentRequests]
    case .inputs: [.streams, .rejected]
    case .advice: [.advice, .adviceDetail]
    case .changes: [.changes, .changeDetail]
    case .business: [.business, .businessAgents, .satisfaction, .caches]
    case .profile:
      [
        .profileLatency, .profileUsual, .profileHeat, .profileMemory, .profileSessions, .agentModels,
        .agentTools,
        .agentUsers, .agentErrors,
      ]
    case .traces: [.traceList]
    case .trace: [.waterfall, .spanFacts]
    case .topology: [.callEdges, .workflows, .collaborations]
    }
  }

  private static func bands(_ state: DashboardState, in body: Rect) -> [(PaneID, Rect)] {
    switch state.page {
    case .fleet: return fleet(body)
    case .agent: return agent(body)
    case .inputs:
      let streams = state.data.fleet?.streams.count ?? 0
      let (top, rest) = body.cutTop(min(body.height / 2, max(8, streams + 5)))
      return [(.streams, top), (.rejected, rest)]
    case .advice:
      let (list, detail) = body.cutBottom(min(14, max(8, body.height * 2 / 5)))
      return [(.advice, list), (.adviceDetail, detail)]
    case .changes: return changes(body)
    case .business: return business(body)
    case .profile: return profile(body)
    case .traces: return [(.traceList, body)]
    case .trace:
      let (list, detail) = body.cutBottom(min(14, max(8, body.height * 3 / 10)))
      return [(.waterfall, list), (.spanFacts, detail)]
    case .topology:
      let (edges, right) = body.cutLeft(body.width * 6 / 10)
      let (flows, handovers) = right.cutTop(body.height * 6 / 10)
      return [(.callEdges, edges), (.workflows, flows), (.collaborations, handovers)]
    }
  }

  /// Requests and latency on top, spend and budgets below, alerts at the bottom.
  private static func fleet(_ body: Rect) -> [(PaneID, Rect)] {
    let (top, rest) = body.cutTop(topHeight(body.height))
    let (middle, alerts) = rest.cutTop((rest.height * 57 + 50) / 100)
    let requests = min(56, max(28, body.width / 3))
    let budgets = min(64, max(30, body.width * 37 / 100))
    let (first, second) = top.cutLeft(requests)
    let (third, fourth) = middle.cutLeft(middle.width - budgets)
    return [
      (.requests, first), (.latency, second), (.spend, third), (.budgets, fourth), (.alerts, alerts),
    ]
  }

  /// Latency and what the agent did on top, four lists in the middle, its requests at the bottom.
  private static func agent(_ body: Rect) -> [(PaneID, Rect)] {
    let (top, rest) = body.cutTop(topHeight(body.height))
    let (middle, requests) = rest.cutTop(max(5, rest.height * 32 / 100))
    let (latency, summary) = top.cutLeft(top.width * 62 / 100)
    let lists = middle.columns([26, 30, 27, 17])
    return [
      (.agentLatency, latency), (.agentSummary, summary), (.agentModels, lists[0]), (.agentTools, lists[1]),
      (.agentUsers, lists[2]), (.agentErrors, lists[3]), (.agentRequests, requests),
    ]
  }

  /// 7 rows of 22, 12 of 38, 20 of 58.
  private static func topHeight(_ height: Int) -> Int {
    if height < 38 { return 7 + (height - 22) * 5 / 16 }
    return 12 + (height - 38) * 2 / 5
  }

  /// Under each other: every pane its least, and what is left to the lists.
  private static func stack(_ order: [PaneID], in body: Rect) -> [(PaneID, Rect)] {
    let needs = order.map { least[$0] ?? 4 }
    let spare = max(0, body.height - needs.reduce(0, +))
    let parts = order.map { lists.contains($0) ? 2 : 1 }
    let sum = parts.reduce(0, +)
    var left = body
    var given = 0
    return order.indices.map { at in
      given += parts[at]
      let share = spare * given / sum - spare * (given - parts[at]) / sum
      let (top, rest) = left.cutTop(at == order.count - 1 ? left.height : needs[at] + share)
      left = rest
      return (order[at], top)
    }
  }

  private static let least: [PaneID: Int] = [
    .requests: 6, .latency: 7, .spend: 6, .budgets: 5, .alerts: 6, .agentLatency: 7, .agentSummary: 5,
    .agentModels: 3, .agentTools: 3, .agentUsers: 3, .agentErrors: 3, .agentRequests: 5, .changes: 8,
    .changeDetail: 6, .business: 7, .profileLatency: 7, .profileUsual: 7, .profileSessions: 3,
  ]
  private static let lists: Set<PaneID> = [
    .spend, .alerts, .agentRequests, .streams, .rejected, .changes, .businessAgents,
    .traceList, .waterfall, .callEdges,
  ]
}
