import Streams
import Synchronization
import TestSupport

/// A monotonic clock that moves only by hand.
final class HandClock: Sendable {
  private let nanoseconds = Atomic<Int64>(1_000_000_000)

  var now: Int64 { nanoseconds.load(ordering: .relaxed) }

  func advance(seconds: Double) {
    nanoseconds.add(Int64(seconds * 1e9), ordering: .relaxed)
  }
}

/// How changes are found: told by the system, or only by looking every second.
enum Finding: String, CaseIterable, Sendable {
  case told, polled
}

/// A tailer with everything it gave so far.
final class Follower {
  struct Line: Equatable {
    var text: String
    var source: Int
    var generation: Int
    var offset: Int64
    var isPartial: Bool
  }

  let clock = HandClock()
  let tailer: Tailer
  let finding: Finding
  private(set) var lines: [Line] = []
  private(set) var lastStep = Tailer.Step.idle

  init(
    _ scratch: ScratchDirectory, _ specs: [String], follow: Bool = true, _ finding: Finding = .told,
    adjust: (inout TailerOptions) -> Void = { _ in }
  ) {
    var options = TailerOptions(follow: follow)
    options.usesNotifications = finding == .told
    adjust(&options)
    self.finding = finding
    let named = specs.map { StreamSpec($0.hasPrefix("/") || $0 == "-" ? $0 : scratch.path($0)) }
    let clock = clock
    tailer = Tailer(specs: named, options: options, now: { clock.now })
  }

  /// Reads one block; returns the lines it brought.
  @discardableResult
  func step() -> [String] {
    let before = lines.count
    lastStep = tailer.next { block in
      block.forEachLine { bytes, offset in
        lines.append(
          Line(
            text: String(decoding: bytes, as: UTF8.self), source: block.source,
            generation: block.generation, offset: offset, isPartial: block.isPartial))
      }
    }
    return lines[before...].map(\.text)
  }

  /// Reads until there is nothing more now; where changes are only polled for, a second passes before.
  @discardableResult
  func read() -> [String] {
    if finding == .polled { clock.advance(seconds: 1.001) }
    let before = lines.count
    repeat { step() } while lastStep == .read
    return lines[before...].map(\.text)
  }

  /// Lets time pass, then reads.
  @discardableResult
  func read(after seconds: Double) -> [String] {
    clock.advance(seconds: seconds)
    return read()
  }
}
