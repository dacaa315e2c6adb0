import Costs
import Events

/// What the meter counted of one stream's records.
public struct SourceCounts: Hashable, Sendable {
  /// Records seen before.
  public var duplicates = 0
  /// Spans that say nothing about agents.
  public var links = 0
  /// Records dated later than now + 5 minutes.
  public var future = 0

  /// Nothing counted yet.
  public init() {}
}

/// What the meter is made with.
public struct MeterOptions: Sendable {
  /// The time zone that rules days.
  public var zone: CalendarZone
  /// How tokens become money.
  public var pricer: Pricer
  /// How much may be held.
  public var limits: MeterLimits
  /// What is counted at all: none for everything.
  public var filter: Filter

  /// Options; see the members.
  public init(
    zone: CalendarZone = .utc, pricer: Pricer = Pricer(), limits: MeterLimits = MeterLimits(),
    filter: Filter = Filter()
  ) {
    self.zone = zone
    self.pricer = pricer
    self.limits = limits
    self.filter = filter
  }
}

/// Everything the meter knows. It folds batches of events in; answers are read from its ledger.
struct MeterState: Sendable {
  var ledger: Ledger
  var forest = SpanForest()
  var seen: SeenIndex
  var recent = RecentRequests()
  private(set) var sources: [SourceCounts] = []
  /// The newest and the oldest time of records that are not in the future.
  private(set) var newest: Int64?
  private(set) var oldest: Int64?
  private(set) var health = HealthLog()
  let options: MeterOptions
  private var prices: [NameID: ModelPrice] = [:]
  private var finished = false
  /// How long a span waits for what encloses it, in nanoseconds of event time.
  private static let joinHold: Int64 = 900 * 1_000_000_000
  private static let futureSlack: Int64 = 300 * 1_000_000_000

  init(options: MeterOptions) {
    self.options = options
    ledger = Ledger(zone: options.zone, limits: options.limits, filter: options.filter)
    seen = SeenIndex(limit: options.limits.dedupeIDs)
  }

  /// Folds a batch of one stream in.
  mutating func fold(_ batch: EventBatch, source: Int, now: Timestamp) {
    while sources.count <= source { sources.append(SourceCounts()) }
    batch.withText { text in
      for event in batch.events { take(event, batch, text, source, now.nanoseconds) }
    }
    settle()
  }

  /// Gives up waiting: what has no run by now is `(unattributed)`. What comes later is joined all the same.
  mutating func finish() {
    finished = true
    for index in forest.all where !forest[index].context.complete { forest.mark(index) }
    settle()
    finished = false
  }

  // MARK: - Taking records in

  private mutating func take(
    _ event: Event, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int, _ now: Int64
  ) {
    if isKnown(event) {
      sources[source].duplicates += 1
      return
    }
    let isFuture = event.time > now &+ Self.futureSlack
    if isFuture {
      sources[source].future += 1
    } else {
      newest = max(newest ?? event.time, event.time)
      oldest = min(oldest ?? event.time, event.time)
    }
    switch event.kind {
    case .run, .modelCall, .toolCall, .link:
      if event.kind == .link { sources[source].links += 1 }
      var node = node(event, batch, text, source)
      node.isFuture = isFuture
      arrive(node)
    case .health:
      health.note(up: event.flag, service: ledger.tables[Dimension.service.place].id(slice(event.service, text)), time: event.time)
    default: break
    }
  }

  private mutating func isKnown(_ event: Event) -> Bool {
    if event.origin == .runEvent {
      let run = event.kind == .run ? event.key : event.parent
      if seen.contains(run.asSpanRun) { return true }
    }
    if !event.key.isNone, !seen.insert(event.key) { return true }
    if event.origin == .span, !event.alias.isNone { supersede(event.alias) }
    return false
  }

  /// Spans tell of this run: what its run events said is taken back.
  private mutating func supersede(_ alias: RecordKey) {
    guard seen.insert(alias.asSpanRun), let run = forest.find(alias), forest[run].origin == .runEvent else {
      return
    }
    var own: [NodeIndex] = []
    forest.eachOwn(run) { own.append($0) }
    for index in own + [run] {
      sources[Int(forest[index].source)].duplicates += 1
      takeBack(index)
      forest.release(index)
    }
  }

  private mutating func arrive(_ node: SpanNode) {
    if node.key.isNone && node.alias.isNone && node.parentKey.isNone && node.traceKey.isNone {
      bookAlone(node)
    } else {
      _ = forest.insert(node)
    }
  }

