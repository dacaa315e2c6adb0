/// LiteLLM's `StandardLoggingPayload`, one call a line, and rows of its spend table, whose metadata is a JSON string.
///
/// A call is a model call; the calls of one trace are one request.
struct LiteLLMFormat: LineFormat {
  static let name = "litellm"
  static let marks = ["startTime"]

  static func recognises(_ root: JSONNode) -> Bool {
    root.field("endTime") != nil
      && (root.field("call_type") != nil || root.field("response_cost") != nil || root.field("spend") != nil)
  }

  static func standsAlone(_ root: JSONNode) -> Bool { true }

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    guard let metadata = root.field("metadata"), metadata.isString else {
      try Self.append(root, root.field("metadata"), into: &batch)
      tally.records += 1
      return
    }
    let failure = JSONText.withParsed(metadata) { parsed -> Rejection? in
      do throws(Rejection) {
        try Self.append(root, parsed, into: &batch)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    tally.records += 1
  }

  private static func append(_ root: JSONNode, _ metadata: JSONNode?, into batch: inout EventBatch)
    throws(Rejection)
  {
    let names = try LiteLLMNames(root, metadata, into: &batch)
    let (start, end) = try span(root)
    let failed =
      (root.filled("status") ?? metadata?.filled("status")).map { EventStatus(word: $0.text) } ?? .success
    let trouble = root.field("error_information") ?? metadata?.field("error_information")
    let troubleClass = trouble?.filled("error_class")

    var call = names.event(.modelCall, start: start, end: end)
    call.key = names.key(root)
    call.status = failed == .error ? status(troubleClass) : failed
    call.tokens = try tokens(root, metadata)
    call.tier = tier(root, metadata)
    call.reportedCost = try (root.field("response_cost") ?? root.field("spend"))?.amount("response_cost")
    call.firstToken = try firstToken(root, start: start, end: end, isGood: !call.status.isError)
    call.parent = names.run(root, call: call.key, end: end)

    var run = names.event(.run, start: start, end: end)
    run.key = call.parent
    run.isDerived = true
    run.status = call.status == .timeout ? .timeout : .success
    if call.status.isError {
      run.errorType = try troubleClass?.name("error_class", into: &batch) ?? TextRange()
    }
    batch.events.append(call)
    batch.events.append(run)
  }

  private static func span(_ root: JSONNode) throws(Rejection) -> (start: Int64, end: Int64) {
    guard let began = root.field("startTime"), !began.isNull else { throw Rejection(reason: "no startTime") }
    guard let ended = root.field("endTime"), !ended.isNull else { throw Rejection(reason: "no endTime") }
    return (try began.moment("startTime"), try ended.moment("endTime"))
  }

  private static func status(_ trouble: JSONNode?) -> EventStatus {
    guard let trouble else { return .error }
    return trouble.text.contains("timeout") ? .timeout : .error
  }

  /// The moment of the first token is also filled in for answers that came in one piece: then it is their end.
  private static func firstToken(_ root: JSONNode, start: Int64, end: Int64, isGood: Bool) throws(Rejection)
    -> Int64
  {
    guard isGood, let first = root.field("completionStartTime"), !first.isNull else { return -1 }
    let moment = try first.moment("completionStartTime")
    guard root.field("stream")?.bool == true || moment < end else { return -1 }
    return moment >= start ? moment &- start : -1
  }

  /// What the answer says of how it was served, else what LiteLLM priced it as, else what was asked for.
  private static func tier(_ root: JSONNode, _ metadata: JSONNode?) -> ServiceTier {
    let told =
      root.object("response")?.filled("service_tier") ?? metadata?.object("usage_object")?.filled(
        "service_tier")
      ?? root.object("cost_breakdown")?.filled("service_tier")
      ?? root.object("model_parameters")?.filled("service_tier")
    return ServiceTier(told)
  }

  /// Prompt tokens count what was read from and written to caches; what of them that was stands in the usage.
  private static func tokens(_ root: JSONNode, _ metadata: JSONNode?) throws(Rejection) -> Tokens {
    let usage = metadata?.object("usage_object") ?? root.field("response")?.object("usage")
    let prompt = usage?.object("prompt_tokens_details")
    let more = metadata?.object("additional_usage_values")
    var found = Tokens()
    found.cacheRead = try first(
      (prompt, "cached_tokens"), (usage, "cache_read_input_tokens"), (more, "cache_read_input_tokens"))
    let written = try first(
      (prompt, "cache_creation_tokens"), (usage, "cache_creation_input_tokens"),
      (more, "cache_creation_input_tokens"))
    let split = prompt?.object("cache_creation_token_details")
    found.cacheWrite1h = min(try first((split, "ephemeral_1h_input_tokens")), written)
    found.cacheWrite5m = written - found.cacheWrite1h
    let all = try first((root, "prompt_tokens"), (usage, "prompt_tokens"))
    found.input = max(0, all - found.cacheRead - written)
    found.output = try first((root, "completion_tokens"), (usage, "completion_tokens"))
    found.reasoning = min(
      found.output, try first((usage?.object("completion_tokens_details"), "reasoning_tokens")))
    return found
  }

  /// The first count that is there and not 0.
  private static func first(_ places: (JSONNode?, StaticString)...) throws(Rejection) -> Int {
    for (node, name) in places {
      if let count = try node?.field(name)?.count(name), count > 0 { return count }
    }
    return 0
  }
}

/// Who called, as a line says it.
private struct LiteLLMNames {
  var service = TextRange()
  var agent = TextRange()
  var user = TextRange()
  var team = TextRange()
  var model = TextRange()
  var session = TextRange()
  var trace = TextRange()
  var operation = TextRange()

