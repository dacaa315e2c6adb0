import Canvas
import Events
import Meter

extension DashboardState {
  /// What the page of traces asks at a moment; nil where it is not shown. Opened from an agent's page, it shows that
  /// agent's.
  public func traceQuery(at now: Timestamp) -> TraceQuery? {
    guard page == .traces else { return nil }
    var wanted = filter
    if let agent = tracedAgent {
      wanted.conditions.append(
        Filter.Condition(dimension: .agent, comparison: .equals, value: agent))
    }
    let rows = Layout(self).rect(of: .traceList).map {
      TraceListPane().visibleRows(self, height: $0.height - 2)
    }
    return TraceQuery(
      at: pausedAt ?? now, window: window, filter: wanted, sort: traceSort, reversed: tracesReversed,
      firstRow: position(.traceList).first, rowLimit: max(1, rows ?? 1))
  }

  /// The trace whose page is shown.
  public var traceShown: TraceRef? {
    guard case .trace(let ref) = page else { return nil }
    return ref
  }

  /// The agent from whose page the traces were opened.
  var tracedAgent: String? {
    for page in trail.reversed() { if case .agent(let name) = page { return name } }
    return nil
  }

  /// The rows of the waterfall: the steps that are not folded away.
  var shownSteps: [Int] {
    guard let trace = data.trace else { return [] }
    var rows: [Int] = []
    var at = 0
    while at < trace.steps.count {
      rows.append(at)
      at += folded.contains(trace.steps[at].id) ? trace.steps[at].below + 1 : 1
    }
    return rows
  }

  /// The span that is selected in the waterfall.
  var selectedStep: TraceStep? {
    shownSteps[safe: position(.waterfall).selected].flatMap { data.trace?.steps[safe: $0] }
  }

  // MARK: - Keys

  mutating func open(trace ref: TraceRef) -> [Effect] {
    open(.trace(ref))
    folded = []
    seeksFailure = true
    return []
  }

  mutating func order(traces wanted: TraceSort) -> [Effect] {
    traceSort = wanted
    tracesReversed = false
    toTop(.traceList)
    return []
  }

  /// Folds what stands below the selected span, or shows it again.
  mutating func foldStep() -> [Effect] {
    guard let step = selectedStep, step.below > 0 else { return [] }
    if folded.remove(step.id) == nil { folded.insert(step.id) }
    keepSelectionsInView()
    return []
  }

  /// Goes to the next span that failed, round and round.
  mutating func toNextFailure() -> [Effect] {
    guard let trace = data.trace else { return [] }
    let now = shownSteps[safe: position(.waterfall).selected] ?? -1
    let failed = trace.steps.indices.filter { trace.steps[$0].status.isError }
    guard let next = failed.first(where: { $0 > now }) ?? failed.first else {
      return refuse("no span of this trace failed")
    }
    reveal(next)
    return []
  }

  /// Selects a step of the waterfall, whatever was folded around it.
  private mutating func reveal(_ step: Int) {
    guard let trace = data.trace else { return }
    for above in trace.steps.indices.prefix(step) where above + trace.steps[above].below >= step {
      folded.remove(trace.steps[above].id)
    }
    focus(.waterfall)
    if let row = shownSteps.firstIndex(of: step) { select(row, in: .waterfall) }
  }

  /// A trace opens at what failed in it: at the first failed span below which none failed.
  mutating func seekFailure() {
    guard seeksFailure, case .trace(let ref) = page, let trace = data.trace, data.traceRef == ref else {
      return
    }
    seeksFailure = false
    let steps = trace.steps
    let cause = steps.indices.first { at in
      steps[at].status.isError && !steps[(at + 1)..<(at + 1 + steps[at].below)].contains { $0.status.isError }
    }
    if let cause { reveal(cause) }
  }
}
