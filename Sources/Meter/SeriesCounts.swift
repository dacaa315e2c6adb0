import Costs
import Events

/// How a request or a tool call ended, as series say it.
public enum SeriesStatus: Int, CaseIterable, Sendable {
  case success, error, timeout, cancelled

  /// The label's value.
  public var name: String { "\(self)" }
}

/// Parts of tokens that never overlap, as series say them.
public enum SeriesTokens: Int, CaseIterable, Sendable {
  case input, cacheRead, cacheWrite, output

  /// The label's value; `input` is what came from no cache.
  public var name: String {
    switch self {
    case .input: "input"
    case .cacheRead: "cache_read"
    case .cacheWrite: "cache_write"
    case .output: "output"
    }
  }
}

/// A histogram of durations.
public struct SeriesHistogram: Sendable {
  /// The buckets' upper bounds in seconds, ascending, without the last, which has none.
  public let bounds: [Double]
  /// How many durations were no longer than each bound; behind them, how many there were.
  public let cumulative: [Int64]
  /// The sum of all durations in seconds.
  public let sum: Double

  fileprivate init(_ bounds: [Int64], _ told: ArraySlice<Int64>) {
    self.bounds = bounds.map { Double($0) / 1e9 }
    cumulative = Array(told.prefix(bounds.count + 1))
    sum = Double(told.last ?? 0) / 1e6
  }
}

/// One row of counters: the names that it is told by, in the order of its family, and what it counts.
public struct SeriesRow<Count: Sendable>: Sendable {
  /// The names.
  public let names: [String]
  /// What is counted.
  public let count: Count
}

extension SeriesSnapshot {
  /// Requests by agent, type of agent, model and service, in the order of `SeriesStatus`, with their durations.
  public var requests: [SeriesRow<(byStatus: ArraySlice<Int64>, durations: SeriesHistogram)>] {
    rows(told.requests) { key, told in
      guard key.x != NameTable.pending else { return nil }
      return SeriesRow(
        names: [name(.agent, key.x), agentType(key.x), name(.model, key.y), name(.service, key.z)],
        count: (told.prefix(4), SeriesHistogram(SeriesBounds.requests, told.dropFirst(4))))
    }
  }

  /// Calls by agent, tool and service, in the order of `SeriesStatus`.
  public var toolCalls: [SeriesRow<ArraySlice<Int64>>] {
    rows(told.tools) { key, told in
      guard key.x != NameTable.pending else { return nil }
      return SeriesRow(
        names: [name(.agent, key.x), name(.tool, key.y), name(.service, key.z)], count: told)
    }
  }

  /// Durations of calls by tool and service.
  public var toolDurations: [SeriesRow<SeriesHistogram>] {
    rows(told.toolTimes) { key, told in
      SeriesRow(
        names: [name(.tool, key.x), name(.service, key.y)], count: SeriesHistogram(SeriesBounds.tools, told))
    }
  }

  /// Durations of runs by team, kind of workflow and service.
  public var teamDurations: [SeriesRow<SeriesHistogram>] {
    rows(told.teamRuns) { key, told in
      SeriesRow(
        names: [name(.team, key.x), category(key.y), name(.service, key.z)],
        count: SeriesHistogram(SeriesBounds.teams, told))
    }
  }

  /// Tokens by model, agent and service, in the order of `SeriesTokens`.
  public var tokens: [SeriesRow<ArraySlice<Int64>>] {
    rows(told.tokens) { key, told in
      guard key.x != NameTable.pending else { return nil }
      return SeriesRow(
        names: [name(.model, key.y), name(.agent, key.x), name(.service, key.z)], count: told)
    }
  }

  /// Costs by service, agent and model.
  public var costs: [SeriesRow<CostSplit>] {
    rows(told.costs) { key, told in
      guard key.x != NameTable.pending else { return nil }
      let parts = told.map { Money(picodollars: $0) }
      return SeriesRow(
        names: [name(.service, key.z), name(.agent, key.x), name(.model, key.y)],
        count: CostSplit(reported: parts[0], computed: parts[1], estimated: parts[2]))
    }
  }

  /// Root requests by user, in the order of `SeriesStatus`.
  public var userRequests: [SeriesRow<ArraySlice<Int64>>] {
    rows(told.users) { key, told in
      key.x == NameTable.pending ? nil : SeriesRow(names: [name(.user, key.x)], count: told)
    }
  }

  /// Costs by user.
  public var userCosts: [SeriesRow<Money>] { costs(told.userCosts, .user) }

  /// Costs by team.
  public var teamCosts: [SeriesRow<Money>] { costs(told.teamCosts, .team) }

  private func costs(_ rows: ToldRows<Int128>, _ dimension: Dimension) -> [SeriesRow<Money>] {
    self.rows(rows) { key, told in
      guard key.x != NameTable.pending else { return nil }
      return SeriesRow(
        names: [name(dimension, key.x)], count: told.first.map(Money.init(picodollars:)) ?? .zero)
    }
  }

  /// Handed work by initiating agent, collaborating agent, kind of task and service.
  public var collaborations: [SeriesRow<Int64>] {
    rows(told.collaborations) { key, told in
      SeriesRow(
        names: [name(.agent, key.x), name(.agent, key.y), category(key.z), name(.service, key.w)],
        count: told.first ?? 0)
    }
  }

  /// Bytes by agent, type of agent and service, as reported last, within the last hour.
  public var memory: [SeriesRow<Double>] {
    told.memory.map { key, value in
      let agent = key.names.x
      return SeriesRow(
        names: [name(.agent, agent), agentType(agent), name(.service, key.names.y)], count: value)
    }
  }

  /// Mean scores by agent, kind of interaction and service, over the last hour.
  public var satisfaction: [SeriesRow<Double>] {
    told.scores.map { key, mean in
      SeriesRow(
        names: [name(.agent, key.names.x), category(key.names.y), name(.service, key.names.z)], count: mean)
    }
  }

  /// Hits as a share of lookups by kind of cache, agent and service, over the last hour.
  public var cacheHits: [SeriesRow<Double>] {
    told.cacheHits.map { key, mean in
      SeriesRow(
        names: [category(key.names.x), name(.agent, key.names.y), name(.service, key.names.z)], count: mean)
    }
  }

  /// Rows in which anything was ever told.
  private func rows<Number: FixedWidthInteger, Count>(
    _ rows: ToldRows<Number>, _ row: (SIMD4<Int32>, ArraySlice<Number>) -> SeriesRow<Count>?
  ) -> [SeriesRow<Count>] {
    rows.keys.enumerated().compactMap { place, key in
      let told = rows.told[place * rows.width..<(place + 1) * rows.width]
      return told.allSatisfy { $0 == Number.zero } ? nil : row(key.names, told)
    }
  }
}
