import Costs
import Events
import Meter
import Testing
import TestSupport

/// Sums over windows against an array of all events and no cleverness.
@Suite struct WindowTests {
  struct Happening {
    var time: Int64
    var agent: String
    var user: String
    var failed: Bool
    var duration: Int64
    var picodollars: Int128
    /// Whether it is dated later than now + 5 minutes when it comes.
    var isFuture = false
  }

  static let widths: [Window: Int64] = [.m5: 5, .h1: 60, .h24: 900, .d7: 3600, .d30: 3600, .all: 3600]

  static func happenings(_ count: Int, spread: Double, now: Int64, _ random: inout SeededGenerator)
    -> [Happening]
  {
    (0..<count).map { _ in
      // Mostly recent, some long ago, some ahead of the clock.
      let back = random.unit() * random.unit() * random.unit() * spread
      let time = now - Int64(back * 1e9) + (random.unit() < 0.05 ? Int64(random.unit() * 290e9) : 0)
      return Happening(
        time: time, agent: "agent\(random.next() % 4)", user: "user\(random.next() % 7)",
        failed: random.unit() < 0.1, duration: Int64(random.unit() * 1e10),
        picodollars: Int128(random.next() % 1_000_000_000_000))
    }
  }

  static func fold(_ all: [Happening], into meter: Meter, batch size: Int, source: Int = 0, now: Timestamp) {
    var at = 0
    while at < all.count {
      let end = min(at + size, all.count)
      var batch = EventBatch()
      for happening in all[at..<end] { append(happening, to: &batch) }
      meter.fold(batch, source: source, now: now)
      at = end
    }
  }

  static func append(_ happening: Happening, to batch: inout EventBatch) {
    var event = Event()
    event.kind = .run
    event.time = happening.time
    event.duration = happening.duration
    event.status = happening.failed ? .error : .success
    event.agent = batch.keep(happening.agent)
    event.user = batch.keep(happening.user)
    event.model = batch.keep("m")
    let first = batch.usages.count
    let cost = DecimalNumber(coefficient: happening.picodollars, exponent: -12)
    batch.usages.append(Usage(model: event.model, tokens: Tokens(input: 10, output: 1), reportedCost: cost))
    event.usages = first..<first + 1
    batch.events.append(event)
  }

  static func within(_ all: [Happening], _ window: Window, at: Timestamp, back windows: Int64 = 0)
    -> [Happening]
  {
    guard let seconds = window.seconds, let width = widths[window] else { return all }
    let last = at.nanoseconds / (width * 1_000_000_000)
    let buckets = seconds / width
    let range = last - buckets * (windows + 1) + 1...last - buckets * windows
    return all.filter { !$0.isFuture && range.contains($0.time / (width * 1_000_000_000)) }
  }

