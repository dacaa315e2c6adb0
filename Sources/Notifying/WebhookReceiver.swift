/// Posts a notice as Alertmanager does: JSON of version 4, to any address.
struct WebhookReceiver: Receiver {
  static let kind = "webhook"
  static let keys = [ReceiverKey("url", .secret), ReceiverKey("http_token", .secret)]

  private let url: SecretSource
  private let token: SecretSource?
  private let timeout: Int

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    url = try settings.need("url")
    token = settings.secrets["http_token"]
    timeout = settings.timeoutMilliseconds
  }

  var secrets: [SecretSource] { [url] + (token.map { [$0] } ?? []) }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    tools.post(
      NoticeJSON.text(notice, externalURL: tools.externalURL), to: url, token: token,
      timeoutMilliseconds: timeout)
  }
}
