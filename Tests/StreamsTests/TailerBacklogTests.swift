import Glibc
import Streams
import TestSupport
import Testing

@Suite struct TailerBacklogTests {
  let scratch = ScratchDirectory()

  /// Bytes as logs have them: line ends of both kinds, NULs, empty and long lines, perhaps a begun one.
  private func content(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    let lines = [0, 1, 3, 50, 300].randomElement(using: &random) ?? 0
    for _ in 0..<lines {
      let length = [0, 1, 5, 40, 40, 40, 300].randomElement(using: &random) ?? 0
      bytes += (0..<length).map { _ in [0, 13, 120, 0xc3, 0xff].randomElement(using: &random) ?? 0 }
      bytes += Bool.random(using: &random) ? [10] : [13, 10]
    }
    if Bool.random(using: &random) { bytes += Array("begun".utf8) }
    return bytes
  }

  private func sorted(_ lines: [Follower.Line]) -> [Follower.Line] {
    lines.sorted { ($0.source, $0.generation, $0.offset) < ($1.source, $1.generation, $1.offset) }
  }

  @Test(arguments: 0..<150)
  func `slices give what the tailer alone gives`(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    for index in 0..<Int.random(in: 1...4, using: &random) {
      scratch.append("\(index).log", bytes: content(&random))
    }
    let adjust: (inout TailerOptions) -> Void = { [random] options in
      var random = random
      options.readBlock = [1, 16, 100, 4096].randomElement(using: &random) ?? 1
      options.budget = options.readBlock * 2
      options.lineLimit = [10, 100, 1 << 20].randomElement(using: &random) ?? 1
      options.openFiles = [0, 2, 256].randomElement(using: &random) ?? 1
    }
    let alone = Follower(scratch, ["."], follow: false, adjust: adjust)
    alone.read()
    let follower = Follower(scratch, ["."], follow: false, adjust: adjust)
    let parts = Int.random(in: 1...9, using: &random)
    let outcomes = await follower.readBacklog(parts: parts, threads: Int.random(in: 1...3, using: &random))
    #expect(outcomes.allSatisfy { $0.end == .whole })
    follower.read()
    #expect(sorted(follower.lines) == sorted(alone.lines), "seed \(seed)")
    #expect(follower.tailer.sources == alone.tailer.sources, "seed \(seed)")
    #expect(follower.tailer.progress == alone.tailer.progress)
    #expect(follower.lastStep == .finished)
  }

  @Test(arguments: Finding.allCases, 0..<20)
  func `appended and rotated meanwhile, every line comes once`(_ finding: Finding, seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    let names = ["a.log", "b.log", "c.log", "d.log"]
    for name in names { scratch.append(name, (0..<100).map { "\(name) \($0)\n" }.joined() + "\(name) be") }
    let follower = Follower(scratch, names, finding) { $0.openFiles = Bool.random(using: &random) ? 0 : 256 }
    let slices = follower.tailer.takeBacklog(minimum: 0).flatMap { $0.split(into: 3) }
    let cut = Int.random(in: 0...slices.count, using: &random)
    for name in names { scratch.append(name, "gun\n\(name) late\n") }
    await follower.read(Array(slices[..<cut]), threads: 2)
    if Bool.random(using: &random) { follower.read() }
    for name in names where Bool.random(using: &random) {
      scratch.rename(name, to: "\(name).1")
      scratch.append(name, "\(name) new\n")
      scratch.append("\(name).1", "\(name) later\n")
    }
    await follower.read(Array(slices[cut...]), threads: 2)
    follower.read(after: 1)
    let all = names.flatMap { name in scratch.lines(name) + scratch.lines("\(name).1") }
    #expect(follower.lines.map(\.text).sorted() == all.sorted(), "seed \(seed)")
    #expect(follower.lines.allSatisfy { !$0.isPartial })
    #expect(follower.tailer.progress.bytesDone == follower.tailer.progress.bytesTotal)
  }

  @Test(arguments: Finding.allCases, [0, 256])
  func `truncated before its slices are read, only what stands there now comes`(
    _ finding: Finding, openFiles: Int
  ) async {
    scratch.write("a.log", String(repeating: "old line\n", count: 100))
    let follower = Follower(scratch, ["a.log"], finding) { $0.openFiles = openFiles }
    let slices = follower.tailer.takeBacklog(minimum: 0).flatMap { $0.split(into: 2) }
    await follower.read([slices[0]], threads: 1)
    #expect(follower.lines.count == 50)
    scratch.write("a.log", "new\n")
    let outcomes = await follower.read([slices[1]], threads: 1)
    #expect(outcomes.map(\.end) == [.changed])
    #expect(follower.read() == ["new"])
    #expect(follower.lines.count == 51)
    #expect(follower.tailer.sources[0].generation == 1)
    #expect(follower.tailer.progress == TailerProgress(filesDone: 1, files: 1, bytesDone: 4, bytesTotal: 4))
  }

