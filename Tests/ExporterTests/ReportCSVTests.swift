import Events
import Foundation
import Meter
import Testing

@testable import Exporter

@Suite struct ReportCSVTests {
  private let at = Timestamp(seconds: 1_795_523_467)

  /// A reader of RFC 4180 that shares nothing with the writer.
  private func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var field = ""
    var quoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch (scalar, quoted) {
      case ("\"", true) where rest.first == "\"":
        rest.removeFirst()
        field += "\""
      case ("\"", _): quoted.toggle()
      case (",", false):
        records[records.count - 1].append(field)
        field = ""
      case ("\r", false):
        #expect(rest.popFirst() == "\n")
        records[records.count - 1].append(field)
        field = ""
        records.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(records.last == [] && field == "", "the last record ends with a line break")
    return records.dropLast()
  }

  @Test func `every record has the columns of the first`() throws {
    let report = try Sample.report(Sample.data("incident.ndjson"), at: Sample.time("2026-11-17T15:00:00Z"))
    let records = records(report.csv)
    let head = try #require(records.first)
    #expect(head.prefix(3) == ["dimension", "name", "requests"])
    #expect(records.allSatisfy { $0.count == head.count })
    #expect(Set(records.dropFirst().map { $0[0] }).count == 7)
    #expect(records.count == 1 + report.breakdowns.reduce(0) { $0 + $1.rows.count })
  }

  @Test(arguments: [
    (#"Billing, "EU""#, #"Billing, "EU""#), ("=1+1", "'=1+1"), ("@cmd", "'@cmd"), ("+1", "'+1"),
    ("-2", "'-2"), ("\\t=1+1", "·=1+1"), ("plain", "plain"), ("two words", "two words"),
    (#"=HYPERLINK("http://x","y")"#, #"'=HYPERLINK("http://x","y")"#),
  ])
  func `names are quoted, and no spreadsheet runs them`(name: String, read: String) throws {
    let escaped = name.replacingOccurrences(of: "\"", with: "\\\"")
    let report = try Sample.report(
      #"{"time":1795523460,"type":"request","agent_name":"\#(escaped)"}"#, at: at)
    let names = records(report.csv).filter { $0[0] == "agent" }.map { $0[1] }
    #expect(names == [read])
  }

  @Test func `the columns that the report has are there`() throws {
    let report = try Sample.report(Sample.data("every-field.ndjson"), at: Sample.time("2026-11-17T15:00:00Z"))
    try expectGolden(
      report.csv.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n"),
      "every-field.csv")
  }
}
