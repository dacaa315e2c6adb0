import Costs
import Events

/// What the fleet did in a stretch.
public struct StretchSummary: Hashable, Sendable {
  /// Where its first bucket begins; for everything there is, the oldest record's time.
  public var start: Timestamp
  /// Where its last bucket ends; for everything there is, the moment asked for.
  public var end: Timestamp
  /// What it holds.
  public var totals: Totals
  /// Durations by measure (index: `Measure.rawValue`), where they are kept.
  public var latency: [Quantiles?]
}

/// What each agent did with each name of another dimension.
public struct PairBreakdown: Hashable, Sendable {
  /// The two dimensions, in the order asked for; one of them is the agent.
  public var dimensions: [Dimension]
  /// Where its first bucket begins: where the zone's midnight is on no full hour and the stretch is days old, not where
  /// the stretch begins.
  public var start: Timestamp
  /// Where its last bucket ends.
  public var end: Timestamp
  /// The pairs in which something happened, dearest first.
  public var rows: [Row]

  /// Two names, and what happened under both.
  public struct Row: Hashable, Sendable {
    /// The names, in the order of the dimensions: not yet safe to draw.
    public var names: [String]
    /// What happened.
    public var totals: Totals
    /// Durations of model calls (with models) or of tool calls (with tools).
    public var latency: Quantiles?
  }

  /// Whether these two dimensions are kept together.
  public static func keeps(_ first: Dimension, _ second: Dimension) -> Bool {
    first == .agent && Ledger.pairedDimensions.contains(second)
      || second == .agent && Ledger.pairedDimensions.contains(first)
  }

  /// What an agent is kept together with.
  public static var kept: [Dimension] { Ledger.pairedDimensions }
}

extension MeterState {
  /// What each agent did with each name of another dimension, dearest first; nothing where they are not kept together.
  func pairs(_ first: Dimension, _ second: Dimension, at: Timestamp, in stretch: Stretch)
    throws(StretchError) -> PairBreakdown
  {
    let span = try cells(of: try span(stretch, at: at))
    let other = first == .agent ? second : first
    let rows = ledger.pairs(other) { _ in true }.compactMap { key, line -> PairBreakdown.Row? in
      let totals = line.totals(span)
      guard !totals.isEmpty else { return nil }
      let names = [ledger.name(.agent, key.agent), ledger.name(other, key.other)]
      return PairBreakdown.Row(
        names: first == .agent ? names : names.reversed(), totals: totals,
        latency: Self.measure(of: other).flatMap { LineSet(lines: [line]).sketch($0, span).quantiles })
    }
    return PairBreakdown(
      dimensions: [first, second],
      start: span.isAll ? oldest.map(Timestamp.init(nanoseconds:)) ?? span.start : span.start,
      end: span.isAll ? at : span.end,
      rows: Rank.sorted(
        rows, by: .cost, reversed: false, { Rank(.cost, $0.totals, nil) },
        { $0.names.joined(separator: "\u{0}") }))
  }
}
