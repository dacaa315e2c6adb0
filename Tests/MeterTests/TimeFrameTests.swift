import Events
import Meter
import TestSupport
import Testing

/// A meter that knows before which moment nothing will be asked answers everything after it as one that does not know.
@Suite struct TimeFrameTests {
  @Test(arguments: [UInt64(31), 32, 33, 34]) func `what is promised changes no answer`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let now = Int64(1_790_000_123) * 1_000_000_000
    var all = WindowTests.happenings(3000, spread: 40 * 86_400, now: now, &random)
    if seed % 2 == 0 { all.sort { $0.time < $1.time } }
    let moment = Timestamp(nanoseconds: now)
    let (free, bound) = (Meter(), Meter())
    bound.promise(horizon: moment)
    for meter in [free, bound] { WindowTests.fold(all, into: meter, batch: 37, now: moment) }
    for seconds in [0, 7, 400, 5000] as [Int64] {
      let at = moment.adding(seconds: seconds)
      for window in Window.allCases {
        for dimension in Dimension.allCases {
          #expect(
            free.breakdown(dimension, at: at, window: window)
              == bound.breakdown(dimension, at: at, window: window),
            "seed \(seed), \(dimension), \(window), +\(seconds) s")
        }
        let query = FleetQuery(at: at, window: window, rowLimit: 5)
        let (one, other) = (free.answer(query), bound.answer(query))
        #expect(one.totals == other.totals && one.latency == other.latency, "seed \(seed), \(window)")
      }
      #expect(free.vitals(at: at) == bound.vitals(at: at), "seed \(seed)")
    }
    #expect(
      free.vitals(at: moment.adding(seconds: -1800)).agents
        == bound.vitals(at: moment.adding(seconds: -1800)).agents)
  }
}
