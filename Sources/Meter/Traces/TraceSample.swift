import Events

/// Traces that are kept longer than the newest: of each hour, by the time that they ended, the 100 slowest, the 100 dearest
/// and the 100 newest failed ones (requests that failed before those in which only a call or a tool did).
///
/// They may take half of what the store holds; beyond that, the oldest hour's go first, the least of them before the others.
struct TraceSample: Sendable {
  /// Of each hour, so many for each reason.
  static let most = 100
  /// What a trace is ranked by: the second only among equals.
  struct Rank: Comparable, Sendable {
    var first: Int64
    var second: Int64

    static func < (a: Rank, b: Rank) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  private struct Entry: Sendable {
    var rank: Rank
    var tree: Int32
  }

  /// By hour and reason, the least first.
  private var hours: [Int64: [[Entry]]] = [:]

  /// Whether a trace is among an hour's, and which one it pushes out.
  mutating func offer(_ tree: Int32, _ rank: Rank, hour: Int64, for reason: Int) -> (
    isIn: Bool, pushedOut: Int32?
  ) {
    var lists = hours.removeValue(forKey: hour) ?? TraceKept.each.map { _ in [] }
    defer { hours[hour] = lists }
    var pushedOut: Int32?
    if lists[reason].count >= Self.most {
      guard let least = lists[reason].first, least.rank < rank else { return (false, nil) }
      lists[reason].removeFirst()
      pushedOut = least.tree
    }
    let place = lists[reason].firstIndex { rank < $0.rank } ?? lists[reason].count
    lists[reason].insert(Entry(rank: rank, tree: tree), at: place)
    return (true, pushedOut)
  }

  mutating func remove(_ tree: Int32, hour: Int64) {
    guard var lists = hours.removeValue(forKey: hour) else { return }
    for reason in lists.indices { lists[reason].removeAll { $0.tree == tree } }
    if lists.contains(where: { !$0.isEmpty }) { hours[hour] = lists }
  }

  /// The least of the oldest hour, and for which reason; nil where nothing is kept.
  mutating func popLeast() -> (tree: Int32, reason: TraceKept)? {
    while let oldest = hours.keys.min(), var lists = hours.removeValue(forKey: oldest) {
      guard let reason = lists.indices.max(by: { lists[$0].count < lists[$1].count }),
        !lists[reason].isEmpty
      else { continue }
      let entry = lists[reason].removeFirst()
      hours[oldest] = lists
      return (entry.tree, TraceKept.each[reason])
    }
    return nil
  }
}

extension TraceStore {
  /// Notes that something of a tree changed: it is among the newest again.
  mutating func touch(_ index: NodeIndex) {
    serial += 1
    let tree = spans[Int(root(of: index))].tree
    unsample(tree)
    trees[Int(tree)].touched = serial
    trees[Int(tree)].sum = nil
  }

  /// Takes a tree out of the sample; it is among the newest again.
  mutating func unsample(_ tree: Int32) {
    guard trees[Int(tree)].isSampled else { return }
    sample.remove(tree, hour: Self.hour(sum(of: tree).end))
    sampledCount -= trees[Int(tree)].count
    trees[Int(tree)].reasons = TraceKept()
    serial += 1
    trees[Int(tree)].enqueued = serial
    queue.append(tree, serial: serial)
  }

  /// Lets go of what is beyond the limit.
  mutating func evict() {
    while count > limit {
      if sampledCount > limit / 2, let least = sample.popLeast() {
        leave(least.tree, least.reason)
      } else if let tree = oldest() {
        decide(tree)
      } else if let least = sample.popLeast() {
        leave(least.tree, least.reason)
      } else {
        return
      }
    }
  }

  /// The tree that longest nothing was added to.
  private mutating func oldest() -> Int32? {
    while let entry = queue.popFirst() {
      guard trees[Int(entry.tree)].enqueued == entry.serial, !trees[Int(entry.tree)].isSampled else {
        continue
      }
      guard trees[Int(entry.tree)].touched > entry.serial else { return entry.tree }
      trees[Int(entry.tree)].enqueued = trees[Int(entry.tree)].touched
      queue.append(entry.tree, serial: trees[Int(entry.tree)].touched)
    }
    return nil
  }

  /// Whether a tree that is no longer among the newest is kept in the sample.
  private mutating func decide(_ tree: Int32) {
    countEdges(of: tree)
    let sum = sum(of: tree)
    trees[Int(tree)].sum = sum
    guard sum.hasWork else { return fell(tree) }
    let hour = Self.hour(sum.end)
    var reasons = TraceKept()
    for (at, reason) in TraceKept.each.enumerated() {
      guard let rank = Self.rank(sum, for: reason) else { continue }
      let answer = sample.offer(tree, rank, hour: hour, for: at)
      if answer.isIn { reasons.insert(reason) }
      if let other = answer.pushedOut { leave(other, reason) }
    }
    trees[Int(tree)].reasons = reasons
    if reasons.isEmpty {
      droppedTrees += 1
      fell(tree)
    } else {
      sampledCount += trees[Int(tree)].count
    }
  }

  private static func rank(_ sum: TraceSum, for reason: TraceKept) -> TraceSample.Rank? {
    switch reason {
    case .slow: TraceSample.Rank(first: sum.duration, second: sum.end)
    case .dear: sum.cost > 0 ? TraceSample.Rank(first: sum.cost, second: sum.end) : nil
    default:
      sum.errors > 0 || sum.failed ? TraceSample.Rank(first: sum.failed ? 1 : 0, second: sum.end) : nil
    }
  }

  /// A tree is in the sample for one reason less; without any it goes.
  private mutating func leave(_ tree: Int32, _ reason: TraceKept) {
    trees[Int(tree)].reasons.remove(reason)
    guard trees[Int(tree)].reasons.isEmpty else { return }
    sampledCount -= trees[Int(tree)].count
    droppedTrees += 1
    fell(tree)
  }

  static func hour(_ time: Int64) -> Int64 { floorDivide(time, 3_600_000_000_000) }
}
