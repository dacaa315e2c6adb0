import Alerting
import Events
import TestSupport
import Testing

@testable import Notifying

@Suite struct DispatcherTests {
  private func traits(_ name: String = "team/webhook", _ change: (inout IntegrationTraits) -> Void = { _ in })
    -> IntegrationTraits
  {
    var traits = IntegrationTraits(receiver: "team", name: name)
    change(&traits)
    return traits
  }

  private func dispatcher(
    _ integrations: [IntegrationTraits]? = nil, _ route: Route? = nil,
    _ times: [String: [RecurringInterval]] = [:],
    limits: Dispatcher.Limits = Dispatcher.Limits()
  ) throws -> Dispatcher {
    let route =
      route
      ?? Route(
        receiver: "team", groupBy: ["alertname"], groupWait: 30, groupInterval: 300, repeatInterval: 3_600)
    return Dispatcher(
      tree: try RoutingTree(route, times: times), hours: RoutingHours(business: [RecurringInterval()]),
      integrations: integrations ?? [traits()], seed: 1, limits: limits)
  }

  private func at(_ seconds: Int64) -> Timestamp { Sample.epoch.adding(seconds: seconds) }

  /// Notices as text, each delivered at once: `firing a b | resolved c`.
  private func told(
    _ dispatcher: inout Dispatcher, _ signals: [AlertSignal], _ seconds: Int64,
    _ outcome: DeliveryOutcome = .delivered
  ) -> [String] {
    let notices = dispatcher.step(signals, at: at(seconds))
    for notice in notices { dispatcher.finished(notice.id, outcome, at: at(seconds)) }
    return notices.map { notice in
      let firing = notice.firing.map(\.status.place).sorted().joined(separator: " ")
      let resolved = notice.resolved.map(\.status.place).sorted().joined(separator: " ")
      return "\(notice.kind.rawValue) \(firing)" + (resolved.isEmpty ? "" : "| \(resolved)")
    }
  }

  @Test func `a group waits, is told once, and again when it says something new`() throws {
    var dispatcher = try dispatcher()
    let (a, b, c) = (Sample.signal("a"), Sample.signal("b", since: 20), Sample.signal("c", since: 40))
    #expect(told(&dispatcher, [a], 0).isEmpty && told(&dispatcher, [a, b], 29).isEmpty)
    #expect(told(&dispatcher, [a, b], 30) == ["firing a b"])
    #expect(told(&dispatcher, [a, b], 35).isEmpty && told(&dispatcher, [a, b, c], 40).isEmpty)
    #expect(told(&dispatcher, [a, b, c], 329).isEmpty)
    #expect(told(&dispatcher, [a, b, c], 330) == ["firing a b c"])
    #expect(told(&dispatcher, [a, b, c], 1_000).isEmpty)
    #expect(told(&dispatcher, [a, b, c], 330 + 3_600) == ["firing a b c"])
    let over = Sample.signal("a", phase: .resolved, resolved: 4_000)
    #expect(told(&dispatcher, [over, b, c], 4_300) == ["firing b c| a"])
    #expect(told(&dispatcher, [b, c], 4_400).isEmpty)
    #expect(told(&dispatcher, [], 5_000) == ["resolved | b c"])
    #expect(told(&dispatcher, [], 50_000).isEmpty && dispatcher.groups.isEmpty)
  }

  @Test func `whoever was not told it fires is not told that it is over`() throws {
    var dispatcher = try dispatcher()
    #expect(told(&dispatcher, [Sample.signal("a")], 0).isEmpty)
    #expect(told(&dispatcher, [Sample.signal("a", phase: .resolved, resolved: 10)], 60).isEmpty)
    #expect(told(&dispatcher, [Sample.signal("b", phase: .suppressed)], 100).isEmpty)
    #expect(told(&dispatcher, [Sample.signal("b", phase: .resolved, resolved: 110)], 200).isEmpty)
    #expect(dispatcher.groups.isEmpty)
    // A notice that was refused told nobody.
    let c = Sample.signal("c", since: 200)
    #expect(told(&dispatcher, [c], 300, .refused("no")) == ["firing c"])
    #expect(told(&dispatcher, [c], 1_000).isEmpty, "the same state is not tried for ever")
    #expect(told(&dispatcher, [], 2_000).isEmpty)
    #expect(dispatcher.health.map(\.deadLetters) == [1])
    #expect(dispatcher.health.map(\.problem) == ["no"])
  }

