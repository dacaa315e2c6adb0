import Foundation
import Synchronization
import Testing

/// A pseudo-terminal whose output a thread keeps reading, since a full one would block whoever writes to it.
final class PseudoTerminal: Sendable {
  let path: String
  private let master: Int32
  /// Held open so that the terminal lives on between two openers.
  private let slave: Int32
  private let output = Mutex<[UInt8]>([])
  private let done = Atomic<Bool>(false)

  init(width: UInt16, height: UInt16) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    (self.master, self.slave) = (master, slave)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A child that a test starts must not keep the terminal alive.
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    Thread { [self] in drain() }.start()
  }

  private func drain() {
    var block = [UInt8](repeating: 0, count: 65_536)
    while !done.load(ordering: .relaxed) {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      let count = read(master, &block, block.count)
      if count <= 0 { return }
      output.withLock { $0 += block[..<count] }
    }
  }

  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func modes() -> [UInt32] {
    var found = termios()
    tcgetattr(slave, &found)
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
  }

  /// Ends the terminal as a closed window does.
  func hangUp() {
    done.store(true, ordering: .relaxed)
    deadline { close(self.master) == 0 || errno == EBADF }
    close(slave)
  }

  /// How many bytes have come up to now. The kernel hands them on in its own time, so a mark follows them,
  /// and is waited for and taken out.
  func quietCount() -> Int {
    let mark = Array("<<mark>>".utf8)
    _ = mark.withUnsafeBytes { write(slave, $0.baseAddress, $0.count) }
    deadline { self.output.withLock { $0.suffix(mark.count).elementsEqual(mark) } }
    return output.withLock {
      $0.removeLast(min(mark.count, $0.count))
      return $0.count
    }
  }

  func waitUntil(_ holds: (String) -> Bool) {
    deadline { holds(String(decoding: self.output.withLock { $0 }, as: UTF8.self)) }
  }

  /// Waits until a condition holds, ten seconds at most, and records an issue where it does not.
  func deadline(_ holds: () -> Bool) {
    let end = DispatchTime.now().uptimeNanoseconds + 10_000_000_000
    while !holds() {
      guard DispatchTime.now().uptimeNanoseconds < end else {
        Issue.record("not within ten seconds; the terminal has seen: \(output.withLock { $0 }.suffix(400))")
        return
      }
      usleep(2_000)
    }
  }
}
