import Costs
import Events
import Meter
import Testing
import TestSupport

/// The rules of Claude Code's transcripts that the samples do not show.
@Suite struct ClaudeCodeTests {
  private let main = ClaudeLines()
  private let side = ClaudeLines(isSidechain: true)

  private func bench(_ files: [[String]], batch: Int = 64) throws -> Bench {
    let bench = Bench()
    for (source, lines) in files.enumerated() {
      let tally = try bench.feed(lines, source: source, batch: batch) { bench.expectDimensionsAddUp() }
      #expect(tally.rejected.isEmpty && tally.notJSON == 0, "\(tally.rejected)")
      #expect(tally.format == "claude-code")
    }
    bench.meter.finish()
    return bench
  }

  /// Each file is read whole before the next; every order, and small and large batches, say the same.
  private func sameInAnyOrder(
    _ files: [[String]], _ check: (Bench) throws -> Void, at location: SourceLocation = #_sourceLocation
  ) throws {
    let first = try bench(files)
    try check(first)
    for order in [files, files.reversed()] {
      for batch in [1, 2, 64] {
        let other = try bench(order, batch: batch)
        expectSame(other.figures, first.figures, "batches of \(batch)", at: location)
        #expect(other.duplicates == first.duplicates, sourceLocation: location)
      }
    }
  }

  // MARK: - Calls whose output grows

