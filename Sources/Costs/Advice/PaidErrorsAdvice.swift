/// Agents whose errors are paid for: requests that failed after they had cost something.
public struct PaidErrorsAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Fewer failures say too little.
  static let fewest = 3

  /// Advice for each agent that pays at least a twentieth of its cost for requests that fail.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    evidence.failures.compactMap { seen in
      guard seen.failed >= Self.fewest, seen.failedCost > .zero,
        seen.failedCost >= seen.cost.scaled(by: 1, over: 20)
      else { return nil }
      let most = seen.errorType.isEmpty ? "" : ", most often with \(seen.errorType)"
      return Advice(
        kind: .paidErrors, agent: seen.agent,
        suggestion: "Look at why \(seen.agent)'s requests fail: they are paid for all the same",
        savings: seen.failedCost, confidence: 0.5,
        evidence: [
          "\(seen.failed) of \(seen.requests) requests failed (\(seen.failed.percent(of: seen.requests)))\(most)",
          "they cost \(seen.failedCost.short) of \(seen.cost.short)",
        ])
    }
  }
}
