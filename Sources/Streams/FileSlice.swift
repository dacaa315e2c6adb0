/// A part of a file that is read apart from the tailer, on any thread, by a `SliceReader`. It begins and ends
/// at line ends; a compressed file is one slice, whole.
///
/// What happens to the file between the taking and the reading is noticed as the tailer notices it. Renamed,
/// it is found by its inode; the files that changed last are also held open, so that they can be read after
/// their deletion. Truncated or written anew, what it held is gone, and the slice ends with `changed`: the
/// tailer reads what stands there now as the next generation, so that nothing comes twice. Where it could not
/// be read at all, the tailer takes the rest of the slice back (see `Tailer.finished`).
public struct FileSlice: Sendable {
  /// Index into `Tailer.sources`.
  public let source: Int
  /// Which of the files that this source has been.
  public let generation: Int
  /// Index of the spec that named it.
  public let spec: Int
  /// The name under which the source was found.
  public let path: String
  /// Where it begins and ends in the file, in bytes; of a compressed file, in the compressed ones.
  public internal(set) var range: Range<Int64>

  let compression: Compression?
  let identity: FileIdentity
  /// The path without symlinks, beside which a renamed file is looked for.
  let realPath: String
  /// How the file's head, and the bytes before `taken`, read when the slice was taken.
  let fingerprint: Fingerprint
  let taken: Int64
  /// The file itself, where it is held open.
  let file: OpenFile?
  /// What is left of a slice may begin inside a line that is passed over.
  var isInMidLine = false

  /// Whether it is a compressed file, whole.
  public var isCompressed: Bool { compression != nil }

  /// Whether nothing of what was taken of its file stands behind it.
  public var isLast: Bool { range.upperBound == taken }

  /// Its length in bytes.
  public var count: Int64 { range.upperBound - range.lowerBound }

  /// Cuts it into at most `parts` of about the same length, in order and without a gap, each of whole lines;
  /// fewer where lines are long. A compressed file stays in one piece, and so does one that cannot be read: its
  /// reader says why.
  public func split(into parts: Int) -> [FileSlice] {
    guard parts > 1, compression == nil, let file = try? open() else { return [self] }
    let ends = LineEnds(descriptor: file.descriptor)
    var pieces: [FileSlice] = []
    var lower = range.lowerBound
    for part in 1...parts where lower < range.upperBound {
      let goal = range.lowerBound + count / Int64(parts) * Int64(part)
      guard goal > lower || part == parts else { continue }
      let upper =
        part == parts ? range.upperBound : ends.next(from: goal - 1, before: range.upperBound)
      pieces.append(piece(lower..<upper))
      lower = upper
    }
    return pieces.isEmpty ? [self] : pieces
  }

  /// Shows the beginning of the first line that is not empty, without its line end, so that its format can be
  /// told; 64 bytes behind it may be read. Nil where there is none, or the file cannot be read.
  /// - Parameter limit: how many bytes are looked at.
  public func withFirstLine<Result>(
    upTo limit: Int = 64 << 10, _ body: (_ line: UnsafeRawBufferPointer, _ isWhole: Bool) -> Result
  ) -> Result? {
    guard let file = try? open(), fingerprint.matches(file.descriptor, offset: taken) else { return nil }
    let reader = Reader(self, file)
    let buffer = LineBuffer(capacity: limit)
    var (start, newline) = (0, Int?.none)
    while newline == nil, buffer.count < limit,
      case .bytes = reader.fill(buffer, atMost: limit - buffer.count)
    {
      while start < buffer.count, isLineEnd(buffer, start) { start += 1 }
      newline = buffer.firstNewline(in: start..<buffer.count)
    }
    guard start < buffer.count else { return nil }
    var end = newline ?? buffer.count
    if newline != nil, isLineEnd(buffer, end - 1) { end -= 1 }
    return body(buffer.bytes(start..<end), newline != nil)
  }

  private func isLineEnd(_ buffer: LineBuffer, _ index: Int) -> Bool {
    let byte = buffer.start.load(fromByteOffset: index, as: UInt8.self)
    return byte == 10 || byte == 13
  }

  func piece(_ range: Range<Int64>, isInMidLine: Bool? = nil) -> FileSlice {
    var piece = self
    piece.range = range
    piece.isInMidLine = isInMidLine ?? (self.isInMidLine && range.lowerBound == self.range.lowerBound)
    return piece
  }

  func open() throws(SystemError) -> OpenFile {
    if let file { return file }
    return try OpenFile.find(identity, names: [path], near: realPath) { (path) throws(SystemError) in
      try OpenFile(path: path, identity: identity)
    }.file
  }
}
