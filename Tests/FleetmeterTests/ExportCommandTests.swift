import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  private let binary = Binary()
  private static let go = ["/usr/bin/go", "/usr/local/go/bin/go"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Go's own reader is the judge.
  @Test(
    .enabled(if: go != nil, "go is not here: apt-get install golang"),
    arguments: ["incident", "calm-day", "every-field"])
  func `go tool pprof reads the profile, and its total is the report's`(stream: String) throws {
    let path = Package.path("sample-data/\(stream).ndjson")
    let stretch = ["--at", "2026-11-17T15:00:00Z", "--window", "today", path]
    let report = try binary.run(["report", "--format", "json"] + stretch).output
    let cost = try #require(
      report.range(of: #""total_cost":"#).map { report[$0.upperBound...].prefix { $0 != "," } })
    let picodollars = try #require(Decimal(string: String(cost))) * 1_000_000_000_000
    let profile = binary.scratch.path("\(stream).pb.gz")
    #expect(try binary.run(["export", "pprof", "-o", profile] + stretch).code == 0)
    let read = Process()
    read.executableURL = URL(fileURLWithPath: try #require(Self.go))
    read.arguments = ["tool", "pprof", "-top", profile]
    read.environment = binary.environment
    read.standardOutput = try binary.writer(binary.scratch.path("top"))
    read.standardError = FileHandle.nullDevice
    try read.run()
    try binary.ended(read, ["pprof"])
    #expect(binary.text("top").contains("Total samples = \(picodollars)picodollars"), "\(binary.text("top"))")
  }

  @Test(arguments: [
    (["--value", "calls"], "'cost', 'tokens' or 'latency'"),
    (["--value", "latency", "--window", "30d"], "durations are kept of"),
    (["--since", "soon"], "36h for 36 hours ago"), (["--from", "end"], "nothing comes"),
  ])
  func `what cannot be exported ends with 2 and says why`(arguments: [String], hint: String) throws {
    let outcome = try binary.run(
      ["export", "pprof"] + arguments + [Package.path("sample-data/incident.ndjson")])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func `a file that cannot be written ends with 1`() throws {
    let outcome = try binary.run(
      ["export", "pprof", "-o", "/no/such/file", Package.path("sample-data/incident.ndjson")])
    #expect(outcome.code == 1 && outcome.errors.contains("/no/such/file: cannot be written"))
  }
}
