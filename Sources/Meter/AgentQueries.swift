import Costs
import Events

extension MeterState {
  func agentAnswer(_ name: String, at: Timestamp, window: Window, chartPoints: Int) -> AgentAnswer {
    var answer = AgentAnswer(name: name, at: at, window: window)
    guard let agent = ledger.tables[Dimension.agent.place].find(name), let line = ledger.line(.agent, agent)
    else {
      return answer
    }
    let span = BucketSpan(window, at: at)
    answer.service = ledger.service(of: agent).map { ledger.name(.service, $0) } ?? ""
    answer.totals = line.totals(span)
    let set = LineSet(lines: [line])
    answer.latency = Measure.allCases.map { set.sketch($0, span).quantiles }
    if let before = comparable(span) {
      answer.before = line.totals(before)
      answer.latencyBefore = Measure.allCases.map { set.sketch($0, before).quantiles }
    }
    let minute = BucketSpan(width: 5, count: 12, at: at)
    answer.requestsPerSecond = Double(line.totals(minute).requests) / 60
    let start = window == .all ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start
    answer.chart = Chart.points(set, span, from: start, count: chartPoints)
    answer.models = rows(of: agent, .model, span, at: at)
    answer.users = rows(of: agent, .user, span, at: at)
    answer.tools = rows(of: agent, .tool, span, at: at)
      .sorted { ($0.totals.toolCalls, $1.name) > ($1.totals.toolCalls, $0.name) }
    answer.errors = (ledger.errors[agent] ?? [:])
      .map { AgentAnswer.ErrorCount(type: ledger.errorNames.names[Int($0.key)], count: $0.value) }
      .sorted { ($0.count, $1.type) > ($1.count, $0.type) }
    answer.newest = recent.newest(agent, ledger)
    return answer
  }

  /// What an agent did with each name of another dimension, dearest first.
  private func rows(of agent: NameID, _ dimension: Dimension, _ span: BucketSpan, at: Timestamp)
    -> [BreakdownRow]
  {
    let now = BucketSpan(.m5, at: at)
    var rows: [BreakdownRow] = []
    for (key, line) in ledger.pairs(dimension, where: { $0.agent == agent }) {
      let totals = line.totals(span)
      guard !totals.isEmpty else { continue }
      rows.append(
        BreakdownRow(
          name: ledger.name(dimension, key.other), totals: totals,
          ratePerHour: Self.perHour(line.totals(now)),
          latency: Self.measure(of: dimension).flatMap { LineSet(lines: [line]).sketch($0, span).quantiles }))
    }
    return Rank.sorted(rows, by: .cost, reversed: false, { Rank(.cost, $0.totals, nil) }, \.name)
  }
}
