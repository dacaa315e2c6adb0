import Costs
import Events
import Meter
import Testing

/// How long spans wait for each other, and what becomes of those that wait in vain.
@Suite struct JoinTests {
  /// A record that moves a stream's clock.
  private func tick(_ seconds: Double) -> String {
    Native.line("health", at: seconds, ["service": "\"shop\"", "up": "true"])
  }

  private let native: KeyValuePairs<String, String> = [
    "model_name": "\"gpt-4o\"", "input_tokens": "10", "request_id": "\"r\"", "event_id": "\"e\"",
  ]

  @Test func `after 15 minutes of its stream's time a call is unattributed`() throws {
    let bench = Bench()
    try bench.feed([Native.model(0, native)])
    try bench.feed([tick(899)])
    #expect(bench.rows(.agent)["(pending)"]?.totals.modelCalls == 1)
    try bench.feed([tick(901)])
    #expect(bench.rows(.agent)["(pending)"] == nil)
    #expect(bench.rows(.agent)["(unattributed)"]?.totals.modelCalls == 1)
    bench.expectDimensionsAddUp()
  }

  @Test func `a quiet stream's calls are let go by the clock`() throws {
    var bench = Bench()
    try bench.feed([Native.model(0, native)])
    bench.now = bench.now.adding(seconds: 901)
    try bench.feed([Native.line("health", at: 1, ["service": "\"shop\"", "up": "true"])], source: 1)
    #expect(bench.rows(.agent)["(unattributed)"]?.totals.modelCalls == 1)
  }

  @Test func `an older stream that is read later waits by its own time`() throws {
    let bench = Bench()
    try bench.feed([tick(90_000)], source: 0)
    try bench.feed([Native.model(0, native), tick(1), Native.request(2, ["agent_name": "\"A\"", "request_id": "\"r\""])],
      source: 1, batch: 1)
    #expect(bench.rows(.agent)["A"]?.totals.tokens.input == 10)
    bench.expectAllAttributed()
    let backwards = Bench()
    try backwards.feed([tick(90_000), Native.model(0, native), tick(1), Native.request(2, ["agent_name": "\"A\"", "request_id": "\"r\""])],
      batch: 1)
    #expect(backwards.rows(.agent)["A"]?.totals.tokens.input == 10)
  }

  @Test func `a run that comes after its calls were let go does not count them again`() throws {
    let bench = Bench()
    try bench.feed([Native.model(0, native), tick(2000)])
    try bench.feed([
      Native.request(2400, [
        "agent_name": "\"A\"", "model_name": "\"gpt-4o\"", "input_tokens": "25", "request_id": "\"r\"",
      ])
    ])
    #expect(bench.totals.tokens.input == 25)
    #expect(bench.rows(.agent)["A"]?.totals.tokens.input == 15)
    #expect(bench.rows(.agent)["(unattributed)"]?.totals.tokens.input == 10)
    #expect(bench.meter.agent("A", at: Native.at(2400), window: .h1, chartPoints: 1).newest.first?.tokens.input == 25)
    bench.expectDimensionsAddUp()
  }

  @Test func `long runs in many spans stay exact whatever was let go when`() throws {
    // A run of an hour, its calls below steps, every span in the order in which it ends.
    var spans: [SpanLine] = []
    for step in 0..<60 {
      let start = Double(step) * 60
      spans.append(.model("m\(step)", in: "s\(step)", start, start + 20, tokens: 10))
      spans.append(SpanLine("CHAIN", "s\(step)", in: "a", start, start + 50))
    }
    spans.append(.agent("A", "a", 0, 3600, [("gen_ai.aggregated_usage.input_tokens", "1000"), ("llm.model_name", "gpt-4o")]))
    let bench = Bench()
    try bench.feed(spans, batch: 3)
    bench.meter.finish()
    #expect(bench.totals.tokens.input == 1000)
    #expect(bench.totals.modelCalls == 60)
    #expect(bench.totals.requests == 1)
    bench.expectDimensionsAddUp()
    #expect(bench.meter.agent("A", at: Native.at(3600), window: .h1, chartPoints: 1).newest.first?.tokens.input == 1000)
  }

