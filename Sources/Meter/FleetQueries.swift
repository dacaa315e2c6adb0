import Costs
import Events

extension MeterState {
  func answer(_ query: FleetQuery) -> FleetAnswer {
    let span = BucketSpan(query.window, at: query.at)
    let view = FilterView(query.filter, ledger)
    let rows = rows(query.dimension, span, view, by: query.sort, reversed: query.reversed)
    let visible = rows.dropFirst(query.firstRow).prefix(query.rowLimit)
    let breakdown = Breakdown(
      dimension: query.dimension, rows: visible.map { finish($0, query.dimension, span, at: query.at) },
      rowCount: rows.count, overflowed: ledger.tables[query.dimension.place].overflowed)
    let start = query.window == .all ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start
    var answer = FleetAnswer(at: query.at, window: query.window, start: start, breakdown: breakdown)
    answer.newest = newest.map(Timestamp.init(nanoseconds:))
    fill(&answer, span, view, points: query.chartPoints)
    return answer
  }

  /// What the fleet did in a stretch.
  func summary(_ stretch: Stretch, at: Timestamp) throws(StretchError) -> StretchSummary {
    let span = try span(stretch, at: at)
    let lines = LineSet(lines: [ledger.fleet])
    return StretchSummary(
      start: span.isAll ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start,
      end: span.isAll ? at : span.end, totals: lines.totals(span),
      latency: Measure.allCases.map { lines.sketch($0, span).quantiles })
  }

  /// All rows of a dimension, dearest first.
  func breakdown(_ dimension: Dimension, at: Timestamp, in stretch: Stretch) throws(StretchError) -> Breakdown
  {
    let span = try span(stretch, at: at)
    let view = FilterView(Filter(), ledger)
    let rows = rows(dimension, span, view, by: .cost, reversed: false)
    return Breakdown(
      dimension: dimension, rows: rows.map { finish($0, dimension, span, at: at) }, rowCount: rows.count,
      overflowed: ledger.tables[dimension.place].overflowed)
  }

  /// The figures beside the rows.
  private func fill(_ answer: inout FleetAnswer, _ span: BucketSpan, _ view: FilterView, points: Int) {
    let lines = view.fleetLines(ledger)
    answer.totals = lines.totals(span)
    answer.before = comparable(span).map { lines.totals($0) }
    answer.latency = Measure.allCases.map { lines.sketch($0, span).quantiles }
    let minute = BucketSpan(width: 5, count: 12, at: answer.at)
    answer.requestsPerSecond = Double(lines.totals(minute).requests) / 60
    answer.costPerHour = Self.perHour(lines.totals(BucketSpan(.m5, at: answer.at)))
    answer.chart = Chart.points(lines, span, from: answer.start, count: points)
    answer.agentCount = activeNames(.agent, span, view)
    answer.userCount = activeNames(.user, span, view)
    answer.pending = ledger.line(.agent, NameTable.pending)?.totals(span).cost.total ?? .zero
    answer.services = services(span)
    answer.filterNote = view.note ?? view.note(listing: answer.breakdown.dimension)
  }

  /// The span before one, where the meter has seen all of it: half a day is nothing to compare a day with.
  func comparable(_ span: BucketSpan) -> BucketSpan? {
    guard let before = span.before, let oldest, Timestamp(nanoseconds: oldest) <= before.start else {
      return nil
    }
    return before
  }

  static func perHour(_ fiveMinutes: Totals) -> Money {
    Money(picodollars: fiveMinutes.cost.total.picodollars * 12)
  }

  /// A name under which something happened, with what, and what its row is ranked by.
  struct RankedLine {
    var name: String
    var lines: LineSet
    var totals: Totals
    var rank: Rank
  }

  /// Names of a dimension under which something happened, in order.
  private func rows(
    _ dimension: Dimension, _ span: BucketSpan, _ view: FilterView, by key: SortKey, reversed: Bool
  ) -> [RankedLine] {
    let measure = key == .latency ? Self.measure(of: dimension) : nil
    let rows = view.lines(of: dimension, ledger).compactMap { name, lines -> RankedLine? in
      let totals = lines.totals(span)
      guard !totals.isEmpty else { return nil }
      let latency = measure.flatMap { lines.sketch($0, span).quantile(0.95) }
      return RankedLine(name: name, lines: lines, totals: totals, rank: Rank(key, totals, latency))
    }
    return Rank.sorted(rows, by: key, reversed: reversed, \.rank, \.name)
  }

