import Foundation
import Glibc
import Synchronization
import Testing

/// The program on a pseudo-terminal of its own, as its session's controlling terminal. A thread keeps reading what it
/// paints, with the time at which each piece came.
final class Tty: Sendable {
  private let master: Int32
  /// Held open so that the terminal's modes can be asked for after the program is gone.
  private let slave: Int32
  private let path: String
  private let pieces = Mutex<[(time: UInt64, bytes: [UInt8])]>([])
  private let done = Atomic<Bool>(false)
  private let started = Mutex<pid_t>(0)

  init(width: UInt16 = 120, height: UInt16 = 40) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    (self.master, self.slave) = (master, slave)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    Thread { [self] in drain() }.start()
  }

  deinit {
    done.store(true, ordering: .releasing)
    close(master)
    close(slave)
  }

  private func drain() {
    var block = [UInt8](repeating: 0, count: 65_536)
    while !done.load(ordering: .acquiring) {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      let count = read(master, &block, block.count)
      let now = DispatchTime.now().uptimeNanoseconds
      if count <= 0 { return }
      pieces.withLock { $0.append((now, Array(block[..<count]))) }
    }
  }

  /// Starts a program in a new session on this terminal, with nothing else open.
  @discardableResult
  func start(_ arguments: [String], _ environment: [String: String]) throws -> pid_t {
    let pid = try Spawn.start(arguments, environment, files: [path, path, path], newSession: true)
    started.withLock { $0 = pid }
    return pid
  }

  /// The program that was started.
  var process: pid_t { started.withLock { $0 } }

  /// All that was painted so far.
  var bytes: [UInt8] { pieces.withLock { $0.flatMap(\.bytes) } }

  /// How many bytes came so far.
  var count: Int { pieces.withLock { $0.reduce(0) { $0 + $1.bytes.count } } }

  func holds(_ text: String) -> Bool { Data(bytes).range(of: Data(text.utf8)) != nil }

  /// When, on the monotonic clock, the piece came whose bytes complete the text; only what came after `since` counts.
  func time(of text: String, since: UInt64) -> UInt64? {
    let wanted = Data(text.utf8)
    return pieces.withLock { pieces in
      var seen = Data()
      for piece in pieces where piece.time >= since {
        seen += piece.bytes
        if seen.range(of: wanted) != nil { return piece.time }
      }
      return nil
    }
  }

  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal's modes, as stty shows them.
  var modes: [UInt32] {
    var found = termios()
    tcgetattr(slave, &found)
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
  }

  func signal(_ number: Int32) { _ = started.withLock { kill($0, number) } }

  /// Waits for the program's end: its exit code, or minus the signal that ended it; nil where it goes on.
  func ended(seconds: Double = 20) -> Int32? {
    Spawn.ended(started.withLock { $0 }, seconds: seconds)
  }

  /// Ends it whatever it does.
  func finish() {
    signal(SIGKILL)
    _ = ended()
  }
}
