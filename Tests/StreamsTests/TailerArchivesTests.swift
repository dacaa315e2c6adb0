import Streams
import TestSupport
import Testing

@Suite struct TailerArchivesTests {
  let scratch = ScratchDirectory()

  private func report(_ specs: [String], _ adjust: (inout TailerOptions) -> Void = { _ in }) -> Follower {
    let follower = Follower(scratch, specs, follow: false, adjust: adjust)
    follower.read()
    return follower
  }

  private func damage(_ follower: Follower, source: Int = 0) -> String? {
    if case .damaged(let words) = follower.tailer.sources[source].state { words } else { nil }
  }

  /// Two members each, made by gzip(1) (with the file's name and time in its header) and by zstd(1).
  // swift-format-ignore
  private static let fromTools: [[UInt8]] = [
    [
      0x1f, 0x8b, 0x08, 0x08, 0x35, 0x24, 0x06, 0x6b, 0x02, 0x03, 0x65, 0x76, 0x65, 0x6e, 0x74, 0x73, 0x2e, 0x6e,
      0x64, 0x6a, 0x73, 0x6f, 0x6e, 0x00, 0xcb, 0xcf, 0x4b, 0xe5, 0x2a, 0x29, 0xcf, 0xe7, 0x02, 0x00, 0xe6, 0x0b,
      0xba, 0x12, 0x08, 0x00, 0x00, 0x00, 0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x03, 0x2b, 0xc9,
      0x28, 0x4a, 0x4d, 0xe5, 0x02, 0x00, 0xd8, 0xc5, 0x46, 0xff, 0x06, 0x00, 0x00, 0x00,
    ],
    [
      0x28, 0xb5, 0x2f, 0xfd, 0x24, 0x08, 0x41, 0x00, 0x00, 0x6f, 0x6e, 0x65, 0x0a, 0x74, 0x77, 0x6f, 0x0a, 0xe6,
      0xa6, 0x0e, 0x40, 0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58, 0x31, 0x00, 0x00, 0x74, 0x68, 0x72, 0x65, 0x65, 0x0a,
      0xd7, 0x06, 0xfd, 0x28,
    ],
  ]

  @Test(arguments: fromTools)
  func `what the tools make is read`(file: [UInt8]) {
    scratch.append("a.log", bytes: file)
    let got = report(["a.log"])
    #expect(got.lines.map(\.text) == ["one", "two", "three"])
    #expect(got.lines.map(\.offset) == [0, 4, 8])
    #expect(got.tailer.sources[0].state == .ended)
  }

