import Events

/// What is known of a tree of spans as a whole.
struct TraceTree: Sendable {
  var root = noNode
  /// How many spans it holds.
  var count = 0
  /// How many more it would hold, were it not full.
  var dropped = 0
  /// When something last changed, and when it was last put into the queue.
  var touched = Int64(0)
  var enqueued = Int64(0)
  /// The trace's id as a person would look it up.
  var text = TraceText()
  /// What of the sample it is in; empty while it is among the newest.
  var reasons = TraceKept()
  /// Whether who called whom in it is counted in the log already.
  var isCounted = false
  /// What it amounts to, where that was asked for since it changed.
  var sum: TraceSum?

  var isSampled: Bool { !reasons.isEmpty }
}

/// Why a trace is still there that is not among the newest.
public struct TraceKept: OptionSet, Hashable, Sendable {
  /// One bit a reason.
  public let rawValue: UInt8

  /// From bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Among the slowest of its hour.
  public static let slow = TraceKept(rawValue: 1)
  /// Among the dearest of its hour.
  public static let dear = TraceKept(rawValue: 2)
  /// Among the newest failed of its hour.
  public static let failed = TraceKept(rawValue: 4)

  static let each: [TraceKept] = [.slow, .dear, .failed]
}

/// What a tree amounts to.
struct TraceSum: Sendable {
  var start = Int64.max
  /// When its root ended; where that is missing, the last of its spans.
  var end = Int64.min
  /// How long its root took; where nobody says, from its first start to its end.
  var duration = Int64(0)
  var cost = Int64(0)
  var tokens = Int64(0)
  /// Spans that failed.
  var errors = Int32(0)
  /// Whether the request itself failed.
  var failed = false
  /// Whether there is a run, or a call of a model or a tool.
  var hasWork = false
}

/// The trees in the order in which something was last added to them.
struct TreeQueue: Sendable {
  private var entries: [(tree: Int32, serial: Int64)] = []
  private var start = 0

  mutating func append(_ tree: Int32, serial: Int64) { entries.append((tree, serial)) }

  mutating func popFirst() -> (tree: Int32, serial: Int64)? {
    guard start < entries.count else { return nil }
    defer { start += 1 }
    if start > 4096, start * 2 > entries.count {
      entries.removeSubrange(..<start)
      start = 0
    }
    return entries[start]
  }
}

/// What errors said, each at most 200 characters long. Beyond the limit, new ones are not kept.
struct NoteShelf: Sendable {
  private var texts: [String] = []
  private var free: [Int32] = []
  private let limit: Int
  /// The longest text that is kept, in characters.
  static let longest = 200

  init(limit: Int) { self.limit = limit }

  subscript(place: Int32) -> String { place < 0 ? "" : texts[Int(place)] }

  mutating func keep(_ text: String) -> Int32 {
    let cut = String(text.prefix(Self.longest))
    if let place = free.popLast() {
      texts[Int(place)] = cut
      return place
    }
    guard texts.count < limit else { return -1 }
    texts.append(cut)
    return Int32(texts.count - 1)
  }

  mutating func release(_ place: Int32) {
    guard place >= 0 else { return }
    texts[Int(place)] = ""
    free.append(place)
  }
}
