import Events
import Testing
import TestSupport

@Suite struct FormatRegistryTests {
  static let lines: [(format: String, line: String)] = [
    ("otlp", #"{"resourceSpans":[]}"#),
    ("agno", #"{"run_id":"r","agent_id":"a","event":"RunStarted","created_at":1790000000}"#),
    ("litellm", #"{"id":"a","call_type":"x","startTime":1790000000,"endTime":1790000001,"model":"m"}"#),
    (
      "litellm",
      #"{"request_id":"a","spend":0,"startTime":"2026-01-01 00:00:00","endTime":"2026-01-01 00:00:01"}"#
    ),
    ("codex", #"{"timestamp":"2026-01-01T00:00:00Z","type":"session_meta","payload":{"id":"x"}}"#),
    ("codex", #"{"timestamp":"2026-01-01T00:00:00Z","type":"not_yet_invented","payload":{}}"#),
    ("claude-code", #"{"type":"summary","summary":"x","leafUuid":"y"}"#),
    (
      "claude-code",
      #"{"type":"queue-operation","operation":"remove","timestamp":"2026-01-01T00:00:00Z","sessionId":"s"}"#
    ),
    ("claude-code", #"{"type":"file-history-snapshot","messageId":"m","snapshot":{}}"#),
    ("claude-code", #"{"timestamp":"2026-01-01T00:00:00Z","message":{"role":"user","content":"x"}}"#),
    ("native", #"{"time":1790000000,"type":"request","agent_name":"a"}"#),
    ("native", #"{"timestamp":1790000000,"type":"request","payload":{"x":1},"sessionId":"s","message":"m"}"#),
    ("native", #"{"time":1790000000,"type":"request","uuid":"u","startTime":1,"message":{"role":"x"}}"#),
    ("native", #"{"time":1790000000,"model":"gpt-4","input_tokens":1,"startTime":1790000000}"#),
  ]

  @Test func `each line is told from its shape, in any order`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let shuffled = Self.lines.shuffled(using: &random)
      let decoded = try Decoded(shuffled.map(\.line))
      #expect(decoded.rejections.isEmpty)
      #expect(decoded.formats == shuffled.map(\.format))
    }
  }

  @Test func `JSON of no known shape is rejected`() throws {
    let decoded = try Decoded([#"{"hello":1}"#, #"{"startTime":1}"#, "{}"])
    #expect(decoded.decodedCount == 0)
    #expect(Set(decoded.rejections) == ["no format that fleetmeter knows"])
  }

  @Test(arguments: ["claude-code", "codex", "litellm"], [1, 2] as [UInt64])
  func `broken lines are rejected, never worse, and records stay accounted for`(format: String, seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let whole = Hostile.lines.map { Array($0.utf8) }
    var lines: [[UInt8]] = []
    for _ in 0..<4000 {
      var line = whole.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) where !line.isEmpty {
        let at = Int.random(in: 0..<line.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: line.remove(at: at)
        case 1: line[at] = UInt8.random(in: 0...255, using: &random)
        case 2: line.insert(contentsOf: Hostile.pieces.randomElement(using: &random) ?? [], at: at)
        default: line.removeSubrange(at...)
        }
      }
      lines.append(line)
    }
    let decoded = try Decoded(lines, forcing: format)
    let counted = decoded.batch.events.count { !$0.isDerived }
    #expect(decoded.records == counted + decoded.ignored.values.reduce(0, +), "seed \(seed)")
    for event in decoded.batch.events {
      #expect(event.tokens.input >= 0 && event.tokens.output >= 0 && event.tokens.cacheWrite >= 0)
      #expect(event.tokens.reasoning <= event.tokens.output)
      #expect(event.duration >= -1)
    }
  }
}

/// Lines with every field that the transcript formats read.
enum Hostile {
  static let lines =
    FormatRegistryTests.lines.map(\.line) + [
      #"{"type":"assistant","uuid":"a","sessionId":"s","cwd":"/a/b","requestId":"r","costUSD":0.1,"timestamp":"2026-01-01T00:00:00Z","message":{"id":"m","role":"assistant","model":"x","content":[{"type":"tool_use","id":"t","name":"Bash"}],"usage":{"input_tokens":1,"output_tokens":2,"cache_creation_input_tokens":9,"cache_creation":{"ephemeral_1h_input_tokens":3}}}}"#,
      #"{"type":"user","uuid":"b","isSidechain":true,"sessionId":"s","timestamp":"2026-01-01T00:00:09Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","is_error":true}]}}"#,
      #"{"timestamp":"2026-01-01T00:00:00Z","type":"event_msg","payload":{"type":"token_count","info":{"model":"m","last_token_usage":{"input_tokens":5,"cached_input_tokens":2,"output_tokens":3,"reasoning_output_tokens":9},"total_token_usage":{"input_tokens":5,"output_tokens":3}}}}"#,
      #"{"timestamp":"2026-01-01T00:00:00Z","type":"event_msg","payload":{"type":"task_complete","duration_ms":12}}"#,
      #"{"timestamp":"2026-01-01T00:00:00Z","type":"response_item","payload":{"type":"function_call","name":"shell","call_id":"c"}}"#,
      #"{"id":"a","trace_id":"t","call_type":"x","status":"failure","stream":true,"startTime":1790000000,"endTime":1790000001,"completionStartTime":1790000000.5,"model":"m","prompt_tokens":9,"completion_tokens":1,"response_cost":0.5,"request_tags":"[\"agent:A\"]","metadata":"{\"user_api_key_alias\":\"k\",\"usage_object\":{\"prompt_tokens_details\":{\"cached_tokens\":2}}}"}"#,
    ]
  static let pieces = [
    "-1", "1e400", "null", "[]", "{}", "\\u0000", "\"", "99999999999999999999", "\\ud800", ",", "é",
  ].map { Array($0.utf8) }
}
