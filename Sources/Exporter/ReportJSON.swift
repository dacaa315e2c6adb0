import Alerting
import Costs
import Events
import Meter

extension Report {
  /// The report as one JSON object on one line (schema 1: fields are added, never renamed).
  public var json: String {
    var out = JSONWriter()
    out.object { out in
      out.field("schema", 1)
      out.field("generated_at", text(generatedAt))
      out.field("at", text(at))
      out.field("window", stretch.label)
      out.field("window_start", text(start))
      out.field("window_end", text(end))
      out.field("time_zone", zone.name)
      out.field("filter", filter.isEmpty ? nil : filter)
      out.array("streams") { out in for stream in streams { Self.write(stream, &out) } }
      out.object("summary") { summary(&$0) }
      out.object("latency") { out in
        for measure in Measure.allCases {
          out.object(measure.reportName) { Self.write(latency[measure.rawValue], &$0) }
        }
      }
      out.object("time_series") { out in
        out.array("hourly_costs") { series(hourly, &$0) }
        out.array("daily_costs") { series(daily, &$0) }
      }
      out.object("breakdowns") { out in
        for breakdown in breakdowns {
          out.array("by_\(breakdown.dimension.reportName)") { out in
            for row in breakdown.rows { Self.write(row, &out) }
          }
        }
        if let pairs {
          out.array("by_\(pairs.name)") { out in for row in pairs.rows { Self.write(row, of: pairs, &out) } }
        }
      }
      out.array("budgets") { out in for budget in budgets { write(budget, &out) } }
      out.array("alerts") { out in for alert in alerts { write(alert, &out) } }
      out.array("optimizations") { _ in }
    }
    return out.text
  }

  private func text(_ time: Timestamp) -> String { zone.text(time) }

  private func optional(_ time: Timestamp?) -> String? { time.map { zone.text($0) } }

  private func summary(_ out: inout JSONWriter) {
    out.field("requests", totals.requests)
    out.field("errors", totals.errors)
    out.field("cancelled", totals.cancelled)
    out.field("error_rate", totals.errorRate)
    Self.calls(totals, &out)
    Self.tokens(totals, &out)
    out.field("reasoning_tokens", totals.tokens.reasoning)
    out.field("unpriced_tokens", totals.unpricedTokens)
    out.field("total_cost", totals.cost.total)
    out.object("cost_by_provenance") { out in
      out.field("reported", totals.cost.reported)
      out.field("computed", totals.cost.computed)
      out.field("estimated", totals.cost.estimated)
    }
    out.field("total_cost_today", costToday)
    out.field("total_requests_today", requestsToday)
    out.field("average_cost_per_request", Self.average(totals.cost.total, totals.requests))
    out.field("cost_trend_percentage", trend)
  }

  private func series(_ points: [SeriesPoint], _ out: inout JSONWriter) {
    for point in points {
      out.object { out in
        out.field("timestamp", text(point.start))
        out.field("total_cost", point.cost)
        out.field("request_count", point.requests)
        out.field("unique_users", point.users)
        if point.usersAreEstimated { out.flag("unique_users_estimated", true) }
      }
    }
  }

  private func write(_ budget: BudgetStatus, _ out: inout JSONWriter) {
    out.object { out in
      out.field("name", budget.name)
      out.field("period", budget.period)
      out.field("scope", budget.scope.isEmpty ? nil : budget.scope)
      out.field("limit", budget.limit)
      out.field("spent", budget.spent)
      out.field("fraction", budget.fraction)
      out.array("thresholds_crossed") { out in for threshold in budget.crossed { out.number(threshold) } }
      out.field("forecast", budget.forecast?.amount)
      out.field("forecast_margin", budget.forecast?.margin)
      out.field("exhausted_at", optional(budget.exhaustedAt))
    }
  }

