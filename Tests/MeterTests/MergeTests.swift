import Events
import Meter
import Testing
import TestSupport

/// Two meters that read a stream's parts, merged, against one that read it all.
@Suite struct MergeTests {
  private func expectMerges(_ lines: [Line], seeds: ClosedRange<UInt64>) throws {
    let whole = Bench()
    try whole.feed(lines)
    whole.meter.finish()
    let expected = whole.figures
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let parts = Int.random(in: 2...4, using: &random)
      let cuts = ((1..<parts).map { _ in Int.random(in: 0...lines.count, using: &random) } + [0, lines.count]).sorted()
      var options = MeterOptions()
      options.isPart = true
      let benches = (0..<parts).map { Bench(options: $0 == 0 ? MeterOptions() : options) }
      for part in 0..<parts {
        try benches[part].feed(Array(lines[cuts[part]..<cuts[part + 1]]), batch: Int.random(in: 1...99, using: &random))
      }
      for other in benches.dropFirst() {
        benches[0].meter.merge(other.meter, sharesStreams: true)
        benches[0].expectDimensionsAddUp("seed \(seed)")
      }
      benches[0].meter.finish()
      expectSame(benches[0].figures, expected, "seed \(seed), cut at \(cuts)")
      #expect(benches[0].meter.sourceCounts.map(\.links) == whole.meter.sourceCounts.map(\.links))
      #expect(benches[0].meter.newest == whole.meter.newest && benches[0].meter.oldest == whole.meter.oldest)
    }
  }

  @Test(.enabled(if: Samples.isPresent, Samples.absent))
  func `a span stream split anywhere`() throws {
    try expectMerges(try Samples.lines("agno/spans.otlp.ndjson"), seeds: 1...12)
    try expectMerges(try Samples.lines("pydantic-ai/spans.otlp.ndjson"), seeds: 1...6)
  }

  @Test(arguments: ["incident.ndjson", "every-field.ndjson", "budget-overrun.ndjson"])
  func `a native stream split anywhere`(name: String) throws {
    try expectMerges(try Samples.shipped(name), seeds: 1...5)
  }

  @Test(.enabled(if: Samples.isPresent, Samples.absent))
  func `spans that both read count once`() throws {
    let lines = try Samples.lines("agno/spans.otlp.ndjson")
    let whole = Bench()
    try whole.feed(lines)
    whole.meter.finish()
    var random = SeededGenerator(seed: 8)
    let (a, b) = (Bench(), Bench())
    try a.feed(Array(lines[..<50]))
    try b.feed(lines[20...].shuffled(using: &random))
    a.meter.merge(b.meter)
    a.meter.finish()
    expectSame(a.figures, whole.figures)
    #expect(a.duplicates > 100)
  }

  @Test(.enabled(if: Samples.isPresent, Samples.absent), arguments: [true, false])
  func `of a run told to two meters the spans win`(spansFirst: Bool) throws {
    let whole = Bench()
    try whole.feed(try Samples.lines("agno/spans.otlp.ndjson"))
    whole.meter.finish()
    let (spans, runs) = (Bench(), Bench())
    try spans.feed(try Samples.lines("agno/spans.otlp.ndjson"))
    try runs.feed(try Samples.lines("agno/runs.agno.ndjson"))
    let (first, second) = spansFirst ? (spans, runs) : (runs, spans)
    first.meter.merge(second.meter)
    first.meter.finish()
    expectSame(first.figures, whole.figures)
  }

  @Test func `what is still being filled is merged too`() throws {
    let (a, b) = (Bench(), Bench())
    try a.feed([Native.request(0, ["agent_name": "\"A\"", "duration_seconds": "1"])])
    try b.feed([Native.request(1, ["agent_name": "\"B\"", "duration_seconds": "2", "status": "\"error\""])])
    a.meter.merge(b.meter)
    #expect(a.totals.requests == 2 && a.totals.errors == 1)
    #expect(a.meter.answer(FleetQuery(at: Native.at(2), window: .m5)).latency[0]?.count == 2)
    #expect(a.meter.agent("B", at: Native.at(2), window: .m5, chartPoints: 1).newest.count == 1)
    #expect(a.meter.agent("B", at: Native.at(2), window: .m5, chartPoints: 1).errors.map(\.type) == ["error"])
    #expect(b.totals == Totals())
  }
}
