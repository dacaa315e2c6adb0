/// Lines as no decent program writes them, by seed.
public enum DamagedLines {
  /// Good lines of every format.
  public static let good = [
    "{\"time\":1795523467,\"type\":\"model_call\",\"agent_name\":\"caf\\u00e9\",\"input_tokens\":12,\"total_cost\":0.25,\"trace_id\":\"t\",\"span_id\":\"s\"}",
    "{\"time\":\"2026-11-24T12:31:07Z\",\"type\":\"request\",\"duration_seconds\":1.5,\"status\":\"error\",\"user_id\":7,\"up\":null}",
    "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"shop\"}}]},\"scopeSpans\":[{\"spans\":[{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\",\"startTimeUnixNano\":\"1795523467000000000\",\"endTimeUnixNano\":1795523468000000000,\"status\":{\"code\":2},\"events\":[{\"name\":\"exception\",\"attributes\":[{\"key\":\"exception.type\",\"value\":{\"stringValue\":\"E\"}}]}],\"attributes\":[{\"key\":\"openinference.span.kind\",\"value\":{\"stringValue\":\"LLM\"}},{\"key\":\"llm.token_count.prompt\",\"value\":{\"intValue\":\"7\"}}]}]}]}]}",
    "{\"created_at\":1795523467,\"event\":\"RunCompleted\",\"agent_id\":\"a\",\"agent_name\":\"A\",\"run_id\":\"r\",\"metrics\":{\"input_tokens\":3,\"details\":{\"model\":[{\"id\":\"m\",\"input_tokens\":3}]}}}",
    "{\"run_id\":\"r\",\"team_id\":\"t\",\"team_name\":\"T\",\"created_at\":1795523467,\"status\":\"ERROR\",\"messages\":[{\"role\":\"assistant\",\"metrics\":{\"input_tokens\":3}}],\"tools\":[{\"tool_name\":\"x\",\"tool_call_id\":\"c\"}],\"member_responses\":[{\"run_id\":\"q\",\"agent_id\":\"a\",\"created_at\":1795523467,\"status\":\"COMPLETED\"}]}",
  ]

  /// What a mutation puts into a line.
  public static let pieces: [[UInt8]] = [
    "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "true", "-", "1e400", "-0", "1e-400", "\\ud800", "\\u", "\\", "\u{0}",
    "99999999999999999999999999999999999999999999", "\"time\":0,", "\"run_id\":\"r\",", "[[[[", "{\"a\":", "é", "\u{FEFF}", " ", "data:",
  ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5]]

  /// A line with some bytes changed, lost, doubled or put in.
  public static func mutated(_ line: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var line = line
    for _ in 0..<Int.random(in: 1...4, using: &random) where !line.isEmpty {
      let at = Int.random(in: 0..<line.count, using: &random)
      let to = min(line.count, at + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0...5, using: &random) {
      case 0: line[at] = UInt8.random(in: 0...255, using: &random)
      case 1: line.removeSubrange(at..<to)
      case 2: line.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
      case 3: line.replaceSubrange(at..<to, with: pieces.randomElement(using: &random) ?? [])
      case 4: line.insert(contentsOf: line[at..<to], at: Int.random(in: 0...line.count, using: &random))
      default: line.removeLast(line.count - at)
      }
    }
    return line
  }
}
