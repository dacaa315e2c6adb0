import Costs
import Events
import Foundation
import Meter
import Testing
import TestSupport

/// What must come out of real transcripts and call logs, counted by a script that shares nothing with fleetmeter.
@Suite(.enabled(if: Samples.isPresent, Samples.absent))
struct TranscriptSamplesTests {
  private static let files: [String: [String]] = [
    "claude-code": [
      "ccusage-project-alpha-chat", "ccusage-project-beta-chat", "claude-code-log-session_id_steering_order",
      "tokscale-legacy-conversation",
    ],
    "codex": ["ccusage-session-alpha", "tokscale-codex_task_started_duration"],
    "litellm": ["standard_logging_payload", "generated-1.110.2"],
  ]
  private static let requests = ["claude-code": 5, "codex": 5, "litellm": 4]

  private func paths(_ format: String) throws -> [String] {
    try #require(Self.files[format]).map { "\(format)/\($0).jsonl" }
  }

  @Test(
    .enabled(if: Python.path != nil, "needs Python"), arguments: ["claude-code", "codex", "litellm"],
    [1, 3, 64])
  func `calls, tokens and reported costs are the script's in any order of files`(format: String, batch: Int)
    throws
  {
    let files = try paths(format)
    let lines = try Python.lines("transcripts.py", [format] + files.map { Samples.folder + "/" + $0 })
    var oracle: Figures = [:]
    for line in lines {
      let parts = line.split(separator: "\t")
      oracle[String(parts[0])] = Int(parts[1])
    }
    for order in [files, files.reversed()] {
      let bench = Bench()
      for (source, file) in order.enumerated() {
        let tally = try bench.feed(try Samples.lines(file), source: source, batch: batch) {
          bench.expectDimensionsAddUp()
        }
        #expect(
          tally.rejected.isEmpty && tally.notJSON == 0 && tally.refused.isEmpty, "\(file): \(tally.rejected)")
        #expect(tally.format == format, "\(file)")
      }
      bench.meter.finish()
      var found = bench.models
      found["reported"] = Int(bench.totals.cost.reported.picodollars)
      expectSame(found.filter { $0.value != 0 }, oracle, format)
      #expect(bench.totals.requests == Self.requests[format])
      #expect(bench.duplicates == 0)
    }
  }

  @Test(arguments: ["claude-code", "codex", "litellm"])
  func `records are events, ignored or duplicates, also of a file read twice`(format: String) throws {
    let once = Bench()
    let twice = Bench()
    var calls = 0
    for (source, file) in try paths(format).enumerated() {
      let lines = try Samples.lines(file)
      let tally = try once.feed(lines, source: source)
      calls += tally.records - tally.ignored
      try twice.feed(lines, source: source * 2)
      try twice.feed(lines, source: source * 2 + 1, batch: 1)
    }
    #expect(calls == once.totals.modelCalls + once.totals.toolCalls)
    #expect(twice.duplicates == calls)
    once.meter.finish()
    twice.meter.finish()
    expectSame(twice.figures, once.figures)
  }

  @Test func `a legacy transcript's latency is the time since the line before`() throws {
    let bench = Bench()
    try bench.feed(try Samples.lines("claude-code/tokscale-legacy-conversation.jsonl"))
    let fleet = bench.meter.answer(FleetQuery(at: bench.now, window: .all, rowLimit: 0))
    #expect(fleet.latency[Measure.modelCalls.rawValue]?.count == 2)
    #expect(fleet.latency[Measure.requests.rawValue]?.max == 60)
    #expect(bench.rows(.agent)["claude-code"]?.totals.requests == 1)
  }

  @Test func `LiteLLM's failure is a failed call and a failed request with its class`() throws {
    let bench = Bench()
    try bench.feed(try Samples.lines("litellm/generated-1.110.2.jsonl"))
    bench.meter.finish()
    #expect(bench.totals.requests == 3)
    #expect(bench.totals.errors == 1)
    #expect(bench.totals.modelCallErrors == 1)
    #expect(bench.rows(.service)["litellm"]?.totals.requests == 3)
    #expect(bench.rows(.operation)["acompletion"]?.totals.modelCalls == 3)
    let agent = bench.meter.agent(SpecialName.none, at: bench.now, window: .all, chartPoints: 1)
    #expect(agent.errors == [AgentAnswer.ErrorCount(type: "RateLimitError", count: 1)])
    let fleet = bench.meter.answer(FleetQuery(at: bench.now, window: .all, rowLimit: 0))
    #expect(fleet.latency[Measure.firstToken.rawValue]?.count == 1)
    #expect(abs((fleet.latency[Measure.firstToken.rawValue]?.max ?? 0) - 0.292908) < 0.003)
  }
}
