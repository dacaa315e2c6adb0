/// Claude Code's session transcripts.
///
/// One call is several lines, whose output grows: each is an event with the call's key, and the meter keeps the one
/// that says most. Latency leans on the line before, so one reader reads one file.
struct ClaudeCodeFormat: LineFormat {
  static let name = "claude-code"
  static let marks = ["sessionId", "uuid", "leafUuid", "message", "messageId"]

  static func recognises(_ root: JSONNode) -> Bool {
    if let type = root.field("type"), type.isString, NativeType.table[type.text] != nil { return false }
    if root.field("sessionId") != nil || root.field("leafUuid") != nil { return true }
    if let message = root.object("message"), root.field("timestamp") != nil {
      return root.field("uuid") != nil || message.field("usage") != nil || message.field("role") != nil
    }
    return root.field("type") != nil && (root.field("uuid") != nil || root.field("snapshot") != nil)
  }

  private var memory = ClaudeMemory()

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    let message = root.object("message")
    let type = root.filled("type") ?? message?.filled("role")
    switch type?.text.string {
    case "assistant":
      guard let message else { return tally.ignore("assistant without a message") }
      try decodeAnswer(root, message, into: &batch, tally: &tally)
    case "user":
      try decodeUser(root, message, into: &batch)
      tally.ignore("user")
    case let word: tally.ignore(String((word ?? "unknown").prefix(40)))
    }
  }

  // MARK: - What the user or a tool said

  private mutating func decodeUser(_ root: JSONNode, _ message: JSONNode?, into batch: inout EventBatch)
    throws(Rejection)
  {
    guard let stamp = root.filled("timestamp") else { throw Rejection(reason: "no timestamp") }
    let line = ClaudeLine(root, time: try stamp.moment("timestamp"))
    let talk = memory.talk(of: line)
    let content = message?.field("content")
    var isAnswer = false
    if let content, content.isArray {
      for block in content.children where block.says("type", "tool_result") {
        isAnswer = true
        endTool(block, line, talk, into: &batch)
      }
    }
    if isAnswer {
      memory.answered(talk, time: line.time)
      appendRun(line, talk, .success, into: &batch)
    } else if Self.isInterruption(content) {
      appendRun(line, talk, .cancelled, into: &batch)
    } else if root.field("isMeta")?.bool != true, root.field("isCompactSummary")?.bool != true {
      memory.asked(talk, time: line.time, prompt: root.filled("promptId").map { OTLPTurn(prompt: $0) })
    }
  }

  private static func isInterruption(_ content: JSONNode?) -> Bool {
    guard let content else { return false }
    var text = content
    if content.isArray {
      var blocks = content.children
      guard let first = blocks.next()?.field("text") else { return false }
      text = first
    }
    let words = "[Request interrupted"
    guard text.isString, text.text.count >= words.utf8.count else { return false }
    return ByteRange(start: text.text.start, count: words.utf8.count) == "[Request interrupted"
  }

  // MARK: - What the model said

  private mutating func decodeAnswer(
    _ root: JSONNode, _ message: JSONNode, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) {
    guard let stamp = root.filled("timestamp") else { throw Rejection(reason: "no timestamp") }
    let line = ClaudeLine(root, time: try stamp.moment("timestamp"))
    let talk = memory.talk(of: line)
    if message.says("model", "<synthetic>") {
      if root.field("isApiErrorMessage")?.bool == true {
        memory.called(talk, ClaudeKeys.line(root), line)
        appendRun(line, talk, .error, into: &batch)
      }
      return tally.ignore("<synthetic>")
    }
    guard let tokens = try ClaudeUsage.tokens(root, message) else {
      return tally.ignore("assistant without usage")
    }
    let keys = ClaudeKeys(root, message, isSidechain: line.isSidechain)
    memory.called(talk, keys.call, line)
    var call = event(.modelCall, line, talk, into: &batch)
    call.key = keys.call
    call.replay = keys.replay
    call.retold = ClaudeKeys.retold(root)
    if let session = root.filled("sessionId") { call.resource = OTLPLogKeys.key(.exporter, session) }
    call.replacesSmaller = true
    call.model = try message.filled("model")?.name("model", into: &batch) ?? TextRange()
    call.tokens = tokens
    call.tier = ClaudeUsage.tier(message)
    call.reportedCost = try root.field("costUSD")?.amount("costUSD")
    call.status = .success
    call.duration = memory.latency(talk, keys.call, time: line.time)
    if call.duration >= 0 { call.start = line.time &- call.duration }
    batch.events.append(call)
    tally.records += 1
    appendTools(message, line, talk, into: &batch, tally: &tally)
    appendRun(line, talk, .success, into: &batch)
  }

  private mutating func appendTools(
    _ message: JSONNode, _ line: ClaudeLine, _ talk: RecordKey, into batch: inout EventBatch,
    tally: inout LineTally
  ) {
    guard let content = message.field("content"), content.isArray else { return }
    for block in content.children where block.says("type", "tool_use") {
      guard let id = block.filled("id"), let name = block.filled("name"), name.isString else { continue }
      memory.began(
        tool: id.text.string, ClaudeMemory.Tool(name: String(name.text.string.prefix(256)), time: line.time))
      var tool = event(.toolCall, line, talk, into: &batch)
      tool.tool = name.keptText(in: &batch)
      tool.status = .success
      (tool.key, tool.replay) = ClaudeKeys.tool(id, isSidechain: line.isSidechain)
      tool.retold = OTLPLogKeys.key(.logTool, id)
      tool.replacesSmaller = true
      batch.events.append(tool)
      tally.records += 1
    }
  }

  /// A tool's answer says how long it took, and whether it failed.
  private mutating func endTool(
    _ block: JSONNode, _ line: ClaudeLine, _ talk: RecordKey, into batch: inout EventBatch
  ) {
    guard let id = block.filled("tool_use_id"), let begun = memory.ended(tool: id.text.string) else { return }
    var tool = event(.toolCall, line, talk, into: &batch)
    tool.tool = batch.keep(begun.name)
    tool.start = begun.time
    tool.duration = max(0, line.time &- begun.time)
    tool.status = block.field("is_error")?.bool == true ? .error : .success
    (tool.key, _) = ClaudeKeys.tool(id, isSidechain: line.isSidechain)
    tool.replacesSmaller = true
    tool.isDerived = true
    batch.events.append(tool)
  }

  /// The turn as far as it has come; the meter counts it while a call of it counts. It comes behind its calls, so that
  /// the meter lets go of them first.
  private mutating func appendRun(
    _ line: ClaudeLine, _ talk: RecordKey, _ status: EventStatus, into batch: inout EventBatch
  ) {
    let turn = memory.turn(talk)
    guard !turn.key.isNone else { return }
    var run = event(.run, line, talk, into: &batch)
    run.key = turn.key
    run.parent = .none
    if let told = turn.told, !line.isSidechain { (run.retold, run.alias) = (told.run, told.calls) }
    run.isDerived = true
    run.isNested = line.isSidechain
    run.status = status
    run.start = turn.start
    run.duration = turn.start >= 0 ? max(0, line.time &- turn.start) : -1
    batch.events.append(run)
  }

  private func event(_ kind: EventKind, _ line: ClaudeLine, _ talk: RecordKey, into batch: inout EventBatch)
    -> Event
  {
    var event = Event()
    event.kind = kind
    event.time = line.time
    event.parent = memory.turn(talk).key
    event.agent = batch.keep(line.isSidechain ? "claude-code/subagent" : "claude-code")
    event.operation = batch.keep("chat")
    if let path = line.root.filled("cwd"), path.isString {
      event.service = batch.keep(CodexSession.lastPart(path))
    }
    if let session = line.root.filled("sessionId") {
      event.session = session.keptText(in: &batch)
      event.trace = event.session
    }
    return event
  }
}

