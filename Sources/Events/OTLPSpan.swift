/// Turns one span into one event.
struct OTLPSpanReader: Sendable {
  /// What a span is to a fleet of agents.
  private enum Role {
    case run, team, modelCall, toolCall, chain, link
  }

  func read(_ span: JSONNode, into batch: inout EventBatch) throws(Rejection) -> Event {
    var event = Event()
    event.origin = .span
    try readIdentity(span, into: &event, &batch)
    let attributes = OTLPAttributes(span.field("attributes"))
    let role = role(of: attributes)
    readNames(attributes, role, into: &event, &batch)
    readStatus(span, attributes, into: &event, &batch)
    switch role {
    case .run, .team:
      event.kind = .run
      event.isTeam = role == .team
      try readRun(attributes, into: &event, &batch)
    case .modelCall:
      event.kind = .modelCall
      event.tokens = try tokens(attributes)
      event.reportedCost = try attributes.first(.cost, .usageCost, .llmCost)?.amount("cost")
      event.firstToken = try firstToken(span, attributes, start: event.start)
    case .toolCall:
      event.kind = .toolCall
      if event.tool.isEmpty { event.tool = span.field("name")?.keptText(in: &batch) ?? TextRange() }
    case .chain: event.isChain = true
    case .link: break
    }
    return event
  }

  private func readIdentity(_ span: JSONNode, into event: inout Event, _ batch: inout EventBatch)
    throws(Rejection)
  {
    guard let trace = span.field("traceId", or: "trace_id"), trace.isString, trace.text.count > 0,
      let id = span.field("spanId", or: "span_id"), id.isString, id.text.count > 0
    else { throw Rejection(reason: "a span without ids") }
    guard let end = span.field("endTimeUnixNano", or: "end_time_unix_nano"), let time = nanoseconds(end) else {
      throw Rejection(reason: "a span without an end")
    }
    event.key = key(trace.text, id.text)
    event.trace = trace.keptText(in: &batch)
    if let parent = span.field("parentSpanId", or: "parent_span_id"), parent.isString, !isZero(parent.text) {
      event.parent = key(trace.text, parent.text)
    }
    event.time = time
    // A span that ends before it begins says nothing about how long it took.
    if let begin = span.field("startTimeUnixNano", or: "start_time_unix_nano"), let start = nanoseconds(begin),
      start <= time
    {
      event.start = start
      event.duration = time &- start
    }
  }

  /// Exporters write "no parent" as nothing, or as zeros.
  private func isZero(_ text: ByteRange) -> Bool { text.buffer.allSatisfy { $0 == UInt8(ascii: "0") } }

  private func nanoseconds(_ node: JSONNode) -> Int64? {
    guard let number = node.number, number.coefficient > 0 else { return nil }
    return number.truncated(atMost: Int128(Timestamp.bounds.upperBound)).map { Int64($0) }
  }

  private func key(_ trace: ByteRange, _ span: ByteRange) -> RecordKey {
    var hasher = KeyHasher(domain: .span)
    for (text, size) in [(trace, 16), (span, 8)] {
      if let bytes = Hex.id(text.buffer, bytes: size) {
        bytes.withUnsafeBufferPointer { hasher.combine($0) }
      } else {
        hasher.combine(text.buffer)
      }
    }
    return hasher.finish()
  }

  private func role(of attributes: OTLPAttributes) -> Role {
    if let kind = attributes.first(.spanKind, .traceloopKind)?.text.string.uppercased() {
      if let role = role(kind: kind, attributes) { return role }
    }
    if let operation = attributes.first(.operation, .operationName)?.text.string {
      return role(operation: operation)
    }
    if attributes.first(.agentOperation) != nil, attributes.first(.agentName) != nil { return .run }
    if attributes.first(.teamName) != nil { return .team }
    return .link
  }

  private func role(kind: String, _ attributes: OTLPAttributes) -> Role? {
    switch kind {
    case "LLM", "EMBEDDING": .modelCall
    case "AGENT": attributes.first(.agnoTeam) != nil ? .team : .run
    case "TOOL": .toolCall
    case "CHAIN", "WORKFLOW": .chain
    case "TASK", "RETRIEVER", "RERANKER", "GUARDRAIL", "EVALUATOR", "PROMPT": .link
    default: nil
    }
  }

  private func role(operation: String) -> Role {
    switch operation {
    case "chat", "text_completion", "generate_content", "embeddings", "completion", "rerank": .modelCall
    case "invoke_agent": .run
    case "execute_tool": .toolCall
    case "invoke_workflow": .chain
    default: .link
    }
  }

  private func readNames(
    _ attributes: OTLPAttributes, _ role: Role, into event: inout Event, _ batch: inout EventBatch
  ) {
    let agent = attributes.first(.genAIAgent, .agentName, .agnoTeam, .agnoAgent, .agentNameFlat)
    event.agent = attributes.name(agent, into: &batch)
    if role == .run, event.agent.isEmpty {
      event.agent = attributes.name(attributes.first(.traceloopEntity, .graphNode), into: &batch)
    }
    let model = attributes.first(.responseModel, .requestModel, .llmModel, .embeddingModel, .modelFlat)
    event.model = attributes.name(model, into: &batch)
    event.user = attributes.name(attributes.first(.userID, .endUserID, .userEmail), into: &batch)
    event.session = attributes.name(attributes.first(.sessionID, .conversationID), into: &batch)
    let team = attributes.first(.agnoTeam, .teamName, .workflowName, .traceloopWorkflow)
    event.team = attributes.name(team, into: &batch)
    if role == .team, event.agent.isEmpty { event.agent = event.team }
    event.tool = attributes.name(attributes.first(.genAITool, .toolName), into: &batch)
    let operation = attributes.first(.operation, .agentOperation, .spanKind, .operationName, .traceloopKind)
    event.operation = attributes.name(operation, into: &batch)
  }

