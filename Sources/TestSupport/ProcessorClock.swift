import Glibc

/// Counts what this thread used of the processor since it was made: neighbours make no difference to it.
public struct ProcessorClock: Sendable {
  private let start: Int64

  /// A clock that starts now.
  public init() { start = Self.now() }

  /// Milliseconds of the processor since the start.
  public var milliseconds: Double { Double(Self.now() - start) / 1e6 }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
