import Costs
import Events
import Meter
import TestSupport
import Testing

/// What budgets ask the meter, against the events themselves.
@Suite struct BudgetQueriesTests {
  /// A call of a model that cost so many cents, with who and what.
  private struct Call {
    var second: Int64
    var cents: Int
    var agent: String
    var model: String
    var user: String

    var line: String {
      Native.request(
        Double(second - Native.epoch),
        [
          "agent_name": agent.quoted, "model_name": model.quoted, "user_id": user.quoted,
          "total_cost": "\(Double(cents) / 100)", "input_tokens": "1",
        ])
    }
  }

  private static let limit = Money(picodollars: 1_000_000_000_000_000)

  private func budget(_ period: BudgetPeriod, _ filter: String = "") throws -> Budget {
    let conditions = try Filter(parsing: filter).conditions.map {
      Budget.Scope.Condition(
        dimension: $0.dimension.rawValue, comparison: $0.comparison.rawValue, value: $0.value)
    }
    return Budget(
      name: "b", period: period, limit: Self.limit,
      scope: conditions.isEmpty ? nil : .init(conditions: conditions))
  }

  private func calls(_ count: Int, days: Int, endingAt end: Int64) -> [Call] {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Call(
        second: end - Int64(random.next() % UInt64(days * 86_400)), cents: Int(random.next() % 500),
        agent: ["A", "B", "C"][Int(random.next() % 3)], model: ["m1", "m2"][Int(random.next() % 2)],
        user: ["u1", "u2"][Int(random.next() % 2)])
    }
  }

  private func cents(_ calls: [Call], _ interval: CalendarInterval, _ filter: String) throws -> Int {
    let filter = try Filter(parsing: filter)
    return calls.filter { call in
      interval.contains(Timestamp(seconds: call.second))
        && filter.conditions.allSatisfy {
          $0.matches($0.dimension == .agent ? call.agent : $0.dimension == .model ? call.model : call.user)
        }
    }.reduce(0) { $0 + $1.cents }
  }

  @Test(arguments: ["Europe/Berlin", "UTC", "America/St_Johns"])
  func `spends of every period and scope are those of its events, whatever their order`(zone: String) throws {
    let zone = try CalendarZone(named: zone)
    // Three days after the end of summer time in Europe.
    let at = try #require(Timestamp(rfc3339: "2026-10-28T15:04:05Z"))
    let calls = calls(3_000, days: 30, endingAt: at.seconds)
    var bench = Bench(options: MeterOptions(zone: zone))
    bench.now = at
    try bench.feed(calls.map(\.line))
    let scopes = ["", "agent=A", "agent!=A", "model=~M2", "user=u1", "agent=A model=m1", "agent=~b user=u2"]
    for filter in scopes {
      for period in [
        BudgetPeriod.daily, .weekly, .monthly, .rolling(seconds: 86_400), .rolling(seconds: 604_800),
      ] {
        let isJoint = filter.contains(" ")
        if isJoint, period == .monthly || zone.name.hasPrefix("America") { continue }
        let budget = try budget(period, filter)
        let spending = bench.meter.spending(of: [budget], at: at)[0]
        #expect(spending.interval == budget.interval(at: at, zone: zone))
        let expected = try cents(calls, spending.interval, filter)
        #expect(
          spending.spent.text(places: 2)
            == Money(picodollars: Int128(expected) * 10_000_000_000).text(places: 2), "\(filter) \(period)")
      }
    }
  }

  @Test func `hours before, burn, and how it stood before`() throws {
    let at = try #require(Timestamp(rfc3339: "2026-10-28T15:04:05Z"))
    let calls = calls(2_000, days: 3, endingAt: at.seconds)
    var bench = Bench()
    bench.now = at
    try bench.feed(calls.map(\.line))
    let now = bench.meter.spending(of: [try budget(.daily)], at: at)[0]
    let history = try #require(now.history)
    let end = at.seconds / 3600 * 3600
    #expect(history.start.seconds + Int64(history.hours.count) * 3600 == end && history.hours.count >= 70)
    let within = CalendarInterval(start: history.start, end: Timestamp(seconds: end))
    let sum = history.hours.reduce(Money.zero, +)
    #expect(sum.picodollars == Int128(try self.cents(calls, within, "")) * 10_000_000_000)
    func cents(from seconds: Int64) throws -> Int {
      try self.cents(
        calls, CalendarInterval(start: Timestamp(seconds: seconds), end: at.adding(seconds: 1)), "")
    }
    #expect(
      now.burn.hour.picodollars == Int128(try cents(from: (at.seconds / 60 + 1) * 60 - 3600)) * 10_000_000_000
    )
    #expect(
      now.burn.now.picodollars == Int128(try cents(from: (at.seconds / 5 + 1) * 5 - 300)) * 120_000_000_000)
    let times = [-3600, -1800, -60].map { at.adding(seconds: $0).seconds / 60 * 60 }.map {
      Timestamp(seconds: $0)
    }
    let past = bench.meter.spending(of: [try budget(.daily)], at: times, knowingUpTo: at)
    for (time, spending) in zip(times, past) {
      let until = CalendarInterval(start: spending[0].interval.start, end: time)
      #expect(spending[0].spent.picodollars == Int128(try self.cents(calls, until, "")) * 10_000_000_000)
      #expect(spending[0].history == nil)
    }
  }

  @Test func `the day before stands beside a new day for a quarter of an hour`() throws {
    let midnight = try #require(Timestamp(rfc3339: "2026-10-28T00:00:00Z"))
    var bench = Bench()
    bench.now = midnight.adding(seconds: 899)
    let calls = [-86_401, -86_400, -5, 0, 7].map {
      Call(second: midnight.seconds + $0, cents: 100, agent: "A", model: "m", user: "u")
    }
    try bench.feed(calls.map(\.line))
    let day = try budget(.daily)
    let early = bench.meter.spending(of: [day], at: midnight.adding(seconds: 899))[0]
    #expect(early.spent.description == "2" && early.before?.spent.description == "2")
    #expect(early.before?.interval.end == midnight)
    #expect(bench.meter.spending(of: [day], at: midnight.adding(seconds: 900))[0].before == nil)
    #expect(bench.meter.spending(of: [try budget(.rolling(seconds: 3600))], at: midnight)[0].before == nil)
  }

  @Test func `blocks begin with their first use, and a scope has its own`() throws {
    let at = try #require(Timestamp(rfc3339: "2026-10-28T15:04:05Z"))
    let hour = at.seconds / 3600 * 3600
    var bench = Bench()
    bench.now = at
    let uses: [(Int64, String)] = [(-9 * 3600, "A"), (-3 * 3600 + 1800, "A"), (-3600, "B"), (60, "A")]
    try bench.feed(
      uses.map { Call(second: hour + $0.0, cents: 100, agent: $0.1, model: "m", user: "u").line })
    func block(_ filter: String) throws -> (start: Int64, spent: String) {
      let spending = bench.meter.spending(of: [try budget(.blocks, filter)], at: at)[0]
      return ((spending.interval.start.seconds - hour) / 3600, spending.spent.description)
    }
    #expect(try block("") == (-3, "3"))
    #expect(try block("agent=A") == (-3, "2"))
    #expect(try block("agent=B") == (-1, "1"))
    #expect(try block("agent=C") == (0, "0"))
    let before = bench.meter.spending(
      of: [try budget(.blocks)], at: [at.adding(seconds: -4 * 3600)], knowingUpTo: at)
    #expect(before[0][0].spent == .zero)
  }

  @Test(arguments: [
    ("model=m user=u", BudgetPeriod.daily), ("agent=A service=s", .daily), ("tool=t", .daily),
    ("agent=A user=u", .monthly), ("agent=A tool=t", .daily),
  ])
  func `what is not kept together is refused, and nobody's`(filter: String, period: BudgetPeriod) throws {
    let budget = try budget(period, filter)
    #expect(throws: Filter.SyntaxError.self) { _ = try budget.scope?.filter(for: period) }
    let bench = Bench()
    try bench.feed([Native.request(1, ["agent_name": "\"A\"", "user_id": "\"u\"", "total_cost": "1"])])
    #expect(bench.meter.spending(of: [budget], at: Native.at(2))[0].spent == .zero)
  }

  @Test func `names in budgets never fold into (other)`() throws {
    var options = MeterOptions()
    options.limits.series = 3
    options.pinned = [.agent: ["Late", "(other)", ""]]
    let bench = Bench(options: options)
    try bench.feed(
      (0..<50).map { Native.request(Double($0), ["agent_name": "\"agent\($0)\"", "total_cost": "1"]) }
        + [Native.request(60, ["agent_name": "\"Late\"", "total_cost": "2"])])
    let agents = bench.meter.breakdown(.agent, at: bench.now, window: .all)
    #expect(agents.rows.map(\.name).sorted() == ["(other)", "Late", "agent0", "agent1", "agent2"])
    let late = Budget(
      name: "l", period: .daily, limit: Self.limit, scope: .init(dimension: "agent", value: "Late"))
    #expect(bench.meter.spending(of: [late], at: Native.at(70))[0].spent.description == "2")
  }
}
