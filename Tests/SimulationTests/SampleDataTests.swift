import Foundation
import Simulation
import Testing

@Suite struct SampleDataTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../sample-data").standardized

  /// `UPDATE_GOLDEN=1 swift test --filter SampleDataTests` makes the files anew.
  @Test(arguments: SampleData.files.map(\.name))
  func `the files on disk are what the simulator makes`(name: String) throws {
    let made = try #require(SampleData.files.first { $0.name == name }).bytes
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(made).write(to: file)
    }
    let onDisk = try [UInt8](Data(contentsOf: file))
    #expect(onDisk == made, "\(name) differs; UPDATE_GOLDEN=1 rewrites it")
    #expect(made.count <= 600_000, "\(made.count) bytes")
  }

  private func objects(_ name: String) throws -> [[String: Any]] {
    let bytes = try #require(SampleData.files.first { $0.name == name }).bytes
    return try bytes.split(separator: 0x0A).map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  @Test func `every field of the format stands in every-field`() throws {
    let fields: Set = [
      "time", "type", "service", "environment", "agent_name", "agent_type", "team_name", "workflow_type",
      "model_name",
      "operation_type", "user_id", "team_id", "session_id", "request_id", "trace_id", "span_id",
      "parent_span_id",
      "status", "error_type", "duration_seconds", "time_to_first_token_seconds", "input_tokens",
      "output_tokens",
      "cache_read_tokens", "cache_write_tokens", "reasoning_tokens", "total_cost", "tool_name",
      "initiating_agent",
      "collaborating_agent", "task_type", "score", "interaction_type", "cache_type", "hit", "memory_bytes",
      "memory_delta_bytes", "memory_peak_bytes", "result_size", "error_message", "workflow_id",
      "parent_run_id",
      "event_id", "up", "prompt_hash", "model", "agent", "user", "alert", "severity", "occurrence", "by",
      "note",
      "until",
    ]
    let types: Set = [
      "request", "model_call", "tool_call", "team_run", "collaboration", "feedback", "cache_lookup", "memory",
      "health",
      "ack",
    ]
    let objects = try objects("every-field.ndjson")
    let found = objects.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    #expect(fields.subtracting(found) == [])
    #expect(Set(objects.compactMap { $0["type"] as? String }) == types)
    #expect(
      Set(objects.compactMap { $0["status"] as? String }) == ["success", "error", "timeout", "cancelled"])
  }

  @Test func `the budget overrun spends more than a hundred dollars at list prices`() throws {
    let spend = try objects("budget-overrun.ndjson").filter {
      $0["model_name"] as? String == "claude-sonnet-4-5"
    }
    let tokens = { (key: String) in spend.reduce(0) { $0 + ($1[key] as? Int ?? 0) } }
    let dollars = Double(tokens("input_tokens")) * 3e-6 + Double(tokens("output_tokens")) * 15e-6
    #expect((100...160).contains(dollars), "\(dollars)")
  }

  @Test func `the incident's outage stands in its health events`() throws {
    let down = try objects("incident.ndjson").filter { $0["up"] as? Bool == false }
    #expect(down.count == 10)
    #expect(Set(down.compactMap { $0["service"] as? String }) == ["billing"])
  }

  @Test func `good lines stand between the bad ones`() throws {
    let bytes = try #require(SampleData.files.first { $0.name == "bad-lines.ndjson" }).bytes
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let good = lines.filter {
      $0.count > 30 && String(decoding: $0, as: UTF8.self).contains("\"event_id\":\"good-")
    }
    #expect(lines.count == 2 * (good.count - 1) + 2)
    for line in good { _ = try JSONSerialization.jsonObject(with: Data(line)) }
  }
}
