import Events
import Testing

@testable import Alerting

@Suite struct AlertTimelineTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)
  private let id = "latency{agent=\"a\"}"

  private func evaluation(_ value: Double?, _ severity: Severity = .warning, lowerIsWorse: Bool = false)
    -> Evaluation
  {
    let rule = AlertRule(name: "latency", severity: severity, holdSeconds: severity == .warning ? 10 : 0)
    let instances = value.map {
      [
        Evaluation.Instance(
          labels: ["agent": "a"], place: "a", value: $0, valueText: "\($0)s", lowerIsWorse: lowerIsWorse)
      ]
    }
    return Evaluation(rule: rule, instances: instances ?? [])
  }

  private func lines(_ timeline: AlertTimeline?) -> [String] {
    (timeline?.entries ?? []).map { entry in
      var line = "\(entry.at.seconds - epoch.seconds) \(entry.kind.rawValue) \(entry.severity.rawValue)"
      if let by = entry.by { line += " by \(by)" }
      return entry.detail.isEmpty ? line : "\(line): \(entry.detail)"
    }
  }

  @Test func `tells the story of an occurrence, and keeps it`() throws {
    let quiet = QuietTime(
      .maintenance, "deploy", matchers: [], from: epoch.adding(seconds: 30), until: epoch.adding(seconds: 40))
    var book = AlertBook(start: epoch, suppressions: Suppressions([quiet]))
    func at(_ seconds: Int64) -> Timestamp { epoch.adding(seconds: seconds) }
    book.apply([evaluation(nil), evaluation(nil, .critical)], at: at(-5))
    book.apply([evaluation(3)], at: at(0))
    book.apply([evaluation(4)], at: at(10))
    book.acknowledge(id: id, by: "ana", note: "looking", at: at(12))
    book.noteTold(id: id, occurrence: at(0), receiver: "warning/slack", what: "firing", at: at(11))
    book.apply([evaluation(5), evaluation(9, .critical)], at: at(20))
    book.snooze(id: id, by: "bo", until: at(100), at: at(21))
    book.unacknowledge(id: id, by: "bo", at: at(25))
    book.apply([evaluation(5), evaluation(7, .critical)], at: at(30))
    book.apply([evaluation(5), evaluation(6, .critical)], at: at(40))
    let story = [
      "0 pending warning: 3.0s", "10 fired warning: 4.0s", "11 notified warning by warning/slack: firing",
      "12 acknowledged warning by ana: looking", "20 rose critical: 9.0s", "21 snoozed critical by bo",
      "25 unacknowledged critical by bo", "30 suppressed critical: maintenance: deploy",
      "40 unsuppressed critical",
    ]
    #expect(lines(book.timeline(id: id, at: at(45))) == story)
    book.apply([evaluation(nil), evaluation(nil, .critical)], at: at(50))
    book.noteTold(
      id: id, occurrence: at(0), receiver: "critical/email", what: "resolved", problem: "no route", at: at(51)
    )
    let end = [
      "50 resolved critical: 9.0s", "51 notNotified critical by critical/email: resolved: no route",
    ]
    let resolved = try #require(book.timeline(id: id, at: at(60)))
    #expect(lines(resolved) == story + end)
    // A resolved alert shows the worst it was.
    #expect(resolved.status.value == 9 && resolved.status.state == .resolved)
    #expect(book.statuses(at: at(60)).map(\.valueText) == ["9.0s"])
    // It stays in the history after the list has forgotten it, beside the next occurrence.
    book.apply([evaluation(4, .critical)], at: at(2_000))
    #expect(lines(book.timeline(id: id, activeAt: at(0), at: at(2_000))) == story + end)
    #expect(
      lines(book.timeline(id: id, at: at(2_000))) == [
        "2000 pending critical: 4.0s", "2000 fired critical: 4.0s",
      ])
    #expect(book.timeline(id: "none", at: at(0)) == nil)
  }

  @Test(arguments: [(false, [2.0, 7, 3], 7.0), (true, [0.9, 0.2, 0.5], 0.2), (false, [.nan, 1, .nan], 1)])
  func `the worst value is the highest, or the lowest`(lowerIsWorse: Bool, values: [Double], worst: Double) {
    var book = AlertBook(start: epoch)
    for (index, value) in values.enumerated() {
      book.apply(
        [evaluation(value, .critical, lowerIsWorse: lowerIsWorse)],
        at: epoch.adding(seconds: Int64(index) * 5))
    }
    book.apply([evaluation(nil, .critical)], at: epoch.adding(seconds: 60))
    #expect(book.history.map(\.value) == [worst])
  }

  @Test func `a long story is bounded`() {
    var book = AlertBook(start: epoch, suppressions: Suppressions(flapping: nil))
    for round in 0..<1_000 {
      let time = epoch.adding(seconds: Int64(round) * 5)
      book.suppressions.quietTimes =
        round % 2 == 0
        ? [] : [QuietTime(.silence, matchers: [], from: epoch, until: .init(nanoseconds: .max))]
      book.apply([evaluation(1, .critical)], at: time)
    }
    let timeline = book.timeline(id: id, at: epoch.adding(seconds: 5_000))
    #expect((timeline?.entries.count ?? 0) <= 201)
    #expect(timeline?.entries.first?.kind == .pending)
  }

  @Test func `signals say what there is to tell`() {
    var book = AlertBook(start: epoch, suppressions: Suppressions(flapping: nil))
    func phases(_ seconds: Int64) -> [AlertSignal.Phase] {
      book.signals(at: epoch.adding(seconds: seconds)).map(\.phase)
    }
    book.apply([evaluation(1, .critical)], at: epoch.adding(seconds: -10))
    #expect(phases(-10).isEmpty, "it fired before the start")
    book.apply([evaluation(nil, .critical)], at: epoch)
    #expect(phases(0).isEmpty)
    book.apply([evaluation(1)], at: epoch.adding(seconds: 5))
    #expect(phases(5).isEmpty, "pending")
    book.apply([evaluation(1)], at: epoch.adding(seconds: 15))
    #expect(phases(15) == [.firing])
    book.acknowledge(id: id, by: "ana", at: epoch.adding(seconds: 16))
    #expect(phases(17) == [.acknowledged])
    _ = book.silence(
      [AlertMatcher(label: "agent", value: "a")], by: "ana", until: epoch.adding(seconds: 100),
      at: epoch.adding(seconds: 18))
    #expect(phases(19) == [.suppressed])
    book.apply([evaluation(nil)], at: epoch.adding(seconds: 20))
    #expect(phases(20) == [.resolvedQuietly])
    book.apply([evaluation(nil)], at: epoch.adding(seconds: 2_000))
    #expect(phases(2_000).isEmpty)
  }
}
