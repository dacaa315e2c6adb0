import Meter

/// Models: the tokens they took.
enum ModelFamilies: FamilyGroup {
  private static let tokens = FamilyShape(
    name: "agno_model_tokens_consumed", type: .counter,
    help: "Total tokens consumed by model; input is what came from no cache")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    var points: [MetricFamily.Point] = []
    for row in facts.meter?.tokens ?? [] {
      for (part, count) in zip(SeriesTokens.allCases, row.count) {
        let labels = [
          MetricLabel("agent_name", row.names[1]), MetricLabel("model_name", row.names[0]),
          MetricLabel("service", row.names[2]), MetricLabel("token_type", part.name),
        ]
        points.append(.init(labels, Double(count)))
      }
    }
    return [tokens.family(points)]
  }
}