  @Test func `an ack stops repeats, and its end is told all the same`() throws {
    var dispatcher = try dispatcher()
    let a = Sample.signal("a")
    #expect(told(&dispatcher, [a], 30) == ["firing a"])
    let acked = Sample.signal("a", phase: .acknowledged)
    #expect(told(&dispatcher, [acked], 10_000).isEmpty)
    #expect(told(&dispatcher, [a], 10_010) == ["firing a"], "taken back: it repeats")
    #expect(told(&dispatcher, [acked], 20_000).isEmpty)
    #expect(
      told(&dispatcher, [Sample.signal("a", phase: .resolved, resolved: 20_001)], 21_000) == ["resolved | a"])
  }

  @Test func `an end in a maintenance window is told nobody`() throws {
    var dispatcher = try dispatcher()
    #expect(told(&dispatcher, [Sample.signal("a")], 30) == ["firing a"])
    #expect(told(&dispatcher, [Sample.signal("a", phase: .resolvedQuietly, resolved: 100)], 1_000).isEmpty)
    #expect(told(&dispatcher, [], 2_000).isEmpty && dispatcher.groups.isEmpty)
  }

  @Test func `an incident is opened, taken on and closed once`() throws {
    var dispatcher = try dispatcher([traits { $0.tellsAcknowledged = true }])
    let (a, b) = (Sample.signal("a"), Sample.signal("b"))
    let acked = { Sample.signal($0, phase: .acknowledged) }
    #expect(told(&dispatcher, [a, b], 30) == ["firing a b"])
    #expect(told(&dispatcher, [acked("a"), b], 400).isEmpty)
    #expect(told(&dispatcher, [acked("a"), acked("b")], 800) == ["acknowledged a b"])
    #expect(told(&dispatcher, [acked("a"), acked("b")], 9_000).isEmpty)
    #expect(told(&dispatcher, [acked("a")], 9_500).isEmpty, "of one incident only all is over, or nothing")
    #expect(told(&dispatcher, [], 10_000) == ["resolved | a b"])
  }

  @Test func `a rise in severity is news`() throws {
    let route = Route(
      receiver: "team", groupBy: ["alertname"], groupWait: 0, groupInterval: 10, repeatInterval: 3_600,
      routes: [
        Route(receiver: "team", matchers: [AlertMatcher(label: "severity", value: "critical")])
      ])
    var dispatcher = try dispatcher(nil, route)
    #expect(told(&dispatcher, [Sample.signal("a")], 0) == ["firing a"])
    #expect(told(&dispatcher, [Sample.signal("a", severity: .critical)], 20) == ["firing a"])
    #expect(told(&dispatcher, [Sample.signal("a", severity: .critical)], 40).isEmpty)
    // Both groups were told, so both hear the end.
    #expect(told(&dispatcher, [], 100) == ["resolved | a", "resolved | a"])
  }

  @Test func `muted times keep quiet, and what still fires is told after them`() throws {
    let night = RecurringInterval(times: [480..<540])
    let route = Route(
      receiver: "team", groupWait: 0, routes: [Route(muteTimes: ["night"])])
    var dispatcher = try dispatcher(nil, route, ["night": [night]])
    // The epoch is 8:00 UTC.
    #expect(
      told(&dispatcher, [Sample.signal("a")], 0).isEmpty
        && told(&dispatcher, [Sample.signal("a")], 3_599).isEmpty)
    #expect(told(&dispatcher, [Sample.signal("a")], 3_600) == ["firing a"])
  }

  @Test func `failures are tried again, later and later, and given up`() throws {
    var dispatcher = try dispatcher([traits { $0.attempts = 4 }])
    var tries: [Int64] = []
    for second in stride(from: Int64(0), to: 3_000, by: 1) {
      let notices = dispatcher.step([Sample.signal("a")], at: at(second))
      for notice in notices {
        tries.append(second)
        dispatcher.finished(
          notice.id, .failed("down", retryAfter: tries.count == 1 ? 60 : nil), at: at(second))
      }
    }
    #expect(tries.count == 4)
    #expect(tries[1] - tries[0] == 60, "as long as it asked for")
    #expect((7...13).contains(tries[2] - tries[1]) && (15...26).contains(tries[3] - tries[2]), "\(tries)")
    #expect(
      dispatcher.health.first
        == IntegrationHealth(
          name: "team/webhook", sent: 0, retries: 3, deadLetters: 1, waiting: 0, problem: "down"))
    #expect(dispatcher.takeReports().map(\.problem) == ["down"])
  }

  @Test func `what is over before it could be told is not told`() throws {
    var dispatcher = try dispatcher()
    #expect(told(&dispatcher, [Sample.signal("a")], 30, .failed("down")) == ["firing a"])
    #expect(told(&dispatcher, [], 60).isEmpty && told(&dispatcher, [], 600).isEmpty)
    #expect(dispatcher.groups.isEmpty)
  }

  @Test func `the rate is limited, and the worst goes first`() throws {
    let route = Route(receiver: "team", groupBy: ["..."], groupWait: 0)
    var dispatcher = try dispatcher([traits { $0.perMinute = 6 }], route)
    let signals = (0..<20).map { Sample.signal("a\($0)", severity: $0 >= 15 ? .critical : .warning) }
    let first = told(&dispatcher, signals, 0)
    #expect(first.count == 6 && Set(first.prefix(5)) == Set((15..<20).map { "firing a\($0)" }))
    #expect(dispatcher.health[0].waiting == 14)
    #expect(told(&dispatcher, signals, 9).isEmpty)
    #expect(told(&dispatcher, signals, 10).count == 1 && told(&dispatcher, signals, 70).count == 6)
  }

  @Test func `at most a few notices are under way, and none of them twice`() throws {
    var limits = Dispatcher.Limits()
    limits.underWay = 3
    let route = Route(receiver: "team", groupBy: ["..."], groupWait: 0)
    var dispatcher = try dispatcher([traits()], route, limits: limits)
    let signals = (0..<10).map { Sample.signal("a\($0)") }
    let first = dispatcher.step(signals, at: at(0))
    #expect(first.count == 3 && dispatcher.step(signals, at: at(1)).isEmpty)
    dispatcher.finished(first[0].id, .delivered, at: at(2))
    dispatcher.finished(first[0].id, .delivered, at: at(2))
    #expect(dispatcher.step(signals, at: at(3)).count == 1)
    #expect(dispatcher.health[0].sent == 1 && dispatcher.health[0].waiting == 9)
  }

  @Test func `too many alerts are counted, and known ones go on`() throws {
    var limits = Dispatcher.Limits()
    limits.groups = 3
    let route = Route(receiver: "team", groupBy: ["..."], groupWait: 0)
    var dispatcher = try dispatcher([traits()], route, limits: limits)
    #expect(told(&dispatcher, (0..<5).map { Sample.signal("a\($0)") }, 0).count == 3)
    #expect(dispatcher.overflow == 2)
  }

  @Test func `a system that keeps alerts itself hears everything again`() throws {
    var dispatcher = try dispatcher([traits { $0.mirrorSeconds = 60 }])
    let (a, b) = (Sample.signal("a"), Sample.signal("b", since: 5))
    #expect(told(&dispatcher, [a], 0) == ["firing a"])
    #expect(told(&dispatcher, [a, b], 5) == ["firing a b"])
    #expect(told(&dispatcher, [a, b], 64).isEmpty && told(&dispatcher, [a, b], 65) == ["firing a b"])
    let quiet = [Sample.signal("a", phase: .acknowledged), Sample.signal("b", phase: .suppressed, since: 5)]
    #expect(told(&dispatcher, quiet, 130) == ["firing a b"], "or it would believe that it is over")
    #expect(told(&dispatcher, [], 140) == ["resolved | a b"])
    #expect(dispatcher.takeReports().map(\.what) == ["firing", "firing", "resolved", "resolved"])
  }

  @Test func `ten thousand alerts in one group and in ten thousand`() throws {
    for groupBy in [["alertname"], ["..."]] {
      var dispatcher = try dispatcher(
        [traits { $0.perMinute = 6_000 }], Route(receiver: "team", groupBy: groupBy, groupWait: 0))
      let signals = (0..<10_000).map { Sample.signal("agent \($0)") }
      let clock = ProcessorClock()
      let notices = dispatcher.step(signals, at: at(0))
      print("10 000 alerts, grouped by \(groupBy): \(clock.milliseconds.rounded()) ms of the processor")
      #expect(notices.count == (groupBy == ["..."] ? 8 : 1))
      if groupBy == ["alertname"] { #expect(notices[0].alerts.count == 200 && notices[0].truncated == 9_800) }
    }
  }
}

