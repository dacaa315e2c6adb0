import Events
import Testing

@Suite struct ClaudeCodeFormatTests {
  private func answer(_ more: String, usage: String = #""input_tokens":7,"output_tokens":9"#) -> String {
    """
    {"type":"assistant","uuid":"a1","sessionId":"s1","cwd":"/home/ana/shop","timestamp":"2026-01-01T00:00:05Z",\(more)\
    "message":{"id":"m1","role":"assistant","model":"claude-x","usage":{\(usage)}}}
    """
  }

  private let prompt =
    #"{"type":"user","uuid":"u1","sessionId":"s1","timestamp":"2026-01-01T00:00:02Z","message":{"role":"user","content":"x"}}"#

  @Test func `an answer is a call and its turn`() throws {
    let decoded = try Decoded([prompt, answer(#""requestId":"r1","costUSD":0.25,"#)])
    let call = try #require(decoded.events(.modelCall).first)
    let run = try #require(decoded.events(.run).first)
    #expect(decoded.text(call.agent) == "claude-code")
    #expect(decoded.text(call.model) == "claude-x")
    #expect(decoded.text(call.service) == "shop")
    #expect(decoded.text(call.session) == "s1")
    #expect(decoded.text(call.operation) == "chat")
    #expect(call.user.isEmpty && call.team.isEmpty)
    #expect(call.duration == 3_000_000_000)
    #expect(call.reportedCost == DecimalNumber(coefficient: 25, exponent: -2))
    #expect(call.parent == run.key)
    #expect(run.duration == 3_000_000_000)
    #expect(decoded.ignored == ["user": 1])
    #expect(decoded.records == 2)
  }

  @Test func `a sidechain is the subagent's`() throws {
    let decoded = try Decoded([answer(#""isSidechain":true,"#)])
    #expect(
      decoded.batch.events.map { decoded.text($0.agent) } == ["claude-code/subagent", "claude-code/subagent"])
    #expect(decoded.events(.run).first?.isNested == true)
    #expect(decoded.events(.modelCall).first?.duration == -1)
  }

  @Test(arguments: [
    (#""input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":30"#, 30, 0),
    (
      #""input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":30,"cache_creation":{"ephemeral_5m_input_tokens":10,"ephemeral_1h_input_tokens":20}"#,
      10, 20
    ),
    (
      #""input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":30,"cache_creation":{"ephemeral_1h_input_tokens":30}"#,
      0, 30
    ),
    (#""input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":null,"cache_creation":null"#, 0, 0),
  ])
  func `cache writes are told apart by their life`(usage: String, short: Int, long: Int) throws {
    let call = try #require(try Decoded([answer("", usage: usage)]).events(.modelCall).first)
    #expect(call.tokens == Tokens(input: 1, cacheWrite5m: short, cacheWrite1h: long, output: 2))
  }

  @Test func `what cannot be used says why`() throws {
    let decoded = try Decoded([
      answer("", usage: #""input_tokens":-1,"output_tokens":2"#),
      #"{"type":"assistant","uuid":"x","sessionId":"s","message":{"role":"assistant","usage":{"output_tokens":1}}}"#,
    ])
    #expect(decoded.rejections == ["input_tokens is negative", "no timestamp"])
    #expect(decoded.batch.events.isEmpty)
  }

  @Test(arguments: [
    ("/home/ana/shop", "shop"), ("/home/ana/shop/", "shop"), ("C:\\\\work\\\\api", "api"), ("/", ""),
  ])
  func `the project is the last part of its folder`(path: String, name: String) throws {
    let line = answer("").replacing("/home/ana/shop", with: path)
    #expect(
      try Decoded([line]).batch.events.map(\.service.count) == [
        UInt32(name.utf8.count), UInt32(name.utf8.count),
      ])
  }
}
