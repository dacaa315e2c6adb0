import Events

/// An event on its way to a collector: all that its span says.
struct SpanRecord: Sendable {
  var identity: SpanIdentity
  var name: String
  var service: String
  /// OTLP's kind: 1 within a process, 3 a call of somebody else.
  var kind = 1
  /// Nanoseconds since 1970.
  var start: Int64
  var end: Int64
  var isError = false
  var message = ""
  var attributes: [(key: String, value: Attribute)] = []
  /// What it is known by, to be sent once.
  var key: RecordKey
  /// Whether a later line may say more of it.
  var mayGrow = false
  /// How much it says: of two readings, the one that says more is sent.
  var weight = 0

  /// An attribute's value.
  enum Attribute: Sendable {
    case text(String)
    case whole(Int)
    case number(Double)
    /// Digits as they stand, where a binary number would round them.
    case digits(String)
  }

  /// Runs, calls and links are spans; the rest has no place among them. Nil for the rest.
  init?(_ event: Event, _ batch: EventBatch, serial: UInt64) {
    guard let kind = SpanKindName(event.kind) else { return nil }
    identity = SpanIdentity(event, batch, serial: serial)
    end = event.time
    start = event.duration >= 0 ? event.time &- event.duration : event.start >= 0 ? event.start : event.time
    start = max(0, min(start, end))
    key = event.key
    mayGrow = event.replacesSmaller || event.isDerived
    service = batch.string(event.service)
    isError = event.status.isError
    message = batch.string(event.message)
    let model = batch.string(event.model)
    let agent = batch.string(event.agent)
    switch kind {
    case .run: name = "invoke_agent \(agent)"
    case .modelCall:
      name = "chat \(model)"
      self.kind = 3
    case .toolCall: name = "execute_tool \(batch.string(event.tool))"
    case .link:
      let label = event.label.isEmpty ? event.operation : event.label
      name = label.isEmpty ? "span" : batch.string(label)
    }
    add(event, batch, kind)
  }

  private mutating func add(_ event: Event, _ batch: EventBatch, _ kind: SpanKindName) {
    func text(_ range: TextRange) -> Attribute? { range.isEmpty ? nil : .text(batch.string(range)) }
    func put(_ key: String, _ value: Attribute?) { if let value { attributes.append((key, value)) } }
    put(
      "gen_ai.operation.name",
      kind == .link && event.isChain ? .text("invoke_workflow") : kind.operation.map { .text($0) })
    put("gen_ai.agent.name", text(event.agent))
    if event.isTeam { put("agno.team", text(event.team)) } else { put("team.name", text(event.team)) }
    put("gen_ai.tool.name", text(event.tool))
    put("gen_ai.request.model", text(event.model))
    put("user.id", text(event.user))
    put("session.id", text(event.session))
    put("error.type", text(event.errorType))
    if event.status == .cancelled || event.status == .timeout {
      put("execution.status", .text("\(event.status)"))
    }
    if event.firstToken >= 0 {
      put("gen_ai.response.time_to_first_chunk", .number(Double(event.firstToken) / 1e9))
    }
    var used = event.kind == .modelCall ? event.tokens : Tokens()
    for usage in event.usages { used += batch.usages[usage].tokens }
    addTokens(used, put)
    let cost = event.reportedCost ?? event.usages.first.flatMap { batch.usages[$0].reportedCost }
    put("gen_ai.usage.cost", cost.map { .digits($0.plainText) })
    weight = used.total
  }

  private func addTokens(_ used: Tokens, _ put: (String, Attribute?) -> Void) {
    guard !used.isEmpty else { return }
    put("gen_ai.usage.input_tokens", .whole(used.allInput))
    put("gen_ai.usage.output_tokens", .whole(used.output))
    if used.cacheRead > 0 { put("gen_ai.usage.cache_read.input_tokens", .whole(used.cacheRead)) }
    let written = used.cacheWrite5m + used.cacheWrite1h
    if written > 0 { put("gen_ai.usage.cache_creation.input_tokens", .whole(written)) }
    if used.reasoning > 0 { put("gen_ai.usage.reasoning_tokens", .whole(used.reasoning)) }
  }
}

/// The kinds of events that are spans.
private enum SpanKindName {
  case run, modelCall, toolCall, link

  init?(_ kind: EventKind) {
    switch kind {
    case .run: self = .run
    case .modelCall: self = .modelCall
    case .toolCall: self = .toolCall
    case .link: self = .link
    default: return nil
    }
  }

  /// As OpenTelemetry names it.
  var operation: String? {
    switch self {
    case .run: "invoke_agent"
    case .modelCall: "chat"
    case .toolCall: "execute_tool"
    case .link: nil
    }
  }
}

extension DecimalNumber {
  /// Its digits without an exponent.
  fileprivate var plainText: String {
    var digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: min(exponent, 60)) }
    let places = min(-exponent, 60)
    if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
    let cut = digits.index(digits.endIndex, offsetBy: -places)
    return sign + digits[..<cut] + "." + digits[cut...]
  }
}
