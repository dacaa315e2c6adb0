import Costs
import Events

/// Totals of a cell, small: most of what a meter holds are these.
struct CellSum: Sendable {
  /// In the order of `Totals`; the last lane is the cell's width.
  private var counts = Lanes()
  /// In the order of `Tokens`, and unpriced ones; the last lane is the cell's start.
  private var tokens = Lanes()
  private var costs = InlineArray<3, Int64>(repeating: 0)
  /// None or one: what few cells hold.
  private var more: [CellMore] = []

  init(width: Int32) { self.width = width }

  /// How long the cell is, in seconds.
  var width: Int32 {
    @inline(__always) get { counts[7] }
    set { counts[7] = newValue }
  }

  /// When the cell begins, in fives of seconds since the epoch.
  var fives: Int32 {
    @inline(__always) get { tokens[7] }
    set { tokens[7] = newValue }
  }

  /// Adds all of a posting but what does not fit into it.
  @inline(__always)
  mutating func add(_ posting: UnsafePointer<Posting>) {
    counts.add(posting.pointee.counts)
    if !tokens.addIfFits(posting.pointee.tokens) { addMore(WideSum(tokens: posting.pointee.tokens)) }
    guard posting.pointee.hasCost else { return }
    for i in 0..<3 where posting.pointee.costs[i] != 0 { addCost(posting.pointee.costs[i], i) }
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: CellSum) {
    var (counts, tokens) = (other.counts, other.tokens)
    (counts[7], tokens[7]) = (0, 0)
    self.counts.add(counts)
    if !self.tokens.addIfFits(tokens) { addMore(WideSum(tokens: tokens)) }
    for i in 0..<3 { addCost(other.costs[i], i) }
    if let rest = other.wide { addMore(rest) }
  }

  @inline(__always)
  private mutating func addCost(_ amount: Int64, _ place: Int) {
    let (sum, overflows) = costs[place].addingReportingOverflow(amount)
    if overflows {
      addMore(WideSum(cost: CostSplit(Money(picodollars: Int128(amount)), place)))
    } else {
      costs[place] = sum
    }
  }

  /// Adds what does not fit.
  @inline(never)
  mutating func addMore(_ wide: WideSum) {
    if more.isEmpty { more = [CellMore()] }
    if more[0].wide.isEmpty { more[0].wide = [WideSum()] }
    more[0].wide[0].add(wide)
  }

  /// Durations by measure; empty while none came.
  var sketches: [Sketch] { @inline(__always) get { more.isEmpty ? [] : more[0].sketches } }

  /// Adds a posting's durations, or takes them out.
  mutating func addDurations(of posting: UnsafePointer<Posting>) {
    if more.isEmpty { more = [CellMore()] }
    more[0].sketches.add(posting)
  }

  /// Adds the durations of another sum.
  mutating func addDurations(of other: CellSum) {
    let others = other.sketches
    if others.isEmpty { return }
    if more.isEmpty { more = [CellMore()] }
    more[0].sketches.merge(others)
  }

  private var wide: WideSum? { @inline(never) get { more.first?.wide.first } }

  /// Nothing at all happened, or all of it was taken back.
  var isEmpty: Bool {
    guard counts[0] == 0, counts[3] == 0, counts[5] == 0 else { return false }
    // What stands in two places may cancel out.
    if wide != nil { return Totals(self).tokens.isEmpty && Totals(self).cost == CostSplit() }
    return tokens[0] | tokens[1] | tokens[2] | tokens[3] | tokens[4] == 0
      && costs[0] | costs[1] | costs[2] == 0
  }

  /// Adds runs, failed ones, and what all cost in picodollars.
  @inline(__always)
  borrowing func add(to sum: inout RunSum) {
    sum.requests &+= Int(counts[0])
    sum.errors &+= Int(counts[1])
    sum.picodollars &+= Int128(costs[0]) &+ Int128(costs[1]) &+ Int128(costs[2])
    if !more.isEmpty, let rest = wide { sum.picodollars &+= rest.cost.total.picodollars }
  }

  /// Adds what it holds to totals.
  @inline(__always)
  borrowing func add(to totals: inout Totals) {
    totals.requests &+= Int(counts[0])
    totals.errors &+= Int(counts[1])
    totals.cancelled &+= Int(counts[2])
    totals.modelCalls &+= Int(counts[3])
    totals.modelCallErrors &+= Int(counts[4])
    totals.toolCalls &+= Int(counts[5])
    totals.toolCallErrors &+= Int(counts[6])
    totals.add { Int(tokens[$0]) }
    for i in 0..<3 where costs[i] != 0 { totals.cost += CostSplit(Money(picodollars: Int128(costs[i])), i) }
    guard !more.isEmpty, let rest = wide else { return }
    totals.cost += rest.cost
    totals.add { Int(rest.tokens[$0]) }
  }
}

/// What few cells hold: amounts that do not fit, beyond 2 billion tokens or 9 million dollars, and durations.
private struct CellMore: Sendable {
  /// None or one.
  var wide: [WideSum] = []
  var sketches: [Sketch] = []
}

/// What does not fit into a cell, or into a posting.
struct WideSum: Sendable {
  /// In the order of `Tokens`, and unpriced ones.
  var tokens = InlineArray<7, Int64>(repeating: 0)
  var cost = CostSplit()

  init() {}

  init(cost: CostSplit) { self.cost = cost }

  init(tokens lanes: Lanes) { for i in 0..<7 { tokens[i] = Int64(lanes[i]) } }

  mutating func add(_ other: WideSum) {
    for i in 0..<7 { tokens[i] &+= other.tokens[i] }
    cost += other.cost
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
  init(_ money: Money, _ place: Int) {
    self.init()
    switch place {
    case 0: reported = money
    case 1: computed = money
    default: estimated = money
    }
  }
}
