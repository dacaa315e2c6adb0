import Costs
import Events
import Meter
import Testing

/// The rules of Codex's rollouts that the samples do not show.
@Suite struct CodexTests {
  private static let start = 1_790_000_000.0

  private func line(_ seconds: Double, _ type: String, _ payload: String) -> String {
    "{\"timestamp\":\(Self.start + seconds),\"type\":\"\(type)\",\"payload\":{\(payload)}}"
  }

  private func meta(_ seconds: Double, _ id: String, _ more: String = "") -> String {
    line(seconds, "session_meta", "\"id\":\"\(id)\",\"cwd\":\"/home/ana/shop\"\(more)")
  }

  private func context(_ seconds: Double, _ model: String = "gpt-5", turn: String? = nil) -> String {
    line(seconds, "turn_context", "\"model\":\"\(model)\"" + (turn.map { ",\"turn_id\":\"\($0)\"" } ?? ""))
  }

  private func message(_ seconds: Double, _ type: String, _ more: String = "") -> String {
    line(seconds, "event_msg", "\"type\":\"\(type)\"\(more)")
  }

  private typealias Counts = (input: Int, cached: Int, output: Int)

  private func counts(_ seconds: Double, total: Counts?, last: Counts? = nil, model: String? = nil) -> String
  {
    func object(_ name: String, _ counts: Counts) -> String {
      """
      ,"\(name)":{"input_tokens":\(counts.input),"cached_input_tokens":\(counts.cached),"output_tokens":\
      \(counts.output),"reasoning_output_tokens":1,"total_tokens":\(counts.input + counts.output + 1)}
      """
    }
    let model = model.map { ",\"model\":\"\($0)\"" } ?? ""
    let all =
      (total.map { object("total_token_usage", $0) } ?? "")
      + (last.map { object("last_token_usage", $0) } ?? "")
    return message(seconds, "token_count", ",\"info\":{\"model_context_window\":9\(model)\(all)}")
  }

  private func bench(_ files: [[String]], batch: Int = 64) throws -> Bench {
    let bench = Bench()
    for (source, lines) in files.enumerated() {
      let tally = try bench.feed(lines, source: source, batch: batch) { bench.expectDimensionsAddUp() }
      #expect(tally.rejected.isEmpty && tally.notJSON == 0, "\(tally.rejected)")
      #expect(tally.format == "codex")
    }
    bench.meter.finish()
    return bench
  }

  private func sameInAnyOrder(_ files: [[String]], _ check: (Bench) throws -> Void) throws {
    let first = try bench(files)
    try check(first)
    for order in [files, files.reversed()] {
      for batch in [1, 2, 64] {
        expectSame(try bench(order, batch: batch).figures, first.figures, "\(batch)")
      }
    }
  }

  @Test func `deltas are right with the last usage and with totals only`() throws {
    let last = [
      context(0), counts(1, total: (100, 40, 10), last: (100, 40, 10)),
      counts(2, total: (250, 90, 30), last: (150, 50, 20)),
    ]
    let totals = [context(0), counts(1, total: (100, 40, 10)), counts(2, total: (250, 90, 30))]
    let lastAlone = [
      context(0), counts(1, total: nil, last: (100, 40, 10)), counts(2, total: nil, last: (150, 50, 20)),
    ]
    for lines in [last, totals, lastAlone] {
      try sameInAnyOrder([lines]) { bench in
        #expect(bench.totals.modelCalls == 2)
        #expect(bench.totals.tokens.input == 160)
        #expect(bench.totals.tokens.cacheRead == 90)
        #expect(bench.totals.tokens.output == 30)
        #expect(bench.totals.tokens.reasoning <= 2)
      }
    }
  }

  @Test func `totals that begin anew count whole`() throws {
    let bench = try bench([[context(0), counts(1, total: (100, 0, 10)), counts(2, total: (30, 0, 5))]])
    #expect(bench.totals.tokens.total == 145)
  }

