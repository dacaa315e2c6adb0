import Costs
import Events
import Meter
import Testing

/// The rules of LiteLLM's logs that the samples do not show.
@Suite struct LiteLLMTests {
  private static let start = 1_790_000_000.0

  private func call(
    _ id: String, _ start: Double, _ end: Double, trace: String? = nil, tokens: (Int, Int) = (10, 5),
    metadata: String = "", _ more: String = ""
  ) -> String {
    """
    {"id":"\(id)","trace_id":\(trace.map(\.quoted) ?? "null"),"call_type":"acompletion","status":"success",\
    "startTime":\(Self.start + start),"endTime":\(Self.start + end),"completionStartTime":\(Self.start + end),\
    "response_time":0.01,"model":"gpt-4o","prompt_tokens":\(tokens.0),"completion_tokens":\(tokens.1),\
    "metadata":{"user_api_key_alias":"key-1"\(metadata)}\(more)}
    """
  }

  private func bench(_ files: [[String]], batch: Int = 64) throws -> Bench {
    let bench = Bench()
    for (source, lines) in files.enumerated() {
      let tally = try bench.feed(lines, source: source, batch: batch) { bench.expectDimensionsAddUp() }
      #expect(tally.rejected.isEmpty && tally.notJSON == 0, "\(tally.rejected)")
      #expect(tally.format == "litellm")
      #expect(tally.records == lines.count)
    }
    bench.meter.finish()
    return bench
  }

  @Test func `the calls of a trace are one request from the first start to the last end`() throws {
    let files = [
      [call("a", 0, 1, trace: "t"), call("b", 2, 5, trace: "t"), call("c", 7, 8)],
      [call("d", -3, -1, trace: "t"), call("b", 2, 5, trace: "t")],
    ]
    for order in [files, files.reversed()] {
      for batch in [1, 64] {
        let bench = try bench(order, batch: batch)
        #expect(bench.totals.requests == 2)
        #expect(bench.totals.modelCalls == 4)
        #expect(bench.duplicates == 1)
        let agent = bench.meter.agent("key-1", at: bench.now, window: .all, chartPoints: 1)
        #expect(agent.newest.map(\.duration) == [1, 8])
        bench.expectAllAttributed()
      }
    }
  }

  @Test func `a trace whose last call is good is good, one whose last call failed is an error`() throws {
    let failure = ",\"status\":\"failure\",\"error_information\":{\"error_class\":\"RateLimitError\"}"
    func failed(_ id: String, _ end: Double, trace: String) -> String {
      call(id, end - 1, end, trace: trace).replacing(
        "\"status\":\"success\"", with: String(failure.dropFirst()))
    }
    let bench = try bench([
      [
        failed("a", 2, trace: "t"), call("b", 3, 4, trace: "t"), call("c", 0, 1, trace: "u"),
        failed("d", 5, trace: "u"),
      ]
    ])
    #expect(bench.totals.requests == 2)
    #expect(bench.totals.errors == 1)
    #expect(bench.totals.modelCallErrors == 2)
    let agent = bench.meter.agent("key-1", at: bench.now, window: .all, chartPoints: 1)
    #expect(agent.errors == [AgentAnswer.ErrorCount(type: "RateLimitError", count: 1)])
  }

  @Test func `time to first token is of streams, duration is end less start`() throws {
    let streamed = call("a", 0, 4, metadata: "").replacing(
      "\"completionStartTime\":\(Self.start + 4)",
      with: "\"stream\":true,\"completionStartTime\":\(Self.start + 1)")
    let bench = try bench([[streamed, call("b", 0, 2)]])
    let fleet = bench.meter.answer(FleetQuery(at: bench.now, window: .all, rowLimit: 0))
    #expect(fleet.latency[Measure.firstToken.rawValue]?.count == 1)
    #expect(fleet.latency[Measure.firstToken.rawValue]?.max == 1)
    #expect(fleet.latency[Measure.modelCalls.rawValue]?.max == 4)
  }

