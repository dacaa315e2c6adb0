import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Alerting

@Suite struct RecurringIntervalTests {
  private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  @Test func `business hours are the mission's`() throws {
    let hours = RecurringInterval.businessHours(in: try CalendarZone(named: "Europe/Berlin"))
    for (text, expected) in [
      ("2026-11-25T08:00:00Z", true), ("2026-11-25T07:59:59Z", false), ("2026-11-25T16:59:59Z", true),
      ("2026-11-25T17:00:00Z", false), ("2026-07-25T07:00:00Z", true), ("2026-07-25T16:00:00Z", false),
      ("2026-11-22T12:00:00Z", true),
    ] { #expect(hours.contains(try time(text)) == expected, "\(text)") }
  }

  @Test func `is read as Alertmanager writes it`() {
    #expect(
      RecurringInterval.minutes(parsing: "09:30") == 570
        && RecurringInterval.minutes(parsing: "24:00") == 1440)
    #expect(RecurringInterval.weekdays(parsing: "monday:friday") == 1...5)
    #expect(RecurringInterval.weekdays(parsing: "Sun") == 0...0)
    #expect(
      RecurringInterval.months(parsing: "january:3") == 1...3
        && RecurringInterval.months(parsing: "12") == 12...12)
    #expect(
      RecurringInterval.days(parsing: "-3:-1") == -3 ... -1
        && RecurringInterval.days(parsing: "31") == 31...31)
    #expect(RecurringInterval.years(parsing: "2026:2028") == 2026...2028)
    for text in ["", "9", "25:00", "24:01", "9:5", "a:b"] {
      #expect(RecurringInterval.minutes(parsing: text) == nil)
    }
    for text in ["", "x", "friday:monday", "monday:", "a:b:c"] {
      #expect(RecurringInterval.weekdays(parsing: text) == nil)
    }
    for text in ["", "0", "32", "5:1", "3:-1"] { #expect(RecurringInterval.days(parsing: text) == nil) }
  }

  @Test(
    .enabled(if: Python.path != nil), arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
  func `says what Python's calendar says`(name: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let zone = try CalendarZone(named: name)
    let times = (0..<2_000).map { _ in Int64.random(in: 1_700_000_000..<1_900_000_000, using: &random) }
    let fields = try Python.lines(
      "calendar_times.py", ["fields", name], input: times.map { "\($0)\n" }.joined())
    try #require(fields.count == times.count)
    var inside = 0
    for (time, line) in zip(times, fields) {
      let f = line.split(separator: " ").compactMap { Int($0) }
      let interval = interval(zone, &random)
      let isOn = { (ranges: [ClosedRange<Int>], value: Int) in
        ranges.isEmpty || ranges.contains { $0.contains(value) }
      }
      let day =
        interval.daysOfMonth.isEmpty
        || interval.daysOfMonth.contains { range in range.contains(f[1]) || range.contains(f[1] - f[2] - 1) }
      let expected =
        isOn(interval.weekdays, f[0]) && day && isOn(interval.months, f[3]) && isOn(interval.years, f[4])
        && (interval.times.isEmpty || interval.times.contains { $0.contains(f[5]) })
      #expect(interval.contains(Timestamp(seconds: time)) == expected, "\(interval) at \(time), seed \(seed)")
      if expected { inside += 1 }
    }
    #expect(inside > 50)
  }

  private func interval(_ zone: CalendarZone, _ random: inout SeededGenerator) -> RecurringInterval {
    func range(_ all: ClosedRange<Int>) -> [ClosedRange<Int>] {
      guard Bool.random(using: &random) else { return [] }
      let (a, b) = (Int.random(in: all, using: &random), Int.random(in: all, using: &random))
      return [min(a, b)...max(a, b)]
    }
    let days = Bool.random(using: &random) ? range(1...31) : range(-31 ... -1)
    return RecurringInterval(
      times: range(0...1439).map { $0.lowerBound..<$0.upperBound + 1 }, weekdays: range(0...6),
      daysOfMonth: days,
      months: range(1...12), years: range(2023...2030), zone: zone)
  }
}

@Suite struct CronScheduleTests {
  @Test(.enabled(if: Python.path != nil), arguments: ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
  func `finds the moments that Python finds`(name: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let zone = try CalendarZone(named: name)
    // Half of the moments lie around changes of the clocks.
    let edges: [Int64] = [1_774_746_000, 1_792_890_000, 1_772_953_200, 1_793_512_800]
    for fields in [
      "0 2 * * 0", "30 2 * * *", "*/20 1-3 * * 1-5", "15 23 13 * 5", "0 0 1,15 * *", "5-10/2 3/5 * 3,10,11 7",
    ] {
      let schedule = try CronSchedule(fields, zone: zone)
      let moments = (0..<150).map { index in
        index % 2 == 0
          ? (edges.randomElement(using: &random) ?? 0) + Int64.random(in: -200_000...200_000, using: &random)
          : Int64.random(in: 1_700_000_000..<1_900_000_000, using: &random)
      }
      let back = moments.map { _ in [3_600, 7_200, 86_400, 604_800].randomElement(using: &random) ?? 3_600 }
      let said = try Python.lines(
        "calendar_times.py", ["cron", name] + fields.split(separator: " ").map(String.init),
        input: zip(moments, back).map { "\($0) \($1)\n" }.joined())
      for ((moment, back), expected) in zip(zip(moments, back), said) {
        let found = schedule.latest(upTo: Timestamp(seconds: moment), within: Int64(back))
        #expect(
          found.map { "\($0.seconds)" } ?? "none" == expected,
          "\(fields) at \(moment) - \(back), seed \(seed)")
      }
      #expect(said.contains { $0 != "none" } && said.count == moments.count)
    }
  }

  @Test(arguments: [
    "", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "*/0 * * * *",
    "5-1 * * * *", "a * * * *",
  ])
  func `refuses what is none`(text: String) {
    let error = #expect(throws: CronSchedule.SyntaxError.self) { try CronSchedule(text) }
    #expect(error?.description.isEmpty == false)
  }

  @Test func `names and shorthands`() throws {
    let time = Timestamp(seconds: 1_800_000_000)
    #expect(
      try CronSchedule("0 2 * jan-mar sun").latest(upTo: time, within: 700_000)
        == CronSchedule("0 2 * 1-3 0").latest(upTo: time, within: 700_000))
    #expect(try CronSchedule("@daily").latest(upTo: time, within: 86_400)?.seconds == 1_799_971_200)
  }
}
