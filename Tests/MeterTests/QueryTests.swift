import Costs
import Events
import Meter
import Testing

/// The order of rows, what stands beside them, and what rules look at.
@Suite struct QueryTests {
  private func bench() throws -> Bench {
    let bench = Bench()
    var lines: [String] = []
    for (index, agent) in ["C", "A", "B"].enumerated() {
      for run in 0...index {
        lines.append(
          Native.request(
            Double(run),
            [
              "agent_name": agent.quoted, "user_id": "\"u\(run)\"", "model_name": "\"gpt-4o\"",
              "service": "\"shop\"",
              "input_tokens": "\(100 * (3 - index))", "total_cost": "\(3 - index)",
              "duration_seconds": "\(10 * (index + 1))", "status": run == 0 ? "\"success\"" : "\"error\"",
            ]))
      }
    }
    try bench.feed(lines)
    return bench
  }

  private func names(_ bench: Bench, _ sort: SortKey, reversed: Bool = false) -> [String] {
    bench.meter.answer(FleetQuery(at: Native.at(5), window: .m5, sort: sort, reversed: reversed)).breakdown
      .rows.map(\.name)
  }

  @Test func `rows stand in the order asked for`() throws {
    let bench = try bench()
    #expect(names(bench, .cost) == ["A", "B", "C"])
    #expect(names(bench, .requests) == ["B", "A", "C"])
    #expect(names(bench, .errors) == ["B", "A", "C"])
    #expect(names(bench, .latency) == ["B", "A", "C"])
    #expect(names(bench, .tokens) == ["A", "B", "C"])
    #expect(names(bench, .name) == ["A", "B", "C"])
    for key in SortKey.allCases where key != .tokens && key != .cost {
      #expect(names(bench, key, reversed: true) == names(bench, key).reversed(), "\(key)")
    }
  }

  @Test func `only the rows asked for are given, and how many there are`() throws {
    let bench = try bench()
    let query = FleetQuery(at: Native.at(5), window: .m5, sort: .name, firstRow: 1, rowLimit: 1)
    let answer = bench.meter.answer(query)
    #expect(answer.breakdown.rows.map(\.name) == ["B"] && answer.breakdown.rowCount == 3)
    #expect(answer.agentCount == 3 && answer.userCount == 3)
    #expect(answer.services == ["shop"])
    #expect(answer.requestsPerSecond == 6.0 / 60)
    #expect(answer.costPerHour == Money(picodollars: 12 * (3 + 2 * 2 + 3) * 1_000_000_000_000))
    #expect(answer.newest == Native.at(2) && answer.totals.errors == 3)
  }

  @Test func `what a filter cannot tell, it says`() throws {
    let bench = try bench()
    func note(_ text: String, _ dimension: Dimension) throws -> String? {
      let query = FleetQuery(at: Native.at(5), dimension: dimension, filter: try Filter(parsing: text))
      return bench.meter.answer(query).filterNote
    }
    #expect(try note("agent=A", .user) == nil)
    #expect(try note("user=u1", .agent) == nil)
    #expect(try note("user=u1", .model) != nil)
    #expect(try note("service=shop", .agent) != nil)
    #expect(try note("service=shop agent=A", .agent) != nil)
  }

  @Test func `rules see the last minutes`() throws {
    let bench = try bench()
    try bench.feed(
      (0..<4).map {
        Native.line("health", at: Double($0), ["service": "\"shop\"", "up": $0 == 0 ? "false" : "true"])
      })
    let vitals = bench.meter.vitals(at: Native.at(10))
    #expect(vitals.availability.map(\.service) == ["shop"] && vitals.availability.map(\.share) == [0.75])
    let b = try #require(vitals.agents.first { $0.name == "B" })
    #expect(b.requests == 3 && b.errors == 2 && b.service == "shop" && b.costPerRequest == 1)
    #expect(abs((b.p95 ?? 0) - 30) < 0.3)
    #expect(bench.meter.vitals(at: Native.at(1000)).agents.isEmpty)
    #expect(bench.meter.vitals(at: Native.at(3603)).agents.isEmpty)
  }

  @Test func `the generation moves with what is folded in`() throws {
    let bench = Bench()
    let before = bench.meter.generation
    try bench.feed([""])
    #expect(bench.meter.generation == before)
    try bench.feed([Native.request(0, ["agent_name": "\"A\""])])
    #expect(bench.meter.generation > before)
  }
}