  @Test func `repeated totals are one call, and a count without info is passed over`() throws {
    let lines = [
      meta(0, "s1"), context(0), counts(1, total: (100, 40, 10), last: (100, 40, 10)),
      message(2, "token_count", ",\"info\":null,\"rate_limits\":{}"),
      counts(3, total: (100, 40, 10), last: (100, 40, 10)),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.modelCalls == 1)
      #expect(bench.duplicates == 1)
    }
  }

  @Test func `the count's own model beats the context's`() throws {
    let bench = try bench([[context(0, "gpt-5"), counts(1, total: (9, 0, 1), model: "gpt-5-mini")]])
    #expect(bench.rows(.model).keys.sorted() == ["gpt-5-mini"])
  }

  @Test func `a turn is a request, as long as its task says`() throws {
    let lines = [
      meta(0, "s1"),
      message(1, "task_started", ",\"turn_id\":\"a\""), message(1, "user_message"), context(1, turn: "a"),
      counts(3, total: (10, 0, 1)), message(3.5, "user_message"), counts(4, total: (20, 0, 2)),
      message(5, "task_complete", ",\"turn_id\":\"a\",\"duration_ms\":3900"),
      message(9, "task_started", ",\"turn_id\":\"b\""), counts(10, total: (30, 0, 3)),
      message(11, "turn_aborted", ",\"reason\":\"interrupted\""),
      message(20, "task_started", ",\"turn_id\":\"c\""), message(21, "error", ",\"message\":\"quota\""),
    ]
    try sameInAnyOrder([lines]) { bench in
      #expect(bench.totals.requests == 3)
      #expect(bench.totals.cancelled == 1)
      #expect(bench.totals.errors == 1)
      #expect(bench.rows(.service)["shop"]?.totals.requests == 3)
      let agent = bench.meter.agent("codex", at: bench.now, window: .all, chartPoints: 1)
      #expect(agent.newest.map(\.duration) == [1, 2, 4])
    }
  }

  @Test func `older rollouts bound turns by what the user says`() throws {
    let lines = [
      meta(0, "s1"), message(1, "user_message"), context(1), counts(3, total: (10, 0, 1)),
      message(50, "user_message"), counts(52, total: (20, 0, 2)), counts(55, total: (30, 0, 3)),
    ]
    let bench = try bench([lines])
    #expect(bench.totals.requests == 2)
    let agent = bench.meter.agent("codex", at: bench.now, window: .all, chartPoints: 1)
    #expect(agent.newest.map(\.duration) == [5, 2])
  }

  @Test func `tools are counted with the time to their output`() throws {
    let call = "\"type\":\"function_call\",\"name\":\"shell\",\"call_id\":\"c1\",\"arguments\":\"{}\""
    let bench = try bench([
      [
        meta(0, "s1"), context(0), counts(1, total: (10, 0, 1)), line(2, "response_item", call),
        line(4, "response_item", "\"type\":\"function_call_output\",\"call_id\":\"c1\",\"output\":\"x\""),
      ]
    ])
    #expect(bench.totals.toolCalls == 1)
    #expect(bench.rows(.tool)["shell"]?.latency?.max == 2)
  }

  // MARK: - Subagents and forks

  private var parent: [String] {
    [
      meta(0, "p"), context(0), counts(2, total: (100, 0, 10), last: (100, 0, 10)),
      counts(9, total: (300, 0, 30), last: (200, 0, 20)),
    ]
  }

  private let spawned =
    ",\"source\":{\"subagent\":{\"thread_spawn\":{\"parent_thread_id\":\"p\",\"depth\":1}}}"

  private func own(_ seconds: Double) -> [String] {
    [context(seconds), counts(seconds + 3, total: (340, 0, 34), last: (40, 0, 4))]
  }

  @Test func `a subagent's replay with its old times is dropped`() throws {
    let child = [meta(100, "c", spawned)] + parent + own(100.01)
    try sameInAnyOrder([parent, child]) { bench in
      #expect(bench.totals.tokens.total == 374)
      #expect(bench.totals.modelCalls == 3)
      #expect(bench.totals.requests == 1)
      #expect(bench.rows(.agent)["codex/subagent"]?.totals.requests == 1)
      #expect(bench.rows(.agent)["codex/subagent"]?.totals.tokens.total == 44)
    }
  }

  @Test func `a fork's replay with new times is dropped`() throws {
    let child =
      [
        meta(100, "c", ",\"forked_from_id\":\"p\""), meta(100, "p"), context(100),
        counts(100.01, total: (100, 0, 10), last: (100, 0, 10)),
        counts(100.02, total: (300, 0, 30), last: (200, 0, 20)),
      ] + own(180)
    try sameInAnyOrder([parent, child]) { bench in
      #expect(bench.totals.tokens.total == 374)
      #expect(bench.totals.requests == 2)
      #expect(bench.rows(.agent).keys.sorted() == ["codex"])
    }
  }

  @Test func `ids that tell when they were made tell a replayed turn from an own`() throws {
    func id(_ milliseconds: UInt64) -> String {
      let digits = String(milliseconds, radix: 16)
      let padded = String(repeating: "0", count: 12 - digits.count) + digits
      return "\(padded.prefix(8))-\(padded.suffix(4))-7000-8000-000000000001"
    }
    let child = [
      meta(100, id(1_790_000_100_000), spawned),
      message(100, "task_started", ",\"turn_id\":\"\(id(1_790_000_000_000))\""),
      counts(100, total: (100, 0, 10), last: (100, 0, 10)),
      message(100.001, "task_started", ",\"turn_id\":\"\(id(1_790_000_100_001))\""),
      counts(100.1, total: (140, 0, 14)),
    ]
    let bench = try bench([child])
    #expect(bench.totals.tokens.total == 44)
    #expect(bench.totals.modelCalls == 1)
  }

  @Test func `siblings that use the same count both`() throws {
    let one = [meta(100, "c1", spawned)] + parent + own(101)
    let two = [meta(100, "c2", spawned)] + parent + own(101)
    try sameInAnyOrder([parent, one, two]) { #expect($0.totals.tokens.total == 330 + 88) }
  }

  @Test func `a rollout read twice counts once`() throws {
    let once = try bench([parent])
    expectSame(try bench([parent, parent]).figures, once.figures)
  }
}
