/// A line and when it is written: microseconds since 1970.
struct Draft {
  var time: Int64
  var line: [UInt8]
}

/// How a run or a call ended.
enum Outcome: Equatable {
  case success
  case error(String)
  case timeout
  case cancelled

  var status: String {
    switch self {
    case .success: "success"
    case .error: "error"
    case .timeout: "timeout"
    case .cancelled: "cancelled"
    }
  }

  var errorType: String? {
    switch self {
    case .error(let type): type
    case .timeout: "TimeoutError"
    default: nil
    }
  }
}

/// Tokens and money of one or more model calls.
struct Usage {
  var (input, read, write, output, reasoning, picodollars) = (0, 0, 0, 0, 0, 0)

  static func += (a: inout Usage, b: Usage) {
    a.input += b.input
    a.read += b.read
    a.write += b.write
    a.output += b.output
    a.reasoning += b.reasoning
    a.picodollars += b.picodollars
  }
}

/// The run inside which others happen.
struct Parent {
  var span: UInt64
  var request: UInt64
  var team: String?
}

/// Plays one request from outside through, and drafts its events. Everything it decides comes from its own
/// generator, so that no request depends on another.
struct RunWriter {
  let fleet: Fleet
  let options: SimulationOptions
  let troubles: Troubles
  /// Whether each call has an event of its own.
  let full: Bool
  let user: String
  var random: SplitMix64
  var drafts: [Draft] = []
  let trace: (UInt64, UInt64)
  let session: UInt64

  init(
    fleet: Fleet, options: SimulationOptions, troubles: Troubles, full: Bool, user: String, at start: Int64,
    random: SplitMix64
  ) {
    (self.fleet, self.options, self.troubles, self.full) = (fleet, options, troubles, full)
    (self.user, self.random) = (user, random)
    trace = (self.random.next(), self.random.next())
    // A user's session lasts half an hour.
    session = user.utf8.reduce(UInt64(bitPattern: start / 1_800_000_000)) {
      SplitMix64.mixed($0 &+ UInt64($1))
    }
  }

  /// One run of an agent, with all that happens inside; returns when and how it ended.
  mutating func run(_ agent: Agent, at start: Int64, parent: Parent?) -> (end: Int64, outcome: Outcome) {
    var run = Run(agent: agent, start: start, parent: parent, random: &random)
    run.model = agent.models[random.weighted(agent.models.map(\.weight).cumulative)].model
    if troubles.isDown(agent.service, at: start) {
      failAtOnce(&run)
    } else if !answersFromCache(&run) {
      if agent.team != nil { workAsTeam(&run) } else { work(&run) }
    }
    if run.outcome == .success && random.chance(0.002) { run.outcome = .cancelled }
    run.at += pause(0.002, 0.010)
    writeRequest(run)
    return (run.at, run.outcome)
  }

  /// A loop that should have ended: ever longer prompts to a costly model, at no use.
  mutating func runAway(_ agent: Agent, at start: Int64) {
    var run = Run(agent: agent, start: start, parent: nil, random: &random)
    run.model = 3
    run.context = 30_000
    for step in 0..<12 {
      run.question = random.logNormal(median: 9_000, spread: 0.3)
      guard callModel(&run, answer: 700, caching: false) else { break }
      run.context += Int(run.question)
      if step < 11 { callTool("web_search", &run) }
    }
    writeRequest(run)
  }

  mutating func pause(_ low: Double, _ high: Double) -> Int64 { Int64(random.between(low, high) * 1_000_000) }

  private mutating func failAtOnce(_ run: inout Run) {
    if random.chance(0.3) {
      run.at += 30_000_000
      run.outcome = .timeout
    } else {
      run.at += pause(0.02, 0.2)
      run.outcome = .error("ConnectionError")
    }
  }

