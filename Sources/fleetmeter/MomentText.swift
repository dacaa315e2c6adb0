import Costs
import Events

/// Moments as a person writes them on a command line.
enum MomentText {
  /// A time (RFC 3339), a day in the zone (`2026-10-01`: its first moment), or how long before a moment (`36h`); nil for
  /// anything else.
  static func parse(_ text: String, _ zone: CalendarZone, before at: Timestamp) -> Timestamp? {
    if let seconds = SpanText.seconds(text) { return at.adding(seconds: -seconds) }
    guard text.utf8.count == 10 else { return Timestamp(rfc3339: text) }
    guard let noon = Timestamp(rfc3339: text + "T12:00:00Z") else { return nil }
    return zone.start(ofDay: CalendarZone.utc.dayIndex(of: noon))
  }
}
