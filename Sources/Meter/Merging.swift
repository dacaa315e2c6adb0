import Costs
import Events

extension MeterState {
  /// Adds all that another meter knows, as if its streams had been read here after this meter's own. What it settled
  /// for good is not looked for among this meter's records again.
  mutating func merge(_ other: inout MeterState, sharesStreams: Bool) {
    let offset = sharesStreams ? 0 : sources.count
    other.bookChanges()
    var live = KeyMap()
    for index in other.forest.all where !other.forest[index].key.isNone {
      live.set(other.forest[index].key, 0)
    }
    let waiting = withdrawTouching(from: &other)
    ledger.close()
    other.ledger.close()
    let renamed = renaming(other.ledger)
    addStreams(other, at: offset)
    mergeFoldedUsers(other, renamed: renamed)
    ledger.merge(&other.ledger, renamed: renamed)
    recent.merge(other.recent, renamed: renamed)
    caches.merge(other.caches) { renamed(.agent, $0) }
    health.merge(other.health, renamed: renamed.names(.service))
    newest = [newest, other.newest].compactMap { $0 }.max()
    oldest = [oldest, other.oldest].compactMap { $0 }.min()
    for (key, orphans) in other.forest.orphans.all { take(orphans.renamed(renamed), of: key) }
    mergeSettled(other, renamed, live, Int32(offset))
    forest.move(&other.forest, renamed, sourceOffset: Int32(offset))
    for (node, run) in waiting {
      take(node.renamed(renamed), run?.renamed(renamed), Int32(offset))
    }
    for run in forest.all where forest[run].isRun && forest[run].origin == .runEvent {
      if forest.isLive(run), other.seen.contains(forest[run].key.asSpanRun) { _ = supersede(forest[run].key) }
    }
    seen.insert(all: other.seen.keys)
    mergeSpend(other.metricSpend, renamed, Int32(offset))
    bookChanges()
  }

  /// Whether another meter counted for good what this one has counted too: what waits there, or may still grow, is joined
  /// by a merge.
  func repeats(in other: borrowing MeterState) -> Bool {
    for index in other.seen.keys.indices {
      let key = other.seen.keys[index]
      if index + 16 < other.seen.keys.count { seen.prefetch(other.seen.keys[index + 16]) }
      guard seen.contains(key) || (tellsRuns || other.tellsRuns) && seen.contains(key.asSpanRun) else {
        continue
      }
      if other.forest.find(key) < 0, other.settled[key] == nil, other.left[key] < 0 { return true }
    }
    return false
  }

  private mutating func addStreams(_ other: borrowing MeterState, at offset: Int) {
    while sources.count < offset + other.sources.count {
      sources.append(SourceCounts())
      clocks.append(.min)
      starts.append(.max)
    }
    for index in other.sources.indices {
      sources[offset + index].duplicates += other.sources[index].duplicates
      sources[offset + index].links += other.sources[index].links
      sources[offset + index].future += other.sources[index].future
      sources[offset + index].later += other.sources[index].later
      sources[offset + index].earlier += other.sources[index].earlier
      clocks[offset + index] = max(clocks[offset + index], other.clocks[index])
      starts[offset + index] = min(starts[offset + index], other.starts[index])
    }
  }

  /// Takes in a record of another meter that still waited there.
  private mutating func take(_ node: SpanNode, _ run: RunDetails?, _ offset: Int32) {
    var node = node
    node.source += offset
    node.isHead = isHead(Int(node.source)) && node.isHead
    if node.mayGrow, seen.contains(node.key) {
      if !node.isDerived { sources[Int(node.source)].duplicates += 1 }
      grow(node, run)
      return
    }
    let told = welcome(
      node.key, origin: node.origin, run: node.isRun ? node.key : node.parentKey, alias: run?.alias ?? .none)
    if told != false { sources[Int(node.source)].duplicates += 1 }
    guard let told else { return }
    node.isTold = node.isTold || told
    arrive(node, run)
  }

  /// Takes over what was said that the other meter missed something above.
  private mutating func take(_ orphans: Orphans, of key: RecordKey) {
    forest.orphans.add(orphans, for: key)
    let index = forest.find(key)
    guard index >= 0 else { return }
    for (request, booking) in forest.takeOrphans(of: key, by: index) { takeBack(booking, of: request) }
    forest.mark(index)
  }

