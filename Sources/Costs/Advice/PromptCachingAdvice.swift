import Events

/// Prompt caching that nobody uses: calls with long prompts that neither read nor write a cache, though much of what they
/// send was sent before within the same run.
public struct PromptCachingAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Fewer calls say too little.
  static let fewestCalls = 10

  /// Advice for each agent and model that sends the same again without a cache.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    evidence.usages.compactMap { usage in
      guard Self.applies(usage), let cached = Self.withCache(usage, pricer) else { return nil }
      let saved = usage.uncached.cost - cached
      guard saved > .zero else { return nil }
      let again = Self.again(usage)
      return Advice(
        kind: .promptCaching, agent: usage.agent, model: usage.model,
        suggestion: "Use prompt caching for \(usage.agent): its calls send again what they sent before",
        savings: saved, confidence: 0.7,
        evidence: [
          "\(usage.uncached.calls) calls with \(AdviceEvidence.cacheablePrompt) input tokens and more neither read nor wrote a cache",
          "\(again) of their \(usage.uncached.tokens.input) input tokens (\(again.percent(of: usage.uncached.tokens.input))) were sent before in the same run",
          "they cost \(usage.uncached.cost.short); with these read from a cache \(cached.short)",
        ])
    }
  }

  /// Whether enough calls repeat enough: a tenth of what they send.
  static func applies(_ usage: AdviceEvidence.Usage) -> Bool {
    usage.uncached.calls >= fewestCalls && again(usage) > 0
      && again(usage) >= usage.uncached.tokens.input / 10
  }

  private static func again(_ usage: AdviceEvidence.Usage) -> Int {
    min(max(0, usage.repeatedInput), max(0, usage.uncached.tokens.input))
  }

  /// What the calls would have cost with what repeats read from a cache and all else written to it, where writing has a
  /// price of its own.
  private static func withCache(_ usage: AdviceEvidence.Usage, _ pricer: Pricer) -> Money? {
    pricer.repriced(usage.uncached, of: usage.model) { price, tokens in
      var tokens = tokens
      tokens.input -= again(usage)
      tokens.cacheRead += again(usage)
      return (price, tokens.writing(at: price))
    }
  }
}

extension Tokens {
  /// The same with fresh input written to a 5 minute cache, where that costs more than fresh input does.
  func writing(at price: Price) -> Tokens {
    guard price.rates.cacheWrite5m > price.rates.input else { return self }
    var tokens = self
    tokens.cacheWrite5m += max(0, tokens.input)
    tokens.input = min(0, tokens.input)
    return tokens
  }
}
