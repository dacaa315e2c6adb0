import Canvas
import Costs
import Meter

/// What the fleet is worth, against the window before.
struct BusinessPane: Pane {
  let id = PaneID.business

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Business", ["\(state.window.spanText) · \(state.window.beforeText)", state.window.rawValue])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let answer = state.shownBusiness else { return stage.emptyNote("waiting for data", in: area) }
    let columns = area.columns([25, 25, 25, 25])
    let figures = [
      success(answer), cost(answer), satisfaction(answer), caches(answer, target: state.data.cacheTarget),
    ]
    for (column, lines) in zip(columns, figures) {
      for (row, line) in lines.enumerated() where row < column.height {
        stage.line(line, in: column, row: row)
      }
    }
  }

  private func success(_ answer: BusinessAnswer) -> [[Piece]] {
    let (now, before) = (answer.fleet, answer.before)
    let failures = now.successRate.map { 1 - $0 }
    return [
      [Piece("success", .faint)],
      [Piece(Format.finePercent(now.successRate), .failures(failures)), Piece("  ")]
        + points(now.successRate, before?.successRate),
      [Piece("\(Format.middle(now.successes)) of \(Format.middle(now.totals.requests))", .faint)],
      [
        Piece("\(Format.middle(now.totals.errors)) failed", .faint),
        Piece(" · \(Format.middle(now.totals.cancelled)) cancelled", .faint),
      ],
    ]
  }

  private func cost(_ answer: BusinessAnswer) -> [[Piece]] {
    let now = answer.fleet.costPerSuccess
    let before = answer.before?.costPerSuccess
    return [
      [Piece("cost of a success", .faint)],
      [Piece(now.map(Format.fineMoney) ?? Format.nothing, .strong), Piece("  ")]
        + Change.lowIsGood(now?.dollars, before?.dollars),
      [Piece("\(Format.money(answer.fleet.totals.cost.total)) in all", .faint)],
      [Piece(before.map { "\(Format.fineMoney($0)) before" } ?? "", .faint)],
    ]
  }

  private func satisfaction(_ answer: BusinessAnswer) -> [[Piece]] {
    let now = answer.fleet.satisfaction
    return [
      [Piece("satisfaction", .faint)],
      ScoreText.mean(now) + [Piece(" of 5  ", .faint)]
        + difference(now.mean, answer.before?.satisfaction.mean),
      [Piece("\(Format.middle(now.count)) scores", .faint)], ScoreText.shares(now),
    ]
  }

  private func caches(_ answer: BusinessAnswer, target: Double) -> [[Piece]] {
    let now = answer.fleet
    let prompts = now.totals.cacheHitRatio
    return [
      [Piece("caches", .faint)],
      [Piece(Format.percent(now.cache.hitRatio), .strong), Piece(" of lookups hit  ", .faint)]
        + points(now.cache.hitRatio, answer.before?.cache.hitRatio),
      [Piece("\(Format.middle(now.cache.lookups)) lookups", .faint)],
      [
        Piece("prompts ", .faint), Piece(Format.percent(prompts), (prompts ?? 1) < target ? .near : .good),
        Piece(" of input, target \(Format.percent(target))", .faint),
      ],
    ]
  }

  /// A share's change in points of a hundred.
  private func points(_ now: Double?, _ before: Double?) -> [Piece] {
    guard let now, let before else { return [] }
    let change = (now - before) * 100
    guard abs(change) >= 0.05 else { return [Piece("=", .faint)] }
    let text = Format.decimal(abs(change), places: 1)
    return [Piece(change > 0 ? "▲ \(text) pt" : "▼ \(text) pt", change > 0 ? .good : .near)]
  }

  private func difference(_ now: Double?, _ before: Double?) -> [Piece] {
    guard let now, let before, abs(now - before) >= 0.05 else { return [] }
    let text = Format.decimal(abs(now - before), places: 1)
    return [Piece(now > before ? "▲ \(text)" : "▼ \(text)", now > before ? .good : .near)]
  }
}

/// Agents by what they cost, with what comes of it.
struct BusinessAgentsPane: Pane {
  let id = PaneID.businessAgents

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Agents", state.shownBusiness.map { ["\($0.agentCount)"] } ?? [])
  }

  func rowCount(_ state: DashboardState) -> Int { state.shownBusiness?.agents.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownBusiness?.agents[safe: index]?.name
  }
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let agents = state.shownBusiness?.agents, !agents.isEmpty else {
      return stage.emptyNote("nothing yet", in: area)
    }
    let layout = TableLayout(
      [
        Column("agent", width: 14, grow: 2, most: Column.roomy(for: agents.map(\.name), ascii: state.ascii)),
        Column("runs", width: 6, align: .right, rank: 6), Column("success", width: 8, align: .right),
        Column("", width: 6, grow: 1, most: 20, rank: 2), Column("cost", width: 9, align: .right, rank: 7),
        Column("a success", width: 9, align: .right, rank: 8),
        Column("satisfaction", width: 12, align: .right, rank: 8),
        Column("scores", width: 6, align: .right, rank: 3),
        Column("cache hits", width: 10, align: .right, rank: 5),
        Column("lookups", width: 7, align: .right, rank: 1),
      ], width: area.width, gap: area.width < 100 ? 1 : 2)
    stage.surface.tableHeader(layout, column: area.column, row: area.row, marked: 4)
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let agent = agents[safe: index] else { return }
      surface.tableRow(layout, Self.cells(agent), column: list.column, row: row)
    }
  }

  private static func cells(_ row: BusinessAnswer.Row) -> [TableCell] {
    let figures = row.figures
    let role = Role.failures(figures.successRate.map { 1 - $0 })
    let scores = figures.satisfaction
    return [
      .text(row.name, .name(row.name)), .text(Format.middle(figures.totals.requests), .faint),
      .text(Format.finePercent(figures.successRate), role), .bar(figures.successRate ?? 0, role),
      .text(Format.money(figures.totals.cost.total), .text),
      .text(figures.costPerSuccess.map(Format.fineMoney) ?? Format.nothing, .strong),
      .pieces(ScoreText.mean(scores)), .text(scores.count > 0 ? Format.middle(scores.count) : "", .faint),
      .text(Format.percent(figures.cache.hitRatio), figures.cache.lookups > 0 ? .text : .faint),
      .text(figures.cache.lookups > 0 ? Format.middle(figures.cache.lookups) : "", .faint),
    ]
  }
}