  private mutating func renaming(_ other: Ledger) -> Renaming {
    let names = Dimension.allCases.sorted { $0.place < $1.place }.map { dimension in
      other.tables[dimension.place].names.map { ledger.tables[dimension.place].id($0) }
    }
    return Renaming(
      byPlace: names, errors: other.errorNames.names.map { ledger.errorNames.id($0) },
      categories: other.series?.categories.names.compactMap { ledger.series?.categories.id($0) } ?? [])
  }
}

/// This meter's numbers for another meter's names.
struct Renaming {
  var byPlace: [[NameID]]
  var errors: [NameID]
  /// Of the series; none where none are kept.
  var categories: [NameID]

  func names(_ dimension: Dimension) -> [NameID] { byPlace[dimension.place] }

  func callAsFunction(_ dimension: Dimension, _ id: NameID) -> NameID { byPlace[dimension.place][Int(id)] }
}

extension RunDetails {
  /// Adds what was used of a model to what was said of the same one.
  mutating func add(_ use: ModelUse) {
    guard let known = usages.firstIndex(where: { $0.model == use.model }) else {
      usages.append(use)
      return
    }
    usages[known].tokens += use.tokens
    usages[known].reported = usages[known].reported ?? use.reported
  }

  /// As it is, in another meter's numbers.
  func moved(_ names: Renaming) -> RunDetails {
    var run = renamed(names)
    run.booking = booking.map { $0.renamed(names) }
    return run
  }

  var fresh: RunDetails {
    var run = self
    run.booking = nil
    return run
  }

  func renamed(_ names: Renaming) -> RunDetails {
    var run = self
    run.errorType = names.errors[Int(errorType)]
    for i in usages.indices { run.usages[i].model = names(.model, usages[i].model) }
    run.settled = settled.map { $0.renamed(names) }
    return run
  }
}

extension RunWork {
  fileprivate func renamed(_ names: Renaming) -> RunWork {
    renamed(models: names.names(.model), tools: names.names(.tool))
  }
}

extension Orphans {
  fileprivate func renamed(_ names: Renaming) -> Orphans {
    var orphans = self
    orphans.work = work.renamed(names)
    orphans.requests = requests.map { ($0.node.renamed(names), $0.booking.renamed(names)) }
    return orphans
  }
}

extension Attribution {
  func renamed(_ names: Renaming) -> Attribution {
    Attribution(agent: names(.agent, agent), user: names(.user, user), team: names(.team, team))
  }
}

extension RunBooking {
  func renamed(_ names: Renaming) -> RunBooking {
    var booking = self
    booking.attribution = attribution.renamed(names)
    for i in models.indices { booking.models[i] = names(.model, models[i]) }
    for i in tools.indices { booking.tools[i] = names(.tool, tools[i]) }
    for i in remainders.indices { booking.remainders[i].model = names(.model, remainders[i].model) }
    booking.errorType = names.errors[Int(errorType)]
    return booking
  }
}

extension SpanNode {
  /// The record as it came, booked under nothing.
  var fresh: SpanNode {
    var node = self
    node.details = noNode
    node.parent = noNode
    node.firstChild = noNode
    node.nextSibling = noNode
    node.previousSibling = noNode
    node.isWaiting = false
    node.isDirty = false
    node.isToBook = false
    node.height = 0
    node.context = SpanContext()
    node.isBooked = false
    node.bareCalls = 0
    node.runsBelow = 0
    node.countedTop = noNode
    return node
  }

  func renamed(_ names: Renaming) -> SpanNode {
    var node = self
    node.service = names(.service, service)
    node.agent = names(.agent, agent)
    node.team = names(.team, team)
    node.model = names(.model, model)
    node.user = names(.user, user)
    node.operation = names(.operation, operation)
    node.tool = names(.tool, tool)
    if workflow > 0, !names.categories.isEmpty { node.workflow = Int16(names.categories[Int(workflow)]) }
    node.heritage.agent = names(.agent, heritage.agent)
    node.heritage.user = names(.user, heritage.user)
    node.heritage.team = names(.team, heritage.team)
    return node
  }
}
