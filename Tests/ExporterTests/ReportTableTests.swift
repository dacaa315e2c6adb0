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
}
