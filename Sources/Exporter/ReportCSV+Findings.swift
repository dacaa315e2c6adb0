import Costs
import Events
import Meter

extension Report {
  var anomalyValues: CommaSeparated {
    var rows = CommaSeparated([
      "kind", "agent", "user", "tool", "trace", "time", "unit", "value", "cost", "typical", "spread_factor",
    ])
    for anomaly in anomalies {
      rows.add(
        [anomaly.kind.rawValue]
          + [anomaly.agent, anomaly.user, anomaly.tool, anomaly.trace].map(CommaSeparated.name)
          + [
            text(anomaly.time), anomaly.unit, "\(anomaly.value)", anomaly.cost.description,
            Self.number(anomaly.typical), Self.number(anomaly.spread),
          ])
    }
    return rows
  }

  var cacheValues: CommaSeparated {
    var rows = CommaSeparated([
      "agent", "cache_type", "lookups", "hits", "hit_ratio", "target", "below_target",
    ])
    for ratio in caches {
      rows.add([
        CommaSeparated.name(ratio.agent), CommaSeparated.name(ratio.cacheType), String(ratio.lookups),
        String(ratio.hits), Self.number(ratio.ratio), "\(cacheTarget)", String(isBelowTarget(ratio)),
      ])
    }
    return rows
  }

  var adviceValues: CommaSeparated {
    var rows = CommaSeparated([
      "type", "agent", "model", "suggestion", "potential_savings", "confidence", "evidence",
    ])
    for piece in advice {
      rows.add([
        piece.kind.rawValue, CommaSeparated.name(piece.agent), CommaSeparated.name(piece.model),
        CommaSeparated.name(piece.suggestion), piece.savings?.description ?? "", "\(piece.confidence)",
        CommaSeparated.name(piece.evidence.joined(separator: "; ")),
      ])
    }
    return rows
  }
}
