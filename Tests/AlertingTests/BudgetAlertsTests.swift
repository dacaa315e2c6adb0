import Alerting
import Costs
import Events
import TestSupport
import Testing

@Suite struct BudgetAlertsTests {
  private let day = Budget.defaults[0]

  private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  private func status(_ spent: String, _ at: Timestamp, _ budget: Budget? = nil) throws -> BudgetStatus {
    (budget ?? day).status(spent: try #require(Money(spent)), burnPerHour: .zero, at: at, zone: .utc)
  }

  private struct Watch {
    var alerts = BudgetAlerts()
    var book: AlertBook
    mutating func look(_ status: BudgetStatus, _ at: Timestamp) -> [String] {
      book.apply(alerts.evaluate([status]), at: at)
      return book.statuses(at: at).map { "\($0.state) \($0.severity) \($0.name): \($0.valueText)" }
    }
    mutating func told() -> [String] { book.takeNotices().map { "\($0.kind) \($0.alert.name)" } }
  }

  @Test func `each threshold alerts once, and the highest shows`() throws {
    let at = try time("2026-08-01T10:00:00Z")
    var watch = Watch(book: AlertBook(start: at))
    #expect(watch.look(try status("49", at), at).isEmpty)
    #expect(watch.look(try status("64.2", at), at) == ["firing info day budget 50 %: $64.20 of $100"])
    watch.book.acknowledge(id: watch.book.statuses(at: at)[0].id, by: "ana", at: at)
    #expect(watch.look(try status("70", at), at) == ["acknowledged info day budget 50 %: $70.00 of $100"])
    #expect(watch.look(try status("80", at), at) == ["firing warning day budget 80 %: $80.00 of $100"])
    watch.book.acknowledge(id: watch.book.statuses(at: at)[0].id, by: "ana", at: at)
    #expect(watch.look(try status("91", at), at) == ["firing warning day budget 90 %: $91.00 of $100"])
    #expect(watch.look(try status("140", at), at) == ["firing critical day budget 100 %: $140.00 of $100"])
    #expect(watch.told() == [50, 80, 90, 100].map { "fired day budget \($0) %" })
  }

  @Test func `a burst through all thresholds is one alert`() throws {
    let at = try time("2026-08-01T10:00:00Z")
    var watch = Watch(book: AlertBook(start: at))
    #expect(watch.look(try status("101", at), at) == ["firing critical day budget 100 %: $101.00 of $100"])
    #expect(watch.told() == ["fired day budget 100 %"])
  }

  @Test func `spend that is taken back alerts no second time`() throws {
    let at = try time("2026-08-01T10:00:00Z")
    var watch = Watch(book: AlertBook(start: at))
    for spent in ["80", "79.99", "80.01", "10", "85"] {
      #expect(
        watch.look(try status(spent, at), at).map { $0.prefix(32) } == ["firing warning day budget 80 %: "])
    }
    #expect(watch.told() == ["fired day budget 80 %"])
  }

