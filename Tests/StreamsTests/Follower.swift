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

/// Slices that several threads take from.
private final class Waiting: Sendable {
  private let slices: Mutex<[FileSlice]>

  init(_ slices: [FileSlice]) { self.slices = Mutex(slices) }

  func next() -> FileSlice? { slices.withLock { $0.popLast() } }
}

/// A tailer with everything it gave so far.
final class Follower {
  struct Line: Equatable, Sendable {
    var text: String
    var source: Int
    var generation: Int
    var offset: Int64
    var isPartial: Bool

    static func all(of block: LineBlock) -> [Line] {
      var lines: [Line] = []
      block.forEachLine { bytes, offset in
        lines.append(
          Line(
            text: String(decoding: bytes, as: UTF8.self), source: block.source,
            generation: block.generation, offset: offset, isPartial: block.isPartial))
      }
      return lines
    }
  }

  let clock = HandClock()
  let tailer: Tailer
  let finding: Finding
  let options: TailerOptions
  private(set) var lines: [Line] = []
  private(set) var lastStep = Tailer.Step.idle

  init(
    _ scratch: ScratchDirectory, _ specs: [String], follow: Bool = true, _ finding: Finding = .told,
    adjust: (inout TailerOptions) -> Void = { _ in }
  ) {
    var options = TailerOptions(follow: follow)
    options.usesNotifications = finding == .told
    adjust(&options)
    self.options = options
    self.finding = finding
    let named = specs.map { StreamSpec($0.hasPrefix("/") || $0 == "-" ? $0 : scratch.path($0)) }
    let clock = clock
    tailer = Tailer(specs: named, options: options, now: { clock.now })
  }

  /// Reads one block; returns the lines it brought.
  @discardableResult
  func step() -> [String] {
    let before = lines.count
    lastStep = tailer.next { lines += Line.all(of: $0) }
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

  /// Reads what stands there from slices, cut into parts, on several threads; then takes the outcomes.
  @discardableResult
  func readBacklog(minimum: Int64 = 0, parts: Int, threads: Int) async -> [SliceOutcome] {
    let slices = tailer.takeBacklog(minimum: minimum)
    return await read(slices.flatMap { $0.split(into: parts) }, threads: threads)
  }

  /// Reads slices on several threads; then takes the outcomes.
  @discardableResult
  func read(_ slices: [FileSlice], threads: Int) async -> [SliceOutcome] {
    let waiting = Waiting(slices)
    let options = options
    let done = await withTaskGroup(of: [(SliceOutcome, [Line])].self) { group in
      for _ in 0..<threads {
        group.addTask {
          let reader = SliceReader(options: options)
          var done: [(SliceOutcome, [Line])] = []
          while let slice = waiting.next() {
            var lines: [Line] = []
            let outcome = reader.read(slice) { lines += Line.all(of: $0) }
            done.append((outcome, lines))
          }
          return done
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    for (outcome, more) in done.sorted(by: { $0.0.slice.range.lowerBound < $1.0.slice.range.lowerBound }) {
      lines += more
      tailer.finished(outcome)
    }
    return done.map(\.0)
  }

  /// Lets time pass, then reads.
  @discardableResult
  func read(after seconds: Double) -> [String] {
    clock.advance(seconds: seconds)
    return read()
  }
}
