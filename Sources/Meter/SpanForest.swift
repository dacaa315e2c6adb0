import Events

/// The spans of the last minutes, joined into trees by their ids, in whatever order they come.
///
/// A span that comes changes only what stands below it; what changed is collected, for the meter to book anew. Each node
/// knows its context: the nearest agent and user, the outermost team, the run around it.
struct SpanForest: Sendable {
  var nodes: [SpanNode] = []
  var details: [RunDetails] = []
  var cards: [RunCard] = []
  private var freeNodes: [NodeIndex] = []
  private var freeDetails: [NodeIndex] = []
  var freeCards: [NodeIndex] = []
  /// Nodes and cards by their keys.
  var places = KeyMap()
  private(set) var waiting = KeyMap()
  var dirty: [NodeIndex] = []
  var stack: [NodeIndex] = []
  /// How many came, or were renewed.
  var serial: Int64 = 0
  /// Nodes of each stream in the order they came; the first are released first.
  var queues: [JoinQueue] = []
  /// How many spans it holds.
  var count = 0
  /// How many of them are kept until a merge, and so in no queue.
  private(set) var heads = 0
  /// What released calls said whose run is missing.
  var orphans = OrphanIndex()
  /// Deeper trees are cut: no real trace is so deep, and a hostile one must not cost its square.
  private static let depthLimit = 256

  subscript(index: NodeIndex) -> SpanNode {
    get { nodes[Int(index)] }
    _modify { yield &nodes[Int(index)] }
  }

  /// Where a key, an alias or a trace key is held, as a node or a card; `noNode` where it is not.
  func find(_ key: RecordKey) -> NodeIndex { places[key] }

  /// Whether the node is still the one that was there when it had this serial.
  func isLive(_ index: NodeIndex, serial: Int64) -> Bool {
    index >= 0 && serial != 0 && nodes[Int(index)].serial == serial
  }

  /// Whether there is a node.
  func isLive(_ index: NodeIndex) -> Bool { index >= 0 && nodes[Int(index)].serial != 0 }

  /// Begins to fetch what finding a key will read.
  func prefetch(_ key: RecordKey) { if !key.isNone { places.prefetch(key) } }

  /// Begins to fetch what letting the oldest nodes of a stream go will read: first the nodes, and of those that came in
  /// the meantime what they point to.
  mutating func prefetchOldest(ofSource source: Int, count: Int) {
    guard source < queues.count else { return }
    for offset in 0..<count {
      if let entry = queues[source][offset + count] {
        if Self.isCard(entry.index) { prefetch(card: entry.index) } else { nodes.prefetch(Int(entry.index)) }
      }
      guard let entry = queues[source][offset] else { return }
      if Self.isCard(entry.index) {
        prefetchKeys(ofCard: entry.index)
      } else {
        places.prefetch(nodes[Int(entry.index)].key)
        details.prefetch(Int(nodes[Int(entry.index)].details))
      }
    }
  }

  // MARK: - Details of runs

  func details(_ index: NodeIndex) -> RunDetails? {
    let place = nodes[Int(index)].details
    return place >= 0 ? details[Int(place)] : nil
  }

  func booking(_ index: NodeIndex) -> RunBooking? {
    let place = nodes[Int(index)].details
    return place >= 0 ? details[Int(place)].booking : nil
  }

  /// What a run says of itself; nothing for a span that stands for a run.
  func words(_ index: NodeIndex) -> (usages: Few<ModelUse>, errorType: NameID, trace: TraceText) {
    let place = Int(nodes[Int(index)].details)
    guard place >= 0 else { return (Few(), NameTable.none, TraceText()) }
    return (details[place].usages, details[place].errorType, details[place].trace)
  }

  func settled(_ index: NodeIndex) -> RunWork? {
    let place = nodes[Int(index)].details
    return place >= 0 ? details[Int(place)].settled.first : nil
  }

  mutating func setBooking(_ index: NodeIndex, _ booking: consuming RunBooking?) {
    if booking == nil, nodes[Int(index)].details < 0 { return }
    details[place(ofDetails: index)].booking = booking
  }

  /// Adds to what calls said that are no longer held.
  mutating func settle(_ work: RunWork, under index: NodeIndex) {
    let place = place(ofDetails: index)
    if details[place].settled.isEmpty {
      details[place].settled = [work]
    } else {
      details[place].settled[0].add(work)
    }
  }

  mutating func place(ofDetails index: NodeIndex) -> Int {
    if nodes[Int(index)].details < 0 { nodes[Int(index)].details = store(RunDetails()) }
    return Int(nodes[Int(index)].details)
  }

  private mutating func store(_ new: RunDetails) -> NodeIndex {
    if let place = freeDetails.popLast() {
      details[Int(place)] = new
      return place
    }
    details.appendSparing(new)
    return NodeIndex(details.count - 1)
  }

  // MARK: - Coming and going

