import Glibc
import Synchronization

/// The one handle to a tailer that other threads may hold: it ends a wait, or stops it for good.
public final class Waker: Sendable {
  /// The ends of a pipe, or -1 where none could be had; a wait then looks at the flag ten times a second.
  let readEnd: Int32
  private let writeEnd: Int32
  private let stopped = Atomic<Bool>(false)

  /// A waker that nothing waits on yet.
  public init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    if readEnd >= 0 { close(readEnd) }
    if writeEnd >= 0 { close(writeEnd) }
  }

  /// Ends the wait that is under way, or the next one.
  public func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Ends this wait and every later one.
  public func stop() {
    stopped.store(true, ordering: .releasing)
    wake()
  }

  /// Whether `stop` was called.
  public var isStopped: Bool { stopped.load(ordering: .acquiring) }

  func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(readEnd, &bytes, 16) == 16 {}
  }
}
