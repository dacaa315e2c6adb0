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
  var counts = InlineArray<7, Int32>(repeating: 0)
  /// In the order of `Tokens`, and unpriced tokens.
  private(set) var tokens = InlineArray<7, Int64>(repeating: 0)
  /// What it cost in picodollars: reported, computed, estimated.
  private(set) var costs = InlineArray<3, Int64>(repeating: 0)
  /// Where costs that do not fit stand in the log; −1 for nowhere.
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
  private(set) var hasTokens = false
  private(set) var hasCost = false

  init(_ account: Ledger.Account, _ lines: Lines, name: NameID, sign: Int32) {
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

  /// Counts so many runs.
  mutating func addRun(failed: Bool, cancelled: Bool) {
    counts[0] = Int32(sign)
    counts[1] = failed ? Int32(sign) : 0
    counts[2] = cancelled ? Int32(sign) : 0
  }

  /// Adds tokens and what they cost.
  /// - Returns: the cost, where it does not fit; the log has to keep it.
  mutating func add(_ used: Tokens, _ cost: PricedCost) -> Money? {
    let by = Int64(sign)
    hasTokens = hasTokens || !used.isEmpty || used.reasoning != 0
    tokens[0] &+= Int64(used.input) &* by
    tokens[1] &+= Int64(used.cacheRead) &* by
    tokens[2] &+= Int64(used.cacheWrite5m) &* by
    tokens[3] &+= Int64(used.cacheWrite1h) &* by
    tokens[4] &+= Int64(used.output) &* by
    tokens[5] &+= Int64(used.reasoning) &* by
    guard let place = cost.provenance.place else {
      tokens[6] &+= Int64(used.total) &* by
      return nil
    }
    if cost.money == .zero { return nil }
    hasCost = true
    let amount = cost.money.picodollars &* Int128(by)
    guard let sum = Int64(exactly: Int128(costs[place]) &+ amount) else { return Money(picodollars: amount) }
    costs[place] = sum
    return nil
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
  /// Costs that do not fit into a posting, beyond 9 million dollars.
  private var wide: [CostSplit] = []

  /// Writes a posting down.
  mutating func append(_ posting: Posting) { postings.append(posting) }

  /// Writes a cost down that does not fit into a posting.
  mutating func append(_ posting: inout Posting, wide money: Money, _ provenance: Provenance) {
    if posting.wide < 0 {
      posting.wide = Int32(wide.count)
      wide.append(CostSplit())
    }
    wide[Int(posting.wide)].add(PricedCost(money: money, provenance: provenance))
  }

  /// The cost of a posting that does not fit into it.
  func wide(_ posting: Posting) -> CostSplit { posting.wide < 0 ? CostSplit() : wide[Int(posting.wide)] }

  func totals(_ posting: Posting) -> Totals {
    var sum = CellSum(width: 0)
    withUnsafePointer(to: posting) { sum.add($0) }
    if posting.wide >= 0 { sum.addMore(wide(posting)) }
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
