/// Cuts the bytes of one file into whole lines and keeps the line that has begun. It is fed text, so a
/// decompressor or anything else that makes text of bytes stands before it.
struct LineCutter {
  /// What one cut gives: ranges of whole lines, and the offsets of lines that were too long.
  struct Cut {
    var lines: [Range<Int>] = []
    var dropped: [Int64] = []
  }

  /// A begun line up to this size is copied from block to block; a longer one stays in a buffer of its own,
  /// since copying it at each read would cost the square of its length.
  private static let copied = 64 << 10

  private var carry: [UInt8] = []
  private var long: LineBuffer?
  /// Inside a line that is passed over: one over the limit, or one that was entered in the middle.
  private var isSkipping = false
  /// Where the buffer's first byte stands in the file.
  private(set) var start: Int64
  /// A writer that goes on at its old offset after a truncation leaves a hole of NULs before its next line.
  private var skipsNULs: Bool

  init(start: Int64 = 0, inMidLine: Bool = false, afterHole: Bool = false) {
    self.start = start
    isSkipping = inMidLine
    skipsNULs = afterHole
  }

  /// Where to go on, should the buffers be lost.
  var place: (offset: Int64, isInMidLine: Bool) { (start, isSkipping) }

  var hasBegunLine: Bool { !carry.isEmpty || long != nil }

  /// The buffer to read into, the begun line laid into it.
  func begin(_ shared: LineBuffer) -> LineBuffer {
    if let long { return long }
    shared.clear()
    carry.withUnsafeBytes { shared.append($0) }
    return shared
  }

  /// Whether the buffer has been taken to hold a long line.
  func holds(_ buffer: LineBuffer) -> Bool { long === buffer }

  /// Cuts what the buffer holds; bytes from `fresh` on are new since `begin`. The ranges hold until the next
  /// `begin`.
  mutating func cut(_ buffer: LineBuffer, fresh: Int, limit: Int) -> (base: Int64, Cut) {
    if skipsNULs { dropNULs(buffer, fresh: fresh) }
    let base = start
    var cut = Cut()
    guard let last = buffer.lastNewline(from: fresh) else {
      keep(buffer, 0, limit, &cut)
      return (base, cut)
    }
    var first = 0
    if isSkipping {
      first = (buffer.firstNewline(in: fresh..<last + 1) ?? last) + 1
      isSkipping = false
    }
    if last + 1 - first > limit {
      split(buffer, first..<last + 1, limit, &cut)
    } else if first <= last {
      cut.lines.append(first..<last + 1)
    }
    keep(buffer, last + 1, limit, &cut)
    return (base, cut)
  }

  /// Keeps the bytes behind the last newline as the begun line.
  private mutating func keep(_ buffer: LineBuffer, _ from: Int, _ limit: Int, _ cut: inout Cut) {
    let count = buffer.count - from
    if !isSkipping && count > limit {
      cut.dropped.append(start + Int64(from))
      isSkipping = true
    }
    if isSkipping {
      start += Int64(buffer.count)
      carry = []
      long = nil
    } else if from == 0 && count > Self.copied {
      carry = []
      long = buffer
    } else {
      start += Int64(from)
      carry = Array(buffer.bytes(from..<buffer.count))
      long = nil
    }
  }

  /// Whole lines of which some may be over the limit: the runs between those.
  private func split(_ buffer: LineBuffer, _ range: Range<Int>, _ limit: Int, _ cut: inout Cut) {
    var run = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let newline = buffer.firstNewline(in: position..<range.upperBound) ?? range.upperBound - 1
      if newline - position > limit {
        if run < position { cut.lines.append(run..<position) }
        cut.dropped.append(start + Int64(position))
        run = newline + 1
      }
      position = newline + 1
    }
    if run < range.upperBound { cut.lines.append(run..<range.upperBound) }
  }

  private mutating func dropNULs(_ buffer: LineBuffer, fresh: Int) {
    var end = fresh
    while end < buffer.count, buffer.start.load(fromByteOffset: end, as: UInt8.self) == 0 { end += 1 }
    skipsNULs = end == buffer.count
    start += Int64(end - fresh)
    buffer.remove(fresh..<end)
  }
}
