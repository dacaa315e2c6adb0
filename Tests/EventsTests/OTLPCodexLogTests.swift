import Events
import Testing

@Suite struct OTLPCodexLogTests {
  private let logs = LogLines(
    service: "codex_cli_rs", scope: "codex_otel",
    common: [("conversation.id", "c1"), ("user.email", "ben@example.com"), ("model", "gpt-5-codex")])

  private func completed(_ seconds: Double, input: Int, cached: Int = 0, output: Int, reasoning: Int = 0)
    -> String
  {
    logs.codex(
      seconds, "sse_event", ("event.kind", "response.completed"), ("input_token_count", "\(input)"),
      ("output_token_count", "\(output)"), ("cached_token_count", "\(cached)"),
      ("reasoning_token_count", "\(reasoning)"), ("tool_token_count", "\(input + output)"))
  }

  @Test func `a completed answer is a model call whose input holds the cached part`() throws {
    let (call, lines) = try Lines.event(completed(3, input: 9000, cached: 8000, output: 500, reasoning: 200))
    #expect(call.kind == .modelCall)
    #expect(call.tokens == Tokens(input: 1000, cacheRead: 8000, output: 500, reasoning: 200))
    #expect(call.duration == -1 && call.reportedCost == nil)
    #expect(lines.batch.string(call.agent) == "codex" && lines.batch.string(call.model) == "gpt-5-codex")
    #expect(
      lines.batch.string(call.user) == "ben@example.com" && lines.batch.string(call.service) == "codex_cli_rs"
    )
    #expect(lines.batch.string(call.session) == "c1")
    #expect(lines.events.map(\.kind) == [.modelCall, .run])
  }

  @Test func `a call takes from its request to its answer`() throws {
    let lines = try Lines()
    lines.read(logs.codex(1, "user_prompt", ("prompt_length", "7")))
    lines.read(logs.codex(2, "api_request", ("duration_ms", "500"), ("http.response.status_code", "200")))
    lines.read(logs.codex(2.5, "sse_event", ("event.kind", "response.created"), ("duration_ms", "1")))
    lines.read(completed(5, input: 10, output: 2))
    lines.read(completed(6, input: 20, output: 2))
    let calls = lines.events.filter { $0.kind == .modelCall }
    #expect(calls.map(\.duration) == [3_500_000_000, -1])
    #expect(calls[0].parent == calls[1].parent)
    #expect(
      lines.events.filter { $0.kind == .run }.map(\.start).min { $0 > 0 && $0 < $1 }
        == 1_795_000_001_000_000_000)
    #expect(lines.ignored == ["codex.user_prompt": 1, "codex.api_request": 1, "codex.sse_event": 1])
  }

  @Test func `what failed to be sent, and what broke off, are failed calls`() throws {
    let lines = try Lines()
    lines.read(
      logs.codex(
        1, "api_request", ("duration_ms", "90"), ("http.response.status_code", "429"),
        ("error.message", "Too many")))
    lines.read(
      logs.codex(
        2, "sse_event", ("event.kind", "response.completed"),
        ("error.message", "idle timeout waiting for SSE")))
    lines.read(
      logs.codex(
        3, "sse_event", ("event.kind", "response.failed"), ("error.message", "told again as completed")))
    lines.read(logs.codex(4, "websocket_request", ("error.message", "closed"), ("duration_ms", "1")))
    let calls = lines.events.filter { $0.kind == .modelCall }
    #expect(calls.map(\.status) == [.error, .timeout, .error])
    #expect(
      lines.events.filter { $0.kind == .run }.map { lines.batch.string($0.errorType) } == [
        "429", "timeout", "error",
      ])
    #expect(calls[0].duration == 90_000_000 && lines.ignored == ["codex.sse_event": 1])
  }

  @Test func `calls are told apart by what they used, and by their order`() throws {
    func keys(_ lines: [String]) throws -> [RecordKey] {
      let all = try Lines()
      for line in lines { all.read(line) }
      return all.events.filter { $0.kind == .modelCall }.map(\.key)
    }
    let twice = try keys([
      completed(1, input: 5, output: 1), completed(2, input: 5, output: 1), completed(2, input: 5, output: 1),
    ])
    #expect(twice[0] != twice[1] && twice[1] == twice[2])
    let other = try keys([
      completed(1, input: 5, output: 1).replacing("c1", with: "c2"), completed(1, input: 6, output: 1),
    ])
    #expect(Set(other + twice).count == 4)
  }

  @Test func `tools have their own time, and each prompt is a turn`() throws {
    let lines = try Lines()
    lines.read(logs.codex(1, "conversation_starts", ("provider_name", "OpenAI")))
    lines.read(logs.codex(1, "user_prompt"))
    lines.read(
      logs.codex(
        3, "tool_result", ("tool_name", "shell"), ("call_id", "k"), ("duration_ms", "250"),
        ("success", "true")))
    lines.read(logs.codex(4, "user_prompt"))
    lines.read(
      logs.codex(
        5, "tool_result", ("tool_name", "shell"), ("call_id", "l"), ("duration_ms", "0"), ("success", "false")
      ))
    let tools = lines.events.filter { $0.kind == .toolCall }
    #expect(tools.map(\.duration) == [250_000_000, 0] && tools.map(\.status) == [.success, .error])
    #expect(tools[0].parent != tools[1].parent && tools[0].key != tools[1].key)
    #expect(lines.ignored == ["codex.conversation_starts": 1, "codex.user_prompt": 2])
  }
}
