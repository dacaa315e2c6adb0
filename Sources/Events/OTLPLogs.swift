/// Reads logs: the records in which agents tell of their calls. All others are passed over.
struct OTLPLogReader: Sendable {
  private var memory = OTLPLogMemory()

  mutating func read(_ resource: JSONNode, into batch: inout EventBatch, tally: inout LineTally)
    throws(Rejection)
  {
    let exporter = OTLPResource(resource, into: &batch)
    guard let scopes = resource.field("scopeLogs", or: "scope_logs") else { return }
    try scopes.eachObject { scope throws(Rejection) in
      guard let list = scope.field("logRecords", or: "log_records") else { return }
      let name = scope.object("scope")?.filled("name")
      try list.eachObject { record throws(Rejection) in
        let (events, usages) = (batch.events.count, batch.usages.count)
        do throws(Rejection) {
          try read(OTLPLogRecord(record, scope: name), exporter, into: &batch, &tally)
        } catch {
          batch.events.removeSubrange(events...)
          batch.usages.removeSubrange(usages...)
          tally.refuse(error.reason)
        }
      }
    }
  }

  private mutating func read(
    _ record: OTLPLogRecord, _ exporter: OTLPResource, into batch: inout EventBatch, _ tally: inout LineTally
  ) throws(Rejection) {
    let isCounted: Bool
    if record.name.hasPrefix("claude_code.") {
      isCounted = try OTLPClaudeLog(record, exporter).read(into: &batch, &memory)
    } else if record.name.hasPrefix("codex.") {
      isCounted = try OTLPCodexLog(record, exporter).read(into: &batch, &memory)
    } else {
      return tally.ignore("log")
    }
    if isCounted { tally.records += 1 } else { tally.ignore(String(record.name.prefix(40))) }
  }
}

/// What later records need to know of earlier ones, by session.
struct OTLPLogMemory: Sendable {
  private var talks: [RecordKey: Talk] = [:]
  private var calls: [RecordKey: (time: Int64, count: Int)] = [:]
  private static let kept = 4096

  struct Talk: Sendable {
    /// The turn that later records belong to; nil before the first.
    var turn: OTLPTurn?
    /// When the newest request that has no answer yet was sent; −1 for none.
    var asked: Int64 = -1
  }

  subscript(session: RecordKey) -> Talk {
    get { talks[session] ?? Talk() }
    set {
      if talks.count >= Self.kept, talks[session] == nil { talks.removeAll(keepingCapacity: true) }
      talks[session] = newValue
    }
  }

  /// How many calls like this one the session made before. The same call told again is no other: it has the same time.
  mutating func ordinal(of call: RecordKey, time: Int64) -> Int {
    if let known = calls[call], known.time == time { return known.count }
    if calls.count >= Self.kept { calls.removeAll(keepingCapacity: true) }
    let count = (calls[call]?.count ?? -1) + 1
    calls[call] = (time, count)
    return count
  }
}

/// Keys of what logs tell of; transcripts that tell of the same know them, too.
enum OTLPLogKeys {
  static func key(_ domain: KeyHasher.Domain, _ id: JSONNode, in scope: RecordKey = .none) -> RecordKey {
    var hasher = KeyHasher(domain: domain)
    if !scope.isNone { hasher.combine(scope.low) }
    hasher.combine(id.text.buffer)
    return hasher.finish()
  }

  /// The key of a Codex call: it has no id, so that what it used tells it from the session's others, and the order
  /// where they used the same.
  static func codexCall(session: RecordKey, _ counts: CodexCounts, ordinal: Int) -> RecordKey {
    var hasher = KeyHasher(domain: .logCall)
    hasher.combine(session.low)
    counts.hash(into: &hasher)
    hasher.combine(UInt64(ordinal))
    return hasher.finish()
  }
}
