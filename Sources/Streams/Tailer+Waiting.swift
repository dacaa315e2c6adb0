import Glibc

extension Tailer {
  /// Waits until something may be read, a poll is due, or the waker is used; `timeout` is in nanoseconds.
  /// A return without a change is no error: ask `next` again.
  public func waitForChange(timeout: Int64) -> Wake {
    if waker.isStopped { return .stopped }
    if !ready.isEmpty || !leaving.isEmpty { return .changed }
    let time = now()
    var until = min(timeout, scanAt == .max ? .max : scanAt - time)
    for reader in held { until = min(until, (reader.heldUntil ?? .max) - time) }
    if waker.readEnd < 0 { until = min(until, 100_000_000) }
    let milliseconds = max(0, until) / 1_000_000 + (until % 1_000_000 > 0 ? 1 : 0)
    let isWoken = collect(milliseconds: Int32(min(milliseconds, 3_600_000)), withWaker: true)
    if waker.isStopped { return .stopped }
    return isWoken || !ready.isEmpty || !leaving.isEmpty ? .changed : .timedOut
  }

  /// Takes in what the system has told, and does what is due: often enough while there is much to read,
  /// always when there is nothing. True where it did so now.
  func pump(_ time: Int64) -> Bool {
    guard time >= pumpAt || ready.isEmpty else { return false }
    pumpAt = time + 10_000_000
    _ = collect(milliseconds: 0, withWaker: false)
    if options.follow && time >= scanAt { scan() }
    for reader in held where time >= reader.heldUntil ?? .max { enqueue(reader) }
    return true
  }

  /// Asks the system what has changed; true where the waker was used.
  private func collect(milliseconds: Int32, withWaker: Bool) -> Bool {
    let waiting = pipes.filter { !$0.isQueued && $0.descriptor >= 0 }
    var states = [waker.isStopped || !withWaker ? -1 : waker.readEnd, watch.descriptor].map(Self.waitFor)
    states += waiting.map { Self.waitFor($0.descriptor) }
    guard poll(&states, nfds_t(states.count), milliseconds) > 0 else { return false }
    if states[1].revents != 0 { takeEvents() }
    for (reader, state) in zip(waiting, states.dropFirst(2)) where state.revents != 0 { enqueue(reader) }
    guard states[0].revents != 0 else { return false }
    waker.drain()
    return true
  }

  private static func waitFor(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }

  private func takeEvents() {
    watch.drain { event in
      switch event {
      case .modified(let key):
        modified(key)
      case .changed(let directories):
        for directory in directories { finder.forget(directory) }
        scanSoon()
      case .movedFrom(let key, let directories, let name, let cookie):
        let before = directories.lazy.compactMap { self.moves.owner(of: Path.join($0, name)) }.first
        if let owner = interest[key]?.first ?? before { moves.left(owner, cookie: cookie) }
      case .movedTo(let directories, let name, let cookie):
        if let directory = directories.first { moves.arrived(Path.join(directory, name), cookie: cookie) }
      case .overflow:
        finder = PathFinder()
        for reader in readers.values { enqueue(reader) }
        scanSoon()
      }
    }
  }

  private func modified(_ key: UInt64) {
    guard let named = interest[key] else {
      // Perhaps a replaced file, under its new name.
      for reader in held { enqueue(reader) }
      return
    }
    for name in named {
      if let reader = name.reader {
        enqueue(reader)
      } else {
        scanSoon()
      }
    }
  }

  func scanSoon(after nanoseconds: Int64 = 0) {
    scanAt = min(scanAt, max(scanEarliest, nanoseconds == 0 ? .min : now() + nanoseconds))
  }

  /// Watches the directories that the scan looked into and those where symlinks lead.
  func updateWatch() {
    guard watch.descriptor >= 0 else { return }
    for name in names.values {
      if let target = name.target { finder.note(Path.directory(of: target)) }
    }
    let changed = watch.update(finder.directories)
    guard changed || namesChanged else { return }
    namesChanged = false
    interest.removeAll(keepingCapacity: true)
    for name in names.values {
      for path in [name.path, name.target].compactMap({ $0 }) {
        let key = watch.key(directory: Path.directory(of: path), name: Path.name(of: path))
        if let key { interest[key, default: []].append(name) }
      }
    }
  }
}
