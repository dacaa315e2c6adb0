import Costs
import Events

extension Meter {
  /// The traces of a window, as far as they are held (`MeterOptions.keepsTraces`).
  public func traces(_ query: TraceQuery) -> TraceList { change { $0.traceList(query) } }

  /// The trace that a span is in; nil where it is not held (any more).
  public func trace(_ ref: TraceRef) -> Trace? { change { $0.trace(ref) } }

  /// The trace that a span is in; nil where it is not held (any more).
  /// - Parameter id: the key of any of its spans.
  public func trace(_ id: RecordKey) -> Trace? { trace(TraceRef(id: id, text: "")) }
}

extension MeterState {
  mutating func traceList(_ query: TraceQuery) -> TraceList {
    var list = TraceList()
    guard traces != nil else { return list }
    let span = BucketSpan(query.window, at: query.at)
    let start = span.isAll ? Int64.min : span.start.nanoseconds
    let end = max(query.at.nanoseconds, span.isAll ? .max : query.at.nanoseconds)
    traces?.sumUp()
    guard let store = traces else { return list }
    let wanted = TraceFilter(query.filter, ledger)
    var found: [(tree: Int32, rank: TraceSample.Rank)] = []
    for tree in store.trees.indices {
      guard let sum = store.trees[tree].sum, sum.hasWork else { continue }
      list.traces += 1
      guard sum.end >= start, sum.end <= end, wanted.matches(store, store.trees[tree].root) else { continue }
      if sum.errors > 0 || sum.failed { list.failed += 1 }
      found.append((Int32(tree), sum.rank(query.sort)))
    }
    list.rowCount = found.count
    list.spans = store.count
    list.dropped = store.droppedTrees
    list.rows = Self.rows(found, query).map { row($0, store) }
    return list
  }

  private static func rows(_ found: [(tree: Int32, rank: TraceSample.Rank)], _ query: TraceQuery) -> [Int32] {
    let sorted = found.sorted {
      query.reversed ? ($0.rank, $0.tree) < ($1.rank, $1.tree) : ($0.rank, $0.tree) > ($1.rank, $1.tree)
    }
    return sorted.dropFirst(query.firstRow).prefix(query.rowLimit).map(\.tree)
  }

  func row(_ tree: Int32, _ store: borrowing TraceStore) -> TraceRow {
    let known = store.trees[Int(tree)]
    let sum = store.sum(of: tree)
    let root = store.spans[Int(known.root)]
    var row = TraceRow(id: root.key, text: known.text.string, time: Timestamp(nanoseconds: sum.end))
    row.duration = Double(sum.duration) / 1e9
    row.name = store.nameWords(known.root, self)
    row.service = ledger.name(.service, root.service)
    row.user = ledger.name(.user, root.user)
    row.status = sum.failed ? (root.status == .timeout ? .timeout : .error) : root.requestStatus
    row.spans = known.count - (root.isMissing ? 1 : 0)
    row.errors = Int(sum.errors)
    row.cost = Money(picodollars: Int128(sum.cost))
    row.tokens = Int(sum.tokens)
    row.isRootMissing = root.isMissing
    row.kept = known.reasons
    return row
  }
}

extension TraceStore {
  /// Sums up every tree that changed.
  mutating func sumUp() {
    for tree in trees.indices where trees[tree].root >= 0 && trees[tree].sum == nil {
      trees[tree].sum = sum(of: Int32(tree))
    }
  }

  /// What a span is called.
  func nameWords(_ index: NodeIndex, _ state: borrowing MeterState) -> String {
    let span = spans[Int(index)]
    if span.isMissing { return "" }
    switch span.kind {
    case .run: return state.ledger.name(.agent, span.agent)
    case .modelCall: return state.ledger.name(.model, span.subject)
    case .toolCall: return state.ledger.name(.tool, span.subject)
    default: return labels.names[Int(span.subject)]
    }
  }
}

extension TraceSpan {
  var requestStatus: RequestStatus {
    switch status {
    case .success: .success
    case .error: .error
    case .timeout: .timeout
    case .cancelled: .cancelled
    case .unknown: .unknown
    }
  }
}

extension TraceSum {
  fileprivate func rank(_ sort: TraceSort) -> TraceSample.Rank {
    switch sort {
    case .time: TraceSample.Rank(first: end, second: start)
    case .duration: TraceSample.Rank(first: duration, second: end)
    case .cost: TraceSample.Rank(first: cost, second: end)
    case .errors: TraceSample.Rank(first: (failed ? 1 << 40 : 0) + Int64(errors), second: end)
    }
  }
}

/// A filter on traces: for each condition that names something a span that has it, none for each that excludes something.
private struct TraceFilter {
  private struct Condition {
    var dimension: Dimension
    var wants: Bool
    /// By the names' numbers, whether it is the one that is wanted, or not wanted.
    var hits: [Bool]
  }

  private let conditions: [Condition]

  init(_ filter: Filter, _ ledger: borrowing Ledger) {
    var all: [Condition] = []
    for condition in filter.conditions {
      let wants = condition.comparison == .equals || condition.comparison == .contains
      let hits = ledger.tables[condition.dimension.place].names.map { condition.matches($0) == wants }
      all.append(Condition(dimension: condition.dimension, wants: wants, hits: hits))
    }
    conditions = all
  }

  func matches(_ store: borrowing TraceStore, _ root: NodeIndex) -> Bool {
    guard !conditions.isEmpty else { return true }
    let spans = store.all(below: root)
    for condition in conditions {
      var has = false
      for index in spans where !has {
        let name = store.spans[Int(index)].name(of: condition.dimension)
        has = name >= 0 && Int(name) < condition.hits.count && condition.hits[Int(name)]
      }
      if has != condition.wants { return false }
    }
    return true
  }
}

extension TraceSpan {
  /// The number of the name that it has of a dimension; −1 where it cannot have one.
  fileprivate func name(of dimension: Dimension) -> NameID {
    if isMissing { return -1 }
    switch dimension {
    case .agent: return isRun || agent != NameTable.none ? agent : -1
    case .model: return kind == .modelCall || (isRun && subject != NameTable.none) ? subject : -1
    case .tool: return kind == .toolCall ? subject : -1
    case .user: return isRun || user != NameTable.none ? user : -1
    case .team: return isRun || team != NameTable.none ? team : -1
    case .service: return service
    case .operation: return operation
    }
  }
}
