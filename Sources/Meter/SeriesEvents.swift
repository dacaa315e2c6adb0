import Costs
import Events

extension MeterState {
  /// Counts for the series what a record says that no posting tells.
  mutating func noteSeries(_ event: Event, _ text: UnsafeBufferPointer<UInt8>) {
    switch event.kind {
    case .modelCall, .toolCall, .link, .spend: return
    case .run:
      guard !event.agentType.isEmpty, !event.agent.isEmpty else { return }
      note(typeOf: event, name(.agent, event.agent, text), text)
    case .collaboration, .feedback, .cacheLookup, .memory, .health:
      let agent = name(.agent, event.agent, text)
      note(typeOf: event, agent, text)
      let category = category(event.category, text)
      let partner = name(.agent, event.partner, text)
      let service = name(.service, event.service, text)
      ledger.series?.note(event, category: category, agent: agent, partner: partner, service: service)
    }
  }

  /// The kind of workflow that a team ran.
  mutating func workflow(_ event: Event, _ text: UnsafeBufferPointer<UInt8>) -> Int16 {
    Int16(category(event.category, text))
  }

  private mutating func note(typeOf event: Event, _ agent: NameID, _ text: UnsafeBufferPointer<UInt8>) {
    guard !event.agentType.isEmpty, ledger.series?.type(of: agent) == NameTable.none else { return }
    let type = category(event.agentType, text)
    ledger.series?.note(type: type, of: agent)
  }

  private mutating func name(_ dimension: Dimension, _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>)
    -> NameID
  {
    range.isEmpty ? NameTable.none : ledger.tables[dimension.place].id(slice(range, text))
  }

  private mutating func category(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> NameID {
    guard !range.isEmpty else { return NameTable.none }
    let bytes = slice(range, text)
    return ledger.series?.categories.id(bytes) ?? NameTable.none
  }
}

extension SeriesBook {
  /// Adds all that another meter's book holds; `renamed` gives this meter's numbers.
  mutating func merge(_ other: SeriesBook, _ renamed: Renaming) {
    func agent(_ id: NameID) -> NameID { renamed(.agent, id) }
    func service(_ id: NameID) -> NameID { renamed(.service, id) }
    func category(_ id: NameID) -> NameID { renamed.categories[Int(id)] }
    func agentModelService(_ key: SeriesKey) -> SeriesKey {
      SeriesKey(agent(key.names.x), renamed(.model, key.names.y), service(key.names.z))
    }
    requests.merge(other.requests, renamed: agentModelService)
    tokens.merge(other.tokens, renamed: agentModelService)
    costs.merge(other.costs, renamed: agentModelService)
    tools.merge(other.tools) {
      SeriesKey(agent($0.names.x), renamed(.tool, $0.names.y), service($0.names.z))
    }
    toolTimes.merge(other.toolTimes) { SeriesKey(renamed(.tool, $0.names.x), service($0.names.y)) }
    teamRuns.merge(other.teamRuns) {
      SeriesKey(renamed(.team, $0.names.x), category($0.names.y), service($0.names.z))
    }
    users.merge(other.users) { SeriesKey(renamed(.user, $0.names.x)) }
    userCosts.merge(other.userCosts) { SeriesKey(renamed(.user, $0.names.x)) }
    teamCosts.merge(other.teamCosts) { SeriesKey(renamed(.team, $0.names.x)) }
    collaborations.merge(other.collaborations) {
      SeriesKey(agent($0.names.x), agent($0.names.y), category($0.names.z), service($0.names.w))
    }
    scores.merge(other.scores) {
      SeriesKey(agent($0.names.x), category($0.names.y), service($0.names.z))
    }
    cacheHits.merge(other.cacheHits) {
      SeriesKey(category($0.names.x), agent($0.names.y), service($0.names.z))
    }
    memory.merge(other.memory) { SeriesKey(agent($0.names.x), service($0.names.y)) }
    health.merge(other.health) { SeriesKey(service($0.names.x)) }
    mergeAgents(other, renamed)
  }

  private mutating func mergeAgents(_ other: SeriesBook, _ renamed: Renaming) {
    for (id, type) in other.agentTypes.enumerated() where type != NameTable.none {
      note(type: renamed.categories[Int(type)], of: renamed(.agent, NameID(id)))
    }
    for (id, second) in other.agentsSeen.enumerated() where second != .min {
      see(renamed(.agent, NameID(id)), second)
    }
    addOverflow(other)
  }
}
