import Costs
import Events
import Synchronization

/// The in-memory meter of a fleet: events go in by the batch, immutable answers come out.
///
/// One lock guards it all; it is taken once a batch and once a question, never once an event.
public final class Meter: Sendable {
  private let state: Mutex<MeterState>
  private let changes = Atomic<UInt64>(0)
  private let desk = PostingDesk()
  /// What it was made with.
  public let options: MeterOptions

  /// An empty meter.
  public init(options: MeterOptions = MeterOptions()) {
    self.options = options
    state = Mutex(MeterState(options: options, desk: desk))
  }

  /// Counts what was folded in: as long as it stands, the same question has the same answer.
  public var generation: UInt64 { changes.load(ordering: .acquiring) }

  /// Folds in a batch of the events of one stream.
  /// - Parameters:
  ///   - source: the stream's number, from 0.
  ///   - now: the clock; what is dated more than 5 minutes later counts in `all` alone.
  ///   - since: what is dated earlier is not counted at all, but as `SourceCounts.earlier`; nil counts everything.
  ///   - until: what is dated later is not counted at all, but as `SourceCounts.later`: for an answer as of a moment that
  ///     is over; nil counts everything.
  public func fold(
    _ batch: EventBatch, source: Int, now: Timestamp, since: Timestamp? = nil, until: Timestamp? = nil
  ) {
    guard !batch.events.isEmpty else { return }
    state.withLock { $0.fold(batch, source: source, now: now, since: since, until: until) }
    changes.add(1, ordering: .releasing)
  }

  /// Runs `body`, while whoever calls `help` does part of the work of what is folded in. For the first reading of much.
  public func withHelp(_ body: () throws -> Void) rethrows {
    state.withLock { $0.ledger.setApart(true) }
    defer { state.withLock { $0.ledger.setApart(false) } }
    try body()
  }

  /// Does part of the work of what was folded in, half a millisecond at most, on a thread that would wait otherwise.
  /// - Returns: false where there is nothing to do.
  public func help() -> Bool { desk.help() }

  /// Promises that nothing will be asked as of a moment before this one: what is much older is kept in long cells at once.
  public func promise(horizon: Timestamp) {
    state.withLock { $0.ledger.promise(horizon: horizon.seconds) }
  }

  /// Takes the records of these keys for duplicates: a meter that this one is to be merged into counts them.
  public func leave(_ keys: [RecordKey]) {
    state.withLock { state in
      for key in keys where state.seen.insert(key) { state.left.set(key, 0) }
    }
  }

  /// Gives up waiting for runs that did not come: their spend is `(unattributed)`. For the end of all input.
  public func finish() {
    state.withLock { $0.finish() }
    changes.add(1, ordering: .releasing)
  }

  /// Adds all that another meter knows, which is empty afterwards. Parts of one stream are merged in their order.
  /// - Parameter sharesStreams: whether a stream's number means the same stream in both; else the other's streams are
  ///   numbered behind this meter's own.
  public func merge(_ other: Meter, sharesStreams: Bool = false) {
    // Held by nothing else, so that nothing of it is copied.
    var taken = MeterState(options: other.options, desk: other.desk)
    other.state.withLock { state in
      state.ledger.setApart(false)
      swap(&state, &taken)
    }
    state.withLock { $0.merge(&taken, sharesStreams: sharesStreams) }
    changes.add(1, ordering: .releasing)
  }

  /// Whether another meter counted for good a record that this one has counted as well, so that a merge would count it
  /// twice: then what the other read is to be read again, by this one.
  public func repeats(in other: Meter) -> Bool {
    state.withLock { mine in other.state.withLock { mine.repeats(in: $0) } }
  }

  /// What the meter counted of each stream's records, by the stream's number.
  public var sourceCounts: [SourceCounts] { state.withLock { $0.sources } }

  /// The time of the newest record that is not in the future; nil before the first.
  public var newest: Timestamp? { state.withLock { $0.newest }.map(Timestamp.init(nanoseconds:)) }

  /// The time of the oldest record; nil before the first.
  public var oldest: Timestamp? { state.withLock { $0.oldest }.map(Timestamp.init(nanoseconds:)) }

  /// Answers the overview's question.
  public func answer(_ query: FleetQuery) -> FleetAnswer {
    read { $0.answer(query) }
  }

  /// Answers the agent page's question.
  public func agent(_ name: String, at: Timestamp, window: Window, chartPoints: Int) -> AgentAnswer {
    read { $0.agentAnswer(name, at: at, window: window, chartPoints: chartPoints) }
  }

  /// Names that answer what a person looks for: see `MeterState.find`.
  public func find(_ text: String, limit: Int = 50) -> [FoundName] { read { $0.find(text, limit: limit) } }

