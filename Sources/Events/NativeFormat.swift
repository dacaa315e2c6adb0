/// Fleetmeter's own format: one flat event a line.
struct NativeFormat: LineFormat {
  static let name = "native"

  static let marks = ["time", "timestamp", "type", "agent_name", "agent", "model_name", "model", "tool_name"]

  static func recognises(_ root: JSONNode) -> Bool { true }
  static func standsAlone(_ root: JSONNode) -> Bool { true }

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    var draft = NativeDraft()
    try NativeSlot.table.finder { find throws(Rejection) in
      for field in root.children {
        if let slot = find[field.key] { try draft.read(field, slot, into: &batch) }
      }
    }
    guard let type = try draft.eventType() else {
      tally.ignore(draft.typeName)
      return
    }
    tally.records += 1
    try draft.finish(type, into: &batch)
  }
}

/// The fields of a native event.
enum NativeSlot: String, CaseIterable, Sendable {
  case time, timestamp, start_time, type, service, environment, agent_name, agent, agent_type, team_name
  case workflow_type, model_name, model, operation_type, user_id, user, team_id, session_id, request_id,
    trace_id
  case span_id, parent_span_id, parent_run_id, status, error_type, duration_seconds
  case time_to_first_token_seconds, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens
  case cache_write_1h_tokens, reasoning_tokens, total_cost, tool_name, initiating_agent, collaborating_agent
  case task_type, interaction_type, cache_type, memory_delta_bytes, memory_peak_bytes, result_size
  case error_message
  case score, hit, memory_bytes, event_id, up, prompt_hash, service_tier
  case fm_key, fm_parent, fm_alias, fm_trace, fm_replay, fm_retold, fm_resource, fm_marks, fm_usages

  static let table = FieldTable(allCases.map { ($0.rawValue, $0) })
}

/// A native event while its fields are read.
struct NativeDraft {
  private var event = Event()
  private var profile = RunProfile()
  private var type: ByteRange?
  private var status: ByteRange?
  private var hasTime = false
  private var hasTokens = false
  private var teamID = TextRange()
  private var request = TextRange()
  private var trace: ByteRange?
  private var span: ByteRange?
  private var parentSpan: ByteRange?
  private var parentRun: ByteRange?
  private var requestID: ByteRange?
  private var eventID: ByteRange?
  /// Whether another fleetmeter wrote it, which says the keys themselves.
  private var hasKeys = false
  private var firstUsage: Int?

  /// The type as it is written, for counting what is passed over.
  var typeName: String { type.map { String($0.string.prefix(40)) } ?? "unknown" }

  mutating func read(_ field: JSONNode, _ slot: NativeSlot, into batch: inout EventBatch) throws(Rejection) {
    switch slot {
    case .time, .timestamp:
      event.time = try field.moment("time")
      hasTime = true
    case .start_time: event.start = field.isNull ? -1 : try field.moment("start_time")
    case .type: type = try string(field, "type")
    case .status: status = try string(field, "status")
    case .trace_id:
      trace = try id(field, "trace_id")
      event.trace = try field.name("trace_id", into: &batch)
    case .span_id:
      span = try id(field, "span_id")
      event.spanID = try field.name("span_id", into: &batch)
    case .parent_span_id:
      parentSpan = try id(field, "parent_span_id")
      event.parentID = try field.name("parent_span_id", into: &batch)
    case .parent_run_id: parentRun = try id(field, "parent_run_id")
    case .event_id: eventID = try id(field, "event_id")
    case .request_id:
      requestID = try id(field, "request_id")
      request = try field.name("request_id", into: &batch)
    case .duration_seconds: event.duration = try field.nanoseconds("duration_seconds")
    case .time_to_first_token_seconds:
      event.firstToken = try field.nanoseconds("time_to_first_token_seconds")
    case .total_cost: event.reportedCost = try field.amount("total_cost")
    case .hit, .up: event.flag = try flag(field, slot == .hit ? "hit" : "up")
    case .score: event.value = field.isNull ? 0 : try score(field)
    case .memory_bytes: event.value = Double(try field.count("memory_bytes"))
    case .memory_delta_bytes, .memory_peak_bytes, .result_size: try readProfile(field, slot)
    case .fm_usages: try readUsages(field, into: &batch)
    default: try readNameOrCount(field, slot, into: &batch)
    }
  }

  private mutating func readProfile(_ field: JSONNode, _ slot: NativeSlot) throws(Rejection) {
    guard !field.isNull else { return }
    switch slot {
    case .memory_delta_bytes: profile.memoryDelta = try field.plainNumber("memory_delta_bytes")
    case .memory_peak_bytes: profile.memoryPeak = Double(try field.count("memory_peak_bytes"))
    default: profile.resultSize = Double(try field.count("result_size"))
    }
  }

