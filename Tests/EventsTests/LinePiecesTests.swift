import Events
import TestSupport
import Testing

@Suite struct LinePiecesTests {
  private let line = #"{"time":1795523467,"type":"request","agent_name":"A"}"#

  @Test func `a line over the limit is rejected once, its rest passed over, and the next one is good`() throws
  {
    let lines = try Lines(lineLimit: 1000)
    let piece = String(repeating: "x", count: 300)
    var words = (0..<5).map { _ in lines.read(Wrapping.cri("{" + piece, "P")).word }
    words.append(lines.read(Wrapping.cri(piece)).word)
    let long = "rejected: longer than 1000 bytes"
    #expect(words == ["decoded", "decoded", "decoded", long, "decoded", "decoded"])
    #expect(lines.records == 5 && lines.ignored == ["piece of a line": 5])
    #expect(lines.read(Wrapping.cri(line)).word == "decoded")
    #expect(lines.events.count == 1)
  }

  @Test func `a line that is too long by its last piece is over with it`() throws {
    let lines = try Lines(lineLimit: 1000)
    lines.read(Wrapping.docker("{" + String(repeating: "x", count: 900)))
    let last = Wrapping.docker(String(repeating: "x", count: 900) + "\n")
    #expect(lines.read(last).word == "rejected: longer than 1000 bytes")
    #expect(lines.read(Wrapping.docker(line + "\n")).word == "decoded")
    #expect(lines.events.count == 1)
  }

  @Test func `lines that are never finished do not keep others out`() throws {
    let lines = try Lines(lineLimit: 1000)
    func piece(_ writer: Int, _ text: Substring, _ tag: String) {
      lines.read("[pod/p\(writer)/c] " + Wrapping.cri(String(text), tag))
    }
    for writer in 0..<5000 { piece(writer, "{\"never\":", "P") }
    piece(-1, line.prefix(30), "P")
    piece(-1, line.dropFirst(30), "F")
    #expect(lines.events.count == 1)
  }

  @Test func `a hostile stream of short pieces costs no square`() throws {
    let lines = try Lines()
    lines.read(Wrapping.docker("{" + String(repeating: " ", count: 500_000)))
    for _ in 0..<20_000 { lines.read(Wrapping.docker("}}")) }
    #expect(lines.events.isEmpty && lines.records == 20_001)
  }

  @Test func `a line goes on in the file that replaces its own`() throws {
    let (old, new) = (try Lines(), try Lines())
    old.read(Wrapping.cri(String(line.prefix(20)), "P"))
    new.goOn(from: old)
    #expect(new.read(Wrapping.cri(String(line.dropFirst(20)))).word == "decoded")
    #expect(new.events.count == 1)
    old.read(Wrapping.cri(String(line.dropFirst(20))))
    #expect(old.events.isEmpty)
  }

  /// Lines of every format, cut anywhere, by writers that interrupt each other, in every wrapper.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `whatever wraps them, lines say what they say`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let wrapped = try Lines()
    let plain = try Lines()
    var texts: [[UInt8]: Int] = [:]
    var waiting: [String: [[UInt8]]] = [:]
    var pieces = 0
    func count(_ lines: Lines, _ change: Int) {
      for event in lines.events {
        texts[
          Array("\(event.kind) \(event.time) \(event.key) \(lines.batch.string(event.agent))".utf8),
          default: 0] +=
          change
      }
      lines.dropEvents()
    }
    for _ in 0..<600 {
      let kind = ["docker", "cri", "journal"].randomElement(using: &random) ?? ""
      let writer = "\(kind) " + (Bool.random(using: &random) ? "stdout" : "stderr")
      if waiting[writer, default: []].isEmpty {
        let line = Array((DamagedLines.good.randomElement(using: &random) ?? "").utf8)
        plain.read(line)
        count(plain, 1)
        let cuts = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Int.random(in: 1..<line.count, using: &random)
        }
        let ends = Set(cuts).sorted() + [line.count]
        waiting[writer] = zip([0] + ends, ends).map { Array(line[$0..<$1]) }
      }
      let piece = waiting[writer]?.removeFirst() ?? []
      let isLast = waiting[writer]?.isEmpty == true
      pieces += isLast ? 0 : 1
      #expect(wrapped.read(wrap(piece, writer, isLast)).word == "decoded", "seed \(seed)")
      count(wrapped, -1)
      if Int.random(in: 0..<20, using: &random) == 0 {
        #expect(wrapped.read("[pod/a/b] hello").word == "not JSON")
      }
    }
    for (writer, left) in waiting where !left.isEmpty {
      for (index, piece) in left.enumerated() {
        wrapped.read(wrap(piece, writer, index == left.count - 1))
        pieces += index == left.count - 1 ? 0 : 1
      }
      count(wrapped, -1)
    }
    #expect(texts.values.allSatisfy { $0 == 0 }, "seed \(seed)")
    #expect(wrapped.ignored["piece of a line"] == pieces, "seed \(seed)")
    #expect(wrapped.records == plain.records + pieces, "seed \(seed)")
  }

  private func wrap(_ piece: [UInt8], _ writer: String, _ isLast: Bool) -> [UInt8] {
    let text = String(decoding: piece, as: UTF8.self)
    let stream = String(writer.suffix(6))
    switch writer.prefix(3) {
    // Pieces that end by chance like an object are told from whole ones by what they lack.
    case "doc": return Array(Wrapping.docker(isLast ? text + "\n" : text, stream).utf8)
    case "cri": return Array(Wrapping.cri("", isLast ? "F" : "P", stream).utf8) + piece
    default:
      let more = ",\"_STREAM_ID\":\"\(stream)\"" + (isLast ? "" : ",\"_LINE_BREAK\":\"line-max\"")
      let bytes = "[" + piece.map { String($0) }.joined(separator: ",") + "]"
      return Array(Wrapping.journal(bytes, more: more).utf8)
    }
  }
}
