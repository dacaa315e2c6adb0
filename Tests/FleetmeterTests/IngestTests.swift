import Foundation
import TestSupport
import Testing

/// Streams through the real program: what is counted, what is refused, and that it adds up.
@Suite struct IngestTests {
  private let binary = Binary()

  private func report(_ streams: [String], _ options: [String] = []) throws -> [String: Any] {
    let outcome = try binary.run(["report", "--format", "json"] + options + streams)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    return try outcome.json()
  }

  private func streams(_ report: [String: Any]) throws -> [[String: Any]] {
    try #require(report["streams"] as? [[String: Any]])
  }

  private func sums(_ stream: [String: Any]) throws {
    func number(_ key: String) throws -> Int { try #require(stream[key] as? Int) }
    let ignored = try #require(stream["ignored"] as? [String: Int]).values.reduce(0, +)
    #expect(try number("records") == number("events") + ignored + number("duplicates"))
    #expect(try number("events") >= 0)
  }

  @Test func `bad lines add up`() throws {
    let file = Package.path("sample-data/bad-lines.ndjson")
    let report = try report([file])
    let stream = try #require(try streams(report).first)
    try sums(stream)
    let lines = try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: UInt8(ascii: "\n"))
      .count { line in
        line.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\t") }
      }
    #expect(stream["lines"] as? Int == lines)
    #expect(stream["bytes"] as? Int == (try Data(contentsOf: URL(fileURLWithPath: file))).count)
    let (rejected, notJSON) = (
      try #require(stream["rejected"] as? Int), try #require(stream["not_json"] as? Int)
    )
    #expect(rejected > 30 && notJSON > 3 && rejected + notJSON < lines)
    // One line says nothing twice: each decoded line here is one record.
    #expect(stream["records"] as? Int == lines - rejected - notJSON)
    #expect(stream["duplicates"] as? Int == 1)
    let agents = try #require((report["breakdowns"] as? [String: [[String: Any]]])?["by_agent"])
    let refunds = try #require(agents.first { $0["dimension_value"] as? String == "Refunds" })
    #expect((refunds["request_count"] as? Int ?? 0) >= 86)
  }

  @Test func `a file named twice is read once`() throws {
    let file = Package.path("sample-data/every-field.ndjson")
    binary.scratch.link("link.ndjson", to: file)
    let once = try report([file], ["--at", "2026-11-17T15:00:00Z"])
    let twice = try report(
      [file, file, "sample-data/every-field.ndjson", binary.scratch.path("link.ndjson")],
      ["--at", "2026-11-17T15:00:00Z"])
    #expect((twice["summary"] as? NSDictionary) == (once["summary"] as? NSDictionary))
    #expect(try streams(twice).count == 1)
    #expect(try streams(twice).first?["duplicates"] as? Int == 0)
  }

  @Test func `a shuffled copy beside it changes nothing but the duplicates`() throws {
    let file = Package.path("sample-data/incident.ndjson")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").shuffled()
    binary.scratch.write("copy.ndjson", lines.joined(separator: "\n") + "\n")
    let options = ["--at", "2026-11-17T15:00:00Z"]
    let once = try report([file], options)
    let both = try report([file, binary.scratch.path("copy.ndjson")], options)
    #expect((both["summary"] as? NSDictionary) == (once["summary"] as? NSDictionary))
    let duplicates = try streams(both).compactMap { $0["duplicates"] as? Int }.reduce(0, +)
    #expect(duplicates == lines.count)
    for stream in try streams(both) { try sums(stream) }
  }

