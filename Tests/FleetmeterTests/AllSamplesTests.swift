import Foundation
import Testing

/// All real streams in one command: every line and every record is accounted for, and what two streams tell counts once.
@Suite(.enabled(if: Samples.folder != nil, Samples.absent))
struct AllSamplesTests {
  private static let folder = Samples.folder ?? ""

  /// Every file that is a stream.
  private static let files =
    FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    .filter { $0.hasSuffix(".ndjson") || $0.hasSuffix(".jsonl") }.sorted().map { folder + "/" + $0 } ?? []

  private func report(_ streams: [String]) throws -> [String: Any] {
    // Some samples are dated in the year 2040.
    let outcome = try Binary().run(["report", "--format", "json", "--at", "2041-01-01T00:00:00Z"] + streams)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    return try outcome.json()
  }

  private func number(_ object: Any?, _ keys: String...) throws -> Int {
    var value = object
    for key in keys { value = (value as? [String: Any])?[key] }
    return try #require(value as? Int, "\(keys)")
  }

  /// What a line of text is: a JSON object, or not.
  private func isObject(_ line: Data) -> Bool {
    (try? JSONSerialization.jsonObject(with: line)) is [String: Any]
  }

  @Test func `every line and every record is accounted for`() throws {
    #expect(Self.files.count >= 17)
    let streams = try #require(try report(Self.files)["streams"] as? [[String: Any]])
    #expect(Set(streams.compactMap { $0["path"] as? String }) == Set(Self.files))
    for stream in streams {
      let path = try #require(stream["path"] as? String)
      let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 10)
      let ignored = try #require(stream["ignored"] as? [String: Int])
      // What is decoded is counted from outside: all samples are whole, so that each object is a decoded line.
      let decoded = lines.count { isObject($0) }
      #expect(try number(stream, "lines") == lines.count, "\(path)")
      #expect(
        try number(stream, "lines") == decoded + number(stream, "rejected") + number(stream, "not_json"),
        "\(path)")
      #expect(
        try number(stream, "records")
          == number(stream, "events") + ignored.values.reduce(0, +) + number(stream, "duplicates"), "\(path)")
      #expect(try number(stream, "records") >= decoded, "\(path)")
      #expect(try number(stream, "events") >= 0 && number(stream, "duplicates") >= 0, "\(path)")
      #expect(ignored.values.allSatisfy { $0 > 0 }, "\(path)")
      #expect(
        !ignored.keys.contains { $0.isEmpty || $0 == "other" || $0 == "invalid" || $0 == "unknown" },
        "\(path): \(ignored)")
    }
  }

  @Test func `each stream's format is told, and what says nothing about agents is named`() throws {
    let streams = try #require(try report(Self.files)["streams"] as? [[String: Any]])
    func stream(_ name: String) throws -> [String: Any] {
      try #require(streams.first { ($0["path"] as? String)?.hasSuffix(name) == true }, "\(name)")
    }
    func ignored(_ name: String) throws -> [String: Int] {
      try #require(try stream(name)["ignored"] as? [String: Int])
    }
    let formats = [
      "/agno/spans.otlp": "otlp", "/agno/": "agno", "/claude-code/": "claude-code", "/codex/": "codex",
      "/litellm/": "litellm", "/otlp/": "otlp", "/pydantic-ai/": "otlp",
    ].sorted { $0.key.count > $1.key.count }
    for stream in streams {
      let path = try #require(stream["path"] as? String)
      #expect(stream["format"] as? String == formats.first { path.contains($0.key) }?.value, "\(path)")
    }
    let demo = try ignored("otel-demo-no-genai.jsonl")
    #expect(demo.keys.sorted() == ["log", "metric", "span"])
    #expect(try number(stream("otel-demo-no-genai.jsonl"), "events") == 0)
    // What these metrics tell, the spans beside them tell call by call.
    let metrics = try stream("pydantic-ai/metrics.otlp.ndjson")
    #expect(try number(metrics, "events") == 0 && number(metrics, "duplicates") == number(metrics, "records"))
    #expect(try ignored("steering_order.jsonl").keys.contains("user"))
    #expect(
      try ignored("tokscale-codex_task_started_duration.jsonl").keys.sorted() == [
        "task_started", "turn_context",
      ])
  }

  /// One fleet wrote both: its spans win.
  @Test func `runs of Agno that stand in spans and in run events count once`() throws {
    let spans = Self.folder + "/agno/spans.otlp.ndjson"
    let runs = Self.folder + "/agno/runs.agno.ndjson"
    let alone = try report([spans])
    for files in [[spans, runs], [runs, spans]] {
      let both = try report(files)
      #expect(both["summary"] as? NSDictionary == alone["summary"] as? NSDictionary)
      let streams = try #require(both["streams"] as? [[String: Any]])
      let second = try #require(streams.first { $0["path"] as? String == runs })
      #expect(try number(second, "events") == 0 && number(second, "duplicates") > 400)
    }
    let all = try report(Self.files)
    let others = try report(Self.files.filter { $0 != spans && $0 != runs })
    for key in ["requests", "errors", "model_calls", "tool_calls", "input_tokens", "output_tokens"] {
      #expect(
        try number(all, "summary", key)
          == number(others, "summary", key) + number(alone, "summary", key), "\(key)")
    }
  }

  @Test func `the cost dimensions add up over all of them`() throws {
    let all = try report(Self.files)
    let total = try #require((all["summary"] as? [String: Any])?["total_cost"] as? NSNumber).decimalValue
    let rows = try #require(all["breakdowns"] as? [String: [[String: Any]]])
    for (dimension, rows) in rows where dimension != "by_tool" {
      let sum = rows.reduce(Decimal(0)) { $0 + (($1["total_cost"] as? NSNumber)?.decimalValue ?? .nan) }
      #expect(abs(NSDecimalNumber(decimal: sum - total).doubleValue) < 1e-9, "\(dimension)")
    }
  }
}
