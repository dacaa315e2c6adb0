/// The mission's rule: small prompts do not need gpt-4.
///
/// Of what gpt-4's calls with less than 1 000 input tokens cost, 80 % is saved by gpt-3.5-turbo, at a confidence of 0.7.
/// For other models `CheaperSiblingAdvice` prices the calls anew.
public struct SmallPromptAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Advice for each agent that sends gpt-4 small prompts.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    evidence.usages.filter { Self.covers($0.model) && $0.small.cost > .zero }.map { usage in
      Advice(
        kind: .modelOptimization, agent: usage.agent, model: usage.model,
        suggestion: "Consider using gpt-3.5-turbo for simple requests",
        savings: usage.small.cost.scaled(by: 8, over: 10), confidence: 0.7,
        evidence: [
          "\(usage.small.calls) of \(usage.all.calls) calls had less than \(AdviceEvidence.smallPrompt) input tokens",
          "they cost \(usage.small.cost.short) of \(usage.all.cost.short)",
        ])
    }
  }

  /// Whether a model is gpt-4 itself, in any of its snapshots and spellings.
  static func covers(_ model: String) -> Bool {
    let bare = ModelName(model).bare.last?.name.lowercased() ?? ""
    return bare == "gpt-4" || bare == "gpt-4-0613" || bare == "gpt-4-0314"
  }
}
