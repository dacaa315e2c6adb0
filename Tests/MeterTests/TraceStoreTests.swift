import Costs
import Events
import TestSupport
import Testing

@testable import Meter

/// How spans become trees, whatever comes when, and which of them stay.
@Suite struct TraceStoreTests {
  private static func options(spans: Int = 200_000) -> MeterOptions {
    var options = MeterOptions()
    options.keepsTraces = true
    options.limits.spans = spans
    return options
  }

  private func traces(_ bench: Bench, _ window: Window = .all, _ filter: String = "", sort: TraceSort = .time)
    throws -> TraceList
  {
    bench.meter.traces(
      TraceQuery(
        at: bench.now, window: window, filter: try Filter(parsing: filter), sort: sort, rowLimit: 1000))
  }

  /// A trace in a line: what it holds by depth.
  private func picture(_ trace: Trace) -> String {
    trace.steps.map { "\($0.depth)\($0.isMissing ? "?" : $0.name)\($0.isCut ? "✂" : "")" }.joined(
      separator: " ")
  }

  private func pictures(_ bench: Bench) throws -> [String] {
    try traces(bench).rows.compactMap { bench.meter.trace($0.id) }.map(picture).sorted()
  }

  @Test func `off, it keeps nothing`() throws {
    let bench = Bench()
    try bench.feed([.agent("A", "a", 0, 5)])
    #expect(try traces(bench) == TraceList())
  }

  @Test func `any order of spans gives the same trees`() throws {
    let spans: [SpanLine] = [
      .team("T", "t", 0, 9), SpanLine("CHAIN", "c", in: "t", 1, 8), .agent("A", "a", in: "c", 2, 7),
      .model("m", in: "a", 3, 4),
      // The team had ended when this began.
      .agent("B", "b", in: "t", 10, 12),
    ]
    for order in permutations(spans) {
      let bench = Bench(options: Self.options())
      try bench.feed(order)
      #expect(try pictures(bench) == ["0B✂", "0T 1c 2A 3gpt-4o"], "\(order.map(\.id))")
    }
  }

  @Test func `a run below a link that had ended is no child, whenever the link comes`() throws {
    let spans: [SpanLine] = [
      .agent("A", "a", 0, 20), SpanLine("CHAIN", "c", in: "a", 1, 3), SpanLine("CHAIN", "d", in: "c", 1, 20),
      .agent("B", "b", in: "d", 5, 6), .model("m", in: "b", 5, 6),
    ]
    for order in permutations(spans) {
      let bench = Bench(options: Self.options())
      try bench.feed(order)
      #expect(try pictures(bench) == ["0A 1c 2d", "0B✂ 1gpt-4o"], "\(order.map(\.id))")
    }
  }

  @Test func `a trace whose root never comes is shown as such`() throws {
    let bench = Bench(options: Self.options())
    try bench.feed([
      .agent("A", "a", in: "gone", 1, 4), .model("m", in: "a", 2, 3), .agent("B", "b", in: "gone", 5, 9),
    ])
    let row = try #require(try traces(bench).rows.first)
    #expect(row.isRootMissing && row.spans == 3 && row.duration == 8)
    let trace = try #require(bench.meter.trace(row.id))
    #expect(picture(trace) == "0? 1A 2gpt-4o 1B")
    #expect(trace.steps[0].duration == 8)
    try bench.feed([.team("T", "gone", 0, 10)])
    #expect(try pictures(bench) == ["0T 1A 2gpt-4o 1B"])
    // The page that was open shows the same trace.
    #expect(bench.meter.trace(row.id)?.summary.isRootMissing == false)
  }

  @Test func `pieces of one trace that miss different spans are one picture`() throws {
    let bench = Bench(options: Self.options())
    try bench.feed([.agent("A", "a", in: "x", 1, 4), .agent("B", "b", in: "y", 5, 9)])
    let row = try #require(try traces(bench).rows.first)
    let trace = try #require(bench.meter.trace(row.id))
    #expect(trace.steps.filter(\.isMissing).count == 2)
    #expect(trace.summary.spans == 2 && trace.extent == 8)
  }

