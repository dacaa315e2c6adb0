import Costs
import Events
import Meter
import TestSupport
import Testing

/// What series count, against what the meter itself says.
@Suite struct SeriesSnapshotTests {
  private func bench(limit: Int = 20_000, isPart: Bool = false) -> Bench {
    var options = MeterOptions()
    options.keepsSeries = true
    options.limits.series = limit
    options.isPart = isPart
    return Bench(options: options)
  }

  private func snapshot(_ bench: Bench, at seconds: Double = 100) throws -> SeriesSnapshot {
    try #require(bench.meter.seriesSnapshot(at: Native.at(seconds)))
  }

  /// Requests as "agent/type/model/service" → by status.
  private func requests(_ snapshot: SeriesSnapshot) -> [String: [Int64]] {
    Dictionary(
      uniqueKeysWithValues: snapshot.requests.map {
        ($0.names.joined(separator: "/"), Array($0.count.byStatus))
      })
  }

  @Test func `a meter that was not asked keeps no series`() {
    #expect(Bench().meter.seriesSnapshot(at: Native.at(0)) == nil)
  }

  @Test func `requests are told by agent, type, model, service and status, with the mission's buckets`()
    throws
  {
    let bench = bench()
    try bench.feed([
      Native.request(
        1,
        [
          "agent_name": "A".quoted, "agent_type": "triage".quoted, "model_name": "m".quoted,
          "service": "s".quoted, "duration_seconds": "0.1", "status": "success".quoted,
        ]),
      Native.request(
        2,
        [
          "agent_name": "A".quoted, "model_name": "m".quoted, "service": "s".quoted,
          "duration_seconds": "0.100001", "status": "error".quoted,
        ]),
      Native.request(
        3,
        [
          "agent_name": "A".quoted, "model_name": "m".quoted, "service": "s".quoted,
          "duration_seconds": "31", "status": "timeout".quoted,
        ]),
      Native.request(
        4,
        [
          "agent_name": "A".quoted, "model_name": "m".quoted, "service": "s".quoted,
          "status": "cancelled".quoted,
        ]),
    ])
    let snapshot = try snapshot(bench)
    #expect(requests(snapshot) == ["A/triage/m/s": [1, 1, 1, 1]])
    let durations = try #require(snapshot.requests.first).count.durations
    #expect(durations.bounds == [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30])
    #expect(durations.cumulative == [1, 2, 2, 2, 2, 2, 2, 2, 3])
    #expect(abs(durations.sum - 31.200001) < 1e-9)
  }

  @Test func `what is pending is in no counter until its run comes`() throws {
    let bench = bench()
    let call = SpanLine.model("m", in: "a", 1, 2)
    try bench.feed([call])
    #expect(try snapshot(bench).tokens.isEmpty)
    #expect(bench.rows(.agent).keys.contains(SpecialName.pending))
    try bench.feed([.agent("A", "a", 0, 9)])
    let after = try snapshot(bench)
    #expect(after.pending == .zero)
    #expect(after.requests.map { $0.names[0] } == ["A"] && after.requests.map { $0.names[2] } == ["gpt-4o"])
  }

  @Test func `a request is counted under the model of its last call`() throws {
    let bench = bench()
    try bench.feed([
      .model("x", in: "a", 1, 2, model: "first"), .model("y", in: "a", 3, 4, model: "last"),
      .agent("A", "a", 0, 9),
    ])
    #expect(try snapshot(bench).requests.map { $0.names[2] } == ["last"])
  }

