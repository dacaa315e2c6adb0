import Alerting
import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Notifying

/// Receivers that post, against a server that writes down what it is asked.
@Suite(.enabled(if: Python.path != nil)) struct HTTPReceiversTests {
  private let tools = DeliveryTools(
    environment: ["SLACK_TOKEN": "xoxb-very-secret", "PD": "R0UT1NGK3Y"],
    externalURL: "https://meter.example.com")

  private func webhook(_ url: String, _ change: (inout ReceiverSettings) -> Void = { _ in }) throws
    -> Integration
  {
    try Sample.integration("webhook") {
      $0.secrets["url"] = .given(Secret(url))
      $0.numbers["timeout"] = 1
      change(&$0)
    }
  }

  @Test func `a webhook has Alertmanager's shape`() throws {
    let server = try Loopback()
    let integration = try webhook(server.url("/ok")) {
      $0.secrets["http_token"] = .environment("SLACK_TOKEN")
    }
    let signals = [Sample.signal("a"), Sample.signal("b", phase: .resolved, since: -60, resolved: 5)]
    #expect(integration.receiver.send(Sample.notice(.firing, signals), tools) == .delivered)
    let seen = try #require(try server.seen().first)
    #expect(
      seen.method == "POST" && seen.type == "application/json"
        && seen.authorization == "Bearer xoxb-very-secret")
    let body = seen.body
    #expect(
      body.names == [
        "receiver", "status", "alerts", "groupLabels", "commonLabels", "commonAnnotations", "externalURL",
        "version",
        "groupKey", "truncatedAlerts", "kind", "strategy",
      ])
    #expect(
      body["version"]?.text == "4" && body["status"]?.text == "firing" && body["receiver"]?.text == "critical"
    )
    #expect(
      body["commonLabels"]?["service"]?.text == "production-support"
        && body["commonLabels"]?["agent_name"] == nil)
    #expect(body["groupLabels"]?["alertname"]?.text == "error rate SLO")
    let alerts = body["alerts"]?.items ?? []
    #expect(alerts.map { $0["status"]?.text } == ["firing", "resolved"])
    #expect(
      alerts[0].names == [
        "status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint",
      ])
    #expect(
      alerts[0]["startsAt"]?.text == "2027-01-15T08:00:00.000Z"
        && alerts[0]["endsAt"]?.text == "0001-01-01T00:00:00Z")
    #expect(alerts[1]["endsAt"]?.text == "2027-01-15T08:00:05.000Z")
    #expect(
      alerts[0]["labels"]?["severity"]?.text == "warning"
        && alerts[0]["annotations"]?["value"]?.text == "4.1 % > 1 %")
    #expect(
      alerts[0]["fingerprint"]?.text?.count == 16 && alerts[0]["fingerprint"] != alerts[1]["fingerprint"])
  }

  @Test func `Slack sees what its incoming webhooks document`() throws {
    let server = try Loopback()
    let integration = try Sample.integration("slack") {
      $0.secrets["api_url"] = .given(Secret(server.url("/slack")))
      $0.texts["channel"] = "#alerts-critical"
    }
    #expect(integration.receiver.send(Sample.notice(strategy: .immediate), tools) == .delivered)
    let body = try #require(try server.seen().first).body
    #expect(body.names == ["channel", "text", "attachments"])
    #expect(body["channel"]?.text == "#alerts-critical")
    #expect(body["text"]?.text == "[FIRING:1] error rate SLO (critical) Refunds")
    let attachment = try #require(body["attachments"]?.items.first)
    #expect(attachment.names == ["color", "fallback", "title", "title_link", "text", "footer", "ts"])
    #expect(attachment["color"]?.text == "danger" && attachment["ts"] == .number("1800000065"))
    #expect(attachment["footer"]?.text == "fleetmeter · immediate_escalation")
    #expect(integration.receiver.send(Sample.notice(.resolved), tools) == .delivered)
    #expect(try server.seen()[1].body["attachments"]?.items.first?["color"]?.text == "good")
  }

  @Test func `text that Slack would read as its own is escaped, and what steers goes`() throws {
    let server = try Loopback()
    let integration = try Sample.integration("slack") {
      $0.secrets["api_url"] = .given(Secret(server.url("/slack")))
    }
    let signal = Sample.signal("<!channel> & \u{202E}\u{1B}[31m\n*x*")
    #expect(integration.receiver.send(Sample.notice(.firing, [signal]), tools) == .delivered)
    let text = try #require(try server.seen().first).body["text"]?.text
    #expect(text == "[FIRING:1] error rate SLO (warning) &lt;!channel&gt; &amp;   [31m *x*")
  }

  @Test func `Slack's API takes a token and a channel, and answers in the body`() throws {
    let server = try Loopback()
    let make = { channel in
      try Sample.integration("slack") {
        $0.secrets["api_url"] = .given(Secret(server.url("/api")))
        $0.secrets["token"] = .environment("SLACK_TOKEN")
        $0.texts["channel"] = channel
      }
    }
    #expect(try make("#alerts-warning").receiver.send(Sample.notice(), tools) == .delivered)
    let seen = try #require(try server.seen().first)
    #expect(
      seen.authorization == "Bearer xoxb-very-secret" && seen.body["channel"]?.text == "#alerts-warning")
    #expect(!seen.text.contains("xoxb"))
    #expect(try make("#gone").receiver.send(Sample.notice(), tools) == .refused("Slack: channel_not_found"))
  }

  @Test func `PagerDuty sees what Events v2 documents`() throws {
    let server = try Loopback()
    let integration = try Sample.integration("pagerduty") {
      $0.secrets["routing_key"] = .environment("PD")
      $0.texts["url"] = server.url("/pagerduty")
    }
    #expect(integration.traits.tellsAcknowledged)
    for kind in [Notice.Kind.firing, .acknowledged, .resolved] {
      #expect(integration.receiver.send(Sample.notice(kind), tools) == .delivered)
    }
    let bodies = try server.seen().map(\.body)
    #expect(bodies.map { $0["event_action"]?.text } == ["trigger", "acknowledge", "resolve"])
    #expect(bodies.allSatisfy { $0["routing_key"]?.text == "R0UT1NGK3Y" })
    #expect(Set(bodies.map { $0["dedup_key"]?.text }).count == 1)
    #expect(
      bodies[0].names == ["routing_key", "event_action", "dedup_key", "payload", "client", "client_url"])
    #expect(
      bodies[1].names == ["routing_key", "event_action", "dedup_key"] && bodies[2].names == bodies[1].names)
    let payload = try #require(bodies[0]["payload"])
    #expect(
      payload.names == [
        "summary", "source", "severity", "timestamp", "component", "group", "class", "custom_details",
      ])
    #expect(payload["severity"]?.text == "critical" && payload["source"]?.text == "Refunds")
    #expect(
      payload["timestamp"]?.text == "2027-01-15T08:00:00.000Z" && payload["class"]?.text == "error rate SLO")
    #expect(payload["custom_details"]?["num_firing"] == .number("1"))
  }

  @Test func `a key of PagerDuty's is never too long`() {
    let long = String(repeating: "é", count: 4_000)
    #expect(PagerDutyReceiver.dedupKey(long).utf8.count <= 255)
    #expect(PagerDutyReceiver.dedupKey(long) != PagerDutyReceiver.dedupKey(long + "x"))
    #expect(PagerDutyReceiver.dedupKey("short") == "short")
  }

  @Test func `answers say whether to try again`() throws {
    let server = try Loopback()
    let send = { path in try self.webhook(server.url(path)).receiver.send(Sample.notice(), self.tools) }
    #expect(try send("/500") == .failed("HTTP 500: on fire"))
    #expect(try send("/400") == .refused("HTTP 400: invalid_payload"))
    #expect(try send("/busy") == .failed("HTTP 429", retryAfter: 7))
    #expect(try send("/redirect") == .refused("HTTP 302 (a redirect, which is not followed)"))
    #expect(try server.seen().map(\.path) == ["/500", "/400", "/busy", "/redirect"])
  }

  @Test func `who hangs, is not there or has no name costs the timeout at most`() throws {
    let server = try Loopback()
    let hanging = try webhook(server.url("/hang")).receiver.send(Sample.notice(), tools)
    guard case .failed(let reason, _) = hanging else { return #expect(Bool(false), "\(hanging)") }
    #expect(reason.contains("timed out"))
    for (url, said) in [
      ("http://127.0.0.1:1/", "connect"), ("http://no-such-host.invalid/hook?key=hush-hush", "resolve"),
      ("https://127.0.0.1:\(server.port)/ok", "SSL"),
    ] {
      let outcome = try webhook(url).receiver.send(Sample.notice(), tools)
      guard case .failed(let reason, _) = outcome else {
        #expect(Bool(false), "\(url): \(outcome)")
        continue
      }
      #expect(reason.contains(said) || reason.contains("wrong version"), "\(url): \(reason)")
      #expect(!reason.contains("hush-hush"))
    }
    for url in ["file:///etc/passwd", "ftp://x/", "gopher://x", "http://a b/"] {
      guard case .failed = try webhook(url).receiver.send(Sample.notice(), tools) else {
        #expect(Bool(false), "\(url)")
        continue
      }
    }
  }

  @Test func `a secret that is not there is said by its place`() throws {
    let integration = try webhook("x") { $0.secrets["url"] = .environment("NOT_SET") }
    #expect(integration.problem([:]) == "critical/webhook: the variable NOT_SET is not set")
    #expect(integration.receiver.send(Sample.notice(), tools) == .refused("the variable NOT_SET is not set"))
    let file = try webhook("x") { $0.secrets["url"] = .file("/no/such/file") }
    #expect(file.problem([:]) == "critical/webhook: cannot open /no/such/file: No such file or directory")
  }
}

