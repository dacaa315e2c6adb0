import Events

/// Record keys, each with a place in some array. The keys are hashes already, so that finding one mostly costs one look.
struct KeyMap: Sendable {
  private struct Slot: Sendable {
    var key: RecordKey
    var value: NodeIndex
  }

  private var slots = Array(repeating: Slot(key: .none, value: noNode), count: 64)
  private(set) var count = 0

  /// The value of a key; `noNode` where there is none.
  subscript(key: RecordKey) -> NodeIndex { slots[find(key)].value }

  /// Notes a key's value, which is not below 0.
  mutating func set(_ key: RecordKey, _ value: NodeIndex) {
    let slot = find(key)
    if slots[slot].value < 0 {
      count += 1
      slots[slot] = Slot(key: key, value: value)
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
    slots[hole].value = noNode
    let mask = slots.count - 1
    var at = (hole + 1) & mask
    while slots[at].value >= 0 {
      let home = Int(truncatingIfNeeded: slots[at].key.low) & mask
      if (at &- home) & mask >= (at &- hole) & mask {
        slots[hole] = slots[at]
        slots[at].value = noNode
        hole = at
      }
      at = (at + 1) & mask
    }
  }

  private func find(_ key: RecordKey) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.low) & mask
    while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: .none, value: noNode), count: old.count * 2)
    for slot in old where slot.value >= 0 { slots[find(slot.key)] = slot }
  }
}
