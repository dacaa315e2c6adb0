import Costs
import Events

/// Who called whom, or handed work to whom, over time: counts by pieces of five minutes. The oldest go beyond the limit.
struct EdgeLog: Sendable {
  struct Edge: Hashable, Sendable {
    var from: NameID
    var to: NameID
    /// The kind of task; none for calls.
    var task = NameTable.none
  }

  struct Sum: Sendable {
    var calls = 0
    var errors = 0
    /// In picodollars.
    var cost = Int64(0)
    var durations = Sketch()

    mutating func add(duration: Int64, cost: Int64, failed: Bool) {
      calls += 1
      errors += failed ? 1 : 0
      self.cost = self.cost.addingReportingOverflow(cost).partialValue
      if duration >= 0 { durations.add(duration) }
    }

    mutating func add(_ other: Sum) {
      calls += other.calls
      errors += other.errors
      cost = cost.addingReportingOverflow(other.cost).partialValue
      durations.merge(other.durations)
    }
  }

  private struct Cell: Hashable, Sendable {
    var edge: Edge
    var piece: Int64
  }

  private var cells: [Cell: Sum] = [:]
  private static let limit = 50_000
  /// The length of a piece, in nanoseconds.
  static let piece: Int64 = 300_000_000_000

  mutating func note(_ edge: Edge, at time: Int64, duration: Int64, cost: Int64, failed: Bool) {
    let cell = Cell(edge: edge, piece: floorDivide(time, Self.piece))
    cells[cell, default: Sum()].add(duration: duration, cost: cost, failed: failed)
    if cells.count > Self.limit { dropOldest() }
  }

  /// What was counted in the pieces that lie in a range of moments, or overlap its edges.
  func sums(from start: Int64, to end: Int64) -> [Edge: Sum] {
    let pieces =
      floorDivide(
        start, Self.piece)...max(
        floorDivide(start, Self.piece), floorDivide(end, Self.piece))
    var sums: [Edge: Sum] = [:]
    for (cell, sum) in cells where pieces.contains(cell.piece) { sums[cell.edge, default: Sum()].add(sum) }
    return sums
  }

  mutating func merge(_ other: EdgeLog, _ renamed: (Edge) -> Edge) {
    for (cell, sum) in other.cells {
      cells[Cell(edge: renamed(cell.edge), piece: cell.piece), default: Sum()].add(sum)
    }
    if cells.count > Self.limit { dropOldest() }
  }

  private mutating func dropOldest() {
    let pieces = cells.keys.map(\.piece).sorted()
    let first = pieces[pieces.count / 4] + 1
    cells = cells.filter { $0.key.piece >= first }
  }
}

extension TraceStore {
  /// Calls `body` with each run of a tree that another run called, by their agents.
  func eachCall(
    in tree: Int32, _ body: (EdgeLog.Edge, _ run: TraceSpan, _ cost: Int64, _ failed: Bool) -> Void
  ) {
    let layout = layout(of: trees[Int(tree)].root)
    guard layout.spans.count > 1 else { return }
    var runs = Array(repeating: -1, count: layout.spans.count)
    var cost = amounts(layout).cost
    for place in layout.spans.indices.reversed() where layout.above[place] >= 0 {
      cost[layout.above[place]] &+= cost[place]
    }
    for place in layout.spans.indices {
      let span = spans[Int(layout.spans[place])]
      let around = layout.above[place] >= 0 ? runs[layout.above[place]] : -1
      runs[place] = span.isRun ? place : around
      guard span.isRun, around >= 0 else { continue }
      let edge = EdgeLog.Edge(from: spans[Int(layout.spans[around])].agent, to: span.agent)
      body(edge, span, cost[place], failed(layout.spans[place]))
    }
  }

  /// Counts who called whom in a tree that is no longer among the newest.
  mutating func countEdges(of tree: Int32) {
    guard !trees[Int(tree)].isCounted else { return }
    trees[Int(tree)].isCounted = true
    var found: [(EdgeLog.Edge, TraceSpan, Int64, Bool)] = []
    eachCall(in: tree) { found.append(($0, $1, $2, $3)) }
    for (edge, run, cost, failed) in found {
      edges.note(edge, at: run.time, duration: run.duration, cost: cost, failed: failed)
    }
  }

  /// Who called whom in a range of moments: what was counted, and what is still among the newest.
  func calls(from start: Int64, to end: Int64) -> [EdgeLog.Edge: EdgeLog.Sum] {
    var sums = edges.sums(from: start, to: end)
    for tree in trees.indices where trees[tree].root >= 0 && !trees[tree].isCounted {
      eachCall(in: Int32(tree)) { edge, run, cost, failed in
        guard run.time > start, run.time <= end else { return }
        sums[edge, default: EdgeLog.Sum()].add(duration: run.duration, cost: cost, failed: failed)
      }
    }
    return sums
  }
}
