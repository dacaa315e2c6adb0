/// Names of fields with what each stands for: found by length and bytes, without making strings.
///
/// No two names share a place (the table takes the first multiplier that gives none that do), so that a name is compared
/// with one other at most, eight bytes at a time.
struct FieldTable<Slot: Sendable>: Sendable {
  private let spread: FieldSpread
  /// Which entry a place holds, counted from 1; 0 for none.
  private let places: [UInt8]
  private let entries: [Entry]
  /// The bytes of all names, each filled up with zeros to whole words.
  private let words: [UInt64]

  fileprivate struct Entry: Sendable {
    let count: Int
    let start: Int
    let slot: Slot
  }

  /// A table of up to 254 names; of two that are the same the first counts.
  init(_ names: [(String, Slot)]) {
    var entries: [Entry] = []
    var words: [UInt64] = []
    var seen: Set<String> = []
    for (name, slot) in names where !name.isEmpty && seen.insert(name).inserted {
      entries.append(Entry(count: name.utf8.count, start: words.count, slot: slot))
      words += Self.words(name)
    }
    precondition(entries.count < 255, "a table holds 254 names")
    let hashes = words.withUnsafeBytes { bytes in
      entries.map { entry in
        FieldHash(ByteRange(bytes.assumingMemoryBound(to: UInt8.self), at: entry.start * 8, entry.count))
      }
    }
    // So many places that one multiplier in a few has none that two names share.
    var spread = FieldSpread(places: max(1024, entries.count * entries.count / 4))
    var places = Self.places(hashes, spread)
    while places == nil {
      spread.vary()
      places = Self.places(hashes, spread)
    }
    self.spread = spread
    self.places = places ?? []
    self.entries = entries
    self.words = words
  }

  /// What a name stands for; nil for names that are not in the table.
  subscript(name: ByteRange) -> Slot? { finder { $0[name] } }

  /// Hands out what looks up many names without going through the table's arrays each time.
  @inline(__always)
  func finder<Result, Failure: Error>(_ body: (FieldFinder<Slot>) throws(Failure) -> Result)
    throws(Failure) -> Result
  {
    try places.withUnsafeBufferPointer { places throws(Failure) in
      try entries.withUnsafeBufferPointer { entries throws(Failure) in
        try words.withUnsafeBufferPointer { words throws(Failure) in
          try body(
            FieldFinder(spread: spread, places: places, entries: entries, words: words))
        }
      }
    }
  }

  private static func places(_ names: [FieldHash], _ spread: FieldSpread) -> [UInt8]? {
    var places = Array(repeating: UInt8(0), count: spread.places)
    for (index, name) in names.enumerated() {
      let place = name.place(spread)
      if places[place] != 0 { return nil }
      places[place] = UInt8(index + 1)
    }
    return places
  }

  private static func words(_ name: String) -> [UInt64] {
    let bytes = Array(name.utf8)
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<min(start + 8, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

/// Looks up names in a table while its arrays are at hand.
struct FieldFinder<Slot: Sendable> {
  fileprivate let spread: FieldSpread
  fileprivate let places: UnsafeBufferPointer<UInt8>
  fileprivate let entries: UnsafeBufferPointer<FieldTable<Slot>.Entry>
  fileprivate let words: UnsafeBufferPointer<UInt64>

  /// What a name stands for; nil for names that are not in the table. At least 8 bytes can be read where it begins: all
  /// names stand in lines, and lines have padding.
  subscript(name: ByteRange) -> Slot? {
    @inline(__always) get {
      guard name.count > 0 else { return nil }
      let place = places[FieldHash(name).place(spread)]
      guard place != 0 else { return nil }
      let entry = entries[Int(place) - 1]
      guard entry.count == name.count, isSame(name, entry.start) else { return nil }
      return entry.slot
    }
  }

  @inline(__always)
  private func isSame(_ name: ByteRange, _ start: Int) -> Bool {
    var at = 0
    var word = start
    while at &+ 8 <= name.count {
      if name.word(at) != words[word] { return false }
      at &+= 8
      word &+= 1
    }
    return at == name.count || name.word(at) & ByteRange.mask(name.count &- at) == words[word]
  }
}

/// What a name is found by: its bytes, all of them, and its length.
private struct FieldHash {
  private var mixed: UInt64

  @inline(__always)
  init(_ name: ByteRange) {
    let count = name.count
    if count < 8 {
      mixed = Self.mixed(name.word(0) & ByteRange.mask(count), 0, count)
      return
    }
    mixed = Self.mixed(name.word(0), name.word(count &- 8), count)
    // Names that are longer often differ in the middle alone.
    var at = 8
    while at &+ 8 < count {
      mixed = (mixed ^ name.word(at)) &* Self.prime
      at &+= 8
    }
  }

  private static var prime: UInt64 { 0xA24B_AED4_963E_E407 }

  @inline(__always)
  private static func mixed(_ head: UInt64, _ tail: UInt64, _ count: Int) -> UInt64 {
    head ^ (tail &* prime) ^ UInt64(truncatingIfNeeded: count)
  }

  @inline(__always)
  func place(_ spread: FieldSpread) -> Int {
    Int(truncatingIfNeeded: (mixed &* spread.multiplier) &>> spread.shift)
  }
}

/// How a hash becomes a place.
private struct FieldSpread: Sendable {
  private(set) var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// How many bits of the product are no part of the place.
  let shift: UInt64

  init(places: Int) { shift = UInt64((places - 1).leadingZeroBitCount) }

  var places: Int { 1 << (64 - Int(shift)) }

  /// The next multiplier; an odd one.
  mutating func vary() {
    multiplier = (multiplier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407) | 1
  }
}

extension ByteRange {
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ count: Int) {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
    self.start = slice.baseAddress.unsafelyUnwrapped
    self.count = count
  }

  /// Eight bytes, the first in the lowest place. Reads past the end where fewer are left.
  @inline(__always)
  func word(_ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self))
  }

  /// The lowest `count` bytes, fewer than eight.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 }
}
