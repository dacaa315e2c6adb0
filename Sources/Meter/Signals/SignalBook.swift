import Events

/// What a reading is of.
enum Signal: UInt8, CaseIterable, Sendable {
  /// A person's score, from 1 to 5, by kind of interaction.
  case score
  /// 1 for a hit, 0 for a miss, by kind of cache.
  case lookup
  /// Bytes of memory in use, what that was more than at the beginning, and the most.
  case memory, memoryDelta, memoryPeak
  /// The size of a run's result, and of a tool's.
  case result, toolResult
}

/// Which readings belong together.
struct SignalKey: Hashable, Sendable {
  var signal: Signal
  var agent: NameID
  /// A number of the book's `kinds`.
  var kind = NameTable.none
}

/// What records say beside runs, calls and money: scores, cache lookups, memory, sizes of results, sessions.
struct SignalBook: Sendable {
  private(set) var lines: [SignalKey: SignalLine] = [:]
  /// Kinds of interactions and of caches.
  private(set) var kinds = NameTable(limit: 4096)
  private(set) var sessions = SessionBook()
  private let limit: Int

  /// - Parameter limit: how many lines are held; readings beyond stand under `(other)`.
  init(limit: Int) { self.limit = limit }

  mutating func kind(_ text: UnsafeBufferPointer<UInt8>) -> NameID { kinds.id(text) }

  /// Adds a reading.
  /// - Parameters:
  ///   - time: when it was taken, in nanoseconds.
  ///   - isTimed: whether that is a time to keep it under; else it counts in everything there ever was alone.
  mutating func note(_ value: Double, _ key: SignalKey, time: Int64, isTimed: Bool) {
    let place = key.signal == .score ? Int(value.rounded()) - 1 : -1
    let known = lines[key] != nil || lines.count < limit
    let key = known ? key : SignalKey(signal: key.signal, agent: NameTable.other, kind: NameTable.other)
    lines[key, default: SignalLine()].add(
      SignalSum(value, class: place, time: time), second: isTimed ? floorDivide(time, 1_000_000_000) : nil)
  }

  mutating func note(session: UnsafeBufferPointer<UInt8>, of agent: NameID, time: Int64, failed: Bool) {
    sessions.note(session, of: agent, time: time, failed: failed)
  }

  /// What readings of one kind came to, by key, in a span; keys without readings are left out.
  func sums(_ signal: Signal, _ span: BucketSpan) -> [(key: SignalKey, sum: SignalSum)] {
    lines.compactMap { key, line in
      guard key.signal == signal else { return nil }
      let sum = line.sum(span)
      return sum.count > 0 ? (key, sum) : nil
    }
  }

  /// What readings of one kind of one agent came to in a span.
  func sum(_ signal: Signal, of agent: NameID, _ span: BucketSpan) -> SignalSum {
    lines[SignalKey(signal: signal, agent: agent)]?.sum(span) ?? SignalSum()
  }

  /// Adds all that another meter's book holds.
  mutating func merge(_ other: SignalBook, agents: [NameID]) {
    for (key, line) in other.lines {
      var mine = key
      mine.agent = agents[Int(key.agent)]
      mine.kind = kinds.id(other.kinds.names[Int(key.kind)])
      lines[mine, default: SignalLine()].merge(line)
    }
    sessions.merge(other.sessions, agents: agents)
  }
}