/// A line, with what every kind of line says.
struct ClaudeLine {
  let root: JSONNode
  let time: Int64
  let isSidechain: Bool

  init(_ root: JSONNode, time: Int64) {
    self.root = root
    self.time = time
    isSidechain = root.field("isSidechain")?.bool == true
  }
}

/// What a call used, in today's shape and in older ones.
enum ClaudeUsage {
  /// Nil where a line says nothing of it.
  static func tokens(_ root: JSONNode, _ message: JSONNode) throws(Rejection) -> Tokens? {
    guard let usage = message.object("usage") else {
      guard root.filled("inputTokens") != nil || root.filled("outputTokens") != nil else { return nil }
      return Tokens(
        input: try root.field("inputTokens")?.count("inputTokens") ?? 0,
        cacheRead: try root.field("cacheReadInputTokens")?.count("cacheReadInputTokens") ?? 0,
        cacheWrite5m: try root.field("cacheCreationInputTokens")?.count("cacheCreationInputTokens") ?? 0,
        output: try root.field("outputTokens")?.count("outputTokens") ?? 0)
    }
    var tokens = Tokens()
    tokens.input = try usage.field("input_tokens")?.count("input_tokens") ?? 0
    tokens.cacheRead = try usage.field("cache_read_input_tokens")?.count("cache_read_input_tokens") ?? 0
    tokens.output = try usage.field("output_tokens")?.count("output_tokens") ?? 0
    let written = try usage.field("cache_creation_input_tokens")?.count("cache_creation_input_tokens") ?? 0
    let lives = usage.object("cache_creation")
    let short = try lives?.field("ephemeral_5m_input_tokens")?.count("ephemeral_5m_input_tokens") ?? 0
    tokens.cacheWrite1h =
      try lives?.field("ephemeral_1h_input_tokens")?.count("ephemeral_1h_input_tokens") ?? 0
    tokens.cacheWrite5m = max(short, written - tokens.cacheWrite1h)
    return tokens
  }

  /// How it was served: fast mode is told as a speed, beside the tier.
  static func tier(_ message: JSONNode) -> ServiceTier {
    guard let usage = message.object("usage") else { return .standard }
    let speed = ServiceTier(usage.field("speed"))
    return speed == .standard ? ServiceTier(usage.field("service_tier")) : speed
  }
}
