import Costs
import Events

/// The order of a list of traces.
public enum TraceSort: String, CaseIterable, Sendable {
  /// The newest first.
  case time
  /// The slowest first.
  case duration
  /// The dearest first.
  case cost
  /// Those with the most failed spans first, failed requests before others.
  case errors
}

/// What a list of traces asks.
public struct TraceQuery: Hashable, Sendable {
  /// The moment the window ends at.
  public var at: Timestamp
  /// How far back.
  public var window: Window
  /// What a trace must hold: a span for each condition that names something, none for each that excludes something.
  public var filter: Filter
  /// The rows' order.
  public var sort: TraceSort
  /// Whether that order is turned round.
  public var reversed: Bool
  /// The first row wanted.
  public var firstRow: Int
  /// How many rows are wanted.
  public var rowLimit: Int

  /// A question; see the members.
  public init(
    at: Timestamp, window: Window = .h1, filter: Filter = Filter(), sort: TraceSort = .time,
    reversed: Bool = false, firstRow: Int = 0, rowLimit: Int = 50
  ) {
    self.at = at
    self.window = window
    self.filter = filter
    self.sort = sort
    self.reversed = reversed
    self.firstRow = firstRow
    self.rowLimit = rowLimit
  }
}

/// One trace of a list.
public struct TraceRow: Hashable, Sendable {
  /// The key of its outermost span, to ask for it by.
  public var id: RecordKey
  /// The trace's id as its stream writes it.
  public var text: String
  /// When it ended.
  public var time: Timestamp
  /// How long it took, in seconds.
  public var duration: Double
  /// Who or what its outermost span is: an agent, else a model, a tool, or what the span is called.
  public var name: String
  /// The service of its outermost span.
  public var service: String
  /// Who asked.
  public var user: String
  /// How its outermost span ended; `error` too where its last model call failed.
  public var status: RequestStatus
  /// Spans that are held of it, and those of them that failed.
  public var spans: Int
  /// Spans that failed.
  public var errors: Int
  /// What it cost.
  public var cost: Money
  /// Tokens of all its calls.
  public var tokens: Int
  /// Whether its outermost span has not come.
  public var isRootMissing: Bool
  /// Why it is still there, where it is not among the newest.
  public var kept: TraceKept

  /// A trace of which nothing is known but its id.
  public init(id: RecordKey, text: String, time: Timestamp) {
    self.id = id
    self.text = text
    self.time = time
    duration = 0
    name = ""
    service = ""
    user = ""
    status = .unknown
    spans = 0
    errors = 0
    cost = .zero
    tokens = 0
    isRootMissing = false
    kept = TraceKept()
  }
}

/// A list of traces: an immutable value.
public struct TraceList: Hashable, Sendable {
  /// The rows asked for.
  public var rows: [TraceRow]
  /// How many traces answer the question.
  public var rowCount: Int
  /// How many of them failed, or hold a span that did.
  public var failed: Int
  /// Traces that are held in all.
  public var traces: Int
  /// Spans that are held in all.
  public var spans: Int
  /// Traces that were let go, which the sample did not keep.
  public var dropped: Int

  /// A list without rows.
  public init() {
    rows = []
    rowCount = 0
    failed = 0
    traces = 0
    spans = 0
    dropped = 0
  }
}

/// One span of a trace, in the order of a waterfall: after the one around it, by when it began.
public struct TraceStep: Hashable, Sendable {
  /// Its key.
  public var id: RecordKey
  /// How deep it stands; 0 for the outermost.
  public var depth: Int
  /// Spans below it.
  public var below: Int
  /// What it is.
  public var kind: EventKind
  /// Whether its record has not come.
  public var isMissing: Bool
  /// Whether its ids name a parent that had ended before it began.
  public var isCut: Bool
  /// Whether it is a run of a team.
  public var isTeam: Bool
  /// What it is called: an agent, a model, a tool, or what the stream calls the span.
  public var name: String
  /// The nearest agent around it.
  public var agent: String
  /// Its service.
  public var service: String
  /// The user that it names.
  public var user: String
  /// Its team, model and operation, where it names them.
  public var team: String
  /// The model of a call or a run.
  public var model: String
  /// The kind of operation.
  public var operation: String
  /// When it began, after the trace's beginning, in seconds.
  public var offset: Double
  /// How long it took, in seconds; nil where the stream does not say.
  public var duration: Double?
  /// Seconds until its first token.
  public var firstToken: Double?
  /// How it ended.
  public var status: EventStatus
  /// The type of its error; empty for none.
  public var errorType: String
  /// What its error said, at most 200 characters, not yet safe to draw.
  public var message: String
  /// What it used itself.
  public var tokens: Tokens
  /// What it cost itself.
  public var cost: Money
  /// What it cost with all below it.
  public var totalCost: Money
  /// Whether no price is known for its tokens.
  public var isUnpriced: Bool
  /// How long it held the trace up by itself, in seconds; nil where it is not on the critical path.
  public var onPath: Double?

  /// A span of which nothing is known.
  public init(id: RecordKey, depth: Int, kind: EventKind, name: String) {
    self.id = id
    self.depth = depth
    self.kind = kind
    self.name = name
    below = 0
    isMissing = false
    isCut = false
    isTeam = false
    agent = ""
    service = ""
    user = ""
    team = ""
    model = ""
    operation = ""
    offset = 0
    status = .unknown
    errorType = ""
    message = ""
    tokens = Tokens()
    cost = .zero
    totalCost = .zero
    isUnpriced = false
  }
}

/// One trace with all its spans: an immutable value.
public struct Trace: Hashable, Sendable {
  /// The trace as a list shows it.
  public var summary: TraceRow
  /// When it began.
  public var start: Timestamp
  /// From its first beginning to its last end, in seconds.
  public var extent: Double
  /// Its spans.
  public var steps: [TraceStep]
  /// Spans that are not held, since it has too many.
  public var dropped: Int
  /// The services it went through.
  public var services: [String]

  /// A trace without spans.
  public init(summary: TraceRow, start: Timestamp) {
    self.summary = summary
    self.start = start
    extent = 0
    steps = []
    dropped = 0
    services = []
  }
}
