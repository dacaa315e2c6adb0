import Costs
import Events

extension MeterState {
  /// Books a call under an attribution, or takes it back (sign −1).
  mutating func bookLeaf(_ node: SpanNode, _ attribution: Attribution, sign: Int32) {
    if node.kind == .toolCall {
      ledger.bookToolCall(node, account(node, attribution), sign: sign)
    } else {
      ledger.bookModelCall(node, account(node, attribution), sign: sign)
    }
  }

  /// Books a run anew, with all that its calls say by now; a span that stands for no run any more is taken back.
  mutating func bookRun(_ index: NodeIndex) {
    if forest.isPlainRun(index) { return bookPlainRun(index) }
    let former = forest.booking(index)
    let node = forest[index]
    guard !node.isTold, node.isRun || isImplicitRun(index) else {
      takeBackRun(index)
      return
    }
    let work = forest.work(of: index, withBelow: node.usageIncludesDescendants)
    guard node.stands(with: work) else {
      takeBackRun(index)
      return
    }
    let attribution = Attribution(agent: node.agent, user: node.context.user, team: node.context.team)
    let isRoot = (node.context.outerRun == noNode || !node.isRun) && !node.isNested
    let run = forest.words(index)
    let booking = booking(node, run.usages, run.errorType, work, attribution, isRoot: isRoot)
    if booking != former {
      if let former {
        book(node, former, sign: -1)
        if former.attribution.agent != attribution.agent {
          recent.remove(node.key, agent: former.attribution.agent)
        }
      }
      book(node, booking, sign: 1)
      forest.setBooking(index, booking)
    } else if let former, former.callSpend.value != booking.callSpend.value {
      let account = account(node, booking.attribution)
      ledger.watch(former, account, sign: -1)
      ledger.watch(booking, account, sign: 1)
      forest.setBooking(index, booking)
    }
    noteRecent(node, run.trace, booking, work, account(node, booking.attribution), isNew: former == nil)
  }

  /// Books a run for the first time that nothing but its own record says anything of: most are like that.
  private mutating func bookPlainRun(_ index: NodeIndex) {
    let node = forest[index]
    let details = Int(node.details)
    let booking = plainBooking(node, forest.details[details].usages, forest.details[details].errorType)
    let account = account(node, booking.attribution)
    ledger.bookRun(booking, duration: node.duration, account, sign: 1)
    noteRecent(node, forest.details[details].trace, booking, nil, account, isNew: true)
    forest.details[details].booking = booking
  }

  private mutating func plainBooking(_ node: SpanNode, _ usages: Few<ModelUse>, _ errorType: NameID)
    -> RunBooking
  {
    let failed = node.status.isError
    var booking = RunBooking(
      attribution: Attribution(agent: node.agent, user: node.context.user, team: node.context.team),
      isRoot: node.context.outerRun == noNode && !node.isNested, failed: failed,
      cancelled: node.status == .cancelled,
      models: Few(), tools: Few(), remainders: Few(),
      errorType: failed && errorType == NameTable.none ? ledger.plainError : errorType)
    if let use = usages.first, !use.tokens.isEmpty || use.reported != nil {
      let cost = price(use.model, use.tokens, use.reported, use.tier)
      booking.remainders = Few(RunBooking.Remainder(model: use.model, tokens: use.tokens, cost: cost))
      if use.model != NameTable.none { booking.models = Few(use.model) }
    }
    if booking.models.isEmpty, node.model != NameTable.none { booking.models = Few(node.model) }
    return booking
  }

  /// Books a record that nothing can join: it is what it says, and no more.
  mutating func bookAlone(_ node: SpanNode, _ run: RunDetails?) {
    let attribution = Attribution(agent: node.agent, user: node.user, team: node.team)
    guard node.isRun, let run else {
      if node.kind != .link { bookLeaf(node, attribution, sign: 1) }
      return
    }
    let work = RunWork()
    let booking = booking(node, run.usages, run.errorType, work, attribution, isRoot: true)
    book(node, booking, sign: 1)
    noteRecent(node, run.trace, booking, work, account(node, attribution), isNew: true)
  }

  /// Takes back all that was booked of a node.
  mutating func takeBack(_ index: NodeIndex) {
    takeBackRun(index)
    guard forest[index].isBooked else { return }
    bookLeaf(forest[index], forest[index].booked, sign: -1)
    forest[index].isBooked = false
  }

  mutating func takeBackRun(_ index: NodeIndex) {
    guard let booking = forest.booking(index) else { return }
    takeBack(booking, of: forest[index])
    forest.setBooking(index, nil)
  }

