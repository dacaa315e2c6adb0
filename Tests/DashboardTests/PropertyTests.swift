import Alerting
import Canvas
import Costs
import Events
import Meter
import Testing

@testable import Dashboard

/// Numbers that look random, the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Data that no sane fleet would send.
struct WildData {
  var numbers: SeededNumbers

  mutating func count() -> Int {
    [0, 1, 7, 999, 12_345, 987_654_321, Int.max / 4].randomElement(using: &numbers) ?? 0
  }

  mutating func seconds() -> Double {
    [0, 0.0004, 0.41, 9.996, 61, 86_400, 1e12, .infinity, .nan, -3].randomElement(using: &numbers) ?? 0
  }

  mutating func money() -> Money {
    Money(
      picodollars: [0, 1, -5, 9_500_000_000, 8_120_000_000_000, 1 << 70, Int128.max / 8].randomElement(
        using: &numbers) ?? 0)
  }

  mutating func text() -> String {
    let pieces = [
      "Refunds", "\u{1B}[31m", "退款", "\u{202E}", "\u{200B}", "é", "e\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧", "\n",
      "\t", "",
      " ", "\u{9B}", "\u{7F}", "a\u{0}b", "❤️", "🇩🇪", "(none)", "\u{E0041}", "\u{FFFF}",
      String(repeating: "x", count: 300),
    ]
    return (0..<Int.random(in: 0...4, using: &numbers)).reduce(into: "") { text, _ in
      text += pieces.randomElement(using: &numbers) ?? ""
    }
  }

  mutating func moment() -> Timestamp {
    let offsets: [Int64] = [
      0, -1, -59, -3599, -90_000, 50_000, 4_000_000_000, -4_000_000_000, -1_795_523_468,
    ]
    return SampleFleet.now.adding(seconds: offsets.randomElement(using: &numbers) ?? 0)
  }

  mutating func list<T>(_ most: Int, _ make: (inout WildData) -> T) -> [T] {
    (0..<Int.random(in: 0...most, using: &numbers)).map { _ in make(&self) }
  }

  mutating func totals() -> Totals {
    var totals = Totals()
    totals.requests = count()
    totals.errors = count()
    totals.toolCalls = count()
    totals.unpricedTokens = count()
    totals.tokens = Tokens(input: count(), cacheRead: count(), output: count())
    totals.cost = CostSplit(reported: money(), computed: money(), estimated: money())
    return totals
  }

  mutating func quantiles() -> Quantiles? {
    guard Bool.random(using: &numbers) else { return nil }
    return Quantiles(
      count: count(), mean: seconds(), p50: seconds(), p90: seconds(), p95: seconds(), p99: seconds(),
      p999: seconds(), max: seconds())
  }

  mutating func row() -> BreakdownRow {
    BreakdownRow(name: text(), totals: totals(), ratePerHour: money(), latency: quantiles())
  }

  mutating func point() -> ChartPoint {
    let p95 = list(5) { Bool.random(using: &$0.numbers) ? $0.seconds() : nil }
    return ChartPoint(
      requests: count(), errors: count(), cost: money(), p95: p95, heat: list(7) { $0.count() / 9 })
  }

  mutating func fleet(_ query: FleetQuery) -> FleetAnswer {
    var fleet = FleetAnswer(
      at: query.at, window: query.window, start: moment(),
      breakdown: Breakdown(
        dimension: query.dimension, rows: list(query.rowLimit) { $0.row() },
        rowCount: Int.random(in: 0...300, using: &numbers), overflowed: Bool.random(using: &numbers)))
    fleet.newest = Bool.random(using: &numbers) ? moment() : nil
    fleet.totals = totals()
    fleet.before = Bool.random(using: &numbers) ? totals() : nil
    fleet.latency = list(5) { $0.quantiles() }
    fleet.requestsPerSecond = seconds()
    fleet.costPerHour = money()
    fleet.agentCount = count()
    fleet.chart = list(90) { $0.point() }
    fleet.pending = money()
    fleet.services = list(3) { $0.text() }
    fleet.filterNote = Bool.random(using: &numbers) ? text() : nil
    fleet.streams = list(4) { wild in
      var stream = StreamStatus(path: wild.text(), format: wild.text())
      stream.bytes = wild.count()
      stream.rejected = wild.count() / 9
      stream.ignored = [wild.text(): wild.count() / 9]
      return stream
    }
    return fleet
  }

