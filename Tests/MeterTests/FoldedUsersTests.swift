import Costs
import Events
import Meter
import TestSupport
import Testing

/// Unique users where there are more than names are held.
@Suite struct FoldedUsersTests {
  private let now = Timestamp(seconds: 1_793_620_000)
  private let zone = (try? CalendarZone(named: "Asia/Kolkata")) ?? .utc

  private struct Visit {
    var user: Int
    var time: Int64
  }

  private func visits(_ count: Int, users: Int, _ random: inout SeededGenerator) -> [Visit] {
    (0..<count).map { _ in
      let back = Int64(random.unit() * random.unit() * 20 * 86_400)
      return Visit(user: Int(random.next() % UInt64(users)), time: now.seconds - back)
    }.sorted { $0.time < $1.time }
  }

  private func meter(_ visits: ArraySlice<Visit>, limit: Int, isPart: Bool = false) -> Meter {
    var options = MeterOptions(zone: zone)
    options.limits.series = limit
    options.isPart = isPart
    let meter = Meter(options: options)
    var batch = EventBatch()
    for visit in visits {
      var event = Event()
      event.kind = .run
      event.time = visit.time * 1_000_000_000
      event.agent = batch.keep("a")
      event.user = batch.keep("user \(visit.user)")
      batch.events.append(event)
    }
    meter.fold(batch, source: 0, now: now)
    return meter
  }

  private func expectCounts(_ meter: Meter, _ visits: [Visit], exact: Bool) {
    let next = now.adding(seconds: 1)
    for byDay in [false, true] {
      let starts = byDay ? zone.dayStarts(count: 30, through: now) : zone.hourStarts(count: 24, through: now)
      let series = meter.series(starts: starts, end: next, byDay: byDay)
      for (index, point) in series.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : next
        let own = visits.filter { $0.time >= point.start.seconds && $0.time < end.seconds }
        let users = Set(own.map(\.user)).count
        let isEstimate = users > 10_000 && !exact
        #expect(point.usersAreEstimated == isEstimate, "\(point.start.seconds)")
        let slack = isEstimate ? Int(Double(users) * 0.02) : 0
        #expect(abs(point.users - users) <= slack, "\(point.start.seconds): \(point.users) of \(users)")
        #expect(point.requests == own.count)
      }
    }
  }

  @Test(arguments: [(20, 4_000), (500, 4_000), (5_000, 4_000), (1_000, 60_000)])
  func `users beyond the names that are held are counted all the same`(limit: Int, users: Int) {
    var random = SeededGenerator(seed: UInt64(limit + users))
    let all = visits(users * 3, users: users, &random)
    expectCounts(meter(all[...], limit: limit), all, exact: limit >= users)
  }

  @Test func `meters that are merged count each user once`() {
    var random = SeededGenerator(seed: 99)
    let all = visits(9_000, users: 3_000, &random)
    let whole = meter(all[..<3_000], limit: 700)
    whole.merge(meter(all[3_000..<6_000], limit: 700, isPart: true), sharesStreams: true)
    whole.merge(meter(all[6_000...], limit: 700, isPart: true), sharesStreams: true)
    expectCounts(whole, all, exact: false)
  }
}
