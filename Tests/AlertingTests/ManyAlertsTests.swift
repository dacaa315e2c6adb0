import Events
import TestSupport
import Testing

@testable import Alerting

/// What 10 000 firing alerts cost. An optimised build must do what a person asks for within 50 ms of the
/// processor; one without only shows that it can.
@Suite(.serialized) struct ManyAlertsTests {
  private let epoch = Timestamp(seconds: 1_800_000_000)

  private func evaluation(_ count: Int) -> Evaluation {
    Evaluation(
      rule: AlertRule(name: "error rate SLO", severity: .warning, keepFiringSeconds: 120),
      instances: (0..<count).map {
        .init(
          labels: ["agent_name": "agent \($0)", "service": "production-support-\($0 % 50)"],
          place: "agent \($0)",
          value: Double($0), valueText: "4.1 % > 1 %")
      })
  }

  private func timed<T>(_ what: String, isAsked: Bool = true, _ body: () throws -> T) rethrows -> T {
    let clock = ProcessorClock()
    let result = try body()
    let milliseconds = clock.milliseconds
    print("10 000 alerts, \(what): \((milliseconds * 10).rounded() / 10) ms of the processor")
    #if !DEBUG
      #expect(!isAsked || milliseconds < 50, "\(what)")
    #endif
    return result
  }

  @Test func `are listed, filtered, silenced and acknowledged all at once`() throws {
    let scratch = ScratchDirectory()
    var journal = SharedJournal(path: scratch.path("acks.ndjson"))
    var book = AlertBook(
      start: epoch,
      suppressions: Suppressions(
        windows: [
          MaintenanceWindow(
            name: "none", matchers: [AlertMatcher(label: "service", value: "mail")],
            schedule: .recurring([RecurringInterval()]))
        ],
        inhibitions: [
          InhibitRule(
            source: [AlertMatcher(label: "severity", value: "critical")],
            target: [AlertMatcher(label: "severity", value: "warning")], equal: ["service"])
        ]))
    let evaluation = evaluation(10_000)
    timed("evaluated first", isAsked: false) { book.apply([evaluation], at: epoch) }
    timed("evaluated again", isAsked: false) { book.apply([evaluation], at: epoch.adding(seconds: 5)) }
    let statuses = timed("listed") { book.statuses(at: epoch.adding(seconds: 6)) }
    #expect(statuses.count == 10_000)
    let filtered = try timed("filtered by an expression") {
      let matcher = try AlertMatcher(parsing: "service=~\"production-support-(7|1.)\"")
      return statuses.filter { matcher.matches(name: $0.name, labels: $0.labels, severity: $0.severity) }
    }
    #expect(filtered.count == 2_200)
    let signals = timed("signals") { book.signals(at: epoch.adding(seconds: 6)) }
    #expect(signals.count == 10_000)
    let entries = timed("acknowledged") {
      book.acknowledge(ids: statuses.map(\.id), by: "ana", note: "all of them", at: epoch.adding(seconds: 7))
    }
    #expect(entries.count == 10_000)
    timed("written down") { journal.add(entries) }
    #expect(journal.problem == nil)
    let acked = timed("listed again") { book.statuses(at: epoch.adding(seconds: 8)) }
    #expect(acked.allSatisfy { $0.state == .acknowledged && $0.note == "all of them" })
    let read = timed("read by another dashboard") { journal.readNew() }
    var other = AlertBook(start: epoch)
    other.apply([evaluation], at: epoch)
    timed("taken in by it") { other.apply(read) }
    #expect(other.statuses(at: epoch.adding(seconds: 8)).allSatisfy { $0.state == .acknowledged })
    _ = try timed("silenced") {
      book.silence(
        try AlertMatcher.list(parsing: "service=~\"production.*\""), by: "bo",
        until: epoch.adding(seconds: 600),
        at: epoch.adding(seconds: 9))
    }
    let silent = timed("listed while silenced") { book.statuses(at: epoch.adding(seconds: 10)) }
    #expect(silent.allSatisfy { $0.state == .suppressed })
    timed("evaluated while silenced", isAsked: false) {
      book.apply([evaluation], at: epoch.adding(seconds: 10))
    }
    let over = Evaluation(rule: evaluation.rule, instances: [])
    timed("recovering", isAsked: false) { book.apply([over], at: epoch.adding(seconds: 15)) }
    timed("resolved", isAsked: false) { book.apply([over], at: epoch.adding(seconds: 140)) }
    #expect(book.history.count == 1_000)
  }
}
