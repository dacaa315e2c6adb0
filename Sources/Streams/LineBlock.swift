import Glibc

/// Whole lines of one source, as they stand in the file. Valid only while it is handed over: the memory is
/// used again for the next block.
public struct LineBlock {
  /// Index into `Tailer.sources`.
  public let source: Int
  /// Counts the files that this source has been: a rotated or truncated one starts the next generation.
  public let generation: Int
  /// The name under which the source was found.
  public let path: String
  /// Where the first byte stands in this generation's file, in bytes; for compressed files, in the text.
  public let offset: Int64
  /// The lines with their `\n` (and `\r`); at least 64 bytes behind them may be read, whatever they hold.
  public let bytes: UnsafeRawBufferPointer
  /// The block is a single line whose newline never came: its file ended, was replaced or was truncated, so
  /// it may be cut short.
  public let isPartial: Bool

  /// Gives each line without its `\n` or `\r\n`, and its offset in the file; empty lines are passed over.
  @inlinable
  public func forEachLine(_ body: (_ line: UnsafeRawBufferPointer, _ offset: Int64) throws -> Void) rethrows {
    guard let start = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count {
      let rest = bytes.count - position
      let newline = memchr(start + position, 10, rest).map { UnsafeRawPointer($0) - start }
      let next = newline.map { $0 + 1 } ?? bytes.count
      var end = newline ?? bytes.count
      if end > position, start.load(fromByteOffset: end - 1, as: UInt8.self) == 13 { end -= 1 }
      if end > position {
        let line = UnsafeRawBufferPointer(start: start + position, count: end - position)
        try body(line, offset + Int64(position))
      }
      position = next
    }
  }
}

/// A line that was longer than the limit: it was passed over and counted, and never held whole.
public struct DroppedLine: Sendable, Equatable {
  /// Index into `Tailer.sources`.
  public let source: Int
  /// Which of the files that this source has been.
  public let generation: Int
  /// Where the line begins in this generation's file, in bytes.
  public let offset: Int64
}
