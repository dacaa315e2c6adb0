/// Codex's rollouts: one session a file, one item a line.
///
/// `token_count` is the leaf: what the last call used, or how far the session's totals have come. A line leans on
/// earlier ones (the model, the turn, the totals), so one reader reads one file.
struct CodexFormat: LineFormat {
  static let name = "codex"
  static let marks = ["payload"]

  static func recognises(_ root: JSONNode) -> Bool {
    guard let payload = root.field("payload"), payload.isObject, let type = root.field("type") else {
      return false
    }
    return type.isString && NativeType.table[type.text] == nil && root.field("timestamp") != nil
  }

  private var session = CodexSession()
  private var tools = CodexTools()

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    guard let payload = root.object("payload"), let type = root.field("type"), type.isString else {
      throw Rejection(reason: "no payload")
    }
    guard let stamp = root.filled("timestamp") else { throw Rejection(reason: "no timestamp") }
    let time = try stamp.moment("timestamp")
    session.passes(time)
    switch type.text.string {
    case "session_meta": try session.begin(payload, time: time)
    case "turn_context": session.context(payload, time: time)
    case "event_msg":
      if try decodeMessage(payload, time: time, into: &batch, tally: &tally) { return }
    case "response_item":
      if decodeItem(payload, time: time, into: &batch, tally: &tally) { return }
    default: break
    }
    tally.ignore(Self.label(type, payload))
  }

  private static func label(_ type: JSONNode, _ payload: JSONNode) -> String {
    let isNested = type.text == "event_msg" || type.text == "response_item"
    let word = isNested ? payload.filled("type")?.text ?? type.text : type.text
    return String(word.string.prefix(40))
  }

  /// Answers whether the line was counted.
  private mutating func decodeMessage(
    _ payload: JSONNode, time: Int64, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) -> Bool {
    switch payload.field("type")?.text.string {
    case "token_count":
      try count(payload, time: time, into: &batch, tally: &tally)
      return true
    case "task_started", "turn_started": session.start(payload, time: time)
    case "user_message": session.userSpoke(time: time)
    case "task_complete", "turn_complete":
      try end(payload, .success, time: time, into: &batch)
    case "turn_aborted": try end(payload, .cancelled, time: time, into: &batch)
    case "error": appendRun(.error, time: time, into: &batch)
    default: break
    }
    return false
  }

  private mutating func count(
    _ payload: JSONNode, time: Int64, into batch: inout EventBatch, tally: inout LineTally
  ) throws(Rejection) {
    guard let info = payload.object("info") else { return tally.ignore("token_count without info") }
    let last = try info.object("last_token_usage").map { node throws(Rejection) in try CodexCounts(node) }
    let total = try info.object("total_token_usage").map { node throws(Rejection) in try CodexCounts(node) }
    guard let used = session.used(last: last, total: total) else {
      return tally.ignore("token_count without usage")
    }
    guard !session.isReplaying else { return tally.ignore("replayed token_count") }
    if let model = info.filled("model") ?? info.filled("model_name"), model.isString {
      session.model = model.text.string
    }
    let key = session.callKey(last: last, total: total, time: time)
    let run = session.turnKey(time: time)
    var event = session.event(.modelCall, time: time, into: &batch)
    event.key = key
    event.retold = session.retold(used, call: key)
    event.parent = run
    event.tokens = used.tokens
    event.tier = session.tier
    event.status = .success
    batch.events.append(event)
    tally.records += 1
    appendRun(.success, time: time, into: &batch)
  }

  private mutating func end(
    _ payload: JSONNode, _ status: EventStatus, time: Int64, into batch: inout EventBatch
  )
    throws(Rejection)
  {
    if let took = payload.filled("duration_ms") {
      session.took(milliseconds: try took.count("duration_ms"), time: time)
    }
    appendRun(status, time: time, into: &batch)
    session.endTurn()
  }

  /// The turn as far as it has come; the meter counts it once it has called a model.
  private mutating func appendRun(_ status: EventStatus, time: Int64, into batch: inout EventBatch) {
    guard !session.isReplaying, session.hasTurn else { return }
    var event = session.event(.run, time: time, into: &batch)
    event.key = session.turnKey(time: time)
    event.isDerived = true
    event.isNested = session.isSubagent
    event.status = status
    event.start = session.turnStart
    event.duration = event.start >= 0 ? max(0, time &- event.start) : -1
    batch.events.append(event)
  }

  private mutating func decodeItem(
    _ payload: JSONNode, time: Int64, into batch: inout EventBatch, tally: inout LineTally
  ) -> Bool {
    guard !session.isReplaying, let id = payload.filled("call_id"), id.isString,
      let type = payload.field("type")
    else { return false }
    let isCall = payload.filled("name")?.isString == true || type.text == "local_shell_call"
    if isCall, !type.text.string.hasSuffix("_output") {
      let name = payload.filled("name")?.text.string ?? "local_shell"
      tools.begin(id.text.string, name: String(name.prefix(256)), time: time)
      appendTool(id, name, start: -1, time: time, into: &batch)
      tally.records += 1
      return true
    }
    if let begun = tools.end(id.text.string) {
      appendTool(id, begun.name, start: begun.time, time: time, into: &batch)
    }
    return false
  }

  private mutating func appendTool(
    _ id: JSONNode, _ name: String, start: Int64, time: Int64, into batch: inout EventBatch
  ) {
    var event = session.event(.toolCall, time: time, into: &batch)
    event.model = TextRange()
    event.tool = batch.keep(name)
    event.parent = session.turnKey(time: time)
    event.replacesSmaller = true
    event.isDerived = start >= 0
    event.start = start
    event.duration = start >= 0 ? max(0, time &- start) : -1
    event.status = .success
    var hasher = KeyHasher(domain: .codexTool)
    hasher.combine(session.scope.low)
    hasher.combine(id.text.buffer)
    event.key = hasher.finish()
    event.retold = OTLPLogKeys.key(.logTool, id, in: session.scope)
    batch.events.append(event)
  }
}

