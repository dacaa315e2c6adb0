extension Tailer {
  /// Looks every name up: binds names to files, files to names, and lets go of what is gone.
  func scan() {
    let began = now()
    scanNumber += 1
    finder.beginScan(now: began)
    adoptMoved()
    for (index, spec) in specs.enumerated() {
      let paths = finder.paths(spec)
      let isItself = spec.shape == .path && paths == [spec.text]
      for path in paths { visit(path, spec: index, isNamedItself: isItself) }
    }
    for name in names.values where name.lastScan != scanNumber { lose(name) }
    updateWatch()
    for reader in held + owed + unsettled { enqueue(reader) }
    plan(began: began)
  }

  /// A scan may take a tenth of the time at most, however fast names come and go.
  private func plan(began: Int64) {
    let ended = now()
    scanEarliest = ended + (ended - began) * 10
    guard options.follow else {
      scanAt = .max
      return
    }
    let isTold = watch.descriptor >= 0 && watch.problem == nil || !options.usesNotifications
    scanAt = ended + (isTold ? options.pollInterval : options.pollInterval / 4)
  }

  private func visit(_ path: String, spec: Int, isNamedItself: Bool) {
    let name = names[path] ?? addName(path, spec, isNamedItself)
    if isNamedItself && !name.isNamedItself {
      name.isNamedItself = true
      showAlias(name)
    }
    guard name.lastScan != scanNumber else { return }
    name.lastScan = scanNumber
    do {
      let facts = try FileFacts.of(path: path)
      if facts.kind == .directory {
        detach(name)
        names[path] = nil
      } else {
        bind(name, facts)
      }
    } catch {
      if error.isMissing {
        detach(name)
        if isNamedItself { records[source(of: name)].state = .missing }
      } else if name.reader == nil {
        // An open file is read on: only the way to it is barred.
        records[source(of: name)].state = .unreadable(error)
      }
    }
  }

  private func addName(_ path: String, _ spec: Int, _ isNamedItself: Bool) -> NamedFile {
    let name = NamedFile(path: path, spec: spec, isNamedItself: isNamedItself)
    names[path] = name
    namesChanged = true
    return name
  }

  private func bind(_ name: NamedFile, _ facts: FileFacts) {
    if let reader = name.reader, reader.identity == facts.identity {
      showSize(reader, facts)
      let isSame = reader.stamp == facts.stamp && !reader.hasFailed
      // Another way to the same file: a rename changes its times, a symlink's change does not.
      if !isSame || name.target != nil { findTarget(name, reader) }
      if isSame && reader.isSettled { return }
      // File times are coarse: a change in the same tick as the look leaves no trace. So one more look.
      reader.isSettled = isSame
      reader.stamp = facts.stamp
      reader.hasFailed = false
      return enqueue(reader)
    }
    detach(name)
    if let known = readers[facts.identity], isStill(known, name.path, facts) {
      revive(known)
      attach(name, known, facts)
    } else {
      if let stale = readers[facts.identity] { drop(stale) }
      attach(name, newReader(source: source(of: name), name.path, facts), facts)
    }
  }

  func newReader(source: Int, _ path: String, _ facts: FileFacts) -> Reader {
    let generation = records[source].generations
    records[source].generations += 1
    records[source].generation = generation
    records[source].handedOut = 0
    let reader = Reader(identity: facts.identity, source: source, generation: generation, path: path)
    if options.from == .end && scanNumber == 1 && reader.isFile { reader.entry = facts.size }
    if reader.isFile { reader.suspicion = suspicion(path) }
    readers[facts.identity] = reader
    living += 1
    if !reader.isFile { pipes.append(reader) }
    return reader
  }

  private func attach(_ name: NamedFile, _ reader: Reader, _ facts: FileFacts) {
    name.reader = reader
    reader.names.insert(name.path)
    findTarget(name, reader)
    reader.stamp = facts.stamp
    reader.hasFailed = false
    if reader.heldUntil != nil {
      reader.heldUntil = nil
      held.removeAll { $0 === reader }
    }
    if reader.source == sourceOfPath[name.path] {
      records[reader.source].generation = reader.generation
      showSize(reader, facts)
      show(reader, .reading)
    } else {
      showAlias(name)
    }
    pin(reader)
    enqueue(reader)
  }

  /// A file that appears while others are followed is opened at once: it may be deleted before its turn, and
  /// as long as nothing was read of it, its inode is all that it is known by.
  private func pin(_ reader: Reader) {
    guard scanNumber > 1, reader.isFile, reader.descriptor < 0, openReaders.count < options.openFiles
    else { return }
    try? openFile(reader)
  }

  private func findTarget(_ name: NamedFile, _ reader: Reader) {
    let target = FileFacts.isLink(name.path) ? Path.resolved(name.path) : nil
    if target != name.target { namesChanged = true }
    name.target = target
    reader.lastName = target ?? name.path
  }

  func showSize(_ reader: Reader, _ facts: FileFacts) {
    guard reader.isFile, reader.generation == records[reader.source].generation else { return }
    records[reader.source].size = facts.size
  }

  /// A name that a person wrote is shown even if it leads to a file that another name already gave.
  private func showAlias(_ name: NamedFile) {
    guard let reader = name.reader, name.isNamedItself, reader.source != sourceOfPath[name.path]
    else { return }
    let own = source(of: name)
    if records[own].generations == 0 { records[own].state = .sameAs(reader.source) }
  }

  /// Whether a file that carries a known file's inode is that file: sure while a descriptor pins the inode.
  private func isStill(_ reader: Reader, _ path: String, _ facts: FileFacts) -> Bool {
    guard reader.isFile, reader.descriptor < 0 else { return true }
    if reader.offset == 0 { return isStillUnread(reader, facts) }
    guard let file = try? openPath(path, reader.identity) else { return true }
    return reader.fingerprint.matches(file.descriptor, offset: reader.offset)
  }

  /// Of a file of which nothing was read, only its times, or another name, tell that it is the same one.
  private func isStillUnread(_ reader: Reader, _ facts: FileFacts) -> Bool {
    reader.isBehind || reader.stamp?.modified == facts.stamp.modified
      || reader.names.contains { names[$0]?.lastScan == scanNumber }
  }

  private func revive(_ reader: Reader) {
    guard reader.isOver, given.take(reader) else { return }
    reader.isOver = false
    reader.heldUntil = nil
    living += 1
  }

  /// A known file whose inode now belongs to another one.
  private func drop(_ reader: Reader) {
    for path in reader.names { names[path]?.reader = nil }
    reader.names = []
    if !reader.isOver {
      finish(reader)
      leaving.append(reader)
    }
    _ = given.take(reader)
    forget(reader)
  }

  private func lose(_ name: NamedFile) {
    detach(name)
    names[name.path] = nil
    namesChanged = true
    if let source = sourceOfPath[name.path] { records[source].state = .ended }
  }

  /// Takes the name from its file. A file without any name is held for late lines.
  private func detach(_ name: NamedFile) {
    guard let reader = name.reader else { return }
    name.reader = nil
    reader.names.remove(name.path)
    guard reader.names.isEmpty else { return }
    if reader.isOver {
      if !given.contains(reader) { forget(reader) }
    } else {
      hold(reader)
    }
  }

  private func hold(_ reader: Reader) {
    reader.heldUntil = now() + options.hold
    held.append(reader)
    enqueue(reader)
  }

  /// Files that carried a name of ours only between two scans, and were moved on: events tell of them.
  private func adoptMoved() {
    for (path, owner) in moves.takePaths() {
      guard let facts = try? FileFacts.of(path: path), facts.kind == .regular else { continue }
      if let known = readers[facts.identity], isStill(known, path, facts) {
        guard known.isOver else { continue }
        revive(known)
        known.lastName = path
        hold(known)
      } else {
        if let stale = readers[facts.identity] { drop(stale) }
        let moved = newReader(source: source(of: owner), path, facts)
        moved.suspicion = nil
        pin(moved)
        hold(moved)
      }
    }
  }

  /// The source that goes by this name.
  func source(of name: NamedFile) -> Int {
    if let known = sourceOfPath[name.path] { return known }
    records.append(SourceStatus(path: name.path, spec: name.spec, set: rotatedSet(name.path)))
    sourceOfPath[name.path] = records.count - 1
    return records.count - 1
  }
}