  private func expectExact(_ meter: Meter, _ all: [Happening], at: Timestamp, _ note: String) {
    for window in Window.allCases {
      let note = "\(note), \(window.rawValue) at \(at.seconds)"
      let answer = meter.answer(FleetQuery(at: at, window: window, dimension: .agent))
      expectEqual(answer.totals, Self.within(all, window, at: at), note)
      if let before = answer.before {
        expectEqual(before, Self.within(all, window, at: at, back: 1), note + " before")
      }
      expectClose(answer.latency[0], Self.within(all, window, at: at), window, note)
      for row in answer.breakdown.rows {
        let own = Self.within(all, window, at: at).filter { $0.agent == row.name }
        expectEqual(row.totals, own, note + " " + row.name)
        expectClose(row.latency, own, window, note + " " + row.name)
      }
      let charted = answer.chart.reduce(0) { $0 + $1.requests }
      if window != .all { #expect(charted == answer.totals.requests, "\(note)") }
    }
  }

  private func expectEqual(_ totals: Totals, _ all: [Happening], _ note: String) {
    #expect(totals.requests == all.count, "\(note)")
    #expect(totals.errors == all.count { $0.failed }, "\(note)")
    #expect(totals.tokens.total == all.count * 11, "\(note)")
    #expect(totals.cost.reported.picodollars == all.reduce(0) { $0 + $1.picodollars }, "\(note)")
  }

  private func expectClose(_ quantiles: Quantiles?, _ all: [Happening], _ window: Window, _ note: String) {
    guard window.hasQuantiles, !all.isEmpty else {
      #expect(quantiles == nil, "\(note)")
      return
    }
    let sorted = all.map(\.duration).sorted()
    #expect(quantiles?.count == sorted.count, "\(note)")
    for (q, found) in [(0.5, quantiles?.p50), (0.95, quantiles?.p95), (0.999, quantiles?.p999)] {
      let exact = SketchTests.nearestRank(sorted, q)
      #expect(abs((found ?? -1) - exact) <= exact * 0.01, "\(note) q=\(q)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [600.0, 9_000, 200_000, 3_000_000])
  func `sums are exact in every window`(seed: UInt64, spread: Double) {
    var random = SeededGenerator(seed: seed)
    let now = Timestamp(nanoseconds: 1_790_000_000_123_456_789 + Int64(random.next() % 86_400_000_000_000))
    var all = Self.happenings(800, spread: spread, now: now.nanoseconds, &random)
    if seed % 2 == 0 { all.sort { $0.time < $1.time } }
    let meter = Meter()
    Self.fold(all, into: meter, batch: Int.random(in: 1...200, using: &random), now: now)
    for later in [0, 3.3, 290, 3000, 80_000] {
      let at = Timestamp(nanoseconds: now.nanoseconds + Int64(later * 1e9))
      expectExact(meter, all, at: at, "seed \(seed) spread \(spread)")
    }
  }

  @Test func `what is dated in the future counts in all alone and moves no clock`() {
    let now = Native.at(0)
    var future = Happening(
      time: Native.at(301).nanoseconds, agent: "a", user: "u", failed: false, duration: 5, picodollars: 7)
    future.isFuture = true
    let soon = Happening(
      time: Native.at(299).nanoseconds, agent: "a", user: "u", failed: true, duration: 5, picodollars: 9)
    let meter = Meter()
    Self.fold([future, soon], into: meter, batch: 10, now: now)
    expectExact(meter, [future, soon], at: Native.at(300), "future")
    #expect(meter.sourceCounts[0].future == 1)
    #expect(meter.newest == Native.at(299))
    expectExact(meter, [future, soon], at: Native.at(400), "later")
  }

  @Test(arguments: [
    "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Asia/Kolkata", "Pacific/Apia",
  ])
  func `series and active days follow the time zone`(name: String) throws {
    var random = SeededGenerator(seed: 4)
    let zone = try CalendarZone(named: name)
    // Around the end of daylight saving in Europe and America.
    let now = Timestamp(seconds: 1_793_620_000)
    let all = Self.happenings(600, spread: 6_000_000, now: now.nanoseconds - 300_000_000_000, &random).sorted
    { $0.time < $1.time }
    let meter = Meter(options: MeterOptions(zone: zone))
    Self.fold(all, into: meter, batch: 100, now: now)
    let hours = zone.hourStarts(count: 24, through: now)
    expectSeries(meter.series(starts: hours, end: now, byDay: false), all, hours, until: now)
    let days = zone.dayStarts(count: 30, through: now)
    expectSeries(meter.series(starts: days, end: now, byDay: true), all, days, until: now)
    for window in [Window.m5, .h1, .h24, .all] {
      for row in meter.breakdown(.user, at: now, window: window).rows {
        let own = Self.within(all, window, at: now).filter { $0.user == row.name }
        let expected = Set(own.map { zone.dayIndex(of: Timestamp(nanoseconds: $0.time)) })
        #expect(row.activeDays == expected.count, "\(window.rawValue) \(row.name)")
      }
    }
    let today = zone.dayIndex(of: now)
    let spent = all.filter { zone.dayIndex(of: Timestamp(nanoseconds: $0.time)) >= today - 6 }
    #expect(meter.spent(days: today - 6..<today + 1).picodollars == spent.reduce(0) { $0 + $1.picodollars })
    let own = spent.filter { $0.user == "user1" }.reduce(0) { $0 + $1.picodollars }
    #expect(meter.spent(days: today - 6..<today + 1, dimension: .user, name: "user1").picodollars == own)
  }

  private func expectSeries(
    _ series: [SeriesPoint], _ all: [Happening], _ starts: [Timestamp], until end: Timestamp
  ) {
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      let own = all.filter { $0.time >= start.nanoseconds && $0.time < next.nanoseconds }
      #expect(series[index].start == start)
      #expect(series[index].requests == own.count, "\(start.seconds)")
      #expect(series[index].cost.picodollars == own.reduce(0) { $0 + $1.picodollars }, "\(start.seconds)")
      #expect(series[index].users == Set(own.map(\.user)).count, "\(start.seconds)")
    }
  }

  @Test func `money adds up to the last picodollar`() {
    var random = SeededGenerator(seed: 21)
    let now = Native.at(0)
    let meter = Meter()
    var sum: Int128 = 0
    for _ in 0..<20 {
      var all = Self.happenings(1000, spread: 5_000_000, now: now.nanoseconds - 300_000_000_000, &random)
      for index in all.indices where random.unit() < 0.1 { all[index].picodollars *= 1_000_000_000_007 }
      sum += all.reduce(0) { $0 + $1.picodollars }
      Self.fold(all, into: meter, batch: 500, now: now)
    }
    for dimension in Dimension.allCases where dimension.carriesCost {
      let rows = meter.breakdown(dimension, at: now, window: .all).rows
      #expect(rows.reduce(0) { $0 + $1.totals.cost.total.picodollars } == sum, "\(dimension)")
    }
  }
}

extension WindowTests {
  /// Alert rules are evaluated along the hour that is over: of agents, 5 seconds are told for so long.
  @Test func `agents' last hour is told to 5 seconds`() {
    var random = SeededGenerator(seed: 3)
    let now = Timestamp(nanoseconds: 1_790_000_000_000_000_000)
    let all = Self.happenings(3000, spread: 9000, now: now.nanoseconds - 290_000_000_000, &random).sorted {
      $0.time < $1.time
    }
    let meter = Meter()
    Self.fold(all, into: meter, batch: 100, now: now)
    for back in stride(from: 0, through: 3600, by: 35) as StrideThrough<Int64> {
      let at = now.adding(seconds: -back)
      for agent in meter.vitals(at: at).agents {
        let own = Self.within(all, .m5, at: at).filter { $0.agent == agent.name }
        #expect(agent.requests == own.count && agent.errors == own.count { $0.failed }, "\(back) s back")
      }
    }
  }
}
