import Alerting
import Events

/// Hands alerts to a real Alertmanager (API v2), which groups, silences and tells by itself. What fires is said again
/// every minute with an end four minutes ahead, so that a fleetmeter that is gone leaves nothing firing for ever.
struct AlertmanagerReceiver: Receiver {
  static let kind = "alertmanager"
  static let keys = [ReceiverKey("url", .text), ReceiverKey("http_token", .secret)]

  private let url: SecretSource
  private let token: SecretSource?
  private let timeout: Int
  private static let batch = 256
  private static let again: Int64 = 60
  private static let lasting: Int64 = 240

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    guard let base = settings.texts["url"], base.hasPrefix("http://") || base.hasPrefix("https://") else {
      throw ReceiverProblem(description: "url is missing: http://HOST:9093")
    }
    let path = "/api/v2/alerts"
    let bare = base.hasSuffix("/") ? String(base.dropLast()) : base
    url = .given(Secret(bare.hasSuffix(path) ? bare : bare + path))
    token = settings.secrets["http_token"]
    timeout = settings.timeoutMilliseconds
  }

  var secrets: [SecretSource] { token.map { [$0] } ?? [] }

  func adapt(_ traits: inout IntegrationTraits) {
    traits.mirrorSeconds = Self.again
    traits.perMinute = 6_000
  }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    var rest = notice.alerts[...]
    while !rest.isEmpty {
      let body = JSONText.array(rest.prefix(Self.batch).map { json($0, at: notice.at, tools) })
      let outcome = tools.post(body, to: url, token: token, timeoutMilliseconds: timeout)
      // What it took it takes again: an alert is known by its labels.
      guard outcome == .delivered else { return outcome }
      rest = rest.dropFirst(Self.batch)
    }
    return .delivered
  }

  private func json(_ alert: NoticeAlert, at time: Timestamp, _ tools: DeliveryTools) -> String {
    let end = alert.endsAt ?? time.adding(seconds: Self.lasting)
    // It refuses what has no value, and times that run backwards.
    let labels = alert.labels.filter { !$0.value.isEmpty && Self.isName($0.key) }
    var members = [
      (name: "labels", value: JSONText.object(labels)),
      (name: "annotations", value: JSONText.object(alert.annotations.filter { Self.isName($0.key) })),
      (name: "startsAt", value: JSONText.string(NoticeJSON.time(min(alert.startsAt, end)))),
      (name: "endsAt", value: JSONText.string(NoticeJSON.time(end))),
    ]
    if !tools.externalURL.isEmpty { members.append(("generatorURL", JSONText.string(tools.externalURL))) }
    return JSONText.object(members)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F
    }
  }
}
