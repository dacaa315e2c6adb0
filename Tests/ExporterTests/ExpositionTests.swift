import Exporter
import Meter
import Series
import Testing

/// Metrics as text.
@Suite struct ExpositionTests {
  private func text(_ path: String, _ format: MetricsFormat) -> String {
    var stream = StreamStatus(path: path)
    stream.lines = 3
    let facts = FleetFacts(
      meter: nil, alerts: [.init(name: path, severity: "s", state: "t", count: 1)], streams: [stream])
    return String(decoding: Exposition(FleetSeries.families(of: facts), as: format).bytes, as: UTF8.self)
  }

  @Test func `prometheus' text has HELP, TYPE and samples`() {
    #expect(
      text("a", .prometheus) == """
        # HELP fleetmeter_alerts Alerts by rule, severity and state
        # TYPE fleetmeter_alerts gauge
        fleetmeter_alerts{alertname="a",severity="s",state="t"} 1
        # HELP fleetmeter_stream_lines_total Whole lines read, by what became of them (decoded, rejected, not_json)
        # TYPE fleetmeter_stream_lines_total counter
        fleetmeter_stream_lines_total{outcome="decoded",stream="a"} 3
        fleetmeter_stream_lines_total{outcome="rejected",stream="a"} 0
        fleetmeter_stream_lines_total{outcome="not_json",stream="a"} 0

        """)
  }

  @Test func `OpenMetrics names counters without _total and ends with EOF`() {
    let text = text("a", .openMetrics)
    #expect(text.contains("# TYPE fleetmeter_stream_lines counter\n"))
    #expect(text.contains("\nfleetmeter_stream_lines_total{"))
    #expect(text.hasSuffix("\n# EOF\n"))
  }

  @Test(arguments: [MetricsFormat.prometheus, .openMetrics])
  func `values are escaped, and nothing that a terminal obeys is written`(format: MetricsFormat) {
    let text = text("q\"b\\n\n\u{1B}[2J\u{202E}é", format)
    #expect(text.contains(#"stream="q\"b\\n\n\\u{1b}[2J\\u{202e}é""#))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(
    arguments: [
      (nil, MetricsFormat.prometheus), ("*/*", .prometheus), ("text/plain", .prometheus),
      ("application/openmetrics-text", .openMetrics),
      (
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        .openMetrics
      ),
      ("application/openmetrics-text;version=1.0.0;q=0.2, text/plain;q=0.5", .prometheus),
      ("application/openmetrics-text; version=0.0.1", .prometheus),
      ("application/vnd.google.protobuf;q=1", .prometheus), (";;,=;q=x", .prometheus),
    ] as [(String?, MetricsFormat)])
  func `the format that is liked most is answered`(accept: String?, format: MetricsFormat) {
    #expect(MetricsFormat(accept: accept) == format)
  }
}
