import Costs
import Events
import Foundation
import Meter
import TestSupport
import Testing

/// Runs that nothing else speaks of are kept as cards and booked in one go. A filter that lets everything through, and a
/// meter that waits for another's, do without cards: what they answer must be the same.
@Suite struct RunCardTests {
  private struct Stream {
    private var random: SeededGenerator
    private(set) var lines: [String] = []
    private let reach: Double

    /// Records within so many seconds.
    init(seed: UInt64, count: Int, reach: Double) {
      random = SeededGenerator(seed: seed)
      self.reach = reach
      for number in 0..<count { addTree(number) }
      for _ in 0..<count / 10 { lines.append(lines[Int.random(in: 0..<lines.count, using: &random)]) }
      // In the order of time but for a few; in some streams in none.
      let jitter = Bool.random(using: &random) ? 5 : reach
      lines = lines.map { ($0, time($0) + Double.random(in: 0...jitter, using: &random)) }
        .sorted { $0.1 < $1.1 }.map(\.0)
    }

    private func time(_ line: String) -> Double {
      let digits = line.dropFirst(8).prefix { $0.isNumber }
      return (Double(digits) ?? 0) / 1000
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }

    private mutating func addTree(_ number: Int) {
      // No two records of one time: which of them is the newest would be chance.
      let at =
        (Double.random(in: 0..<reach, using: &random) * 100).rounded() / 100 + Double(number % 10) / 1000
      let shape = Int.random(in: 0..<10, using: &random)
      addRun(number, at, parent: nil)
      guard shape >= 6 else { return }
      for call in 0..<Int.random(in: 1...3, using: &random) {
        addCall(number, call, at + Double.random(in: -3...3, using: &random))
      }
      if shape == 9 { addRun(number + 100_000, at - 0.5, parent: number) }
    }

    private mutating func addRun(_ number: Int, _ at: Double, parent: Int?) {
      var fields: [(String, String)] = [("trace_id", "t\(parent ?? number)".quoted)]
      if chance(80) { fields.append(("span_id", "s\(number)".quoted)) }
      if let parent { fields.append(("parent_span_id", "s\(parent)".quoted)) }
      if chance(40) { fields.append(("request_id", "r\(number)".quoted)) }
      if chance(90) { fields.append(("agent_name", pick(["A", "B", "C"]).quoted)) }
      if chance(70) { fields.append(("user_id", pick(["ana", "bo"]).quoted)) }
      if chance(30) { fields.append(("team_name", pick(["red", "blue"]).quoted)) }
      if chance(80) { fields.append(("service", pick(["api", "jobs"]).quoted)) }
      if chance(50) { fields.append(("operation_type", pick(["chat", "sum"]).quoted)) }
      if chance(60) { fields.append(("model_name", pick(["gpt-4o", "nobody-knows"]).quoted)) }
      fields.append(("status", pick(["success", "error", "timeout", "cancelled", "odd"]).quoted))
      if chance(30) { fields.append(("error_type", pick(["RateLimit", "Broken"]).quoted)) }
      if chance(80) { fields.append(("duration_seconds", "\(Int.random(in: 0..<9, using: &random)).25")) }
      addUsage(&fields)
      add(chance(10) ? "team_run" : "request", at, fields)
    }

    private mutating func addUsage(_ fields: inout [(String, String)]) {
      if chance(60) { fields.append(("input_tokens", "\(Int.random(in: 0..<5000, using: &random))")) }
      if chance(50) { fields.append(("output_tokens", "\(Int.random(in: 0..<500, using: &random))")) }
      if chance(20) { fields.append(("cache_read_tokens", "300")) }
      if chance(5) { fields.append(("cache_write_tokens", "3000000000")) }
      if chance(20) { fields.append(("total_cost", pick(["0.25", "0", "0.000000000001"]))) }
    }

    private mutating func addCall(_ number: Int, _ call: Int, _ at: Double) {
      var fields: [(String, String)] = [
        ("trace_id", "t\(number)".quoted), ("span_id", "c\(number)-\(call)".quoted),
      ]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: fields.append(("parent_span_id", "s\(number)".quoted))
      case 1: fields.append(("request_id", "r\(number)".quoted))
      default: break
      }
      if chance(30) {
        add("tool_call", at, fields + [("tool_name", pick(["search", "read"]).quoted)])
      } else {
        fields.append(("model_name", pick(["gpt-4o", "gpt-4o-mini"]).quoted))
        addUsage(&fields)
        add("model_call", at, fields)
      }
    }

    private mutating func add(_ type: String, _ at: Double, _ fields: [(String, String)]) {
      let milliseconds = Native.epoch * 1000 + Int64((at * 1000).rounded())
      let rest = fields.map { ",\"\($0.0)\":\($0.1)" }.joined()
      lines.append("{\"time\":\(milliseconds),\"type\":\"\(type)\"\(rest)}")
    }
  }

  private func said(_ bench: Bench) -> Figures {
    bench.meter.finish()
    var all = bench.figures
    for agent in ["A", "B", "C", SpecialName.none] {
      let answer = bench.meter.agent(agent, at: bench.now, window: .all, chartPoints: 1)
      for error in answer.errors { all["\(agent) error \(error.type)"] = error.count }
      for request in answer.newest {
        all["\(agent) newest \(request.time.nanoseconds) \(request.trace)", default: 0] += 1
        all["\(agent) newest \(request)"] = 1
      }
      for (measure, found) in answer.latency.enumerated() {
        all["\(agent) measure \(measure)"] = found.map { Int(($0.mean * 1e6).rounded()) + $0.count }
      }
    }
    return all.filter { $0.value != 0 }
  }

  private func options(filter: String = "", isPart: Bool = false) throws -> MeterOptions {
    var options = MeterOptions()
    if !filter.isEmpty { options.filter = try Filter(parsing: filter) }
    options.isPart = isPart
    return options
  }

  @Test(arguments: 1...40) func `cards say what nodes say`(seed: Int) throws {
    let stream = Stream(seed: UInt64(seed), count: 60, reach: seed % 2 == 0 ? 600 : 4000)
    let cards = Bench(options: try options())
    try cards.feed(stream.lines, batch: 1 + seed * 7 % 90)
    let nodes = Bench(options: try options(filter: "agent!=nobody-at-all"))
    try nodes.feed(stream.lines, batch: 1 + seed * 7 % 90)
    let expected = said(nodes)
    expectSame(said(cards), expected, "seed \(seed), filtered")
    guard seed % 2 == 0 else { return }
    let heads = Bench(options: try options(isPart: true))
    try heads.feed(stream.lines, batch: 1 + seed * 7 % 90)
    expectSame(said(heads), expected, "seed \(seed), heads")
  }

  @Test(arguments: 1...10) func `cards are merged as nodes are`(seed: Int) throws {
    let stream = Stream(seed: UInt64(seed + 500), count: 80, reach: 500)
    let whole = Bench(options: try options())
    try whole.feed(stream.lines)
    let cut = seed * stream.lines.count / 11
    let (first, second) = (Bench(), Bench(options: try options(isPart: seed % 2 == 0)))
    try first.feed(Array(stream.lines[..<cut]))
    try second.feed(Array(stream.lines[cut...]))
    first.meter.merge(second.meter, sharesStreams: true)
    let (merged, expected) = (said(first), said(whole))
    // Of requests of one millisecond either may be shown first; what is counted is the same.
    expectSame(
      merged.filter { !$0.key.contains("newest") }, expected.filter { !$0.key.contains("newest") },
      "seed \(seed), cut at \(cut)")
  }
}
