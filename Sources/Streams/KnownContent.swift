import Glibc

/// What was read of a file, as far as a copy of it is told by it.
struct KnownContent {
  let fingerprint: Fingerprint
  /// How far it was read.
  let offset: Int64
  /// Whether a line had begun there, and where, if that is known; else the same place.
  let endsInMidLine: Bool
  let lineStart: Int64
}

/// A file that another one may be a copy of.
struct Original {
  let content: KnownContent
  /// There may be more of it to read at once.
  let isBusy: Bool
  /// Nothing more will be read of it.
  let isFinal: Bool
  /// The file itself, where it still stands.
  let file: OpenFile?
}

/// A new file of a rotated set may be a copy of one that was read: compressed by the rotation, or made before
/// a truncation. It is looked at when it has been quiet for a while.
struct Suspicion {
  var size: Int64 = -1
  var since: Int64
  /// How many turns there had been when it was looked at.
  var turn = 0
  /// It was looked at before in this round of turns.
  var isAgain = false
}

/// The first KiB of a file's text.
struct CopyHead {
  private let bytes: [UInt8]

  init(_ reader: Reader) {
    let buffer = LineBuffer(capacity: Fingerprint.headLimit)
    let probe = Reader(identity: reader.identity, source: reader.source, generation: 0, path: "")
    probe.file = reader.file
    _ = probe.tellCompression()
    while buffer.count < Fingerprint.headLimit,
      case .bytes = probe.fill(buffer, atMost: Fingerprint.headLimit - buffer.count)
    {}
    bytes = Array(buffer.bytes(0..<buffer.count))
  }

  /// Whether the text may begin as the original does; sure as far as it goes where that one still stands.
  func mayBe(_ original: Original) -> Bool {
    guard let file = original.file else { return original.content.fingerprint.mayBegin(bytes) }
    return zip(Fingerprint.bytes(file.descriptor, bytes.count, at: 0), bytes).allSatisfy { $0 == $1 }
  }

  /// Whether it is known well enough to be a copy, should it be shorter than what was read: one that was made
  /// before the last lines were read.
  func suffices(for original: Original) -> Bool {
    bytes.count >= 64 || Int64(bytes.count) >= original.content.offset || original.file != nil
  }

  /// Where a copy holds what was not read; nil where it is no copy.
  static func place(
    of reader: Reader, size: Int64, among contents: [KnownContent]
  ) -> (offset: Int64, isInMidLine: Bool)? {
    for content in contents {
      if size < content.offset { return (size, byte(reader.descriptor, size - 1) != 10) }
      if content.fingerprint.matches(reader.descriptor, offset: content.offset) {
        reader.torn = content.lineStart..<content.offset
        return place(content, reader.descriptor)
      }
    }
    return nil
  }

  /// A begun line was handed over as it was: it is read again where it goes on.
  private static func place(
    _ content: KnownContent, _ descriptor: Int32
  ) -> (offset: Int64, isInMidLine: Bool) {
    let next = byte(descriptor, content.offset)
    if content.lineStart < content.offset, let next, !isLineEnd(next) { return (content.lineStart, false) }
    return (content.offset, content.endsInMidLine)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private static func byte(_ descriptor: Int32, _ offset: Int64) -> UInt8? {
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, off_t(offset)) == 1 ? byte : nil
  }
}

extension Reader {
  /// What was read of it, where a copy could be told by it.
  var content: KnownContent? {
    let (fingerprint, offset) = archive.map { ($0.trace.fingerprint, $0.text) } ?? (fingerprint, offset)
    guard isFile, slice == nil, offset > 0, !isHandedOut, !(archive?.isPassingOver ?? false) else {
      return nil
    }
    let torn = torn?.upperBound == offset ? torn?.lowerBound : nil
    let lineStart = lines.hasBegunLine ? lines.start : torn ?? offset
    return KnownContent(
      fingerprint: fingerprint, offset: offset,
      endsInMidLine: lineStart < offset || lines.place.isInMidLine, lineStart: lineStart)
  }
}
