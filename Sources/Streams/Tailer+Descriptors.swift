import Glibc

extension Tailer {
  func openStandardInput() {
    guard let spec = specs.firstIndex(where: { $0.shape == .standardInput }) else { return }
    records.append(SourceStatus(path: "-", spec: spec))
    records[0].generations = 1
    let none = FileIdentity(device: 0, inode: 0, kind: .pipe)
    let reader = Reader(identity: none, source: 0, generation: 0, path: "-", isStandardInput: true)
    reader.descriptor = options.standardInput
    living += 1
    pipes.append(reader)
    enqueue(reader)
  }

  /// Opens the file again under whatever name it has now, and makes sure that it is the same.
  func openFile(_ reader: Reader) throws(SystemError) {
    let (descriptor, path) = try findFile(reader)
    reader.descriptor = descriptor
    guard reader.isFile else {
      // A pipe of 1 MiB takes fewer calls than one of 64 KiB; where that is refused, it goes on as it is.
      _ = fcntl(descriptor, 1031 /* F_SETPIPE_SZ */, 1 << 20)
      return
    }
    if path != nil { reader.lastName = path ?? reader.lastName }
    if let entry = reader.entry { enter(reader, at: entry) }
    openReaders.append(reader)
    if openReaders.count > options.openFiles { closeIdle(but: reader) }
  }

  /// A file that is entered at its end: the rest of a line that has begun there is nobody's.
  private func enter(_ reader: Reader, at offset: Int64) {
    reader.entry = nil
    reader.offset = offset
    reader.fingerprint = Fingerprint(descriptor: reader.descriptor, offset: offset)
    var last: UInt8 = 10
    if offset > 0 { pread(reader.descriptor, &last, 1, off_t(offset) - 1) }
    reader.lines = LineCutter(start: offset, inMidLine: last != 10)
  }

  private func findFile(_ reader: Reader) throws(SystemError) -> (Int32, String?) {
    var problem = SystemError(ENOENT)
    for path in reader.names.sorted() {
      do {
        return (try openPath(path, reader.identity), nil)
      } catch {
        problem = error
      }
    }
    guard reader.isFile, problem.isMissing || problem.code == ESTALE else { throw problem }
    let directory = Path.directory(of: reader.lastName)
    let entries = (try? DirectoryEntry.list(directory)) ?? []
    for entry in entries where entry.inode == reader.identity.inode {
      let path = Path.join(directory, entry.name)
      if let descriptor = try? openPath(path, reader.identity) { return (descriptor, path) }
    }
    throw problem
  }

  /// Opens without ever waiting for a FIFO's writer. `ESTALE` where another file stands there by now.
  func openPath(_ path: String, _ identity: FileIdentity) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var descriptor = Glibc.open(path, flags)
    if descriptor < 0, errno == EMFILE, closeIdle(but: nil) {
      descriptor = Glibc.open(path, flags)
    }
    guard descriptor >= 0 else { throw SystemError() }
    guard (try? FileFacts.of(descriptor: descriptor))?.identity == identity else {
      close(descriptor)
      throw SystemError(ESTALE)
    }
    return descriptor
  }

  func closeDescriptor(_ descriptor: Int32) {
    close(descriptor)
  }

  func closeFile(_ reader: Reader) {
    reader.closeDescriptor()
    openReaders.removeAll { $0 === reader }
  }

  /// Closes the file that was read longest ago; one without a name could not be found again.
  @discardableResult
  private func closeIdle(but current: Reader?) -> Bool {
    var oldest: Reader?
    for reader in openReaders where reader !== current && reader.heldUntil == nil {
      if reader.lastTurn < oldest?.lastTurn ?? .max { oldest = reader }
    }
    guard let oldest else { return false }
    closeFile(oldest)
    return true
  }
}
