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
    let key = records[reader.source].set
    retired[key, default: []].append(content)
    if retired[key, default: []].count > 64 { retired[key]?.removeFirst() }
    if retired.count > 4096, let any = retired.keys.first(where: { $0 != key }) { retired[any] = nil }
  }

  /// Decides where a file is entered that may be a copy; false where that cannot be said yet.
  func settleSuspicion(_ reader: Reader) -> Bool {
    guard var suspicion = reader.suspicion, let facts = try? FileFacts.of(descriptor: reader.descriptor)
    else { return true }
    if !suspicion.isAgain { suspicion.turn = turns }
    reader.suspicion = suspicion
    reader.isPostponed = options.follow && isBesideUnread(reader, since: suspicion.turn)
    if reader.isPostponed { return false }
    if options.follow && isBesideCopy(reader) { return wait(reader) }
    let head = CopyHead(reader)
    let alike = originals(of: reader).filter { head.mayBe($0) }
    guard !alike.isEmpty || facts.size == 0 else {
      reader.suspicion = nil
      return true
    }
    let isQuiet = isQuiet(reader, suspicion, facts.size)
    if options.follow {
      let isKnown = isQuiet || isCertain(reader, facts.size, alike)
      if !isKnown || alike.contains(where: \.isBusy) { return wait(reader) }
    }
    unsettled.removeAll { $0 === reader }
    reader.suspicion = nil
    let contents = alike.filter { head.suffices(for: $0) }.map(\.content).sorted { $0.offset > $1.offset }
    if let archive = reader.archive {
      reader.originals = contents
      passOverNextOriginal(reader, archive)
    } else if facts.size > 0, let place = CopyHead.place(of: reader, size: facts.size, among: contents) {
      enterCopy(reader, at: place)
    }
    return true
  }

  private func isQuiet(_ reader: Reader, _ suspicion: Suspicion, _ size: Int64) -> Bool {
    if suspicion.size == size { return now() - suspicion.since >= options.hold }
    reader.suspicion = Suspicion(size: size, since: now())
    return false
  }

  /// The next scan asks again.
  private func wait(_ reader: Reader) -> Bool {
    if !unsettled.contains(where: { $0 === reader }) { unsettled.append(reader) }
    return false
  }

  /// A file that was made, or changed, when it appeared may turn out to be its original once it is read.
  private func isBesideUnread(_ reader: Reader, since turn: Int) -> Bool {
    let key = records[reader.source].set
    return readers.values.contains { other in
      other !== reader && other.isQueued && other.lastTurn <= turn && other.suspicion == nil
        && records[other.source].set == key
    }
  }

  /// Another one of its set is just found to be a copy; how much of it is new comes out behind what is passed over.
  private func isBesideCopy(_ reader: Reader) -> Bool {
    let key = records[reader.source].set
    return readers.values.contains { other in
      other !== reader && other.isQueued && !other.originals.isEmpty && records[other.source].set == key
    }
  }

  /// Where the original was truncated, or given up, there is no need to wait for more of it.
  private func isCertain(_ reader: Reader, _ size: Int64, _ alike: [Original]) -> Bool {
    let finals = alike.filter { $0.isFinal && $0.content.offset <= size }
    return reader.archive == nil
      && finals.contains { $0.content.fingerprint.matches(reader.descriptor, offset: $0.content.offset) }
  }

  /// Reads the text that was read elsewhere without handing it over, if it is the same text.
  private func passOverNextOriginal(_ reader: Reader, _ archive: Archive) {
    guard let content = reader.originals.first else {
      if archive.goal > 0 { restart(reader, archive, passingOver: 0) }
      reader.lines = LineCutter()
      records[reader.source].note = nil
      return
    }
    restart(reader, archive, passingOver: content.offset, expected: content.fingerprint)
    reader.lines = LineCutter(start: content.offset, inMidLine: content.endsInMidLine)
    noteCopy(reader)
  }

  /// Where the text that is passed over comes to its end, it must be what was read.
  func checkCopy(_ reader: Reader, _ archive: Archive) {
    guard let content = reader.originals.first, !archive.isPassingOver else { return }
    if archive.text == content.offset {
      guard archive.expected == archive.trace.fingerprint else {
        reader.originals.removeFirst()
        return passOverNextOriginal(reader, archive)
      }
      // One byte more says whether the line that had begun is longer than it was handed over.
      if content.lineStart < content.offset { return archive.passOver(1) }
      reader.torn = content.lineStart..<content.offset
    } else if let next = archive.trace.lastByte, CopyHead.isLineEnd(next) {
      reader.lines = LineCutter(start: archive.text, inMidLine: next != 10)
    } else {
      restart(reader, archive, passingOver: content.lineStart)
      reader.lines = LineCutter(start: content.lineStart)
    }
    reader.originals = []
    reader.archive?.expected = nil
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
  private func originals(of reader: Reader) -> [Original] {
    let key = records[reader.source].set
    let gone = (retired[key] ?? []).map { Original(content: $0, isBusy: false, isFinal: true, file: nil) }
    return gone
      + readers.values.compactMap { other in
        guard other !== reader, records[other.source].set == key, let content = other.content
        else { return nil }
        return Original(
          content: content, isBusy: other.isQueued || other.isBehind, isFinal: other.isOver,
          file: standing(other))
      }
  }

  /// A file that still holds what was read of it.
  private func standing(_ reader: Reader) -> OpenFile? {
    guard reader.archive == nil, let file = reader.file ?? (try? findFile(reader).file),
      reader.fingerprint.matches(file.descriptor, offset: reader.offset)
    else { return nil }
    return file
  }
}
