import Costs
import Events

extension Budget.Scope {
  /// The scope as a filter.
  /// - Throws: `Filter.SyntaxError` where it is none that the meter can answer for the past.
  public func filter(for period: BudgetPeriod) throws(Filter.SyntaxError) -> Filter {
    var filter = Filter()
    for condition in conditions {
      guard let dimension = Dimension(rawValue: condition.dimension),
        let comparison = Filter.Comparison(rawValue: condition.comparison)
      else { throw Filter.SyntaxError(description: "\"\(condition.text)\" is no condition") }
      filter.conditions.append(
        Filter.Condition(dimension: dimension, comparison: comparison, value: condition.value))
    }
    if let problem = filter.unanswerable(for: period) { throw Filter.SyntaxError(description: problem) }
    return filter
  }
}

extension Filter {
  /// The dimensions beside the agent that are filtered.
  private var others: Set<Dimension> { Set(conditions.map(\.dimension)).subtracting([.agent]) }

  /// Whether it is about pairs of an agent and something else.
  fileprivate var isJoint: Bool { !others.isEmpty && conditions.contains { $0.dimension == .agent } }

  /// Why the meter cannot say what was spent under this filter, where it cannot.
  fileprivate func unanswerable(for period: BudgetPeriod) -> String? {
    let known = Ledger.pairedDimensions.map(\.rawValue).joined(separator: ", ")
    if others.count > 1 { return "kept together are an agent and one of \(known), no more" }
    if others.contains(.tool) { return "tools carry no cost of their own" }
    guard isJoint, let other = others.first else { return nil }
    if !Ledger.pairedDimensions.contains(other) {
      return "an agent and \(other.rawValue) are not kept together; with an agent go \(known)"
    }
    return period == .monthly
      ? "an agent and \(other.rawValue) are kept together for 30 days: take the period rolling 30d" : nil
  }
}

extension Meter {
  /// What was spent under each budget in the period that holds a moment, with what is being spent and the hours before:
  /// one answer a budget, in their order.
  ///
  /// - Parameter known: up to when the meter has read, where that is later than `time`: then the answers are as of `time`
  ///   (but for what arrived late), and say of the burn and the hours before only what a budget needs that warns of its
  ///   forecast.
  public func spending(of budgets: [Budget], at time: Timestamp, knowingUpTo known: Timestamp? = nil)
    -> [BudgetSpending]
  {
    spending(of: budgets, at: [time], knowingUpTo: known)[0]
  }

  /// The same at several moments in order: for each, one answer a budget.
  public func spending(of budgets: [Budget], at times: [Timestamp], knowingUpTo known: Timestamp? = nil)
    -> [[BudgetSpending]]
  {
    read { state in
      var queries = budgets.map { BudgetQuery($0, state) }
      return times.map { time in
        queries.indices.map {
          known == nil ? queries[$0].present(at: time, state) : queries[$0].past(at: time, state)
        }
      }
    }
  }
}

/// What one budget asks of the meter.
struct BudgetQuery {
  private let budget: Budget
  private let lines: LineSet
  private let isJoint: Bool
  private let zone: CalendarZone
  /// What was spent in calendar periods that were asked for before, by their start: neighbouring moments share one.
  private var known: [Timestamp: Money] = [:]

  /// How many hours back a forecast looks: as many as are kept in hours.
  private static let historyHours: Int64 = 720

  init(_ budget: Budget, _ state: borrowing MeterState) {
    self.budget = budget
    zone = state.options.zone
    let filter = budget.scope.flatMap { try? $0.filter(for: budget.period) }
    // A scope that cannot be told is nobody's: the configuration refuses it.
    let isTold = budget.scope == nil || filter != nil
    isJoint = filter?.isJoint ?? false
    lines = isTold ? BudgetQuery.lines(filter, state.ledger) : LineSet(lines: [])
  }

  private static func lines(_ filter: Filter?, _ ledger: Ledger) -> LineSet {
    guard let filter else { return LineSet(lines: [ledger.fleet]) }
    // One name of one dimension is found without a look at all the others.
    if filter.conditions.count == 1, let only = filter.conditions.first, only.comparison == .equals {
      let line = ledger.tables[only.dimension.place].find(only.value).flatMap {
        ledger.line(only.dimension, $0)
      }
      return LineSet(lines: line.map { [$0] } ?? [])
    }
    return FilterView(filter, ledger).fleetLines(ledger)
  }

  /// How it stands.
  mutating func present(at time: Timestamp, _ state: borrowing MeterState) -> BudgetSpending {
    let hours = hours(before: time)
    let interval = interval(at: time, hours)
    let seen = state.oldest.map(Timestamp.init(nanoseconds:))
    var spending = BudgetSpending(
      interval: interval, spent: spent(in: interval), burn: burn(at: time, seenSince: seen), seenSince: seen)
    spending.history = history(hours, before: time, seenSince: seen)
    spending.before = before(interval, at: time)
    return spending
  }

