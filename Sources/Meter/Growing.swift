import Events

/// Records of which later readings say more: a call whose output grows, a tool that ends, a request put together from
/// its calls. The last word is the same whatever order the readings come in.
extension MeterState {
  /// Keeps what a record was booked with beyond the time that the forest holds it.
  mutating func keepSettled(_ index: NodeIndex) {
    var record = SettledRecord(node: forest[index], run: forest.details(index))
    guard record.run != nil || record.node.isBooked else { return }
    record.run?.settled = [forest.work(of: index, withBelow: false)]
    settled.keep(record)
  }

  /// Takes in another reading of a record that is known.
  mutating func grow(_ node: SpanNode, _ run: RunDetails?) {
    let held = find(node.key)
    if held >= 0, forest[held].isRun == node.isRun {
      if node.isRun { growRun(held, node, run) } else { replace(held, by: node) }
    } else if let former = settled[node.key], former.node.isRun == node.isRun {
      if node.isRun { revive(former, node, run) } else { replace(former, by: node) }
    }
  }

  private mutating func growRun(_ index: NodeIndex, _ node: SpanNode, _ run: RunDetails?) {
    var grown = forest[index]
    let isLater = grown.unite(with: node)
    guard grown.differs(from: forest[index]) else { return }
    takeBackRun(index)
    forest[index] = grown
    if isLater, let run { forest.setErrorType(index, run.errorType) }
    forest[index].heldSince = node.heldSince
    forest[index].arrived = node.arrived
    forest.renew(index)
    forest.mark(index)
    noteRun(index)
  }

  /// A run that the forest let go, and that goes on.
  private mutating func revive(_ former: SettledRecord, _ node: SpanNode, _ run: RunDetails?) {
    guard let old = settled.take(node.key), var details = old.run else { return }
    takeBack(run: old)
    var grown = old.node.fresh
    if grown.unite(with: node), let run { details.errorType = run.errorType }
    details.booking = nil
    grown.heldSince = node.heldSince
    grown.arrived = node.arrived
    grown.source = node.source
    arrive(grown, details)
  }

  private mutating func takeBack(run record: SettledRecord) {
    if let booking = record.run?.booking { takeBack(booking, of: record.node) }
  }

  private mutating func replace(_ index: NodeIndex, by node: SpanNode) {
    guard forest[index].saysLess(than: node) else { return }
    takeBack(index)
    forest[index].takeWords(of: node)
    forest.mark(index)
  }

  private mutating func replace(_ former: SettledRecord, by node: SpanNode) {
    guard former.node.saysLess(than: node) else { return }
    var record = former
    record.node.takeWords(of: node)
    bookLeaf(former.node, former.node.booked, sign: -1)
    bookLeaf(record.node, record.node.booked, sign: 1)
    amendRun(of: former.node, by: record.node)
    settled.keep(record)
  }

  // MARK: - Replays

  /// Notes that a record under this key is a replay: what came before is taken back, what comes later is dropped.
  mutating func dropReplay(_ key: RecordKey) {
    if seen.insert(key) { return }
    traces?.withdraw(key)
    let held = find(key)
    if held >= 0 {
      let run = forest[held].context.run
      discard(held)
      noteRun(run)
    } else if let former = settled.take(key) {
      sources[Int(former.node.source)].duplicates += former.node.isDerived ? 0 : 1
      dropSettled(former)
    }
  }

  private mutating func dropSettled(_ record: SettledRecord) {
    guard record.run == nil else { return takeBack(run: record) }
    bookLeaf(record.node, record.node.booked, sign: -1)
    amendRun(of: record.node, by: nil)
  }

  /// Tells the run of a call that the forest let go what became of the call.
  private mutating func amendRun(of old: SpanNode, by new: SpanNode?) {
    let held = find(old.parentKey)
    if held >= 0 {
      if forest.amendSettled(held, { $0.amend(removing: old, adding: new) }) { noteRun(held) }
    } else if var record = settled[old.parentKey], record.run?.settled.isEmpty == false {
      record.run?.settled[0].amend(removing: old, adding: new)
      if let work = record.run?.settled.first, !record.node.stands(with: work) {
        takeBack(run: record)
        record.run?.booking = nil
      }
      settled.update(record)
    }
  }

  // MARK: - Merging

