/// OTLP/JSON as exporters and collectors write it: a line is an export request.
///
/// Spans become runs, model calls, tool calls and links (GenAI and OpenInference names, old and new); logs of agents
/// that tell of their calls there become those. Metrics of what was spent repeat what both say: the meter counts them
/// only where an exporter writes nothing else.
struct OTLPFormat: LineFormat {
  static let name = "otlp"

  static let marks = [
    "resourceSpans", "resourceLogs", "resourceMetrics", "resource_spans", "resource_logs", "resource_metrics",
  ]

  static func recognises(_ root: JSONNode) -> Bool { true }
  /// Logs lean on earlier ones, spans do not.
  static func standsAlone(_ root: JSONNode) -> Bool { root.field("resourceSpans") != nil }

  private let spans = OTLPSpanReader()
  private var logs = OTLPLogReader()

  mutating func decode(_ root: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    for section in root.children {
      if section.key == "resourceSpans" || section.key == "resource_spans" {
        try section.eachObject { resource throws(Rejection) in
          try readSpans(resource, into: &batch, tally: &tally)
        }
      } else if section.key == "resourceLogs" || section.key == "resource_logs" {
        try section.eachObject { resource throws(Rejection) in
          try logs.read(resource, into: &batch, tally: &tally)
        }
      } else if section.key == "resourceMetrics" || section.key == "resource_metrics" {
        try section.eachObject { resource throws(Rejection) in
          try OTLPMetricReader.read(resource, into: &batch, tally: &tally)
        }
      }
    }
  }

  private func readSpans(_ resource: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    let exporter = OTLPResource(resource, into: &batch)
    guard
      let scopes = resource.field("scopeSpans", or: "scope_spans")
        ?? resource.field("instrumentationLibrarySpans")
    else { return }
    let first = batch.events.count
    defer { note(exporter, since: first, in: &batch) }
    try scopes.eachObject { scope throws(Rejection) in
      guard let list = scope.field("spans") else { return }
      try list.eachObject { span throws(Rejection) in
        do throws(Rejection) {
          var event = try spans.read(span, into: &batch)
          event.service = exporter.service
          if event.kind != .link { event.resource = exporter.key }
          batch.events.append(event)
          tally.records += 1
        } catch {
          tally.refuse(error.reason)
        }
      }
    }
  }
}

extension OTLPFormat {
  private func note(_ exporter: OTLPResource, since first: Int, in batch: inout EventBatch) {
    guard exporter.pid > 0, !exporter.host.isEmpty, first < batch.events.count else { return }
    let time = batch.events[first...].reduce(Int64.min) { max($0, $1.time) }
    batch.processes.append(
      ExporterProcess(pid: exporter.pid, host: exporter.host, service: exporter.service, time: time))
  }
}

/// Who exported: what a resource's attributes say.
struct OTLPResource {
  private(set) var service = TextRange()
  private(set) var team = TextRange()
  private(set) var host = TextRange()
  /// The process's number; 0 where it does not say.
  private(set) var pid = 0
  /// Of `service.name` and `service.instance.id`: tells exporters apart.
  private(set) var key: RecordKey

  init(_ resource: JSONNode, into batch: inout EventBatch) {
    var names = KeyHasher(domain: .exporter)
    key = names.finish()
    guard let attributes = resource.field("resource")?.field("attributes"), attributes.isArray else { return }
    var instance: ByteRange?
    for attribute in attributes.children {
      guard let name = attribute.field("key"), let value = attribute.field("value").map(OTLPValue.init) else {
        continue
      }
      if name.text == "service.name" {
        service = value.name(into: &batch)
        if let text = value.scalar?.text { names.combine(text.buffer) }
      } else if name.text == "service.instance.id" {
        instance = value.scalar?.text
      } else if name.text == "team.name" || (name.text == "team.id" && team.isEmpty) {
        team = value.name(into: &batch)
      } else if name.text == "host.name" {
        host = value.name(into: &batch)
      } else if name.text == "process.pid" {
        pid = value.scalar.flatMap { Int($0.text.string) } ?? 0
      }
    }
    if let instance { names.combine(instance.buffer) }
    key = names.finish()
  }
}

extension JSONNode {
  /// Gives each object of a list; a null is an empty list.
  func eachObject(_ body: (JSONNode) throws(Rejection) -> Void) throws(Rejection) {
    if isNull { return }
    guard isArray else { throw Rejection(reason: "\(String(key.string.prefix(40))) is not a list") }
    for child in children {
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
