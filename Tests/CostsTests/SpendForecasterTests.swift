import Events
import Foundation
import TestSupport
import Testing

@testable import Costs

/// Simulated fleets whose spend is known hour by hour.
enum SimulatedSpend: String, CaseIterable {
  case steady, dailyRhythm = "daily rhythm", weekends = "weekday/weekend", step, stepDown = "step down",
    rhythmStep = "rhythm and step", bursty, quiet

  /// Requests expected in an hour, from the first of a Monday.
  func rate(_ hour: Int, stepAt: Int) -> Double {
    let day =
      0.15 + 1.7 * max(0, sin(Double(hour % 24 - 6) / 14 * .pi)) * ((6..<20).contains(hour % 24) ? 1 : 0)
    switch self {
    case .steady, .bursty: return 40
    case .quiet: return 0.8
    case .dailyRhythm: return 40 * day
    case .weekends: return 40 * day * (hour / 24 % 7 >= 5 ? 0.25 : 1)
    case .step: return hour >= stepAt ? 88 : 40
    case .stepDown: return hour >= stepAt ? 16 : 40
    case .rhythmStep: return 40 * day * (hour >= stepAt ? 2.2 : 1)
    }
  }

  /// What is spent in each hour, in dollars: so many requests as chance has it, each with a price of its own.
  func hours(days: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    func uniform() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 + 1e-17 }
    func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }
    let stepAt = days * 24 * 6 / 10 + 5
    return (0..<days * 24).map { hour in
      var rate = rate(hour, stepAt: stepAt)
      if self == .bursty { rate *= exp(0.8 * normal()) }
      let expected = rate + rate.squareRoot() * normal()
      let count = rate > 20 ? max(0, Int(expected.rounded())) : poisson(rate, uniform)
      // Of many requests the sum is as good as normal: 0.0824 dollars each, 0.108 up or down.
      guard count < 20 else {
        return max(0, 0.0824 * Double(count) + 0.108 * Double(count).squareRoot() * normal())
      }
      return (0..<count).reduce(0) { sum, _ in sum + 0.05 * exp(normal()) }
    }
  }

  /// Knuth's way to a Poisson number.
  private func poisson(_ rate: Double, _ uniform: () -> Double) -> Int {
    var (count, product) = (0, uniform())
    let bound = exp(-rate)
    while product > bound { (count, product) = (count + 1, product * uniform()) }
    return count
  }
}

@Suite struct SpendForecasterTests {
  /// A Monday.
  private static let monday = Timestamp(seconds: 1_785_110_400)

  private struct Errors {
    var plain = 0.0
    var ours = 0.0
    var inside = 0
    var ranges = 0
    var count = 0
  }

  /// The errors of a fleet's forecasts over periods of so many hours, at 10, 20, 30, 50, 70 and 90 % of each.
  private func errors(_ fleet: SimulatedSpend, period: BudgetPeriod, length: Int, seeds: Int) -> Errors {
    var errors = Errors()
    for seed in 0..<seeds {
      let days = 60
      let spend = fleet.hours(days: days, seed: UInt64(1 + seed * 1_000))
      for (number, start) in stride(from: 0, to: days * 24 - length + 1, by: length).enumerated() {
        // Days are many: a part of them is enough.
        if length == 24, number % 7 != 2, number % 7 != 5 { continue }
        let actual = spend[start..<start + length].reduce(0, +)
        guard actual > 0 else { continue }
        for part in [0.1, 0.2, 0.3, 0.5, 0.7, 0.9] {
          let now = start + max(1, Int((part * Double(length)).rounded(.up)))
          measure(spend, start, now, start + length, actual, &errors)
        }
      }
    }
    return errors
  }

