import Glibc

extension Tailer {
  /// Reads one block for the first in the queue; false where that gave no bytes.
  func readTurn(_ reader: Reader, _ take: (LineBlock) -> Void) -> Bool {
    guard prepare(reader, take) else {
      ready.removeFirst()
      if reader.isPostponed { enqueue(reader) }
      return false
    }
    let buffer = reader.lines.begin(shared)
    let begun = buffer.count
    let offset = reader.offset
    switch reader.fill(buffer, atMost: options.readBlock) {
    case .bytes(let count):
      handOver(reader, buffer, begun: begun, take)
      account(reader, read: Int(reader.offset - offset), text: count)
      if let archive = reader.archive, archive.expected != nil { checkCopy(reader, archive) }
      return true
    case .empty:
      ready.removeFirst()
      settle(reader, take)
    case .end:
      ready.removeFirst()
      reachedEnd(reader, take)
    case .changed:
      startAnew(reader, take)
    case .failed(let error):
      ready.removeFirst()
      fail(reader, error, take)
    }
    return false
  }

  /// Opens what is closed and, at the beginning of a turn, looks whether the head is still the same.
  private func prepare(_ reader: Reader, _ take: (LineBlock) -> Void) -> Bool {
    reader.suspicion?.isAgain = reader.isPostponed
    reader.isPostponed = false
    if reader.isOver { return false }
    if reader.descriptor < 0 {
      do {
        try openFile(reader)
      } catch {
        fail(reader, error, take)
        return false
      }
    }
    turns += 1
    reader.lastTurn = turns
    if reader.turn == 0 && !reader.isStill { startAnew(reader, take) }
    guard reader.tellCompression() || !options.follow else {
      reachedEnd(reader, take)
      return false
    }
    let isReady = !reader.isHandedOut && settleSuspicion(reader)
    if !isReady { release(reader) }
    return isReady && !reader.isOver && admit(reader)
  }

  private func account(_ reader: Reader, read: Int, text: Int) {
    records[reader.source].bytesRead += Int64(read)
    reader.turn += max(read, text)
    if reader.slice != nil { return accountOwed(reader, read) }
    if reader.archive != nil {
      reader.grewAt = now()
    } else if let (_, size) = reader.successor, reader.offset >= size {
      release(reader)
    }
    if reader.heldUntil != nil { reader.heldUntil = now() + options.hold }
    show(reader, .reading)
    if reader.turn >= options.budget {
      ready.removeFirst()
      ready.append(reader)
    }
  }

  private func handOver(_ reader: Reader, _ buffer: LineBuffer, begun: Int, _ take: (LineBlock) -> Void) {
    let path = records[reader.source].path
    let dropped = reader.handOver(buffer, begun: begun, path, limit: options.lineLimit, take)
    noteDropped(dropped, count: dropped.count, source: reader.source)
    if reader.lines.holds(shared) { shared = LineBuffer(capacity: options.readBlock) }
  }

  func noteDropped(_ newest: [DroppedLine], count: Int, source: Int) {
    guard count > 0 else { return }
    records[source].droppedLines += count
    newestDropped = (newestDropped + newest).suffix(16)
  }

  /// Hands over the line that has begun and will not be finished.
  func flush(_ reader: Reader, _ take: (LineBlock) -> Void) {
    reader.flush(shared, records[reader.source].path, take)
  }

  /// Nothing to read now.
  private func settle(
    _ reader: Reader, _ take: (LineBlock) -> Void, _ state: SourceStatus.State = .waiting
  ) {
    guard let until = reader.heldUntil, now() >= until else { return show(reader, state) }
    flush(reader, take)
    if reader.isFile {
      giveUp(reader)
    } else {
      end(reader)
    }
  }

  private func reachedEnd(_ reader: Reader, _ take: (LineBlock) -> Void) {
    if reader.slice != nil { return startAnew(reader, take) }
    records[reader.source].reachedEnd = true
    release(reader)
    if let archive = reader.archive {
      let state = endOfArchive(reader, archive, take)
      return options.follow ? settle(reader, take, state ?? .waiting) : end(reader, state ?? .ended)
    }
    if !options.follow || reader.isStandardInput {
      flush(reader, take)
      end(reader)
    } else if !reader.isFile {
      pipeEnded(reader, take)
    } else {
      settle(reader, take)
    }
  }

