import Alerting
import Costs
import Events
import Meter

/// What rules the dashboard's clock.
public enum Clock: Hashable, Sendable {
  /// The time of day.
  case wall
  /// The newest record (`--at latest`): nothing is ever late.
  case latest
  /// A moment that does not move (`--at TIME`).
  case fixed
  /// Recorded streams played again, so many times as fast.
  case replay(speed: Double)
}

/// How far the first reading of the streams has come.
public struct BackfillProgress: Hashable, Sendable {
  /// Files read to their end, and files in all.
  public var filesDone: Int
  /// Files in all.
  public var files: Int
  /// Bytes read.
  public var bytesDone: Int
  /// Bytes in all; 0 where nobody knows.
  public var bytes: Int
  /// Bytes read a second.
  public var bytesPerSecond: Double
  /// Seconds to go at that rate, where they can be told.
  public var secondsLeft: Double?

  /// Progress; see the members.
  public init(
    filesDone: Int, files: Int, bytesDone: Int, bytes: Int, bytesPerSecond: Double, secondsLeft: Double? = nil
  ) {
    self.filesDone = filesDone
    self.files = files
    self.bytesDone = bytesDone
    self.bytes = bytes
    self.bytesPerSecond = bytesPerSecond
    self.secondsLeft = secondsLeft
  }
}

/// Why lines were rejected, and how often.
public struct ReasonCount: Hashable, Sendable {
  /// Why, in a few words.
  public var reason: String
  /// How many lines.
  public var count: Int

  /// A reason with its number of lines.
  public init(reason: String, count: Int) {
    self.reason = reason
    self.count = count
  }
}

/// Everything that the dashboard draws from: one immutable snapshot of what the face asked for.
public struct DashboardData: Hashable, Sendable {
  /// Now, by the clock that rules; while the screen is held, the moment it is held at.
  public var now: Timestamp
  /// Now, by the clock that rules, also while the screen is held.
  public var live: Timestamp
  /// What rules the clock.
  public var clock: Clock = .wall
  /// What the fleet is called; empty for the names of its services.
  public var title = ""
  /// The question that `fleet` answers.
  public var fleetQuery: FleetQuery?
  /// The overview's answer.
  public var fleet: FleetAnswer?
  /// The answer about the agent whose page is open.
  public var agent: AgentAnswer?
  /// Budgets, in the order they are configured.
  public var budgets: [BudgetStatus] = []
  /// Alerts in any order: the dashboard sorts them.
  public var alerts: [AlertStatus] = []
  /// Whether the rules have been evaluated up to now: until then, no alerts does not mean that all is well.
  public var alertsAreKnown = true
  /// What happened to alerts, for the hour's time line.
  public var moments: [AlertMoment] = []
  /// Records counted a second.
  public var eventsPerSecond = 0.0
  /// How far the first reading has come; nil once it is done.
  public var backfill: BackfillProgress?
  /// Why lines were rejected, most first.
  public var rejections: [ReasonCount] = []
  /// The newest rejected lines, the newest first.
  public var rejected: [RejectedLine] = []
  /// Rules whose last evaluation failed.
  public var ruleProblems = 0
  /// What a person should know about the data (it is old; names were folded), where there is something.
  public var note: String?
  /// The bound of requests' p95 in seconds, where an objective names one.
  public var latencyTarget: Double?
  /// The share of input tokens that should come from caches.
  public var cacheTarget = 0.7
  /// Ways to spend less, the greatest saving first; nil while they are being looked for.
  public var advice: [Advice]?
  /// Names that answer what a person looks for.
  public var found: [FoundName] = []
  /// The time zone of days and budgets.
  public var timeZone = "UTC"

  /// A snapshot with nothing in it yet.
  public init(now: Timestamp) {
    self.now = now
    live = now
  }

  /// The newest record's time, where there is one.
  public var newest: Timestamp? { fleet?.newest }
  /// Lines that could not be used, in all.
  public var rejectedCount: Int { (fleet?.streams ?? []).reduce(0) { $0 + $1.rejected } }
}
