import Canvas
import Costs
import Events
import Meter

extension Report {
  /// The breakdowns as comma-separated values (RFC 4180): one line a dimension and name.
  public var csv: String {
    var lines = [
      "dimension,name,requests,errors,model_calls,model_call_errors,tool_calls,tool_call_errors,"
        + "input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,total_cost,cost_provenance,"
        + "active_days,p50_seconds,p95_seconds,p99_seconds"
    ]
    for breakdown in breakdowns {
      for row in breakdown.rows { lines.append(Self.csvLine(breakdown.dimension, row)) }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func csvLine(_ dimension: Dimension, _ row: BreakdownRow) -> String {
    let totals = row.totals
    let counts = [
      totals.requests, totals.errors, totals.modelCalls, totals.modelCallErrors, totals.toolCalls,
      totals.toolCallErrors, totals.tokens.allInput, totals.tokens.output, totals.tokens.cacheRead,
      totals.tokens.cacheWrite,
    ].map { String($0) }
    let times = [row.latency?.p50, row.latency?.p95, row.latency?.p99].map { $0.map { "\($0)" } ?? "" }
    let fields =
      [dimension.reportName, quoted(row.name)] + counts
      + [totals.cost.total.description, provenance(totals), String(row.activeDays)] + times
    return fields.joined(separator: ",")
  }

  /// A name in quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe first.
  private static func quoted(_ name: String) -> String {
    var text = SafeText.clean(name)
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == " " }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
