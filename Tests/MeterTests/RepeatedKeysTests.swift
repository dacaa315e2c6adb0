import Events
import Meter
import TestSupport
import Testing

@Suite struct RepeatedKeysTests {
  @Test func `a part's keys that an earlier part holds`() {
    for seed: UInt64 in 1...20 {
      var random = SeededGenerator(seed: seed)
      let parts = (0..<4).map { _ in
        (0..<Int(random.next() % 300)).map { _ in
          key(random.next() % 500 + 1)
        }
      }
      var before: Set<RecordKey> = []
      for (keys, found) in zip(parts, RepeatedKeys.find(in: parts)) {
        #expect(found == keys.filter { before.contains($0) }, "seed \(seed)")
        before.formUnion(keys)
      }
    }
  }

  private func key(_ number: UInt64) -> RecordKey {
    var key = RecordKey.none
    key.low = number &* 0x9E37_79B9_7F4A_7C15
    return key
  }
}
