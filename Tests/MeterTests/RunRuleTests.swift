import Costs
import Events
import Meter
import Testing

/// How a run ends, and what it used beyond its calls.
@Suite struct RunRuleTests {
  private func bench(_ spans: [SpanLine]) throws -> Bench {
    let bench = Bench()
    try bench.feed(spans)
    bench.meter.finish()
    bench.expectDimensionsAddUp()
    return bench
  }

  // MARK: - Errors

  @Test func `an exception event fails a run, whatever its status says`() throws {
    var run = SpanLine.agent("A", "a", 0, 9)
    run.exception = "openai.RateLimitError"
    let bench = try bench([run])
    #expect(bench.totals.errors == 1)
    let agent = bench.meter.agent("A", at: Native.at(9), window: .m5, chartPoints: 1)
    #expect(agent.errors.map(\.type) == ["openai.RateLimitError"])
    #expect(agent.newest.map(\.errorType) == ["openai.RateLimitError"])
  }

  @Test func `a timeout is an error and cancelling is none`() throws {
    var late = SpanLine.agent("A", "a", 0, 9)
    late.exception = "asyncio.TimeoutError"
    var stopped = SpanLine.agent("A", "b", 0, 9)
    stopped.exception = "asyncio.CancelledError"
    let bench = try bench([late, stopped])
    #expect(bench.totals.requests == 2)
    #expect(bench.totals.errors == 1)
    #expect(bench.totals.cancelled == 1)
    let newest = bench.meter.agent("A", at: Native.at(9), window: .m5, chartPoints: 1).newest
    #expect(Set(newest.map(\.status)) == [.timeout, .cancelled])
  }

  @Test func `a run whose last model call failed failed`() throws {
    let failed = try bench([
      .agent("A", "a", 0, 9), .model("m1", in: "a", 1, 2), .model("m2", in: "a", 3, 4, isError: true),
    ])
    #expect(failed.totals.errors == 1 && failed.totals.modelCallErrors == 1)
    let mended = try bench([
      .agent("A", "a", 0, 9), .model("m2", in: "a", 3, 4), .model("m1", in: "a", 1, 2, isError: true),
    ])
    #expect(mended.totals.errors == 0 && mended.totals.modelCallErrors == 1)
  }

  @Test func `a failed tool alone fails no run, nor does a member's failed call`() throws {
    let bench = try bench([
      .agent("A", "a", 0, 9), SpanLine("TOOL", "t", in: "a", 1, 2, isError: true), .agent("B", "b", in: "a", 3, 5),
      .model("m", in: "b", 3, 4, isError: true),
    ])
    #expect(bench.totals.errors == 0 && bench.totals.toolCallErrors == 1)
    #expect(bench.rows(.agent)["B"]?.totals.errors == 1)
  }

  @Test func `failed requests are in the percentiles, unknown durations are not`() throws {
    let bench = Bench()
    try bench.feed([
      Native.request(1, ["agent_name": "\"A\"", "duration_seconds": "2", "status": "\"error\""]),
      Native.request(2, ["agent_name": "\"A\""]),
      Native.request(3, ["agent_name": "\"A\"", "duration_seconds": "0"]),
      Native.request(4, ["agent_name": "\"A\"", "duration_seconds": "null"]),
    ])
    #expect(bench.totals.requests == 4)
    #expect(bench.rows(.agent)["A"]?.latency?.count == 2)
    let newest = bench.meter.agent("A", at: Native.at(9), window: .m5, chartPoints: 1).newest
    #expect(newest.map(\.duration) == [nil, 0, nil, 2])
  }

  // MARK: - What a run says beyond its calls

  private func usage(_ tokens: Int, _ more: [(String, String)] = []) -> [(String, String)] {
    [("gen_ai.aggregated_usage.input_tokens", "\(tokens)"), ("llm.model_name", "gpt-4o")] + more
  }

  @Test func `an OTLP run adds what all below it did not give`() throws {
    for order in permutations([
      SpanLine.agent("A", "a", 0, 20, usage(1000)), .model("m1", in: "a", 1, 2, tokens: 300),
      .agent("B", "b", in: "a", 3, 9, usage(500)), .model("m2", in: "b", 4, 5, tokens: 200),
    ]) {
      let bench = try bench(order)
      #expect(bench.rows(.agent)["B"]?.totals.tokens.input == 500, "\(order.map(\.id))")
      #expect(bench.rows(.agent)["A"]?.totals.tokens.input == 500, "\(order.map(\.id))")
      #expect(bench.totals.tokens == Tokens(input: 1000, output: 2), "\(order.map(\.id))")
      #expect(bench.totals.modelCalls == 2)
    }
  }

