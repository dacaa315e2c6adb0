import Events
import Testing

@Suite struct CodexFormatTests {
  private func line(_ type: String, _ payload: String, at second: Int = 0) -> String {
    "{\"timestamp\":\"2026-01-01T00:00:0\(second)Z\",\"type\":\"\(type)\",\"payload\":{\(payload)}}"
  }

  private func used(_ fields: String, at second: Int = 1) -> String {
    line("event_msg", "\"type\":\"token_count\",\"info\":{\"last_token_usage\":{\(fields)}}", at: second)
  }

  @Test func `a count is a call of the session's model`() throws {
    let decoded = try Decoded([
      line("session_meta", #""id":"s1","cwd":"/home/ana/shop","source":"cli""#),
      line("turn_context", #""model":"gpt-5""#),
      used(#""input_tokens":100,"cached_input_tokens":40,"output_tokens":30,"reasoning_output_tokens":20"#),
    ])
    let call = try #require(decoded.events(.modelCall).first)
    #expect(call.tokens == Tokens(input: 60, cacheRead: 40, output: 30, reasoning: 20))
    #expect(decoded.text(call.agent) == "codex")
    #expect(decoded.text(call.model) == "gpt-5")
    #expect(decoded.text(call.service) == "shop")
    #expect(decoded.text(call.session) == "s1")
    #expect(call.duration == -1)
    #expect(decoded.events(.run).first?.duration == 1_000_000_000)
    #expect(decoded.ignored == ["session_meta": 1, "turn_context": 1])
  }

  @Test func `a subagent is told from its source`() throws {
    let decoded = try Decoded([
      line("session_meta", #""id":"c","source":{"subagent":"review"}"#),
      used(#""input_tokens":1,"output_tokens":1"#),
    ])
    #expect(decoded.batch.events.map { decoded.text($0.agent) } == ["codex/subagent", "codex/subagent"])
    #expect(decoded.events(.run).first?.isNested == true)
  }

  @Test(
    arguments: [("900", 900_000_000), ("1000000000000000", 1_000_000_000), ("0", 0)] as [(String, Int64)])
  func `a task's own length counts where it can be true`(milliseconds: String, duration: Int64) throws {
    let decoded = try Decoded([
      line("event_msg", #""type":"task_started","turn_id":"t""#),
      used(#""input_tokens":1,"output_tokens":1"#),
      line("event_msg", "\"type\":\"task_complete\",\"duration_ms\":\(milliseconds)", at: 1),
    ])
    #expect(decoded.events(.run).last?.duration == duration)
  }

  @Test func `lines that count nothing are named`() throws {
    let decoded = try Decoded([
      line("event_msg", #""type":"token_count","info":null"#),
      line("event_msg", #""type":"agent_message","message":"x""#),
      line("response_item", #""type":"reasoning""#), line("compacted", #""message":"x""#),
      line("event_msg", #""type":"token_count","info":{}"#),
    ])
    #expect(
      decoded.ignored == [
        "token_count without info": 1, "agent_message": 1, "reasoning": 1, "compacted": 1,
        "token_count without usage": 1,
      ])
    #expect(decoded.batch.events.isEmpty)
    #expect(decoded.rejections.isEmpty)
  }

  @Test func `what cannot be used says why`() throws {
    let decoded = try Decoded([
      used(#""input_tokens":"many""#), #"{"timestamp":"soon","type":"event_msg","payload":{}}"#,
    ])
    #expect(decoded.rejections == ["input_tokens is not a number", "timestamp cannot be read as a time"])
  }
}
