import Events
import Testing

@testable import Alerting

@Suite struct AlertBookTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)
  private let rule = AlertRule(name: "latency", severity: .warning)

  private func evaluation(_ agents: [String], _ rule: AlertRule? = nil) -> Evaluation {
    Evaluation(
      rule: rule ?? self.rule,
      instances: agents.map { .init(labels: ["agent": $0], place: $0, value: 1, valueText: "1") })
  }

  @Test func `lists firing first, the worst first, the newest first, resolved last`() {
    var book = AlertBook(start: epoch)
    let critical = AlertRule(name: "availability", severity: .critical)
    let slow = AlertRule(name: "slow", severity: .critical, holdSeconds: 60)
    book.apply([evaluation(["a", "b", "over"])], at: epoch)
    book.apply(
      [evaluation(["a", "b", "c", "d"]), evaluation(["x"], critical), evaluation(["p"], slow)],
      at: epoch.adding(seconds: 5))
    book.acknowledge(
      id: AlertIdentity.key(name: "latency", labels: ["agent": "d"]), by: "ana", at: epoch.adding(seconds: 6))
    let listed = book.statuses(at: epoch.adding(seconds: 7)).map { "\($0.state) \($0.place)" }
    #expect(
      listed == [
        "firing x", "firing c", "firing a", "firing b", "pending p", "acknowledged d", "resolved over",
      ])
  }

  @Test func `severity is no part of what an alert is`() {
    #expect(
      AlertIdentity.key(name: "a", labels: ["x": "1", "severity": "critical", "b": "2"])
        == AlertIdentity.key(name: "a", labels: ["b": "2", "x": "1", "severity": "info"]))
    let keys = [
      AlertIdentity.key(name: "a", labels: ["x": "1\",y=\"2"]),
      AlertIdentity.key(name: "a", labels: ["x": "1", "y": "2"]), AlertIdentity.key(name: "a{", labels: [:]),
      AlertIdentity.key(name: "a", labels: ["x=\"1\",y": "2"]), AlertIdentity.key(name: "a", labels: [:]),
      AlertIdentity.key(name: "a", labels: ["x": ""]), AlertIdentity.key(name: "a\\", labels: [:]),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `of two instances that are one alert the first counts`() {
    var book = AlertBook(start: epoch)
    let twice = Evaluation(
      rule: rule,
      instances: [
        .init(labels: ["agent": "a"], value: 1, valueText: "first"),
        .init(labels: ["agent": "a", "severity": "info"], value: 2, valueText: "second"),
      ])
    book.apply([twice], at: epoch)
    #expect(book.statuses(at: epoch).map(\.valueText) == ["first"])
    #expect(book.statuses(at: epoch).map(\.labels) == [["agent": "a"]])
  }

  @Test func `rules of one name and severity do not end each other's alerts`() {
    var book = AlertBook(start: epoch)
    let other = AlertRule(name: "latency", severity: .warning, key: "other")
    book.apply([evaluation(["a"]), evaluation(["b"], other)], at: epoch)
    book.apply([evaluation(["a"]), evaluation(["a"], other)], at: epoch.adding(seconds: 5))
    #expect(
      book.statuses(at: epoch.adding(seconds: 5)).map { "\($0.state) \($0.place)" } == [
        "firing a", "resolved b",
      ])
    book.apply([evaluation([], other)], at: epoch.adding(seconds: 10))
    #expect(book.status(id: "latency{agent=\"a\"}", at: epoch.adding(seconds: 10))?.state == .firing)
  }

  @Test func `is bounded`() {
    let limits = AlertBook.Limits(alerts: 10, entries: 20, history: 5, moments: 30, notices: 8)
    var book = AlertBook(start: epoch, suppressions: Suppressions(), limits: limits)
    for round in 0..<50 {
      let time = epoch.adding(seconds: Int64(round) * 10)
      book.apply([evaluation((0..<20).map { "\($0)" })], at: time)
      #expect(book.statuses(at: time).count <= 10)
      for status in book.statuses(at: time) { book.acknowledge(id: status.id, by: "ana", at: time) }
      book.apply([evaluation([])], at: time.adding(seconds: 5))
    }
    #expect(book.history.count == 5)
    #expect(book.pastMoments.count <= 30)
    #expect(book.takeNotices().count == 8)
    #expect(book.droppedNotices > 0)
    book.apply([evaluation((0..<20).map { "\($0)" })], at: epoch.adding(seconds: 5000))
    #expect(book.unhealthyRules.map(\.reason) == ["more than 10 alerts at once: the rest are left out"])
  }

  @Test func `an alert that another one covers is neither listed nor told`() {
    var book = AlertBook(start: epoch)
    var covered = evaluation(["a"])
    book.apply([covered], at: epoch)
    covered.instances[0].coveredBy = "worse"
    book.apply([covered], at: epoch.adding(seconds: 5))
    #expect(book.statuses(at: epoch.adding(seconds: 5)).isEmpty)
    let status = book.status(id: "latency{agent=\"a\"}", at: epoch.adding(seconds: 5))
    #expect(status?.state == .suppressed)
    #expect(status?.suppressedBy == ["duplicate: worse"])
    book.apply([evaluation([])], at: epoch.adding(seconds: 10))
    // Whoever was told that it fires is told that it is over.
    #expect(book.takeNotices().map(\.kind) == [.fired, .resolved])
    #expect(book.moments(from: epoch, to: epoch.adding(seconds: 60)).count == 1)
  }

  @Test func `ten thousand alerts are listed and acknowledged at once`() {
    var book = AlertBook(start: epoch)
    let agents = (0..<10_000).map { "agent \($0)" }
    book.apply([evaluation(agents)], at: epoch)
    let firing = book.statuses(at: epoch)
    #expect(firing.count == 10_000)
    for status in firing { book.acknowledge(id: status.id, by: "ana", at: epoch.adding(seconds: 1)) }
    #expect(book.statuses(at: epoch.adding(seconds: 1)).allSatisfy { $0.state == .acknowledged })
  }
}