  /// Takes a span in, under its parent where that is known, and takes over the spans that waited for it.
  /// - Returns: spans that were counted as requests because they missed this one.
  mutating func insert(_ node: consuming SpanNode, _ run: consuming RunDetails?) -> [(
    node: SpanNode, booking: RunBooking
  )] {
    let index = store(node, run)
    let keys = keys(of: index)
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] < 0 { places.set(keys[i], index) }
    link(index)
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] == index {
      adopt(keys[i], by: index)
    }
    mark(index)
    return takeOrphans(keys, index)
  }

  private mutating func takeOrphans(_ keys: InlineArray<3, RecordKey>, _ index: NodeIndex)
    -> [(node: SpanNode, booking: RunBooking)]
  {
    var requests: [(node: SpanNode, booking: RunBooking)] = []
    guard !orphans.all.isEmpty else { return requests }
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] == index {
      requests += takeOrphans(of: keys[i], by: index)
    }
    return requests
  }

  mutating func takeOrphans(of key: RecordKey, by index: NodeIndex) -> [(node: SpanNode, booking: RunBooking)]
  {
    guard let found = orphans.take(key) else { return [] }
    settle(found.work, under: index)
    nodes[Int(index)].bareCalls += found.bareCalls
    return found.requests
  }

  /// Lets a node go. What stands below keeps what it said, and stands below what is above it.
  mutating func release(_ index: NodeIndex) {
    let node = nodes[Int(index)]
    unlink(index) { forest, child in forest.bequeath(node, to: child) }
  }

  /// Takes a node out as if it had never come: what stands below waits again.
  mutating func withdraw(_ index: NodeIndex) {
    unlink(index) { forest, child in forest.wait(child) }
  }

  private mutating func unlink(_ index: NodeIndex, _ move: (inout SpanForest, NodeIndex) -> Void) {
    let keys = keys(of: index)
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] == index { places.remove(keys[i]) }
    if nodes[Int(index)].parent >= 0 {
      detach(index)
    } else if nodes[Int(index)].isWaiting {
      stopWaiting(index)
    }
    var child = nodes[Int(index)].firstChild
    while child >= 0 {
      let next = nodes[Int(child)].nextSibling
      nodes[Int(child)].parent = noNode
      nodes[Int(child)].nextSibling = noNode
      nodes[Int(child)].previousSibling = noNode
      move(&self, child)
      mark(child)
      child = next
    }
    free(index)
  }

  private mutating func bequeath(_ node: SpanNode, to child: NodeIndex) {
    let isEnd = node.isRun || (node.parent < 0 && !node.isWaiting)
    nodes[Int(child)].heritage.add(node, isEnd: isEnd)
    nodes[Int(child)].parentKey = isEnd ? .none : node.parentKey
    if isEnd { return }
    if node.parent >= 0 { attach(child, to: node.parent) } else { wait(child) }
  }

  private mutating func store(_ node: SpanNode, _ run: RunDetails?) -> NodeIndex {
    serial += 1
    count += 1
    let index = store(node, run, serial: serial)
    enqueue(node, index, serial)
    return index
  }

  /// Puts a node that is counted and in its queue already where there is room.
  mutating func store(_ node: SpanNode, _ run: RunDetails?, serial: Int64) -> NodeIndex {
    var node = node
    node.serial = serial
    if let run { node.details = store(run) }
    let index = freeNodes.popLast() ?? NodeIndex(nodes.count)
    if Int(index) < nodes.count { nodes[Int(index)] = node } else { nodes.appendSparing(node) }
    return index
  }

  /// Puts a node behind all others.
  private mutating func append(_ node: SpanNode, _ run: RunDetails?) -> NodeIndex {
    serial += 1
    count += 1
    var node = node
    node.serial = serial
    if let run { node.details = store(run) }
    nodes.appendSparing(node)
    enqueue(node, NodeIndex(nodes.count - 1), serial)
    return NodeIndex(nodes.count - 1)
  }

  private mutating func enqueue(_ node: SpanNode, _ index: NodeIndex, _ serial: Int64) {
    if node.isHead { heads += 1 } else { enqueue(index, source: node.source, serial) }
  }

  mutating func enqueue(_ index: NodeIndex, source: Int32, _ serial: Int64) {
    while queues.count <= Int(source) { queues.append(JoinQueue()) }
    queues[Int(source)].append(index, serial: serial)
  }

  private mutating func free(_ index: NodeIndex) {
    count -= 1
    if nodes[Int(index)].isHead { heads -= 1 }
    let place = nodes[Int(index)].details
    if place >= 0 {
      details[Int(place)] = RunDetails()
      freeDetails.append(place)
    }
    nodes[Int(index)].serial = 0
    nodes[Int(index)].details = noNode
    nodes[Int(index)].firstChild = noNode
    nodes[Int(index)].isDirty = false
    nodes[Int(index)].isToBook = false
    freeNodes.append(index)
  }

  func keys(of index: NodeIndex) -> InlineArray<3, RecordKey> {
    let place = nodes[Int(index)].details
    guard place >= 0 else { return [nodes[Int(index)].key, .none, .none] }
    return [nodes[Int(index)].key, details[Int(place)].alias, details[Int(place)].traceKey]
  }

  /// All nodes that it holds, in the order they came.
  var all: [NodeIndex] {
    nodes.indices.filter { nodes[$0].serial != 0 }.map { NodeIndex($0) }
      .sorted { nodes[Int($0)].serial < nodes[Int($1)].serial }
  }

  /// The longest held node or card of a stream; `noNode` where it has none.
  mutating func oldest(ofSource source: Int) -> NodeIndex {
    while true {
      guard let entry = queues[source].first else { return noNode }
      if heldSerial(entry.index) == entry.serial { return entry.index }
      queues[source].removeFirst()
    }
  }

  /// The serial of a node or card.
  func heldSerial(_ index: NodeIndex) -> Int64 {
    Self.isCard(index) ? self[card: index].serial : nodes[Int(index)].serial
  }

  // MARK: - Links

  private mutating func link(_ index: NodeIndex) {
    let key = nodes[Int(index)].parentKey
    guard !key.isNone else { return }
    let parent = places[key]
    if parent < 0 {
      wait(index)
    } else if canAttach(index, to: parent) {
      attach(index, to: parent)
    } else {
      nodes[Int(index)].parentKey = .none
    }
  }

  /// Whether that makes neither a circle nor a tree that is too deep.
  private func canAttach(_ child: NodeIndex, to parent: NodeIndex) -> Bool {
    var above = parent
    var depth = Int(nodes[Int(child)].height)
    while above >= 0 {
      if above == child || depth >= Self.depthLimit { return false }
      depth += 1
      above = nodes[Int(above)].parent
    }
    return true
  }

  private mutating func attach(_ child: NodeIndex, to parent: NodeIndex) {
    let next = nodes[Int(parent)].firstChild
    nodes[Int(child)].parent = parent
    nodes[Int(child)].nextSibling = next
    if next >= 0 { nodes[Int(next)].previousSibling = child }
    nodes[Int(parent)].firstChild = child
    var height = nodes[Int(child)].height &+ 1
    var above = parent
    while above >= 0, nodes[Int(above)].height < height {
      nodes[Int(above)].height = height
      height &+= 1
      above = nodes[Int(above)].parent
    }
  }

  private mutating func detach(_ index: NodeIndex) {
    let (next, previous) = (nodes[Int(index)].nextSibling, nodes[Int(index)].previousSibling)
    if previous >= 0 {
      nodes[Int(previous)].nextSibling = next
    } else {
      nodes[Int(nodes[Int(index)].parent)].firstChild = next
    }
    if next >= 0 { nodes[Int(next)].previousSibling = previous }
  }

  private mutating func wait(_ index: NodeIndex) {
    let key = nodes[Int(index)].parentKey
    guard !key.isNone else { return }
    let next = waiting[key]
    nodes[Int(index)].isWaiting = true
    nodes[Int(index)].nextSibling = next
    nodes[Int(index)].previousSibling = noNode
    if next >= 0 { nodes[Int(next)].previousSibling = index }
    waiting.set(key, index)
  }

  private mutating func stopWaiting(_ index: NodeIndex) {
    let (next, previous) = (nodes[Int(index)].nextSibling, nodes[Int(index)].previousSibling)
    nodes[Int(index)].isWaiting = false
    if next >= 0 { nodes[Int(next)].previousSibling = previous }
    if previous >= 0 {
      nodes[Int(previous)].nextSibling = next
    } else if next >= 0 {
      waiting.set(nodes[Int(index)].parentKey, next)
    } else {
      waiting.remove(nodes[Int(index)].parentKey)
    }
  }

  private mutating func adopt(_ key: RecordKey, by parent: NodeIndex) {
    var index = waiting[key]
    guard index >= 0 else { return }
    waiting.remove(key)
    while index >= 0 {
      let next = nodes[Int(index)].nextSibling
      nodes[Int(index)].isWaiting = false
      nodes[Int(index)].nextSibling = noNode
      nodes[Int(index)].previousSibling = noNode
      if canAttach(index, to: parent) {
        attach(index, to: parent)
      } else {
        nodes[Int(index)].parentKey = .none
      }
      mark(index)
      index = next
    }
  }

  /// Whether a key is held, waited for, or missed by what was released.
  func knows(_ key: RecordKey) -> Bool {
    places[key] >= 0 || waiting[key] >= 0 || (!orphans.all.isEmpty && orphans.all[key] != nil)
  }

  /// Takes in a node of another forest, whose links are those of this one already.
  mutating func add(moved node: consuming SpanNode, _ run: consuming RunDetails?) {
    let (isWaiting, isFirst, parentKey) = (node.isWaiting, node.previousSibling < 0, node.parentKey)
    let index = append(node, run)
    let keys = keys(of: index)
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] < 0 { places.set(keys[i], index) }
    if isWaiting, isFirst { waiting.set(parentKey, index) }
  }

  /// The nodes that wait for a key.
  func waiting(for key: RecordKey) -> [NodeIndex] {
    var found: [NodeIndex] = []
    var index = waiting[key]
    while index >= 0 {
      found.append(index)
      index = nodes[Int(index)].nextSibling
    }
    return found
  }
}
