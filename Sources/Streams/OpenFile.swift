import Glibc

/// An open descriptor, closed with its last owner. A tailer and its slices share it: what is open cannot
/// vanish, nor can its inode be given to another file.
final class OpenFile: Sendable {
  let descriptor: Int32
  private let isOwned: Bool

  /// Takes a descriptor over, or only borrows it.
  init(_ descriptor: Int32, isOwned: Bool = true) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  /// Opens without ever waiting for a FIFO's writer. `ESTALE` where another file stands there by now.
  init(path: String, identity: FileIdentity) throws(SystemError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw SystemError() }
    self.descriptor = descriptor
    isOwned = true
    guard (try? FileFacts.of(descriptor: descriptor))?.identity == identity else {
      throw SystemError(ESTALE)
    }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Opens a file under one of its names or, renamed meanwhile, under whatever name it has in the directory
  /// of `lastName`; with the path where that is a new one.
  static func find(
    _ identity: FileIdentity, names: [String], near lastName: String,
    open: (String) throws(SystemError) -> OpenFile
  ) throws(SystemError) -> (file: OpenFile, movedTo: String?) {
    var problem = SystemError(ENOENT)
    for path in names {
      do {
        return (try open(path), nil)
      } catch {
        problem = error
      }
    }
    guard identity.kind == .regular, problem.isMissing || problem.code == ESTALE else { throw problem }
    let directory = Path.directory(of: lastName)
    let entries = (try? DirectoryEntry.list(directory)) ?? []
    for entry in entries where entry.inode == identity.inode {
      let path = Path.join(directory, entry.name)
      if let file = try? open(path) { return (file, path) }
    }
    throw problem
  }
}
