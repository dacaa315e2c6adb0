import Costs
import Events

extension MeterState {
  /// Books a call under an attribution, or takes it back (sign −1).
  mutating func bookLeaf(_ node: SpanNode, _ attribution: Attribution, sign: Int32) {
    var totals = Totals()
    var durations = Durations(repeating: -1)
    if node.kind == .toolCall {
      totals.toolCalls = 1
      totals.toolCallErrors = node.status.isError ? 1 : 0
      durations[Measure.toolCalls.rawValue] = node.duration
      ledger.bookTool(totals, durations, account(node, attribution), sign: sign)
    } else {
      totals = Self.spend(node.tokens, node.cost)
      totals.modelCalls = 1
      totals.modelCallErrors = node.status.isError ? 1 : 0
      durations[Measure.modelCalls.rawValue] = node.duration
      durations[Measure.firstToken.rawValue] = node.firstToken
      ledger.bookModel(totals, durations, account(node, attribution), sign: sign)
    }
  }

  /// Books a run anew, with all that its calls say by now; a span that stands for no run any more is taken back.
  mutating func bookRun(_ index: NodeIndex) {
    takeBackRun(index)
    let node = forest[index]
    guard node.isRun || node.isImplicitRun else { return }
    let work = RunWork(of: index, in: forest)
    var attribution = Attribution(
      agent: node.agent, user: node.context.user, team: node.context.team)
    if !node.isRun { attribution.agent = node.agent }
    let booking = booking(node, work, attribution, isRoot: node.context.outerRun == noNode || !node.isRun)
    book(node, booking, work, sign: 1)
    forest[index].bookedRun = booking
  }

  /// Books a record that nothing can join: it is what it says, and no more.
  mutating func bookAlone(_ node: SpanNode) {
    let attribution = Attribution(agent: node.agent, user: node.user, team: node.team)
    switch node.kind {
    case .link: break
    case .run:
      let work = RunWork()
      book(node, booking(node, work, attribution, isRoot: true), work, sign: 1)
    default: bookLeaf(node, attribution, sign: 1)
    }
  }

  /// Takes back all that was booked of a node.
  mutating func takeBack(_ index: NodeIndex) {
    takeBackRun(index)
    let node = forest[index]
    if let booked = node.booked { bookLeaf(node, booked, sign: -1) }
    forest[index].booked = nil
  }

  private mutating func takeBackRun(_ index: NodeIndex) {
    guard let booking = forest[index].bookedRun else { return }
    book(forest[index], booking, nil, sign: -1)
    forest[index].bookedRun = nil
  }

  private mutating func booking(
    _ node: SpanNode, _ work: RunWork, _ attribution: Attribution, isRoot: Bool
  ) -> RunBooking {
    var totals = Totals()
    totals.requests = 1
    totals.cancelled = node.status == .cancelled ? 1 : 0
    let failed = node.status.isError || (work.lastCallFailed && node.status != .cancelled)
    totals.errors = failed ? 1 : 0
    let remainders = remainders(node, work)
    var models = work.models
    for use in remainders.map(\.model) where use != NameTable.none && !models.contains(use) { models.append(use) }
    if models.isEmpty, node.model != NameTable.none, node.isRun { models = [node.model] }
    let error = failed && node.errorType.isEmpty ? "error" : node.errorType
    return RunBooking(
      attribution: attribution, isRoot: isRoot, totals: totals, duration: node.duration, models: models,
      tools: work.tools.map(\.tool), remainders: remainders, errorType: error)
  }

  /// What a run says it used beyond what its calls say: by model, part by part, never below 0. Where it names a single
  /// model, all its calls count against it (a call's model is often the same by a longer name).
  private mutating func remainders(_ node: SpanNode, _ work: RunWork) -> [RunBooking.Remainder] {
    var found: [RunBooking.Remainder] = []
    let calls = node.usageIncludesDescendants ? work.allUses : work.uses
    for use in node.usages {
      var left = use.tokens
      for call in calls where node.usages.count == 1 || call.model == use.model { left.takeAway(call.tokens) }
      let untold = calls.isEmpty ? use.reported : nil
      guard !left.isEmpty || untold != nil else { continue }
      let cost = price(use.model, left, untold)
      found.append(RunBooking.Remainder(model: use.model, totals: Self.spend(left, cost)))
    }
    return found
  }

  private mutating func book(_ node: SpanNode, _ booking: RunBooking, _ work: RunWork?, sign: Int32) {
    ledger.bookRun(booking, account(node, booking.attribution), sign: sign)
    for remainder in booking.remainders {
      var account = account(node, booking.attribution)
      account.model = remainder.model
      ledger.bookModel(remainder.totals, Durations(repeating: -1), account, sign: sign)
    }
    guard let work, !node.isFuture, recent.wants(booking.attribution.agent, node.time) else { return }
    recent.note(record(node, booking, work), key: node.key, agent: booking.attribution.agent)
  }

