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
  /// Whether `top` is really the outermost: nothing is missing above.
  var complete = false
}

/// A record that waits in the forest: for what encloses it, or for what it encloses.
struct SpanNode: Sendable {
  var key: RecordKey
  var alias: RecordKey
  var traceKey: RecordKey
  var parentKey: RecordKey
  var kind: EventKind
  var status: EventStatus
  var origin: EventOrigin
  var isTeam: Bool
  var usageIncludesDescendants: Bool
  /// Dated later than now + 5 minutes.
  var isFuture = false
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
  var errorType: String = ""
  var trace: String = ""
  /// A leaf's tokens and cost.
  var tokens = Tokens()
  var cost = PricedCost(money: .zero, provenance: .computed)
  /// What a run says it used, by model.
  var usages: [ModelUse] = []
  /// Which stream it came from.
  var source: Int32

  var parent: NodeIndex = -1
  var firstChild: NodeIndex = -1
  var nextSibling: NodeIndex = -1
  var previousSibling: NodeIndex = -1
  /// What a parent said before the forest released it.
  var inherited: SpanContext?
  /// The next span that waits for the same missing parent.
  var nextWaiting: NodeIndex = -1
  var context = SpanContext()
  /// Whether what it says was booked, and under what.
  var booked: Attribution?
  /// What a run, or a span that stands for one, was booked with.
  var bookedRun: RunBooking?
  /// What calls said that the forest has released since: none or one.
  var settled: [RunWork] = []
  var isDirty = false
  /// Model calls below it that no run encloses: it is itself the request.
  var bareCalls: Int32 = 0
  /// Runs whose outermost span it is.
  var runsBelow: Int32 = 0
  /// The top it was counted under, in `bareCalls` or `runsBelow`.
  var countedTop: NodeIndex = -1

  var isRun: Bool { kind == .run }
  /// Whether it stands for a request although no agent ran: spans of a trace without agents.
  var isImplicitRun: Bool { bareCalls > 0 && runsBelow == 0 && !isRun }
}

/// What was used of one model.
struct ModelUse: Hashable, Sendable {
  var model: NameID
  var tokens: Tokens
  var reported: DecimalNumber?
}

/// What a run was booked with, so that it can be taken back to the last digit.
struct RunBooking: Sendable {
  var attribution: Attribution
  var isRoot: Bool
  var totals: Totals
  var duration: Int64
  /// The models that it called.
  var models: [NameID]
  /// The tools that it called.
  var tools: [NameID]
  /// What it used beyond what its calls say.
  var remainders: [Remainder]
  var errorType: String

  struct Remainder: Sendable {
    var model: NameID
    var totals: Totals
  }
}
