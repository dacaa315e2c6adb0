import Costs
import Events
import Meter

@testable import Dashboard

/// What changed, business and a profile, for the sample fleet.
extension SampleFleet {
  static func changes(_ state: DashboardState) -> ChangeAnswer {
    var answer = ChangeAnswer(
      measure: state.changeMeasure, at: now, window: state.window, against: state.changeReference)
    let factor = state.changeMeasure == .latency ? 1 : 0.02
    answer.before = ChangeFigures(count: 132_100, value: 0.76 * factor, p95: 1.4)
    answer.now = ChangeFigures(count: 148_000, value: 1.12 * factor, p95: 3.1)
    answer.causes = causes.map { names, effect, mix, share, before, now, partOf in
      var cause = ChangeCause(names: names, effect: effect * factor, mix: mix * factor, share: share)
      cause.before = ChangeFigures(count: before, value: before == 0 ? nil : 0.58 * factor, p95: 1.5)
      cause.now = ChangeFigures(count: now, value: now == 0 ? nil : 2.31 * factor, p95: 4.6)
      cause.certainty = 14.2
      cause.p95Without = 1.4
      cause.p95OfKind = 2.8
      cause.partOf = partOf
      return cause
    }
    return answer
  }

  private static let causes: [([ChangeName], Double, Double, Double?, Int, Int, Int?)] = [
    ([ChangeName(.agent, "Support Team"), ChangeName(.model, "gpt-4o")], 0.29, -0.01, 0.81, 2210, 2311, nil),
    ([ChangeName(.agent, "Support Team")], 0.31, 0.02, 0.86, 1100, 1212, 0),
    ([ChangeName(.tool, "退款\u{1B}[31m")], 0.05, 0.048, 0.14, 0, 311, nil),
    ([ChangeName(.service, "billing")], -0.04, -0.01, nil, 812, 0, nil),
  ]

  static func business(window: Window) -> BusinessAnswer {
    var answer = BusinessAnswer(at: now, window: window)
    answer.fleet = figures(148_000, 1186, cents: 1995, scores: [12, 31, 80, 244, 301], asked: (912, 533))
    answer.before = figures(132_100, 980, cents: 1800, scores: [10, 20, 60, 240, 300], asked: (800, 500))
    answer.agents = agentRows.map { row in
      var own = BusinessFigures(totals: row.totals)
      if row.totals.requests > 1000 {
        own.satisfaction = Satisfaction(counts: [2, 4, 9, 30, 40], mean: 4.2)
        own.cache = CacheLookups(lookups: 210, hits: 122)
      }
      return BusinessAnswer.Row(name: row.name, figures: own)
    }
    answer.agentCount = agentRows.count
    answer.interactions = [("chat", 4.3), ("email", 3.6), ("ticket", 2.4)].map {
      BusinessAnswer.Kind(name: $0.0, figures: Satisfaction(counts: [3, 8, 20, 60, 90], mean: $0.1))
    }
    answer.pairs = [("Refunds", "ticket", 1.9), ("Triage", "chat", 4.6)].map {
      BusinessAnswer.Pair(
        agent: $0.0, interaction: $0.1, satisfaction: Satisfaction(counts: [9, 4, 1, 2, 0], mean: $0.2))
    }
    answer.caches = [("semantic", 812, 470), ("exact", 100, 63)].map {
      BusinessAnswer.Kind(name: $0.0, figures: CacheLookups(lookups: $0.1, hits: $0.2))
    }
    return answer
  }

  private static func figures(
    _ requests: Int, _ errors: Int, cents: Int, scores: [Int], asked: (Int, Int)
  ) -> BusinessFigures {
    var figures = BusinessFigures(
      totals: totals(requests, errors, cents: cents, input: 5_400_000, output: 744_000))
    let sum = scores.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    figures.satisfaction = Satisfaction(counts: scores, mean: Double(sum) / Double(scores.reduce(0, +)))
    figures.cache = CacheLookups(lookups: asked.0, hits: asked.1)
    return figures
  }

  static func profile(_ name: String, window: Window) -> AgentProfile {
    var profile = AgentProfile(name: name, at: now, window: window)
    profile.latency = latency
    profile.heat = chart().enumerated().map { at, point in
      let slow = point.heat[4] + point.heat[3]
      return [
        0, at % 7, point.heat[0] / 3, point.heat[0], point.heat[1], point.heat[2], slow / 2, slow / 4,
        slow / 8,
      ]
    }
    profile.baseline = Baseline(samples: 41_230, mean: 0.52, deviation: 0.41, median: 0.41, factor: 1.83)
    profile.anomalies = (0..<60).map { (48...53).contains($0) ? $0 - 40 : 0 }
    var memory = MemoryProfile()
    memory.now = 1_120_000_000
    memory.peak = 1_240_000_000
    memory.meanDelta = 2_100_000
    memory.mostDelta = 310_000_000
    memory.samples = 60
    memory.chart = (0..<60).map { $0 < 4 ? nil : 320e6 + Double($0 * $0) * 240_000 }
    memory.baseline = Baseline(samples: 1440, mean: 320e6, deviation: 12e6, median: 319e6, factor: 1.04)
    profile.memory = memory
    profile.results = SizeFigures(count: 3812, mean: 1840, largest: 61_000)
    profile.toolResults = SizeFigures(count: 9012, mean: 912, largest: 240_000)
    profile.runsInMinute = 64
    profile.mostRunsInMinute = 131
    profile.sessions = (0..<30).map {
      SessionUse(
        name: "s-\($0)f3a9c2e", last: now.adding(seconds: Int64(-$0 * 90)), runs: 40 - $0,
        errors: $0 % 5 == 2 ? 1 : 0)
    }
    profile.sessionCount = 512
    profile.sessionsAreAll = false
    return profile
  }

  static let processes = [
    ProcessFigures(
      pid: 4711, service: "production-support", cpu: 0.41, residentBytes: 412_000_000, peakBytes: 520_000_000)
  ]
}
