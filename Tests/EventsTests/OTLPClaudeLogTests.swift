import Events
import Testing

@Suite struct OTLPClaudeLogTests {
  private let logs = LogLines(common: [
    ("session.id", "s1"), ("user.id", "3f9a"), ("user.email", "ana@example.com"),
  ])
  private let used: [(String, String)] = [
    ("model", "claude-sonnet-4-5"), ("input_tokens", "12"), ("output_tokens", "340"),
    ("cache_read_tokens", "15000"),
    ("cache_creation_tokens", "700"), ("cost_usd", "0.0123"), ("duration_ms", "4200"),
  ]

  private func request(_ seconds: Double, _ more: (String, String)...) -> String {
    logs.line(
      logs.record(seconds, body: "claude_code.api_request", [("event.name", "api_request")] + used + more))
  }

  @Test func `a request is a model call with its tokens apart, its cost and its time`() throws {
    let (call, lines) = try Lines.event(request(10, ("request_id", "req_1"), ("prompt.id", "p1")))
    #expect(call.kind == .modelCall && call.status == .success)
    #expect(call.tokens == Tokens(input: 12, cacheRead: 15000, cacheWrite5m: 700, output: 340))
    #expect(call.reportedCost == DecimalNumber(coefficient: 123, exponent: -4))
    #expect(call.time == 1_795_000_010_000_000_000 && call.duration == 4_200_000_000)
    #expect(call.start == call.time - call.duration)
    func text(_ range: TextRange) -> String { lines.batch.string(range) }
    #expect(text(call.agent) == "claude-code" && text(call.model) == "claude-sonnet-4-5")
    #expect(text(call.user) == "ana@example.com" && text(call.service) == "claude-code")
    #expect(text(call.session) == "s1" && text(call.operation) == "chat")
    let turn = try #require(lines.events.last)
    #expect(turn.kind == .run && turn.isDerived && turn.alias == call.parent && turn.start == call.start)
    #expect(lines.records == 1 && lines.ignored.isEmpty && lines.format == "otlp")
  }

  @Test func `numbers may be texts, and a lone name in the attribute is enough`() throws {
    let text = request(10, ("request_id", "req_1")).replacing("\"intValue\"", with: "\"stringValue\"")
      .replacing("{\"doubleValue\":0.0123}", with: "{\"stringValue\":\"0.0123\"}")
    let (call, _) = try Lines.event(text)
    #expect(call.tokens.total == 16052 && call.reportedCost != nil && call.duration == 4_200_000_000)
    let (bare, _) = try Lines.event(
      text.replacing("\"body\":{\"stringValue\":\"claude_code.api_request\"},", with: ""))
    #expect(bare.key == call.key && bare.tokens == call.tokens)
    let (named, _) = try Lines.event(
      text.replacing("\"body\":{\"stringValue\":\"", with: "\"eventName\":\"").replacing(
        "api_request\"},", with: "api_request\","
      ).replacing("com.anthropic.claude_code.events", with: "x"))
    #expect(named.key == call.key)
  }

  @Test func `a request id is the call, without one all that it says is`() throws {
    func key(_ line: String) throws -> RecordKey { try Lines.event(line).0.key }
    #expect(try key(request(10, ("request_id", "a"))) == key(request(11, ("request_id", "a"))))
    #expect(try key(request(10, ("request_id", "a"))) != key(request(10, ("request_id", "b"))))
    #expect(try key(request(10, ("event.sequence", "4"))) == key(request(10, ("event.sequence", "4"))))
    #expect(try key(request(10, ("event.sequence", "4"))) != key(request(10, ("event.sequence", "5"))))
    #expect(try key(request(10)) != key(request(11)))
    #expect(try key(request(10)) != key(request(10).replacing("\"340\"", with: "\"341\"")))
  }

