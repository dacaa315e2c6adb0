import Alerting
import Costs
import Events

/// A notice as Alertmanager's webhooks have it, version 4, with two members more: `strategy`, and `kind`, which also says
/// that somebody took it on.
enum NoticeJSON {
  static func text(_ notice: Notice, externalURL: String) -> String {
    JSONText.object([
      ("receiver", JSONText.string(notice.receiver)),
      ("status", JSONText.string(notice.kind == .resolved ? "resolved" : "firing")),
      ("alerts", JSONText.array(notice.alerts.map { alert($0, externalURL: externalURL) })),
      ("groupLabels", JSONText.object(notice.groupLabels)),
      ("commonLabels", JSONText.object(notice.commonLabels)),
      ("commonAnnotations", JSONText.object(notice.commonAnnotations)),
      ("externalURL", JSONText.string(externalURL)),
      ("version", JSONText.string("4")),
      ("groupKey", JSONText.string(notice.groupKey)),
      ("truncatedAlerts", "\(notice.truncated)"),
      ("kind", JSONText.string(notice.kind.rawValue)),
      ("strategy", JSONText.string(notice.strategy.rawValue)),
    ])
  }

  private static func alert(_ alert: NoticeAlert, externalURL: String) -> String {
    JSONText.object([
      ("status", JSONText.string(alert.endsAt == nil ? "firing" : "resolved")),
      ("labels", JSONText.object(alert.labels)),
      ("annotations", JSONText.object(alert.annotations)),
      ("startsAt", JSONText.string(time(alert.startsAt))),
      ("endsAt", JSONText.string(alert.endsAt.map { time($0) } ?? "0001-01-01T00:00:00Z")),
      ("generatorURL", JSONText.string(externalURL)),
      ("fingerprint", JSONText.string(alert.fingerprint)),
    ])
  }

  static func time(_ time: Timestamp) -> String { CalendarZone.utc.text(time, fractionDigits: 3) }
}

/// A notice as text for people.
enum NoticeText {
  /// `[FIRING:2] error rate SLO (critical) production-support`
  static func title(_ notice: Notice) -> String {
    let count = notice.kind == .resolved ? notice.resolved.count : notice.firing.count
    let state = notice.kind.rawValue.uppercased()
    let names = Set(notice.alerts.map(\.status.name)).sorted()
    let name = names.count == 1 ? names[0] : "\(names.first ?? "alerts") and \(names.count - 1) more"
    let places = Set(notice.alerts.map(\.status.place)).sorted()
    let place = places.count == 1 ? places[0] : "\(places.count) places"
    return plain("[\(state):\(count)] \(name) (\(notice.severity.rawValue)) \(place)")
  }

  /// One line an alert, the worst first.
  static func lines(_ notice: Notice, most: Int = 20) -> [String] {
    var lines = notice.alerts.prefix(most).map { line($0) }
    let rest = notice.alerts.count - lines.count + notice.truncated
    if rest > 0 { lines.append("… and \(rest) more") }
    return lines
  }

  static func line(_ alert: NoticeAlert) -> String {
    let status = alert.status
    let said =
      alert.annotations["summary"].map { $0 == "\(status.name): \(status.place)" ? "" : " – \($0)" } ?? ""
    let when =
      alert.endsAt.map { "resolved \(NoticeJSON.time($0))" } ?? "since \(NoticeJSON.time(alert.startsAt))"
    return plain(
      "\(status.severity.rawValue) \(status.name) · \(status.place) · \(status.valueText) · \(when)\(said)")
  }

  /// Text from a stream is never trusted: what steers a terminal or a mail reader goes.
  static func plain(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: clean.append(" ")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
