import TestSupport
import Testing

@testable import Meter

@Suite struct LogStatsTests {
  @Test func `typical and spread are those of a log-normal past, within a step of the scale`() {
    var random = SeededGenerator(seed: 3)
    var stats = LogStats()
    // Doublings from −3 to 5, evenly: mean 1, deviation 8/√12.
    for _ in 0..<40_000 {
      let place = random.unit() * 8 - 3
      stats.add(place: Int64((place * 256).rounded()))
    }
    #expect(abs(stats.typical - 2) < 0.05, "\(stats.typical)")
    #expect(abs(stats.spread - 4.96) < 0.1, "\(stats.spread)")
    #expect(abs(stats.distance(of: 2 * 4.96 * 4.96) - 2) < 0.05)
  }

  @Test func `what is added and taken out again leaves no trace`() {
    var random = SeededGenerator(seed: 4)
    var stats = LogStats()
    stats.add(0.5)
    let before = stats
    let amounts = (0..<500).map { _ in random.unit() * 1e6 }
    for amount in amounts { stats.add(amount) }
    for amount in amounts.shuffled(using: &random) {
      if let place = LogStats.place(amount) { stats.add(place: place, times: -1) }
    }
    #expect(stats == before)
  }

  @Test func `equal amounts have a width, and nothing is no amount`() {
    var stats = LogStats()
    #expect(stats.typical == 0 && stats.distance(of: 1) == 0)
    for _ in 0..<100 { stats.add(0.25) }
    #expect(stats.spread == 1 && stats.typical == 0.25)
    #expect(abs(stats.distance(of: 0.5) - 10) < 0.01)
    stats.add(0)
    stats.add(-1)
    #expect(stats.count == 100)
  }
}
