import Events
import Foundation
import Testing
import TestSupport

@Suite struct TimeTextTests {
  @Test func `RFC 3339 in its spellings`() {
    let noon: Int64 = 1_795_523_467
    for text in [
      "2026-11-24T12:31:07Z", "2026-11-24T12:31:07z", "2026-11-24 12:31:07", "2026-11-24t12:31:07",
      "2026-11-24T13:31:07+01:00", "2026-11-24T07:01:07-0530", "2026-11-24T12:31:07.000Z",
    ] {
      #expect(TimeText.parse(text) == Timestamp(seconds: noon), "\(text)")
    }
    #expect(TimeText.parse("2026-11-24T12:31:07.25Z")?.nanoseconds == noon * 1_000_000_000 + 250_000_000)
    #expect(
      TimeText.parse("2026-11-24T12:31:07,123456789123+00:00")?.nanoseconds == noon * 1_000_000_000
        + 123_456_789)
    #expect(TimeText.parse("1969-12-31T23:59:59Z")?.seconds == -1)
  }

  @Test func `what is no time`() {
    for text in [
      "", "yesterday", "2026-11-24", "2026-11-24T12:31", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-10T00:00:00Z",
      "2026-11-24T24:00:00Z", "2026-11-24T12:60:00Z", "2026-11-24T12:31:07Zulu", "2026-11-24T12:31:07+1",
      "2026-11-24T12:31:07+01:0",
      "2026-11-24T12:31:07.25+", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "２０２６-11-24T12:31:07Z",
      "1677-09-21T00:12:43Z",
    ] {
      #expect(TimeText.parse(text) == nil, "\(text)")
    }
  }

  @Test func `any moment comes back`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let seconds = Int64.random(in: -9_000_000_000...9_000_000_000, using: &random)
      let text = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
      #expect(TimeText.parse(text)?.seconds == seconds, "\(text)")
    }
  }

  @Test func `a fraction of any length, with every way to write UTC`() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let seconds = Int64.random(in: -9_000_000_000...9_000_000_000, using: &random)
      let digits = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let text = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601).dropLast() + "." + digits
      let expected = seconds * 1_000_000_000 + (Int64((digits + "00000000").prefix(9)) ?? -1)
      for zone in ["Z", "z", "", "+00:00"] {
        #expect(TimeText.parse(text + zone)?.nanoseconds == expected, "\(text)\(zone)")
      }
    }
  }

  @Test func `one wrong byte in a usual time makes it none`() {
    let good = Array("2026-11-24T12:31:07.25Z".utf8)
    for at in good.indices {
      for byte in "x-/:;\u{0}é".utf8 where byte != good[at] {
        var bytes = good
        bytes[at] = byte
        #expect(bytes.withUnsafeBufferPointer { TimeText.parse($0) } == nil, "\(at) \(byte)")
      }
    }
  }

  @Test func `numbers of seconds down to nanoseconds`() throws {
    let expected: Int64 = 1_795_523_467_250_000_000
    for text in [
      "1795523467.25", "1795523467250", "1795523467250000", "1795523467250000000", "1.79552346725e9",
      "179552346725e-2",
    ] {
      #expect(TimeText.epoch(try #require(DecimalNumber(text))) == expected, "\(text)")
    }
    for text in ["0", "-1", "5", "1e400", "1e-400", "99999999999999999999999", "-1795523467"] {
      #expect(TimeText.epoch(try #require(DecimalNumber(text))) == nil, "\(text)")
    }
  }

  @Test func `whole seconds round down, at every edge`() {
    #expect(Timestamp(nanoseconds: -1).seconds == -1)
    #expect(Timestamp(nanoseconds: .min).seconds == -9_223_372_037)
    #expect(Timestamp(nanoseconds: .max).seconds == 9_223_372_036)
  }
}
