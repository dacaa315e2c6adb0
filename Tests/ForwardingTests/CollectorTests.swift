import Events
import Foundation
import Glibc
import Notifying
import TestSupport
import Testing

@testable import Forwarding

/// What a collector of OpenTelemetry's own messages makes of what is sent. Needs Python's `opentelemetry-proto`: from
/// `OTLP_PYTHON`, else `/usr/bin/python3`.
@Suite struct CollectorTests {
  private static let python = ProcessInfo.processInfo.environment["OTLP_PYTHON"] ?? "/usr/bin/python3"
  static let isThere: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import opentelemetry.proto.collector.trace.v1.trace_service_pb2"]
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
      && {
        process.waitUntilExit(); return process.terminationStatus == 0
      }()
  }()

  private let scratch = ScratchDirectory()

  private func collector(_ mode: String) throws -> (process: Process, port: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Oracles/collector.py").path
    process.arguments = [script, scratch.path(""), mode]
    try process.run()
    let port = try #require(waitFor { try? String(contentsOfFile: scratch.path("port"), encoding: .utf8) })
    return (process, port)
  }

  /// What comes within ten seconds.
  private func waitFor<Value>(_ value: () -> Value?) -> Value? {
    let deadline = Self.now() + 10_000_000_000
    while Self.now() < deadline {
      if let value = value() { return value }
      sched_yield()
    }
    return nil
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private func lines(_ count: Int) -> [String] {
    (0..<count).flatMap { run -> [String] in
      let time = 1_790_000_000_000 + run * 1000
      let ids = "\"trace_id\":\"\(String(format: "%032x", run + 1))\""
      return [
        """
        {"time":\(time),"type":"model_call","service":"shop","model_name":"gpt-4o",\(ids),"span_id":"\(String(format: "%016x", run * 2 + 1))",\
        "parent_span_id":"\(String(format: "%016x", run * 2 + 2))","duration_seconds":0.5,"input_tokens":100,"output_tokens":7}
        """,
        """
        {"time":\(time + 1),"type":"request","service":"shop","agent_name":"A \\"quoted\\" \\u0001","user_id":"ü",\(ids),\
        "span_id":"\(String(format: "%016x", run * 2 + 2))","duration_seconds":0.6,"status":"\(run % 5 == 0 ? "error" : "success")"}
        """,
      ]
    }
  }

  private func spans() -> [[Substring]] {
    let text = (try? String(contentsOfFile: scratch.path("spans"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test(.enabled(if: isThere), arguments: ["ok", "busy", "slow"])
  func `a real collector takes every span once`(mode: String) throws {
    let (process, port) = try collector(mode)
    defer { process.terminate() }
    var options = ForwardOptions()
    options.batch = 100
    let forwarder = Forwarder(
      url: "http://127.0.0.1:\(port)", client: CurlClient(), options: options, clock: { Self.now() })
    let thread = Thread { forwarder.run() }
    thread.start()
    let batch = try decoded(lines(150))
    #expect(batch.events.count == 300)
    forwarder.offer(batch)
    forwarder.offer(batch)
    #expect(waitFor { forwarder.status.sent == 300 ? true : nil } == true, "\(forwarder.status)")
    forwarder.end(within: 2_000_000_000)
    #expect(forwarder.status.dropped == 0)
    let seen = spans()
    #expect(seen.count == 300 && Set(seen.map { $0[1] }).count == 300)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("problems")))
    let runs = seen.filter { $0[3].hasPrefix("invoke_agent A") }
    #expect(runs.count == 150 && runs.count { $0[4] == "2" } == 30)
    let calls = seen.filter { $0[3] == "chat gpt-4o" }
    let known = Set(runs.map { [$0[0], $0[1]] })
    #expect(calls.count == 150 && calls.allSatisfy { known.contains([$0[0], $0[2]]) })
  }

  @Test func `a collector that is not there loses what is left at the end, and says so`() throws {
    let forwarder = Forwarder(
      url: "http://127.0.0.1:1", client: CurlClient(), clock: { Self.now() })
    let thread = Thread { forwarder.run() }
    thread.start()
    forwarder.offer(try decoded(lines(5)))
    #expect(waitFor { forwarder.status.retries > 0 ? true : nil } == true)
    #expect(forwarder.status.waiting == 10)
    forwarder.end(within: 300_000_000)
    #expect(forwarder.status.unsent == 10 && forwarder.status.summary.contains("10 not sent in time"))
  }
}
