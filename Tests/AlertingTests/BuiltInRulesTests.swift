import Events
import Testing

@testable import Alerting
@testable import Meter

@Suite struct BuiltInRulesTests {
  private let at = Timestamp(seconds: 1_800_000_000)

  private func agent(
    requests: Int = 100, errors: Int = 0, p95: Double? = nil, cost: Double? = nil, before: Double? = nil
  ) -> Vitals {
    let agent = Vitals.AgentVitals(
      name: "Refunds", service: "support", requests: requests, errors: errors, p95: p95, costPerRequest: cost,
      costPerRequestBefore: before)
    return Vitals(at: at, availability: [], agents: [agent])
  }

  private func health(_ shares: [Double]) -> Vitals {
    Vitals(
      at: at, availability: shares.map { Vitals.Availability(service: "support", share: $0) }, agents: [])
  }

  /// What alerts, as `rule: text`.
  private func said(_ vitals: Vitals, _ objectives: Objectives = Objectives()) -> [String] {
    BuiltInRules(objectives).evaluate(vitals).flatMap { evaluation in
      evaluation.instances.map { "\(evaluation.rule.name): \($0.valueText)" }
    }
  }

  @Test func `the four rules are the mission's`() {
    let rules = BuiltInRules().evaluate(agent()).map(\.rule)
    #expect(rules.map(\.name) == ["availability SLO", "latency SLO", "error rate SLO", "cost anomaly"])
    #expect(rules.map(\.severity) == [.critical, .warning, .warning, .warning])
    #expect(rules.map(\.holdSeconds) == [120, 300, 180, 600])
    #expect(rules.map(\.keepFiringSeconds) == [120, 120, 120, 120])
    let bounds = Objectives()
    #expect(
      [bounds.availability, bounds.latencySeconds, bounds.errorRate, bounds.costIncrease] == [
        0.999, 2, 0.01, 0.1,
      ])
    #expect(bounds.minimumRequests == 1)
    #expect(bounds.minimumErrors == 2)
  }

  @Test func `availability alerts below its bound`() {
    #expect(said(health([1, 0.999])) == [])
    #expect(said(health([0.95])) == ["availability SLO: 95.00 % < 99.9 %"])
    #expect(said(health([0])) == ["availability SLO: 0.00 % < 99.9 %"])
    #expect(said(health([0.998999])) == ["availability SLO: 99.8999 % < 99.9 %"])
    let instance = BuiltInRules().evaluate(health([0.5]))[0].instances.first
    #expect(instance?.labels == ["service": "support"])
    #expect(instance?.place == "support")
    #expect(instance?.value == 0.5)
  }

  @Test func `latency alerts above its bound`() {
    #expect(said(agent(p95: nil)) == [])
    #expect(said(agent(p95: 2)) == [])
    #expect(said(agent(p95: 2.0004)) == ["latency SLO: p95 2.0004s > 2s"])
    #expect(said(agent(p95: 3.94)) == ["latency SLO: p95 3.9s > 2s"])
    let instance = BuiltInRules().evaluate(agent(p95: 3.94))[1].instances.first
    #expect(instance?.labels == ["agent_name": "Refunds", "service": "support"])
    #expect(instance?.place == "Refunds")
    #expect(instance?.value == 3.94)
  }

  @Test func `error rate alerts above its bound, and not for a single failure`() {
    #expect(said(agent(requests: 200, errors: 2)) == [])
    #expect(said(agent(requests: 199, errors: 2)) == ["error rate SLO: 1.01 % > 1 %"])
    #expect(said(agent(requests: 20, errors: 1)) == [])
    #expect(said(agent(requests: 2, errors: 2)) == ["error rate SLO: 100.0 % > 1 %"])
    #expect(said(agent(requests: 0, errors: 0)) == [])
    var literal = Objectives()
    literal.minimumErrors = 1
    #expect(said(agent(requests: 20, errors: 1), literal) == ["error rate SLO: 5.0 % > 1 %"])
    literal.errorRate = 0.005
    #expect(said(agent(requests: 20, errors: 1), literal) == ["error rate SLO: 5.0 % > 0.5 %"])
    literal.minimumErrors = 0
    literal.errorRate = 0
    #expect(said(agent(requests: 20, errors: 0), literal) == [])
  }

  @Test func `cost alerts where it rose beyond its bound`() {
    #expect(said(agent(cost: 9)) == [])
    #expect(said(agent(before: 9)) == [])
    #expect(said(agent(cost: 0.125, before: 0.125)) == [])
    #expect(said(agent(cost: 0.1, before: 0)) == [])
    #expect(said(agent(cost: 0.75, before: 0.5)) == ["cost anomaly: +$0.25 / request"])
    #expect(said(agent(cost: 0.1004, before: 0)) == ["cost anomaly: +$0.1004 / request"])
    #expect(said(agent(cost: 0.5, before: 0.75)) == [])
  }

  @Test func `too few runs say nothing`() {
    var patient = Objectives()
    patient.minimumRequests = 20
    let few = agent(requests: 19, errors: 19, p95: 9, cost: 9, before: 0)
    #expect(said(few, patient) == [])
    #expect(said(few).count == 3)
    #expect(said(agent(requests: 20, p95: 9), patient).count == 1)
    #expect(said(health([0]), patient).count == 1)
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e9, 1.7e26,
    -1e30, .leastNonzeroMagnitude, -0.0, .ulpOfOne,
  ])
  func `extreme values never trap, and their texts stay short`(value: Double) {
    var extreme = Objectives()
    for bound in [value, 0, -value] {
      (extreme.availability, extreme.latencySeconds) = (bound, bound)
      (extreme.errorRate, extreme.costIncrease) = (bound, bound)
      for vitals in [
        health([value, 0, 1]), agent(p95: value, cost: value, before: 0),
        agent(requests: .max, errors: .max, p95: value, cost: 0, before: value),
        agent(requests: .min, errors: .min, cost: value, before: value),
      ] {
        #expect(said(vitals, extreme).allSatisfy { $0.utf8.count < 80 })
      }
    }
    #expect(said(agent(p95: .nan, cost: .nan, before: 0)) == [])
    #expect(said(health([.nan])) == [])
  }

  /// A slow run leaves the window of 5 minutes before the rule has held for 5 minutes: that is why a single
  /// one fires nothing.
  @Test(arguments: 0..<5) func `a single slow run fires no latency alert`(offset: Int64) {
    var book = AlertBook(start: at)
    let rules = BuiltInRules()
    for step in stride(from: Int64(0), through: 900, by: 5) {
      let time = at.adding(seconds: step)
      let sees = step >= offset && step < offset + 300
      book.apply(rules.evaluate(agent(p95: sees ? 9 : 1)), at: time)
      #expect(book.statuses(at: time).allSatisfy { $0.state == .pending })
    }
    #expect(book.takeNotices().isEmpty)
    #expect(book.moments(from: at, to: at.adding(seconds: 1000)).isEmpty)
  }

  @Test func `what flaps around its bound is one occurrence`() {
    var book = AlertBook(start: at)
    let rules = BuiltInRules()
    for step in stride(from: Int64(0), through: 1800, by: 5) {
      let slow = step < 400 || step % 115 < 20
      book.apply(rules.evaluate(agent(p95: slow ? 9 : 1)), at: at.adding(seconds: step))
    }
    let end = at.adding(seconds: 1800)
    #expect(book.statuses(at: end).map(\.firedAt) == [at.adding(seconds: 300)])
    #expect(book.takeNotices().map(\.kind) == [.fired])
    #expect(book.moments(from: at, to: end).map(\.state) == [.firing])
  }
}

@Suite struct NumberTextTests {
  @Test func `bounds are as short as they are`() {
    let said = [2, 99.9, 0.5, 100, 0, 0.07 * 100, 1e9, 1e300, .infinity, -.infinity, .nan, 0.000_000_1]
      .map(NumberText.short)
    #expect(
      said == [
        "2", "99.9", "0.5", "100", "0", "7", "1000000000", "1000000000", "1000000000", "-1000000000", "?",
        "0",
      ])
  }

  @Test func `a value looks unlike its bound where six decimals can say so`() {
    #expect(NumberText.apart(2.04, from: 2, places: 1) == "2.04")
    #expect(NumberText.apart(2.0000004, from: 2, places: 1) == "2.000000")
    #expect(NumberText.apart(2.5, from: 2, places: 1) == "2.5")
    #expect(NumberText.apart(.nan, from: .nan, places: 1) == "?")
  }
}
