import Events

/// Spans of every format, joined into trees by their ids in whatever order they come, in bounded memory.
///
/// A tree is one request with all that stands below it. A run whose parent had ended before it began is a tree of its own
/// (`hadEnded`). Where a parent has not come, an empty span stands for it, which its record fills when it comes.
///
/// At most `limit` spans are held. The trees that something was added to last are all there; of those that fall out behind
/// them, a sample is kept longer: see `TraceSample`.
struct TraceStore: Sendable {
  var spans: [TraceSpan] = []
  var trees: [TraceTree] = []
  var places = KeyMap()
  var notes: NoteShelf
  var labels = NameTable(limit: 20_000)
  var sample = TraceSample()
  var edges = EdgeLog()
  var handovers = EdgeLog()
  /// Agents that are teams.
  var teams: Set<NameID> = []
  let limit: Int
  /// How many spans are held, and how many of them in trees of the sample.
  private(set) var count = 0
  var sampledCount = 0
  /// Trees that nothing is sampled of any more, and spans of trees that were full.
  var droppedTrees = 0
  var droppedSpans = 0
  var queue = TreeQueue()
  var serial = Int64(0)
  private var freeSpans: [NodeIndex] = []
  private var freeTrees: [Int32] = []
  private var extras: [TraceKeys] = []
  private var freeExtras: [Int32] = []
  private static let depthLimit = 256

  init(limit: Int) {
    self.limit = max(64, limit)
    notes = NoteShelf(limit: max(64, limit / 8))
  }

  subscript(index: NodeIndex) -> TraceSpan {
    get { spans[Int(index)] }
    _modify { yield &spans[Int(index)] }
  }

  /// So many spans a tree holds at most: one that never ends must not push out all others.
  var treeLimit: Int { max(16, min(5000, limit / 8)) }

  /// The place of a key; `noNode` where it is not held.
  func find(_ key: RecordKey) -> NodeIndex { key.isNone ? noNode : places[key] }

  /// The outermost span around a span.
  func root(of index: NodeIndex) -> NodeIndex {
    var at = index
    while spans[Int(at)].parent >= 0 { at = spans[Int(at)].parent }
    return at
  }

  /// A span and all below it, outer ones first.
  func all(below root: NodeIndex) -> [NodeIndex] {
    var found = [root]
    var next = 0
    while next < found.count {
      var child = spans[Int(found[next])].firstChild
      while child >= 0 {
        found.append(child)
        child = spans[Int(child)].next
      }
      next += 1
    }
    return found
  }

  func keys(of index: NodeIndex) -> InlineArray<3, RecordKey> {
    let extra = spans[Int(index)].extra
    guard extra >= 0 else { return [spans[Int(index)].key, .none, .none] }
    return [spans[Int(index)].key, extras[Int(extra)].alias, extras[Int(extra)].whole]
  }

  func otherKeys(of index: NodeIndex) -> TraceKeys {
    let extra = spans[Int(index)].extra
    return extra >= 0 ? extras[Int(extra)] : TraceKeys()
  }

  // MARK: - Coming

  /// Takes a span in, under its parent where that is known, and takes over the spans that named it.
  mutating func insert(
    _ new: consuming TraceSpan, parent: RecordKey, keys: TraceKeys, text: TraceText, note: String = ""
  ) {
    var span = new
    serial += 1
    if span.key.isNone { span.key = Self.ownKey(serial) }
    let held = places[span.key]
    guard held < 0 || spans[Int(held)].isMissing, hasRoom(for: span, held, under: parent) else { return }
    span.extra = keys.isEmpty ? -1 : store(keys)
    span.note = note.isEmpty ? -1 : notes.keep(note)
    let index = place(span)
    let tree = trees[Int(spans[Int(root(of: index))].tree)]
    if tree.text.isEmpty { trees[Int(spans[Int(root(of: index))].tree)].text = text }
    if !parent.isNone { link(index, to: parent) }
    recut(below: index)
    touch(index)
    evict()
  }

  /// Of a tree that is full nothing more is taken in but runs, which then stand alone.
  private mutating func hasRoom(for span: TraceSpan, _ held: NodeIndex, under parent: RecordKey) -> Bool {
    guard held < 0, span.kind != .run else { return true }
    let above = find(parent)
    guard above >= 0 else { return true }
    let tree = Int(spans[Int(root(of: above))].tree)
    guard trees[tree].count >= treeLimit else { return true }
    trees[tree].dropped += 1
    droppedSpans += 1
    return false
  }

