/// The mission's rule: answers of requests that repeat can be kept.
///
/// Where more than 10 of the fleet's last 100 requests are an agent's and more than 30 % of them repeat another, that
/// share of the agent's cost is saved, at a confidence of 0.8.
public struct RepeatedRequestsAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Advice for each agent that is asked the same again and again.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    evidence.repeats.compactMap { seen in
      let again = seen.requests - seen.distinct
      // More than 30 %, in whole numbers.
      guard seen.requests > 10, seen.requests < 1 << 50, seen.distinct > 0, again * 10 > seen.requests * 3
      else { return nil }
      return Advice(
        kind: .cachingOptimization, agent: seen.agent, suggestion: "Implement caching for \(seen.agent)",
        savings: seen.cost > .zero ? seen.cost.scaled(by: Int64(again), over: Int64(seen.requests)) : nil,
        confidence: 0.8,
        evidence: [
          "\(again) of its \(seen.requests) requests among the fleet's last \(AdviceEvidence.recentRequests) repeat another one (\(again.percent(of: seen.requests)))",
          "its requests cost \(seen.cost.short)",
        ])
    }
  }
}
