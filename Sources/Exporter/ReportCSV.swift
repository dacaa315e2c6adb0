import Alerting
import Canvas
import Costs
import Events
import Meter

/// The tables of a report.
public enum ReportTable: String, CaseIterable, Sendable {
  /// Every dimension's names, or those of the one dimension asked for.
  case breakdowns
  /// The pairs of the two dimensions asked for.
  case pairs
  case summary, latency, hourly, daily, budgets, alerts, streams
}

extension Report {
  /// The table that was asked for as comma-separated values: pairs where two dimensions were, else the breakdowns.
  public var csv: String { csv(pairs == nil ? .breakdowns : .pairs) }

  /// One table as comma-separated values (RFC 4180), with a line of names first.
  public func csv(_ table: ReportTable) -> String {
    switch table {
    case .breakdowns: breakdownValues.text
    case .pairs: pairValues.text
    case .summary: summaryValues.text
    case .latency: latencyValues.text
    case .hourly: seriesValues(hourly).text
    case .daily: seriesValues(daily).text
    case .budgets: budgetValues.text
    case .alerts: alertValues.text
    case .streams: streamValues.text
    }
  }

  private static let countNames = [
    "requests", "errors", "model_calls", "model_call_errors", "tool_calls", "tool_call_errors",
    "input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "total_cost",
    "cost_provenance",
  ]

  private static func counts(_ totals: Totals) -> [String] {
    [
      totals.requests, totals.errors, totals.modelCalls, totals.modelCallErrors, totals.toolCalls,
      totals.toolCallErrors, totals.tokens.allInput, totals.tokens.output, totals.tokens.cacheRead,
      totals.tokens.cacheWrite,
    ].map { String($0) } + [totals.cost.total.description, provenance(totals)]
  }

  private static let timeNames = ["p50_seconds", "p95_seconds", "p99_seconds"]

  private static func times(_ latency: Quantiles?) -> [String] {
    [latency?.p50, latency?.p95, latency?.p99].map(number)
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private var breakdownValues: CommaSeparated {
    var rows = CommaSeparated(["dimension", "name"] + Self.countNames + ["active_days"] + Self.timeNames)
    for breakdown in breakdowns where by.count != 1 || by[0] == breakdown.dimension {
      for row in breakdown.rows {
        rows.add(
          [breakdown.dimension.reportName, CommaSeparated.name(row.name)] + Self.counts(row.totals)
            + [String(row.activeDays)] + Self.times(row.latency))
      }
    }
    return rows
  }

  private var pairValues: CommaSeparated {
    var rows = CommaSeparated(
      (pairs?.dimensions.map(\.reportName) ?? []) + Self.countNames + Self.timeNames)
    for row in pairs?.rows ?? [] {
      rows.add(row.names.map(CommaSeparated.name) + Self.counts(row.totals) + Self.times(row.latency))
    }
    return rows
  }

  private var summaryValues: CommaSeparated {
    var rows = CommaSeparated(
      ["window", "window_start", "window_end", "time_zone"] + Self.countNames
        + [
          "cancelled", "reasoning_tokens", "unpriced_tokens", "total_cost_today", "total_requests_today",
          "average_cost_per_request", "cost_trend_percentage",
        ])
    rows.add(
      [stretch.label, zone.text(start), zone.text(end), zone.name] + Self.counts(totals)
        + [
          String(totals.cancelled), String(totals.tokens.reasoning), String(totals.unpricedTokens),
          costToday.description, String(requestsToday),
          Self.average(totals.cost.total, totals.requests)?.description ?? "", Self.number(trend),
        ])
    return rows
  }

  private var latencyValues: CommaSeparated {
    var rows = CommaSeparated([
      "measure", "count", "mean_seconds", "p50_seconds", "p90_seconds", "p95_seconds", "p99_seconds",
      "p99.9_seconds", "max_seconds",
    ])
    for measure in Measure.allCases {
      let q = latency[measure.rawValue]
      rows.add(
        [measure.reportName, String(q?.count ?? 0)]
          + [q?.mean, q?.p50, q?.p90, q?.p95, q?.p99, q?.p999, q?.max].map(Self.number))
    }
    return rows
  }

  private func seriesValues(_ points: [SeriesPoint]) -> CommaSeparated {
    var rows = CommaSeparated([
      "timestamp", "total_cost", "request_count", "unique_users", "unique_users_estimated",
    ])
    for point in points {
      rows.add([
        zone.text(point.start), point.cost.description, String(point.requests), String(point.users),
        String(point.usersAreEstimated),
      ])
    }
    return rows
  }

  private var budgetValues: CommaSeparated {
    var rows = CommaSeparated([
      "budget", "period", "scope", "limit", "spent", "fraction", "thresholds_crossed", "forecast",
      "forecast_margin", "exhausted_at",
    ])
    for budget in budgets {
      rows.add([
        CommaSeparated.name(budget.name), budget.period, CommaSeparated.name(budget.scope),
        budget.limit.description, budget.spent.description, Self.number(budget.fraction),
        budget.crossed.map { "\($0)" }.joined(separator: " "), budget.forecast?.amount.description ?? "",
        budget.forecast?.margin.description ?? "", budget.exhaustedAt.map { zone.text($0) } ?? "",
      ])
    }
    return rows
  }

  private var alertValues: CommaSeparated {
    var rows = CommaSeparated([
      "alert", "state", "severity", "where", "value", "description", "active_at", "fired_at",
      "acknowledged_by",
    ])
    for alert in alerts {
      rows.add([
        CommaSeparated.name(alert.name), alert.state.rawValue, alert.severity.rawValue,
        CommaSeparated.name(alert.place), Self.number(alert.value), CommaSeparated.name(alert.valueText),
        zone.text(alert.activeAt), alert.firedAt.map { zone.text($0) } ?? "",
        CommaSeparated.name(alert.acknowledgedBy ?? ""),
      ])
    }
    return rows
  }

  private var streamValues: CommaSeparated {
    var rows = CommaSeparated([
      "stream", "format", "bytes", "lines", "rejected", "not_json", "records", "events", "duplicates",
      "future",
    ])
    for stream in streams {
      let counts = [
        stream.bytes, stream.lines, stream.rejected, stream.notJSON, stream.records, stream.events,
        stream.duplicates, stream.future,
      ]
      rows.add([CommaSeparated.name(stream.path), stream.format] + counts.map { String($0) })
    }
    return rows
  }
}

/// Comma-separated values as RFC 4180 has them.
struct CommaSeparated {
  private var lines: [String]

  init(_ names: [String]) { lines = [names.joined(separator: ",")] }

  mutating func add(_ fields: [String]) { lines.append(fields.map(Self.field).joined(separator: ",")) }

  var text: String { lines.joined(separator: "\r\n") + "\r\n" }

  /// A name from a stream: safe to print. What a spreadsheet would take for a formula gets an apostrophe first.
  static func name(_ name: String) -> String {
    let text = SafeText.clean(name)
    return text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == " " }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
