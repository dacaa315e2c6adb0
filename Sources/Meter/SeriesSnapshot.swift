import Costs
import Events

/// All that series are made of, as it stood at one moment: an immutable value.
///
/// What it counts never falls from one snapshot of a meter to the next. What stands under `(pending)` is left out until it
/// has moved to its name; `pending` says how much that is.
public struct SeriesSnapshot: Sendable {
  /// The moment that its windows end at.
  public let at: Timestamp
  /// What was spent under agents that are not yet known.
  public let pending: Money
  /// What a run cost within the last 5 minutes, on average, by agent and model.
  public let costPerRequest: [RequestCost]
  /// By service: agents of which anything ended within the last 5 minutes.
  public let activeAgents: [ServiceValue]
  /// By service that said within the last 5 minutes whether it is up: 1 or 0.
  public let health: [ServiceValue]
  /// By dimension (its name in reports), or kind of series: how often something was counted under `(other)` because there
  /// were as many names, or pairs of names, as may be.
  public let overflow: [(dimension: String, count: Int)]
  let names: [[String]]
  let told: SeriesTold

  /// What an agent's requests of one model cost.
  public struct RequestCost: Sendable {
    /// The agent.
    public var agent: String
    /// The model.
    public var model: String
    /// The service that the agent was last seen in.
    public var service: String
    /// In dollars, on average.
    public var dollars: Double
  }

  /// A number that belongs to a service.
  public struct ServiceValue: Sendable {
    /// The service.
    public var service: String
    /// The number.
    public var value: Double
  }

  func name(_ dimension: Dimension, _ id: NameID) -> String { names[dimension.place][Int(id)] }

  func category(_ id: NameID) -> String { told.categories[Int(id)] }

  func agentType(_ agent: NameID) -> String {
    category(Int(agent) < told.agentTypes.count ? told.agentTypes[Int(agent)] : NameTable.none)
  }
}

/// What a book tells, without what it counts with: see `SeriesBook`.
struct SeriesTold: Sendable {
  let requests, tools, toolTimes, teamRuns, tokens, users, collaborations: ToldRows<Int64>
  let costs, userCosts, teamCosts: ToldRows<Int128>
  let scores, cacheHits: [(key: SeriesKey, mean: Double)]
  let memory: [(key: SeriesKey, value: Double)]
  let categories: [String]
  let agentTypes: [NameID]

  /// How long an agent's memory counts after it was measured, in seconds.
  private static let memoryAge: Int64 = 3600

  init(_ book: SeriesBook, at: Timestamp) {
    requests = book.requests.toldRows
    tools = book.tools.toldRows
    toolTimes = book.toolTimes.toldRows
    teamRuns = book.teamRuns.toldRows
    tokens = book.tokens.toldRows
    users = book.users.toldRows
    collaborations = book.collaborations.toldRows
    costs = book.costs.toldRows
    userCosts = book.userCosts.toldRows
    teamCosts = book.teamCosts.toldRows
    scores = book.scores.means(at: at.seconds)
    cacheHits = book.cacheHits.means(at: at.seconds)
    memory = book.memory.since(Self.memoryAge, before: at.nanoseconds)
    categories = book.categories.names
    agentTypes = book.agentTypes
  }
}

extension Meter {
  /// All that series are made of; nil where the meter was not asked to keep it (`MeterOptions.keepsSeries`).
  /// - Parameter at: the moment that windows end at.
  public func seriesSnapshot(at: Timestamp) -> SeriesSnapshot? {
    change { state in
      state.ledger.close()
      state.ledger.series?.tell()
      return state.seriesSnapshot(at: at)
    }
  }
}

extension MeterState {
  /// How long an agent or a service counts as there after it was last heard of, in seconds.
  private static let presence: Int64 = 300

  func seriesSnapshot(at: Timestamp) -> SeriesSnapshot? {
    guard let book = ledger.series else { return nil }
    let names = ledger.tables.map(\.names)
    let services = names[Dimension.service.place]
    return SeriesSnapshot(
      at: at, pending: pending(at: at),
      costPerRequest: costPerRequest(at: at, names), activeAgents: activeAgents(book, at: at, services),
      health: book.health.since(Self.presence, before: at.nanoseconds).map {
        SeriesSnapshot.ServiceValue(service: services[Int($0.key.names.x)], value: $0.value)
      },
      overflow: overflow(book), names: names,
      told: SeriesTold(book, at: at))
  }

  private func pending(at: Timestamp) -> Money {
    ledger.line(.agent, NameTable.pending)?.totals(BucketSpan(.all, at: at)).cost.total ?? .zero
  }

  private func costPerRequest(at: Timestamp, _ names: [[String]]) -> [SeriesSnapshot.RequestCost] {
    let span = BucketSpan(.m5, at: at)
    var found: [SeriesSnapshot.RequestCost] = []
    ledger.forEachPair(.model) { pair, line in
      guard pair.agent != NameTable.pending, let dollars = line.pointee.runs(span).dollarsPerRequest else {
        return
      }
      found.append(
        SeriesSnapshot.RequestCost(
          agent: names[Dimension.agent.place][Int(pair.agent)],
          model: names[Dimension.model.place][Int(pair.other)], service: service(of: pair.agent, names),
          dollars: dollars))
    }
    return found
  }

  private func service(of agent: NameID, _ names: [[String]]) -> String {
    names[Dimension.service.place][Int(ledger.service(of: agent) ?? NameTable.none)]
  }

  private func activeAgents(_ book: SeriesBook, at: Timestamp, _ services: [String])
    -> [SeriesSnapshot.ServiceValue]
  {
    var counts: [NameID: Int] = [:]
    for (agent, second) in book.agentsSeen.enumerated().dropFirst(4) where second != .min {
      let isActive = second > at.seconds - Self.presence
      counts[ledger.service(of: NameID(agent)) ?? NameTable.none, default: 0] += isActive ? 1 : 0
    }
    return counts.map { SeriesSnapshot.ServiceValue(service: services[Int($0.key)], value: Double($0.value)) }
  }

  private func overflow(_ book: SeriesBook) -> [(dimension: String, count: Int)] {
    let kinds: [(String, Int)] = [
      ("requests", book.requests.index.overflow), ("tools", book.tools.index.overflow),
      ("tokens", book.tokens.index.overflow), ("costs", book.costs.index.overflow),
      ("collaborations", book.collaborations.index.overflow),
      ("team_executions", book.teamRuns.index.overflow),
    ]
    return Dimension.allCases.map { ($0.reportName, book.overflow[$0.place]) }
      + kinds.map { ("\($0.0)_series", $0.1) }
  }
}
