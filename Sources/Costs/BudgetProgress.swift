import Events

/// A period under way, and what follows from it.
struct BudgetProgress {
  private let spending: BudgetSpending
  private let period: BudgetPeriod
  private let limit: Money
  private let time: Timestamp
  /// Seconds of the period, and of those gone (as far as they were seen) and left.
  private let total: Int64
  private let elapsed: Int64
  private let left: Int64

  private var spent: Money { spending.spent }
  private var burn: Money { max(spending.burn.hour, .zero) }

  init(spending: BudgetSpending, period: BudgetPeriod, limit: Money, time: Timestamp) {
    self.spending = spending
    self.period = period
    self.limit = limit
    self.time = time
    let interval = spending.interval
    total = interval.end.wholeSeconds - interval.start.wholeSeconds
    elapsed =
      time.wholeSeconds - max(interval.start, spending.seenSince ?? interval.start).wholeSeconds
    left = interval.end.wholeSeconds - time.wholeSeconds
  }

  /// What will have been spent at the period's end. Nil before 10 % of the period was seen, and where the margin is larger
  /// than the forecast: that says nothing.
  ///
  /// From the hours' own rhythm and level where there is enough of a past (`SpendForecaster`), else the run-rate: what was
  /// spent, and as much again for each time that the elapsed part fits into the rest. The run-rate's margin is its
  /// distance to the other honest forecast, in which the rest is spent at the present burn.
  func forecast(zone: CalendarZone) -> BudgetStatus.Forecast? {
    guard total > 0, elapsed > 0, elapsed * 10 >= total else { return nil }
    let rest = spending.history.flatMap { SpendForecaster(history: $0, zone: zone) }?
      .rest(from: time, to: spending.interval.end)
    if let rest { return sane(.init(amount: spent + rest.amount, margin: rest.margin)) }
    let amount = spent + spent.scaled(by: left, over: elapsed)
    let other = spent + burn.scaled(by: left, over: 3600)
    return sane(.init(amount: amount, margin: other < amount ? amount - other : other - amount))
  }

  private func sane(_ forecast: BudgetStatus.Forecast) -> BudgetStatus.Forecast? {
    forecast.margin <= forecast.amount ? forecast : nil
  }

  /// When the burn reaches the limit, where that is before the period's end and not behind already. Of a rolling period,
  /// within its length; what leaves it meanwhile is taken off, where the hours are known.
  var exhaustedAt: Timestamp? {
    guard burn > .zero, spent < limit else { return nil }
    if period.isRolling { return rollingExhaustion }
    let (need, overflow) = (limit - spent).picodollars.multipliedReportingOverflow(by: 3600)
    guard !overflow, let seconds = Int64(exactly: need / burn.picodollars), seconds < left else { return nil }
    return time.adding(seconds: seconds)
  }

  private var rollingExhaustion: Timestamp? {
    var before = limit - spent
    for (index, gone) in leaving.enumerated() {
      let room = limit - spent + gone
      let need = burn.scaled(by: Int64(index + 1), over: 1)
      if need >= room {
        // Within this hour: what has left by its beginning is gone, the rest is still there.
        let more = before.scaled(by: 3600, over: 1).picodollars / burn.picodollars
        let seconds = Int64(exactly: more) ?? .max
        return time.adding(seconds: min(max(seconds, Int64(index) * 3600), Int64(index + 1) * 3600))
      }
      before = room
    }
    return nil
  }

  /// What may be spent an hour, every hour, to stay inside the limit: until a period's end, or for as long as a rolling one
  /// is long.
  var sustainablePerHour: Money {
    guard spent < limit else { return .zero }
    guard period.isRolling else { return left > 0 ? (limit - spent).scaled(by: 3600, over: left) : .zero }
    let rates = leaving.enumerated().map { index, gone in
      (limit - spent + gone).scaled(by: 1, over: Int64(index + 1))
    }
    return rates.min() ?? .zero
  }

  /// What leaves a rolling period within the next hour, the next two, and so on, as far as the hours are known.
  private var leaving: [Money] {
    guard case .rolling(let seconds) = period else { return [] }
    let hours = max(1, Int(seconds / 3600))
    let first = spending.interval.start.wholeSeconds.floorDivided(by: 3600)
    let known = spending.history?.start.wholeSeconds.floorDivided(by: 3600) ?? 0
    var gone = Money.zero
    return (0..<hours).map { hour in
      let index = first + Int64(hour) - known
      if let history = spending.history, index >= 0, index < history.hours.count {
        gone += history.hours[Int(index)]
      }
      // All that was spent has left when the period has passed once.
      return hour + 1 == hours ? spent : min(gone, spent)
    }
  }
}
