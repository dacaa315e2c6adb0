import Events

/// A time in which alerts that match are kept quiet: once, or again and again.
public struct MaintenanceWindow: Hashable, Sendable {
  /// When a window is open.
  public enum Schedule: Hashable, Sendable {
    /// From a moment up to, but without, another one.
    case once(from: Timestamp, until: Timestamp)
    /// While the local clock and calendar say so, in any of them.
    case recurring([RecurringInterval])
    /// For so many seconds from each moment of a schedule on.
    case cron(CronSchedule, seconds: Int64)
  }

  /// What a person calls it.
  public var name: String
  /// What alerts must have; none for all alerts.
  public var matchers: [AlertMatcher]
  /// When it is open.
  public var schedule: Schedule

  /// A window; see the members.
  public init(name: String, matchers: [AlertMatcher] = [], schedule: Schedule) {
    self.name = name
    self.matchers = matchers
    self.schedule = schedule
  }

  /// Whether it is open at a moment.
  public func isOpen(at time: Timestamp) -> Bool {
    switch schedule {
    case .once(let from, let until): time >= from && time < until
    case .recurring(let intervals): intervals.contains { $0.contains(time) }
    case .cron(let schedule, let seconds): schedule.latest(upTo: time, within: seconds) != nil
    }
  }
}
