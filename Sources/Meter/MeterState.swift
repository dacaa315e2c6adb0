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
  /// Names that never fold into `(other)`, by dimension: those that budgets, rules and filters ask for.
  public var pinned: [Dimension: Set<String>] = [:]
  /// Whether spans are kept as traces (`Meter.traces`).
  public var keepsTraces = false
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
  var signals: SignalBook
  /// Spans joined into traces, where anybody asks for them.
  var traces: TraceStore?
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
  /// How many records are taken in before they are booked: so many that most calls are joined with the run that ends after
  /// them before, and so few that what they touch is still in the cache then.
  private static let portion = 256
  /// For how many records ahead memory is fetched.
  private static let fetched = 32
  private static let futureSlack: Int64 = 300 * 1_000_000_000

  init(options: MeterOptions, desk: PostingDesk) {
    self.options = options
    ledger = Ledger(zone: options.zone, limits: options.limits, filter: options.filter, desk: desk)
    if options.keepsSeries { ledger.series = SeriesBook(limit: options.limits.series) }
    if options.keepsTraces { traces = TraceStore(limit: options.limits.spans) }
    seen = SeenIndex(limit: options.limits.dedupeIDs)
    signals = SignalBook(limit: options.limits.pairs)
    foldedUsers = FoldedUsers(zone: options.zone)
    caches = CacheLog(limit: options.limits.series)
    for (dimension, names) in options.pinned.sorted(by: { $0.key.place < $1.key.place }) {
      for name in names.sorted() { ledger.tables[dimension.place].pin(name) }
    }
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
    let wanted = (since?.nanoseconds ?? .min)...(until?.nanoseconds ?? .max)
    batch.withText { text in
      batch.events.withUnsafeBufferPointer { events in
        var start = 0
        while start < events.count, let base = events.baseAddress {
          let end = min(start + Self.portion, events.count)
          forest.prefetchOldest(ofSource: source, count: Self.fetched)
          // By their addresses: an event is too large to be copied for nothing.
          for index in start..<end {
            if (index - start) % Self.fetched == 0 {
              prefetch(UnsafeBufferPointer(rebasing: events[index..<min(index + Self.fetched, end)]))
            }
            events.prefetch(index + 4)
            take(base + index, wanted, batch, text, source, now.nanoseconds)
          }
          settle(now: now.nanoseconds)
          start = end
        }
      }
    }
  }

  /// Begins to fetch what taking records in will read. (What does not say that it changes something works on a copy.)
  private mutating func prefetch(_ events: UnsafeBufferPointer<Event>) {
    for index in events.indices {
      seen.prefetch(events[index].key)
      forest.prefetch(events[index].key)
      forest.prefetch(events[index].alias)
      forest.prefetch(events[index].traceKey)
      forest.prefetch(events[index].parent)
    }
  }

  private mutating func take(
    _ event: UnsafePointer<Event>, _ wanted: ClosedRange<Int64>, _ batch: EventBatch,
    _ text: UnsafeBufferPointer<UInt8>, _ source: Int, _ now: Int64
  ) {
    if event.pointee.time > wanted.upperBound {
      sources[source].later += event.pointee.isDerived ? 0 : 1
    } else if event.pointee.time < wanted.lowerBound {
      sources[source].earlier += event.pointee.isDerived ? 0 : 1
    } else if event.pointee.kind == .spend {
      guard let left = weigh(event.pointee, text, source) else { return }
      withUnsafePointer(to: left) { take($0, batch, text, source, now) }
    } else {
      if !event.pointee.resource.isNone { noteCalls(of: event.pointee.resource) }
      take(event, batch, text, source, now)
    }
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
    _ event: UnsafePointer<Event>, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int,
    _ now: Int64
  ) {
    if !event.pointee.replay.isNone { dropReplay(event.pointee.replay) }
    if !event.pointee.retold.isNone { dropReplay(event.pointee.retold) }
    let mayGrow = event.pointee.replacesSmaller || event.pointee.isDerived
    let isKnown = mayGrow && seen.contains(event.pointee.key)
    let told: Bool? = isKnown ? false : welcome(event)
    if isKnown ? !event.pointee.isDerived : told != false { sources[source].duplicates += 1 }
    guard let told else { return }
    let time = event.pointee.time
    let isFuture = time > now &+ Self.futureSlack
    if !isKnown { noteSignals(event.pointee, batch, text, isFuture: isFuture) }
    if traces != nil, !told { keepSpan(event.pointee, batch, text, isKnown: isKnown) }
    if isFuture {
      sources[source].future += event.pointee.isDerived ? 0 : 1
    } else {
      clocks[source] = max(clocks[source], time)
      if starts[source] == .max { starts[source] = time }
      newest = max(newest ?? time, time)
      oldest = min(oldest ?? time, time)
      if ledger.series != nil { noteSeries(event.pointee, text) }
      if !told, takeCard(event, batch, text, source, now) { return }
    }
    takeNode(event, isKnown, told, isFuture, batch, text, source, now)
  }

  private mutating func takeNode(
    _ event: UnsafePointer<Event>, _ isKnown: Bool, _ told: Bool, _ isFuture: Bool, _ batch: EventBatch,
    _ text: UnsafeBufferPointer<UInt8>, _ source: Int, _ now: Int64
  ) {
    switch event.pointee.kind {
    case .run, .modelCall, .toolCall, .link, .spend:
      if event.pointee.kind == .link { sources[source].links += 1 }
      var node = node(event, text, source)
      node.isFuture = isFuture
      if !isFuture { noteFoldedUser(node.user, event, text) }
      node.isTold = told
      if event.pointee.isTeam { node.workflow = workflow(event.pointee, text) }
      if event.pointee.kind == .modelCall, !isKnown { node.repeatedInput = lastCalls.repeatedInput(of: node) }
      node.heldSince = clocks[source]
      node.arrived = now
      node.isHead = isHead(source)
      let run = event.pointee.kind == .run ? details(event, batch, text) : nil
      if isKnown { grow(node, run) } else { arrive(node, run) }
    case .health:
      let service = ledger.tables[Dimension.service.place].id(slice(event.pointee.service, text))
      health.note(up: event.pointee.flag, service: service, time: event.pointee.time)
    case .cacheLookup where !isFuture && ledger.filter.isEmpty:
      let agent = ledger.tables[Dimension.agent.place].id(slice(event.pointee.agent, text))
      caches.note(
        slice(event.pointee.category, text), agent: agent, hit: event.pointee.flag, time: event.pointee.time)
    default: break
    }
  }

  /// Whether another format told of a run before; nil for a record that is known already.
  private mutating func welcome(_ event: UnsafePointer<Event>) -> Bool? {
    welcome(
      event.pointee.key, origin: event.pointee.origin,
      run: event.pointee.kind == .run ? event.pointee.key : event.pointee.parent, alias: event.pointee.alias)
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
    let run = find(alias)
    let isHeld = run >= 0 && forest[run].origin == .runEvent
    if seen.contains(alias), !isHeld { return true }
    _ = seen.insert(alias.asSpanRun)
    _ = forest.orphans.take(alias)
    traces?.supersede(alias)
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
    // What is about to have something below it is no card any more.
    if !node.parentKey.isNone { _ = find(node.parentKey) }
    for (request, booking) in forest.insert(node, run) { takeBack(booking, of: request) }
  }

  /// Takes a run in as a card, and books it; false where it is to be a node.
  private mutating func takeCard(
    _ event: UnsafePointer<Event>, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int,
    _ now: Int64
  ) -> Bool {
    guard event.pointee.isPlainRun, ledger.filter.isEmpty, !isHead(source), !forest.misses(event) else {
      return false
    }
    var card = card(event, batch, text, source, now)
    if let spent = card.spent, spent.model == NameTable.none { return false }
    noteFoldedUser(card.user, event, text)
    if card.isKnownByKey { forest.insert(&card) }
    bookCard(card)
    return true
  }

  private mutating func card(
    _ event: UnsafePointer<Event>, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, _ source: Int,
    _ now: Int64
  ) -> RunCard {
    var card = RunCard(
      keys: [event.pointee.key, event.pointee.alias, event.pointee.traceKey], heldSince: clocks[source],
      arrived: now, source: Int32(source), time: event.pointee.time, start: event.pointee.start,
      duration: event.pointee.duration, service: id(.service, event.pointee.service, text),
      agent: id(.agent, event.pointee.agent, text), team: id(.team, event.pointee.team, text),
      model: id(.model, event.pointee.model, text), user: id(.user, event.pointee.user, text),
      operation: id(.operation, event.pointee.operation, text), errorType: NameTable.none,
      trace: TraceText(slice(event.pointee.trace, text)), status: event.pointee.status,
      origin: event.pointee.origin, usageIncludesDescendants: event.pointee.usageIncludesDescendants)
    if !event.pointee.errorType.isEmpty {
      card.errorType = ledger.errorNames.id(slice(event.pointee.errorType, text))
    }
    if event.pointee.isTeam { card.workflow = workflow(event.pointee, text) }
    if !event.pointee.prompt.isEmpty {
      card.trace.prompt = NameTable.digest(slice(event.pointee.prompt, text))
    }
    if let usage = event.pointee.usages.first { card.usage = use(batch.usages[usage], text) }
    return card
  }

  private mutating func use(_ usage: Usage, _ text: UnsafeBufferPointer<UInt8>) -> ModelUse {
    ModelUse(
      model: id(.model, usage.model, text), tokens: usage.tokens, reported: usage.reportedCost,
      tier: usage.tier)
  }

  /// The number of a piece of text among the names of a dimension.
  @inline(__always)
  private mutating func id(_ dimension: Dimension, _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>)
    -> NameID
  {
    range.isEmpty ? NameTable.none : ledger.tables[dimension.place].id(slice(range, text))
  }

  mutating func node(
    _ event: UnsafePointer<Event>, _ text: UnsafeBufferPointer<UInt8>, _ source: Int
  ) -> SpanNode {
    let said = event.pointee
    var node = SpanNode(
      key: said.key, parentKey: said.parent, kind: said.kind, status: said.status, origin: said.origin,
      isChain: said.isChain, usageIncludesDescendants: said.usageIncludesDescendants, time: said.time,
      start: said.start, duration: said.duration, firstToken: said.firstToken,
      service: id(.service, said.service, text), agent: id(.agent, said.agent, text),
      team: id(.team, said.team, text), model: id(.model, said.model, text), user: id(.user, said.user, text),
      operation: id(.operation, said.operation, text), tool: id(.tool, said.tool, text), source: Int32(source)
    )
    node.mayGrow = said.replacesSmaller || said.isDerived
    node.isDerived = said.isDerived
    node.isNested = said.isNested
    if said.kind == .modelCall || said.kind == .spend {
      node.tokens = said.tokens
      node.cost = price(node.model, said.tokens, said.reportedCost, said.tier)
    }
    return node
  }

  private mutating func details(
    _ event: UnsafePointer<Event>, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>
  ) -> RunDetails {
    var run = RunDetails(alias: event.pointee.alias, traceKey: event.pointee.traceKey)
    if !event.pointee.errorType.isEmpty {
      run.errorType = ledger.errorNames.id(slice(event.pointee.errorType, text))
    }
    run.trace = TraceText(slice(event.pointee.trace, text))
    if !event.pointee.prompt.isEmpty {
      run.trace.prompt = NameTable.digest(slice(event.pointee.prompt, text))
    }
    for usage in event.pointee.usages { run.add(use(batch.usages[usage], text)) }
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
