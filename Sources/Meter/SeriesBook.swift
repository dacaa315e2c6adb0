import Costs
import Events

/// What the series of rules and exporters count: postings again, by other names together than the ledger keeps.
///
/// It is told of many postings at a time, after the ledger. What is booked under `(pending)` is counted like everything
/// else and told by nobody until it has moved to its name.
struct SeriesBook: Sendable {
  /// By agent, model, service: requests by status, then their durations.
  var requests: SeriesRows<Int64>
  /// By agent, tool, service: calls by status.
  var tools: SeriesRows<Int64>
  /// By tool, service: durations.
  var toolTimes: SeriesRows<Int64>
  /// By team, kind of workflow, service: durations.
  var teamRuns: SeriesRows<Int64>
  /// By agent, model, service: tokens by part.
  var tokens: SeriesRows<Int64>
  /// By agent, model, service: picodollars by where they come from.
  var costs: SeriesRows<Int128>
  /// By user: root requests by status.
  var users: SeriesRows<Int64>
  var userCosts: SeriesRows<Int128>
  var teamCosts: SeriesRows<Int128>
  /// By initiating agent, collaborating agent, kind of task, service.
  var collaborations: SeriesRows<Int64>
  /// By agent, kind of interaction, service.
  var scores: HourMeans
  /// By kind of cache, agent, service.
  var cacheHits: HourMeans
  /// By agent, service, in bytes.
  var memory: NewestReadings
  /// By service: 1 or 0.
  var health: NewestReadings
  /// Kinds of tasks, interactions, caches and workflows.
  var categories = NameTable(limit: 4096)
  /// By agent: the type that was told first, a category.
  private(set) var agentTypes: [NameID] = []
  /// By agent: the second in which anything of it ended last.
  private(set) var agentsSeen: [Int64] = []
  /// By dimension: how often something was counted under `(other)`.
  private(set) var overflow = Array(repeating: 0, count: Dimension.allCases.count)

  init(limit: Int) {
    requests = SeriesRows(names: 3, width: 4 + SeriesBounds.requests.count + 2, limit: limit)
    tools = SeriesRows(names: 3, width: 4, limit: limit)
    toolTimes = SeriesRows(names: 2, width: SeriesBounds.tools.count + 2, limit: limit)
    teamRuns = SeriesRows(names: 3, width: SeriesBounds.teams.count + 2, limit: limit)
    tokens = SeriesRows(names: 3, width: 4, limit: limit)
    costs = SeriesRows(names: 3, width: 3, limit: limit)
    users = SeriesRows(names: 1, width: 4, limit: limit)
    userCosts = SeriesRows(names: 1, width: 1, limit: limit)
    teamCosts = SeriesRows(names: 1, width: 1, limit: limit)
    collaborations = SeriesRows(names: 4, width: 1, limit: limit)
    scores = HourMeans(names: 3, limit: limit)
    cacheHits = HourMeans(names: 3, limit: limit)
    memory = NewestReadings(limit: limit)
    health = NewestReadings(limit: limit)
  }

  // MARK: - Postings

  /// Counts postings that the ledger adds to its lines.
  mutating func take(_ log: borrowing PostingLog) {
    log.postings.withUnsafeBufferPointer { postings in
      for posting in postings { take(posting, log) }
    }
  }

  private mutating func take(_ posting: Posting, _ log: borrowing PostingLog) {
    if posting.sign > 0 { noteOverflow(posting) }
    if posting.lines.contains(.agent) {
      if posting.sign > 0, !posting.isTimeless { see(posting.agent, posting.second) }
      if posting.counts[0] != 0 { countRequest(posting) }
    }
    if posting.lines.contains(.tool), posting.measure == .toolCalls { countTool(posting) }
    if posting.lines.contains(.people), posting.counts[0] != 0 {
      users.add(Int64(posting.sign), at: users.place(SeriesKey(posting.user)) + posting.statusPlace)
    }
    if posting.hasTokens, posting.lines.contains(.model) { countTokens(posting, log) }
    if posting.hasCost || posting.wide >= 0 { countCost(posting, log) }
  }

  private mutating func countRequest(_ posting: Posting) {
    let sign = Int64(posting.sign)
    let place = requests.place(SeriesKey(posting.agent, posting.name, posting.service))
    requests.add(sign, at: place + posting.statusPlace)
    if posting.duration >= 0 {
      requests.observe(posting.duration, in: SeriesBounds.requests, at: place + 4, sign: sign)
    }
    guard posting.workflow >= 0, posting.duration >= 0 else { return }
    let team = SeriesKey(posting.ranTeam, NameID(posting.workflow), posting.service)
    let run = teamRuns.place(team)
    teamRuns.observe(posting.duration, in: SeriesBounds.teams, at: run, sign: sign)
  }

  private mutating func countTool(_ posting: Posting) {
    let sign = Int64(posting.sign)
    let place = tools.place(SeriesKey(posting.agent, posting.name, posting.service))
    tools.add(sign, at: place + posting.statusPlace)
    guard posting.duration >= 0 else { return }
    let times = toolTimes.place(SeriesKey(posting.name, posting.service))
    toolTimes.observe(posting.duration, in: SeriesBounds.tools, at: times, sign: sign)
  }