  @Test func `a new period alerts anew, also where it is beyond at its first look`() throws {
    let evening = try time("2026-08-01T23:59:55Z")
    let midnight = try time("2026-08-02T00:00:00Z")
    var watch = Watch(book: AlertBook(start: evening))
    _ = watch.look(try status("95", evening), evening)
    watch.book.acknowledge(id: watch.book.statuses(at: evening)[0].id, by: "ana", at: evening)
    #expect(
      watch.look(try status("95.5", midnight), midnight) == [
        "firing warning day budget 90 %: $95.50 of $100", "resolved warning day budget 90 %: $95.00 of $100",
      ])
    #expect(watch.told() == ["fired day budget 90 %", "resolved day budget 90 %", "fired day budget 90 %"])
    let later = midnight.adding(seconds: 60)
    #expect(watch.look(try status("0", later), later).count == 2)
  }

  @Test func `a restart in mid-period tells nothing again`() throws {
    let at = try time("2026-08-01T10:00:00Z")
    var watch = Watch(book: AlertBook(start: at.adding(seconds: 60)))
    _ = watch.look(try status("85", at), at)
    let later = at.adding(seconds: 120)
    #expect(watch.look(try status("86", later), later) == ["firing warning day budget 80 %: $86.00 of $100"])
    #expect(watch.told().isEmpty)
    #expect(watch.look(try status("92", later), later) == ["firing warning day budget 90 %: $92.00 of $100"])
    #expect(watch.told() == ["fired day budget 90 %"])
  }

  @Test func `an acknowledgement survives restarts until the period ends`() throws {
    let reached = try time("2026-08-02T10:00:00Z")
    let restarts = try ["2026-08-02T11:30:00Z", "2026-08-12T08:00:00Z", "2026-08-31T23:59:55Z"].map(time)
    let month = Budget.defaults[2]
    func first(_ spent: String, _ at: Timestamp, _ journal: [JournalEntry]) throws -> Watch {
      var watch = Watch(book: AlertBook(start: at))
      watch.book.apply(journal)
      _ = watch.look(try status(spent, at, month), at)
      return watch
    }
    var watch = try first("1700", reached, [])
    let id = try #require(watch.book.statuses(at: reached).first?.id)
    let acknowledged = watch.book.acknowledge(id: id, by: "ana", at: reached.adding(seconds: 60))
    let entry = try #require(acknowledged)
    for at in restarts {
      watch = try first("1750", at, [entry])
      let alert = try #require(watch.book.statuses(at: at).first)
      #expect(alert.state == .acknowledged)
      #expect(alert.firedAt == reached.adding(seconds: 60))
    }
    // A higher threshold is another alert; a new period is, too.
    let last = restarts[2]
    #expect(watch.look(try status("1900", last, month), last).first?.hasPrefix("firing warning") == true)
    let september = try time("2026-09-01T00:00:00Z")
    watch = try first("1750", september, [entry])
    #expect(watch.book.statuses(at: september).map(\.state) == [.firing])
  }

  @Test func `a scoped budget says where`() throws {
    let at = try time("2026-08-01T10:00:00Z")
    let scoped = Budget(
      name: "refunds", period: .monthly, limit: try #require(Money("12.5")), thresholds: [0.855, 1],
      scope: .init(dimension: "agent", value: "a=b"))
    var watch = Watch(book: AlertBook(start: at))
    #expect(
      watch.look(try status("11", at, scoped), at) == [
        "firing warning refunds budget 85.5 %: $11.00 of $12.50"
      ])
    let alert = try #require(watch.book.statuses(at: at).first)
    #expect(alert.place == "a=b")
    #expect(
      alert.labels == [
        "agent": "a=b", "budget": "refunds", "period": "monthly", "period_start": "2026-08-01",
      ])
  }
}

