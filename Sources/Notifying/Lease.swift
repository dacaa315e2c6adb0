import Glibc

/// The right to tell people: of several fleetmeters that share a journal one has it. The system takes it back when that
/// one ends, however it does.
struct Lease: ~Copyable {
  private let path: String
  private var file: Int32 = -1

  /// A right that is not held yet; nil for one that nobody shares.
  init(path: String) { self.path = path }

  /// Whether this process has it: tries to get it where it has not. Where no file can be made, nobody can share it.
  mutating func hold() -> Bool {
    if file >= 0 { return true }
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { return true }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      close(opened)
      return !isTaken
    }
    file = opened
    return true
  }

  deinit { if file >= 0 { close(file) } }
}