/// What must hold whatever happens, in whatever order.
@Suite struct AlertBookPropertyTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)

  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  private enum Step {
    case evaluate([Evaluation])
    case handle(JournalEntry.Kind, agent: Int, until: Int64?)
  }

  private static let rules = [
    AlertRule(name: "latency", severity: .warning, holdSeconds: 10, keepFiringSeconds: 10),
    AlertRule(name: "latency", severity: .critical, keepFiringSeconds: 5),
    AlertRule(name: "errors", severity: .info, holdSeconds: 5),
  ]

  private func steps(_ chance: inout Chance) -> [(Timestamp, Step)] {
    (0..<400).map { index in
      let time = epoch.adding(seconds: Int64(index) * 5)
      guard Int.random(in: 0..<4, using: &chance) > 0 else {
        let kind = [JournalEntry.Kind.ack, .unack, .snooze].randomElement(using: &chance) ?? .ack
        let until = Bool.random(using: &chance) ? Int64.random(in: 1...60, using: &chance) : nil
        return (
          time.adding(seconds: 1), .handle(kind, agent: .random(in: 0..<3, using: &chance), until: until)
        )
      }
      return (time, .evaluate(Self.rules.map { evaluation($0, &chance) }))
    }
  }

  private func evaluation(_ rule: AlertRule, _ chance: inout Chance) -> Evaluation {
    if Int.random(in: 0..<20, using: &chance) == 0 { return Evaluation(rule: rule, failed: "chance") }
    let agents = (0..<3).filter { _ in Int.random(in: 0..<3, using: &chance) > 0 }
    return Evaluation(
      rule: rule,
      instances: agents.map { .init(labels: ["agent": "\($0)"], place: "\($0)", value: 1, valueText: "") })
  }

  private func run(
    _ steps: [(Timestamp, Step)], _ book: inout AlertBook, each: (AlertBook, Timestamp) -> Void
  ) -> [JournalEntry] {
    var journal: [JournalEntry] = []
    for (time, step) in steps {
      switch step {
      case .evaluate(let evaluations): book.apply(evaluations, at: time)
      case .handle(let kind, let agent, let until):
        let id = AlertIdentity.key(name: "latency", labels: ["agent": "\(agent)"])
        let end = until.map { time.adding(seconds: $0) }
        let entry =
          switch kind {
          case .ack: book.acknowledge(id: id, by: "ana", until: end, at: time)
          case .snooze: book.snooze(id: id, by: "bo", until: end ?? time.adding(seconds: 20), at: time)
          case .unack, .silence, .unsilence: book.unacknowledge(id: id, by: "cy", at: time)
          }
        if let entry { journal.append(entry) }
      }
      each(book, time)
    }
    return journal
  }

  @Test(arguments: 0..<20) func `what must hold, holds`(round: UInt64) {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("round \(round) seed \(seed)")
    var chance = Chance(state: seed)
    let steps = steps(&chance)
    var book = AlertBook(start: epoch)
    var plain: [[String]] = []
    var acked: [String: Timestamp] = [:]
    let journal = run(steps, &book) { book, time in
      let statuses = book.statuses(at: time)
      #expect(Set(statuses.map(\.id)).count == statuses.count, "one alert an identity, seed \(seed)")
      for status in statuses where status.state != .resolved {
        if status.acknowledgedBy == nil { acked[status.id] = nil }
        if let since = acked[status.id] {
          #expect(since == status.activeAt, "an ack outlived it, seed \(seed)")
        }
        if status.acknowledgedBy != nil { acked[status.id] = status.activeAt }
      }
      plain.append(
        statuses.map { "\($0.id) \($0.activeAt) \(String(describing: $0.firedAt)) \($0.severity)" }.sorted())
    }
    checkNotices(book, seed)
    // Suppression never changes a condition.
    let always = QuietTime(.silence, matchers: [], from: epoch, until: epoch.adding(seconds: 1_000_000))
    var silent = AlertBook(start: epoch, suppressions: Suppressions([always]))
    var index = 0
    _ = run(steps, &silent) { book, time in
      let said = book.statuses(at: time).map {
        "\($0.id) \($0.activeAt) \(String(describing: $0.firedAt)) \($0.severity)"
      }
      #expect(said.sorted() == plain[index], "seed \(seed)")
      index += 1
    }
    #expect(silent.takeNotices().isEmpty)
    // A restart that reads the journal first, in any order and twice, and then the streams, knows the same.
    var again = AlertBook(start: epoch)
    again.apply((journal + journal).shuffled(using: &chance))
    for case (let time, .evaluate(let evaluations)) in steps { again.apply(evaluations, at: time) }
    let end = epoch.adding(seconds: 2001)
    #expect(again.statuses(at: end) == book.statuses(at: end), "seed \(seed)")
  }

  /// Whatever was handled and is still true at the first look of a new book is handled there too, by the same
  /// person; what nobody handled is not.
  @Test(arguments: 0..<20) func `a restart that looks back less far forgets no handling`(round: UInt64) {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("round \(round) seed \(seed)")
    var chance = Chance(state: seed)
    let all = steps(&chance)
    var compared = 0
    for cut in all.indices.dropFirst(20).filter({ $0 % 29 == 0 }) {
      guard case (let time, .evaluate(let evaluations)) = all[cut] else { continue }
      var book = AlertBook(start: epoch)
      let journal = run(Array(all[...cut]), &book) { _, _ in }
      var later = AlertBook(start: epoch)
      later.apply(journal.shuffled(using: &chance))
      later.apply(evaluations, at: time)
      for status in later.statuses(at: time) {
        guard let before = book.status(id: status.id, at: time), before.state != .resolved else { continue }
        compared += 1
        if before.acknowledgedBy != nil {
          #expect(status.acknowledgedBy == before.acknowledgedBy, "seed \(seed)")
          #expect(status.note == before.note && status.acknowledgedUntil == before.acknowledgedUntil)
        }
        if journal.allSatisfy({ $0.kind == .unack || $0.labels != status.labels || $0.name != status.name }) {
          #expect(status.acknowledgedBy == nil, "seed \(seed)")
        }
        #expect(status.activeAt <= time, "seed \(seed)")
        if let fired = status.firedAt { #expect(fired >= status.activeAt, "seed \(seed)") }
      }
    }
    #expect(compared > 10)
  }

  /// A notice is never given twice for one state, and a resolved one only after one that it fires.
  private func checkNotices(_ book: AlertBook, _ seed: UInt64) {
    var book = book
    var told: [String: (Timestamp, Severity)] = [:]
    for notice in book.takeNotices() {
      let id = notice.alert.id
      switch notice.kind {
      case .fired:
        if let (active, severity) = told[id] {
          #expect(active == notice.alert.activeAt && severity < notice.alert.severity, "seed \(seed)")
        }
        told[id] = (notice.alert.activeAt, notice.alert.severity)
      case .resolved: #expect(told.removeValue(forKey: id)?.0 == notice.alert.activeAt, "seed \(seed)")
      }
    }
  }
}