  @Test func `events that are no spend become series of their own`() throws {
    let bench = bench()
    try bench.feed([
      Native.line(
        "collaboration", at: 1,
        [
          "initiating_agent": "A".quoted, "collaborating_agent": "B".quoted, "task_type": "t".quoted,
        ]),
      Native.line(
        "feedback", at: 1,
        [
          "agent_name": "A".quoted, "score": "4", "interaction_type": "chat".quoted,
        ]),
      Native.line(
        "feedback", at: 2,
        [
          "agent_name": "A".quoted, "score": "5", "interaction_type": "chat".quoted,
        ]),
      Native.line(
        "cache_lookup", at: 1, ["agent_name": "A".quoted, "cache_type": "c".quoted, "hit": "true"]),
      Native.line(
        "cache_lookup", at: 2, ["agent_name": "A".quoted, "cache_type": "c".quoted, "hit": "false"]),
      Native.line("memory", at: 1, ["agent_name": "A".quoted, "memory_bytes": "1000"]),
      Native.line("memory", at: 2, ["agent_name": "A".quoted, "memory_bytes": "2000"]),
      Native.line("health", at: 1, ["service": "s".quoted, "up": "true"]),
      Native.line("health", at: 3, ["service": "s".quoted, "up": "false"]),
      Native.line(
        "team_run", at: 4,
        [
          "team_name": "T".quoted, "workflow_type": "route".quoted, "duration_seconds": "20",
        ]),
    ])
    let now = try snapshot(bench)
    #expect(
      now.collaborations.map(\.names) == [["A", "B", "t", "(none)"]] && now.collaborations[0].count == 1)
    #expect(now.satisfaction.map(\.names) == [["A", "chat", "(none)"]] && now.satisfaction[0].count == 4.5)
    #expect(now.cacheHits.map(\.names) == [["c", "A", "(none)"]] && now.cacheHits[0].count == 0.5)
    #expect(now.memory.map(\.count) == [2000])
    #expect(now.health.map(\.value) == [0] && now.health.map(\.service) == ["s"])
    #expect(now.teamDurations.map(\.names) == [["T", "route", "(none)"]])
    #expect(now.teamDurations.first?.count.cumulative == [0, 0, 0, 1, 1, 1, 1])
    let later = try snapshot(bench, at: 4000)
    #expect(
      later.satisfaction.isEmpty && later.cacheHits.isEmpty && later.memory.isEmpty && later.health.isEmpty)
    #expect(later.collaborations.count == 1, "what counts stays")
  }

  @Test func `beyond the limit all is counted under (other), and that is told`() throws {
    let bench = bench(limit: 3)
    try bench.feed(
      (0..<20).map {
        Native.request(
          Double($0), ["agent_name": "A\($0)".quoted, "model_name": "m".quoted, "duration_seconds": "1"])
      })
    let snapshot = try snapshot(bench)
    #expect(snapshot.requests.reduce(0) { $0 + $1.count.byStatus.reduce(0, +) } == 20)
    #expect(snapshot.requests.count <= 4)
    #expect(snapshot.overflow.contains { $0.dimension == "agent" && $0.count == 17 })
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `counters never fall, and once all has come they say what the meter says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bench = bench()
    var lines: [SpanLine] = []
    for trace in 0..<40 {
      let run = "r\(trace)"
      lines.append(.agent("A\(trace % 4)", run, Double(trace), Double(trace) + 5))
      for call in 0..<3 {
        let name = ["gpt-4o", "gpt-4o-mini", "gpt-4"][(trace + call) % 3]
        lines.append(
          .model("c\(trace)-\(call)", in: run, Double(trace), Double(trace + call) + 1, model: name))
      }
    }
    lines.shuffle(using: &random)
    var before: [String: Int64] = [:]
    for start in stride(from: 0, to: lines.count, by: 7) {
      try bench.feed(Array(lines[start..<min(start + 7, lines.count)]))
      for (name, counts) in requests(try snapshot(bench)) {
        for (place, count) in counts.enumerated() {
          #expect(count >= before["\(name) \(place)", default: 0], "seed \(seed)")
          before["\(name) \(place)"] = count
        }
      }
    }
    let told = try snapshot(bench)
    for (agent, row) in bench.rows(.agent) {
      let count = told.requests.filter { $0.names[0] == agent }
        .reduce(0) { $0 + $1.count.byStatus.reduce(0, +) }
      #expect(Int(count) >= row.totals.requests, "seed \(seed), \(agent)")
      let tokens = told.tokens.filter { $0.names[1] == agent }.reduce(0) { $0 + $1.count.reduce(0, +) }
      #expect(Int(tokens) == row.totals.tokens.total, "seed \(seed), \(agent)")
    }
    var money = Money.zero
    for row in told.costs { money += row.count.total }
    #expect(money == bench.totals.cost.total, "seed \(seed)")
  }

  @Test func `parts that are merged count what one meter counts`() throws {
    func lines(_ part: Int) -> [String] {
      (0..<50).flatMap { index in
        let agent = "A\((index + part) % 5)".quoted
        return [
          Native.request(
            Double(index),
            [
              "agent_name": agent, "agent_type": "t".quoted, "model_name": "m\(index % 3)".quoted,
              "user_id": "u\(index % 7)".quoted, "duration_seconds": "\(index % 9)", "total_cost": "0.01",
              "input_tokens": "10",
            ]),
          Native.line("feedback", at: Double(index), ["agent_name": agent, "score": "\(1 + index % 5)"]),
          Native.line(
            "collaboration", at: 1, ["initiating_agent": agent, "collaborating_agent": "B".quoted]),
        ]
      }
    }
    let (whole, first, second) = (bench(), bench(), bench(isPart: true))
    try whole.feed(lines(0) + lines(3))
    try first.feed(lines(0))
    try second.feed(lines(3))
    first.meter.merge(second.meter, sharesStreams: true)
    let (one, two) = (try snapshot(whole), try snapshot(first))
    #expect(requests(one) == requests(two))
    func sums(_ rows: [SeriesRow<Money>]) -> [[String]: Money] {
      Dictionary(uniqueKeysWithValues: rows.map { ($0.names, $0.count) })
    }
    #expect(sums(one.userCosts) == sums(two.userCosts) && !one.userCosts.isEmpty)
    func counts(_ rows: [SeriesRow<Int64>]) -> [[String]: Int64] {
      Dictionary(uniqueKeysWithValues: rows.map { ($0.names, $0.count) })
    }
    #expect(counts(one.collaborations) == counts(two.collaborations))
    func means(_ rows: [SeriesRow<Double>]) -> [[String]: Double] {
      Dictionary(uniqueKeysWithValues: rows.map { ($0.names, $0.count) })
    }
    #expect(means(one.satisfaction) == means(two.satisfaction) && one.satisfaction.count == 5)
  }

  @Test func `active agents and the mean cost of a request are of the last five minutes`() throws {
    let bench = bench()
    try bench.feed([
      Native.request(
        0, ["agent_name": "A".quoted, "model_name": "m".quoted, "service": "s".quoted, "total_cost": "0.5"]),
      Native.request(
        200,
        ["agent_name": "B".quoted, "model_name": "m".quoted, "service": "s".quoted, "total_cost": "0.25"]),
      Native.request(
        201,
        ["agent_name": "B".quoted, "model_name": "m".quoted, "service": "s".quoted, "total_cost": "0.75"]),
    ])
    let early = try snapshot(bench, at: 250)
    #expect(early.activeAgents.map(\.value) == [2])
    let late = try snapshot(bench, at: 450)
    #expect(late.activeAgents.map(\.value) == [1])
    #expect(late.costPerRequest.map(\.agent) == ["B"] && late.costPerRequest.map(\.dollars) == [0.5])
  }
}
