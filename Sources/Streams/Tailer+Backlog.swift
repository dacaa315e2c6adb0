import Glibc

extension Tailer {
  /// Takes what stands in regular files now out of the tailer's hands, one slice a file, so that several
  /// threads can read it; the tailer goes on right behind. To be called once, before the first `next`.
  ///
  /// Oldest first within rotated sets. A slice ends with the last whole line; a compressed file is one, whole. Files without one, files that cannot be read, pipes, and files
  /// entered at their end (`from`) are left to `next`, as is a file whose last line is over the line limit.
  /// - Parameter minimum: below so many bytes in all, nothing is taken and the answer is empty.
  public func takeBacklog(minimum: Int64) -> [FileSlice] {
    let waiting = readersAtStart()
    guard waiting.reduce(0, { $0 + ($1.stamp?.size ?? 0) }) >= minimum else { return [] }
    // Those written last are the likeliest to be rotated away before they are read.
    let newest = waiting.sorted { $0.stamp?.modified ?? 0 > $1.stamp?.modified ?? 0 }
    let pinned = Set(newest.prefix(options.openFiles).map { ObjectIdentifier($0) })
    return waiting.compactMap { takeSlice($0, isPinned: pinned.contains(ObjectIdentifier($0))) }
  }

  /// Takes an outcome into the accounts of its source. To be called for every slice, or for each of its parts.
  ///
  /// What could not be read (but not what was cancelled) falls back to the tailer: following, it tries again at
  /// every poll; otherwise once.
  public func finished(_ outcome: SliceOutcome) {
    let slice = outcome.slice
    noteDropped(outcome.newestDropped, count: outcome.droppedLines, source: slice.source)
    if let compression = slice.compression {
      settleSlice(slice, slice.count)
      return finishedArchive(outcome, compression)
    }
    records[slice.source].bytesRead += outcome.bytesRead
    if case .failed = outcome.end, let rest = outcome.rest {
      settleSlice(slice, outcome.bytesRead)
      takeBack(rest)
    } else {
      settleSlice(slice, slice.count)
    }
  }

  /// Regular files that would be read from their beginning, in the order in which they would.
  private func readersAtStart() -> [Reader] {
    guard turns == 0 else { return [] }
    var waiting: [Reader] = []
    for first in ready.all {
      var next: Reader? = first
      while let reader = next {
        if reader.isFile, reader.entry == nil, reader.suspicion == nil { waiting.append(reader) }
        next = reader.successor?.reader
      }
    }
    return waiting
  }

  private func takeSlice(_ reader: Reader, isPinned: Bool) -> FileSlice? {
    guard let file = try? findFile(reader).file,
      let facts = try? FileFacts.of(descriptor: file.descriptor),
      case let compression = Compression.known(file.descriptor),
      let end = compression == nil ? lastLineEnd(file, facts) : facts.size, end > 0
    else { return nil }
    reader.offset = end
    reader.isHandedOut = compression != nil
    reader.fingerprint = Fingerprint(descriptor: file.descriptor, offset: end)
    reader.lines = LineCutter(start: end)
    if isPinned {
      reader.file = file
      openReaders.append(reader)
    }
    records[reader.source].offset = end
    records[reader.source].size = facts.size
    records[reader.source].handedOut = end
    return FileSlice(
      source: reader.source, generation: reader.generation, spec: records[reader.source].spec,
      path: records[reader.source].path, range: 0..<end, compression: compression,
      identity: reader.identity, realPath: reader.lastName, fingerprint: reader.fingerprint, taken: end,
      file: isPinned ? file : nil)
  }

  private func lastLineEnd(_ file: OpenFile, _ facts: FileFacts) -> Int64? {
    LineEnds(descriptor: file.descriptor).last(before: facts.size, limit: options.lineLimit)
  }

  /// Bytes of a slice that nobody will read any more, or that were read.
  func settleSlice(_ slice: FileSlice, _ count: Int64) {
    guard slice.generation == records[slice.source].generation else { return }
    records[slice.source].handedOut = max(0, records[slice.source].handedOut - count)
  }

  private func takeBack(_ rest: FileSlice) {
    let reader = Reader(rest, nil)
    reader.names = [rest.path]
    owed.append(reader)
    living += 1
    enqueue(reader)
  }

  func accountOwed(_ reader: Reader, _ count: Int) {
    if let slice = reader.slice { settleSlice(slice, Int64(count)) }
    guard reader.left == 0 || reader.turn >= options.budget else { return }
    ready.removeFirst()
    if reader.left == 0 { endOwed(reader) } else { ready.append(reader) }
  }

  func failOwed(_ reader: Reader, _ error: SystemError) {
    if !options.follow || error.isMissing || error.code == ESTALE { return endOwed(reader) }
    records[reader.source].state = .unreadable(error)
  }

  /// Nothing more comes of a slice that was taken back.
  func endOwed(_ reader: Reader) {
    if let slice = reader.slice { settleSlice(slice, reader.left) }
    owed.removeAll { $0 === reader }
    finish(reader)
    // It is for the file itself to say its state.
    if let file = readers[reader.identity] { enqueue(file) }
  }
}
