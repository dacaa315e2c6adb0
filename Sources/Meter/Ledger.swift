import Costs
import Events

/// What is booked: one line over time for the fleet, for each name of each dimension, and for the kept pairs.
struct Ledger: Sendable {
  /// Which other dimensions are kept together with the agent.
  static let pairedDimensions: [Dimension] = [.model, .user, .tool, .team]

  var tables: [NameTable]
  private var fleetLine = LineStore(keepsDays: true)
  private(set) var lines: [LineStore]
  private var pairs: [PairLines]
  private var frame: TimeFrame
  let filter: Filter
  private var log = PostingLog()
  /// What is counted for series, where anybody asks for them.
  var series: SeriesBook?
  /// What advice and anomalies ask beyond the lines.
  private(set) var evidence: CallEvidence
  /// So many postings fit into a core's own cache together with what they touch.
  private static let portion = 1024
  /// The service that each agent was last seen in.
  private var services: [NameID] = []
  /// How often each agent saw each kind of error, by the numbers of `errorNames`.
  private(set) var errors: [NameID: [NameID: Int]] = [:]
  var errorNames = NameTable(limit: 4096)
  /// What a failure is called that has no name.
  let plainError: NameID

  struct PairKey: Hashable, Sendable {
    var agent: NameID
    var other: NameID
  }

  /// Who and what an amount is booked under.
  struct Account {
    var attribution: Attribution
    var service: NameID
    var operation: NameID
    var model: NameID
    var tool: NameID
    var time: Int64
    var isFuture: Bool
    /// What the series ask: see `Posting`.
    var status: EventStatus
    var workflow: Int16
    var ranTeam: NameID
  }

  init(zone: CalendarZone, limits: MeterLimits, filter: Filter) {
    tables = Dimension.allCases.map { _ in NameTable(limit: limits.series) }
    lines = Dimension.allCases.sorted { $0.place < $1.place }.map {
      LineStore(keepsDays: true, isWatched: $0 == .agent)
    }
    fleetLine.grow(to: 0)
    evidence = CallEvidence(limit: limits.pairs)
    pairs = Self.pairedDimensions.map { _ in PairLines(limit: limits.pairs) }
    frame = TimeFrame(cursor: DayCursor(zone: zone))
    self.filter = filter
    plainError = errorNames.id("error")
  }

  // MARK: - Posting

  /// Writes a posting down. It is added to its lines with many others.
  mutating func post(_ posting: Posting) {
    log.append(posting)
    if log.postings.count >= Self.portion { settleLog() }
  }

  /// Adds tokens and what they cost to a posting.
  mutating func add(_ tokens: Tokens, _ cost: PricedCost, to posting: inout Posting) {
    if let wide = posting.add(tokens, cost) { log.append(&posting, wide: wide, cost.provenance) }
  }

  private mutating func settleLog() {
    guard !log.postings.isEmpty else { return }
    fleetLine.add(log, to: targets(.fleet) { _ in 0 }, timed: .all, &frame)
    add(.agent, .agent, \.agent, timed: .all)
    for (dimension, name) in Self.people { add(dimension, .people, name, timed: .none) }
    add(.model, .model, \.name, timed: .calls)
    add(.tool, .tool, \.name, timed: .calls)
    addPairs(.user, .agent, \.user, timed: .none)
    addPairs(.team, .agent, \.team, timed: .none)
    addPairs(.model, .model, \.name, timed: .calls)
    addPairs(.tool, .tool, \.name, timed: .calls)
    series?.take(log)
    evidence.take(log, &frame)
    log.removeAll()
  }

  private static var people: [(Dimension, (Posting) -> NameID)] {
    [(.service, \.service), (.operation, \.operation), (.user, \.user), (.team, \.team)]
  }

  private func targets(_ lines: Posting.Lines, _ name: (Posting) -> NameID) -> [NameID] {
    log.postings.map { $0.lines.contains(lines) ? name($0) : -1 }
  }

  private mutating func add(
    _ dimension: Dimension, _ kind: Posting.Lines, _ name: (Posting) -> NameID, timed: LineStore.Timed
  ) {
    lines[dimension.place].add(log, to: targets(kind, name), timed: timed, &frame)
  }

  private mutating func addPairs(
    _ dimension: Dimension, _ kind: Posting.Lines, _ name: (Posting) -> NameID, timed: LineStore.Timed
  ) {
    pairs[dimension.pairPlace].add(log, with: targets(kind, name), timed: timed, &frame)
  }

  /// Notes which service an agent was last seen in.
  mutating func note(service: NameID, of agent: NameID) {
    while services.count <= Int(agent) { services.append(NameTable.unknown) }
    services[Int(agent)] = service
  }

  /// Counts an agent's failure of a kind, or takes it back.
  mutating func noteError(_ type: NameID, of agent: NameID, sign: Int32) {
    let known = errors[agent]?[type] ?? 0
    let type = known > 0 || (errors[agent]?.count ?? 0) < 64 ? type : NameTable.other
    let count = (errors[agent]?[type] ?? 0) + Int(sign)
    errors[agent, default: [:]][type] = count > 0 ? count : nil
  }

  // MARK: - Filter

