import Costs
import Events
import Meter

@testable import Dashboard

/// Traces with something of everything.
enum SampleTraces {
  static func key(_ number: Int) -> RecordKey {
    var key = RecordKey.none
    (key.high, key.low) = (UInt64(number), UInt64(number) + 1)
    return key
  }

  private static func row(_ at: Int) -> TraceRow {
    let names = ["Support Team", "Refunds", "Triage", "退款助手 №7", "evil\u{1B}[31m\u{202E}agent"]
    var row = TraceRow(
      id: key(at), text: "8862188a0b1c4d5e93ab7710cc0e41\(10 + at)",
      time: SampleFleet.now.adding(seconds: Int64(-3 - at * 17)))
    row.duration = 0.3 + Double(at * 37 % 23) / 2
    row.name = names[at % names.count]
    row.service = at % 7 == 3 ? "(none)" : "production-support"
    row.user = "dave@example.com"
    row.status = at % 4 == 2 ? .error : at == 7 ? .timeout : .success
    row.spans = 3 + at % 9
    row.errors = at % 4 == 2 ? 2 : at % 5 == 0 ? 1 : 0
    row.cost = Money(picodollars: Int128(31_000_000_000 - at * 400_000_000))
    row.tokens = 1800 + at * 71
    row.isRootMissing = at == 9
    row.kept = at > 11 ? (at % 2 == 0 ? .slow : .failed) : TraceKept()
    return row
  }

  static func list(_ query: TraceQuery) -> TraceList {
    var list = TraceList()
    list.rows = (query.firstRow..<min(62, query.firstRow + query.rowLimit)).map(row)
    list.rowCount = 62
    list.failed = 21
    list.traces = 41_200
    list.spans = 200_000
    list.dropped = 91_234
    return list
  }

  static let trace: Trace = {
    var summary = row(2)
    summary.name = "Support Team"
    summary.duration = 4.21
    summary.spans = 12
    var trace = Trace(summary: summary, start: SampleFleet.now.adding(seconds: -42))
    trace.extent = 4.21
    trace.services = ["order-service", "production-support"]
    trace.steps = [
      step(0, 0, 11, .run, "Support Team", 0, 4.21, path: 0.12),
      step(1, 1, 0, .modelCall, "gpt-4-turbo", 0.02, 0.81, path: 0.81, first: 0.31),
      step(2, 1, 4, .run, "Refunds", 0.85, 2.3, path: 0.1),
      step(3, 2, 0, .modelCall, "gpt-4o", 0.9, 0.7, path: 0.7, first: 0.21),
      step(4, 2, 1, .toolCall, "lookup_order", 1.62, 1.4, path: 0.2),
      step(5, 3, 0, .link, "GET /orders/{id}", 1.7, 1.2, path: 1.2),
      step(6, 2, 0, .toolCall, "search_docs", 1.62, 0.4),
      step(7, 1, 3, .run, "退款助手 №7", 0.86, 1.4),
      step(8, 2, 0, .modelCall, "gpt-4o-mini", 0.9, 0.3),
      step(9, 2, 0, .toolCall, "evil\u{1B}[31m\u{202E}tool", 1.2, nil),
      step(10, 2, 0, .modelCall, "gpt-4o-mini", 1.25, 1),
      step(11, 1, 0, .modelCall, "gpt-4-turbo", 3.2, 1, path: 1, first: 0.4),
    ]
    trace.steps[0].isTeam = true
    trace.steps[0].user = "dave@example.com"
    trace.steps[2].isCut = false
    fail(&trace.steps[2], "", "run status: error")
    fail(&trace.steps[4], "ToolTimeout", "order service down: no answer within 1.4 s \u{1B}[2J at shard 7")
    return trace
  }()

  private static func fail(_ step: inout TraceStep, _ type: String, _ message: String) {
    step.status = .error
    step.errorType = type
    step.message = message
  }

  private static func step(
    _ at: Int, _ depth: Int, _ below: Int, _ kind: EventKind, _ name: String, _ offset: Double,
    _ duration: Double?,
    path: Double? = nil, first: Double? = nil
  ) -> TraceStep {
    var step = TraceStep(id: key(100 + at), depth: depth, kind: kind, name: name)
    step.below = below
    step.offset = offset
    step.duration = duration
    step.onPath = path
    step.firstToken = first
    step.status = .success
    step.agent = kind == .run ? name : "Refunds"
    step.service = kind == .link ? "order-service" : "production-support"
    step.operation = kind == .run ? "run" : ""
    if kind == .modelCall {
      step.model = name
      step.tokens = Tokens(input: 211 + at * 31, cacheRead: 380, output: 90 + at * 7, reasoning: 12)
      step.cost = Money(picodollars: Int128(4_100_000_000 + at * 90_000_000))
    }
    step.totalCost = step.cost + Money(picodollars: Int128(below) * 2_100_000_000)
    return step
  }

  static let rootless: Trace = {
    var summary = row(9)
    summary.name = ""
    summary.spans = 2
    var trace = Trace(summary: summary, start: SampleFleet.now.adding(seconds: -90))
    trace.extent = 2
    var root = step(20, 0, 2, .link, "", 0, 2)
    root.isMissing = true
    trace.steps = [
      root, step(21, 1, 1, .run, "Triage", 0.1, 1.9, path: 0.9),
      step(22, 2, 0, .modelCall, "gpt-4o", 0.2, 1, path: 1),
    ]
    return trace
  }()

  static let topology: Topology = {
    var topology = Topology()
    func edge(
      _ caller: String, _ callee: String, _ kind: CallEdge.Callee, _ calls: Int, _ errors: Int, _ cents: Int
    )
      -> CallEdge
    {
      CallEdge(
        caller: caller, callee: callee, kind: kind, calls: calls, errors: errors,
        p95: Double(calls % 17) / 4 + 0.1,
        cost: SampleFleet.money(cents))
    }
    topology.edges = [
      edge("Refunds", "gpt-4-turbo", .model, 3100, 12, 755), edge("Refunds", "gpt-4o", .model, 712, 0, 57),
      edge("Refunds", "lookup_order", .tool, 1204, 168, 0), edge("Refunds", "search_docs", .tool, 311, 0, 0),
      edge("Support Team", "Refunds", .agent, 410, 31, 92),
      edge("Support Team", "Triage", .agent, 377, 2, 12),
      edge("Support Team", "gpt-4-turbo", .model, 2210, 4, 398),
      edge("Triage", "gpt-4o-mini", .model, 41_230, 80, 441),
      edge("evil\u{1B}[31m\u{202E}agent", "gpt-4", .model, 3, 1, 2),
    ]
    topology.workflows = [
      Workflow(
        team: "Support Team",
        totals: SampleFleet.totals(2210, 12, cents: 502, input: 810_000, output: 120_000), p95: 3.2,
        members: Array(topology.edges[4...5]))
    ]
    topology.collaborations = [
      Collaboration(initiating: "Triage", collaborating: "Refunds", task: "refund", count: 311, errors: 4),
      Collaboration(initiating: "Support Team", collaborating: "Researcher", task: "", count: 18, errors: 0),
    ]
    return topology
  }()

  /// Answers what a state asks about traces.
  static func fill(_ data: inout DashboardData, for state: DashboardState) {
    data.traceQuery = state.traceQuery(at: SampleFleet.now)
    data.traces = data.traceQuery.map(list)
    data.traceRef = state.traceShown
    data.trace = state.traceShown.flatMap { $0.id == key(9) ? rootless : $0.id == key(8) ? nil : trace }
    data.topology = state.page == .topology ? topology : nil
  }
}
