import Costs
import Events

extension MeterState {
  /// The trace that a span is in, with all its spans.
  mutating func trace(_ ref: TraceRef) -> Trace? {
    guard let store = traces else { return nil }
    let index = store.find(ref)
    guard index >= 0 else { return nil }
    var roots = [store.root(of: index)]
    if store.spans[Int(roots[0])].isMissing { roots += store.otherPieces(of: roots[0]) }
    return Waterfall(state: self, store: store).trace(roots)
  }
}

extension TraceStore {
  /// Other trees of the same trace whose outermost span has not come either: they are parts of one picture.
  fileprivate func otherPieces(of root: NodeIndex) -> [NodeIndex] {
    let text = trees[Int(spans[Int(root)].tree)].text.string
    guard !text.isEmpty else { return [] }
    return trees.filter {
      $0.root >= 0 && $0.root != root && spans[Int($0.root)].isMissing && $0.text.string == text
    }.map(\.root)
  }
}

/// Lays a trace out.
private struct Waterfall {
  let state: MeterState
  let store: TraceStore

  func trace(_ roots: [NodeIndex]) -> Trace {
    let tree = store.spans[Int(roots[0])].tree
    var summary = state.row(tree, store)
    for root in roots.dropFirst() {
      let sum = store.sum(of: store.spans[Int(root)].tree)
      summary.spans += store.trees[Int(store.spans[Int(root)].tree)].count - 1
      summary.errors += Int(sum.errors)
      summary.cost += Money(picodollars: Int128(sum.cost))
      summary.tokens += Int(sum.tokens)
    }
    let parts = roots.map { Part(store, $0) }
    let start = parts.map { $0.begins[0] }.min() ?? 0
    let end = parts.map { $0.ends.max() ?? 0 }.max() ?? 0
    var trace = Trace(summary: summary, start: Timestamp(nanoseconds: start))
    trace.extent = Double(max(0, end - start)) / 1e9
    for part in parts { add(part, from: start, to: &trace) }
    trace.dropped = roots.reduce(0) { $0 + store.trees[Int(store.spans[Int($1)].tree)].dropped }
    trace.services = Set(trace.steps.map(\.service)).subtracting(["", SpecialName.none]).sorted()
    return trace
  }

  /// A tree with its times.
  private struct Part {
    let layout: TraceLayout
    var begins: [Int64]
    var ends: [Int64]

    init(_ store: TraceStore, _ root: NodeIndex) {
      layout = store.layout(of: root)
      begins = layout.spans.map { store.spans[Int($0)].begin }
      ends = layout.spans.map { store.spans[Int($0)].time }
      guard store.spans[Int(root)].isMissing, layout.spans.count > 1 else { return }
      begins[0] = begins.dropFirst().min() ?? 0
      ends[0] = ends.dropFirst().max() ?? 0
    }
  }

  private func add(_ part: Part, from start: Int64, to trace: inout Trace) {
    let layout = part.layout
    let path = CriticalPath(above: layout.above, begins: part.begins, ends: part.ends).own
    let amounts = store.amounts(layout)
    let agents = store.agents(layout)
    var total = amounts.cost
    var below = Array(repeating: 0, count: layout.spans.count)
    var children: [[Int]] = Array(repeating: [], count: layout.spans.count)
    for place in layout.spans.indices.reversed() where layout.above[place] >= 0 {
      total[layout.above[place]] &+= total[place]
      below[layout.above[place]] += below[place] + 1
      children[layout.above[place]].append(place)
    }
    var open = [(place: 0, depth: 0)]
    while let (place, depth) = open.popLast() {
      var step = step(layout.spans[place], depth: depth)
      step.below = below[place]
      step.agent = state.ledger.name(.agent, agents[place])
      step.offset = Double(part.begins[place] - start) / 1e9
      if step.isMissing { step.duration = Double(part.ends[place] - part.begins[place]) / 1e9 }
      step.tokens = amounts.tokens[place]
      step.cost = Money(picodollars: Int128(amounts.cost[place]))
      step.totalCost = Money(picodollars: Int128(total[place]))
      step.onPath = path[place] >= 0 ? Double(path[place]) / 1e9 : nil
      trace.steps.append(step)
      open += children[place]
        .sorted { (part.begins[$0], part.ends[$0], $0) > (part.begins[$1], part.ends[$1], $1) }
        .map { ($0, depth + 1) }
    }
  }

  /// What a span says of itself.
  private func step(_ index: NodeIndex, depth: Int) -> TraceStep {
    let span = store.spans[Int(index)]
    var step = TraceStep(
      id: span.key, depth: depth, kind: span.kind, name: store.nameWords(index, state))
    step.isMissing = span.isMissing
    guard !span.isMissing else { return step }
    step.isCut = span.flags.contains(.cut)
    step.isTeam = span.flags.contains(.team)
    step.isUnpriced = span.flags.contains(.unpriced)
    step.service = state.ledger.name(.service, span.service)
    step.user = said(.user, span.user)
    step.team = said(.team, span.team)
    step.operation = said(.operation, span.operation)
    if span.kind == .modelCall || span.isRun { step.model = said(.model, span.subject) }
    step.duration = span.duration >= 0 ? Double(span.duration) / 1e9 : nil
    step.firstToken = span.firstToken >= 0 ? Double(span.firstToken) / 1e6 : nil
    step.status = span.status
    if span.errorType != NameTable.none {
      step.errorType = state.ledger.errorNames.names[Int(span.errorType)]
    }
    step.message = store.notes[span.note]
    return step
  }

  private func said(_ dimension: Dimension, _ id: NameID) -> String {
    id == NameTable.none ? "" : state.ledger.name(dimension, id)
  }
}
