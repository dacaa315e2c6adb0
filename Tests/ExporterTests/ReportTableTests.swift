import Alerting
import Costs
import Events
import Meter
import Testing

@testable import Exporter

@Suite struct ReportTableTests {
  @Test(arguments: ["incident", "every-field"])
  func `the table of a sample`(name: String) throws {
    let at = try Sample.time("2026-11-17T15:00:00Z")
    let report = try Sample.report(
      Sample.data("\(name).ndjson"), at: at,
      budgets: [Sample.budget(at: at, spent: Money(picodollars: 420_000_000_000))],
      alerts: [Sample.alert(at: at)])
    try expectGolden(report.table(), "\(name).txt")
  }

  @Test func `columns of wide names stay in line`() {
    var grid = TextGrid(columns: ["agent", "cost"])
    grid.add(["作業員", "$1"])
    grid.add(["Refunds", "$12"])
    #expect(grid.lines == ["agent    cost", "作業員     $1", "Refunds   $12"])
  }

  @Test func `more names than fit are counted`() throws {
    let lines = (0..<15).map {
      #"{"time":1795523460,"type":"request","agent_name":"agent \#($0)","event_id":"e\#($0)"}"#
    }
    let report = try Sample.report(lines.joined(separator: "\n"), at: Timestamp(seconds: 1_795_523_467))
    let table = report.table(rows: 4)
    #expect(table.contains("… 11 more"))
    #expect(table.split(separator: "\n").count { $0.hasPrefix("agent ") } == 5)
    #expect(report.table(rows: 0).contains("… 15 more"))
  }

  @Test(arguments: [
    (0.0000004, "0.00ms"), (0.0128, "13ms"), (0.9996, "1000ms"), (1.005, "1.00s"), (59.999, "60.00s"),
    (60.0, "1m00s"),
    (125, "2m05s"), (86_400, "1440m00s"), (.nan, "–"), (1e300, "–"),
  ])
  func `durations`(seconds: Double, text: String) { #expect(Words.seconds(seconds) == text) }

  @Test func `counts and shares`() {
    #expect(Words.count(1_234_567) == "1 234 567")
    #expect(Words.count(-1234) == "-1 234")
    #expect(Words.count(999) == "999")
    #expect(Words.percent(0.0085) == "0.9 %")
    #expect(Words.percent(0.41) == "41 %")
    #expect(Words.decimal(-0.04, 1) == "0.0")
  }
}
