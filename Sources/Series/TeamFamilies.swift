import Costs
import Meter

/// Teams: how long their runs took, what they cost.
enum TeamFamilies: FamilyGroup {
  private static let duration = FamilyShape(
    name: "agno_team_execution_duration_seconds", type: .histogram, unit: "seconds",
    help: "Team workflow execution time")
  private static let cost = FamilyShape(
    name: "fleetmeter_team_cost_dollars_total", type: .counter,
    help: "What was spent by the calls below each outermost team, in US dollars")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    let durations = (facts.meter?.teamDurations ?? []).map { row in
      MetricFamily.Point(
        [
          MetricLabel("service", row.names[2]), MetricLabel("team_name", row.names[0]),
          MetricLabel("workflow_type", row.names[1]),
        ], row.count, ["1.0", "5.0", "15.0", "30.0", "60.0", "300.0"])
    }
    let costs = (facts.meter?.teamCosts ?? []).map { row in
      MetricFamily.Point([MetricLabel("team_name", row.names[0])], row.count.dollars)
    }
    return [duration.family(durations), cost.family(costs)]
  }
}
