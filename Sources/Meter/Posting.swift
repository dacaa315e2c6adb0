import Costs
import Events

/// How much of what happened once, when, and under which lines of the ledger: plain numbers, to be written down in order
/// and added to the lines many at a time.
struct Posting: Sendable {
  /// Lines that it is added to.
  struct Lines: OptionSet, Sendable {
    let rawValue: UInt8

    static let fleet = Lines(rawValue: 1)
    /// Service, operation, user and team.
    static let people = Lines(rawValue: 2)
    /// The agent, and the agent with its user and its team.
    static let agent = Lines(rawValue: 4)
    /// The model, alone and with the agent.
    static let model = Lines(rawValue: 8)
    /// The tool, alone and with the agent.
    static let tool = Lines(rawValue: 16)
    /// No line: what a run costs with its calls is told anew.
    static let watch = Lines(rawValue: 32)
    /// Only what the agent's failed requests cost.
    static let failure = Lines(rawValue: 64)
    /// Only the input that was sent before, of the agent with a model.
    static let repeated = Lines(rawValue: 128)
  }

  /// In the order of `Totals`: requests, errors, cancelled, model calls, failed ones, tool calls, failed ones.
  var counts = SIMD8<Int16>()
  /// In the order of `Tokens`, and unpriced tokens.
  private(set) var tokens = Lanes()
  /// What it cost in picodollars: reported, computed, estimated.
  private(set) var costs = InlineArray<3, Int64>(repeating: 0)
  /// Where tokens and costs that do not fit stand in the log; −1 for nowhere.
  var wide: Int32 = -1
  var agent: NameID
  var user: NameID
  var team: NameID
  var service: NameID
  var operation: NameID
  /// A model or a tool.
  var name: NameID
  /// When, in seconds.
  let second: Int64
  /// How long it took, in nanoseconds, by `measure`; −1 is unknown.
  var duration: Int64 = -1
  /// When its first token came, in nanoseconds after its start; −1 is unknown.
  var firstToken: Int64 = -1
  var measure = Measure.requests
  /// What the calls of a run cost, in picodollars: they are posted by themselves.
  var callSpend: Int64 = 0
  var lines: Lines
  /// 1, or −1 where it is taken back.
  let sign: Int8
  /// What its record says of how it ended.
  let status: EventStatus
  /// The kind of workflow that a team ran; −1 where it is no run of a team.
  let workflow: Int16
  /// The team that ran.
  let ranTeam: NameID
  /// Dated in the future: it counts in everything there ever was, but at no time.
  let isTimeless: Bool
  private(set) var hasCost = false

  init(_ account: borrowing Ledger.Account, _ lines: Lines, name: NameID, sign: Int32) {
    agent = account.attribution.agent
    user = account.attribution.user
    team = account.attribution.team
    service = account.service
    operation = account.operation
    self.name = name
    self.lines = lines
    self.sign = Int8(truncatingIfNeeded: sign)
    second = floorDivide(account.time, 1_000_000_000)
    isTimeless = account.isFuture
    status = account.status
    workflow = account.workflow
    ranTeam = account.ranTeam
  }

  /// Whether it says anything of tokens.
  var hasTokens: Bool { tokens.isAny || wide >= 0 }

  var hasDurations: Bool { duration >= 0 || firstToken >= 0 }

  /// Counts so many runs.
  mutating func addRun(failed: Bool, cancelled: Bool) {
    counts[0] = Int16(sign)
    counts[1] = failed ? Int16(sign) : 0
    counts[2] = cancelled ? Int16(sign) : 0
  }

