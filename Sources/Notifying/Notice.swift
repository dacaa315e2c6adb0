import Alerting
import Events

/// What one integration is to be told of one group of alerts: one state of it, told once.
public struct Notice: Sendable {
  /// What there is to tell.
  public enum Kind: String, Sendable {
    /// At least one alert of the group fires.
    case firing
    /// All that was told is over.
    case resolved
    /// All that was told and still fires was taken on by somebody.
    case acknowledged
  }

  /// Tells it from all others of this run.
  public var id: UInt64
  /// What there is to tell.
  public var kind: Kind
  /// The receiver's name, as routes name it.
  public var receiver: String
  /// The group, the same for as long as its alerts live: what a receiver may merge by.
  public var groupKey: String
  /// The labels that make the group.
  public var groupLabels: [String: String]
  /// The alerts, the worst first.
  public var alerts: [NoticeAlert]
  /// How many alerts were left out because they are too many.
  public var truncated: Int
  /// How urgent it is, as the mission tells it.
  public var strategy: RoutingStrategy
  /// When it was made.
  public var at: Timestamp
  /// Which integration it is for, by its place among all.
  var integration = 0

  /// The alerts that fire.
  var firing: [NoticeAlert] { alerts.filter { $0.endsAt == nil } }
  /// The alerts that are over.
  var resolved: [NoticeAlert] { alerts.filter { $0.endsAt != nil } }

  /// The labels that all alerts have the same value of.
  var commonLabels: [String: String] { Self.common(alerts.map(\.labels)) }
  /// The annotations that all alerts have the same text of.
  var commonAnnotations: [String: String] { Self.common(alerts.map(\.annotations)) }

  private static func common(_ all: [[String: String]]) -> [String: String] {
    guard var common = all.first else { return [:] }
    for other in all.dropFirst() {
      common = common.filter { other[$0.key] == $0.value }
      if common.isEmpty { break }
    }
    return common
  }

  /// The worst severity among those that fire, else among all.
  var severity: Severity { (firing.isEmpty ? alerts : firing).map(\.status.severity).max() ?? .info }
}

/// One alert within a notice.
public struct NoticeAlert: Sendable {
  /// The alert.
  public var status: AlertStatus
  /// When it was over; nil while it fires.
  public var endsAt: Timestamp?

  /// When it began to fire.
  var startsAt: Timestamp { status.firedAt ?? status.activeAt }

  /// Its labels with `alertname` and `severity`.
  var labels: [String: String] {
    var labels = status.labels
    labels["alertname"] = status.name
    labels["severity"] = status.severity.rawValue
    return labels
  }

  /// What its rule says, with the value as text.
  var annotations: [String: String] {
    var annotations = status.annotations
    if annotations["value"] == nil, !status.valueText.isEmpty { annotations["value"] = status.valueText }
    if annotations["summary"] == nil { annotations["summary"] = "\(status.name): \(status.place)" }
    return annotations
  }

  /// 16 hexadecimal digits made of the labels, as Alertmanager makes them (FNV-1a, names in order).
  var fingerprint: String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    for (name, value) in labels.sorted(by: { $0.key < $1.key }) {
      name.utf8.forEach(add)
      add(0xFF)
      value.utf8.forEach(add)
      add(0xFF)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// How urgent an alert is, as the mission tells it.
public enum RoutingStrategy: String, CaseIterable, Sendable {
  /// Critical, and a production service.
  case immediate = "immediate_escalation"
  /// Within business hours.
  case standard = "standard_notification"
  /// Outside of them.
  case outsideHours = "non_business_hours"
}
