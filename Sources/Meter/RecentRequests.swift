import Costs
import Events

/// The newest requests of each agent, a few of each. Names are numbers until somebody asks.
struct RecentRequests: Sendable {
  struct Entry: Sendable {
    var key: RecordKey
    var time: Int64
    var status: RequestStatus
    var duration: Int64
    var model: NameID
    var user: NameID
    var errorType: NameID
    var trace: TraceText
    var nesting = Nesting.root
    var tokens = Tokens()
    var cost = Money.zero
    var tools = Few<RunWork.ToolCount>()
  }

  private var byAgent: [[Entry]] = []
  private(set) var loops = LoopLog()
  private(set) var repeats = RepeatLog()
  private static let kept = 64

  /// Whether a request that ended at `time` would be among them.
  func wants(_ agent: NameID, _ time: Int64) -> Bool {
    guard Int(agent) < byAgent.count else { return true }
    let entries = byAgent[Int(agent)]
    return entries.count < Self.kept || time >= entries[entries.count - Self.kept].time
  }

  /// Keeps a request.
  /// - Parameter isNew: whether it is certain that no earlier reading of it is kept, which this one would replace.
  mutating func note(_ entry: Entry, agent: NameID, isNew: Bool) {
    let former = isNew ? nil : take(entry.key, agent: agent)
    loops.note(entry, agent: agent, former: former)
    repeats.note(
      RepeatLog.Glance(key: entry.key, time: entry.time, agent: agent, prompt: entry.trace.prompt),
      isNew: isNew)
    insert(entry, agent: agent, isNew: true)
  }

  private mutating func insert(_ entry: Entry, agent: NameID, isNew: Bool) {
    while byAgent.count <= Int(agent) { byAgent.append([]) }
    if !isNew { _ = take(entry.key, agent: agent) }
    let at = (byAgent[Int(agent)].lastIndex { $0.time <= entry.time } ?? -1) + 1
    byAgent[Int(agent)].insert(entry, at: at)
    // The oldest go many at a time, so that few are moved.
    if byAgent[Int(agent)].count >= Self.kept * 2 { byAgent[Int(agent)].removeFirst(Self.kept) }
  }

  /// Forgets a request that was taken back.
  mutating func remove(_ key: RecordKey, agent: NameID) {
    _ = take(key, agent: agent)
    repeats.remove(key)
  }

  private mutating func take(_ key: RecordKey, agent: NameID) -> Entry? {
    guard !key.isNone, Int(agent) < byAgent.count else { return nil }
    return byAgent[Int(agent)].lastIndex { $0.key == key }.map { byAgent[Int(agent)].remove(at: $0) }
  }

  /// An agent's newest requests, the oldest first.
  func entries(of agent: NameID) -> ArraySlice<Entry> {
    Int(agent) < byAgent.count ? byAgent[Int(agent)].suffix(Self.kept) : []
  }

  /// The newest request of an agent that ended in a second and cost so much.
  func find(_ agent: NameID, second: Int64, picodollars: Int64) -> Entry? {
    guard Int(agent) < byAgent.count else { return nil }
    return byAgent[Int(agent)].last {
      $0.cost.picodollars == picodollars && floorDivide($0.time, 1_000_000_000) == second
    }
  }

  /// An agent's newest requests, the newest first.
  func newest(_ agent: NameID, _ ledger: Ledger) -> [RequestRecord] {
    guard Int(agent) < byAgent.count else { return [] }
    return byAgent[Int(agent)].suffix(Self.kept).reversed().map { $0.record(ledger) }
  }

  mutating func merge(_ other: RecentRequests, renamed names: Renaming) {
    for (agent, entries) in other.byAgent.enumerated() {
      for entry in entries { insert(entry.renamed(names), agent: names(.agent, NameID(agent)), isNew: false) }
    }
    loops.merge(other.loops, names)
    repeats.merge(other.repeats) { names(.agent, $0) }
  }
}

extension RecentRequests.Entry {
  fileprivate func record(_ ledger: Ledger) -> RequestRecord {
    RequestRecord(
      time: Timestamp(nanoseconds: time), status: status,
      duration: duration >= 0 ? Double(duration) / 1e9 : nil,
      model: ledger.name(.model, model), tokens: tokens, cost: cost, user: ledger.name(.user, user),
      tools: tools.map { RequestRecord.ToolUse(name: ledger.name(.tool, $0.tool), count: $0.count) },
      trace: trace.string,
      errorType: errorType == NameTable.none ? "" : ledger.errorNames.names[Int(errorType)])
  }

  fileprivate func renamed(_ names: Renaming) -> RecentRequests.Entry {
    var entry = self
    entry.model = names(.model, model)
    entry.user = names(.user, user)
    entry.errorType = names.errors[Int(errorType)]
    for i in tools.indices { entry.tools[i].tool = names(.tool, tools[i].tool) }
    return entry
  }
}

/// Whether services said that they were up, over the last minutes.
struct HealthLog: Sendable {
  private struct Report: Sendable {
    var time: Int64
    var up: Bool
  }

  private var byService: [NameID: [Report]] = [:]
  private static let kept = 4096

  mutating func note(up: Bool, service: NameID, time: Int64) {
    var reports = byService.removeValue(forKey: service) ?? []
    let at = reports.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0
    reports.insert(Report(time: time, up: up), at: at)
    if reports.count > Self.kept { reports.removeFirst(Self.kept / 4) }
    byService[service] = reports
  }

  /// The share of reports within (from, to] that said up, by service; services that said nothing are left out.
  func availability(from: Int64, to: Int64) -> [(service: NameID, share: Double)] {
    byService.compactMap { service, reports in
      let within = reports.filter { $0.time > from && $0.time <= to }
      guard !within.isEmpty else { return nil }
      return (service, Double(within.filter(\.up).count) / Double(within.count))
    }.sorted { $0.service < $1.service }
  }

  mutating func merge(_ other: HealthLog, renamed: [NameID]) {
    for (service, reports) in other.byService {
      for report in reports { note(up: report.up, service: renamed[Int(service)], time: report.time) }
    }
  }
}