  @Test func `native runs and their calls join by request, by trace and by span`() throws {
    let bench = Bench(options: Self.options())
    try bench.feed([
      Native.tool(
        1,
        [
          "tool_name": "\"look\"", "request_id": "\"r\"", "status": "\"error\"",
          "error_message": "\"no \\u001b[31msuch order\"",
        ]),
      Native.request(2, ["agent_name": "\"A\"", "request_id": "\"r\"", "duration_seconds": "2"]),
      Native.model(3, ["model_name": "\"gpt-4o\"", "trace_id": "\"t\"", "input_tokens": "10"]),
      Native.request(4, ["agent_name": "\"B\"", "trace_id": "\"t\"", "duration_seconds": "3"]),
      Native.request(5, ["agent_name": "\"C\""]),
    ])
    #expect(try pictures(bench) == ["0A 1look", "0B 1gpt-4o", "0C"])
    let failed = try #require(try traces(bench, .all, "", sort: .errors).rows.first)
    #expect(failed.name == "A" && failed.errors == 1 && failed.status == .success)
    #expect(bench.meter.trace(failed.id)?.steps.last?.message == "no \u{1B}[31msuch order")
  }

  @Test func `lists are sorted, filtered and cut to the window`() throws {
    var bench = Bench(options: Self.options())
    bench.now = Native.at(4000)
    try bench.feed([
      .agent("A", "a", 0, 100), .model("m", in: "a", 1, 2, tokens: 900), .agent("B", "b", 3000, 3005),
      .model("n", in: "b", 3001, 3002, tokens: 5, model: "gpt-4", isError: true),
      .agent("C", "c", 3990, 3991),
    ])
    func names(_ window: Window, _ filter: String, _ sort: TraceSort) throws -> [String] {
      try traces(bench, window, filter, sort: sort).rows.map(\.name)
    }
    #expect(try names(.all, "", .time) == ["C", "B", "A"])
    #expect(try names(.all, "", .duration) == ["A", "B", "C"])
    #expect(try names(.all, "", .cost).first == "A")
    #expect(try names(.all, "", .errors).first == "B")
    #expect(try names(.h1, "", .time) == ["C", "B"])
    #expect(try names(.m5, "", .time) == ["C"])
    #expect(try names(.all, "model=~gpt", .time) == ["B", "A"])
    #expect(try names(.all, "model!=gpt-4", .time) == ["C", "A"])
    #expect(try names(.all, "agent=B", .time) == ["B"])
    #expect(try traces(bench, .all, "agent=B").failed == 1)
  }

  @Test func `a call that grows and a replay that is taken back change the trace`() throws {
    let bench = Bench(options: Self.options())
    let lines = try Samples.isPresent ? Samples.lines("claude-code/ccusage-project-alpha-chat.jsonl") : []
    try bench.feed(lines, batch: 1)
    try bench.feed(lines, batch: 1)
    bench.meter.finish()
    let rows = try traces(bench).rows
    #expect(rows.reduce(0) { $0 + $1.tokens } == bench.totals.tokens.total)
    #expect(rows.count == bench.totals.requests)
  }

