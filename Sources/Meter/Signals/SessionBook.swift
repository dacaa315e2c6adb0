import Events

/// The newest sessions of each agent, within a bound.
struct SessionBook: Sendable {
  struct Session: Sendable {
    var name: String
    var first: Int64
    var last: Int64
    var runs = 0
    var errors = 0
  }

  private var byAgent: [NameID: [UInt64: Session]] = [:]
  private var count = 0
  /// Agents of which sessions were let go.
  private var isFull: Set<NameID> = []
  private static let perAgent = 512
  private static let inAll = 50_000

  /// Counts a run of a session.
  mutating func note(_ name: UnsafeBufferPointer<UInt8>, of agent: NameID, time: Int64, failed: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let isKnown = byAgent[agent]?[hash] != nil
    if !isKnown, !makeRoom(for: agent) { return }
    let new = { Session(name: String(decoding: name.prefix(64), as: UTF8.self), first: time, last: time) }
    if !isKnown { count += 1 }
    byAgent[agent, default: [:]][hash, default: new()].add(runs: 1, errors: failed ? 1 : 0, time, time)
  }

  /// The sessions of an agent that ran in a stretch of seconds, the newest first, and whether there were more.
  func sessions(of agent: NameID, in seconds: Range<Int64>) -> (sessions: [Session], areAll: Bool) {
    let found = (byAgent[agent] ?? [:]).values.filter {
      floorDivide($0.last, 1_000_000_000) >= seconds.lowerBound
        && floorDivide($0.first, 1_000_000_000) < seconds.upperBound
    }
    return (found.sorted { ($0.last, $1.name) > ($1.last, $0.name) }, !isFull.contains(agent))
  }

  mutating func merge(_ other: SessionBook, agents: [NameID]) {
    for (agent, sessions) in other.byAgent {
      let mine = agents[Int(agent)]
      for (hash, session) in sessions {
        if byAgent[mine]?[hash] == nil {
          guard makeRoom(for: mine) else { continue }
          count += 1
          byAgent[mine, default: [:]][hash] = session
        } else {
          byAgent[mine]?[hash]?.add(
            runs: session.runs, errors: session.errors, session.first, session.last)
        }
      }
    }
    for agent in other.isFull { isFull.insert(agents[Int(agent)]) }
  }

  /// Lets the agent's oldest sessions go where it has its share; false where there is no room and it has none.
  private mutating func makeRoom(for agent: NameID) -> Bool {
    let own = byAgent[agent]?.count ?? 0
    guard own >= Self.perAgent || count >= Self.inAll else { return true }
    isFull.insert(agent)
    guard own > 0 else { return false }
    let oldest = (byAgent[agent] ?? [:]).sorted { $0.value.last < $1.value.last }.prefix(max(1, own / 4))
    for (hash, _) in oldest { byAgent[agent]?[hash] = nil }
    count -= oldest.count
    return true
  }
}

extension SessionBook.Session {
  fileprivate mutating func add(runs: Int, errors: Int, _ first: Int64, _ last: Int64) {
    self.runs += runs
    self.errors += errors
    self.first = min(self.first, first)
    self.last = max(self.last, last)
  }
}
