import Costs
import Events

/// How a request ended.
public enum RequestStatus: String, Hashable, Sendable {
  case success, error, timeout, cancelled, unknown
}

/// One finished request, as the list of an agent's newest shows it.
public struct RequestRecord: Hashable, Sendable {
  /// When it ended.
  public var time: Timestamp
  /// How it ended.
  public var status: RequestStatus
  /// How long it took in seconds, where the stream says.
  public var duration: Double?
  /// The model of its last call.
  public var model: String
  /// What its own model calls used.
  public var tokens: Tokens
  /// What its own model calls cost.
  public var cost: Money
  /// Who asked.
  public var user: String
  /// The tools it called, most called first, with how often.
  public var tools: [ToolUse]
  /// The trace it is part of, in hexadecimal, or what the stream calls the run.
  public var trace: String
  /// What went wrong, in a word, where anything did.
  public var errorType: String
  /// What its record is known by, to ask for its trace; none where it has no id.
  public var key = RecordKey.none

  /// A tool and how often it was called.
  public struct ToolUse: Hashable, Sendable {
    /// The tool's name.
    public var name: String
    /// How often it was called.
    public var count: Int
    /// A tool called `count` times.
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// A finished request; see the members.
  public init(
    time: Timestamp, status: RequestStatus, duration: Double?, model: String, tokens: Tokens, cost: Money,
    user: String, tools: [ToolUse] = [], trace: String = "", errorType: String = ""
  ) {
    self.time = time
    self.status = status
    self.duration = duration
    self.model = model
    self.tokens = tokens
    self.cost = cost
    self.user = user
    self.tools = tools
    self.trace = trace
    self.errorType = errorType
  }
}
