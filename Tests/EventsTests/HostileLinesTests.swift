import Events
import Testing
import TestSupport

/// Lines that no decent program writes: each is counted with its reason, and none stops the meter.
@Suite struct HostileLinesTests {
  @Test func `the shipped bad lines, one by one`() throws {
    var text = ""
    let all = try Lines()
    var outcomes: [String: Int] = [:]
    for (index, line) in try Project.lines("sample-data/bad-lines.ndjson").enumerated() {
      let before = (all.events.count, all.records)
      let outcome = all.read(line)
      outcomes[String(outcome.word.prefix(8)), default: 0] += 1
      let told = "\(outcome.word), events \(all.events.count - before.0), records \(all.records - before.1)"
      guard index % 2 == 1 else {
        #expect(told == "decoded, events 1, records 1", "line \(index + 1)")
        continue
      }
      text += "\(index + 1): \(told)  \(String(decoding: line.prefix(110), as: UTF8.self).plain)\n"
    }
    #expect(all.records == all.events.count + all.ignored.values.reduce(0, +))
    try Project.expectGolden(text, "bad-lines.txt")
  }
}

extension HostileLinesTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `damaged lines stop nothing and lose no count`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = try Lines()
    var outcomes: [String: Int] = [:]
    var events = 0
    for _ in 0..<6000 {
      let line = DamagedLines.mutated(Array((DamagedLines.good.randomElement(using: &random) ?? "").utf8), &random)
      let outcome = lines.read(line, padding: UInt8.random(in: 0...255, using: &random))
      outcomes[String(outcome.word.prefix(7)), default: 0] += 1
      if case .rejected(let reason) = outcome { #expect(!reason.isEmpty && reason.count < 120) }
      events += lines.events.count
      #expect(lines.records == events + lines.ignored.values.reduce(0, +), "seed \(seed)")
      for event in lines.events {
        for name in [event.agent, event.model, event.user, event.service, event.tool, event.team, event.trace, event.errorType] {
          #expect(lines.batch.string(name).utf8.count == Int(name.count))
        }
        #expect(event.tokens.total >= 0 && event.time >= 0)
      }
      lines.dropEvents()
    }
    #expect(outcomes.count >= 3, "seed \(seed): \(outcomes)")
  }

  @Test func `numbers at their edges`() throws {
    func reason(_ field: String, _ value: String) throws -> String? {
      try Lines.reason("{\"time\":1795523467,\"type\":\"model_call\",\"\(field)\":\(value)}")
    }
    for field in ["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "cache_write_1h_tokens", "reasoning_tokens"] {
      for good in ["0", "-0", "-0.0", "1e3", "12.0", "\"12\"", "null", "1000000000000000", "0e999999999999", "1e0"] {
        #expect(try reason(field, good) == nil, "\(field) \(good)")
      }
      for (bad, word) in [
        ("-1", "negative"), ("1.5", "whole"), ("1e400", "large"), ("1e16", "large"), ("\"\"", "number"), ("true", "number"),
        ("[1]", "number"), ("{}", "number"), ("99999999999999999999999999999999999999999999999999", "large"), ("1e-3", "whole"),
      ] {
        #expect(try reason(field, bad)?.contains(word) == true, "\(field) \(bad)")
      }
    }
    for field in ["duration_seconds", "time_to_first_token_seconds", "total_cost"] {
      for good in ["0", "1e-400", "0.1", "\"2.5\"", "null", "86400"] { #expect(try reason(field, good) == nil, "\(field) \(good)") }
      for bad in ["-1", "1e400", "\"fast\"", "true", "[]", "9e99"] { #expect(try reason(field, bad) != nil, "\(field) \(bad)") }
    }
    for bad in ["01", "1.", ".5", "+1", "NaN", "Infinity", "0x10", "1e", "--1"] {
      #expect(try reason("input_tokens", bad) != nil, "\(bad)")
    }
  }

  @Test func `times at their edges`() throws {
    func reason(_ time: String) throws -> String? { try Lines.reason("{\"time\":\(time),\"type\":\"request\"}") }
    for good in ["1795523467", "\"1970-01-01T00:00:00Z\"", "\"2199-12-31T23:59:59Z\"", "\"1795523467\"", "1795523467123456789"] {
      #expect(try reason(good) == nil, "\(good)")
    }
    for bad in [
      "\"1969-12-31T23:59:59Z\"", "\"2200-01-01T00:00:00Z\"", "\"1677-09-21T00:12:44Z\"", "9223372036854775807", "1e400", "0", "-5",
      "null", "true", "{}", "\"\"",
    ] {
      #expect(try reason(bad) != nil, "\(bad)")
    }
  }

  @Test func `deep, wide and long lines`() throws {
    for depth in [1, 100, 127, 128, 129, 1000, 100_000, 1_000_000] {
      let opened = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let reason = try Lines.reason("{\"time\":1795523467,\"type\":\"request\",\"x\":\(opened)}")
      #expect(reason == (depth > 128 ? "nested too deep" : nil), "\(depth)")
      #expect(try Lines.reason(String(repeating: "{\"a\":", count: depth)) != nil)
    }
    let wide = (0..<50_000).map { "\"f\($0)\":\($0)" }.joined(separator: ",")
    #expect(try Lines.reason("{\"time\":1795523467,\"type\":\"request\",\(wide)}") == nil)
    let long = String(repeating: "\\u0041", count: 500_000)
    let (event, lines) = try Lines.event("{\"time\":1795523467,\"type\":\"request\",\"agent_name\":\"\(long)\",\"x\":\"\(long)\"}")
    #expect(lines.batch.string(event.agent).allSatisfy { $0 == "A" })
  }

  @Test func `every cut of good lines is half a line`() throws {
    for line in DamagedLines.good {
      let bytes = Array(line.utf8)
      for cut in 0..<bytes.count {
        let outcome = try Lines().read(Array(bytes[..<cut]))
        #expect(["empty", "rejected: half a line", "rejected: not valid JSON", "rejected: invalid UTF-8"].contains(outcome.word), "\(cut): \(outcome.word)")
      }
    }
  }
}
