import Costs
import Events
import Meter
import Testing
import TestSupport

/// A filter while events are folded in, and one on the question, against the events themselves.
@Suite struct FilterTests {
  private let lines: [Line]

  init() throws { lines = try Samples.shipped("incident.ndjson") }

  private func condition(_ text: String) throws -> Filter { try Filter(parsing: text) }

  @Test func `parsing says what is wrong`() throws {
    #expect(try Filter(parsing: "refund").text == "agent=~refund")
    #expect(try Filter(parsing: "agent=~a model!=gpt-4 user!~bot operation_type=run").conditions.count == 4)
    for bad in ["colour=red", "agent=", "agent!x", "=x"] {
      #expect(throws: Filter.SyntaxError.self, "\(bad)") { try Filter(parsing: bad) }
    }
  }

  @Test(arguments: ["agent=Refunds", "agent!=Refunds", "agent=~e", "user=ana@example.com", "user!~example", "nothing"])
  func `folding with a filter gives what asking with it gives`(text: String) throws {
    let filter = try Filter(parsing: text)
    let filtered = Bench(options: MeterOptions(filter: filter))
    let whole = Bench()
    try filtered.feed(lines)
    try whole.feed(lines)
    filtered.meter.finish()
    whole.meter.finish()
    filtered.expectDimensionsAddUp()
    let asked = whole.meter.answer(FleetQuery(at: whole.now, window: .all, dimension: .agent, rowLimit: 100, filter: filter))
    #expect(asked.filterNote == nil)
    #expect(asked.totals.tokens == filtered.totals.tokens)
    #expect(asked.totals.cost == filtered.totals.cost)
    #expect(asked.totals.modelCalls == filtered.totals.modelCalls)
    let rows = Dictionary(uniqueKeysWithValues: asked.breakdown.rows.map { ($0.name, $0.totals.tokens) })
    #expect(rows == filtered.rows(.agent).mapValues(\.totals.tokens))
  }

  @Test func `an agent and a model together are kept`() throws {
    let whole = Bench()
    try whole.feed(lines)
    whole.meter.finish()
    let agent = whole.meter.agent("Refunds", at: whole.now, window: .all, chartPoints: 1)
    let model = try #require(agent.models.last)
    let both = try Filter(parsing: "agent=Refunds model=\(model.name)")
    let answer = whole.meter.answer(FleetQuery(at: whole.now, window: .all, dimension: .model, filter: both))
    #expect(answer.totals.tokens == model.totals.tokens)
    #expect(answer.breakdown.rows.map(\.name) == [model.name])
    #expect(answer.filterNote == nil)
    let three = try Filter(parsing: "agent=Refunds model=m user=x")
    #expect(whole.meter.answer(FleetQuery(at: whole.now, window: .all, filter: three)).filterNote != nil)
  }

  @Test func `pending spend moves under a filter as without`() throws {
    let options = MeterOptions(filter: try Filter(parsing: "agent!=B"))
    let bench = Bench(options: options)
    try bench.feed([.model("m1", in: "a", 1, 2), .model("m2", in: "b", 1, 2, tokens: 10)])
    bench.expectDimensionsAddUp()
    try bench.feed([.agent("A", "a", 0, 3), .agent("B", "b", 0, 3)])
    bench.expectDimensionsAddUp()
    #expect(bench.totals.tokens.total == 101)
    #expect(bench.totals.requests == 1)
    #expect(bench.rows(.agent).keys.sorted() == ["A"])
  }
}
