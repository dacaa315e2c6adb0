import Canvas
import Costs
import Events
import Testing

@testable import Dashboard

@Suite struct FormatTests {
  @Test(arguments: [
    (0.0, "0ms"), (0.0004, "<1ms"), (0.0042, "4.2ms"), (0.00996, "10ms"), (0.41, "410ms"), (0.9994, "999ms"),
    (0.9996, "1.00s"),
    (1.12, "1.12s"), (9.2, "9.20s"), (9.996, "10.0s"), (12.34, "12.3s"), (59.96, "1m 00s"), (130, "2m 10s"),
    (3599.6, "1h 00m"), (3900, "1h 05m"), (725, "12m05s"), (9e6, "104d"), (360_000, "4d 04h"),
    (.infinity, "–"), (-1, "–"),
  ])
  func `durations`(_ seconds: Double, _ text: String) { #expect(Format.duration(seconds) == text) }

  @Test func `a duration takes at most six columns`() {
    for step in 0..<4000 {
      let text = Format.duration(0.00001 * pow(1.01, step))
      #expect(text.count <= 6, "\(text)")
    }
  }

  private func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.0k"), (1234, "1.2k"), (9_949, "9.9k"), (9_951, "10k"),
    (148_000, "148k"),
    (999_499, "999k"), (999_500, "1.0M"), (2_100_000, "2.1M"), (-1500, "-1.5k"), (Int.max, "9E"),
  ])
  func `short counts`(_ value: Int, _ text: String) { #expect(Format.short(value) == text) }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1186, "1 186"), (9999, "9 999"), (148_000, "148k"), (-1186, "-1 186"),
  ])
  func `counts`(_ value: Int, _ text: String) { #expect(Format.middle(value) == text) }

  @Test func `counts in full`() { #expect(Format.count(1_234_567) == "1 234 567") }

  @Test(arguments: [
    ("0", "$0.00"), ("8120000000000", "$8.12"), ("4999999999", "<$0.01"), ("5000000000", "$0.00"),
    ("15000000000", "$0.02"),
    ("1490000000000000", "$1 490.00"), ("9999994999999999", "$9 999.99"), ("12345600000000000", "$12 346"),
    ("1240000000000000000", "$1.24M"), ("-8120000000000", "-$8.12"), ("3200000000000000000000", "$3.20G"),
  ])
  func `money`(_ picodollars: String, _ text: String) throws {
    #expect(Format.money(Money(picodollars: try #require(Int128(picodollars)))) == text)
  }

  @Test func `small money`() {
    #expect(Format.fineMoney(Money(picodollars: 9_500_000_000)) == "$0.0095")
    #expect(Format.fineMoney(Money(picodollars: 49_999_999)) == "<$0.0001")
    #expect(Format.fineMoney(SampleFleet.money(150)) == "$1.50")
  }

  @Test(arguments: [(0.0, "0 %"), (0.001, "<1 %"), (0.41, "41 %"), (1, "100 %"), (.nan, "–")])
  func `shares`(_ share: Double, _ text: String) { #expect(Format.percent(share) == text) }

  @Test(arguments: [(0.0, "0.0 %"), (0.0001, "<0.1 %"), (0.008, "0.8 %"), (0.0994, "9.9 %"), (0.14, "14 %")])
  func `shares of errors`(_ share: Double, _ text: String) { #expect(Format.finePercent(share) == text) }

  @Test(arguments: [(0, "0 B"), (812_400_000, "812 MB"), (1500, "1.5 kB")])
  func `bytes`(_ value: Int, _ text: String) { #expect(Format.bytes(value) == text) }

  @Test(arguments: [(0.0, "0.0"), (0.05, "0.05"), (41.2, "41.2"), (1234, "1.2k")])
  func `rates`(_ value: Double, _ text: String) { #expect(Format.perSecond(value) == text) }
}

@Suite struct FormatTimeTests {
  private let now = SampleFleet.now

  @Test func `times of day are in UTC`() {
    #expect(Format.clock(now) == "12:31:07")
    #expect(Format.clock(Timestamp(seconds: -1)) == "23:59:59")
    #expect(Format.stamp(now.adding(seconds: -86_400), now: now) == "23 Nov 12:31:07Z")
  }

  @Test(
    arguments: [
      (0, "1 Jan 1970"), (951_782_400, "29 Feb 2000"), (1_709_164_800, "29 Feb 2024"),
      (-86_400, "31 Dec 1969"),
      (4_107_542_400, "1 Mar 2100"), (1_795_478_400, "24 Nov"),
    ] as [(Int64, String)])
  func `days`(_ seconds: Int64, _ text: String) {
    #expect(Format.day(Timestamp(seconds: seconds), now: now) == text)
  }

  @Test func `moments are told from now`() {
    #expect(Format.moment(now.adding(seconds: 25_733), now: now) == "19:40 today")
    #expect(Format.moment(now.adding(seconds: 50_000), now: now) == "02:24 tomorrow")
    #expect(Format.moment(now.adding(seconds: 345_600), now: now) == "28 Nov")
  }

  @Test(
    arguments: [(0, "<1m"), (59, "<1m"), (60, "1m"), (3599, "59m"), (7200, "2h"), (172_800, "2d")]
      as [(Int64, String)])
  func `ages step in slow units`(_ seconds: Int64, _ text: String) { #expect(Format.age(seconds) == text) }
}
