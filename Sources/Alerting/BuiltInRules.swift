import Costs
import Meter

/// The bounds of the built-in rules.
public struct Objectives: Hashable, Sendable {
  /// The least share of health reports that say up, over 5 minutes.
  public var availability = 0.999
  /// The highest p95 of an agent's runs over 5 minutes, in seconds.
  public var latencySeconds = 2.0
  /// The highest share of an agent's runs that fail, over 5 minutes.
  public var errorRate = 0.01
  /// By how much the mean cost of an agent's run may rise within an hour, in dollars.
  public var costIncrease = 0.10
  /// Runs within 5 minutes below which an agent's rates say nothing.
  public var minimumRequests = 1

  /// The mission's.
  public init() {}
}

/// The four objectives of the fleet as typed rules: availability, latency, error rate, cost of a request.
///
/// They mean what the rules of `default.yml` mean, evaluated over the meter's answers; rules in the expression language
/// take the same place, as another source of evaluations.
public struct BuiltInRules: Sendable {
  private let objectives: Objectives

  /// Rules with these bounds.
  public init(_ objectives: Objectives = Objectives()) { self.objectives = objectives }

  /// What the rules say of the last minutes.
  public func evaluate(_ vitals: Vitals) -> [Evaluation] {
    [availability(vitals), latency(vitals), errorRate(vitals), costAnomaly(vitals)]
  }

  private func availability(_ vitals: Vitals) -> Evaluation {
    let rule = AlertRule(name: "availability SLO", severity: .critical, holdSeconds: 120)
    let instances = vitals.availability.filter { $0.share < objectives.availability }.map {
      Evaluation.Instance(
        labels: ["service": $0.service], place: $0.service, value: $0.share,
        valueText: "\(percent($0.share, 2)) < \(percent(objectives.availability, 1))")
    }
    return Evaluation(rule: rule, instances: instances)
  }

  private func latency(_ vitals: Vitals) -> Evaluation {
    let rule = AlertRule(name: "latency SLO", severity: .warning, holdSeconds: 300)
    return each(rule, vitals) { agent in
      guard let p95 = agent.p95, p95 > objectives.latencySeconds else { return nil }
      return (p95, "p95 \(number(p95, 1))s > \(number(objectives.latencySeconds, 1))s")
    }
  }

  private func errorRate(_ vitals: Vitals) -> Evaluation {
    let rule = AlertRule(name: "error rate SLO", severity: .warning, holdSeconds: 180)
    return each(rule, vitals) { agent in
      let rate = Double(agent.errors) / Double(max(1, agent.requests))
      guard rate > objectives.errorRate else { return nil }
      return (rate, "\(percent(rate, 1)) > \(percent(objectives.errorRate, 1))")
    }
  }

  private func costAnomaly(_ vitals: Vitals) -> Evaluation {
    let rule = AlertRule(name: "cost anomaly", severity: .warning, holdSeconds: 600)
    return each(rule, vitals) { agent in
      guard let now = agent.costPerRequest, let before = agent.costPerRequestBefore,
        now - before > objectives.costIncrease
      else { return nil }
      return (now - before, "+$\(number(now - before, 2)) / request")
    }
  }

  private func each(
    _ rule: AlertRule, _ vitals: Vitals, _ judge: (Vitals.AgentVitals) -> (value: Double, text: String)?
  ) -> Evaluation {
    let instances = vitals.agents.filter { $0.requests >= objectives.minimumRequests }.compactMap { agent in
      judge(agent).map {
        Evaluation.Instance(
          labels: ["agent_name": agent.name, "service": agent.service], place: agent.name, value: $0.value,
          valueText: $0.text)
      }
    }
    return Evaluation(rule: rule, instances: instances)
  }

  private func percent(_ share: Double, _ places: Int) -> String { number(share * 100, places) + " %" }

  private func number(_ value: Double, _ places: Int) -> String {
    Money(picodollars: Int128((value * 1e12).rounded())).text(places: places)
  }
}
