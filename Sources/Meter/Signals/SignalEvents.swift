import Events

extension MeterState {
  /// Notes what a record says beside runs, calls and money.
  mutating func noteSignals(
    _ event: Event, _ batch: EventBatch, _ text: UnsafeBufferPointer<UInt8>, isFuture: Bool
  ) {
    switch event.kind {
    case .feedback, .cacheLookup, .memory, .run, .toolCall: break
    default: return
    }
    guard
      event.profile >= 0 || !event.session.isEmpty || event.kind == .feedback || event.kind == .cacheLookup
    else { return }
    guard keepsSignals(of: event, text) else { return }
    let agent =
      event.agent.isEmpty
      ? NameTable.none : ledger.tables[Dimension.agent.place].id(slice(event.agent, text))
    func note(_ value: Double, _ signal: Signal, kind: NameID = NameTable.none) {
      signals.note(
        value, SignalKey(signal: signal, agent: agent, kind: kind), time: event.time, isTimed: !isFuture)
    }
    let kind = event.kind == .feedback || event.kind == .cacheLookup
    let category = kind ? signals.kind(slice(event.category, text)) : NameTable.none
    switch event.kind {
    case .feedback: if event.value > 0 { note(event.value, .score, kind: category) }
    case .cacheLookup: note(event.flag ? 1 : 0, .lookup, kind: category)
    default: break
    }
    if event.kind == .run, !event.session.isEmpty, !isFuture {
      signals.note(
        session: slice(event.session, text), of: agent, time: event.time, failed: event.status.isError)
    }
    guard event.profile >= 0, Int(event.profile) < batch.profiles.count else { return }
    let profile = batch.profiles[Int(event.profile)]
    if let size = profile.resultSize { note(size, event.kind == .toolCall ? .toolResult : .result) }
    guard event.kind != .toolCall else { return }
    if let bytes = profile.memory { note(bytes, .memory) }
    if let bytes = profile.memoryDelta { note(bytes, .memoryDelta) }
    if let bytes = profile.memoryPeak { note(bytes, .memoryPeak) }
  }

  /// Whether the filter of all that is counted leaves it; what it is filtered by and does not say, it does not have.
  private func keepsSignals(of event: Event, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    options.filter.conditions.allSatisfy { condition in
      let range: TextRange =
        switch condition.dimension {
        case .agent: event.agent
        case .user: event.user
        case .team: event.team
        case .service: event.service
        case .operation: event.operation
        case .model: event.model
        case .tool: event.tool
        }
      return condition.matches(
        range.isEmpty ? SpecialName.none : String(decoding: slice(range, text), as: UTF8.self))
    }
  }
}
