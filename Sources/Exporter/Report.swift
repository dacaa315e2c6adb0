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
  /// How far back.
  public var window: Window
  /// The window's first moment.
  public var start: Timestamp
  /// The window's end: that of the bucket holding `at`.
  public var end: Timestamp
  /// The streams it was made from.
  public var streams: [StreamStatus]
  /// What the window holds.
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
  public init(
    of meter: Meter, at: Timestamp, window: Window, generatedAt: Timestamp, streams: [StreamStatus],
    budgets: [BudgetStatus], alerts: [AlertStatus], rejections: [(reason: String, count: Int)] = []
  ) {
    let zone = meter.options.zone
    let answer = meter.answer(FleetQuery(at: at, window: window, rowLimit: 0, chartPoints: 1))
    let day = meter.answer(FleetQuery(at: at, window: .h24, rowLimit: 0, chartPoints: 1))
    let bucket = window.bucketSeconds
    self.generatedAt = generatedAt
    self.at = at
    self.window = window
    start = answer.start
    end = window == .all ? at : Timestamp(seconds: (at.seconds / bucket + 1) * bucket)
    self.streams = streams
    totals = answer.totals
    latency = answer.latency
    // What ends at this very moment belongs to the current hour.
    let next = at.adding(seconds: 1)
    hourly = meter.series(starts: zone.hourStarts(count: 24, through: at), end: next, byDay: false)
    daily = meter.series(starts: zone.dayStarts(count: 30, through: at), end: next, byDay: true)
    costToday = daily.last?.cost ?? .zero
    requestsToday = daily.last?.requests ?? 0
    trend = Self.trend(day.totals.cost.total, day.before?.cost.total)
    breakdowns = Self.order.map { meter.breakdown($0, at: at, window: window) }
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