  @Test(arguments: Compressor.allCases)
  func `is read as text, whatever it is called`(_ kind: Compressor) {
    let file = kind.member("one\n\ntwo\r\n") + kind.member("") + kind.member("thr") + kind.member("ee\nlast")
    scratch.append("a.log", bytes: file)
    for block in [1, 3, 1 << 18] {
      let got = report(["a.log"]) { $0.readBlock = block }
      #expect(
        got.lines == [
          .init(text: "one", source: 0, generation: 0, offset: 0, isPartial: false),
          .init(text: "two", source: 0, generation: 0, offset: 5, isPartial: false),
          .init(text: "three", source: 0, generation: 0, offset: 10, isPartial: false),
          .init(text: "last", source: 0, generation: 0, offset: 16, isPartial: true),
        ])
      #expect(got.tailer.sources[0].state == .ended)
      #expect(got.tailer.sources[0].note == nil)
      #expect(got.tailer.sources[0].bytesRead == Int64(file.count))
      #expect(got.tailer.progress.bytesDone == Int64(file.count))
      #expect(got.lastStep == .finished)
    }
  }

  @Test(arguments: Compressor.allCases, 0..<20)
  func `gives what its text alone gives, as a slice too`(_ kind: Compressor, seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for index in 0..<Int.random(in: 0...2000, using: &random) {
      text += String(repeating: "·", count: Int.random(in: 0...60, using: &random)) + "\(index)\n"
    }
    if Bool.random(using: &random) { text += "begun" }
    scratch.write("plain.log", text)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = Int.random(in: start + 1...bytes.count, using: &random)
      scratch.append("packed.log", bytes: kind.member(Array(bytes[start..<end])))
      start = end
    }
    let block = [16, 100, 1 << 16].randomElement(using: &random) ?? 1
    let limit = [60, 1 << 20].randomElement(using: &random) ?? 1
    let adjust: (inout TailerOptions) -> Void = {
      $0.readBlock = block
      $0.lineLimit = limit
    }
    let plain = report(["plain.log"], adjust)
    let packed = report(["packed.log"], adjust)
    #expect(packed.lines == plain.lines, "seed \(seed)")
    #expect(packed.tailer.newestDropped == plain.tailer.newestDropped)
    let sliced = Follower(scratch, ["packed.log"], follow: false, adjust: adjust)
    let outcomes = await sliced.readBacklog(parts: 3, threads: 2)
    #expect(outcomes.count == (bytes.isEmpty ? 0 : 1))
    sliced.read()
    #expect(sliced.lines == plain.lines, "seed \(seed)")
    #expect(sliced.tailer.sources == packed.tailer.sources, "seed \(seed)")
    #expect(sliced.lastStep == .finished)
  }

  @Test(arguments: Compressor.allCases)
  func `cut off, it gives what could be read and says so`(_ kind: Compressor) async {
    let text = (0..<5000).map { "line \($0 &* 2_654_435_761 % 1_000_003)\n" }.joined()
    let file = kind.member(text)
    scratch.append("a.log", bytes: Array(file[..<(file.count / 2)]))
    scratch.write("b.log", "good\n")
    let got = report(["a.log", "b.log"])
    let lines = got.lines.filter { $0.source == 0 && !$0.isPartial }.map(\.text)
    // zstd gives a block of 128 KiB when all of it is there.
    #expect(lines.count > (kind == .gzip ? 1000 : -1))
    #expect(text.hasPrefix(lines.map { $0 + "\n" }.joined()))
    #expect(damage(got) == "its \(kind) data ends too early, at byte \(file.count / 2)")
    #expect(got.tailer.sources[0].problem == damage(got))
    #expect(got.lines.last { $0.source == 1 }?.text == "good")
    #expect(got.lastStep == .finished)
    let sliced = Follower(scratch, ["a.log", "b.log"], follow: false)
    await sliced.readBacklog(parts: 1, threads: 2)
    sliced.read()
    #expect(sliced.lines.filter { $0.source == 0 } == got.lines.filter { $0.source == 0 })
    #expect(sliced.tailer.sources == got.tailer.sources)
  }

  @Test(arguments: Compressor.allCases)
  func `damaged, it gives what could be read and says so`(_ kind: Compressor) async {
    var second = kind.member("three\nfour\n")
    second[second.count - 5] ^= 0x55  // in the check sum
    if kind == .zstd { second[second.count - 1] ^= 0x55 }
    scratch.append("a.log", bytes: kind.member("one\ntwo\nthr") + second + kind.member("five\n"))
    let got = report(["a.log"])
    #expect(got.lines.map(\.text).starts(with: ["one", "two"]))
    #expect(!got.lines.contains { $0.text == "five" })
    let words = kind == .gzip ? "incorrect data check" : "Restored data doesn't match checksum"
    #expect(damage(got)?.hasPrefix("its \(kind) data is damaged: \(words), after ") ?? false)
    let sliced = Follower(scratch, ["a.log"], follow: false)
    await sliced.readBacklog(parts: 1, threads: 1)
    sliced.read()
    #expect(sliced.lines == got.lines)
    #expect(sliced.tailer.sources == got.tailer.sources)
  }

  /// As `gzip -d` does.
  @Test(arguments: Compressor.allCases)
  func `what follows the last member is ignored with a note`(_ kind: Compressor) {
    scratch.append("a.log", bytes: kind.member("one\n") + Array("garbage\n".utf8))
    let got = report(["a.log"])
    #expect(got.lines.map(\.text) == ["one"])
    #expect(got.tailer.sources[0].state == .ended)
    #expect(got.tailer.sources[0].note == "what follows the last \(kind) member is ignored")
    #expect(got.tailer.sources[0].problem == nil)
    #expect(got.tailer.progress.bytesDone == got.tailer.progress.bytesTotal)
  }

  @Test func `zeros behind gzip members are padding`() {
    let member = Compressor.gzip.member("one\n")
    scratch.append("a.log", bytes: member + Array(repeating: 0, count: 512 - member.count))
    let got = report(["a.log"])
    #expect(got.lines.map(\.text) == ["one"])
    #expect(got.tailer.sources[0].note == nil)
  }

  @Test func `skippable zstd frames are skipped`() {
    let skippable: [UInt8] = [0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]
    scratch.append("a.log", bytes: skippable + Compressor.zstd.member("one\n") + skippable)
    #expect(report(["a.log"]).lines.map(\.text) == ["one"])
  }

  /// `zstd -d` refuses it, too, unless it is told to take the memory.
  @Test func `a zstd window over 128 MiB is refused in words`() {
    let text = Array("one\n".utf8)
    scratch.append("most.log", bytes: Compressor.zstd.member(text, windowLog: 27))
    scratch.append("more.log", bytes: Compressor.zstd.member(text, windowLog: 28))
    let got = report(["most.log", "more.log"])
    #expect(got.lines.map(\.text) == ["one"])
    let words = "it needs a window of more than 128 MiB (made with zstd --long)"
    #expect(damage(got, source: 1) == "its zstd data is damaged: \(words), after 0 bytes of text")
  }

  @Test(arguments: Compressor.allCases)
  func `a bomb is a long line that is dropped`(_ kind: Compressor) {
    let zeros = kind.member([UInt8](repeating: 0, count: 64 << 20))
    for _ in 0..<4 { scratch.append("a.log", bytes: zeros) }
    scratch.append("a.log", bytes: kind.member("\nend\n"))
    let got = report(["a.log"]) { $0.lineLimit = 1 << 20 }
    #expect(got.lines.map(\.text) == ["end"])
    #expect(got.lines.map(\.offset) == [256 << 20 + 1])
    #expect(got.tailer.newestDropped.map(\.offset) == [0])
  }

  @Test(arguments: Finding.allCases, Compressor.allCases)
  func `one that is still being written is followed`(_ finding: Finding, _ kind: Compressor) {
    let file = kind.member("one\ntwo\n")
    let more = kind.member("three\nfo") + kind.member("ur\n")
    scratch.append("a.log", bytes: Array(file[..<1]))
    let follower = Follower(scratch, ["a.log"], finding)
    #expect(follower.read() == [])
    for byte in file[1...] {
      scratch.append("a.log", bytes: [byte])
      follower.read()
      #expect(follower.tailer.sources[0].problem == nil)
    }
    #expect(follower.lines.map(\.text) == ["one", "two"])
    scratch.append("a.log", bytes: more)
    follower.read()
    #expect(follower.lines.map(\.text) == ["one", "two", "three", "four"])
    #expect(follower.tailer.sources[0].generation == 0)
    #expect(follower.tailer.sources[0].bytesRead == Int64(file.count + more.count))
  }

  @Test(arguments: Compressor.allCases)
  func `one that stops growing in mid-member is damaged until it goes on`(_ kind: Compressor) {
    let text = (0..<3000).map { "line \($0)\n" }.joined()
    let file = kind.member(text)
    scratch.append("a.log", bytes: Array(file[..<(file.count / 2)]))
    let follower = Follower(scratch, ["a.log"], .polled)
    follower.read()
    #expect(follower.tailer.sources[0].state == .waiting)
    follower.read(after: 3)
    #expect(follower.tailer.sources[0].state == .waiting)
    follower.read(after: 3)
    #expect(damage(follower) != nil)
    scratch.append("a.log", bytes: Array(file[(file.count / 2)...]))
    follower.read()
    #expect(follower.tailer.sources[0].state == .waiting)
    let whole = follower.lines.filter { !$0.isPartial }
    // One line was handed over torn, and is not told twice.
    #expect(whole.count >= 2999)
    #expect(whole.last?.text == "line 2999")
  }

  @Test(arguments: Finding.allCases, Compressor.allCases)
  func `one that is replaced or written anew starts a generation`(_ finding: Finding, _ kind: Compressor) {
    scratch.append("a.log", bytes: kind.member("one\n"))
    let follower = Follower(scratch, ["a.log"], finding)
    #expect(follower.read() == ["one"])
    scratch.append("new", bytes: kind.member("two\n"))
    scratch.rename("new", to: "a.log")
    #expect(follower.read() == ["two"])
    scratch.truncate("a.log")
    scratch.append("a.log", bytes: kind.member("three\n"))
    #expect(follower.read() == ["three"])
    scratch.write("a.log", "plain\n")
    #expect(follower.read() == ["plain"])
    scratch.truncate("a.log")
    scratch.append("a.log", bytes: kind.member("four\n"))
    #expect(follower.read() == ["four"])
    #expect(follower.tailer.sources[0].generation == 4)
  }

  @Test(arguments: Compressor.allCases)
  func `many are read a few at a time, and growing ones are not lost`(_ kind: Compressor) {
    let files = (0..<20).map { index in kind.member((0..<500).map { "\(index) \($0)\n" }.joined()) }
    for (index, file) in files.enumerated() {
      scratch.append("\(index)x.log", bytes: Array(file[..<(file.count - index - 1)]))
    }
    let follower = Follower(scratch, ["."], .polled) {
      $0.readBlock = 256
      $0.budget = 512
      $0.openFiles = 3
    }
    follower.read()
    for (index, file) in files.enumerated().reversed() {
      scratch.append("\(index)x.log", bytes: Array(file[(file.count - index - 1)...]))
      if index % 3 == 0 { follower.read() }
    }
    follower.read()
    let all = (0..<20).flatMap { index in (0..<500).map { "\(index) \($0)" } }
    #expect(follower.lines.map(\.text).sorted() == all.sorted())
    #expect(follower.tailer.sources.allSatisfy { $0.state == .waiting })
    #expect(follower.tailer.progress.bytesDone == follower.tailer.progress.bytesTotal)
  }

  @Test func `a text of one byte that could begin an archive is a text`() {
    scratch.write("a.log", "(")
    #expect(report(["a.log"]).lines.map(\.text) == ["("])
  }

  @Test func `entered at its end, only members to come are read`() {
    scratch.append("a.log", bytes: Compressor.gzip.member("old\n"))
    let follower = Follower(scratch, ["a.log"], .polled) { $0.from = .end }
    #expect(follower.read() == [])
    scratch.append("a.log", bytes: Compressor.gzip.member("new\n"))
    #expect(follower.read() == ["new"])
  }

  @Test func `a slice shows its first line`() throws {
    scratch.append("a.log", bytes: Compressor.zstd.member("\none\ntwo\n"))
    let slice = try #require(Follower(scratch, ["a.log"]).tailer.takeBacklog(minimum: 0).first)
    let line = slice.withFirstLine { (String(decoding: $0, as: UTF8.self), $1) }
    #expect(try #require(line) == ("one", true))
    #expect(slice.split(into: 4).count == 1)
  }

  @Test func `one that grows while it is read as a slice is read on`() async {
    let file = Compressor.gzip.member("one\ntwo\n") + Compressor.gzip.member("three\n")
    for cut in [file.count - 3, Compressor.gzip.member("one\ntwo\n").count] {
      scratch.append("\(cut).log", bytes: Array(file[..<cut]))
      let follower = Follower(scratch, ["\(cut).log"], .polled)
      let slices = follower.tailer.takeBacklog(minimum: 0)
      scratch.append("\(cut).log", bytes: Array(file[cut...]))
      follower.read()
      await follower.read(slices, threads: 1)
      follower.read()
      #expect(follower.lines.map(\.text) == ["one", "two", "three"], "\(cut)")
      #expect(follower.tailer.sources[0].state == .waiting)
      #expect(follower.tailer.progress.bytesDone == Int64(file.count))
    }
  }
}
