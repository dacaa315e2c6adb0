import Foundation
import Testing
import TestSupport

@testable import Meter

/// Percentiles against the sorted samples themselves.
@Suite struct SketchTests {
  static let quantiles = [0.5, 0.9, 0.95, 0.99, 0.999]

  enum Shape: CaseIterable {
    case lognormal, bimodal, constant, uniform, tiny, huge

    func sample(_ random: inout SeededGenerator) -> Int64 {
      let normal = sqrt(-2 * log(1 - random.unit())) * cos(2 * .pi * random.unit())
      switch self {
      case .lognormal: return Int64(exp(normal * 1.4) * 8e8)
      case .bimodal: return Int64((random.unit() < 0.8 ? 2e8 : 9e9) * (1 + 0.05 * abs(normal)))
      case .constant: return 1_234_567_891
      case .uniform: return Int64(random.unit() * 1e10)
      case .tiny: return Int64(random.unit() * 200)
      case .huge: return Int64(random.unit() * 2e18)
      }
    }
  }

  static func nearestRank(_ sorted: [Int64], _ q: Double) -> Double {
    Double(sorted[max(1, Int((q * Double(sorted.count)).rounded(.up))) - 1]) / 1e9
  }

  private func expectClose(_ sketch: Sketch, _ samples: [Int64], _ note: String) {
    let sorted = samples.sorted()
    #expect(sketch.count == sorted.count, "\(note)")
    for q in Self.quantiles {
      let exact = Self.nearestRank(sorted, q)
      let found = SketchSum(sketch).quantile(q) ?? -1
      #expect(abs(found - exact) <= exact * 0.01, "\(note) q=\(q): \(found) for \(exact)")
    }
    let mean = sorted.reduce(0) { $0 + Double($1) } / Double(sorted.count) / 1e9
    #expect(abs((SketchSum(sketch).quantiles?.mean ?? -1) - mean) <= mean * 1e-9 + 1e-12, "\(note)")
  }

  @Test(arguments: Shape.allCases, [1, 2, 19, 1000, 20_000])
  func `percentiles are within 1 % of nearest rank`(shape: Shape, count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let samples = (0..<count).map { _ in shape.sample(&random) }
    var sketch = Sketch()
    for sample in samples { sketch.add(sample) }
    expectClose(sketch, samples, "\(shape) × \(count)")
    #expect(SketchSum(sketch).quantiles?.max == samples.max().map { Double($0) / 1e9 })
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `merged in any pieces they are the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var all: [Int64] = []
    var whole = Sketch()
    var merged = Sketch()
    for _ in 0..<30 {
      let shape = Shape.allCases.randomElement(using: &random) ?? .lognormal
      let piece = (0..<Int.random(in: 0...300, using: &random)).map { _ in shape.sample(&random) }
      var sketch = Sketch()
      for sample in piece {
        sketch.add(sample)
        whole.add(sample)
      }
      merged.merge(sketch)
      all += piece
    }
    expectClose(merged, all, "seed \(seed)")
    #expect(merged.bins == whole.bins)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `what is taken back leaves the rest`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var kept: [Int64] = []
    var sketch = Sketch()
    var taken = Sketch()
    for _ in 0..<3000 {
      let sample = Shape.lognormal.sample(&random)
      sketch.add(sample)
      if random.unit() < 0.4 { taken.add(sample, times: -1) } else { kept.append(sample) }
    }
    sketch.merge(taken)
    expectClose(sketch, kept, "seed \(seed)")
    for sample in kept { sketch.add(sample, times: -1) }
    #expect(sketch.count == 0 && sketch.bins.isEmpty && SketchSum(sketch).quantiles == nil)
  }

  @Test func `a duration of just a bound is within it`() {
    var sketch = Sketch()
    for bound in ChartPoint.heatBounds { sketch.add(Int64(bound * 1e9)) }
    sketch.add(5_000_000_000)
    let sum = SketchSum(sketch)
    #expect(ChartPoint.heatBounds.map { sum.count(upTo: $0) } == [1, 2, 3, 4])
  }

  @Test func `each bucket holds what it says`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let value = Int64(random.next() >> UInt64.random(in: 1...63, using: &random))
      let (lower, upper) = Sketch.bounds(Sketch.bucket(value))
      #expect(lower <= Double(value) && Double(value) <= upper, "\(value)")
      #expect((upper - lower) <= max(1, lower / 64), "\(value)")
    }
    #expect(Sketch.bucket(-5) == 0)
    #expect(Sketch.bucket(.max) > Sketch.bucket(.max / 2))
  }
}