  mutating func agent(_ query: AgentQuery) -> AgentAnswer {
    var agent = AgentAnswer(name: query.name, at: query.at, window: query.window)
    agent.service = text()
    agent.totals = totals()
    agent.latency = list(5) { $0.quantiles() }
    agent.latencyBefore = list(5) { $0.quantiles() }
    agent.requestsPerSecond = seconds()
    agent.chart = list(90) { $0.point() }
    agent.models = list(9) { $0.row() }
    agent.users = list(30) { $0.row() }
    agent.tools = list(30) { $0.row() }
    agent.errors = list(9) { AgentAnswer.ErrorCount(type: $0.text(), count: $0.count()) }
    agent.newest = list(50) { wild in
      RequestRecord(
        time: wild.moment(), status: .timeout, duration: wild.seconds(), model: wild.text(), tokens: Tokens(),
        cost: wild.money(), user: wild.text(), tools: [.init(name: wild.text(), count: wild.count())],
        trace: wild.text(), errorType: wild.text())
    }
    return agent
  }

  mutating func budget() -> BudgetStatus {
    BudgetStatus(
      name: text(), period: text(), scope: text(), limit: money(), spent: money(),
      thresholds: [0, 0.5, 1, 7, .nan], crossed: [], start: moment(), end: moment(),
      forecast: Bool.random(using: &numbers) ? .init(amount: money(), margin: money()) : nil,
      exhaustedAt: Bool.random(using: &numbers) ? moment() : nil, burnPerHour: money(),
      sustainablePerHour: money())
  }

  mutating func alert() -> AlertStatus {
    AlertStatus(
      id: text(), name: text(), state: DisplayState.allCases.randomElement(using: &numbers) ?? .firing,
      severity: .critical, labels: [text(): text(), "agent_name": text()], place: text(), value: seconds(),
      valueText: text(), activeAt: moment(), firedAt: moment(), resolvedAt: moment(),
      holdSeconds: count(), acknowledgedBy: text(), note: text(), suppressedBy: list(3) { $0.text() })
  }

  mutating func snapshot(for state: DashboardState) -> DashboardData {
    var data = DashboardData(now: moment())
    let query = state.fleetQuery(at: data.now)
    data.fleetQuery = query
    data.clock = [.wall, .latest, .fixed, .replay(speed: seconds())].randomElement(using: &numbers) ?? .wall
    data.title = text()
    data.fleet = Bool.random(using: &numbers) ? fleet(query) : nil
    data.agent = state.agentQuery(at: data.now).map { agent($0) }
    data.budgets = list(12) { $0.budget() }
    data.alerts = list(20) { $0.alert() }
    data.moments = list(40) { AlertMoment(at: $0.moment(), state: .firing, severity: .info) }
    data.eventsPerSecond = seconds()
    data.note = Bool.random(using: &numbers) ? text() : nil
    data.latencyTarget = Bool.random(using: &numbers) ? seconds() : nil
    data.ruleProblems = count()
    data.rejections = list(4) { ReasonCount(reason: $0.text(), count: $0.count()) }
    data.rejected = list(12) {
      RejectedLine(path: $0.text(), offset: $0.count(), reason: $0.text(), excerpt: $0.text())
    }
    if Bool.random(using: &numbers) {
      data.backfill = BackfillProgress(
        filesDone: count(), files: count(), bytesDone: count(), bytes: count(), bytesPerSecond: seconds(),
        secondsLeft: seconds())
    }
    return data
  }

