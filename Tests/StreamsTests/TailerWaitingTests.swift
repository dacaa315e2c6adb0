import Glibc
import Streams
import Synchronization
import TestSupport
import Testing

/// Waiting, with the true clock: a wait ends when there is something, and only then.
@Suite struct TailerWaitingTests {
  let scratch = ScratchDirectory()

  @Sendable static func monotonic() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private func tailer(_ specs: [String], waker: Waker = Waker(), input: Int32 = 0) -> Tailer {
    var options = TailerOptions(follow: true)
    options.standardInput = input
    options.pollInterval = 60_000_000_000
    let named = specs.map { StreamSpec($0 == "-" ? $0 : scratch.path($0)) }
    return Tailer(specs: named, options: options, waker: waker, now: Self.monotonic)
  }

  /// Reads and waits, without any poll, until a line has come.
  private func nextLine(_ tailer: Tailer) -> String? {
    var line: String?
    let deadline = Self.monotonic() + 20_000_000_000
    while line == nil, Self.monotonic() < deadline {
      while tailer.next({ $0.forEachLine { bytes, _ in line = String(decoding: bytes, as: UTF8.self) } })
        == .read
      {}
      if line == nil { _ = tailer.waitForChange(timeout: 20_000_000_000) }
    }
    return line
  }

  @Test func `an append, a new file, a rotation and a symlink's target end a wait, long before a poll`() {
    scratch.makeDirectory("there")
    scratch.write("there/t", "")
    scratch.link("l.log", to: "there/t")
    let follower = tailer(["*.log", "a.ndjson", "f"])
    #expect(follower.waitForChange(timeout: 0) == .changed)
    while follower.next({ _ in }) == .read {}
    let start = Self.monotonic()
    scratch.append("a.ndjson", "one\n")
    #expect(nextLine(follower) == "one")
    scratch.append("a.ndjson", "two\n")
    #expect(nextLine(follower) == "two")
    scratch.rename("a.ndjson", to: "a.ndjson.1")
    scratch.append("a.ndjson.1", "three\n")
    #expect(nextLine(follower) == "three")
    scratch.append("b.log", "four\n")
    #expect(nextLine(follower) == "four")
    scratch.append("there/t", "five\n")
    #expect(nextLine(follower) == "five")
    scratch.makeFIFO("f")
    var writer: Int32 = -1
    while writer < 0, Self.monotonic() - start < 10_000_000_000 {
      _ = follower.waitForChange(timeout: 100_000_000)
      while follower.next({ _ in }) == .read {}
      // Refused until the other end is open.
      writer = open(scratch.path("f"), O_WRONLY | O_NONBLOCK)
    }
    defer { close(writer) }
    Glibc.write(writer, "six\n", 4)
    #expect(nextLine(follower) == "six")
    #expect(Self.monotonic() - start < 10_000_000_000)
  }

  @Test func `a file that moves, a symlink taking its place, is watched where it is`() {
    scratch.makeDirectory("there")
    scratch.write("a.log", "one\n")
    let follower = tailer(["a.log"])
    #expect(nextLine(follower) == "one")
    scratch.rename("a.log", to: "there/a.log")
    scratch.link("a.log", to: "there/a.log")
    // The look at what has changed is due within this time.
    for _ in 0..<2 {
      _ = follower.waitForChange(timeout: 100_000_000)
      while follower.next({ _ in }) == .read {}
    }
    scratch.append("there/a.log", "two\n")
    #expect(nextLine(follower) == "two")
  }

  @Test func `standard input ends a wait`() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { ends.forEach { close($0) } }
    let follower = tailer(["-"], input: ends[0])
    while follower.next({ _ in }) == .read {}
    Glibc.write(ends[1], "one\n", 4)
    #expect(nextLine(follower) == "one")
  }

  @Test func `nothing new, no change`() {
    scratch.write("a.log", "one\n")
    let follower = tailer(["a.log"])
    while follower.next({ _ in }) == .read {}
    #expect(follower.waitForChange(timeout: 2_000_000) == .timedOut)
    #expect(follower.next { _ in } == .idle)
  }

  @Test func `another thread wakes and stops`() async {
    let waker = Waker()
    let follower = tailer(["a.log"], waker: waker)
    while follower.next({ _ in }) == .read {}
    waker.wake()
    #expect(follower.next { _ in } == .idle)
    #expect(follower.waitForChange(timeout: 20_000_000_000) == .changed)
    async let stopped: Void = Task.detached { waker.stop() }.value
    while follower.waitForChange(timeout: 20_000_000_000) != .stopped {}
    await stopped
    #expect(follower.waitForChange(timeout: 20_000_000_000) == .stopped)
  }

  @Test func `events that were lost are made up for`() {
    scratch.write("a.log", "")
    scratch.write("b.log", "")
    let follower = tailer(["*.log", "c.log"])
    while follower.next({ _ in }) == .read {}
    let files = ["a.log", "b.log"].map { open(scratch.path($0), O_WRONLY | O_APPEND) }
    defer { files.forEach { close($0) } }
    for index in 0..<40_000 { Glibc.write(files[index % 2], "x\n", 2) }
    scratch.write("c.log", "made meanwhile\n")
    var counts: [String: Int] = [:]
    while follower.next({
      $0.forEachLine { line, _ in
        counts[String(decoding: line, as: UTF8.self), default: 0] += 1
      }
    }) == .read {}
    #expect(counts == ["x": 40_000, "made meanwhile": 1])
  }
}
