import Streams
import TestSupport
import Testing

@Suite struct SliceReaderTests {
  let scratch = ScratchDirectory()

  private func slice(_ text: String, openFiles: Int = 256) throws -> FileSlice {
    scratch.write("a.log", text)
    let follower = Follower(scratch, ["a.log"]) { $0.openFiles = openFiles }
    return try #require(follower.tailer.takeBacklog(minimum: 0).first)
  }

  private func read(
    _ slice: FileSlice, _ adjust: (inout TailerOptions) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }, during: () -> Void = {}
  ) -> (lines: [Follower.Line], outcome: SliceOutcome) {
    var options = TailerOptions(follow: false)
    adjust(&options)
    var lines: [Follower.Line] = []
    let outcome = SliceReader(options: options, isCancelled: isCancelled).read(slice) { block in
      lines += Follower.Line.all(of: block)
      during()
    }
    return (lines, outcome)
  }

  @Test func `gives lines with their places, and 64 bytes behind them may be read`() throws {
    let slice = try slice("one\n\ntwo\r\nthree\nbegun")
    let (lines, outcome) = read(slice.split(into: 2)[1])
    #expect(lines == [.init(text: "three", source: 0, generation: 0, offset: 10, isPartial: false)])
    #expect(outcome.end == .whole)
    #expect(outcome.bytesRead == 6)
    var padding = 0
    _ = SliceReader(options: TailerOptions(follow: false)).read(slice) { block in
      guard let end = block.bytes.baseAddress.map({ $0 + block.bytes.count }) else { return }
      for index in 0..<64 { padding &+= Int(end.load(fromByteOffset: index, as: UInt8.self)) }
    }
  }

  @Test func `drops lines over the limit and says where they were`() throws {
    let long = String(repeating: "z", count: 101)
    let slice = try slice("one\n\(long)\ntwo\n\(long)\nthree\n")
    for block in [1, 7, 64, 1 << 18] {
      let (lines, outcome) = read(slice) {
        $0.lineLimit = 100
        $0.readBlock = block
      }
      #expect(lines.map(\.text) == ["one", "two", "three"])
      #expect(outcome.droppedLines == 2)
      #expect(outcome.newestDropped.map(\.offset) == [4, 110])
    }
  }

  @Test func `stops when it is told to`() throws {
    let slice = try slice(String(repeating: "0123456\n", count: 100))
    var asked = 0
    let (lines, outcome) = read(slice) {
      $0.readBlock = 80
    } isCancelled: {
      asked += 1
      return asked > 3
    }
    #expect(lines.count == 30)
    #expect(outcome.end == .cancelled)
    #expect(outcome.bytesRead == 240)
  }

  @Test(arguments: ["", "short\n", "0123456\nnew lines\n", String(repeating: "9876543\n", count: 200)])
  func `gives nothing of a file that was written anew before`(text: String) throws {
    let slice = try slice(String(repeating: "0123456\n", count: 100))
    scratch.write("a.log", text)
    let (lines, outcome) = read(slice)
    #expect(lines.isEmpty)
    #expect(outcome.end == .changed)
  }

  @Test(arguments: ["", String(repeating: "9876543\n", count: 200)])
  func `stops where a file is written anew while it is read`(text: String) throws {
    let slice = try slice(String(repeating: "0123456\n", count: 100))
    let (lines, outcome) = read(slice) {
      $0.readBlock = 84
    } during: {
      scratch.write("a.log", text)
    }
    #expect(lines.map(\.text) == Array(repeating: "0123456", count: 10) + ["0123"])
    #expect(lines.last?.isPartial == true)
    #expect(outcome.end == .changed)
  }

  @Test(arguments: [0, 256])
  func `finds a file that was renamed`(openFiles: Int) throws {
    let slice = try slice("one\n", openFiles: openFiles)
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "two\n")
    #expect(read(slice).lines.map(\.text) == ["one"])
  }

  @Test func `reads a deleted file that was held open, and says where one was not`() throws {
    let held = try slice("one\n")
    scratch.remove("a.log")
    #expect(read(held).lines.map(\.text) == ["one"])
    let lost = try slice("one\n", openFiles: 0)
    scratch.remove("a.log")
    guard case .failed(let error) = read(lost).outcome.end else {
      Issue.record("not failed")
      return
    }
    #expect(error.text == "No such file or directory")
  }
}
