import Costs
import Events
import Foundation
import Meter
import Testing

@testable import Exporter

/// Anomalies, caches, advice and pairs in a report.
@Suite struct ReportFindingsTests {
  private let at = Timestamp(seconds: 1_795_523_467)

  /// A fleet with a dear request, failures that are paid for, a cache, and a name that would clear a screen.
  private func report(by: [ReportDimension] = []) throws -> Report {
    let agent = #""agent_name":"A\u001b[2J","team_name":"T""#
    var lines = (0..<60).map { index in
      let status = index < 6 ? "error" : "success"
      return
        #"{"time":\#(at.seconds - 3000 + Int64(index)),"type":"request",\#(agent),"event_id":"e\#(index)","#
        + #""model_name":"m","input_tokens":10,"total_cost":0.0200000000\#(10 + index),"status":"\#(status)"}"#
    }
    lines.append(
      #"{"time":\#(at.seconds - 60),"type":"request",\#(agent),"model_name":"m","total_cost":2.5,"trace_id":"t\u001b"}"#
    )
    lines += (0..<25).map {
      #"{"time":\#(at.seconds - 60),"type":"cache_lookup",\#(agent),"cache_type":"=sum","hit":\#($0 < 10)}"#
    }
    return try Sample.report(Array(lines.joined(separator: "\n").utf8), at: at, by: by)
  }

  private func object(_ report: Report) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
  }

  @Test func `they stand in the JSON`() throws {
    let object = try object(report())
    let anomalies = try #require(object["anomalies"] as? [[String: Any]])
    #expect(anomalies.count == 1 && anomalies[0]["kind"] as? String == "request")
    #expect(anomalies[0]["value"] as? Double == 2.5 && anomalies[0]["unit"] as? String == "usd")
    let words = try #require(anomalies[0]["description"] as? String)
    #expect(words.hasPrefix("a request of A\u{1B}[2J cost $2.50, usual is $0.020 ×÷ 1.0"), "\(words)")
    let caches = try #require(object["cache_ratios"] as? [[String: Any]])
    #expect(caches.map { $0["cache_type"] as? String } == ["=sum", "prompt"])
    #expect(caches[0]["hit_ratio"] as? Double == 0.4 && caches[0]["below_target"] as? Bool == true)
    let advice = try #require(object["optimizations"] as? [[String: Any]])
    #expect(advice.contains { $0["type"] as? String == "cache_hit_target" })
    #expect(!(try report().json.unicodeScalars.contains { $0.value < 32 }))
  }

  @Test func `what failures cost is exact`() throws {
    let lines = (0..<20).map { index in
      #"{"time":\#(at.seconds - 3000 + Int64(index)),"type":"request","agent_name":"A","event_id":"e\#(index)","#
        + #""total_cost":0.0000000000\#(10 + index),"status":"\#(index % 2 == 0 ? "timeout" : "success")"}"#
    }
    let report = try Sample.report(lines.joined(separator: "\n"), at: at)
    let advice = try #require(report.advice.first { $0.kind == .paidErrors })
    #expect(advice.savings == Money(picodollars: (0..<10).reduce(0) { $0 + 10 + Int128($1) * 2 }))
    #expect(report.json.contains(#""potential_savings":0.00000000019,"#), "\(report.json)")
  }

  @Test func `in a table and as comma-separated values, names are safe`() throws {
    let report = try report(by: [.agent, .team])
    for text in [report.table()] + ReportTable.allCases.map(report.csv) {
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" || $0 == "\r" })
    }
    let table = report.table()
    #expect(
      table.contains("\nanomaly  time") && table.contains("\ncache  ") && table.contains("\nto spend less\n"))
    #expect(report.csv(.caches).contains(",'=sum,25,10,0.4,0.7,true\r\n"))
    #expect(report.csv(.anomalies).split(separator: "\r\n").count == 2)
    #expect(report.csv == report.csv(.pairs) && report.csv.hasPrefix("agent,team,requests,"))
  }

  @Test func `pairs stand beside the breakdowns`() throws {
    let breakdowns = try #require(
      try object(report(by: [.team, .agent]))["breakdowns"] as? [String: [[String: Any]]])
    let pairs = try #require(breakdowns["by_team_agent"])
    #expect(pairs.count == 1 && pairs[0]["team"] as? String == "T")
    #expect(pairs[0]["total_cost"] as? Double == breakdowns["by_agent"]?.first?["total_cost"] as? Double)
    #expect(breakdowns.count == 8)
  }
}
