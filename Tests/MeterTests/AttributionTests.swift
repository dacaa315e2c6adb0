import Costs
import Events
import Meter
import Testing

/// Who a span's spend belongs to, whatever order the spans come in.
@Suite struct AttributionTests {
  /// Figures of a few spans; the same in every order, or the test fails.
  private func figures(_ spans: [SpanLine], finish: Bool = true) throws -> Bench {
    let first = Bench()
    try first.feed(spans)
    if finish { first.meter.finish() }
    for order in permutations(spans) {
      for batch in [1, 100] {
        let bench = Bench()
        try bench.feed(order, batch: batch)
        bench.expectDimensionsAddUp()
        if finish { bench.meter.finish() }
        expectSame(bench.figures, first.figures, "order \(order.map(\.id)), batches of \(batch)")
      }
    }
    return first
  }

  @Test func `a leaf belongs to the nearest run, in any order`() throws {
    let bench = try figures([
      .model("m1", in: "a", 1, 2), .agent("A", "a", 0, 9), .agent("B", "b", in: "a", 3, 6),
      .model("m2", in: "b", 4, 5, tokens: 10),
    ])
    #expect(bench.rows(.agent)["A"]?.totals.tokens.total == 101)
    #expect(bench.rows(.agent)["B"]?.totals.tokens.total == 11)
    #expect(bench.rows(.agent)["B"]?.totals.requests == 1)
    #expect(bench.totals.requests == 1)
    bench.expectAllAttributed()
  }

  @Test func `a run whose parent ended before it began is a root with its subtree`() throws {
    let bench = try figures([
      .team("T", "t", 0, 2), .agent("A", "a", in: "t", 3, 6), .model("m", in: "a", 4, 5),
      .agent("B", "b", in: "a", 4, 5),
    ])
    #expect(bench.totals.requests == 2)
    #expect(bench.rows(.team)["T"]?.totals.tokens.total == 0)
    #expect(bench.rows(.team)["(none)"]?.totals.tokens.total == 101)
  }

  @Test func `a span that ended between two runs cuts them`() throws {
    let cut = try figures([
      .agent("A", "a", 0, 9), SpanLine("", "step", in: "a", 1, 2), .agent("B", "b", in: "step", 3, 6),
    ])
    #expect(cut.totals.requests == 2)
    let joined = try figures([
      .agent("A", "a", 0, 9), SpanLine("", "step", in: "a", 1, 7), .agent("B", "b", in: "step", 3, 6),
    ])
    #expect(joined.totals.requests == 1)
  }

  @Test func `the outermost team has it, and the nearest user`() throws {
    let bench = try figures([
      .team("Outer", "o", 0, 20), .team("Inner", "i", in: "o", 1, 19),
      .agent("A", "a", in: "i", 2, 18, [("user.id", "near")]), .model("m", in: "a", 3, 4),
    ])
    #expect(bench.rows(.team)["Outer"]?.totals.tokens.total == 101)
    #expect(bench.rows(.team)["Inner"] == nil)
    #expect(bench.rows(.user)["near"]?.totals.tokens.total == 101)
    #expect(bench.rows(.agent)["A"]?.totals.tokens.total == 101)
    #expect(bench.rows(.team)["Outer"]?.totals.requests == 1)
  }

  @Test func `a user that only the outermost names reaches the leaf`() throws {
    let bench = try figures([
      .agent("A", "a", 0, 20, [("user.id", "ana"), ("session.id", "s")]), SpanLine("CHAIN", "c", in: "a", 1, 19),
      .agent("B", "b", in: "c", 2, 18), .model("m", in: "b", 3, 4),
    ])
    #expect(bench.rows(.user)["ana"]?.totals.tokens.total == 101)
    #expect(bench.rows(.user)["ana"]?.totals.requests == 1)
  }