  private func account(_ node: SpanNode, _ attribution: Attribution) -> Ledger.Account {
    Ledger.Account(
      attribution: attribution, service: node.service, operation: node.operation, model: node.model,
      tool: node.tool, time: node.time, isFuture: node.isFuture)
  }

  private static func spend(_ tokens: Tokens, _ cost: PricedCost) -> Totals {
    var totals = Totals()
    totals.tokens = tokens
    totals.cost.add(cost)
    if cost.provenance == .unpriced { totals.unpricedTokens = tokens.total }
    return totals
  }

  private func record(_ node: SpanNode, _ booking: RunBooking, _ work: RunWork) -> RequestRecord {
    var tokens = work.tokens
    var cost = work.cost
    for remainder in booking.remainders {
      tokens += remainder.totals.tokens
      cost += remainder.totals.cost.total
    }
    let model = work.lastModel ?? booking.models.first ?? node.model
    return RequestRecord(
      time: Timestamp(nanoseconds: node.time), status: status(node, booking),
      duration: node.duration >= 0 ? Double(node.duration) / 1e9 : nil, model: ledger.name(.model, model),
      tokens: tokens, cost: cost, user: ledger.name(.user, booking.attribution.user),
      tools: work.tools.map { RequestRecord.ToolUse(name: ledger.name(.tool, $0.tool), count: $0.count) },
      trace: node.trace, errorType: booking.totals.errors > 0 ? booking.errorType : "")
  }

  private func status(_ node: SpanNode, _ booking: RunBooking) -> RequestStatus {
    if booking.totals.errors > 0 { return node.status == .timeout ? .timeout : .error }
    if node.status == .cancelled { return .cancelled }
    return node.status == .unknown ? .unknown : .success
  }
}

/// What the calls of one run say, taken together.
struct RunWork: Sendable {
  /// Tokens by model.
  private(set) var uses: [ModelUse] = []
  /// Tokens by model of its calls and of those of the runs below it.
  private(set) var allUses: [ModelUse] = []
  /// Tools, most called first.
  private(set) var tools: [(tool: NameID, count: Int)] = []
  private(set) var models: [NameID] = []
  private(set) var tokens = Tokens()
  private(set) var cost = Money.zero
  private(set) var lastModel: NameID?
  private(set) var lastCallFailed = false
  private var lastCall = Int64.min

  init() {}

  init(of run: NodeIndex, in forest: SpanForest) {
    if let settled = forest[run].settled.first { self = settled }
    if forest[run].kind == .modelCall { take(forest[run]) }
    forest.eachOwn(run) { take(forest[$0]) }
    if forest[run].usageIncludesDescendants { takeDescendants(of: run, in: forest) }
    tools.sort { $0.count > $1.count }
  }

  private mutating func takeDescendants(of run: NodeIndex, in forest: SpanForest) {
    forest.eachOwn(run, throughRuns: true) { index in
      if forest[index].kind == .modelCall { Self.add(forest[index].model, forest[index].tokens, to: &allUses) }
      for use in forest[index].settled.first?.allUses ?? [] { Self.add(use.model, use.tokens, to: &allUses) }
    }
  }

  /// Takes over what a call, or a run further inside, said before the forest lets it go.
  mutating func keep(_ index: NodeIndex, in forest: SpanForest) {
    let node = forest[index]
    if node.isRun {
      for use in RunWork(of: index, in: forest).allUses { Self.add(use.model, use.tokens, to: &allUses) }
    } else {
      take(node)
      if node.kind == .modelCall { Self.add(node.model, node.tokens, to: &allUses) }
    }
  }

  private mutating func take(_ node: SpanNode) {
    switch node.kind {
    case .modelCall:
      Self.add(node.model, node.tokens, to: &uses)
      tokens += node.tokens
      cost += node.cost.money
      if node.model != NameTable.none, !models.contains(node.model) { models.append(node.model) }
      if node.time >= lastCall {
        lastCall = node.time
        lastModel = node.model
        lastCallFailed = node.status.isError
      }
    case .toolCall:
      if let known = tools.firstIndex(where: { $0.tool == node.tool }) {
        tools[known].count += 1
      } else {
        tools.append((node.tool, 1))
      }
    default: break
    }
  }

  private static func add(_ model: NameID, _ tokens: Tokens, to uses: inout [ModelUse]) {
    if let known = uses.firstIndex(where: { $0.model == model }) {
      uses[known].tokens += tokens
    } else {
      uses.append(ModelUse(model: model, tokens: tokens, reported: nil))
    }
  }
}

extension Tokens {
  /// Takes away part by part, never below 0.
  fileprivate mutating func takeAway(_ other: Tokens) {
    input = max(0, input - other.input)
    cacheRead = max(0, cacheRead - other.cacheRead)
    cacheWrite5m = max(0, cacheWrite5m - other.cacheWrite5m)
    cacheWrite1h = max(0, cacheWrite1h - other.cacheWrite1h)
    output = max(0, output - other.output)
    reasoning = max(0, reasoning - other.reasoning)
  }
}
