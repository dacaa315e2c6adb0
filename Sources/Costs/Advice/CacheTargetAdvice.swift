import Events

/// Caches that stay below their target: prompt caches by tokens (with what the target would have saved), other caches by
/// look-ups.
public struct CacheTargetAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Fewer calls or look-ups say too little.
  static let fewest = 20

  /// Advice for each agent and model, and each cache, below the target.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    evidence.usages.compactMap { prompts($0, evidence.cacheTarget, pricer) }
      + evidence.lookups.compactMap { lookups($0, evidence.cacheTarget) }
  }

  private func prompts(_ usage: AdviceEvidence.Usage, _ target: Double, _ pricer: Pricer) -> Advice? {
    let (tokens, all) = (usage.all.tokens, usage.all.tokens.allInput)
    // Where no cache is used at all, and what repeats is known, the other rule says more.
    guard all < 1 << 53, (0...1).contains(target), usage.all.calls >= Self.fewest,
      usage.all.inputPerCall >= AdviceEvidence.cacheablePrompt,
      !PromptCachingAdvice.applies(usage), Double(tokens.cacheRead) < target * Double(all)
    else { return nil }
    let more = min(max(0, tokens.input), Int(target * Double(all)) - max(0, tokens.cacheRead))
    guard more > 0, let cached = withCache(usage.all, usage.model, more, pricer) else { return nil }
    let saved = usage.all.cost - cached
    guard saved > .zero else { return nil }
    return Advice(
      kind: .cacheHitTarget, agent: usage.agent, model: usage.model,
      suggestion: "Let \(usage.agent) read \(Self.percent(target)) of its input from the prompt cache",
      savings: saved, confidence: tokens.cacheRead > 0 ? 0.6 : 0.4,
      evidence: [
        "\(tokens.cacheRead) of \(all) input tokens came from the cache (\(tokens.cacheRead.percent(of: all)), target \(Self.percent(target)))",
        "its calls cost \(usage.all.cost.short); at the target \(cached.short)",
      ])
  }

  private func withCache(_ bundle: TokenBundle, _ model: String, _ more: Int, _ pricer: Pricer) -> Money? {
    pricer.repriced(bundle, of: model) { price, tokens in
      var tokens = tokens
      tokens.input -= more
      tokens.cacheRead += more
      return (price, tokens.writing(at: price))
    }
  }

  private func lookups(_ seen: AdviceEvidence.CacheLookups, _ target: Double) -> Advice? {
    guard (0...1).contains(target), seen.lookups >= Self.fewest,
      Double(seen.hits) < target * Double(seen.lookups)
    else { return nil }
    let name = seen.cacheType.isEmpty ? "cache" : "\(seen.cacheType) cache"
    return Advice(
      kind: .cacheHitTarget, agent: seen.agent,
      suggestion: "Raise the hit ratio of \(seen.agent)'s \(name) to \(Self.percent(target))", savings: nil,
      confidence: 0.5,
      evidence: [
        "\(seen.hits) of \(seen.lookups) look-ups were hits (\(seen.hits.percent(of: seen.lookups)), target \(Self.percent(target)))"
      ])
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
