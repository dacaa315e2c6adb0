import Costs
import Events
import Meter
import TestSupport
import Testing

/// Calendar stretches and those between two moments, against an array of all events and no cleverness.
@Suite struct StretchTests {
  private typealias Happening = WindowTests.Happening

  /// A fleet over two months, most of it recent; around the end of daylight saving in Europe and America.
  private func fleet(_ zone: CalendarZone, seed: UInt64, now: Timestamp) -> (Meter, [Happening]) {
    var random = SeededGenerator(seed: seed)
    var all = WindowTests.happenings(
      1500, spread: 6_000_000, now: now.nanoseconds - 300_000_000_000, &random)
    // As late as a 31st has to look back.
    all += WindowTests.happenings(
      300, spread: 8 * 86_400, now: now.nanoseconds - 27 * 86_400_000_000_000, &random)
    if seed % 2 == 0 { all.sort { $0.time < $1.time } }
    let meter = Meter(options: MeterOptions(zone: zone))
    WindowTests.fold(all, into: meter, batch: Int.random(in: 1...200, using: &random), now: now)
    return (meter, all)
  }

  private func expectEqual(_ totals: Totals, _ own: [Happening], _ note: String) {
    #expect(totals.requests == own.count, "\(note)")
    #expect(totals.errors == own.count { $0.failed }, "\(note)")
    #expect(totals.tokens.total == own.count * 11, "\(note)")
    #expect(totals.cost.total.picodollars == own.reduce(0) { $0 + $1.picodollars }, "\(note)")
  }

