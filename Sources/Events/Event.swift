/// What a record says happened.
public enum EventKind: UInt8, Sendable {
  /// A run of an agent or a team, finished.
  case run
  /// A call of a model, finished or failed.
  case modelCall
  /// A call of a tool, finished or failed.
  case toolCall
  /// A span that says nothing about agents, but stands between those that do.
  case link
  /// One agent handed work to another.
  case collaboration
  /// A person judged an answer.
  case feedback
  /// A cache was asked.
  case cacheLookup
  /// An agent's memory was measured.
  case memory
  /// A service said whether it is up.
  case health
  /// Tokens and money that calls took, told without the calls.
  case spend
}

/// How a record ended.
public enum EventStatus: UInt8, Sendable {
  case unknown, success, error, timeout, cancelled

  /// Whether it counts as an error (a cancelled run does not).
  public var isError: Bool { self == .error || self == .timeout }
}

/// What wrote a record: where two formats tell of the same run, spans win.
public enum EventOrigin: UInt8, Sendable {
  case native, span, runEvent
}

/// A piece of a batch's text; empty where the record has no such name.
public struct TextRange: Hashable, Sendable {
  /// Where it begins in the batch's text.
  public var start: UInt32 = 0
  /// How many bytes of UTF-8.
  public var count: UInt32 = 0

  /// No text.
  public init() {}

  init(start: Int, count: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }
}

/// One record of a stream in the one shape that the meter folds, whatever its format was.
///
/// Names are pieces of the text of the `EventBatch` that holds the event. Times are nanoseconds since the Unix epoch,
/// durations nanoseconds; −1 is "the stream does not say".
public struct Event: Sendable {
  /// What happened.
  public var kind = EventKind.link
  /// How it ended.
  public var status = EventStatus.unknown
  /// What wrote it.
  public var origin = EventOrigin.native
  /// Whether the run's agent is a team.
  public var isTeam = false
  /// Whether a link is itself the request where nothing above or below it is a run (a chain, a workflow).
  public var isChain = false
  /// Whether the usage on a run repeats what all runs below it used, not only its own calls.
  public var usageIncludesDescendants = false
  /// Whether it takes the place of an earlier reading of the same key that says less (a call whose output grew).
  public var replacesSmaller = false
  /// Whether it is no record of its own, but says more of records that are counted already: a request that the format
  /// puts together from its calls' lines, or the end of a tool. Such a run grows, and stands while a call below it does.
  public var isDerived = false
  /// Whether a run is inside another that the stream does not name: it is never a root request.
  public var isNested = false
  /// How a leaf was served.
  public var tier = ServiceTier.standard
  /// A hit (cache), or up (health).
  public var flag = false
  /// When it ended.
  public var time: Int64 = 0
  /// When it began.
  public var start: Int64 = -1
  /// How long it took.
  public var duration: Int64 = -1
  /// How long until the first token.
  public var firstToken: Int64 = -1
  /// What the record is known by: a record with the same key is the same record. None: it cannot be told apart.
  public var key = RecordKey.none
  /// The key of the span or run that encloses it.
  public var parent = RecordKey.none
  /// The key under which other formats know the same run; of a spend, the session whose calls it may be.
  public var alias = RecordKey.none
  /// The key of a record that is a mere replay where this one stands, whichever of them comes first.
  public var replay = RecordKey.none
  /// The key under which an agent's telemetry tells of the same record: its reading is a replay where this one stands.
  public var retold = RecordKey.none
  /// The key under which leaves that name only their trace find the trace's outermost run. Of a spend, the series of which
  /// it is the sum so far; none where it is what came since the last.
  public var traceKey = RecordKey.none
  /// The key of the exporter of a span, log or metric, or of a transcript's session: spends of one that also tells of
  /// calls are not counted.
  public var resource = RecordKey.none
  /// The service.
  public var service = TextRange()
  /// The agent or team that ran.
  public var agent = TextRange()
  /// The agent's type.
  public var agentType = TextRange()
  /// The team.
  public var team = TextRange()
  /// The model: the response's, else the request's.
  public var model = TextRange()
  /// The user.
  public var user = TextRange()
  /// The session.
  public var session = TextRange()
  /// The kind of operation.
  public var operation = TextRange()
  /// The tool.
  public var tool = TextRange()
  /// The kind of task, interaction or cache (collaboration, feedback, cache lookup), or of workflow (a team's run).
  public var category = TextRange()
  /// The agent that work was handed to.
  public var partner = TextRange()
  /// The error's type.
  public var errorType = TextRange()
  /// The trace or run, as a person would look it up.
  public var trace = TextRange()
  /// What the prompt's text hashes to, or the request's id: repeated ones could have been cached.
  public var prompt = TextRange()
  /// What a leaf used.
  public var tokens = Tokens()
  /// What the stream says a leaf cost, in US dollars.
  public var reportedCost: DecimalNumber?
  /// What a run says it used, as a range of the batch's usages.
  public var usages: Range<Int> = 0..<0
  /// A score (feedback, 1 to 5) or bytes (memory).
  public var value: Double = 0

  /// A record that says nothing yet.
  public init() {}
}

/// What a run says it used of one model: it repeats its model calls.
public struct Usage: Sendable {
  /// The model; empty where the run does not say.
  public var model: TextRange
  /// What was used.
  public var tokens: Tokens
  /// What the stream says it cost, in US dollars.
  public var reportedCost: DecimalNumber?
  /// How its calls were served.
  public var tier: ServiceTier

  /// A usage; see the members.
  public init(
    model: TextRange, tokens: Tokens, reportedCost: DecimalNumber? = nil, tier: ServiceTier = .standard
  ) {
    self.model = model
    self.tokens = tokens
    self.reportedCost = reportedCost
    self.tier = tier
  }
}

/// Events of one block of lines, with the text that their names are pieces of. Made once and used again.
public struct EventBatch: Sendable {
  /// The text that names are pieces of: lines as they are, and names that stand in none as they are meant.
  public private(set) var text: [UInt8] = []
  /// The events, in the order of their lines.
  public var events: [Event] = []
  /// What runs say they used.
  public var usages: [Usage] = []

  /// An empty batch.
  public init() {}

  /// Forgets everything, and keeps the memory.
  public mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    usages.removeAll(keepingCapacity: true)
  }

  /// Keeps bytes of UTF-8 as text.
  public mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: bytes)
    return TextRange(start: start, count: bytes.count)
  }

  /// Keeps a string as text.
  public mutating func keep(_ string: String) -> TextRange {
    let start = text.count
    text.append(contentsOf: string.utf8)
    return TextRange(start: start, count: text.count - start)
  }

  /// The string of a piece of text.
  public func string(_ range: TextRange) -> String {
    String(decoding: text[Int(range.start)..<Int(range.start) + Int(range.count)], as: UTF8.self)
  }

  /// Runs `body` over the bytes of all text.
  public func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try text.withUnsafeBufferPointer(body)
  }

  /// Whether a word stands in a piece of text, whatever the case of its letters is. The word is ASCII, in lower case.
  func contains(_ word: StaticString, in range: TextRange) -> Bool {
    guard !range.isEmpty else { return false }
    return text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return ByteRange(start: start + Int(range.start), count: Int(range.count)).contains(word)
    }
  }

  mutating func appendUnescaped(_ range: ByteRange, atMost limit: Int) -> TextRange {
    let start = text.count
    JSONText.unescape(range.buffer, into: &text, atMost: limit)
    return TextRange(start: start, count: text.count - start)
  }
}
