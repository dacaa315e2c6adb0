import Events

/// Record keys, each with a place in some array. The keys are hashes already, so that finding one mostly costs one look.
///
/// A key is told by 96 of its bits, so that a slot is 16 bytes and an operation one fetch from memory: of 300 000 keys two
/// are taken for one with a probability of 10⁻¹⁸.
struct KeyMap: Sendable {
  private struct Slot: Sendable {
    var low: UInt64
    var high: UInt32
    var value: NodeIndex

    static let empty = Slot(low: 0, high: 0, value: noNode)

    @inline(__always)
    init(low: UInt64, high: UInt32, value: NodeIndex) {
      self.low = low
      self.high = high
      self.value = value
    }

    @inline(__always)
    init(_ key: RecordKey, _ value: NodeIndex) {
      self.init(low: key.low, high: UInt32(truncatingIfNeeded: key.high), value: value)
    }

    @inline(__always)
    func holds(_ key: RecordKey) -> Bool {
      low == key.low && high == UInt32(truncatingIfNeeded: key.high)
    }
  }

  private var slots = Array(repeating: Slot.empty, count: 64)
  private(set) var count = 0

  /// The value of a key; `noNode` where there is none.
  subscript(key: RecordKey) -> NodeIndex { slots[find(key)].value }

  /// Begins to fetch what finding a key will read.
  @inline(__always)
  func prefetch(_ key: RecordKey) { slots.prefetch(home(key.low)) }

  /// Notes a key's value, which is not below 0.
  mutating func set(_ key: RecordKey, _ value: NodeIndex) { note(key, value, replaces: true) }

  /// Notes a key's value where it has none.
  mutating func add(_ key: RecordKey, _ value: NodeIndex) { note(key, value, replaces: false) }

  @inline(__always)
  private mutating func note(_ key: RecordKey, _ value: NodeIndex, replaces: Bool) {
    let slot = find(key)
    if slots[slot].value < 0 {
      count += 1
      slots[slot] = Slot(key, value)
      if count * 2 > slots.count { grow() }
    } else if replaces {
      slots[slot].value = value
    }
  }

  /// Forgets a key.
  mutating func remove(_ key: RecordKey) {
    let slot = find(key)
    if slots[slot].value >= 0 { empty(slot) }
  }

  /// Forgets a key where that is its value.
  mutating func remove(_ key: RecordKey, of value: NodeIndex) {
    let slot = find(key)
    if slots[slot].value == value { empty(slot) }
  }

  /// Linear probing leaves no gap behind: what follows moves up.
  private mutating func empty(_ slot: Int) {
    count -= 1
    slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      var hole = slot
      var at = (hole + 1) & mask
      while slots[at].value >= 0 {
        if (at &- Int(truncatingIfNeeded: slots[at].low)) & mask >= (at &- hole) & mask {
          slots[hole] = slots[at]
          hole = at
        }
        at = (at + 1) & mask
      }
      slots[hole] = .empty
    }
  }

  @inline(__always)
  private func home(_ low: UInt64) -> Int { Int(truncatingIfNeeded: low) & (slots.count - 1) }

  @inline(__always)
  private func find(_ key: RecordKey) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key.low) & mask
      while slots[slot].value >= 0, !slots[slot].holds(key) { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot.empty, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.value >= 0 {
      var slot = home(entry.low)
      while slots[slot].value >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