/// What a fleet does to budgets around a period's turn, in bursts, late and twice.
@Suite struct BudgetAlertScenarioTests {
  private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }
  private func money(_ text: String) throws -> Money { try #require(Money(text)) }

  private struct Desk {
    var alerts = BudgetAlerts()
    var book: AlertBook
    let budget: Budget

    /// One look: what is spent in the period under way, and in the one before it where that ended lately.
    mutating func look(_ at: Timestamp, spent: Money, before: Money? = nil, history: SpendHistory? = nil) {
      let interval = budget.interval(at: at, zone: .utc)
      let past = before.map {
        BudgetSpending.Before(
          interval: budget.interval(at: interval.start.adding(seconds: -1), zone: .utc), spent: $0)
      }
      let spending = BudgetSpending(interval: interval, spent: spent, history: history, before: past)
      book.apply(alerts.evaluate([budget.status(of: spending, at: at, zone: .utc)]), at: at)
    }

    mutating func told() -> [String] {
      book.takeNotices().filter { $0.kind == .fired }.map {
        "\($0.alert.name) of \($0.alert.labels["period_start"] ?? "always")"
      }
    }
  }

  private func desk(_ at: Timestamp, _ budget: Budget = Budget.defaults[0]) -> Desk {
    Desk(book: AlertBook(start: at), budget: budget)
  }

  @Test func `a burst in a period's last seconds alerts for that period, once`() throws {
    let evening = try time("2026-08-01T23:59:55Z")
    var desk = desk(evening)
    desk.look(evening, spent: try money("79"))
    #expect(desk.told() == ["day budget 50 % of 2026-08-01"])
    for seconds in stride(from: Int64(5), through: 890, by: 5) {
      desk.look(evening.adding(seconds: seconds), spent: try money("1"), before: try money("101"))
    }
    #expect(desk.told() == ["day budget 100 % of 2026-08-01"])
    desk.look(try time("2026-08-02T00:15:00Z"), spent: try money("2"))
    #expect(
      desk.book.statuses(at: try time("2026-08-02T00:15:00Z")).allSatisfy { $0.state == .resolved })
  }

  @Test func `late records raise the old period's threshold, not the new one's, and each once`() throws {
    let midnight = try time("2026-08-02T00:00:00Z")
    var desk = desk(midnight.adding(seconds: -60))
    desk.look(midnight.adding(seconds: -60), spent: try money("10"))
    for (second, before) in [(0, "20"), (60, "55"), (120, "49"), (180, "85"), (240, "85"), (300, "130")] {
      desk.look(midnight.adding(seconds: Int64(second)), spent: .zero, before: try money(before))
    }
    #expect(
      desk.told() == [50, 80, 100].map { "day budget \($0) % of 2026-08-01" })
    desk.look(midnight.adding(seconds: 900), spent: try money("60"))
    #expect(desk.told() == ["day budget 50 % of 2026-08-02"])
  }

  @Test func `who starts just after the turn calls nothing late that was reached before`() throws {
    let at = try time("2026-08-02T00:05:00Z")
    var desk = desk(at)
    desk.look(at, spent: .zero, before: try money("120"))
    #expect(desk.told().isEmpty)
    desk.look(at.adding(seconds: 5), spent: try money("51"), before: try money("120"))
    #expect(desk.told() == ["day budget 50 % of 2026-08-02"])
  }

  @Test func `a forecast that comes and goes alerts once, and what is spent says more`() throws {
    let noon = try time("2026-08-01T12:00:00Z")
    let budget = Budget(
      name: "day", period: .daily, limit: try money("100"), thresholds: [1], forecastThresholds: [1])
    var desk = desk(noon, budget)
    for (minute, spent) in [(0, "49"), (1, "51"), (2, "40"), (3, "52"), (4, "45")] {
      desk.look(noon.adding(seconds: Int64(minute) * 60), spent: try money(spent))
    }
    #expect(desk.told() == ["day budget forecast 100 % of 2026-08-01"])
    let shown = desk.book.statuses(at: noon.adding(seconds: 240))
    #expect(shown.map(\.severity) == [.warning])
    desk.look(noon.adding(seconds: 300), spent: try money("101"))
    #expect(desk.told() == ["day budget 100 % of 2026-08-01"])
    #expect(
      desk.book.statuses(at: noon.adding(seconds: 300)).filter { $0.state == .firing }.map(\.name) == [
        "day budget 100 %"
      ])
  }

  @Test func `a rolling budget alerts again only after it sank well below`() throws {
    let at = try time("2026-08-01T12:00:00Z")
    let budget = Budget(
      name: "r", period: .rolling(seconds: 3600), limit: try money("100"), thresholds: [0.8])
    var desk = desk(at, budget)
    for (minute, spent) in [(0, "79"), (1, "80"), (2, "79"), (3, "81"), (4, "76"), (5, "82")] {
      desk.look(at.adding(seconds: Int64(minute) * 60), spent: try money(spent))
    }
    #expect(desk.told() == ["r budget 80 % of always"])
    desk.look(at.adding(seconds: 360), spent: try money("75"))
    desk.look(at.adding(seconds: 420), spent: try money("90"))
    #expect(desk.told() == ["r budget 80 % of always"])
  }

  @Test func `whatever the order of looks around a turn, each threshold of each day is told once`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let start = try time("2026-08-01T22:00:00Z")
    var desk = desk(start)
    var days = [Money.zero, .zero]
    var told: [String] = []
    for step in 0..<2_880 {
      let at = start.adding(seconds: Int64(step) * 5)
      let today = at >= start.adding(seconds: 7200) ? 1 : 0
      // Records come in bursts; after the turn some are late; some are taken back.
      let amount = Money(picodollars: Int128(random.next() % 3_000_000_000_000))
      let late = today == 1 && random.next() % 4 == 0
      if random.next() % 5 == 0 { days[late ? 0 : today] -= amount } else { days[late ? 0 : today] += amount }
      let isLate = today == 1 && at < start.adding(seconds: 7200 + 900)
      desk.look(at, spent: days[today], before: isLate ? days[0] : nil)
      told += desk.told()
    }
    #expect(Set(told).count == told.count, "seed \(seed): \(told)")
    #expect(told.allSatisfy { $0.hasSuffix("2026-08-01") || $0.hasSuffix("2026-08-02") }, "seed \(seed)")
  }
}
