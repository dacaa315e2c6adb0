import Events

/// One line of the stream, without its line feed.
public struct SimulatedLine: Sendable {
  /// The event's time: when it is written.
  public var time: Timestamp
  /// Flat JSON in UTF-8.
  public var bytes: [UInt8]
}

/// An endless stream of a fleet's native events in the order of their times. Pacing is the caller's: take
/// what is due, sleep until `nextTime`.
public struct Simulator: Sendable {
  private let fleet: Fleet
  private let options: SimulationOptions
  private let schedule: Schedule
  private let troubles: Troubles
  private var queue = EventQueue()
  private var arrivals: SplitMix64
  private var periodic: SplitMix64
  private var requests: UInt64 = 0
  private var runaways: UInt64 = 0
  private var memory: [(now: Double, peak: Double)]

  /// A stream that begins at its history's start.
  public init(options: SimulationOptions) {
    self.options = options
    fleet = Fleet(options: options)
    schedule = Schedule(options: options)
    troubles = Troubles(options: options)
    arrivals = SplitMix64(seed: options.seed, stream: 1 << 62)
    periodic = SplitMix64(seed: options.seed, stream: 1 << 61)
    memory = fleet.agents.map { ($0.memory, $0.memory) }
    queue.add(.request, at: schedule.origin)
    for beginning in troubles.beginnings(of: .spend) {
      queue.add(.runaway, at: max(beginning, schedule.origin))
    }
    for service in Fleet.services.indices {
      queue.add(.health(service: service), at: schedule.origin + Int64(service) * 137_000)
    }
    for agent in fleet.agents.indices {
      queue.add(.memory(agent: agent), at: schedule.origin + Int64(periodic.between(0, 30e6)))
    }
  }

  /// The time of the line that `next` returns.
  public var nextTime: Timestamp {
    mutating get {
      advance()
      return Timestamp(nanoseconds: (queue.firstTime ?? schedule.origin) * 1_000)
    }
  }

  /// The next line. There always is one.
  public mutating func next() -> SimulatedLine {
    advance()
    guard let (time, entry) = queue.removeFirst(), case .line(let bytes) = entry else {
      return SimulatedLine(time: Timestamp(nanoseconds: schedule.origin * 1_000), bytes: [])
    }
    return SimulatedLine(time: Timestamp(nanoseconds: time * 1_000), bytes: bytes)
  }

  /// Appends the lines up to a time (inclusive), each with a line feed; returns how many.
  @discardableResult
  public mutating func write(until time: Timestamp, into buffer: inout [UInt8], limit: Int = .max) -> Int {
    var count = 0
    while count < limit && nextTime <= time {
      buffer.append(contentsOf: next().bytes)
      buffer.append(0x0A)
      count += 1
    }
    return count
  }

  /// Plays sources until the first entry is a line: whatever they draft from then on is later.
  private mutating func advance() {
    while let kind = queue.first, !kind.isLine, let (time, source) = queue.removeFirst() {
      switch source {
      case .line: return
      case .request: request(at: time)
      case .runaway: runaway(at: time)
      case .health(let service): health(of: service, at: time)
      case .memory(let agent): memory(of: agent, at: time)
      }
    }
  }

  private mutating func request(at time: Int64) {
    // The first entry only starts the process; the next arrival is memoryless, so it may begin anew where
    // rates change.
    let gap = Int64(min(1e12, arrivals.exponential() / schedule.requestRate(at: time) * 1_000_000)) + 1
    let crosses = time < schedule.full && time + gap > schedule.full
    let isArrival = requests > 0 && time != schedule.full
    queue.add(.request, at: crosses ? schedule.full : time + gap)
    if !isArrival {
      requests += 1
      return
    }
    var random = SplitMix64(seed: options.seed, stream: requests)
    requests += 1
    let agent = fleet.agents[random.weighted(fleet.agentShares)]
    let user = fleet.users[random.weighted(fleet.userShares)]
    var writer = writer(at: time, user: user, random: random)
    _ = writer.run(agent, at: time, parent: nil)
    queue.add(writer.drafts)
  }

  private mutating func runaway(at time: Int64) {
    guard troubles.isActive(.spend, at: time) else { return }
    queue.add(.runaway, at: time + 20_000_000)
    let agent = fleet.agents.first { $0.name == "Researcher" } ?? fleet.agents.last { $0.team == nil }
    guard let agent else { return }
    runaways += 1
    let random = SplitMix64(seed: options.seed, stream: runaways | 1 << 60)
    var writer = writer(at: time, user: Fleet.runawayUser, random: random)
    writer.runAway(agent, at: time)
    queue.add(writer.drafts)
  }

  private func writer(at time: Int64, user: String, random: SplitMix64) -> RunWriter {
    RunWriter(
      fleet: fleet, options: options, troubles: troubles, full: time >= schedule.full, user: user, at: time,
      random: random)
  }

  private mutating func health(of service: Int, at time: Int64) {
    let name = Fleet.services[service]
    var line = LineWriter(time: time, type: "health")
    line.add("service", name)
    line.add("up", !troubles.isDown(name, at: time))
    line.add("event_id", hex: periodic.next())
    queue.add([Draft(time: time, line: line.finished())])
    queue.add(.health(service: service), at: time + schedule.healthGap(at: time))
  }

  private mutating func memory(of index: Int, at time: Int64) {
    let agent = fleet.agents[index]
    let before = memory[index].now
    // A walk that is pulled back to what is usual.
    let now = max(20, before + (agent.memory - before) * 0.08 + periodic.normal() * agent.memory * 0.02)
    memory[index] = (now, max(memory[index].peak, now))
    let bytes = { (megabytes: Double) in Int(megabytes * 256) * 4_096 }
    var line = LineWriter(time: time, type: "memory")
    line.add("service", agent.service)
    line.add("agent_name", agent.name)
    line.add("memory_bytes", bytes(now))
    line.add("memory_delta_bytes", bytes(now) - bytes(before))
    line.add("memory_peak_bytes", bytes(memory[index].peak))
    line.add("event_id", hex: periodic.next())
    queue.add([Draft(time: time, line: line.finished())])
    queue.add(.memory(agent: index), at: time + schedule.memoryGap(at: time))
  }
}
