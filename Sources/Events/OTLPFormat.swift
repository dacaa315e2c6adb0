/// OTLP/JSON as exporters and collectors write it: a line is an export request.
///
/// Spans become runs, model calls, tool calls and links (GenAI and OpenInference names, old and new); metrics repeat
/// what spans say, and are passed over like logs.
struct OTLPFormat: LineFormat {
  static let name = "otlp"

  static let marks = [
    "resourceSpans", "resourceLogs", "resourceMetrics", "resource_spans", "resource_logs", "resource_metrics",
  ]

  static func recognises(_ root: JSONNode) -> Bool { true }

  private let spans = OTLPSpanReader()

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    for section in root.children {
      if section.key == "resourceSpans" || section.key == "resource_spans" {
        try each(section) { resource throws(Rejection) in
          try readSpans(resource, into: &batch, tally: &tally)
        }
      } else if section.key == "resourceLogs" || section.key == "resource_logs" {
        try passOver(section, "scopeLogs", "scope_logs", "logRecords", "log_records", "log", &tally)
      } else if section.key == "resourceMetrics" || section.key == "resource_metrics" {
        try passOver(section, "scopeMetrics", "scope_metrics", "metrics", "metrics", "metric", &tally)
      }
    }
  }

  private func readSpans(_ resource: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    let service = serviceName(of: resource, into: &batch)
    guard
      let scopes = resource.field("scopeSpans", or: "scope_spans")
        ?? resource.field("instrumentationLibrarySpans")
    else { return }
    try each(scopes) { scope throws(Rejection) in
      guard let list = scope.field("spans") else { return }
      try each(list) { span throws(Rejection) in
        do throws(Rejection) {
          var event = try spans.read(span, into: &batch)
          event.service = service
          batch.events.append(event)
          tally.records += 1
        } catch {
          tally.refuse(error.reason)
        }
      }
    }
  }

  private func serviceName(of resource: JSONNode, into batch: inout EventBatch) -> TextRange {
    guard let attributes = resource.field("resource")?.field("attributes"), attributes.isArray else {
      return TextRange()
    }
    for attribute in attributes.children {
      guard let key = attribute.field("key"), key.text == "service.name" else { continue }
      return attribute.field("value").map { OTLPValue($0).name(into: &batch) } ?? TextRange()
    }
    return TextRange()
  }

  private func passOver(
    _ section: JSONNode, _ scopes: StaticString, _ scopesToo: StaticString, _ records: StaticString,
    _ recordsToo: StaticString, _ type: String, _ tally: inout LineTally
  ) throws(Rejection) {
    try each(section) { resource throws(Rejection) in
      guard let list = resource.field(scopes, or: scopesToo) else { return }
      try each(list) { scope throws(Rejection) in
        guard let found = scope.field(records, or: recordsToo) else { return }
        try each(found) { _ throws(Rejection) in tally.ignore(type) }
      }
    }
  }

  private func each(_ list: JSONNode, _ body: (JSONNode) throws(Rejection) -> Void) throws(Rejection) {
    if list.isNull { return }
    guard list.isArray else { throw Rejection(reason: "\(String(list.key.string.prefix(40))) is not a list") }
    for child in list.children {
      guard child.isObject else { throw Rejection(reason: "a list holds something that is not an object") }
      try body(child)
    }
  }
}

/// An attribute's value: `{"stringValue": …}` and its like.
struct OTLPValue {
  private let inner: JSONNode?

  init(_ node: JSONNode) {
    var first = node.isObject ? node.children : JSONChildren(line: node.line, index: 0, end: 0)
    inner = first.next()
  }

  /// The scalar inside; nil for lists and maps.
  var scalar: JSONNode? { inner.flatMap { $0.isArray || $0.isObject ? nil : $0 } }

  /// The value as a name; nothing for lists and maps.
  func name(into batch: inout EventBatch) -> TextRange {
    guard let scalar else { return TextRange() }
    return scalar.isString
      ? scalar.keptText(in: &batch) : scalar.isNumber ? batch.keep(scalar.text.buffer) : TextRange()
  }
}
