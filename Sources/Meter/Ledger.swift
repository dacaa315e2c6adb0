import Costs
import Events

/// What is booked: one line over time for the fleet, for each name of each dimension, and for the kept pairs.
struct Ledger: Sendable {
  /// Which other dimensions are kept together with the agent.
  static let pairedDimensions: [Dimension] = [.model, .user, .tool, .team]

  var tables: [NameTable]
  private(set) var fleet = Timeline()
  private(set) var lines: [[Timeline]]
  private(set) var pairs: [[PairKey: Timeline]]
  private(set) var pairsOverflowed = false
  var cursor: DayCursor
  private let pairLimit: Int
  private let filter: Filter
  /// The service that each agent was last seen in.
  private(set) var services: [NameID: NameID] = [:]
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
  }

  init(zone: CalendarZone, limits: MeterLimits, filter: Filter) {
    tables = Dimension.allCases.map { _ in NameTable(limit: limits.series) }
    lines = Dimension.allCases.map { _ in [] }
    pairs = Self.pairedDimensions.map { _ in [:] }
    cursor = DayCursor(zone: zone)
    pairLimit = limits.pairs
    self.filter = filter
    plainError = errorNames.id("error")
  }

  // MARK: - Booking

  /// Books a model call, or what a run used beyond its calls, or takes it back (sign −1).
  mutating func bookModel(_ totals: Totals, _ durations: Durations, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(account.model), tools: Few()) else { return }
    addFleet(totals, durations, account, sign)
    add(.service, account.service, totals, account, sign)
    add(.operation, account.operation, totals, account, sign)
    add(.model, account.model, totals, account, sign, durations)
    addPeople(totals, durations, account, sign)
    addPair(.model, account.model, totals, account, sign, durations)
  }

  /// Books a tool call, or takes it back.
  mutating func bookTool(_ totals: Totals, _ durations: Durations, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(), tools: Few(account.tool)) else { return }
    addFleet(totals, durations, account, sign)
    add(.service, account.service, totals, account, sign)
    add(.operation, account.operation, totals, account, sign)
    add(.tool, account.tool, totals, account, sign, durations)
    addPeople(totals, durations, account, sign)
    addPair(.tool, account.tool, totals, account, sign, durations)
  }

  /// Books a run, or takes it back. Only root requests count for the fleet, services, users, teams and operations.
  mutating func bookRun(_ run: RunBooking, duration: Int64, _ account: Account, sign: Int32) {
    guard isKept(run, account) else { return }
    var durations = Durations(repeating: -1)
    durations[Measure.requests.rawValue] = duration
    let totals = run.totals
    let attribution = run.attribution
    add(.agent, attribution.agent, totals, account, sign, durations)
    addPair(.user, attribution.user, totals, account, sign, nil)
    addPair(.team, attribution.team, totals, account, sign, nil)
    if run.isRoot {
      addFleet(totals, durations, account, sign)
      add(.service, account.service, totals, account, sign)
      add(.operation, account.operation, totals, account, sign)
      add(.user, attribution.user, totals, account, sign)
      add(.team, attribution.team, totals, account, sign)
    }
    for model in run.models {
      add(.model, model, totals, account, sign)
      addPair(.model, model, totals, account, sign, nil)
    }
    for tool in run.tools {
      add(.tool, tool, totals, account, sign)
      addPair(.tool, tool, totals, account, sign, nil)
    }
    note(run, account, sign)
  }

  /// Books an agent's words about its service; a later run overrules it.
  private mutating func note(_ run: RunBooking, _ account: Account, _ sign: Int32) {
    let agent = run.attribution.agent
    if sign > 0 { services[agent] = account.service }
    guard run.failed else { return }
    let known = errors[agent]?[run.errorType] ?? 0
    let type = known > 0 || (errors[agent]?.count ?? 0) < 64 ? run.errorType : NameTable.other
    let count = (errors[agent]?[type] ?? 0) + Int(sign)
    errors[agent, default: [:]][type] = count > 0 ? count : nil
  }

  private mutating func addPeople(_ totals: Totals, _ durations: Durations, _ account: Account, _ sign: Int32) {
    let attribution = account.attribution
    add(.agent, attribution.agent, totals, account, sign, durations)
    add(.user, attribution.user, totals, account, sign)
    add(.team, attribution.team, totals, account, sign)
    addPair(.user, attribution.user, totals, account, sign, nil)
    addPair(.team, attribution.team, totals, account, sign, nil)
  }

  private mutating func addFleet(_ totals: Totals, _ durations: Durations, _ account: Account, _ sign: Int32) {
    if account.isFuture {
      fleet.addTimeless(totals, durations, sign: sign)
    } else {
      fleet.add(totals, durations, at: account.time, sign: sign, days: &cursor)
    }
  }

  private mutating func add(
    _ dimension: Dimension, _ name: NameID, _ totals: Totals, _ account: Account, _ sign: Int32,
    _ durations: Durations = Durations(repeating: -1)
  ) {
    let place = dimension.place
    grow(dimension, to: name)
    if account.isFuture {
      lines[place][Int(name)].addTimeless(totals, durations, sign: sign)
    } else {
      lines[place][Int(name)].add(totals, durations, at: account.time, sign: sign, days: &cursor)
    }
  }

  private mutating func grow(_ dimension: Dimension, to name: NameID) {
    while lines[dimension.place].count <= Int(name) {
      lines[dimension.place].append(Timeline(isWatched: dimension == .agent))
    }
  }

  private mutating func addPair(
    _ dimension: Dimension, _ other: NameID, _ totals: Totals, _ account: Account, _ sign: Int32,
    _ durations: Durations?
  ) {
    guard let place = Self.pairedDimensions.firstIndex(of: dimension) else { return }
    let key = pair(place, account.attribution.agent, other)
    let kept = durations ?? Durations(repeating: -1)
    if account.isFuture {
      pairs[place][key, default: Timeline()].addTimeless(totals, kept, sign: sign)
    } else {
      pairs[place][key, default: Timeline()].add(totals, kept, at: account.time, sign: sign, days: &cursor)
    }
  }

  // MARK: - Filter

  /// Whether the filter leaves a run.
  func isKept(_ run: RunBooking, _ account: Account) -> Bool { keeps(account, models: run.models, tools: run.tools) }

  private func keeps(_ account: Account, models: Few<NameID>, tools: Few<NameID>) -> Bool {
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

  /// Moves everything into the levels that answers read.
  mutating func flush() {
    fleet.flush(&cursor)
    for place in lines.indices {
      for index in lines[place].indices { lines[place][index].flush(&cursor) }
    }
    for place in pairs.indices {
      for key in pairs[place].keys { pairs[place][key]?.flush(&cursor) }
    }
  }

  /// The line of a name; an empty one where nothing was booked.
  func line(_ dimension: Dimension, _ name: NameID) -> Timeline? {
    let place = dimension.place
    return Int(name) < lines[place].count ? lines[place][Int(name)] : nil
  }

  /// The lines of the pairs of a dimension.
  func pairs(_ dimension: Dimension) -> [PairKey: Timeline] {
    Self.pairedDimensions.firstIndex(of: dimension).map { pairs[$0] } ?? [:]
  }

  /// Adds all that another ledger holds; `renamed` gives this ledger's numbers for the other's names.
  mutating func merge(_ other: consuming Ledger, renamed: Renaming) {
    flush()
    other.flush()
    fleet.merge(other.fleet)
    for dimension in Dimension.allCases {
      let place = dimension.place
      for (index, line) in other.lines[place].enumerated() {
        let name = Int(renamed(dimension, NameID(index)))
        grow(dimension, to: NameID(name))
        lines[place][name].merge(line)
      }
    }
    for (place, dimension) in Self.pairedDimensions.enumerated() {
      for (key, line) in other.pairs[place] {
        let pair = pair(place, renamed(.agent, key.agent), renamed(dimension, key.other))
        pairs[place][pair, default: Timeline()].merge(line)
      }
    }
    for (agent, service) in other.services { services[renamed(.agent, agent)] = renamed(.service, service) }
    for (agent, counts) in other.errors {
      for (type, count) in counts { errors[renamed(.agent, agent), default: [:]][renamed.errors[Int(type)], default: 0] += count }
    }
    pairsOverflowed = pairsOverflowed || other.pairsOverflowed
  }

  /// The pair that an agent and another name are booked under.
  private mutating func pair(_ place: Int, _ agent: NameID, _ other: NameID) -> PairKey {
    let key = PairKey(agent: agent, other: other)
    guard pairs[place].count >= pairLimit, pairs[place][key] == nil else { return key }
    pairsOverflowed = true
    return PairKey(agent: agent, other: NameTable.other)
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
  public var joins = 200_000

  /// The defaults.
  public init() {}
}
