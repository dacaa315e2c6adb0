import Streams
import TestSupport
import Testing

/// Rotation that makes another file of the same text: nothing of it may come twice.
@Suite struct TailerCopiesTests {
  let scratch = ScratchDirectory()

  private func text(_ name: String, _ range: Range<Int>) -> String {
    range.map { "{\"time\":\"2026-11-24T12:00:00Z\",\"name\":\"\(name)\",\"number\":\($0)}\n" }.joined()
  }

  private func numbers(_ follower: Follower) -> [String] {
    follower.lines.map { $0.text.split(separator: ":").last.map { String($0.dropLast()) } ?? "" }
  }

  private func compress(_ name: String, _ kind: Compressor) {
    scratch.append(name + kind.ending, bytes: kind.member(scratch.read(name)))
  }

  @Test(arguments: Finding.allCases, [10, 2000])
  func `a rotated file that is compressed later is not read again`(_ finding: Finding, lines: Int) {
    for kind in Compressor.allCases {
      let scratch = ScratchDirectory()
      let follower = Follower(scratch, ["."], finding)
      for round in 0..<3 {
        scratch.write("a.log", text("\(round)", 0..<lines))
        follower.read()
        scratch.append("a.log", text("\(round)", lines..<lines + 1))
        scratch.rename("a.log", to: "a.log.1")
        follower.read(after: 1)
        scratch.append("a.log.1\(kind.ending)", bytes: kind.member(scratch.read("a.log.1")))
        follower.read(after: 1)
        scratch.remove("a.log.1")
        follower.read(after: 1)
        scratch.rename("a.log.1\(kind.ending)", to: "a.log.\(round + 2)\(kind.ending)")
        follower.read(after: 1)
      }
      for _ in 0..<8 { follower.read(after: 1) }
      #expect(follower.lines.count == 3 * (lines + 1))
      #expect(follower.tailer.sources.allSatisfy { $0.problem == nil || $0.state == .missing })
    }
  }

  @Test(arguments: Finding.allCases, Compressor.allCases)
  func `what was added before the compression comes from the archive`(
    _ finding: Finding, _ kind: Compressor
  ) {
    scratch.write("a.log", text("a", 0..<100))
    let follower = Follower(scratch, ["a.log", "*\(kind.ending)"], finding)
    follower.read()
    scratch.rename("a.log", to: "a.log.1")
    for _ in 0..<8 { follower.read(after: 1) }
    scratch.append("a.log.1", text("a", 100..<105))
    compress("a.log.1", kind)
    scratch.remove("a.log.1")
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(numbers(follower) == (0..<105).map(String.init))
    #expect(follower.lines.last?.offset == Int64(text("a", 0..<104).utf8.count))
  }

  @Test(arguments: Finding.allCases, Compressor.allCases)
  func `a line that had only begun is read again where the archive has it whole`(
    _ finding: Finding, _ kind: Compressor
  ) {
    scratch.write("a.log", text("a", 0..<20) + "{\"begun\":1,")
    scratch.write("b.log", text("b", 0..<20) + "{\"whole\":1}")
    let follower = Follower(scratch, ["."], finding)
    follower.read()
    for name in ["a.log", "b.log"] {
      scratch.rename(name, to: "\(name).1")
      scratch.rename("\(name).1", to: "\(name).gone")
    }
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(follower.lines.suffix(2).map(\.isPartial) == [true, true])
    scratch.append("a.log.gone", "\"number\":20}\n" + text("a", 21..<22))
    scratch.append("b.log.gone", "\n" + text("b", 20..<22))
    for name in ["a.log", "b.log"] {
      scratch.append("\(name).1\(kind.ending)", bytes: kind.member(scratch.read("\(name).gone")))
      scratch.remove("\(name).gone")
    }
    let before = follower.lines.count
    for _ in 0..<8 { follower.read(after: 1) }
    let more = follower.lines[before...].map(\.text).sorted()
    let rest = ["{\"begun\":1,\"number\":20}", text("a", 21..<22), text("b", 20..<22)].joined(separator: "\n")
    #expect(more == rest.split(separator: "\n").map(String.init).sorted())
  }