  @Test func `what a let-go span stood between stays joined`() throws {
    let bench = Bench()
    try bench.feed([.agent("A", "a", 0, 9, [("user.id", "ana")])])
    try bench.feed([SpanLine("CHAIN", "c", in: "a", 1, 8, [("session.id", "s")])])
    try bench.feed([tick(800)])
    try bench.feed([.model("m", in: "c", 2, 3)])
    // The agent and the chain are let go, then the call.
    for at in stride(from: 850.0, to: 2000, by: 50) {
      try bench.feed([tick(at)])
      #expect(bench.rows(.agent)["A"]?.totals.tokens.total == 101, "at \(at)")
      #expect(bench.rows(.user)["ana"]?.totals.tokens.total == 101, "at \(at)")
      bench.expectDimensionsAddUp()
    }
    #expect(bench.totals.requests == 1)
  }

  @Test func `a request of nobody stays counted once when its spans are let go in any order`() throws {
    let spans = [SpanLine("CHAIN", "c", 0, 9), .model("m1", in: "c", 1, 2), .model("m2", in: "c", 3, 4)]
    for order in permutations(spans) {
      let bench = Bench()
      for (index, span) in order.enumerated() { try bench.feed([span.line, tick(Double(index) * 400)]) }
      for at in stride(from: 1200.0, to: 4000, by: 100) {
        try bench.feed([tick(at)])
        #expect(bench.totals.requests == 1, "\(order.map(\.id)) at \(at)")
        #expect(bench.totals.modelCalls == 2)
      }
    }
  }

  @Test func `limits hold, totals stay exact`() throws {
    var options = MeterOptions()
    options.limits.joins = 20
    let bench = Bench(options: options)
    let lines = (0..<500).map {
      Native.model(Double($0) / 10, [
        "model_name": "\"gpt-4o\"", "input_tokens": "10", "request_id": "\"r\($0)\"", "event_id": "\"e\($0)\"",
      ])
    }
    try bench.feed(lines, batch: 50) { bench.expectDimensionsAddUp() }
    #expect(bench.totals.tokens.input == 5000)
    #expect(bench.rows(.agent)["(pending)"]?.totals.modelCalls == 20)
    #expect(bench.rows(.agent)["(unattributed)"]?.totals.modelCalls == 480)
  }

  @Test func `spans come too late for run events that were settled, which then stand`() throws {
    let head = "{\"agent_id\":\"a\",\"agent_name\":\"A\",\"run_id\":\"R\",\"model\":\"gpt-4o\",\"created_at\":"
    let bench = Bench()
    try bench.feed([
      head + "\(Native.epoch),\"event\":\"ModelRequestCompleted\",\"input_tokens\":100,\"output_tokens\":1}",
      head + "\(Native.epoch),\"event\":\"RunCompleted\"}", tick(2000),
    ])
    let before = bench.figures
    for order in permutations([SpanLine.model("m", in: "a", 1, 2), .agent("A", "a", 0, 3, [("agno.run.id", "R")])]) {
      let bench = Bench()
      try bench.feed([
        head + "\(Native.epoch),\"event\":\"ModelRequestCompleted\",\"input_tokens\":100,\"output_tokens\":1}",
        head + "\(Native.epoch),\"event\":\"RunCompleted\"}", tick(2000),
      ])
      try bench.feed(order, source: 1)
      expectSame(bench.figures, before)
      #expect(bench.duplicates == 2)
    }
  }

  @Test func `many calls of one run that never comes cost no square`() throws {
    let bench = Bench()
    for block in 0..<40 {
      let lines = (0..<1000).map { index in
        Native.model(Double(block * 1000 + index) / 20, [
          "model_name": "\"gpt-4o\"", "input_tokens": "1", "trace_id": "\"t\"", "span_id": "\"s\(block)-\(index)\"",
        ])
      }
      try bench.feed(lines, batch: 500)
    }
    #expect(bench.totals.tokens.input == 40_000)
    bench.expectDimensionsAddUp()
  }
}
