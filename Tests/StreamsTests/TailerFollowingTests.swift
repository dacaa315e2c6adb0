import Glibc
import Streams
import TestSupport
import Testing

/// What files really do, with changes told and with changes only polled for.
@Suite struct TailerFollowingTests {
  let scratch = ScratchDirectory()

  private func follow(
    _ specs: [String], _ finding: Finding, _ adjust: (inout TailerOptions) -> Void = { _ in }
  ) -> Follower {
    Follower(scratch, specs, finding, adjust: adjust)
  }

  @Test(arguments: Finding.allCases)
  func `lines come as they are written, a begun one when its newline does`(_ finding: Finding) {
    scratch.write("a.log", "one\ntw")
    let follower = follow(["a.log"], finding)
    #expect(follower.read() == ["one"])
    scratch.append("a.log", "o")
    #expect(follower.read() == [])
    scratch.append("a.log", "\nthree\n")
    #expect(follower.read() == ["two", "three"])
    #expect(follower.lines.map(\.offset) == [0, 4, 8])
    #expect(follower.tailer.sources[0].state == .waiting)
  }

  @Test(arguments: Finding.allCases)
  func `a renamed file is drained and held, its successor read from its beginning`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.append("a.log", "two\nhal")
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "new one\n")
    #expect(Set(follower.read()) == ["two", "new one"])
    scratch.append("a.log.1", "f\nlate\n")
    scratch.append("a.log", "new two\n")
    #expect(Set(follower.read(after: 1.5)) == ["half", "late", "new two"])
    scratch.append("a.log.1", "later\n")
    #expect(follower.read(after: 3.5) == ["later"])
    follower.read(after: 6)
    scratch.append("a.log.1", "too late\n")
    #expect(follower.read(after: 1.5) == [])
    #expect(follower.lines.filter { $0.generation == 1 }.map(\.text) == ["new one", "new two"])
    #expect(follower.tailer.sources.count == 1)
  }

  @Test(arguments: Finding.allCases)
  func `a line that its file never finished does not join the next file`(_ finding: Finding) {
    scratch.write("a.log", "one\nhalf")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.rename("a.log", to: "gone")
    scratch.write("a.log", "whole\n")
    #expect(follower.read() == ["whole"])
    #expect(follower.read(after: 6) == ["half"])
    #expect(follower.lines.last?.isPartial == true)
    #expect(follower.lines.last?.generation == 0)
  }

  @Test(arguments: Finding.allCases)
  func `copytruncate`(_ finding: Finding) {
    scratch.write("a.log", "one\ntwo\nhalf")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.copy("a.log", to: "copy")
    scratch.truncate("a.log")
    scratch.append("a.log", "x\n")
    #expect(follower.read() == ["half", "x"])
    #expect(follower.lines.map(\.generation) == [0, 0, 0, 1])
    #expect(follower.lines.map(\.isPartial) == [false, false, true, false])
  }

  @Test(arguments: Finding.allCases, ["same", "larger and larger", "x"])
  func `truncated and filled again, to whatever size`(_ finding: Finding, text: String) {
    scratch.write("a.log", "four\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.write("a.log", text + "\n")
    #expect(follower.read() == [text])
    #expect(follower.tailer.sources[0].generation == 1)
  }

  @Test(arguments: Finding.allCases)
  func `truncated by a writer that goes on at its old place`(_ finding: Finding) {
    let long = String(repeating: "0123456789\n", count: 2000)
    scratch.write("a.log", long)
    let follower = follow(["a.log"], finding)
    #expect(follower.read().count == 2000)
    scratch.truncate("a.log")
    scratch.overwrite("a.log", at: long.utf8.count, "next\n")
    #expect(follower.read() == ["next"])
    #expect(follower.lines.last?.offset == Int64(long.utf8.count))
  }

  @Test(arguments: Finding.allCases)
  func `deleted and made again, even on the same inode`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding) { $0.openFiles = 0 }
    follower.read()
    scratch.remove("a.log")
    scratch.write("a.log", "one\ntwo\n")
    follower.read()
    scratch.remove("a.log")
    follower.read()
    #expect(follower.tailer.sources[0].state == .missing)
    follower.read(after: 7)
    scratch.write("a.log", "three\n")
    #expect(follower.read() == ["three"])
  }

  @Test(arguments: Finding.allCases)
  func `deleted with unread lines`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.append("a.log", "two\n")
    scratch.remove("a.log")
    #expect(follower.read() == ["two"])
  }

  @Test(arguments: Finding.allCases)
  func `replaced by a rename onto it, just as long`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["a.log"], finding)
    follower.read()
    scratch.write("tmp", "two\n")
    scratch.rename("tmp", to: "a.log")
    #expect(follower.read() == ["two"])
  }

  @Test(arguments: Finding.allCases)
  func `a symlink that swaps, and a file that becomes a symlink`(_ finding: Finding) {
    scratch.makeDirectory("there")
    scratch.write("there/1", "one\n")
    scratch.write("there/2", "two\n")
    scratch.link("a.log", to: "there/1")
    let follower = follow(["a.log"], finding)
    #expect(follower.read() == ["one"])
    scratch.append("there/1", "more\n")
    #expect(follower.read() == ["more"])
    scratch.link("new", to: "there/2")
    scratch.rename("new", to: "a.log")
    #expect(follower.read() == ["two"])
    scratch.append("there/2", "more two\n")
    scratch.append("there/1", "late\n")
    #expect(Set(follower.read(after: 1)) == ["more two", "late"])
    scratch.remove("a.log")
    scratch.write("a.log", "file\n")
    #expect(follower.read() == ["file"])
    scratch.rename("a.log", to: "kept")
    scratch.link("a.log", to: "kept")
    scratch.append("kept", "still\n")
    #expect(follower.read(after: 1) == ["still"])
    #expect(follower.tailer.sources.count == 1)
  }

  @Test(arguments: Finding.allCases)
  func `a rotated name that the same glob matches is not read again`(_ finding: Finding) {
    scratch.write("events.ndjson", "one\n")
    let follower = follow(["events.ndjson*"], finding)
    follower.read()
    for round in 0..<4 {
      scratch.append("events.ndjson", "last \(round)\n")
      for index in (0..<round).reversed() {
        scratch.rename("events.ndjson.\(index + 1)", to: "events.ndjson.\(index + 2)")
      }
      scratch.rename("events.ndjson", to: "events.ndjson.1")
      scratch.write("events.ndjson", "first \(round)\n")
      #expect(Set(follower.read(after: 7)) == ["last \(round)", "first \(round)"])
    }
    scratch.append("events.ndjson.3", "very late\n")
    #expect(follower.read() == ["very late"])
    #expect(follower.tailer.sources.count == 1)
  }

  @Test(arguments: Finding.allCases)
  func `a file given up is known again when it comes back`(_ finding: Finding) {
    scratch.write("a.log", "one\n")
    let follower = follow(["*.log"], finding)
    follower.read()
    scratch.rename("a.log", to: "away")
    follower.read()
    follower.read(after: 7)
    follower.read(after: 7)
    scratch.append("away", "two\n")
    #expect(follower.read(after: 2) == [])
    scratch.rename("away", to: "b.log")
    #expect(follower.read() == ["two"])
  }

  @Test(arguments: Finding.allCases)
  func `paths, directories and matches that appear later`(_ finding: Finding) {
    let follower = follow(["late/a.log", "later/**/*.jsonl", "dir"], finding)
    #expect(follower.read() == [])
    #expect(follower.tailer.sources.map(\.state) == [.missing, .missing])
    scratch.makeDirectory("late")
    follower.read(after: 1)
    scratch.write("late/a.log", "one\n")
    scratch.makeDirectory("later")
    scratch.makeDirectory("later/deep")
    scratch.write("later/deep/b.jsonl", "two\n")
    #expect(Set(follower.read(after: 1)) == ["one", "two"])
    scratch.makeDirectory("later/other")
    scratch.write("later/other/c.jsonl", "three\n")
    scratch.makeDirectory("dir")
    scratch.write("dir/d.ndjson", "four\n")
    #expect(Set(follower.read(after: 1)) == ["three", "four"])
    scratch.write("later/deep/e.jsonl", "five\n")
    #expect(follower.read() == ["five"])
  }

  @Test(arguments: Finding.allCases)
  func `a directory that goes away and comes back`(_ finding: Finding) {
    scratch.makeDirectory("d")
    scratch.write("d/a.log", "one\n")
    let follower = follow(["d/*.log", "d/a.log"], finding)
    #expect(follower.read() == ["one"])
    scratch.rename("d", to: "away")
    scratch.write("d", "a file in its place")
    follower.read(after: 1)
    scratch.append("away/a.log", "two\n")
    follower.read(after: 1)
    scratch.remove("d")
    scratch.rename("away", to: "d")
    scratch.append("d/a.log", "three\n")
    follower.read(after: 1)
    #expect(follower.lines.map(\.text) == ["one", "two", "three"])
  }

  @Test(arguments: Finding.allCases)
  func `two writers and two files keep their own begun lines`(_ finding: Finding) {
    let follower = follow(["*.log"], finding)
    scratch.append("a.log", "a1")
    scratch.append("b.log", "b1")
    follower.read()
    scratch.append("b.log", "b2\n")
    scratch.append("a.log", "a2\n")
    #expect(Set(follower.read()) == ["a1a2", "b1b2"])
  }

  @Test func `files made, written and rotated away between two reads are found by their moves`() {
    scratch.write("a.log", "0\n")
    let follower = follow(["a.log"], .told)
    follower.read()
    for round in 1...4 {
      for index in (1..<round).reversed() { scratch.rename("a.log.\(index)", to: "a.log.\(index + 1)") }
      scratch.rename("a.log", to: "a.log.1")
      scratch.write("a.log", "\(round)\n")
    }
    #expect(Set(follower.read()) == ["1", "2", "3", "4"])
    #expect(follower.tailer.sources[0].generation == 4)
  }

  /// A socket cannot be opened as a file, not even by root.
  @Test(arguments: Finding.allCases)
  func `a path that cannot be opened is said, and read once it can be`(_ finding: Finding) {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: scratch.path("a.log").utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    let follower = follow(["a.log"], finding)
    follower.read()
    guard case .unreadable(let error) = follower.tailer.sources[0].state else {
      Issue.record("\(follower.tailer.sources[0].state)")
      return
    }
    #expect(error.code == ENXIO)
    scratch.remove("a.log")
    scratch.write("a.log", "one\n")
    #expect(follower.read() == ["one"])
  }
}
