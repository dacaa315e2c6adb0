import Costs
import Events

/// A change of totals, packed once to be added to many lines: how much of what happened.
struct Delta: Sendable {
  /// In the order of `Totals`: requests, errors, cancelled, model calls, failed ones, tool calls, failed ones.
  fileprivate let counts: InlineArray<7, Int32>
  /// In the order of `Tokens`, and unpriced tokens.
  fileprivate let tokens: InlineArray<7, Int64>
  /// What it cost in picodollars, by `CostSplit`'s order.
  fileprivate let costs: InlineArray<3, Int128>
  fileprivate let hasCost: Bool
  fileprivate let hasTokens: Bool
  /// Whether each cost fits 64 bits.
  fileprivate let isNarrow: Bool

  init(_ totals: Totals, sign: Int32) {
    let by = Int64(sign)
    counts = [
      Int32(truncatingIfNeeded: totals.requests) &* sign, Int32(truncatingIfNeeded: totals.errors) &* sign,
      Int32(truncatingIfNeeded: totals.cancelled) &* sign,
      Int32(truncatingIfNeeded: totals.modelCalls) &* sign,
      Int32(truncatingIfNeeded: totals.modelCallErrors) &* sign,
      Int32(truncatingIfNeeded: totals.toolCalls) &* sign,
      Int32(truncatingIfNeeded: totals.toolCallErrors) &* sign,
    ]
    let used = totals.tokens
    tokens = [
      Int64(used.input) &* by, Int64(used.cacheRead) &* by, Int64(used.cacheWrite5m) &* by,
      Int64(used.cacheWrite1h) &* by, Int64(used.output) &* by, Int64(used.reasoning) &* by,
      Int64(totals.unpricedTokens) &* by,
    ]
    let cost = totals.cost
    costs = [
      cost.reported.picodollars &* Int128(sign), cost.computed.picodollars &* Int128(sign),
      cost.estimated.picodollars &* Int128(sign),
    ]
    hasCost = cost != CostSplit()
    hasTokens = !used.isEmpty || totals.unpricedTokens != 0
    isNarrow = (0..<3).allSatisfy { [costs] in Int64(exactly: costs[$0]) != nil }
  }
}

extension Delta {
  /// Adds the change to totals.
  func add(to totals: inout Totals) {
    totals.add(counts, tokens)
    for i in 0..<3 { totals.cost.add(Money(picodollars: costs[i]), i) }
  }
}

/// Totals of a cell, small: most of what a meter holds are these.
struct CellSum: Sendable {
  private var counts = InlineArray<7, Int32>(repeating: 0)
  /// How long the cell is, in seconds (here it takes no room of its own).
  var width: Int32
  private var tokens = InlineArray<7, Int64>(repeating: 0)
  private var costs = InlineArray<3, Int64>(repeating: 0)
  /// None or one: amounts that do not fit, beyond 9 million dollars.
  private var more: [CostSplit] = []

  init(width: Int32) { self.width = width }

  mutating func add(_ delta: Delta) {
    for i in 0..<7 { counts[i] &+= delta.counts[i] }
    if delta.hasTokens { for i in 0..<7 { tokens[i] &+= delta.tokens[i] } }
    if delta.hasCost { addCosts(of: delta) }
  }

  private mutating func addCosts(of delta: Delta) {
    for i in 0..<3 {
      let (sum, overflows) = costs[i].addingReportingOverflow(Int64(truncatingIfNeeded: delta.costs[i]))
      if delta.isNarrow, !overflows { costs[i] = sum } else { addCost(delta.costs[i], i) }
    }
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: CellSum) {
    for i in 0..<7 { counts[i] &+= other.counts[i] }
    for i in 0..<7 { tokens[i] &+= other.tokens[i] }
    for i in 0..<3 { addCost(Int128(other.costs[i]), i) }
    guard let rest = other.more.first else { return }
    if more.isEmpty { more = [rest] } else { more[0] += rest }
  }

  private mutating func addCost(_ amount: Int128, _ place: Int) {
    if let sum = Int64(exactly: Int128(costs[place]) + amount) {
      costs[place] = sum
      return
    }
    if more.isEmpty { more = [CostSplit()] }
    more[0].add(Money(picodollars: amount), place)
  }

  /// Nothing at all happened, or all of it was taken back.
  var isEmpty: Bool {
    counts[0] == 0 && counts[3] == 0 && counts[5] == 0
      && tokens[0] | tokens[1] | tokens[2] | tokens[3] | tokens[4] | costs[0] | costs[1] | costs[2] == 0
      && (more.first ?? CostSplit()) == CostSplit()
  }

  /// Adds what it holds to totals.
  func add(to totals: inout Totals) {
    totals.add(counts, tokens)
    for i in 0..<3 where costs[i] != 0 { totals.cost.add(Money(picodollars: Int128(costs[i])), i) }
    if let rest = more.first { totals.cost += rest }
  }
}

extension CostSplit {
  /// Adds an amount by its place: reported, computed, estimated.
  fileprivate mutating func add(_ money: Money, _ place: Int) {
    switch place {
    case 0: reported += money
    case 1: computed += money
    default: estimated += money
    }
  }
}

extension Totals {
  fileprivate mutating func add(_ counts: InlineArray<7, Int32>, _ used: InlineArray<7, Int64>) {
    requests &+= Int(counts[0])
    errors &+= Int(counts[1])
    cancelled &+= Int(counts[2])
    modelCalls &+= Int(counts[3])
    modelCallErrors &+= Int(counts[4])
    toolCalls &+= Int(counts[5])
    toolCallErrors &+= Int(counts[6])
    tokens.input &+= Int(used[0])
    tokens.cacheRead &+= Int(used[1])
    tokens.cacheWrite5m &+= Int(used[2])
    tokens.cacheWrite1h &+= Int(used[3])
    tokens.output &+= Int(used[4])
    tokens.reasoning &+= Int(used[5])
    unpricedTokens &+= Int(used[6])
  }

  init(_ sum: CellSum) {
    self.init()
    self += sum
  }

  init(_ delta: Delta) {
    self.init()
    delta.add(to: &self)
  }

  static func += (a: inout Totals, b: CellSum) { b.add(to: &a) }
}