  private mutating func countTokens(_ posting: Posting, _ log: borrowing PostingLog) {
    let place = tokens.place(SeriesKey(posting.agent, posting.name, posting.service))
    let wide = log.wide(posting)?.tokens
    func told(_ part: Int) -> Int64 { Int64(posting.tokens[part]) &+ (wide?[part] ?? 0) }
    tokens.add(told(0), at: place)
    tokens.add(told(1), at: place + 1)
    tokens.add(told(2) &+ told(3), at: place + 2)
    tokens.add(told(4), at: place + 3)
  }

  private mutating func countCost(_ posting: Posting, _ log: borrowing PostingLog) {
    let wide = log.wide(posting)?.cost ?? CostSplit()
    var parts = InlineArray<3, Int128>(repeating: 0)
    parts[0] = Int128(posting.costs[0]) &+ wide.reported.picodollars
    parts[1] = Int128(posting.costs[1]) &+ wide.computed.picodollars
    parts[2] = Int128(posting.costs[2]) &+ wide.estimated.picodollars
    if posting.lines.contains(.model) {
      let place = costs.place(SeriesKey(posting.agent, posting.name, posting.service))
      for part in 0..<3 { costs.add(parts[part], at: place + part) }
    }
    guard posting.lines.contains(.people) else { return }
    let sum = parts[0] &+ parts[1] &+ parts[2]
    userCosts.add(sum, at: userCosts.place(SeriesKey(posting.user)))
    teamCosts.add(sum, at: teamCosts.place(SeriesKey(posting.team)))
  }

  mutating func see(_ agent: NameID, _ second: Int64) {
    while agentsSeen.count <= Int(agent) { agentsSeen.append(.min) }
    agentsSeen[Int(agent)] = max(agentsSeen[Int(agent)], second)
  }

  private mutating func noteOverflow(_ posting: Posting) {
    func note(_ dimension: Dimension, _ name: NameID) {
      if name == NameTable.other { overflow[dimension.place] += 1 }
    }
    if posting.lines.contains(.agent) { note(.agent, posting.agent) }
    if posting.lines.contains(.model) { note(.model, posting.name) }
    if posting.lines.contains(.tool) { note(.tool, posting.name) }
    guard posting.lines.contains(.people) else { return }
    note(.user, posting.user)
    note(.team, posting.team)
    note(.service, posting.service)
    note(.operation, posting.operation)
  }

  mutating func addOverflow(_ other: SeriesBook) {
    for place in overflow.indices { overflow[place] += other.overflow[place] }
  }

  // MARK: - What is no spend

  /// Notes what an agent's type is; the first that is told stays.
  mutating func note(type: NameID, of agent: NameID) {
    while agentTypes.count <= Int(agent) { agentTypes.append(NameTable.none) }
    if agentTypes[Int(agent)] == NameTable.none { agentTypes[Int(agent)] = type }
  }

  /// The type of an agent.
  func type(of agent: NameID) -> NameID {
    Int(agent) < agentTypes.count ? agentTypes[Int(agent)] : NameTable.none
  }

  /// Counts an event that is neither a run nor a call.
  /// - Parameter names: of its agent, of the agent that it is handed to, of its service.
  mutating func note(_ event: Event, category: NameID, agent: NameID, partner: NameID, service: NameID) {
    let second = floorDivide(event.time, 1_000_000_000)
    switch event.kind {
    case .collaboration:
      collaborations.add(1, at: collaborations.place(SeriesKey(agent, partner, category, service)))
    case .feedback: scores.note(event.value, SeriesKey(agent, category, service), second: second)
    case .cacheLookup:
      cacheHits.note(event.flag ? 1 : 0, SeriesKey(category, agent, service), second: second)
    case .memory: memory.note(event.value, SeriesKey(agent, service), time: event.time)
    case .health: health.note(event.flag ? 1 : 0, SeriesKey(service), time: event.time)
    default: break
    }
  }

  /// Brings all that is told up to what stands.
  mutating func tell() {
    requests.tell()
    tools.tell()
    toolTimes.tell()
    teamRuns.tell()
    tokens.tell()
    costs.tell()
    users.tell()
    userCosts.tell()
    teamCosts.tell()
    collaborations.tell()
  }
}

/// The upper bounds of the histograms' buckets, in nanoseconds: the mission's.
enum SeriesBounds {
  static let requests = nanoseconds([0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30])
  static let tools = nanoseconds([0.1, 0.5, 1, 2, 5, 10])
  static let teams = nanoseconds([1, 5, 15, 30, 60, 300])

  private static func nanoseconds(_ seconds: [Double]) -> [Int64] { seconds.map { Int64($0 * 1e9) } }
}

extension Posting {
  /// The place of how it ended among success, error, timeout, cancelled. What says nothing of it ended well.
  fileprivate var statusPlace: Int {
    if counts[1] != 0 || counts[6] != 0 { return status == .timeout ? 2 : 1 }
    return counts[2] != 0 || status == .cancelled ? 3 : 0
  }
}
