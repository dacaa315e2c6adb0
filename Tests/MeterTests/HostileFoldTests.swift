import Costs
import Events
import Meter
import Testing
import TestSupport

/// Damaged lines on their whole way: whatever gets through adds up.
@Suite struct HostileFoldTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `damaged lines add up`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var options = MeterOptions()
    options.limits.joins = 300
    options.limits.series = 50
    options.limits.dedupeIDs = 500
    let bench = Bench(options: options)
    var tally = Tally()
    for source in 0..<6 {
      let lines = (0..<800).map { _ in
        DamagedLines.mutated(Array((DamagedLines.good.randomElement(using: &random) ?? "").utf8), &random)
      }
      tally = try bench.feed(lines, source: source, batch: Int.random(in: 1...200, using: &random)) {
        bench.expectDimensionsAddUp("seed \(seed)")
      }
      #expect(tally.records == tally.decodedEvents + tally.ignored)
      #expect(lines.count == tally.decoded + tally.rejected.count + tally.notJSON + tally.empty)
    }
    bench.meter.finish()
    bench.expectDimensionsAddUp("seed \(seed)")
    for window in Window.allCases {
      for dimension in Dimension.allCases {
        let query = FleetQuery(
          at: Timestamp(seconds: 1_795_523_500), window: window, dimension: dimension, sort: .latency)
        #expect(bench.meter.answer(query).totals.tokens.total >= 0)
      }
    }
    for name in bench.rows(.agent).keys {
      _ = bench.meter.agent(name, at: bench.now, window: .d30, chartPoints: 90)
    }
    _ = bench.meter.vitals(at: Timestamp(seconds: 1_795_523_500))
  }

  @Test func `questions at the edges of time are answered`() throws {
    let bench = Bench()
    try bench.feed(DamagedLines.good.filter { $0.hasPrefix("{\"time\"") })
    for at in [0, 1, 1_795_523_467, 7_258_118_399, 9_000_000_000] as [Int64] {
      for window in Window.allCases {
        let answer = bench.meter.answer(
          FleetQuery(at: Timestamp(seconds: at), window: window, chartPoints: 1000))
        #expect(answer.chart.count >= 1 && answer.chart.count <= 1000)
      }
    }
    #expect(
      bench.meter.answer(FleetQuery(at: Timestamp(seconds: 0), window: .h1, firstRow: 50, rowLimit: 0))
        .breakdown.rows.isEmpty)
  }
}
