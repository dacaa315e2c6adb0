import Costs

/// The lines of pairs of an agent and another name. Beyond the limit, an agent's new pairs fold into its `(other)`.
struct PairLines: Sendable {
  private var keys: [Ledger.PairKey] = []
  private var lines = LineStore(keepsDays: false)
  private var slots = Array(repeating: Slot.empty, count: 64)
  private let limit: Int
  /// While postings are added: the line of each.
  private var targets: [Int32] = []

  private struct Slot: Sendable {
    var key: Ledger.PairKey
    var line: Int32

    static let empty = Slot(key: Ledger.PairKey(agent: -1, other: -1), line: -1)
  }

  init(limit: Int) { self.limit = limit }

  /// Adds postings to the lines of pairs, each to that of its agent and the name in `others`, −1 for none.
  mutating func add(
    _ log: borrowing PostingLog, with others: [NameID], timed: LineStore.Timed, _ frame: inout TimeFrame
  ) {
    log.postings.withUnsafeBufferPointer { postings in
      guard let base = postings.baseAddress else { return }
      targets.removeAll(keepingCapacity: true)
      slots.withUnsafeBufferPointer { slots in
        let mask = slots.count - 1
        for index in others.indices where others[index] >= 0 {
          let key = Ledger.PairKey(agent: (base + index).pointee.agent, other: others[index])
          slots.prefetch(Self.home(key, mask))
        }
        for index in others.indices {
          let key = Ledger.PairKey(agent: (base + index).pointee.agent, other: others[index])
          targets.append(others[index] < 0 ? -1 : slots[Self.find(key, slots)].line)
        }
      }
      for index in others.indices where others[index] >= 0 && targets[index] < 0 {
        let key = Ledger.PairKey(agent: (base + index).pointee.agent, other: others[index])
        targets[index] = Int32(place(key))
      }
    }
    lines.add(log, to: targets, timed: timed, &frame)
  }

  /// Puts all that is being added to where it can be read.
  mutating func close(_ frame: inout TimeFrame) { lines.close(&frame) }

  /// Adds another meter's lines, and takes them from there.
  /// - Parameter renamed: gives a pair's key here.
  mutating func merge(
    _ other: inout PairLines, _ frame: inout TimeFrame, renamed: (Ledger.PairKey) -> Ledger.PairKey
  ) {
    for index in other.keys.indices {
      lines.merge(&other.lines, index, into: place(renamed(other.keys[index])), &frame)
    }
  }

  /// The pairs that fulfil a condition.
  func filter(_ condition: (Ledger.PairKey) -> Bool) -> [(key: Ledger.PairKey, line: Timeline)] {
    keys.indices.compactMap { condition(keys[$0]) ? (keys[$0], lines[$0]) : nil }
  }

  /// Calls `body` with each pair's line, where it lies.
  func forEach(_ body: (Ledger.PairKey, UnsafePointer<Timeline>) -> Void) {
    lines.forEach(from: 0) { index, line in body(keys[index], line) }
  }

  private mutating func place(_ key: Ledger.PairKey) -> Int {
    let slot = find(key)
    if slots[slot].line >= 0 { return Int(slots[slot].line) }
    if keys.count >= limit, key.other != NameTable.other {
      return place(Ledger.PairKey(agent: key.agent, other: NameTable.other))
    }
    slots[slot] = Slot(key: key, line: Int32(keys.count))
    keys.append(key)
    lines.grow(to: keys.count - 1)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  @inline(__always)
  private static func home(_ key: Ledger.PairKey, _ mask: Int) -> Int {
    let bits = UInt64(UInt32(bitPattern: key.agent)) << 32 | UInt64(UInt32(bitPattern: key.other))
    return Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The slot where a pair is, or would be.
  @inline(__always)
  private static func find(_ key: Ledger.PairKey, _ slots: UnsafeBufferPointer<Slot>) -> Int {
    let mask = slots.count &- 1
    var slot = home(key, mask)
    while slots[slot].line >= 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private func find(_ key: Ledger.PairKey) -> Int { slots.withUnsafeBufferPointer { Self.find(key, $0) } }

  private mutating func grow() {
    slots = Array(repeating: Slot.empty, count: slots.count * 2)
    for index in keys.indices { slots[find(keys[index])] = Slot(key: keys[index], line: Int32(index)) }
  }
}
