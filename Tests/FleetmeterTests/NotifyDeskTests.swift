import Foundation
import TestSupport
import Testing

/// Dashboards that tell people, in real terminals.
@Suite(.serialized, .enabled(if: Tmux.path != nil, Tmux.absent)) struct NotifyDeskTests {
  private let binary = Binary()

  private func open(_ environment: [String: String]) throws -> Tmux {
    let scratch = binary.scratch.path
    return try Tmux(
      "'\(Binary.path)' --config \(scratch)/config.yaml \(scratch)/events.ndjson; exec sleep 600", width: 120,
      height: 40, environment: environment)
  }

  private func spend(_ dollars: Int) {
    let now = Int(Date().timeIntervalSince1970)
    binary.scratch.append(
      "events.ndjson",
      #"{"time":\#(now),"type":"model_call","agent_name":"Refunds","model_name":"m","user_id":"u","service":"production-support","total_cost":\#(dollars),"input_tokens":5}"#
        + "\n")
  }

  private func count(_ text: String, in file: String) -> Int {
    binary.text(file).components(separatedBy: text).count - 1
  }

  @Test func `of two dashboards that share a journal one tells, and both know who took it on`() throws {
    binary.scratch.write(
      "config.yaml",
      """
      budgets: [{name: day, period: daily, limit: 10, thresholds: [1]}]
      alerting:
        channels:
          command: {command: [/usr/bin/tee, -a, \(binary.scratch.path("told"))]}
      """)
    binary.scratch.write("told", "")
    spend(1)
    let first = try open(binary.environment)
    let second = try open(binary.environment.merging(["USER": "bo"]) { $1 })
    for tmux in [first, second] { tmux.expect("of $10") }
    spend(20)
    first.expect("day budget 100 %", seconds: 30)
    second.expect("day budget 100 %", seconds: 30)
    #expect(waitUntil(seconds: 20) { count(#""kind":"firing""#, in: "told") == 1 }, "\(binary.text("told"))")
    let told = binary.text("told")
    #expect(told.contains(#""alertname":"day budget 100 %""#) && told.contains(#""severity":"critical""#))
    try second.keys("5", "g", "a")
    try second.text("mine")
    try second.keys("Enter")
    for tmux in [first, second] { tmux.expect("1 acknowledged") }
    #expect(binary.text("state/fleetmeter/acks.ndjson").contains(#""by":"bo""#))
    #expect(count(#""kind":"firing""#, in: "told") == 1)
  }

  @Test func `a journal that cannot be written is said`() throws {
    binary.scratch.write(
      "config.yaml",
      """
      journal: \(binary.scratch.path("config.yaml"))/acks.ndjson
      budgets: [{name: day, period: daily, limit: 10, thresholds: [1]}]
      """)
    spend(1)
    let tmux = try open(binary.environment)
    tmux.expect("of $10")
    spend(20)
    tmux.expect("day budget 100 %", seconds: 40)
    try tmux.keys("5", "g", "a", "Enter")
    tmux.expect("not written down")
    tmux.expect("1 acknowledged")
  }
}
