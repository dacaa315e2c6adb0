import Costs
import Events

/// A span as traces keep it: names are numbers, amounts are cut to what one call can need, so that it takes 140 bytes.
struct TraceSpan: Sendable {
  var key: RecordKey
  /// When it ended, when it began and how long it took, in nanoseconds; −1 is "the stream does not say".
  var time: Int64
  var start: Int64
  var duration: Int64
  /// In picodollars: of a leaf its cost, of a run what it says that it cost with all its calls.
  var cost = Int64(0)
  /// Microseconds until the first token; −1 where the stream does not say.
  var firstToken = Int32(-1)
  var input = Int32(0)
  var cacheRead = Int32(0)
  var cacheWrite = Int32(0)
  var output = Int32(0)
  var reasoning = Int32(0)
  var service = NameTable.none
  var agent = NameTable.none
  var team = NameTable.none
  var user = NameTable.none
  var operation = NameTable.none
  /// The model of a call or a run, the tool, or, of the store's own labels, what a link is called.
  var subject = NameTable.none
  var errorType = NameTable.none
  /// Where its error's text stands; −1 for none.
  var note = Int32(-1)
  /// Where its other keys stand; −1 for none.
  var extra = Int32(-1)
  var parent = noNode
  var firstChild = noNode
  var next = noNode
  var previous = noNode
  /// Of a tree's root, its tree.
  var tree = Int32(-1)
  var kind: EventKind
  var status = EventStatus.unknown
  var origin = EventOrigin.span
  var flags = Flags()

  struct Flags: OptionSet, Sendable {
    var rawValue: UInt8
    /// Its record never came: others name it as what encloses them.
    static let missing = Flags(rawValue: 1)
    /// A run whose usage repeats what all below it used, not only its own calls.
    static let includesBelow = Flags(rawValue: 2)
    /// A run whose agent is a team.
    static let team = Flags(rawValue: 4)
    /// Its ids name a parent that had ended before it began.
    static let cut = Flags(rawValue: 8)
    /// Its ids name a parent whose trace was full.
    static let alone = Flags(rawValue: 16)
    /// A model's tokens without a price.
    static let unpriced = Flags(rawValue: 32)
  }

  /// A span that others name and that has not come.
  init(missing key: RecordKey) {
    self.key = key
    (time, start, duration) = (-1, -1, -1)
    kind = .link
    flags = .missing
  }

  init(key: RecordKey, kind: EventKind, time: Int64, start: Int64, duration: Int64) {
    self.key = key
    self.kind = kind
    self.time = time
    self.start = start
    self.duration = duration
  }

  var isMissing: Bool { flags.contains(.missing) }
  var isRun: Bool { kind == .run }
  /// When it began, as far as can be told: a span that says neither start nor duration is a moment.
  var begin: Int64 { start >= 0 ? start : duration >= 0 ? time - duration : time }

  var tokens: Tokens {
    get {
      Tokens(
        input: Int(input), cacheRead: Int(cacheRead), cacheWrite5m: Int(cacheWrite), output: Int(output),
        reasoning: Int(reasoning))
    }
    set {
      input = Int32(clamping: newValue.input)
      cacheRead = Int32(clamping: newValue.cacheRead)
      cacheWrite = Int32(clamping: newValue.cacheWrite)
      output = Int32(clamping: newValue.output)
      reasoning = Int32(clamping: newValue.reasoning)
    }
  }

  /// Takes over what a span that had been missing says; where it stands stays.
  mutating func fill(with span: TraceSpan) {
    let links = (parent, firstChild, next, previous, tree)
    self = span
    (parent, firstChild, next, previous, tree) = links
  }

  /// Takes over what another reading of the same record says: of a run the later one, stretched over both; of a call the
  /// one that says more.
  mutating func grow(by other: TraceSpan) {
    let isLater = (other.time, other.status.rawValue) > (time, status.rawValue)
    let says = (other.output, other.tokens.total, -other.time) > (output, tokens.total, -time)
    let began = start >= 0 && other.start >= 0 ? min(start, other.start) : max(start, other.start)
    if isRun ? isLater : kind == .toolCall ? isLater : says {
      let kept = (note, extra, agent, user, team, flags)
      fill(with: other)
      (note, extra, flags) = (kept.0, kept.1, kept.5.union(other.flags))
      if agent == NameTable.none { agent = kept.2 }
      if user == NameTable.none { user = kept.3 }
      if team == NameTable.none { team = kept.4 }
    }
    guard isRun else { return }
    start = began
    if start >= 0 { duration = max(0, time &- start) }
  }
}

/// The other keys that a run is known by.
struct TraceKeys: Sendable {
  var alias = RecordKey.none
  var whole = RecordKey.none

  var isEmpty: Bool { alias.isNone && whole.isNone }
}

/// Whether a run that began at a moment is no child of what encloses it by its ids, because that had ended before:
/// instrumentations leak their context.
/// - Parameters:
///   - reach: when the first of the spans around it, up to the nearest run, ended.
///   - start: below 0 where the stream does not say.
@inline(__always)
func hadEnded(_ reach: Int64, before start: Int64) -> Bool { start >= 0 && reach < start }
