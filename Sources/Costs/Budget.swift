import Events

/// What may be spent in a calendar period, by the whole fleet or by a part of it.
public struct Budget: Hashable, Sendable {
  /// A calendar period.
  public enum Period: String, CaseIterable, Sendable {
    case daily, weekly, monthly

    /// The calendar unit it covers.
    public var unit: CalendarUnit {
      switch self {
      case .daily: .day
      case .weekly: .week
      case .monthly: .month
      }
    }
  }

  /// The part of the fleet that a budget is for: those whose `dimension` is `value` (`agent`, `Refunds`).
  public struct Scope: Hashable, Sendable {
    /// A dimension's name.
    public var dimension: String
    /// A name of that dimension.
    public var value: String

    /// A part of the fleet; see the members.
    public init(dimension: String, value: String) {
      self.dimension = dimension
      self.value = value
    }

    /// `agent=Refunds`
    public var text: String { "\(dimension)=\(value)" }
  }

  /// What a person calls it (`day`, `refunds month`).
  public var name: String
  /// The period it runs over.
  public var period: Period
  /// What may be spent in a period.
  public var limit: Money
  /// Shares of the limit to warn at, ascending, each above 0.
  public var thresholds: [Double]
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
    name: String, period: Period, limit: Money, thresholds: [Double] = Budget.defaultThresholds,
    scope: Scope? = nil
  ) {
    self.name = name
    self.period = period
    self.limit = limit
    self.thresholds = Set(thresholds.filter { $0 > 0 && $0 < 1_000 }).sorted()
    self.scope = scope
  }

  /// The period that holds a moment.
  public func interval(at time: Timestamp, zone: CalendarZone) -> CalendarInterval {
    zone.interval(of: period.unit, containing: time)
  }

  /// Where the budget stands.
  ///
  /// - Parameters:
  ///   - spent: what was spent in the period that holds `time`.
  ///   - burnPerHour: what is being spent an hour now (over the newest minutes or the newest hour).
  ///   - slices: what was spent in each equal, whole part of the period's elapsed time (its hours, its days),
  ///     if known: it makes the forecast's range a measured one.
  ///   - seenSince: when the records begin: a forecast from a day of a month must not take the days before it for idle.
  public func status(
    spent: Money, burnPerHour: Money, slices: [Money] = [], seenSince: Timestamp? = nil, at time: Timestamp,
    zone: CalendarZone
  ) -> BudgetStatus {
    let interval = interval(at: time, zone: zone)
    let progress = BudgetProgress(
      interval: interval, seenSince: seenSince, time: time, spent: spent, limit: limit,
      burn: max(burnPerHour, .zero))
    return BudgetStatus(
      name: name, period: period.rawValue, scope: scope?.text ?? "", limit: limit, spent: spent,
      thresholds: thresholds, crossed: thresholds.filter { reaches($0, spent) }, start: interval.start,
      end: interval.end, forecast: progress.forecast(slices: slices), exhaustedAt: progress.exhaustedAt,
      burnPerHour: burnPerHour, sustainablePerHour: progress.sustainablePerHour)
  }

  /// Whether spent ≥ limit × threshold, exactly (a threshold is read to a millionth). Of nothing, everything
  /// above nothing is too much.
  private func reaches(_ threshold: Double, _ spent: Money) -> Bool {
    guard limit > .zero else { return spent > .zero }
    let share = Int128((threshold * 1_000_000).rounded())
    let (bound, boundOverflow) = limit.picodollars.multipliedReportingOverflow(by: share)
    let (reached, overflow) = spent.picodollars.multipliedReportingOverflow(by: 1_000_000)
    return overflow || boundOverflow ? spent.dollars >= limit.dollars * threshold : reached >= bound
  }
}

/// A period under way, and what follows from it.
private struct BudgetProgress {
  let spent: Money
  let limit: Money
  let burn: Money
  let time: Timestamp
  let end: Timestamp
  /// Seconds of the period, and of those gone (as far as they were seen) and left.
  let total: Int64
  let elapsed: Int64
  let left: Int64

  init(
    interval: CalendarInterval, seenSince: Timestamp?, time: Timestamp, spent: Money, limit: Money,
    burn: Money
  ) {
    self.spent = spent
    self.limit = limit
    self.burn = burn
    self.time = time
    end = interval.end
    total = interval.end.wholeSeconds - interval.start.wholeSeconds
    elapsed = time.wholeSeconds - max(interval.start, seenSince ?? interval.start).wholeSeconds
    left = interval.end.wholeSeconds - time.wholeSeconds
  }

  /// The run-rate: what was spent, and as much again for each time that the elapsed part fits into the rest. Nil before
  /// 10 % of the period was seen, and where the margin is larger than the forecast: that says nothing.
  ///
  /// Its margin, from `slices` (n equal parts of the elapsed time, at least 3): the rest is m = n × left /
  /// elapsed such parts, and the error of predicting their sum from n parts has the standard deviation s·√(m
  /// + m²/n), where s is the parts' own. The margin is 1.28 of it, which holds 4 times in 5 where the parts
  /// are independent. With fewer parts it is the distance to the other honest forecast, in which the rest is
  /// spent at the present burn.
  func forecast(slices: [Money]) -> BudgetStatus.Forecast? {
    guard total > 0, elapsed > 0, elapsed * 10 >= total else { return nil }
    let amount = spent + spent.scaled(by: left, over: elapsed)
    let margin = margin(of: amount, slices: slices)
    return margin <= amount ? .init(amount: amount, margin: margin) : nil
  }

  private func margin(of amount: Money, slices: [Money]) -> Money {
    guard slices.count >= 3 else {
      let other = spent + burn.scaled(by: left, over: 3600)
      return other < amount ? amount - other : other - amount
    }
    let n = Double(slices.count)
    let m = n * Double(left) / Double(elapsed)
    let values = slices.map(\.dollars)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let deviation = (variance * (m + m * m / n)).squareRoot()
    return Money(dollars: 1.28 * deviation)
  }

  /// When the burn reaches the limit, where that is before the period's end and not behind already.
  var exhaustedAt: Timestamp? {
    guard burn > .zero, spent < limit else { return nil }
    let (need, overflow) = (limit - spent).picodollars.multipliedReportingOverflow(by: 3600)
    guard !overflow, let seconds = Int64(exactly: need / burn.picodollars), seconds < left else { return nil }
    return time.adding(seconds: seconds)
  }

  /// What may still be spent, spread over the hours left.
  var sustainablePerHour: Money {
    left > 0 && spent < limit ? (limit - spent).scaled(by: 3600, over: left) : .zero
  }
}

extension Money {
  /// About this many dollars, for estimates; what no amount can hold becomes nothing.
  init(dollars: Double) {
    let picodollars = (dollars * 1e12).rounded()
    self.init(picodollars: picodollars.magnitude < 1.6e38 ? Int128(picodollars) : 0)
  }
}
