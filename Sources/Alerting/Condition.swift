import Events

/// The condition axis of one rule at one place: inactive → pending → firing → recovering → resolved.
struct Condition: Sendable {
  enum State: Sendable {
    case pending, firing, recovering
  }

  /// What an evaluation made of it.
  enum Step: Sendable {
    /// It lives, as `state` says.
    case lives
    /// It was pending only, and nothing remains of it.
    case vanished
    /// It had fired, and is over.
    case resolved
  }

  /// What was said last, behind one reference: alerts are copied far more often than they change.
  private final class Said: Sendable {
    let rule: AlertRule
    let instance: Evaluation.Instance

    init(_ rule: AlertRule, _ instance: Evaluation.Instance) {
      self.rule = rule
      self.instance = instance
    }
  }

  private var said: Said
  private(set) var state: State
  /// The rule as it was evaluated last.
  var rule: AlertRule { said.rule }
  /// What it said last when it was true.
  var instance: Evaluation.Instance { said.instance }
  /// When it became true.
  let activeAt: Timestamp
  /// Whether it may have been true, or recovering, before anybody looked.
  let mayBeOlder: Bool
  /// When it began to fire.
  private(set) var firedAt: Timestamp?
  /// Since when it is false, while recovering.
  private var falseSince: Timestamp?

  /// A condition that just became true.
  init(rule: AlertRule, instance: Evaluation.Instance, at time: Timestamp, mayBeOlder: Bool = false) {
    said = Said(rule, instance)
    self.mayBeOlder = mayBeOlder
    activeAt = time
    state = .pending
    isTrue(instance, rule, at: time)
  }

  /// Firing, or still up though the condition went away.
  var isUp: Bool { state != .pending }

  /// The condition is true at an evaluation.
  mutating func isTrue(_ instance: Evaluation.Instance, _ rule: AlertRule, at time: Timestamp) {
    said = Said(rule, instance)
    falseSince = nil
    guard state == .pending else {
      state = .firing
      return
    }
    if reached(time, activeAt, rule.holdSeconds) {
      state = .firing
      firedAt = time
    }
  }

  /// The condition is false at an evaluation.
  mutating func isFalse(at time: Timestamp) -> Step {
    guard state != .pending else { return .vanished }
    let since = falseSince ?? time
    falseSince = since
    if reached(time, since, rule.keepFiringSeconds) { return .resolved }
    state = .recovering
    return .lives
  }

  private func reached(_ time: Timestamp, _ since: Timestamp, _ seconds: Int) -> Bool {
    seconds <= 0 || time >= since.adding(seconds: Int64(min(seconds, 1_000_000_000)))
  }
}
