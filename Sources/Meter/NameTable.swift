/// A name's number within its dimension.
typealias NameID = Int32

/// The names of one dimension, each with a small number. The first four numbers are the special names.
///
/// At most `limit` names are held; a new one beyond that is `(other)`, and `overflowed` says so.
struct NameTable: Sendable {
  static let none: NameID = 0
  static let pending: NameID = 1
  static let unattributed: NameID = 2
  static let other: NameID = 3
  /// No name at all.
  static let unknown: NameID = -1

  private(set) var names = [
    SpecialName.none, SpecialName.pending, SpecialName.unattributed, SpecialName.other,
  ]
  private(set) var overflowed = false
  private var limit: Int
  /// Each with half of its name's hash, so that other names are mostly passed over without a look at them.
  private var slots = Array(repeating: Slot(), count: 64)
  private var hashes: [UInt64] = Array(repeating: 0, count: 4)
  /// The names' bytes, one behind the other.
  private var bytes: [UInt8] = []

  private struct Slot: Sendable {
    var tag: UInt32 = 0
    var id: NameID = -1
    /// Where its bytes are.
    var start: Int32 = 0
    var count: Int32 = 0
  }

  init(limit: Int) { self.limit = limit + 4 }

  /// The number of a name; no bytes at all are `(none)`.
  mutating func id(_ bytes: UnsafeBufferPointer<UInt8>) -> NameID {
    guard !bytes.isEmpty else { return Self.none }
    let hash = Self.hash(bytes)
    let (known, slot) = held(bytes, hash)
    if let known { return known }
    let name = String(decoding: bytes, as: UTF8.self)
    if let special = special(name) { return special }
    guard names.count < limit else {
      overflowed = true
      return Self.other
    }
    return append(name, hash, slot)
  }

  /// The number of a name.
  mutating func id(_ name: String) -> NameID {
    var copy = name
    return copy.withUTF8 { id($0) }
  }

  /// Keeps a place for a name, so that it never is `(other)`, and takes none from the others.
  mutating func pin(_ name: String) {
    guard !name.isEmpty, find(name) == nil else { return }
    limit += 1
    _ = id(name)
  }

  /// The number of a name that is held already.
  func find(_ name: String) -> NameID? {
    var copy = name
    return special(name) ?? copy.withUTF8 { held($0, Self.hash($0)).id }
  }

  /// A stream may use the special names too.
  private func special(_ name: String) -> NameID? {
    name.utf8.first == UInt8(ascii: "(") ? names[..<4].firstIndex(of: name).map { NameID($0) } : nil
  }

  /// The number of a name, where it is held, and the slot where it is or would be.
  private func held(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (id: NameID?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      self.bytes.withUnsafeBytes { held in
        let (mask, tag) = (slots.count &- 1, Self.tag(hash))
        let wanted = UnsafeRawBufferPointer(bytes)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].id >= 0 {
          let entry = slots[slot]
          if entry.tag == tag, Int(entry.count) == wanted.count,
            Self.isSame(
              UnsafeRawBufferPointer(rebasing: held[Int(entry.start)..<Int(entry.start) + wanted.count]),
              wanted)
          {
            return (entry.id, slot)
          }
          slot = (slot &+ 1) & mask
        }
        return (nil, slot)
      }
    }
  }

  private mutating func append(_ name: String, _ hash: UInt64, _ slot: Int) -> NameID {
    let id = NameID(names.count)
    names.append(name)
    hashes.append(hash)
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    slots[slot] = Slot(
      tag: Self.tag(hash), id: id, start: Int32(start), count: Int32(bytes.count - start))
    if names.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.id >= 0 {
      var slot = Int(truncatingIfNeeded: hashes[Int(entry.id)]) & (slots.count - 1)
      while slots[slot].id >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// A name as 64 bits of which each is as good as random, the same in every meter.
  static func digest(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 { digest(hash(name)) }

  /// The digest of a name that is held.
  func digest(of id: NameID) -> UInt64 { Self.digest(hashes[Int(id)]) }

  private static func digest(_ hash: UInt64) -> UInt64 {
    var bits = hash &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Eight bytes at a time, as wyhash does; the last eight may overlap those before.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    guard raw.count >= 8 else { return mix(hash ^ word(raw)) }
    var at = 0
    while at + 8 < raw.count {
      hash = mix(hash ^ eight(raw, at))
      at += 8
    }
    return mix(hash ^ eight(raw, raw.count - 8))
  }

  /// Fewer than eight bytes as a number; of as many bytes, others are another number.
  @inline(__always)
  private static func word(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    if raw.count >= 4 {
      let first = raw.loadUnaligned(as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    var word: UInt64 = 0
    for byte in raw { word = word << 8 | UInt64(byte) }
    return word
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// Whether two texts of one length are the same. Most are so short that calling for help takes longer.
  @inline(__always)
  private static func isSame(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count >= 8 else { return word(a) == word(b) }
    var at = 0
    while at &+ 8 < a.count {
      if eight(a, at) != eight(b, at) { return false }
      at &+= 8
    }
    return eight(a, a.count &- 8) == eight(b, a.count &- 8)
  }

  @inline(__always)
  private static func eight(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }
}
