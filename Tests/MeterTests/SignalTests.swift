import Costs
import Events
import Meter
import TestSupport
import Testing

/// Scores, caches, memory, sessions: what records say beside runs, calls and money.
@Suite struct SignalTests {
  private func feedback(_ second: Double, _ agent: String, _ kind: String, _ score: Int) -> String {
    Native.line(
      "feedback", at: second,
      ["agent_name": agent.quoted, "interaction_type": kind.quoted, "score": "\(score)"])
  }

  private func lookup(_ second: Double, _ agent: String, _ kind: String, hit: Bool) -> String {
    Native.line(
      "cache_lookup", at: second, ["agent_name": agent.quoted, "cache_type": kind.quoted, "hit": "\(hit)"])
  }

  @Test func `satisfaction, caches, success and what it cost`() throws {
    let bench = Bench()
    var lines = (0..<10).map { run in
      Native.request(
        Double(run),
        [
          "agent_name": "\"A\"", "status": run < 2 ? "\"error\"" : run == 2 ? "\"cancelled\"" : "\"success\"",
          "total_cost": "0.7", "model_name": "\"m\"",
        ])
    }
    lines += [
      feedback(1, "A", "chat", 5), feedback(2, "A", "chat", 2), feedback(3, "A", "email", 4),
      feedback(4, "B", "chat", 1), lookup(1, "A", "semantic", hit: true),
      lookup(2, "A", "semantic", hit: false),
      lookup(3, "A", "exact", hit: true), lookup(4, "B", "semantic", hit: true),
    ]
    try bench.feed(lines)
    let answer = bench.meter.business(at: Native.at(20), window: .m5)
    #expect(answer.fleet.successes == 7 && answer.fleet.successRate == 0.7)
    #expect(answer.fleet.costPerSuccess == Money(picodollars: 1_000_000_000_000))
    #expect(answer.fleet.satisfaction == Satisfaction(counts: [1, 1, 0, 1, 1], mean: 3))
    #expect(answer.fleet.cache == CacheLookups(lookups: 4, hits: 3))
    #expect(answer.interactions.map(\.name) == ["chat", "email"])
    #expect(answer.interactions.first?.figures.count == 3)
    #expect(answer.caches.map(\.name) == ["semantic", "exact"])
    #expect(answer.caches.first?.figures == CacheLookups(lookups: 3, hits: 2))
    #expect(answer.agents.map(\.name) == ["A", "B"] && answer.agentCount == 2)
    #expect(answer.agents.first?.figures.satisfaction.mean == 11.0 / 3)
    #expect(answer.pairs.first.map { [$0.agent, $0.interaction] } == ["A", "chat"])
    #expect(answer.before == nil)
    #expect(bench.meter.business(at: Native.at(2000), window: .m5).fleet.satisfaction.count == 0)
    #expect(bench.meter.business(at: Native.at(2000), window: .all).fleet.satisfaction.count == 4)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `windows hold what is in them, also in parts that are merged`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let readings = (0..<600).map { _ in
      (second: Int.random(in: 0..<200_000, using: &random), score: Int.random(in: 1...5, using: &random))
    }.sorted { $0.second < $1.second }
    let lines = readings.map { feedback(Double($0.second), "A", "chat", $0.score) }
    let whole = Bench()
    try whole.feed(lines)
    let (first, second) = (Bench(), Bench())
    try first.feed(Array(lines[..<250]))
    try second.feed(Array(lines[250...]))
    first.meter.merge(second.meter)
    let at = Native.at(200_000)
    for window in Window.allCases {
      let from =
        window.seconds.map { seconds in
          let width = window.bucketSeconds
          return (at.seconds / width + 1) * width - seconds - Native.epoch
        } ?? .min
      let expected = readings.filter { Int64($0.second) >= from }.map(\.score)
      let answers = [whole, first].map { $0.meter.business(at: at, window: window).fleet.satisfaction }
      for answer in answers {
        #expect(
          answer.counts == (1...5).map { score in expected.count { $0 == score } }, "seed \(seed) \(window)")
      }
    }
  }

  @Test func `memory, results and sessions of an agent`() throws {
    let bench = Bench()
    var lines: [String] = []
    for minute in 0..<120 {
      lines.append(
        Native.line(
          "memory", at: Double(minute * 60 + 40),
          [
            "agent_name": "\"A\"", "memory_bytes": "\(minute == 110 ? 1_200_000_000 : 500_000_000 + minute)",
            "memory_delta_bytes": minute == 110 ? "700000000" : "-5", "memory_peak_bytes": "1300000000",
          ]))
      lines.append(
        Native.request(
          Double(minute * 60 + 41),
          [
            "agent_name": "\"A\"", "session_id": "\"s\(minute / 10)\"", "result_size": "\(minute)",
            "duration_seconds": minute == 115 ? "90" : "1",
          ]))
    }
    try bench.feed(lines)
    // 40 seconds after the tests' epoch a minute begins.
    let profile = bench.meter.profile("A", at: Native.at(7239), window: .h1, parts: 60)
    let memory = try #require(profile.memory)
    #expect(memory.samples == 60 && memory.now == 500_000_119 && memory.peak == 1_300_000_000)
    #expect(memory.mostDelta == 700_000_000 && memory.chart.count == 60)
    #expect(memory.chart.compactMap(\.self).max() == 1_200_000_000)
    #expect(abs((memory.baseline?.median ?? 0) - 500_000_030) < 40)
    #expect(profile.results == SizeFigures(count: 60, mean: 89.5, largest: 119))
    #expect(profile.sessionCount == 6 && profile.sessions.first?.name == "s11" && profile.sessionsAreAll)
    #expect(profile.sessions.first?.runs == 10)
    let usual = try #require(profile.baseline)
    #expect(usual.samples == 60 && abs(usual.median - 1) < 0.01 && usual.factor < 1.01)
    #expect(abs(usual.bound - 1.5) < 0.02)
    #expect(profile.anomalyCount == 1 && profile.anomalies.count == 60)
    #expect(profile.heat.joined().reduce(0, +) == 60 && profile.mostRunsInMinute == 1)
    #expect(bench.meter.profile("nobody", at: Native.at(0), window: .h1, parts: 10).memory == nil)
  }
}
