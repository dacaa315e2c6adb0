import Glibc
import Streams
import TestSupport
import Testing

@Suite struct TailerReadingTests {
  let scratch = ScratchDirectory()

  private func report(_ specs: [String], _ adjust: (inout TailerOptions) -> Void = { _ in }) -> Follower {
    let follower = Follower(scratch, specs, follow: false, adjust: adjust)
    follower.read()
    return follower
  }

  @Test func `gives whole lines with their places, and the last one without a newline`() {
    scratch.write("a.log", "one\n\ntwo\r\n\r\nthree")
    let got = report(["a.log"])
    #expect(
      got.lines == [
        .init(text: "one", source: 0, generation: 0, offset: 0, isPartial: false),
        .init(text: "two", source: 0, generation: 0, offset: 5, isPartial: false),
        .init(text: "three", source: 0, generation: 0, offset: 12, isPartial: true),
      ])
    #expect(got.lastStep == .finished)
    #expect(got.tailer.sources.map(\.state) == [.ended])
    #expect(got.tailer.sources[0].bytesRead == 17)
    #expect(got.tailer.progress == TailerProgress(filesDone: 1, files: 1, bytesDone: 17, bytesTotal: 17))
  }

  @Test func `bytes pass through untouched`() {
    scratch.append("a.log", bytes: [0, 0xff, 0x80, 10, 0xc3, 13, 13, 10, 10, 0])
    let tailer = Tailer(
      specs: [StreamSpec(scratch.path("a.log"))], options: TailerOptions(follow: false), now: { 0 })
    var lines: [[UInt8]] = []
    while tailer.next({ $0.forEachLine { line, _ in lines.append(Array(line)) } }) == .read {}
    #expect(lines == [[0, 0xff, 0x80], [0xc3, 13], [0]])
  }

  @Test func `whatever the block size, the lines are the same`() {
    var text = ""
    for index in 0..<300 { text += String(repeating: "x", count: index % 37) + "\(index)\n" }
    text += "end"
    scratch.write("a.log", text)
    let expected = text.split(separator: "\n").map(String.init)
    for block in [1, 2, 3, 7, 8, 9, 31, 64, 255, 256, 257, 1000, 1 << 20] {
      let got = report(["a.log"]) {
        $0.readBlock = block
        $0.budget = block
      }
      #expect(got.lines.map(\.text) == expected, "block of \(block)")
      let all = Array(text.utf8)
      #expect(
        got.lines.allSatisfy { line in
          all[Int(line.offset)...].starts(with: line.text.utf8)
        }, "block of \(block)")
    }
  }

  @Test func `a line of 40 MB is read, and 64 bytes behind every block may be`() {
    let long = [UInt8](repeating: UInt8(ascii: "y"), count: 40 << 20)
    scratch.append("a.log", "before\n")
    scratch.append("a.log", bytes: long)
    scratch.append("a.log", "\nafter\n")
    let tailer = Tailer(
      specs: [StreamSpec(scratch.path("a.log"))], options: TailerOptions(follow: false), now: { 0 })
    var sizes: [Int] = []
    var padding = 0
    while tailer.next({ block in
      block.forEachLine { line, _ in sizes.append(line.count) }
      guard let end = block.bytes.baseAddress.map({ $0 + block.bytes.count }) else { return }
      for index in 0..<64 { padding &+= Int(end.load(fromByteOffset: index, as: UInt8.self)) }
    }) == .read {}
    #expect(sizes == [6, 40 << 20, 5])
  }

  @Test(arguments: [1, 7, 64, 1 << 18])
  func `a line over the limit is dropped and counted with its place`(block: Int) {
    let long = String(repeating: "z", count: 101)
    let just = String(repeating: "k", count: 100)
    scratch.write("a.log", "one\n\(long)\ntwo\n\(just)\n\(long)\n\(long)\nthree\n\(long)")
    let got = report(["a.log"]) {
      $0.lineLimit = 100
      $0.readBlock = block
    }
    #expect(got.lines.map(\.text) == ["one", "two", just, "three"])
    #expect(got.tailer.sources[0].droppedLines == 4)
    #expect(got.tailer.newestDropped.map(\.offset) == [4, 211, 313, 421])
  }

  @Test func `a dropped line is not held whole`() {
    let descriptor = open(scratch.path("huge.log"), O_WRONLY | O_CREAT, 0o644)
    pwrite(descriptor, "\nend\n", 5, 64 << 20)
    close(descriptor)
    let got = report(["huge.log"]) {
      $0.lineLimit = 1 << 20
      $0.readBlock = 1 << 20
    }
    #expect(got.lines.map(\.text) == ["end"])
    #expect(got.lines.map(\.offset) == [64 << 20 + 1])
    #expect(got.tailer.sources[0].droppedLines == 1)
  }

  @Test func `offsets go beyond 4 GiB`() {
    let place = 5 << 30
    let descriptor = open(scratch.path("sparse.log"), O_WRONLY | O_CREAT, 0o644)
    pwrite(descriptor, "x\n", 2, place)
    close(descriptor)
    let follower = Follower(scratch, ["sparse.log"]) { $0.from = .end }
    follower.read()
    scratch.append("sparse.log", "beyond\n")
    #expect(follower.read() == ["beyond"])
    #expect(follower.lines.map(\.offset) == [Int64(place) + 2])
  }

  @Test func `a file named twice is read once`() {
    scratch.write("a.log", "one\n")
    scratch.link("b.log", to: "a.log")
    scratch.hardLink("c.log", to: "a.log")
    let got = report(["a.log", "b.log", "a.log", "./a.log", "*.log", "c.log", "."])
    #expect(got.lines.map(\.text) == ["one"])
    #expect(
      got.tailer.sources.map(\.state) == [.ended, .sameAs(0), .sameAs(0), .sameAs(0)])
    #expect(got.tailer.progress.files == 1)
  }

  @Test func `what is missing or barred is said, and the rest is read`() {
    scratch.write("a.log", "one\n")
    scratch.makeDirectory("empty")
    let got = report(["none.log", "a.log", "a.log/b", "empty", "*.nothing"])
    #expect(got.lines.map(\.text) == ["one"])
    #expect(got.tailer.sources.map(\.state) == [.missing, .ended, .missing])
    #expect(got.tailer.unmatched == [3, 4])
    #expect(got.lastStep == .finished)
  }

  @Test func `a busy file does not starve a quiet one`() {
    scratch.write("busy.log", String(repeating: "0123456789abcde\n", count: 1 << 16))
    scratch.write("quiet.log", "one\n")
    let follower = Follower(scratch, ["busy.log", "quiet.log"]) {
      $0.readBlock = 4096
      $0.budget = 16384
    }
    for _ in 0..<5 { follower.step() }
    #expect(follower.lines.count { $0.source == 0 } == 1024)
    #expect(follower.lines.count { $0.source == 1 } == 1)
    scratch.append("quiet.log", "two\n")
    follower.clock.advance(seconds: 0.02)
    for _ in 0..<5 { follower.step() }
    #expect(follower.lines.contains { $0.text == "two" })
    #expect(follower.lines.count { $0.source == 0 } == 2048)
  }

  @Test func `thousands of files take few descriptors`() {
    for index in 0..<3000 { scratch.write("f\(index).log", "\(index)\npart") }
    let follower = Follower(scratch, ["."]) { $0.openFiles = 20 }
    #expect(Set(follower.read()) == Set((0..<3000).map(String.init)))
    // Other tests of this process have descriptors too.
    #expect(Descriptors.count(under: scratch.path) <= 20 + 4)
    for index in stride(from: 0, to: 3000, by: 7) { scratch.append("f\(index).log", "ial\n") }
    #expect(follower.read().count { $0 == "partial" } == 429)
    scratch.rename("f1.log", to: "f1.old")
    scratch.append("f1.old", "ial\nlate\n")
    #expect(follower.read() == ["partial", "late"])
  }

  @Test func `from the end, only what comes is read, without the rest of a begun line`() {
    scratch.write("a.log", "old\nhalf")
    scratch.write("b.log", "old\n")
    let follower = Follower(scratch, ["."]) { $0.from = .end }
    scratch.append("a.log", " rest\nnew\n")
    scratch.append("b.log", "new too\n")
    scratch.write("c.log", "whole\n")
    #expect(Set(follower.read()) == ["new", "new too", "whole"])
  }
}

private enum Descriptors {
  /// How many open descriptors of this process are files below a folder.
  static func count(under path: String) -> Int {
    (0..<4096).count { descriptor in
      var name = [CChar](repeating: 0, count: 4096)
      guard readlink("/proc/self/fd/\(descriptor)", &name, name.count - 1) > 0 else { return false }
      return strncmp(name, path + "/", path.utf8.count + 1) == 0
    }
  }
}
