import Events

/// What to simulate. The same options give the same bytes, on every machine.
public struct SimulationOptions: Sendable {
  /// Chooses one of many equally likely fleets' lives.
  public var seed: UInt64 = 1
  /// Where the live part begins, "now" as a rule.
  public var start: Timestamp
  /// How many seconds before `start` the stream begins.
  public var history: Int64 = 0
  /// About how many events the history may have. Its older part is one event a request (with the tokens on
  /// it); where that is still too much, there are fewer requests. Its newest part is as full as what comes
  /// live.
  public var historyEvents = 60_000
  /// How many agents: the eight of the examples first, then others.
  public var agents = 8
  /// How many users.
  public var users = 40
  /// How many teams of agents, `Support Team` first, which stands among the eight.
  public var teams = 1
  /// Requests per second, on average over a week.
  public var rate = 0.5
  /// Whether nights (UTC) and weekends are quieter.
  public var rhythm = true
  /// What goes wrong, and when.
  public var incidents: [Incident] = []
  /// Whether model calls say what they cost; otherwise the meter computes it.
  public var givesCost = false
  /// Whether model and tool calls name their user, team and session too, and not only their run does.
  public var namesEverything = false
  /// Seconds between two health events of a service.
  public var healthInterval: Int64 = 15
  /// Seconds between two memory events of an agent.
  public var memoryInterval: Int64 = 60

  /// Options with their defaults; see the members.
  public init(start: Timestamp) { self.start = start }
}

/// When how much happens. Times are microseconds since 1970.
struct Schedule: Sendable {
  /// Where the stream begins.
  let origin: Int64
  /// From here on runs are written in full.
  let full: Int64
  private let start: Int64
  /// Requests per second before `full`.
  private let compactRate: Double
  private let rate: Double
  private let rhythm: Bool
  private let healthInterval: (old: Int64, new: Int64)
  private let memoryInterval: (old: Int64, new: Int64)

  /// Events that one request written in full makes, measured.
  static let eventsPerRequest = 2.8
  private static let step: Int64 = 60_000_000

  init(options: SimulationOptions) {
    let second: Int64 = 1_000_000
    let start = options.start.nanoseconds / 1_000
    let history = max(0, min(options.history, 400 * 86_400))
    let rate = max(1e-6, min(options.rate, 100_000))
    (self.start, self.rate, rhythm) = (start, rate, options.rhythm)
    let budget = Double(max(100, options.historyEvents))
    func factor(_ time: Int64) -> Double { options.rhythm ? Rhythm.factor(at: time) : 1 }
    let stepSeconds = Double(Self.step / second)
    let origin = start - history * second
    /// How far back from `start` so many events in full reach, and how many they are.
    func reach(_ events: Double) -> (time: Int64, events: Double) {
      var (time, sum) = (start, 0.0)
      while time > origin {
        let more = factor(time) * stepSeconds * rate * Self.eventsPerRequest
        if sum + more > events { break }
        sum += more
        time = max(origin, time - Self.step)
      }
      return (time, sum)
    }
    // The whole history in full where it fits, else its newest part for three tenths of the events.
    let whole = reach(budget * 0.9)
    let full = whole.time == origin ? whole : reach(budget * 0.3)
    let older = stride(from: origin, to: full.time, by: Int64.Stride(Self.step)).reduce(0.0) {
      $0 + factor($1) * stepSeconds
    }
    (self.origin, self.full) = (origin, full.time)
    compactRate = older > 0 ? min(rate, (budget * 0.9 - full.events) / older) : rate
    func interval(_ live: Int64, sources: Int, share: Double) -> (Int64, Int64) {
      let thin = Double(history) * Double(sources) / (budget * share)
      return (max(1, live, Int64(thin)) * second, max(1, live) * second)
    }
    healthInterval = interval(options.healthInterval, sources: Fleet.services.count, share: 0.03)
    memoryInterval = interval(options.memoryInterval, sources: max(1, options.agents), share: 0.05)
  }

  /// Requests per second at a time.
  func requestRate(at time: Int64) -> Double {
    (time < full ? compactRate : rate) * (rhythm ? Rhythm.factor(at: time) : 1)
  }

  /// Microseconds to the next health event.
  func healthGap(at time: Int64) -> Int64 { time < full ? healthInterval.old : healthInterval.new }

  /// Microseconds to the next memory event.
  func memoryGap(at time: Int64) -> Int64 { time < full ? memoryInterval.old : memoryInterval.new }
}

/// Quiet nights and weekends: a factor with a mean of 1 over a week.
enum Rhythm {
  private static let hours: [Double] = [
    0.42, 0.36, 0.32, 0.30, 0.32, 0.42, 0.62, 0.92, 1.28, 1.52, 1.62, 1.58,
    1.42, 1.50, 1.62, 1.60, 1.48, 1.32, 1.12, 0.98, 0.88, 0.76, 0.62, 0.50,
  ]
  private static let weekend = 0.45
  private static let mean = hours.reduce(0, +) / 24 * (5 + 2 * weekend) / 7

  static func factor(at time: Int64) -> Double {
    let seconds = time / 1_000_000
    let hour = Int(((seconds / 3_600) % 24 + 24) % 24)
    let part = Double(((seconds % 3_600) + 3_600) % 3_600) / 3_600
    let level = hours[hour] * (1 - part) + hours[(hour + 1) % 24] * part
    // 1970-01-01 was a Thursday.
    let weekday = ((seconds / 86_400 + 3) % 7 + 7) % 7
    return level * (weekday >= 5 ? weekend : 1) / mean
  }
}
