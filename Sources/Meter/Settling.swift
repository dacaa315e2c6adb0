import Costs
import Events

extension MeterState {
  /// How long a span waits for what encloses it, in nanoseconds: by its stream's own time, or by the clock.
  private static let joinHold: Int64 = 900 * 1_000_000_000

  /// How many of those that waited longest are fetched from memory at once.
  private static let fetched = 16

  /// Books all that the newest records changed, and lets go of what waited long enough.
  mutating func settle(now: Int64) {
    bookChanges()
    for source in forest.queues.indices {
      var released = 0
      while let index = due(source, now) {
        if released % Self.fetched == 0 { forest.prefetchOldest(ofSource: source, count: Self.fetched) }
        letGo(index)
        released += 1
      }
    }
    while forest.count > options.limits.joins, let index = longestHeld() { letGo(index) }
    bookChanges()
  }

  private mutating func due(_ source: Int, _ now: Int64) -> NodeIndex? {
    let index = forest.oldest(ofSource: source)
    guard index >= 0 else { return nil }
    let (since, arrived) =
      SpanForest.isCard(index)
      ? (forest[card: index].heldSince, forest[card: index].arrived)
      : (forest[index].heldSince, forest[index].arrived)
    let waited = max(clocks[source] &- since, now &- arrived)
    return waited > Self.joinHold ? index : nil
  }

  /// Whether a record that comes now may belong to what another meter read last.
  func isHead(_ source: Int) -> Bool {
    options.isPart && clocks[source] &- starts[source] <= Self.joinHold
      && forest.heads < options.limits.joins / 2
  }

  private mutating func longestHeld() -> NodeIndex? {
    var found: NodeIndex?
    for source in forest.queues.indices {
      let index = forest.oldest(ofSource: source)
      if index >= 0, found.map({ forest.heldSerial(index) < forest.heldSerial($0) }) ?? true { found = index }
    }
    return found
  }

  private mutating func letGo(_ index: NodeIndex) {
    if SpanForest.isCard(index) { return forest.release(card: index) }
    if forest[index].isDirty { bookChanges() }
    if forest[index].context.run == noNode {
      place(index, isLast: true)
      bookRuns()
    }
    if forest[index].mayGrow { keepSettled(index) }
    handOver(index)
    forest.release(index)
  }

  /// Tells what is around a span that is about to be released what it said; where the run is still missing, it is kept
  /// for the run that comes.
  private mutating func handOver(_ index: NodeIndex) {
    let context = forest[index].context
    let run = forest[index].isRun ? context.outerRun : context.run
    let target = run != noNode || context.top == index ? run : context.top
    guard target >= 0 || (run == noNode && forest[index].isWaiting), !forest[index].isTold,
      forest[index].kind != .link || forest.settled(index) != nil
    else { return }
    var orphans = Orphans()
    forest.keep(index, in: &orphans.work)
    if target >= 0 {
      forest.settle(orphans.work, under: target)
      return
    }
    let node = forest[index]
    orphans.bareCalls = node.bareCalls + (node.kind == .modelCall && node.bareCalls == 0 ? 1 : 0)
    if !node.isRun, let booking = forest.booking(index) { orphans.requests = [(node, booking)] }
    forest.orphans.add(orphans, for: node.parentKey)
  }

  // MARK: - Booking what changed

  mutating func bookChanges() {
    changed.removeAll(keepingCapacity: true)
    forest.resolve(into: &changed)
    for (index, former) in changed {
      let run = forest[index].context.run
      if former.run != run, former.run != index { noteRun(former.run) }
      if forest[index].isRun, former.outerRun != forest[index].context.outerRun { noteOuter(former.outerRun) }
      place(index, isLast: isFinishing)
    }
    bookRuns()
  }

  /// Asks for a run to be booked anew.
  mutating func noteRun(_ index: NodeIndex) {
    guard forest.isLive(index), !forest[index].isToBook else { return }
    forest[index].isToBook = true
    toBook.append(index)
  }

  /// The runs around one that changes change with it, where they repeat what it used.
  private mutating func noteOuter(_ index: NodeIndex) {
    var outer = index
    while forest.isLive(outer) {
      if forest[outer].usageIncludesDescendants { noteRun(outer) }
      outer = forest[outer].context.outerRun
    }
  }

