import Events
import TestSupport
import Testing

/// Telemetry and wrapped lines, damaged: each is counted, and none stops the meter.
@Suite struct HostileTelemetryTests {
  private static let logs = LogLines(common: [
    ("session.id", "s"), ("user.email", "a@b.c"), ("prompt.id", "p"),
  ])
  private static let codex = LogLines(scope: "x", common: [("conversation.id", "c"), ("model", "gpt-5")])
  private static let good = [
    logs.claude(
      1, "api_request", ("model", "m"), ("input_tokens", "3"), ("output_tokens", "4"), ("cost_usd", "0.5"),
      ("duration_ms", "1200"), ("request_id", "r")),
    logs.claude(
      2, "api_error", ("error", "timed out"), ("status_code", "529"),
      ("event.timestamp", "2026-11-24T10:00:00Z")),
    logs.claude(3, "tool_result", ("tool_name", "Bash"), ("tool_use_id", "t"), ("success", "false")),
    logs.claude(4, "user_prompt"),
    codex.codex(
      5, "sse_event", ("event.kind", "response.completed"), ("input_token_count", "9"),
      ("output_token_count", "1")),
    codex.codex(
      6, "api_request", ("duration_ms", "9"), ("http.response.status_code", "500"), ("error.message", "x")),
    codex.codex(7, "tool_result", ("tool_name", "shell"), ("call_id", "k"), ("duration_ms", "7")),
    """
    {"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"claude-code"}}]},\
    "scopeMetrics":[{"metrics":[{"name":"claude_code.token.usage","sum":{"aggregationTemporality":2,"isMonotonic":true,\
    "dataPoints":[{"attributes":[{"key":"type","value":{"stringValue":"input"}},{"key":"model","value":{"stringValue":"m"}}],\
    "startTimeUnixNano":"1795000000000000000","timeUnixNano":"1795000060000000000","asInt":"12"}]}}]}]}]}
    """,
    Wrapping.docker(DamagedLines.good[0] + "\n"), Wrapping.docker(DamagedLines.good[0]),
    Wrapping.cri(DamagedLines.good[1]),
    Wrapping.cri("{", "P"), Wrapping.journal(Wrapping.quoted(DamagedLines.good[3])),
    Wrapping.journal(Wrapping.bytes(DamagedLines.good[1])), "[pod/a/b] " + DamagedLines.good[0],
    "a-1 | " + DamagedLines.good[0],
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `damaged lines stop nothing and lose no count`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = try Lines(lineLimit: 5000)
    var events = 0
    var outcomes: [String: Int] = [:]
    for _ in 0..<8000 {
      let line = DamagedLines.mutated(Array((Self.good.randomElement(using: &random) ?? "").utf8), &random)
      let outcome = lines.read(line, padding: UInt8.random(in: 0...255, using: &random))
      outcomes[String(outcome.word.prefix(7)), default: 0] += 1
      if case .rejected(let reason) = outcome { #expect(!reason.isEmpty && reason.count < 120) }
      events += lines.events.count { !$0.isDerived }
      #expect(lines.records == events + lines.ignored.values.reduce(0, +), "seed \(seed)")
      for event in lines.events {
        #expect(event.tokens.total >= 0 && event.time >= 0 && event.duration >= -1, "seed \(seed)")
        #expect(event.tokens.reasoning <= event.tokens.output, "seed \(seed)")
        for name in [
          event.agent, event.model, event.user, event.service, event.tool, event.team, event.errorType,
        ] {
          #expect(lines.batch.string(name).utf8.count == Int(name.count), "seed \(seed)")
        }
      }
      lines.dropEvents()
    }
    #expect(outcomes.count == 4, "seed \(seed): \(outcomes)")
  }
}
