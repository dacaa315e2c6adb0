/// OTLP log records as Claude Code and Codex export them: one export request a line.
struct LogLines {
  var service = "claude-code"
  var scope = "com.anthropic.claude_code.events"
  /// Attributes that every record has.
  var common: [(String, String)] = []

  /// A whole second of the story, in nanoseconds.
  static func time(_ seconds: Double) -> String {
    String(Int64(1_795_000_000_000 + seconds * 1000)) + "000000"
  }

  static func attribute(_ key: String, _ value: String) -> String {
    let typed =
      Int(value) != nil
      ? "{\"intValue\":\"\(value)\"}"
      : Double(value) != nil ? "{\"doubleValue\":\(value)}" : "{\"stringValue\":\"\(value)\"}"
    return "{\"key\":\"\(key)\",\"value\":\(typed)}"
  }

  /// One record.
  func record(_ seconds: Double, body: String?, _ attributes: [(String, String)]) -> String {
    let list = (common + attributes).map { Self.attribute($0, $1) }.joined(separator: ",")
    let text = body.map { "\"body\":{\"stringValue\":\"\($0)\"}," } ?? ""
    return "{\"timeUnixNano\":\"\(Self.time(seconds))\",\(text)\"attributes\":[\(list)]}"
  }

  /// An export request with some records.
  func line(_ records: String...) -> String {
    """
    {"resourceLogs":[{"resource":{"attributes":[\(Self.attribute("service.name", service))]},"scopeLogs":[{"scope":\
    {"name":"\(scope)"},"logRecords":[\(records.joined(separator: ","))]}]}]}
    """
  }

  /// A record of Claude Code: its body has the whole name, its attribute what stands behind the point.
  func claude(_ seconds: Double, _ name: String, _ attributes: (String, String)...) -> String {
    line(record(seconds, body: "claude_code.\(name)", [("event.name", name)] + attributes))
  }

  /// A record of Codex: the whole name stands in an attribute.
  func codex(_ seconds: Double, _ name: String, _ attributes: (String, String)...) -> String {
    line(record(seconds, body: nil, [("event.name", "codex.\(name)")] + attributes))
  }
}
