import Canvas
import Events
import Meter

/// What the agent page asks the meter.
public struct AgentQuery: Hashable, Sendable {
  /// The agent.
  public var name: String
  /// The moment the window ends at.
  public var at: Timestamp
  /// How far back.
  public var window: Window
  /// How many points the charts have.
  public var chartPoints: Int
  /// How many rows of each list, and how many requests, are shown.
  public var rowLimit: Int
}

extension DashboardState {
  /// What the overview (or the inputs page, which shows the streams) asks the meter at a moment; while
  /// paused, the moment it is held at.
  public func fleetQuery(at now: Timestamp) -> FleetQuery {
    let rows = Layout(self).rect(of: .spend).map { SpendPane().visibleRows(self, height: $0.height - 2) }
    return FleetQuery(
      at: pausedAt ?? now, window: window, dimension: dimension, sort: shownSort, reversed: reversed,
      firstRow: position(.spend).first, rowLimit: max(1, rows ?? 1), chartPoints: chartPoints, filter: filter)
  }

  /// What the agent page asks at a moment; nil where no agent is shown.
  public func agentQuery(at now: Timestamp) -> AgentQuery? {
    guard case .agent(let name) = page else { return nil }
    return AgentQuery(
      name: name, at: pausedAt ?? now, window: window, chartPoints: chartPoints, rowLimit: height)
  }

  /// The order that the rows of the dimension shown can have: tools have no cost and no tokens of their own.
  var shownSort: SortKey {
    !dimension.carriesCost && (sort == .cost || sort == .tokens) ? .requests : sort
  }

  /// Points of the charts: as many as a graph can show, each of them whole buckets of the window.
  var chartPoints: Int {
    let most = max(60, width)
    guard let seconds = window.seconds else { return min(120, most) }
    let buckets = Int(seconds / max(window.bucketSeconds, pieceSeconds ?? 0))
    return (1...min(buckets, most)).last { buckets % $0 == 0 } ?? 1
  }
}

extension DashboardState {
  /// Opens at a window that the person did not choose: the smallest that shows something.
  public mutating func open(window wide: Window) { window = wide }
}
