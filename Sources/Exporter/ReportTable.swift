import Alerting
import Canvas
import Costs
import Events
import Meter

extension Report {
  /// The report as text for a person: figures first, then the dearest names of each dimension.
  /// - Parameter rows: how many names a dimension are printed.
  public func table(rows: Int = 10) -> String {
    var lines: [String] = []
    let isNothing = stretch == .window(.all) && totals == Totals()
    let from = isNothing ? "" : " · \(zone.text(start)) to \(zone.text(end))"
    lines.append("fleetmeter · \(stretch.label)\(from)")
    if !filter.isEmpty {
      lines.append("only \(Words.name(filter)) (budgets and alerts are of the whole fleet, and left out)")
    }
    lines.append("")
    lines += figures()
    lines += latencyLines()
    lines += pairs.map { pairBlock($0, rows) } ?? []
    for breakdown in breakdowns where shows(breakdown) { lines += block(breakdown, rows) }
    if !budgets.isEmpty { lines += budgetLines() }
    if !alerts.isEmpty { lines += alertLines() }
    lines += streamLines()
    return lines.joined(separator: "\n") + "\n"
  }

  private func figures() -> [String] {
    let rate = totals.errorRate.map { Format.finePercent($0) } ?? "–"
    let hit = totals.cacheHitRatio.map { Format.finePercent($0) } ?? "–"
    var cost = "cost      $\(totals.cost.total.text(places: 4))   \(Self.provenance(totals))"
    if let average = Self.average(totals.cost.total, totals.requests) {
      cost += "   $\(average.text(places: 6)) a request"
    }
    if let trend {
      cost += "   \(trend >= 0 ? "+" : "")\(Format.decimal(trend, places: 1)) % against the day before"
    }
    if totals.unpricedTokens > 0 { cost += "   \(Format.count(totals.unpricedTokens)) tokens unpriced" }
    return [
      "requests  \(Format.count(totals.requests))   errors \(Format.count(totals.errors)) (\(rate))   "
        + "model calls \(Format.count(totals.modelCalls)) (\(Format.count(totals.modelCallErrors)) failed)   "
        + "tool calls \(Format.count(totals.toolCalls)) (\(Format.count(totals.toolCallErrors)) failed)",
      "tokens    in \(Format.count(totals.tokens.allInput))   out \(Format.count(totals.tokens.output))   "
        + "cache \(hit) of input",
      cost, "",
    ]
  }

  private func latencyLines() -> [String] {
    let known = Measure.allCases.filter { latency[$0.rawValue] != nil }
    guard !known.isEmpty else { return [] }
    var grid = TextGrid(columns: ["latency", "count", "p50", "p90", "p95", "p99", "p99.9", "max"])
    for measure in known {
      guard let q = latency[measure.rawValue] else { continue }
      let times = [q.p50, q.p90, q.p95, q.p99, q.p999, q.max].map { Format.duration($0) }
      grid.add([measure.title, Format.count(q.count)] + times)
    }
    return grid.lines + [""]
  }

  private func shows(_ breakdown: Breakdown) -> Bool {
    !breakdown.rows.isEmpty && (by.isEmpty || by == [breakdown.dimension])
  }

  private func pairBlock(_ pairs: PairBreakdown, _ limit: Int) -> [String] {
    let isTool = pairs.dimensions.contains(.tool)
    let names = pairs.dimensions.map(\.reportName)
    var grid = TextGrid(columns: names + Self.columns(isTool), textColumns: 2)
    for row in pairs.rows.prefix(limit) {
      grid.add(row.names.map { Words.name($0, limit: 30) } + cells(row.totals, row.latency, isTool: isTool))
    }
    let rest = pairs.rows.count - limit
    var lines = grid.lines
    if rest > 0 { lines.append("… \(rest) more") }
    if (pairs.start, pairs.end) != (start, end) {
      lines.append("these pairs: \(zone.text(pairs.start)) to \(zone.text(pairs.end))")
    }
    return lines + [""]
  }

  private static func columns(_ isTool: Bool) -> [String] {
    ["requests", "errors", isTool ? "calls" : "cost", isTool ? "failed" : "share", "in", "out", "p95"]
  }

