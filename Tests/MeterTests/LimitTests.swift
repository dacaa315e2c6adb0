import Costs
import Events
import Meter
import Testing

/// What the meter holds, what it folds away, and that nothing is lost by it.
@Suite struct LimitTests {
  @Test func `names beyond the limit fold into (other), totals stay exact`() throws {
    var options = MeterOptions()
    options.limits.series = 10
    options.limits.pairs = 15
    let bench = Bench(options: options)
    let lines = (0..<200).map {
      Native.request(Double($0), [
        "agent_name": "\"agent\($0 % 50)\"", "user_id": "\"user\($0)\"", "model_name": "\"gpt-4o\"", "input_tokens": "10",
        "duration_seconds": "1", "status": "\"error\"", "error_type": "\"E\($0)\"",
      ])
    }
    try bench.feed(lines) { bench.expectDimensionsAddUp() }
    #expect(bench.totals.requests == 200)
    let agents = bench.meter.breakdown(.agent, at: bench.now, window: .all)
    #expect(agents.overflowed && agents.rowCount == 11)
    #expect(bench.rows(.agent)["(other)"]?.totals.requests == 160)
    #expect(bench.rows(.user)["(other)"]?.totals.requests == 190)
    #expect(!bench.meter.breakdown(.model, at: bench.now, window: .all).overflowed)
    let answer = bench.meter.answer(FleetQuery(at: bench.now, window: .all, dimension: .user))
    #expect(answer.breakdown.overflowed)
  }

  @Test func `keys are known again as long as the index holds them`() throws {
    var options = MeterOptions()
    options.limits.dedupeIDs = 100
    let bench = Bench(options: options)
    func lines(_ range: Range<Int>) -> [String] {
      range.map { Native.request(Double($0), ["agent_name": "\"A\"", "event_id": "\"e\($0)\""]) }
    }
    try bench.feed(lines(0..<1000))
    #expect(bench.duplicates == 0)
    try bench.feed(lines(900..<1000))
    #expect(bench.duplicates == 100)
    try bench.feed(lines(0..<50))
    #expect(bench.totals.requests == 1050)
  }

  @Test func `names that look like the special ones stand with them`() throws {
    let bench = Bench()
    for name in ["(none)", "(pending)", "(unattributed)", "(other)", ""] {
      try bench.feed([Native.request(1, ["agent_name": name.quoted, "user_id": "\"u\""])])
    }
    try bench.feed([Native.request(1, ["user_id": "\"u\""])])
    #expect(bench.rows(.agent).values.reduce(0) { $0 + $1.totals.requests } == 6)
    #expect(bench.rows(.agent)["(none)"]?.totals.requests == 3)
  }

  @Test func `escapes in names are what they stand for`() throws {
    let names = [
      "caf\\u00e9": "café", "\\ud83d\\ude80": "🚀", "a\\\"b\\\\c\\/d": "a\"b\\c/d", "\\ud800": "\u{FFFD}",
      "tab\\tnew\\nline": "tab\tnew\nline", "\\u0000nul": "\u{0}nul", "作業": "作業", "\\u001b[31m": "\u{1B}[31m",
    ]
    let bench = Bench()
    for name in names.keys {
      let tally = try bench.feed([Native.request(1, ["agent_name": name.quoted])])
      #expect(tally.decoded == 1, "\(name)")
    }
    #expect(Set(bench.rows(.agent).keys) == Set(names.values))
  }

  @Test func `giant names are cut and stay apart from nothing`() throws {
    let bench = Bench()
    let giant = String(repeating: "é", count: 500_000)
    try bench.feed([Native.request(1, ["agent_name": giant.quoted, "user_id": giant.quoted, "trace_id": giant.quoted])])
    let name = try #require(bench.rows(.agent).keys.first)
    #expect(name.utf8.count <= 1024 && name.allSatisfy { $0 == "é" })
    #expect(bench.totals.requests == 1)
  }

  @Test func `the newest requests are few, in order, and the newest`() throws {
    let bench = Bench()
    let lines = (0..<1000).map {
      Native.request(Double($0 * 7 % 1000), ["agent_name": "\"A\"", "event_id": "\"e\($0)\"", "trace_id": "\"t\($0)\""])
    }
    try bench.feed(lines)
    let newest = bench.meter.agent("A", at: Native.at(1000), window: .all, chartPoints: 1).newest
    #expect(newest.count == 64)
    #expect(newest.map(\.time) == (0..<64).map { Native.at(Double(999 - $0)) })
  }
}
