import Events
import Testing

/// Metrics in the spellings that exporters use.
@Suite struct OTLPMetricsTests {
  private func line(_ metric: String, service: String = "shop") -> String {
    """
    {"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"\(service)"}}]},\
    "scopeMetrics":[{"metrics":[\(metric)]}]}]}
    """
  }

  private func point(_ value: String, type: String = "input", more: String = "") -> String {
    """
    {"attributes":[{"key":"gen_ai.token.type","value":{"stringValue":"\(type)"}},{"key":"gen_ai.request.model","value":\
    {"stringValue":"gpt-4o"}}\(more)],"startTimeUnixNano":"1795000000000000000","timeUnixNano":"1795000060000000000",\(value)}
    """
  }

  private func histogram(_ points: String, _ temporality: String = "2") -> String {
    "{\"name\":\"gen_ai.client.token.usage\",\"histogram\":{\"aggregationTemporality\":\(temporality),\"dataPoints\":[\(points)]}}"
  }

  @Test func `points of one time and of the same names are one spend`() throws {
    let model = #",{"key":"gen_ai.response.model","value":{"stringValue":"gpt-4o-2024-08-06"}}"#
    let (spend, lines) = try Lines.event(
      line(
        histogram(
          point("\"count\":\"2\",\"sum\":30", more: model) + ","
            + point("\"sum\":4.0", type: "output", more: model))))
    #expect(lines.events.count == 1 && lines.records == 1 && lines.ignored.isEmpty)
    #expect(spend.kind == .spend && spend.tokens == Tokens(input: 30, output: 4))
    #expect(
      lines.batch.string(spend.model) == "gpt-4o-2024-08-06" && lines.batch.string(spend.service) == "shop")
    #expect(spend.time == 1_795_000_060_000_000_000 && spend.start == 1_795_000_000_000_000_000)
    #expect(!spend.traceKey.isNone && !spend.resource.isNone)
  }

  @Test(arguments: ["1", "\"AGGREGATION_TEMPORALITY_DELTA\""])
  func `a delta is no sum`(temporality: String) throws {
    let (spend, _) = try Lines.event(line(histogram(point("\"sum\":30"), temporality)))
    #expect(spend.traceKey.isNone && spend.tokens.input == 30)
  }

  @Test func `exporters that write names with underscores are read alike`() throws {
    let camel = line(histogram(point("\"sum\":30"), "\"AGGREGATION_TEMPORALITY_CUMULATIVE\""))
    var snake = camel
    for (a, b) in [
      ("resourceMetrics", "resource_metrics"), ("scopeMetrics", "scope_metrics"),
      ("dataPoints", "data_points"),
      ("startTimeUnixNano", "start_time_unix_nano"), ("timeUnixNano", "time_unix_nano"),
      ("stringValue", "string_value"),
      ("aggregationTemporality", "aggregation_temporality"),
    ] { snake = snake.replacing(a, with: b) }
    let (one, other) = (try Lines.event(camel).0, try Lines.event(snake).0)
    #expect(one.key == other.key && one.traceKey == other.traceKey && one.resource == other.resource)
    #expect(other.tokens.input == 30)
  }

  @Test func `attributes in another order are the same series, another one is another`() throws {
    func key(_ more: String, first: String = "") throws -> RecordKey {
      let text = line(histogram(point("\"sum\":30", more: more)))
      return try Lines.event(
        text.replacing(
          "\"attributes\":[{\"key\":\"gen_ai.token", with: "\"attributes\":[\(first){\"key\":\"gen_ai.token")
      ).0.key
    }
    let port = #"{"key":"server.port","value":{"intValue":"443"}}"#
    #expect(try key("," + port) == key("", first: port + ","))
    #expect(try key("," + port) != key("") && key("," + port) != key("," + port.replacing("443", with: "80")))
  }

  @Test func `what does not add up is passed over by name`() throws {
    let lines = try Lines()
    let points = point("\"asInt\":\"3\"")
    for metric in [
      "{\"name\":\"claude_code.token.usage\",\"gauge\":{\"dataPoints\":[\(points)]}}",
      "{\"name\":\"claude_code.token.usage\",\"sum\":{\"aggregationTemporality\":2,\"dataPoints\":[\(points)]}}",
      "{\"name\":\"claude_code.token.usage\",\"sum\":{\"isMonotonic\":true,\"dataPoints\":[\(points)]}}",
      "{\"name\":\"claude_code.session.count\",\"sum\":{\"aggregationTemporality\":1,\"isMonotonic\":true,\"dataPoints\":[\(points)]}}",
      "{\"name\":\"gen_ai.client.operation.duration\",\"histogram\":{\"aggregationTemporality\":2,\"dataPoints\":[\(points)]}}",
      "{\"name\":\"http.server.duration\"}", "{}",
    ] { #expect(lines.read(line(metric)).word == "decoded", "\(metric)") }
    #expect(lines.events.isEmpty && lines.records == 7)
    #expect(
      lines.ignored == [
        "metric claude_code.token.usage": 3, "metric claude_code.session.count": 1,
        "metric gen_ai.client.operation.duration": 1, "metric": 2,
      ])
  }

  @Test func `a bad point is refused, its neighbours are not, and one without a value says nothing`() throws {
    let lines = try Lines()
    let none = point("\"flags\":1")
    let unknown = point("\"sum\":9", type: "audio")
    let timeless = point("\"sum\":9").replacing("timeUnixNano", with: "x")
    lines.read(
      line(
        histogram([point("\"sum\":-1"), point("\"sum\":5"), none, unknown, timeless].joined(separator: ","))))
    #expect(lines.events.map(\.tokens) == [Tokens(input: 5)])
    #expect(lines.records == 3 && lines.ignored == ["invalid": 2])
    #expect(lines.refused == ["a metric's tokens is negative", "a point of a metric without a time"])
  }

  @Test func `a line of very many points costs no square`() throws {
    let many = (0..<20_000).map {
      point("\"sum\":1", more: ",{\"key\":\"n\",\"value\":{\"intValue\":\"\($0)\"}}")
    }
    let lines = try Lines()
    lines.read(line(histogram(many.joined(separator: ","))))
    #expect(lines.events.count == 20_000)
  }
}