  private func readStatus(
    _ span: JSONNode, _ attributes: OTLPAttributes, into event: inout Event, _ batch: inout EventBatch
  ) {
    event.status = .success
    event.errorType = attributes.name(attributes.first(.errorType), into: &batch)
    if let code = span.field("status")?.field("code"), code.text == "2" || code.text == "STATUS_CODE_ERROR" {
      event.status = .error
    }
    if let status = attributes.first(.executionStatus), EventStatus(word: status.text) != .unknown {
      event.status = EventStatus(word: status.text)
    }
    if let exception = exception(in: span) {
      if event.status == .success { event.status = .error }
      if event.errorType.isEmpty { event.errorType = attributes.name(exception, into: &batch) }
    }
    if event.status == .success, !event.errorType.isEmpty { event.status = .error }
    let type = batch.string(event.errorType).lowercased()
    if type.contains("timeout") || type.contains("deadline") { event.status = .timeout }
    if type.contains("cancel") { event.status = .cancelled }
  }

  /// The type of the last exception that the span recorded.
  private func exception(in span: JSONNode) -> JSONNode? {
    guard let events = span.field("events"), events.isArray else { return nil }
    var found: JSONNode?
    for event in events.children {
      guard let name = event.field("name"), name.text == "exception" else { continue }
      found = event
      for attribute in event.field("attributes")?.children ?? JSONChildren(line: span.line, index: 0, end: 0) {
        guard attribute.field("key")?.text == "exception.type" else { continue }
        found = attribute.field("value").flatMap { OTLPValue($0).scalar }
      }
    }
    return found
  }

  private func readRun(_ attributes: OTLPAttributes, into event: inout Event, _ batch: inout EventBatch)
    throws(Rejection)
  {
    if let run = attributes.first(.agnoRun), run.isString {
      var hasher = KeyHasher(domain: .run)
      hasher.combine(run.text.buffer)
      event.alias = hasher.finish()
    }
    if event.duration < 0 { event.duration = try attributes.first(.executionDuration)?.nanoseconds("duration") ?? -1 }
    let all = try aggregatedTokens(attributes)
    let used = if let all { all } else { try tokens(attributes) }
    guard !used.isEmpty else { return }
    let first = batch.usages.count
    batch.usages.append(Usage(model: event.model, tokens: used))
    event.usages = first..<first + 1
    event.usageIncludesDescendants = true
  }

  private func tokens(_ attributes: OTLPAttributes) throws(Rejection) -> Tokens {
    try tokens(
      attributes, input: attributes.first(.inputTokens, .promptTokens, .llmPrompt),
      output: attributes.first(.outputTokens, .completionTokens, .llmCompletion),
      read: attributes.first(.cacheRead, .cacheReadOld, .cacheReadDetail, .llmCacheRead),
      write: attributes.first(.cacheWrite, .cacheWriteOld, .cacheWriteDetail, .llmCacheWrite),
      reasoning: attributes.first(.reasoning, .reasoningNew, .reasoningDetail, .llmReasoning))
  }

  private func aggregatedTokens(_ attributes: OTLPAttributes) throws(Rejection) -> Tokens? {
    guard attributes.first(.allInput, .allOutput) != nil else { return nil }
    return try tokens(
      attributes, input: attributes.first(.allInput), output: attributes.first(.allOutput),
      read: attributes.first(.allCacheRead), write: attributes.first(.allCacheWrite),
      reasoning: attributes.first(.allReasoning))
  }

  /// Both conventions count cached tokens inside the input; the parts must not overlap.
  private func tokens(
    _ attributes: OTLPAttributes, input: JSONNode?, output: JSONNode?, read: JSONNode?, write: JSONNode?,
    reasoning: JSONNode?
  ) throws(Rejection) -> Tokens {
    let all = try attributes.count(input, "input tokens")
    let cacheRead = try attributes.count(read, "cache read tokens")
    let cacheWrite = try attributes.count(write, "cache write tokens")
    return Tokens(
      input: max(0, all - cacheRead - cacheWrite), cacheRead: cacheRead, cacheWrite5m: cacheWrite,
      output: try attributes.count(output, "output tokens"),
      reasoning: try attributes.count(reasoning, "reasoning tokens"))
  }

  private func firstToken(_ span: JSONNode, _ attributes: OTLPAttributes, start: Int64) throws(Rejection)
    -> Int64
  {
    if let value = attributes.first(.firstToken, .firstChunk) { return try value.nanoseconds("first token") }
    guard start >= 0, let events = span.field("events"), events.isArray else { return -1 }
    for event in events.children {
      guard event.field("name")?.text == "First Token Stream Event",
        let time = event.field("timeUnixNano", or: "time_unix_nano").flatMap({ nanoseconds($0) })
      else { continue }
      return max(0, time &- start)
    }
    return -1
  }
}

/// Compares a value's text that may not be there.
private func == (a: ByteRange?, b: StaticString) -> Bool { a.map { $0 == b } ?? false }
