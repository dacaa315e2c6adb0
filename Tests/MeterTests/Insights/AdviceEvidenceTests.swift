import Costs
import Events
import Meter
import TestSupport
import Testing

/// What advice is drawn from, against the lines themselves.
@Suite struct AdviceEvidenceTests {
  private struct Call {
    var agent: String
    var model: String
    var time: Double
    var input: Int
    var cached: Int
    var failed: Bool
    var picodollars: Int
  }

  private func calls(_ count: Int, seed: UInt64) -> [Call] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Call(
        agent: "agent\(random.next() % 3)", model: "model\(random.next() % 2)",
        time: -random.unit() * random.unit() * 40 * 3600, input: Int(random.unit() * 2500),
        cached: random.unit() < 0.3 ? Int(random.unit() * 500) : 0, failed: random.unit() < 0.2,
        picodollars: Int(random.next() % 1_000_000_000_000))
    }.sorted { $0.time < $1.time }
  }

  private func line(_ call: Call, _ index: Int) -> [String] {
    let digits = String(call.picodollars)
    let cost = "0." + String(repeating: "0", count: 12 - digits.count) + digits
    let status = call.failed ? "\"error\"" : "\"success\""
    // Half of them say it themselves, of the others a call does.
    guard index % 2 == 0 else {
      return [
        Native.model(
          call.time - 1,
          [
            "request_id": "\"r\(index)\"", "model_name": call.model.quoted, "input_tokens": "\(call.input)",
            "cache_read_tokens": "\(call.cached)", "total_cost": cost,
          ]),
        Native.request(
          call.time,
          [
            "agent_name": call.agent.quoted, "request_id": "\"r\(index)\"", "status": status,
            "error_type": "\"E\"",
          ]),
      ]
    }
    return [
      Native.request(
        call.time,
        [
          "agent_name": call.agent.quoted, "model_name": call.model.quoted, "input_tokens": "\(call.input)",
          "cache_read_tokens": "\(call.cached)", "total_cost": cost, "status": status, "error_type": "\"E\"",
          "event_id": "\"e\(index)\"",
        ])
    ]
  }

  private func expect(_ bundle: TokenBundle, _ own: [Call], _ note: String) {
    #expect(bundle.calls == own.count, "\(note)")
    #expect(bundle.tokens.allInput == own.reduce(0) { $0 + $1.input + $1.cached }, "\(note)")
    #expect(bundle.cost.picodollars == Int128(own.reduce(0) { $0 + $1.picodollars }), "\(note)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `bundles and failures are exact sums over the window's calls`(seed: UInt64) throws {
    let calls = calls(600, seed: seed)
    let bench = Bench()
    try bench.feed(calls.enumerated().flatMap { line($1, $0) })
    bench.meter.finish()
    let since = Native.at(-20 * 3600)
    for stretch in [Stretch.window(.all), .between(since: since, until: nil)] {
      let now = Native.at(0)
      let summary = try bench.meter.summary(stretch, at: now)
      let evidence = try bench.meter.adviceEvidence(at: now, in: stretch, cacheTarget: 0.5)
      #expect(evidence.cacheTarget == 0.5 && evidence.usages.count == 6)
      for usage in evidence.usages {
        // A model call counts when it ends, the request that failed when that does.
        let own = calls.enumerated().filter { index, call in
          call.agent == usage.agent && call.model == usage.model
            && Native.at(call.time - (index % 2 == 0 ? 0 : 1)) >= summary.start
        }.map(\.element)
        let note = "seed \(seed) \(usage.agent) \(usage.model)"
        expect(usage.small, own.filter { $0.input + $0.cached < 1000 }, note)
        expect(usage.uncached, own.filter { $0.input >= 1024 && $0.cached == 0 }, note)
        #expect(usage.all.cost.picodollars == Int128(own.reduce(0) { $0 + $1.picodollars }), "\(note)")
      }
      for failure in evidence.failures {
        let own = calls.filter { $0.agent == failure.agent && Native.at($0.time) >= summary.start }
        #expect(failure.requests == own.count && failure.failed == own.count { $0.failed })
        let paid = own.filter(\.failed).reduce(0) { $0 + $1.picodollars }
        #expect(failure.failedCost.picodollars == Int128(paid), "seed \(seed) \(failure.agent)")
        #expect(failure.errorType == "E")
      }
      #expect(evidence.failures.count == 3)
    }
  }

  @Test func `a call that follows another of its run sends again what that one sent`() throws {
    let bench = Bench()
    func call(_ run: String, _ seconds: Double, input: Int, cached: Int = 0) -> String {
      Native.model(
        seconds,
        [
          "request_id": run.quoted, "model_name": "\"m\"", "input_tokens": "\(input)",
          "cache_read_tokens": "\(cached)", "total_cost": "0.1", "event_id": "\"\(run) \(seconds)\"",
        ])
    }
    try bench.feed([
      call("a", 0, input: 1500), call("a", 10, input: 2500), call("b", 11, input: 5000),
      call("a", 20, input: 2000), call("a", 30, input: 900), call("a", 40, input: 3000, cached: 10),
      call("a", 400, input: 9000), Native.request(401, ["agent_name": "\"A\"", "request_id": "\"a\""]),
      Native.request(402, ["agent_name": "\"A\"", "request_id": "\"b\""]),
    ])
    bench.meter.finish()
    let usage = try #require(
      try bench.meter.adviceEvidence(at: bench.now, in: .window(.all), cacheTarget: 0.7).usages.first)
    #expect(usage.agent == "A" && usage.uncached.calls == 5)
    // 2500 after 1500, 2000 after 2500; 9000 comes too late.
    #expect(usage.repeatedInput == 1500 + 2000)
  }

  @Test func `repeats are those among the fleet's newest hundred`() throws {
    let bench = Bench()
    func request(_ seconds: Int, _ agent: String, prompt: String?) -> String {
      Native.request(
        Double(seconds),
        [
          "agent_name": agent.quoted, "event_id": "\"e\(seconds)\"", "total_cost": "0.5",
          "prompt_hash": prompt.map { $0.quoted } ?? "null",
        ])
    }
    let old = (0..<50).map { request($0, "A", prompt: "old") }
    let new = (50..<150).map { index in
      index % 2 == 0
        ? request(index, "A", prompt: "p\(index % 20)")
        : request(index, "B", prompt: index % 4 == 1 ? nil : "q\(index)")
    }
    try bench.feed((old + new).shuffled())
    let repeats = try bench.meter.adviceEvidence(at: bench.now, in: .window(.all), cacheTarget: 0.7).repeats
    let a = try #require(repeats.first { $0.agent == "A" })
    #expect(a.requests == 50 && a.distinct == 10 && a.cost == Money("50"))
    let b = try #require(repeats.first { $0.agent == "B" })
    #expect(b.requests == 50 && b.distinct == 50 && b.cost == Money("25"))
  }

  @Test func `caches are told by agent and type, those of providers by tokens`() throws {
    let bench = Bench()
    func lookup(_ seconds: Double, _ agent: String, _ type: String, hit: Bool) -> String {
      Native.line(
        "cache_lookup", at: seconds,
        ["agent_name": agent.quoted, "cache_type": type.quoted, "hit": "\(hit)"])
    }
    let lines =
      (0..<30).map { lookup(Double($0), "A", "semantic", hit: $0 % 3 == 0) }
      + (0..<8).map { lookup(Double($0) - 7200, "A", "embedding", hit: true) }
      + [
        Native.request(
          5, ["agent_name": "\"B\"", "model_name": "\"m\"", "input_tokens": "30", "cache_read_tokens": "70"])
      ]
    try bench.feed(lines)
    let all = try bench.meter.cacheRatios(at: Native.at(60), in: .window(.all))
    #expect(
      all.map { "\($0.agent) \($0.cacheType) \($0.hits)/\($0.lookups)" } == [
        "A semantic 10/30", "A embedding 8/8", "B prompt 70/100",
      ])
    let hour = try bench.meter.cacheRatios(at: Native.at(60), in: .window(.h1))
    #expect(hour.map(\.cacheType) == ["semantic", "prompt"])
    let lookups = try bench.meter.adviceEvidence(at: Native.at(60), in: .window(.h1), cacheTarget: 0.7)
      .lookups
    #expect(
      lookups == [AdviceEvidence.CacheLookups(agent: "A", cacheType: "semantic", lookups: 30, hits: 10)])
  }
}
