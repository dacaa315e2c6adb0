import Foundation
import TestSupport
import Testing

@testable import Meter

@Suite struct BaselineTests {
  private func durations(_ seconds: [Double]) -> DurationCounts {
    var sketch = Sketch()
    for each in seconds { sketch.add(Int64(each * 1e9)) }
    var counts = DurationCounts()
    counts.add(sketch)
    return counts
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `a log-normal agent's median and factor are found`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let spread = 0.5
    let values = (0..<4000).map { _ -> Double in
      let (u, v) = (Double.random(in: 1e-9..<1, using: &random), Double.random(in: 0..<1, using: &random))
      return 0.8 * exp(spread * (-2 * log(u)).squareRoot() * cos(2 * .pi * v))
    }
    let usual = try #require(Baseline(durations(values)))
    #expect(abs(usual.median / 0.8 - 1) < 0.04, "seed \(seed)")
    #expect(abs(log(usual.factor) / spread - 1) < 0.05, "seed \(seed)")
    let beyond = values.count { $0 > usual.bound }
    #expect(beyond < 25, "seed \(seed): \(beyond)")
  }

  @Test func `an incident in the past does not become usual`() throws {
    let calm = (0..<500).map { 1 + Double($0 % 10) / 20 }
    let usual = try #require(Baseline(durations(calm + Array(repeating: 40, count: 25))))
    #expect(usual.bound < 3 && usual.samples == 500)
  }

  @Test func `few runs are no baseline, and even ones leave room`() throws {
    #expect(Baseline(durations(Array(repeating: 1, count: 29))) == nil)
    let even = try #require(Baseline(durations(Array(repeating: 1, count: 30))))
    #expect(abs(even.bound / even.median - Baseline.leastChange) < 1e-9)
  }
}
