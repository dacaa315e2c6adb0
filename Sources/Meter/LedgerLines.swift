import Costs

/// The lines of a ledger: for the fleet, for each name of each dimension, and for the kept pairs.
struct LedgerLines: Sendable {
  private(set) var fleetLine = LineStore(keepsDays: true)
  private(set) var lines: [LineStore] = []
  private(set) var pairs: [PairLines] = []
  /// What advice and anomalies ask beyond the lines.
  private(set) var evidence: CallEvidence
  private var frame: TimeFrame
  /// While postings are added: the name of each.
  private var targets: [NameID] = []

  /// - Parameter pairs: how many pairs of a kind there may be.
  init(zone: CalendarZone, pairs limit: Int) {
    self.init(frame: TimeFrame(cursor: DayCursor(zone: zone)), pairs: limit)
    lines = Dimension.allCases.sorted { $0.place < $1.place }.map {
      LineStore(keepsDays: true, isWatched: $0 == .agent)
    }
    fleetLine.grow(to: 0)
    pairs = Ledger.pairedDimensions.map { _ in PairLines(limit: limit) }
  }

  private init(frame: TimeFrame, pairs limit: Int) {
    self.frame = frame
    evidence = CallEvidence(limit: limit)
  }

  /// No lines at all, to stand where there were some.
  var none: LedgerLines { LedgerLines(frame: frame, pairs: 0) }

  /// The second before which no window will end.
  var horizon: Int64 { frame.horizon }

  /// Adds all postings of a log, dimension after dimension.
  mutating func add(_ log: borrowing PostingLog) {
    setTargets(log, .fleet) { _ in 0 }
    fleetLine.add(log, to: targets, timed: .all, &frame)
    add(log, .agent, .agent, timed: .all) { $0.pointee.agent }
    add(log, .service, .people, timed: .none) { $0.pointee.service }
    add(log, .operation, .people, timed: .none) { $0.pointee.operation }
    add(log, .user, .people, timed: .none) { $0.pointee.user }
    add(log, .team, .people, timed: .none) { $0.pointee.team }
    add(log, .model, .model, timed: .calls) { $0.pointee.name }
    addPairs(log, .model, timed: .calls)
    add(log, .tool, .tool, timed: .calls) { $0.pointee.name }
    addPairs(log, .tool, timed: .calls)
    setTargets(log, .agent) { $0.pointee.user }
    addPairs(log, .user, timed: .none)
    setTargets(log, .agent) { $0.pointee.team }
    addPairs(log, .team, timed: .none)
    evidence.take(log, &frame)
  }

  /// Notes which name's line each posting goes to.
  @inline(__always)
  private mutating func setTargets(
    _ log: borrowing PostingLog, _ lines: Posting.Lines, _ name: (UnsafePointer<Posting>) -> NameID
  ) {
    targets.removeAll(keepingCapacity: true)
    log.postings.withUnsafeBufferPointer { postings in
      guard let base = postings.baseAddress else { return }
      for index in postings.indices {
        let posting = base + index
        targets.append(posting.pointee.lines.contains(lines) ? name(posting) : -1)
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ log: borrowing PostingLog, _ dimension: Dimension, _ kind: Posting.Lines, timed: LineStore.Timed,
    _ name: (UnsafePointer<Posting>) -> NameID
  ) {
    setTargets(log, kind, name)
    lines[dimension.place].add(log, to: targets, timed: timed, &frame)
  }

  /// Adds to the lines of agents with the names that are the targets.
  private mutating func addPairs(_ log: borrowing PostingLog, _ dimension: Dimension, timed: LineStore.Timed)
  {
    pairs[dimension.pairPlace].add(log, with: targets, timed: timed, &frame)
  }

  /// Puts all that is being added to where it can be read.
  mutating func close() {
    fleetLine.close(&frame)
    for place in lines.indices { lines[place].close(&frame) }
    for place in pairs.indices { pairs[place].close(&frame) }
    evidence.close(&frame)
  }

  /// Promises that no window will end before a second.
  mutating func promise(horizon: Int64) { frame.horizon = max(frame.horizon, horizon) }

  /// Adds all that other lines hold, and takes it from there. Both are closed.
  mutating func merge(_ other: inout LedgerLines, _ renamed: Renaming) {
    fleetLine.merge(&other.fleetLine, 0, into: 0, &frame)
    for dimension in Dimension.allCases {
      let place = dimension.place
      for index in 0..<other.lines[place].count {
        let name = Int(renamed(dimension, NameID(index)))
        lines[place].merge(&other.lines[place], index, into: name, &frame)
      }
    }
    for dimension in Ledger.pairedDimensions {
      let place = dimension.pairPlace
      pairs[place].merge(&other.pairs[place], &frame) {
        Ledger.PairKey(agent: renamed(.agent, $0.agent), other: renamed(dimension, $0.other))
      }
    }
    evidence.merge(&other.evidence, &frame, renamed)
  }
}
