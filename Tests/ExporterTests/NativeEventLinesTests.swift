import Events
import Exporter
import Meter
import TestSupport
import Testing

/// What one fleetmeter writes for another.
@Suite struct NativeEventLinesTests {
  /// Folds lines in, and gives what the meter says then; what is read is handed to `each` as it is.
  private func totals(_ lines: [String], each: (EventBatch) -> Void = { _ in }) -> [String: Totals] {
    let meter = Meter()
    guard var decoder = LineDecoder(forcing: nil) else { return [:] }
    var batch = EventBatch()
    for line in lines {
      let bytes = Array(line.utf8) + Array(repeating: 0, count: LineDecoder.padding)
      let outcome = bytes.withUnsafeBufferPointer {
        decoder.decode(UnsafeBufferPointer(rebasing: $0[..<line.utf8.count]), into: &batch)
      }
      if case .rejected(let reason) = outcome { Issue.record("\(reason): \(line.prefix(200))") }
    }
    each(batch)
    let now = Timestamp(seconds: 2_000_000_000)
    meter.fold(batch, source: 0, now: now)
    meter.finish()
    var all = ["fleet": meter.answer(FleetQuery(at: now, window: .all, rowLimit: 0)).totals]
    for dimension in Dimension.allCases {
      for row in meter.breakdown(dimension, at: now, window: .all).rows {
        all["\(dimension) \(row.name)"] = row.totals
      }
    }
    return all
  }

  private static let lines = [
    #"{"time":1790000001,"type":"model_call","trace_id":"t","span_id":"b","parent_span_id":"a","model_name":"gpt-4o","input_tokens":10,"output_tokens":3,"cache_read_tokens":4,"reasoning_tokens":1}"#,
    #"{"time":1790000001.25,"type":"tool_call","trace_id":"t","span_id":"c","parent_span_id":"a","tool_name":"x\"y\\é\u001b","status":"error","duration_seconds":0.125}"#,
    #"{"time":1790000002,"type":"request","trace_id":"t","span_id":"a","agent_name":"A","agent_type":"k","user_id":"u","service":"s","status":"timeout","duration_seconds":1.000000001,"total_cost":0.000000000001,"model_name":"gpt-4o","input_tokens":12}"#,
    #"{"time":1790000003,"type":"team_run","team_name":"T","workflow_type":"w","request_id":"r","duration_seconds":9,"session_id":"z"}"#,
    #"{"time":1790000003,"type":"model_call","request_id":"r","model_name":"gpt-4","total_cost":1.5e-3}"#,
    #"{"time":1790000004,"type":"feedback","agent_name":"A","score":4.5,"interaction_type":"chat"}"#,
    #"{"time":1790000004,"type":"cache_lookup","agent_name":"A","hit":true,"cache_type":"c"}"#,
    #"{"time":1790000004,"type":"memory","agent_name":"A","memory_bytes":123}"#,
    #"{"time":1790000004,"type":"health","service":"s","up":true}"#,
    #"{"time":1790000004,"type":"collaboration","initiating_agent":"A","collaborating_agent":"B","task_type":"t"}"#,
    """
    {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"s"}}]},"scopeSpans":[{"spans":[
    {"traceId":"00000000000000000000000000000001","spanId":"0000000000000002","parentSpanId":"0000000000000003","name":"llm",
    "startTimeUnixNano":"1790000001000000000","endTimeUnixNano":"1790000002000000000","attributes":[
    {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}},
    {"key":"gen_ai.usage.input_tokens","value":{"intValue":"5"}}]},
    {"traceId":"00000000000000000000000000000001","spanId":"0000000000000003","parentSpanId":"0000000000000004","name":"link",
    "startTimeUnixNano":"1790000001000000000","endTimeUnixNano":"1790000003000000000","attributes":[]},
    {"traceId":"00000000000000000000000000000001","spanId":"0000000000000004","name":"agent","startTimeUnixNano":"1790000001000000000",
    "endTimeUnixNano":"1790000004000000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"invoke_agent"}},
    {"key":"gen_ai.agent.name","value":{"stringValue":"Spans"}}]}]}]}]}
    """.replacing("\n", with: ""),
  ]

  private func written(_ lines: [String]) -> (text: [String], totals: [String: Totals]) {
    var text: [String] = []
    let totals = totals(lines) { batch in
      let written = NativeEventLines(batch)
      text = String(decoding: written.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      #expect(text.count == written.count && written.count == batch.events.count)
    }
    return (text, totals)
  }

  @Test func `another meter counts from them what this one counts`() {
    let first = written(Self.lines)
    let second = totals(first.text)
    #expect(first.totals.count > 10)
    for (name, totals) in first.totals { #expect(second[name] == totals, "\(name)") }
    #expect(Set(first.totals.keys) == Set(second.keys))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `in whatever order they come`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = written(Self.lines)
    let second = totals(first.text.shuffled(using: &random))
    #expect(first.totals == second, "seed \(seed)")
  }

  @Test func `nothing in them is obeyed by a terminal, and a second copy says the same`() {
    let first = written(Self.lines)
    #expect(first.text.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    #expect(written(first.text).text == first.text)
  }

  @Test func `the line that tells of missed ones is no event`() {
    let line = String(decoding: NativeEventLines.missed(7), as: UTF8.self)
    #expect(totals([line.trimmingSuffix { $0 == "\n" }.description])["fleet"] == Totals())
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isGone: (Character) -> Bool) -> SubSequence {
    var rest = self[...]
    while let last = rest.last, isGone(last) { rest = rest.dropLast() }
    return rest
  }
}
