import Glibc

/// The calls of the system that may fail for want of something.
struct WatchSystem: Sendable {
  var open: @Sendable () -> Int32
  var add: @Sendable (_ descriptor: Int32, _ path: String, _ mask: UInt32) -> Int32

  static let linux = WatchSystem(
    open: { inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) }, add: { inotify_add_watch($0, $1, $2) })
}

/// One inotify instance on directories. It only ever wakes: whatever it fails to tell, the poll finds.
final class DirectoryWatch {
  enum Event {
    /// A file's bytes changed.
    case modified(key: UInt64)
    /// Names in these directories changed.
    case changed(directories: [String])
    /// A name was taken away or put there; both halves of one move share the cookie.
    case movedFrom(key: UInt64, directories: [String], name: String, cookie: UInt32)
    case movedTo(directories: [String], name: String, cookie: UInt32)
    /// Events were lost.
    case overflow
  }

  let descriptor: Int32
  private let system: WatchSystem
  /// Why changes are only found by polling, or nil.
  private(set) var problem: String?
  private var watched: [String: (identity: FileIdentity, watch: Int32)] = [:]
  private var directories: [Int32: [String]] = [:]
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 8)

  init(isUsed: Bool, system: WatchSystem = .linux) {
    self.system = system
    descriptor = isUsed ? system.open() : -1
    if isUsed && descriptor < 0 { problem = "\(Self.words(SystemError())); polling instead" }
  }

  /// The limits have names that their errors do not tell.
  private static func words(_ error: SystemError) -> String {
    switch error.code {
    case EMFILE: "inotify: too many users (fs.inotify.max_user_instances)"
    case ENOSPC: "inotify: too many watches (fs.inotify.max_user_watches)"
    default: "inotify: \(error.text)"
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    buffer.deallocate()
  }

  /// Names a file by its directory's watch and its own name; nil where the directory is not watched.
  func key(directory: String, name: String) -> UInt64? {
    guard let watch = watched[directory]?.watch else { return nil }
    var name = name
    return name.withUTF8 { Self.key(watch, UnsafeRawBufferPointer($0)) }
  }

  /// Watches exactly these directories; true where a watch came or went.
  func update(_ wanted: [String: FileIdentity]) -> Bool {
    guard descriptor >= 0 else { return false }
    problem = nil
    var changed = false
    for (path, known) in watched where wanted[path] != known.identity {
      remove(path, known.watch)
      changed = true
    }
    for (path, identity) in wanted where watched[path] == nil {
      changed = add(path, identity) || changed
    }
    return changed
  }

  private func add(_ path: String, _ identity: FileIdentity) -> Bool {
    let mask =
      IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR
    let watch = system.add(descriptor, path, UInt32(mask))
    guard watch >= 0 else {
      let error = SystemError()
      if !error.isMissing { problem = "\(Self.words(error)): \(path); polling as well" }
      return false
    }
    watched[path] = (identity, watch)
    directories[watch, default: []].append(path)
    return true
  }

  private func remove(_ path: String, _ watch: Int32) {
    watched[path] = nil
    directories[watch]?.removeAll { $0 == path }
    if directories[watch]?.isEmpty ?? false {
      directories[watch] = nil
      inotify_rm_watch(descriptor, watch)
    }
  }

  /// Gives all events that have come, without waiting.
  func drain(_ take: (Event) -> Void) {
    guard descriptor >= 0, let start = buffer.baseAddress else { return }
    while true {
      let got = read(descriptor, start, buffer.count)
      guard got > 0 else { return }
      var position = 0
      while position + MemoryLayout<inotify_event>.size <= got {
        let raw = (start + position).load(as: inotify_event.self)
        let name = start + position + MemoryLayout<inotify_event>.size
        let length = strnlen(name.assumingMemoryBound(to: CChar.self), Int(raw.len))
        decode(raw, UnsafeRawBufferPointer(start: name, count: length), take)
        position += MemoryLayout<inotify_event>.size + Int(raw.len)
      }
    }
  }

  private func decode(_ raw: inotify_event, _ name: UnsafeRawBufferPointer, _ take: (Event) -> Void) {
    let mask = Int32(truncatingIfNeeded: raw.mask)
    if mask & IN_Q_OVERFLOW != 0 { return take(.overflow) }
    let paths = directories[raw.wd] ?? []
    if mask & IN_IGNORED != 0 {
      for path in paths { watched[path] = nil }
      directories[raw.wd] = nil
      return take(.changed(directories: paths))
    }
    if mask & IN_MODIFY != 0 { return take(.modified(key: Self.key(raw.wd, name))) }
    if mask & IN_MOVED_FROM != 0 {
      let text = String(decoding: name, as: UTF8.self)
      take(.movedFrom(key: Self.key(raw.wd, name), directories: paths, name: text, cookie: raw.cookie))
    } else if mask & IN_MOVED_TO != 0 {
      take(.movedTo(directories: paths, name: String(decoding: name, as: UTF8.self), cookie: raw.cookie))
    }
    take(.changed(directories: paths))
  }

  private static func key(_ watch: Int32, _ name: UnsafeRawBufferPointer) -> UInt64 {
    FNV.hash(name, from: FNV.start ^ UInt64(UInt32(bitPattern: watch)) &* 0x9e37_79b9_7f4a_7c15)
  }
}
