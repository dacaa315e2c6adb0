import Costs
import Events
import Foundation
import Meter
import Testing

@testable import Exporter

@Suite struct ReportTests {
  private func request(_ time: Timestamp, cost: String = "1", user: String = "u", id: String) -> String {
    #"{"time":\#(time.seconds),"type":"request","agent_name":"A","user_id":"\#(user)","event_id":"\#(id)","total_cost":\#(cost)}"#
  }

  /// Berlin goes back an hour at 2026-10-25T01:00Z: that day has 25 hours, and 02:00 comes twice.
  @Test(arguments: [
    ("Europe/Berlin", "2026-10-25T12:30:00Z"), ("Europe/Berlin", "2026-03-29T12:30:00Z"),
    ("America/New_York", "2026-11-01T20:00:00Z"), ("Asia/Kolkata", "2026-10-25T12:31:00Z"),
    ("UTC", "2026-02-28T23:59:59Z"),
  ])
  func `series are aligned to the local clock through daylight saving`(name: String, moment: String) throws {
    let zone = try CalendarZone(named: name)
    let at = try Sample.time(moment)
    // One request a half hour for 31 days.
    let lines = (0..<31 * 48).map { index in
      request(at.adding(seconds: -1800 * Int64(index)), user: "u\(index % 3)", id: "e\(index)")
    }
    let report = try Sample.report(Array(lines.joined(separator: "\n").utf8), at: at, zone: zone)
    #expect(report.hourly.count == 24)
    #expect(report.daily.count == 30)
    for (series, unit) in [(report.hourly, Calendar.Component.hour), (report.daily, .day)] {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = try #require(TimeZone(identifier: name))
      for (index, point) in series.enumerated() {
        let date = Date(timeIntervalSince1970: Double(point.start.seconds))
        let start = try #require(calendar.dateInterval(of: unit, for: date)?.start)
        #expect(start == date, "\(point.start)")
        let next = index + 1 < series.count ? series[index + 1].start : at.adding(seconds: 1)
        #expect(next > point.start)
        let inside = lines.indices.filter { line in
          let time = at.adding(seconds: -1800 * Int64(line))
          return time >= point.start && time < next
        }
        #expect(point.requests == inside.count, "\(unit) \(index)")
        #expect(point.cost == Money(picodollars: Int128(inside.count) * 1_000_000_000_000))
        #expect(point.users == Set(inside.map { $0 % 3 }).count)
      }
      let last = try #require(series.last)
      #expect(last.start <= at)
    }
    #expect(report.costToday == report.daily.last?.cost)
  }

  @Test func `the times in JSON carry the zone's offset`() throws {
    let zone = try CalendarZone(named: "Europe/Berlin")
    let at = try Sample.time("2026-10-25T12:30:00Z")
    let report = try Sample.report(Array(request(at, id: "e").utf8), at: at, zone: zone)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    let series = try #require(json["time_series"] as? [String: [[String: Any]]])
    let days = try #require(series["daily_costs"]?.compactMap { $0["timestamp"] as? String })
    #expect(days.suffix(2) == ["2026-10-24T00:00:00+02:00", "2026-10-25T00:00:00+02:00"])
    let hours = try #require(series["hourly_costs"]?.compactMap { $0["timestamp"] as? String })
    #expect(hours.contains("2026-10-25T02:00:00+02:00") && hours.contains("2026-10-25T02:00:00+01:00"))
    #expect(hours.last == "2026-10-25T13:00:00+01:00")
  }

  @Test func `an average among none is null`() throws {
    let at = try Sample.time("2026-11-17T12:00:00Z")
    let report = try Sample.report(
      #"{"time":\#(at.seconds),"type":"model_call","model_name":"gpt-4","input_tokens":10,"total_cost":2}"#,
      at: at)
    #expect(Report.average(Money(picodollars: 5), 0) == nil)
    #expect(Report.average(Money(picodollars: 5), 2) == Money(picodollars: 2))
    #expect(Report.average(Money(picodollars: 10), 3) == Money(picodollars: 3))
    #expect(report.json.contains(#""average_cost":null"#))
  }

  /// The hours before now, what they cost, and the trend.
  static let trends: [([(hours: Int64, cost: String)], Double?)] = [
    ([(1, "3"), (30, "2")], 50), ([(1, "1"), (30, "2")], -50), ([(1, "3")], nil), ([(30, "2")], -100),
    ([], nil),
    ([(1, "3"), (60, "2")], nil),
  ]

  @Test(arguments: trends)
  func `the trend is the last 24 hours against the 24 before, or null`(
    spent: [(hours: Int64, cost: String)], trend: Double?
  ) throws {
    let at = try Sample.time("2026-11-17T12:00:00Z")
    // Something a week ago, so that the day before is known to have spent nothing.
    var lines = [request(at.adding(seconds: -7 * 86_400), id: "old")]
    for (index, part) in spent.enumerated() {
      lines.append(request(at.adding(seconds: -3600 * part.hours), cost: part.cost, id: "e\(index)"))
    }
    let report = try Sample.report(lines.joined(separator: "\n"), at: at)
    #expect(report.trend == trend)
    #expect(report.json.contains(#""cost_trend_percentage":null"#) == (trend == nil))
  }

  @Test func `the six cost dimensions add up to the same total`() throws {
    for name in ["incident", "calm-day", "budget-overrun", "every-field", "bad-lines"] {
      let report = try Sample.report(
        Sample.data("\(name).ndjson"), at: Sample.time("2026-11-17T15:00:00Z"))
      for breakdown in report.breakdowns where breakdown.dimension.carriesCost {
        let sum = breakdown.rows.reduce(Money.zero) { $0 + $1.totals.cost.total }
        #expect(sum == report.totals.cost.total, "\(name) by \(breakdown.dimension)")
      }
    }
  }
}
