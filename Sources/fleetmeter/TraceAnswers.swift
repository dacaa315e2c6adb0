import Dashboard
import Events
import Meter

/// Asks the meter for the traces that are shown: anew where the question is another one, else at most four times a second,
/// since going through all traces takes milliseconds.
struct TraceAnswers {
  private var list: TraceList?
  private var query: TraceQuery?
  private var ref: TraceRef?
  private var trace: Trace?
  private var topology: Topology?
  private var topologyQuery: TopologyQuery?
  private var asked = (generation: UInt64.max, at: Timestamp(seconds: 0), time: Int64.min / 2)
  private static let pause: Int64 = 250_000_000

  /// What the page of who calls whom asks.
  private struct TopologyQuery: Equatable {
    var window: Window
    var filter: Filter
  }

  mutating func answer(
    _ state: DashboardState, at: Timestamp, of meter: Meter, into data: inout DashboardData
  ) {
    let now = SystemClock.monotonic()
    let hasMoved = asked.generation != meter.generation || asked.at != at
    let isStale = hasMoved && now - asked.time > Self.pause
    if isStale { asked = (meter.generation, at, now) }
    var wanted = state.traceQuery(at: at)
    if !isStale, !state.isPaused, let last = query?.at { wanted?.at = last }
    if isStale || wanted != query {
      list = wanted.map { meter.traces($0) }
      query = wanted
    }
    if isStale || state.traceShown != ref {
      trace = state.traceShown.flatMap { meter.trace($0) }
      ref = state.traceShown
    }
    let calls =
      state.page == .topology ? TopologyQuery(window: state.window, filter: state.filter) : nil
    if isStale || calls != topologyQuery {
      topology = calls.map { meter.topology(at: at, window: $0.window, filter: $0.filter) }
      topologyQuery = calls
    }
    (data.traces, data.traceQuery, data.traceRef, data.trace, data.topology) = (
      list, query, ref, trace, topology
    )
  }
}
