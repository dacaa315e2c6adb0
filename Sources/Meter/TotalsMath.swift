import Costs
import Events

extension CostSplit {
  static func += (a: inout CostSplit, b: CostSplit) {
    a.reported += b.reported
    a.computed += b.computed
    a.estimated += b.estimated
  }

  static func -= (a: inout CostSplit, b: CostSplit) {
    a.reported -= b.reported
    a.computed -= b.computed
    a.estimated -= b.estimated
  }

  /// Puts an amount where it came from; an unpriced one is nothing.
  mutating func add(_ cost: PricedCost) {
    switch cost.provenance {
    case .reported: reported += cost.money
    case .computed: computed += cost.money
    case .estimated: estimated += cost.money
    default: break
    }
  }
}

extension Totals {
  /// What tokens of a model cost.
  init(_ tokens: Tokens, _ cost: PricedCost) {
    self.init()
    self.tokens = tokens
    self.cost.add(cost)
    if cost.provenance == .unpriced { unpricedTokens = tokens.total }
  }

  static func + (a: Totals, b: Totals) -> Totals {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout Totals, b: Totals) {
    a.requests &+= b.requests
    a.errors &+= b.errors
    a.cancelled &+= b.cancelled
    a.modelCalls &+= b.modelCalls
    a.modelCallErrors &+= b.modelCallErrors
    a.toolCalls &+= b.toolCalls
    a.toolCallErrors &+= b.toolCallErrors
    a.tokens += b.tokens
    a.unpricedTokens &+= b.unpricedTokens
    a.cost += b.cost
  }

  static func -= (a: inout Totals, b: Totals) {
    a.requests &-= b.requests
    a.errors &-= b.errors
    a.cancelled &-= b.cancelled
    a.modelCalls &-= b.modelCalls
    a.modelCallErrors &-= b.modelCallErrors
    a.toolCalls &-= b.toolCalls
    a.toolCallErrors &-= b.toolCallErrors
    a.tokens -= b.tokens
    a.unpricedTokens &-= b.unpricedTokens
    a.cost -= b.cost
  }

  /// Whether nothing at all happened.
  var isEmpty: Bool {
    requests == 0 && modelCalls == 0 && toolCalls == 0 && tokens.isEmpty && cost == CostSplit()
  }
}
