import Glibc

/// Finds line ends in a file without reading it all.
struct LineEnds {
  private static let block = 64 << 10

  let descriptor: Int32

  /// Where the last whole line before `size` ends; 0 where there is none, nil where the search went over
  /// `limit` bytes or the file could not be read.
  func last(before size: Int64, limit: Int) -> Int64? {
    let buffer = LineBuffer(capacity: Self.block)
    var upper = size
    while upper > 0 {
      if size - upper > Int64(limit) { return nil }
      let count = Int(min(Int64(Self.block), upper))
      guard read(buffer, count, at: upper - Int64(count)) == count else { return nil }
      if let newline = buffer.lastNewline(from: 0) { return upper - Int64(count - newline - 1) }
      upper -= Int64(count)
    }
    return 0
  }

  /// Where the line that holds the byte at `offset` ends, at most at `upper`.
  func next(from offset: Int64, before upper: Int64) -> Int64 {
    let buffer = LineBuffer(capacity: Self.block)
    var position = offset
    while position < upper {
      let got = read(buffer, Int(min(Int64(Self.block), upper - position)), at: position)
      guard got > 0 else { return upper }
      if let newline = buffer.firstNewline(in: 0..<got) { return position + Int64(newline) + 1 }
      position += Int64(got)
    }
    return upper
  }

  private func read(_ buffer: LineBuffer, _ count: Int, at offset: Int64) -> Int {
    buffer.clear()
    let got = pread(descriptor, buffer.start, count, off_t(offset))
    if got > 0 { buffer.grow(by: got) }
    return got
  }
}
