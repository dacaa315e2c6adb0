import Glibc

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
  private let limit: Int
  private var slots: [NameID] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = Array(repeating: 0, count: 4)
  /// The names' bytes, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = Array(repeating: 0, count: 4)

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
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = slots[slot]
      if hashes[Int(id)] == hash, isSame(id, bytes) { return (id, slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  private mutating func append(_ name: String, _ hash: UInt64, _ slot: Int) -> NameID {
    let id = NameID(names.count)
    names.append(name)
    hashes.append(hash)
    bytes.append(contentsOf: name.utf8)
    ends.append(bytes.count)
    slots[slot] = id
    if names.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in 4..<names.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = NameID(id)
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

  /// Eight bytes at a time, as wyhash does.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    return mix(hash ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private func isSame(_ id: NameID, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[Int(id) - 1]
    guard ends[Int(id)] - start == name.count, let wanted = name.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { held in
      held.baseAddress.map { memcmp($0 + start, wanted, name.count) == 0 } ?? false
    }
  }
}