@Suite struct SecretTests {
  @Test func `shows itself nowhere`() {
    let secret = Secret("hush-hush")
    var dumped = ""
    dump([secret], to: &dumped)
    for text in ["\(secret)", String(describing: secret), String(reflecting: secret), "\([secret])", dumped] {
      #expect(!text.contains("hush") && text.contains("secret"))
    }
    #expect(secret.redacted(from: "at hush-hush there") == "at (secret) there")
    #expect("\(SecretSource.given(secret))".contains("(secret)"))
    #expect(secret == Secret("hush-hush") && secret != Secret("other"))
  }

  @Test func `is read from files and the environment, each time`() throws {
    let scratch = ScratchDirectory()
    scratch.write("key", "first\nmore\n")
    let source = SecretSource.file(scratch.path("key"))
    #expect(try source.read([:]) == Secret("first"))
    scratch.write("key", "second")
    #expect(try source.read([:]) == Secret("second"))
    scratch.write("key", "\n")
    #expect(throws: SecretProblem.self) { try source.read([:]) }
    #expect(try SecretSource.environment("X").read(["X": "y"]) == Secret("y"))
    #expect(throws: SecretProblem.self) { try SecretSource.environment("X").read(["X": ""]) }
  }

  @Test func `receivers say what they lack`() {
    for (kind, said) in [
      ("webhook", "url"), ("slack", "api_url"), ("pagerduty", "routing_key"), ("email", "to is missing"),
      ("command", "command is missing"), ("alertmanager", "url is missing"),
    ] {
      let problem = #expect(throws: ReceiverProblem.self) { try Sample.integration(kind) { _ in } }
      #expect(problem?.description.contains(said) == true)
    }
    for address in ["-oQ/tmp@x", "a@b,c@d", "a b@c", "ana", "a@b\nBcc: x@y", "@b", "a@"] {
      #expect(throws: ReceiverProblem.self, "\(address)") {
        try Sample.integration("email") { $0.lists["to"] = [address] }
      }
    }
    #expect(Set(ReceiverRegistry.all.map { $0.kind }).count == ReceiverRegistry.all.count)
  }
}