  private mutating func node(
    _ event: Event, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int
  ) -> SpanNode {
    func id(_ dimension: Dimension, _ range: TextRange) -> NameID {
      ledger.tables[dimension.place].id(slice(range, text))
    }
    let model = event.model.isEmpty ? NameTable.none : id(.model, event.model)
    var node = SpanNode(
      key: event.key, alias: event.alias, traceKey: event.traceKey, parentKey: event.parent, kind: event.kind,
      status: event.status, origin: event.origin, isTeam: event.isTeam,
      usageIncludesDescendants: event.usageIncludesDescendants, time: event.time, start: event.start,
      duration: event.duration, firstToken: event.firstToken, service: id(.service, event.service),
      agent: id(.agent, event.agent), team: id(.team, event.team), model: model, user: id(.user, event.user),
      operation: id(.operation, event.operation), tool: id(.tool, event.tool), source: Int32(source))
    if event.kind == .modelCall {
      node.tokens = event.tokens
      node.cost = price(model, event.tokens, event.reportedCost)
    }
    if event.kind == .run {
      node.errorType = event.errorType.isEmpty ? "" : batch.string(event.errorType)
      node.trace = event.trace.isEmpty ? "" : batch.string(event.trace)
      for usage in batch.usages[event.usages] {
        node.usages.append(
          ModelUse(model: id(.model, usage.model), tokens: usage.tokens, reported: usage.reportedCost))
      }
    }
    return node
  }

  private func slice(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(range.start)..<Int(range.start) + Int(range.count)])
  }

  /// What tokens of a model cost; nothing where there are none and the stream says nothing.
  mutating func price(_ model: NameID, _ tokens: Tokens, _ reported: DecimalNumber?) -> PricedCost {
    if tokens.isEmpty, reported == nil { return PricedCost(money: .zero, provenance: .computed) }
    let rate: ModelPrice
    if let known = prices[model] {
      rate = known
    } else {
      rate = options.pricer.modelPrice(ledger.name(.model, model))
      prices[model] = rate
    }
    return options.pricer.price(tokens: tokens, reported: reported, at: rate)
  }

  // MARK: - Settling

  /// Books all that the newest records changed, and lets go of what waited long enough.
  private mutating func settle() {
    bookChanges()
    guard let newest else { return }
    var released = false
    while let index = forest.oldest,
      forest.count > options.limits.joins || forest[index].time < newest &- Self.joinHold
    {
      if forest[index].context.run == noNode { settleLast(index) }
      handOver(index)
      forest.release(index)
      released = true
    }
    if released { bookChanges() }
  }

  /// Tells the run around a span that is about to be released what it said.
  private mutating func handOver(_ index: NodeIndex) {
    let node = forest[index]
    let run = node.isRun ? node.context.outerRun : node.context.run
    guard run >= 0, run != index, node.kind != .link else { return }
    var work = forest[run].settled.first ?? RunWork()
    work.keep(index, in: forest)
    forest[run].settled = [work]
  }

  private mutating func bookChanges() {
    var changed: [(NodeIndex, SpanContext)] = []
    forest.resolve { _, index, former in changed.append((index, former)) }
    var runs: Set<NodeIndex> = []
    for (index, former) in changed {
      if former.run != forest[index].context.run, former.run >= 0, former.run != index { runs.insert(former.run) }
      place(index, isLast: finished, &runs)
    }
    for run in runs { bookRun(run) }
  }

  /// Books a leaf that is about to be released, as what it is by now.
  private mutating func settleLast(_ index: NodeIndex) {
    var runs: Set<NodeIndex> = []
    place(index, isLast: true, &runs)
    for run in runs { bookRun(run) }
  }

  private mutating func place(_ index: NodeIndex, isLast: Bool, _ runs: inout Set<NodeIndex>) {
    let node = forest[index]
    countTop(index, isLast: isLast, &runs)
    if node.isRun {
      runs.insert(index)
      return
    }
    if node.isImplicitRun || node.bookedRun != nil { runs.insert(index) }
    guard node.kind != .link else { return }
    if node.context.run >= 0 { runs.insert(node.context.run) }
    let attribution = attribution(node.context, isLast: isLast)
    guard node.booked != attribution else { return }
    if let booked = node.booked { bookLeaf(node, booked, sign: -1) }
    bookLeaf(node, attribution, sign: 1)
    forest[index].booked = attribution
  }

  /// Counts model calls without a run, and runs, under the outermost span: it is the request itself where only the
  /// former stand below it.
  private mutating func countTop(_ index: NodeIndex, isLast: Bool, _ runs: inout Set<NodeIndex>) {
    let node = forest[index]
    let isBare = node.kind == .modelCall && node.origin == .span && node.context.run == noNode
    let isOuter = node.isRun && node.context.outerRun == noNode && node.context.top != index
    let counts = (isBare && (node.context.complete || isLast)) || isOuter
    let top = counts && node.context.top >= 0 ? node.context.top : noNode
    guard node.countedTop != top else { return }
    for (place, change) in [(node.countedTop, Int32(-1)), (top, 1)] where place >= 0 {
      if node.isRun { forest[place].runsBelow += change } else { forest[place].bareCalls += change }
      runs.insert(place)
    }
    forest[index].countedTop = top
  }

  private func attribution(_ context: SpanContext, isLast: Bool) -> Attribution {
    let known = context.run != noNode || context.complete
    let missing = known ? NameTable.none : isLast ? NameTable.unattributed : NameTable.pending
    return Attribution(
      agent: context.agent != NameTable.none ? context.agent : missing,
      user: context.user != NameTable.none ? context.user : missing,
      team: context.team != NameTable.none ? context.team : missing)
  }

  // MARK: - Merging

  /// Adds all that another meter knows, as if its streams had been read here after this meter's own.
  mutating func merge(_ other: consuming MeterState) {
    let offset = Int32(sources.count)
    let waiting = other.withdrawAll()
    sources += other.sources
    let renamed = Dimension.allCases.sorted { $0.place < $1.place }.map { dimension in
      other.ledger.tables[dimension.place].names.map { ledger.tables[dimension.place].id($0) }
    }
    ledger.merge(other.ledger, renamed: renamed)
    recent.merge(other.recent, renamed: renamed[Dimension.agent.place])
    health.merge(other.health, renamed: renamed[Dimension.service.place])
    newest = [newest, other.newest].compactMap { $0 }.max()
    oldest = [oldest, other.oldest].compactMap { $0 }.min()
    var live: Set<RecordKey> = []
    for node in waiting {
      var node = node.renamed(renamed)
      node.source += offset
      live.insert(node.key)
      if isKnown(node) { sources[Int(node.source)].duplicates += 1 } else { arrive(node) }
    }
    for key in other.seen.keys where !live.contains(key) { _ = seen.insert(key) }
    settle()
  }

  private mutating func isKnown(_ node: SpanNode) -> Bool {
    var event = Event()
    event.kind = node.kind
    event.origin = node.origin
    event.key = node.key
    event.parent = node.parentKey
    event.alias = node.alias
    return isKnown(event)
  }

  /// Takes back all that still waits to be joined, and gives it away.
  private mutating func withdrawAll() -> [SpanNode] {
    let waiting = forest.all.map { forest[$0] }
    for index in forest.all { takeBack(index) }
    forest = SpanForest()
    return waiting.map { $0.fresh }
  }
}

