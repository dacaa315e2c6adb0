import Costs
import Events

/// A place in the forest of spans.
typealias NodeIndex = Int32
/// No node.
let noNode: NodeIndex = -1
/// A node that there was, and that the forest no longer holds.
let goneNode: NodeIndex = -2

/// What one record's spend and durations are booked under. Numbers are names of their dimension.
struct Attribution: Hashable, Sendable {
  var agent = NameTable.pending
  var user = NameTable.pending
  var team = NameTable.pending
}

/// What the enclosing spans say about a span.
struct SpanContext: Hashable, Sendable {
  /// The nearest agent that is named; 0 for none.
  var agent: NameID = 0
  /// The nearest user that is named; 0 for none.
  var user: NameID = 0
  /// The outermost team; 0 for none.
  var team: NameID = 0
  /// The nearest run, itself included: a node, or `noNode`, or `goneNode` for one that was released.
  var run = noNode
  /// The nearest run above, itself not included; like `run`.
  var outerRun = noNode
  /// The outermost span that is known; like `run`.
  var top = noNode
  /// When the first of it and the spans around it, up to the nearest run, ended.
  var reach = Int64.max
  /// Whether `top` is really the outermost: nothing is missing above.
  var complete = false
}

/// What spans that the forest released said about a span that was below them.
struct Heritage: Sendable {
  var agent: NameID = 0
  var user: NameID = 0
  var team: NameID = 0
  var reach = Int64.max
  /// The nearest run among them: `noNode` or `goneNode`.
  var run = noNode
  /// Whether nothing can be above any more.
  var isFinal = false
  /// For a final one: whether nothing was missing above.
  var complete = false
}

/// A record that waits in the forest: for what encloses it, or for what it encloses. It holds no references, so that
/// moving it costs a copy of bytes; what only runs need is in their `RunDetails`.
struct SpanNode: Sendable {
  var key: RecordKey
  var parentKey: RecordKey
  var kind: EventKind
  var status: EventStatus
  var origin: EventOrigin
  /// Whether a span is itself the request where nothing around or inside it is a run.
  var isChain: Bool
  /// Whether a run's usage repeats what all runs below it used, not only its own calls.
  var usageIncludesDescendants: Bool
  /// Whether a later reading of it may say more, or whether it is only derived from others, and its run nested: see
  /// the `Event`.
  var mayGrow = false
  var isDerived = false
  var isNested = false
  /// Dated later than now + 5 minutes.
  var isFuture = false
  /// Whether another format told of it before, so that it is not booked.
  var isTold = false
  var time: Int64
  var start: Int64
  var duration: Int64
  var firstToken: Int64
  var service: NameID
  var agent: NameID
  var team: NameID
  var model: NameID
  var user: NameID
  var operation: NameID
  var tool: NameID
  /// A leaf's tokens and cost.
  var tokens = Tokens()
  var cost = PricedCost(money: .zero, provenance: .computed)
  /// The kind of workflow that a team ran; −1 where it is no run of a team.
  var workflow: Int16 = -1
  /// Which stream it came from.
  var source: Int32
  /// How far its stream had come, in event time, when it came.
  var heldSince: Int64 = 0
  /// Whether what it joins may have been read by another meter, so that it is kept until they are merged.
  var isHead = false
  /// What the clock showed when it came.
  var arrived: Int64 = 0

  /// Which of the forest's `RunDetails` are its own.
  var details = noNode
  /// Tells it from another that had its place before, or will have; 0 while nothing is there.
  var serial: Int64 = 0
  var parent = noNode
  var firstChild = noNode
  /// Its neighbours below its parent, or among those that wait for the same one.
  var nextSibling = noNode
  var previousSibling = noNode
  var isWaiting = false
  var isDirty = false
  var isToBook = false
  /// At least how many generations stand below it.
  var height: Int16 = 0
  var heritage = Heritage()
  var context = SpanContext()
  var isBooked = false
  /// What a leaf was booked under.
  var booked = Attribution()
  /// Model calls below it that no run encloses: it is itself the request.
  var bareCalls: Int32 = 0
  /// Runs whose outermost span it is.
  var runsBelow: Int32 = 0
  /// The top it was counted under, in `bareCalls` or `runsBelow`.
  var countedTop = noNode
  var countedSerial: Int64 = 0
  /// Of a model call: how much of its input was sent before, in the same run.
  var repeatedInput: Int32 = 0

  var isRun: Bool { kind == .run }
}