  /// Adds tokens and what they cost.
  /// - Returns: what does not fit; the log has to keep it.
  @inline(__always)
  mutating func add(_ used: Tokens, _ cost: PricedCost) -> WideSum? {
    let place = cost.provenance.place
    let large =
      used.input | used.cacheRead | used.cacheWrite5m | used.cacheWrite1h | used.output | used.reasoning
    // Six parts below 2²⁸ stay below 2³¹ in any sum.
    guard large >= 0, large < 1 << 28, addCost(cost.money, place) else { return wideSum(used, cost, place) }
    let by = Int32(sign)
    var lanes = Lanes()
    lanes[0] = Int32(truncatingIfNeeded: used.input) &* by
    lanes[1] = Int32(truncatingIfNeeded: used.cacheRead) &* by
    lanes[2] = Int32(truncatingIfNeeded: used.cacheWrite5m) &* by
    lanes[3] = Int32(truncatingIfNeeded: used.cacheWrite1h) &* by
    lanes[4] = Int32(truncatingIfNeeded: used.output) &* by
    lanes[5] = Int32(truncatingIfNeeded: used.reasoning) &* by
    if place == nil { lanes[6] = Int32(truncatingIfNeeded: used.total) &* by }
    return tokens.addIfFits(lanes) ? nil : WideSum(SIMD8(), lanes)
  }

  /// Adds a cost; false where it does not fit.
  @inline(__always)
  private mutating func addCost(_ money: Money, _ place: Int?) -> Bool {
    guard let place, money != .zero else { return true }
    guard let amount = Int64(exactly: money.picodollars), amount != .min else { return false }
    let (sum, overflows) = costs[place].addingReportingOverflow(amount &* Int64(sign))
    if overflows { return false }
    costs[place] = sum
    hasCost = true
    return true
  }

  @inline(never)
  private func wideSum(_ used: Tokens, _ cost: PricedCost, _ place: Int?) -> WideSum {
    let by = Int64(sign)
    var wide = WideSum()
    let parts = [
      used.input, used.cacheRead, used.cacheWrite5m, used.cacheWrite1h, used.output, used.reasoning,
      place == nil ? used.total : 0,
    ]
    for (index, part) in parts.enumerated() { wide.tokens[index] = Int64(part) &* by }
    if let place { wide.cost = CostSplit(Money(picodollars: cost.money.picodollars &* Int128(by)), place) }
    return wide
  }
}

extension Provenance {
  /// Its place among costs; nil where there is no cost.
  fileprivate var place: Int? {
    switch self {
    case .reported: 0
    case .computed: 1
    case .estimated: 2
    case .unpriced: nil
    }
  }
}

/// Postings in the order they came, until they are added to the lines.
struct PostingLog: Sendable {
  private(set) var postings: [Posting] = []
  /// Amounts that do not fit into a posting, beyond 250 million tokens or 9 million dollars.
  private var wide: [WideSum] = []

  /// Writes a posting down.
  mutating func append(_ posting: Posting) { postings.append(posting) }

  /// Writes down what does not fit into a posting.
  mutating func append(_ posting: inout Posting, wide sum: WideSum) {
    if posting.wide < 0 {
      posting.wide = Int32(wide.count)
      wide.append(WideSum())
    }
    wide[Int(posting.wide)].add(sum)
  }

  /// What does not fit into a posting, where anything does not.
  func wide(_ posting: Posting) -> WideSum? { posting.wide < 0 ? nil : wide[Int(posting.wide)] }

  /// What does not fit into a posting that has such.
  func wide(_ posting: UnsafePointer<Posting>) -> WideSum { wide[Int(posting.pointee.wide)] }

  func totals(_ posting: UnsafePointer<Posting>) -> Totals {
    var sum = CellSum(width: 0)
    sum.add(posting)
    if posting.pointee.wide >= 0 { sum.addMore(wide(posting)) }
    return Totals(sum)
  }

  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    wide.removeAll()
  }
}

/// What rules ask of a line.
struct RunSum {
  var requests = 0
  var errors = 0
  var picodollars: Int128 = 0

  /// What a run cost on average, in dollars; nil where there was none.
  var dollarsPerRequest: Double? {
    requests == 0 ? nil : Money(picodollars: picodollars).dollars / Double(requests)
  }
}
