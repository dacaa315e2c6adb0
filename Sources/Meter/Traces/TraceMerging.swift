import Costs
import Events

extension MeterState {
  /// Keeps what a record says for traces.
  /// - Parameter isKnown: whether it is another reading of a record that is known.
  mutating func keepSpan(
    _ event: borrowing Event, _ batch: borrowing EventBatch, _ text: UnsafeBufferPointer<UInt8>, isKnown: Bool
  ) {
    switch event.kind {
    case .run, .modelCall, .toolCall, .link: break
    case .collaboration: return keepHandover(event, text)
    default: return
    }
    var span = traceSpan(event, text)
    if event.kind == .modelCall {
      span.tokens = event.tokens
      take(price(span.subject, event.tokens, event.reportedCost, event.tier), into: &span)
    }
    for usage in event.usages { add(batch.usages[usage], text, to: &span) }
    if event.isTeam { traces?.teams.insert(span.agent) }
    let keys = TraceKeys(alias: event.alias == event.key ? .none : event.alias, whole: event.traceKey)
    let note =
      event.message.isEmpty ? "" : String(decoding: slice(event.message, text).prefix(1024), as: UTF8.self)
    let trace = TraceText(slice(event.trace, text))
    if isKnown {
      traces?.grow(span, parent: event.parent, keys: keys, text: trace, note: note)
    } else {
      traces?.insert(span, parent: event.parent, keys: keys, text: trace, note: note)
    }
  }

  private mutating func traceSpan(_ event: borrowing Event, _ text: UnsafeBufferPointer<UInt8>) -> TraceSpan {
    var span = TraceSpan(
      key: event.key, kind: event.kind, time: event.time, start: event.start, duration: event.duration)
    span.status = event.status
    span.origin = event.origin
    if event.firstToken >= 0 { span.firstToken = Int32(clamping: event.firstToken / 1000) }
    span.service = traceName(.service, event.service, text)
    span.agent = traceName(.agent, event.agent, text)
    span.team = traceName(.team, event.team, text)
    span.user = traceName(.user, event.user, text)
    span.operation = traceName(.operation, event.operation, text)
    switch event.kind {
    case .toolCall: span.subject = traceName(.tool, event.tool, text)
    case .link: span.subject = label(event.label, text)
    default: span.subject = traceName(.model, event.model, text)
    }
    if !event.errorType.isEmpty { span.errorType = ledger.errorNames.id(slice(event.errorType, text)) }
    if event.usageIncludesDescendants { span.flags.insert(.includesBelow) }
    if event.isTeam { span.flags.insert(.team) }
    return span
  }

  private mutating func traceName(
    _ dimension: Dimension, _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>
  ) -> NameID {
    range.isEmpty ? NameTable.none : ledger.tables[dimension.place].id(slice(range, text))
  }

  private mutating func label(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> NameID {
    let words = slice(range, text)
    return words.isEmpty ? NameTable.none : traces?.labels.id(words) ?? NameTable.none
  }

  private func take(_ cost: PricedCost, into span: inout TraceSpan) {
    span.cost = span.cost.addingReportingOverflow(Int64(clamping: cost.money.picodollars)).partialValue
    if cost.provenance == .unpriced { span.flags.insert(.unpriced) }
  }

  private mutating func add(_ usage: Usage, _ text: UnsafeBufferPointer<UInt8>, to run: inout TraceSpan) {
    let model = traceName(.model, usage.model, text)
    var tokens = run.tokens
    tokens += usage.tokens
    run.tokens = tokens
    if run.subject == NameTable.none { run.subject = model }
    take(price(model, usage.tokens, usage.reportedCost, usage.tier), into: &run)
  }

  private mutating func keepHandover(_ event: borrowing Event, _ text: UnsafeBufferPointer<UInt8>) {
    let edge = EdgeLog.Edge(
      from: traceName(.agent, event.agent, text), to: traceName(.agent, event.partner, text),
      task: label(event.category, text))
    traces?.handovers.note(
      edge, at: event.time, duration: event.duration, cost: 0, failed: event.status.isError)
  }

  /// Takes over the traces of another meter, whose names have these numbers here.
  mutating func mergeTraces(_ other: borrowing MeterState, _ renamed: Renaming) {
    guard let theirs = other.traces, traces != nil else { return }
    let labels = theirs.labels.names.map { traces?.labels.id($0) ?? NameTable.none }
    traces?.teams.formUnion(theirs.teams.map { renamed(.agent, $0) })
    traces?.edges.merge(theirs.edges) { $0.renamed(renamed, labels) }
    traces?.handovers.merge(theirs.handovers) { $0.renamed(renamed, labels) }
    let held = theirs.trees.indices.filter { theirs.trees[$0].root >= 0 }
      .sorted { theirs.trees[$0].touched < theirs.trees[$1].touched }
    for tree in held { traces?.take(theirs.trees[tree], of: theirs, renamed, labels) }
    traces?.droppedTrees += theirs.droppedTrees
    traces?.droppedSpans += theirs.droppedSpans
  }
}

extension TraceStore {
  fileprivate mutating func take(
    _ tree: TraceTree, of other: TraceStore, _ renamed: Renaming, _ labels: [NameID]
  ) {
    var last = RecordKey.none
    for index in other.all(below: tree.root) where !other.spans[Int(index)].isMissing {
      let span = other.spans[Int(index)]
      let parent = span.parent >= 0 ? other.spans[Int(span.parent)].key : RecordKey.none
      insert(
        span.renamed(renamed, labels), parent: parent, keys: other.otherKeys(of: index), text: tree.text,
        note: other.notes[span.note])
      last = span.key
    }
    let index = find(last)
    guard tree.isCounted, index >= 0 else { return }
    trees[Int(spans[Int(root(of: index))].tree)].isCounted = true
  }
}

extension TraceSpan {
  /// As it came, in another meter's numbers.
  fileprivate func renamed(_ names: Renaming, _ labels: [NameID]) -> TraceSpan {
    var span = TraceSpan(missing: .none)
    span.fill(with: self)
    (span.extra, span.note) = (-1, -1)
    span.flags.subtract([.cut, .alone])
    if flags.contains(.cut) { span.flags.insert(.cut) }
    span.service = names(.service, service)
    span.agent = names(.agent, agent)
    span.team = names(.team, team)
    span.user = names(.user, user)
    span.operation = names(.operation, operation)
    span.subject =
      kind == .link ? labels[Int(subject)] : names(kind == .toolCall ? .tool : .model, subject)
    span.errorType = names.errors[Int(errorType)]
    return span
  }
}

extension EdgeLog.Edge {
  fileprivate func renamed(_ names: Renaming, _ labels: [NameID]) -> EdgeLog.Edge {
    EdgeLog.Edge(from: names(.agent, from), to: names(.agent, to), task: labels[Int(task)])
  }
}
