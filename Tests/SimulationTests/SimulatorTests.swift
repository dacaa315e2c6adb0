import Events
import Foundation
import Testing

@testable import Simulation

@Suite struct SimulatorTests {
  /// Wednesday, 2026-11-18T12:00:00Z.
  private static let noon = Timestamp(seconds: 1_795_003_200)

  private func options(_ change: (inout SimulationOptions) -> Void = { _ in }) -> SimulationOptions {
    var options = SimulationOptions(start: Self.noon)
    options.rhythm = false
    change(&options)
    return options
  }

  private func bytes(_ options: SimulationOptions, seconds: Int64) -> [UInt8] {
    var simulator = Simulator(options: options)
    var bytes: [UInt8] = []
    simulator.write(until: options.start.adding(seconds: seconds), into: &bytes)
    return bytes
  }

  private func events(_ options: SimulationOptions, seconds: Int64) throws -> [[String: Any]] {
    try bytes(options, seconds: seconds).split(separator: 0x0A).map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  private func isRoot(_ event: [String: Any]) -> Bool {
    ["request", "team_run"].contains(event["type"] as? String) && event["parent_span_id"] == nil
  }

  @Test func `the same options give the same bytes, another seed gives others`() {
    let one = bytes(options { $0.history = 3_600 }, seconds: 600)
    #expect(one == bytes(options { $0.history = 3_600 }, seconds: 600))
    #expect(
      one
        != bytes(
          options {
            $0.history = 3_600; $0.seed = 2
          }, seconds: 600))
    #expect(!one.isEmpty)
  }

  @Test func `lines taken one by one are those taken at once`() {
    let options = options()
    var simulator = Simulator(options: options)
    var single: [UInt8] = []
    while simulator.nextTime <= options.start.adding(seconds: 300) {
      single += simulator.next().bytes + [0x0A]
    }
    #expect(single == bytes(options, seconds: 300))
    var limited: [UInt8] = []
    var again = Simulator(options: options)
    while again.write(until: options.start.adding(seconds: 300), into: &limited, limit: 7) > 0 {}
    #expect(limited == single)
  }

  @Test func `an incident leaves all other requests as they were`() throws {
    func triage(_ incidents: [Incident]) throws -> [String] {
      try events(
        options {
          $0.incidents = incidents; $0.rate = 3
        }, seconds: 600
      )
      .filter { $0["agent_name"] as? String == "Triage" && isRoot($0) }
      .compactMap { $0["request_id"] as? String }
    }
    let calm = try triage([])
    #expect(calm.count > 300)
    #expect(try triage(Incident.Kind.allCases.map { Incident($0, offset: 0) }) == calm)
  }

  @Test(arguments: [1 as UInt64, 2, 3])
  func `times never fall and equal those of the lines`(seed: UInt64) throws {
    let options = options {
      $0.seed = seed; $0.history = 7_200; $0.historyEvents = 2_000; $0.rate = 2
    }
    var simulator = Simulator(options: options)
    var last = options.start.adding(seconds: -7_200)
    for _ in 0..<5_000 {
      let next = simulator.nextTime
      let line = simulator.next()
      #expect(line.time == next && line.time >= last, "seed \(seed)")
      last = line.time
      var time: [UInt8] = Array("{\"time\":\"".utf8)
      Calendar.append(line.time.nanoseconds / 1_000, to: &time)
      #expect(line.bytes.starts(with: time), "seed \(seed)")
    }
  }

