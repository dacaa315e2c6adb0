/// A log record of Claude Code's telemetry.
struct OTLPClaudeLog {
  private let record: OTLPLogRecord
  private let log: OTLPAgentLog

  /// The user's id is the installation's: people know each other by their addresses.
  init(_ record: OTLPLogRecord, _ exporter: OTLPResource) {
    let isSubagent =
      record.first(.agent) != nil || record.first(.source)?.text.string.hasPrefix("agent:") == true
    self.record = record
    log = OTLPAgentLog(
      record: record, exporter: exporter, agent: "claude-code",
      caller: isSubagent ? "claude-code/subagent" : "claude-code",
      session: record.first(.session).map { OTLPLogKeys.key(.logTurn, $0) } ?? .none, sessionName: .session,
      userName: .email, userNameElse: .userID)
  }

  /// Appends what the record tells; false where it tells of nothing that is counted.
  func read(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) throws(Rejection) -> Bool {
    switch record.name {
    case "claude_code.api_request":
      var call = try call(.modelCall, of: turn(&memory), into: &batch)
      call.tokens = Tokens(
        input: try record.count(.input), cacheRead: try record.count(.cacheRead),
        cacheWrite5m: try record.count(.cacheWrite), output: try record.count(.output))
      call.tier = ServiceTier(record.first(.speed))
      call.reportedCost = try record.first(.cost)?.amount("cost_usd")
      call.key = callKey(call)
      log.append(call, of: turn(&memory), into: &batch)
    case "claude_code.api_error":
      // Told once, when all tries have failed.
      var call = try call(.modelCall, of: turn(&memory), into: &batch)
      let type = log.fail(&call, words: .error, code: .status)
      call.key = callKey(call)
      log.append(call, of: turn(&memory), errorType: type, into: &batch)
    case "claude_code.tool_result":
      var tool = try call(.toolCall, of: turn(&memory), into: &batch)
      tool.key = record.first(.toolUse).map { OTLPLogKeys.key(.logTool, $0) } ?? log.key(of: tool)
      log.append(tool, of: turn(&memory), into: &batch)
    case "claude_code.user_prompt":
      if record.first(.prompt) == nil, !log.session.isNone { memory[log.session].turn = log.newTurn() }
      log.appendTurn(turn(&memory), start: record.time, into: &batch)
      return false
    default: return false
    }
    return true
  }

  private func call(_ kind: EventKind, of turn: OTLPTurn, into batch: inout EventBatch) throws(Rejection)
    -> Event
  {
    var call = log.call(kind, of: turn, into: &batch)
    call.duration = try record.duration()
    if call.duration >= 0 { call.start = call.time &- call.duration }
    return call
  }

  private func callKey(_ call: Event) -> RecordKey {
    record.first(.request).map { OTLPLogKeys.key(.logCall, $0) } ?? log.key(of: call)
  }

  /// Older records do not name the prompt that they belong to: it is the session's newest.
  private func turn(_ memory: inout OTLPLogMemory) -> OTLPTurn {
    record.first(.prompt).map { OTLPTurn(prompt: $0) } ?? log.turn(&memory)
  }
}
