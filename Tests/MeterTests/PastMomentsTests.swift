import Events
import Testing

@testable import Meter

@Suite struct PastMomentsTests {
  private let now = Timestamp(seconds: 1_795_521_600 + 12_345)

  /// Going back and back: every window's edges lie on the edges of cells, however old.
  @Test(arguments: Window.allCases) func `windows are made of whole cells`(_ window: Window) throws {
    var at = now
    var steps = 0
    while steps < 3000, let moment = PastMoments.earlier(than: at, window: window, now: now) {
      let seconds = try #require(window.seconds)
      let end = moment.at.seconds + 1
      #expect(moment.at < at)
      #expect(end % moment.pieceSeconds == 0)
      #expect(seconds % moment.pieceSeconds == 0)
      let span = BucketSpan(window, at: moment.at)
      #expect(span.seconds == end - seconds..<end)
      for edge in [end - seconds, end] where edge < now.seconds {
        let width = TimeScale.width(of: edge, newest: now.seconds, isWatched: false)
        #expect(edge % max(5, width) == 0, "\(window) \(edge)")
      }
      at = moment.at
      steps += 1
    }
    #expect((window == .all) == (steps == 0))
  }

  @Test func `forward goes back over the same moments`() throws {
    var moments: [Timestamp] = []
    var at = now
    for _ in 0..<100 {
      let moment = try #require(PastMoments.earlier(than: at, window: .h1, now: now))
      moments.append(moment.at)
      at = moment.at
    }
    var back: [Timestamp] = []
    while let moment = PastMoments.later(than: at, window: .h1, now: now) {
      back.append(moment.at)
      at = moment.at
    }
    #expect(Set(back).isSubset(of: moments))
    #expect(back.last == moments.first)
  }

  @Test func `sums as of then are the sums of then`() throws {
    let lines = try Samples.shipped("incident.ndjson")
    let whole = Bench()
    try whole.feed(lines)
    whole.meter.finish()
    var at = whole.now
    for _ in 0..<40 {
      let moment = try #require(PastMoments.earlier(than: at, window: .h1, now: whole.now))
      at = moment.at
      let then = Bench(options: MeterOptions())
      try then.feed(lines, until: Timestamp(nanoseconds: (at.seconds + 1) * 1_000_000_000 - 1))
      then.meter.finish()
      let asked = whole.meter.answer(FleetQuery(at: at, window: .h1)).totals
      #expect(asked.cost == then.meter.answer(FleetQuery(at: at, window: .h1)).totals.cost)
    }
  }
}