  @Test func `a line of 40 MB is read, and one over the limit is dropped and counted`() throws {
    let text = String(repeating: "x", count: 40 << 20)
    binary.scratch.write(
      "long.ndjson", #"{"time":1795000000,"type":"request","agent_name":"A","note":""# + text + "\"}\n")
    binary.scratch.append("long.ndjson", #"{"time":1795000001,"type":"request","agent_name":"B"}"# + "\n")
    let whole = try #require(try streams(report([binary.scratch.path("long.ndjson")])).first)
    #expect(whole["lines"] as? Int == 2 && whole["rejected"] as? Int == 0 && whole["events"] as? Int == 2)
    binary.scratch.write("limit.yaml", "limits:\n  line_bytes: 1000000\n")
    let cut = try #require(
      try streams(
        report([binary.scratch.path("long.ndjson")], ["--config", binary.scratch.path("limit.yaml")])
      ).first)
    #expect(cut["lines"] as? Int == 2 && cut["rejected"] as? Int == 1 && cut["events"] as? Int == 1)
  }

  @Test func `an empty file, half a line and NUL bytes stop nothing`() throws {
    binary.scratch.write("empty.ndjson", "")
    binary.scratch.write("half.ndjson", #"{"time":1795000000,"type":"requ"#)
    binary.scratch.append("nul.ndjson", bytes: Array(repeating: 0, count: 5000) + [10])
    let report = try report(["empty", "half", "nul"].map { binary.scratch.path("\($0).ndjson") })
    let all = try streams(report)
    #expect(all.count == 3)
    #expect(all.compactMap { $0["lines"] as? Int } == [0, 1, 1])
    #expect(all.compactMap { $0["events"] as? Int } == [0, 0, 0])
  }

  @Test func `what a stream leaves out stands in the configuration`() throws {
    binary.scratch.write(
      "events.ndjson", #"{"time":1795000000,"type":"request","agent_name":"A","total_cost":1}"# + "\n")
    binary.scratch.write(
      "config.yaml",
      "streams:\n  - path: ~/events.ndjson\n    service: s1\n    team: t1\n    user: u1\n")
    let report = try report([], ["--config", binary.scratch.path("config.yaml")])
    let breakdowns = try #require(report["breakdowns"] as? [String: [[String: Any]]])
    for (dimension, name) in [("by_service", "s1"), ("by_team", "t1"), ("by_user", "u1")] {
      let rows = try #require(breakdowns[dimension])
      #expect(
        rows.count == 1 && rows[0]["dimension_value"] as? String == name && rows[0]["total_cost"] as? Int == 1
      )
    }
  }

  // MARK: - Real streams

  private func truth(_ folder: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Samples.folder ?? "")/\(folder)/truth.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func checkModels(_ report: [String: Any], _ folder: String) throws {
    let models = try #require(try truth(folder)["by_model"] as? [String: [String: Int]])
    let rows = try #require((report["breakdowns"] as? [String: [[String: Any]]])?["by_model"])
    #expect(Set(rows.compactMap { $0["dimension_value"] as? String }) == Set(models.keys))
    for row in rows {
      let name = row["dimension_value"] as? String ?? ""
      let keys = [
        "calls": "model_calls", "errors": "model_call_errors", "input": "input_tokens",
        "output": "output_tokens",
        "cached": "cache_read_tokens",
      ]
      for (key, column) in keys { #expect(row[column] as? Int == models[name]?[key], "\(name) \(column)") }
    }
  }

  private func costs(_ report: [String: Any]) throws {
    let breakdowns = try #require(report["breakdowns"] as? [String: [[String: Any]]])
    let total = try #require((report["summary"] as? [String: Any])?["total_cost"] as? Double)
    for (name, rows) in breakdowns where name != "by_tool" {
      let sum = rows.reduce(0) { $0 + ($1["total_cost"] as? Double ?? .nan) }
      #expect(abs(sum - total) < 1e-9, "\(name)")
      #expect(!rows.contains { $0["dimension_value"] as? String == "(pending)" })
    }
  }

  @Test(.enabled(if: Samples.folder != nil, Samples.absent), arguments: ["spans.otlp", "runs.agno"])
  func `the Agno fleet is counted as its server counted it`(name: String) throws {
    let file = "\(Samples.folder ?? "")/agno/\(name).ndjson"
    let report = try report([file])
    try checkModels(report, "agno")
    try costs(report)
    try sums(try #require(try streams(report).first))
    #expect((report["summary"] as? [String: Any])?["requests"] as? Int == 150)
    // Agno's own event of a failed run names no user.
    guard name == "spans.otlp" else { return }
    let runs = try #require(try truth("agno")["top_level_runs"] as? [String: Int])
    let users = try #require((report["breakdowns"] as? [String: [[String: Any]]])?["by_user"])
    for user in Set(runs.keys.map { $0.components(separatedBy: " / ")[1] }) {
      let expected = runs.filter { $0.key.hasSuffix(" / \(user)") }.values.reduce(0, +)
      #expect(
        users.first { $0["dimension_value"] as? String == user }?["request_count"] as? Int == expected,
        "\(user)")
    }
  }

  @Test(.enabled(if: Samples.folder != nil, Samples.absent))
  func `the Pydantic AI fleet is counted as its server counted it, metrics beside it add nothing`() throws {
    let folder = "\(Samples.folder ?? "")/pydantic-ai"
    for streams in [["spans"], ["spans", "metrics"], ["metrics", "spans"]] {
      let report = try report(streams.map { "\(folder)/\($0).otlp.ndjson" })
      try checkModels(report, "pydantic-ai")
      try costs(report)
      let runs = try #require(try truth("pydantic-ai")["runs"] as? [String: Int])
      let agents = try #require((report["breakdowns"] as? [String: [[String: Any]]])?["by_agent"])
      for (name, count) in runs {
        #expect(
          agents.first { $0["dimension_value"] as? String == name }?["request_count"] as? Int == count,
          "\(name)")
      }
    }
  }

  @Test(.enabled(if: Samples.folder != nil, Samples.absent))
  func `a stream without agents gives nothing and refuses nothing`() throws {
    let report = try report(["\(Samples.folder ?? "")/otlp/otel-demo-no-genai.jsonl"])
    let stream = try #require(try streams(report).first)
    #expect((report["summary"] as? [String: Any])?["requests"] as? Int == 0)
    #expect(stream["rejected"] as? Int == 0 && stream["not_json"] as? Int == 0)
    try sums(stream)
  }

  @Test(.enabled(if: Samples.folder != nil, Samples.absent))
  func `the file shuffled, doubled or cut gives the same of what is whole`() throws {
    let file = "\(Samples.folder ?? "")/agno/spans.otlp.ndjson"
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").shuffled(
      using: &random)
    binary.scratch.write("shuffled.ndjson", lines.joined(separator: "\n"))
    let once = try report([file], ["--at", "latest"])
    let shuffled = try report([binary.scratch.path("shuffled.ndjson")], ["--at", "latest"])
    let both = try report([file, binary.scratch.path("shuffled.ndjson")], ["--at", "latest"])
    #expect(shuffled["summary"] as? NSDictionary == once["summary"] as? NSDictionary, "seed \(seed)")
    #expect(both["summary"] as? NSDictionary == once["summary"] as? NSDictionary, "seed \(seed)")
    let keep = lines.count / 2
    binary.scratch.write("whole.ndjson", lines.prefix(keep).joined(separator: "\n") + "\n")
    binary.scratch.write(
      "cut.ndjson", lines.prefix(keep).joined(separator: "\n") + "\n" + lines[keep].dropLast(7))
    let whole = try report([binary.scratch.path("whole.ndjson")], ["--at", "latest"])
    let cut = try report([binary.scratch.path("cut.ndjson")], ["--at", "latest"])
    #expect(cut["summary"] as? NSDictionary == whole["summary"] as? NSDictionary, "seed \(seed)")
    #expect(try streams(cut).first?["rejected"] as? Int == 1)
  }
}
