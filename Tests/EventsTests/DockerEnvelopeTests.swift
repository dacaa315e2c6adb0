import Events
import Testing

@Suite struct DockerEnvelopeTests {
  private let line = #"{"time":1795523467,"type":"request","agent_name":"caf\u00e9 \"A\"","input_tokens":5}"#

  @Test func `a line is what it is without Docker`() throws {
    let (plain, lines) = try Lines.event(line)
    let (wrapped, unwrapped) = try Lines.event(Wrapping.docker(line + "\n"))
    #expect(unwrapped.format == "native" && unwrapped.records == 1 && unwrapped.ignored.isEmpty)
    #expect(wrapped.time == plain.time)
    #expect(unwrapped.batch.string(wrapped.agent) == lines.batch.string(plain.agent))
    #expect(unwrapped.batch.string(wrapped.agent) == "café \"A\"")
  }

  @Test func `every format is found inside, a forced one too`() throws {
    let lines = try Lines()
    for (format, line) in FormatRegistryTests.lines {
      #expect(lines.read(Wrapping.docker(line + "\n")).word == "decoded", "\(line)")
      #expect(lines.format == format)
    }
    let forced = try Lines(forcing: "native")
    #expect(forced.read(Wrapping.docker(line + "\n")).word == "decoded")
    #expect(forced.events.count == 1)
  }

  @Test func `text inside is no JSON, and an empty line is passed over`() throws {
    let lines = try Lines()
    #expect(lines.read(Wrapping.docker("Server started on :8080\n")).word == "not JSON")
    #expect(lines.read(Wrapping.docker("\n")).word == "empty")
    #expect(lines.read(Wrapping.docker(" \r\n")).word == "empty")
    #expect(lines.read(Wrapping.docker("")).word == "empty")
    #expect(lines.read(Wrapping.docker("{\"time\":1\n")).word == "rejected: half a line")
    #expect(
      lines.read(Wrapping.docker("{\"hello\":1}\n")).word == "rejected: no format that fleetmeter knows")
    #expect(lines.records == 0)
  }

  @Test func `the pieces of a long line are one line, each stream's its own`() throws {
    let long = line.replacing("caf", with: String(repeating: "x", count: 40_000) + "caf")
    let error = line.replacing("caf", with: String(repeating: "y", count: 20_000))
    let lines = try Lines()
    let (out, err) = (Wrapping.pieces(long, 16384), Wrapping.pieces(error, 16384))
    var words: [String] = []
    for index in 0..<3 {
      let text = String(decoding: out[index], as: UTF8.self)
      words.append(lines.read(Wrapping.docker(index == 2 ? text + "\n" : text)).word)
      if index < 2 {
        let text = String(decoding: err[index], as: UTF8.self)
        words.append(lines.read(Wrapping.docker(index == 1 ? text + "\n" : text, "stderr")).word)
      }
    }
    #expect(words == Array(repeating: "decoded", count: 5))
    // Three pieces stood open; the last one of each line is the line itself.
    #expect(lines.records == 5 && lines.ignored == ["piece of a line": 3])
    #expect(lines.events.count == 2)
    #expect(lines.batch.string(lines.events[0].agent).hasPrefix("yy"))
    #expect(lines.batch.string(lines.events[1].agent).hasPrefix("xx"))
  }

  @Test func `short pieces are joined, too`() throws {
    let lines = try Lines()
    for part in [
      "{\"time\":1795523467,", "\"type\":\"request\",\"team_name\":\"}", "\",\"agent_name\":\"A\"}\n",
    ] {
      #expect(lines.read(Wrapping.docker(part)).word == "decoded")
    }
    #expect(lines.events.count == 1 && lines.ignored == ["piece of a line": 2])
    #expect(lines.batch.string(lines.events[0].team) == "}")
  }

  @Test func `records without newlines are whole where they are whole`() throws {
    let lines = try Lines()
    for _ in 0..<3 { #expect(lines.read(Wrapping.docker(line)).word == "decoded") }
    #expect(lines.read(Wrapping.docker("Started")).word == "not JSON")
    #expect(lines.read(Wrapping.docker(line)).word == "decoded")
    #expect(lines.events.count == 4 && lines.ignored.isEmpty)
  }

  @Test func `fields in another order, or more of them, change nothing`() throws {
    let text = Wrapping.quoted(line + "\n")
    let lines = try Lines()
    for wrapped in [
      "{\"stream\":\"stderr\",\"log\":\(text),\"time\":\"\(Wrapping.time)\"}",
      "{\"time\":\"\(Wrapping.time)\",\"stream\":\"stdout\",\"log\":\(text)}",
      "{\"log\":\(text),\"stream\":\"stdout\",\"attrs\":{\"tag\":\"x\"},\"time\":\"\(Wrapping.time)\"}",
    ] {
      #expect(lines.read(wrapped).word == "decoded", "\(wrapped)")
    }
    #expect(lines.events.count == 3)
  }

  @Test func `an event with a field called log stays one`() throws {
    let lines = try Lines()
    #expect(lines.read(#"{"log":"x","time":1795523467,"type":"request"}"#).word == "decoded")
    #expect(lines.read(#"{"log":"x","stream":"other","time":1795523467,"type":"request"}"#).word == "decoded")
    #expect(lines.events.count == 2)
  }
}