  mutating func input(_ state: DashboardState) -> Input {
    let letters = Array("jkgGdDwsS/aAi?5hma 123456789tx=~é\u{1B}") + ["\u{202E}", "退"]
    let keys: [Key] =
      letters.map { .character($0) } + [
        .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .backspace,
        .delete, .control("w"), .control("z"), .function(5),
      ]
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0:
      return .resize(
        width: Int.random(in: -2...250, using: &numbers), height: Int.random(in: -2...80, using: &numbers))
    case 1, 2:
      let mouse: [Mouse] = [.press, .doublePress, .wheelUp, .wheelDown]
      return .mouse(
        mouse.randomElement(using: &numbers) ?? .press, column: Int.random(in: -1...250, using: &numbers),
        row: Int.random(in: -1...80, using: &numbers))
    default: return .key(keys.randomElement(using: &numbers) ?? .tab)
    }
  }
}

@Suite struct PropertyTests {
  /// Whatever the data, the size and the keys are: a frame of that size, of safe glyphs, with every hit on
  /// the screen.
  @Test(arguments: 0..<60) func `stays whole under wild data and keys`(_ seed: Int) {
    var wild = WildData(numbers: SeededNumbers(seed: UInt64(seed) + 1))
    var state = DashboardState(
      width: Int.random(in: 1...250, using: &wild.numbers),
      height: Int.random(in: 1...80, using: &wild.numbers),
      now: SampleFleet.now, ascii: seed % 2 == 0, colour: seed % 3 != 0)
    for step in 0..<25 {
      let effects = update(&state, wild.input(state))
      if effects.contains(.queryChanged) || step % 4 == 0 { state.receive(wild.snapshot(for: state)) }
      let frame = render(state)
      state.hits = frame.hits
      let trouble = trouble(frame, state) ?? brokenBorder(frame, state)
      #expect(trouble == nil, "seed \(seed), step \(step), \(state.width)×\(state.height)")
      if trouble != nil { return }
    }
  }

  /// No pane draws beyond its border.
  private func brokenBorder(_ frame: Frame, _ state: DashboardState) -> String? {
    guard !state.helpIsOpen, state.prompt == nil || state.prompt == .window else { return nil }
    let sign = state.ascii ? "|" : "│"
    for (pane, rect) in Layout(state).places where rect.width >= 2 && rect.height >= 2 {
      for row in (rect.row + 1)..<(rect.endRow - 1) {
        let ends = [rect.column, rect.endColumn - 1].map { frame.grid[$0, row].glyph }
        if ends != [sign, sign] { return "\(pane) breaks its border in row \(row)" }
      }
    }
    return nil
  }

  private func trouble(_ frame: Frame, _ state: DashboardState) -> String? {
    let grid = frame.grid
    if grid.width != state.width || grid.height != state.height { return "size" }
    for row in 0..<grid.height {
      for column in 0..<grid.width {
        let glyph = grid[column, row].glyph
        if state.ascii, !glyph.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) || glyph.utf8.count != 1 {
          return "not ASCII at \(column), \(row): \(glyph.unicodeScalars.map(\.value))"
        }
        let isDots = glyph.unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) }
        if !isDots, glyph.unicodeScalars.contains(where: SafeText.isHostile) {
          return "hostile at \(column), \(row): \(glyph.unicodeScalars.map(\.value))"
        }
        let width = glyph.columns(ascii: false)
        let next = column + 1 < grid.width ? grid[column + 1, row].glyph : " "
        if glyph.isEmpty, column == 0 || grid[column - 1, row].glyph.columns(ascii: false) != 2 {
          return "half a glyph"
        }
        if width == 2, !next.isEmpty { return "a wide glyph without its second half" }
        if width > 2 { return "too wide" }
      }
    }
    if frame.hits.contains(where: { $0.rect.endColumn > grid.width || $0.rect.endRow > grid.height }) {
      return "hit"
    }
    if let cursor = frame.cursor, cursor.column >= grid.width || cursor.row >= grid.height { return "cursor" }
    return nil
  }
}