  /// All that a stretch's answers say is what happened between the edges that they name.
  private func expectExact(
    _ meter: Meter, _ all: [Happening], _ stretch: Stretch, at: Timestamp, _ note: String
  ) throws -> StretchSummary {
    let summary = try meter.summary(stretch, at: at)
    let note = "\(note) \(stretch) [\(summary.start.seconds), \(summary.end.seconds))"
    let own = within(all, summary.start, summary.end)
    expectEqual(summary.totals, own, note)
    if let quantiles = summary.latency[0] { #expect(quantiles.count == own.count, "\(note)") }
    for row in try meter.breakdown(.user, at: at, in: stretch).rows {
      let mine = own.filter { $0.user == row.name }
      expectEqual(row.totals, mine, note + " " + row.name)
      let days = Set(mine.map { meter.options.zone.dayIndex(of: Timestamp(nanoseconds: $0.time)) })
      // Where midnight is on no full hour, an hour that straddles it may count as the wrong day, once at either edge.
      let isAligned = meter.options.zone.offsetSeconds(at: at) % 3600 == 0
      let slack = isAligned || stretch.label != "custom" ? 0 : 2
      #expect(abs(row.activeDays - days.count) <= slack, "\(note) \(row.name)")
    }
    // Of pairs only cells are kept.
    guard summary.start >= at.adding(seconds: -31 * 86_400) else {
      #expect(throws: StretchError.self) { try meter.pairs(.user, .agent, at: at, in: stretch) }
      return summary
    }
    let pairs = try meter.pairs(.user, .agent, at: at, in: stretch)
    #expect(pairs.start <= summary.start && pairs.end >= summary.end, "\(note)")
    let paired = within(all, pairs.start, pairs.end)
    #expect(pairs.rows.reduce(0) { $0 + $1.totals.requests } == paired.count, "\(note)")
    for row in pairs.rows {
      let mine = paired.filter { $0.user == row.names[0] && $0.agent == row.names[1] }
      expectEqual(row.totals, mine, note + " \(row.names)")
    }
    return summary
  }

  private func within(_ all: [Happening], _ start: Timestamp, _ end: Timestamp) -> [Happening] {
    all.filter { $0.time >= start.nanoseconds && $0.time < end.nanoseconds }
  }

  private static let zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Asia/Kolkata"]

  @Test(arguments: zones, [1, 2] as [UInt64])
  func `calendar stretches are exact, on the last day of a month too`(name: String, seed: UInt64) throws {
    let zone = try CalendarZone(named: name)
    for moment in ["2026-10-31T21:59:00Z", "2026-11-02T12:30:00Z", "2026-03-31T18:00:00Z"] {
      let now = try #require(Timestamp(rfc3339: moment))
      let (meter, all) = fleet(zone, seed: seed, now: now)
      for unit in CalendarUnit.allCases {
        let note = "\(name) seed \(seed) \(moment)"
        let summary = try expectExact(meter, all, .calendar(unit), at: now, note)
        let interval = zone.interval(of: unit, containing: now)
        #expect((summary.start, summary.end) == (interval.start, interval.end), "\(note)")
      }
      #expect(try meter.summary(.calendar(.day), at: now).latency[0] != nil)
    }
  }

  @Test(arguments: zones, [3, 4] as [UInt64])
  func `between two moments all is exact between the edges that are told`(name: String, seed: UInt64) throws {
    let zone = try CalendarZone(named: name)
    let now = Timestamp(seconds: 1_793_620_017)
    let (meter, all) = fleet(zone, seed: seed, now: now)
    var random = SeededGenerator(seed: seed * 77)
    let oldest = try #require(meter.oldest)
    for _ in 0..<40 {
      let span = random.unit() * random.unit() * 66 * 86_400
      let since = now.adding(seconds: -Int64(span))
      let until = now.adding(seconds: -Int64(span * random.unit() * random.unit()))
      guard until > since else { continue }
      let note = "\(name) seed \(seed)"
      let summary = try expectExact(meter, all, .between(since: since, until: until), at: now, note)
      #expect(summary.start <= max(since, oldest) && summary.end >= until, "\(note)")
      #expect(summary.start >= max(since, oldest).adding(seconds: -90_000), "\(note)")
      #expect(summary.end <= until.adding(seconds: 90_000), "\(note)")
      let open = try expectExact(meter, all, .between(since: since, until: nil), at: now, note)
      #expect(open.end > now && open.end <= now.adding(seconds: 5))
    }
    let head = try expectExact(meter, all, .between(since: nil, until: now), at: now, name)
    #expect(head.start <= oldest)
  }

  @Test func `what cannot be told apart any more is refused, and nothing is no stretch`() throws {
    let now = Timestamp(seconds: 1_793_620_017)
    let meter = Meter()
    let old = Happening(
      time: now.nanoseconds - 100 * 86_400_000_000_000, agent: "a", user: "u", failed: false, duration: 1,
      picodollars: 1)
    var new = old
    new.time = now.nanoseconds
    WindowTests.fold([old, new], into: meter, batch: 1, now: now)
    let kept = CalendarZone.utc.start(ofDay: CalendarZone.utc.dayIndex(of: now) - 69)
    #expect(throws: StretchError.tooOld(kept: kept)) {
      try meter.summary(.between(since: now.adding(seconds: -80 * 86_400), until: nil), at: now)
    }
    #expect(throws: StretchError.tooOld(kept: kept)) {
      try meter.summary(.between(since: nil, until: now), at: now)
    }
    #expect(try meter.summary(.between(since: kept, until: nil), at: now).totals.requests == 1)
    #expect(throws: StretchError.isEmpty) {
      try meter.breakdown(.agent, at: now, in: .between(since: now, until: now.adding(seconds: -5)))
    }
  }

  @Test func `labels are told apart, and name their stretch`() {
    #expect(Stretch.labels == ["5m", "1h", "24h", "7d", "30d", "today", "week", "month", "all"])
    for label in Stretch.labels { #expect(Stretch(label: label)?.label == label) }
    for label in ["day", "custom", "", "2h", "Today"] { #expect(Stretch(label: label) == nil, "\(label)") }
  }

  @Test func `pairs are kept of an agent with one of four`() throws {
    for first in Dimension.allCases {
      for second in Dimension.allCases {
        let others: [Dimension] = [.model, .user, .tool, .team]
        let isKept = first == .agent && others.contains(second) || second == .agent && others.contains(first)
        #expect(PairBreakdown.keeps(first, second) == isKept, "\(first) \(second)")
      }
    }
  }
}