  @Test func `the accounts are right at every stage`() async {
    scratch.write("a.log", "one\ntwo\nthr")
    let follower = Follower(scratch, ["a.log"])
    let slices = follower.tailer.takeBacklog(minimum: 11).flatMap { $0.split(into: 2) }
    #expect(slices.map(\.range) == [0..<4, 4..<8])
    #expect(follower.tailer.progress == TailerProgress(filesDone: 0, files: 1, bytesDone: 0, bytesTotal: 11))
    await follower.read([slices[1]], threads: 1)
    #expect(follower.tailer.progress.bytesDone == 4)
    follower.read()
    #expect(follower.tailer.progress == TailerProgress(filesDone: 0, files: 1, bytesDone: 7, bytesTotal: 11))
    await follower.read([slices[0]], threads: 1)
    #expect(follower.tailer.progress == TailerProgress(filesDone: 1, files: 1, bytesDone: 11, bytesTotal: 11))
    #expect(follower.tailer.sources[0].bytesRead == 11)
    #expect(follower.tailer.sources[0].offset == 11)
    scratch.append("a.log", "ee\n")
    #expect(follower.read() == ["three"])
  }

  @Test func `a small backlog is left alone`() async {
    scratch.write("a.log", "one\n")
    let follower = Follower(scratch, ["a.log"])
    #expect(follower.tailer.takeBacklog(minimum: 5).isEmpty)
    #expect(follower.read() == ["one"])
    #expect(follower.tailer.takeBacklog(minimum: 0).isEmpty)
  }

  @Test func `takes each file once, and no pipes`() {
    scratch.write("a.log", "one\n")
    scratch.link("b.log", to: "a.log")
    scratch.hardLink("c.log", to: "a.log")
    scratch.write("empty.log", "")
    scratch.write("begun.log", "half")
    scratch.makeFIFO("f.log")
    let follower = Follower(scratch, ["a.log", "b.log", ".", "none.log"])
    #expect(follower.tailer.takeBacklog(minimum: 0).map(\.path) == [scratch.path("a.log")])
  }

  @Test func `what is entered at its end is not taken`() {
    scratch.write("a.log", "one\n")
    #expect(Follower(scratch, ["a.log"]) { $0.from = .end }.tailer.takeBacklog(minimum: 0).isEmpty)
  }

  @Test func `a last line over the limit leaves the file to the tailer`() {
    scratch.write("a.log", "one\n" + String(repeating: "x", count: 200_000))
    let follower = Follower(scratch, ["a.log"], follow: false) { $0.lineLimit = 1000 }
    #expect(follower.tailer.takeBacklog(minimum: 0).isEmpty)
    #expect(follower.read() == ["one"])
    #expect(follower.tailer.sources[0].droppedLines == 1)
  }

  @Test func `a slice that could not be read is taken back, and read when it can be`() async {
    scratch.makeDirectory("d")
    scratch.write("d/a.log", "one\ntwo\n")
    let follower = Follower(scratch, ["d/a.log"], .polled) { $0.openFiles = 0 }
    let slices = follower.tailer.takeBacklog(minimum: 0).flatMap { $0.split(into: 2) }
    scratch.rename("d", to: "away")
    let outcomes = await follower.read([slices[0]], threads: 1)
    #expect(outcomes.map(\.bytesRead) == [0])
    scratch.rename("away", to: "d")
    #expect(follower.read() == ["one"])
    await follower.read([slices[1]], threads: 1)
    #expect(follower.lines.map(\.text) == ["one", "two"])
    follower.read()
    #expect(follower.tailer.sources[0].state == .waiting)
    #expect(follower.tailer.progress == TailerProgress(filesDone: 1, files: 1, bytesDone: 8, bytesTotal: 8))
  }

  @Test func `a slice that is gone for good does not hold up the end`() async {
    scratch.write("a.log", "one\ntwo\n")
    let follower = Follower(scratch, ["a.log"], follow: false) { $0.openFiles = 0 }
    let slices = follower.tailer.takeBacklog(minimum: 0)
    scratch.remove("a.log")
    await follower.read(slices, threads: 1)
    #expect(follower.read() == [])
    #expect(follower.lastStep == .finished)
    #expect(follower.tailer.sources[0].state == .missing)
    #expect(follower.tailer.progress.filesDone == 1)
  }
}

extension ScratchDirectory {
  fileprivate func lines(_ name: String) -> [String] {
    exists(name) ? String(decoding: read(name), as: UTF8.self).split(separator: "\n").map(String.init) : []
  }
}
