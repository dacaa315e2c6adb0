import Costs
import Events
import TestSupport
import Testing

@testable import Meter

@Suite struct UniqueSketchTests {
  @Test func `up to 10 000 the count is exact, beyond within 2 %, and says so`() {
    for seed in [1, 2, 3, 4, 5] as [UInt64] {
      var random = SeededGenerator(seed: seed)
      var sketch = UniqueSketch()
      var exact = Set<UInt64>()
      var checkAt = 1
      while exact.count < 400_000 {
        let digest = random.next()
        exact.insert(digest)
        sketch.insert(digest)
        // Names come again and again.
        sketch.insert(digest)
        guard exact.count == checkAt else { continue }
        checkAt += max(1, checkAt / 7)
        if exact.count <= 10_000 {
          #expect(!sketch.isEstimate && sketch.count == exact.count, "seed \(seed)")
        } else {
          let error = abs(Double(sketch.count) / Double(exact.count) - 1)
          #expect(sketch.isEstimate && error <= 0.02, "seed \(seed): \(sketch.count) of \(exact.count)")
        }
      }
    }
  }

  @Test func `a union counts what either counted, in any order`() {
    var random = SeededGenerator(seed: 8)
    for (first, second, both) in [
      (40, 20, 7), (9_000, 9_000, 2_000), (30_000, 500, 500), (50_000, 80_000, 9_000),
    ] {
      let shared = (0..<both).map { _ in random.next() }
      let mine = shared + (both..<first).map { _ in random.next() }
      let theirs = shared + (both..<second).map { _ in random.next() }
      var (a, b) = (UniqueSketch(), UniqueSketch())
      for digest in mine { a.insert(digest) }
      for digest in theirs { b.insert(digest) }
      var (ab, ba) = (a, b)
      ab.formUnion(b)
      ba.formUnion(a)
      #expect(ab.count == ba.count && ab.isEstimate == ba.isEstimate)
      let exact = first + second - both
      #expect(ab.isEstimate == (exact > 10_000))
      let error = abs(Double(ab.count) / Double(exact) - 1)
      #expect(error <= (ab.isEstimate ? 0.02 : 0), "\(ab.count) of \(exact)")
    }
  }
}
