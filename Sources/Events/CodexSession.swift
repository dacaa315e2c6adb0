/// What later lines of a rollout need to know of earlier ones: whose it is, its turn, its totals, and whether what is
/// read is its own or a replay of the session that it was forked from.
struct CodexSession: Sendable {
  /// The newest model that was named.
  var model = ""
  /// How the newest turn that says so is served.
  private(set) var tier = ServiceTier.standard
  /// Whether another agent started it.
  private(set) var isSubagent = false
  /// Whether lines repeat the history of the session it was forked from.
  private(set) var isReplaying = false
  /// When the turn began; −1 where no line says so.
  private(set) var turnStart: Int64 = -1
  /// What its ids are ids of: the session, else the file's first line.
  private(set) var scope = RecordKey.none

  private var id: String?
  private var isFork = false
  private var folder = ""
  private var totals: CodexCounts?
  private var turn: Turn?
  private var forkTime: Int64 = 0
  /// The newest call that used so many tokens, with how many of them there were before.
  private var ordinals: [CodexCounts: (call: RecordKey, count: Int)] = [:]
  private var previous: Int64 = 0

  private struct Turn: Sendable {
    var id: String?
    var key: RecordKey
    /// Whether a task's own lines bound it, so that what a user says meanwhile is no new turn.
    var isTask: Bool
    var hasCalls = false
    var isOver = false
  }

  /// A replay is written in one go: what comes this much later than the line before is the fork's own.
  private static let pause: Int64 = 250_000_000

  var hasTurn: Bool { turn != nil }

  // MARK: - The session

  /// To be called for each line, first.
  mutating func passes(_ time: Int64) {
    if scope.isNone { scope = Self.key(.codexTurn, UInt64(bitPattern: time), "") }
    if isReplaying, time >= forkTime, time &- max(previous, forkTime) > Self.pause {
      isReplaying = false
      if turnStart < forkTime { turn = nil }
    }
    previous = time
  }

  mutating func begin(_ meta: JSONNode, time: Int64) throws(Rejection) {
    let named = meta.filled("id")?.text.string
    guard id == nil else {
      // The session that it was forked from brings its own; its own once more is the end of that.
      isReplaying = named != id && isFork
      return
    }
    id = named
    if let named { scope = Self.key(session: named) }
    let source = meta.object("source")?.field("subagent")
    let parent = source?.object("thread_spawn")?.filled("parent_thread_id") ?? meta.filled("parent_thread_id")
    isSubagent = source != nil || meta.filled("thread_source")?.text.string == "subagent"
    isFork = parent != nil || meta.filled("forked_from_id") != nil
    isReplaying = isFork
    forkTime = time
    take(folder: meta)
  }

  private mutating func take(folder node: JSONNode) {
    guard let path = node.filled("cwd"), path.isString else { return }
    folder = Self.lastPart(path)
  }

  /// The last part of a path, whichever way its slashes lean.
  static func lastPart(_ path: JSONNode) -> String {
    var bytes: [UInt8] = []
    JSONText.unescape(path.text.buffer, into: &bytes, atMost: 4096)
    let parts = bytes.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    return String(decoding: (parts.last ?? []).prefix(256), as: UTF8.self)
  }

  /// A turn whose id or start is older than the fork belongs to a replay.
  private mutating func judge(turnOf node: JSONNode) {
    guard isFork else { return }
    if let made = node.filled("turn_id").flatMap(Self.made), let forked = id.flatMap(Self.made) {
      isReplaying = made < forked
    } else if let started = node.filled("started_at")?.number.flatMap(TimeText.epoch) {
      isReplaying = started / 1_000_000_000 < forkTime / 1_000_000_000
    }
  }

  private static func made(_ node: JSONNode) -> UInt64? { made(node.text.string) }

  /// When a UUID of version 7 was made, in milliseconds; nil for other ids.
  private static func made(_ id: String) -> UInt64? {
    let digits = Array(id.utf8.filter { $0 != UInt8(ascii: "-") })
    guard id.utf8.count == 36, digits.count == 32, digits[12] == UInt8(ascii: "7") else { return nil }
    var time: UInt64 = 0
    for byte in digits[..<12] {
      guard let digit = Hex.digit(byte) else { return nil }
      time = time << 4 | UInt64(digit)
    }
    return time
  }