  private mutating func readNameOrCount(_ field: JSONNode, _ slot: NativeSlot, into batch: inout EventBatch)
    throws(Rejection)
  {
    switch slot {
    case .service: event.service = try field.name("service", into: &batch)
    case .agent_name, .agent: event.agent = try field.name("agent_name", into: &batch)
    case .initiating_agent: event.agent = try field.name("initiating_agent", into: &batch)
    case .agent_type: event.agentType = try field.name("agent_type", into: &batch)
    case .team_name: event.team = try field.name("team_name", into: &batch)
    case .workflow_type, .task_type, .interaction_type, .cache_type:
      event.category = try field.name("a kind", into: &batch)
    case .collaborating_agent: event.partner = try field.name("collaborating_agent", into: &batch)
    case .team_id: teamID = try field.name("team_id", into: &batch)
    case .model_name, .model: event.model = try field.name("model_name", into: &batch)
    case .operation_type: event.operation = try field.name("operation_type", into: &batch)
    case .user_id, .user: event.user = try field.name("user_id", into: &batch)
    case .session_id: event.session = try field.name("session_id", into: &batch)
    case .error_message: event.message = field.keptText(in: &batch)
    case .error_type: event.errorType = try field.name("error_type", into: &batch)
    case .tool_name: event.tool = try field.name("tool_name", into: &batch)
    case .service_tier: event.tier = ServiceTier(field)
    case .prompt_hash: event.prompt = try field.name("prompt_hash", into: &batch)
    default: try readTokens(field, slot)
    }
  }

  private mutating func readTokens(_ field: JSONNode, _ slot: NativeSlot) throws(Rejection) {
    switch slot {
    case .input_tokens: event.tokens.input = try field.count("input_tokens")
    case .output_tokens: event.tokens.output = try field.count("output_tokens")
    case .cache_read_tokens: event.tokens.cacheRead = try field.count("cache_read_tokens")
    case .cache_write_tokens: event.tokens.cacheWrite5m = try field.count("cache_write_tokens")
    case .cache_write_1h_tokens: event.tokens.cacheWrite1h = try field.count("cache_write_1h_tokens")
    case .reasoning_tokens: event.tokens.reasoning = try field.count("reasoning_tokens")
    default: return try readKey(field, slot)
    }
    hasTokens = true
  }

  private mutating func readKey(_ field: JSONNode, _ slot: NativeSlot) throws(Rejection) {
    if slot == .fm_marks { return takeMarks(field.text) }
    guard field.isString, let key = RecordKey(hex: field.text) else {
      if Self.keySlots.contains(slot) { throw Rejection(reason: "a key is not 32 hexadecimal digits") }
      return
    }
    switch slot {
    case .fm_key: event.key = key
    case .fm_parent: event.parent = key
    case .fm_alias: event.alias = key
    case .fm_trace: event.traceKey = key
    case .fm_replay: event.replay = key
    case .fm_retold: event.retold = key
    case .fm_resource: event.resource = key
    default: return
    }
    hasKeys = true
  }

  private static let keySlots: Set<NativeSlot> = [
    .fm_key, .fm_parent, .fm_alias, .fm_trace, .fm_replay, .fm_retold, .fm_resource,
  ]

  private mutating func takeMarks(_ marks: ByteRange) {
    event.isChain = marks.contains("chain")
    event.usageIncludesDescendants = marks.contains("descendants")
    event.replacesSmaller = marks.contains("grows")
    event.isDerived = marks.contains("derived")
    event.isNested = marks.contains("nested")
    if marks.contains("span") { event.origin = .span }
    if marks.contains("event") { event.origin = .runEvent }
  }

  /// What a run used by model, where it used several.
  private mutating func readUsages(_ list: JSONNode, into batch: inout EventBatch) throws(Rejection) {
    guard list.isArray else { throw Rejection(reason: "usages is not a list") }
    firstUsage = batch.usages.count
    for item in list.children {
      var part = NativeDraft()
      for field in item.children {
        guard let slot = NativeSlot.table[field.key] else { continue }
        if slot == .model_name || slot == .total_cost || slot == .service_tier {
          try part.read(field, slot, into: &batch)
        } else {
          try part.readTokens(field, slot)
        }
      }
      batch.usages.append(
        Usage(
          model: part.event.model, tokens: part.event.tokens, reportedCost: part.event.reportedCost,
          tier: part.event.tier))
    }
  }

  /// What the event is; nil for a type that is none of ours.
  func eventType() throws(Rejection) -> NativeType? {
    if let type { return NativeType.table[type] }
    if !event.tool.isEmpty { return .tool_call }
    if !event.model.isEmpty || hasTokens { return .request }
    throw Rejection(reason: "no type, and neither a tool, a model nor tokens to tell it from")
  }

