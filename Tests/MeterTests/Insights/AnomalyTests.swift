import Costs
import Events
import Meter
import TestSupport
import Testing

/// Spend and calls far beyond their own past.
@Suite struct AnomalyTests {
  private func anomalies(_ bench: Bench, _ window: Stretch = .window(.all)) throws -> [Anomaly] {
    try bench.meter.anomalies(at: bench.now, in: window)
  }

  private func request(_ seconds: Double, cost: Double, agent: String = "A", user: String = "u") -> String {
    Native.request(
      seconds,
      [
        "agent_name": agent.quoted, "user_id": user.quoted, "total_cost": "\(cost)",
        "trace_id": "\"t\(Int(seconds))\"", "event_id": "\"\(agent)\(seconds)\"",
      ])
  }

  /// Requests a minute apart that cost about two cents.
  private func usual(_ count: Int, from start: Double = 0, agent: String = "A", seed: UInt64 = 1) -> [String]
  {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map {
      request(start + Double($0) * 60, cost: 0.015 + random.unit() * 0.01, agent: agent)
    }
  }

  @Test func `a request far beyond its agent's past is named, with what is usual`() throws {
    let bench = Bench()
    try bench.feed(usual(200) + [request(12_001, cost: 1.25)] + usual(20, from: 12_060))
    let found = try anomalies(bench)
    #expect(found.count == 1)
    let anomaly = try #require(found.first)
    #expect(anomaly.kind == .request && anomaly.agent == "A" && anomaly.user == "u")
    #expect(anomaly.trace == "t12001" && anomaly.time == Native.at(12_001))
    #expect(anomaly.value == 1.25 && anomaly.cost == Money("1.25"))
    let typical = try #require(anomaly.typical)
    #expect(typical > 0.015 && typical < 0.025)
    #expect((anomaly.spread ?? 0) > 1 && (anomaly.spread ?? 9) < 1.5)
    #expect(try anomalies(bench, .between(since: Native.at(13_000), until: nil)).isEmpty)
  }

