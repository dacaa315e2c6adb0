import Costs
import Events
import Meter

extension Report {
  func write(_ anomaly: Anomaly, _ out: inout JSONWriter) {
    out.object { out in
      out.field("kind", anomaly.kind.rawValue)
      out.field("agent", named(anomaly.agent))
      out.field("user", named(anomaly.user))
      out.field("tool", named(anomaly.tool))
      out.field("trace", named(anomaly.trace))
      out.field("time", text(anomaly.time))
      out.field("unit", anomaly.unit)
      out.field("value", anomaly.value)
      out.field("cost", anomaly.cost)
      out.field("typical", anomaly.typical)
      out.field("spread_factor", anomaly.spread)
      out.field("description", anomaly.words)
    }
  }

  func write(_ ratio: CacheRatio, _ out: inout JSONWriter) {
    out.object { out in
      out.field("agent", ratio.agent)
      out.field("cache_type", ratio.cacheType)
      out.field("unit", ratio.cacheType == CacheRatio.promptCache ? "tokens" : "lookups")
      out.field("lookups", ratio.lookups)
      out.field("hits", ratio.hits)
      out.field("hit_ratio", ratio.ratio)
      out.field("target", cacheTarget)
      out.flag("below_target", isBelowTarget(ratio))
    }
  }

  func isBelowTarget(_ ratio: CacheRatio) -> Bool { ratio.ratio.map { $0 < cacheTarget } ?? false }

  func write(_ advice: Advice, _ out: inout JSONWriter) {
    out.object { out in
      out.field("type", advice.kind.rawValue)
      out.field("agent", named(advice.agent))
      out.field("model", named(advice.model))
      out.field("suggestion", advice.suggestion)
      out.field("potential_savings", advice.savings)
      out.field("confidence", advice.confidence)
      out.array("evidence") { out in for line in advice.evidence { out.string(line) } }
    }
  }

  private func named(_ name: String) -> String? { name.isEmpty ? nil : name }
}

extension Anomaly {
  /// What its value counts.
  var unit: String {
    switch kind {
    case .request, .agent, .user: "usd"
    case .toolLoop: "calls"
    case .agentLoop, .spawnStorm: "runs"
    }
  }

  /// What happened, in a sentence; names in it are not yet safe to draw.
  var words: String {
    let count = Int(value)
    let usual = typical.map { isDollars($0) } ?? ""
    return switch kind {
    case .request: "a request of \(agent) cost $\(short(value))\(usual)"
    case .agent: "\(agent) spent $\(short(value)) in an hour\(usual)"
    case .user: "\(user) spent $\(short(value)) in an hour\(usual)"
    case .toolLoop: "a run of \(agent) called \(tool) \(count) times\(usual)"
    case .agentLoop: "\(agent) ran itself \(count) times in one trace\(usual)"
    case .spawnStorm: "\(agent) was run \(count) times in one trace\(usual)"
    }
  }

  private func isDollars(_ typical: Double) -> String {
    let amount = kind.isCount ? "\(Int(typical.rounded()))" : "$" + short(typical)
    let factor = spread.map { " ×÷ " + Double(($0 * 10).rounded() / 10).description } ?? ""
    return ", usual is \(amount)\(factor)"
  }

  /// Dollars with as many digits as say something.
  private func short(_ dollars: Double) -> String {
    var places = 2
    while places < 8, dollars * Double(repeatElement(10, count: places).reduce(1, *)) < 10 { places += 1 }
    return Money(picodollars: Int128(dollars * 1e12)).text(places: places)
  }
}
