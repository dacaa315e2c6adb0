import Events

/// The spans of the last minutes, joined into trees by their ids, in whatever order they come.
///
/// A span that comes changes only what stands below it; what changed is collected in `changed`, for the meter to book
/// anew. Each node knows its context: the nearest agent and user, the outermost team, the run around it.
struct SpanForest: Sendable {
  private(set) var nodes: [SpanNode] = []
  private var free: [NodeIndex] = []
  private var places: [RecordKey: NodeIndex] = [:]
  private var waiting: [RecordKey: NodeIndex] = [:]
  private var dirty: [NodeIndex] = []
  /// Nodes in the order they came; the first are released first.
  private var queue: [NodeIndex] = []
  private var queueStart = 0
  /// Deeper trees are cut: no real trace is so deep, and a hostile one must not cost its square.
  private static let depthLimit = 256

  /// How many spans it holds.
  var count: Int { queue.count - queueStart }
  /// The oldest that it holds.
  var oldest: NodeIndex? { queueStart < queue.count ? queue[queueStart] : nil }
  /// All that it holds, oldest first.
  var all: ArraySlice<NodeIndex> { queue[queueStart...] }

  subscript(index: NodeIndex) -> SpanNode {
    get { nodes[Int(index)] }
    _modify { yield &nodes[Int(index)] }
  }

  /// Where a key, an alias or a trace key is held.
  func find(_ key: RecordKey) -> NodeIndex? { places[key] }

  /// Takes a span in, under its parent where that is known, and takes over the spans that waited for it.
  mutating func insert(_ node: SpanNode) -> NodeIndex {
    let index = place(node)
    queue.append(index)
    for key in [node.key, node.alias, node.traceKey] where !key.isNone && places[key] == nil {
      places[key] = index
    }
    if !node.parentKey.isNone {
      if let parent = places[node.parentKey], parent != index, !isAncestorOrDeep(index, of: parent) {
        attach(index, to: parent)
      } else if places[node.parentKey] == nil {
        self[index].nextWaiting = waiting.updateValue(index, forKey: node.parentKey) ?? noNode
      } else {
        self[index].parentKey = .none
      }
    }
    for key in [node.key, node.alias, node.traceKey] where !key.isNone && places[key] == index {
      adopt(key, by: index)
    }
    mark(index)
    return index
  }

  /// Asks for a node's subtree to be looked at again.
  mutating func mark(_ index: NodeIndex) {
    guard !self[index].isDirty else { return }
    self[index].isDirty = true
    dirty.append(index)
  }

  /// Finds the contexts of all that was marked and of what stands below; calls `visit` on each with its former context.
  mutating func resolve(_ visit: (inout SpanForest, NodeIndex, SpanContext) -> Void) {
    let roots = dirty
    dirty.removeAll(keepingCapacity: true)
    for root in roots where self[root].isDirty && !hasDirtyAncestor(root) {
      var stack = [root]
      while let index = stack.popLast() {
        self[index].isDirty = false
        let former = self[index].context
        self[index].context = context(of: index)
        visit(&self, index, former)
        eachChild(index) { stack.append($0) }
      }
    }
  }

  /// Calls `body` on each node right below.
  func eachChild(_ index: NodeIndex, _ body: (NodeIndex) -> Void) {
    var child = self[index].firstChild
    while child >= 0 {
      body(child)
      child = self[child].nextSibling
    }
  }

  /// Calls `body` on each node below a run that belongs to it and to no run further inside.
  func eachOwn(_ run: NodeIndex, throughRuns: Bool = false, _ body: (NodeIndex) -> Void) {
    var stack: [NodeIndex] = []
    eachChild(run) { stack.append($0) }
    while let index = stack.popLast() {
      if self[index].isRun, !throughRuns || isCut(index) { continue }
      body(index)
      eachChild(index) { stack.append($0) }
    }
  }

  /// Lets a node go. What stands below keeps what it said.
  mutating func release(_ index: NodeIndex) {
    if oldest == index { queueStart += 1 } else { queue.removeAll { $0 == index } }
    let node = self[index]
    for key in [node.key, node.alias, node.traceKey] where !key.isNone && places[key] == index {
      places[key] = nil
    }
    if node.parent >= 0 { detach(index) } else if !node.parentKey.isNone { stopWaiting(index) }
    var heritage = node.context
    if heritage.run >= 0 { heritage.run = goneNode }
    heritage.top = goneNode
    heritage.complete = true
    var child = node.firstChild
    while child >= 0 {
      let next = self[child].nextSibling
      self[child].parent = noNode
      self[child].nextSibling = noNode
      self[child].previousSibling = noNode
      if !isCut(child, below: node) { self[child].inherited = heritage }
      self[child].parentKey = .none
      mark(child)
      child = next
    }
    if node.isDirty { dirty.removeAll { $0 == index } }
    nodes[Int(index)].firstChild = noNode
    free.append(index)
    if queueStart > 4096, queueStart * 2 > queue.count { compactQueue() }
  }

