import Alerting
import Events

/// What the mission says of urgency: which services are production ones, and when business hours are.
public struct RoutingHours: Hashable, Sendable {
  /// When people are at work: from 9:00 to 17:59 unless the configuration says otherwise.
  public var business: [RecurringInterval]
  /// What a production service's name has in it, whatever the case of its letters.
  public var production: String

  /// Hours and services; see the members.
  public init(business: [RecurringInterval], production: String = "production") {
    self.business = business
    self.production = production
  }

  /// Whether people are at work.
  public func isBusiness(_ time: Timestamp) -> Bool { business.contains { $0.contains(time) } }

  /// How urgent an alert is.
  public func strategy(severity: Severity, service: String, at time: Timestamp) -> RoutingStrategy {
    if severity == .critical, service.lowercased().contains(production.lowercased()) { return .immediate }
    return isBusiness(time) ? .standard : .outsideHours
  }
}

extension Route {
  /// The mission's routing as a tree: critical alerts to the receiver `critical` at once, warnings to `warning`, all
  /// else to `info`. A production service's critical alerts are repeated hourly, other critical ones every 4 hours;
  /// outside of business hours nobody is told a second time of what can wait.
  /// - Parameter production: what a production service's name has in it.
  public static func mission(production: String = "production") -> Route {
    let isProduction = try? AlertMatcher(
      label: "service", comparison: .matches, value: "(?i).*\(literal(production)).*")
    let critical = AlertMatcher(label: "severity", value: "critical")
    return Route(
      receiver: "info", groupBy: ["alertname", "service"], groupWait: 30, groupInterval: 300,
      repeatInterval: 14_400,
      routes: [
        Route(
          receiver: "critical", matchers: [critical] + (isProduction.map { [$0] } ?? []), groupWait: 0,
          groupInterval: 60, repeatInterval: 3_600),
        Route(
          receiver: "critical", matchers: [critical], groupWait: 0, repeatInterval: 14_400,
          repeatIntervalOutsideHours: 43_200),
        Route(
          receiver: "warning", matchers: [AlertMatcher(label: "severity", value: "warning")],
          repeatInterval: 43_200, repeatIntervalOutsideHours: 86_400),
      ])
  }

  /// A text as an expression that matches nothing else.
  private static func literal(_ text: String) -> String {
    text.unicodeScalars.map { "\\.+*?()[]{}^$|".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