  @Test func `a prompt is a turn: by its id, else by the session's newest prompt`() throws {
    let lines = try Lines()
    for line in [
      logs.claude(1, "user_prompt", ("prompt.id", "p1")), request(3, ("prompt.id", "p1")),
      request(4, ("prompt.id", "p2")), logs.claude(5, "user_prompt"), request(6), request(7),
      logs.claude(8, "user_prompt"),
      request(9),
    ] { #expect(lines.read(line).word == "decoded") }
    let parents = lines.events.filter { $0.kind == .modelCall }.map(\.parent)
    #expect(parents.count == 5 && Set(parents).count == 4 && parents[2] == parents[3])
    #expect(lines.ignored == ["claude_code.user_prompt": 3] && lines.records == 8)
    let first = lines.events.filter { $0.kind == .run && $0.alias == parents[0] }.map(\.start)
    #expect(first == [1_795_000_001_000_000_000, 1_794_999_998_800_000_000])
  }

  @Test func `subagents call under their own name, in the turn of the one that was asked`() throws {
    for more in [("agent.name", "Explore"), ("query_source", "agent:builtin:Explore")] {
      let (call, lines) = try Lines.event(request(1, ("prompt.id", "p1"), more))
      #expect(lines.batch.string(call.agent) == "claude-code/subagent")
      #expect(lines.events.last.map { lines.batch.string($0.agent) } == "claude-code")
    }
    let (call, lines) = try Lines.event(request(1, ("query_source", "repl_main_thread")))
    #expect(lines.batch.string(call.agent) == "claude-code")
  }

  @Test(arguments: [
    ("529", "overloaded_error", EventStatus.error, "529"), ("", "Connection error.", .error, "error"),
    ("408", "Request Timeout", .timeout, "timeout"), ("", "Request timed out.", .timeout, "timeout"),
  ])
  func `an error is a failed call`(code: String, text: String, status: EventStatus, type: String) throws {
    let more = code.isEmpty ? [] : [("status_code", code)]
    let attributes = [("event.name", "api_error"), ("model", "claude-opus-4-1"), ("error", text)] + more
    let (call, lines) = try Lines.event(logs.line(logs.record(2, body: "claude_code.api_error", attributes)))
    #expect(call.kind == .modelCall && call.status == status && call.tokens.isEmpty)
    #expect(lines.events.last.map { lines.batch.string($0.errorType) } == type)
    #expect(lines.records == 1)
  }

  @Test func `a tool's result is a tool call`() throws {
    let (tool, lines) = try Lines.event(
      logs.claude(
        2, "tool_result", ("tool_name", "Bash"), ("tool_use_id", "t1"), ("success", "false"),
        ("duration_ms", "150")))
    #expect(tool.kind == .toolCall && tool.status == .error && tool.duration == 150_000_000)
    #expect(lines.batch.string(tool.tool) == "Bash" && tool.model.isEmpty)
    let (good, _) = try Lines.event(
      logs.claude(3, "tool_result", ("tool_name", "Bash"), ("tool_use_id", "t1"), ("success", "true")))
    #expect(good.status == .success && good.key == tool.key && good.duration == -1)
  }

  @Test func `the rest is passed over by name, and strangers' logs are just logs`() throws {
    let lines = try Lines()
    lines.read(logs.claude(1, "tool_decision", ("tool_name", "Bash")))
    lines.read(logs.claude(1, "api_request_body", ("body", "{}")))
    lines.read(LogLines(service: "shop", scope: "shop").line("{\"body\":{\"stringValue\":\"sold\"}}", "{}"))
    #expect(lines.events.isEmpty && lines.records == 4)
    #expect(
      lines.ignored == ["claude_code.tool_decision": 1, "claude_code.api_request_body": 1, "log": 2])
  }

  @Test func `a bad record is refused, its neighbours are not`() throws {
    let lines = try Lines()
    let bad = logs.record(1, body: "claude_code.api_request", [("input_tokens", "-1")])
    let good = logs.record(1, body: "claude_code.api_request", [("input_tokens", "1")])
    let timeless = good.replacing("timeUnixNano", with: "x")
    #expect(
      lines.read(logs.line(bad, good, timeless, bad.replacing("input_tokens", with: "duration_ms"))).word
        == "decoded")
    #expect(lines.records == 4 && lines.ignored == ["invalid": 3])
    #expect(lines.events.count == 2 && lines.events[0].tokens.input == 1)
    #expect(
      lines.refused == [
        "a count of tokens is negative", "a log without a time", "duration_ms is not a number from 0",
      ])
  }

  @Test func `the time is the record's, else the event's, else when it was seen`() throws {
    let line = request(10)
    let own = "\"timeUnixNano\":\"\(LogLines.time(10))\""
    func time(_ text: String, _ more: String = "") throws -> Int64 {
      try Lines.event(
        line.replacing(own, with: text).replacing(
          "\"attributes\":[{\"key\":\"session.id\"", with: "\"attributes\":[\(more){\"key\":\"session.id\"")
      ).0.time
    }
    let stamp = LogLines.attribute("event.timestamp", "2026-11-24T12:00:00.5Z") + ","
    #expect(try time("\"timeUnixNano\":0,\"observedTimeUnixNano\":\"5\"", stamp) == 1_795_521_600_500_000_000)
    #expect(try time("\"observed_time_unix_nano\":\"1795000000000000007\"") == 1_795_000_000_000_000_007)
    #expect(try time(own, stamp) == 1_795_000_010_000_000_000)
  }
}
