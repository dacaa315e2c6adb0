import Events

/// Record keys, each with a place in some array. The keys are hashes already, so that finding one mostly costs one look.
///
/// A slot is 8 bytes, of which half are bits of the key: most keys that are asked for are not there, and finding that out
/// need not touch the keys themselves.
struct KeyMap: Sendable {
  private struct Slot: Sendable {
    var tag: UInt32
    var value: NodeIndex

    static let empty = Slot(tag: 0, value: noNode)
  }

  private var slots = Array(repeating: Slot.empty, count: 64)
  /// The whole key of each slot.
  private var keys = Array(repeating: RecordKey.none, count: 64)
  private(set) var count = 0

  /// The value of a key; `noNode` where there is none.
  subscript(key: RecordKey) -> NodeIndex { slots[find(key)].value }

  /// Begins to fetch what finding a key will read.
  func prefetch(_ key: RecordKey) {
    slots.prefetch(home(key))
    keys.prefetch(home(key))
  }

  /// Notes a key's value, which is not below 0.
  mutating func set(_ key: RecordKey, _ value: NodeIndex) {
    let slot = find(key)
    if slots[slot].value < 0 {
      count += 1
      slots[slot] = Slot(tag: Self.tag(key), value: value)
      keys[slot] = key
      if count * 2 > slots.count { grow() }
    } else {
      slots[slot].value = value
    }
  }

  /// Forgets a key. Linear probing leaves no gap behind: what follows moves up.
  mutating func remove(_ key: RecordKey) {
    var hole = find(key)
    guard slots[hole].value >= 0 else { return }
    count -= 1
    slots[hole] = .empty
    let mask = slots.count - 1
    var at = (hole + 1) & mask
    while slots[at].value >= 0 {
      if (at &- home(keys[at])) & mask >= (at &- hole) & mask {
        slots[hole] = slots[at]
        keys[hole] = keys[at]
        slots[at] = .empty
        hole = at
      }
      at = (at + 1) & mask
    }
  }

  private static func tag(_ key: RecordKey) -> UInt32 { UInt32(truncatingIfNeeded: key.high) }

  private func home(_ key: RecordKey) -> Int { Int(truncatingIfNeeded: key.low) & (slots.count - 1) }

  private func find(_ key: RecordKey) -> Int {
    let mask = slots.count - 1
    let tag = Self.tag(key)
    var slot = home(key)
    while slots[slot].value >= 0, slots[slot].tag != tag || keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (slots: slots, keys: keys)
    slots = Array(repeating: Slot.empty, count: old.slots.count * 2)
    keys = Array(repeating: RecordKey.none, count: old.slots.count * 2)
    for index in old.slots.indices where old.slots[index].value >= 0 {
      let slot = find(old.keys[index])
      slots[slot] = old.slots[index]
      keys[slot] = old.keys[index]
    }
  }
}
