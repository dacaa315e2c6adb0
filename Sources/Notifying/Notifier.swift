import Alerting
import Dispatch
import Events
import Foundation
import Synchronization

/// Whom to tell, and how: a routing tree with the integrations of its receivers.
public struct NotificationPlan: Sendable {
  /// Who is told what.
  public var tree: RoutingTree
  /// Business hours and production services.
  public var hours: RoutingHours
  /// The ways to tell them.
  public var integrations: [Integration]

  /// A plan; see the members.
  public init(tree: RoutingTree, hours: RoutingHours, integrations: [Integration]) {
    self.tree = tree
    self.hours = hours
    self.integrations = integrations
  }
}

/// How telling people goes.
public struct NotifierView: Sendable {
  /// Each integration.
  public var integrations: [IntegrationHealth] = []
  /// Whether another fleetmeter that shares the journal tells people, and this one stands by.
  public var isStandby = false
  /// Alerts that nobody is told of because there are too many at once.
  public var overflow = 0

  /// What a person should know, in one line; nil where all goes well.
  public var problem: String? {
    let dead = integrations.reduce(0) { $0 + $1.deadLetters }
    if let failing = integrations.first(where: { $0.problem != nil }), let reason = failing.problem {
      let lost = dead == 0 ? "" : dead == 1 ? " (1 notice given up)" : " (\(dead) notices given up)"
      return "cannot tell \(failing.name): \(reason)\(lost)"
    }
    return overflow > 0 ? "\(overflow) alerts more than anybody can be told of" : nil
  }
}

/// Tells people of alerts, on threads of its own: one decides, and each integration has one to send, so that one that
/// hangs keeps nobody waiting but itself.
public final class Notifier: Sendable {
  private struct Inbox: Sendable {
    var signals: [AlertSignal]?
    var outcomes: [(notice: UInt64, outcome: DeliveryOutcome)] = []
    var isStopped = false
  }

  private let inbox = Mutex(Inbox())
  private let outbox = Mutex((view: NotifierView(), reports: [ToldReport]()))
  private let ready = DispatchSemaphore(value: 0)
  private let plan: NotificationPlan
  private let tools: DeliveryTools
  private let clock: @Sendable () -> Timestamp
  private let wake: @Sendable () -> Void
  private static let keptReports = 20_000

  /// Starts to tell people.
  /// - Parameters:
  ///   - lease: a file that fleetmeters share of which one is to tell people; nil where there is only this one.
  ///   - seed: of the chance in the waits between tries.
  ///   - clock: the time of day.
  ///   - wake: called when there is something new to see.
  public init(
    _ plan: NotificationPlan, tools: DeliveryTools, lease: String?, seed: UInt64,
    clock: @escaping @Sendable () -> Timestamp, wake: @escaping @Sendable () -> Void = {}
  ) {
    self.plan = plan
    self.tools = tools
    self.clock = clock
    self.wake = wake
    let dispatcher = Dispatcher(
      tree: plan.tree, hours: plan.hours, integrations: plan.integrations.map(\.traits), seed: seed)
    Self.start { [self] in decide(dispatcher, lease) }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Says how all alerts stand now; only the newest word counts.
  public func post(_ signals: [AlertSignal]) {
    inbox.withLock { $0.signals = signals }
    ready.signal()
  }

  /// Ends it; notices under way are left to their fate.
  public func stop() {
    inbox.withLock { $0.isStopped = true }
    ready.signal()
  }

  /// How it goes.
  public var view: NotifierView { outbox.withLock { $0.view } }

  /// Takes the reports of who was told since the last time.
  public func takeReports() -> [ToldReport] {
    outbox.withLock { outbox in
      defer { outbox.reports = [] }
      return outbox.reports
    }
  }

  private func decide(_ first: Dispatcher, _ leasePath: String?) {
    var dispatcher = first
    var lease = Lease(path: leasePath ?? "")
    var lanes: [Int: Lane] = [:]
    var hasBegun = false
    while true {
      _ = ready.wait(timeout: .now() + .seconds(1))
      let new = inbox.withLock { inbox in
        defer { inbox = Inbox(signals: nil, outcomes: [], isStopped: inbox.isStopped) }
        return inbox
      }
      if new.isStopped { break }
      let time = clock()
      for (notice, outcome) in new.outcomes { dispatcher.finished(notice, outcome, at: time) }
      hasBegun = hasBegun || new.signals != nil
      guard hasBegun else { continue }
      let notices = new.signals.map { dispatcher.step($0, at: time) } ?? dispatcher.step(at: time)
      let isStandby = leasePath != nil && !lease.hold()
      for notice in notices { hand(notice, isStandby, &dispatcher, &lanes, at: time) }
      publish(&dispatcher, isStandby)
    }
    for lane in lanes.values { lane.close() }
  }

  private func hand(
    _ notice: Notice, _ isStandby: Bool, _ dispatcher: inout Dispatcher, _ lanes: inout [Int: Lane],
    at time: Timestamp
  ) {
    // Whoever stands by knows what the other one tells, and goes on from there.
    if isStandby { return dispatcher.finished(notice.id, .delivered, at: time) }
    let index = notice.integration
    let lane = lanes[index] ?? begin(plan.integrations[index])
    lanes[index] = lane
    lane.put(notice)
  }

  private func begin(_ integration: Integration) -> Lane {
    let lane = Lane()
    let tools = tools
    Self.start { [weak self] in
      lane.run { notice in
        let outcome = integration.receiver.send(notice, tools)
        guard let self else { return }
        self.inbox.withLock { $0.outcomes.append((notice.id, outcome)) }
        self.ready.signal()
      }
    }
    return lane
  }

  private func publish(_ dispatcher: inout Dispatcher, _ isStandby: Bool) {
    let reports = dispatcher.takeReports()
    let view = NotifierView(
      integrations: dispatcher.health, isStandby: isStandby, overflow: dispatcher.overflow)
    let isNew = outbox.withLock { outbox in
      let isNew = outbox.view.problem != view.problem || !reports.isEmpty
      outbox.view = view
      if !isStandby { outbox.reports += reports.prefix(max(0, Self.keptReports - outbox.reports.count)) }
      return isNew
    }
    if isNew { wake() }
  }
}

/// The notices of one integration, in order, and the thread that sends them.
private final class Lane: Sendable {
  private let notices = Mutex((waiting: [Notice](), isClosed: false))
  private let ready = DispatchSemaphore(value: 0)

  func put(_ notice: Notice) {
    notices.withLock { $0.waiting.append(notice) }
    ready.signal()
  }

  func close() {
    notices.withLock { $0.isClosed = true }
    ready.signal()
  }

  /// Sends until it is closed. SIGPIPE is blocked here: a program may end before it has read all it is given.
  func run(_ send: (Notice) -> Void) {
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, nil)
    while true {
      ready.wait()
      let next = notices.withLock { $0.isClosed || $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
      guard let next else { return }
      send(next)
    }
  }
}
