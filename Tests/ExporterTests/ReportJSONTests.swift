import Costs
import Events
import Foundation
import Meter
import Testing

@testable import Exporter

@Suite struct ReportJSONTests {
  private let at = Timestamp(seconds: 1_795_523_467)

  private func object(_ report: Report) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
  }

  /// What DESIGN says others parse: each key with the types it may have (`s` text, `n` number, `0` null, `o` object, `a`
  /// array).
  private static let keys: [String: [String: String]] = [
    "": [
      "schema": "n", "generated_at": "s", "at": "s", "window": "s", "window_start": "s", "window_end": "s",
      "streams": "a", "summary": "o", "latency": "o", "time_series": "o", "breakdowns": "o", "budgets": "a",
      "alerts": "a", "optimizations": "a",
    ],
    "streams": [
      "path": "s", "format": "s", "bytes": "n", "lines": "n", "rejected": "n", "not_json": "n",
      "records": "n",
      "events": "n", "duplicates": "n", "ignored": "o",
    ],
    "summary": [
      "requests": "n", "errors": "n", "error_rate": "n0", "model_calls": "n", "model_call_errors": "n",
      "tool_calls": "n", "tool_call_errors": "n", "input_tokens": "n", "output_tokens": "n",
      "cache_read_tokens": "n", "cache_write_tokens": "n", "reasoning_tokens": "n", "unpriced_tokens": "n",
      "total_cost": "n", "total_cost_today": "n", "total_requests_today": "n",
      "average_cost_per_request": "n0",
      "cost_trend_percentage": "n0",
    ],
    "latency": ["requests": "o", "model_calls": "o", "tool_calls": "o", "time_to_first_token": "o"],
    "measure": [
      "count": "n", "mean": "n0", "p50": "n0", "p90": "n0", "p95": "n0", "p99": "n0", "p99.9": "n0",
      "max": "n0",
    ],
    "time_series": ["hourly_costs": "a", "daily_costs": "a"],
    "point": ["timestamp": "s", "total_cost": "n", "request_count": "n", "unique_users": "n"],
    "breakdowns": [
      "by_service": "a", "by_agent": "a", "by_model": "a", "by_user": "a", "by_team": "a",
      "by_operation_type": "a", "by_tool": "a",
    ],
    "row": [
      "dimension_value": "s", "request_count": "n", "errors": "n", "model_calls": "n",
      "model_call_errors": "n",
      "tool_calls": "n", "tool_call_errors": "n", "input_tokens": "n", "output_tokens": "n",
      "cache_read_tokens": "n", "cache_write_tokens": "n", "total_cost": "n", "cost_provenance": "s",
      "average_cost": "n0", "active_days": "n", "p50": "n0", "p95": "n0", "p99": "n0",
    ],
    "budgets": [
      "name": "s", "period": "s", "limit": "n", "spent": "n", "fraction": "n", "thresholds_crossed": "a",
      "forecast": "n0", "exhausted_at": "s0",
    ],
    "alerts": [
      "name": "s", "state": "s", "severity": "s", "labels": "o", "value": "n", "active_at": "s",
      "fired_at": "s0",
      "acknowledged_by": "s0", "suppressed_by": "a",
    ],
    "optimizations": [
      "type": "s", "suggestion": "s", "potential_savings": "n0", "confidence": "n", "agent": "s0",
      "model": "s0",
      "evidence": "a",
    ],
    "anomalies": [
      "kind": "s", "agent": "s0", "user": "s0", "tool": "s0", "trace": "s0", "time": "s", "unit": "s",
      "value": "n", "cost": "n", "typical": "n0", "spread_factor": "n0", "description": "s",
    ],
    "cache_ratios": [
      "agent": "s", "cache_type": "s", "unit": "s", "lookups": "n", "hits": "n", "hit_ratio": "n0",
      "target": "n",
      "below_target": "n",
    ],
  ]

  private func check(_ value: Any?, _ kind: String) throws {
    let object = try #require(value as? [String: Any], "\(kind) is no object")
    for (key, types) in Self.keys[kind] ?? [:] {
      let value = try #require(object[key], "\(kind).\(key) is missing")
      let type: Character =
        switch value {
        case is String: "s"
        case is [String: Any]: "o"
        case is [Any]: "a"
        case is NSNull: "0"
        default: "n"
        }
      #expect(types.contains(type), "\(kind).\(key) is \(value)")
    }
  }

  private func checkAll(_ object: [String: Any]) throws {
    try check(object, "")
    for kind in ["summary", "latency", "time_series", "breakdowns"] { try check(object[kind], kind) }
    let measures = try #require(object["latency"] as? [String: Any])
    for measure in measures.values { try check(measure, "measure") }
    for (kind, item) in [("time_series", "point"), ("breakdowns", "row")] {
      for list in try #require(object[kind] as? [String: [Any]]).values {
        for entry in list { try check(entry, item) }
      }
    }
    for kind in ["streams", "budgets", "alerts", "optimizations", "anomalies", "cache_ratios"] {
      for entry in try #require(object[kind] as? [Any]) { try check(entry, kind) }
    }
  }

  @Test func `every key stands there, with its type`() throws {
    let noon = try Sample.time("2026-11-17T15:00:00Z")
    let report = try Sample.report(
      Sample.data("every-field.ndjson"), at: noon,
      budgets: [Sample.budget(at: noon, spent: Money(picodollars: 420_000_000_000))],
      alerts: [Sample.alert(at: noon)])
    let object = try object(report)
    try checkAll(object)
    #expect(object["schema"] as? Int == 1)
    #expect(report.json.contains("\n") == false)
    let breakdowns = try #require(object["breakdowns"] as? [String: [Any]])
    #expect(breakdowns.values.allSatisfy { !$0.isEmpty })
    let budget = try #require((object["budgets"] as? [[String: Any]])?.first)
    #expect(budget["thresholds_crossed"] as? [Double] == [0.5, 0.8])
    #expect(budget["fraction"] as? Double == 0.84)
  }

  @Test func `nothing at all is a report, too`() throws {
    let object = try object(Sample.report("", at: at))
    try checkAll(object)
    let summary = try #require(object["summary"] as? [String: Any])
    for key in ["error_rate", "average_cost_per_request", "cost_trend_percentage"] {
      #expect(summary[key] is NSNull)
    }
    let latency = try #require(object["latency"] as? [String: [String: Any]])
    #expect(latency["requests"]?["p95"] is NSNull)
    #expect(latency["requests"]?["count"] as? Int == 0)
  }

  @Test(arguments: ["bad-lines.ndjson", "incident.ndjson", "budget-overrun.ndjson", "calm-day.ndjson"])
  func `the samples' reports have every key`(name: String) throws {
    try checkAll(object(Sample.report(Sample.data(name), at: Sample.time("2026-11-17T15:00:00Z"))))
  }

  @Test(arguments: [
    ("0.000000000001", 1, "0.000000000001"), ("0.1", 3, "0.3"), ("1e-7", 1, "0.0000001"),
    ("123456789.123456789012", 1, "123456789.123456789012"), ("20", 5, "100"), ("0", 2, "0"),
    ("0.0000000000005", 2, "0"), ("0.0000000000015", 1, "0.000000000002"),
  ])
  func `money is an exact decimal`(cost: String, count: Int, total: String) throws {
    let lines = (0..<count).map {
      #"{"time":1795523460,"type":"request","agent_name":"A","event_id":"e\#($0)","total_cost":\#(cost)}"#
    }
    let json = try Sample.report(lines.joined(separator: "\n"), at: at).json
    let summary = try #require(json.firstRange(of: #""total_cost":"#))
    let number = json[summary.upperBound...].prefix { $0 != "," }
    #expect(number == total)
    #expect(json.contains(#""dimension_value":"A""#))
  }

  /// What must never reach a terminal raw: C0, DEL, C1, bidi controls, zero-width characters, separators.
  private static let hostile =
    (Array(0...0x1F) + Array(0x7F...0x9F) + Array(0x200B...0x200F) + Array(0x2028...0x202E)
    + Array(0x2060...0x2069) + [0xAD, 0x61C, 0x180E, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0x34F, 0x3164, 0x115F])
    .compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func `hostile characters are escaped and come back whole`() throws {
    var name = "Ré作🚀\"\\"
    for scalar in Self.hostile { name.unicodeScalars.append(scalar) }
    let quoted = JSONWriter.quoted(name)
    #expect(!quoted.unicodeScalars.contains { Self.hostile.contains($0) })
    #expect(quoted.hasPrefix("\"Ré作🚀\\\"\\\\"))
    let back = try JSONSerialization.jsonObject(with: Data("[\(quoted)]".utf8)) as? [String]
    #expect(back.map { Array($0[0].unicodeScalars) } == Array(name.unicodeScalars))
  }

  @Test func `no face lets a hostile name through`() throws {
    let name = #"\u001b[31mred\u0007\u202egnol\u200b\u0085\n\u007f\u2028"#
    let line =
      #"{"time":1795523460,"type":"tool_call","agent_name":"\#(name)","user_id":"\#(name)","service":"\#(name)","#
      + #""team_name":"\#(name)","model_name":"\#(name)","operation_type":"\#(name)","tool_name":"\#(name)"}"#
    let report = try Sample.report(line, at: at)
    for text in [report.json, report.table(), report.csv] {
      let bad = text.unicodeScalars.filter { Self.hostile.contains($0) && $0 != "\n" && $0 != "\r" }
      #expect(bad.isEmpty, "\(bad.map(\.value))")
    }
    #expect(report.json.contains(#"\u001b[31m"#))
    #expect(report.csv.split(separator: "\r\n").allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
  }

  @Test func `numbers that JSON has no word for are null`() throws {
    for (value, text) in [
      (Double.nan, "null"), (.infinity, "null"), (-0.0, "0"), (1e300, "1e+300"), (1.5, "1.5"), (3, "3"),
    ] {
      var out = JSONWriter()
      out.number(value)
      #expect(out.text == text)
    }
  }
}