  private func cells(_ totals: Totals, _ latency: Quantiles?, isTool: Bool) -> [String] {
    let whole = self.totals.cost.total.dollars
    let share = whole > 0 ? Format.finePercent(totals.cost.total.dollars / whole) : "–"
    return [
      Format.count(totals.requests), Format.count(totals.errors),
      isTool ? Format.count(totals.toolCalls) : "$" + totals.cost.total.text(places: 4),
      isTool ? Format.count(totals.toolCallErrors) : share,
      Format.count(totals.tokens.allInput), Format.count(totals.tokens.output),
      latency.map { Format.duration($0.p95) } ?? "–",
    ]
  }

  private func block(_ breakdown: Breakdown, _ limit: Int) -> [String] {
    let isTool = !breakdown.dimension.carriesCost
    var grid = TextGrid(columns: [breakdown.dimension.reportName] + Self.columns(isTool))
    for row in breakdown.rows.prefix(limit) {
      grid.add([Words.name(row.name)] + cells(row.totals, row.latency, isTool: isTool))
    }
    let rest = breakdown.rows.count - limit
    return grid.lines + (rest > 0 ? ["… \(rest) more", ""] : [""])
  }

  private func budgetLines() -> [String] {
    var grid = TextGrid(columns: ["budget", "spent", "limit", "used", "forecast", "exhausted at"])
    for budget in budgets {
      let name = budget.scope.isEmpty ? budget.name : "\(budget.name) (\(Words.name(budget.scope)))"
      grid.add([
        name, "$" + budget.spent.text(places: 2), "$" + budget.limit.text(places: 2),
        Format.finePercent(budget.fraction), budget.forecast.map { "$" + $0.amount.text(places: 2) } ?? "–",
        budget.exhaustedAt.map { zone.text($0) } ?? "–",
      ])
    }
    return grid.lines + [""]
  }

  private func alertLines() -> [String] {
    var grid = TextGrid(columns: ["alert", "state", "severity", "where", "value"], textColumns: 5)
    for alert in alerts {
      grid.add([
        Words.name(alert.name), alert.state.rawValue, alert.severity.rawValue,
        Words.name(alert.place), Words.name(alert.valueText),
      ])
    }
    return grid.lines + [""]
  }

  private func streamLines() -> [String] {
    var grid = TextGrid(columns: [
      "stream", "format", "lines", "rejected", "not json", "events", "duplicates",
    ])
    for stream in streams {
      grid.add([
        Words.name(stream.path), stream.format, Format.count(stream.lines), Format.count(stream.rejected),
        Format.count(stream.notJSON), Format.count(stream.events), Format.count(stream.duplicates),
      ])
    }
    return grid.lines + remarks()
  }

  /// What a person should know of the streams: why lines were rejected, and which hold nothing about agents.
  private func remarks() -> [String] {
    var lines: [String] = []
    if !rejections.isEmpty {
      let reasons = rejections.prefix(6).map { "\($0.reason) \(Format.count($0.count))" }.joined(
        separator: " · ")
      lines.append("rejected: \(Words.name(reasons, limit: 400))" + (rejections.count > 6 ? " …" : ""))
    }
    for stream in streams where stream.lines > 0 && stream.events == 0 && stream.duplicates == 0 {
      lines.append(
        "nothing about agents in \(Words.name(stream.path)): see \"fleetmeter --help\" for what is read")
    }
    return lines.isEmpty ? [] : [""] + lines
  }
}

/// Columns of text: the first at the left, the others at the right.
struct TextGrid {
  private var rows: [[String]]
  private let textColumns: Int

  init(columns: [String], textColumns: Int = 1) {
    rows = [columns]
    self.textColumns = textColumns
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].columns(ascii: false) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].columns(ascii: false))
        return column < textColumns ? row[column] + blanks : blanks + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// Names for people.
private enum Words {
  /// A name from a stream: safe to print, and cut to a length.
  static func name(_ text: String, limit: Int = 60) -> String {
    let clean = SafeText.clean(String(text.unicodeScalars.prefix(limit + 1)))
    return clean.count > limit ? clean.prefix(limit) + "…" : clean
  }
}
