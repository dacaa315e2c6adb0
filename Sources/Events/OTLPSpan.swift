/// A span's own fields, found in one pass.
struct OTLPSpanFields {
  private enum Field: Int, CaseIterable, Sendable {
    case traceId, trace_id, spanId, span_id, parentSpanId, parent_span_id
    case startTimeUnixNano, start_time_unix_nano, endTimeUnixNano, end_time_unix_nano
    case name, attributes, status, events

    static let table = FieldTable(allCases.map { (String(describing: $0), $0) })
  }

  private var nodes = InlineArray<16, UInt32>(repeating: 0)
  private let line: JSONLine

  init(_ span: JSONNode) {
    line = span.line
    Field.table.finder { find in
      for child in span.children {
        guard let field = find[child.key], nodes[field.rawValue] == 0 else { continue }
        nodes[field.rawValue] = UInt32(child.index)
      }
    }
  }

  var trace: JSONNode? { self[.traceId] ?? self[.trace_id] }
  var span: JSONNode? { self[.spanId] ?? self[.span_id] }
  var parent: JSONNode? { self[.parentSpanId] ?? self[.parent_span_id] }
  var start: JSONNode? { self[.startTimeUnixNano] ?? self[.start_time_unix_nano] }
  var end: JSONNode? { self[.endTimeUnixNano] ?? self[.end_time_unix_nano] }
  var name: JSONNode? { self[.name] }
  var attributes: JSONNode? { self[.attributes] }
  var status: JSONNode? { self[.status] }
  /// What happened during the span.
  var events: JSONChildren {
    guard let events = self[.events], events.isArray else {
      return JSONChildren(line: line, index: 0, end: 0)
    }
    return events.children
  }

  private subscript(field: Field) -> JSONNode? {
    let node = nodes[field.rawValue]
    return node == 0 ? nil : JSONNode(line: line, index: Int(node))
  }
}

/// Turns one span into one event.
struct OTLPSpanReader: Sendable {
  /// What a span is to a fleet of agents.
  private enum Role: Sendable {
    case run, team, modelCall, toolCall, chain, link
  }

