/// A log record of an agent that we know, with what all of its records have in common. A prompt with all that it led to
/// is a request.
struct OTLPAgentLog {
  let record: OTLPLogRecord
  let exporter: OTLPResource
  /// What the agent is called that was asked, and the one that calls: a subagent of it, or itself.
  let agent: String
  let caller: String
  /// The key of its session; none where the record names none.
  let session: RecordKey
  /// Where the record names the session, and the user.
  let sessionName: OTLPLogAttribute
  let userName: OTLPLogAttribute
  let userNameElse: OTLPLogAttribute

  // MARK: - Events

  /// A call: it belongs to a turn, and another telling of it may say more.
  func call(_ kind: EventKind, of turn: OTLPTurn, into batch: inout EventBatch) -> Event {
    var event = event(kind, into: &batch)
    event.parent = turn.calls
    event.resource = exporter.key
    event.replacesSmaller = true
    if kind == .modelCall {
      event.model = record.name(.model, into: &batch)
    } else {
      event.tool = record.name(.tool, into: &batch)
      event.status = record.succeeded ? .success : .error
    }
    return event
  }

  /// Appends a call, and its turn as far as it has come.
  func append(_ call: Event, of turn: OTLPTurn, errorType: String = "", into batch: inout EventBatch) {
    batch.events.append(call)
    appendTurn(turn, start: call.start, errorType: errorType, into: &batch)
  }

  /// Appends a turn; the meter counts it while a call of it counts, or where it failed itself.
  func appendTurn(
    _ turn: OTLPTurn, start: Int64, status: EventStatus = .success, errorType: String = "",
    into batch: inout EventBatch
  ) {
    var run = event(.run, into: &batch)
    run.key = turn.run
    run.alias = turn.calls == turn.run ? .none : turn.calls
    run.isDerived = true
    run.status = status
    run.start = start
    run.duration = start >= 0 ? max(0, run.time &- start) : -1
    run.errorType = batch.keep(errorType)
    batch.events.append(run)
  }

  private func event(_ kind: EventKind, into batch: inout EventBatch) -> Event {
    var event = Event()
    event.kind = kind
    event.time = record.time
    event.status = .success
    event.agent = batch.keep(kind == .run ? agent : caller)
    event.service = exporter.service
    event.team = record.name(.teamName, .teamID, into: &batch)
    if event.team.isEmpty { event.team = exporter.team }
    event.user = record.name(userName, userNameElse, into: &batch)
    event.session = record.name(sessionName, into: &batch)
    event.trace = event.session
    event.operation = batch.keep("chat")
    return event
  }

  /// Marks a call as failed, and answers what its failure is called.
  func fail(_ call: inout Event, words: OTLPLogAttribute, code: OTLPLogAttribute) -> String {
    let text = record.first(words)?.text.string.prefix(400).lowercased() ?? ""
    let number = String((record.first(code)?.text.string ?? "").prefix(40))
    let isTimeout =
      number == "408" || number == "504" || text.contains("timed out") || text.contains("timeout")
    call.status = isTimeout ? .timeout : .error
    return isTimeout ? "timeout" : number.isEmpty ? "error" : number
  }

  // MARK: - Keys

  /// What tells a call from others whose records have no id.
  func key(of call: Event) -> RecordKey {
    var hasher = KeyHasher(domain: .logRecord)
    hasher.combine(session.low)
    hasher.combine(UInt64(bitPattern: call.time))
    hasher.combine(UInt64(call.kind.rawValue) << 8 | UInt64(call.status.rawValue))
    for attribute in [OTLPLogAttribute.eventName, .sequence, .model, .tool] {
      if let value = record.first(attribute) { hasher.combine(value.text.buffer) } else { hasher.combine(0) }
    }
    for part in [call.tokens.input, call.tokens.cacheRead, call.tokens.cacheWrite, call.tokens.output] {
      hasher.combine(UInt64(truncatingIfNeeded: part))
    }
    return hasher.finish()
  }

  /// The session's turn that begins with this record. Without a session, each record is a turn.
  func newTurn() -> OTLPTurn {
    var hasher = KeyHasher(domain: .logTurn)
    hasher.combine(session.low)
    hasher.combine(UInt64(bitPattern: record.time))
    if session.isNone, let id = record.first(.request) { hasher.combine(id.text.buffer) }
    return OTLPTurn(hasher.finish())
  }

  /// The session's turn of now; it begins with this record where none has begun.
  func turn(_ memory: inout OTLPLogMemory) -> OTLPTurn {
    guard !session.isNone else { return newTurn() }
    if let known = memory[session].turn { return known }
    let new = newTurn()
    memory[session].turn = new
    return new
  }
}

/// A turn, by its keys.
struct OTLPTurn: Sendable {
  /// The run's own key.
  let run: RecordKey
  /// The key that its calls name.
  let calls: RecordKey

  init(_ key: RecordKey) {
    run = key
    calls = key
  }

  /// The turn of a prompt that a transcript may tell of as well: its turn takes this one's place, and its calls.
  init(prompt: JSONNode) {
    run = OTLPLogKeys.key(.logRun, prompt)
    calls = OTLPLogKeys.key(.logTurn, prompt)
  }
}
