import Foundation
import TestSupport
import Testing

/// From "something is slow" to the span that did it, in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.path != nil, Tmux.absent)) struct TraceWalkTests {
  private let binary = Binary()

  /// Forty requests that went well, and one whose tool failed.
  private var stream: String {
    let start = 1_795_523_000
    func line(_ type: String, _ time: Int, _ run: Int, _ fields: String) -> String {
      "{\"time\":\(time),\"type\":\"\(type)\",\"service\":\"shop\",\"trace_id\":\"t\(run)\",\(fields)}\n"
    }
    return (0..<41).map { run in
      let status = run == 20 ? "error" : "success"
      let why = run == 20 ? ",\"error_type\":\"ToolTimeout\",\"error_message\":\"order service down\"" : ""
      let at = start + run * 5
      return line(
        "model_call", at + 1, run,
        "\"span_id\":\"m\",\"parent_span_id\":\"r\",\"model_name\":\"gpt-4o\",\"input_tokens\":90,\"duration_seconds\":1"
      )
        + line(
          "tool_call", at + 3, run,
          "\"span_id\":\"o\",\"parent_span_id\":\"r\",\"tool_name\":\"lookup_order\",\"status\":\"\(status)\",\"duration_seconds\":2\(why)"
        )
        + line(
          "request", at + 4, run,
          "\"span_id\":\"r\",\"agent_name\":\"Refunds\",\"status\":\"\(status)\",\"duration_seconds\":4")
    }.joined()
  }

  @Test func `three keys from the overview to the tool that failed`() throws {
    binary.scratch.write("fleet.ndjson", stream)
    let tmux = try Tmux(
      "'\(Binary.path)' --at latest '\(binary.scratch.path("fleet.ndjson"))'", width: 120, height: 40,
      environment: binary.environment)
    tmux.expect("Latency")
    try tmux.keys("T")
    tmux.expect("41 in 1 h · 1 with errors")
    try tmux.keys("e")
    tmux.expect("failed first")
    try tmux.keys("Enter")
    tmux.expect("tool call · lookup_order")
    tmux.expect("ToolTimeout · order service down")
    tmux.expect("on the path 2.00s of its own")
    try tmux.keys("Escape")
    tmux.expect("41 in 1 h")
    try tmux.keys("q")
  }

  @Test func `an agent's newest request opens its trace`() throws {
    binary.scratch.write("fleet.ndjson", stream)
    let tmux = try Tmux(
      "'\(Binary.path)' --at latest '\(binary.scratch.path("fleet.ndjson"))'", width: 120, height: 40,
      environment: binary.environment)
    tmux.expect("Refunds")
    try tmux.keys("Enter")
    tmux.expect("Newest requests")
    try tmux.keys("Enter")
    tmux.expect("Trace of Refunds")
    tmux.expect("lookup_order")
    try tmux.keys("C")
    tmux.expect("Who calls whom")
    try tmux.keys("q")
  }
}