  @Test func `handed over work is counted by who, to whom and what`() throws {
    let bench = Bench(options: Self.options())
    let line = { (task: String) in
      Native.line(
        "collaboration", at: 1,
        ["initiating_agent": "\"A\"", "collaborating_agent": "\"B\"", "task_type": task.quoted])
    }
    try bench.feed([line("review"), line("review"), line("draft")])
    let found = bench.meter.topology(at: bench.now, window: .all).collaborations
    #expect(
      found.map { "\($0.initiating)→\($0.collaborating) \($0.task) \($0.count)" } == [
        "A→B review 2", "A→B draft 1",
      ])
  }

  // MARK: - Bounds

  /// A span of a made-up trace.
  private func span(_ key: UInt64, _ kind: EventKind, _ start: Int64, _ seconds: Double, failed: Bool = false)
    -> TraceSpan
  {
    var record = RecordKey.none
    (record.high, record.low) = (key, key &* 0x9E37_79B9_7F4A_7C15 | 1)
    let duration = Int64(seconds * 1e9)
    var span = TraceSpan(key: record, kind: kind, time: start + duration, start: start, duration: duration)
    span.status = failed ? .error : .success
    return span
  }

  private struct Made {
    var key: RecordKey
    var hour: Int64
    var duration: Int64
    var cost: Int64
    var failed: Bool
    var end: Int64
  }

  /// Traces of three spans over some hours, children first, some of them later than their root.
  private func fill(_ store: inout TraceStore, traces: Int, hours: Int64, _ random: inout SeededGenerator)
    -> [Made]
  {
    var made: [Made] = []
    let step = hours * 3_600_000_000_000 / Int64(traces)
    for at in 0..<traces {
      let start = Int64(at) * step
      let seconds = Double.random(in: 0.1...30, using: &random)
      let failed = Int.random(in: 0..<40, using: &random) == 0
      let root = span(UInt64(at * 3 + 1), .run, start, seconds, failed: failed)
      var call = span(UInt64(at * 3 + 2), .modelCall, start, seconds / 2)
      call.cost = Int64.random(in: 1...1_000_000_000, using: &random)
      let tool = span(UInt64(at * 3 + 3), .toolCall, start, seconds / 3)
      let order = at % 3 == 0 ? [root, call, tool] : at % 3 == 1 ? [call, tool, root] : [tool, root, call]
      for span in order {
        let parent = span.kind == .run ? RecordKey.none : root.key
        store.insert(span, parent: parent, keys: TraceKeys(), text: TraceText(), note: failed ? "down" : "")
        if store.count > store.limit { Issue.record("more than the limit is held") }
      }
      made.append(
        Made(
          key: root.key, hour: root.time / 3_600_000_000_000, duration: root.duration, cost: call.cost,
          failed: failed, end: root.time))
    }
    return made
  }

  @Test func `of every hour the slowest, the dearest and the newest failed 100 stay`() throws {
    var random = SeededGenerator(seed: 11)
    var store = TraceStore(limit: 20_000)
    let made = fill(&store, traces: 60_000, hours: 8, &random)
    #expect(store.count <= 20_000)
    #expect(store.spans.count <= 20_001)
    for hour in Set(made.map(\.hour)) {
      let all = made.filter { $0.hour == hour }
      let slowest = all.sorted { $0.duration > $1.duration }.prefix(100)
      let dearest = all.sorted { $0.cost > $1.cost }.prefix(100)
      let failed = all.filter(\.failed).sorted { $0.end > $1.end }.prefix(100)
      for (what, wanted) in [("slowest", slowest), ("dearest", dearest), ("failed", failed)] {
        let lost = wanted.filter { store.find($0.key) < 0 }
        #expect(lost.isEmpty, "hour \(hour): \(lost.count) of the \(what) are gone")
      }
    }
    #expect(made.suffix(1000).allSatisfy { store.find($0.key) >= 0 }, "the newest are there")
    #expect(store.droppedTrees + store.trees.filter { $0.root >= 0 }.count == 60_000)
  }

  @Test func `a million spans: no more memory than the limit's, and the slowest of each hour are there`() {
    var random = SeededGenerator(seed: 13)
    var store = TraceStore(limit: 200_000)
    let made = fill(&store, traces: 334_000, hours: 6, &random)
    #expect(store.spans.count <= 200_001 && store.trees.count <= 200_001)
    let bytes =
      store.spans.capacity * MemoryLayout<TraceSpan>.stride + store.trees.capacity
      * MemoryLayout<TraceTree>.stride
    #expect(bytes < 70_000_000, "\(bytes) bytes")
    for hour in Set(made.map(\.hour)) {
      let slowest = made.filter { $0.hour == hour }.sorted { $0.duration > $1.duration }.prefix(100)
      let lost = slowest.filter { store.find($0.key) < 0 }.count
      #expect(lost == 0, "hour \(hour): \(lost) of the slowest are gone")
    }
  }

  @Test func `beyond the bound the oldest hours' samples go first`() {
    var random = SeededGenerator(seed: 12)
    var store = TraceStore(limit: 2_000)
    let made = fill(&store, traces: 20_000, hours: 40, &random)
    #expect(store.count <= 2_000)
    let last = made.filter { $0.hour == made.last?.hour }.sorted { $0.duration > $1.duration }.prefix(100)
    #expect(last.allSatisfy { store.find($0.key) >= 0 })
    #expect(made.prefix(400).allSatisfy { store.find($0.key) < 0 })
  }

  @Test func `a span takes at most 144 bytes, and what errors said is bounded`() {
    #expect(MemoryLayout<TraceSpan>.stride <= 144)
    var store = TraceStore(limit: 800)
    for at in 0..<2000 {
      let failed = span(UInt64(at + 1), .run, Int64(at) * 1_000_000_000, 0.5, failed: true)
      store.insert(
        failed, parent: .none, keys: TraceKeys(), text: TraceText(), note: String(repeating: "é", count: 500))
    }
    let index = store.spans.firstIndex { $0.note >= 0 } ?? 0
    #expect(store.notes[store.spans[index].note].count == NoteShelf.longest)
    #expect(store.spans.filter { $0.note >= 0 }.count <= 100)
  }

  @Test func `a trace that never ends takes an eighth at most`() {
    var store = TraceStore(limit: 8_000)
    let root = span(1, .run, 0, 1e6)
    store.insert(root, parent: .none, keys: TraceKeys(), text: TraceText())
    for at in 2..<20_000 {
      store.insert(span(UInt64(at), .toolCall, 5, 1), parent: root.key, keys: TraceKeys(), text: TraceText())
    }
    #expect(store.count == 1000 && store.droppedSpans == 18_999)
  }

  @Test func `a chain as long as a hostile stream makes it neither hangs nor deepens without end`() {
    var store = TraceStore(limit: 4_000)
    for at in (1...3000).reversed() {
      let parent = span(UInt64(at), .link, 0, 9)
      store.insert(
        span(UInt64(at + 1), .link, 0, 9), parent: parent.key, keys: TraceKeys(), text: TraceText())
    }
    for at in 1...3000 {
      let circle = span(UInt64(10_000 + at % 7), .link, 0, 9)
      store.insert(
        span(UInt64(20_000 + at), .link, 0, 9), parent: circle.key, keys: TraceKeys(), text: TraceText())
    }
    #expect(store.count <= 4_000)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `whatever is inserted, taken back and let go, the store stays whole`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var store = TraceStore(limit: 300)
    for _ in 0..<3000 {
      let key = span(UInt64.random(in: 1...400, using: &random), .run, 0, 0).key
      if Int.random(in: 0..<8, using: &random) == 0 {
        store.withdraw(key)
      } else {
        let kinds: [EventKind] = [.run, .modelCall, .toolCall, .link]
        var new = span(
          1, kinds[Int.random(in: 0..<4, using: &random)],
          Int64.random(in: 0...9_000_000_000_000, using: &random),
          Double.random(in: 0...900, using: &random), failed: Bool.random(using: &random))
        new.key = key
        let parent = span(UInt64.random(in: 1...400, using: &random), .run, 0, 0).key
        let keys = TraceKeys(alias: span(UInt64.random(in: 300...420, using: &random), .run, 0, 0).key)
        store.insert(
          new, parent: Bool.random(using: &random) ? parent : .none,
          keys: Int.random(in: 0..<5, using: &random) == 0 ? keys : TraceKeys(), text: TraceText())
      }
      if Int.random(in: 0..<50, using: &random) == 0 { check(store, seed) }
    }
    check(store, seed)
  }

  /// Every span is in one tree, and every tree counts what it holds.
  private func check(_ store: TraceStore, _ seed: UInt64) {
    var held = 0
    var sampled = 0
    for tree in store.trees where tree.root >= 0 {
      let spans = store.all(below: tree.root)
      held += spans.count
      if tree.isSampled { sampled += tree.count }
      #expect(spans.count == tree.count && store.spans[Int(tree.root)].parent < 0, "seed \(seed)")
      for index in spans {
        #expect(store.find(store.spans[Int(index)].key) == index, "seed \(seed)")
      }
    }
    #expect(held == store.count && sampled == store.sampledCount && held <= 300, "seed \(seed)")
  }
}
