/// The attributes of agents' logs that decide something.
enum OTLPLogAttribute: String, CaseIterable, Sendable {
  case eventName = "event.name"
  case eventTime = "event.timestamp"
  case sequence = "event.sequence"
  case kind = "event.kind"
  case session = "session.id"
  case conversation = "conversation.id"
  case prompt = "prompt.id"
  case email = "user.email"
  case userID = "user.id"
  case account = "user.account_id"
  case teamName = "team.name"
  case teamID = "team.id"
  case agent = "agent.name"
  case source = "query_source"
  case model
  case cost = "cost_usd"
  case duration = "duration_ms"
  case input = "input_tokens"
  case output = "output_tokens"
  case cacheRead = "cache_read_tokens"
  case cacheWrite = "cache_creation_tokens"
  case speed
  case request = "request_id"
  case inputCount = "input_token_count"
  case outputCount = "output_token_count"
  case cachedCount = "cached_token_count"
  case reasoningCount = "reasoning_token_count"
  case error
  case errorMessage = "error.message"
  case errorType = "error_type"
  case status = "status_code"
  case httpStatus = "http.response.status_code"
  case tool = "tool_name"
  case toolUse = "tool_use_id"
  case toolCall = "call_id"
  case success

  static let table = FieldTable(allCases.map { ($0.rawValue, $0) })
}

/// One log record, with its attributes by what they mean.
struct OTLPLogRecord {
  /// What it tells of, such as `claude_code.api_request`; empty for records of nobody we know.
  let name: String
  /// When, in nanoseconds since the epoch.
  let time: Int64
  private let values: [OTLPLogAttribute: JSONNode]

  /// Whose records we know, by the beginning of their names.
  private static let agents = ["claude_code.", "codex."]

  /// - Parameter scope: the instrumentation scope's name: Claude Code's own attribute leaves its prefix out.
  init(_ record: JSONNode, scope: JSONNode?) throws(Rejection) {
    let named = Self.name(record)
    guard !named.isEmpty || scope?.text.string.contains("claude_code") == true else {
      (name, time, values) = ("", 0, [:])
      return
    }
    let found = Self.values(record.field("attributes"))
    let own = found[.eventName].map(\.text.string) ?? "log"
    time = try Self.time(record, found)
    name = named.isEmpty ? "claude_code." + own : named
    values = found
  }

  subscript(_ attribute: OTLPLogAttribute) -> JSONNode? { values[attribute] }

  /// The value of the first of several attributes that is there and says something.
  func first(_ attributes: OTLPLogAttribute...) -> JSONNode? {
    for attribute in attributes {
      if let value = values[attribute], !(value.isString && value.text.count == 0) { return value }
    }
    return nil
  }

  func count(_ attribute: OTLPLogAttribute) throws(Rejection) -> Int {
    guard let value = first(attribute) else { return 0 }
    return try value.count("a count of tokens")
  }

  func name(_ attributes: OTLPLogAttribute..., into batch: inout EventBatch) -> TextRange {
    for attribute in attributes {
      guard let value = first(attribute) else { continue }
      return value.isString
        ? value.keptText(in: &batch) : value.isNumber ? batch.keep(value.text.buffer) : TextRange()
    }
    return TextRange()
  }

  /// How long it took, in nanoseconds; −1 where the record does not say.
  func duration() throws(Rejection) -> Int64 {
    guard let value = first(.duration) else { return -1 }
    guard var number = value.number, number.coefficient >= 0 else {
      throw Rejection(reason: "duration_ms is not a number from 0")
    }
    number.exponent += 6
    guard let whole = number.truncated(atMost: Int128(Int64.max) / 4) else {
      throw Rejection(reason: "duration_ms is too large")
    }
    return Int64(whole)
  }

  func says(_ attribute: OTLPLogAttribute, _ word: StaticString) -> Bool {
    values[attribute].map { $0.isString && $0.text == word } ?? false
  }

  /// Whether the record says that it succeeded; true where it does not say.
  var succeeded: Bool {
    guard let value = values[.success] else { return true }
    return value.bool ?? !(value.text == "false")
  }

  private static func name(_ record: JSONNode) -> String {
    let body = record.field("body").flatMap { OTLPValue($0).scalar }
    for place in [body, record.field("eventName", or: "event_name"), eventName(record)] {
      guard let place, place.isString, place.text.count < 80 else { continue }
      let text = place.text.string
      if agents.contains(where: { text.hasPrefix($0) }) { return text }
    }
    return ""
  }

  private static func eventName(_ record: JSONNode) -> JSONNode? {
    guard let attributes = record.field("attributes"), attributes.isArray else { return nil }
    for attribute in attributes.children {
      guard attribute.field("key")?.text.string == "event.name" else { continue }
      return attribute.field("value").flatMap { OTLPValue($0).scalar }
    }
    return nil
  }

  private static func values(_ list: JSONNode?) -> [OTLPLogAttribute: JSONNode] {
    guard let list, list.isArray else { return [:] }
    var found: [OTLPLogAttribute: JSONNode] = [:]
    for attribute in list.children {
      guard let key = attribute.field("key"), let slot = OTLPLogAttribute.table[key.text],
        let value = attribute.field("value").flatMap({ OTLPValue($0).scalar })
      else { continue }
      found[slot] = value
    }
    return found
  }

  /// Some exporters leave the record's own time out, and say when they saw it.
  private static func time(_ record: JSONNode, _ values: [OTLPLogAttribute: JSONNode]) throws(Rejection)
    -> Int64
  {
    if let own = nanoseconds(record.field("timeUnixNano", or: "time_unix_nano")) { return own }
    if let stamp = values[.eventTime] { return try stamp.moment("event.timestamp") }
    guard let seen = nanoseconds(record.field("observedTimeUnixNano", or: "observed_time_unix_nano")) else {
      throw Rejection(reason: "a log without a time")
    }
    return seen
  }

  private static func nanoseconds(_ node: JSONNode?) -> Int64? {
    guard let number = node?.number, number.coefficient > 0 else { return nil }
    return number.truncated(atMost: Int128(Timestamp.bounds.upperBound) - 1).map { Int64($0) }
  }
}
