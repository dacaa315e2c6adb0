import Costs
import Events
import Testing

@Suite struct BudgetPeriodTests {
  private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }
  private func money(_ text: String) throws -> Money { try #require(Money(text)) }

  @Test(arguments: [
    ("daily", "daily"), ("weekly", "weekly"), ("monthly", "monthly"), ("5h blocks", "5h blocks"),
    ("rolling 24h", "rolling 24h"), ("rolling 1d", "rolling 24h"), ("rolling 30d", "rolling 30d"),
    ("rolling 5m", "rolling 5m"), ("rolling 90m", "rolling 90m"), ("rolling 60m", "rolling 1h"),
    ("rolling 720h", "rolling 30d"),
  ])
  func `reads what it writes`(text: String, written: String) throws {
    let period = try #require(BudgetPeriod(text))
    #expect(period.text == written)
    #expect(BudgetPeriod(written) == period)
  }

  @Test(arguments: [
    "", "day", "rolling", "rolling 4m", "rolling 31d", "rolling 24", "rolling h", "rolling -1h", "rolling 1w",
    "rolling 99999999999999999999h", "rolling 24h x", "blocks", "Daily", "rolling 0d", "rolling ٣d",
  ])
  func `is no period`(text: String) { #expect(BudgetPeriod(text) == nil) }

  @Test(arguments: [
    (300, "2026-08-01T11:58:10Z", "2026-08-01T12:03:10Z"),
    (3600, "2026-08-01T11:04:00Z", "2026-08-01T12:04:00Z"),
    (86_400, "2026-07-31T12:15:00Z", "2026-08-01T12:15:00Z"),
    (2_592_000, "2026-07-02T13:00:00Z", "2026-08-01T13:00:00Z"),
    (5_430, "2026-08-01T10:45:00Z", "2026-08-01T12:15:00Z"),
  ])
  func `a rolling window is made of whole buckets that end with the moment's`(
    seconds: Int64, start: String, end: String
  ) throws {
    let interval = RollingWindow(seconds: seconds).interval(at: try time("2026-08-01T12:03:07Z"))
    #expect(interval == CalendarInterval(start: try time(start), end: try time(end)))
  }

  @Test func `blocks begin at the hour of the first use after the last one ended`() throws {
    let at = try time("2026-08-01T12:40:00Z")
    let hour = at.seconds / 3600
    func begins(_ used: [Int64]) -> Int64? {
      UsageBlock.current(at: at, used: used.map { hour + $0 }).map { $0.start.seconds / 3600 - hour }
    }
    #expect(begins([]) == nil)
    #expect(begins([0]) == 0)
    #expect(begins([-4, -1, 0]) == -4)
    #expect(begins([-5, 0]) == 0)
    #expect(begins([-5, -4, -1]) == nil)
    #expect(begins([-9, -6, -4, -3]) == -4)
    #expect(begins([-12, -8, -7, -2, -1]) == -2)
    let blocks = UsageBlock.blocks(used: [100, 101, 104, 105, 200])
    #expect(blocks.map { $0.start.seconds / 3600 } == [100, 105, 200])
    #expect(blocks.allSatisfy { $0.end.seconds - $0.start.seconds == 18_000 })
  }

  @Test func `a rolling budget's exhaustion counts what leaves meanwhile`() throws {
    let at = try time("2026-08-02T12:00:00Z")
    let budget = Budget(name: "r", period: .rolling(seconds: 86_400), limit: try money("30"))
    func status(_ hours: [String], spent: String, burn: String) throws -> BudgetStatus {
      let interval = budget.interval(at: at, zone: .utc)
      let history = SpendHistory(
        start: at.adding(seconds: -3600 * Int64(hours.count)), hours: try hours.map(money))
      return budget.status(
        of: BudgetSpending(
          interval: interval, spent: try money(spent), burn: BudgetBurn(hour: try money(burn)),
          history: history),
        at: at, zone: .utc)
    }
    // As much leaves as comes: it never is.
    let even = try status(Array(repeating: "1", count: 24), spent: "24", burn: "1")
    #expect(even.exhaustedAt == nil && even.forecast == nil && even.slides)
    #expect(even.period == "rolling 24h")
    // Nothing leaves for 12 hours.
    let late = try status(
      Array(repeating: "0", count: 12) + Array(repeating: "2", count: 12), spent: "24", burn: "2")
    #expect(late.exhaustedAt == at.adding(seconds: 3 * 3600))
    #expect(late.sustainablePerHour.description == "0.5")
    #expect(try status([], spent: "30", burn: "2").sustainablePerHour == .zero)
    #expect(try status([], spent: "12", burn: "0").sustainablePerHour.description == "0.782608695652")
  }

  @Test func `scopes are told as filters, and label what they name`() {
    let scope = Budget.Scope(conditions: [
      .init(dimension: "agent", value: "Refunds"), .init(dimension: "model", comparison: "=~", value: "gpt"),
    ])
    #expect(scope.text == "agent=Refunds model=~gpt")
    #expect(scope.labels == ["agent": "Refunds", "scope": "agent=Refunds model=~gpt"])
    #expect(Budget.Scope(dimension: "user", value: "a b").labels == ["user": "a b"])
  }

  @Test func `the forecast's thresholds are crossed by the forecast`() throws {
    let budget = Budget(
      name: "d", period: .daily, limit: try money("100"), forecastThresholds: [1, 1.2, .nan, -1])
    let noon = budget.status(
      spent: try money("55"), burnPerHour: try money("4"), at: try time("2026-08-01T12:00:00Z"), zone: .utc)
    #expect(noon.forecastThresholds == [1, 1.2] && noon.forecastCrossed == [1] && noon.crossed == [0.5])
    let early = budget.status(
      spent: try money("90"), burnPerHour: try money("4"), at: try time("2026-08-01T02:00:00Z"), zone: .utc)
    #expect(early.forecast == nil && early.forecastCrossed.isEmpty)
  }
}
