import Costs
import Events
import Meter
import Testing

/// A cell's numbers are small: what does not fit is kept all the same, to the last token and picodollar.
@Suite struct CellSumTests {
  @Test func `tokens beyond 32 bits and costs beyond 64`() throws {
    let bench = Bench()
    let lines = (0..<40).map { index in
      Native.request(
        Double(index % 3),
        [
          "agent_name": "big".quoted, "user_id": "u".quoted, "event_id": "e\(index)".quoted,
          "status": "success".quoted, "model_name": "m".quoted, "input_tokens": "3000000000",
          "output_tokens": "2147483647", "total_cost": "800000.000000000001",
        ])
    }
    try bench.feed(lines)
    for dimension in [Dimension.agent, .user, .model, .service] {
      for window in [Window.m5, .all] {
        var shown = bench
        if window == .m5 { shown.now = Native.at(10) }
        let row = try #require(shown.rows(dimension, window).values.first)
        #expect(row.totals.tokens.input == 120_000_000_000, "\(dimension) \(window)")
        #expect(row.totals.tokens.output == 40 * 2_147_483_647, "\(dimension) \(window)")
        #expect(row.totals.cost.total.description == "32000000.00000000004", "\(dimension) \(window)")
      }
    }
    bench.expectDimensionsAddUp()
  }

  @Test func `more than a cell can count, and costs of several kinds`() throws {
    let bench = Bench()
    let lines = (0..<70_000).map { (index: Int) -> String in
      let status = index % 2 == 0 ? "error" : "success"
      let cost = index % 7 == 0 ? "0.5" : "null"
      return Native.request(
        Double(index % 4),
        [
          "agent_name": "\"big\"", "user_id": "\"u\"", "event_id": "\"e\(index)\"", "status": "\"\(status)\"",
          "model_name": "\"gpt-4o\"", "input_tokens": "200000000", "total_cost": cost,
        ])
    }
    try bench.feed(lines, batch: 1000)
    let price = try #require(Pricer().modelPrice("gpt-4o").price)
    let computed = price.cost(of: Tokens(input: 200_000_000)).picodollars * 60_000
    for dimension in [Dimension.agent, .user, .model, .service] {
      let row = try #require(bench.rows(dimension).values.first)
      #expect(row.totals.requests == 70_000 && row.totals.errors == 35_000, "\(dimension)")
      #expect(row.totals.tokens.input == 14_000_000_000_000, "\(dimension)")
      #expect(row.totals.cost.reported.description == "5000", "\(dimension)")
      #expect(row.totals.cost.computed.picodollars == computed, "\(dimension)")
    }
    bench.expectDimensionsAddUp()
  }
}