/// Token counts as Codex writes them: input holds the cached part, output the reasoning.
struct CodexCounts: Hashable, Sendable {
  var input = 0
  var cached = 0
  var output = 0
  var reasoning = 0

  init(input: Int, cached: Int, output: Int, reasoning: Int) {
    self.input = input
    self.cached = cached
    self.output = output
    self.reasoning = reasoning
  }

  init(_ node: JSONNode) throws(Rejection) {
    input = try node.field("input_tokens")?.count("input_tokens") ?? 0
    cached =
      try node.field("cached_input_tokens", or: "cache_read_input_tokens")?.count("cached_input_tokens") ?? 0
    output = try node.field("output_tokens")?.count("output_tokens") ?? 0
    reasoning = try node.field("reasoning_output_tokens")?.count("reasoning_output_tokens") ?? 0
  }

  /// What came since earlier totals; all of it where the totals began anew.
  func since(_ earlier: CodexCounts) -> CodexCounts {
    guard input >= earlier.input, output >= earlier.output else { return self }
    var left = self
    left.input -= earlier.input
    left.cached = max(0, cached - earlier.cached)
    left.output -= earlier.output
    left.reasoning = max(0, reasoning - earlier.reasoning)
    return left
  }

  var tokens: Tokens {
    Tokens(
      input: max(0, input - cached), cacheRead: min(cached, input), output: output,
      reasoning: min(reasoning, output))
  }

  func hash(into hasher: inout KeyHasher) {
    for part in [input, cached, output, reasoning] { hasher.combine(UInt64(truncatingIfNeeded: part)) }
  }
}

/// Tools that were called and have not answered yet.
private struct CodexTools: Sendable {
  private var open: [String: (name: String, time: Int64)] = [:]

  mutating func begin(_ id: String, name: String, time: Int64) {
    if open.count > 4096 { open.removeAll(keepingCapacity: true) }
    open[id] = (name, time)
  }

  mutating func end(_ id: String) -> (name: String, time: Int64)? { open.removeValue(forKey: id) }
}
