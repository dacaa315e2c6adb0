import Costs
import Events

/// Where a row's cost came from.
public struct CostSplit: Hashable, Sendable {
  /// What the stream itself said.
  public var reported: Money = .zero
  /// Tokens × a known price.
  public var computed: Money = .zero
  /// Tokens × the fallback model's price.
  public var estimated: Money = .zero

  /// Nothing spent.
  public init() {}

  /// An amount by where it came from.
  public init(reported: Money = .zero, computed: Money = .zero, estimated: Money = .zero) {
    self.reported = reported
    self.computed = computed
    self.estimated = estimated
  }

  /// All of it.
  public var total: Money { reported + computed + estimated }
}

/// Sums over a window: what one name, or the whole fleet, did.
public struct Totals: Hashable, Sendable {
  /// Runs (for the fleet: root requests).
  public var requests = 0
  /// Those of `requests` that ended in an error or a timeout.
  public var errors = 0
  /// Those of `requests` that were cancelled.
  public var cancelled = 0
  /// Calls of a model.
  public var modelCalls = 0
  /// Calls of a model that failed.
  public var modelCallErrors = 0
  /// Calls of a tool.
  public var toolCalls = 0
  /// Calls of a tool that failed.
  public var toolCallErrors = 0
  /// Tokens by part.
  public var tokens = Tokens()
  /// Tokens that no price is known for.
  public var unpricedTokens = 0
  /// What it cost.
  public var cost = CostSplit()

  /// Nothing at all.
  public init() {}

  /// Failed requests as a share of requests; nil where there are none.
  public var errorRate: Double? { requests == 0 ? nil : Double(errors) / Double(requests) }
  /// Failed tool calls as a share of tool calls; nil where there are none.
  public var toolErrorRate: Double? {
    toolCalls == 0 ? nil : Double(toolCallErrors) / Double(toolCalls)
  }
  /// Tokens read from caches as a share of all input; nil where there is no input.
  public var cacheHitRatio: Double? {
    tokens.allInput == 0 ? nil : Double(tokens.cacheRead) / Double(tokens.allInput)
  }
}

/// Percentiles of a duration, in seconds: nearest-rank, within 1 %.
public struct Quantiles: Hashable, Sendable {
  /// How many durations.
  public var count: Int
  /// Their mean.
  public var mean: Double
  /// Half took no longer.
  public var p50: Double
  /// 90 % took no longer.
  public var p90: Double
  /// 95 % took no longer.
  public var p95: Double
  /// 99 % took no longer.
  public var p99: Double
  /// 99.9 % took no longer.
  public var p999: Double
  /// The longest.
  public var max: Double

  /// Percentiles in seconds.
  public init(
    count: Int, mean: Double, p50: Double, p90: Double, p95: Double, p99: Double, p999: Double, max: Double
  ) {
    self.count = count
    self.mean = mean
    self.p50 = p50
    self.p90 = p90
    self.p95 = p95
    self.p99 = p99
    self.p999 = p999
    self.max = max
  }
}

/// One name of a dimension over a window.
public struct BreakdownRow: Hashable, Sendable {
  /// The name, as the stream wrote it: not yet safe to draw.
  public var name: String
  /// What it did.
  public var totals: Totals
  /// What it is spending an hour now (over the last 5 minutes).
  public var ratePerHour: Money
  /// Durations of what `totals.requests` counts (by model: model calls; by tool: tool calls).
  public var latency: Quantiles?
  /// Days, in the time zone, on which it was seen.
  public var activeDays: Int

  /// A row; see the members.
  public init(
    name: String, totals: Totals, ratePerHour: Money = .zero, latency: Quantiles? = nil, activeDays: Int = 0
  ) {
    self.name = name
    self.totals = totals
    self.ratePerHour = ratePerHour
    self.latency = latency
    self.activeDays = activeDays
  }
}

/// The rows of a dimension that were asked for, in the order asked for.
public struct Breakdown: Hashable, Sendable {
  /// What the rows are.
  public var dimension: Dimension
  /// The rows asked for.
  public var rows: [BreakdownRow]
  /// How many rows there are in all.
  public var rowCount: Int
  /// Whether names were folded into `(other)`.
  public var overflowed: Bool

  /// A breakdown; see the members.
  public init(dimension: Dimension, rows: [BreakdownRow], rowCount: Int, overflowed: Bool = false) {
    self.dimension = dimension
    self.rows = rows
    self.rowCount = rowCount
    self.overflowed = overflowed
  }
}

/// One point of a chart: an equal part of the window, the oldest first.
public struct ChartPoint: Hashable, Sendable {
  /// Requests that ended in it.
  public var requests: Int
  /// Those that failed.
  public var errors: Int
  /// What was spent in it.
  public var cost: Money
  /// The 95th percentile in it by measure, in seconds, where anything ended in it (index: `Measure.rawValue`).
  public var p95: [Double?]
  /// How many requests took how long, in it: up to 0.5 s, 1 s, 2 s, 4 s, longer.
  public var heat: [Int]

  /// A point; see the members.
  public init(
    requests: Int = 0, errors: Int = 0, cost: Money = .zero,
    p95: [Double?] = Array(repeating: nil, count: Measure.allCases.count), heat: [Int] = [0, 0, 0, 0, 0]
  ) {
    self.requests = requests
    self.errors = errors
    self.cost = cost
    self.p95 = p95
    self.heat = heat
  }

  /// The upper bounds of `heat`'s classes in seconds; the last class has none.
  public static let heatBounds: [Double] = [0.5, 1, 2, 4]
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
  /// Agents that were active in the window; nil where the filter does not let them be told.
  public var agentCount: Int?
  /// Users that were active in the window; nil where the filter does not let them be told.
  public var userCount: Int?
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