extension RecordKey {
  /// The key under which it is noted that spans tell of this run.
  fileprivate var asSpanRun: RecordKey {
    var key = self
    key.high ^= 0x5350_414E_5350_414E
    return key
  }
}

extension SpanNode {
  /// The record as it came, booked under nothing.
  fileprivate var fresh: SpanNode {
    var node = self
    node.parent = noNode
    node.firstChild = noNode
    node.nextSibling = noNode
    node.previousSibling = noNode
    node.nextWaiting = noNode
    node.context = SpanContext()
    node.booked = nil
    node.bookedRun = nil
    node.isDirty = false
    node.bareCalls = 0
    node.runsBelow = 0
    node.countedTop = noNode
    return node
  }

  fileprivate func renamed(_ names: [[NameID]]) -> SpanNode {
    func name(_ dimension: Dimension, _ id: NameID) -> NameID { names[dimension.place][Int(id)] }
    var node = self
    node.service = name(.service, service)
    node.agent = name(.agent, agent)
    node.team = name(.team, team)
    node.model = name(.model, model)
    node.user = name(.user, user)
    node.operation = name(.operation, operation)
    node.tool = name(.tool, tool)
    for index in usages.indices { node.usages[index].model = name(.model, usages[index].model) }
    if var inherited {
      inherited.agent = name(.agent, inherited.agent)
      inherited.user = name(.user, inherited.user)
      inherited.team = name(.team, inherited.team)
      node.inherited = inherited
    }
    return node
  }
}