  /// Puts a span where spans that name it wait, or where nothing is; it is a tree's root.
  private mutating func place(_ span: TraceSpan) -> NodeIndex {
    var index = noNode
    let other = span.extra >= 0 ? extras[Int(span.extra)] : TraceKeys()
    let keys: InlineArray<3, RecordKey> = [span.key, other.alias, other.whole]
    for i in 0..<3 where !keys[i].isNone {
      let found = places[keys[i]]
      guard found >= 0, found != index, spans[Int(found)].isMissing else { continue }
      if index < 0 {
        index = found
        places.remove(spans[Int(found)].key)
        spans[Int(found)].fill(with: span)
      } else {
        handOver(found, to: index)
      }
    }
    if index < 0 {
      index = store(span)
      plant(index, count: 1, text: TraceText())
    }
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] < 0 { places.set(keys[i], index) }
    return index
  }

  /// Gives what waits for a span to another that turned out to be it.
  private mutating func handOver(_ missing: NodeIndex, to index: NodeIndex) {
    while spans[Int(missing)].firstChild >= 0 {
      let child = spans[Int(missing)].firstChild
      split(child, keepsEmpty: true)
      attach(child, to: index)
    }
    fell(spans[Int(missing)].tree)
  }

  private mutating func link(_ index: NodeIndex, to key: RecordKey) {
    var parent = places[key]
    if parent < 0 {
      parent = store(TraceSpan(missing: key))
      places.set(key, parent)
      plant(parent, count: 1, text: trees[Int(spans[Int(index)].tree)].text)
    } else if isCut(index, under: parent) {
      spans[Int(index)].flags.insert(.cut)
      return
    }
    let (mine, above) = (Int(spans[Int(index)].tree), Int(spans[Int(root(of: parent))].tree))
    guard canAttach(index, to: parent), trees[above].count + trees[mine].count <= 2 * treeLimit,
      !spans[Int(index)].isRun || trees[above].count < treeLimit
    else {
      spans[Int(index)].flags.insert(.alone)
      dropIfEmpty(root(of: parent))
      return
    }
    attach(index, to: parent)
  }

  private func canAttach(_ child: NodeIndex, to parent: NodeIndex) -> Bool {
    var above = parent
    var depth = 0
    while above >= 0 {
      if above == child || depth >= Self.depthLimit { return false }
      depth += 1
      above = spans[Int(above)].parent
    }
    return true
  }

  // MARK: - Parents that had ended

  private func isCut(_ index: NodeIndex, under parent: NodeIndex) -> Bool {
    spans[Int(index)].isRun && hadEnded(reach(of: parent), before: spans[Int(index)].start)
  }

  /// When the first of a span and the spans around it, up to the nearest run, ended.
  private func reach(of index: NodeIndex) -> Int64 {
    var reach = Int64.max
    var at = index
    while at >= 0, !spans[Int(at)].isMissing {
      reach = min(reach, spans[Int(at)].time)
      if spans[Int(at)].isRun { break }
      at = spans[Int(at)].parent
    }
    return reach
  }

  /// Runs below a span that came, down to the nearest on each way, may turn out to be no children.
  private mutating func recut(below index: NodeIndex) {
    guard spans[Int(index)].firstChild >= 0 else { return }
    var stack = [(index, reach(of: index))]
    while let (above, reach) = stack.popLast() {
      var child = spans[Int(above)].firstChild
      while child >= 0 {
        let next = spans[Int(child)].next
        if !spans[Int(child)].isRun {
          stack.append((child, min(reach, spans[Int(child)].time)))
        } else if hadEnded(reach, before: spans[Int(child)].start) {
          spans[Int(child)].flags.insert(.cut)
          split(child)
        }
        child = next
      }
    }
  }

  // MARK: - Links

  /// Puts a tree below a span of another.
  private mutating func attach(_ child: NodeIndex, to parent: NodeIndex) {
    let next = spans[Int(parent)].firstChild
    spans[Int(child)].parent = parent
    spans[Int(child)].next = next
    spans[Int(child)].previous = noNode
    if next >= 0 { spans[Int(next)].previous = child }
    spans[Int(parent)].firstChild = child
    let root = root(of: parent)
    let (mine, theirs) = (Int(spans[Int(root)].tree), Int(spans[Int(child)].tree))
    touch(root)
    unsample(Int32(theirs))
    trees[mine].count += trees[theirs].count
    trees[mine].dropped += trees[theirs].dropped
    if trees[mine].text.isEmpty { trees[mine].text = trees[theirs].text }
    spans[Int(child)].tree = -1
    trees[theirs] = TraceTree()
    freeTrees.append(Int32(theirs))
  }

  /// Makes what stands below a span's parent a tree of its own.
  /// - Parameter keepsEmpty: whether a missing parent that has nothing more below it stays.
  private mutating func split(_ child: NodeIndex, keepsEmpty: Bool = false) {
    let root = root(of: child)
    let old = Int(spans[Int(root)].tree)
    touch(root)
    detach(child)
    let moved = all(below: child).count
    trees[old].count -= moved
    plant(child, count: moved, text: trees[old].text)
    if !keepsEmpty { dropIfEmpty(root) }
  }

  private mutating func detach(_ index: NodeIndex) {
    let (parent, next, previous) = (
      spans[Int(index)].parent, spans[Int(index)].next, spans[Int(index)].previous
    )
    if previous >= 0 { spans[Int(previous)].next = next } else { spans[Int(parent)].firstChild = next }
    if next >= 0 { spans[Int(next)].previous = previous }
    spans[Int(index)].parent = noNode
    spans[Int(index)].next = noNode
    spans[Int(index)].previous = noNode
  }

  private mutating func dropIfEmpty(_ root: NodeIndex) {
    if spans[Int(root)].isMissing, spans[Int(root)].firstChild < 0 { fell(spans[Int(root)].tree) }
  }

  // MARK: - Going

  /// Takes a record out as if it had never come: what stands below waits for it again.
  mutating func withdraw(_ key: RecordKey) {
    let index = find(key)
    guard index >= 0, !spans[Int(index)].isMissing else { return }
    if spans[Int(index)].parent >= 0 { split(index) }
    if spans[Int(index)].firstChild < 0 { return fell(spans[Int(index)].tree) }
    forgetKeys(of: index)
    release(extraAndNoteOf: index)
    spans[Int(index)].fill(with: TraceSpan(missing: key))
    places.set(key, index)
    touch(index)
  }

  /// Takes back what run events told of a run that spans tell of.
  mutating func supersede(_ key: RecordKey) {
    let run = find(key)
    guard run >= 0, spans[Int(run)].isMissing || spans[Int(run)].origin == .runEvent else { return }
    var told: [RecordKey] = []
    var child = spans[Int(run)].firstChild
    while child >= 0 {
      if spans[Int(child)].origin == .runEvent, !spans[Int(child)].isRun {
        told.append(spans[Int(child)].key)
      }
      child = spans[Int(child)].next
    }
    for key in told { withdraw(key) }
    withdraw(key)
  }

  /// Takes in another reading of a record that is known.
  mutating func grow(
    _ span: TraceSpan, parent: RecordKey, keys: TraceKeys, text: TraceText, note: String = ""
  ) {
    let index = find(span.key)
    guard index >= 0, !spans[Int(index)].isMissing else {
      return insert(span, parent: parent, keys: keys, text: text, note: note)
    }
    spans[Int(index)].grow(by: span)
    if !note.isEmpty, spans[Int(index)].note < 0 { spans[Int(index)].note = notes.keep(note) }
    touch(index)
  }

  /// Lets a tree go with all its spans.
  mutating func fell(_ tree: Int32) {
    unsample(tree)
    for index in all(below: trees[Int(tree)].root) {
      forgetKeys(of: index)
      release(extraAndNoteOf: index)
      spans[Int(index)] = TraceSpan(missing: .none)
      freeSpans.append(index)
      count -= 1
    }
    trees[Int(tree)] = TraceTree()
    freeTrees.append(tree)
  }

  private mutating func forgetKeys(of index: NodeIndex) {
    let keys = keys(of: index)
    for i in 0..<3 where !keys[i].isNone && places[keys[i]] == index { places.remove(keys[i]) }
  }

  private mutating func release(extraAndNoteOf index: NodeIndex) {
    let extra = spans[Int(index)].extra
    if extra >= 0 { freeExtras.append(extra) }
    notes.release(spans[Int(index)].note)
    spans[Int(index)].extra = -1
    spans[Int(index)].note = -1
  }

  // MARK: - Places

  private mutating func store(_ span: TraceSpan) -> NodeIndex {
    count += 1
    if let index = freeSpans.popLast() {
      spans[Int(index)] = span
      return index
    }
    spans.appendSparing(span)
    return NodeIndex(spans.count - 1)
  }

  private mutating func store(_ keys: TraceKeys) -> Int32 {
    if let index = freeExtras.popLast() {
      extras[Int(index)] = keys
      return index
    }
    extras.appendSparing(keys)
    return Int32(extras.count - 1)
  }

  /// Makes a span the root of a new tree.
  private mutating func plant(_ root: NodeIndex, count: Int, text: TraceText) {
    serial += 1
    let tree = TraceTree(root: root, count: count, touched: serial, enqueued: serial, text: text)
    let place = freeTrees.popLast() ?? Int32(trees.count)
    if Int(place) < trees.count { trees[Int(place)] = tree } else { trees.appendSparing(tree) }
    spans[Int(root)].tree = place
    queue.append(place, serial: serial)
  }

  /// A key for a record that has none, so that it can be asked for.
  private static func ownKey(_ serial: Int64) -> RecordKey {
    var key = RecordKey.none
    key.high = UInt64(bitPattern: serial)
    key.low = UInt64(bitPattern: serial) &* 0x9E37_79B9_7F4A_7C15 | 1
    return key
  }
}