  private func measure(
    _ spend: [Double], _ start: Int, _ now: Int, _ end: Int, _ actual: Double, _ errors: inout Errors
  ) {
    func moment(_ hour: Int) -> Timestamp { Self.monday.adding(seconds: Int64(hour) * 3600) }
    let spent = Money(dollars: spend[start..<now].reduce(0, +))
    let kept = max(0, now - 720)
    let history = SpendHistory(start: moment(kept), hours: spend[kept..<now].map { Money(dollars: $0) })
    let interval = CalendarInterval(start: moment(start), end: moment(end))
    let budget = Budget(name: "b", period: .daily, limit: Money(dollars: 1e6))
    func forecast(_ history: SpendHistory?) -> BudgetStatus.Forecast? {
      budget.status(
        of: BudgetSpending(interval: interval, spent: spent, history: history), at: moment(now), zone: .utc
      ).forecast
    }
    let plain = spent.dollars * Double(end - start) / Double(now - start)
    let ours = forecast(history)
    errors.count += 1
    errors.plain += abs(plain - actual) / actual
    errors.ours += abs((ours?.amount.dollars ?? plain) - actual) / actual
    if let ours {
      errors.ranges += 1
      if abs(ours.amount.dollars - actual) <= ours.margin.dollars { errors.inside += 1 }
    }
  }

  @Test func `no simulated fleet is forecast worse than by the run-rate`() {
    let seeds = Int(ProcessInfo.processInfo.environment["FORECAST_SEEDS"] ?? "") ?? 12
    var table = "fleet            period   run-rate   forecast   within its range\n"
    for fleet in SimulatedSpend.allCases {
      for (name, period, length) in [
        ("day", BudgetPeriod.daily, 24), ("week", .weekly, 168), ("month", .monthly, 720),
      ] {
        let found = errors(fleet, period: period, length: length, seeds: seeds)
        let count = Double(max(1, found.count))
        let (plain, ours) = (found.plain / count, found.ours / count)
        let inside = Double(found.inside) / Double(max(1, found.ranges))
        table +=
          fleet.rawValue.padding(toLength: 17, withPad: " ", startingAt: 0)
          + name.padding(toLength: 9, withPad: " ", startingAt: 0)
          + String(format: "%6.1f %%   %6.1f %%   %6.0f %%\n", plain * 100, ours * 100, inside * 100)
        #expect(found.count > 20)
        #expect(ours <= plain, "\(fleet.rawValue), \(name): \(ours) against \(plain)")
      }
    }
    print(table)
  }

  @Test func `a rhythm is learnt, by the local clock`() throws {
    let berlin = try CalendarZone(named: "Europe/Berlin")
    // Four days of spend from 9 to 17 o'clock in Berlin, across the end of summer time (2026-10-25).
    let start = Timestamp(seconds: 1_792_792_800)
    let hours = (0..<97).map { hour -> Money in
      let clock = berlin.local(start.adding(seconds: Int64(hour) * 3600)).secondOfDay / 3600
      return Money(dollars: (9..<17).contains(clock) ? 1 : 0)
    }
    let forecaster = try #require(
      SpendForecaster(history: SpendHistory(start: start, hours: hours), zone: berlin))
    let midnight = start.adding(seconds: 97 * 3600)
    #expect(berlin.local(midnight).secondOfDay == 0)
    let night = forecaster.rest(from: midnight, to: midnight.adding(seconds: 9 * 3600)).amount.dollars
    let day = forecaster.rest(
      from: midnight.adding(seconds: 9 * 3600), to: midnight.adding(seconds: 17 * 3600))
    #expect(night < 0.6)
    #expect(abs(day.amount.dollars - 8) < 1.5)
  }

  @Test func `says nothing of a past that says nothing`() {
    func forecaster(_ hours: [Double]) -> SpendForecaster? {
      SpendForecaster(
        history: SpendHistory(start: Self.monday, hours: hours.map { Money(dollars: $0) }), zone: .utc)
    }
    #expect(forecaster([]) == nil)
    #expect(forecaster([1, 1, 1, 1, 1]) == nil)
    #expect(forecaster(Array(repeating: 0, count: 500)) == nil)
    #expect(forecaster([1, 1, 1, 1, 1, -1]) == nil)
    #expect(forecaster(Array(repeating: 1, count: 6)) != nil)
    let idle = forecaster(Array(repeating: 0, count: 300) + Array(repeating: 2, count: 30))
    let rest = idle?.rest(
      from: Self.monday.adding(seconds: 330 * 3600), to: Self.monday.adding(seconds: 340 * 3600))
    #expect(abs((rest?.amount.dollars ?? 0) - 20) < 4)
    #expect(
      forecaster(Array(repeating: 9e17, count: 40))?.rest(from: Self.monday, to: Self.monday).amount == .zero)
  }
}