  /// All rows of a dimension over a window, dearest first.
  public func breakdown(_ dimension: Dimension, at: Timestamp, window: Window) -> Breakdown {
    // A window can always be answered for.
    (try? breakdown(dimension, at: at, in: .window(window)))
      ?? Breakdown(dimension: dimension, rows: [], rowCount: 0)
  }

  /// All rows of a dimension over a stretch, dearest first.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func breakdown(_ dimension: Dimension, at: Timestamp, in stretch: Stretch) throws(StretchError)
    -> Breakdown
  {
    try read { state throws(StretchError) in try state.breakdown(dimension, at: at, in: stretch) }
  }

  /// What the fleet did in a stretch, and where the stretch really begins and ends.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func summary(_ stretch: Stretch, at: Timestamp) throws(StretchError) -> StretchSummary {
    try read { state throws(StretchError) in try state.summary(stretch, at: at) }
  }

  /// What each agent did with each name of another dimension over a stretch, dearest first; nothing where they are not
  /// kept together (`PairBreakdown.keeps`).
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func pairs(_ first: Dimension, _ second: Dimension, at: Timestamp, in stretch: Stretch)
    throws(StretchError) -> PairBreakdown
  {
    try read { state throws(StretchError) in try state.pairs(first, second, at: at, in: stretch) }
  }

  /// What was spent within whole days of the meter's time zone (day indexes as `CalendarZone` counts them), by the
  /// whole fleet or by one name of a dimension.
  public func spent(days: Range<Int>, dimension: Dimension? = nil, name: String = "") -> Money {
    read { $0.spent(days: days, dimension: dimension, name: name) }
  }

  /// What was spent from one moment up to another, by the whole fleet or by one name of a dimension; whole cells, which
  /// are 5 seconds to a minute long within the last hours.
  public func spent(from start: Timestamp, to end: Timestamp, dimension: Dimension? = nil, name: String = "")
    -> Money
  {
    read { $0.spent(from: start, to: end, dimension: dimension, name: name) }
  }

  /// Root requests, spend and users in each of the hours or days that begin at `starts`; the last ends at `end`.
  public func series(starts: [Timestamp], end: Timestamp, byDay: Bool) -> [SeriesPoint] {
    read { $0.series(starts: starts, end: end, byDay: byDay) }
  }

  /// Where spend and time of a stretch went: team, agent, model or tool.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func stacks(at: Timestamp, in stretch: Stretch) throws(StretchError) -> StackAnswer {
    try read { state throws(StretchError) in try state.stacks(at: at, in: stretch) }
  }

  /// What spent or called far beyond its own past in a stretch, the newest first. Requests are watched for 8 days, loops as
  /// long as they are among the newest.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func anomalies(
    at: Timestamp, in stretch: Stretch, controls: AnomalyControls = AnomalyControls()
  ) throws(StretchError) -> [Anomaly] {
    try read { state throws(StretchError) in try state.anomalies(at: at, in: stretch, controls) }
  }

  /// What advice about a stretch is drawn from.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func adviceEvidence(at: Timestamp, in stretch: Stretch, cacheTarget: Double) throws(StretchError)
    -> AdviceEvidence
  {
    try read { state throws(StretchError) in
      try state.adviceEvidence(at: at, in: stretch, cacheTarget: cacheTarget)
    }
  }

  /// How caches were hit in a stretch, by agent and type of cache.
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public func cacheRatios(at: Timestamp, in stretch: Stretch) throws(StretchError) -> [CacheRatio] {
    try read { state throws(StretchError) in try state.cacheRatios(at: at, in: stretch) }
  }

  func read<Answer, Failure>(
    _ answer: (borrowing MeterState) throws(Failure) -> sending Answer
  ) throws(Failure) -> sending Answer {
    try state.withLock { state throws(Failure) in
      state.ledger.close()
      return try answer(state)
    }
  }

  /// Asks what changes something of how it is kept.
  func change<Answer>(_ body: (inout MeterState) -> sending Answer) -> sending Answer {
    state.withLock { body(&$0) }
  }

  /// What rules look at, in the minutes before a moment.
  public func vitals(at: Timestamp) -> Vitals { vitals(at: [at])[0] }

  /// What rules look at, in the minutes before each of some moments in order.
  public func vitals(at times: [Timestamp]) -> [Vitals] { read { $0.vitals(at: times) } }
}

/// One hour or day of a series.
public struct SeriesPoint: Hashable, Sendable {
  /// When it begins.
  public var start: Timestamp
  /// What was spent in it.
  public var cost: Money
  /// Root requests that ended in it.
  public var requests: Int
  /// Users that were seen in it.
  public var users: Int
  /// Whether that is an estimate, within 2 %: beyond 10 000 users, where not all names are held (`limits.series`).
  public var usersAreEstimated = false
}
