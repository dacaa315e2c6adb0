import Costs
import Events

extension MeterState {
  mutating func answer(_ query: FleetQuery) -> FleetAnswer {
    ledger.flush()
    let span = BucketSpan(query.window, at: query.at)
    let view = FilterView(query.filter, ledger)
    var rows = rows(query.dimension, span, at: query.at, view)
    sort(&rows, by: query.sort, reversed: query.reversed)
    let visible = rows.dropFirst(query.firstRow).prefix(query.rowLimit)
    let breakdown = Breakdown(
      dimension: query.dimension, rows: finish(Array(visible), query.dimension, span, view), rowCount: rows.count,
      overflowed: ledger.tables[query.dimension.place].overflowed)
    let start = query.window == .all ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start
    var answer = FleetAnswer(at: query.at, window: query.window, start: start, breakdown: breakdown)
    answer.newest = newest.map(Timestamp.init(nanoseconds:))
    fill(&answer, span, view, points: query.chartPoints)
    return answer
  }

  /// All rows of a dimension, dearest first.
  mutating func breakdown(_ dimension: Dimension, at: Timestamp, window: Window) -> Breakdown {
    ledger.flush()
    let span = BucketSpan(window, at: at)
    let view = FilterView(Filter(), ledger)
    var rows = rows(dimension, span, at: at, view)
    sort(&rows, by: .cost, reversed: false)
    return Breakdown(
      dimension: dimension, rows: finish(rows, dimension, span, view), rowCount: rows.count,
      overflowed: ledger.tables[dimension.place].overflowed)
  }

  /// The figures beside the rows.
  private func fill(_ answer: inout FleetAnswer, _ span: BucketSpan, _ view: FilterView, points: Int) {
    let lines = view.fleetLines(ledger)
    answer.totals = lines.totals(span)
    answer.before = comparable(span).map { lines.totals($0) }
    answer.latency = Measure.allCases.map { lines.sketch($0, span).quantiles }
    let minute = BucketSpan(level: 0, width: 5, count: 12, at: answer.at)
    answer.requestsPerSecond = Double(lines.totals(minute).requests) / 60
    answer.costPerHour = Self.perHour(lines.totals(BucketSpan(.m5, at: answer.at)))
    answer.chart = Chart.points(lines, span, from: answer.start, count: points)
    answer.agentCount = activeNames(.agent, span, view)
    answer.userCount = activeNames(.user, span, view)
    answer.pending = ledger.line(.agent, NameTable.pending)?.totals(span).cost.total ?? .zero
    answer.services = services(span)
    answer.filterNote = view.note
  }

  /// The span before one, where the meter has seen all of it: half a day is nothing to compare a day with.
  func comparable(_ span: BucketSpan) -> BucketSpan? {
    guard let before = span.before, let oldest, Timestamp(nanoseconds: oldest) <= before.start else { return nil }
    return before
  }

  static func perHour(_ fiveMinutes: Totals) -> Money {
    Money(picodollars: fiveMinutes.cost.total.picodollars * 12)
  }

  /// Names of a dimension under which something happened, with what; not yet in order.
  private func rows(_ dimension: Dimension, _ span: BucketSpan, at: Timestamp, _ view: FilterView)
    -> [BreakdownRow]
  {
    let now = BucketSpan(.m5, at: at)
    return view.lines(of: dimension, ledger).compactMap { name, lines in
      let totals = lines.totals(span)
      guard !totals.isEmpty else { return nil }
      return BreakdownRow(name: name, totals: totals, ratePerHour: Self.perHour(lines.totals(now)))
    }
  }

  /// Adds to the rows that are shown what is dear to find.
  private func finish(_ rows: [BreakdownRow], _ dimension: Dimension, _ span: BucketSpan, _ view: FilterView)
    -> [BreakdownRow]
  {
    let lines = view.lines(of: dimension, ledger)
    let zone = options.zone
    return rows.map { row in
      guard let line = lines[row.name] else { return row }
      var row = row
      row.latency = Self.measure(of: dimension).flatMap { line.sketch($0, span).quantiles }
      row.activeDays = line.activeDays(span, zone)
      return row
    }
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

  private func activeNames(_ dimension: Dimension, _ span: BucketSpan, _ view: FilterView) -> Int {
    view.lines(of: dimension, ledger).filter { name, lines in
      name != SpecialName.none && name != SpecialName.pending && name != SpecialName.unattributed
        && !lines.totals(span).isEmpty
    }.count
  }

  private func services(_ span: BucketSpan) -> [String] {
    let place = Dimension.service.place
    return ledger.lines[place].indices
      .filter { $0 > 3 && !ledger.lines[place][$0].totals(span).isEmpty }
      .map { (ledger.tables[place].names[$0], ledger.lines[place][$0].totals(span).cost.total) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
      .map(\.0)
  }

  func sort(_ rows: inout [BreakdownRow], by key: SortKey, reversed: Bool) {
    rows.sort { a, b in
      switch Self.rank(a, b, key) {
      case 0: a.name < b.name
      case let order: reversed ? order > 0 : order < 0
      }
    }
  }

  /// Below 0 where `a` comes first.
  private static func rank(_ a: BreakdownRow, _ b: BreakdownRow, _ key: SortKey) -> Int {
    func order<T: Comparable>(_ x: T, _ y: T) -> Int { x > y ? -1 : x < y ? 1 : 0 }
    switch key {
    case .cost:
      let byCost = order(a.totals.cost.total, b.totals.cost.total)
      return byCost != 0 ? byCost : order(a.totals.requests + a.totals.toolCalls, b.totals.requests + b.totals.toolCalls)
    case .requests: return order(a.totals.requests, b.totals.requests)
    case .errors:
      return order(a.totals.errors + a.totals.toolCallErrors, b.totals.errors + b.totals.toolCallErrors)
    case .latency: return order(a.latency?.p95 ?? -1, b.latency?.p95 ?? -1)
    case .tokens: return order(a.totals.tokens.total, b.totals.tokens.total)
    case .name: return order(b.name, a.name)
    }
  }
}

/// A window in equal parts.
enum Chart {
  /// At most `count` parts of a span, whole buckets each, oldest first.
  static func points(_ lines: LineSet, _ span: BucketSpan, from start: Timestamp, count: Int) -> [ChartPoint] {
    let first = max(span.epochs.lowerBound, floorDivide(start.seconds, span.width))
    let epochs = min(first, span.epochs.upperBound - 1)..<span.epochs.upperBound
    let parts = max(1, min(count, epochs.count))
    return (0..<parts).map { part in
      let from = epochs.lowerBound + Int64(epochs.count * part / parts)
      let to = epochs.lowerBound + Int64(epochs.count * (part + 1) / parts)
      return point(lines, BucketSpan(level: span.level ?? 3, epochs: from..<to, width: span.width))
    }
  }

  private static func point(_ lines: LineSet, _ part: BucketSpan) -> ChartPoint {
    let totals = lines.totals(part)
    let requests = lines.sketch(.requests, part)
    var heat = ChartPoint.heatBounds.map { requests.count(below: $0) } + [requests.count]
    for index in heat.indices.dropFirst().reversed() { heat[index] -= heat[index - 1] }
    return ChartPoint(
      requests: totals.requests, errors: totals.errors, cost: totals.cost.total,
      p95: Measure.allCases.map { $0 == .requests ? requests.quantile(0.95) : lines.sketch($0, part).quantile(0.95) },
      heat: heat)
  }
}

extension BucketSpan {
  init(level: Int, epochs: Range<Int64>, width: Int64) {
    self.level = level
    self.epochs = epochs
    self.width = width
  }
}
