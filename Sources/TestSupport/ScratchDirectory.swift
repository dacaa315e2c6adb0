import Glibc

/// A folder of its own for one test, under the system's place for temporary files; gone with the last
/// reference. Every call does what its name says at once, so that a test reads as a list of what happened.
/// Failures trap: a test that cannot write its own scratch folder proves nothing.
public final class ScratchDirectory: Sendable {
  /// Absolute, without a trailing slash.
  public let path: String

  /// A new folder, removed with this value.
  public init(under parent: String = "/tmp") {
    var template = Array("\(parent)/fleetmeter-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    precondition(made != nil, "mkdtemp")
    path = template.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit { Self.removeTree(path) }

  /// The absolute path of a name in this folder.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file from its beginning, replacing what it held; the file stays the same inode.
  public func write(_ name: String, _ text: String) {
    put(name, Array(text.utf8), O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Appends to a file, making it where there is none.
  public func append(_ name: String, _ text: String) {
    put(name, Array(text.utf8), O_WRONLY | O_CREAT | O_APPEND)
  }

  /// Appends bytes to a file.
  public func append(_ name: String, bytes: [UInt8]) {
    put(name, bytes, O_WRONLY | O_CREAT | O_APPEND)
  }

  /// Writes over a place in a file, as a writer without `O_APPEND` does.
  public func overwrite(_ name: String, at offset: Int, _ text: String) {
    put(name, Array(text.utf8), O_WRONLY | O_CREAT, at: offset)
  }

  /// A file's bytes as text.
  public func read(_ name: String) -> [UInt8] {
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC)
    precondition(descriptor >= 0, "open \(name)")
    defer { close(descriptor) }
    var all: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = Glibc.read(descriptor, &block, block.count), got > 0 {
      all.append(contentsOf: block[..<got])
    }
    return all
  }

  /// Cuts a file to a length in bytes.
  public func truncate(_ name: String, to size: Int = 0) {
    check(Glibc.truncate(path(name), size), name)
  }

  /// Copies a file.
  public func copy(_ name: String, to other: String) {
    put(other, read(name), O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Renames a file.
  public func rename(_ name: String, to other: String) {
    check(Glibc.rename(path(name), path(other)), name)
  }

  /// Removes a file.
  public func remove(_ name: String) { check(unlink(path(name)), name) }

  /// Whether something stands there.
  public func exists(_ name: String) -> Bool { access(path(name), F_OK) == 0 }

  /// Makes a folder.
  public func makeDirectory(_ name: String) { check(mkdir(path(name), 0o755), name) }

  /// A symlink; `target` is taken as it is, so a bare name leads to this folder.
  public func link(_ name: String, to target: String) { check(symlink(target, path(name)), name) }

  /// Gives a file a second name.
  public func hardLink(_ name: String, to other: String) {
    check(Glibc.link(path(other), path(name)), name)
  }

  /// Makes a named pipe.
  public func makeFIFO(_ name: String) { check(mkfifo(path(name), 0o600), name) }

  /// Sets a file's permission bits.
  public func setMode(_ name: String, _ mode: UInt32) { check(chmod(path(name), mode), name) }

  private func put(_ name: String, _ bytes: [UInt8], _ flags: Int32, at offset: Int? = nil) {
    let descriptor = open(path(name), flags | O_CLOEXEC, 0o644)
    precondition(descriptor >= 0, "open \(name)")
    defer { close(descriptor) }
    if let offset { lseek(descriptor, offset, SEEK_SET) }
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      precondition(wrote > 0, "write \(name)")
      done += wrote
    }
  }

  private func check(_ result: Int32, _ what: String) {
    precondition(result == 0, "\(what): \(String(cString: strerror(errno)))")
  }

  private static func removeTree(_ path: String) {
    if unlink(path) == 0 { return }
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { removeTree(path + "/" + name) }
    }
    closedir(directory)
    rmdir(path)
  }
}
