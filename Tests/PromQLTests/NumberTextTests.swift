import Foundation
import TestSupport
import Testing

@testable import PromQL

struct NumberTextTests {
  @Test(
    arguments: [
      ("0", 0), ("1.5", 1.5), (".5", 0.5), ("2.", 2), ("1e3", 1_000), ("1E-2", 0.01), ("0x1f", 31),
      ("010", 8), ("08", 8), ("1_000", 1_000),
      ("Inf", .infinity), ("-inf", -.infinity), ("-3", -3), ("+4", 4), ("3.e2", 300),
    ] as [(String, Double)])
  func `numbers are read`(text: String, value: Double) { #expect(NumberText.value(text) == value) }

  @Test(arguments: ["", ".", "1__0", "_1", "1_", "0x", "1e", "e1", "1.2.3", "a", "--1", "0x-1", "1 "])
  func `what is no number is none`(text: String) { #expect(NumberText.value(text) == nil) }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (-1.5, "-1.5"), (100_000, "100000"), (1_000_000, "1e+06"), (0.0001, "0.0001"),
      (0.00001, "1e-05"), (1e21, "1e+21"),
      (.infinity, "+Inf"), (-.infinity, "-Inf"), (123_456.789, "123456.789"), (1.0 / 3, "0.3333333333333333"),
    ] as [(Double, String)])
  func `numbers are printed as Go prints them`(value: Double, text: String) {
    #expect(NumberText.short(value) == text)
    #expect(NumberText.value(text) == value)
  }

  @Test(arguments: [UInt64(31)]) func `digits are those of the C library, and plain numbers read back`(
    seed: UInt64
  ) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let value = Double(bitPattern: generator.next())
      let near = (generator.unit() - 0.5) * pow(10, Double(Int.random(in: -8...8, using: &generator)))
      for value in [value, near, near.rounded(), near * 1e3 / 7] where value.isFinite {
        for precision in [0, 1, 4, 17] {
          #expect(GoFormat.fixed(near, precision: precision) == String(format: "%.\(precision)f", near))
          #expect(
            GoFormat.scientific(value, precision: precision) == String(format: "%.\(precision)e", value))
          #expect(GoFormat.general(value, precision: precision) == String(format: "%.\(precision)g", value))
        }
        #expect(Double(NumberText.plain(value)) == value)
      }
    }
  }

  @Test(
    arguments: [
      ("5m", 300_000), ("1h30m", 5_400_000), ("1y2w3d4h5m6s7ms", 33_019_506_007), ("0", 0), ("90s", 90_000),
    ] as [(String, Int64)])
  func `durations are read`(text: String, milliseconds: Int64) {
    #expect(DurationText.milliseconds(text) == milliseconds)
  }

  @Test(arguments: ["", "5", "m", "1m1h", "1m1m", "1.5h", "-5m", "5 m", "99999999999y"])
  func `what is no duration is none`(text: String) { #expect(DurationText.milliseconds(text) == nil) }

  @Test(
    arguments: [
      (300_000, "5m"), (5_400_000, "1h30m"), (0, "0s"), (86_400_000, "1d"), (90_000_000, "25h"),
      (-1_500, "-1s500ms"),
    ] as [(Int64, String)])
  func `durations are printed`(milliseconds: Int64, text: String) {
    #expect(DurationText.text(milliseconds) == text)
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-25T01:02:03.5Z", 1_795_568_523_500),
      ("2024-02-29T12:00:00+01:30", 1_709_202_600_000), ("1969-12-31T23:59:59Z", -1_000),
    ] as [(String, Int64)])
  func `moments are read`(text: String, milliseconds: Int64) throws {
    #expect(MomentText.milliseconds(text) == milliseconds)
    if text.hasSuffix("Z") {
      let printed = MomentText.text(seconds: Double(milliseconds) / 1000)
      #expect(printed.replacing(" +0000 UTC", with: "Z").replacing(" ", with: "T") == text)
    }
  }

  @Test func `calendars agree with Foundation's for four hundred years`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in stride(from: -80_000, through: 80_000, by: 97) {
      let seconds = Double(day) * 86_400 + 45_296
      let date = DatePart(seconds: seconds)
      let wanted = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .weekday, .dayOfYear],
        from: Date(timeIntervalSince1970: seconds))
      #expect(
        [date.year, date.month, date.day, date.hour, date.minute, date.weekday + 1, date.dayOfYear]
          == [
            wanted.year, wanted.month, wanted.day, wanted.hour, wanted.minute, wanted.weekday,
            wanted.dayOfYear,
          ])
    }
  }
}
