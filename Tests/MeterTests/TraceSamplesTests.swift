import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Meter

/// The traces of a traced fleet of Agno agents, against a script that reads the same spans by itself.
@Suite(.enabled(if: Samples.isPresent && Python.path != nil, Samples.absent))
struct TraceSamplesTests {
  private let lines: [Line]
  private let scratch = ScratchDirectory()

  init() throws { lines = try Samples.lines("agno/spans.otlp.ndjson") }

  private static var options: MeterOptions {
    var options = MeterOptions()
    options.keepsTraces = true
    return options
  }

  /// All trees as the script prints them.
  private func text(_ bench: Bench) throws -> [String] {
    let list = bench.meter.traces(TraceQuery(at: bench.now, window: .all, rowLimit: 1000))
    var found: [(Int64, [String])] = []
    for row in list.rows {
      let trace = try #require(bench.meter.trace(row.id))
      let first = trace.start.nanoseconds
      var lines = ["== \(first) \(row.spans)"]
      for step in trace.steps {
        let kind = step.isMissing ? "missing" : ["AGENT", "LLM", "TOOL"][Int(step.kind.rawValue)]
        lines.append(
          [
            "\(step.depth)", "\(nanoseconds(step.offset))", "\(nanoseconds(step.duration ?? -1))", kind,
            step.name, step.onPath.map { "\(nanoseconds($0))" } ?? "-",
          ].joined(separator: "\t"))
      }
      found.append((first, lines))
    }
    return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func nanoseconds(_ seconds: Double) -> Int64 { Int64((seconds * 1e9).rounded()) }

  private func oracle(_ lines: [Line]) throws -> [String] {
    try Data(lines.joined(separator: [10])).write(to: URL(fileURLWithPath: scratch.path("spans")))
    return try Python.lines("traces.py", [scratch.path("spans")]).map(String.init)
  }

  private func expectSameTrees(_ found: [String], _ wanted: [String], _ note: String = "") {
    #expect(found.count == wanted.count, "\(note)")
    let differing = zip(found, wanted).enumerated().filter { $1.0 != $1.1 }
    let shown = differing.prefix(3).map { "\($0.offset): \($0.element.0) ≠ \($0.element.1)" }
    #expect(differing.isEmpty, "\(note) \(differing.count) differ: \(shown)")
  }

  @Test func `every tree and its critical path are the ids'`() throws {
    let bench = Bench(options: Self.options)
    try bench.feed(lines)
    let wanted = try oracle(lines)
    #expect(wanted.filter { $0.hasPrefix("==") }.count == 150)
    expectSameTrees(try text(bench), wanted)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `whatever order the spans come in, also without some of them`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = try OneSpanLines.of(lines)
    for dropped in [0, 1, 60] {
      let kept = Array(all.shuffled(using: &random).dropFirst(dropped))
      let bench = Bench(options: Self.options)
      try bench.feed(kept, batch: Int.random(in: 1...99, using: &random))
      // Pieces of one trace that miss different spans are one picture: the script tells them apart.
      guard dropped < 60 else {
        #expect(bench.meter.traces(TraceQuery(at: bench.now, window: .all)).spans >= kept.count)
        continue
      }
      expectSameTrees(try text(bench), try oracle(kept), "seed \(seed), without \(dropped)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `split among meters and merged they are the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = try OneSpanLines.of(lines)
    let cut = Int.random(in: 1..<all.count, using: &random)
    var part = Self.options
    part.isPart = true
    let (first, second) = (Bench(options: Self.options), Bench(options: part))
    try first.feed(Array(all[..<cut]))
    try second.feed(Array(all[cut...]))
    first.meter.merge(second.meter, sharesStreams: true)
    expectSameTrees(try text(first), try oracle(all), "seed \(seed), cut at \(cut)")
  }

  @Test func `a team's 13 members stand under it`() throws {
    let bench = Bench(options: Self.options)
    try bench.feed(lines)
    let topology = bench.meter.topology(at: bench.now, window: .all)
    let team = try #require(topology.workflows.first)
    #expect(topology.workflows.map(\.team) == ["Support Team"])
    #expect(team.totals.requests == 31)
    #expect(team.members.reduce(0) { $0 + $1.calls } == 13)
    let list = bench.meter.traces(TraceQuery(at: bench.now, window: .all, rowLimit: 1000))
    let traces = list.rows.compactMap { bench.meter.trace($0.id) }
    let members = traces.filter { $0.steps[0].isTeam }
      .flatMap { $0.steps.filter { $0.kind == .run && $0.depth > 0 } }
    #expect(members.count == 13)
    let models = topology.edges.filter { $0.kind == .model }
    #expect(models.reduce(0) { $0 + $1.calls } == 239)
    #expect(topology.edges.filter { $0.kind == .tool }.reduce(0) { $0 + $1.calls } == 76)
  }

  @Test func `costs and tokens add up to what is booked`() throws {
    let bench = Bench(options: Self.options)
    try bench.feed(lines)
    bench.meter.finish()
    let list = bench.meter.traces(TraceQuery(at: bench.now, window: .all, rowLimit: 1000))
    #expect(list.rows.reduce(0) { $0 + $1.tokens } == bench.totals.tokens.total)
    #expect(
      list.rows.reduce(0) { $0 + $1.cost.picodollars } == bench.totals.cost.total.picodollars)
    #expect(list.rows.filter { $0.status == .error }.count == bench.totals.errors)
    for row in list.rows {
      let trace = try #require(bench.meter.trace(row.id))
      #expect(trace.steps[0].totalCost == row.cost)
    }
  }

  @Test func `run events and spans of the same runs are one trace each`() throws {
    let bench = Bench(options: Self.options)
    try bench.feed(try Samples.lines("agno/runs.agno.ndjson"), source: 0)
    let before = bench.meter.traces(TraceQuery(at: bench.now, window: .all))
    #expect(before.rowCount >= 150)
    try bench.feed(lines, source: 1)
    expectSameTrees(try text(bench), try oracle(lines))
  }

  @Test func `exceptions are told in the stream's words`() throws {
    let bench = Bench(options: Self.options)
    try bench.feed(lines)
    let query = TraceQuery(at: bench.now, window: .all, sort: .errors, rowLimit: 1000)
    let traces = bench.meter.traces(query).rows.prefix(20).compactMap { bench.meter.trace($0.id) }
    let failed = traces.flatMap(\.steps).filter { $0.status.isError }
    #expect(failed.contains { $0.name == "lookup_order" && $0.message == "order service down" })
    #expect(
      failed.contains { $0.errorType == "agno.exceptions.ModelProviderError" && $0.message == "overloaded" })
  }
}
