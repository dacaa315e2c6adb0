import Events

/// The keys of records that were seen, the newest `limit` of them: 16 bytes each, and as many again to find them.
struct SeenIndex: Sendable {
  private let limit: Int
  private var ring: [RecordKey] = []
  private var next = 0
  /// Places in the ring, each with 32 bits of its key, so that a key that is not there mostly costs one look.
  private var slots = Array(repeating: Slot.empty, count: 1024)

  private struct Slot: Sendable {
    var tag: UInt32
    var place: Int32

    static let empty = Slot(tag: 0, place: -1)
  }

  init(limit: Int) { self.limit = max(16, limit) }

  /// Notes a key; false where it was noted before.
  mutating func insert(_ key: RecordKey) -> Bool {
    let slot = find(key)
    guard slots[slot].place < 0 else { return false }
    if ring.count < limit {
      ring.append(key)
      slots[slot] = Slot(tag: Self.tag(key), place: Int32(ring.count - 1))
      if ring.count * 2 > slots.count { rebuild(slots.count * 2) }
    } else {
      replaceOldest(by: key)
    }
    return true
  }

  /// Begins to fetch what finding a key will read.
  func prefetch(_ key: RecordKey) {
    slots.prefetch(Int(truncatingIfNeeded: key.low) & (slots.count - 1))
  }

  /// Whether a key was noted.
  func contains(_ key: RecordKey) -> Bool { slots[find(key)].place >= 0 }

  /// Notes many keys.
  mutating func insert(all keys: [RecordKey]) {
    for index in keys.indices {
      if index + 16 < keys.count { prefetch(keys[index + 16]) }
      _ = insert(keys[index])
    }
  }

  /// All keys, for a merge.
  var keys: [RecordKey] { ring }

  private mutating func replaceOldest(by key: RecordKey) {
    remove(ring[next])
    ring[next] = key
    slots[find(key)] = Slot(tag: Self.tag(key), place: Int32(next))
    next = (next + 1) % limit
  }

  /// Linear probing leaves no gap behind: what follows moves up.
  private mutating func remove(_ key: RecordKey) {
    var hole = find(key)
    guard slots[hole].place >= 0 else { return }
    slots[hole] = .empty
    var at = (hole + 1) & (slots.count - 1)
    while slots[at].place >= 0 {
      let home = Int(truncatingIfNeeded: ring[Int(slots[at].place)].low) & (slots.count - 1)
      let distance = (at &- home) & (slots.count - 1)
      if distance >= (at &- hole) & (slots.count - 1) {
        slots[hole] = slots[at]
        slots[at] = .empty
        hole = at
      }
      at = (at + 1) & (slots.count - 1)
    }
  }

  private static func tag(_ key: RecordKey) -> UInt32 { UInt32(truncatingIfNeeded: key.high) }

  private func find(_ key: RecordKey) -> Int {
    let mask = slots.count - 1
    let tag = Self.tag(key)
    var slot = Int(truncatingIfNeeded: key.low) & mask
    while slots[slot].place >= 0, slots[slot].tag != tag || ring[Int(slots[slot].place)] != key {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func rebuild(_ size: Int) {
    slots = Array(repeating: Slot.empty, count: size)
    for index in ring.indices {
      slots[find(ring[index])] = Slot(tag: Self.tag(ring[index]), place: Int32(index))
    }
  }
}