  /// The last writer of a FIFO went away. Opened anew, it waits for the next one; an anonymous pipe
  /// (`/dev/fd/63`) has none.
  private func pipeEnded(_ reader: Reader, _ take: (LineBlock) -> Void) {
    flush(reader, take)
    closeFile(reader)
    if reader.heldUntil != nil || Path.resolved(reader.lastName) == nil { return end(reader) }
    do {
      try openFile(reader)
      newGeneration(reader)
      show(reader, .waiting)
    } catch {
      fail(reader, error, take)
    }
  }

  /// The file holds other bytes than those that were read: it is read from its beginning.
  private func startAnew(_ reader: Reader, _ take: (LineBlock) -> Void) {
    remember(reader)
    flush(reader, take)
    if reader.slice != nil { return endOwed(reader) }
    leaveLane(reader)
    unsettled.removeAll { $0 === reader }
    newGeneration(reader)
    if let facts = try? FileFacts.of(descriptor: reader.descriptor) { showSize(reader, facts) }
    // A writer without O_APPEND goes on at its old offset and leaves a hole before it.
    let data = lseek(reader.descriptor, 0, 3 /* SEEK_DATA */)
    if data > 0 { reader.offset = Int64(data) }
    reader.fingerprint = Fingerprint(descriptor: reader.descriptor, offset: reader.offset)
    reader.lines = LineCutter(start: reader.offset, afterHole: true)
  }

  private func newGeneration(_ reader: Reader) {
    records[reader.source].generations += 1
    reader.generation = records[reader.source].generations - 1
    records[reader.source].generation = reader.generation
    records[reader.source].handedOut = 0
    reader.offset = 0
    reader.lines = LineCutter()
    reader.archive = nil
    reader.isHandedOut = false
    reader.suspicion = nil
    records[reader.source].note = nil
  }

  func fail(_ reader: Reader, _ error: SystemError, _ take: (LineBlock) -> Void) {
    closeFile(reader)
    reader.hasFailed = true
    if reader.slice != nil { return failOwed(reader, error) }
    release(reader)
    show(reader, error.isMissing ? .missing : .unreadable(error))
    guard !options.follow || reader.heldUntil != nil || reader.isStandardInput else {
      // Most often the path means another file by now.
      if error.isMissing || error.code == ESTALE { scanSoon(after: 50_000_000) }
      return
    }
    flush(reader, take)
    finish(reader)
    forget(reader)
  }

  /// Nothing more comes from it.
  private func end(_ reader: Reader, _ state: SourceStatus.State = .ended) {
    show(reader, state)
    finish(reader)
    if reader.names.isEmpty { forget(reader) }
  }

  func finish(_ reader: Reader) {
    closeFile(reader)
    release(reader)
    if reader.archive != nil { leaveLane(reader) }
    unsettled.removeAll { $0 === reader }
    pipes.removeAll { $0 === reader }
    held.removeAll { $0 === reader }
    if !reader.isOver { living -= 1 }
    reader.isOver = true
  }

  /// A replaced file has been silent long enough. It is remembered, should one of its names come back.
  func giveUp(_ reader: Reader) {
    let isDeleted = (try? FileFacts.of(descriptor: reader.descriptor))?.links == 0
    finish(reader)
    if isDeleted {
      forget(reader)
    } else if let oldest = given.remember(reader) {
      forget(oldest)
    }
  }

  func forget(_ reader: Reader) {
    remember(reader)
    if readers[reader.identity] === reader { readers[reader.identity] = nil }
  }

  /// The state of a source is that of the generation under its name.
  func show(_ reader: Reader, _ state: SourceStatus.State) {
    guard reader.slice == nil, reader.generation == records[reader.source].generation else { return }
    if reader.heldUntil == nil { records[reader.source].state = state }
    records[reader.source].offset = reader.offset
  }
}
