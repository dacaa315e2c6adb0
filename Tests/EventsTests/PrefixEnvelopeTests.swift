import Events
import Testing

/// Prefixes of `kubectl logs` and `docker compose logs`.
@Suite struct PrefixEnvelopeTests {
  private let line = #"{"time":1795523467,"type":"request","agent_name":"A"}"#

  @Test func `times, pods and services stand in front of lines`() throws {
    let lines = try Lines()
    let prefixes = [
      "\(Wrapping.time) ", "2026-11-24T10:00:00Z ", "[pod/agents-7d4b9c-x2x/worker] ", "agents-1  | ",
      "my_agents_12 | ",
      "[pod/agents-7d4b9c-x2x/worker] \(Wrapping.time) ", "agents-1  | \(Wrapping.time) ",
      "agents-1  | \(Wrapping.time) stdout F ",
    ]
    for prefix in prefixes { #expect(lines.read(prefix + line).word == "decoded", "\(prefix)") }
    #expect(lines.events.count == prefixes.count && lines.ignored.isEmpty)
  }

  @Test func `text stays text`() throws {
    let lines = try Lines()
    for text in [
      "[pod/a/b] Started", "agents-1  | Started", "\(Wrapping.time) Started", "[pod] {}", "[pod/a] {}",
      "[pod/a/b]",
      "[pod/a b/c] {}", "INFO | {}", "a | b-1 | {}", "agents-1 |{}", "agents-1| {}", "-1 | {}", "1 | {}",
      "agents-1",
      "agents-1 |", "\(Wrapping.time)", "[info] {}", "a|", "|",
    ] {
      #expect(lines.read(text).word == "not JSON", "\(text)")
    }
    #expect(lines.read("[pod/a/b] ").word == "empty")
    #expect(lines.events.isEmpty && lines.records == 0)
  }

  @Test func `nobody wraps without end`() throws {
    let lines = try Lines()
    #expect(lines.read(String(repeating: "a-1 | ", count: 4) + line).word == "decoded")
    #expect(lines.read(String(repeating: "a-1 | ", count: 5) + line).word == "not JSON")
    var nested = line
    for _ in 0..<5 { nested = Wrapping.docker(nested + "\n") }
    #expect(lines.read(nested).word.hasPrefix("rejected"))
    #expect(lines.events.count == 1)
  }

  @Test func `pieces behind different prefixes are not joined`() throws {
    let lines = try Lines()
    func piece(_ pod: String, _ tag: String, _ text: Substring) {
      lines.read("[pod/\(pod)/c] \(Wrapping.cri(String(text), tag))")
    }
    let other = line.replacing("A", with: "B")
    piece("a", "P", line.prefix(30))
    piece("b", "P", other.prefix(20))
    piece("a", "F", line.dropFirst(30))
    piece("b", "F", other.dropFirst(20))
    #expect(lines.events.map { lines.batch.string($0.agent) } == ["A", "B"])
  }
}