  @Test func `children stand before their run, inside its time, under its trace, with ids of their own`()
    throws
  {
    let all = try events(
      options {
        $0.rate = 4; $0.teams = 3; $0.agents = 14
      }, seconds: 1_200)
    var open: [String: [(start: Double, trace: String)]] = [:]
    var spans: Set<String> = []
    let clock = ISO8601DateFormatter()
    clock.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    var children = 0
    for event in all {
      guard let span = event["span_id"] as? String, let trace = event["trace_id"] as? String else { continue }
      #expect(spans.insert(span).inserted, "\(span) twice")
      let text = try #require(event["time"] as? String)
      let end = try #require(clock.date(from: text)).timeIntervalSince1970
      let start = end - (try #require(event["duration_seconds"] as? Double))
      for child in open.removeValue(forKey: span) ?? [] {
        children += 1
        #expect(child.start >= start - 0.002 && child.trace == trace)
      }
      if let parent = event["parent_span_id"] as? String {
        #expect(!spans.contains(parent), "\(span) stands after its run")
        open[parent, default: []].append((start, trace))
      }
    }
    #expect(children > 5_000)
    // What is left are runs that have not ended.
    #expect(open.count < 60)
  }

  @Test func `requests come at the rate asked for`() throws {
    let count = try events(options { $0.rate = 2.5 }, seconds: 3_600).count { isRoot($0) }
    #expect(abs(count - 9_000) < 400, "\(count)")
  }

  @Test func `a week with its rhythm has the same mean, quiet nights and quieter weekends`() throws {
    let all = try events(
      options {
        $0.rate = 0.02; $0.rhythm = true; $0.healthInterval = 100_000
      }, seconds: 7 * 86_400)
    let roots = all.filter(isRoot).compactMap { $0["time"] as? String }
    let expected = 12_096
    #expect(abs(roots.count - expected) < 600, "\(roots.count)")
    let at = { (hour: String) in roots.count { $0.dropFirst(11).hasPrefix(hour) } }
    #expect(at("14") > 3 * at("03"))
    let on = { (day: String) in roots.count { $0.hasPrefix(day) } }
    #expect(Double(on("2026-11-20")) > 1.7 * Double(on("2026-11-21")))
  }

  private static let histories: [(seconds: Int64, rate: Double)] = [
    (86_400, 0.5), (86_400, 20), (2_592_000, 0.5), (600, 0.5), (60, 400),
  ]

  @Test(arguments: histories)
  func `history keeps to its number of events and what is live to its rate`(history: Int64, rate: Double)
    throws
  {
    let options = options {
      $0.history = history; $0.rate = rate; $0.historyEvents = 20_000; $0.rhythm = true
    }
    var simulator = Simulator(options: options)
    var text: [UInt8] = []
    let count = simulator.write(until: options.start, into: &text)
    #expect(count <= 20_500)
    #expect(count >= min(20_000 * 3 / 4, Int(Double(history) * rate)), "\(count)")
    text = []
    let seconds = Int64(max(5, 300 / rate))
    simulator.write(until: options.start.adding(seconds: seconds), into: &text)
    let live = try text.split(separator: 0x0A).count { line in
      isRoot(try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]))
    }
    let expected = Double(seconds) * rate * Rhythm.factor(at: options.start.nanoseconds / 1_000)
    #expect(abs(Double(live) - expected) < 6 * expected.squareRoot() + 20, "\(live) of \(expected)")
  }

  @Test func `old history carries its tokens on the request, and no call of its own`() throws {
    let all = try events(
      options {
        $0.history = 86_400; $0.historyEvents = 5_000
      }, seconds: -43_200)
    #expect(!all.contains { $0["type"] as? String == "model_call" })
    #expect(all.contains { isRoot($0) && $0["input_tokens"] is Int && $0["model_name"] is String })
  }

  @Test func `about one request in a hundred fails`() throws {
    let roots = try events(options { $0.rate = 3 }, seconds: 3_600).filter(isRoot)
    let failed = roots.count { ["error", "timeout"].contains($0["status"] as? String) }
    let share = Double(failed) / Double(roots.count)
    #expect((0.004...0.012).contains(share), "\(share)")
  }

  @Test func `costs are tokens times prices, to the last digit`() throws {
    let all = try events(
      options {
        $0.givesCost = true; $0.rate = 3
      }, seconds: 600)
    let calls = all.filter { $0["model_name"] as? String == "gpt-4o" && $0["output_tokens"] != nil }
    #expect(calls.count > 100)
    for call in calls {
      let tokens = { (key: String) in Decimal(call[key] as? Int ?? 0) }
      let expected =
        (tokens("input_tokens") * 250 + tokens("cache_read_tokens") * 125 + tokens("output_tokens") * 1_000)
        / 100_000_000
      let cost = try #require(call["total_cost"] as? NSNumber).decimalValue
      #expect(abs(NSDecimalNumber(decimal: cost - expected).doubleValue) < 1e-15)
    }
    #expect(try !events(options(), seconds: 600).contains { $0["total_cost"] != nil })
  }

  @Test func `fleets of any size`() throws {
    for agents in [-1, 0, 1, 2, 9, 300] {
      for teams in [0, 1, 6] {
        let all = try events(
          options {
            $0.agents = agents; $0.teams = teams; $0.users = 0; $0.rate = 2
          }, seconds: 60)
        #expect(all.contains(where: isRoot), "\(agents) agents, \(teams) teams")
      }
    }
    let names = Fleet(
      options: options {
        $0.agents = 300; $0.teams = 6; $0.users = 500
      })
    #expect(Set(names.agents.map(\.name)).count == 305 && Set(names.users).count == 500)
  }
}