  // MARK: - Turns

  mutating func context(_ node: JSONNode, time: Int64) {
    judge(turnOf: node)
    if let told = node.filled("service_tier") { tier = ServiceTier(told) }
    if let named = node.filled("model"), named.isString { model = String(named.text.string.prefix(256)) }
    take(folder: node)
    let named = node.filled("turn_id")?.text.string
    if let turn, !turn.isOver, named == nil || turn.id == nil || turn.id == named {
      if let named { self.turn?.id = named }
      return
    }
    open(named, isTask: false, time: time, isStart: true)
  }

  mutating func start(_ node: JSONNode, time: Int64) {
    judge(turnOf: node)
    open(node.filled("turn_id")?.text.string, isTask: true, time: time, isStart: true)
  }

  mutating func userSpoke(time: Int64) {
    if let turn, !turn.isOver, turn.isTask || !turn.hasCalls { return }
    open(nil, isTask: false, time: time, isStart: true)
  }

  mutating func endTurn() { turn?.isOver = true }

  /// A turn that says how long it took began that long before its end.
  mutating func took(milliseconds: Int, time: Int64) {
    guard milliseconds <= time / 1_000_000 else { return }
    turnStart = time - Int64(milliseconds) * 1_000_000
  }

  private mutating func open(_ named: String?, isTask: Bool, time: Int64, isStart: Bool) {
    let number = named == nil ? scope.low ^ UInt64(bitPattern: time) : scope.low
    let key = Self.key(.codexTurn, number, named ?? "")
    turn = Turn(id: named, key: key, isTask: isTask)
    turnStart = isStart ? time : -1
  }

  /// The turn that a call at this time belongs to.
  mutating func turnKey(time: Int64) -> RecordKey {
    if turn == nil { open(nil, isTask: false, time: time, isStart: false) }
    turn?.hasCalls = true
    return turn?.key ?? scope
  }

  // MARK: - Calls

  /// What a call used: what the line says of the last call, else how far the totals moved; nil where it says neither.
  mutating func used(last: CodexCounts?, total: CodexCounts?) -> CodexCounts? {
    defer { totals = total ?? totals }
    if let last { return last }
    guard let total else { return nil }
    return totals.map { total.since($0) } ?? total
  }

  /// The same totals again are the same call: Codex repeats them when only its rate limits changed.
  func callKey(last: CodexCounts?, total: CodexCounts?, time: Int64) -> RecordKey {
    var hasher = KeyHasher(domain: .codexCall)
    hasher.combine(scope.high)
    hasher.combine(scope.low)
    if let total { total.hash(into: &hasher) } else { hasher.combine(UInt64(bitPattern: time)) }
    last?.hash(into: &hasher)
    return hasher.finish()
  }

  /// The key under which Codex's telemetry tells of a call; none where the session has no id.
  mutating func retold(_ used: CodexCounts, call: RecordKey) -> RecordKey {
    guard id != nil else { return .none }
    if ordinals.count >= 4096 { ordinals.removeAll(keepingCapacity: true) }
    let known = ordinals[used]
    let count = known.map { $0.call == call ? $0.count : $0.count + 1 } ?? 0
    ordinals[used] = (call, count)
    return OTLPLogKeys.codexCall(session: scope, used, ordinal: count)
  }

  /// An event of this session.
  func event(_ kind: EventKind, time: Int64, into batch: inout EventBatch) -> Event {
    var event = Event()
    event.kind = kind
    event.time = time
    event.agent = batch.keep(isSubagent ? "codex/subagent" : "codex")
    event.operation = batch.keep("chat")
    event.service = batch.keep(folder)
    event.model = batch.keep(model)
    if let id {
      event.session = batch.keep(id)
      event.trace = event.session
    }
    return event
  }

  /// What the ids of a session with an id are ids of.
  static func key(session: String) -> RecordKey { key(.codexTurn, 0, session) }

  private static func key(_ domain: KeyHasher.Domain, _ number: UInt64, _ text: String) -> RecordKey {
    var hasher = KeyHasher(domain: domain)
    hasher.combine(number)
    var text = text
    text.withUTF8 { hasher.combine($0) }
    return hasher.finish()
  }
}
