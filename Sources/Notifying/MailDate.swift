import Alerting
import Costs
import Events

/// A moment as mails date themselves (RFC 5322): `Wed, 25 Nov 2026 12:31:07 +0000`.
enum MailDate {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(_ time: Timestamp) -> String {
    let (date, _) = CalendarZone.utc.local(time)
    let clock = CalendarZone.utc.text(time).dropFirst(11).prefix(8)
    let weekday = weekdays[((date.index + 4) % 7 + 7) % 7]
    return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
  }
}
