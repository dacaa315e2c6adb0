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
  /// Runs within 5 minutes below which an agent's numbers say nothing.
  ///
  /// 1 by default, so that an agent with a run a minute is watched too. A single slow or dear run makes no
  /// alert all the same: it is out of the 5 minutes before the rule has held for long enough to fire.
  public var minimumRequests = 1
  /// Failed runs within 5 minutes below which an agent's error rate says nothing.
  ///
  /// 2 by default: of fewer than 100 runs a single failure is above 1 % already, and stays so for 5 minutes,
  /// longer than the rule waits. 1 is the mission's rule to the letter.
  public var minimumErrors = 2

  /// The mission's.
  public init() {}
}

/// The four objectives of the fleet as typed rules: availability, latency, error rate, cost of a request.
///
/// They mean what the rules of `default.yml` mean, evaluated over the meter's answers; rules in the
/// expression language take the same place, as another source of evaluations.
public struct BuiltInRules: Sendable {
  /// How long an alert stays up after its condition went away, in seconds: what comes and goes around its
  /// bound within 2 minutes is one occurrence, with one acknowledgement and one notice.
  public static let keepFiringSeconds = 120

  private let objectives: Objectives

  /// Rules with these bounds.
  public init(_ objectives: Objectives = Objectives()) { self.objectives = objectives }

  /// The rules, each with what it asks in words.
  public var descriptions: [(rule: AlertRule, condition: String)] {
    let conditions = [
      "share of health reports that say up, over 5m, < \(NumberText.short(objectives.availability))",
      "p95 of an agent's runs, over 5m, > \(NumberText.short(objectives.latencySeconds))s",
      "share of an agent's runs that fail, over 5m, > \(NumberText.short(objectives.errorRate))",
      "mean cost of an agent's run, over 5m, against an hour before, > +\(NumberText.short(objectives.costIncrease)) USD",
    ]
    return zip([availabilityRule, latencyRule, errorRateRule, costRule], conditions).map { ($0, $1) }
  }

  /// What the rules say of the last minutes. What is exactly at its bound is within it, and what is missing
  /// or no number is no reason to alert.
  public func evaluate(_ vitals: Vitals) -> [Evaluation] {
    [availability(vitals), latency(vitals), errorRate(vitals), costAnomaly(vitals)]
  }

  private var availabilityRule: AlertRule { rule("availability SLO", .critical, holdSeconds: 120) }
  private var latencyRule: AlertRule { rule("latency SLO", .warning, holdSeconds: 300) }
  private var errorRateRule: AlertRule { rule("error rate SLO", .warning, holdSeconds: 180) }
  private var costRule: AlertRule { rule("cost anomaly", .warning, holdSeconds: 600) }

  private func rule(_ name: String, _ severity: Severity, holdSeconds: Int) -> AlertRule {
    AlertRule(
      name: name, severity: severity, holdSeconds: holdSeconds, keepFiringSeconds: Self.keepFiringSeconds)
  }

  private func availability(_ vitals: Vitals) -> Evaluation {
    let least = objectives.availability
    let instances = vitals.availability.filter { $0.share < least }.map {
      Evaluation.Instance(
        labels: ["service": $0.service], place: $0.service, value: $0.share,
        valueText: NumberText.beside($0.share * 100, "<", least * 100, places: 2, unit: " %"),
        lowerIsWorse: true)
    }
    return Evaluation(rule: availabilityRule, instances: instances)
  }

  private func latency(_ vitals: Vitals) -> Evaluation {
    let most = objectives.latencySeconds
    return each(latencyRule, vitals) { agent in
      guard let p95 = agent.p95, p95 > most else { return nil }
      return (p95, "p95 " + NumberText.beside(p95, ">", most, places: 1, unit: "s"))
    }
  }

  private func errorRate(_ vitals: Vitals) -> Evaluation {
    let most = objectives.errorRate
    return each(errorRateRule, vitals) { agent in
      let rate = Double(agent.errors) / Double(max(1, agent.requests))
      guard agent.errors >= objectives.minimumErrors, rate > most else { return nil }
      return (rate, NumberText.beside(rate * 100, ">", most * 100, places: 1, unit: " %"))
    }
  }

  private func costAnomaly(_ vitals: Vitals) -> Evaluation {
    let most = objectives.costIncrease
    return each(costRule, vitals) { agent in
      guard let now = agent.costPerRequest, let before = agent.costPerRequestBefore, now - before > most
      else { return nil }
      return (now - before, "+$\(NumberText.apart(now - before, from: most, places: 2)) / request")
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
}

/// Writes a value beside the bound it is beyond.
enum NumberText {
  /// `3.9s > 2s`, `99.87 % < 99.9 %`: the bound as short as it is, the value with decimals enough to be
  /// beyond.
  static func beside(
    _ value: Double, _ sign: String, _ bound: Double, places: Int, unit: String
  ) -> String {
    "\(apart(value, from: bound, places: places))\(unit) \(sign) \(short(bound))\(unit)"
  }

  /// With `places` decimals, or as many more (up to 6) as it takes to look unlike `bound`.
  static func apart(_ value: Double, from bound: Double, places: Int) -> String {
    let places = (places..<6).first { fixed(value, $0) != fixed(bound, $0) } ?? 6
    return fixed(value, places)
  }

  /// Without zeros at the end: `2`, `99.9`.
  static func short(_ value: Double) -> String {
    let places = (0..<6).first { Self.value(value, places: $0) == Self.value(value, places: 6) } ?? 6
    return fixed(value, places)
  }

  private static func value(_ value: Double, places: Int) -> Double {
    let scale: Double = [1, 10, 100, 1e3, 1e4, 1e5, 1e6][places]
    return (value * scale).rounded() / scale
  }

  /// With so many decimals, rounded half to even; beyond 10⁹ either way it says no more than that.
  static func fixed(_ value: Double, _ places: Int) -> String {
    if value.isNaN { return "?" }
    let held = min(max(value, -1e9), 1e9)
    let picodollars = (held * 1e12).rounded()
    // Converting to 128 bits costs a thousand instructions more.
    let narrow = Int64(exactly: picodollars).map { Int128($0) }
    return Money(picodollars: narrow ?? Int128(picodollars)).text(places: places)
  }
}
