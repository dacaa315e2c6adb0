import Costs
import Events

extension Meter {
  /// What changed in a window, and which names, alone or two together, explain most of it.
  /// - Parameters:
  ///   - measure: what changed.
  ///   - at: the moment the window ends at.
  ///   - against: what the window is compared with.
  ///   - limit: how many causes at most.
  public func changes(
    _ measure: ChangeMeasure, at: Timestamp, window: Window, against: ChangeReference = .before,
    limit: Int = 30
  ) -> ChangeAnswer {
    read { $0.changes(measure, at: at, window: window, against: against, limit: limit) }
  }
}

/// Two stretches of time of the same length.
struct ChangeSpans {
  var before: BucketSpan
  var now: BucketSpan
}

extension MeterState {
  func changes(
    _ measure: ChangeMeasure, at: Timestamp, window: Window, against: ChangeReference, limit: Int
  ) -> ChangeAnswer {
    var answer = ChangeAnswer(measure: measure, at: at, window: window, against: against)
    guard let spans = changeSpans(window, at: at, against) else {
      answer.note =
        window == .all || window == .d30
        ? "nothing comes before this window: choose a shorter one"
        : "the meter has not seen all of what came before: choose a shorter window"
      return answer
    }
    if measure == .latency, !spans.now.hasDurations || !spans.before.hasDurations {
      answer.note = "durations are kept for windows of up to 24 h"
      return answer
    }
    let view = ChangeView(state: self, spans: spans, measure: measure)
    view.fill(&answer, limit: limit)
    return answer
  }

  private func changeSpans(_ window: Window, at: Timestamp, _ against: ChangeReference) -> ChangeSpans? {
    let now = BucketSpan(window, at: at)
    guard against == .earlier, window == .m5 || window == .h1, let oldest else {
      return comparable(now).map { ChangeSpans(before: $0, now: now) }
    }
    // What is an hour old stands in cells of a minute.
    let length = window.seconds ?? 300
    let earlier = BucketSpan(
      width: 60, count: length / 60, at: at.adding(seconds: window == .m5 ? -3600 : -86_400))
    let quarters = BucketSpan(width: 900, count: length / 900, at: at.adding(seconds: -86_400))
    let before = window == .m5 ? earlier : quarters
    return Timestamp(nanoseconds: oldest) <= before.start ? ChangeSpans(before: before, now: now) : nil
  }
}

/// What the ledger shows of two stretches, from all sides that it keeps.
struct ChangeView {
  let state: MeterState
  let spans: ChangeSpans
  let measure: ChangeMeasure
  /// Which agents work for one team alone, of teams that have several such.
  private let teams: [NameID: NameID]

  init(state: borrowing MeterState, spans: ChangeSpans, measure: ChangeMeasure) {
    self.state = copy state
    self.spans = spans
    self.measure = measure
    teams = Self.teams(state, spans.now)
  }

  private var ledger: Ledger { state.ledger }

  func fill(_ answer: inout ChangeAnswer, limit: Int) {
    let fleet = amounts(of: ledger.fleet, .requests)
    answer.before = figures(fleet.before)
    answer.now = figures(fleet.now)
    if measure == .latency {
      answer.before.p95 = ledger.fleet.durations(.requests, spans.before).quantile(0.95)
      answer.now.p95 = ledger.fleet.durations(.requests, spans.now).quantile(0.95)
    }
    let whole = ChangeEffects(measure: measure, before: fleet.before, now: fleet.now)
      .leaf(ChangeKey(.service, NameTable.none), groups: [], fleet.before, fleet.now)
    let measure = measure
    var ranking = ChangeRanking(total: whole.effect, isSteady: whole.certainty < 3) {
      ChangeEffects.certainty(measure, $0, $1)
    }
    let facets = measure == .latency ? durationFacets() : sumFacets()
    for facet in facets { ranking.add(facet) }
    answer.isSteady = ranking.isSteady
    answer.isEven = !ranking.isSteady && ChangeRanking.evenness(facets.first?.leaves ?? []) > 0.75
    let requests = max(1, fleet.now.count)
    let isMean = measure == .latency || measure == .errors
    answer.causes = ranking.ranked(limit: limit).map { found in
      var cause = cause(found)
      cause.share = ranking.isSteady ? nil : found.effect / ranking.total
      if isMean {
        cause.effect /= requests
        cause.mix /= requests
      }
      return cause
    }
  }

