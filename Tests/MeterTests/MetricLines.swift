/// OTLP metrics of what agents spent, one export request a line.
struct MetricLines {
  var service = "claude-code"
  var instance: String?
  var session: String?
  var isCumulative = false
  /// When counting began, in seconds of the story.
  var start = 0.0

  struct Point {
    var metric = "claude_code.token.usage"
    var type: String?
    var model = "claude-sonnet-4-5"
    var value: String
    var more: [(String, String)] = []
  }

  static func tokens(_ type: String, _ count: Int, model: String = "claude-sonnet-4-5") -> Point {
    Point(type: type, model: model, value: "\"asInt\":\"\(count)\"")
  }

  static func cost(_ dollars: Double, model: String = "claude-sonnet-4-5") -> Point {
    Point(metric: "claude_code.cost.usage", model: model, value: "\"asDouble\":\(dollars)")
  }

  static func nanoseconds(_ seconds: Double) -> String {
    String(Int64(1_790_000_000_000 + seconds * 1000)) + "000000"
  }

  private func attribute(_ key: String, _ value: String) -> String {
    "{\"key\":\"\(key)\",\"value\":{\"stringValue\":\"\(value)\"}}"
  }

  /// The points of one collection.
  func line(_ seconds: Double, _ points: Point...) -> String {
    let metrics = Dictionary(grouping: points, by: \.metric).sorted { $0.key < $1.key }.map { name, points in
      let list = points.map { point in
        let names =
          [("model", point.model)] + (session.map { [("session.id", $0)] } ?? [])
          + (point.type.map { [("type", $0)] } ?? []) + point.more
        return """
          {"attributes":[\(names.map { attribute($0, $1) }.joined(separator: ","))],"startTimeUnixNano":\
          "\(Self.nanoseconds(start))","timeUnixNano":"\(Self.nanoseconds(seconds))",\(point.value)}
          """
      }
      return """
        {"name":"\(name)","sum":{"aggregationTemporality":\(isCumulative ? 2 : 1),"isMonotonic":true,"dataPoints":\
        [\(list.joined(separator: ","))]}}
        """
    }
    let resource =
      [attribute("service.name", service)] + (instance.map { [attribute("service.instance.id", $0)] } ?? [])
    return """
      {"resourceMetrics":[{"resource":{"attributes":[\(resource.joined(separator: ","))]},"scopeMetrics":[{"metrics":\
      [\(metrics.joined(separator: ","))]}]}]}
      """
  }

  /// A log of the same exporter that tells of a call.
  func log(_ seconds: Double, request: String = "req_1", input: Int = 7) -> String {
    let resource =
      [attribute("service.name", service)] + (instance.map { [attribute("service.instance.id", $0)] } ?? [])
    let names =
      [("model", "claude-sonnet-4-5"), ("request_id", request), ("input_tokens", "\(input)")]
      + (session.map { [("session.id", $0)] } ?? [])
    return """
      {"resourceLogs":[{"resource":{"attributes":[\(resource.joined(separator: ","))]},"scopeLogs":[{"logRecords":[\
      {"timeUnixNano":"\(Self.nanoseconds(seconds))","body":{"stringValue":"claude_code.api_request"},"attributes":\
      [\(names.map { attribute($0, $1) }.joined(separator: ","))]}]}]}]}
      """
  }
}
