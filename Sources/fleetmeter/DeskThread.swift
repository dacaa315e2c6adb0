import Alerting
import Costs
import Events
import Foundation
import Synchronization

/// An `AlertDesk` on a thread of its own: evaluates every 5 seconds, does what it is asked to, and shows how all stands.
final class DeskThread: Sendable {
  /// How budgets and alerts stand: an immutable value.
  struct View: Sendable {
    var budgets: [BudgetStatus] = []
    var alerts: [AlertStatus] = []
    /// When rules were evaluated last; nil before the first time.
    var evaluated: Timestamp?
    var rules: [(rule: AlertRule, query: String)] = []
    /// Why an acknowledgement could not be written down.
    var journalProblem: String?
  }

  /// An acknowledgement that somebody asks for.
  struct Handling: Sendable {
    var id: String
    var note: String
    /// Who acknowledges; nil for the user of the process.
    var by: String?
    /// Whether it is taken back instead.
    var isUndone: Bool
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)

  private struct State {
    var view = View()
    var asked: [(Handling, CheckedContinuation<AlertStatus?, Never>)] = []
    var isStopped = false
  }

  /// How all stood when it was last looked at.
  var view: View { state.withLock { $0.view } }

  /// Acknowledges an alert, or takes that back; gives the alert as it is then, nil where there is none of this id.
  func handle(_ handling: Handling) async -> AlertStatus? {
    await withCheckedContinuation { continuation in
      let isStopped = state.withLock { state in
        if !state.isStopped { state.asked.append((handling, continuation)) }
        return state.isStopped
      }
      if isStopped { continuation.resume(returning: nil) } else { wake.signal() }
    }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    wake.signal()
  }

  /// Evaluates until `stop`.
  /// - Parameters:
  ///   - isReady: whether all that stood in the streams at the start is read: rules over half a past tell wrong alerts.
  ///   - beat: called at least every second, with the moment.
  func run(_ desk: consuming AlertDesk, now: () -> Timestamp, isReady: () -> Bool, beat: (Timestamp) -> Void)
  {
    var isDone = true
    while true {
      let pause =
        AlertDesk.interval * 1_000_000_000 - SystemClock.now().nanoseconds
        % (AlertDesk.interval * 1_000_000_000)
      _ = wake.wait(timeout: .now() + .nanoseconds(isDone ? Int(min(pause + 20_000_000, 1_000_000_000)) : 0))
      let (asked, isStopped) = state.withLock { state in
        defer { state.asked = [] }
        return (state.asked, state.isStopped)
      }
      let at = now()
      if isReady() {
        isDone = desk.evaluate(upTo: at, nanoseconds: 200_000_000)
      } else {
        desk.lookAtBudgets(at: at)
      }
      for (handling, continuation) in asked { continuation.resume(returning: handle(handling, &desk, at)) }
      show(desk, at, isDone: isDone)
      beat(at)
      if isStopped { return }
    }
  }

  private func handle(_ handling: Handling, _ desk: inout AlertDesk, _ at: Timestamp) -> AlertStatus? {
    guard desk.alerts(at: at).contains(where: { $0.id == handling.id && $0.state != .resolved }) else {
      return nil
    }
    if handling.isUndone {
      desk.unacknowledge(handling.id, by: handling.by, at: at)
    } else {
      desk.acknowledge([handling.id], note: handling.note, by: handling.by, at: at)
    }
    return desk.alerts(at: at).first { $0.id == handling.id }
  }

  private func show(_ desk: AlertDesk, _ at: Timestamp, isDone: Bool) {
    let alerts = isDone ? desk.alerts(at: at) : []
    state.withLock { state in
      state.view.budgets = desk.budgets
      state.view.rules = desk.descriptions.map { ($0.rule, $0.condition) }
      state.view.journalProblem = desk.journalProblem
      // On their way through the past, alerts are not how they stand now: what was shown before stays.
      guard isDone, let evaluated = desk.evaluated else { return }
      state.view.alerts = alerts
      state.view.evaluated = evaluated
    }
  }
}