  @Test func `too little past, too little change, or nothing to pay is no anomaly`() throws {
    let short = Bench()
    try short.feed(usual(20) + [request(1300, cost: 5)])
    #expect(try anomalies(short).isEmpty)
    let even = Bench()
    try even.feed((0..<100).map { request(Double($0), cost: 0.001) } + [request(101, cost: 0.0019)])
    #expect(try anomalies(even).isEmpty)
    let cheap = Bench()
    try cheap.feed((0..<100).map { request(Double($0), cost: 0.0001) } + [request(101, cost: 0.009)])
    #expect(try anomalies(cheap).isEmpty)
    let free = Bench()
    try free.feed((0..<100).map { request(Double($0), cost: 0) } + [request(101, cost: 0)])
    #expect(try anomalies(free).isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `neither the order of records nor a split between meters changes what is found`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines: [String] = []
    for index in 0..<1500 {
      let isDear = random.unit() < 0.004
      let agent = "agent\(random.next() % 3)"
      let time = random.unit() * 5 * 86_400
      lines.append(
        Native.request(
          time,
          [
            "agent_name": agent.quoted, "user_id": "\"u\(random.next() % 5)\"",
            "total_cost": "\((isDear ? 3 : 0.02) * (1 + random.unit()))", "event_id": "\"\(index)\"",
          ]))
    }
    let whole = Bench()
    try whole.feed(lines.sorted())
    let expected = try anomalies(whole).filter { $0.kind == .request }.map {
      "\($0.agent) \($0.time) \($0.cost)"
    }
    #expect(expected.count > 1)
    let shuffled = Bench()
    try shuffled.feed(lines.shuffled(using: &random))
    let parts = [Bench(), Bench(), Bench()]
    for (index, line) in lines.enumerated() { try parts[index % 3].feed([line]) }
    parts[0].meter.merge(parts[1].meter, sharesStreams: true)
    parts[0].meter.merge(parts[2].meter, sharesStreams: true)
    for bench in [shuffled, parts[0]] {
      let found = try anomalies(bench).filter { $0.kind == .request }.map {
        "\($0.agent) \($0.time) \($0.cost)"
      }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test func `what its calls cost counts, also where they come later than the request`() throws {
    let bench = Bench()
    func run(_ id: String, _ seconds: Double) -> String {
      Native.request(seconds, ["agent_name": "\"A\"", "request_id": id.quoted, "event_id": "\"run \(id)\""])
    }
    func call(_ id: String, _ seconds: Double, cost: Double, _ number: Int) -> String {
      Native.model(
        seconds,
        [
          "request_id": id.quoted, "model_name": "\"m\"", "total_cost": "\(cost)",
          "event_id": "\"call \(id) \(number)\"",
        ])
    }
    for index in 0..<60 {
      let start = Double(index) * 60
      try bench.feed([
        call("r\(index)", start, cost: 0.02, 0), run("r\(index)", start + 1),
        call("r\(index)", start + 0.5, cost: 0.02, 1),
      ])
    }
    try bench.feed([run("big", 4000)])
    for index in 0..<30 { try bench.feed([call("big", 3990 + Double(index) / 10, cost: 0.05, index)]) }
    let found = try anomalies(bench)
    #expect(found.map(\.cost) == [try #require(Money("1.5"))])
    #expect(abs((found.first?.typical ?? 0) - 0.04) < 0.001)
  }

  @Test func `an agent and a user that spend far more in an hour are named, until it is usual`() throws {
    let bench = Bench()
    var lines: [String] = []
    for hour in 0..<72 {
      let isDear = (50..<54).contains(hour) || hour >= 60
      for index in 0..<10 {
        lines.append(
          request(
            Double(hour) * 3600 + Double(index) * 300, cost: isDear ? 0.4 : 0.02, agent: "B", user: "ana"))
      }
    }
    try bench.feed(lines)
    let found = try anomalies(bench)
    for (kind, agent, user) in [(Anomaly.Kind.agent, "B", ""), (.user, "", "ana")] {
      let own = found.filter { $0.kind == kind }
      #expect(own.allSatisfy { $0.agent == agent && $0.user == user })
      let hours = Set(own.map { ($0.time.seconds - Native.epoch) / 3600 })
      // The tests' epoch is 20 minutes after a full hour.
      #expect(
        hours.contains(51) && hours.contains(65) && !hours.contains(30) && !hours.contains(57), "\(hours)")
    }
  }

  @Test func `a run that calls a tool again and again is a loop, one of an agent that always does is not`()
    throws
  {
    let bench = Bench()
    func run(_ id: String, _ start: Double, agent: String, tools: Int) -> [String] {
      (0..<tools).map {
        Native.tool(
          start + Double($0) / 100,
          ["request_id": id.quoted, "tool_name": "\"search\"", "event_id": "\"\(id) \($0)\""])
      } + [
        Native.request(
          start + 10, ["agent_name": agent.quoted, "request_id": id.quoted, "trace_id": "\"trace \(id)\""])
      ]
    }
    for index in 0..<40 {
      try bench.feed(run("a\(index)", Double(index) * 60, agent: "A", tools: 2))
      try bench.feed(run("b\(index)", Double(index) * 60, agent: "B", tools: 40))
    }
    try bench.feed(run("loop", 3000, agent: "A", tools: 60))
    let found = try anomalies(bench)
    #expect(found.map(\.kind) == [.toolLoop])
    let loop = try #require(found.first)
    #expect(loop.agent == "A" && loop.tool == "search" && loop.value == 60 && loop.trace == "trace loop")
    #expect(abs((loop.typical ?? 0) - 2) < 0.01)
  }

  @Test func `an agent that runs itself again and again, and one that is run so, are told apart`() throws {
    let bench = Bench()
    func run(_ trace: String, _ id: String, below parent: String?, agent: String, _ seconds: Double) -> String
    {
      Native.request(
        seconds,
        [
          "agent_name": agent.quoted, "trace_id": trace.quoted, "span_id": id.quoted,
          "parent_span_id": parent.map { $0.quoted } ?? "null", "duration_seconds": "\(seconds)",
        ])
    }
    // Each below the one before: children are written first.
    let deep = (0..<30).map {
      run("deep", "d\($0)", below: $0 == 0 ? nil : "d\($0 - 1)", agent: "Looper", 1000 - Double($0))
    }
    let wide = (0..<30).map { run("wide", "w\($0)", below: "w", agent: "Worker", 100 + Double($0)) }
    try bench.feed(deep.reversed() + wide + [run("wide", "w", below: nil, agent: "Boss", 900)])
    // A few are no storm, and neither are many requests of one trace that stand side by side.
    let few = (0..<4).map { run("few", "f\($0)", below: "f", agent: "Helper", 100 + Double($0)) }
    let side = (0..<50).map { run("side", "s\($0)", below: nil, agent: "Side", 100 + Double($0)) }
    try bench.feed(few + [run("few", "f", below: nil, agent: "Boss", 900)] + side)
    let found = try anomalies(bench)
    #expect(
      Set(found.map { "\($0.kind.rawValue) \($0.agent) \($0.trace)" }) == [
        "agent_loop Looper deep", "spawn_storm Worker wide",
      ])
    #expect(found.first { $0.agent == "Looper" }?.value == 29)
    #expect(found.first { $0.agent == "Worker" }?.value == 30)
  }
}
