import Costs
import Events
import TestSupport
import Testing

@testable import Alerting

@Suite struct SuppressionTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)
  private let latency = AlertRule(name: "latency", severity: .warning)
  private let down = AlertRule(name: "service down", severity: .critical)

  private func evaluation(_ rule: AlertRule, _ agents: [String], service: String = "shop") -> Evaluation {
    Evaluation(
      rule: rule,
      instances: agents.map {
        .init(labels: ["agent": $0, "service": service], place: $0, value: 1, valueText: "1")
      })
  }

  private func matchers(_ text: String) throws -> [AlertMatcher] { try AlertMatcher.list(parsing: text) }

  @Test func `a silence holds for all that match, until it ends or is ended`() throws {
    var book = AlertBook(start: epoch)
    book.apply([evaluation(latency, ["a", "b"])], at: epoch)
    let made = book.silence(
      try matchers("agent=~\"a|c\""), by: "ana", note: "launch", until: epoch.adding(seconds: 60),
      at: epoch.adding(seconds: 1))
    let entry = try #require(made)
    func suppressed(_ seconds: Int64, _ book: AlertBook) -> [String] {
      book.statuses(at: epoch.adding(seconds: seconds)).filter { $0.state == .suppressed }.map {
        "\($0.place) \($0.suppressedBy.joined(separator: ","))"
      }
    }
    #expect(suppressed(2, book) == ["a silence: launch"])
    #expect(suppressed(0, book).isEmpty && suppressed(60, book).isEmpty)
    #expect(book.activeSilences(at: epoch.adding(seconds: 2)).map(\.by) == ["ana"])
    // Another dashboard reads it from its line, in any order with its end.
    let again = try #require(JournalEntry(line: Array(entry.line.utf8)))
    #expect(again == entry)
    var other = AlertBook(start: epoch)
    other.apply([evaluation(latency, ["a", "b"])], at: epoch)
    other.apply([again])
    #expect(suppressed(2, other) == ["a silence: launch"])
    let ended = other.unsilence(try matchers("agent=~\"a|c\""), by: "bo", at: epoch.adding(seconds: 5))
    let end = try #require(ended)
    #expect(suppressed(6, other).isEmpty)
    book.apply([end, entry])
    #expect(suppressed(6, book).isEmpty)
    #expect(other.unsilence(try matchers("agent=a"), by: "bo", at: epoch.adding(seconds: 7)) == nil)
    #expect(book.silence([], by: "ana", until: epoch.adding(seconds: 60), at: epoch) == nil)
    #expect(book.silence(try matchers("a=b"), by: "ana", until: epoch, at: epoch) == nil)
  }

  @Test(arguments: [
    #"{"type":"silence","time":"2027-01-15T08:00:00Z","matchers":[],"until":"2027-01-15T09:00:00Z"}"#,
    #"{"type":"silence","time":"2027-01-15T08:00:00Z","matchers":["a=b"]}"#,
    #"{"type":"silence","time":"2027-01-15T08:00:00Z","matchers":["a=~\"(\""],"until":"2027-01-15T09:00:00Z"}"#,
    #"{"type":"silence","time":"2027-01-15T08:00:00Z","matchers":"a=b","until":"2027-01-15T09:00:00Z"}"#,
    #"{"type":"unsilence","time":"2027-01-15T08:00:00Z","matchers":[7]}"#,
  ])
  func `a line that is no silence is none`(line: String) {
    #expect(JournalEntry(line: Array(line.utf8)) == nil)
  }

  @Test func `a maintenance window opens by the local clock`() throws {
    let zone = try CalendarZone(named: "Europe/Berlin")
    let cron = try CronSchedule("0 2 * * sun", zone: zone)
    let windows = [
      MaintenanceWindow(
        name: "backup", matchers: try matchers("service=~\"shop.*\""), schedule: .cron(cron, seconds: 7_200)),
      MaintenanceWindow(
        name: "night",
        schedule: .recurring([RecurringInterval(times: [1320..<1440], weekdays: [1...5], zone: zone)])),
    ]
    // Sunday, 2026-03-29: at 2:00 the clocks jump to 3:00, so that the window is open from 3:00 to 5:00.
    for (text, expected) in [
      ("2026-03-29T00:59:59Z", []), ("2026-03-29T01:00:00Z", ["maintenance: backup"]),
      ("2026-03-29T02:59:59Z", ["maintenance: backup"]), ("2026-03-29T03:00:00Z", []),
      ("2026-11-25T21:00:00Z", ["maintenance: night"]), ("2026-11-25T20:59:59Z", []),
      ("2026-11-22T21:30:00Z", []),
    ] {
      let time = try #require(Timestamp(rfc3339: text))
      var book = AlertBook(start: time, suppressions: Suppressions(windows: windows))
      book.apply([evaluation(latency, ["a"])], at: time)
      #expect(book.statuses(at: time).first?.suppressedBy == expected, "\(text)")
    }
  }

  @Test func `what depends on what failed is kept quiet while that is up`() throws {
    let rule = InhibitRule(
      source: try matchers("severity=critical"), target: try matchers("severity=~\"warning|info\""),
      equal: ["service"])
    var book = AlertBook(start: epoch, suppressions: Suppressions(inhibitions: [rule]))
    book.apply(
      [evaluation(latency, ["a"]), evaluation(down, [""], service: "shop")], at: epoch)
    book.apply(
      [evaluation(AlertRule(name: "other", severity: .warning), ["a"], service: "mail")], at: epoch)
    func states(_ seconds: Int64) -> [String] {
      book.statuses(at: epoch.adding(seconds: seconds)).map { "\($0.name) \($0.state.rawValue)" }.sorted()
    }
    #expect(states(1) == ["latency suppressed", "other firing", "service down firing"])
    #expect(
      book.statuses(at: epoch).first { $0.name == "latency" }?.suppressedBy == ["inhibited: service down"])
    #expect(book.takeNotices().map(\.alert.name).sorted() == ["other", "service down"])
    book.apply([evaluation(down, [])], at: epoch.adding(seconds: 5))
    #expect(states(6) == ["latency firing", "other firing", "service down resolved"])
    #expect(
      Set(book.takeNotices().map { "\($0.kind.rawValue) \($0.alert.name)" })
        == ["fired latency", "resolved service down"])
  }

  @Test func `alerts of a kind do not silence each other`() throws {
    let rule = InhibitRule(
      source: try matchers("alertname=latency"), target: try matchers("alertname=latency"))
    var book = AlertBook(start: epoch, suppressions: Suppressions(inhibitions: [rule]))
    book.apply([evaluation(latency, ["a", "b"])], at: epoch)
    #expect(book.statuses(at: epoch).allSatisfy { $0.state == .firing })
  }

  @Test func `an alert that was told just before is a duplicate for a while`() {
    var book = AlertBook(start: epoch, suppressions: Suppressions(flapping: nil, duplicateSeconds: 300))
    book.apply([evaluation(latency, ["a"])], at: epoch)
    book.apply([evaluation(latency, [])], at: epoch.adding(seconds: 10))
    #expect(book.takeNotices().map(\.kind) == [.fired, .resolved])
    book.apply([evaluation(latency, ["a"])], at: epoch.adding(seconds: 20))
    #expect(
      book.statuses(at: epoch.adding(seconds: 20)).map(\.suppressedBy) == [["duplicate: told just before"]])
    #expect(book.takeNotices().isEmpty)
    book.apply([evaluation(latency, ["a"])], at: epoch.adding(seconds: 300))
    #expect(book.statuses(at: epoch.adding(seconds: 300)).map(\.state) == [.firing])
    #expect(book.takeNotices().map(\.kind) == [.fired])
  }

  @Test func `what flaps is kept quiet until it is calm, and told then`() {
    var book = AlertBook(start: epoch)
    var states: [DisplayState] = []
    for round in 0..<40 {
      let time = epoch.adding(seconds: Int64(round) * 5)
      book.apply([evaluation(latency, round < 12 ? (round % 2 == 0 ? ["a"] : []) : ["a"])], at: time)
      states.append(book.statuses(at: time)[0].state)
    }
    #expect(states[0] == .firing && states[2] == .firing)
    #expect(states[8] == .suppressed && states[12] == .suppressed)
    #expect(states[39] == .firing)
    let notices = book.takeNotices().map { "\($0.kind.rawValue)@\(($0.at.seconds - epoch.seconds) / 5)" }
    #expect(notices.prefix(4) == ["fired@0", "resolved@1", "fired@2", "resolved@3"])
    #expect(notices.count < 9 && notices.last?.hasPrefix("fired@") == true, "\(notices)")
    #expect(notices.last != "fired@12")
  }
}