  private mutating func answersFromCache(_ run: inout Run) -> Bool {
    guard run.parent == nil, random.chance(run.agent.looksUp) else { return false }
    run.at += pause(0.003, 0.012)
    let hit = random.chance(0.58)
    if full { writeLookup(run, hit: hit) }
    return hit
  }

  private mutating func work(_ run: inout Run) {
    for call in 0..<run.agent.mostCalls {
      guard callModel(&run, answer: run.agent.answer, caching: true) else { return }
      guard call + 1 < run.agent.mostCalls, random.chance(run.agent.another) else { return }
      guard !run.agent.tools.isEmpty, random.chance(run.agent.usesTools) else { continue }
      let tool = random.pick(run.agent.tools)
      if !callTool(tool, &run), random.chance(0.5) {
        run.outcome = .error("ToolError")
        return
      }
    }
  }

  private mutating func workAsTeam(_ run: inout Run) {
    guard callModel(&run, answer: run.agent.answer, caching: true) else { return }
    let members = run.agent.team?.members ?? []
    for _ in 0..<(members.isEmpty ? 0 : random.chance(0.35) ? 2 : 1) {
      // The first members are asked more often.
      let name = members[min(random.index(members.count), random.index(members.count))]
      guard let member = fleet.agents.first(where: { $0.name == name }) else { continue }
      delegate(to: member, &run)
    }
    _ = callModel(&run, answer: run.agent.answer * 1.5, caching: true)
  }

  private mutating func delegate(to member: Agent, _ run: inout Run) {
    let start = run.at
    let inside = Parent(span: run.span, request: run.request, team: run.agent.name)
    let (end, _) = self.run(member, at: start + pause(0.001, 0.004), parent: inside)
    run.at = end + pause(0.001, 0.004)
    run.context += Int(random.between(80, 300))
    if full {
      writeTool(
        "delegate_task_to_member", run, start: start, outcome: .success, size: Int(random.between(200, 3_000))
      )
      writeCollaboration(run, with: member)
    }
  }

  /// Calls a tool; false where it fails.
  @discardableResult
  private mutating func callTool(_ tool: String, _ run: inout Run) -> Bool {
    let start = run.at
    run.at += pause(0.001, 0.004)
    let fails = random.chance(troubles.toolFailure(tool, at: run.at) ?? 0.012)
    let seconds = random.logNormal(median: Fleet.toolSeconds[tool] ?? 0.05, spread: 0.7)
    run.at += Int64(min(20, fails ? seconds * 3 : seconds) * 1_000_000)
    let size = Int(random.logNormal(median: 900, spread: 0.8))
    run.context += min(4_000, size / 4)
    if full {
      let outcome: Outcome = fails ? .error(random.chance(0.6) ? "HTTPError" : "TimeoutError") : .success
      writeTool(tool, run, start: start, outcome: outcome, size: fails ? nil : size)
    }
    return !fails
  }
}

/// One run while it goes on.
struct Run {
  let agent: Agent
  let start: Int64
  let parent: Parent?
  let span: UInt64
  let request: UInt64
  /// What was asked; the same question has the same one.
  let promptHash: UInt64
  var model = 0
  /// Now.
  var at: Int64
  /// Tokens that earlier steps have added to the prompt.
  var context = 0
  var question: Double
  var usage = Usage()
  var outcome = Outcome.success
  /// The team that it works for.
  var team: String? { parent?.team ?? (agent.team == nil ? nil : agent.name) }

  init(agent: Agent, start: Int64, parent: Parent?, random: inout SplitMix64) {
    (self.agent, self.start, self.parent) = (agent, start, parent)
    (span, request) = (random.next(), random.next())
    at = start + Int64(random.between(3_000, 12_000))
    let known = random.chance(agent.repeats)
    let asked = known ? UInt64(random.index(12)) : random.next()
    promptHash = agent.name.utf8.reduce(SplitMix64.mixed(asked)) { SplitMix64.mixed($0 &+ UInt64($1)) }
    question = random.logNormal(median: agent.question, spread: 0.45)
  }
}
