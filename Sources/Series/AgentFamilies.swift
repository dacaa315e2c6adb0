import Meter

/// How agents are: their memory, what they hand to each other, what people and caches say of them.
enum AgentFamilies: FamilyGroup {
  private static let memory = FamilyShape(
    name: "agno_agent_memory_usage_bytes", type: .gauge, unit: "bytes", help: "Memory usage per agent")
  private static let collaborations = FamilyShape(
    name: "agno_agent_collaboration_count", type: .counter, help: "Number of agent collaborations")
  private static let satisfaction = FamilyShape(
    name: "agno_user_satisfaction_score", type: .gauge,
    help: "User satisfaction score (1-5), the mean of the last hour")
  private static let cacheHits = FamilyShape(
    name: "agno_cache_hit_ratio", type: .gauge,
    help: "Cache hit ratio for cost optimization, over the last hour")
  private static let active = FamilyShape(
    name: "agno_active_agents_count", type: .gauge,
    help: "Agents of which anything ended within the last 5 minutes")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    [
      memory.family(points(facts.meter?.memory, ["agent_name", "agent_type", "service"])),
      collaborations.family(handed(facts)),
      satisfaction.family(points(facts.meter?.satisfaction, ["agent_name", "interaction_type", "service"])),
      cacheHits.family(ratios(facts)),
      active.family(
        (facts.meter?.activeAgents ?? []).map { .init([MetricLabel("service", $0.service)], $0.value) }),
    ]
  }

  private static func points(_ rows: [SeriesRow<Double>]?, _ names: [String]) -> [MetricFamily.Point] {
    (rows ?? []).map { .init(zip(names, $0.names).map(MetricLabel.init), $0.count) }
  }

  private static func handed(_ facts: FleetFacts) -> [MetricFamily.Point] {
    (facts.meter?.collaborations ?? []).map { row in
      .init(
        [
          MetricLabel("collaborating_agent", row.names[1]), MetricLabel("initiating_agent", row.names[0]),
          MetricLabel("service", row.names[3]), MetricLabel("task_type", row.names[2]),
        ], Double(row.count))
    }
  }

  private static func ratios(_ facts: FleetFacts) -> [MetricFamily.Point] {
    (facts.meter?.cacheHits ?? []).map { row in
      .init(
        [
          MetricLabel("agent_name", row.names[1]), MetricLabel("cache_type", row.names[0]),
          MetricLabel("service", row.names[2]),
        ], row.count)
    }
  }
}
