import Glibc

/// What was read of a file, as far as a copy of it is told by it.
struct KnownContent {
  let fingerprint: Fingerprint
  /// How far it was read.
  let offset: Int64
  /// Where the line begins that had begun there.
  let lineStart: Int64
}

/// A new file of a rotated set may be a copy of one that was read: compressed by the rotation, or made before
/// a truncation. It is looked at when it has been quiet for a while.
struct Suspicion {
  var size: Int64 = -1
  var since: Int64
}

extension Tailer {
  /// Whether a file that appears under a path could be a copy of one that was read.
  func suspicion(_ path: String) -> Suspicion? {
    let name = RotatedName(Path.name(of: path))
    guard name.isRotated else { return nil }
    // At the start all files are new. But a compressed one beside its original is still being made.
    if scanNumber == 1 {
      guard let original = name.uncompressed,
        (try? FileFacts.of(path: Path.join(Path.directory(of: path), original))) != nil
      else { return nil }
    }
    return Suspicion(since: now())
  }

  /// Remembers what was read of a file that is no longer the same, or no longer known.
  func remember(_ reader: Reader) {
    guard let content = reader.content else { return }
    let key = records[reader.source].setKey
    retired[key, default: []].append(content)
    if retired[key, default: []].count > 16 { retired[key]?.removeFirst() }
    if retired.count > 4096, let any = retired.keys.first(where: { $0 != key }) { retired[any] = nil }
  }

  /// Decides where a file is entered that may be a copy; false where that cannot be said yet.
  func settleSuspicion(_ reader: Reader) -> Bool {
    guard var suspicion = reader.suspicion, let facts = try? FileFacts.of(descriptor: reader.descriptor)
    else { return true }
    let head = CopyHead(reader)
    let originals = self.originals(of: reader)
    let alike = originals.filter { head.mayBe($0.content.fingerprint) }
    guard !alike.isEmpty || facts.size == 0 else {
      reader.suspicion = nil
      return true
    }
    if options.follow {
      if suspicion.size != facts.size { suspicion = Suspicion(size: facts.size, since: now()) }
      reader.suspicion = suspicion
      if now() - suspicion.since < options.hold || alike.contains(where: \.isBusy) {
        if !unsettled.contains(where: { $0 === reader }) { unsettled.append(reader) }
        return false
      }
    }
    unsettled.removeAll { $0 === reader }
    reader.suspicion = nil
    let contents = alike.map(\.content).sorted { $0.offset > $1.offset }
    if let archive = reader.archive {
      reader.originals = contents
      passOverNextOriginal(reader, archive)
    } else if let place = CopyHead.place(of: reader, size: facts.size, among: contents) {
      enterCopy(reader, at: place)
    }
    return true
  }

  /// Reads the text that was read elsewhere without handing it over, if it is the same text.
  func passOverNextOriginal(_ reader: Reader, _ archive: Archive) {
    guard let content = reader.originals.first else {
      if archive.goal > 0 { restart(reader, archive, passingOver: 0) }
      reader.lines = LineCutter()
      records[reader.source].note = nil
      return
    }
    reader.originals.removeFirst()
    restart(reader, archive, passingOver: content.offset, check: TextCheck(content.fingerprint))
    reader.lines = LineCutter(start: content.offset, inMidLine: content.lineStart < content.offset)
    noteCopy(reader)
  }

  /// Where the text that is passed over comes to its end, it must be what was read.
  func checkCopy(_ reader: Reader, _ archive: Archive) {
    guard let check = archive.check, !archive.isPassingOver else { return }
    archive.check = nil
    if !check.holds { passOverNextOriginal(reader, archive) }
  }

  private func enterCopy(_ reader: Reader, at place: (offset: Int64, isInMidLine: Bool)) {
    reader.offset = place.offset
    reader.fingerprint = Fingerprint(descriptor: reader.descriptor, offset: place.offset)
    reader.lines = LineCutter(start: place.offset, inMidLine: place.isInMidLine)
    noteCopy(reader)
  }

  private func noteCopy(_ reader: Reader) {
    records[reader.source].note = "it begins as a copy of what was read: that part is passed over"
  }

  /// What was read of the other files of its set.
  private func originals(of reader: Reader) -> [(content: KnownContent, isBusy: Bool)] {
    let key = records[reader.source].setKey
    let known = readers.values.filter { other in
      other !== reader && other.offset > 0 && records[other.source].setKey == key
    }
    return (retired[key] ?? []).map { ($0, false) }
      + known.compactMap { other in other.content.map { ($0, other.isQueued || other.isBehind) } }
  }
}

/// The first KiB of a file's text.
private struct CopyHead {
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

  func mayBe(_ original: Fingerprint) -> Bool { original.mayBegin(bytes) }

  /// Where a copy holds what was not read; nil where it is no copy.
  static func place(
    of reader: Reader, size: Int64, among contents: [KnownContent]
  ) -> (offset: Int64, isInMidLine: Bool)? {
    for content in contents {
      if size >= content.offset && content.fingerprint.matches(reader.descriptor, offset: content.offset) {
        return place(content, reader.descriptor)
      }
      // A copy that was made before the last lines were read.
      if size < content.offset && size >= 256 {
        return (size, byte(reader.descriptor, size - 1) != 10)
      }
    }
    return nil
  }

  /// A begun line was handed over as it was: it is read again where it goes on.
  private static func place(
    _ content: KnownContent, _ descriptor: Int32
  ) -> (offset: Int64, isInMidLine: Bool) {
    let next = byte(descriptor, content.offset)
    if content.lineStart < content.offset, let next, next != 10, next != 13 {
      return (content.lineStart, false)
    }
    return (content.offset, content.lineStart < content.offset)
  }

  private static func byte(_ descriptor: Int32, _ offset: Int64) -> UInt8? {
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, off_t(offset)) == 1 ? byte : nil
  }
}

extension Reader {
  /// What was read of it, where a copy could be told by it.
  var content: KnownContent? {
    guard isFile, slice == nil, archive == nil, offset > 0 else { return nil }
    return KnownContent(
      fingerprint: fingerprint, offset: offset, lineStart: lines.hasBegunLine ? lines.start : offset)
  }
}
