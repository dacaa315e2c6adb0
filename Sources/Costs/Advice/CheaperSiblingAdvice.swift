/// A model of the same maker that is cheaper in every part: a later one of the same class for all calls, or the next
/// smaller class for small prompts. What it would have cost is computed by pricing the window's own tokens anew.
public struct CheaperSiblingAdvice: AdviceRule {
  /// The rule.
  public init() {}

  /// Savings below this share of the calls' cost are not worth a change.
  static let least = (part: Int64(1), of: Int64(10))
  /// Fewer calls say too little.
  static let fewestCalls = 10

  /// Advice for each agent and model with a cheaper sibling.
  public func advise(_ evidence: AdviceEvidence, pricer: Pricer) -> [Advice] {
    var known: [String: ModelSiblings] = [:]
    return evidence.usages.flatMap { usage -> [Advice] in
      guard usage.all.calls >= Self.fewestCalls, usage.all.cost > .zero else { return [] }
      let siblings = known[usage.model] ?? ModelSiblings(of: usage.model, pricer: pricer)
      known[usage.model] = siblings
      if let later = siblings.successor, let advice = replace(usage, with: later, pricer) { return [advice] }
      guard !SmallPromptAdvice.covers(usage.model), let smaller = siblings.smaller else { return [] }
      return shrink(usage, to: smaller, pricer).map { [$0] } ?? []
    }
  }

  private func replace(_ usage: AdviceEvidence.Usage, with sibling: ModelSiblings.Sibling, _ pricer: Pricer)
    -> Advice?
  {
    guard let saved = saving(usage.all, usage.model, sibling, pricer) else { return nil }
    return Advice(
      kind: .cheaperSibling, agent: usage.agent, model: usage.model,
      suggestion: "Use \(sibling.name), the later model of the same class, which is cheaper in every part",
      savings: saved, confidence: sibling.isSameMajor ? 0.6 : 0.5,
      evidence: [
        "\(usage.all.calls) calls cost \(usage.all.cost.short); at \(sibling.name)'s prices \((usage.all.cost - saved).short)",
        sibling.prices,
      ])
  }

  private func shrink(_ usage: AdviceEvidence.Usage, to sibling: ModelSiblings.Sibling, _ pricer: Pricer)
    -> Advice?
  {
    guard usage.small.calls >= Self.fewestCalls, let saved = saving(usage.small, usage.model, sibling, pricer)
    else { return nil }
    return Advice(
      kind: .modelOptimization, agent: usage.agent, model: usage.model,
      suggestion: "Consider using \(sibling.name) for simple requests", savings: saved,
      confidence: sibling.isSameMajor ? 0.5 : 0.4,
      evidence: [
        "\(usage.small.calls) of \(usage.all.calls) calls had less than \(AdviceEvidence.smallPrompt) input tokens",
        "they cost \(usage.small.cost.short); at \(sibling.name)'s prices \((usage.small.cost - saved).short)",
        sibling.prices,
      ])
  }

  private func saving(
    _ bundle: TokenBundle, _ model: String, _ sibling: ModelSiblings.Sibling, _ pricer: Pricer
  ) -> Money? {
    guard let other = pricer.repriced(bundle, of: model, change: { (sibling.price, $1) }) else { return nil }
    let saved = bundle.cost - other
    return saved >= bundle.cost.scaled(by: Self.least.part, over: Self.least.of) ? saved : nil
  }
}