  private func cause(_ found: ChangeRanking.Candidate) -> ChangeCause {
    var cause = ChangeCause(
      names: found.key.parts.map { ChangeName($0.dimension, ledger.name($0.dimension, $0.name)) },
      effect: found.effect, mix: found.mix)
    cause.certainty = found.certainty
    cause.before = figures(found.before)
    cause.now = figures(found.now)
    cause.partOf = found.partOf
    if measure == .latency { addPercentiles(to: &cause, found.key) }
    return cause
  }

  private func figures(_ amounts: ChangeAmounts) -> ChangeFigures {
    let isMean = measure == .latency || measure == .errors
    return ChangeFigures(count: Int(amounts.count.rounded()), value: isMean ? amounts.mean : amounts.sum)
  }

  // MARK: - Sides

  /// Durations: agents by their runs, and what these runs spend in calls of models and tools.
  private func durationFacets() -> [ChangeFacet] {
    let place = Dimension.agent.place
    var runs: [NameID: (before: ChangeAmounts, now: ChangeAmounts)] = [:]
    ledger.lines[place].forEach { runs[NameID($0)] = amounts(of: $1.pointee, .requests) }
    let all = sum(runs.values)
    let effects = ChangeEffects(measure: .latency, before: all.before, now: all.now)
    var agents = ChangeFacet()
    for (agent, amounts) in runs where isActive(amounts) {
      agents.leaves.append(
        effects.leaf(ChangeKey(.agent, agent), groups: service(of: agent), amounts.before, amounts.now))
    }
    var calls = ChangeFacet()
    for (dimension, measure) in [(Dimension.model, Measure.modelCalls), (.tool, .toolCalls)] {
      let told = amounts(of: ledger.fleet, measure)
      let growth = told.now.count * all.before.count / max(1, told.before.count * all.now.count)
      for (pair, line) in ledger.pairs(dimension, where: { _ in true }) {
        let amounts = amounts(of: line, measure)
        guard isActive(amounts), let own = runs[pair.agent] else { continue }
        calls.leaves.append(
          effects.calls(
            ChangeKey(agent: pair.agent, dimension, pair.other), groups: groups(pair, dimension),
            amounts.before,
            amounts.now, runs: (own.before.count, own.now.count),
            numbersCompare: (0.5...2).contains(growth)))
      }
    }
    return [agents, calls]
  }

  /// Sums: every dimension by itself, and every kept pair.
  private func sumFacets() -> [ChangeFacet] {
    let dimensions = Dimension.allCases.filter { measure != .cost || $0.carriesCost }
    let single = dimensions.map { dimension in
      facet(
        (0..<ledger.lines[dimension.place].count).map {
          let name = NameID($0)
          return (
            ChangeKey(dimension, name), dimension == .agent ? service(of: name) : [],
            ledger.lines[dimension.place][$0]
          )
        })
    }
    let pairs = Ledger.pairedDimensions.filter { dimensions.contains($0) }.map { dimension in
      facet(
        ledger.pairs(dimension, where: { _ in true }).map { pair, line in
          (ChangeKey(agent: pair.agent, dimension, pair.other), groups(pair, dimension), line)
        })
    }
    return single + pairs
  }

  private func facet(_ lines: [(key: ChangeKey, groups: [ChangeKey], line: Timeline)]) -> ChangeFacet {
    let found = lines.map { amounts(of: $0.line, .requests) }
    let all = sum(found)
    let effects = ChangeEffects(measure: measure, before: all.before, now: all.now)
    var facet = ChangeFacet()
    for (line, amounts) in zip(lines, found) where isActive(amounts) {
      facet.leaves.append(effects.leaf(line.key, groups: line.groups, amounts.before, amounts.now))
    }
    return facet
  }

  private func groups(_ pair: Ledger.PairKey, _ dimension: Dimension) -> [ChangeKey] {
    var groups = [ChangeKey(.agent, pair.agent), ChangeKey(dimension, pair.other)]
    if dimension != .team, let team = teams[pair.agent] {
      let part = ChangeKey.Part(dimension: .team, name: team)
      groups += [
        ChangeKey(.team, team), ChangeKey(part, ChangeKey.Part(dimension: dimension, name: pair.other)),
      ]
    }
    return groups
  }