  // MARK: - Contexts

  private func context(of index: NodeIndex) -> SpanContext {
    let node = self[index]
    var context: SpanContext
    if let inherited = node.inherited {
      context = inherited
    } else if node.parent >= 0, !isCut(index) {
      context = self[node.parent].context
    } else {
      context = SpanContext()
      context.top = index
      context.complete = node.parent >= 0 || node.parentKey.isNone
    }
    context.outerRun = context.run
    if node.isRun {
      context.run = index
      context.agent = node.agent
    } else if node.agent != NameTable.none {
      context.agent = node.agent
    }
    if node.user != NameTable.none { context.user = node.user }
    if context.team == NameTable.none { context.team = node.team }
    return context
  }

  /// Whether a run's parent, or a span between it and the run around it, had ended before it began: then it is no
  /// child, whatever its ids say (instrumentations leak their context). Run events name their parent on purpose, and
  /// date it by the second: they are never cut.
  private func isCut(_ index: NodeIndex) -> Bool {
    let node = self[index]
    guard node.isRun, node.start >= 0, node.origin != .runEvent else { return false }
    var above = node.parent
    while above >= 0 {
      if self[above].time < node.start { return true }
      if self[above].isRun { return false }
      above = self[above].parent
    }
    return false
  }

  private func isCut(_ index: NodeIndex, below parent: SpanNode) -> Bool {
    self[index].isRun && self[index].start >= 0 && self[index].origin != .runEvent
      && parent.time < self[index].start
  }

  private func hasDirtyAncestor(_ index: NodeIndex) -> Bool {
    var above = self[index].parent
    while above >= 0 {
      if self[above].isDirty { return true }
      above = self[above].parent
    }
    return false
  }

  private func isAncestorOrDeep(_ index: NodeIndex, of other: NodeIndex) -> Bool {
    var above = other
    var depth = 0
    while above >= 0 {
      if above == index || depth > Self.depthLimit { return true }
      depth += 1
      above = self[above].parent
    }
    return false
  }

  // MARK: - Links

  private mutating func place(_ node: SpanNode) -> NodeIndex {
    if let index = free.popLast() {
      nodes[Int(index)] = node
      return index
    }
    nodes.append(node)
    return NodeIndex(nodes.count - 1)
  }

  private mutating func attach(_ child: NodeIndex, to parent: NodeIndex) {
    let next = self[parent].firstChild
    self[child].parent = parent
    self[child].nextSibling = next
    if next >= 0 { self[next].previousSibling = child }
    self[parent].firstChild = child
  }

  private mutating func detach(_ index: NodeIndex) {
    let node = self[index]
    if node.previousSibling >= 0 {
      self[node.previousSibling].nextSibling = node.nextSibling
    } else {
      self[node.parent].firstChild = node.nextSibling
    }
    if node.nextSibling >= 0 { self[node.nextSibling].previousSibling = node.previousSibling }
  }

  private mutating func adopt(_ key: RecordKey, by parent: NodeIndex) {
    var index = waiting.removeValue(forKey: key) ?? noNode
    while index >= 0 {
      let next = self[index].nextWaiting
      self[index].nextWaiting = noNode
      if isAncestorOrDeep(index, of: parent) {
        self[index].parentKey = .none
      } else {
        attach(index, to: parent)
      }
      mark(index)
      index = next
    }
  }

  private mutating func stopWaiting(_ index: NodeIndex) {
    let key = self[index].parentKey
    guard var at = waiting[key] else { return }
    if at == index {
      let next = self[index].nextWaiting
      waiting[key] = next >= 0 ? next : nil
      return
    }
    while at >= 0, self[at].nextWaiting != index { at = self[at].nextWaiting }
    if at >= 0 { self[at].nextWaiting = self[index].nextWaiting }
  }

  private mutating func compactQueue() {
    queue.removeSubrange(..<queueStart)
    queueStart = 0
  }
}
