import Glibc
import Streams
import TestSupport
import Testing

@Suite struct TailerPipesTests {
  let scratch = ScratchDirectory()

  private func write(_ descriptor: Int32, _ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  @Test(arguments: [true, false])
  func `standard input is read as it comes, and ends`(follow: Bool) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { close(ends[0]) }
    let follower = Follower(scratch, ["-", "-"], follow: follow) { $0.standardInput = ends[0] }
    #expect(follower.read() == [])
    #expect(follower.lastStep == .idle)
    write(ends[1], "one\ntw")
    #expect(follower.read() == ["one"])
    write(ends[1], "o\nrest")
    #expect(follower.read() == ["two"])
    close(ends[1])
    #expect(follower.read() == ["rest"])
    #expect(follower.lastStep == (follow ? .idle : .finished))
    #expect(follower.tailer.sources.map(\.state) == [.ended])
    #expect(follower.tailer.sources[0].path == "-")
  }

  @Test(arguments: Finding.allCases)
  func `a FIFO outlives its writers while it is followed`(_ finding: Finding) {
    scratch.makeFIFO("f")
    let follower = Follower(scratch, ["f"], finding)
    #expect(follower.read() == [])
    for round in 0..<3 {
      let writer = open(scratch.path("f"), O_WRONLY | O_NONBLOCK)
      write(writer, "one \(round)\nhalf")
      #expect(follower.read() == ["one \(round)"])
      close(writer)
      #expect(follower.read() == ["half"])
      #expect(follower.lines.last?.isPartial == true)
    }
    #expect(follower.tailer.waitForChange(timeout: 1_000_000) == .timedOut)
  }

  @Test func `a report waits for a FIFO's writer and ends with it`() {
    scratch.makeFIFO("f")
    let follower = Follower(scratch, ["f"], follow: false)
    #expect(follower.read() == [])
    #expect(follower.lastStep == .idle)
    let writer = open(scratch.path("f"), O_WRONLY | O_NONBLOCK)
    write(writer, "one\n")
    #expect(follower.read() == ["one"])
    close(writer)
    follower.read()
    #expect(follower.lastStep == .finished)
  }

  @Test(arguments: [true, false])
  func `an anonymous pipe by its path ends with its writer`(follow: Bool) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { close(ends[0]) }
    write(ends[1], "one\n")
    close(ends[1])
    let follower = Follower(scratch, ["/dev/fd/\(ends[0])"], follow: follow)
    #expect(follower.read() == ["one"])
    #expect(follower.read(after: 2) == [])
    #expect(follower.tailer.sources.map(\.state) == [.ended])
  }
}
