import Costs
import Events

/// A tree's spans in a list, outer ones first, each with the place of the one right around it.
struct TraceLayout {
  var spans: [NodeIndex] = []
  var above: [Int] = []

  /// What each span took itself: a call what it says, a run what its calls do not say.
  struct Amounts {
    /// In picodollars.
    var cost: [Int64]
    var tokens: [Tokens]
  }
}

extension TraceStore {
  func layout(of root: NodeIndex) -> TraceLayout {
    var layout = TraceLayout(spans: [root], above: [-1])
    var next = 0
    while next < layout.spans.count {
      var child = spans[Int(layout.spans[next])].firstChild
      while child >= 0 {
        layout.spans.append(child)
        layout.above.append(next)
        child = spans[Int(child)].next
      }
      next += 1
    }
    return layout
  }

  /// What each span of a tree took itself. What a run says it used repeats its calls: only what they do not say is its
  /// own, at the mean price of what it says.
  func amounts(_ layout: TraceLayout) -> TraceLayout.Amounts {
    var amounts = TraceLayout.Amounts(
      cost: Array(repeating: 0, count: layout.spans.count),
      tokens: Array(repeating: Tokens(), count: layout.spans.count))
    // Of calls up to the nearest run, and of all that stands below.
    var calls = amounts.tokens
    var below = amounts.tokens
    for place in layout.spans.indices.reversed() {
      let span = spans[Int(layout.spans[place])]
      if span.kind == .modelCall {
        amounts.cost[place] = span.cost
        amounts.tokens[place] = span.tokens
        calls[place] += span.tokens
      } else if span.isRun {
        let told = span.flags.contains(.includesBelow) ? below[place] : calls[place]
        (amounts.cost[place], amounts.tokens[place]) = Self.remainder(span, told)
        calls[place] = Tokens()
      }
      below[place] += amounts.tokens[place]
      if layout.above[place] >= 0 {
        calls[layout.above[place]] += calls[place]
        below[layout.above[place]] += below[place]
      }
    }
    return amounts
  }

  private static func remainder(_ run: TraceSpan, _ told: Tokens) -> (cost: Int64, tokens: Tokens) {
    guard run.cost != 0 || run.input != 0 || run.output != 0 || run.cacheRead != 0 || run.cacheWrite != 0
    else { return (0, Tokens()) }
    let said = run.tokens
    guard !told.isEmpty else { return (run.cost, said) }
    let left = Tokens(
      input: max(0, said.input - told.input), cacheRead: max(0, said.cacheRead - told.cacheRead),
      cacheWrite5m: max(0, said.cacheWrite - told.cacheWrite), output: max(0, said.output - told.output),
      reasoning: max(0, said.reasoning - told.reasoning))
    guard !left.isEmpty, said.total > 0 else { return (0, Tokens()) }
    return (Int64(Double(run.cost) * min(1, Double(left.total) / Double(said.total))), left)
  }

  /// The nearest agent that is named around each span, itself included.
  func agents(_ layout: TraceLayout) -> [NameID] {
    var agents = Array(repeating: NameTable.none, count: layout.spans.count)
    for place in layout.spans.indices {
      let own = spans[Int(layout.spans[place])].agent
      agents[place] = own != NameTable.none || layout.above[place] < 0 ? own : agents[layout.above[place]]
    }
    return agents
  }

  /// Whether a request failed: its own status says so, or its last model call failed.
  func failed(_ index: NodeIndex) -> Bool {
    let span = spans[Int(index)]
    if span.status.isError { return true }
    guard span.isRun, span.status != .cancelled else { return false }
    var last: (time: Int64, failed: Bool) = (.min, false)
    var stack = [index]
    while let above = stack.popLast() {
      var child = spans[Int(above)].firstChild
      while child >= 0 {
        let below = spans[Int(child)]
        if below.kind == .modelCall, below.time >= last.time { last = (below.time, below.status.isError) }
        if !below.isRun { stack.append(child) }
        child = below.next
      }
    }
    return last.failed
  }

  /// What a tree amounts to.
  func sum(of tree: Int32) -> TraceSum {
    if let known = trees[Int(tree)].sum { return known }
    let layout = layout(of: trees[Int(tree)].root)
    let amounts = amounts(layout)
    var sum = TraceSum()
    for place in layout.spans.indices {
      let span = spans[Int(layout.spans[place])]
      guard !span.isMissing else { continue }
      sum.start = min(sum.start, span.begin)
      sum.end = max(sum.end, span.time)
      sum.cost = sum.cost.addingReportingOverflow(amounts.cost[place]).partialValue
      sum.tokens += Int64(amounts.tokens[place].total)
      if span.status.isError { sum.errors += 1 }
      sum.hasWork = sum.hasWork || span.kind != .link
    }
    let root = spans[Int(trees[Int(tree)].root)]
    sum.failed = failed(trees[Int(tree)].root)
    if !root.isMissing {
      sum.end = root.time
      sum.start = min(sum.start, root.begin)
    }
    guard sum.start <= sum.end else { return TraceSum(start: 0, end: 0) }
    sum.duration = !root.isMissing && root.duration >= 0 ? root.duration : max(0, sum.end - sum.start)
    return sum
  }
}