  init(_ root: JSONNode, _ metadata: JSONNode?, into batch: inout EventBatch) throws(Rejection) {
    service = batch.keep("litellm")
    if let named = root.filled("agent_id") ?? metadata?.filled("agent_id") {
      agent = try named.name("agent_id", into: &batch)
    } else if let tag = Self.agentTag(root, into: &batch) {
      agent = tag
    } else {
      agent =
        try metadata?.filled("user_api_key_alias")?.name("user_api_key_alias", into: &batch) ?? TextRange()
    }
    let person =
      metadata?.filled("user_api_key_user_id") ?? root.filled("user") ?? root.filled("end_user")
      ?? metadata?.filled("user_api_key_end_user_id")
    user = try person?.name("user_api_key_user_id", into: &batch) ?? TextRange()
    let group =
      metadata?.filled("user_api_key_team_alias") ?? metadata?.filled("user_api_key_team_id")
      ?? root.filled("team_id")
    team = try group?.name("user_api_key_team_alias", into: &batch) ?? TextRange()
    let answered =
      root.field("response")?.filled("model") ?? root.filled("model") ?? root.filled("model_group")
    model = try answered?.name("model", into: &batch) ?? TextRange()
    trace = try (root.filled("trace_id") ?? Self.id(root))?.name("trace_id", into: &batch) ?? TextRange()
    session =
      try (root.filled("session_id") ?? root.filled("trace_id"))?.name("session_id", into: &batch)
      ?? TextRange()
    operation = try root.filled("call_type")?.name("call_type", into: &batch) ?? TextRange()
  }

  func event(_ kind: EventKind, start: Int64, end: Int64) -> Event {
    var event = Event()
    event.kind = kind
    event.time = end
    // A call that ends before it begins says nothing about how long it took.
    if start <= end {
      event.start = start
      event.duration = end &- start
    }
    event.service = service
    event.agent = agent
    event.user = user
    event.team = team
    event.model = model
    event.session = session
    event.trace = trace
    event.operation = operation
    return event
  }

  func key(_ root: JSONNode) -> RecordKey {
    guard let id = Self.id(root) else { return .none }
    var hasher = KeyHasher(domain: .litellmCall)
    hasher.combine(id.text.buffer)
    return hasher.finish()
  }

  /// The key of the request: the trace, else the call itself.
  func run(_ root: JSONNode, call: RecordKey, end: Int64) -> RecordKey {
    if let trace = root.filled("trace_id") {
      var hasher = KeyHasher(domain: .litellmTrace)
      hasher.combine(trace.text.buffer)
      return hasher.finish()
    }
    var hasher = KeyHasher(domain: .litellmRequest)
    hasher.combine(call.high)
    hasher.combine(call.low)
    if call.isNone { hasher.combine(UInt64(bitPattern: end)) }
    return hasher.finish()
  }

  private static func id(_ root: JSONNode) -> JSONNode? {
    root.filled("id") ?? root.filled("request_id") ?? root.filled("litellm_call_id")
  }

  /// The name of a request tag `agent:NAME`. In a spend row, the tags are JSON in a string.
  private static func agentTag(_ root: JSONNode, into batch: inout EventBatch) -> TextRange? {
    guard let tags = root.field("request_tags") else { return nil }
    if tags.isString { return JSONText.withParsed(tags) { $0.flatMap { agentTag(in: $0, into: &batch) } } }
    return agentTag(in: tags, into: &batch)
  }

  private static func agentTag(in tags: JSONNode, into batch: inout EventBatch) -> TextRange? {
    guard tags.isArray else { return nil }
    for tag in tags.children where tag.isString && tag.text.count > 6 {
      let text = batch.keep(tag: tag)
      if let text { return text }
    }
    return nil
  }
}

extension EventBatch {
  /// What stands behind `agent:` in a tag; nil for other tags.
  fileprivate mutating func keep(tag: JSONNode) -> TextRange? {
    let prefix = ByteRange(start: tag.text.start, count: 6)
    guard prefix == "agent:" else { return nil }
    var kept = tag.keptText(in: &self)
    kept.start += 6
    kept.count -= 6
    return kept
  }
}

extension JSONNode {
  /// The value of a field that says something: no null, no empty string.
  func filled(_ name: StaticString) -> JSONNode? {
    guard let found = field(name), !found.isNull, !(found.isString && found.text.count == 0) else {
      return nil
    }
    return found
  }

  /// Whether a field is this very text.
  func says(_ name: StaticString, _ word: StaticString) -> Bool {
    guard let found = field(name), found.isString else { return false }
    return found.text == word
  }

  /// The value of a field that is an object.
  func object(_ name: StaticString) -> JSONNode? {
    guard let found = field(name), found.isObject else { return nil }
    return found
  }
}
