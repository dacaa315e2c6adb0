import Glibc

/// Bytes being read, with room in front (where bytes are read again to be compared) and padding behind.
final class LineBuffer {
  /// A JSON parser with wide registers reads this far past the end of a line.
  static let padding = 64
  private static let headroom = Fingerprint.tailLimit

  private var memory: UnsafeMutableRawPointer
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    memory = Self.allocate(capacity)
  }

  deinit { memory.deallocate() }

  /// The first byte.
  var start: UnsafeMutableRawPointer { memory + Self.headroom }
  /// Behind the last byte.
  var end: UnsafeMutableRawPointer { start + count }

  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  func clear() { count = 0 }

  func grow(by fresh: Int) { count += fresh }

  /// Makes room for more bytes behind the end; pointers into the buffer end with it.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(count + more, capacity * 2)
    let moved = Self.allocate(larger)
    (moved + Self.headroom).copyMemory(from: start, byteCount: count)
    memory.deallocate()
    memory = moved
    capacity = larger
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    end.copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Takes bytes out from the middle, moving what follows.
  func remove(_ range: Range<Int>) {
    memmove(start + range.lowerBound, start + range.upperBound, count - range.upperBound)
    count -= range.count
  }

  func firstNewline(in range: Range<Int>) -> Int? {
    guard let hit = memchr(start + range.lowerBound, 10, range.count) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(start)
  }

  /// The last newline at or behind `lower`, eight bytes at a time from the back.
  func lastNewline(from lower: Int) -> Int? {
    var index = count
    while index - lower >= 8 {
      let word = (start + (index - 8)).loadUnaligned(as: UInt64.self) ^ 0x0a0a_0a0a_0a0a_0a0a
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index -= 8
    }
    while index > lower {
      index -= 1
      if start.load(fromByteOffset: index, as: UInt8.self) == 10 { return index }
    }
    return nil
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    let size = headroom + capacity + padding
    return UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
  }
}
