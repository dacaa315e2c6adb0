import Costs
import Events
import Meter
import TestSupport
import Testing

/// What metrics tell of spend counts where nothing else tells of the calls.
@Suite struct MetricSpendTests {
  private typealias Metrics = MetricLines

  private func bench(_ files: [[String]], batch: Int = 64) throws -> Bench {
    let bench = Bench()
    for (source, lines) in files.enumerated() {
      let tally = try bench.feed(lines, source: source, batch: batch) { bench.expectDimensionsAddUp() }
      #expect(tally.rejected.isEmpty && tally.refused.isEmpty, "\(tally.rejected) \(tally.refused)")
    }
    bench.meter.finish()
    return bench
  }

  private let deltas = [
    MetricLines(session: "s").line(
      60, Metrics.tokens("input", 10), Metrics.tokens("output", 20), Metrics.tokens("cacheRead", 300),
      Metrics.tokens("cacheCreation", 40), Metrics.cost(0.25)),
    MetricLines(session: "s").line(120, Metrics.tokens("output", 5), Metrics.cost(0.125)),
  ]

  @Test func `deltas add up, with the cost that is told, and no calls`() throws {
    let bench = try bench([deltas])
    #expect(bench.totals.tokens == Tokens(input: 10, cacheRead: 300, cacheWrite5m: 40, output: 25))
    #expect(bench.totals.cost.reported.picodollars == 375_000_000_000)
    #expect(bench.totals.cost.computed == .zero)
    #expect(bench.totals.modelCalls == 0 && bench.totals.requests == 0)
    #expect(bench.rows(.agent).keys.sorted() == ["claude-code"])
    #expect(bench.rows(.model)["claude-sonnet-4-5"]?.totals.tokens.output == 25)
    #expect(bench.duplicates == 0)
    bench.expectAllAttributed()
  }

  @Test func `a batch that is sent again counts once, and another session's is another`() throws {
    expectSame(try bench([deltas, deltas]).figures, try bench([deltas]).figures)
    let other = deltas.map { $0.replacing("\"s\"", with: "\"t\"") }
    #expect(try bench([deltas + other]).totals.tokens.total == 750)
  }

  @Test func `without a told cost the tokens are priced`() throws {
    let bench = try bench([[Metrics().line(60, Metrics.tokens("input", 1_000_000))]])
    #expect(bench.totals.cost.computed == Money("3"))
  }

  @Test func `tokens whose cost is told at another moment are not priced once more`() throws {
    let one = Metrics().line(60, Metrics.tokens("input", 1_000_000), Metrics.cost(0.5))
    let late = one.replacing(
      "\"timeUnixNano\":\"\(Metrics.nanoseconds(60))\",\"asDouble\"",
      with: "\"timeUnixNano\":\"\(Metrics.nanoseconds(60.001))\",\"asDouble\"")
    #expect(late != one)
    let bench = try bench([[late]])
    #expect(bench.totals.cost.total == Money("0.5") && bench.totals.tokens.input == 1_000_000)
  }

  @Test func `sums count by what came since, at the time it came`() throws {
    let sums = Metrics(isCumulative: true)
    let lines = [
      sums.line(60, Metrics.tokens("input", 100), Metrics.cost(0.1)),
      sums.line(120, Metrics.tokens("input", 100), Metrics.cost(0.1)),
      sums.line(
        7200, Metrics.tokens("input", 150), Metrics.tokens("output", 9), Metrics.cost(0.30000000000000004)),
    ]
    let bench = try bench([lines])
    #expect(bench.totals.tokens == Tokens(input: 150, output: 9))
    #expect(bench.totals.cost.total == Money("0.3"))
    // The one that says nothing new.
    #expect(bench.duplicates == 1)
    let at = Timestamp(seconds: 1_790_007_200)
    let hour = bench.meter.answer(FleetQuery(at: at, window: .h1, rowLimit: 0)).totals
    #expect(hour.tokens == Tokens(input: 50, output: 9) && hour.cost.total == Money("0.2"))
  }

  @Test func `a sum that begins anew counts whole, by its start or by being less`() throws {
    var second = Metrics(isCumulative: true)
    let first = [
      second.line(60, Metrics.tokens("input", 100)), second.line(120, Metrics.tokens("input", 130)),
    ]
    second.start = 125
    let restarted = [
      second.line(180, Metrics.tokens("input", 40)), second.line(240, Metrics.tokens("input", 45)),
    ]
    #expect(try bench([first + restarted]).totals.tokens.input == 175)
    #expect(try bench([restarted, first]).totals.tokens.input == 175)
    let silent = first + [Metrics(isCumulative: true).line(180, Metrics.tokens("input", 7))]
    #expect(try bench([silent]).totals.tokens.input == 137)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `a sum's readings in any order give its last`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sums = Metrics(isCumulative: true)
    let lines = (1...30).map {
      sums.line(Double($0) * 60, Metrics.tokens("output", $0 * $0), Metrics.cost(Double($0)))
    }
    let bench = try bench([lines.shuffled(using: &random), lines.shuffled(using: &random)], batch: 1)
    #expect(bench.totals.tokens.output == 900 && bench.totals.cost.total == Money("30"), "seed \(seed)")
  }

