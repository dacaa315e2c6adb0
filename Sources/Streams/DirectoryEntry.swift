import Glibc

/// One name in a directory.
struct DirectoryEntry {
  enum Kind { case regular, directory, link, pipe, unknown, other }

  let name: String
  let kind: Kind
  let inode: UInt64
  /// Whether it is read when only its directory was named; told once for a listing that is kept.
  private(set) var isStreamName = false

  var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
  var mayBeDirectory: Bool { kind == .directory || kind == .link || kind == .unknown }
  var mayBeStream: Bool { kind != .directory && kind != .other }

  /// Everything in a directory but `.` and `..`, sorted by name. Names that are not UTF-8 are passed over:
  /// no `String` could open them again.
  static func list(_ path: String) throws(SystemError) -> [DirectoryEntry] {
    guard let directory = opendir(path) else { throw SystemError() }
    defer { closedir(directory) }
    var entries: [DirectoryEntry] = []
    while let raw = readdir(directory) {
      if let entry = DirectoryEntry(raw) { entries.append(entry) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// With `isStreamName` told.
  func named() -> DirectoryEntry {
    var entry = self
    entry.isStreamName = StreamSpec.isStreamName(name)
    return entry
  }

  private init?(_ raw: UnsafeMutablePointer<dirent>) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let text = (UnsafeRawPointer(raw) + offset).assumingMemoryBound(to: CChar.self)
    guard let name = String(validatingCString: text), name != ".", name != ".." else { return nil }
    self.name = name
    inode = UInt64(raw.pointee.d_ino)
    switch Int(raw.pointee.d_type) {
    case Int(DT_REG): kind = .regular
    case Int(DT_DIR): kind = .directory
    case Int(DT_LNK): kind = .link
    case Int(DT_FIFO): kind = .pipe
    case Int(DT_UNKNOWN): kind = .unknown
    default: kind = .other
    }
  }
}
