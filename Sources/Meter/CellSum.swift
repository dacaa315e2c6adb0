import Costs
import Events

/// Totals of a cell, small: most of what a meter holds are these.
struct CellSum: Sendable {
  private var counts = InlineArray<7, Int32>(repeating: 0)
  /// How long the cell is, in seconds, and when it begins, in fives of seconds since the epoch: both take the room that
  /// the counts leave.
  var width: Int32
  var fives: Int32 = 0
  private var tokens = InlineArray<7, Int32>(repeating: 0)
  private var costs = InlineArray<3, Int64>(repeating: 0)
  /// None or one: amounts that do not fit, beyond 2 billion tokens or 9 million dollars.
  private var more: [WideSum] = []

  /// What does not fit into a cell.
  private struct WideSum: Sendable {
    var tokens = InlineArray<7, Int64>(repeating: 0)
    var cost = CostSplit()
  }

  init(width: Int32) { self.width = width }

  /// Adds all of a posting but costs that do not fit into it.
  @inline(__always)
  mutating func add(_ posting: UnsafePointer<Posting>) {
    for i in 0..<7 { counts[i] &+= posting.pointee.counts[i] }
    if posting.pointee.hasTokens { for i in 0..<7 { addTokens(posting.pointee.tokens[i], i) } }
    guard posting.pointee.hasCost else { return }
    for i in 0..<3 where posting.pointee.costs[i] != 0 { addCost(posting.pointee.costs[i], i) }
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: CellSum) {
    for i in 0..<7 { counts[i] &+= other.counts[i] }
    for i in 0..<7 { addTokens(Int64(other.tokens[i]), i) }
    for i in 0..<3 { addCost(other.costs[i], i) }
    guard let rest = other.more.first else { return }
    addMore(rest.cost)
    for i in 0..<7 { more[0].tokens[i] &+= rest.tokens[i] }
  }

  @inline(__always)
  private mutating func addTokens(_ amount: Int64, _ place: Int) {
    let sum = Int64(tokens[place]) &+ amount
    if let narrow = Int32(exactly: sum) { return tokens[place] = narrow }
    addMore(CostSplit())
    more[0].tokens[place] &+= amount
  }

  private mutating func addCost(_ amount: Int64, _ place: Int) {
    let (sum, overflows) = costs[place].addingReportingOverflow(amount)
    if overflows { addMore(CostSplit(Money(picodollars: Int128(amount)), place)) } else { costs[place] = sum }
  }

  mutating func addMore(_ cost: CostSplit) {
    if more.isEmpty { more = [WideSum()] }
    more[0].cost += cost
  }

  /// Nothing at all happened, or all of it was taken back.
  var isEmpty: Bool {
    guard counts[0] == 0, counts[3] == 0, counts[5] == 0 else { return false }
    // What stands in two places may cancel out.
    if !more.isEmpty { return Totals(self).tokens.isEmpty && Totals(self).cost == CostSplit() }
    return tokens[0] | tokens[1] | tokens[2] | tokens[3] | tokens[4] == 0
      && costs[0] | costs[1] | costs[2] == 0
  }

  /// Adds runs, failed ones, and what all cost in picodollars.
  func add(to sum: inout RunSum) {
    sum.requests &+= Int(counts[0])
    sum.errors &+= Int(counts[1])
    sum.picodollars &+= Int128(costs[0]) &+ Int128(costs[1]) &+ Int128(costs[2])
    if let rest = more.first { sum.picodollars &+= rest.cost.total.picodollars }
  }

  /// Adds what it holds to totals.
  func add(to totals: inout Totals) {
    totals.requests &+= Int(counts[0])
    totals.errors &+= Int(counts[1])
    totals.cancelled &+= Int(counts[2])
    totals.modelCalls &+= Int(counts[3])
    totals.modelCallErrors &+= Int(counts[4])
    totals.toolCalls &+= Int(counts[5])
    totals.toolCallErrors &+= Int(counts[6])
    totals.add { Int(tokens[$0]) }
    for i in 0..<3 where costs[i] != 0 { totals.cost += CostSplit(Money(picodollars: Int128(costs[i])), i) }
    guard let rest = more.first else { return }
    totals.cost += rest.cost
    totals.add { Int(rest.tokens[$0]) }
  }
}

extension Totals {
  init(_ sum: CellSum) {
    self.init()
    sum.add(to: &self)
  }

  static func += (a: inout Totals, b: CellSum) { b.add(to: &a) }

  /// Adds tokens, in the order of `Tokens`, and unpriced ones.
  fileprivate mutating func add(_ used: (Int) -> Int) {
    tokens.input &+= used(0)
    tokens.cacheRead &+= used(1)
    tokens.cacheWrite5m &+= used(2)
    tokens.cacheWrite1h &+= used(3)
    tokens.output &+= used(4)
    tokens.reasoning &+= used(5)
    unpricedTokens &+= used(6)
  }
}

extension CostSplit {
  /// An amount by its place: reported, computed, estimated.
  fileprivate init(_ money: Money, _ place: Int) {
    self.init()
    switch place {
    case 0: reported = money
    case 1: computed = money
    default: estimated = money
    }
  }
}
