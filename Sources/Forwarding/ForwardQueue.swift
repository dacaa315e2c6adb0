import Events

/// Blocks of events that nobody has looked at yet, within a bound: taking one in costs a count and a reference, so that
/// whoever reads is not kept waiting.
struct ForwardInbox: Sendable {
  private var blocks: [EventBatch] = []
  private var spans = 0
  private let limit: Int
  /// Spans that the queue holds by now.
  var queued = 0
  /// Spans that found no room.
  private(set) var overflowed = 0

  init(limit: Int) { self.limit = limit }

  /// Spans that wait.
  var waiting: Int { spans + queued }

  /// Takes a block in where there is room.
  mutating func offer(_ batch: EventBatch) {
    let count = batch.events.reduce(0) { $0 + ($1.isSpan ? 1 : 0) }
    guard count > 0 else { return }
    guard waiting + count <= limit else {
      overflowed += count
      return
    }
    blocks.append(batch)
    spans += count
  }

  /// Gives all blocks away; until the queue says how many spans they were, they count as queued.
  mutating func takeAll() -> [EventBatch] {
    defer {
      queued += spans
      spans = 0
      blocks.removeAll()
    }
    return blocks
  }
}

/// Spans on their way to a collector: in order, each once. Pure: times are handed in.
struct ForwardQueue: Sendable {
  private let options: ForwardOptions
  private var ready: [SpanRecord] = []
  /// The first of `ready` that was not taken.
  private var taken = 0
  private var readySince: Int64?
  /// Records that may grow, by what they are known by, and since when they are held.
  private var held: [RecordKey: (record: SpanRecord, since: Int64)] = [:]
  private var seen: Set<RecordKey> = []
  private var seenOrder: [RecordKey] = []
  private var serial: UInt64 = 0

  init(options: ForwardOptions) { self.options = options }

  /// Spans that wait.
  var waiting: Int { ready.count - taken + held.count }

  /// Turns blocks into spans, and lets go of what was held long enough.
  mutating func take(_ blocks: [EventBatch], now: Int64, isEnding: Bool) {
    for batch in blocks {
      for event in batch.events where event.isSpan { take(event, batch, now) }
    }
    for (key, entry) in held where isEnding || now - entry.since >= options.holdback {
      held[key] = nil
      append(entry.record, now)
    }
  }

  private mutating func take(_ event: Event, _ batch: EventBatch, _ now: Int64) {
    serial += 1
    guard let record = SpanRecord(event, batch, serial: serial) else { return }
    guard !record.key.isNone else { return append(record, now) }
    if let known = held[record.key] {
      if record.weight >= known.record.weight { held[record.key]?.record = record }
      return
    }
    guard seen.insert(record.key).inserted else { return }
    seenOrder.append(record.key)
    if seenOrder.count > options.remembered {
      for key in seenOrder.prefix(options.remembered / 2) { seen.remove(key) }
      seenOrder.removeFirst(options.remembered / 2)
    }
    if record.mayGrow { held[record.key] = (record, now) } else { append(record, now) }
  }

  private mutating func append(_ record: SpanRecord, _ now: Int64) {
    if ready.count == taken { readySince = now }
    ready.append(record)
  }

  /// The next post, where one is due: it stays first until `drop` takes it away.
  func next(now: Int64, isEnding: Bool) -> ArraySlice<SpanRecord>? {
    let count = ready.count - taken
    guard count > 0 else { return nil }
    let isDue = count >= options.batch || isEnding || now - (readySince ?? now) >= options.delay
    return isDue ? ready[taken..<taken + min(count, options.batch)] : nil
  }

  /// Takes away what was sent, or given up.
  mutating func drop(_ count: Int, now: Int64) {
    taken += count
    readySince = now
    guard taken > 4096 || taken == ready.count else { return }
    ready.removeFirst(taken)
    taken = 0
  }
}

extension Event {
  /// Whether a collector of spans would know what it is.
  fileprivate var isSpan: Bool {
    switch kind {
    case .run, .modelCall, .toolCall, .link: true
    default: false
    }
  }
}
