import Costs
import Events
import Testing

@Suite struct CalendarZoneTests {
  static let zones = [
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo",
    "America/Havana",
    "America/Sao_Paulo", "Pacific/Apia", "UTC",
  ]

  @Test(.enabled(if: Python.path != nil, "needs python3"))
  func `agrees with Python's zoneinfo around every change of the clocks`() throws {
    let seed = UInt32.random(in: 0...UInt32.max)
    print("seed \(seed)")
    var zone = CalendarZone.utc
    var cursor = DayCursor(zone: zone)
    let lines = try Python.lines("calendar_zones.py", ["\(seed)"] + Self.zones)
    #expect(lines.count > 4000)
    for line in lines {
      let fields = line.split(separator: "\t").map { String($0) }
      if fields[0] != zone.name {
        zone = try CalendarZone(named: fields[0])
        cursor = DayCursor(zone: zone)
      }
      let time = Timestamp(seconds: try #require(Int64(fields[1])))
      let intervals = CalendarUnit.allCases.map { zone.interval(of: $0, containing: time) }
      let starts =
        intervals.flatMap { [$0.start.seconds, $0.end.seconds] } + [zone.startOfHour(time).seconds]
      let said = ["\(zone.dayIndex(of: time))"] + starts.map { "\($0)" } + [zone.text(time)]
      #expect(said == Array(fields[2...]), "\(line)")
      #expect(cursor.dayIndex(of: time) == zone.dayIndex(of: time))
      #expect(Timestamp(rfc3339: zone.text(time)) == time)
    }
  }

  @Test func `lists clock hours across a change`() throws {
    let berlin = try CalendarZone(named: "Europe/Berlin")
    let after = try #require(Timestamp(rfc3339: "2026-10-25T04:30:00+01:00"))
    #expect(
      berlin.hourStarts(count: 5, through: after).map { berlin.text($0) } == [
        "2026-10-25T01:00:00+02:00", "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00",
        "2026-10-25T03:00:00+01:00", "2026-10-25T04:00:00+01:00",
      ])
    let island = try CalendarZone(named: "Australia/Lord_Howe")
    let spring = try #require(Timestamp(rfc3339: "2026-10-04T04:00:00+11:00"))
    #expect(
      island.hourStarts(count: 3, through: spring).map { island.text($0) } == [
        "2026-10-04T02:30:00+11:00", "2026-10-04T03:00:00+11:00", "2026-10-04T04:00:00+11:00",
      ])
    #expect(
      berlin.dayStarts(count: 3, through: after).map { berlin.text($0).prefix(10) } == [
        "2026-10-23", "2026-10-24", "2026-10-25",
      ])
    #expect(berlin.hourStarts(count: -1, through: after).isEmpty)
  }

  @Test func `the named zone rules, else TZ, else UTC`() throws {
    #expect(try CalendarZone.ruling(name: "Asia/Kolkata", tz: "Europe/Berlin").name == "Asia/Kolkata")
    #expect(try CalendarZone.ruling(name: nil, tz: ":Europe/Berlin").name == "Europe/Berlin")
    #expect(try CalendarZone.ruling(name: nil, tz: "No/Where") == .utc)
    #expect(try CalendarZone.ruling(name: nil, tz: nil) == .utc)
    #expect(throws: UnknownTimeZone.self) {
      try CalendarZone.ruling(name: "Mars/Base", tz: "UTC")
    }
  }

  @Test func `any timestamp has a day`() throws {
    for zone in [
      CalendarZone.utc, try CalendarZone(named: "Pacific/Apia"), try CalendarZone(named: "America/Havana"),
    ] {
      for nanoseconds in [Int64.min, Int64.min + 2_000_000_000, -1, 0, 1, Int64.max] {
        let time = Timestamp(nanoseconds: nanoseconds)
        for unit in CalendarUnit.allCases {
          #expect(zone.interval(of: unit, containing: time).start < .init(nanoseconds: .max))
        }
        #expect(!zone.hourStarts(count: 2, through: time).isEmpty)
      }
      #expect(zone.start(ofDay: .max) > zone.start(ofDay: .min))
    }
  }

  @Test func `civil dates go both ways`() {
    for day in stride(from: -200_000, through: 200_000, by: 37) {
      let date = CivilDate(day: day)
      #expect(date.index == day)
    }
    #expect(CivilDate(day: 0).text == "1970-01-01")
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29)?.index == 19_782)
  }

  @Test(
    arguments: [
      ("2026-08-01T14:05:09Z", 1_785_593_109_000_000_000),
      ("2026-08-01 16:05:09.250+0200", 1_785_593_109_250_000_000),
      ("2026-08-01T14:05:09", 1_785_593_109_000_000_000), ("1970-01-01T00:00:00.000000001-00:00", 1),
      ("2026-08-01t14:05:09.1234567891z", 1_785_593_109_123_456_789),
    ] as [(String, Int64)])
  func `reads RFC 3339`(text: String, nanoseconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "2026", "2026-08-01", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-08-01T24:00:00Z",
    "2026-08-01T14:05:09.Z", "2026-08-01T14:05:09+2", "2026-08-01T14:05:09Zx", "9999-01-01T00:00:00Z",
    "2026-08-01T14:05:09+99:00", "２０２６-08-01T14:05:09Z",
  ])
  func `refuses other times`(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test func `prints fractions of a second`() {
    #expect(
      CalendarZone.utc.text(Timestamp(nanoseconds: 1_050_000_000), fractionDigits: 3)
        == "1970-01-01T00:00:01.050Z")
    #expect(
      CalendarZone.utc.text(Timestamp(nanoseconds: -1), fractionDigits: 12)
        == "1969-12-31T23:59:59.999999999Z")
  }
}
