import Meter

/// Whether services say that they are up.
enum HealthFamilies: FamilyGroup {
  private static let up = FamilyShape(
    name: "up", type: .gauge, help: "Whether a service said last, within 5 minutes, that it is up")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    [
      up.family(
        (facts.meter?.health ?? []).map {
          .init([MetricLabel("job", $0.service), MetricLabel("service", $0.service)], $0.value)
        })
    ]
  }
}
