import PromQL
import Rules

/// Measures what a round of rules costs: a thousand alerts over two thousand series, a sample every five seconds.
enum RuleRound {
  /// What the rules ask, service by service: the shapes that people's rules have.
  private static let shapes = [
    "sum by (agent_name) (rate(requests_total{service=\"S\",status=\"error\"}[5m])) / sum by (agent_name) (rate(requests_total{service=\"S\"}[5m])) > 0.01",
    "histogram_quantile(0.95, sum by (service, le) (rate(seconds_bucket{service=\"S\"}[5m]))) > 2",
    "avg_over_time(up{job=\"S\"}[5m]) < 0.999",
    "delta(cost_dollars{service=\"S\"}[10m]) > 0.1",
    "sum(increase(requests_total{service=\"S\"}[10m])) by (status) > 1000",
    "max by (agent_name) (memory_bytes{service=\"S\"}) / on (agent_name) group_left () memory_limit_bytes > 0.9",
    "absent(up{job=\"S\"})",
    "predict_linear(memory_bytes{service=\"S\"}[10m], 3600) > 1e9",
    "rate(requests_total{service=\"S\"}[1m]) == 0 and on (agent_name) memory_bytes{service=\"S\"} > 1e6",
    "topk(3, sum by (agent_name) (rate(cost_dollars{service=\"S\"}[5m]))) > 1",
  ]

  /// Prints the cost of a round, and of taking the samples between two.
  static func run(rules: Int, rounds: Int) throws {
    let groups = try makeRules(rules)
    let expressions = groups.flatMap(\.rules).map(\.expression)
    let store = SeriesStore(for: expressions)
    let series = makeSeries()
    let evaluators = groups.map { RuleGroupEvaluator($0) }
    var time: Int64 = 0
    var feeding = 0.0
    func feed() {
      for (number, labels) in series.enumerated() {
        store.append(value(number, time), at: time, to: labels)
      }
      time += 5_000
    }
    for _ in 0..<240 { feed() }
    var (cheapest, total, alerts) = (Double.infinity, 0.0, 0)
    for round in 0...rounds {
      feeding += Measuring.seconds { feed() }
      let cost = Measuring.seconds {
        alerts = evaluators.reduce(0) { count, evaluator in
          count + evaluator.evaluate(at: time, in: store).reduce(0) { $0 + $1.alerts.count }
        }
        store.trim(now: time)
      }
      // The first round finds the series; it is told apart.
      if round == 0 {
        print("first round, in which every selector finds its series: \(milliseconds(cost))")
      } else {
        (cheapest, total) = (min(cheapest, cost), total + cost)
      }
    }
    print(
      "\(expressions.count) rules over \(store.count) series, \(store.samples) samples, \(alerts) alerts:")
    print("a round: \(milliseconds(cheapest)) at best, \(milliseconds(total / Double(rounds))) on average")
    print("samples between two rounds: \(milliseconds(feeding / Double(rounds + 1)))")
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(GoFormat.fixed(seconds * 1000, precision: 1)) ms"
  }

  private static func makeRules(_ count: Int) throws -> [RuleGroup] {
    try (0..<(count / 10)).map { service in
      let rules = try shapes.enumerated().map { number, shape in
        let text = shape.replacing("\"S\"", with: "\"s\(service % 50)\"")
        return Rule(
          kind: .alert, name: "A\(service)-\(number)", text: text, expression: try Expression(parsing: text),
          hold: 60_000, labels: ["severity": "warning"],
          annotations: ["summary": "{{ $labels.agent_name }}: {{ $value }}"],
          line: 1)
      }
      return RuleGroup(name: "service \(service)", rules: rules)
    }
  }

  /// Fifty services of four agents: 2 100 series, next to all of them read by the rules.
  private static func makeSeries() -> [LabelSet] {
    (0..<50).flatMap { service -> [LabelSet] in
      var sets = [LabelSet(["__name__": "up", "job": "s\(service)"])]
      sets += ["0.1", "0.25", "0.5", "1", "2.5", "5", "10", "30", "+Inf"].map {
        LabelSet(["__name__": "seconds_bucket", "service": "s\(service)", "le": $0])
      }
      for agent in 0..<4 {
        let labels = [
          "service": "s\(service)", "agent_name": "agent \(service)-\(agent)", "agent_type": "support",
        ]
        for status in ["ok", "error", "timeout", "cancelled", "rejected"] {
          sets.append(LabelSet(labels.merging(["__name__": "requests_total", "status": status]) { $1 }))
        }
        for name in ["memory_bytes", "memory_limit_bytes", "cost_dollars"] {
          sets.append(LabelSet(labels.merging(["__name__": name]) { $1 }))
        }
      }
      return sets
    }
  }

  private static func value(_ series: Int, _ time: Int64) -> Double {
    Double(time / 1000) * (1 + Double(series % 17) / 16) + Double((series &* 7919 &+ Int(time)) % 97)
  }
}