  // MARK: - Who else tells of the calls

  @Test(arguments: [1, 64])
  func `logs of the same exporter take its place, before and after`(batch: Int) throws {
    let mine = Metrics(instance: "a", session: "s")
    let other = Metrics(instance: "b", session: "t")
    let spends = [mine.line(60, Metrics.tokens("input", 100)), mine.line(120, Metrics.tokens("input", 11))]
    let others = [other.line(60, Metrics.tokens("input", 1000))]
    let logs = [mine.log(50, input: 7)]
    for files in [
      [spends + others, logs], [logs, spends + others], [logs + spends, others], [spends + logs + others],
    ] {
      let bench = try bench(files, batch: batch)
      #expect(bench.totals.tokens.input == 1007)
      #expect(bench.totals.modelCalls == 1 && bench.duplicates == 2)
    }
  }

  @Test func `they do so long after the spend was let go`() throws {
    let mine = Metrics(instance: "a")
    var lines = [mine.line(60, Metrics.tokens("input", 100))]
    let other = Metrics(instance: "b")
    lines += (1...50).map { other.line(Double($0) * 600, Metrics.tokens("input", 1)) }
    let bench = try bench([lines, [mine.log(70, input: 7)]], batch: 1)
    #expect(bench.totals.tokens.input == 57)
  }

  @Test func `a transcript of the same session takes its place`() throws {
    let claude = ClaudeLines(session: "s")
    let transcript = [claude.user(1, "u"), claude.assistant(2, "a", id: "m", request: "r", output: 20)]
    for files in [[deltas, transcript], [transcript, deltas]] {
      let bench = try bench(files)
      #expect(bench.totals.tokens.output == 20 && bench.totals.requests == 1)
    }
    let strange = transcript.map { $0.replacing("\"s\"", with: "\"other\"") }
    #expect(try bench([deltas, strange]).totals.tokens.output == 45)
  }

  @Test func `hostile exporters and sums do not fill memory, and count no less`() throws {
    let bench = Bench()
    for number in 0..<3 {
      let lines = (0..<2000).map { index in
        Metrics(instance: "i\(number)-\(index)", isCumulative: true).line(60, Metrics.tokens("input", 1))
      }
      try bench.feed(lines, source: 0)
    }
    #expect(bench.totals.tokens.input == 6000)
  }

  // MARK: - Merging

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `parts of a stream merge into the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var restarted = Metrics(instance: "a", isCumulative: true)
    var lines: [String] = []
    for step in 1...24 {
      if step == 13 { restarted.start = 760 }
      let level = step < 13 ? step : step - 12
      lines.append(
        restarted.line(
          Double(step) * 60, Metrics.tokens("output", level * 10), Metrics.cost(Double(level) / 4)))
      lines.append(Metrics(instance: "b").line(Double(step) * 60, Metrics.tokens("input", step)))
    }
    if Bool.random(using: &random) {
      lines.insert(Metrics(instance: "b").log(5), at: Int.random(in: 0..<40, using: &random))
    }
    let whole = try bench([lines])
    let merged = Bench()
    let cuts =
      [0] + (0..<3).map { _ in Int.random(in: 0...lines.count, using: &random) }.sorted() + [lines.count]
    for (index, range) in zip(cuts, cuts.dropFirst()).enumerated() {
      var options = MeterOptions()
      options.isPart = index > 0
      let part = Bench(options: options)
      try part.feed(Array(lines[range.0..<range.1]))
      merged.meter.merge(part.meter, sharesStreams: true)
    }
    merged.meter.finish()
    expectSame(merged.figures, whole.figures, "seed \(seed)")
    #expect(merged.duplicates == whole.duplicates, "seed \(seed)")
  }

  // MARK: - A real stream

  @Test(.enabled(if: Samples.isPresent, Samples.absent))
  func `Pydantic AI's metrics alone give the server's tokens and the spans' cost`() throws {
    let metrics = Bench()
    try metrics.feed(try Samples.lines("pydantic-ai/metrics.otlp.ndjson"))
    let spans = Bench()
    try spans.feed(try Samples.lines("pydantic-ai/spans.otlp.ndjson"))
    spans.meter.finish()
    let truth = try Samples.truth("pydantic-ai/truth.json")
    for (name, model) in truth.by_model {
      let row = metrics.rows(.model)[name]
      #expect(
        row?.totals.tokens.allInput == model.input && row?.totals.tokens.output == model.output, "\(name)")
      #expect(row?.totals.cost.total == spans.rows(.model)[name]?.totals.cost.total, "\(name)")
    }
  }
}