/// What people say, by kind of interaction, then by agent and kind.
struct SatisfactionPane: Pane {
  let id = PaneID.satisfaction

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Satisfaction", ["by interaction and agent"]) }

  private func rows(_ state: DashboardState) -> [(name: String, agent: String, scores: Satisfaction)] {
    guard let answer = state.shownBusiness else { return [] }
    return answer.interactions.map { ($0.name, "all", $0.figures) }
      + answer.pairs.map { ($0.interaction, $0.agent, $0.satisfaction) }
  }

  func rowCount(_ state: DashboardState) -> Int { rows(state).count }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    rows(state)[safe: index].map { "\($0.name) \($0.agent)" }
  }
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let rows = rows(state)
    guard !rows.isEmpty else { return stage.emptyNote("nobody said anything", in: area) }
    let layout = TableLayout(
      [
        Column("kind", width: 8, grow: 1, most: Column.roomy(for: rows.map(\.name), ascii: state.ascii)),
        Column("agent", width: 8, grow: 2, most: Column.roomy(for: rows.map(\.agent), ascii: state.ascii)),
        Column("mean", width: 4, align: .right), Column("1–5", width: 5, rank: 7),
        Column("scores", width: 6, align: .right, rank: 5),
        Column("1 or 2", width: 6, align: .right, rank: 6),
      ], width: area.width, gap: area.width < 60 ? 1 : 2)
    stage.surface.tableHeader(layout, column: area.column, row: area.row)
    let list = area.cutTop(1).rest
    stage.list(self, state, in: list) { surface, index, row in
      guard let item = rows[safe: index] else { return }
      let low = item.scores.counts.prefix(2).reduce(0, +)
      let share = item.scores.count > 0 ? Double(low) / Double(item.scores.count) : nil
      surface.tableRow(
        layout,
        [
          .text(item.name, .name(item.name)), .text(item.agent, item.agent == "all" ? .faint : .text),
          .pieces(ScoreText.mean(item.scores)), .spark(item.scores.counts.map { Double($0) }, .data),
          .text(Format.middle(item.scores.count), .faint),
          .text(Format.percent(share), (share ?? 0) >= 0.2 ? .near : .faint),
        ], column: list.column, row: row)
    }
  }
}

/// How often caches had the answer, by kind.
struct CachesPane: Pane {
  let id = PaneID.caches

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Caches", ["hits by kind"]) }
  func rowCount(_ state: DashboardState) -> Int { state.shownBusiness?.caches.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownBusiness?.caches[safe: index]?.name
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let caches = state.shownBusiness?.caches, !caches.isEmpty else {
      return stage.emptyNote("no cache was asked", in: area)
    }
    let layout = TableLayout(
      [
        Column("", width: 8, grow: 1, most: Column.roomy(for: caches.map(\.name), ascii: state.ascii)),
        Column("", width: 5, align: .right), Column("", width: 6, grow: 3, rank: 5),
        Column("", width: 14, align: .right, rank: 4),
      ], width: area.width, gap: 1)
    stage.list(self, state, in: area) { surface, index, row in
      guard let cache = caches[safe: index] else { return }
      let ratio = cache.figures.hitRatio
      surface.tableRow(
        layout,
        [
          .text(cache.name, .name(cache.name)), .text(Format.percent(ratio), .strong),
          .bar(ratio ?? 0, .data),
          .text("\(Format.short(cache.figures.hits)) of \(Format.short(cache.figures.lookups))", .faint),
        ], column: area.column, row: row)
    }
  }
}

/// Scores as people read them.
enum ScoreText {
  static func mean(_ scores: Satisfaction) -> [Piece] {
    guard let mean = scores.mean else { return [Piece(Format.nothing, .faint)] }
    return [Piece(Format.decimal(mean, places: 1), mean < 3 ? .over : mean < 4 ? .near : .good)]
  }

  /// How many gave each score: `1:2 % 2:4 % …`.
  static func shares(_ scores: Satisfaction) -> [Piece] {
    guard scores.count > 0 else { return [] }
    let low = Double(scores.counts.prefix(2).reduce(0, +)) / Double(scores.count)
    let high = Double(scores.counts.suffix(2).reduce(0, +)) / Double(scores.count)
    return [
      Piece("4–5 ", .faint), Piece(Format.percent(high), .text), Piece("  1–2 ", .faint),
      Piece(Format.percent(low), low >= 0.2 ? .near : .text),
    ]
  }
}

extension DashboardState {
  /// The answer to what the business page asks; nil while it is on its way.
  var shownBusiness: BusinessAnswer? { data.business.flatMap { $0.window == window ? $0 : nil } }
}
