import Costs
import Events

/// The order of a breakdown's rows.
public enum SortKey: String, CaseIterable, Sendable {
  case cost, requests, errors, latency, tokens, name
}

/// What the overview asks the meter.
public struct FleetQuery: Hashable, Sendable {
  /// The moment the window ends at.
  public var at: Timestamp
  /// How far back.
  public var window: Window
  /// What the rows are.
  public var dimension: Dimension
  /// The rows' order (descending, but names ascending).
  public var sort: SortKey
  /// Whether that order is turned round.
  public var reversed: Bool
  /// The first row wanted.
  public var firstRow: Int
  /// How many rows are wanted.
  public var rowLimit: Int
  /// How many points the charts have.
  public var chartPoints: Int
  /// What is kept: none for everything.
  public var filter: Filter

  /// A question; see the members.
  public init(
    at: Timestamp, window: Window = .h1, dimension: Dimension = .agent, sort: SortKey = .cost,
    reversed: Bool = false, firstRow: Int = 0, rowLimit: Int = 20, chartPoints: Int = 60,
    filter: Filter = Filter()
  ) {
    self.at = at
    self.window = window
    self.dimension = dimension
    self.sort = sort
    self.reversed = reversed
    self.firstRow = firstRow
    self.rowLimit = rowLimit
    self.chartPoints = chartPoints
    self.filter = filter
  }
}

/// The overview's answer: an immutable value.
public struct FleetAnswer: Hashable, Sendable {
  /// The moment it was asked for.
  public var at: Timestamp
  /// The window it was asked for.
  public var window: Window
  /// Where the window begins; for `all`, the oldest record's time.
  public var start: Timestamp
  /// The newest record's time, where there is one.
  public var newest: Timestamp?
  /// What happened in the window.
  public var totals: Totals
  /// What happened in the window before it, where the meter still knows.
  public var before: Totals?
  /// Durations by measure (index: `Measure.rawValue`), where kept and where there are any.
  public var latency: [Quantiles?]
  /// Root requests a second over the newest 60 seconds.
  public var requestsPerSecond: Double
  /// What was spent over the newest 5 minutes, an hour.
  public var costPerHour: Money
  /// Agents that were active in the window.
  public var agentCount: Int
  /// Users that were active in the window.
  public var userCount: Int
  /// The window in equal parts, the oldest first.
  public var chart: [ChartPoint]
  /// The rows asked for.
  public var breakdown: Breakdown
  /// Spend whose agent is not yet known.
  public var pending: Money
  /// The streams, in the order they were given.
  public var streams: [StreamStatus]
  /// The services seen in the window, dearest first (for the header).
  public var services: [String]
  /// Why the filter does not show everything that the window holds, where it does not.
  public var filterNote: String?

  /// An answer; see the members.
  public init(at: Timestamp, window: Window, start: Timestamp, breakdown: Breakdown) {
    self.at = at
    self.window = window
    self.start = start
    newest = nil
    totals = Totals()
    before = nil
    latency = Array(repeating: nil, count: Measure.allCases.count)
    requestsPerSecond = 0
    costPerHour = .zero
    agentCount = 0
    userCount = 0
    chart = []
    self.breakdown = breakdown
    pending = .zero
    streams = []
    services = []
    filterNote = nil
  }
}

/// The agent page's answer: an immutable value.
public struct AgentAnswer: Hashable, Sendable {
  /// The agent.
  public var name: String
  /// The service it was last seen in.
  public var service: String
  /// The moment it was asked for.
  public var at: Timestamp
  /// The window it was asked for.
  public var window: Window
  /// What it did.
  public var totals: Totals
  /// What it did in the window before, where the meter still knows.
  public var before: Totals?
  /// Durations by measure (index: `Measure.rawValue`).
  public var latency: [Quantiles?]
  /// Durations by measure in the window before, where kept.
  public var latencyBefore: [Quantiles?]
  /// Its runs a second over the newest 60 seconds.
  public var requestsPerSecond: Double
  /// The window in equal parts, the oldest first.
  public var chart: [ChartPoint]
  /// Its models, dearest first.
  public var models: [BreakdownRow]
  /// Its users, dearest first.
  public var users: [BreakdownRow]
  /// Its tools, most called first.
  public var tools: [BreakdownRow]
  /// Kinds of errors with how often each was seen since the meter started, most first.
  public var errors: [ErrorCount]
  /// Its newest requests, the newest first.
  public var newest: [RequestRecord]

  /// A kind of error and how often it was seen.
  public struct ErrorCount: Hashable, Sendable {
    /// The error's type, as the stream names it.
    public var type: String
    /// How often.
    public var count: Int
    /// An error's type seen `count` times.
    public init(type: String, count: Int) {
      self.type = type
      self.count = count
    }
  }

  /// An answer about one agent that did nothing yet.
  public init(name: String, at: Timestamp, window: Window) {
    self.name = name
    service = ""
    self.at = at
    self.window = window
    totals = Totals()
    before = nil
    latency = Array(repeating: nil, count: Measure.allCases.count)
    latencyBefore = latency
    requestsPerSecond = 0
    chart = []
    models = []
    users = []
    tools = []
    errors = []
    newest = []
  }
}
