import Alerting
import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Notifying

/// A program that the tests start, and end with the last reference.
final class Helper {
  private let process = Process()

  init(_ path: String, _ arguments: [String], output: Any? = nil) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  // A thread of the test runner blocks SIGTERM, and its children inherit that.
  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Python, and the scripts that stand in for the world.
enum Python {
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func script(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Oracles/\(name)").path
  }
}

/// A server on the loopback that writes down what it is asked.
final class Loopback {
  private let helper: Helper
  private let scratch = ScratchDirectory()
  let port: Int

  /// One request as the server saw it.
  struct Seen {
    var method: String
    var path: String
    var type: String
    var authorization: String?
    var body: JSONValue
    var text: String
  }

  init() throws {
    let out = Pipe()
    scratch.write("requests", "")
    helper = try Helper(
      try #require(Python.path), [Python.script("receiver.py"), scratch.path("requests")], output: out)
    var line = ""
    while !line.hasSuffix("\n") {
      let byte = out.fileHandleForReading.readData(ofLength: 1)
      if byte.isEmpty { break }
      line += String(decoding: byte, as: UTF8.self)
    }
    port = try #require(Int(line.dropLast()))
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// All requests so far.
  func seen() throws -> [Seen] {
    try String(decoding: scratch.read("requests"), as: UTF8.self).split(separator: "\n").map { line in
      let value = try JSONValue(parsing: Array(line.utf8))
      let text = value["body"]?.text ?? ""
      return Seen(
        method: value["method"]?.text ?? "", path: value["path"]?.text ?? "", type: value["type"]?.text ?? "",
        authorization: value["authorization"]?.text,
        body: (try? JSONValue(parsing: Array(text.utf8))) ?? .null,
        text: text)
    }
  }
}

/// Looks until a condition holds or the time is over; whether it held.
@discardableResult
func waitUntil(seconds: Double = 30, _ holds: () throws -> Bool) rethrows -> Bool {
  let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
  while try !holds() {
    if DispatchTime.now().uptimeNanoseconds > end { return false }
    usleep(3_000)
  }
  return true
}

extension JSONValue {
  /// The items of a list.
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  /// The names of an object's members.
  var names: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
}

/// Alerts and notices to test with.
enum Sample {
  static let epoch = Timestamp(seconds: 1_800_000_000)

  static func signal(
    _ agent: String = "Refunds", name: String = "error rate SLO", severity: Severity = .warning,
    service: String = "production-support", phase: AlertSignal.Phase = .firing, since: Int64 = 0,
    resolved: Int64? = nil, value: String = "4.1 % > 1 %"
  ) -> AlertSignal {
    let state: DisplayState = phase == .resolved || phase == .resolvedQuietly ? .resolved : .firing
    let begun = epoch.adding(seconds: since)
    let status = AlertStatus(
      id: "\(name){agent=\"\(agent)\"}", name: name, state: state, severity: severity,
      labels: ["agent_name": agent, "service": service], place: agent, value: 0.041, valueText: value,
      activeAt: begun, firedAt: begun, resolvedAt: resolved.map { epoch.adding(seconds: $0) },
      annotations: ["description": "More than 1 % of <\(agent)>'s runs fail"])
    return AlertSignal(status: status, occurrence: begun, phase: phase)
  }

  static func notice(
    _ kind: Notice.Kind = .firing, _ signals: [AlertSignal]? = nil, strategy: RoutingStrategy = .standard
  ) -> Notice {
    let signals = signals ?? [signal(severity: .critical)]
    let alerts = signals.map { signal in
      NoticeAlert(
        status: signal.status,
        endsAt: kind == .resolved ? epoch.adding(seconds: 60) : signal.status.resolvedAt)
    }
    return Notice(
      id: 1, kind: kind, receiver: "critical",
      groupKey: "{}/{severity=\"critical\"}:{alertname=\"error rate SLO\"}",
      groupLabels: ["alertname": "error rate SLO"], alerts: alerts, truncated: 0, strategy: strategy,
      at: epoch.adding(seconds: 65))
  }

  static func integration(
    _ kind: String, receiver: String = "critical", _ change: (inout ReceiverSettings) -> Void
  ) throws -> Integration {
    var settings = ReceiverSettings()
    change(&settings)
    return try Integration(try #require(ReceiverRegistry.kind(kind)), receiver: receiver, number: 0, settings)
  }
}
