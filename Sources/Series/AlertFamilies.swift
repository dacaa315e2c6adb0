/// Alerts by what is shown of them.
enum AlertFamilies: FamilyGroup {
  private static let alerts = FamilyShape(
    name: "fleetmeter_alerts", type: .gauge, help: "Alerts by rule, severity and state")

  static func families(of facts: FleetFacts) -> [MetricFamily] {
    [
      alerts.family(
        facts.alerts.map { alert in
          .init(
            [
              MetricLabel("alertname", alert.name), MetricLabel("severity", alert.severity),
              MetricLabel("state", alert.state),
            ], Double(alert.count))
        })
    ]
  }
}
