/// A log record of Codex's telemetry.
struct OTLPCodexLog {
  private let record: OTLPLogRecord
  private let log: OTLPAgentLog

  init(_ record: OTLPLogRecord, _ exporter: OTLPResource) {
    self.record = record
    log = OTLPAgentLog(
      record: record, exporter: exporter, agent: "codex", caller: "codex",
      session: record.first(.conversation).map { CodexSession.key(session: $0.text.string) } ?? .none,
      sessionName: .conversation, userName: .email, userNameElse: .account)
  }

  /// Appends what the record tells; false where it tells of nothing that is counted.
  func read(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) throws(Rejection) -> Bool {
    switch record.name {
    case "codex.user_prompt":
      let turn = log.newTurn()
      if !log.session.isNone { memory[log.session].turn = turn }
      log.appendTurn(turn, start: record.time, into: &batch)
      return false
    case "codex.api_request", "codex.websocket_request":
      return try noteRequest(into: &batch, &memory)
    case "codex.sse_event" where record.says(.kind, "response.completed"):
      // A failed stream is told under this kind, whatever it ended with.
      if record.first(.errorMessage) != nil {
        appendFailure(into: &batch, &memory)
      } else {
        try appendCall(into: &batch, &memory)
      }
      return true
    case "codex.tool_result":
      try appendTool(into: &batch, &memory)
      return true
    default: return false
    }
  }

  /// What was sent: a call takes from then to its answer's end. Where sending failed, there is no answer.
  private func noteRequest(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) throws(Rejection)
    -> Bool
  {
    memory[log.session].asked = record.time &- max(0, try record.duration())
    let status = try record.first(.httpStatus)?.count("http.response.status_code") ?? 0
    guard status >= 400 || record.first(.errorMessage) != nil else { return false }
    appendFailure(into: &batch, &memory)
    return true
  }

  private func appendCall(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) throws(Rejection) {
    let counts = CodexCounts(
      input: try record.count(.inputCount), cached: try record.count(.cachedCount),
      output: try record.count(.outputCount), reasoning: try record.count(.reasoningCount))
    var call = call(.modelCall, into: &batch, &memory)
    call.tokens = counts.tokens
    if log.session.isNone {
      call.key = log.key(of: call)
    } else {
      let first = OTLPLogKeys.codexCall(session: log.session, counts, ordinal: 0)
      call.key = OTLPLogKeys.codexCall(
        session: log.session, counts, ordinal: memory.ordinal(of: first, time: record.time))
    }
    log.append(call, of: log.turn(&memory), into: &batch)
  }

  /// A try that failed. Rollouts do not tell of those: it is no call of its turn, so that a turn that a rollout tells of
  /// does not stand for its sake alone; it makes the turn an error unless an answer follows.
  private func appendFailure(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) {
    var call = call(.modelCall, into: &batch, &memory)
    let type = log.fail(&call, words: .errorMessage, code: .httpStatus)
    call.key = log.key(of: call)
    call.parent = .none
    batch.events.append(call)
    log.appendTurn(
      log.turn(&memory), start: call.start, status: call.status, errorType: type, into: &batch)
  }

  private func appendTool(into batch: inout EventBatch, _ memory: inout OTLPLogMemory) throws(Rejection) {
    var tool = log.call(.toolCall, of: log.turn(&memory), into: &batch)
    tool.duration = try record.duration()
    if tool.duration >= 0 { tool.start = tool.time &- tool.duration }
    tool.key =
      record.first(.toolCall).map { OTLPLogKeys.key(.logTool, $0, in: log.session) } ?? log.key(of: tool)
    log.append(tool, of: log.turn(&memory), into: &batch)
  }

  /// A model call, dated from the request that it answers.
  private func call(_ kind: EventKind, into batch: inout EventBatch, _ memory: inout OTLPLogMemory) -> Event {
    var call = log.call(kind, of: log.turn(&memory), into: &batch)
    let asked = memory[log.session].asked
    memory[log.session].asked = -1
    if asked >= 0, asked <= call.time {
      call.start = asked
      call.duration = call.time &- asked
    }
    return call
  }
}