@Suite struct FlappingTests {
  /// All that was said, looked at anew each time.
  private struct Model {
    var said: [Bool] = []
    var flaps = false

    mutating func record(_ isUp: Bool, _ thresholds: FlappingThresholds) {
      said.append(isUp)
      let last = Array((Array(repeating: false, count: 21) + said).suffix(21))
      var sum = 0.0
      for index in 1...20 where last[index] != last[index - 1] { sum += 0.75 + 0.5 * Double(index - 1) / 19 }
      if sum / 20 >= thresholds.high { flaps = true }
      if sum / 20 < thresholds.low { flaps = false }
    }
  }

  @Test(arguments: 0..<20) func `passing over what did not change makes no difference`(round: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("round \(round) seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let thresholds = FlappingThresholds(low: 0.2, high: 0.4)
    var (flapping, model) = (Flapping(), Model())
    var (isUp, flapped) = (false, 0)
    for evaluation in 1...600 {
      if Double.random(in: 0...1, using: &random) < (evaluation / 100 % 2 == 0 ? 0.7 : 0.05) { isUp.toggle() }
      model.record(isUp, thresholds)
      // Evaluations without a change are told of only now and then.
      if isUp != model.said.dropLast().last ?? false || Int.random(in: 0..<4, using: &random) == 0 {
        flapping.record(isUp: isUp, round: evaluation, thresholds)
        #expect(flapping.isFlapping == model.flaps, "evaluation \(evaluation), seed \(seed)")
      }
      if model.flaps { flapped += 1 }
    }
    #expect(flapped > 20 && flapped < 580)
  }
}
