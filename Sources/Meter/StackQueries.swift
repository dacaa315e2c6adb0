import Costs
import Events

/// What an agent did with one model or one tool, below the team that it works for.
public struct SpendStack: Hashable, Sendable {
  /// The agent's team; `(none)` where it has none, `severalTeams` where it worked for more than one.
  public var team: String
  /// The agent.
  public var agent: String
  /// A model's name, or a tool's.
  public var name: String
  /// Whether the name is a tool's.
  public var isTool: Bool
  /// What happened. Tools carry no cost.
  public var totals: Totals
  /// How long its calls took together, in nanoseconds; 0 where durations are not kept.
  public var nanoseconds: Int64

  /// Stands for the team where an agent worked for more than one: its calls are not kept by team.
  public static let severalTeams = "(several teams)"
}

/// Where spend and time of a stretch went, as stacks: team, agent, model or tool.
public struct StackAnswer: Hashable, Sendable {
  /// Where its first bucket begins.
  public var start: Timestamp
  /// Where its last bucket ends.
  public var end: Timestamp
  /// Whether durations are kept of all of it.
  public var hasDurations: Bool
  /// Each once, by team, agent and name.
  public var stacks: [SpendStack]
}

extension MeterState {
  /// Where spend and time of a stretch went.
  func stacks(at: Timestamp, in stretch: Stretch) throws(StretchError) -> StackAnswer {
    let span = try cells(of: try span(stretch, at: at))
    let teams = teams(in: span)
    var stacks: [SpendStack] = []
    for dimension in [Dimension.model, .tool] {
      for (key, line) in ledger.pairs(dimension, where: { _ in true }) {
        let totals = line.totals(span)
        guard !totals.isEmpty else { continue }
        let measure = dimension == .tool ? Measure.toolCalls : .modelCalls
        stacks.append(
          SpendStack(
            team: teams[key.agent] ?? SpecialName.none, agent: ledger.name(.agent, key.agent),
            name: ledger.name(dimension, key.other), isTool: dimension == .tool, totals: totals,
            nanoseconds: LineSet(lines: [line]).sketch(measure, span).nanoseconds))
      }
    }
    return StackAnswer(
      start: span.isAll ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start,
      end: span.isAll ? at : span.end, hasDurations: span.isAll || span.hasDurations,
      stacks: stacks.sorted { $0.path.lexicographicallyPrecedes($1.path) })
  }

  /// The team that each agent worked for.
  private func teams(in span: BucketSpan) -> [NameID: String] {
    var teams: [NameID: String] = [:]
    for (key, line) in ledger.pairs(.team, where: { _ in true }) where !line.totals(span).isEmpty {
      teams[key.agent] =
        teams[key.agent] == nil ? ledger.name(.team, key.other) : SpendStack.severalTeams
    }
    return teams
  }
}

extension SpendStack {
  fileprivate var path: [String] { [team, agent, isTool ? "1" : "0", name] }
}
