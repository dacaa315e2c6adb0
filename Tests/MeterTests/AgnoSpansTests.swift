import Costs
import Events
import Foundation
import Meter
import Testing
import TestSupport

/// What must come out of a traced fleet of Agno agents.
@Suite(.enabled(if: Samples.isPresent, Samples.absent))
struct AgnoSpansTests {
  private let lines: [Line]

  init() throws { lines = try Samples.lines("agno/spans.otlp.ndjson") }

  private func whole(batch: Int = 64) throws -> Bench {
    let bench = Bench()
    try bench.feed(lines, batch: batch)
    bench.meter.finish()
    return bench
  }

  @Test func `calls, errors and tokens by model are the server's`() throws {
    let bench = try whole()
    expectSame(bench.models, try Samples.truth("agno/truth.json").models)
    bench.expectAllAttributed()
    bench.expectDimensionsAddUp()
  }

  @Test func `root requests are the 150 top-level runs, by agent and user`() throws {
    let truth = try #require(try Samples.truth("agno/truth.json").top_level_runs)
    #expect(try whole().totals.requests == 150)
    var found: [String: Int] = [:]
    for pair in truth.keys {
      let names = pair.components(separatedBy: " / ")
      let filter = Filter(conditions: [
        Filter.Condition(dimension: .agent, comparison: .equals, value: names[0]),
        Filter.Condition(dimension: .user, comparison: .equals, value: names[1]),
      ])
      let bench = Bench(options: MeterOptions(filter: filter))
      try bench.feed(lines)
      bench.meter.finish()
      found[pair] = bench.totals.requests
    }
    expectSame(found, truth)
  }

  @Test func `13 members' runs stand under their agents and with their spend under the team`() throws {
    let bench = try whole()
    let agents = bench.rows(.agent)
    #expect(agents.values.reduce(0) { $0 + $1.totals.requests } == 163)
    let team = try #require(bench.rows(.team)["Support Team"])
    let leader = try #require(agents["Support Team"])
    #expect(team.totals.requests == 31)
    #expect(team.totals.modelCalls == 67)
    #expect(leader.totals.modelCalls == 44)
    #expect(team.totals.tokens.total == 57_328)
    #expect(leader.totals.tokens.total == 44_271)
    #expect(team.totals.cost.total > leader.totals.cost.total)
  }

  @Test func `the dimensions add up at every moment`() throws {
    for size in [1, 7] {
      let bench = Bench()
      var sawPending = false
      try bench.feed(lines, batch: size) {
        bench.expectDimensionsAddUp("batches of \(size)")
        sawPending = sawPending || bench.rows(.agent)[SpecialName.pending] != nil
      }
      #expect(sawPending || size > 1)
    }
  }

  @Test(.enabled(if: Python.path != nil, "needs Python"))
  func `cut at any byte, it gives what the whole spans say`() throws {
    let oracle = try prefixes()
    let bytes = try Samples.bytes("agno/spans.otlp.ndjson")
    var random = SeededGenerator(seed: 11)
    var cuts = (0..<40).map { _ in Int.random(in: 0...bytes.count, using: &random) }
    cuts += bytes.indices.filter { bytes[$0] == 10 }.flatMap { [$0, $0 + 1] }
    for cut in cuts {
      let cutLines = Samples.split(Array(bytes[..<cut]))
      let bench = Bench()
      let tally = try bench.feed(cutLines)
      bench.meter.finish()
      let expected = try #require(oracle[tally.decoded])
      let found = bench.figures
      expectSame(found.filter { oracle[70]?[$0.key] != nil || expected[$0.key] != nil }, expected, "cut at \(cut)")
      bench.expectDimensionsAddUp("cut at \(cut)")
    }
  }

  /// The oracle's figures by how many lines were read.
  private func prefixes() throws -> [Int: Figures] {
    var all: [Int: Figures] = [:]
    var at = 0
    for line in try Python.lines("spans.py", [Samples.folder + "/agno/spans.otlp.ndjson"]) {
      let parts = line.split(separator: "\t")
      if line.hasPrefix("== ") {
        at = try #require(Int(line.dropFirst(3)))
        all[at] = [:]
      } else if parts.count == 2 {
        all[at]?[String(parts[0])] = Int(parts[1])
      }
    }
    return all
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `shuffled lines give the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bench = Bench()
    try bench.feed(lines.shuffled(using: &random), batch: Int.random(in: 1...80, using: &random)) {
      bench.expectDimensionsAddUp("seed \(seed)")
    }
    bench.meter.finish()
    expectSame(bench.figures, try whole().figures, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `shuffled spans give the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let spans = try OneSpanLines.of(lines).shuffled(using: &random)
    #expect(spans.count == 478)
    let bench = Bench()
    try bench.feed(spans, batch: Int.random(in: 1...200, using: &random))
    bench.meter.finish()
    expectSame(bench.figures, try whole().figures, "seed \(seed)")
  }

  @Test func `any size of batches gives the same`() throws {
    let expected = try whole().figures
    for size in [1, 2, 3, 5, 11, 69, 70, 1000] {
      expectSame(try whole(batch: size).figures, expected, "batches of \(size)")
    }
  }

  @Test func `a shuffled copy beside it adds only duplicates`() throws {
    var random = SeededGenerator(seed: 5)
    let bench = Bench()
    let first = try bench.feed(lines, source: 0)
    let second = try bench.feed(lines.shuffled(using: &random), source: 1)
    bench.meter.finish()
    expectSame(bench.figures, try whole().figures)
    #expect(bench.meter.sourceCounts.map(\.duplicates) == [0, 478])
    #expect(first.records == 478 && second.records == 478)
  }
}
