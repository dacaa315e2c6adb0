import Events

/// An agent's profile: how long it takes against what is usual, what memory it needs, how large its results are, for whom
/// it works. An immutable value.
public struct AgentProfile: Hashable, Sendable {
  /// The agent.
  public var name: String
  /// The moment it was asked for.
  public var at: Timestamp
  /// The window it was asked for.
  public var window: Window
  /// Durations by measure (index: `Measure.rawValue`), where kept.
  public var latency: [Quantiles?] = []
  /// How many runs took how long by part of the window, the oldest first; classes as `heatBounds` bounds them, the last
  /// without a bound. Empty where durations are not kept.
  public var heat: [[Int]] = []
  /// What is usual of its runs' durations: of up to a day before the window.
  public var baseline: Baseline?
  /// Runs that took longer than the baseline's bound, by part of the window.
  public var anomalies: [Int] = []
  /// Its memory, where the stream tells.
  public var memory: MemoryProfile?
  /// Sizes of its runs' results, where the stream tells.
  public var results: SizeFigures?
  /// Sizes of its tools' results, where the stream tells.
  public var toolResults: SizeFigures?
  /// Its runs that ended in the last 60 seconds.
  public var runsInMinute = 0
  /// The most runs of 60 seconds in the window, where that is known: cells of a minute or less.
  public var mostRunsInMinute: Int?
  /// Its newest sessions in the window, the newest first.
  public var sessions: [SessionUse] = []
  /// How many sessions there were in the window.
  public var sessionCount = 0
  /// Whether that is all of them: of very many, only the newest are held.
  public var sessionsAreAll = true

  /// The upper bounds of `heat`'s classes, in seconds.
  public static let heatBounds: [Double] = [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10]
  /// Memory above this many bytes is too much (1 000 MB).
  public static let memoryLimit: Double = 1_000_000_000
  /// More runs in 60 seconds are too many.
  public static let throughputLimit = 1000

  /// A profile of an agent that did nothing yet.
  public init(name: String, at: Timestamp, window: Window) {
    self.name = name
    self.at = at
    self.window = window
  }

  /// Anomalies in the whole window.
  public var anomalyCount: Int { anomalies.reduce(0, +) }
}

/// An agent's memory over a window, in bytes.
public struct MemoryProfile: Hashable, Sendable {
  /// The newest reading; nil where the stream tells of peaks or changes alone.
  public var now: Double?
  /// When it was taken.
  public var time: Timestamp?
  /// The most within the window.
  public var peak: Double?
  /// The mean of what it grew by.
  public var meanDelta: Double?
  /// The most that it grew by at once.
  public var mostDelta: Double?
  /// Readings within the window.
  public var samples = 0
  /// The highest reading by part of the window, the oldest first; nil where there was none.
  public var chart: [Double?] = []
  /// What is usual: of up to a day before the window.
  public var baseline: Baseline?

  /// Nothing known.
  public init() {}
}

/// Sizes, in bytes or characters, as the stream counts.
public struct SizeFigures: Hashable, Sendable {
  /// How many.
  public var count: Int
  /// Their mean.
  public var mean: Double
  /// The largest.
  public var largest: Double

  /// Sizes; see the members.
  public init(count: Int, mean: Double, largest: Double) {
    self.count = count
    self.mean = mean
    self.largest = largest
  }
}

/// A session that an agent worked in.
public struct SessionUse: Hashable, Sendable {
  /// What the stream calls it, cut at 64 bytes: not yet safe to draw.
  public var name: String
  /// The agent's last run in it.
  public var last: Timestamp
  /// The agent's runs in it.
  public var runs: Int
  /// Those that failed.
  public var errors: Int

  /// A session; see the members.
  public init(name: String, last: Timestamp, runs: Int, errors: Int) {
    self.name = name
    self.last = last
    self.runs = runs
    self.errors = errors
  }
}
