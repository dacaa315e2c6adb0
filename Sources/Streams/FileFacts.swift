import Glibc

/// What makes a file itself, whatever its name. Inodes are reused, so it holds only while a descriptor pins
/// it; otherwise a `Fingerprint` must agree too.
struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
  let kind: FileKind
}

enum FileKind: Hashable {
  case regular, directory, pipe, terminal, other
}

/// What `stat` says of a file, as far as following needs it.
struct FileFacts {
  /// Changes with every write, truncation or touch.
  struct Stamp: Equatable {
    let size: Int64
    let modified: Int64
    let changed: Int64
  }

  let identity: FileIdentity
  let stamp: Stamp
  let links: UInt64

  var kind: FileKind { identity.kind }
  var size: Int64 { stamp.size }

  init(_ raw: stat) {
    identity = FileIdentity(
      device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino), kind: Self.kind(of: raw.st_mode))
    stamp = Stamp(
      size: Int64(raw.st_size), modified: Self.nanoseconds(raw.st_mtim),
      changed: Self.nanoseconds(raw.st_ctim))
    links = UInt64(raw.st_nlink)
  }

  /// The facts of what the path leads to, through symlinks.
  static func of(path: String) throws(SystemError) -> FileFacts {
    var raw = stat()
    guard stat(path, &raw) == 0 else { throw SystemError() }
    return FileFacts(raw)
  }

  static func of(descriptor: Int32) throws(SystemError) -> FileFacts {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw SystemError() }
    return FileFacts(raw)
  }

  static func isLink(_ path: String) -> Bool {
    var raw = stat()
    return lstat(path, &raw) == 0 && raw.st_mode & S_IFMT == S_IFLNK
  }

  private static func kind(of mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    case S_IFIFO, S_IFSOCK: .pipe
    case S_IFCHR: .terminal
    default: .other
    }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// Takes paths apart and together, by text alone.
enum Path {
  static func join(_ directory: String, _ name: String) -> String {
    if directory.isEmpty { return name }
    return directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// The directory a path stands in ("." for a bare name).
  static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path without any symlink in it, or nil where it leads nowhere (as an anonymous pipe's does).
  static func resolved(_ path: String) -> String? {
    guard let raw = realpath(path, nil) else { return nil }
    defer { free(raw) }
    return String(validatingCString: raw)
  }
}
