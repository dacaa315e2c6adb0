import Costs
import Events

/// Runs that called one tool again and again, and agents that were run again and again inside one trace: bounded, the
/// newest are kept.
struct LoopLog: Sendable {
  /// A run with many calls of one tool.
  struct ToolLoop: Sendable {
    var key: RecordKey
    var agent: NameID
    var tool: NameID
    var calls: Int
    var second: Int64
    var picodollars: Int128
    var trace: TraceText
  }

  /// Runs of one agent inside one trace.
  struct Spawn: Sendable {
    /// Runs below another run.
    var runs = 0
    /// Those of them that the same agent called.
    var own = 0
    var second = Int64.min
    var picodollars: Int128 = 0
    var trace = TraceText()
  }

  struct SpawnKey: Hashable, Sendable {
    var trace: UInt64
    var agent: NameID
  }

  private(set) var toolLoops: [ToolLoop] = []
  private(set) var spawns: [SpawnKey: Spawn] = [:]
  private static let keptLoops = 256
  private static let keptSpawns = 4096
  /// So few calls or runs are never worth a look.
  static let fewest = 10

  /// Notes what a request says, in place of what an earlier reading of it said.
  mutating func note(_ entry: RecentRequests.Entry, agent: NameID, former: RecentRequests.Entry?) {
    if former.map(Self.mostCalled).map({ $0.count >= Self.fewest }) == true, !entry.key.isNone {
      toolLoops.removeAll { $0.key == entry.key }
    }
    let most = Self.mostCalled(entry)
    if most.count >= Self.fewest { add(most, entry, agent) }
    if entry.nesting != .root, former?.nesting ?? .root == .root { addSpawn(entry, agent) }
  }

  private mutating func add(_ most: RunWork.ToolCount, _ entry: RecentRequests.Entry, _ agent: NameID) {
    if toolLoops.count >= Self.keptLoops {
      toolLoops.sort { $0.second < $1.second }
      toolLoops.removeFirst(Self.keptLoops / 4)
    }
    toolLoops.append(
      ToolLoop(
        key: entry.key, agent: agent, tool: most.tool, calls: most.count,
        second: floorDivide(entry.time, 1_000_000_000), picodollars: entry.cost.picodollars,
        trace: entry.trace))
  }

  private mutating func addSpawn(_ entry: RecentRequests.Entry, _ agent: NameID) {
    guard let digest = entry.trace.digest else { return }
    let key = SpawnKey(trace: digest, agent: agent)
    var spawn = spawns.removeValue(forKey: key) ?? Spawn()
    spawn.runs += 1
    spawn.own += entry.nesting == .own ? 1 : 0
    spawn.second = max(spawn.second, floorDivide(entry.time, 1_000_000_000))
    spawn.picodollars += entry.cost.picodollars
    spawn.trace = entry.trace
    spawns[key] = spawn
    trim()
  }

  private mutating func trim() {
    guard spawns.count > Self.keptSpawns else { return }
    // Those with few runs first, then the oldest.
    let order = spawns.sorted {
      ($0.value.runs >= Self.fewest ? 1 : 0, $0.value.second, $0.key.trace)
        < ($1.value.runs >= Self.fewest ? 1 : 0, $1.value.second, $1.key.trace)
    }
    for (key, _) in order.prefix(Self.keptSpawns / 4) { spawns[key] = nil }
  }

  private static func mostCalled(_ entry: RecentRequests.Entry) -> RunWork.ToolCount {
    entry.tools.max { $0.count < $1.count } ?? RunWork.ToolCount(tool: NameTable.none, count: 0)
  }

  mutating func merge(_ other: LoopLog, _ renamed: Renaming) {
    for loop in other.toolLoops {
      var loop = loop
      (loop.agent, loop.tool) = (renamed(.agent, loop.agent), renamed(.tool, loop.tool))
      if !loop.key.isNone { toolLoops.removeAll { $0.key == loop.key } }
      toolLoops.append(loop)
    }
    toolLoops = Array(toolLoops.sorted { $0.second < $1.second }.suffix(Self.keptLoops))
    for (key, theirs) in other.spawns {
      let mine = SpawnKey(trace: key.trace, agent: renamed(.agent, key.agent))
      var spawn = spawns[mine] ?? Spawn()
      spawn.runs += theirs.runs
      spawn.own += theirs.own
      spawn.second = max(spawn.second, theirs.second)
      spawn.picodollars += theirs.picodollars
      spawn.trace = theirs.trace
      spawns[mine] = spawn
    }
    trim()
  }
}

/// What stands around a request.
enum Nesting: UInt8, Sendable {
  /// Nothing: it is a root request.
  case root
  /// A run of the same agent.
  case own
  /// A run of another agent.
  case other
}