  mutating func takeBack(_ booking: RunBooking, of node: SpanNode) {
    book(node, booking, sign: -1)
    recent.remove(node.key, agent: booking.attribution.agent)
  }

  private mutating func booking(
    _ node: SpanNode, _ usages: Few<ModelUse>, _ errorType: NameID, _ work: RunWork,
    _ attribution: Attribution,
    isRoot: Bool
  ) -> RunBooking {
    let cancelled = node.status == .cancelled
    let failed = node.status.isError || (work.lastCallFailed && !cancelled)
    let remainders = remainders(node, usages, work)
    // The last call's model comes first: it is the one that the request is counted under.
    var models = Few<NameID>()
    if let last = work.lastModel, last != NameTable.none { models.append(last) }
    for use in work.uses where use.model != NameTable.none && !models.contains(use.model) {
      models.append(use.model)
    }
    for use in remainders where use.model != NameTable.none && !models.contains(use.model) {
      models.append(use.model)
    }
    if models.isEmpty, node.model != NameTable.none, node.isRun { models.append(node.model) }
    var tools = Few<NameID>()
    for use in work.tools { tools.append(use.tool) }
    return RunBooking(
      attribution: attribution, isRoot: isRoot, failed: failed, cancelled: cancelled, models: models,
      tools: tools,
      remainders: remainders,
      errorType: failed && errorType == NameTable.none ? ledger.plainError : errorType,
      callSpend: Uncompared(work.cost))
  }

  /// What a run says it used beyond what its calls say: by model, part by part, never below 0. Where it names a single
  /// model, all its calls count against it (a call's model is often the same by a longer name).
  private mutating func remainders(_ node: SpanNode, _ usages: Few<ModelUse>, _ work: RunWork) -> Few<
    RunBooking.Remainder
  > {
    var found = Few<RunBooking.Remainder>()
    for use in usages {
      var left = use.tokens
      var told = false
      func take(_ calls: Few<RunWork.ModelTokens>) {
        for call in calls where usages.count == 1 || call.model == use.model {
          left.takeAway(call.tokens)
          told = told || !call.tokens.isEmpty
        }
      }
      take(work.uses)
      if node.usageIncludesDescendants { take(work.below) }
      // Where calls carry tokens, they carry the cost as well.
      let reported = told ? nil : use.reported
      guard !left.isEmpty || reported != nil else { continue }
      found.append(
        RunBooking.Remainder(model: use.model, tokens: left, cost: price(use.model, left, reported, use.tier))
      )
    }
    return found
  }

  mutating func book(_ node: SpanNode, _ booking: RunBooking, sign: Int32) {
    ledger.bookRun(booking, duration: node.duration, account(node, booking.attribution), sign: sign)
  }

  private func account(_ node: SpanNode, _ attribution: Attribution) -> Ledger.Account {
    Ledger.Account(
      attribution: attribution, service: node.service, operation: node.operation, model: node.model,
      tool: node.tool, time: node.time, isFuture: node.isFuture, status: node.status,
      workflow: node.workflow, ranTeam: node.team)
  }

  private mutating func noteRecent(
    _ node: SpanNode, _ trace: TraceText, _ booking: RunBooking, _ work: RunWork?,
    _ account: Ledger.Account, isNew: Bool
  ) {
    let agent = booking.attribution.agent
    guard !node.isFuture, recent.wants(agent, node.time),
      ledger.isKept(booking, account)
    else { return }
    var request = RecentRequests.Entry(
      key: node.key, time: node.time, status: status(node, booking), duration: node.duration,
      model: work?.lastModel ?? booking.models.first ?? node.model, user: booking.attribution.user,
      errorType: booking.failed ? booking.errorType : NameTable.none, trace: trace)
    if !booking.isRoot { request.nesting = nesting(node) }
    if let work {
      (request.tokens, request.cost, request.tools) = (work.tokens, work.cost, work.tools)
    }
    for remainder in booking.remainders {
      request.tokens += remainder.tokens
      request.cost += remainder.cost.money
    }
    recent.note(request, agent: agent, isNew: isNew)
  }

  private func nesting(_ node: SpanNode) -> Nesting {
    let outer = node.context.outerRun
    return forest.isLive(outer) && forest[outer].agent == node.agent ? .own : .other
  }

  private func status(_ node: SpanNode, _ booking: RunBooking) -> RequestStatus {
    if booking.failed { return node.status == .timeout ? .timeout : .error }
    if booking.cancelled { return .cancelled }
    return node.status == .unknown ? .unknown : .success
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
