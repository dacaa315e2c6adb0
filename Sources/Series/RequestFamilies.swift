import Meter

/// Requests: how many, how they ended, how long they took.
enum RequestFamilies: FamilyGroup {
  private static let total = FamilyShape(
    name: "agno_agent_requests_total", type: .counter, help: "Total number of agent requests processed")
  private static let duration = FamilyShape(
    name: "agno_agent_request_duration_seconds", type: .histogram, unit: "seconds",
    help: "Agent request processing duration")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    let rows = facts.meter?.requests ?? []
    var totals: [MetricFamily.Point] = []
    totals.reserveCapacity(rows.count * SeriesStatus.allCases.count)
    var durations: [MetricFamily.Point] = []
    durations.reserveCapacity(rows.count)
    for row in rows {
      let labels = zip(["agent_name", "agent_type", "model", "service"], row.names).map(MetricLabel.init)
      for (status, count) in zip(SeriesStatus.allCases, row.count.byStatus) {
        totals.append(.init(labels + [MetricLabel("status", status.name)], Double(count)))
      }
      durations.append(
        .init(labels, row.count.durations, ["0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "30.0"]))
    }
    return [total.family(totals), duration.family(durations)]
  }
}
