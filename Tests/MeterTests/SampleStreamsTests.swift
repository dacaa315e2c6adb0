import Costs
import Events
import Foundation
import Meter
import Testing
import TestSupport

/// What must come out of the other real streams.
@Suite(.enabled(if: Samples.isPresent, Samples.absent))
struct SampleStreamsTests {
  private func bench(_ files: String...) throws -> Bench {
    let bench = Bench()
    for (source, file) in files.enumerated() {
      let tally = try bench.feed(try Samples.lines(file), source: source)
      #expect(tally.rejected.isEmpty, "\(file): \(tally.rejected)")
      #expect(tally.notJSON == 0)
    }
    bench.meter.finish()
    return bench
  }

  // MARK: - Agno's run events

  @Test func `Agno's run events give the server's calls and tokens, and the same runs`() throws {
    let runs = try bench("agno/runs.agno.ndjson")
    expectSame(runs.models, try Samples.truth("agno/truth.json").models)
    #expect(runs.totals.requests == 150)
    #expect(runs.rows(.agent).values.reduce(0) { $0 + $1.totals.requests } == 163)
    runs.expectAllAttributed()
    runs.expectDimensionsAddUp()
  }

  /// Agno's events name no user of a run that failed, and its failed outputs leave their tools out.
  @Test func `spans and run events of one fleet agree on every agent and team`() throws {
    func people(_ bench: Bench) -> Figures {
      bench.figures.filter { figure in
        ["agent ", "team ", "fleet "].contains { figure.key.hasPrefix($0) } && !figure.key.hasSuffix("tool calls")
      }
    }
    expectSame(people(try bench("agno/runs.agno.ndjson")), people(try bench("agno/spans.otlp.ndjson")))
  }

