/// Writes spans as an OTLP/JSON export request.
enum SpanJSON {
  /// One `resourceSpans` for each service, in the order that services come.
  static func request(_ spans: [SpanRecord]) -> String {
    var order: [String] = []
    var byService: [String: [SpanRecord]] = [:]
    for span in spans {
      if byService[span.service] == nil { order.append(span.service) }
      byService[span.service, default: []].append(span)
    }
    var text = "{\"resourceSpans\":["
    for (at, service) in order.enumerated() {
      if at > 0 { text += "," }
      text += "{\"resource\":{\"attributes\":["
      text += attribute("service.name", .text(service.isEmpty ? "unknown_service" : service))
      text += "]},\"scopeSpans\":[{\"scope\":{\"name\":\"fleetmeter\"},\"spans\":["
      for (place, span) in (byService[service] ?? []).enumerated() {
        if place > 0 { text += "," }
        write(span, to: &text)
      }
      text += "]}]}"
    }
    return text + "]}"
  }

  private static func write(_ span: SpanRecord, to text: inout String) {
    text += "{\"traceId\":\"\(span.identity.trace)\",\"spanId\":\"\(span.identity.span)\""
    if !span.identity.parent.isEmpty { text += ",\"parentSpanId\":\"\(span.identity.parent)\"" }
    text += ",\"name\":\(quoted(span.name)),\"kind\":\(span.kind)"
    text += ",\"startTimeUnixNano\":\"\(span.start)\",\"endTimeUnixNano\":\"\(max(0, span.end))\""
    text += ",\"attributes\":["
    text += span.attributes.map { attribute($0.key, $0.value) }.joined(separator: ",")
    text += "],\"status\":{"
    if span.isError { text += "\"code\":2" }
    if span.isError, !span.message.isEmpty { text += ",\"message\":\(quoted(span.message))" }
    text += "}}"
  }

  private static func attribute(_ key: String, _ value: SpanRecord.Attribute) -> String {
    let inner =
      switch value {
      case .text(let text): "\"stringValue\":\(quoted(text))"
      case .whole(let number): "\"intValue\":\"\(number)\""
      case .number(let number): "\"doubleValue\":\(number.isFinite ? number : 0)"
      case .digits(let digits): "\"doubleValue\":\(digits)"
      }
    return "{\"key\":\(quoted(key)),\"value\":{\(inner)}}"
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