  private mutating func bookRuns() {
    var next = 0
    var nested = false
    while next < toBook.count {
      let before = toBook.count
      noteOuter(forest[toBook[next]].context.outerRun)
      nested = nested || toBook.count > before || forest[toBook[next]].usageIncludesDescendants
      next += 1
    }
    if nested, toBook.count > 1 { toBook = toBook.sorted { depth($0) > depth($1) } }
    for index in toBook where forest.isLive(index) {
      forest[index].isToBook = false
      bookRun(index)
    }
    toBook.removeAll(keepingCapacity: true)
  }

  /// How many runs are around a run.
  private func depth(_ index: NodeIndex) -> Int {
    var depth = 0
    var outer = forest[index].context.outerRun
    while forest.isLive(outer) {
      depth += 1
      outer = forest[outer].context.outerRun
    }
    return depth
  }

  private mutating func place(_ index: NodeIndex, isLast: Bool) {
    countTop(index, isLast: isLast)
    if forest[index].isRun {
      noteRun(index)
      return
    }
    if isImplicitRun(index) || forest.booking(index) != nil { noteRun(index) }
    guard forest[index].kind != .link else { return }
    let context = forest[index].context
    noteRun(context.run)
    if context.run >= 0, forest[context.run].isTold {
      tell(index)
      return
    }
    let attribution = attribution(context, isLast: isLast)
    guard !forest[index].isTold, !forest[index].isBooked || forest[index].booked != attribution else {
      return
    }
    if forest[index].isBooked { bookLeaf(forest[index], forest[index].booked, sign: -1) }
    bookLeaf(forest[index], attribution, sign: 1)
    forest[index].isBooked = true
    forest[index].booked = attribution
  }

  /// A call of a run that another format told of for good.
  private mutating func tell(_ index: NodeIndex) {
    guard !forest[index].isTold else { return }
    sources[Int(forest[index].source)].duplicates += 1
    takeBack(index)
    forest[index].isTold = true
  }

  // MARK: - Requests without runs

  /// Whether a span stands for a request although no agent ran: the outermost of a trace without agents.
  func isImplicitRun(_ index: NodeIndex) -> Bool {
    let node = forest[index]
    return node.bareCalls > 0 && node.runsBelow == 0 && !node.isRun && node.context.run == noNode
      && node.context.top == index
  }

  /// Counts model calls without a run, and runs, under the outermost span: it is the request itself where only the
  /// former stand below it. Where something above is missing for good, only a chain can be one.
  private mutating func countTop(_ index: NodeIndex, isLast: Bool) {
    let kind = forest[index].kind
    guard kind == .modelCall || kind == .run else { return }
    let context = forest[index].context
    // Mostly: a run that is its own top, or below another run.
    if kind == .run, context.outerRun != noNode || context.top == index, forest[index].countedTop == noNode {
      return
    }
    let node = forest[index]
    let isBare = node.kind == .modelCall && node.origin == .span && context.run == noNode
    let isOuter = node.isRun && context.outerRun == noNode && context.top != index
    var top = isBare || isOuter ? context.top : noNode
    if isBare, top >= 0, !context.complete, !isLast || !forest[top].isChain { top = noNode }
    if top == noNode, node.countedTop == noNode { return }
    let isCounted = forest.isLive(node.countedTop, serial: node.countedSerial)
    if top >= 0, isCounted, node.countedTop == top { return }
    if isCounted { count(node, under: node.countedTop, -1) }
    if top >= 0 { count(node, under: top, 1) }
    forest[index].countedTop = max(top, noNode)
    forest[index].countedSerial = top >= 0 ? forest[top].serial : 0
  }

  private mutating func count(_ node: SpanNode, under top: NodeIndex, _ change: Int32) {
    if node.isRun { forest[top].runsBelow += change } else { forest[top].bareCalls += change }
    noteRun(top)
  }

  private func attribution(_ context: SpanContext, isLast: Bool) -> Attribution {
    let known = context.run != noNode || context.complete
    let missing = known ? NameTable.none : isLast ? NameTable.unattributed : NameTable.pending
    return Attribution(
      agent: context.agent != NameTable.none ? context.agent : missing,
      user: context.user != NameTable.none ? context.user : missing,
      team: context.team != NameTable.none ? context.team : missing)
  }
}
