import Costs
import Events

/// Something that spends, or calls, far beyond its own past.
public struct Anomaly: Hashable, Sendable {
  /// What is out of line.
  public enum Kind: String, CaseIterable, Sendable {
    /// One request's cost, next to the agent's other requests.
    case request
    /// An agent's spend in an hour, next to its other hours.
    case agent
    /// A user's spend in an hour, next to the user's other hours.
    case user
    /// One run that called the same tool again and again.
    case toolLoop = "tool_loop"
    /// An agent that ran itself again and again inside one trace.
    case agentLoop = "agent_loop"
    /// An agent that was run again and again by others inside one trace.
    case spawnStorm = "spawn_storm"

    /// Whether its value counts calls or runs; else it is dollars.
    public var isCount: Bool { self == .toolLoop || self == .agentLoop || self == .spawnStorm }
  }

  /// What is out of line.
  public var kind: Kind
  /// The agent; empty of a user.
  public var agent: String
  /// The user; empty where it is not about one.
  public var user: String
  /// The tool that was called again and again; else empty.
  public var tool: String
  /// The trace or run, as a person would look it up; empty where none is known.
  public var trace: String
  /// When the request ended, the hour began, or the last of the calls or runs ended.
  public var time: Timestamp
  /// Dollars, or how many calls or runs.
  public var value: Double
  /// What it cost, to the last digit; nothing where that is not known.
  public var cost: Money
  /// What is usual, in the unit of `value`; nil where there is too little past to say.
  public var typical: Double?
  /// By what factor most of the past is above or below `typical`; nil like that.
  public var spread: Double?
}

/// From when on something is an anomaly.
public struct AnomalyControls: Hashable, Sendable {
  /// So many standard deviations above the mean of its own past, on a log scale.
  public var sigmas = 3.0
  /// Fewer requests of an agent are no past.
  public var fewestRequests = 30
  /// Fewer hours in which something was spent are no past.
  public var fewestHours = 12
  /// At least so many times what is usual.
  public var leastFactor = 2.0
  /// At least so many dollars more than usual, for a request.
  public var leastDollars = 0.01
  /// At least so many dollars more than usual, for an hour.
  public var leastDollarsAnHour = 0.1
  /// As many calls of one tool in one run, or runs of one agent in one trace, are a loop or a storm where nothing else is
  /// usual.
  public var fewestRepeats = 25

  /// The defaults.
  public init() {}

  /// Whether an amount is beyond a past that is long enough.
  func isBeyond(_ amount: Double, _ past: LogStats, least: Double) -> Bool {
    past.distance(of: amount) > sigmas && amount >= past.typical * leastFactor
      && amount - past.typical >= least
  }
}
