import Alerting
import Costs
import Events
import Meter

/// One answer about everything, at one moment: what `report` prints.
public struct Report: Sendable {
  /// When it was made, by the clock.
  public var generatedAt: Timestamp
  /// The moment its windows end at.
  public var at: Timestamp
  /// What it is about.
  public var stretch: Stretch
  /// Where the stretch's first bucket begins.
  public var start: Timestamp
  /// Where its last bucket ends.
  public var end: Timestamp
  /// The streams it was made from.
  public var streams: [StreamStatus]
  /// What the stretch holds.
  public var totals: Totals
  /// Spent today, in the time zone.
  public var costToday: Money
  /// Root requests today.
  public var requestsToday: Int
  /// The last 24 hours' spend against the 24 hours' before, in per cent; nil where those spent nothing.
  public var trend: Double?
  /// Durations by measure (index: `Measure.rawValue`).
  public var latency: [Quantiles?]
  /// The last 24 hours of the local clock.
  public var hourly: [SeriesPoint]
  /// The last 30 local days.
  public var daily: [SeriesPoint]
  /// All rows of every dimension.
  public var breakdowns: [Breakdown]
  /// The dimensions asked for: none for all of them, one, or the two of `pairs`.
  public var by: [Dimension]
  /// The pairs of two dimensions, where two were asked for.
  public var pairs: PairBreakdown?
  /// How budgets stand.
  public var budgets: [BudgetStatus]
  /// Alerts.
  public var alerts: [AlertStatus]
  /// The time zone of its days.
  public var zone: CalendarZone
  /// What was counted at all, as a person wrote it; empty for everything.
  public var filter: String
  /// Why lines were rejected, with how often, most first.
  public var rejections: [(reason: String, count: Int)]

  /// Asks a meter everything.
  /// - Parameter by: the dimensions to break down by; two of them are kept together (`PairBreakdown.keeps`).
  /// - Throws: `StretchError` where the stretch cannot be answered for.
  public init(
    of meter: Meter, at: Timestamp, over stretch: Stretch, by: [Dimension] = [], generatedAt: Timestamp,
    streams: [StreamStatus], budgets: [BudgetStatus], alerts: [AlertStatus],
    rejections: [(reason: String, count: Int)] = []
  ) throws(StretchError) {
    let zone = meter.options.zone
    let summary = try meter.summary(stretch, at: at)
    let day = meter.answer(FleetQuery(at: at, window: .h24, rowLimit: 0, chartPoints: 1))
    self.generatedAt = generatedAt
    self.at = at
    self.stretch = stretch
    (start, end, totals, latency) = (summary.start, summary.end, summary.totals, summary.latency)
    self.streams = streams
    // What ends at this very moment belongs to the current hour.
    let next = at.adding(seconds: 1)
    hourly = meter.series(starts: zone.hourStarts(count: 24, through: at), end: next, byDay: false)
    daily = meter.series(starts: zone.dayStarts(count: 30, through: at), end: next, byDay: true)
    costToday = daily.last?.cost ?? .zero
    requestsToday = daily.last?.requests ?? 0
    trend = Self.trend(day.totals.cost.total, day.before?.cost.total)
    breakdowns = []
    for dimension in Self.order {
      breakdowns.append(try meter.breakdown(dimension, at: at, in: stretch))
    }
    self.by = by
    pairs = by.count == 2 ? try meter.pairs(by[0], by[1], at: at, in: stretch) : nil
    self.budgets = budgets
    self.alerts = alerts
    self.zone = zone
    filter = meter.options.filter.text
    self.rejections = rejections
  }

  /// The order in which dimensions are printed.
  static let order: [Dimension] = [.service, .agent, .model, .user, .team, .operation, .tool]

  private static func trend(_ now: Money, _ before: Money?) -> Double? {
    guard let before, before > .zero else { return nil }
    return (now.dollars - before.dollars) / before.dollars * 100
  }

  /// An amount shared among requests: exact to the picodollar, rounded to the nearest; nil among none.
  static func average(_ amount: Money, _ count: Int) -> Money? {
    count > 0 ? amount.scaled(by: 1, over: Int64(count)) : nil
  }

  /// Where a cost came from, in a word: `mixed` where from several.
  static func provenance(_ totals: Totals) -> String {
    let cost = totals.cost
    var found: [String] = []
    if cost.reported != .zero { found.append("reported") }
    if cost.computed != .zero { found.append("computed") }
    if cost.estimated != .zero { found.append("estimated") }
    if totals.unpricedTokens > 0 { found.append("unpriced") }
    return found.count > 1 ? "mixed" : found.first ?? (totals.tokens.isEmpty ? "none" : "computed")
  }
}
