import Events
import Testing

@Suite struct CRIEnvelopeTests {
  private let line = #"{"time":1795523467,"type":"request","agent_name":"A"}"#

  @Test func `a line is what it is without the runtime`() throws {
    let lines = try Lines()
    for text in [
      Wrapping.cri(line), Wrapping.cri(line, "F", "stderr"), Wrapping.cri(line, "F:x:y"),
      "2026-11-24T11:00:00.1+01:00 stdout F \(line)", Wrapping.cri("data: \(line) "),
    ] {
      #expect(lines.read(text).word == "decoded", "\(text)")
    }
    #expect(lines.events.count == 5 && lines.format == "native" && lines.ignored.isEmpty)
  }

  @Test func `pieces are joined, each stream's its own, in the midst of characters`() throws {
    let long = line.replacing("A", with: String(repeating: "né", count: 9000))
    let lines = try Lines()
    let pieces = Wrapping.pieces(long, 8191)
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      #expect(lines.read(Array(Wrapping.cri("", isLast ? "F" : "P").utf8) + piece).word == "decoded")
      if !isLast { #expect(lines.read(Wrapping.cri("warning", "F", "stderr")).word == "not JSON") }
    }
    #expect(lines.events.count == 1 && lines.ignored == ["piece of a line": pieces.count - 1])
    #expect(lines.batch.string(lines.events[0].agent).hasPrefix("nén"))
  }

  @Test func `blanks at the end of a piece stay`() throws {
    let lines = try Lines()
    let text = line.replacing("A", with: "A  B")
    let cut = text.utf8.count - 4
    #expect(text.prefix(cut).hasSuffix(" "))
    lines.read(Wrapping.cri(String(text.prefix(cut)), "P"))
    lines.read(Wrapping.cri(String(text.dropFirst(cut))))
    #expect(lines.events.map { lines.batch.string($0.agent) } == ["A  B"])
  }

  @Test func `an empty last piece ends a line`() throws {
    let lines = try Lines()
    #expect(lines.read(Wrapping.cri(line, "P")).word == "decoded")
    #expect(lines.events.isEmpty)
    #expect(lines.read("\(Wrapping.time) stdout F").word == "decoded")
    #expect(lines.events.count == 1)
  }

  @Test func `text inside is no JSON, and an empty line is passed over`() throws {
    let lines = try Lines()
    #expect(lines.read(Wrapping.cri("Started")).word == "not JSON")
    #expect(lines.read(Wrapping.cri("")).word == "empty")
    #expect(lines.read("\(Wrapping.time) stdout F").word == "empty")
    #expect(lines.read(Wrapping.cri("{\"time\":")).word.hasPrefix("rejected"))
  }

  @Test func `what only looks like it is text`() throws {
    let lines = try Lines()
    for text in [
      "\(Wrapping.time) stdout X {}", "\(Wrapping.time) stdin F {}", "\(Wrapping.time) stdout",
      "\(Wrapping.time) stdout ",
      "\(Wrapping.time) stdout FF {}", "2026-13-24T10:00:00Z stdout F {}", "yesterday stdout F {}",
    ] {
      #expect(lines.read(text).word == "not JSON", "\(text)")
    }
    #expect(lines.events.isEmpty)
  }
}
