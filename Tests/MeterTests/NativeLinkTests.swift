import Costs
import Events
import Meter
import Testing
import TestSupport

/// How native events find their run: by span ids, by request_id, by trace alone.
@Suite struct NativeLinkTests {
  private func expectJoins(_ call: KeyValuePairs<String, String>, _ run: KeyValuePairs<String, String>, _ note: String)
    throws
  {
    let lines = [Native.model(1, call), Native.line("tool_call", at: 2, tool(call)), Native.request(3, run)]
    for order in permutations(lines) {
      let bench = Bench()
      try bench.feed(order, batch: 1) { bench.expectDimensionsAddUp(note) }
      #expect(bench.rows(.agent)["A"]?.totals.tokens.input == 10, "\(note)")
      #expect(bench.rows(.agent)["A"]?.totals.toolCalls == 1, "\(note)")
      #expect(bench.rows(.user)["ana"]?.totals.tokens.input == 10, "\(note)")
      #expect(bench.totals.requests == 1, "\(note)")
      bench.expectAllAttributed()
    }
  }

  private func tool(_ call: KeyValuePairs<String, String>) -> KeyValuePairs<String, String> {
    let ids = Dictionary(uniqueKeysWithValues: call.map { ($0.key, $0.value) })
    let span = ids["span_id"].map { _ in "\"tool-span\"" } ?? "null"
    return [
      "tool_name": "\"search\"", "span_id": span, "trace_id": ids["trace_id"] ?? "null",
      "parent_span_id": ids["parent_span_id"] ?? "null", "request_id": ids["request_id"] ?? "null",
      "parent_run_id": ids["parent_run_id"] ?? "null",
    ]
  }

  @Test func `by span ids`() throws {
    try expectJoins(
      ["input_tokens": "10", "trace_id": "\"t\"", "span_id": "\"c\"", "parent_span_id": "\"r\""],
      ["agent_name": "\"A\"", "user_id": "\"ana\"", "trace_id": "\"t\"", "span_id": "\"r\""], "span ids")
  }

  @Test func `by request_id`() throws {
    try expectJoins(
      ["input_tokens": "10", "request_id": "\"q\""],
      ["agent_name": "\"A\"", "user_id": "\"ana\"", "request_id": "\"q\""], "request_id")
    try expectJoins(
      ["input_tokens": "10", "parent_run_id": "17"],
      ["agent_name": "\"A\"", "user_id": "\"ana\"", "request_id": "17"], "a number as id")
  }

  @Test func `by trace alone`() throws {
    try expectJoins(
      ["input_tokens": "10", "trace_id": "\"t\""],
      ["agent_name": "\"A\"", "user_id": "\"ana\"", "trace_id": "\"t\""], "trace")
  }

  @Test func `what names its agent itself needs no run, and keeps its own agent`() throws {
    let bench = Bench()
    try bench.feed([Native.model(1, ["input_tokens": "10", "agent_name": "\"B\"", "user_id": "\"bo\""])])
    #expect(bench.rows(.agent)["B"]?.totals.tokens.input == 10)
    #expect(bench.rows(.user)["bo"]?.totals.tokens.input == 10)
    bench.expectAllAttributed()
  }

  @Test func `a member's run stands in its team's`() throws {
    let bench = Bench()
    try bench.feed([
      Native.model(1, ["input_tokens": "10", "request_id": "\"member\""]),
      Native.request(2, ["agent_name": "\"A\"", "request_id": "\"member\"", "parent_run_id": "\"team\""]),
      Native.line("team_run", at: 3, ["team_name": "\"T\"", "request_id": "\"team\"", "user_id": "\"ana\""]),
    ])
    #expect(bench.totals.requests == 1)
    #expect(bench.rows(.team)["T"]?.totals.tokens.input == 10)
    #expect(bench.rows(.agent)["A"]?.totals.tokens.input == 10)
    #expect(bench.rows(.agent)["T"]?.totals.requests == 1)
    #expect(bench.rows(.user)["ana"]?.totals.tokens.input == 10)
  }

  @Test func `event_id and span ids tell repeats, request_id does not`() throws {
    let bench = Bench()
    let event = Native.request(1, ["agent_name": "\"A\"", "event_id": "\"e\""])
    let span = Native.request(1, ["agent_name": "\"A\"", "trace_id": "\"t\"", "span_id": "\"s\""])
    let repeated = Native.request(1, ["agent_name": "\"A\"", "request_id": "\"q\""])
    try bench.feed([event, event, span, span, repeated, repeated])
    #expect(bench.totals.requests == 4)
    #expect(bench.duplicates == 2)
  }

  @Test(arguments: ["incident.ndjson", "calm-day.ndjson", "every-field.ndjson"])
  func `shipped streams give the same in any order within some minutes`(name: String) throws {
    let lines = try Samples.shipped(name)
    let whole = Bench()
    try whole.feed(lines)
    whole.meter.finish()
    whole.expectAllAttributed()
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let timed = try lines.map { (try #require(time(of: $0)) + Int64(random.unit() * 240e9), $0) }
      let bench = Bench()
      try bench.feed(timed.sorted { $0.0 < $1.0 }.map(\.1), batch: Int.random(in: 1...40, using: &random))
      bench.meter.finish()
      expectSame(bench.figures, whole.figures, "\(name), seed \(seed)")
    }
  }

  private func time(of line: Line) -> Int64? {
    var batch = EventBatch()
    guard var decoder = LineDecoder() else { return nil }
    let padded = line + Array(repeating: 0, count: LineDecoder.padding)
    _ = padded.withUnsafeBufferPointer {
      decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.count]), into: &batch)
    }
    return batch.events.first?.time ?? 0
  }
}
