import Events
import Testing

@Suite struct LineDecoderTests {
  private let native = "{\"time\":1795523467,\"type\":\"request\",\"agent_name\":\"A\"}"
  private let otlp = "{\"resourceSpans\":[]}"
  private let agno =
    "{\"run_id\":\"r\",\"event\":\"RunStarted\",\"created_at\":1795523467,\"agent_id\":\"a\"}"

  @Test func `each line's shape tells its format, in any mixture`() throws {
    let lines = try Lines()
    for (line, format) in [
      (native, "native"), (otlp, "otlp"), (agno, "agno"), (native, "native"), (agno, "agno"), (otlp, "otlp"),
    ] {
      #expect(lines.read(line).word == "decoded")
      #expect(lines.format == format)
    }
    #expect(formatNames == ["otlp", "agno", "litellm", "codex", "claude-code", "native"])
  }

  @Test func `a forced format is the only one`() throws {
    let lines = try Lines(forcing: "native")
    #expect(lines.read(otlp).word.hasPrefix("rejected"))
    #expect(lines.read(native).word == "decoded")
    #expect(lines.format == "native")
  }

  @Test func `blanks, a byte order mark and an event stream's prefix are passed over`() throws {
    let lines = try Lines()
    for text in [
      " \(native)\t\r", "\u{FEFF}\(native)", "data: \(native)", "data:\(native)",
      "\u{FEFF} data:  \(native) \r",
    ] {
      #expect(lines.read(text).word == "decoded", "\(text)")
    }
    for text in ["", " ", "\r", "\t \r", "\u{FEFF}", "data:", "data: \r"] {
      #expect(lines.read(text).word == "empty", "\(text)")
    }
    #expect(lines.events.count == 5)
  }

  @Test func `JSON that is no object is told from what is no JSON`() throws {
    let lines = try Lines()
    for text in ["[1,2,3]", "[]", "\"text\"", "42", "-1.5e3", "true", "false", "null", "[{\"a\":[]}]"] {
      #expect(lines.read(text).word == "rejected: not a JSON object", "\(text)")
    }
    for text in [
      "[info] started", "[1,2", "[", "2026-11-24 12:00:00 hello", "\"half", "nothing", "42 is it", "-",
      "event: message", ": ping",
    ] {
      #expect(lines.read(text).word == "not JSON", "\(text)")
    }
  }

  @Test func `an escape of no known letter is one replaced character, however many bytes`() throws {
    for (text, name) in [("\\é", "\u{FFFD}"), ("a\\🙂b", "a\u{FFFD}b"), ("\\x", "\u{FFFD}")] {
      let (event, lines) = try Lines.event(native.replacing("\"A\"", with: "\"\(text)\""))
      #expect(lines.batch.string(event.agent) == name && Int(event.agent.count) == name.utf8.count)
    }
  }

  @Test func `a rejected line leaves no event behind`() throws {
    let lines = try Lines()
    let half =
      "{\"run_id\":\"r\",\"status\":\"COMPLETED\",\"created_at\":1795523467,\"agent_id\":\"a\",\"messages\":"
      + "[{\"role\":\"assistant\",\"metrics\":{\"input_tokens\":1}},{\"role\":\"assistant\",\"metrics\":{\"input_tokens\":-1}}]}"
    #expect(lines.read(half).word == "rejected: input_tokens is negative")
    #expect(lines.events.isEmpty && lines.records == 0)
  }

  @Test func `types that a stream invents are counted, but not without end`() throws {
    let lines = try Lines()
    for index in 0..<500 { lines.read("{\"time\":1795523467,\"type\":\"t\(index)\"}") }
    #expect(lines.ignored.count <= 65)
    #expect(lines.ignored.values.reduce(0, +) == 500)
    #expect(lines.records == 500)
  }

  @Test func `one bad span does not cost its neighbours`() throws {
    let good = "{\"traceId\":\"t\",\"spanId\":\"s\",\"endTimeUnixNano\":\"1795523467000000000\"}"
    let lines = try Lines()
    let outcome = lines.read(
      "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"t\"},\(good),{\"spanId\":7}]}]}]}")
    #expect(outcome.word == "decoded")
    #expect(lines.events.count == 1 && lines.records == 3)
    #expect(lines.ignored == ["invalid": 2])
    #expect(lines.refused == ["a span without ids", "a span without ids"])
  }
}
