import Glibc

/// FNV-1a: weak against an enemy, good enough to tell one log from another, and it can go on byte by byte.
enum FNV {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  static func hash(_ bytes: UnsafeRawBufferPointer, from state: UInt64 = start) -> UInt64 {
    var hash = state
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}

/// Tells whether a file still begins, and still reads just before the offset, as it did: a hash of its first
/// KiB and one of the last bytes read. No byte of the text itself is kept.
struct Fingerprint: Equatable {
  static let headLimit = 1024
  static let tailLimit = 256
  /// Shorter heads whose hashes are kept, too: a file that is still short can be told from a copy by them.
  private static let marks = [4, 8, 16, 32, 64, 128, 256, 512]

  private var headLength = 0
  private var headHash = FNV.start
  private var markHashes: [UInt64] = []
  /// How many bytes before the offset are known; so many must be read again to be compared.
  private(set) var tailLength = 0
  private var tailHash = FNV.start

  init() {}

  /// Reads the fingerprint of a file that is entered in the middle.
  init(descriptor: Int32, offset: Int64) {
    guard offset > 0 else { return }
    let head = Self.bytes(descriptor, Int(min(offset, Int64(Self.headLimit))), at: 0)
    head.withUnsafeBytes { absorbHead($0) }
    move(to: offset, descriptor)
  }

  /// Goes to another place of the same file.
  mutating func move(to offset: Int64, _ descriptor: Int32) {
    tailLength = Int(min(offset, Int64(Self.tailLimit)))
    tailHash = Self.read(descriptor, tailLength, at: offset - Int64(tailLength)) ?? 0
  }

  /// Learns bytes that follow on `offset`; `end` points behind them, with the earlier tail still before them.
  mutating func absorb(_ fresh: Int, endingAt end: UnsafeRawPointer, offset: Int64) {
    if headLength < Self.headLimit, Int64(headLength) == offset {
      let count = min(fresh, Self.headLimit - headLength)
      absorbHead(UnsafeRawBufferPointer(start: end - fresh, count: count))
    }
    tailLength = min(Self.tailLimit, tailLength + fresh)
    tailHash = FNV.hash(UnsafeRawBufferPointer(start: end - tailLength, count: tailLength))
  }

  private mutating func absorbHead(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while markHashes.count < Self.marks.count {
      let missing = Self.marks[markHashes.count] - headLength
      guard rest.count >= missing else { break }
      advanceHead(rest.prefix(missing))
      markHashes.append(headHash)
      rest = rest.dropFirst(missing)
    }
    advanceHead(rest)
  }

  private mutating func advanceHead(_ bytes: Slice<UnsafeRawBufferPointer>) {
    headHash = FNV.hash(UnsafeRawBufferPointer(rebasing: bytes), from: headHash)
    headLength += bytes.count
  }

  /// Whether the file that was read may begin with these bytes, as far as that is known.
  func mayBegin(_ head: [UInt8]) -> Bool {
    head.withUnsafeBytes { head in
      if head.count >= headLength {
        return FNV.hash(UnsafeRawBufferPointer(rebasing: head[..<headLength])) == headHash
      }
      let known = zip(Self.marks, markHashes).prefix { $0.0 <= head.count }
      guard let (length, hash) = Array(known).last else { return true }
      return FNV.hash(UnsafeRawBufferPointer(rebasing: head[..<length])) == hash
    }
  }

  func tailMatches(_ bytes: UnsafeRawPointer) -> Bool {
    FNV.hash(UnsafeRawBufferPointer(start: bytes, count: tailLength)) == tailHash
  }

  func headMatches(_ descriptor: Int32) -> Bool {
    headLength == 0 || Self.read(descriptor, headLength, at: 0) == headHash
  }

  /// Whether the file is the one that was read up to `offset`.
  func matches(_ descriptor: Int32, offset: Int64) -> Bool {
    guard headMatches(descriptor) else { return false }
    return tailLength == 0
      || Self.read(descriptor, tailLength, at: offset - Int64(tailLength)) == tailHash
  }

  static func bytes(_ descriptor: Int32, _ count: Int, at offset: Int64) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, got in
      got = max(0, bytes.baseAddress.map { pread(descriptor, $0, count, off_t(offset)) } ?? 0)
    }
  }

  private static func read(_ descriptor: Int32, _ count: Int, at offset: Int64) -> UInt64? {
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 8) { bytes in
      guard let start = bytes.baseAddress, pread(descriptor, start, count, off_t(offset)) == count
      else { return nil }
      return FNV.hash(UnsafeRawBufferPointer(bytes))
    }
  }
}
