import Costs
import Events
import Testing

@Suite struct BudgetTests {
  private func money(_ text: String) throws -> Money { try #require(Money(text)) }
  private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  @Test func `the mission's budgets`() {
    #expect(
      Budget.defaults.map { "\($0.name) \($0.period) \($0.limit)" } == [
        "day daily 100", "week weekly 500", "month monthly 2000",
      ])
    #expect(Budget.defaults.allSatisfy { $0.thresholds == [0.5, 0.8, 0.9, 1] && $0.scope == nil })
  }

  @Test(
    arguments: [
      ("0", []), ("49.999999999999", []), ("50", [0.5]), ("79.999999999999", [0.5]), ("80", [0.5, 0.8]),
      ("90", [0.5, 0.8, 0.9]), ("99.999999999999", [0.5, 0.8, 0.9]), ("100", [0.5, 0.8, 0.9, 1]),
      ("1e18", [0.5, 0.8, 0.9, 1]), ("-3", []),
    ] as [(String, [Double])])
  func `a threshold is crossed at exactly its share`(spent: String, crossed: [Double]) throws {
    let status = Budget.defaults[0].status(
      spent: try money(spent), burnPerHour: .zero, at: try time("2026-08-01T12:00:00Z"), zone: .utc)
    #expect(status.crossed == crossed)
  }

  @Test func `forecasts by run-rate, and not in a period's first tenth`() throws {
    let day = Budget.defaults[0]
    let early = day.status(
      spent: try money("10"), burnPerHour: try money("9"), at: try time("2026-08-01T02:23:59Z"), zone: .utc)
    #expect(early.forecast == nil)
    #expect(early.forecastRange == nil)
    let noon = day.status(
      spent: try money("60"), burnPerHour: try money("8"), at: try time("2026-08-01T12:00:00Z"), zone: .utc)
    #expect(noon.forecast?.amount.description == "120")
    #expect(noon.forecast?.margin.description == "36")
    #expect(noon.forecastRange == (try money("84")...money("156")))
    #expect(noon.exhaustedAt == (try time("2026-08-01T17:00:00Z")))
    #expect(noon.sustainablePerHour.description == "3.333333333333")
    #expect(noon.fraction == 0.6)
  }

  @Test func `is exhausted only inside the period and while something is left`() throws {
    let day = Budget.defaults[0]
    let noon = try time("2026-08-01T12:00:00Z")
    func exhausted(_ spent: String, _ burn: String) throws -> Timestamp? {
      day.status(spent: try money(spent), burnPerHour: try money(burn), at: noon, zone: .utc).exhaustedAt
    }
    #expect(try exhausted("60", "0") == nil)
    #expect(try exhausted("60", "-4") == nil)
    #expect(try exhausted("60", "3.3") == nil)
    #expect(try exhausted("100", "8") == nil)
    #expect(try exhausted("99.999999999999", "1e18") == noon)
    let over = day.status(spent: try money("140"), burnPerHour: try money("8"), at: noon, zone: .utc)
    #expect(over.sustainablePerHour == .zero)
  }

  @Test func `days have 23 or 25 hours where the clocks change`() throws {
    let berlin = try CalendarZone(named: "Europe/Berlin")
    let status = Budget.defaults[0].status(
      spent: try money("46"), burnPerHour: .zero, at: try time("2026-03-29T12:30:00+02:00"), zone: berlin)
    #expect(berlin.text(status.start) == "2026-03-29T00:00:00+01:00")
    #expect(berlin.text(status.end) == "2026-03-30T00:00:00+02:00")
    #expect(status.forecast?.amount.description == "92")
    let week = Budget.defaults[1].interval(at: try time("2026-03-29T12:30:00+02:00"), zone: berlin)
    #expect(week.end.seconds - week.start.seconds == 7 * 86_400 - 3600)
  }

  @Test func `survives hostile settings`() throws {
    let budget = Budget(
      name: "x", period: .monthly, limit: .zero, thresholds: [.nan, -1, 0, .infinity, 0.5, 0.5, 2],
      scope: .init(dimension: "agent", value: "Refunds"))
    #expect(budget.thresholds == [0.5, 2])
    let noon = try time("2026-08-01T12:00:00Z")
    let nothing = budget.status(spent: .zero, burnPerHour: .zero, at: noon, zone: .utc)
    #expect(nothing.crossed.isEmpty && nothing.fraction == 0 && nothing.scope == "agent=Refunds")
    let most = Money(picodollars: .max)
    let status = budget.status(
      spent: most, burnPerHour: most, at: Timestamp(nanoseconds: .max), zone: .utc
    )
    #expect(status.crossed == [0.5, 2])
    let huge = Budget(name: "y", period: .daily, limit: most)
    #expect(huge.status(spent: most, burnPerHour: most, at: noon, zone: .utc).crossed.count == 4)
  }
}
