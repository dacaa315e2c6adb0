import Alerting
import Events

/// Opens, acknowledges and resolves an incident of PagerDuty, by its Events API v2. A group of alerts is one incident.
struct PagerDutyReceiver: Receiver {
  static let kind = "pagerduty"
  static let keys = [
    ReceiverKey("routing_key", .secret), ReceiverKey("url", .text), ReceiverKey("client", .text),
    ReceiverKey("client_url", .text),
  ]

  private let key: SecretSource
  private let url: SecretSource
  private let client: String
  private let clientURL: String
  private let timeout: Int

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    key = try settings.need("routing_key")
    url = .given(Secret(settings.texts["url"] ?? "https://events.pagerduty.com/v2/enqueue"))
    client = settings.texts["client"] ?? "fleetmeter"
    clientURL = settings.texts["client_url"] ?? ""
    timeout = settings.timeoutMilliseconds
  }

  var secrets: [SecretSource] { [key] }

  func adapt(_ traits: inout IntegrationTraits) { traits.tellsAcknowledged = true }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    do throws(SecretProblem) {
      let key = try key.read(tools.environment)
      let outcome = tools.post(body(notice, key, tools), to: url, timeoutMilliseconds: timeout)
      return outcome.redacting(key)
    } catch {
      return .refused(error.description)
    }
  }

  private func body(_ notice: Notice, _ key: Secret, _ tools: DeliveryTools) -> String {
    let action =
      switch notice.kind {
      case .firing: "trigger"
      case .acknowledged: "acknowledge"
      case .resolved: "resolve"
      }
    var members = [
      (name: "routing_key", value: JSONText.string(key.reveal())),
      (name: "event_action", value: JSONText.string(action)),
      (name: "dedup_key", value: JSONText.string(Self.dedupKey(notice.groupKey))),
    ]
    if notice.kind == .firing {
      members.append(("payload", payload(notice)))
      members.append(("client", JSONText.string(client)))
      let link = clientURL.isEmpty ? tools.externalURL : clientURL
      if !link.isEmpty { members.append(("client_url", JSONText.string(link))) }
    }
    return JSONText.object(members)
  }

  private func payload(_ notice: Notice) -> String {
    let first = notice.firing.first ?? notice.alerts.first
    var members = [
      (name: "summary", value: JSONText.string(String(NoticeText.title(notice).prefix(1_024)))),
      (
        name: "source",
        value: JSONText.string(first.map { NoticeText.plain($0.status.place) } ?? "fleetmeter")
      ),
      (name: "severity", value: JSONText.string(notice.severity.rawValue)),
      (name: "timestamp", value: JSONText.string(NoticeJSON.time(first?.startsAt ?? notice.at))),
    ]
    if let service = notice.commonLabels["service"] {
      members.append(("component", JSONText.string(service)))
    }
    members.append(("group", JSONText.string(notice.groupKey)))
    members.append(("class", JSONText.string(first?.status.name ?? "")))
    let details = [
      (
        name: "firing",
        value: JSONText.array(notice.firing.prefix(20).map { JSONText.string(NoticeText.line($0)) })
      ),
      (
        name: "resolved",
        value: JSONText.array(notice.resolved.prefix(20).map { JSONText.string(NoticeText.line($0)) })
      ),
      (name: "num_firing", value: "\(notice.firing.count)"),
      (name: "strategy", value: JSONText.string(notice.strategy.rawValue)),
    ]
    members.append(("custom_details", JSONText.object(details)))
    return JSONText.object(members)
  }

  /// A key has 255 characters at most: what is longer is told by its hash.
  static func dedupKey(_ group: String) -> String {
    if group.utf8.count <= 200 { return group }
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in group.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return group.unicodeScalars.prefix(40).map { String($0) }.joined() + "#" + String(hash, radix: 16)
  }
}

extension DeliveryOutcome {
  /// The same without a secret in its words.
  func redacting(_ secret: Secret) -> DeliveryOutcome {
    switch self {
    case .delivered: self
    case .failed(let reason, let after): .failed(secret.redacted(from: reason), retryAfter: after)
    case .refused(let reason): .refused(secret.redacted(from: reason))
    }
  }
}