  /// How it stood, where the meter knows more by now.
  mutating func past(at time: Timestamp, _ state: borrowing MeterState) -> BudgetSpending {
    let interval = interval(at: time, budget.period == .blocks ? hours(before: time) : [:])
    let later = cost(from: time.seconds, to: interval.end.seconds)
    let spent = budget.period.isRolling ? spent(in: interval) : spent(in: interval) - later
    let seen = state.oldest.map(Timestamp.init(nanoseconds:))
    var spending = BudgetSpending(
      interval: interval, spent: spent, seenSince: seen, before: before(interval, at: time))
    if !budget.forecastThresholds.isEmpty {
      spending.burn = burn(at: time, seenSince: seen)
      spending.history = history(hours(before: time), before: time, seenSince: seen)
    }
    return spending
  }

  private func interval(at time: Timestamp, _ hours: [Int64: HourOfSpend]) -> CalendarInterval {
    guard budget.period == .blocks else { return budget.interval(at: time, zone: zone) }
    let used = hours.filter { $0.value.isUsed }.keys.sorted()
    return UsageBlock.current(at: time, used: used) ?? UsageBlock.starting(at: time)
  }

  private mutating func spent(in interval: CalendarInterval) -> Money {
    guard budget.period.unit != nil else {
      return cost(from: interval.start.seconds, to: interval.end.seconds)
    }
    let sum = known[interval.start] ?? sum(in: interval)
    known[interval.start] = sum
    return sum
  }

  private func sum(in interval: CalendarInterval) -> Money {
    // Pairs keep no days: their cells are exact but where an hour of more than two days ago straddles a midnight.
    guard !isJoint else { return cost(from: interval.start.seconds, to: interval.end.seconds) }
    var sum = Money.zero
    let last = zone.dayIndex(of: Timestamp(nanoseconds: interval.end.nanoseconds - 1))
    for day in zone.dayIndex(of: interval.start)...last {
      for line in lines.lines { sum += line.totals(ofDay: day, zone).cost.total }
    }
    return sum
  }

  /// The calendar period before, while records of it may still come.
  private mutating func before(_ interval: CalendarInterval, at time: Timestamp) -> BudgetSpending.Before? {
    guard budget.period.unit != nil,
      time.seconds - interval.start.seconds < BudgetSpending.lateSeconds
    else { return nil }
    let last = budget.interval(at: interval.start.adding(seconds: -1), zone: zone)
    return BudgetSpending.Before(interval: last, spent: spent(in: last))
  }

  private func burn(at time: Timestamp, seenSince: Timestamp?) -> BudgetBurn {
    func rate(width: Int64, count: Int64) -> Money {
      let span = BucketSpan(width: width, count: count, at: time)
      return cost(from: span.start.seconds, to: span.end.seconds)
    }
    let seen = seenSince.map { max(1, min(24, (time.seconds - $0.seconds + 3599) / 3600)) } ?? 24
    return BudgetBurn(
      now: Money(
        picodollars: rate(width: 5, count: 60).picodollars.multipliedReportingOverflow(by: 12).partialValue),
      hour: rate(width: 60, count: 60), day: rate(width: 900, count: 96).scaled(by: 1, over: seen))
  }

  private func cost(from start: Int64, to end: Int64) -> Money {
    var sum = Money.zero
    for line in lines.lines {
      line.forEachCell(in: start..<max(start, end)) { sum += Totals($0.pointee.sum).cost.total }
    }
    return sum
  }

  /// What was spent in an hour, and whether anything was used in it.
  struct HourOfSpend {
    var cost = Money.zero
    var isUsed = false
  }

  /// The hours (since 1970) before a moment, the one that holds it too, as far as something happened in them by then.
  private func hours(before time: Timestamp) -> [Int64: HourOfSpend] {
    let last = floorDivide(time.seconds, 3600)
    var hours: [Int64: HourOfSpend] = [:]
    for line in lines.lines {
      line.forEachCell(in: (last - Self.historyHours) * 3600..<time.seconds + 1) { cell in
        let totals = Totals(cell.pointee.sum)
        var hour = hours[floorDivide(cell.pointee.start, 3600)] ?? HourOfSpend()
        hour.cost += totals.cost.total
        if totals.modelCalls > 0 || totals.cost.total > .zero { hour.isUsed = true }
        hours[floorDivide(cell.pointee.start, 3600)] = hour
      }
    }
    return hours
  }

  private func history(_ hours: [Int64: HourOfSpend], before time: Timestamp, seenSince: Timestamp?)
    -> SpendHistory?
  {
    guard let seenSince else { return nil }
    let last = floorDivide(time.seconds, 3600)
    // An hour that was seen in part only would be taken for a quiet one.
    let first = max(last - Self.historyHours, floorDivide(seenSince.seconds + 3599, 3600))
    guard first < last else { return nil }
    return SpendHistory(
      start: Timestamp(seconds: first * 3600), hours: (first..<last).map { hours[$0]?.cost ?? .zero })
  }
}
