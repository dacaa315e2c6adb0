import Costs
import Meter

/// Money by service, agent and model.
enum CostFamilies: FamilyGroup {
  private static let perRequest = FamilyShape(
    name: "agno_cost_per_request_dollars", type: .gauge, unit: "dollars",
    help: "Cost per request in dollars, the mean of the last 5 minutes")
  private static let total = FamilyShape(
    name: "fleetmeter_cost_dollars_total", type: .counter,
    help: "What was spent, in US dollars, by where the amount comes from (reported, computed, estimated)")
  private static let pending = FamilyShape(
    name: "fleetmeter_pending_cost_dollars", type: .gauge, unit: "dollars",
    help: "What was spent by agents that are not known yet; it is in no counter by agent")
  private static let overflow = FamilyShape(
    name: "fleetmeter_series_overflow_total", type: .counter,
    help: "How often something was counted under (other), because there were as many names as may be")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    guard let meter = facts.meter else {
      return [perRequest, total, pending, overflow].map { $0.family([]) }
    }
    let means = meter.costPerRequest.map { cost in
      MetricFamily.Point(
        [
          MetricLabel("agent_name", cost.agent), MetricLabel("model_name", cost.model),
          MetricLabel("service", cost.service),
        ], cost.dollars)
    }
    return [
      perRequest.family(means), total.family(meter.costs.flatMap(points)),
      pending.family([.init([], meter.pending.dollars)]),
      overflow.family(
        meter.overflow.map { .init([MetricLabel("dimension", $0.dimension)], Double($0.count)) }),
    ]
  }

  private static func points(_ row: SeriesRow<CostSplit>) -> [MetricFamily.Point] {
    let parts: [(String, Money)] = [
      ("reported", row.count.reported), ("computed", row.count.computed), ("estimated", row.count.estimated),
    ]
    return parts.filter { $0.1 != .zero }.map { provenance, money in
      .init(
        [
          MetricLabel("agent_name", row.names[1]), MetricLabel("model", row.names[2]),
          MetricLabel("provenance", provenance), MetricLabel("service", row.names[0]),
        ], money.dollars)
    }
  }
}
