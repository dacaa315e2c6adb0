import Foundation
import TestSupport
import Testing

/// `fleetmeter report` as a person or a script asks it.
@Suite struct ReportCommandTests {
  private let binary = Binary()
  private let at = "2026-11-17T15:00:00Z"

  private func run(_ arguments: String..., stream: String = "incident") throws -> Binary.Outcome {
    try binary.run(["report", "--at", at] + arguments + [Package.path("sample-data/\(stream).ndjson")])
  }

  @Test(arguments: [
    (["--window", "today", "--since", "2026-11-01"], "one or the other"),
    (["--by", "model,user"], "an agent is, with one of model, user, tool, team"),
    (["--by", "planet"], "agent,model"), (["--by", "agent,model,user"], "agent,model"),
    (["--since", "yesterday"], "36h for 36 hours ago"), (["--until", "2026-13-01"], "--until"),
    (["--since", "2026-11-18", "--until", "2026-11-17"], "not after --since"),
    (["--check", "--follow"], "one or the other"), (["--check", "--filter", "x"], "leave --filter out"),
    (["--table", "daily"], "--format csv"), (["--format", "csv", "--table", "pairs"], "--by agent,model"),
    (["--from", "end"], "--follow"), (["--from", "soon"], "30d"), (["--every", "3 hours"], "--every"),
  ])
  func `what cannot be answered ends with 2 and says why`(arguments: [String], hint: String) throws {
    let outcome = try binary.run(
      ["report", "--at", at] + arguments + [Package.path("sample-data/incident.ndjson")])
    #expect(outcome.code == 2, "\(arguments)")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func `a mistyped subcommand is no stream`() throws {
    let words = ["repotr": "report", "reprot": "report", "simulat": "simulate", "chekc": "check"]
    for (word, meant) in words {
      let outcome = try binary.run([word, "x.ndjson"])
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("Did you mean\n  fleetmeter \(meant)\n"), "\(outcome.errors)")
    }
  }

  @Test func `help fits into 80 columns`() throws {
    for command in [[], ["watch"], ["report"], ["simulate"], ["check"], ["export"], ["export", "pprof"]] {
      for line in try binary.run(command + ["--help"]).output.split(separator: "\n") {
        // A usage line is cut nowhere.
        #expect(line.count <= 80 || line.hasPrefix("USAGE"), "\(command): \(line)")
      }
    }
  }

  @Test func `a stretch is told by its edges, in the zone`() throws {
    let today = try run("--format", "json", "--window", "today", "--time-zone", "Asia/Kolkata").json()
    #expect(today["window"] as? String == "today")
    #expect(today["window_start"] as? String == "2026-11-17T00:00:00+05:30")
    #expect(today["window_end"] as? String == "2026-11-18T00:00:00+05:30")
    let summary = try #require(today["summary"] as? [String: Any])
    #expect(summary["total_cost"] as? Double == summary["total_cost_today"] as? Double)
    let custom = try run(
      "--format", "json", "--since", "2026-11-17T13:00:07Z", "--until", "2026-11-17T13:30:00Z"
    ).json()
    #expect(custom["window"] as? String == "custom")
    #expect(custom["window_start"] as? String == "2026-11-17T13:00:00Z")
    #expect(custom["window_end"] as? String == "2026-11-17T13:30:00Z")
  }

  @Test func `two dimensions add up to the first`() throws {
    let report = try run("--format", "json", "--by", "agent,model").json()
    let breakdowns = try #require(report["breakdowns"] as? [String: [[String: Any]]])
    let pairs = try #require(breakdowns["by_agent_model"])
    #expect(pairs.count > 5)
    for row in try #require(breakdowns["by_agent"]) {
      let name = try #require(row["dimension_value"] as? String)
      let own = pairs.filter { $0["agent"] as? String == name }
      let calls = own.reduce(0) { $0 + ($1["model_calls"] as? Int ?? 0) }
      #expect(calls == row["model_calls"] as? Int, "\(name)")
    }
    #expect(try run("--by", "model,agent").output.contains("\nmodel"))
    #expect(!(try run("--by", "user").output.contains("\nagent ")))
  }

  @Test(arguments: [
    ("breakdowns", "dimension,name,", 30), ("pairs", "agent,model,requests,", 10), ("summary", "window,", 1),
    ("latency", "measure,", 4), ("hourly", "timestamp,", 24), ("daily", "timestamp,", 30),
    ("budgets", "budget,", 3), ("alerts", "alert,", 1), ("streams", "stream,", 1),
  ])
  func `every table is there as comma-separated values`(table: String, head: String, rows: Int) throws {
    let outcome = try run("--format", "csv", "--table", table, "--by", "agent,model")
    let lines = outcome.output.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix(head))
    #expect(lines.count - 2 >= rows && lines.last == "", "\(lines.count)")
    let columns = lines[0].split(separator: ",").count
    for line in lines.dropLast() where !line.contains("\"") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == columns, "\(line)")
    }
  }

  @Test func `check tells by its exit code how things stand`() throws {
    #expect(try run("--check", stream: "calm-day").code == 0)
    for (status, code) in [("success", 10), ("error", 11)] as [(String, Int32)] {
      let fleet = (0..<40).map { index in
        #"{"time":\#(1_795_000_000 + index * 20),"type":"request","agent_name":"a","status":"\#(status)","#
          + #""total_cost":2}"#
      }
      binary.scratch.write("failing.ndjson", fleet.joined(separator: "\n") + "\n")
      let outcome = try binary.run(
        ["report", "--check", "--at", "latest", binary.scratch.path("failing.ndjson")])
      #expect(outcome.code == code, "\(outcome.output)")
    }
    let missing = try binary.run(["report", "--check", "/no/such", binary.scratch.path("failing.ndjson")])
    #expect(missing.code == 1)
  }

  @Test func `what is older than asked for is left out, and counted`() throws {
    let all = try run("--format", "json").json()
    let some = try run("--format", "json", "--from", "1h").json()
    func requests(_ report: [String: Any]) -> Int {
      (report["summary"] as? [String: Any])?["requests"] as? Int ?? -1
    }
    #expect(requests(some) > 0 && requests(some) < requests(all))
    let stream = try #require((some["streams"] as? [[String: Any]])?.first)
    let ignored = try #require(stream["ignored"] as? [String: Int])
    #expect(ignored["before --from", default: 0] > 0)
    #expect(
      stream["records"] as? Int
        == (stream["events"] as? Int ?? 0) + ignored.values.reduce(0, +) + (stream["duplicates"] as? Int ?? 0)
    )
  }

  @Test func `following, a report comes again as the stream grows`() throws {
    let stream = binary.scratch.path("live.ndjson")
    let line = #"{"time":1795000000,"type":"request","agent_name":"a"}"# + "\n"
    binary.scratch.write("live.ndjson", line)
    let output = binary.scratch.path("out")
    let errors = binary.scratch.path("err")
    let process = binary.process(
      ["report", "--follow", "--every", "100ms", "--format", "json", stream],
      output: try binary.writer(output), errors: try binary.writer(errors))
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    func reports() -> [[String: Any]] {
      binary.text("out").split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
    func requests(_ report: [String: Any]?) -> Int? {
      (report?["summary"] as? [String: Any])?["requests"] as? Int
    }
    #expect(waitUntil(seconds: 30) { requests(reports().last) == 1 })
    binary.scratch.write("live.ndjson", line + line)
    #expect(waitUntil(seconds: 30) { requests(reports().last) == 2 }, "\(binary.text("err"))")
    #expect(process.isRunning)
  }
}