@Suite struct IncidentTests {
  private func roots(_ incidents: [Incident]) throws -> [[String: Any]] {
    var options = SimulationOptions(start: Timestamp(seconds: 1_795_003_200))
    options.rhythm = false
    options.rate = 3
    options.incidents = incidents
    var simulator = Simulator(options: options)
    var bytes: [UInt8] = []
    simulator.write(until: options.start.adding(seconds: 900), into: &bytes)
    return try bytes.split(separator: 0x0A).map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  private func percentile95(_ events: [[String: Any]], model: String) -> Double {
    let sorted = events.filter { $0["model_name"] as? String == model }.compactMap {
      $0["duration_seconds"] as? Double
    }
    .sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count * 95 / 100]
  }

  @Test func `latency slows one model alone`() throws {
    let (calm, slow) = (try roots([]), try roots([Incident(.latency, offset: 0, duration: 900)]))
    let ratio = { percentile95(slow, model: $0) / percentile95(calm, model: $0) }
    #expect((2.8...5.5).contains(ratio("gpt-4-turbo")))
    #expect((0.8...1.25).contains(ratio("gpt-4o-mini")))
  }

  @Test func `errors fail a tool and runs`() throws {
    let events = try roots([Incident(.errors, offset: 0, duration: 900)])
    let lookups = events.filter { $0["tool_name"] as? String == "lookup_order" }
    let failed = lookups.count { $0["status"] as? String == "error" }
    #expect(Double(failed) > 0.25 * Double(lookups.count))
    let refunds = events.filter { $0["agent_name"] as? String == "Refunds" && $0["request_id"] != nil }
    let broken = refunds.count { $0["status"] as? String == "error" }
    #expect(Double(broken) > 0.05 * Double(refunds.count))
  }

  @Test func `spend burns a day's budget in minutes, through one agent and user`() throws {
    let events = try roots([Incident(.spend, offset: 0, duration: 900)])
    let input = events.filter { $0["agent_name"] as? String == "Researcher" }
      .reduce(0) { $0 + ($1["input_tokens"] as? Int ?? 0) }
    #expect(Double(input) * 3e-6 > 60)
  }

  @Test func `outage is said by health and felt by requests, for its time alone`() throws {
    let events = try roots([Incident(.outage, offset: 300, duration: 300)])
    let health = events.filter { $0["type"] as? String == "health" && $0["service"] as? String == "billing" }
    let up = health.map { $0["up"] as? Bool == true }
    let third = { (value: Bool) in [Bool](repeating: value, count: 20) }
    #expect(up == third(true) + third(false) + third(true))
    let during = events.filter { event in
      event["agent_name"] as? String == "billing_agent" && event["type"] as? String == "request"
        && (event["time"] as? String).map { ("2026-11-18T12:05:31"..."2026-11-18T12:09:59").contains($0) }
          == true
    }
    #expect(during.count > 20 && during.allSatisfy { $0["status"] as? String != "success" })
  }

  @Test func `incidents are read from text`() {
    #expect(Incident("latency") == Incident(.latency, offset: 60, duration: 600))
    #expect(Incident("errors@-30m") == Incident(.errors, offset: -1_800, duration: 600))
    #expect(Incident("outage@2m/90s") == Incident(.outage, offset: 120, duration: 90))
    #expect(Incident("spend@0s/1h") == Incident(.spend, offset: 0, duration: 3_600))
  }

  @Test(arguments: [
    "", "fire", "latency@", "latency@5", "latency@5m/", "latency@5m/-3s", "latency@999999999999d",
  ])
  func `what is no incident is refused`(text: String) { #expect(Incident(text) == nil) }
}
