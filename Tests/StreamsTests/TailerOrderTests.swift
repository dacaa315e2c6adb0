import Streams
import TestSupport
import Testing

@Suite struct TailerOrderTests {
  let scratch = ScratchDirectory()

  private func line(_ name: String, _ count: Int = 1) {
    let text = (0..<count).map { "\(name) \($0)\n" }.joined()
    if name.hasSuffix(".gz") {
      scratch.append(name, bytes: Compressor.gzip.member(text))
    } else {
      scratch.write(name, text)
    }
  }

  private static let sets: [(names: [String], specs: [[String]])] = [
    (["e.ndjson.10.gz", "e.ndjson.2.gz", "e.ndjson.1", "e.ndjson"], [["."], ["e.ndjson*"], ["**"]]),
    (
      ["e.ndjson-20261122.gz", "e.ndjson-20261123", "e.ndjson"],
      [["."], ["e.*"], ["e.ndjson", "e.ndjson-20261123", "e.ndjson-20261122.gz"]]
    ),
    (["e-2026-11-23.ndjson.gz", "e-2026-11-24.ndjson"], [["."], ["*.ndjson", "*.gz"]]),
  ]

  @Test(arguments: 0..<3, [true, false])
  func `a rotated set is read from the oldest to the live one`(index: Int, follow: Bool) {
    let (names, sets) = Self.sets[index]
    for name in names { line(name, 50) }
    for specs in sets {
      let follower = Follower(scratch, specs, follow: follow) {
        $0.readBlock = 64
        $0.budget = 64
      }
      follower.read()
      #expect(follower.lines.map(\.text) == names.flatMap { name in (0..<50).map { "\(name) \($0)" } })
      #expect(follower.tailer.sources.allSatisfy { $0.state == (follow ? .waiting : .ended) })
    }
  }

  @Test(arguments: 0..<3)
  func `a backlog is taken in that order`(index: Int) {
    let (names, sets) = Self.sets[index]
    for name in names { line(name) }
    for specs in sets {
      let slices = Follower(scratch, specs).tailer.takeBacklog(minimum: 0)
      #expect(slices.map { $0.path.split(separator: "/").last.map(String.init) } == names)
    }
  }

  @Test func `sets take turns`() {
    for name in ["a.log.1", "a.log", "b.log.1", "b.log"] { line(name, 1000) }
    let follower = Follower(scratch, ["."], follow: false) {
      $0.readBlock = 128
      $0.budget = 128
    }
    follower.read()
    let firsts = ["a.log.1", "b.log.1", "a.log", "b.log"].map { name in
      follower.lines.firstIndex { $0.text == "\(name) 0" } ?? 0
    }
    #expect(firsts == firsts.sorted())
    #expect(firsts[1] < 100)
  }

  @Test func `the backlog that was taken leaves the rests in order`() async {
    for name in ["a.log.2", "a.log.1", "a.log"] { scratch.write(name, "\(name)\n\(name) rest") }
    let follower = Follower(scratch, ["."], follow: false)
    await follower.readBacklog(parts: 1, threads: 1)
    follower.read()
    #expect(follower.lines.suffix(3).map(\.text) == ["a.log.2 rest", "a.log.1 rest", "a.log rest"])
  }

  @Test func `what is missing, barred or still written does not hold up what follows`() {
    scratch.write("a.log.2", "two\n")
    scratch.write("a.log.1", String(repeating: "one\n", count: 100))
    scratch.write("a.log", "live\n")
    let follower = Follower(scratch, ["."]) {
      $0.readBlock = 16
      $0.budget = 16
    }
    scratch.remove("a.log.2")
    // Written faster than it is read.
    for _ in 0..<200 where !follower.step().contains("live") {
      scratch.append("a.log.1", String(repeating: "one\n", count: 8))
    }
    #expect(follower.lines.contains { $0.text == "live" })
  }

  @Test(arguments: Finding.allCases)
  func `while the set is read, its live file may grow and be rotated`(_ finding: Finding) {
    line("a.log.1", 100)
    line("a.log", 100)
    let follower = Follower(scratch, ["a.log*"], finding) {
      $0.readBlock = 64
      $0.budget = 64
    }
    follower.step()
    scratch.append("a.log", "grown\n")
    scratch.rename("a.log.1", to: "a.log.2")
    scratch.rename("a.log", to: "a.log.1")
    scratch.write("a.log", "new\n")
    follower.read(after: 1)
    let texts = follower.lines.map(\.text)
    let all = ["a.log.1", "a.log"].flatMap { name in (0..<100).map { "\(name) \($0)" } } + ["grown"]
    // What is written to a new file is live, and shown at once.
    #expect(texts.filter { $0 != "new" } == all)
    #expect(texts.contains("new"))
  }
}
