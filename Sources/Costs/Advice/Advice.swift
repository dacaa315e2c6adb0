/// A way to spend less, with what it rests on.
///
/// Names in it are as the streams wrote them: not yet safe to draw.
public struct Advice: Hashable, Sendable {
  /// What kind of change it is: the report's `type`.
  public enum Kind: String, CaseIterable, Sendable {
    /// A cheaper model for a part of the calls.
    case modelOptimization = "model_optimization"
    /// Answers kept, so that a request that repeats is not paid for again.
    case cachingOptimization = "caching_optimization"
    /// A newer or smaller model of the same maker, cheaper in every part.
    case cheaperSibling = "cheaper_sibling"
    /// Prompt caching, where none is used though prompts repeat.
    case promptCaching = "prompt_caching"
    /// Prompt caching that stays below its target.
    case cacheHitTarget = "cache_hit_target"
    /// Requests that fail and are paid for.
    case paidErrors = "paid_errors"
  }

  /// What kind of change it is.
  public var kind: Kind
  /// Whose calls it is about; empty where it is about more than one agent.
  public var agent: String
  /// Which model's calls it is about; empty where it is about more than one model.
  public var model: String
  /// What to do, in a sentence.
  public var suggestion: String
  /// What it would have saved over the window the evidence is from; nil where that cannot be told. Savings of two pieces
  /// of advice about the same calls do not add up.
  public var savings: Money?
  /// How sure it is that the saving is real, 0 to 1.
  public var confidence: Double
  /// The figures that it rests on, a line each.
  public var evidence: [String]

  /// A piece of advice; see the members.
  public init(
    kind: Kind, agent: String = "", model: String = "", suggestion: String, savings: Money?,
    confidence: Double, evidence: [String]
  ) {
    self.kind = kind
    self.agent = agent
    self.model = model
    self.suggestion = suggestion
    self.savings = savings
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The same for the same change to the same calls, whatever its figures are by now.
  public var id: String { "\(kind.rawValue)/\(agent)/\(model)" }
}

extension Int {
  /// This count as a share of another, in whole percent: `41 %`.
  func percent(of whole: Int) -> String {
    whole > 0 ? "\(Int((Double(self) / Double(whole) * 100).rounded())) %" : "0 %"
  }
}

extension Money {
  /// `$8.12`, and what is below a cent with two digits that say something: `$0.0034`.
  var short: String {
    var places = 2
    var size = dollars.magnitude * 100
    while size > 0 && size < 10 && places < 12 { (size, places) = (size * 10, places + 1) }
    return "$" + text(places: places)
  }
}
