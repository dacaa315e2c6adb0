import Foundation
import TestSupport
import Testing

/// Small streams that show one rule each, with what must come of them. They stand in `Tests/EventsTests/Fixtures`; the
/// figures were counted by hand.
@Suite struct FixtureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var files: [String]
    /// Of the report's summary.
    var summary: [String: Int] = [:]
    /// In US dollars, as it is printed.
    var cost: String?
    /// Of the first stream.
    var stream: [String: Int] = [:]
    var ignored: [String: Int] = [:]
    /// Requests by agent.
    var agents: [String: Int] = [:]
    /// The longest of each measure, in seconds.
    var longest: [String: Double] = [:]

    var testDescription: String { files.joined(separator: " + ") }
  }

  private static let claude: [Case] = [
    // Three lines of one call, of which the middle one says most; the same message under another request.
    Case(
      files: ["claude-code-growing-call.jsonl"],
      summary: [
        "requests": 1, "model_calls": 3, "tool_calls": 1, "output_tokens": 240 + 30 + 31,
        "input_tokens": 3016,
      ],
      cost: "0.005808", stream: ["lines": 7, "records": 8, "events": 4, "duplicates": 2],
      ignored: ["user": 2],
      longest: ["model_calls": 2.5, "tool_calls": 2.5, "requests": 9]),
    // A replay before its line, one behind it that says more, and a subagent's own call.
    Case(
      files: ["claude-code-sidechain-replay.jsonl"],
      summary: ["requests": 1, "model_calls": 3, "output_tokens": 20 + 50 + 70], cost: "0.002148",
      stream: ["events": 3, "duplicates": 2], ignored: ["user": 1],
      agents: ["claude-code": 1, "claude-code/subagent": 1]),
    // 1000 fresh at 3.00 a million, 100 out at 15.00, 2000 read at 0.30, 3000 + 1000 written for five minutes at 3.75, 4000
    // for an hour at 6.00: twice the fresh price.
    Case(
      files: ["claude-code-cache-writes.jsonl"],
      summary: [
        "model_calls": 2, "input_tokens": 11_000, "cache_write_tokens": 8000, "cache_read_tokens": 2000,
      ],
      cost: "0.0441", ignored: ["user": 1]),
    // Without a message's id the line is the call; without a request's, the message.
    Case(
      files: ["claude-code-older-shapes.jsonl"],
      summary: ["requests": 1, "model_calls": 3, "output_tokens": 1 + 1 + 3],
      stream: ["duplicates": 2, "events": 3],
      ignored: ["user": 1]),
    // What the program wrote in the model's name is no call; where it tells of a failure, the request failed.
    Case(
      files: ["claude-code-synthetic.jsonl"],
      summary: ["requests": 2, "errors": 1, "model_calls": 1, "model_call_errors": 0, "output_tokens": 20],
      stream: ["events": 1], ignored: ["<synthetic>": 2, "summary": 1, "user": 2]),
  ]

  private static let codex: [Case] = [
    // Repeated totals are the same call, a count without info is none.
    Case(
      files: ["codex-last-usage.jsonl"],
      summary: [
        "requests": 1, "model_calls": 2, "input_tokens": 2500, "cache_read_tokens": 900,
        "reasoning_tokens": 50,
      ],
      cost: "0.0037125", stream: ["duplicates": 1],
      ignored: ["session_meta": 1, "token_count without info": 1, "turn_context": 1, "user_message": 1]),
    // 1000 / 100, then 1500 / 60 more, then anew 300 / 30.
    Case(
      files: ["codex-totals-only.jsonl"],
      summary: [
        "requests": 1, "model_calls": 3, "input_tokens": 2800, "output_tokens": 190, "cache_read_tokens": 900,
      ],
      cost: "0.0043875"),
    Case(
      files: ["codex-subagent-replay.jsonl"],
      summary: ["requests": 0, "model_calls": 1, "input_tokens": 400, "output_tokens": 40],
      ignored: ["replayed token_count": 2, "session_meta": 2, "turn_context": 2, "user_message": 1],
      agents: ["codex/subagent": 1]),
    Case(
      files: ["codex-subagent-replay.jsonl", "codex-last-usage.jsonl"],
      summary: ["requests": 1, "model_calls": 3, "input_tokens": 2900, "output_tokens": 200],
      agents: ["codex": 1, "codex/subagent": 1]),
  ]

  private static let litellm: [Case] = [
    // From start to end; a stream's response_time is the time to its first token.
    Case(
      files: ["litellm-durations.jsonl"], summary: ["requests": 2, "model_calls": 2], cost: "0.002",
      agents: ["support-key": 2], longest: ["model_calls": 6, "time_to_first_token": 1, "requests": 6]),
    Case(
      files: ["litellm-failures.jsonl"],
      summary: ["requests": 3, "errors": 2, "model_calls": 3, "model_call_errors": 2, "input_tokens": 100],
      cost: "0.001", longest: ["model_calls": 30]),
    Case(
      files: ["litellm-spend-rows.jsonl"],
      summary: [
        "requests": 2, "errors": 1, "input_tokens": 100, "cache_read_tokens": 60, "reasoning_tokens": 5,
      ],
      cost: "0.25", agents: ["Triage": 2], longest: ["model_calls": 4]),
  ]

  /// The spend row is the call that its payload tells of; of two that say different things the first is counted.
  private static let twice = Case(
    files: ["litellm-spend-rows.jsonl", "litellm-durations.jsonl"],
    summary: ["requests": 3, "model_calls": 3], agents: ["Triage": 2, "support-key": 1])

  private static let containers: [Case] = [
    // A line of 16.7 KB in two pieces, with a line of standard error between them.
    Case(
      files: ["docker.log"], summary: ["requests": 3], cost: "0.0105",
      stream: ["lines": 7, "rejected": 1, "not_json": 2, "records": 4, "events": 3],
      ignored: ["piece of a line": 1], agents: ["Refunds": 2, "Triage": 1]),
    // Pieces cut in the midst of a character; a text of standard error in two pieces is one that is no JSON.
    Case(
      files: ["cri.log"], summary: ["requests": 3], cost: "0.0105",
      stream: ["lines": 9, "rejected": 0, "not_json": 2, "records": 7, "events": 3],
      ignored: ["piece of a line": 4], agents: ["Refunds": 1, "Triage": 1, "Café": 1]),
    // Text, bytes, a line that the journal cut, and one that journalctl left out.
    Case(
      files: ["journal.ndjson"], summary: ["requests": 4], cost: "0.014",
      stream: ["lines": 7, "rejected": 1, "not_json": 1, "records": 5, "events": 4],
      ignored: ["piece of a line": 1]),
  ]

  private static let telemetry: [Case] = [
    // A title that was made beside, a subagent, a batch that was sent twice, and a call that failed after all tries.
    Case(
      files: ["claude-code-telemetry.otlp.ndjson"],
      summary: [
        "requests": 2, "errors": 1, "model_calls": 5, "model_call_errors": 1, "tool_calls": 1,
        "input_tokens": 2740, "output_tokens": 340, "cache_read_tokens": 1900, "cache_write_tokens": 600,
      ],
      cost: "0.00814", stream: ["records": 10, "events": 6, "duplicates": 1],
      ignored: ["claude_code.tool_decision": 1, "claude_code.user_prompt": 2],
      agents: ["claude-code": 2, "claude-code/subagent": 0],
      longest: ["requests": 40, "model_calls": 39, "tool_calls": 4.3]),
    // With the transcript of the same turns: what both tell counts once, what one leaves out belongs to the same turns.
    Case(
      files: ["claude-code-telemetry.otlp.ndjson", "claude-code-telemetry-transcript.jsonl"],
      summary: [
        "requests": 2, "errors": 1, "model_calls": 5, "model_call_errors": 1, "tool_calls": 1,
        "input_tokens": 2740, "output_tokens": 340,
      ],
      cost: "0.00814", stream: ["records": 10, "events": 2, "duplicates": 5],
      agents: ["claude-code": 2, "claude-code/subagent": 1], longest: ["requests": 40]),
    // The first try was refused with 429.
    Case(
      files: ["codex-telemetry.otlp.ndjson"],
      summary: [
        "requests": 1, "errors": 0, "model_calls": 3, "model_call_errors": 1, "tool_calls": 1,
        "input_tokens": 2500, "output_tokens": 160, "cache_read_tokens": 900, "reasoning_tokens": 50,
      ],
      cost: "0.0037125", stream: ["records": 10, "events": 4, "duplicates": 1],
      ignored: [
        "codex.api_request": 2, "codex.conversation_starts": 1, "codex.sse_event": 1, "codex.user_prompt": 1,
      ],
      agents: ["codex": 1], longest: ["requests": 8, "model_calls": 3, "tool_calls": 0.8]),
    Case(
      files: ["codex-telemetry.otlp.ndjson", "codex-telemetry-rollout.jsonl"],
      summary: [
        "requests": 1, "errors": 0, "model_calls": 3, "model_call_errors": 1, "tool_calls": 1,
        "input_tokens": 2500, "output_tokens": 160,
      ],
      cost: "0.0037125", stream: ["events": 1, "duplicates": 4], agents: ["codex": 1]),
  ]

  @Test(arguments: claude + codex + litellm + [twice] + containers + telemetry)
  func `the rule holds`(fixture: Case) throws {
    let report = try FixtureReport(fixture.files)
    for (name, count) in fixture.summary { #expect(report.summary[name] as? Int == count, "\(name)") }
    if let cost = fixture.cost { #expect(report.text.contains("\"total_cost\":\(cost),"), "\(cost)") }
    let stream = try #require(report.streams.first)
    for (name, count) in fixture.stream { #expect(stream[name] as? Int == count, "\(name)") }
    if !fixture.ignored.isEmpty { #expect(stream["ignored"] as? [String: Int] == fixture.ignored) }
    for (agent, count) in fixture.agents { #expect(report.agents[agent] == count, "\(agent)") }
    for (measure, seconds) in fixture.longest { #expect(report.longest(measure) == seconds, "\(measure)") }
    try report.expectSums()
  }

  @Test(arguments: (claude + codex + litellm + telemetry))
  func `the same in any order of files and of copies`(fixture: Case) throws {
    let once = try FixtureReport(fixture.files)
    for files in [fixture.files.reversed(), fixture.files + fixture.files.map { $0 + ".copy" }] {
      let other = try FixtureReport(Array(files))
      #expect(other.counted == once.counted, "\(files)")
      try other.expectSums()
    }
  }
}

/// A report of fixtures; a name with `.copy` behind it is a copy in another file.
private struct FixtureReport {
  let text: String
  let summary: [String: Any]
  let streams: [[String: Any]]
  let agents: [String: Int]
  private let report: [String: Any]

  init(_ files: [String]) throws {
    let binary = Binary()
    let paths = files.map { name in
      let path = Package.path("Tests/EventsTests/Fixtures/\(name.replacing(".copy", with: ""))")
      guard name.hasSuffix(".copy") else { return path }
      let copy = binary.scratch.path((path as NSString).lastPathComponent)
      try? FileManager.default.copyItem(atPath: path, toPath: copy)
      return copy
    }
    let outcome = try binary.run(["report", "--format", "json", "--at", "2026-11-24T12:00:00Z"] + paths)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    report = try outcome.json()
    text = outcome.output.replacing(/\s+/, with: "")
    summary = try #require(report["summary"] as? [String: Any])
    streams = try #require(report["streams"] as? [[String: Any]])
    let rows = try #require((report["breakdowns"] as? [String: [[String: Any]]])?["by_agent"])
    agents = Dictionary(
      rows.map { ($0["dimension_value"] as? String ?? "", $0["request_count"] as? Int ?? -1) }
    ) { $0 + $1 }
  }

  func longest(_ measure: String) -> Double? {
    ((report["latency"] as? [String: [String: Any]])?[measure]?["max"] as? NSNumber)?.doubleValue
  }

  /// All that is exact, but for what tells of the streams themselves.
  var counted: NSDictionary {
    let rows = (report["breakdowns"] as? [String: [[String: Any]]] ?? [:]).mapValues { rows in
      rows.map { row in row.filter { !$0.key.hasPrefix("p") } }
    }
    return ["summary": summary, "breakdowns": rows]
  }

  /// records = events + ignored + duplicates, and no line vanishes.
  func expectSums(at location: SourceLocation = #_sourceLocation) throws {
    for stream in streams {
      func number(_ key: String) throws -> Int { try #require(stream[key] as? Int) }
      let ignored = try #require(stream["ignored"] as? [String: Int]).values.reduce(0, +)
      #expect(
        try number("records") == number("events") + ignored + number("duplicates"), sourceLocation: location)
      #expect(try number("events") >= 0 && number("duplicates") >= 0, sourceLocation: location)
      #expect(
        try number("lines") >= number("rejected") + number("not_json"), sourceLocation: location)
    }
  }
}
