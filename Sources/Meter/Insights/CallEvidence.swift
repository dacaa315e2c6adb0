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
    var all = Columns(count: log.postings.count)
    log.postings.withUnsafeBufferPointer { postings in
      guard let base = postings.baseAddress else { return }
      for index in postings.indices {
        let posting = base + index
        if posting.pointee.counts[0] != 0 { note(posting) }
        all.set(index, Self.targets(posting))
      }
    }
    small.add(log, ifAny: all.small, &frame)
    uncached.add(log, ifAny: all.uncached, &frame)
    repeated.add(log, ifAny: all.repeated, &frame)
    if all.failed.contains(where: { $0 >= 0 }) { failed.add(log, to: all.failed, timed: .none, &frame) }
  }

  /// The targets of many postings, kind by kind.
  private struct Columns {
    var small: [NameID]
    var uncached: [NameID]
    var repeated: [NameID]
    var failed: [NameID]

    init(count: Int) {
      let none = Array(repeating: NameID(-1), count: count)
      (small, uncached, repeated, failed) = (none, none, none, none)
    }

    @inline(__always)
    mutating func set(_ index: Int, _ targets: Targets) {
      if targets.small >= 0 { small[index] = targets.small }
      if targets.uncached >= 0 { uncached[index] = targets.uncached }
      if targets.repeated >= 0 { repeated[index] = targets.repeated }
      if targets.failed >= 0 { failed[index] = targets.failed }
    }
  }

  private struct Targets {
    var small: NameID = -1
    var uncached: NameID = -1
    var repeated: NameID = -1
    var failed: NameID = -1
  }

  @inline(__always)
  private static func targets(_ posting: UnsafePointer<Posting>) -> Targets {
    var targets = Targets()
    if posting.pointee.lines.contains(.model), posting.pointee.measure != .toolCalls {
      // Of what is taken back tokens are below 0.
      let (fresh, read) = (abs(Int(posting.pointee.tokens[0])), abs(Int(posting.pointee.tokens[1])))
      let written = abs(Int(posting.pointee.tokens[2])) + abs(Int(posting.pointee.tokens[3]))
      let input = fresh + read + written
      if input > 0, input < AdviceEvidence.smallPrompt { targets.small = posting.pointee.name }
      if fresh >= AdviceEvidence.cacheablePrompt, read + written == 0 {
        targets.uncached = posting.pointee.name
      }
    }
    if posting.pointee.lines.contains(.repeated) { targets.repeated = posting.pointee.name }
    let isFailedRun =
      posting.pointee.lines.contains(.agent) && posting.pointee.counts[0] != 0
      && posting.pointee.counts[1] != 0
    if isFailedRun || posting.pointee.lines.contains(.failure) { targets.failed = posting.pointee.agent }
    return targets
  }

  /// Learns what a request cost, its calls included.
  private mutating func note(_ posting: UnsafePointer<Posting>) {
    guard posting.pointee.lines.contains(.agent) || posting.pointee.lines.contains(.watch),
      !posting.pointee.isTimeless
    else { return }
    let own = posting.pointee.costs[0] &+ posting.pointee.costs[1] &+ posting.pointee.costs[2]
    let (cost, overflows) = abs(own).addingReportingOverflow(posting.pointee.callSpend)
    guard !overflows, cost > 0 else { return }
    while pasts.count <= Int(posting.pointee.agent) { pasts.append(SpendPast()) }
    pasts[Int(posting.pointee.agent)].add(
      SpendPast.Dear(picodollars: cost, second: posting.pointee.second, user: posting.pointee.user),
      sign: Int(posting.pointee.sign))
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
