extension Tailer {
  /// How many files are decompressed at once: each may need a window of up to 128 MiB.
  private static let lanes = 4

  /// Lets a compressed file be read; false where it has to wait until another one has come to its end.
  func admit(_ reader: Reader) -> Bool {
    guard let archive = reader.archive else { return true }
    if !decoding.contains(where: { $0 === reader }) {
      if decoding.count >= Self.lanes {
        guard let idle = decoding.first(where: { !$0.isQueued }) else {
          if !waitingForLane.contains(where: { $0 === reader }) { waitingForLane.append(reader) }
          return false
        }
        decoding.removeAll { $0 === idle }
        idle.archive?.suspend()
      }
      decoding.append(reader)
    }
    if archive.isSuspended {
      restart(reader, archive, passingOver: archive.reached, expected: archive.expected)
    }
    return true
  }

  func leaveLane(_ reader: Reader) {
    reader.archive?.rest()
    decoding.removeAll { $0 === reader }
    waitingForLane.removeAll { $0 === reader }
    admitNext()
  }

  private func admitNext() {
    guard !waitingForLane.isEmpty else { return }
    enqueue(waitingForLane.removeFirst())
  }

  /// Reads a compressed file again from its beginning: there is no other way to a place in its text.
  func restart(_ reader: Reader, _ archive: Archive, passingOver goal: Int64, expected: Fingerprint? = nil) {
    records[reader.source].bytesRead -= reader.offset
    reader.offset = 0
    reader.fingerprint = Fingerprint()
    reader.archive = Archive(archive.compression, passingOver: goal, expected: expected)
  }

  /// A compressed file was read as far as it goes: what to show for it, or nil where more is expected. One
  /// that ends in mid-member may still be written; where it does not grow for long, it is damaged.
  func endOfArchive(
    _ reader: Reader, _ archive: Archive, _ take: (LineBlock) -> Void
  ) -> SourceStatus.State? {
    let isAwaited = archive.isIncomplete && options.follow && reader.heldUntil == nil
    if isAwaited && now() - reader.grewAt < options.hold {
      if !unsettled.contains(where: { $0 === reader }) { unsettled.append(reader) }
      admitNext()
      return nil
    }
    unsettled.removeAll { $0 === reader }
    flush(reader, take)
    records[reader.source].note = archive.note ?? records[reader.source].note
    if archive.isIncomplete {
      admitNext()
      return .damaged("its \(archive.compression.name) data ends too early, at byte \(reader.offset)")
    }
    leaveLane(reader)
    if case .damaged(let problem) = archive.state {
      return .damaged(
        "its \(archive.compression.name) data is damaged: \(problem), after \(archive.text) bytes of text")
    }
    return archive.isOver || !options.follow ? .ended : .waiting
  }

  /// Takes the outcome of a compressed file that was read as a slice. Where that did not come to the end of a
  /// member, the tailer reads the file again and passes over what was handed over.
  func finishedArchive(_ outcome: SliceOutcome, _ compression: Compression) {
    guard let reader = readers[outcome.slice.identity], reader.isHandedOut,
      reader.generation == outcome.slice.generation
    else { return }
    reader.isHandedOut = false
    let place = outcome.textPlace
    reader.lines = LineCutter(start: place.offset, inMidLine: place.isInMidLine)
    if outcome.isWholeArchive {
      reader.archive = Archive(compression, behind: place.offset, outcome.textTrace)
      records[reader.source].bytesRead += outcome.bytesRead
    } else {
      records[reader.source].offset = 0
      reader.offset = 0
      reader.fingerprint = Fingerprint()
      reader.archive = Archive(compression, passingOver: place.offset)
    }
    enqueue(reader)
  }
}
