extension Reader {
  /// Cuts what came into the buffer, and hands its whole lines over; gives the lines that were too long.
  func handOver(
    _ buffer: LineBuffer, begun: Int, _ path: String, limit: Int, _ take: (LineBlock) -> Void
  ) -> [DroppedLine] {
    let (base, cut) = lines.cut(buffer, fresh: begun, limit: limit)
    for range in cut.lines {
      take(block(path, base + Int64(range.lowerBound), buffer.bytes(range), isPartial: false))
    }
    return cut.dropped.map { DroppedLine(source: source, generation: generation, offset: $0) }
  }

  /// Hands over the line that has begun and will not be finished.
  func flush(_ shared: LineBuffer, _ path: String, _ take: (LineBlock) -> Void) {
    guard lines.hasBegunLine else { return }
    let buffer = lines.begin(shared)
    buffer.reserve(0)
    take(block(path, lines.start, buffer.bytes(0..<buffer.count), isPartial: true))
    // Should the rest of it come after all, it is no line of its own.
    let torn = lines.start..<lines.start + Int64(buffer.count)
    lines = LineCutter(start: torn.upperBound, inMidLine: true)
    self.torn = torn
  }

  private func block(
    _ path: String, _ offset: Int64, _ bytes: UnsafeRawBufferPointer, isPartial: Bool
  ) -> LineBlock {
    LineBlock(
      source: source, generation: generation, path: path, offset: offset, bytes: bytes,
      isPartial: isPartial)
  }
}