  @Test func `a run that says less than its calls adds nothing`() throws {
    let bench = try bench([.agent("A", "a", 0, 9, usage(50)), .model("m", in: "a", 1, 2, tokens: 300)])
    #expect(bench.totals.tokens.input == 300)
  }

  @Test func `a run without calls is all that there is`() throws {
    let bench = Bench()
    try bench.feed([
      Native.request(1, [
        "agent_name": "\"A\"", "model_name": "\"gpt-4o\"", "input_tokens": "100", "output_tokens": "10",
        "total_cost": "0.25", "request_id": "\"r1\"", "user_id": "\"ana\"",
      ])
    ])
    #expect(bench.rows(.user)["ana"]?.totals.tokens == Tokens(input: 100, output: 10))
    #expect(bench.totals.cost.reported == Money("0.25"))
    #expect(bench.totals.modelCalls == 0)
    #expect(bench.rows(.model)["gpt-4o"]?.totals.requests == 1)
    try bench.feed([
      Native.model(2, [
        "model_name": "\"gpt-4o\"", "input_tokens": "60", "output_tokens": "10", "request_id": "\"r1\"",
        "total_cost": "0.2", "event_id": "\"e1\"",
      ])
    ])
    #expect(bench.totals.tokens == Tokens(input: 100, output: 10))
    #expect(bench.totals.cost.reported == Money("0.2"))
    #expect(bench.totals.cost.computed == Money("0.0001"))
    bench.expectDimensionsAddUp()
    bench.expectAllAttributed()
  }

  @Test func `a run's reported cost stands where its calls name no tokens`() throws {
    let bench = Bench()
    try bench.feed([
      Native.model(1, ["model_name": "\"gpt-4o\"", "request_id": "\"r\"", "duration_seconds": "1"]),
      Native.request(2, [
        "agent_name": "\"A\"", "model_name": "\"gpt-4o\"", "input_tokens": "100", "total_cost": "0.25", "request_id": "\"r\"",
      ]),
    ])
    #expect(bench.totals.cost.reported == Money("0.25"))
    #expect(bench.totals.modelCalls == 1)
  }

  @Test func `Agno's details add by model, once for each`() throws {
    let details = """
      {"model":[{"id":"gpt-4o","provider":"OpenAI","input_tokens":100,"output_tokens":10}],\
      "parser_model":[{"id":"gpt-4o-mini","provider":"OpenAI","input_tokens":40,"output_tokens":4}],\
      "output_model":[{"id":"gpt-4o","provider":"OpenAI","input_tokens":7,"output_tokens":1}]}
      """
    let head = "{\"created_at\":\(Native.epoch),\"agent_id\":\"a\",\"agent_name\":\"A\",\"run_id\":\"r\",\"model\":\"gpt-4o\","
    let bench = Bench()
    try bench.feed([
      head + "\"event\":\"ModelRequestCompleted\",\"input_tokens\":100,\"output_tokens\":10}",
      head + "\"event\":\"RunCompleted\",\"metrics\":{\"input_tokens\":147,\"output_tokens\":15,\"details\":\(details)}}",
    ])
    #expect(bench.rows(.model)["gpt-4o"]?.totals.tokens == Tokens(input: 107, output: 11))
    #expect(bench.rows(.model)["gpt-4o-mini"]?.totals.tokens == Tokens(input: 40, output: 4))
    #expect(bench.totals.modelCalls == 1 && bench.totals.requests == 1)
  }

  @Test func `Anthropic's cached tokens stand beside the input, OpenAI's inside`() throws {
    for (provider, fresh) in [("OpenAI", 40), ("Anthropic", 100)] {
      let bench = Bench()
      try bench.feed([
        """
        {"created_at":\(Native.epoch),"event":"ModelRequestCompleted","agent_id":"a","agent_name":"A","run_id":"r",\
        "model":"some-model","model_provider":"\(provider)","input_tokens":100,"cache_read_tokens":60,"output_tokens":1}
        """
      ])
      #expect(bench.totals.tokens == Tokens(input: fresh, cacheRead: 60, output: 1))
      #expect(bench.totals.unpricedTokens == fresh + 61)
    }
  }
}
