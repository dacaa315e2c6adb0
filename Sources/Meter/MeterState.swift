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
  /// Records dated later than the moment that the answer is as of.
  public var later = 0
  /// Records dated earlier than what was asked to be read.
  public var earlier = 0

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
  /// Whether the counters and histograms of `Meter.seriesSnapshot` are kept.
  public var keepsSeries = false
  /// Whether its streams may begin in the middle, and it will be merged into the meter that read what stands before:
  /// then what they begin with is kept to be joined until then (up to half of `limits.joins`).
  public var isPart = false

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
  /// Records that the forest let go, and that may still grow.
  var settled = SettledRecords()
  var health = HealthLog()
  var metricSpend = MetricSpend()
  var foldedUsers: FoldedUsers
  var caches: CacheLog
  private var lastCalls = LastCalls()
  var sources: [SourceCounts] = []
  /// Whether runs may be told of in two formats.
  var tellsRuns = false
  /// Keys that another meter counts.
  var left = KeyMap()
  /// How far each stream has come: the time of its newest record that is not in the future.
  var clocks: [Int64] = []
  /// Where each stream began, in event time.
  var starts: [Int64] = []
  /// The newest and the oldest time of records that are not in the future.
  var newest: Int64?
  var oldest: Int64?
  let options: MeterOptions
  /// By model, up to the last that was asked for.
  private var prices: [ModelPrice] = []
  var changed: [(index: NodeIndex, former: SpanContext)] = []
  var toBook: [NodeIndex] = []
  /// Whether nothing more is expected, so that what is missing will not come.
  var isFinishing = false
  /// How many records are taken in before they are booked: so few that what they touch is still in the cache then.
  private static let portion = 32
  private static let futureSlack: Int64 = 300 * 1_000_000_000

  init(options: MeterOptions) {
    self.options = options
    ledger = Ledger(zone: options.zone, limits: options.limits, filter: options.filter)
    if options.keepsSeries { ledger.series = SeriesBook(limit: options.limits.series) }
    seen = SeenIndex(limit: options.limits.dedupeIDs)
    foldedUsers = FoldedUsers(zone: options.zone)
    caches = CacheLog(limit: options.limits.series)
  }

  /// Folds a batch of one stream in.
  mutating func fold(
    _ batch: EventBatch, source: Int, now: Timestamp, since: Timestamp? = nil, until: Timestamp? = nil
  ) {
    while sources.count <= source {
      sources.append(SourceCounts())
      clocks.append(.min)
      starts.append(.max)
    }
    batch.withText { text in
      var taken = 0
      for event in batch.events {
        if taken % Self.portion == 0 { prefetch(batch.events[taken...].prefix(Self.portion), source) }
        if let until, event.time > until.nanoseconds {
          sources[source].later += event.isDerived ? 0 : 1
        } else if let since, event.time < since.nanoseconds {
          sources[source].earlier += event.isDerived ? 0 : 1
        } else if event.kind == .spend {
          if let left = weigh(event, text, source) { take(left, batch, text, source, now.nanoseconds) }
        } else {
          if !event.resource.isNone { noteCalls(of: event.resource) }
          take(event, batch, text, source, now.nanoseconds)
        }
        taken += 1
        if taken % Self.portion == 0 { settle(now: now.nanoseconds) }
      }
    }
    settle(now: now.nanoseconds)
  }

  private func prefetch(_ events: ArraySlice<Event>, _ source: Int) {
    for index in events.indices {
      seen.prefetch(events[index].key)
      forest.prefetch(events[index].key, parent: events[index].parent)
    }
    forest.prefetchOldest(ofSource: source, count: Self.portion)
  }

  /// Gives up waiting: what has no run by now is `(unattributed)`. What comes later is joined all the same.
  mutating func finish() {
    isFinishing = true
    for index in forest.all where !forest[index].context.complete { forest.mark(index) }
    bookChanges()
    isFinishing = false
  }

  // MARK: - Taking records in

  private mutating func take(
    _ event: Event, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int, _ now: Int64
  ) {
    if !event.replay.isNone { dropReplay(event.replay) }
    if !event.retold.isNone { dropReplay(event.retold) }
    let mayGrow = event.replacesSmaller || event.isDerived
    let isKnown = mayGrow && seen.contains(event.key)
    let told: Bool? = isKnown ? false : welcome(event)
    if isKnown ? !event.isDerived : told != false { sources[source].duplicates += 1 }
    guard let told else { return }
    let isFuture = event.time > now &+ Self.futureSlack
    if isFuture {
      sources[source].future += event.isDerived ? 0 : 1
    } else {
      clocks[source] = max(clocks[source], event.time)
      if starts[source] == .max { starts[source] = event.time }
      newest = max(newest ?? event.time, event.time)
      oldest = min(oldest ?? event.time, event.time)
    }
    if ledger.series != nil, !isFuture { noteSeries(event, text) }
    switch event.kind {
    case .run, .modelCall, .toolCall, .link, .spend:
      if event.kind == .link { sources[source].links += 1 }
      var node = node(event, text, source)
      node.isFuture = isFuture
      if node.user == NameTable.other, !isFuture { noteFoldedUser(slice(event.user, text), at: event.time) }
      node.isTold = told
      if event.isTeam { node.workflow = workflow(event, text) }
      if event.kind == .modelCall, !isKnown { node.repeatedInput = lastCalls.repeatedInput(of: node) }
      node.heldSince = clocks[source]
      node.arrived = now
      node.isHead = isHead(source)
      let run = event.kind == .run ? details(event, batch, text) : nil
      if isKnown { grow(node, run) } else { arrive(node, run) }
    case .health:
      let service = ledger.tables[Dimension.service.place].id(slice(event.service, text))
      health.note(up: event.flag, service: service, time: event.time)
    case .cacheLookup where !isFuture && ledger.filter.isEmpty:
      let agent = ledger.tables[Dimension.agent.place].id(slice(event.agent, text))
      caches.note(slice(event.category, text), agent: agent, hit: event.flag, time: event.time)
    default: break
    }
  }

  /// Whether another format told of a run before; nil for a record that is known already.
  private mutating func welcome(_ event: Event) -> Bool? {
    welcome(
      event.key, origin: event.origin, run: event.kind == .run ? event.key : event.parent, alias: event.alias)
  }

  mutating func welcome(_ key: RecordKey, origin: EventOrigin, run: RecordKey, alias: RecordKey) -> Bool? {
    if origin == .runEvent {
      tellsRuns = true
      if seen.contains(run.asSpanRun) { return nil }
    }
    if !key.isNone, !seen.insert(key) { return nil }
    return origin == .span && !alias.isNone && supersede(alias)
  }

  /// Spans tell of this run: what its run events said is taken back. Where that is settled for good, it stays, and the
  /// answer is true: what the spans say does not count.
  mutating func supersede(_ alias: RecordKey) -> Bool {
    tellsRuns = true
    if seen.contains(alias.asSpanRun) { return false }
    let run = forest.find(alias)
    let isHeld = run >= 0 && forest[run].origin == .runEvent
    if seen.contains(alias), !isHeld { return true }
    _ = seen.insert(alias.asSpanRun)
    _ = forest.orphans.take(alias)
    var told = forest.waiting(for: alias)
    if isHeld { forest.eachChild(run) { told.append($0) } }
    for index in told where forest[index].origin == .runEvent && !forest[index].isRun { discard(index) }
    if isHeld { discard(run) }
    return false
  }

  mutating func discard(_ index: NodeIndex) {
    sources[Int(forest[index].source)].duplicates += forest[index].isDerived ? 0 : 1
    takeBack(index)
    forest.withdraw(index)
  }

  mutating func arrive(_ node: consuming SpanNode, _ run: consuming RunDetails?) {
    let joins =
      !node.key.isNone || !node.parentKey.isNone
      || run.map { !$0.alias.isNone || !$0.traceKey.isNone } ?? false
    guard joins else {
      bookAlone(node, run)
      return
    }
    for (request, booking) in forest.insert(node, run) { takeBack(booking, of: request) }
  }

  mutating func node(_ event: Event, _ text: UnsafeBufferPointer<UInt8>, _ source: Int) -> SpanNode {
    func id(_ dimension: Dimension, _ range: TextRange) -> NameID {
      range.isEmpty ? NameTable.none : ledger.tables[dimension.place].id(slice(range, text))
    }
    var node = SpanNode(
      key: event.key, parentKey: event.parent, kind: event.kind, status: event.status, origin: event.origin,
      isChain: event.isChain, usageIncludesDescendants: event.usageIncludesDescendants, time: event.time,
      start: event.start, duration: event.duration, firstToken: event.firstToken,
      service: id(.service, event.service), agent: id(.agent, event.agent), team: id(.team, event.team),
      model: id(.model, event.model), user: id(.user, event.user), operation: id(.operation, event.operation),
      tool: id(.tool, event.tool), source: Int32(source))
    node.mayGrow = event.replacesSmaller || event.isDerived
    node.isDerived = event.isDerived
    node.isNested = event.isNested
    if event.kind == .modelCall || event.kind == .spend {
      node.tokens = event.tokens
      node.cost = price(node.model, event.tokens, event.reportedCost, event.tier)
    }
    return node
  }

  private mutating func details(_ event: Event, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>)
    -> RunDetails
  {
    var run = RunDetails(alias: event.alias, traceKey: event.traceKey)
    if !event.errorType.isEmpty { run.errorType = ledger.errorNames.id(slice(event.errorType, text)) }
    run.trace = TraceText(slice(event.trace, text))
    if !event.prompt.isEmpty { run.trace.prompt = NameTable.digest(slice(event.prompt, text)) }
    for usage in event.usages {
      let use = batch.usages[usage]
      let model =
        use.model.isEmpty ? NameTable.none : ledger.tables[Dimension.model.place].id(slice(use.model, text))
      run.add(ModelUse(model: model, tokens: use.tokens, reported: use.reportedCost, tier: use.tier))
    }
    return run
  }

  func slice(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(range.start)..<Int(range.start) + Int(range.count)])
  }

  /// What tokens of a model cost; nothing where there are none and the stream says nothing.
  mutating func price(
    _ model: NameID, _ tokens: Tokens, _ reported: DecimalNumber?, _ tier: ServiceTier = .standard
  ) -> PricedCost {
    if tokens.isEmpty, reported == nil { return PricedCost(money: .zero, provenance: .computed) }
    while prices.count <= Int(model) {
      prices.append(options.pricer.modelPrice(ledger.name(.model, NameID(prices.count))))
    }
    return prices.withUnsafeBufferPointer {
      options.pricer.price(tokens: tokens, reported: reported, tier: tier, at: $0[Int(model)])
    }
  }
}

extension RecordKey {
  /// The key under which it is noted that spans tell of this run.
  var asSpanRun: RecordKey {
    var key = self
    key.high ^= 0x5350_414E_5350_414E
    return key
  }
}
