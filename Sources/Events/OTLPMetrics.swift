/// Metrics: what they say of agents' spend, spans and logs say call by call.
enum OTLPMetricReader {
  /// Counts a resource's metrics as passed over: those of agents by name.
  static func passOver(_ resource: JSONNode, _ tally: inout LineTally) throws(Rejection) {
    guard let scopes = resource.field("scopeMetrics", or: "scope_metrics") else { return }
    try scopes.eachObject { scope throws(Rejection) in
      guard let metrics = scope.field("metrics") else { return }
      try metrics.eachObject { metric throws(Rejection) in tally.ignore(label(metric)) }
    }
  }

  private static let agents = ["claude_code.", "codex.", "gen_ai."]

  private static func label(_ metric: JSONNode) -> String {
    guard let name = metric.filled("name"), name.isString else { return "metric" }
    let text = String(name.text.string.prefix(60))
    return text == "operation.cost" || agents.contains { text.hasPrefix($0) } ? "metric \(text)" : "metric"
  }
}
