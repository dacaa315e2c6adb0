import Glibc

extension Tailer {
  func openStandardInput() {
    guard let spec = specs.firstIndex(where: { $0.shape == .standardInput }) else { return }
    records.append(SourceStatus(path: "-", spec: spec, set: rotatedSet("-")))
    records[0].generations = 1
    let none = FileIdentity(device: 0, inode: 0, kind: .pipe)
    let reader = Reader(identity: none, source: 0, generation: 0, path: "-", isStandardInput: true)
    reader.file = OpenFile(options.standardInput, isOwned: false)
    living += 1
    pipes.append(reader)
    enqueue(reader)
  }

  /// Opens the file again under whatever name it has now, and makes sure that it is the same.
  func openFile(_ reader: Reader) throws(SystemError) {
    let (file, path) = try findFile(reader)
    reader.open(file)
    guard reader.isFile else {
      // A pipe of 1 MiB takes fewer calls than one of 64 KiB; where that is refused, it goes on as it is.
      _ = fcntl(file.descriptor, 1031 /* F_SETPIPE_SZ */, 1 << 20)
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
    reader.archive = Compression.known(reader.descriptor).map { Archive($0, behind: 0, TextTrace()) }
    reader.offset = offset
    reader.fingerprint = Fingerprint(descriptor: reader.descriptor, offset: offset)
    var last: UInt8 = 10
    if offset > 0 { pread(reader.descriptor, &last, 1, off_t(offset) - 1) }
    reader.lines = reader.archive == nil ? LineCutter(start: offset, inMidLine: last != 10) : LineCutter()
  }

  func findFile(_ reader: Reader) throws(SystemError) -> (file: OpenFile, movedTo: String?) {
    let names = reader.names.sorted()
    return try OpenFile.find(reader.identity, names: names, near: reader.lastName) {
      (path) throws(SystemError) in try openPath(path, reader.identity)
    }
  }

  /// Opens a file, and makes room for its descriptor where there is none.
  func openPath(_ path: String, _ identity: FileIdentity) throws(SystemError) -> OpenFile {
    do {
      return try OpenFile(path: path, identity: identity)
    } catch {
      guard error.code == EMFILE, closeIdle(but: nil) else { throw error }
      return try OpenFile(path: path, identity: identity)
    }
  }

  func closeFile(_ reader: Reader) {
    reader.file = nil
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
