/// The lines of pairs of an agent and another name. Beyond the limit, an agent's new pairs fold into its `(other)`.
struct PairLines: Sendable {
  private var keys: [Ledger.PairKey] = []
  private var lines: [Timeline] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Changes a pair's line.
  mutating func update(_ key: Ledger.PairKey, _ body: (inout Timeline) -> Void) {
    var slot = find(key)
    if slots[slot] < 0 {
      if keys.count >= limit, key.other != NameTable.other {
        update(Ledger.PairKey(agent: key.agent, other: NameTable.other), body)
        return
      }
      if (keys.count + 1) * 2 > slots.count {
        grow()
        slot = find(key)
      }
      slots[slot] = Int32(keys.count)
      keys.append(key)
      lines.append(Timeline(keepsDays: false))
    }
    body(&lines[Int(slots[slot])])
  }

  /// The pairs that fulfil a condition.
  func filter(_ condition: (Ledger.PairKey) -> Bool) -> [(key: Ledger.PairKey, line: Timeline)] {
    keys.indices.compactMap { condition(keys[$0]) ? (keys[$0], lines[$0]) : nil }
  }

  private func find(_ key: Ledger.PairKey) -> Int {
    let mask = slots.count - 1
    let mixed = (UInt64(UInt32(bitPattern: key.agent)) << 32 | UInt64(UInt32(bitPattern: key.other))) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in keys.indices { slots[find(keys[index])] = Int32(index) }
  }
}
