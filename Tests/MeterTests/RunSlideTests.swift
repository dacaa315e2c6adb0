import Events
import Meter
import TestSupport
import Testing

/// Moments that are asked for together are told what each alone is told.
@Suite struct RunSlideTests {
  @Test(arguments: [UInt64(41), 42, 43]) func `many moments are as each alone`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let now = Int64(1_790_000_123) * 1_000_000_000
    let meter = Meter()
    let all = WindowTests.happenings(4000, spread: 9000, now: now, &random)
    WindowTests.fold(all, into: meter, batch: 100, now: Timestamp(nanoseconds: now))
    // Steps of the rules' grid, none at all, and gaps longer than what is looked at.
    var moment = Timestamp(nanoseconds: now).adding(seconds: -4000)
    var moments: [Timestamp] = []
    while moment.nanoseconds < now + 600_000_000_000 {
      moments.append(moment)
      moment = moment.adding(seconds: random.unit() < 0.02 ? 700 : Int64(random.next() % 3) * 5)
    }
    let together = meter.vitals(at: moments)
    #expect(together.contains { $0.agents.count > 2 && $0.agents.allSatisfy { $0.p95 != nil } })
    for (at, vitals) in zip(moments, together) {
      #expect(vitals == meter.vitals(at: at), "seed \(seed), \(at)")
    }
  }
}
