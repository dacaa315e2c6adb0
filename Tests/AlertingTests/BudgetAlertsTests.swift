import Alerting
import Costs
import Events
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
