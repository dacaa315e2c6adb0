import Events
import Testing

@Suite struct JournalEnvelopeTests {
  private let line = #"{"time":1795523467,"type":"request","agent_name":"A\u001b[0m é"}"#

  @Test func `a message is text, or bytes where it is not printable`() throws {
    let lines = try Lines()
    #expect(lines.read(Wrapping.journal(Wrapping.quoted(line))).word == "decoded")
    #expect(lines.read(Wrapping.journal(Wrapping.bytes(line))).word == "decoded")
    #expect(lines.read(Wrapping.journal("[\(Wrapping.quoted(line)),\"again\"]")).word == "decoded")
    #expect(lines.read(Wrapping.journal("[\(Wrapping.bytes(line))]")).word == "decoded")
    #expect(lines.events.count == 4 && lines.ignored.isEmpty && lines.format == "native")
    #expect(Set(lines.events.map { lines.batch.string($0.agent) }) == ["A\u{1B}[0m é"])
    let forced = try Lines(forcing: "claude-code")
    #expect(forced.read(Wrapping.journal(Wrapping.quoted("{}"))).word == "decoded")
    #expect(forced.ignored == ["unknown": 1])
  }

  @Test func `text is no JSON, nothing is passed over, and nonsense is rejected`() throws {
    let lines = try Lines()
    #expect(lines.read(Wrapping.journal("\"Started agents.service\"")).word == "not JSON")
    #expect(lines.read(Wrapping.journal("\"\"")).word == "empty")
    #expect(lines.read(Wrapping.journal("[]")).word == "empty")
    for nonsense in ["[256]", "[-1]", "[1.5]", "[1,null,{}]"] {
      #expect(lines.read(Wrapping.journal(nonsense)).word == "rejected: a byte is none", "\(nonsense)")
    }
    let piece = ",\"_STREAM_ID\":\"S\",\"_LINE_BREAK\":\"line-max\""
    #expect(lines.read(Wrapping.journal("[256]", more: piece)).word == "rejected: a byte is none")
    #expect(lines.read(Wrapping.journal("\"rest\"", more: ",\"_STREAM_ID\":\"S\"")).word == "decoded")
    #expect(lines.ignored == ["piece of a line": 1])
    #expect(lines.read(Wrapping.journal("7")).word == "rejected: MESSAGE is neither text nor bytes")
  }

  @Test func `a message that journalctl left out is told with the way to get it`() throws {
    #expect(
      try Lines.reason(Wrapping.journal("null"))
        == "MESSAGE is left out: journalctl writes long ones with --all")
  }

  @Test(arguments: [
    (",\"_LINE_BREAK\":\"line-max\",\"_STREAM_ID\":\"S\"", ",\"_STREAM_ID\":\"S\""),
    (",\"_LINE_BREAK\":\"line-max\",\"_STREAM_ID\":\"S\"", ",\"_LINE_BREAK\":\"eof\",\"_STREAM_ID\":\"S\""),
    (",\"CONTAINER_PARTIAL_MESSAGE\":\"true\",\"CONTAINER_ID\":\"S\"", ",\"CONTAINER_ID\":\"S\""),
    (
      ",\"CONTAINER_PARTIAL_MESSAGE\":\"true\",\"CONTAINER_PARTIAL_LAST\":\"false\",\"CONTAINER_ID\":\"S\"",
      ",\"CONTAINER_PARTIAL_MESSAGE\":\"true\",\"CONTAINER_PARTIAL_LAST\":\"true\",\"CONTAINER_ID\":\"S\""
    ),
  ])
  func `pieces are joined by their writer`(begun: String, ended: String) throws {
    let lines = try Lines()
    func read(_ text: Substring, _ more: String, _ writer: String) {
      let entry = Wrapping.journal(
        Wrapping.quoted(String(text)), more: more.replacing("\"S\"", with: "\"\(writer)\""))
      #expect(lines.read(entry).word == "decoded")
    }
    let other = line.replacing("A", with: "B")
    read(line.prefix(20), begun, "one")
    read(other.prefix(30), begun, "two")
    read(line.dropFirst(20), ended, "one")
    read(other.dropFirst(30), ended, "two")
    #expect(lines.events.map { lines.batch.string($0.agent).first } == ["A", "B"])
    #expect(lines.ignored == ["piece of a line": 2])
  }
}
