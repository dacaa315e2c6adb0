/// A rule that turns figures into advice: one file a rule, and its line in `AdviceRules`.
public protocol AdviceRule: Sendable {
  /// What the evidence suggests, in any order; nothing where it says nothing.
  func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice]
}

/// The rules there are.
public enum AdviceRules {
  /// Every rule.
  public static let all: [any AdviceRule] = [
    SmallPromptAdvice(), RepeatedRequestsAdvice(), CheaperSiblingAdvice(), PromptCachingAdvice(),
    CacheTargetAdvice(), PaidErrorsAdvice(),
  ]

  /// What all rules say, the largest saving first (what cannot be told last), below that by kind and name.
  ///
  /// - Parameter pricer: the prices to price the window's tokens at again.
  public static func advise(_ evidence: AdviceEvidence, pricer: Pricer = Pricer()) -> [Advice] {
    all.flatMap { $0.advise(evidence, pricer: pricer) }.sorted {
      ($1.savings ?? .zero, $0.id) < ($0.savings ?? .zero, $1.id)
    }
  }
}