  /// Appends the event.
  mutating func finish(_ type: NativeType, into batch: inout EventBatch) throws(Rejection) {
    guard hasTime else { throw Rejection(reason: "no time") }
    event.kind = type.kind
    event.isTeam = type == .team_run
    event.status = type.isTimed ? status.map { EventStatus(word: $0) } ?? .success : .success
    if event.team.isEmpty { event.team = teamID }
    if event.isTeam, event.agent.isEmpty { event.agent = event.team }
    if event.prompt.isEmpty { event.prompt = request }
    if event.trace.isEmpty { event.trace = request }
    if event.start < 0, event.duration >= 0 { event.start = event.time &- event.duration }
    if event.start > event.time { event.start = -1 }
    if event.duration < 0, event.start >= 0, type.isTimed { event.duration = event.time &- event.start }
    if !hasKeys { takeKeys() }
    if let firstUsage { event.usages = firstUsage..<batch.usages.count }
    if event.kind == .run { moveTokensToUsage(&batch) }
    if event.value > 0, event.kind == .run || event.kind == .memory { profile.memory = event.value }
    if !profile.isEmpty {
      event.profile = Int32(truncatingIfNeeded: batch.profiles.count)
      batch.profiles.append(profile)
    }
    batch.events.append(event)
  }

  /// What a run says it used repeats what its model calls say; the meter adds only what they do not.
  private mutating func moveTokensToUsage(_ batch: inout EventBatch) {
    guard firstUsage == nil, hasTokens || event.reportedCost != nil else { return }
    let first = batch.usages.count
    batch.usages.append(
      Usage(
        model: event.model, tokens: event.tokens, reportedCost: event.reportedCost, tier: event.tier))
    event.usages = first..<first + 1
    event.tokens = Tokens()
    event.reportedCost = nil
  }

  private mutating func takeKeys() {
    var outer = KeyHasher(domain: .span)
    if let trace, span != nil || parentSpan != nil { outer.combine(trace.buffer) }
    if let span {
      event.key = key(outer, span)
    } else if let eventID {
      event.key = key(.event, eventID)
    }
    if event.kind == .run, let requestID { event.alias = key(.run, requestID) }
    if let parentSpan {
      event.parent = key(outer, parentSpan)
    } else if let parentRun {
      event.parent = key(.run, parentRun)
    } else if event.kind != .run, let requestID {
      event.parent = key(.run, requestID)
    } else if let trace {
      let whole = key(.nativeTrace, trace)
      if event.kind == .run { event.traceKey = whole } else { event.parent = whole }
    }
  }

  private func key(_ domain: KeyHasher.Domain, _ id: ByteRange) -> RecordKey {
    key(KeyHasher(domain: domain), id)
  }

  private func key(_ outer: KeyHasher, _ id: ByteRange) -> RecordKey {
    var hasher = outer
    hasher.combine(id.buffer)
    return hasher.finish()
  }

  private func string(_ field: JSONNode, _ name: StaticString) throws(Rejection) -> ByteRange? {
    if field.isNull { return nil }
    guard field.isString else { throw Rejection(reason: "\(name) is not a string") }
    return field.text
  }

  private func id(_ field: JSONNode, _ name: StaticString) throws(Rejection) -> ByteRange? {
    if field.isNumber { return field.text }
    guard let text = try string(field, name) else { return nil }
    return text.count == 0 ? nil : text
  }

  private func score(_ field: JSONNode) throws(Rejection) -> Double {
    let score = try field.plainNumber("score")
    guard (1...5).contains(score) else { throw Rejection(reason: "score is not from 1 to 5") }
    return score
  }

  private func flag(_ field: JSONNode, _ name: StaticString) throws(Rejection) -> Bool {
    if field.isNull { return false }
    if let bool = field.bool { return bool }
    if field.isNumber, let number = field.number { return number.coefficient != 0 }
    throw Rejection(reason: "\(name) is neither true nor false")
  }
}

/// The types of native events.
enum NativeType: String, CaseIterable, Sendable {
  case request, model_call, tool_call, team_run, collaboration, feedback, cache_lookup, memory, health
  /// Only of another fleetmeter: see `EventKind`.
  case link, spend

  static let table = FieldTable(allCases.map { ($0.rawValue, $0) })

  var kind: EventKind {
    switch self {
    case .request, .team_run: .run
    case .model_call: .modelCall
    case .tool_call: .toolCall
    case .collaboration: .collaboration
    case .feedback: .feedback
    case .cache_lookup: .cacheLookup
    case .memory: .memory
    case .health: .health
    case .link: .link
    case .spend: .spend
    }
  }

  /// Whether it is something that ran, and so ended well or not.
  var isTimed: Bool { kind == .run || kind == .modelCall || kind == .toolCall }
}

extension EventStatus {
  /// A status as streams write it; `unknown` for a word that is none.
  init(word: ByteRange) {
    if let known = Self.words[word] {
      self = known
    } else {
      // However it is capitalised.
      var lowered = word.string.lowercased()
      self = lowered.withUTF8 { text in
        Self.table.first { $0.0.utf8.elementsEqual(text) }?.1 ?? .unknown
      }
    }
  }

  private static let table: [(String, EventStatus)] = [
    ("success", .success), ("ok", .success), ("completed", .success), ("succeeded", .success),
    ("error", .error), ("failed", .error), ("failure", .error), ("timeout", .timeout),
    ("timed_out", .timeout), ("cancelled", .cancelled), ("canceled", .cancelled),
  ]
  private static let words = FieldTable(table)
}
