import Costs
import Events

extension Meter {
  /// What the fleet is worth in a window: success, its cost, satisfaction and caches.
  /// - Parameter limit: how many agents, and how many rows of each list, at most.
  public func business(at: Timestamp, window: Window, limit: Int = 100) -> BusinessAnswer {
    read { $0.business(at: at, window: window, limit: limit) }
  }
}

extension MeterState {
  func business(at: Timestamp, window: Window, limit: Int) -> BusinessAnswer {
    let span = BucketSpan(window, at: at)
    var answer = BusinessAnswer(at: at, window: window)
    let scores = signals.sums(.score, span)
    let lookups = signals.sums(.lookup, span)
    answer.fleet = BusinessFigures(totals: ledger.fleet.totals(span))
    answer.fleet.satisfaction = Satisfaction(scores.map(\.sum))
    answer.fleet.cache = CacheLookups(lookups.map(\.sum))
    if let before = comparable(span) {
      var figures = BusinessFigures(totals: ledger.fleet.totals(before))
      figures.satisfaction = Satisfaction(signals.sums(.score, before).map(\.sum))
      figures.cache = CacheLookups(signals.sums(.lookup, before).map(\.sum))
      answer.before = figures
    }
    addKinds(to: &answer, scores, lookups, limit: limit)
    addAgents(to: &answer, scores, lookups, span, limit: limit)
    return answer
  }

  private typealias Sums = [(key: SignalKey, sum: SignalSum)]

  private func addKinds(to answer: inout BusinessAnswer, _ scores: Sums, _ lookups: Sums, limit: Int) {
    func kind(_ id: NameID) -> String { signals.kinds.names[Int(id)] }
    let interactions = Dictionary(grouping: scores, by: \.key.kind).map {
      BusinessAnswer.Kind(name: kind($0.key), figures: Satisfaction($0.value.map(\.sum)))
    }
    answer.interactions = Self.most(interactions, limit) { ($0.figures.count, $0.name) }
    let caches = Dictionary(grouping: lookups, by: \.key.kind).map {
      BusinessAnswer.Kind(name: kind($0.key), figures: CacheLookups($0.value.map(\.sum)))
    }
    answer.caches = Self.most(caches, limit) { ($0.figures.lookups, $0.name) }
    let pairs = scores.map {
      BusinessAnswer.Pair(
        agent: ledger.name(.agent, $0.key.agent), interaction: kind($0.key.kind),
        satisfaction: Satisfaction([$0.sum]))
    }
    answer.pairs = Self.most(pairs, limit) { ($0.satisfaction.count, "\($0.agent)\u{0}\($0.interaction)") }
  }

  private func addAgents(
    to answer: inout BusinessAnswer, _ scores: Sums, _ lookups: Sums, _ span: BucketSpan, limit: Int
  ) {
    let place = Dimension.agent.place
    let scoresOf = Dictionary(grouping: scores, by: \.key.agent)
    let lookupsOf = Dictionary(grouping: lookups, by: \.key.agent)
    var rows: [BusinessAnswer.Row] = []
    for index in 0..<ledger.tables[place].names.count {
      let agent = NameID(index)
      let totals = ledger.line(.agent, agent)?.totals(span) ?? Totals()
      let own = scoresOf[agent] ?? []
      let asked = lookupsOf[agent] ?? []
      guard !totals.isEmpty || !own.isEmpty || !asked.isEmpty else { continue }
      var figures = BusinessFigures(totals: totals)
      figures.satisfaction = Satisfaction(own.map(\.sum))
      figures.cache = CacheLookups(asked.map(\.sum))
      rows.append(BusinessAnswer.Row(name: ledger.tables[place].names[index], figures: figures))
    }
    answer.agentCount = rows.count
    answer.agents = Array(
      Rank.sorted(rows, by: .cost, reversed: false, { Rank(.cost, $0.figures.totals, nil) }, \.name)
        .prefix(limit))
  }

  /// The rows with the highest counts; of equals, in the order of their names.
  private static func most<Row>(_ rows: [Row], _ limit: Int, _ key: (Row) -> (Int, String)) -> [Row] {
    Array(
      rows.map { (key: key($0), row: $0) }
        .sorted { ($0.key.0, $1.key.1) > ($1.key.0, $0.key.1) }.prefix(limit).map(\.row))
  }
}

extension Satisfaction {
  init(_ sums: [SignalSum]) {
    var all = SignalSum()
    for sum in sums { all += sum }
    self.init(counts: (0..<5).map { Int(all.classes[$0]) }, mean: all.mean)
  }
}

extension CacheLookups {
  init(_ sums: [SignalSum]) {
    self.init(
      lookups: sums.reduce(0) { $0 + $1.count }, hits: Int(sums.reduce(0) { $0 + $1.sum }.rounded()))
  }
}