  /// Adds to a row that is shown what is dear to find.
  private func finish(_ row: RankedLine, _ dimension: Dimension, _ span: BucketSpan, at: Timestamp)
    -> BreakdownRow
  {
    BreakdownRow(
      name: row.name, totals: row.totals,
      ratePerHour: Self.perHour(row.lines.totals(BucketSpan(.m5, at: at))),
      latency: Self.measure(of: dimension).flatMap { row.lines.sketch($0, span).quantiles },
      activeDays: row.lines.activeDays(span, options.zone))
  }

  /// What a dimension's percentiles are of: what its requests count; nil where none are kept.
  static func measure(of dimension: Dimension) -> Measure? {
    switch dimension {
    case .agent: .requests
    case .model: .modelCalls
    case .tool: .toolCalls
    default: nil
    }
  }

  private func activeNames(_ dimension: Dimension, _ span: BucketSpan, _ view: FilterView) -> Int? {
    guard view.note(listing: dimension) == nil else { return nil }
    return view.lines(of: dimension, ledger).filter { name, lines in
      name != SpecialName.none && name != SpecialName.pending && name != SpecialName.unattributed
        && !lines.totals(span).isEmpty
    }.count
  }

  private func services(_ span: BucketSpan) -> [String] {
    let place = Dimension.service.place
    return (0..<ledger.lines[place].count)
      .filter { $0 > 3 && !ledger.lines[place][$0].totals(span).isEmpty }
      .map { (ledger.tables[place].names[$0], ledger.lines[place][$0].totals(span).cost.total) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
      .map(\.0)
  }
}

/// What a row is ranked by: the larger comes first, but names in their order.
struct Rank {
  private var first: Int128 = 0
  private var second = 0

  init(_ key: SortKey, _ totals: Totals, _ latency: Double?) {
    switch key {
    case .cost:
      first = totals.cost.total.picodollars
      second = totals.requests + totals.toolCalls
    case .requests: first = Int128(totals.requests)
    case .errors: first = Int128(totals.errors + totals.toolCallErrors)
    case .latency: first = Int128((latency ?? -1) * 1e9)
    case .tokens: first = Int128(totals.tokens.total)
    case .name: break
    }
  }

  /// Rows in the order of a key; those that it does not tell apart stay in the order of their names.
  static func sorted<Row>(
    _ rows: [Row], by key: SortKey, reversed: Bool, _ rank: (Row) -> Rank, _ name: (Row) -> String
  ) -> [Row] {
    let ranks = rows.map(rank)
    let names = rows.map(name)
    let order = rows.indices.sorted { a, b in
      if ranks[a].first != ranks[b].first { return (ranks[a].first > ranks[b].first) != reversed }
      if ranks[a].second != ranks[b].second { return (ranks[a].second > ranks[b].second) != reversed }
      return (names[a] < names[b]) != (reversed && key == .name)
    }
    return order.map { rows[$0] }
  }
}

/// A window in equal parts.
enum Chart {
  /// At most `count` parts of a span, whole buckets each, oldest first.
  static func points(_ lines: LineSet, _ span: BucketSpan, from start: Timestamp, count: Int) -> [ChartPoint]
  {
    let first = max(span.epochs.lowerBound, floorDivide(start.seconds, span.width))
    let epochs = min(first, span.epochs.upperBound - 1)..<span.epochs.upperBound
    let parts = max(1, min(count, epochs.count))
    return (0..<parts).map { part in
      let from = epochs.lowerBound + Int64(epochs.count * part / parts)
      let to = epochs.lowerBound + Int64(epochs.count * (part + 1) / parts)
      return point(lines, BucketSpan(width: span.width, epochs: from..<to))
    }
  }

  private static func point(_ lines: LineSet, _ part: BucketSpan) -> ChartPoint {
    let totals = lines.totals(part)
    let requests = lines.sketch(.requests, part)
    var heat = ChartPoint.heatBounds.map { requests.count(upTo: $0) } + [requests.count]
    for index in heat.indices.dropFirst().reversed() { heat[index] -= heat[index - 1] }
    return ChartPoint(
      requests: totals.requests, errors: totals.errors, cost: totals.cost.total,
      p95: Measure.allCases.map {
        $0 == .requests ? requests.quantile(0.95) : lines.sketch($0, part).quantile(0.95)
      },
      heat: heat)
  }
}
