import Events

/// What may be spent in a period, by the whole fleet or by a part of it.
public struct Budget: Hashable, Sendable {
  /// The part of the fleet that a budget is for: what fulfils all conditions, as a filter has them.
  public struct Scope: Hashable, Sendable {
    /// One condition: a dimension, a sign of comparison (`=`, `!=`, `=~`, `!~`), and a value.
    public struct Condition: Hashable, Sendable {
      /// A dimension's name (`agent`).
      public var dimension: String
      /// How it is compared.
      public var comparison: String
      /// What with.
      public var value: String

      /// A condition; see the members.
      public init(dimension: String, comparison: String = "=", value: String) {
        self.dimension = dimension
        self.comparison = comparison
        self.value = value
      }

      /// `agent=Refunds`
      public var text: String { dimension + comparison + value }
    }

    /// The conditions, in the order they were written.
    public var conditions: [Condition]

    /// What fulfils all of some conditions.
    public init(conditions: [Condition]) { self.conditions = conditions }

    /// Those whose `dimension` is `value` (`agent`, `Refunds`).
    public init(dimension: String, value: String) {
      conditions = [Condition(dimension: dimension, value: value)]
    }

    /// `agent=Refunds model=~gpt`
    public var text: String { conditions.map(\.text).joined(separator: " ") }

    /// What an alert is labelled with: the names that it is for, by dimension, and all of it as `scope` where it says more.
    public var labels: [String: String] {
      let exact = conditions.filter { $0.comparison == "=" }
      var labels = Dictionary(exact.map { ($0.dimension, $0.value) }) { first, _ in first }
      if labels.count < conditions.count { labels["scope"] = text }
      return labels
    }
  }

  /// What a person calls it (`day`, `refunds month`).
  public var name: String
  /// The period it runs over.
  public var period: BudgetPeriod
  /// What may be spent in a period.
  public var limit: Money
  /// Shares of the limit to warn at once they are spent, ascending, each above 0.
  public var thresholds: [Double]
  /// Shares of the limit to warn at once the forecast reaches them, ascending, each above 0.
  public var forecastThresholds: [Double]
  /// What it is for; nil for the whole fleet.
  public var scope: Scope?

  /// The shares of a limit that the mission warns at: 50, 80, 90 and 100 %.
  public static let defaultThresholds = [0.5, 0.8, 0.9, 1]

  /// The mission's budgets: 100 USD a day, 500 a week, 2 000 a month.
  public static let defaults = [
    Budget(name: "day", period: .daily, limit: Money(picodollars: 100_000_000_000_000)),
    Budget(name: "week", period: .weekly, limit: Money(picodollars: 500_000_000_000_000)),
    Budget(name: "month", period: .monthly, limit: Money(picodollars: 2_000_000_000_000_000)),
  ]

  /// A budget; thresholds that are no share above 0 are left out, the others sorted.
  public init(
    name: String, period: BudgetPeriod, limit: Money, thresholds: [Double] = Budget.defaultThresholds,
    forecastThresholds: [Double] = [], scope: Scope? = nil
  ) {
    self.name = name
    self.period = period
    self.limit = limit
    self.thresholds = Self.sane(thresholds)
    self.forecastThresholds = Self.sane(forecastThresholds)
    self.scope = scope
  }

  private static func sane(_ shares: [Double]) -> [Double] {
    Set(shares.filter { $0 > 0 && $0 < 1_000 }).sorted()
  }

  /// The period that holds a moment: of a calendar period the calendar's, of a rolling one the stretch that ends then. Of
  /// blocks, the one that would begin then: which one holds it depends on when something was used.
  public func interval(at time: Timestamp, zone: CalendarZone) -> CalendarInterval {
    switch period {
    case .daily: zone.interval(of: .day, containing: time)
    case .weekly: zone.interval(of: .week, containing: time)
    case .monthly: zone.interval(of: .month, containing: time)
    case .rolling(let seconds): RollingWindow(seconds: seconds).interval(at: time)
    case .blocks: UsageBlock.starting(at: time)
    }
  }

  /// Where the budget stands, with no past to learn from; see `status(of:at:zone:)`.
  ///
  /// - Parameters:
  ///   - spent: what was spent in the period that holds `time`.
  ///   - burnPerHour: what was spent within the last hour.
  ///   - seenSince: when the records begin: a forecast from a day of a month must not take the days before it for idle.
  public func status(
    spent: Money, burnPerHour: Money, seenSince: Timestamp? = nil, at time: Timestamp, zone: CalendarZone
  ) -> BudgetStatus {
    let spending = BudgetSpending(
      interval: interval(at: time, zone: zone), spent: spent, burn: BudgetBurn(hour: burnPerHour),
      seenSince: seenSince)
    return status(of: spending, at: time, zone: zone)
  }

  /// Where the budget stands.
  public func status(of spending: BudgetSpending, at time: Timestamp, zone: CalendarZone) -> BudgetStatus {
    let progress = BudgetProgress(spending: spending, period: period, limit: limit, time: time)
    let forecast = period.isRolling ? nil : progress.forecast(zone: zone)
    var status = BudgetStatus(
      name: name, period: period.text, scope: scope?.text ?? "", limit: limit, spent: spending.spent,
      thresholds: thresholds, crossed: thresholds.filter { limit.isReached(by: spending.spent, share: $0) },
      start: spending.interval.start, end: spending.interval.end, forecast: forecast,
      exhaustedAt: progress.exhaustedAt, burnPerHour: spending.burn.hour,
      sustainablePerHour: progress.sustainablePerHour)
    status.burn = spending.burn
    status.labels = scope?.labels ?? [:]
    status.slides = period.isRolling
    status.before = spending.before.map { before in
      BudgetStatus.Before(
        start: before.interval.start, spent: before.spent,
        crossed: thresholds.filter { limit.isReached(by: before.spent, share: $0) })
    }
    status.forecastThresholds = forecastThresholds
    if let forecast {
      status.forecastCrossed = forecastThresholds.filter { limit.isReached(by: forecast.amount, share: $0) }
    }
    return status
  }
}

extension Money {
  /// Whether an amount is at least a share of this one, exactly (a share is read to a millionth). Of nothing, everything
  /// above nothing is too much.
  func isReached(by amount: Money, share: Double) -> Bool {
    guard self > .zero else { return amount > .zero }
    let millionths = Int128((share * 1_000_000).rounded())
    let (bound, boundOverflow) = picodollars.multipliedReportingOverflow(by: millionths)
    let (reached, overflow) = amount.picodollars.multipliedReportingOverflow(by: 1_000_000)
    return overflow || boundOverflow ? amount.dollars >= dollars * share : reached >= bound
  }

  /// About this many dollars, for estimates; what no amount can hold becomes nothing.
  init(dollars: Double) {
    let picodollars = (dollars * 1e12).rounded()
    self.init(picodollars: picodollars.magnitude < 1.6e38 ? Int128(picodollars) : 0)
  }
}
