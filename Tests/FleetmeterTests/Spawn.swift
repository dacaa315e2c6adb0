import Foundation
import Glibc
import Testing

/// Starts programs as a shell does: with no signal blocked (a thread of the test runner blocks most of them, and
/// Foundation's `Process` hands that on) and nothing open but what they are given.
enum Spawn {
  /// - Parameter files: what is opened as standard input, output and error.
  static func start(
    _ arguments: [String], _ environment: [String: String], files: [String], newSession: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens is its controlling terminal.
    for (descriptor, path) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, O_RDWR | O_CREAT, 0o600)
    }
    for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let session: Int16 = newSession ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, session | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = arguments.map { strdup($0) } + [nil]
    var values = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + values { free(text) } }
    var pid: pid_t = 0
    try #require(posix_spawn(&pid, arguments[0], &actions, &attributes, &words, &values) == 0)
    return pid
  }

  /// Waits for a program's end: its exit code, or minus the signal that ended it; nil where it goes on, or was
  /// waited for before.
  static func ended(_ pid: pid_t, seconds: Double = 20) -> Int32? {
    var status: Int32 = 0
    var found: pid_t = 0
    waitUntil(seconds: seconds) {
      found = waitpid(pid, &status, WNOHANG)
      return found != 0
    }
    guard found == pid else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}
