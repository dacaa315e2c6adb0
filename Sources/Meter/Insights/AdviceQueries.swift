import Costs
import Events

/// How a cache was hit in a stretch.
public struct CacheRatio: Hashable, Sendable {
  /// The agent that asked.
  public var agent: String
  /// The cache's type, as the stream named it; `promptCache` for the providers' own.
  public var cacheType: String
  /// Look-ups; of prompt caches, input tokens.
  public var lookups: Int
  /// Those that were answered; of prompt caches, tokens read from one.
  public var hits: Int

  /// The type under which prompt caches of providers stand: they are counted in tokens.
  public static let promptCache = "prompt"

  /// Hits as a share of look-ups; nil without any.
  public var ratio: Double? { lookups > 0 ? Double(hits) / Double(lookups) : nil }
}

extension MeterState {
  /// What advice about a stretch is drawn from.
  func adviceEvidence(at: Timestamp, in stretch: Stretch, cacheTarget: Double) throws(StretchError)
    -> AdviceEvidence
  {
    let span = try cells(of: try span(stretch, at: at))
    return AdviceEvidence(
      cacheTarget: cacheTarget, usages: usages(span), repeats: repeats(span), lookups: lookups(span),
      failures: failures(span))
  }

  private func usages(_ span: BucketSpan) -> [AdviceEvidence.Usage] {
    let evidence = ledger.evidence
    func bundles(_ lines: PairLines) -> [Ledger.PairKey: Totals] {
      var found: [Ledger.PairKey: Totals] = [:]
      for (key, line) in lines.filter({ _ in true }) { found[key] = line.totals(span) }
      return found
    }
    let (small, uncached) = (bundles(evidence.small), bundles(evidence.uncached))
    let repeated = bundles(evidence.repeated)
    return ledger.pairs(.model) { $0.other > 3 || $0.other == NameTable.other }.compactMap { key, line in
      let all = TokenBundle(line.totals(span))
      guard !all.isEmpty else { return nil }
      return AdviceEvidence.Usage(
        agent: ledger.name(.agent, key.agent), model: ledger.name(.model, key.other), all: all,
        small: TokenBundle(small[key] ?? Totals()), uncached: TokenBundle(uncached[key] ?? Totals()),
        repeatedInput: repeated[key]?.tokens.input ?? 0)
    }
  }

  private func repeats(_ span: BucketSpan) -> [AdviceEvidence.Repeats] {
    var prompts: [NameID: [UInt64]] = [:]
    for glance in recent.repeats.newest { prompts[glance.agent, default: []].append(glance.prompt) }
    return prompts.compactMap { agent, asked in
      guard agent > 3, let line = ledger.line(.agent, agent) else { return nil }
      let known = asked.filter { $0 != 0 }
      // Of what says neither prompt nor id, nobody knows whether it repeats.
      let distinct = Set(known).count + asked.count - known.count
      return AdviceEvidence.Repeats(
        agent: ledger.name(.agent, agent), requests: asked.count, distinct: distinct,
        cost: line.totals(span).cost.total)
    }
  }

  private func lookups(_ span: BucketSpan) -> [AdviceEvidence.CacheLookups] {
    caches.lines.compactMap { key, line in
      let hits = caches.hits(line, in: span.isAll ? nil : span.seconds)
      guard hits.lookups > 0 else { return nil }
      return AdviceEvidence.CacheLookups(
        agent: ledger.name(.agent, key.agent), cacheType: caches.kinds.names[Int(key.kind)],
        lookups: hits.lookups, hits: hits.hits)
    }
  }

  private func failures(_ span: BucketSpan) -> [AdviceEvidence.Failures] {
    (4..<max(4, NameID(ledger.lines[Dimension.agent.place].count))).compactMap { agent in
      guard let line = ledger.line(.agent, agent), let failed = ledger.evidence.failures(of: agent) else {
        return nil
      }
      let totals = line.totals(span)
      guard totals.errors > 0 else { return nil }
      let most = (ledger.errors[agent] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      let type = most.map { $0 == ledger.plainError ? "" : ledger.errorNames.names[Int($0)] } ?? ""
      return AdviceEvidence.Failures(
        agent: ledger.name(.agent, agent), requests: totals.requests, failed: totals.errors,
        cost: totals.cost.total, failedCost: failed.totals(span).cost.total, errorType: type)
    }
  }

  /// How caches were hit in a stretch: by agent and type, the most asked first; those of providers behind them.
  func cacheRatios(at: Timestamp, in stretch: Stretch) throws(StretchError) -> [CacheRatio] {
    let span = try cells(of: try span(stretch, at: at))
    let asked = lookups(span).map {
      CacheRatio(agent: $0.agent, cacheType: $0.cacheType, lookups: $0.lookups, hits: $0.hits)
    }
    let prompts = (4..<max(4, NameID(ledger.lines[Dimension.agent.place].count))).compactMap {
      agent -> CacheRatio? in
      guard let tokens = ledger.line(.agent, agent)?.totals(span).tokens, tokens.allInput > 0 else { return nil }
      return CacheRatio(
        agent: ledger.name(.agent, agent), cacheType: CacheRatio.promptCache, lookups: tokens.allInput,
        hits: tokens.cacheRead)
    }
    func inOrder(_ ratios: [CacheRatio]) -> [CacheRatio] {
      ratios.sorted { ($1.lookups, $0.agent, $0.cacheType) < ($0.lookups, $1.agent, $1.cacheType) }
    }
    return inOrder(asked) + inOrder(prompts)
  }
}

extension TokenBundle {
  /// What a line says of calls: model calls, or requests that tell of their own use.
  fileprivate init(_ totals: Totals) {
    self.init(
      calls: max(totals.modelCalls, totals.requests), tokens: totals.tokens, cost: totals.cost.total)
  }
}

extension RecentRequests {
  /// How often an agent's newest requests, but one, called the tool that they called most.
  func toolRepeats(of agent: NameID, except key: RecordKey) -> LogStats {
    var stats = LogStats()
    for entry in entries(of: agent) where key.isNone || entry.key != key {
      if let most = entry.tools.map(\.count).max() { stats.add(Double(most)) }
    }
    return stats
  }
}
