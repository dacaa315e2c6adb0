import Events

/// The keys of records that were seen, the newest `limit` of them: 16 bytes each, and as much again to find them.
struct SeenIndex: Sendable {
  private let limit: Int
  private var ring: [RecordKey] = []
  private var next = 0
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  init(limit: Int) { self.limit = max(16, limit) }

  /// Notes a key; false where it was noted before.
  mutating func insert(_ key: RecordKey) -> Bool {
    let slot = find(key)
    guard slots[slot] < 0 else { return false }
    if ring.count < limit {
      ring.append(key)
      slots[slot] = Int32(ring.count - 1)
      if ring.count * 2 > slots.count { rebuild(slots.count * 2) }
    } else {
      replaceOldest(by: key)
    }
    return true
  }

  /// Whether a key was noted.
  func contains(_ key: RecordKey) -> Bool { slots[find(key)] >= 0 }

  /// All keys, for a merge.
  var keys: [RecordKey] { ring }

  private mutating func replaceOldest(by key: RecordKey) {
    remove(ring[next])
    ring[next] = key
    slots[find(key)] = Int32(next)
    next = (next + 1) % limit
  }

  /// Linear probing leaves no gap behind: what follows moves up.
  private mutating func remove(_ key: RecordKey) {
    var hole = find(key)
    guard slots[hole] >= 0 else { return }
    slots[hole] = -1
    var at = (hole + 1) & (slots.count - 1)
    while slots[at] >= 0 {
      let home = Int(truncatingIfNeeded: ring[Int(slots[at])].low) & (slots.count - 1)
      let distance = (at &- home) & (slots.count - 1)
      if distance >= (at &- hole) & (slots.count - 1) {
        slots[hole] = slots[at]
        slots[at] = -1
        hole = at
      }
      at = (at + 1) & (slots.count - 1)
    }
  }

  private func find(_ key: RecordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.low) & (slots.count - 1)
    while slots[slot] >= 0, ring[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func rebuild(_ size: Int) {
    slots = Array(repeating: -1, count: size)
    for index in ring.indices { slots[find(ring[index])] = Int32(index) }
  }
}
