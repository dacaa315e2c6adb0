import Costs
import Events

/// Who calls whom: one caller and one that it calls, over a window.
public struct CallEdge: Hashable, Sendable {
  /// What is called.
  public enum Callee: String, Hashable, Sendable {
    case agent, model, tool
  }

  /// The agent that calls.
  public var caller: String
  /// What is called, by name.
  public var callee: String
  /// What that is.
  public var kind: Callee
  /// How often.
  public var calls: Int
  /// How often that failed.
  public var errors: Int
  /// The 95th percentile of how long it took, in seconds; nil where that is not kept.
  public var p95: Double?
  /// What it cost: of an agent, with all that it called in turn.
  public var cost: Money

  /// An edge; see the members.
  public init(
    caller: String, callee: String, kind: Callee, calls: Int, errors: Int, p95: Double?, cost: Money
  ) {
    self.caller = caller
    self.callee = callee
    self.kind = kind
    self.calls = calls
    self.errors = errors
    self.p95 = p95
    self.cost = cost
  }
}

/// A team, with what its runs did and who worked in them.
public struct Workflow: Hashable, Sendable {
  /// The team.
  public var team: String
  /// Its runs.
  public var totals: Totals
  /// The 95th percentile of how long they took, in seconds.
  public var p95: Double?
  /// Runs that its runs called, by agent, most often called first.
  public var members: [CallEdge]

  /// A team; see the members.
  public init(team: String, totals: Totals, p95: Double?, members: [CallEdge]) {
    self.team = team
    self.totals = totals
    self.p95 = p95
    self.members = members
  }
}

/// Work that one agent handed to another.
public struct Collaboration: Hashable, Sendable {
  /// Who handed it over.
  public var initiating: String
  /// Who took it.
  public var collaborating: String
  /// The kind of task; empty where nobody says.
  public var task: String
  /// How often.
  public var count: Int
  /// How often that failed.
  public var errors: Int

  /// Work handed over; see the members.
  public init(initiating: String, collaborating: String, task: String, count: Int, errors: Int) {
    self.initiating = initiating
    self.collaborating = collaborating
    self.task = task
    self.count = count
    self.errors = errors
  }
}

/// How a fleet works together, over a window: an immutable value.
public struct Topology: Hashable, Sendable {
  /// Who calls whom, by caller; a caller's dearest and most called first.
  public var edges: [CallEdge] = []
  /// Teams, those with the most runs first.
  public var workflows: [Workflow] = []
  /// What was handed over, most often first.
  public var collaborations: [Collaboration] = []

  /// Nothing.
  public init() {}
}

extension Meter {
  /// Who calls whom in a window. Calls of models and tools are exact; calls of agents, and what was handed over, count whole
  /// pieces of five minutes at the window's start once their traces are no longer held.
  /// - Parameter filter: kept are edges whose caller or callee is what a condition names (agents, models, tools; others do
  ///   not matter here).
  public func topology(at: Timestamp, window: Window, filter: Filter = Filter()) -> Topology {
    read { $0.topology(at: at, window: window, filter: filter) }
  }
}

extension MeterState {
  func topology(at: Timestamp, window: Window, filter: Filter) -> Topology {
    var topology = Topology()
    guard let store = traces else { return topology }
    let span = BucketSpan(window, at: at)
    let range = (span.isAll ? Int64.min : span.start.nanoseconds, span.isAll ? Int64.max : at.nanoseconds)
    let calls = store.calls(from: range.0, to: range.1)
    let agents = calls.map { edge($0.key, $0.value) }
    topology.edges = (agents + edges(to: .model, span) + edges(to: .tool, span))
      .filter { $0.matches(filter) }
      .sorted { $0.comesBefore($1) }
    topology.workflows = store.teams.compactMap { workflow($0, agents, span) }
      .filter { team in filter.conditions.allSatisfy { $0.dimension != .team || $0.matches(team.team) } }
      .sorted { ($0.totals.requests, $1.team) > ($1.totals.requests, $0.team) }
    topology.collaborations = store.handovers.sums(from: range.0, to: range.1).map { edge, sum in
      Collaboration(
        initiating: ledger.name(.agent, edge.from), collaborating: ledger.name(.agent, edge.to),
        task: edge.task == NameTable.none ? "" : store.labels.names[Int(edge.task)], count: sum.calls,
        errors: sum.errors)
    }
    .sorted { $0.rank > $1.rank || ($0.rank == $1.rank && $0.names.lexicographicallyPrecedes($1.names)) }
    return topology
  }

  private func edge(_ edge: EdgeLog.Edge, _ sum: EdgeLog.Sum) -> CallEdge {
    CallEdge(
      caller: ledger.name(.agent, edge.from), callee: ledger.name(.agent, edge.to), kind: .agent,
      calls: sum.calls, errors: sum.errors, p95: SketchSum(sum.durations).quantile(0.95),
      cost: Money(picodollars: Int128(sum.cost)))
  }

  private func edges(to dimension: Dimension, _ span: BucketSpan) -> [CallEdge] {
    var found: [CallEdge] = []
    for (key, line) in ledger.pairs(dimension, where: { _ in true }) {
      let totals = line.totals(span)
      let isTool = dimension == .tool
      let count = isTool ? totals.toolCalls : totals.modelCalls
      guard count > 0 else { continue }
      found.append(
        CallEdge(
          caller: ledger.name(.agent, key.agent), callee: ledger.name(dimension, key.other),
          kind: isTool ? .tool : .model, calls: count,
          errors: isTool ? totals.toolCallErrors : totals.modelCallErrors,
          p95: LineSet(lines: [line]).sketch(isTool ? .toolCalls : .modelCalls, span).quantile(0.95),
          cost: totals.cost.total))
    }
    return found
  }

  private func workflow(_ team: NameID, _ agents: [CallEdge], _ span: BucketSpan) -> Workflow? {
    guard let line = ledger.line(.agent, team) else { return nil }
    let totals = line.totals(span)
    guard totals.requests > 0 else { return nil }
    let name = ledger.name(.agent, team)
    return Workflow(
      team: name, totals: totals, p95: LineSet(lines: [line]).sketch(.requests, span).quantile(0.95),
      members: agents.filter { $0.caller == name }
        .sorted { ($0.calls, $1.callee) > ($1.calls, $0.callee) })
  }
}

extension CallEdge {
  fileprivate func matches(_ filter: Filter) -> Bool {
    filter.conditions.allSatisfy { condition in
      switch condition.dimension {
      case .agent: condition.matches(caller) || (kind == .agent && condition.matches(callee))
      case .model: kind == .model && condition.matches(callee)
      case .tool: kind == .tool && condition.matches(callee)
      case .user, .team, .service, .operation: true
      }
    }
  }

  private var rank: (Int, Money, Int) { (kind == .agent ? 2 : kind == .model ? 1 : 0, cost, calls) }

  fileprivate func comesBefore(_ other: CallEdge) -> Bool {
    if caller != other.caller { return caller < other.caller }
    return rank == other.rank ? callee < other.callee : rank > other.rank
  }
}

extension Collaboration {
  fileprivate var rank: Int { count }
  fileprivate var names: [String] { [initiating, collaborating, task] }
}
