import Events

/// Events as lines of fleetmeter's own format, so that another fleetmeter counts what this one reads: the names, times and
/// amounts, and the keys by which records are joined and known again. No prompt and no answer is among them.
public struct NativeEventLines: Sendable {
  /// Whole lines.
  public private(set) var bytes: [UInt8] = []
  /// How many.
  public private(set) var count = 0

  /// The lines of a batch.
  public init(_ batch: EventBatch) {
    bytes.reserveCapacity(batch.events.count * 400)
    batch.withText { text in
      for event in batch.events { write(event, batch.usages, text) }
    }
  }

  /// A line that says how many lines are missing here: no event, and passed over where events are read.
  public static func missed(_ count: Int) -> [UInt8] {
    Array("{\"type\":\"missed\",\"events\":\(count)}\n".utf8)
  }

  private mutating func write(_ event: Event, _ usages: [Usage], _ text: UnsafeBufferPointer<UInt8>) {
    append("{\"time\":")
    append(event.time)
    append(",\"type\":\"")
    append(Self.type(event))
    append("\"")
    field("fm_key", event.key, always: true)
    field("fm_parent", event.parent)
    field("fm_alias", event.alias)
    field("fm_trace", event.traceKey)
    field("fm_replay", event.replay)
    field("fm_retold", event.retold)
    field("fm_resource", event.resource)
    marks(event)
    names(event, text)
    switch event.kind {
    case .run, .modelCall, .toolCall: append(",\"status\":\"\(event.status)\"")
    default: break
    }
    times(event)
    if event.kind == .run {
      write(usages[event.usages], text)
    } else {
      amounts(event.tokens, event.reportedCost)
    }
    write(event.tier)
    value(event)
    append("}\n")
    count += 1
  }

  private static func type(_ event: Event) -> StaticString {
    switch event.kind {
    case .run: event.isTeam ? "team_run" : "request"
    case .modelCall: "model_call"
    case .toolCall: "tool_call"
    case .link: "link"
    case .collaboration: "collaboration"
    case .feedback: "feedback"
    case .cacheLookup: "cache_lookup"
    case .memory: "memory"
    case .health: "health"
    case .spend: "spend"
    }
  }

  /// What decides how a record is joined and counted beyond its keys.
  private mutating func marks(_ event: Event) {
    var marks: [StaticString] = []
    if event.isChain { marks.append("chain") }
    if event.usageIncludesDescendants { marks.append("descendants") }
    if event.replacesSmaller { marks.append("grows") }
    if event.isDerived { marks.append("derived") }
    if event.isNested { marks.append("nested") }
    if event.origin == .span { marks.append("span") }
    if event.origin == .runEvent { marks.append("event") }
    guard !marks.isEmpty else { return }
    append(",\"fm_marks\":\"")
    for (place, mark) in marks.enumerated() {
      if place > 0 { append(" ") }
      append(mark)
    }
    append("\"")
  }

  private mutating func names(_ event: Event, _ text: UnsafeBufferPointer<UInt8>) {
    field("service", event.service, text)
    field(event.kind == .collaboration ? "initiating_agent" : "agent_name", event.agent, text)
    field("collaborating_agent", event.partner, text)
    field("agent_type", event.agentType, text)
    field("team_name", event.team, text)
    field("model_name", event.model, text)
    field("user_id", event.user, text)
    field("session_id", event.session, text)
    field("operation_type", event.operation, text)
    field("tool_name", event.tool, text)
    field("error_type", event.errorType, text)
    field("trace_id", event.trace, text)
    field("prompt_hash", event.prompt, text)
    switch event.kind {
    case .collaboration: field("task_type", event.category, text)
    case .feedback: field("interaction_type", event.category, text)
    case .cacheLookup: field("cache_type", event.category, text)
    default: field("workflow_type", event.category, text)
    }
  }

  private mutating func times(_ event: Event) {
    if event.start >= 0 {
      append(",\"start_time\":")
      append(event.start)
    }
    seconds("duration_seconds", event.duration)
    seconds("time_to_first_token_seconds", event.firstToken)
  }

  private mutating func value(_ event: Event) {
    switch event.kind {
    case .feedback: append(",\"score\":\(event.value)")
    case .memory: append(",\"memory_bytes\":\(Int64(event.value))")
    case .cacheLookup: append(event.flag ? ",\"hit\":true" : ",\"hit\":false")
    case .health: append(event.flag ? ",\"up\":true" : ",\"up\":false")
    default: break
    }
  }

  private mutating func write(_ usages: ArraySlice<Usage>, _ text: UnsafeBufferPointer<UInt8>) {
    guard !usages.isEmpty else { return }
    append(",\"fm_usages\":[")
    for (place, usage) in usages.enumerated() {
      append(place > 0 ? ",{\"cache_read_tokens\":" : "{\"cache_read_tokens\":")
      append(Int64(usage.tokens.cacheRead))
      field("model_name", usage.model, text)
      var rest = usage.tokens
      rest.cacheRead = 0
      amounts(rest, usage.reportedCost)
      write(usage.tier)
      append("}")
    }
    append("]")
  }

  private mutating func write(_ tier: ServiceTier) {
    if tier != .standard { append(",\"service_tier\":\"\(tier)\"") }
  }

  private mutating func amounts(_ tokens: Tokens, _ cost: DecimalNumber?) {
    number("input_tokens", tokens.input)
    number("cache_read_tokens", tokens.cacheRead)
    number("cache_write_tokens", tokens.cacheWrite5m)
    number("cache_write_1h_tokens", tokens.cacheWrite1h)
    number("output_tokens", tokens.output)
    number("reasoning_tokens", tokens.reasoning)
    if let cost { append(",\"total_cost\":\(cost.coefficient)e\(cost.exponent)") }
  }

  // MARK: - Bytes

  private mutating func field(_ name: StaticString, _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    begin(name)
    let value = UnsafeBufferPointer(rebasing: text[Int(range.start)..<Int(range.start) + Int(range.count)])
    let isPlain = value.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: value)
      bytes.append(UInt8(ascii: "\""))
    } else {
      append(JSONWriter.quoted(String(decoding: value, as: UTF8.self)))
    }
  }

  private mutating func field(_ name: StaticString, _ key: RecordKey, always: Bool = false) {
    guard always || !key.isNone else { return }
    begin(name)
    bytes.append(UInt8(ascii: "\""))
    if !key.isNone {
      appendHex(key.high)
      appendHex(key.low)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func number(_ name: StaticString, _ value: Int) {
    guard value != 0 else { return }
    begin(name)
    append(Int64(value))
  }

  private mutating func seconds(_ name: StaticString, _ nanoseconds: Int64) {
    guard nanoseconds >= 0 else { return }
    begin(name)
    append(nanoseconds / 1_000_000_000)
    bytes.append(UInt8(ascii: "."))
    var scale: Int64 = 100_000_000
    var rest = nanoseconds % 1_000_000_000
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
      scale /= 10
    }
  }

  private mutating func begin(_ name: StaticString) {
    append(",\"")
    append(name)
    append("\":")
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ value: Int64) {
    guard value >= 0 else { return append("\(value)") }
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Byte after byte, the lowest first, as keys are read.
  private mutating func appendHex(_ value: UInt64) {
    for byte in 0..<8 {
      for shift in [UInt64(4), 0] {
        let digit = UInt8(value >> (UInt64(byte) * 8 + shift) & 15)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
