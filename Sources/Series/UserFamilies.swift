import Costs
import Meter

/// Users: their requests, and what those cost.
enum UserFamilies: FamilyGroup {
  private static let requests = FamilyShape(
    name: "fleetmeter_user_requests_total", type: .counter, help: "Root requests of each user")
  private static let cost = FamilyShape(
    name: "fleetmeter_user_cost_dollars_total", type: .counter,
    help: "What was spent for each user, in US dollars")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    var totals: [MetricFamily.Point] = []
    for row in facts.meter?.userRequests ?? [] {
      for (status, count) in zip(SeriesStatus.allCases, row.count) {
        totals.append(
          .init([MetricLabel("status", status.name), MetricLabel("user_id", row.names[0])], Double(count)))
      }
    }
    let costs = (facts.meter?.userCosts ?? []).map { row in
      MetricFamily.Point([MetricLabel("user_id", row.names[0])], row.count.dollars)
    }
    return [requests.family(totals), cost.family(costs)]
  }
}
