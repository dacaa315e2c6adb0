/// OTLP lines of one span each, with OpenInference's names.
struct SpanLine {
  var id: String
  var kind: String
  var parent: String?
  var trace = "trace"
  /// Seconds after the tests' epoch.
  var start: Double
  var end: Double
  var attributes: [(String, String)] = []
  var isError = false
  var exception: String?

  /// - Parameter attributes: values that are whole numbers are written as numbers.
  init(
    _ kind: String, _ id: String, in parent: String? = nil, _ start: Double, _ end: Double,
    _ attributes: [(String, String)] = [], isError: Bool = false, exception: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.parent = parent
    self.start = start
    self.end = end
    self.attributes = attributes
    self.isError = isError
    self.exception = exception
  }

  static func agent(
    _ name: String, _ id: String, in parent: String? = nil, _ start: Double, _ end: Double,
    _ more: [(String, String)] = []
  ) -> SpanLine {
    SpanLine("AGENT", id, in: parent, start, end, [("agent.name", name)] + more)
  }

  static func team(_ name: String, _ id: String, in parent: String? = nil, _ start: Double, _ end: Double) -> SpanLine {
    agent(name, id, in: parent, start, end, [("agno.team", name)])
  }

  static func model(
    _ id: String, in parent: String? = nil, _ start: Double, _ end: Double, tokens: Int = 100, model: String = "gpt-4o",
    _ more: [(String, String)] = [], isError: Bool = false, exception: String? = nil
  ) -> SpanLine {
    SpanLine(
      "LLM", id, in: parent, start, end,
      [("llm.model_name", model), ("llm.token_count.prompt", "\(tokens)"), ("llm.token_count.completion", "1")] + more,
      isError: isError, exception: exception)
  }

  var line: String {
    var given = attributes
    if !kind.isEmpty { given.append(("openinference.span.kind", kind)) }
    let written = given.map { name, value in
      let typed = Int(value) == nil ? "{\"stringValue\":\"\(value)\"}" : "{\"intValue\":\"\(value)\"}"
      return "{\"key\":\"\(name)\",\"value\":\(typed)}"
    }.joined(separator: ",")
    let above = parent.map { ",\"parentSpanId\":\"\($0)\"" } ?? ""
    let status = isError ? "{\"code\":2}" : "{}"
    let events = exception.map { type in
      "[{\"name\":\"exception\",\"attributes\":[{\"key\":\"exception.type\",\"value\":{\"stringValue\":\"\(type)\"}}]}]"
    }
    return """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},\
      "scopeSpans":[{"spans":[{"traceId":"\(trace)","spanId":"\(id)"\(above),"name":"\(id)",\
      "startTimeUnixNano":"\(nanoseconds(start))","endTimeUnixNano":"\(nanoseconds(end))",\
      "status":\(status),"events":\(events ?? "[]"),"attributes":[\(written)]}]}]}]}
      """
  }

  private func nanoseconds(_ seconds: Double) -> Int64 { Native.epoch * 1_000_000_000 + Int64(seconds * 1e9) }
}

extension Bench {
  /// Folds spans in, each as a batch of its own.
  func feed(_ spans: [SpanLine], source: Int = 0, batch: Int = 1) throws {
    try feed(spans.map(\.line), source: source, batch: batch)
  }
}

/// All orders of a few things.
func permutations<T>(_ all: [T]) -> [[T]] {
  guard let first = all.first else { return [[]] }
  return permutations(Array(all.dropFirst())).flatMap { rest in
    (0...rest.count).map { at in Array(rest[..<at]) + [first] + Array(rest[at...]) }
  }
}
