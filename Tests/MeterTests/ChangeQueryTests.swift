import Costs
import Events
import Meter
import Testing

/// What changed, from lines of a stream to an answer.
@Suite struct ChangeQueryTests {
  /// Two agents for ten minutes; one of them changes halfway.
  private func bench(_ fields: (Int) -> KeyValuePairs<String, String>) throws -> Bench {
    let bench = Bench()
    var lines: [String] = []
    for second in 0..<600 {
      let late = second >= 300
      lines.append(Native.request(Double(second), fields(late ? 1 : 0)))
      lines.append(
        Native.request(
          Double(second),
          ["agent_name": "\"calm\"", "duration_seconds": "1", "total_cost": "0.01", "model_name": "\"m\""]))
    }
    try bench.feed(lines)
    return bench
  }

  private func answer(_ bench: Bench, _ measure: ChangeMeasure, _ window: Window = .m5) -> ChangeAnswer {
    bench.meter.changes(measure, at: Native.at(599), window: window)
  }

  @Test func `an agent that has grown slow comes first, with its numbers`() throws {
    let bench = try bench { late in
      ["agent_name": "\"odd\"", "duration_seconds": late == 1 ? "3" : "1", "model_name": "\"m\""]
    }
    let answer = answer(bench, .latency)
    let first = try #require(answer.causes.first)
    #expect(first.names.first == ChangeName(.agent, "odd"))
    #expect(abs(first.effect - 1) < 0.03 && abs((first.share ?? 0) - 1) < 0.05)
    #expect(abs((first.before.value ?? 0) - 1) < 0.01 && abs((first.now.value ?? 0) - 3) < 0.03)
    #expect((first.p95OfKind ?? 0) > 2.9 && (first.p95Without ?? 9) < 1.1)
    #expect(!answer.isSteady && !answer.isEven && answer.note == nil)
    #expect(abs((answer.now.value ?? 0) - 2) < 0.03)
  }

  @Test func `an agent that costs more and one that fails come first`() throws {
    let bench = try bench { late in
      [
        "agent_name": "\"odd\"", "duration_seconds": "1", "total_cost": late == 1 ? "0.09" : "0.01",
        "status": late == 1 ? "\"error\"" : "\"success\"", "model_name": "\"dear\"",
      ]
    }
    for measure in [ChangeMeasure.cost, .errors] {
      let names = answer(bench, measure).causes.first?.names.map(\.name) ?? []
      #expect(names.contains("odd") || names == ["dear"], "\(measure): \(names)")
    }
    #expect(answer(bench, .requests).isSteady)
  }

  @Test func `a window that nothing comes before says so`() throws {
    let bench = try bench { _ in ["agent_name": "\"odd\""] }
    #expect(answer(bench, .cost, .all).note != nil)
    #expect(answer(bench, .cost, .h1).note != nil && answer(bench, .cost, .h1).causes.isEmpty)
    #expect(Bench().meter.changes(.cost, at: Native.at(0), window: .m5).causes.isEmpty)
  }

  @Test func `a window may be compared with the same time an hour ago`() throws {
    let bench = Bench()
    var lines: [String] = []
    for second in 0..<4_200 where second < 600 || second >= 3_300 {
      let slow = second >= 3_300
      lines.append(
        Native.request(
          Double(second),
          ["agent_name": "\"a\"", "duration_seconds": slow ? "4" : "1", "model_name": "\"m\""]))
    }
    try bench.feed(lines)
    let at = Native.at(4_199)
    #expect(bench.meter.changes(.latency, at: at, window: .m5).isSteady)
    let earlier = bench.meter.changes(.latency, at: at, window: .m5, against: .earlier)
    #expect(!earlier.isSteady && earlier.causes.first?.names.first?.name == "a")
  }
}
