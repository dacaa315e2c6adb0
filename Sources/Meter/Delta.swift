import Costs
import Events

/// A change of totals, packed once to be added to many lines: how much of what happened.
struct Delta: Sendable {
  /// In the order of `Totals`: requests, errors, cancelled, model calls, failed ones, tool calls, failed ones.
  fileprivate(set) var counts = InlineArray<8, Int32>(repeating: 0)
  /// In the order of `Tokens`, and unpriced tokens.
  fileprivate(set) var tokens = InlineArray<8, Int64>(repeating: 0)
  /// What it cost, and where that comes from.
  fileprivate(set) var amount = Int64(0)
  fileprivate(set) var origin = CostOrigin.none
  /// None or one: what does not fit the amount, because it is too large or comes from elsewhere.
  fileprivate(set) var more: [CostSplit] = []

  init(_ totals: Totals, sign: Int32) {
    let counted = [
      totals.requests, totals.errors, totals.cancelled, totals.modelCalls, totals.modelCallErrors, totals.toolCalls,
      totals.toolCallErrors,
    ] as InlineArray<7, Int>
    for i in 0..<7 { counts[i] = Int32(truncatingIfNeeded: counted[i]) &* sign }
    let used = [
      totals.tokens.input, totals.tokens.cacheRead, totals.tokens.cacheWrite5m, totals.tokens.cacheWrite1h,
      totals.tokens.output, totals.tokens.reasoning, totals.unpricedTokens,
    ] as InlineArray<7, Int>
    for i in 0..<7 { tokens[i] = Int64(used[i]) &* Int64(sign) }
    guard totals.cost != CostSplit() else { return }
    for origin in CostOrigin.known where totals.cost[origin] != .zero {
      let money = sign > 0 ? totals.cost[origin] : .zero - totals.cost[origin]
      add(money, origin)
    }
  }

  /// Nothing yet.
  init() {}

  /// Adds all that another change holds.
  mutating func add(_ other: Delta) {
    for i in 0..<8 { counts[i] &+= other.counts[i] }
    for i in 0..<8 { tokens[i] &+= other.tokens[i] }
    if other.amount != 0 { add(small: other.amount, other.origin) }
    if let rest = other.more.first {
      for origin in CostOrigin.known where rest[origin] != .zero { spill(rest[origin], origin) }
    }
  }

  private mutating func add(_ money: Money, _ origin: CostOrigin) {
    if let small = Int64(exactly: money.picodollars) { add(small: small, origin) } else { spill(money, origin) }
  }

  private mutating func add(small: Int64, _ origin: CostOrigin) {
    if amount == 0, self.origin != origin { self.origin = origin }
    let (sum, overflow) = amount.addingReportingOverflow(small)
    if self.origin == origin, !overflow {
      amount = sum
    } else {
      spill(Money(picodollars: Int128(small)), origin)
    }
  }

  private mutating func spill(_ money: Money, _ origin: CostOrigin) {
    if more.isEmpty { more = [CostSplit()] }
    more[0][origin] += money
  }

  /// Nothing at all happened, or all of it was taken back.
  var isEmpty: Bool {
    counts[0] == 0 && counts[3] == 0 && counts[5] == 0 && tokens[0] | tokens[1] | tokens[2] | tokens[3] | tokens[4] == 0
      && amount == 0 && (more.first ?? CostSplit()) == CostSplit()
  }
}

/// Where an amount comes from, by its place.
enum CostOrigin: UInt8, Sendable {
  case none, reported, computed, estimated
  static let known: [CostOrigin] = [.reported, .computed, .estimated]
}

extension CostSplit {
  subscript(origin: CostOrigin) -> Money {
    get {
      switch origin {
      case .none: .zero
      case .reported: reported
      case .computed: computed
      case .estimated: estimated
      }
    }
    set {
      switch origin {
      case .none: break
      case .reported: reported = newValue
      case .computed: computed = newValue
      case .estimated: estimated = newValue
      }
    }
  }
}

extension Totals {
  /// Adds a packed change.
  static func += (a: inout Totals, b: Delta) {
    a.requests &+= Int(b.counts[0])
    a.errors &+= Int(b.counts[1])
    a.cancelled &+= Int(b.counts[2])
    a.modelCalls &+= Int(b.counts[3])
    a.modelCallErrors &+= Int(b.counts[4])
    a.toolCalls &+= Int(b.counts[5])
    a.toolCallErrors &+= Int(b.counts[6])
    a.tokens.input &+= Int(b.tokens[0])
    a.tokens.cacheRead &+= Int(b.tokens[1])
    a.tokens.cacheWrite5m &+= Int(b.tokens[2])
    a.tokens.cacheWrite1h &+= Int(b.tokens[3])
    a.tokens.output &+= Int(b.tokens[4])
    a.tokens.reasoning &+= Int(b.tokens[5])
    a.unpricedTokens &+= Int(b.tokens[6])
    if b.amount != 0 { a.cost[b.origin] += Money(picodollars: Int128(b.amount)) }
    if let rest = b.more.first { a.cost += rest }
  }

  init(_ delta: Delta) {
    self.init()
    self += delta
  }
}
