/// What records of a transcript are known by.
struct ClaudeKeys {
  /// The call's own key.
  let call: RecordKey
  /// The key that a sidechain's replay of it would have; none for a sidechain's own.
  let replay: RecordKey

  /// A sidechain repeats a main line's message under another request, so that its key is the message's alone.
  init(_ root: JSONNode, _ message: JSONNode, isSidechain: Bool) {
    guard let id = message.filled("id") else {
      call = Self.line(root)
      replay = .none
      return
    }
    let whole = Self.key(.claudeReplay, id, nil)
    call = isSidechain ? whole : Self.key(.claudeCall, id, root.filled("requestId"))
    replay = isSidechain ? .none : whole
  }

  /// The key of a line that names no message: older transcripts.
  static func line(_ root: JSONNode) -> RecordKey {
    root.filled("uuid").map { key(.claudeLine, $0, nil) } ?? .none
  }

  /// The key under which Claude Code's telemetry tells of the line's call; none where it names no request.
  static func retold(_ root: JSONNode) -> RecordKey {
    root.filled("requestId").map { OTLPLogKeys.key(.logCall, $0) } ?? .none
  }

  static func tool(_ id: JSONNode, isSidechain: Bool) -> (key: RecordKey, replay: RecordKey) {
    let replay = key(.claudeToolReplay, id, nil)
    return isSidechain ? (replay, .none) : (key(.claudeTool, id, nil), replay)
  }

  static func key(_ domain: KeyHasher.Domain, _ id: JSONNode, _ more: JSONNode?) -> RecordKey {
    var hasher = KeyHasher(domain: domain)
    hasher.combine(id.text.buffer)
    if let more { hasher.combine(more.text.buffer) }
    return hasher.finish()
  }
}

/// What later lines of a transcript need to know of earlier ones, by talk: a session, or one of its sidechains.
struct ClaudeMemory: Sendable {
  private var talks: [RecordKey: Talk] = [:]
  private var tools: [String: Tool] = [:]
  /// Which sidechain a line belongs to, by the line's uuid: older transcripts link their lines by these alone.
  private var chains: [RecordKey: RecordKey] = [:]
  /// How long calls took to their first line.
  private var latencies: [RecordKey: Int64] = [:]
  private static let kept = 4096

  struct Talk: Sendable {
    /// When the user, or a tool, last said something; −1 for never.
    var lastWord: Int64 = -1
    var turn = Turn()
  }

  struct Turn: Sendable {
    /// Made of its first call's key, so that a copied transcript tells of the same turns; none before that call.
    var key = RecordKey.none
    var start: Int64 = -1
    /// What Claude Code's telemetry tells of the same turn; nil where no line names the prompt.
    var told: OTLPTurn?
  }

  struct Tool: Sendable {
    var name: String
    var time: Int64
  }

  /// The talk that a line belongs to.
  mutating func talk(of line: ClaudeLine) -> RecordKey {
    let session = line.root.filled("sessionId").map { ClaudeKeys.key(.claudeTalk, $0, nil) } ?? .none
    guard line.isSidechain else { return session }
    if let agent = line.root.filled("agentId") {
      return ClaudeKeys.key(.claudeTalk, agent, line.root.filled("sessionId"))
    }
    let own = line.root.filled("uuid").map { ClaudeKeys.key(.claudeLine, $0, nil) }
    let above = line.root.filled("parentUuid").flatMap { chains[ClaudeKeys.key(.claudeLine, $0, nil)] }
    var hasher = KeyHasher(domain: .claudeTalk)
    hasher.combine(session.low)
    hasher.combine(own?.low ?? 0)
    let talk = above ?? hasher.finish()
    if chains.count > Self.kept { chains.removeAll(keepingCapacity: true) }
    if let own { chains[own] = talk }
    return talk
  }

  func turn(_ talk: RecordKey) -> Turn { talks[talk]?.turn ?? Turn() }

  /// A prompt: a new turn begins.
  mutating func asked(_ talk: RecordKey, time: Int64, prompt: OTLPTurn?) {
    if talks.count > Self.kept { talks.removeAll(keepingCapacity: true) }
    talks[talk] = Talk(lastWord: time, turn: Turn(start: time, told: prompt))
  }

  mutating func answered(_ talk: RecordKey, time: Int64) { talks[talk, default: Talk()].lastWord = time }

  /// A call of a talk's turn; the first one names the turn.
  mutating func called(_ talk: RecordKey, _ call: RecordKey, _ line: ClaudeLine) {
    guard turn(talk).key.isNone else { return }
    var hasher = KeyHasher(domain: .claudeTurn)
    hasher.combine(call.high)
    hasher.combine(call.low)
    if call.isNone { hasher.combine(UInt64(bitPattern: line.time)) }
    // Sidechains that begin with the same replay are runs of their own.
    if call.isNone || line.isSidechain { hasher.combine(talk.low) }
    talks[talk, default: Talk()].turn.key = hasher.finish()
  }

  /// How long it took from the last word to the call's first line; −1 where nothing was said before.
  mutating func latency(_ talk: RecordKey, _ call: RecordKey, time: Int64) -> Int64 {
    if let known = latencies[call] { return known }
    let last = talks[talk]?.lastWord ?? -1
    let latency = last >= 0 && time >= last ? time &- last : -1
    if latencies.count > Self.kept { latencies.removeAll(keepingCapacity: true) }
    if !call.isNone { latencies[call] = latency }
    return latency
  }

  mutating func began(tool id: String, _ tool: Tool) {
    if tools.count > Self.kept { tools.removeAll(keepingCapacity: true) }
    tools[id] = tool
  }

  mutating func ended(tool id: String) -> Tool? { tools.removeValue(forKey: id) }
}