  @Test(arguments: Finding.allCases)
  func `what is written over a copy that still waits is told anew`(_ finding: Finding) {
    scratch.write("a.log", text("a", 0..<20))
    let follower = Follower(scratch, ["."], finding)
    follower.read()
    compress("a.log", .gzip)
    #expect(follower.read(after: 1) == [])
    scratch.write("a.log.gz", text("other", 0..<2))
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(follower.lines.count == 22)
    #expect(follower.tailer.sources.allSatisfy { $0.note == nil })
  }

  @Test(arguments: Finding.allCases, Compressor.allCases)
  func `an archive of other lines is read whole, one that only begins alike too`(
    _ finding: Finding, _ kind: Compressor
  ) {
    let head = String(repeating: "# head of every log\n", count: 60)
    scratch.write("a.log", head + text("a", 0..<10))
    let follower = Follower(scratch, ["."], finding)
    follower.read()
    scratch.append("a.log.1\(kind.ending)", bytes: kind.member(head + text("b", 0..<20)))
    scratch.append("b.log\(kind.ending)", bytes: kind.member(text("a", 0..<10)))
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(follower.lines.count == 60 + 10 + 60 + 20 + 10)
    #expect(follower.lines.filter { $0.text.contains("\"b\"") }.count == 20)
  }

  @Test(arguments: Finding.allCases)
  func `copytruncate where the copy matches, too`(_ finding: Finding) {
    let follower = Follower(scratch, ["a.log*"], finding)
    var all: [String] = []
    for round in 0..<4 {
      scratch.append("a.log", text("\(round)", 0..<30) + "{\"begun")
      follower.read()
      // Not read before the truncation: it is in the copy alone.
      scratch.append("a.log", " and ended\n" + text("\(round)", 30..<32))
      scratch.copy("a.log", to: "a.log.\(9 - round)")
      scratch.truncate("a.log")
      all += text("\(round)", 0..<32).split(separator: "\n").map(String.init) + ["{\"begun and ended"]
      if round % 2 == 1 { follower.read() }
    }
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(follower.lines.filter { !$0.isPartial }.map(\.text).sorted() == all.sorted())
  }

  @Test(arguments: Finding.allCases)
  func `a copy beside a file that goes on is not read`(_ finding: Finding) {
    scratch.write("a.log", text("a", 0..<30))
    let follower = Follower(scratch, ["."], finding)
    follower.read()
    scratch.copy("a.log", to: "a.log.1")
    scratch.append("a.log", text("a", 30..<60))
    for _ in 0..<8 { follower.read(after: 1) }
    #expect(numbers(follower) == (0..<60).map(String.init))
  }

  @Test(arguments: Finding.allCases)
  func `a new file of a dated set is read at once`(_ finding: Finding) {
    scratch.write("a-2026-11-23.log", text("a", 0..<30))
    let follower = Follower(scratch, ["."], finding)
    follower.read()
    scratch.write("a-2026-11-24.log", "{\"time\":\"2026-11-24T00:00:00Z\"}\n")
    #expect(follower.read().count == 1)
  }

  @Test(arguments: [true, false], Compressor.allCases)
  func `an archive that stands beside its original at the start is not read`(
    follow: Bool, _ kind: Compressor
  ) async {
    scratch.write("a.log.1", text("a", 0..<100))
    compress("a.log.1", kind)
    scratch.write("a.log", text("a", 100..<110))
    for threads in 0...1 {
      let follower = Follower(scratch, ["."], follow: follow)
      if threads > 0 { await follower.readBacklog(parts: 2, threads: threads) }
      follower.read()
      if follow {
        for _ in 0..<8 { follower.read(after: 1) }
      } else {
        #expect(follower.lastStep == .finished)
      }
      #expect(numbers(follower).compactMap(Int.init).sorted() == Array(0..<110))
      #expect(follower.tailer.progress.bytesDone == follower.tailer.progress.bytesTotal)
    }
  }
}