  /// Takes over what another meter settled and what may still grow; of what both booked, one is taken back.
  /// - Parameter live: the keys of what still waits in the other meter.
  mutating func mergeSettled(
    _ other: borrowing MeterState, _ renamed: Renaming, _ live: KeyMap, _ offset: Int32
  ) {
    for record in other.settled.all.map({ $0.renamed(renamed, at: offset) }) {
      let key = record.node.key
      guard seen.contains(key) else {
        settled.keep(record)
        continue
      }
      if !record.node.isDerived { sources[Int(record.node.source)].duplicates += 1 }
      if record.run == nil {
        bookLeaf(record.node, record.node.booked, sign: -1)
      } else {
        takeBack(run: record)
      }
      grow(record.node.fresh, record.run)
    }
    for index in forest.all where forest[index].mayGrow && !forest[index].isRun {
      let key = forest[index].key
      guard other.seen.contains(key), live[key] < 0, other.settled[key] == nil else { continue }
      let run = forest[index].context.run
      discard(index)
      noteRun(run)
    }
    for record in settled.all where record.run == nil && other.seen.contains(record.node.key) {
      let key = record.node.key
      guard live[key] < 0, other.settled[key] == nil, settled.take(key) != nil else { continue }
      sources[Int(record.node.source)].duplicates += 1
      dropSettled(record)
    }
  }
}

extension SpanForest {
  /// Changes what calls said that are no longer held; false where there are none.
  mutating func amendSettled(_ index: NodeIndex, _ change: (inout RunWork) -> Void) -> Bool {
    let place = self[index].details
    guard place >= 0, !details[Int(place)].settled.isEmpty else { return false }
    change(&details[Int(place)].settled[0])
    return true
  }

  mutating func setErrorType(_ index: NodeIndex, _ type: NameID) {
    details[place(ofDetails: index)].errorType = type
  }

  /// Holds a node as if it had come just now.
  mutating func renew(_ index: NodeIndex) {
    guard !self[index].isHead else { return }
    serial += 1
    self[index].serial = serial
    queues[Int(self[index].source)].append(index, serial: serial)
  }
}

extension SettledRecord {
  fileprivate func renamed(_ names: Renaming, at offset: Int32) -> SettledRecord {
    var record = self
    record.node = node.renamed(names)
    record.node.source += offset
    record.node.booked = node.booked.renamed(names)
    record.run = run?.renamed(names)
    record.run?.booking = run?.booking?.renamed(names)
    return record
  }
}

extension SpanNode {
  /// Whether a run counts with what its calls say: one that is put together from its calls stands while there is one.
  func stands(with work: RunWork) -> Bool { !isDerived || status.isError || work.calls > 0 }

  /// Whether another reading of the same call or tool takes its place: the most output, then the most tokens, then the
  /// earlier one; of a tool the later one.
  fileprivate func saysLess(than other: SpanNode) -> Bool {
    if kind == .toolCall { return (time, status.rawValue) < (other.time, other.status.rawValue) }
    if tokens.output != other.tokens.output { return tokens.output < other.tokens.output }
    if tokens.total != other.tokens.total { return tokens.total < other.tokens.total }
    return time > other.time
  }

  /// Takes over what another reading says of the call itself; where it stands and what it belongs to stay.
  fileprivate mutating func takeWords(of other: SpanNode) {
    time = other.time
    start = other.start
    duration = other.duration
    firstToken = other.firstToken
    status = other.status
    model = other.model
    tool = other.tool
    tokens = other.tokens
    cost = other.cost
    isFuture = other.isFuture
  }

  /// Stretches a run over another reading of it; the later one's words count. Answers whether the other is later.
  fileprivate mutating func unite(with other: SpanNode) -> Bool {
    let isLater = (other.time, other.status.rawValue) > (time, status.rawValue)
    if isLater {
      time = other.time
      status = other.status
      isFuture = other.isFuture
      if other.duration >= 0 { duration = other.duration }
      if other.agent != NameTable.none { agent = other.agent }
      if other.user != NameTable.none { user = other.user }
      if other.team != NameTable.none { team = other.team }
      if other.model != NameTable.none { model = other.model }
    }
    if other.start >= 0 { start = start < 0 ? other.start : min(start, other.start) }
    if start >= 0 { duration = max(0, time &- start) }
    return isLater
  }

  fileprivate func differs(from other: SpanNode) -> Bool {
    time != other.time || start != other.start || status != other.status || duration != other.duration
      || agent != other.agent || user != other.user || team != other.team || model != other.model
  }
}