  /// Whether the filter leaves a run.
  func isKept(_ run: RunBooking, _ account: Account) -> Bool {
    keeps(account, models: run.models, tools: run.tools)
  }

  func keeps(_ account: Account, models: Few<NameID>, tools: Few<NameID>) -> Bool {
    filter.isEmpty || filter.conditions.allSatisfy { matches($0, account, models, tools) }
  }

  private func matches(
    _ condition: Filter.Condition, _ account: Account, _ models: Few<NameID>, _ tools: Few<NameID>
  ) -> Bool {
    switch condition.dimension {
    case .agent: condition.matches(name(.agent, account.attribution.agent))
    case .user: condition.matches(name(.user, account.attribution.user))
    case .team: condition.matches(name(.team, account.attribution.team))
    case .service: condition.matches(name(.service, account.service))
    case .operation: condition.matches(name(.operation, account.operation))
    case .model: models.contains { condition.matches(name(.model, $0)) }
    case .tool: tools.contains { condition.matches(name(.tool, $0)) }
    }
  }

  func name(_ dimension: Dimension, _ id: NameID) -> String { tables[dimension.place].names[Int(id)] }

  // MARK: - Reading

  /// Puts all that is being added to where it can be read: to be called before anything is.
  mutating func close() {
    settleLog()
    fleetLine.close(&frame)
    for place in lines.indices { lines[place].close(&frame) }
    for place in pairs.indices { pairs[place].close(&frame) }
    evidence.close(&frame)
  }

  /// Promises that no window will end before a second.
  mutating func promise(horizon: Int64) { frame.horizon = max(frame.horizon, horizon) }

  /// The second before which no window will end.
  var horizon: Int64 { frame.horizon }

  /// All that the fleet did.
  var fleet: Timeline { fleetLine[0] }

  /// The line of a name; nil where nothing was booked.
  func line(_ dimension: Dimension, _ name: NameID) -> Timeline? {
    let place = dimension.place
    return Int(name) < lines[place].count ? lines[place][Int(name)] : nil
  }

  /// The service that an agent was last seen in.
  func service(of agent: NameID) -> NameID? {
    guard Int(agent) < services.count, services[Int(agent)] != NameTable.unknown else { return nil }
    return services[Int(agent)]
  }

  /// The lines of the pairs of a dimension that fulfil a condition.
  func pairs(_ dimension: Dimension, where condition: (PairKey) -> Bool) -> [(key: PairKey, line: Timeline)] {
    Self.pairedDimensions.contains(dimension) ? pairs[dimension.pairPlace].filter(condition) : []
  }

  /// Calls `body` with the line of each pair of a dimension, where it lies.
  func forEachPair(_ dimension: Dimension, _ body: (PairKey, UnsafePointer<Timeline>) -> Void) {
    if Self.pairedDimensions.contains(dimension) { pairs[dimension.pairPlace].forEach(body) }
  }

  /// Adds all that another ledger holds, and leaves it empty; `renamed` gives this ledger's numbers for the other's names.
  /// Both are closed.
  mutating func merge(_ other: inout Ledger, renamed: Renaming) {
    fleetLine.merge(&other.fleetLine, 0, into: 0, &frame)
    for dimension in Dimension.allCases {
      let place = dimension.place
      for index in 0..<other.lines[place].count {
        let name = Int(renamed(dimension, NameID(index)))
        lines[place].merge(&other.lines[place], index, into: name, &frame)
      }
    }
    for dimension in Self.pairedDimensions {
      let place = dimension.pairPlace
      pairs[place].merge(&other.pairs[place], &frame) {
        PairKey(agent: renamed(.agent, $0.agent), other: renamed(dimension, $0.other))
      }
    }
    evidence.merge(&other.evidence, &frame, renamed)
    for (agent, service) in other.services.enumerated() where service != NameTable.unknown {
      note(service: renamed(.service, service), of: renamed(.agent, NameID(agent)))
    }
    for (agent, counts) in other.errors {
      for (type, count) in counts {
        errors[renamed(.agent, agent), default: [:]][renamed.errors[Int(type)], default: 0] += count
      }
    }
    if let theirs = other.series { series?.merge(theirs, renamed) }
  }
}

extension Dimension {
  /// Where its names and lines stand in the ledger.
  var place: Int {
    switch self {
    case .agent: 0
    case .model: 1
    case .user: 2
    case .team: 3
    case .service: 4
    case .operation: 5
    case .tool: 6
    }
  }

  /// Where its pairs with agents stand; only of paired dimensions.
  fileprivate var pairPlace: Int {
    switch self {
    case .model: 0
    case .user: 1
    case .tool: 2
    default: 3
    }
  }
}

/// How much the meter may hold. Totals stay exact beyond; what is lost is named with each.
public struct MeterLimits: Hashable, Sendable {
  /// Names a dimension; new ones beyond fold into `(other)`.
  public var series = 20_000
  /// Pairs of an agent and another name, a kind; new ones beyond fold into the agent's `(other)`.
  public var pairs = 50_000
  /// Keys of records that were seen; older ones are no longer known again.
  public var dedupeIDs = 2_000_000
  /// Spans that wait to be joined; older ones stay under the names they have by then.
  public var joins = 100_000

  /// The defaults.
  public init() {}
}
