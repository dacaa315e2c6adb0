import Alerting
import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Notifying

/// One that is started, with a webhook to tell.
final class Alertmanager {
  static let path = ["/usr/bin/prometheus-alertmanager", "/usr/local/bin/alertmanager"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let absent: Comment = "no Alertmanager is here (Debian package prometheus-alertmanager)"

  let helper: Helper
  let scratch = ScratchDirectory()
  let port: Int

  init(telling url: String) throws {
    scratch.write(
      "config.yml",
      """
      route: {receiver: hook, group_by: [alertname], group_wait: 1s, group_interval: 1s, repeat_interval: 1h}
      receivers:
        - name: hook
          webhook_configs: [{url: '\(url)', send_resolved: true}]
      """)
    port = try Self.freePort()
    helper = try Helper(
      try #require(Self.path),
      [
        "--config.file=\(scratch.path("config.yml"))", "--storage.path=\(scratch.path("data"))",
        "--web.listen-address=127.0.0.1:\(port)", "--cluster.listen-address=",
      ])
  }

  /// Whoever asks for none in particular gets one that is free now.
  private static func freePort() throws -> Int {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(file, pointer, length) == 0 && getsockname(file, pointer, &length) == 0
      }
    }
    try #require(bound)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// What its API says, by the client that every machine with Python has.
  func ask(_ path: String) -> JSONValue? {
    let out = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Python.path ?? "")
    process.arguments = [
      "-c",
      "import sys,urllib.request as u; sys.stdout.write(u.urlopen(sys.argv[1], timeout=5).read().decode())",
      "http://127.0.0.1:\(port)\(path)",
    ]
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = (try? out.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return try? JSONValue(parsing: Array(text))
  }
}

/// A real Alertmanager, on the loopback.
@Suite(.serialized, .enabled(if: Alertmanager.path != nil && Python.path != nil, Alertmanager.absent))
struct AlertmanagerReceiverTests {
  private func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  @Test func `receives, groups and resolves what we send`() throws {
    let server = try Loopback()
    let manager = try Alertmanager(telling: server.url("/ok"))
    #expect(waitUntil { manager.ask("/api/v2/status") != nil })
    let integration = try Sample.integration("alertmanager", receiver: "am") {
      $0.texts["url"] = "http://127.0.0.1:\(manager.port)/"
    }
    var dispatcher = Dispatcher(
      tree: try RoutingTree(Route(receiver: "am", groupBy: ["..."], groupWait: 30)),
      hours: RoutingHours(business: [RecurringInterval()]), integrations: [integration.traits], seed: 1)
    let begun = now() - Sample.epoch.seconds
    let tools = DeliveryTools(environment: [:], externalURL: "http://meter.example.com/alerts")
    func step(_ signals: [AlertSignal]) -> [DeliveryOutcome] {
      let time = Timestamp(seconds: now())
      return dispatcher.step(signals, at: time).map { notice in
        let outcome = integration.receiver.send(notice, tools)
        dispatcher.finished(notice.id, outcome, at: time)
        return outcome
      }
    }
    let names = ["latency SLO", "error rate SLO"]
    let firing = names.flatMap { name in
      ["a", "b \"quoted\" é"].map { Sample.signal($0, name: name, since: begun) }
    }
    #expect(step(firing) == Array(repeating: .delivered, count: 4))
    #expect(waitUntil { manager.ask("/api/v2/alerts")?.items.count == 4 })
    let alert = try #require(
      manager.ask("/api/v2/alerts?filter=alertname%3D%22latency%20SLO%22&filter=agent_name%3D%22a%22")?.items
        .first)
    #expect(alert["labels"]?["severity"]?.text == "warning" && alert["status"]?["state"]?.text == "active")
    #expect(
      alert["annotations"]?["value"]?.text == "4.1 % > 1 %"
        && alert["generatorURL"]?.text == tools.externalURL)
    // It makes the same fingerprint of the same labels.
    #expect(alert["fingerprint"]?.text == NoticeAlert(status: firing[0].status).fingerprint)
    // Two groups, each told once with its two alerts.
    #expect(try waitUntil { try server.seen().count == 2 })
    #expect(
      try server.seen().allSatisfy {
        $0.body["alerts"]?.items.count == 2 && $0.body["status"]?.text == "firing"
      })
    #expect(
      Set(manager.ask("/api/v2/alerts/groups")?.items.map { $0["alerts"]?.items.count ?? 0 } ?? []) == [2])
    let over = firing.map { signal in
      var signal = signal
      signal.phase = .resolved
      signal.status.state = .resolved
      signal.status.resolvedAt = Timestamp(seconds: now())
      return signal
    }
    #expect(step(over) == Array(repeating: .delivered, count: 4))
    #expect(try waitUntil { try server.seen().count { $0.body["status"]?.text == "resolved" } == 2 })
    #expect(waitUntil { manager.ask("/api/v2/alerts")?.items.isEmpty == true })
    // What it tells, and what we tell, have the same shape.
    let theirs = try #require(try server.seen().first).body
    let direct = try Sample.integration("webhook") { $0.secrets["url"] = .given(Secret(server.url("/ours"))) }
    #expect(direct.receiver.send(Sample.notice(), tools) == .delivered)
    let ours = try #require(try server.seen().last).body
    #expect(ours.names.subtracting(["kind", "strategy"]) == theirs.names)
    #expect(ours["alerts"]?.items.first?.names == theirs["alerts"]?.items.first?.names)
    #expect(theirs["groupKey"]?.text?.hasPrefix("{}:{alertname=\"") == true)
  }

  @Test func `takes many at once`() throws {
    let server = try Loopback()
    let manager = try Alertmanager(telling: server.url("/ok"))
    #expect(waitUntil { manager.ask("/api/v2/status") != nil })
    let integration = try Sample.integration("alertmanager") {
      $0.texts["url"] = "http://127.0.0.1:\(manager.port)"
    }
    let begun = now() - Sample.epoch.seconds
    var notice = Sample.notice(.firing, (0..<1_000).map { Sample.signal("agent \($0)", since: begun) })
    notice.at = Timestamp(seconds: now())
    #expect(integration.receiver.send(notice, DeliveryTools(environment: [:])) == .delivered)
    #expect(waitUntil { manager.ask("/api/v2/alerts")?.items.count == 1_000 })
  }
}
