import Costs
import Events

extension Ledger {
  /// Books a model call, or takes it back (sign −1).
  mutating func bookModelCall(_ call: SpanNode, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(account.model), tools: Few()) else { return }
    var posting = Posting(account, [.fleet, .people, .agent, .model], name: account.model, sign: sign)
    posting.counts[3] = call.kind == .spend ? 0 : Int16(posting.sign)
    posting.counts[4] = call.status.isError ? Int16(posting.sign) : 0
    posting.measure = .modelCalls
    posting.duration = call.duration
    posting.firstToken = call.firstToken
    add(call.tokens, call.cost, to: &posting)
    post(posting)
    if call.repeatedInput > 0 { postRepeated(call, account, sign) }
  }

  private mutating func postRepeated(_ call: SpanNode, _ account: Account, _ sign: Int32) {
    var posting = Posting(account, .repeated, name: account.model, sign: sign)
    let input = Tokens(input: Int(call.repeatedInput))
    add(input, PricedCost(money: .zero, provenance: .computed), to: &posting)
    post(posting)
  }

  /// Tells anew what a booked run costs with its calls, which have become more or fewer, or takes it back.
  mutating func watch(_ run: RunBooking, _ account: Account, sign: Int32) {
    guard isKept(run, account) else { return }
    var posting = Posting(account, .watch, name: NameTable.none, sign: sign)
    posting.addRun(failed: run.failed, cancelled: run.cancelled)
    posting.callSpend = run.callSpend.value.clamped
    for remainder in run.remainders { add(remainder.tokens, remainder.cost, to: &posting) }
    post(posting)
    if run.failed { postFailure(run, account, sign) }
  }

  /// Books what the calls of a failed run cost.
  private mutating func postFailure(_ run: RunBooking, _ account: Account, _ sign: Int32) {
    guard run.callSpend.value != .zero else { return }
    var posting = Posting(account, .failure, name: NameTable.none, sign: sign)
    add(Tokens(), PricedCost(money: run.callSpend.value, provenance: .computed), to: &posting)
    post(posting)
  }

  /// Books a tool call, or takes it back.
  mutating func bookToolCall(_ call: SpanNode, _ account: Account, sign: Int32) {
    guard keeps(account, models: Few(), tools: Few(account.tool)) else { return }
    var posting = Posting(account, [.fleet, .people, .agent, .tool], name: account.tool, sign: sign)
    posting.counts[5] = Int16(posting.sign)
    posting.counts[6] = call.status.isError ? Int16(posting.sign) : 0
    posting.measure = .toolCalls
    posting.duration = call.duration
    post(posting)
  }

  /// Books a run with what it used beyond its calls, or takes it back. Only root requests count for the fleet,
  /// services, users, teams and operations.
  mutating func bookRun(_ run: RunBooking, duration: Int64, _ account: Account, sign: Int32) {
    if filter.isEmpty, run.isRoot, run.usesOneModel { return bookWhole(run, duration, account, sign) }
    let isKept = isKept(run, account)
    let spend = run.remainders.filter { keeps(account, models: Few($0.model), tools: Few()) }
    guard isKept || !spend.isEmpty else { return }
    bookParts(of: run, isKept, spend, duration, account, sign)
    if isKept { noteRun(run, account, sign) }
  }

  /// Books a run that is a card: one posting for all lines.
  mutating func bookPlain(_ run: PlainBooking, _ account: Account) {
    var posting = Posting(
      account, run.model == NameTable.none ? [.agent, .fleet, .people] : [.agent, .fleet, .people, .model],
      name: run.model, sign: 1)
    posting.addRun(failed: run.failed, cancelled: run.cancelled)
    posting.duration = run.duration
    add(run.tokens, run.cost, to: &posting)
    post(posting)
    note(service: account.service, of: account.attribution.agent)
    if run.failed { noteError(run.errorType, of: account.attribution.agent, sign: 1) }
  }

  /// Books a root run of one model or none, as most are: one posting for all lines.
  private mutating func bookWhole(_ run: RunBooking, _ duration: Int64, _ account: Account, _ sign: Int32) {
    var posting = Posting(
      account, run.models.isEmpty ? [.agent, .fleet, .people] : [.agent, .fleet, .people, .model],
      name: run.models.first ?? NameTable.none, sign: sign)
    posting.addRun(failed: run.failed, cancelled: run.cancelled)
    posting.duration = duration
    posting.callSpend = run.callSpend.value.clamped
    for remainder in run.remainders { add(remainder.tokens, remainder.cost, to: &posting) }
    post(posting)
    noteRun(run, account, sign)
  }

  /// Counts a run among those of the tools it called, and notes what it says of its agent.
  private mutating func noteRun(_ run: RunBooking, _ account: Account, _ sign: Int32) {
    for tool in run.tools {
      var posting = Posting(account, .tool, name: tool, sign: sign)
      posting.addRun(failed: run.failed, cancelled: run.cancelled)
      post(posting)
    }
    if sign > 0 { note(service: account.service, of: run.attribution.agent) }
    guard run.failed else { return }
    noteError(run.errorType, of: run.attribution.agent, sign: sign)
    postFailure(run, account, sign)
  }

  private mutating func post(
    _ run: RunBooking, _ spend: [RunBooking.Remainder], _ duration: Int64, _ account: Account,
    _ lines: Posting.Lines, _ sign: Int32
  ) {
    var posting = Posting(account, lines, name: run.models.first ?? NameTable.none, sign: sign)
    posting.addRun(failed: run.failed, cancelled: run.cancelled)
    posting.duration = duration
    posting.callSpend = run.callSpend.value.clamped
    for remainder in spend { add(remainder.tokens, remainder.cost, to: &posting) }
    post(posting)
  }

  /// A run's spend counts for all, the run itself only where it is kept, and for the fleet only where it is a root.
  private mutating func bookParts(
    of run: RunBooking, _ isKept: Bool, _ spend: [RunBooking.Remainder], _ duration: Int64,
    _ account: Account,
    _ sign: Int32
  ) {
    if isKept {
      post(run, spend, duration, account, run.isRoot ? [.agent, .fleet, .people] : .agent, sign)
    } else {
      post(spend, account, run.isRoot ? [.agent, .fleet, .people] : .agent, name: NameTable.none, sign)
    }
    if !run.isRoot, !spend.isEmpty { post(spend, account, [.fleet, .people], name: NameTable.none, sign) }
    var models = run.models
    if spend.contains(where: { $0.model == NameTable.none }) { models.append(NameTable.none) }
    for model in models {
      let own = spend.filter { $0.model == model }
      if isKept, model != NameTable.none {
        var posting = Posting(account, .model, name: model, sign: sign)
        posting.addRun(failed: run.failed, cancelled: run.cancelled)
        for remainder in own { add(remainder.tokens, remainder.cost, to: &posting) }
        post(posting)
      } else if !own.isEmpty {
        post(own, account, .model, name: model, sign)
      }
    }
  }

  private mutating func post(
    _ spend: [RunBooking.Remainder], _ account: Account, _ lines: Posting.Lines, name: NameID, _ sign: Int32
  ) {
    var posting = Posting(account, lines, name: name, sign: sign)
    for remainder in spend { add(remainder.tokens, remainder.cost, to: &posting) }
    post(posting)
  }
}

/// What a run that is a card is booked with.
struct PlainBooking {
  var model: NameID
  var failed: Bool
  var cancelled: Bool
  var duration: Int64
  var errorType = NameTable.none
  var tokens = Tokens()
  var cost = PricedCost(money: .zero, provenance: .computed)
}

extension Money {
  /// In picodollars, as many as fit.
  fileprivate var clamped: Int64 { Int64(clamping: picodollars) }
}

extension RunBooking {
  /// Whether all it used is of the one model it called, or it used nothing and called none.
  fileprivate var usesOneModel: Bool {
    models.count <= 1 && remainders.allSatisfy { $0.model == models.first }
  }
}
