import Alerting
import Costs
import Events
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Notifying

/// The threads: whoever hangs keeps nobody waiting but itself.
@Suite(.enabled(if: Python.path != nil)) struct NotifierTests {
  private func plan(_ integrations: [Integration], groupWait: Int64 = 0) throws -> NotificationPlan {
    NotificationPlan(
      tree: try RoutingTree(
        Route(
          receiver: "team", groupBy: ["..."], groupWait: groupWait, groupInterval: 0, repeatInterval: 86_400)),
      hours: RoutingHours(business: [RecurringInterval()]), integrations: integrations)
  }

  private func webhook(_ url: String, timeout: Int = 30) throws -> Integration {
    try Sample.integration("webhook", receiver: "team") {
      $0.secrets["url"] = .given(Secret(url))
      $0.numbers["timeout"] = timeout
    }
  }

  private final class Clock: Sendable {
    private let time = Mutex(Sample.epoch)
    var now: Timestamp { time.withLock { $0 } }
    func pass(_ seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
  }

  private func notifier(_ plan: NotificationPlan, _ clock: Clock, lease: String? = nil) -> Notifier {
    Notifier(plan, tools: DeliveryTools(environment: [:]), lease: lease, seed: 1) { clock.now }
  }

  @Test func `a receiver that hangs keeps nobody waiting`() throws {
    let server = try Loopback()
    let clock = Clock()
    let notifier = notifier(
      try plan([try webhook(server.url("/hang")), try webhook(server.url("/ok"))]), clock)
    defer { notifier.stop() }
    let begun = ProcessorClock()
    notifier.post((0..<5).map { Sample.signal("a\($0)") })
    #expect(begun.milliseconds < 50)
    #expect(try waitUntil { try server.seen().count { $0.path == "/ok" } == 5 })
    #expect(waitUntil { notifier.view.integrations.map(\.sent) == [0, 5] })
    #expect(notifier.view.integrations[0].waiting == 5)
    #expect(waitUntil { notifier.takeReports().isEmpty })
  }

  @Test func `what fails is tried again when its time has come, and its end is told`() throws {
    let server = try Loopback()
    let clock = Clock()
    let notifier = notifier(try plan([try webhook(server.url("/flaky"))]), clock)
    defer { notifier.stop() }
    notifier.post([Sample.signal("a")])
    #expect(
      waitUntil {
        notifier.view.problem == "cannot tell critical/webhook: HTTP 503"
          || notifier.view.problem == "cannot tell team/webhook: HTTP 503"
      })
    #expect(
      try waitUntil {
        clock.pass(5)
        notifier.post([Sample.signal("a")])
        return try server.seen().count == 3
      })
    #expect(waitUntil { notifier.view.integrations[0].sent == 1 && notifier.view.problem == nil })
    notifier.post([Sample.signal("a", phase: .resolved, resolved: 60)])
    #expect(try waitUntil { try server.seen().count == 4 })
    #expect(try server.seen().map { $0.body["status"]?.text } == ["firing", "firing", "firing", "resolved"])
    var reports: [String] = []
    #expect(
      waitUntil {
        reports += notifier.takeReports().map(\.what); return reports == ["firing", "resolved"]
      })
  }

  @Test func `of two that share a journal one tells, and the other goes on where it ended`() throws {
    let server = try Loopback()
    let clock = Clock()
    let scratch = ScratchDirectory()
    let lease = scratch.path("notifier")
    let plan = try plan([try webhook(server.url("/ok"))])
    let first = notifier(plan, clock, lease: lease)
    first.post([Sample.signal("a")])
    #expect(try waitUntil { try server.seen().count == 1 })
    let second = notifier(plan, clock, lease: lease)
    defer { second.stop() }
    second.post([Sample.signal("a")])
    #expect(waitUntil { second.view.isStandby && second.view.integrations[0].sent == 1 })
    first.stop()
    #expect(
      waitUntil {
        second.post([Sample.signal("a")])
        return !second.view.isStandby
      })
    // It was told already; what is new is told by the second one, and so is the end.
    second.post([Sample.signal("a", phase: .resolved, resolved: 10), Sample.signal("b", since: 5)])
    #expect(try waitUntil { try server.seen().count == 3 })
    #expect(
      Set(try server.seen().map { "\($0.body["status"]?.text ?? "") \($0.body["alerts"]?.items.count ?? 0)" })
        == ["firing 1", "resolved 1"])
  }
}