  @Test func `prompt tokens hold what caches read and wrote`() throws {
    let usage = """
      ,"usage_object":{"prompt_tokens":100,"prompt_tokens_details":{"cached_tokens":60,"cache_creation_tokens":30,\
      "cache_creation_token_details":{"ephemeral_5m_input_tokens":10,"ephemeral_1h_input_tokens":20}},\
      "completion_tokens_details":{"reasoning_tokens":3}}
      """
    let bench = try bench([[call("a", 0, 1, tokens: (100, 5), metadata: usage)]])
    #expect(
      bench.totals.tokens
        == Tokens(input: 10, cacheRead: 60, cacheWrite5m: 10, cacheWrite1h: 20, output: 5, reasoning: 3))
  }

  @Test func `the agent is agent_id, else a tag, else the key's alias`() throws {
    let bench = try bench([
      [
        call("a", 0, 1, ",\"agent_id\":\"Refunds\",\"request_tags\":[\"agent:Other\"]"),
        call("b", 0, 1, ",\"request_tags\":[\"blue\",\"agent:Triage\"]"),
        call("c", 0, 1),
        call(
          "d", 0, 1, metadata: ",\"user_api_key_user_id\":\"ana\",\"user_api_key_team_alias\":\"Ops\"",
          ",\"end_user\":\"x\""),
        call("e", 0, 1, ",\"end_user\":\"bob\""),
      ]
    ])
    #expect(bench.rows(.agent).mapValues(\.totals.requests) == ["Refunds": 1, "Triage": 1, "key-1": 3])
    #expect(bench.rows(.user)["ana"]?.totals.requests == 1)
    #expect(bench.rows(.user)["bob"]?.totals.modelCalls == 1)
    #expect(bench.rows(.team)["Ops"]?.totals.requests == 1)
  }

  @Test func `a spend row carries its metadata as text, and is the same call as its payload`() throws {
    let metadata = """
      {\\"user_api_key_alias\\":\\"key-1\\",\\"user_api_key_user_id\\":\\"ana\\",\\"user_api_key_team_alias\\":\\"Ops\\",\
      \\"usage_object\\":{\\"prompt_tokens_details\\":{\\"cached_tokens\\":4}},\\"status\\":\\"success\\"}
      """
    let row = """
      {"request_id":"a","call_type":"acompletion","api_key":"88dc","spend":0.25,"total_tokens":15,"prompt_tokens":10,\
      "completion_tokens":5,"startTime":"2026-09-21T15:33:20Z","endTime":"2026-09-21T15:33:23Z","model":"gpt-4o",\
      "user":"someone","metadata":"\(metadata)","request_tags":"[\\"agent:Triage\\"]","session_id":"t1"}
      """
    let alone = try bench([[row]])
    #expect(alone.totals.tokens == Tokens(input: 6, cacheRead: 4, output: 5))
    #expect(alone.totals.cost.reported.picodollars == 250_000_000_000)
    #expect(alone.rows(.agent)["Triage"]?.totals.requests == 1)
    #expect(alone.rows(.user)["ana"]?.totals.requests == 1)
    #expect(alone.rows(.team)["Ops"]?.totals.tokens.total == 15)
    let both = try bench([[row, call("a", 0, 3, trace: "t1")]])
    #expect(both.totals.requests == 1)
    #expect(both.totals.modelCalls == 1)
    #expect(both.duplicates == 1)
  }

  @Test func `a spend row whose metadata is no JSON is counted without it`() throws {
    let row = """
      {"request_id":"a","call_type":"acompletion","spend":0,"prompt_tokens":1,"completion_tokens":1,"status":"failure",\
      "startTime":"2026-09-21 15:33:20.25","endTime":"2026-09-21 15:33:23","model":"m","metadata":"{oh"}
      """
    let bench = try bench([[row]])
    #expect(bench.totals.modelCallErrors == 1)
    #expect(bench.totals.errors == 1)
  }

  @Test func `a call without times is refused with the reason`() throws {
    let bench = Bench()
    let tally = try bench.feed(["{\"id\":\"a\",\"call_type\":\"x\",\"startTime\":\"soon\",\"endTime\":1}"])
    #expect(tally.rejected == ["startTime cannot be read as a time"])
    #expect(bench.totals.modelCalls == 0)
  }
}
