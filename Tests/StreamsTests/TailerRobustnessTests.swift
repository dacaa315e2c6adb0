import Glibc
@testable import Streams
import TestSupport
import Testing

/// What `tail -F` is known to get wrong, and what systems are known to take away, with changes told and polled.
@Suite struct TailerRobustnessTests {
  let scratch = ScratchDirectory()

  private func follow(
    _ specs: [String], _ finding: Finding, _ adjust: (inout TailerOptions) -> Void = { _ in }
  ) -> Follower {
    Follower(scratch, specs, finding, adjust: adjust)
  }

  /// tail closes the old file as soon as it sees the new one.
  @Test(arguments: Finding.allCases, [0, 256])
  func `a late line in the renamed file is read`(_ finding: Finding, openFiles: Int) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding) { $0.openFiles = openFiles }
    follower.read()
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "new\n")
    follower.read()
    for second in 1...4 {
      scratch.append("a.log.1", "late \(second)\n")
      #expect(follower.read(after: 3) == ["late \(second)"])
    }
  }

  /// tail looks at the size alone.
  @Test(arguments: Finding.allCases)
  func `truncated and filled to the same size`(_ finding: Finding) {
    scratch.write("a.log", "old one\nold two\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.write("a.log", "new one\nnew two\n")
    #expect(follower.read(after: 1) == ["new one", "new two"])
    // Even where the file's times say nothing.
    let facts = try? Times(scratch.path("a.log"))
    scratch.write("a.log", "now one\nnow two\n")
    facts?.set(scratch.path("a.log"))
    #expect(follower.read(after: 1) == ["now one", "now two"])
  }

  /// Files that begin alike for more than is remembered of their beginnings, or that end alike.
  @Test(arguments: Finding.allCases, [0, 256])
  func `written anew with the same head, or with the same tail`(_ finding: Finding, openFiles: Int) {
    let common = String(repeating: "the same in every file\n", count: 100)
    scratch.write("head.log", common + "old\n")
    scratch.write("tail.log", "old\n" + common)
    let follower = follow(["*.log"], finding) { $0.openFiles = openFiles }
    #expect(follower.read().count == 202)
    scratch.write("head.log", common + "new\nand more\n")
    scratch.write("tail.log", "new\n" + common + "and more\n")
    let lines = follower.read()
    #expect(lines.count == 204)
    #expect(lines.filter { $0 != "the same in every file" } == ["new", "and more", "new", "and more"])
    #expect(follower.tailer.sources.map(\.generation) == [1, 1])
  }

  /// tail goes on at its old offset, in mid-line.
  @Test(arguments: Finding.allCases)
  func `truncated and filled to a larger size`(_ finding: Finding) {
    scratch.write("a.log", "old one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.write("a.log", "a new line that is longer\nand one more\n")
    #expect(follower.read() == ["a new line that is longer", "and one more"])
    #expect(follower.lines.map(\.isPartial) == [false, false, false])
  }

  /// tail prints both parts as one line.
  @Test(arguments: Finding.allCases)
  func `a line begun before a rename does not join the new file's first line`(_ finding: Finding) {
    scratch.write("a.log", "one\n{\"begun\":")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "{\"new\":1}\n")
    #expect(follower.read() == ["{\"new\":1}"])
    scratch.append("a.log.1", "2}\n")
    #expect(follower.read(after: 1) == ["{\"begun\":2}"])
    #expect(follower.lines.allSatisfy { !$0.isPartial })
  }

  /// tail says "file has been replaced with an untailable symbolic link" and stops.
  @Test(arguments: Finding.allCases)
  func `a file replaced by a symlink`(_ finding: Finding) {
    scratch.makeDirectory("there")
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.rename("a.log", to: "there/a.log")
    scratch.link("a.log", to: "there/a.log")
    scratch.append("there/a.log", "two\n")
    #expect(follower.read(after: 1) == ["two"])
    scratch.write("there/b.log", "three\n")
    scratch.remove("a.log")
    scratch.link("a.log", to: "there/b.log")
    #expect(follower.read(after: 1) == ["three"])
    scratch.append("there/b.log", "four\n")
    #expect(follower.read(after: 1) == ["four"])
    #expect(follower.tailer.sources.map(\.state) == [.waiting])
  }

  /// tail gives the path up for good.
  @Test(arguments: Finding.allCases)
  func `a path that becomes a FIFO and a file again`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    for round in 0..<2 {
      scratch.rename("a.log", to: "old.\(round)")
      scratch.makeFIFO("a.log")
      follower.read(after: 1)
      let writer = open(scratch.path("a.log"), O_WRONLY | O_NONBLOCK)
      #expect(writer >= 0)
      Glibc.write(writer, "fifo\n", 5)
      #expect(follower.read() == ["fifo"])
      close(writer)
      follower.read()
      scratch.remove("a.log")
      scratch.write("a.log", "file \(round)\n")
      #expect(follower.read(after: 1) == ["file \(round)"])
      scratch.append("a.log", "more \(round)\n")
      #expect(follower.read(after: 7) == ["more \(round)"])
    }
  }

  @Test(arguments: Finding.allCases)
  func `a file that is deleted before its turn is read`(_ finding: Finding) {
    scratch.write("busy.log", "")
    let follower = follow(["*.log"], finding) { $0.readBlock = 64 }
    follower.read()
    scratch.append("busy.log", String(repeating: "busy\n", count: 1000))
    scratch.write("new.log", "one\n")
    follower.clock.advance(seconds: 1.001)
    follower.step()
    #expect(follower.tailer.sources.count == 2)
    scratch.remove("new.log")
    #expect(follower.read().filter { $0 != "busy" } == ["one"])
  }

  private static let noInstances = WatchSystem(
    open: {
      errno = EMFILE
      return -1
    }, add: { _, _, _ in -1 })

  private static let noWatches = WatchSystem(
    open: WatchSystem.linux.open,
    add: { _, _, _ in
      errno = ENOSPC
      return -1
    })

  @Test(arguments: [true, false])
  func `without inotify it polls, says so, and loses nothing`(hasInstance: Bool) throws {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log", "*.jsonl"], .polled) {
      $0.usesNotifications = true
      $0.watchSystem = hasInstance ? Self.noWatches : Self.noInstances
    }
    #expect(follower.read() == ["one"])
    let problem = try #require(follower.tailer.problem)
    #expect(problem.contains(hasInstance ? "max_user_watches" : "max_user_instances"))
    #expect(problem.contains("polling"))
    scratch.append("a.log", "two\n")
    scratch.write("b.jsonl", "three\n")
    #expect(Set(follower.read()) == ["two", "three"])
    scratch.append("a.log", "four\n")
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "five\n")
    #expect(Set(follower.read()) == ["four", "five"])
    // It looks more often than where it is told.
    scratch.append("a.log", "six\n")
    follower.clock.advance(seconds: 0.3)
    #expect(follower.step() == ["six"])
  }

  @Test(arguments: Finding.allCases)
  func `a clock that is set back changes nothing`(_ finding: Finding) throws {
    scratch.write("a.log", "one\n")
    let follower = follow(["*.log"], finding)
    follower.read()
    for (index, seconds) in [1_000_000_000, 2_000_000_000, 0, 1].enumerated() {
      scratch.append("a.log", "line \(index)\n")
      try Times(seconds: seconds).set(scratch.path("a.log"))
      scratch.write("\(index).log", "new \(index)\n")
      try Times(seconds: seconds).set(scratch.path("\(index).log"))
      try Times(seconds: seconds).set(scratch.path)
      #expect(Set(follower.read(after: 1)) == ["line \(index)", "new \(index)"])
    }
    #expect(follower.tailer.sources.allSatisfy { $0.generation == 0 })
  }

  /// This thread alone becomes nobody.
  @Test(arguments: Finding.allCases, [0, 256])
  func `permission lost and restored`(_ finding: Finding, openFiles: Int) {
    scratch.setMode(".", 0o755)
    scratch.write("a.log", "one\n")
    scratch.setMode("a.log", 0)
    let follower = follow(["a.log"], finding) { $0.openFiles = openFiles }
    asNobody { #expect(follower.read(after: 1) == []) }
    #expect(follower.tailer.sources[0].problem == "Permission denied")
    scratch.setMode("a.log", 0o644)
    asNobody { #expect(follower.read(after: 1) == ["one"]) }
    #expect(follower.tailer.sources[0].problem == nil)
    scratch.setMode("a.log", 0)
    scratch.append("a.log", "two\n")
    asNobody { _ = follower.read(after: 2) }
    scratch.setMode("a.log", 0o644)
    scratch.append("a.log", "three\n")
    asNobody { _ = follower.read(after: 1) }
    #expect(follower.lines.map(\.text) == ["one", "two", "three"])
    #expect(follower.lines.map(\.generation) == [0, 0, 0])
  }

  @Test(arguments: Finding.allCases)
  func `a directory that cannot be listed is said, and read once it can be`(_ finding: Finding) {
    scratch.setMode(".", 0o755)
    scratch.makeDirectory("d")
    scratch.setMode("d", 0o700)
    scratch.write("d/a.log", "one\n")
    asNobody {
      let follower = follow(["d/*.log"], finding)
      #expect(follower.read(after: 1) == [])
      #expect(follower.tailer.unreadableDirectories.values.map(\.text) == ["Permission denied"])
      asRoot { scratch.setMode("d", 0o755) }
      #expect(follower.read(after: 1) == ["one"])
      #expect(follower.tailer.unreadableDirectories.isEmpty)
    }
  }

  private func asNobody(_ body: () -> Void) { Self.become(65_534, body) }
  private func asRoot(_ body: () -> Void) { Self.become(0, body) }

  /// Whoever is not root stays who they are: then the modes alone bar the way.
  private static func become(_ user: UInt32, _ body: () -> Void) {
    typealias Become = @convention(c) (UInt32) -> Int32
    guard let become = dlsym(nil, "setfsuid").map({ unsafeBitCast($0, to: Become.self) }) else { return }
    let before = become(user)
    body()
    _ = become(UInt32(bitPattern: before))
  }

  @Test(arguments: Finding.allCases)
  func `files larger than 4 GiB are entered, taken and followed at their true places`(_ finding: Finding) {
    let place: Int64 = 5 << 30
    let descriptor = open(scratch.path("sparse.log"), O_WRONLY | O_CREAT, 0o644)
    pwrite(descriptor, "x\nbegun", 7, off_t(place))
    close(descriptor)
    let follower = follow(["sparse.log"], finding)
    let slices = follower.tailer.takeBacklog(minimum: 5 << 30)
    #expect(slices.map(\.range) == [0..<place + 2])
    scratch.append("sparse.log", " and ended\nnext\n")
    follower.read()
    #expect(follower.lines.map(\.text) == ["begun and ended", "next"])
    #expect(follower.lines.map(\.offset) == [place + 2, place + 18])
    scratch.truncate("sparse.log")
    scratch.append("sparse.log", "anew\n")
    #expect(follower.read() == ["anew"])
  }
}

/// A file's times, for setting them.
private struct Times {
  private let accessed: timespec
  private let modified: timespec

  init(_ path: String) throws {
    var raw = stat()
    guard stat(path, &raw) == 0 else { throw Missing() }
    (accessed, modified) = (raw.st_atim, raw.st_mtim)
  }

  init(seconds: Int) throws {
    accessed = timespec(tv_sec: seconds, tv_nsec: 0)
    modified = accessed
  }

  func set(_ path: String) {
    utimensat(AT_FDCWD, path, [accessed, modified], 0)
  }

  private struct Missing: Error {}
}