  private func service(of agent: NameID) -> [ChangeKey] {
    ledger.service(of: agent).map { [ChangeKey(.service, $0)] } ?? []
  }

  // MARK: - Amounts

  private func sum(_ all: some Sequence<(before: ChangeAmounts, now: ChangeAmounts)>)
    -> (before: ChangeAmounts, now: ChangeAmounts)
  {
    all.reduce(into: (before: ChangeAmounts(), now: ChangeAmounts())) {
      $0.before += $1.before
      $0.now += $1.now
    }
  }

  private func isActive(_ amounts: (before: ChangeAmounts, now: ChangeAmounts)) -> Bool {
    amounts.before.count + amounts.now.count > 0
  }

  private func amounts(of line: Timeline, _ kind: Measure) -> (before: ChangeAmounts, now: ChangeAmounts) {
    (amounts(of: line, kind, spans.before), amounts(of: line, kind, spans.now))
  }

  private func amounts(of line: Timeline, _ kind: Measure, _ span: BucketSpan) -> ChangeAmounts {
    if measure == .latency { return line.durations(kind, span).amounts }
    let totals = line.totals(span)
    let requests = Double(totals.requests)
    switch measure {
    case .errors: return ChangeAmounts(count: requests, sum: Double(totals.errors))
    case .cost:
      return ChangeAmounts(
        count: Double(max(totals.requests, totals.modelCalls)), sum: totals.cost.total.dollars)
    default: return ChangeAmounts(count: requests, sum: requests)
    }
  }

  // MARK: - Percentiles

  /// What the 95th percentile would be had the durations of one name stayed as they were.
  private func addPercentiles(to cause: inout ChangeCause, _ key: ChangeKey) {
    guard let (line, kind) = line(of: key) else { return }
    let former = line.durations(kind, spans.before)
    let part = line.durations(kind, spans.now)
    cause.before.p95 = former.quantile(0.95)
    cause.now.p95 = part.quantile(0.95)
    var whole = DurationCounts()
    if kind == .requests {
      ledger.lines[Dimension.agent.place].forEach { whole.add($1.pointee.durations(kind, spans.now)) }
    } else {
      whole = ledger.fleet.durations(kind, spans.now)
    }
    cause.p95OfKind = whole.quantile(0.95)
    if former.amounts.count > 0 { cause.p95Without = whole.replacing(part, by: former).quantile(0.95) }
  }

  private func line(of key: ChangeKey) -> (Timeline, Measure)? {
    let part = key.second ?? key.first
    guard let kind = MeterState.measure(of: part.dimension) else { return nil }
    if key.second == nil { return ledger.line(part.dimension, part.name).map { ($0, kind) } }
    guard key.first.dimension == .agent else { return nil }
    let agent = key.first.name
    return ledger.pairs(part.dimension) { $0.agent == agent && $0.other == part.name }.first.map {
      ($0.line, kind)
    }
  }

  // MARK: - Teams

  /// Agents that do nearly all for one team, where that team has several such: then what they do with a model is what the
  /// team does with it.
  private static func teams(_ state: borrowing MeterState, _ span: BucketSpan) -> [NameID: NameID] {
    var work: [NameID: [NameID: Int]] = [:]
    for (pair, line) in state.ledger.pairs(.team, where: { _ in true }) {
      let totals = line.totals(span)
      work[pair.agent, default: [:]][pair.other, default: 0] +=
        totals.requests + totals.modelCalls + totals.toolCalls
    }
    var members: [NameID: [NameID]] = [:]
    for (agent, shares) in work {
      guard let most = shares.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.key > NameTable.other
      else { continue }
      let all = shares.values.reduce(0, +)
      if Double(most.value) >= 0.95 * Double(all) { members[most.key, default: []].append(agent) }
    }
    var teams: [NameID: NameID] = [:]
    for (team, agents) in members where agents.count > 1 { for agent in agents { teams[agent] = team } }
    return teams
  }
}

extension LineStore {
  fileprivate func forEach(_ body: (Int, UnsafePointer<Timeline>) -> Void) { forEach(from: 0, body) }
}

extension DurationCounts {
  fileprivate mutating func add(_ other: DurationCounts) {
    for (bucket, times) in other.counts { add(bucket: bucket, times: times) }
  }
}
