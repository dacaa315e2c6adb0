import Alerting
import Costs
import Events
import Notifying

/// What a configuration says of alerts beyond their rules' bounds: what keeps them quiet, and who is told of them.
struct AlertingConfig: Sendable {
  /// How long an acknowledgement holds, in seconds; nil for as long as the occurrence lasts.
  var acknowledgeSeconds: Int64?
  /// For how long after an alert was told its next occurrence is a duplicate, in seconds.
  var duplicateSeconds: Int64 = 0
  /// When an alert that comes and goes is kept quiet; nil for never.
  var flapping: FlappingThresholds? = FlappingThresholds()
  /// Maintenance windows.
  var maintenance: [Maintenance] = []
  /// Which alerts keep which others quiet.
  var inhibitions: [InhibitRule] = []
  /// Where a person can look at alerts, for messages.
  var externalURL = ""
  /// When people are at work; empty for the mission's hours.
  var businessHours: [LocalInterval] = []
  /// What a production service's name has in it.
  var production = "production"
  /// Ways to tell people by the mission's routing: its receivers are called `critical`, `warning` and `info`.
  var channels: [Integration] = []
  /// A routing tree instead of the mission's, with its place.
  var route: (route: Route, node: ConfigPlacement)?
  /// Receivers by name, for `route`.
  var integrations: [Integration] = []
  /// Names that `receivers` lists, with and without ways to tell them.
  var receivers: Set<String> = []
  /// Recurring times by name, for `route`.
  var times: [String: [LocalInterval]] = [:]

  /// A line and column of the file.
  struct ConfigPlacement: Sendable {
    var line: Int
    var column: Int
  }

  /// Recurring times in a zone of their own, or the one that rules.
  struct LocalInterval: Sendable {
    var interval: RecurringInterval
    var hasZone: Bool

    func at(_ zone: CalendarZone) -> RecurringInterval {
      if hasZone { return interval }
      var interval = interval
      interval.zone = zone
      return interval
    }
  }

  /// A maintenance window whose zone may be the one that rules.
  struct Maintenance: Sendable {
    enum Schedule: Sendable {
      case once(from: Timestamp, until: Timestamp)
      case recurring([LocalInterval])
      case cron(String, seconds: Int64, zone: CalendarZone?)
    }

    var name = ""
    var matchers: [AlertMatcher] = []
    var schedule: Schedule
  }

  /// What keeps alerts quiet.
  /// - Parameter zone: the one that rules.
  func suppressions(in zone: CalendarZone) -> Suppressions {
    let windows = maintenance.map { window in
      let schedule: MaintenanceWindow.Schedule =
        switch window.schedule {
        case .once(let from, let until): .once(from: from, until: until)
        case .recurring(let intervals): .recurring(intervals.map { $0.at(zone) })
        case .cron(let text, let seconds, let own):
          // It was read once already.
          if let schedule = try? CronSchedule(text, zone: own ?? zone) {
            .cron(schedule, seconds: seconds)
          } else {
            .recurring([])
          }
        }
      return MaintenanceWindow(name: window.name, matchers: window.matchers, schedule: schedule)
    }
    return Suppressions(
      windows: windows, inhibitions: inhibitions, flapping: flapping, duplicateSeconds: duplicateSeconds)
  }

  /// Whom to tell, and how; nil where nobody is named.
  /// - Parameter zone: the one that rules.
  /// - Throws: `RoutingTree.Problem`.
  func plan(in zone: CalendarZone) throws(RoutingTree.Problem) -> NotificationPlan? {
    let business = businessHours.isEmpty ? [.businessHours(in: zone)] : businessHours.map { $0.at(zone) }
    let hours = RoutingHours(business: business, production: production)
    var named = times.mapValues { $0.map { $0.at(zone) } }
    named["business_hours"] = named["business_hours"] ?? business
    if let route {
      let tree = try RoutingTree(route.route, times: named)
      if let stranger = tree.receivers.first(where: { !receivers.contains($0) }) {
        throw RoutingTree.Problem(description: "no receiver is named \"\(stranger)\"")
      }
      return NotificationPlan(tree: tree, hours: hours, integrations: integrations)
    }
    guard !channels.isEmpty else { return nil }
    let tree = try RoutingTree(.mission(production: production), times: named)
    return NotificationPlan(tree: tree, hours: hours, integrations: channels)
  }
}