  @Test func `several lines of one call count once with the most output`() throws {
    let lines = [
      main.user(0, "u1"),
      main.assistant(2, "a1", id: "m1", request: "r1", output: 1, read: 500),
      main.assistant(3, "a2", id: "m1", request: "r1", output: 90, read: 500),
      main.assistant(4, "a3", id: "m1", request: "r1", output: 40, read: 500),
      main.assistant(9, "a4", id: "m2", request: "r2", output: 7),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.modelCalls == 2)
      #expect(bench.totals.tokens == Tokens(input: 20, cacheRead: 500, output: 97))
      #expect(bench.totals.requests == 1)
      #expect(bench.duplicates == 2)
      let fleet = bench.meter.answer(FleetQuery(at: bench.now, window: .all, rowLimit: 0))
      #expect(fleet.latency[Measure.requests.rawValue]?.max == 9)
      #expect(fleet.latency[Measure.modelCalls.rawValue]?.count == 2)
    }
  }

  @Test func `the larger reading wins whole, across files`() throws {
    let small = [main.user(0, "u1"), main.assistant(2, "a1", id: "m1", request: "r1", input: 11, output: 3)]
    let large = [main.user(0, "u1"), main.assistant(3, "a2", id: "m1", request: "r1", input: 5, output: 80)]
    try sameInAnyOrder([small, large]) { bench in
      #expect(bench.totals.tokens == Tokens(input: 5, output: 80))
      #expect(bench.totals.requests == 1)
    }
  }

  @Test func `the larger reading wins long after the smaller was let go`() throws {
    let late = (1...40).map { main.assistant(Double($0) * 300, "b\($0)", id: "n\($0)", output: 1) }
    let small = [main.user(0, "u1"), main.assistant(2, "a1", id: "m1", request: "r1", output: 3)] + late
    let large = [main.assistant(3, "a2", id: "m1", request: "r1", output: 80)]
    try sameInAnyOrder([small, large]) { bench in
      #expect(bench.totals.tokens.output == 120)
      #expect(bench.totals.modelCalls == 41)
    }
  }

  @Test func `a message id under another request is another call`() throws {
    try sameInAnyOrder([
      [main.user(0, "u"), main.assistant(1, "a", id: "m1", request: "r1", output: 5)],
      [main.user(0, "u"), main.assistant(1, "b", id: "m1", request: "r2", output: 5)],
    ]) { #expect($0.totals.modelCalls == 2) }
  }

  @Test func `older lines without message ids are told apart by uuid`() throws {
    func old(_ uuid: String) -> String {
      """
      {"type":"assistant","uuid":"\(uuid)","timestamp":"2026-10-01T00:00:00Z","message":{"role":"assistant",\
      "model":"claude-3-opus-20240229","usage":{"input_tokens":1,"output_tokens":2}}}
      """
    }
    try sameInAnyOrder([[old("x"), old("y"), old("x")]]) { bench in
      #expect(bench.totals.modelCalls == 2)
      #expect(bench.duplicates == 1)
    }
  }

  @Test func `cache writes for an hour cost twice the fresh input`() throws {
    let hour = try bench([[main.assistant(1, "a", id: "m", input: 0, output: 0, write1h: 1_000_000)]])
    let minutes = try bench([[main.assistant(1, "a", id: "m", input: 0, output: 0, write: 1_000_000)]])
    let fresh = try bench([[main.assistant(1, "a", id: "m", input: 1_000_000, output: 0)]])
    #expect(hour.totals.tokens == Tokens(cacheWrite1h: 1_000_000))
    #expect(minutes.totals.tokens == Tokens(cacheWrite5m: 1_000_000))
    #expect(hour.totals.cost.total.picodollars > minutes.totals.cost.total.picodollars)
    #expect(minutes.totals.cost.total.picodollars > fresh.totals.cost.total.picodollars)
  }

  @Test func `synthetic answers are no calls, and an API error fails its turn`() throws {
    let lines = [
      main.user(0, "u1"), main.assistant(1, "a1", id: "m1", output: 5),
      main.assistant(2, "a2", id: "x", output: 0, model: "<synthetic>", more: "\"isApiErrorMessage\":true,"),
      main.user(9, "u2"),
      main.assistant(10, "a3", id: "y", output: 0, model: "<synthetic>", more: "\"isApiErrorMessage\":true,"),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.modelCalls == 1)
      #expect(bench.totals.requests == 2)
      #expect(bench.totals.errors == 2)
    }
  }

  // MARK: - Sidechains

  @Test func `a sidechain's replay is dropped, before and after`() throws {
    let own = [
      main.user(0, "u1"), main.assistant(2, "a1", id: "m1", request: "r1", output: 10),
      main.assistant(4, "a2", id: "m2", request: "r2", output: 20, tool: ("t1", "Task")),
    ]
    let replay = [
      side.user(5, "v1"), side.assistant(5, "b1", id: "m1", request: "r9", output: 99),
      side.assistant(5, "b2", id: "m2", output: 20, tool: ("t1", "Task")),
      side.assistant(7, "b3", id: "m3", request: "r3", output: 3),
    ]
    try sameInAnyOrder([own, replay]) { bench in
      #expect(bench.totals.modelCalls == 3)
      #expect(bench.totals.tokens.output == 33)
      #expect(bench.totals.toolCalls == 1)
      #expect(bench.duplicates == 3)
      #expect(bench.totals.requests == 1)
      #expect(bench.rows(.agent)["claude-code"]?.totals.tokens.output == 30)
      #expect(bench.rows(.agent)["claude-code/subagent"]?.totals.tokens.output == 3)
      #expect(bench.rows(.agent)["claude-code/subagent"]?.totals.requests == 1)
    }
  }

  @Test func `a sidechain that is all replay leaves no run, also after it was let go`() throws {
    let own = [main.user(0, "u1"), main.assistant(2, "a1", id: "m1", request: "r1", output: 10)]
    let quiet = ClaudeLines(session: "s2")
    let later = (1...12).map { quiet.assistant(Double($0) * 300, "c\($0)", id: "q\($0)", output: 1) }
    let replay = [side.user(1, "v1"), side.assistant(1, "b1", id: "m1", request: "r9", output: 99)] + later
    try sameInAnyOrder([own, replay]) { bench in
      #expect(bench.totals.modelCalls == 13)
      #expect(
        bench.rows(.agent)["claude-code/subagent"] == nil
          || bench.rows(.agent)["claude-code/subagent"]?.totals.requests == 0)
      #expect(bench.totals.requests == 2)
    }
  }

  @Test func `subagents in files of their own are runs of their own, not requests`() throws {
    let one = ClaudeLines(isSidechain: true, agentID: "x1")
    let two = ClaudeLines(isSidechain: true, agentID: "x2")
    try sameInAnyOrder([
      [main.user(0, "u1"), main.assistant(9, "a1", id: "m1", output: 1)],
      [
        one.user(1, "v1"), one.assistant(2, "b1", id: "m2", output: 2),
        one.assistant(3, "b2", id: "m3", output: 2),
      ],
      [two.user(1, "w1"), two.assistant(4, "c1", id: "m4", output: 2)],
    ]) { bench in
      #expect(bench.totals.requests == 1)
      #expect(bench.rows(.agent)["claude-code/subagent"]?.totals.requests == 2)
      #expect(bench.rows(.agent)["claude-code/subagent"]?.latency?.max == 3)
    }
  }

  // MARK: - Turns and tools

  @Test func `a turn is from its prompt to its last line, and tools end with their results`() throws {
    let lines = [
      main.user(0, "u1"),
      main.assistant(2, "a1", id: "m1", output: 5, tool: ("t1", "Bash")),
      main.result(5, "r1", of: "t1"),
      main.assistant(6, "a2", id: "m2", output: 5, tool: ("t2", "Edit")),
      main.result(8, "r2", of: "t2", isError: true),
      main.assistant(12, "a3", id: "m3", output: 5),
      main.user(20, "x1", "caveat", more: "\"isMeta\":true,"),
      main.user(60, "u2"),
      main.assistant(61, "a4", id: "m4", output: 5),
      main.user(62, "u3", "[Request interrupted by user]"),
      main.user(90, "u4"),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.requests == 2)
      #expect(bench.totals.cancelled == 1)
      #expect(bench.totals.errors == 0)
      #expect(bench.totals.toolCalls == 2)
      #expect(bench.totals.toolCallErrors == 1)
      #expect(bench.rows(.tool)["Bash"]?.latency?.max == 3)
      #expect(bench.rows(.tool)["Edit"]?.latency?.max == 2)
      #expect(bench.rows(.service)["shop"]?.totals.requests == 2)
      let agent = bench.meter.agent("claude-code", at: bench.now, window: .all, chartPoints: 1)
      #expect(agent.newest.map(\.duration) == [2, 12])
      #expect(agent.newest.map(\.tokens.output) == [5, 15])
      #expect(bench.rows(.operation).keys.sorted() == ["chat"])
    }
  }

  @Test func `a turn goes on after an hour's silence`() throws {
    let lines = [
      main.user(0, "u1"), main.assistant(2, "a1", id: "m1", output: 5, tool: ("t1", "Bash")),
      ClaudeLines(session: "s2").assistant(1800, "z", id: "m9", output: 1),
      main.result(3600, "r1", of: "t1"), main.assistant(3605, "a2", id: "m2", output: 5),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.requests == 2)
      #expect(bench.rows(.tool)["Bash"]?.latency?.count == 1)
      let agent = bench.meter.agent("claude-code", at: bench.now, window: .all, chartPoints: 1)
      #expect(agent.newest.first?.duration == 3605)
      #expect(agent.newest.first?.tokens.output == 10)
      bench.expectAllAttributed()
    }
  }

  @Test func `a resumed session's copy adds only what is new`() throws {
    let old = [main.user(0, "u1"), main.assistant(2, "a1", id: "m1", request: "r1", output: 5)]
    var again = ClaudeLines()
    again.session = "s2"
    let copy = [again.user(0, "u1"), again.assistant(2, "a1", id: "m1", request: "r1", output: 5)]
    let new = [again.user(50, "u2"), again.assistant(52, "a2", id: "m2", request: "r2", output: 5)]
    try sameInAnyOrder([old, copy + new]) { bench in
      #expect(bench.totals.modelCalls == 2)
      #expect(bench.totals.requests == 2)
      #expect(bench.duplicates == 1)
    }
  }

  // MARK: - Any order

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `random sessions say the same in any order of files and sizes of batches`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fleet = RandomTranscripts(using: &random)
    for _ in 0..<4 {
      let files = fleet.files.shuffled(using: &random)
      let size = [1, 2, 5, 1000].randomElement(using: &random) ?? 1
      let bench = try bench(files, batch: size)
      #expect(bench.totals.modelCalls == fleet.calls.count, "seed \(seed)")
      #expect(bench.totals.tokens.output == fleet.calls.values.reduce(0, +), "seed \(seed)")
      #expect(bench.totals.requests == fleet.turns, "seed \(seed)")
      bench.expectAllAttributed()
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `meters of single files merge into the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fleet = RandomTranscripts(using: &random)
    let whole = try bench(fleet.files)
    let merged = Bench()
    for file in fleet.files.shuffled(using: &random) {
      let part = Bench()
      try part.feed(file, batch: 3)
      merged.meter.merge(part.meter)
      merged.expectDimensionsAddUp("seed \(seed)")
    }
    merged.meter.finish()
    expectSame(merged.figures, whole.figures, "seed \(seed)")
    #expect(merged.duplicates == whole.duplicates)
  }
}

/// Sessions with calls that grow, silences, subagents, replays and copied files, and what they must come to.
struct RandomTranscripts {
  var files: [[String]] = []
  /// The output of each call, by message.
  var calls: [String: Int] = [:]
  var turns = 0

  init(using random: inout SeededGenerator) {
    for session in 0..<Int.random(in: 2...4, using: &random) { addSession("s\(session)", using: &random) }
    if let copied = files.randomElement(using: &random) { files.append(copied) }
  }

  private mutating func addSession(_ name: String, using random: inout SeededGenerator) {
    let main = ClaudeLines(session: name)
    var lines: [String] = []
    var messages: [(id: String, output: Int)] = []
    var now = Double.random(in: 0...10_000, using: &random).rounded()
    var serial = 0
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      lines.append(main.user(now, "\(name)u\(serial)"))
      turns += 1
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        now += [1, 2, 40, 1000].randomElement(using: &random) ?? 1
        serial += 1
        let id = "\(name)m\(serial)"
        let output = Int.random(in: 1...500, using: &random)
        for line in growth(main, id, output, &now, using: &random) { lines.append(line) }
        messages.append((id, output))
        calls[id] = output
      }
      now += 1
    }
    files.append(lines)
    if Bool.random(using: &random) { addSidechain(name, messages, now, using: &random) }
  }

  private func growth(
    _ lines: ClaudeLines, _ id: String, _ output: Int, _ now: inout Double,
    using random: inout SeededGenerator
  ) -> [String] {
    let count = Int.random(in: 1...3, using: &random)
    let largest = Int.random(in: 0..<count, using: &random)
    return (0..<count).map { at in
      now += 1
      let part = at == largest ? output : Int.random(in: 0..<output, using: &random)
      return lines.assistant(now, "\(id)-\(at)", id: id, request: "r-\(id)", output: part)
    }
  }

  private mutating func addSidechain(
    _ session: String, _ messages: [(id: String, output: Int)], _ start: Double,
    using random: inout SeededGenerator
  ) {
    let side = ClaudeLines(session: session, isSidechain: true, agentID: "\(session)x")
    var now = start
    var lines = [side.user(now, "\(session)v")]
    for (id, output) in messages.prefix(Int.random(in: 0...messages.count, using: &random)) {
      lines.append(side.assistant(now, "\(id)r", id: id, output: output + 1))
    }
    for serial in 0..<Int.random(in: 0...2, using: &random) {
      now += [2, 1000].randomElement(using: &random) ?? 2
      lines.append(side.assistant(now, "\(session)w\(serial)", id: "\(session)y\(serial)", output: 9))
      calls["\(session)y\(serial)"] = 9
    }
    files.append(lines)
  }
}
