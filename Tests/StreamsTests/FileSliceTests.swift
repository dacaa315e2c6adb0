import Streams
import TestSupport
import Testing

@Suite struct FileSliceTests {
  let scratch = ScratchDirectory()

  private func slice(_ text: String) throws -> FileSlice {
    scratch.write("a.log", text)
    return try #require(Follower(scratch, ["a.log"]).tailer.takeBacklog(minimum: 0).first)
  }

  @Test func `is what a file held, up to its last line end`() throws {
    let slice = try slice("one\ntwo\nbegun")
    #expect(slice.range == 0..<8)
    #expect(slice.count == 8)
    #expect(slice.path == scratch.path("a.log"))
    #expect((slice.source, slice.generation, slice.spec) == (0, 0, 0))
  }

  @Test(arguments: 0..<40)
  func `parts join without a gap, at line ends`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      let length = [0, 1, 30, 30, 30, 2000].randomElement(using: &random) ?? 0
      text += String(repeating: "x", count: length) + "\n"
    }
    let bytes = Array(text.utf8)
    let slice = try slice(text + "begun")
    for parts in [-1, 0, 1, 2, 3, 7, 50, 100_000] {
      let pieces = slice.split(into: parts)
      #expect(pieces.count <= max(1, parts))
      #expect(pieces.first?.range.lowerBound == 0)
      #expect(pieces.last?.range.upperBound == Int64(bytes.count))
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      #expect(pieces.allSatisfy { !$0.range.isEmpty && bytes[Int($0.range.upperBound) - 1] == 10 })
    }
  }

  @Test func `parts of short lines are about equal`() throws {
    let slice = try slice(String(repeating: "0123456\n", count: 10_000))
    #expect(slice.split(into: 8).map(\.count).allSatisfy { abs($0 - 10_000) <= 8 })
  }

  @Test func `a huge line makes fewer parts`() throws {
    let slice = try slice("one\n" + String(repeating: "x", count: 1 << 20) + "\nlast\n")
    let ends = slice.split(into: 16).map(\.range.upperBound)
    #expect(ends == [(1 << 20) + 5, (1 << 20) + 10])
  }

  @Test func `a file that is gone stays in one piece`() throws {
    scratch.write("a.log", "one\ntwo\n")
    let follower = Follower(scratch, ["a.log"]) { $0.openFiles = 0 }
    let slice = try #require(follower.tailer.takeBacklog(minimum: 0).first)
    scratch.remove("a.log")
    #expect(slice.split(into: 2).map(\.range) == [0..<8])
    #expect(slice.withFirstLine { _, _ in true } == nil)
  }

  @Test(arguments: [
    ("one\ntwo\n", "one", true), ("\n\r\none\r\ntwo\n", "one", true),
    ("0123456789abcdef\n", "01234567", false),
    ("01234567\n", "01234567", false), ("0123456\n", "0123456", true),
  ])
  func `shows its first line`(text: String, line: String, isWhole: Bool) throws {
    let got = try slice(text).withFirstLine(upTo: 8) { (String(decoding: $0, as: UTF8.self), $1) }
    #expect(try #require(got) == (line, isWhole))
  }

  @Test func `has no first line where all lines are empty`() throws {
    #expect(try slice("\n\r\n").withFirstLine { _, _ in true } == nil)
  }
}
