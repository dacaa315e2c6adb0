import Events
import Testing

/// Spans in the spellings that exporters and instrumentations use.
@Suite struct OTLPFormatTests {
  /// A line of one span, with attributes as they stand in JSON.
  private func line(
    ids: String = "\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\"",
    _ attributes: KeyValuePairs<String, String> = [:], more: String = ""
  ) -> String {
    let list = attributes.map { "{\"key\":\"\($0.key)\",\"value\":\($0.value)}" }.joined(separator: ",")
    return """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},\
      "scopeSpans":[{"scope":{"name":"x"},"spans":[{\(ids),"name":"a span","startTimeUnixNano":"1795523467000000000",\
      "endTimeUnixNano":"1795523468500000000","attributes":[\(list)]\(more)}]}]}]}
      """
  }

  private func text(_ value: String) -> String { "{\"stringValue\":\"\(value)\"}" }
  private func whole(_ value: Int) -> String { "{\"intValue\":\"\(value)\"}" }

  private func kind(_ attributes: KeyValuePairs<String, String>) throws -> EventKind {
    try Lines.event(line(attributes)).0.kind
  }

  @Test func `what a span is, by any convention`() throws {
    for value in ["LLM", "llm", "EMBEDDING"] {
      #expect(try kind(["openinference.span.kind": text(value)]) == .modelCall)
    }
    for value in ["chat", "text_completion", "generate_content", "embeddings"] {
      #expect(try kind(["gen_ai.operation.name": text(value)]) == .modelCall)
    }
    #expect(try kind(["openinference.span.kind": text("AGENT")]) == .run)
    #expect(try kind(["gen_ai.operation.name": text("invoke_agent")]) == .run)
    #expect(try kind(["traceloop.span.kind": text("agent")]) == .run)
    #expect(try kind(["agent.operation": text("run"), "agent.name": text("A")]) == .run)
    #expect(try kind(["openinference.span.kind": text("TOOL")]) == .toolCall)
    #expect(try kind(["gen_ai.operation.name": text("execute_tool")]) == .toolCall)
    for value in ["CHAIN", "RETRIEVER", "nonsense"] {
      #expect(try kind(["openinference.span.kind": text(value)]) == .link)
    }
    #expect(try kind(["http.route": text("/")]) == .link)
    #expect(try kind([:]) == .link)
    #expect(try Lines.event(line(["openinference.span.kind": text("CHAIN")])).0.isChain)
    #expect(try Lines.event(line(["gen_ai.operation.name": text("invoke_workflow")])).0.isChain)
    #expect(
      try Lines.event(line(["openinference.span.kind": text("AGENT"), "agno.team": text("T")])).0.isTeam)
  }

  @Test func `tokens in old and new names; cached ones are inside the input`() throws {
    let expected = Tokens(input: 60, cacheRead: 30, cacheWrite5m: 10, output: 20, reasoning: 5)
    let spellings: [KeyValuePairs<String, String>] = [
      [
        "gen_ai.operation.name": text("chat"), "gen_ai.usage.input_tokens": whole(100),
        "gen_ai.usage.output_tokens": "{\"intValue\":20}", "gen_ai.usage.cache_read.input_tokens": whole(30),
        "gen_ai.usage.cache_creation.input_tokens": whole(10),
        "gen_ai.usage.reasoning.output_tokens": whole(5),
      ],
      [
        "gen_ai.operation.name": text("chat"), "gen_ai.usage.prompt_tokens": whole(100),
        "gen_ai.usage.completion_tokens": "{\"doubleValue\":20.0}",
        "gen_ai.usage.cache_read_input_tokens": whole(30),
        "gen_ai.usage.cache_creation_input_tokens": whole(10), "gen_ai.usage.reasoning_tokens": whole(5),
      ],
      [
        "openinference.span.kind": text("LLM"), "llm.token_count.prompt": whole(100),
        "llm.token_count.completion": text("20"),
        "llm.token_count.prompt_details.cache_read": whole(30),
        "llm.token_count.prompt_details.cache_write": whole(10),
        "llm.token_count.completion_details.reasoning": whole(5),
      ],
    ]
    for attributes in spellings { #expect(try Lines.event(line(attributes)).0.tokens == expected) }
    let over = try Lines.event(
      line([
        "gen_ai.operation.name": text("chat"), "gen_ai.usage.input_tokens": whole(5),
        "gen_ai.usage.cache_read.input_tokens": whole(30),
      ]))
    #expect(over.0.tokens == Tokens(input: 0, cacheRead: 30))
  }

  @Test func `the response's model beats the request's, and costs are read as written`() throws {
    let (event, lines) = try Lines.event(
      line([
        "gen_ai.request.model": text("gpt-4o"), "gen_ai.response.model": text("gpt-4o-2024-08-06"),
        "gen_ai.operation.name": text("chat"), "operation.cost": "{\"doubleValue\":9.215e-4}",
        "gen_ai.conversation.id": text("s"), "enduser.id": text("ana"),
        "gen_ai.response.time_to_first_chunk": "{\"doubleValue\":0.25}",
      ]))
    #expect(lines.batch.string(event.model) == "gpt-4o-2024-08-06")
    #expect(lines.batch.string(event.user) == "ana")
    #expect(lines.batch.string(event.session) == "s")
    #expect(lines.batch.string(event.service) == "shop")
    #expect(event.reportedCost == DecimalNumber("9.215e-4"))
    #expect(event.firstToken == 250_000_000)
    #expect(event.duration == 1_500_000_000)
    #expect(event.time == 1_795_523_468_500_000_000)
  }

  @Test func `ids in hexadecimal, base64 and snake case are one`() throws {
    let hexadecimal = try Lines.event(line()).0
    let base64 = try Lines.event(
      line(ids: "\"traceId\":\"CvdlGRbNQ92ESOshHIAxnA==\",\"spanId\":\"t61rcWkgMzE=\"")
    ).0
    let upper = try Lines.event(
      line(ids: "\"trace_id\":\"0AF7651916CD43DD8448EB211C80319C\",\"span_id\":\"B7AD6B7169203331\"")
    ).0
    #expect(hexadecimal.key == base64.key && hexadecimal.key == upper.key)
    let child = try Lines.event(
      line(
        ids:
          "\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"00f067aa0ba902b7\",\"parentSpanId\":\"b7ad6b7169203331\""
      )
    ).0
    #expect(child.parent == hexadecimal.key)
    for none in ["\"\"", "\"0000000000000000\"", "null"] {
      let root = try Lines.event(line(ids: "\"traceId\":\"t\",\"spanId\":\"s\",\"parentSpanId\":\(none)")).0
      #expect(root.parent.isNone)
    }
  }

  @Test func `how it ended`() throws {
    func status(_ attributes: KeyValuePairs<String, String> = [:], _ more: String = "") throws -> EventStatus
    {
      try Lines.event(line(attributes, more: more)).0.status
    }
    func exception(_ type: String) -> String {
      ",\"status\":{},\"events\":[{\"name\":\"exception\",\"attributes\":[{\"key\":\"exception.type\",\"value\":\(text(type))}]}]"
    }
    #expect(try status() == .success)
    #expect(try status([:], ",\"status\":{}") == .success)
    #expect(try status([:], ",\"status\":{\"code\":1}") == .success)
    #expect(try status([:], ",\"status\":{\"code\":2,\"message\":\"x\"}") == .error)
    #expect(try status([:], ",\"status\":{\"code\":\"STATUS_CODE_ERROR\"}") == .error)
    #expect(try status([:], exception("ValueError")) == .error)
    #expect(try status([:], exception("httpx.ReadTimeout")) == .timeout)
    #expect(try status([:], exception("asyncio.CancelledError")) == .cancelled)
    #expect(try status(["error.type": text("500")]) == .error)
    #expect(try status(["execution.status": text("timeout")]) == .timeout)
    #expect(try status(["execution.status": text("success")]) == .success)
  }

  @Test func `a run's usage stands apart, its run id is an alias`() throws {
    let (event, lines) = try Lines.event(
      line([
        "gen_ai.operation.name": text("invoke_agent"), "gen_ai.agent.name": text("A"),
        "agno.run.id": text("r"),
        "gen_ai.aggregated_usage.input_tokens": whole(10), "gen_ai.aggregated_usage.output_tokens": whole(2),
      ]))
    #expect(event.tokens.isEmpty && event.usageIncludesDescendants)
    #expect(event.usages.map { lines.batch.usages[$0].tokens } == [Tokens(input: 10, output: 2)])
    let (run, _) = try Lines.event(
      "{\"run_id\":\"r\",\"event\":\"RunCompleted\",\"agent_id\":\"a\",\"created_at\":1795523467}")
    #expect(event.alias == run.alias && !event.alias.isNone)
  }

  @Test func `a span that ends before it begins has no known duration`() throws {
    let text = line().replacing("1795523467000000000", with: "1795523469000000000")
    let event = try Lines.event(text).0
    #expect(event.duration == -1 && event.start == -1)
  }

  @Test func `logs and metrics are counted and passed over`() throws {
    let lines = try Lines()
    lines.read("{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{},{}]}]}]}")
    lines.read("{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{}]}]}]}")
    #expect(lines.ignored == ["log": 2, "metric": 1])
    #expect(lines.records == 3 && lines.events.isEmpty)
    #expect(lines.read("{\"resourceSpans\":{}}").word == "rejected: resourceSpans is not a list")
    #expect(
      lines.read("{\"resourceSpans\":[1]}").word == "rejected: a list holds something that is not an object")
  }
}
