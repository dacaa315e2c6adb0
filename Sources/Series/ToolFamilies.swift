import Meter

/// Tools: how often they were called, how that ended, how long it took.
enum ToolFamilies: FamilyGroup {
  private static let total = FamilyShape(
    name: "agno_tool_calls_total", type: .counter, help: "Total tool calls made by agents")
  private static let duration = FamilyShape(
    name: "agno_tool_call_duration_seconds", type: .histogram, unit: "seconds", help: "Tool call duration")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    var totals: [MetricFamily.Point] = []
    for row in facts.meter?.toolCalls ?? [] {
      for (status, count) in zip(SeriesStatus.allCases, row.count) {
        let labels = [
          MetricLabel("agent_name", row.names[0]), MetricLabel("service", row.names[2]),
          MetricLabel("status", status.name), MetricLabel("tool_name", row.names[1]),
        ]
        totals.append(.init(labels, Double(count)))
      }
    }
    let durations = (facts.meter?.toolDurations ?? []).map { row in
      MetricFamily.Point(
        [MetricLabel("service", row.names[1]), MetricLabel("tool_name", row.names[0])], row.count,
        ["0.1", "0.5", "1.0", "2.0", "5.0", "10.0"])
    }
    return [total.family(totals), duration.family(durations)]
  }
}
