import Costs
import Events

/// What advice and anomalies ask of postings beyond what the ledger's lines say. It is told of many postings at a time,
/// after the lines.
struct CallEvidence: Sendable {
  /// By agent and model: calls with small prompts.
  private(set) var small: PairLines
  /// By agent and model: calls with prompts that a cache would take, and that neither read from one nor wrote to one.
  private(set) var uncached: PairLines
  /// By agent and model: input of those that had been sent before, in the same run.
  private(set) var repeated: PairLines
  /// By agent: what failed requests cost.
  private(set) var failed = LineStore(keepsDays: false)
  /// By agent: what its requests cost.
  private(set) var pasts: [SpendPast] = []

  init(limit: Int) {
    small = PairLines(limit: limit)
    uncached = PairLines(limit: limit)
    repeated = PairLines(limit: limit)
  }

  mutating func take(_ log: borrowing PostingLog, _ frame: inout TimeFrame) {
    let targets = log.postings.map { Self.targets($0) }
    for posting in log.postings where posting.counts[0] != 0 { note(posting) }
    small.add(log, ifAny: targets.map { $0.small }, &frame)
    uncached.add(log, ifAny: targets.map { $0.uncached }, &frame)
    repeated.add(log, ifAny: targets.map { $0.repeated }, &frame)
    let failures = targets.map { $0.failed }
    if failures.contains(where: { $0 >= 0 }) { failed.add(log, to: failures, timed: .none, &frame) }
  }

  private struct Targets {
    var small: NameID = -1
    var uncached: NameID = -1
    var repeated: NameID = -1
    var failed: NameID = -1
  }

  private static func targets(_ posting: Posting) -> Targets {
    var targets = Targets()
    if posting.lines.contains(.model), posting.measure != .toolCalls {
      // Of what is taken back tokens are below 0.
      let (fresh, read) = (abs(Int(posting.tokens[0])), abs(Int(posting.tokens[1])))
      let written = abs(Int(posting.tokens[2])) + abs(Int(posting.tokens[3]))
      let input = fresh + read + written
      if input > 0, input < AdviceEvidence.smallPrompt { targets.small = posting.name }
      if fresh >= AdviceEvidence.cacheablePrompt, read + written == 0 { targets.uncached = posting.name }
    }
    if posting.lines.contains(.repeated) { targets.repeated = posting.name }
    let isFailedRun = posting.lines.contains(.agent) && posting.counts[0] != 0 && posting.counts[1] != 0
    if isFailedRun || posting.lines.contains(.failure) { targets.failed = posting.agent }
    return targets
  }

  /// Learns what a request cost, its calls included.
  private mutating func note(_ posting: Posting) {
    guard posting.lines.contains(.agent) || posting.lines.contains(.watch), !posting.isTimeless else { return }
    let own = posting.costs[0] &+ posting.costs[1] &+ posting.costs[2]
    let (cost, overflows) = abs(own).addingReportingOverflow(posting.callSpend)
    guard !overflows, cost > 0 else { return }
    while pasts.count <= Int(posting.agent) { pasts.append(SpendPast()) }
    pasts[Int(posting.agent)].add(
      SpendPast.Dear(picodollars: cost, second: posting.second, user: posting.user), sign: Int(posting.sign))
  }

  mutating func close(_ frame: inout TimeFrame) {
    small.close(&frame)
    uncached.close(&frame)
    repeated.close(&frame)
    failed.close(&frame)
  }

  /// Adds all that another meter was told; both are closed.
  mutating func merge(_ other: inout CallEvidence, _ frame: inout TimeFrame, _ renamed: Renaming) {
    func key(_ pair: Ledger.PairKey) -> Ledger.PairKey {
      Ledger.PairKey(agent: renamed(.agent, pair.agent), other: renamed(.model, pair.other))
    }
    small.merge(&other.small, &frame, renamed: key)
    uncached.merge(&other.uncached, &frame, renamed: key)
    repeated.merge(&other.repeated, &frame, renamed: key)
    for agent in 0..<other.failed.count {
      failed.merge(&other.failed, agent, into: Int(renamed(.agent, NameID(agent))), &frame)
    }
    for (agent, past) in other.pasts.enumerated() where !past.cells.isEmpty {
      let mine = Int(renamed(.agent, NameID(agent)))
      while pasts.count <= mine { pasts.append(SpendPast()) }
      pasts[mine].merge(past) { renamed(.user, $0) }
    }
  }

  /// What failed requests of an agent cost; nothing where none failed.
  func failures(of agent: NameID) -> Timeline? { Int(agent) < failed.count ? failed[Int(agent)] : nil }
}

extension PairLines {
  fileprivate mutating func add(
    _ log: borrowing PostingLog, ifAny others: [NameID], _ frame: inout TimeFrame
  ) {
    if others.contains(where: { $0 >= 0 }) { add(log, with: others, timed: .none, &frame) }
  }
}
