/// Lines of Claude Code's transcripts, as it writes them.
struct ClaudeLines {
  var session = "s1"
  var isSidechain = false
  var agentID: String?
  static let start = 1_790_000_000

  private func line(_ type: String, _ seconds: Double, _ uuid: String, _ rest: String) -> String {
    let agent = agentID.map { ",\"agentId\":\"\($0)\"" } ?? ""
    return """
      {"type":"\(type)","uuid":"\(uuid)","isSidechain":\(isSidechain),"sessionId":"\(session)","cwd":"/home/ana/shop"\
      \(agent),"timestamp":\(Double(Self.start) + seconds),\(rest)}
      """
  }

  func user(_ seconds: Double, _ uuid: String, _ text: String = "Go on", more: String = "") -> String {
    line("user", seconds, uuid, "\(more)\"message\":{\"role\":\"user\",\"content\":\"\(text)\"}")
  }

  func result(_ seconds: Double, _ uuid: String, of tool: String, isError: Bool = false) -> String {
    line(
      "user", seconds, uuid,
      """
      "message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"\(tool)","is_error":\(isError)}]}
      """)
  }

  func assistant(
    _ seconds: Double, _ uuid: String, id: String, request: String? = nil, input: Int = 10, output: Int,
    read: Int = 0, write: Int = 0, write1h: Int = 0, tool: (id: String, name: String)? = nil,
    model: String = "claude-sonnet-4-5", more: String = ""
  ) -> String {
    let request = request.map { "\"requestId\":\"\($0)\"," } ?? ""
    let content =
      tool.map { "{\"type\":\"tool_use\",\"id\":\"\($0.id)\",\"name\":\"\($0.name)\",\"input\":{}}" } ?? ""
    return line(
      "assistant", seconds, uuid,
      """
      \(request)\(more)"message":{"role":"assistant","id":"\(id)","model":"\(model)","content":[\(content)],\
      "usage":{"input_tokens":\(input),"output_tokens":\(output),"cache_read_input_tokens":\(read),\
      "cache_creation_input_tokens":\(write + write1h),"cache_creation":{"ephemeral_5m_input_tokens":\(write),\
      "ephemeral_1h_input_tokens":\(write1h)}}}
      """)
  }
}