  func read(_ node: JSONNode, into batch: inout EventBatch) throws(Rejection) -> Event {
    let span = OTLPSpanFields(node)
    var event = Event()
    event.origin = .span
    try readIdentity(span, into: &event, &batch)
    let attributes = OTLPAttributes(span.attributes)
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
      event.tier = ServiceTier(
        attributes.first(.servedTier, .servedTierOld, .askedTier, .askedTierOld))
      event.reportedCost = try attributes.first(.cost, .usageCost, .llmCost)?.amount("cost")
      event.firstToken = try firstToken(span, attributes, start: event.start)
    case .toolCall:
      event.kind = .toolCall
      if event.tool.isEmpty { event.tool = span.name?.keptText(in: &batch) ?? TextRange() }
    case .chain: event.isChain = true
    case .link: break
    }
    return event
  }

  private func readIdentity(_ span: OTLPSpanFields, into event: inout Event, _ batch: inout EventBatch)
    throws(Rejection)
  {
    guard let trace = span.trace, trace.isString, trace.text.count > 0,
      let id = span.span, id.isString, id.text.count > 0
    else { throw Rejection(reason: "a span without ids") }
    guard let end = span.end, let time = nanoseconds(end) else {
      throw Rejection(reason: "a span without an end")
    }
    var outer = KeyHasher(domain: .span)
    outer.combine(id: trace.text, words: 2)
    event.key = key(outer, id.text)
    event.trace = trace.keptText(in: &batch)
    if let parent = span.parent, parent.isString, !isZero(parent.text) {
      event.parent = key(outer, parent.text)
    }
    event.time = time
    // A span that ends before it begins says nothing about how long it took.
    if let start = span.start.flatMap({ nanoseconds($0) }), start <= time {
      event.start = start
      event.duration = time &- start
    }
  }

  /// Exporters write "no parent" as nothing, or as zeros.
  private func isZero(_ text: ByteRange) -> Bool { text.buffer.allSatisfy { $0 == UInt8(ascii: "0") } }

  private func nanoseconds(_ node: JSONNode) -> Int64? {
    if node.isString || node.isNumber, node.text.count == 19, node.text.start[0] != UInt8(ascii: "0"),
      let whole = Digits.number(node.text)
    {
      return Int64(exactly: whole).flatMap { $0 <= Timestamp.bounds.upperBound ? $0 : nil }
    }
    guard let number = node.number, number.coefficient > 0 else { return nil }
    return number.truncated(atMost: Int128(Timestamp.bounds.upperBound)).map { Int64($0) }
  }

  private func key(_ trace: KeyHasher, _ span: ByteRange) -> RecordKey {
    var hasher = trace
    hasher.combine(id: span, words: 1)
    return hasher.finish()
  }

  private func role(of attributes: OTLPAttributes) -> Role {
    if let kind = attributes.first(.spanKind, .traceloopKind)?.text {
      let known = Self.kinds[kind] ?? Self.kind(anyCase: kind)
      if let known { return known == .run && attributes.first(.agnoTeam) != nil ? .team : known }
    }
    if let operation = attributes.first(.operation, .operationName)?.text {
      return Self.operations[operation] ?? .link
    }
    if attributes.first(.agentOperation) != nil, attributes.first(.agentName) != nil { return .run }
    if attributes.first(.teamName) != nil { return .team }
    return .link
  }

  private static func kind(anyCase kind: ByteRange) -> Role? {
    let upper = kind.string.uppercased()
    return kindNames.first { $0.0 == upper }?.1
  }

  private static let kinds = FieldTable(kindNames)
  private static let kindNames: [(String, Role)] =
    [("LLM", .modelCall), ("EMBEDDING", .modelCall), ("AGENT", .run), ("TOOL", .toolCall)]
    + ["CHAIN", "WORKFLOW"].map { ($0, .chain) }
    + ["TASK", "RETRIEVER", "RERANKER", "GUARDRAIL", "EVALUATOR", "PROMPT"].map { ($0, .link) }

  private static let operations = FieldTable<Role>(
    [("invoke_agent", .run), ("execute_tool", .toolCall), ("invoke_workflow", .chain)]
      + ["chat", "text_completion", "generate_content", "embeddings", "completion", "rerank"].map {
        ($0, .modelCall)
      })

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
    if role == .team {
      if event.agent.isEmpty { event.agent = event.team }
      event.category = attributes.name(attributes.first(.workflowType), into: &batch)
    }
    event.tool = attributes.name(attributes.first(.genAITool, .toolName), into: &batch)
    let operation = attributes.first(.operation, .agentOperation, .spanKind, .operationName, .traceloopKind)
    event.operation = attributes.name(operation, into: &batch)
  }

  private func readStatus(
    _ span: OTLPSpanFields, _ attributes: OTLPAttributes, into event: inout Event, _ batch: inout EventBatch
  ) {
    event.status = .success
    event.errorType = attributes.name(attributes.first(.errorType), into: &batch)
    if let code = span.status?.field("code"), code.text == "2" || code.text == "STATUS_CODE_ERROR" {
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
    let type = event.errorType
    if batch.contains("timeout", in: type) || batch.contains("deadline", in: type) { event.status = .timeout }
    if batch.contains("cancel", in: type) { event.status = .cancelled }
  }

  /// The type of the last exception that the span recorded.
  private func exception(in span: OTLPSpanFields) -> JSONNode? {
    var found: JSONNode?
    for event in span.events {
      guard let name = event.field("name"), name.text == "exception" else { continue }
      found = event
      guard let attributes = event.field("attributes") else { continue }
      for attribute in attributes.children {
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
    if event.duration < 0 {
      event.duration = try attributes.first(.executionDuration)?.nanoseconds("duration") ?? -1
    }
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

  private func firstToken(_ span: OTLPSpanFields, _ attributes: OTLPAttributes, start: Int64)
    throws(Rejection)
    -> Int64
  {
    if let value = attributes.first(.firstToken, .firstChunk) { return try value.nanoseconds("first token") }
    guard start >= 0 else { return -1 }
    for event in span.events {
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