  private func write(_ alert: AlertStatus, _ out: inout JSONWriter) {
    out.object { out in
      out.field("name", alert.name)
      out.field("state", alert.state.rawValue)
      out.field("severity", alert.severity.rawValue)
      out.object("labels") { out in
        for (label, value) in alert.labels.sorted(by: { $0.key < $1.key }) { out.field(label, value) }
      }
      out.field("value", alert.value)
      out.field("description", alert.valueText)
      out.field("active_at", text(alert.activeAt))
      out.field("fired_at", optional(alert.firedAt))
      out.field("acknowledged_by", alert.acknowledgedBy)
      out.field("note", alert.note)
      out.array("suppressed_by") { out in for reason in alert.suppressedBy { out.string(reason) } }
    }
  }

  private static func write(_ stream: StreamStatus, _ out: inout JSONWriter) {
    out.object { out in
      out.field("path", stream.path)
      out.field("format", stream.format)
      out.field("bytes", stream.bytes)
      out.field("lines", stream.lines)
      out.field("rejected", stream.rejected)
      out.field("not_json", stream.notJSON)
      out.field("records", stream.records)
      out.field("events", stream.events)
      out.field("duplicates", stream.duplicates)
      out.field("future", stream.future)
      out.object("ignored") { out in
        for (type, count) in stream.ignored.sorted(by: { $0.key < $1.key }) { out.field(type, count) }
      }
    }
  }

  private static func write(_ quantiles: Quantiles?, _ out: inout JSONWriter) {
    out.field("count", quantiles?.count ?? 0)
    out.field("mean", quantiles?.mean)
    out.field("p50", quantiles?.p50)
    out.field("p90", quantiles?.p90)
    out.field("p95", quantiles?.p95)
    out.field("p99", quantiles?.p99)
    out.field("p99.9", quantiles?.p999)
    out.field("max", quantiles?.max)
  }

  private static func calls(_ totals: Totals, _ out: inout JSONWriter) {
    out.field("model_calls", totals.modelCalls)
    out.field("model_call_errors", totals.modelCallErrors)
    out.field("tool_calls", totals.toolCalls)
    out.field("tool_call_errors", totals.toolCallErrors)
  }

  private static func tokens(_ totals: Totals, _ out: inout JSONWriter) {
    out.field("input_tokens", totals.tokens.allInput)
    out.field("fresh_input_tokens", totals.tokens.input)
    out.field("output_tokens", totals.tokens.output)
    out.field("cache_read_tokens", totals.tokens.cacheRead)
    out.field("cache_write_tokens", totals.tokens.cacheWrite)
  }

  private static func write(_ row: BreakdownRow, _ out: inout JSONWriter) {
    out.object { out in
      out.field("dimension_value", row.name)
      figures(row.totals, &out)
      out.field("active_days", row.activeDays)
      percentiles(row.latency, &out)
    }
  }

  private static func write(_ row: PairBreakdown.Row, of pairs: PairBreakdown, _ out: inout JSONWriter) {
    out.object { out in
      for (dimension, name) in zip(pairs.dimensions, row.names) { out.field(dimension.reportName, name) }
      figures(row.totals, &out)
      percentiles(row.latency, &out)
    }
  }

  private static func figures(_ totals: Totals, _ out: inout JSONWriter) {
    out.field("request_count", totals.requests)
    out.field("errors", totals.errors)
    calls(totals, &out)
    tokens(totals, &out)
    out.field("total_cost", totals.cost.total)
    out.field("cost_provenance", provenance(totals))
    if provenance(totals) == "mixed" {
      out.object("cost_by_provenance") { out in
        out.field("reported", totals.cost.reported)
        out.field("computed", totals.cost.computed)
        out.field("estimated", totals.cost.estimated)
      }
      out.field("unpriced_tokens", totals.unpricedTokens)
    }
    out.field("average_cost", average(totals.cost.total, totals.requests))
  }

  private static func percentiles(_ latency: Quantiles?, _ out: inout JSONWriter) {
    out.field("p50", latency?.p50)
    out.field("p95", latency?.p95)
    out.field("p99", latency?.p99)
  }
}

extension PairBreakdown {
  /// `agent_model`
  var name: String { dimensions.map(\.reportName).joined(separator: "_") }
}
