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

  let rule: AlertRule
  private(set) var state: State
  private(set) var instance: Evaluation.Instance
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
    self.rule = rule
    self.mayBeOlder = mayBeOlder
    self.instance = instance
    activeAt = time
    state = .pending
    isTrue(instance, rule, at: time)
  }

  private init(_ other: Condition, rule: AlertRule) {
    self.rule = rule
    state = other.state
    instance = other.instance
    activeAt = other.activeAt
    mayBeOlder = other.mayBeOlder
    firedAt = other.firedAt
    falseSince = other.falseSince
  }

  /// Firing, or still up though the condition went away.
  var isUp: Bool { state != .pending }

  /// The condition is true at an evaluation.
  mutating func isTrue(_ instance: Evaluation.Instance, _ rule: AlertRule, at time: Timestamp) {
    if rule != self.rule { self = Condition(self, rule: rule) }
    self.instance = instance
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
