import Events

/// What the dispatcher must know of one way to tell somebody.
public struct IntegrationTraits: Hashable, Sendable {
  /// The receiver it belongs to, as routes name it.
  public var receiver: String
  /// What a person is shown: `critical/slack`.
  public var name: String
  /// Whether it wants to hear that something is over.
  public var sendsResolved = true
  /// Whether it wants to hear that somebody took it on.
  public var tellsAcknowledged = false
  /// For a system that keeps its own alerts: all that fires is said again after so many seconds, without waiting for
  /// groups; nil for people.
  public var mirrorSeconds: Int64?
  /// Notices a minute at most.
  public var perMinute = 30
  /// Tries before a notice is given up.
  public var attempts = 10
  /// Alerts in a notice at most.
  public var alerts = 200

  /// An integration; see the members.
  public init(receiver: String, name: String) {
    self.receiver = receiver
    self.name = name
  }
}

/// What came of one try to deliver a notice.
public enum DeliveryOutcome: Hashable, Sendable {
  /// It was taken.
  case delivered
  /// It was not, for a reason that may pass.
  case failed(String, retryAfter: Int64? = nil)
  /// It was not, and never will be.
  case refused(String)
}

/// How one integration does.
public struct IntegrationHealth: Hashable, Sendable {
  /// `critical/slack`
  public var name: String
  /// Notices that were taken.
  public var sent = 0
  /// Tries that failed and were, or will be, made again.
  public var retries = 0
  /// Notices that were given up.
  public var deadLetters = 0
  /// Notices that wait: for a slow receiver, the rate limit, or their next try.
  public var waiting = 0
  /// Why the last try failed; nil where the last one did not.
  public var problem: String?
}

/// That somebody was told of an alert, or could not be: for the alert's timeline.
public struct ToldReport: Hashable, Sendable {
  /// The alert.
  public var alert: String
  /// Its occurrence (`AlertSignal.occurrence`).
  public var occurrence: Timestamp
  /// `critical/slack`
  public var integration: String
  /// `firing`, `resolved` or `acknowledged`.
  public var what: String
  /// Why they could not be told.
  public var problem: String?
  /// When.
  public var at: Timestamp
}
