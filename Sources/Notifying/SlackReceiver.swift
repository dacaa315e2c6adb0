import Alerting
import Costs
import Events

/// Tells a channel of Slack, by an incoming webhook (`api_url`) or by `chat.postMessage` with a bot's token.
struct SlackReceiver: Receiver {
  static let kind = "slack"
  static let keys = [
    ReceiverKey("api_url", .secret), ReceiverKey("token", .secret), ReceiverKey("channel", .text),
    ReceiverKey("username", .text),
  ]

  private let url: SecretSource
  private let token: SecretSource?
  private let channel: String
  private let username: String
  private let timeout: Int

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    token = settings.secrets["token"]
    channel = settings.texts["channel"] ?? ""
    username = settings.texts["username"] ?? ""
    timeout = settings.timeoutMilliseconds
    if token != nil {
      guard !channel.isEmpty else { throw ReceiverProblem(description: "a token needs a channel") }
      url = settings.secrets["api_url"] ?? .given(Secret("https://slack.com/api/chat.postMessage"))
    } else {
      url = try settings.need("api_url")
    }
  }

  var secrets: [SecretSource] { [url] + (token.map { [$0] } ?? []) }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    tools.post(body(notice, tools), to: url, token: token, timeoutMilliseconds: timeout) { answer in
      token == nil ? nil : judge(answer)
    }
  }

  private func body(_ notice: Notice, _ tools: DeliveryTools) -> String {
    let title = Self.escaped(NoticeText.title(notice))
    let lines = NoticeText.lines(notice).map { Self.escaped($0) }
    var attachment = [
      ("color", JSONText.string(Self.colour(notice))), ("fallback", JSONText.string(title)),
      ("title", JSONText.string(title)), ("text", JSONText.string(lines.joined(separator: "\n"))),
      ("footer", JSONText.string("fleetmeter · \(notice.strategy.rawValue)")),
      ("ts", "\(notice.at.seconds)"),
    ]
    if !tools.externalURL.isEmpty { attachment.append(("title_link", JSONText.string(tools.externalURL))) }
    var members: [(name: String, value: String)] = []
    if !channel.isEmpty { members.append(("channel", JSONText.string(channel))) }
    if !username.isEmpty { members.append(("username", JSONText.string(username))) }
    members.append(("text", JSONText.string(title)))
    members.append(("attachments", JSONText.array([JSONText.object(attachment)])))
    return JSONText.object(members)
  }

  private static func colour(_ notice: Notice) -> String {
    switch (notice.kind, notice.severity) {
    case (.resolved, _): "good"
    case (_, .critical): "danger"
    case (_, .warning): "warning"
    case (_, .info): "#439FE0"
    }
  }

  /// Slack reads three characters as its own.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The API answers 200 and says in the body whether it took the message.
  private func judge(_ answer: HTTPAnswer) -> DeliveryOutcome? {
    guard answer.status == 200, let value = try? JSONValue(parsing: Array(answer.body.utf8)),
      case .bool(false) = value["ok"]
    else { return nil }
    let error = value["error"]?.text ?? "an unknown error"
    let mayPass = [
      "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable",
      "request_timeout",
    ]
    return mayPass.contains(error)
      ? .failed("Slack: \(error)", retryAfter: answer.retryAfter.map { Int64($0) })
      : .refused("Slack: \(error)")
  }
}
