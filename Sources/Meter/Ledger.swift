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
  private let filter: Filter
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
    var moment: Moment
  }

  init(zone: CalendarZone, limits: MeterLimits, filter: Filter) {
    tables = Dimension.allCases.map { _ in NameTable(limit: limits.series) }
    lines = Dimension.allCases.sorted { $0.place < $1.place }.map {
      LineStore(keepsDays: true, isWatched: $0 == .agent)
    }
    fleetLine.grow(to: 0)
    pairs = Self.pairedDimensions.map { _ in PairLines(limit: limits.pairs) }
    frame = TimeFrame(cursor: DayCursor(zone: zone))
    self.filter = filter
    plainError = errorNames.id("error")
  }

  // MARK: - Booking

  /// Books a model call, or takes it back (sign −1).
  mutating func bookModel(_ totals: Totals, _ durations: Durations, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(account.model), tools: Few()) else { return }
    addCall(.model, account.model, Delta(totals, sign: sign), durations, account, sign)
  }

  /// Books a tool call, or takes it back.
  mutating func bookTool(_ totals: Totals, _ durations: Durations, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(), tools: Few(account.tool)) else { return }
    addCall(.tool, account.tool, Delta(totals, sign: sign), durations, account, sign)
  }

  private mutating func addCall(
    _ dimension: Dimension, _ name: NameID, _ totals: Delta, _ durations: Durations, _ account: Account,
    _ sign: Int32
  ) {
    addFleet(totals, durations, account, sign)
    add(.agent, account.attribution.agent, totals, account, sign, durations)
    add(dimension, name, totals, account, sign, durations)
    addPair(dimension, name, totals, account, sign, durations)
    addPeople(totals, account)
    addPair(.user, account.attribution.user, totals, account)
    addPair(.team, account.attribution.team, totals, account)
  }

  /// Books a run with what it used beyond its calls, or takes it back. Only root requests count for the fleet,
  /// services, users, teams and operations.
  mutating func bookRun(_ run: RunBooking, duration: Int64, _ account: Account, sign: Int32) {
    let isKept = isKept(run, account)
    var spend = Totals()
    for remainder in run.remainders where keeps(account, models: Few(remainder.model), tools: Few()) {
      spend += remainder.totals
    }
    guard isKept || !spend.isEmpty else { return }
    var durations = Durations.unknown
    if isKept { durations[Measure.requests.rawValue] = duration }
    let spent = Delta(spend, sign: sign)
    let own = isKept ? Delta(spend + run.totals, sign: sign) : spent
    add(.agent, run.attribution.agent, own, account, sign, durations)
    addPair(.user, run.attribution.user, own, account)
    addPair(.team, run.attribution.team, own, account)
    if run.isRoot {
      addFleet(own, durations, account, sign)
      addPeople(own, account)
    } else if !spend.isEmpty {
      addFleet(spent, .unknown, account, sign)
      addPeople(spent, account)
    }
    addModels(of: run, isKept, own, account, sign)
    guard isKept else { return }
    if !run.tools.isEmpty { addTools(of: run, account, sign) }
    note(run, account, sign)
  }

  private mutating func addTools(of run: RunBooking, _ account: Account, _ sign: Int32) {
    let totals = Delta(run.totals, sign: sign)
    for tool in run.tools {
      add(.tool, tool, totals, account)
      addPair(.tool, tool, totals, account)
    }
  }

  /// - Parameter own: all that the run is booked with; where it has one model, that is the model's too.
  private mutating func addModels(
    of run: RunBooking, _ isKept: Bool, _ own: Delta, _ account: Account, _ sign: Int32
  ) {
    if isKept, let only = run.models.first, run.models.count == 1,
      run.remainders.allSatisfy({ $0.model == only }),
      filter.isEmpty
    {
      add(.model, only, own, account)
      addPair(.model, only, own, account)
      return
    }
    var models = run.models
    if run.remainders.contains(where: { $0.model == NameTable.none }) { models.append(NameTable.none) }
    for model in models {
      var totals = isKept && model != NameTable.none ? run.totals : Totals()
      for remainder in run.remainders
      where remainder.model == model && keeps(account, models: Few(model), tools: Few()) {
        totals += remainder.totals
      }
      guard !totals.isEmpty else { continue }
      let delta = Delta(totals, sign: sign)
      add(.model, model, delta, account)
      addPair(.model, model, delta, account)
    }
  }

  /// Books an agent's words about its service; a later run overrules it.
  private mutating func note(_ run: RunBooking, _ account: Account, _ sign: Int32) {
    let agent = run.attribution.agent
    if sign > 0 { note(service: account.service, of: agent) }
    guard run.failed else { return }
    let known = errors[agent]?[run.errorType] ?? 0
    let type = known > 0 || (errors[agent]?.count ?? 0) < 64 ? run.errorType : NameTable.other
    let count = (errors[agent]?[type] ?? 0) + Int(sign)
    errors[agent, default: [:]][type] = count > 0 ? count : nil
  }

  private mutating func note(service: NameID, of agent: NameID) {
    while services.count <= Int(agent) { services.append(NameTable.unknown) }
    services[Int(agent)] = service
  }

  private mutating func addPeople(_ totals: Delta, _ account: Account) {
    add(.service, account.service, totals, account)
    add(.operation, account.operation, totals, account)
    add(.user, account.attribution.user, totals, account)
    add(.team, account.attribution.team, totals, account)
  }

  private mutating func addFleet(_ totals: Delta, _ durations: Durations, _ account: Account, _ sign: Int32) {
    fleetLine.add(totals, durations, sign: sign, to: 0, account.moment, &frame)
  }

  private mutating func add(_ dimension: Dimension, _ name: NameID, _ totals: Delta, _ account: Account) {
    let place = dimension.place
    lines[place].grow(to: Int(name))
    lines[place].add(totals, to: Int(name), account.moment, &frame)
  }

  private mutating func add(
    _ dimension: Dimension, _ name: NameID, _ totals: Delta, _ account: Account, _ sign: Int32,
    _ durations: Durations
  ) {
    let place = dimension.place
    lines[place].grow(to: Int(name))
    lines[place].add(totals, durations, sign: sign, to: Int(name), account.moment, &frame)
  }

  private mutating func addPair(_ dimension: Dimension, _ other: NameID, _ totals: Delta, _ account: Account)
  {
    let key = PairKey(agent: account.attribution.agent, other: other)
    pairs[dimension.pairPlace].add(key, totals, account.moment, &frame)
  }

  private mutating func addPair(
    _ dimension: Dimension, _ other: NameID, _ totals: Delta, _ account: Account, _ sign: Int32,
    _ durations: Durations
  ) {
    let key = PairKey(agent: account.attribution.agent, other: other)
    pairs[dimension.pairPlace].add(key, totals, durations, sign: sign, account.moment, &frame)
  }

  // MARK: - Filter

  /// Whether the filter leaves a run.
  func isKept(_ run: RunBooking, _ account: Account) -> Bool {
    keeps(account, models: run.models, tools: run.tools)
  }

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

  /// Puts all that is being added to where it can be read: to be called before anything is.
  mutating func close() {
    fleetLine.close(&frame)
    for place in lines.indices { lines[place].close(&frame) }
    for place in pairs.indices { pairs[place].close(&frame) }
  }

  /// Promises that no window will end before a second.
  mutating func promise(horizon: Int64) { frame.horizon = max(frame.horizon, horizon) }

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

  /// Adds all that another ledger holds; `renamed` gives this ledger's numbers for the other's names. Both are closed.
  mutating func merge(_ other: Ledger, renamed: Renaming) {
    fleetLine.merge(other.fleet, into: 0, &frame)
    for dimension in Dimension.allCases {
      let place = dimension.place
      for index in 0..<other.lines[place].count {
        let name = Int(renamed(dimension, NameID(index)))
        lines[place].merge(other.lines[place][index], into: name, &frame)
      }
    }
    for dimension in Self.pairedDimensions {
      other.pairs[dimension.pairPlace].forEach { key, line in
        let pair = PairKey(agent: renamed(.agent, key.agent), other: renamed(dimension, key.other))
        pairs[dimension.pairPlace].merge(pair, line, &frame)
      }
    }
    for (agent, service) in other.services.enumerated() where service != NameTable.unknown {
      note(service: renamed(.service, service), of: renamed(.agent, NameID(agent)))
    }
    for (agent, counts) in other.errors {
      for (type, count) in counts {
        errors[renamed(.agent, agent), default: [:]][renamed.errors[Int(type)], default: 0] += count
      }
    }
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
  public var joins = 200_000

  /// The defaults.
  public init() {}
}
