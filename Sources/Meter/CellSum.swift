import Costs
import Events

/// Totals of a cell, small: most of what a meter holds are these, 64 bytes each.
struct CellSum: Sendable {
  /// In the order of `Totals`; the last lane is the cell's width, and above it which cost it holds.
  private var counts = SIMD8<Int16>()
  /// In the order of `Tokens`, and unpriced ones; the last lane is the cell's start.
  private var tokens = Lanes()
  /// What it cost in picodollars: of one kind, the others are among what few cells hold.
  private var cost: Int64 = 0
  /// None or one: what few cells hold.
  private var more: [CellMore] = []

  private static let costShift: Int16 = 12

  init(width: Int32) { self.width = width }

  /// How long the cell is, in seconds: below 4096.
  var width: Int32 {
    @inline(__always) get { Int32(counts[7] & (1 << Self.costShift - 1)) }
    set { counts[7] = costPlace << Self.costShift | Int16(truncatingIfNeeded: newValue) }
  }

  /// Which cost it holds: reported, computed, estimated.
  private var costPlace: Int16 {
    @inline(__always) get { counts[7] >> Self.costShift }
    @inline(__always) set {
      counts[7] = newValue << Self.costShift | counts[7] & (1 << Self.costShift - 1)
    }
  }

  /// When the cell begins, in fives of seconds since the epoch.
  var fives: Int32 {
    @inline(__always) get { tokens[7] }
    set { tokens[7] = newValue }
  }

  /// Adds all of a posting but what does not fit into it.
  @inline(__always)
  mutating func add(_ posting: UnsafePointer<Posting>) {
    add(posting.pointee.counts, posting.pointee.tokens)
    guard posting.pointee.hasCost else { return }
    for i in 0..<3 where posting.pointee.costs[i] != 0 { addCost(posting.pointee.costs[i], Int16(i)) }
  }

  @inline(__always)
  private mutating func add(_ counts: SIMD8<Int16>, _ tokens: Lanes) {
    let sums = self.counts &+ counts
    // A sum has overflowed where its sign is neither of those of its parts.
    if ((sums ^ self.counts) & (sums ^ counts)).min() < 0 {
      widen()
      self.counts &+= counts
    } else {
      self.counts = sums
    }
    if !self.tokens.addIfFits(tokens) {
      widen()
      self.tokens.add(tokens)
    }
  }

  /// Puts counts and tokens to what is wide, so that there is room for more.
  @inline(never)
  private mutating func widen() {
    let (ends, fives) = (counts[7], self.fives)
    (counts[7], self.fives) = (0, 0)
    addMore(WideSum(counts, tokens))
    (counts, tokens) = (SIMD8(), Lanes())
    (counts[7], self.fives) = (ends, fives)
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: CellSum) {
    var (counts, tokens) = (other.counts, other.tokens)
    (counts[7], tokens[7]) = (0, 0)
    add(counts, tokens)
    if other.cost != 0 { addCost(other.cost, other.costPlace) }
    if let rest = other.wide { addMore(rest) }
  }

  @inline(__always)
  private mutating func addCost(_ amount: Int64, _ place: Int16) {
    if cost == 0 { costPlace = place }
    let (sum, overflows) = cost.addingReportingOverflow(amount)
    if overflows || place != costPlace {
      addMore(WideSum(cost: CostSplit(Money(picodollars: Int128(amount)), Int(place))))
    } else {
      cost = sum
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
    // What stands in two places may cancel out.
    if !more.isEmpty, wide != nil { return Totals(self).isEmpty }
    return counts[0] == 0 && counts[3] == 0 && counts[5] == 0 && cost == 0
      && tokens[0] | tokens[1] | tokens[2] | tokens[3] | tokens[4] == 0
  }

  /// Adds runs, failed ones, and what all cost in picodollars.
  @inline(__always)
  borrowing func add(to sum: inout RunSum) {
    sum.requests &+= Int(counts[0])
    sum.errors &+= Int(counts[1])
    sum.picodollars &+= Int128(cost)
    guard !more.isEmpty, let rest = wide else { return }
    sum.requests &+= Int(rest.counts[0])
    sum.errors &+= Int(rest.counts[1])
    sum.picodollars &+= rest.cost.total.picodollars
  }

  /// Adds what it holds to totals.
  @inline(__always)
  borrowing func add(to totals: inout Totals) {
    let (counts, tokens) = (counts, tokens)
    totals.add { Int(counts[$0]) }
    totals.addTokens { Int(tokens[$0]) }
    if cost != 0 { totals.cost += CostSplit(Money(picodollars: Int128(cost)), Int(costPlace)) }
    guard !more.isEmpty, let rest = wide else { return }
    totals.add { Int(rest.counts[$0]) }
    totals.addTokens { Int(rest.tokens[$0]) }
    totals.cost += rest.cost
  }
}

/// What few cells hold: amounts that do not fit, beyond 30 000 records, 2 billion tokens or 9 million dollars, costs of
/// several kinds, and durations.
private struct CellMore: Sendable {
  /// None or one.
  var wide: [WideSum] = []
  var sketches: [Sketch] = []
}

/// What does not fit into a cell, or into a posting.
struct WideSum: Sendable {
  /// In the order of `Totals`.
  var counts = InlineArray<7, Int64>(repeating: 0)
  /// In the order of `Tokens`, and unpriced ones.
  var tokens = InlineArray<7, Int64>(repeating: 0)
  var cost = CostSplit()

  init() {}

  init(cost: CostSplit) { self.cost = cost }

  init(_ counts: SIMD8<Int16> = SIMD8(), _ tokens: Lanes) {
    for i in 0..<7 {
      self.counts[i] = Int64(counts[i])
      self.tokens[i] = Int64(tokens[i])
    }
  }

  mutating func add(_ other: WideSum) {
    for i in 0..<7 {
      counts[i] &+= other.counts[i]
      tokens[i] &+= other.tokens[i]
    }
    cost += other.cost
  }
}

extension Totals {
  init(_ sum: CellSum) {
    self.init()
    sum.add(to: &self)
  }

  static func += (a: inout Totals, b: CellSum) { b.add(to: &a) }

  /// Adds counts, in the order of the members.
  @inline(__always)
  fileprivate mutating func add(_ count: (Int) -> Int) {
    requests &+= count(0)
    errors &+= count(1)
    cancelled &+= count(2)
    modelCalls &+= count(3)
    modelCallErrors &+= count(4)
    toolCalls &+= count(5)
    toolCallErrors &+= count(6)
  }

  /// Adds tokens, in the order of `Tokens`, and unpriced ones.
  @inline(__always)
  fileprivate mutating func addTokens(_ used: (Int) -> Int) {
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