  @Test func `spend is pending until its run comes`() throws {
    let bench = Bench()
    try bench.feed([.model("m", in: "a", 1, 2), SpanLine("TOOL", "t", in: "a", 2, 3, [("tool.name", "search")])])
    #expect(bench.rows(.agent)["(pending)"]?.totals.tokens.total == 101)
    #expect(bench.rows(.user)["(pending)"]?.totals.toolCalls == 1)
    #expect(bench.rows(.model)["gpt-4o"]?.totals.tokens.total == 101)
    #expect(bench.meter.answer(FleetQuery(at: Native.at(5), window: .m5)).pending > .zero)
    try bench.feed([.agent("A", "a", 0, 4)])
    bench.expectAllAttributed()
    #expect(bench.rows(.agent)["A"]?.totals.toolCalls == 1)
    #expect(bench.rows(.tool)["search"]?.totals.toolCalls == 1)
  }

  // MARK: - Requests without runs

  @Test func `a root span with model calls below and no agent is one request of nobody`() throws {
    for kind in ["CHAIN", ""] {
      let bench = try figures([
        SpanLine(kind, "root", 0, 9), .model("m1", in: "root", 1, 2), SpanLine("", "step", in: "root", 3, 8),
        .model("m2", in: "step", 4, 5),
      ])
      #expect(bench.totals.requests == 1)
      #expect(bench.rows(.agent)["(none)"]?.totals.requests == 1)
      #expect(bench.rows(.agent)["(none)"]?.totals.modelCalls == 2)
      #expect(bench.rows(.agent)["(none)"]?.latency?.p50 == 9)
      #expect(bench.rows(.model)["gpt-4o"]?.totals.requests == 1)
    }
  }

  @Test func `a lone model call is one request`() throws {
    let bench = try figures([.model("m", 1, 3)])
    #expect(bench.totals.requests == 1 && bench.totals.modelCalls == 1)
  }

  @Test func `a root span around an agent is no request, nor are spans without agents`() throws {
    let bench = try figures([
      SpanLine("CHAIN", "root", 0, 9), .agent("A", "a", in: "root", 1, 8), .model("m1", in: "a", 2, 3),
      .model("m2", in: "root", 8, 9),
    ])
    #expect(bench.totals.requests == 1)
    #expect(bench.rows(.agent)["A"]?.totals.requests == 1)
    #expect(bench.rows(.agent)["(none)"]?.totals.requests == 0)
    let plain = try figures([SpanLine("", "root", 0, 9), SpanLine("", "db", in: "root", 1, 2)])
    #expect(plain.figures.isEmpty)
  }

  @Test func `orphans whose root never came are no requests, but a chain is`() throws {
    let orphans = try figures([.model("m1", in: "gone", 1, 2), .model("m2", in: "gone", 3, 4)])
    #expect(orphans.totals.requests == 0)
    #expect(orphans.rows(.agent)["(unattributed)"]?.totals.modelCalls == 2)
    let chain = try figures([
      SpanLine("CHAIN", "c", in: "gone", 0, 9), .model("m1", in: "c", 1, 2), .model("m2", in: "c", 3, 4),
    ])
    #expect(chain.totals.requests == 1)
    #expect(chain.rows(.user)["(unattributed)"]?.totals.modelCalls == 2)
  }

  // MARK: - Parents that make no tree

  @Test func `circles of parents stand by themselves`() throws {
    for ring in 1...4 {
      let spans = (0..<ring).map { SpanLine.agent("A\($0)", "s\($0)", in: "s\(($0 + 1) % ring)", 0, 9) }
      for order in permutations(spans) {
        let bench = Bench()
        try bench.feed(order + [.model("m", in: "s0", 1, 2)])
        bench.meter.finish()
        #expect(bench.rows(.agent).values.reduce(0) { $0 + $1.totals.requests } == ring)
        #expect(bench.rows(.agent)["A0"]?.totals.tokens.total == 101)
        bench.expectDimensionsAddUp()
      }
    }
  }

  @Test(arguments: [true, false], [1, 1000])
  func `endless chains of parents cost no square`(upwards: Bool, batch: Int) throws {
    var spans = (0..<20_000).map { SpanLine("", "s\($0)", in: "s\($0 + 1)", 0, 9) }
    if !upwards { spans.reverse() }
    let bench = Bench()
    try bench.feed([SpanLine.model("m", in: "s0", 1, 2)] + spans, batch: batch)
    bench.meter.finish()
    bench.expectDimensionsAddUp()
    #expect(bench.totals.modelCalls == 1)
  }
}