/// What must hold whatever happens, in whatever order.
@Suite struct DispatcherPropertyTests {
  private struct Truth {
    var told: [String: Severity] = [:]
    var lastState: [String] = []
    var lastSent: Timestamp?
  }

  private static let repeatInterval: Int64 = 400

  private func dispatcher(seed: UInt64) throws -> Dispatcher {
    let names = ["team/one", "team/two", "team/pager"]
    let integrations = names.map { name in
      var traits = IntegrationTraits(receiver: "team", name: name)
      traits.tellsAcknowledged = name.hasSuffix("pager")
      traits.attempts = 3
      traits.perMinute = 600
      return traits
    }
    let tree = try RoutingTree(
      Route(
        receiver: "team", groupBy: ["alertname"], groupWait: 10, groupInterval: 20,
        repeatInterval: Self.repeatInterval))
    return Dispatcher(
      tree: tree, hours: RoutingHours(business: [RecurringInterval()]), integrations: integrations, seed: seed
    )
  }

  private struct World {
    var occurrence: Int64?
    var severity = Severity.warning
    var phase = AlertSignal.Phase.firing
    var ended: (occurrence: Int64, at: Int64, quietly: Bool)?

    mutating func move(_ second: Int64, _ random: inout SeededGenerator) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0 where occurrence == nil:
        occurrence = second
        severity = .warning
        phase = .firing
      case 1 where occurrence != nil:
        ended = (occurrence ?? 0, second, phase == .suppressed)
        occurrence = nil
      case 2: phase = .acknowledged
      case 3: phase = .suppressed
      case 4: phase = .firing
      case 5: severity = .critical
      default: break
      }
    }

    func signals(_ agent: String) -> [AlertSignal] {
      var all: [AlertSignal] = []
      if let occurrence {
        all.append(Sample.signal(agent, severity: severity, phase: phase, since: occurrence))
      }
      if let ended {
        all.append(
          Sample.signal(
            agent, severity: severity, phase: ended.quietly ? .resolvedQuietly : .resolved,
            since: ended.occurrence,
            resolved: ended.at))
      }
      return all
    }
  }

  private func outcome(_ random: inout SeededGenerator) -> DeliveryOutcome {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .refused("no")
    case 1, 2: .failed("down")
    default: .delivered
    }
  }

  private func run(_ seed: UInt64, check: Bool) throws -> [String] {
    var random = SeededGenerator(seed: seed)
    var dispatcher = try dispatcher(seed: seed)
    var worlds = Array(repeating: World(), count: 4)
    var truths: [String: Truth] = [:]
    var open: [Notice] = []
    var log: [String] = []
    for second in stride(from: Int64(0), to: 4_000, by: 5) {
      let time = Sample.epoch.adding(seconds: second)
      for index in worlds.indices { worlds[index].move(second, &random) }
      let signals = worlds.indices.flatMap { worlds[$0].signals("a\($0)") }
      let phases = Dictionary(
        signals.map { ("\($0.status.id)@\($0.occurrence.seconds)", $0) }, uniquingKeysWith: { $1 })
      for notice in dispatcher.step(signals, at: time) {
        let name = "\(notice.integration)"
        log.append("\(second) \(name) \(describe(notice))")
        if check { self.check(notice, truths[name] ?? Truth(), phases, open, seed) }
        open.append(notice)
      }
      // Answers come late, and in any order.
      for notice in open where Bool.random(using: &random) {
        open.removeAll { $0.id == notice.id }
        let outcome = outcome(&random)
        dispatcher.finished(notice.id, outcome, at: time)
        if outcome == .delivered { deliver(notice, &truths["\(notice.integration)", default: Truth()], time) }
      }
    }
    for health in dispatcher.health { #expect(health.sent > 5 && health.deadLetters > 0, "seed \(seed)") }
    return log
  }

  private func key(_ alert: NoticeAlert) -> String { "\(alert.status.id)@\(alert.status.activeAt.seconds)" }

  private func describe(_ notice: Notice) -> [String] {
    [notice.kind.rawValue]
      + notice.alerts.map { "\(key($0)) \($0.status.severity) \($0.endsAt == nil)" }.sorted()
  }

  private func check(
    _ notice: Notice, _ truth: Truth, _ phases: [String: AlertSignal], _ open: [Notice], _ seed: UInt64
  ) {
    #expect(
      !open.contains { $0.integration == notice.integration && $0.groupKey == notice.groupKey },
      "seed \(seed)")
    for alert in notice.firing where notice.kind == .firing {
      #expect(phases[key(alert)]?.phase == .firing, "only what fires and nothing suppresses, seed \(seed)")
    }
    for alert in notice.resolved {
      #expect(truth.told[key(alert)] != nil, "an end for whoever was not told, seed \(seed)")
      #expect(phases[key(alert)].map { $0.phase == .resolved } ?? true, "seed \(seed)")
    }
    if describe(notice) == truth.lastState, let last = truth.lastSent {
      #expect(notice.at >= last.adding(seconds: Self.repeatInterval), "the same state twice, seed \(seed)")
    }
    if notice.kind == .firing, notice.resolved.isEmpty, let last = truth.lastSent {
      let hasNews = notice.firing.contains { (truth.told[key($0)] ?? .info) < $0.status.severity }
      #expect(hasNews || notice.at >= last.adding(seconds: Self.repeatInterval), "no news, seed \(seed)")
    }
  }

  private func deliver(_ notice: Notice, _ truth: inout Truth, _ time: Timestamp) {
    for alert in notice.firing { truth.told[key(alert)] = alert.status.severity }
    for alert in notice.resolved { truth.told[key(alert)] = nil }
    truth.lastState = describe(notice)
    truth.lastSent = time
  }

  @Test(arguments: 0..<20) func `what must hold, holds`(round: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("round \(round) seed \(seed)")
    let log = try run(seed, check: true)
    #expect(log.count > 20)
    #expect(try run(seed, check: false) == log, "the same calls make other notices, seed \(seed)")
  }
}