  @Test(arguments: [true, false], [1, 16, 1000])
  func `of a run told twice the spans win`(spansFirst: Bool, batch: Int) throws {
    let files = ["agno/spans.otlp.ndjson", "agno/runs.agno.ndjson"]
    let both = Bench()
    for (source, file) in (spansFirst ? files : files.reversed()).enumerated() {
      try both.feed(try Samples.lines(file), source: source, batch: batch) { both.expectDimensionsAddUp() }
    }
    both.meter.finish()
    expectSame(both.figures, try bench("agno/spans.otlp.ndjson").figures)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `of a run told twice the spans win in any order`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let both = Bench()
    var left = [try Samples.lines("agno/spans.otlp.ndjson"), try Samples.lines("agno/runs.agno.ndjson")]
    let readers = [try #require(LineFeeder()), try #require(LineFeeder())]
    while left.contains(where: { !$0.isEmpty }) {
      let pick = Int.random(in: 0...1, using: &random)
      let count = min(left[pick].count, Int.random(in: 1...9, using: &random))
      readers[pick].feed(left[pick].prefix(count), into: both.meter, source: pick, now: both.now)
      left[pick].removeFirst(count)
    }
    both.meter.finish()
    expectSame(both.figures, try bench("agno/spans.otlp.ndjson").figures, "seed \(seed)")
  }

  @Test func `run events read twice count once`() throws {
    let once = try bench("agno/runs.agno.ndjson")
    let twice = try bench("agno/runs.agno.ndjson", "agno/runs.agno.ndjson")
    expectSame(twice.figures, once.figures)
    #expect(twice.duplicates > 400)
    let joined = Bench()
    let lines = try Samples.lines("agno/runs.agno.ndjson")
    try joined.feed(lines + lines)
    joined.meter.finish()
    expectSame(joined.figures, once.figures, "one stream that repeats itself")
  }

  @Test func `a shuffled copy of run events adds only duplicates`() throws {
    var random = SeededGenerator(seed: 3)
    let lines = try Samples.lines("agno/runs.agno.ndjson")
    let both = Bench()
    try both.feed(lines, source: 0)
    try both.feed(lines.shuffled(using: &random), source: 1)
    both.meter.finish()
    expectSame(both.figures, try bench("agno/runs.agno.ndjson").figures)
  }

  // MARK: - Single Agno runs, counted by hand

  @Test func `a run with a tool`() throws {
    let bench = try bench("agno/events/events-agent.jsonl")
    let agent = try #require(bench.rows(.agent)["weather-agent"])
    #expect(bench.totals.requests == 1)
    #expect(bench.totals.errors == 0)
    #expect(agent.totals.modelCalls == 2)
    #expect(agent.totals.toolCalls == 1)
    #expect(agent.totals.tokens == Tokens(input: 186, cacheRead: 64, output: 25))
    #expect(bench.rows(.user)["alice"]?.totals.tokens.total == 275)
    #expect(bench.rows(.tool)["weather"]?.latency?.count == 1)
  }

  @Test func `a failing tool counts once and fails no run`() throws {
    let bench = try bench("agno/events/events-toolerror.jsonl")
    #expect(bench.totals.requests == 1)
    #expect(bench.totals.errors == 0)
    #expect(bench.totals.toolCalls == 1)
    #expect(bench.totals.toolCallErrors == 1)
    #expect(bench.totals.modelCalls == 2)
    #expect(bench.duplicates == 1)
    #expect(bench.totals.tokens.total == 275)
  }

  @Test func `a failing model is one failed call and one failed run`() throws {
    let bench = try bench("agno/events/events-runerror.jsonl")
    #expect(bench.totals.requests == 1)
    #expect(bench.totals.errors == 1)
    #expect(bench.rows(.model)["gpt-4o-mini"]?.totals.modelCallErrors == 1)
    #expect(bench.totals.tokens.isEmpty)
    let agent = bench.meter.agent("err-agent", at: bench.now, window: .all, chartPoints: 1)
    #expect(agent.errors == [AgentAnswer.ErrorCount(type: "model_provider_error", count: 1)])
    #expect(agent.newest.first?.status == .error)
    #expect(agent.newest.first?.duration == nil)
  }

  @Test func `a member counts once, under its agent and its team`() throws {
    let bench = try bench("agno/events/events-team.jsonl")
    #expect(bench.totals.requests == 1)
    #expect(bench.totals.modelCalls == 3)
    #expect(bench.rows(.agent)["member"]?.totals.requests == 1)
    #expect(bench.rows(.agent)["member"]?.totals.tokens.total == 34)
    #expect(bench.rows(.agent)["team-x"]?.totals.tokens.total == 210 + 268)
    #expect(bench.rows(.team)["team-x"]?.totals.tokens.total == 210 + 268 + 34)
    #expect(bench.rows(.team)["team-x"]?.totals.requests == 1)
    #expect(bench.rows(.user)["carol"]?.totals.tokens.total == 512)
    #expect(bench.totals.toolCalls == 1)
  }

  @Test func `a run output says it all in one line`() throws {
    let bench = try bench("agno/events/runoutput.jsonl")
    #expect(bench.totals.requests == 1)
    #expect(bench.totals.modelCalls == 1)
    #expect(bench.totals.tokens == Tokens(input: 12, output: 3))
    #expect(bench.rows(.agent)["plain-agent"]?.latency?.count == 1)
    #expect(bench.rows(.user)["alice"]?.totals.requests == 1)
  }

  // MARK: - Other streams

  @Test func `Pydantic AI's spans give the server's figures and metrics add nothing`() throws {
    let truth = try Samples.truth("pydantic-ai/truth.json")
    let spans = try bench("pydantic-ai/spans.otlp.ndjson")
    expectSame(spans.models, truth.models)
    let runs = spans.rows(.agent).mapValues(\.totals.requests)
    expectSame(runs, try #require(truth.runs))
    spans.expectAllAttributed()
    spans.expectDimensionsAddUp()
    expectSame(try bench("pydantic-ai/spans.otlp.ndjson", "pydantic-ai/metrics.otlp.ndjson").figures, spans.figures)
    expectSame(try bench("pydantic-ai/metrics.otlp.ndjson", "pydantic-ai/spans.otlp.ndjson").figures, spans.figures)
  }

  @Test func `a stream without agents gives no requests and rejects nothing`() throws {
    let bench = Bench()
    let tally = try bench.feed(try Samples.lines("otlp/otel-demo-no-genai.jsonl"))
    bench.meter.finish()
    #expect(tally.rejected.isEmpty && tally.notJSON == 0 && tally.refused.isEmpty)
    #expect(tally.decoded == 9 && tally.format == "otlp")
    #expect(tally.records == tally.ignored + tally.decodedEvents)
    #expect(bench.figures.isEmpty)
  }
}
