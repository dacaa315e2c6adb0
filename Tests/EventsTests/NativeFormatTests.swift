import Events
import Testing

/// Every field of a native event, and what may be left out.
@Suite struct NativeFormatTests {
  @Test func `the shipped story of every field`() throws {
    let lines = try Lines()
    var told = ""
    for (index, line) in try Project.lines("sample-data/every-field.ndjson").enumerated() {
      let before = lines.events.count
      let outcome = lines.read(line)
      let events = lines.events[before...].map { describe($0, lines) }.joined()
      told += "\(index + 1): \(outcome.word) \(events)\n"
    }
    told += "ignored \(lines.ignored)\n"
    try Project.expectGolden(told, "every-field.txt")
  }

  private func describe(_ event: Event, _ lines: Lines) -> String {
    var words = ["\(event.kind)", "\(event.status)", "ends \(event.time)"]
    if event.start >= 0 { words.append("began \(event.start)") }
    if event.duration >= 0 { words.append("took \(event.duration)") }
    if event.firstToken >= 0 { words.append("first token \(event.firstToken)") }
    let names = [
      ("service", event.service), ("agent", event.agent), ("type", event.agentType), ("team", event.team),
      ("model", event.model),
      ("user", event.user), ("session", event.session), ("operation", event.operation), ("tool", event.tool),
      ("error", event.errorType), ("trace", event.trace), ("prompt", event.prompt),
    ]
    for (what, name) in names where !name.isEmpty { words.append("\(what) \(lines.batch.string(name))") }
    if !event.tokens.isEmpty { words.append(describe(event.tokens)) }
    for usage in event.usages {
      words.append(
        "uses \(lines.batch.string(lines.batch.usages[usage].model)) \(describe(lines.batch.usages[usage].tokens))"
      )
    }
    if let cost = event.reportedCost { words.append("costs \(cost.coefficient)e\(cost.exponent)") }
    if event.value != 0 { words.append("value \(event.value)") }
    if event.flag { words.append("flag") }
    for (what, key) in [("key", event.key), ("parent", event.parent), ("alias", event.alias)]
    where !key.isNone { words.append(what) }
    return words.joined(separator: ", ")
  }

  private func describe(_ tokens: Tokens) -> String {
    "tokens \(tokens.input)+\(tokens.cacheRead)+\(tokens.cacheWrite)→\(tokens.output) (\(tokens.reasoning))"
  }

  @Test func `a type that is left out is told from the fields`() throws {
    func kind(_ fields: String) throws -> EventKind {
      try Lines.event("{\"time\":1795523467,\(fields)}").0.kind
    }
    #expect(try kind("\"tool_name\":\"x\"") == .toolCall)
    #expect(try kind("\"model_name\":\"m\"") == .run)
    #expect(try kind("\"model\":\"m\"") == .run)
    #expect(try kind("\"input_tokens\":3") == .run)
    #expect(try kind("\"tool_name\":\"x\",\"model\":\"m\"") == .toolCall)
    #expect(try Lines.reason("{\"time\":1795523467,\"agent_name\":\"A\"}") != nil)
    #expect(try Lines.reason("{\"type\":\"request\"}") == "no time")
  }

  @Test func `start and duration tell each other`() throws {
    let (a, _) = try Lines.event("{\"time\":1795523467,\"type\":\"request\",\"duration_seconds\":1.5}")
    #expect(a.start == 1_795_523_465_500_000_000)
    let (b, _) = try Lines.event("{\"time\":1795523467,\"type\":\"request\",\"start_time\":1795523460}")
    #expect(b.duration == 7_000_000_000)
    let (c, _) = try Lines.event("{\"time\":1795523467,\"type\":\"request\",\"start_time\":1795523470}")
    #expect(c.duration == -1 && c.start == -1)
    let (d, _) = try Lines.event("{\"time\":1795523467,\"type\":\"request\"}")
    #expect(d.duration == -1 && d.start == -1)
  }

  @Test func `words for how it ended, without regard to case`() throws {
    for (word, status) in [
      ("success", EventStatus.success), ("OK", .success), ("Completed", .success), ("error", .error),
      ("FAILED", .error),
      ("timeout", .timeout), ("cancelled", .cancelled), ("canceled", .cancelled), ("sideways", .unknown),
    ] {
      #expect(
        try Lines.event("{\"time\":1795523467,\"type\":\"request\",\"status\":\"\(word)\"}").0.status
          == status)
    }
    #expect(try Lines.event("{\"time\":1795523467,\"type\":\"request\"}").0.status == .success)
  }
}
