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

/// What one stream gave so far. lines = decoded + rejected + notJSON; records = events + ignored + duplicates.
public struct StreamStatus: Hashable, Sendable {
  /// Where it comes from, as the person named it or as it was found.
  public var path: String
  /// The format told from its lines (`native`, `otlp`, `agno`, or `–` while nothing told).
  public var format: String
  /// Bytes read.
  public var bytes = 0
  /// Whole lines read, empty ones left out.
  public var lines = 0
  /// Lines that are JSON or meant to be, and could not be used.
  public var rejected = 0
  /// Lines that are no JSON at all.
  public var notJSON = 0
  /// Spans, events and run records found in the lines.
  public var records = 0
  /// Records that were counted.
  public var events = 0
  /// Records seen before.
  public var duplicates = 0
  /// Records that say nothing about agents, by type.
  public var ignored: [String: Int] = [:]
  /// Records dated later than now + 5 minutes.
  public var future = 0

  /// A stream that gave nothing yet.
  public init(path: String, format: String = "–") {
    self.path = path
    self.format = format
  }
}

/// A line that could not be used, kept to look at.
public struct RejectedLine: Hashable, Sendable {
  /// The stream's path.
  public var path: String
  /// Where in the stream the line begins, in bytes.
  public var offset: Int
  /// Why, in a few words.
  public var reason: String
  /// The first 200 characters: not yet safe to draw.
  public var excerpt: String

  /// A rejected line; see the members.
  public init(path: String, offset: Int, reason: String, excerpt: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
    self.excerpt = excerpt
  }
}
