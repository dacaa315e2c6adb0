import Canvas
import Costs
import Events
import Meter

extension Report {
  /// Caches that are asked for answers, and the prompt caches that are used; the others say nothing to a person.
  func cacheLines(_ limit: Int) -> [String] {
    let shown = caches.filter { $0.cacheType != CacheRatio.promptCache || $0.hits > 0 }
    guard !shown.isEmpty else { return [] }
    var grid = TextGrid(columns: ["cache", "agent", "asked", "hits", "ratio", "target"], textColumns: 2)
    for ratio in shown.prefix(limit) {
      grid.add([
        Words.name(ratio.cacheType, limit: 30), Words.name(ratio.agent, limit: 30),
        Format.count(ratio.lookups),
        Format.count(ratio.hits), Format.finePercent(ratio.ratio),
        Format.finePercent(cacheTarget) + (isBelowTarget(ratio) ? " below" : " met"),
      ])
    }
    return grid.lines + rest(shown.count, limit)
  }

  /// What spent or called far beyond its own past.
  func anomalyLines(_ limit: Int) -> [String] {
    var grid = TextGrid(columns: ["anomaly", "time", "what"], textColumns: 3)
    for anomaly in anomalies.prefix(limit) {
      let words = Words.name(anomaly.words, limit: 160)
      let trace = anomaly.trace.isEmpty ? "" : "  (\(Words.name(anomaly.trace, limit: 48)))"
      grid.add([
        anomaly.kind.rawValue.split(separator: "_").joined(separator: " "), zone.text(anomaly.time),
        words + trace,
      ])
    }
    return grid.lines + rest(anomalies.count, limit)
  }

  /// Ways to spend less.
  func adviceLines() -> [String] {
    var lines = ["to spend less"]
    for piece in advice {
      let savings = piece.savings.map { "$" + $0.text(places: 4) } ?? "–"
      let about = [piece.agent, piece.model].filter { !$0.isEmpty }.map { Words.name($0, limit: 40) }
      lines.append(
        "  \(savings)  \(Words.name(piece.suggestion, limit: 160))  [\(about.joined(separator: ", "))]"
          + "  confidence \(Format.decimal(piece.confidence, places: 1))")
      for line in piece.evidence { lines.append("    \(Words.name(line, limit: 200))") }
    }
    return lines + [""]
  }

  private func rest(_ count: Int, _ limit: Int) -> [String] {
    count > limit ? ["… \(count - limit) more", ""] : [""]
  }
}
