import Foundation
import Testing

@testable import Simulation

@Suite struct RandomnessTests {
  @Test func `SplitMix64 gives the published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `exp and log agree with the library`() {
    for step in -700...700 {
      let x = Double(step) * 0.991 + 0.0137
      #expect(abs(Portable.exp(x) / Foundation.exp(x) - 1) < 1e-12, "\(x)")
      let y = Foundation.exp(x / 10)
      #expect(abs(Portable.log(y) - Foundation.log(y)) < 1e-12, "\(y)")
    }
  }

  @Test func `distributions have their moments`() {
    var random = SplitMix64(seed: 5)
    let normal = (0..<100_000).map { _ in random.normal() }
    let mean = normal.reduce(0, +) / 1e5
    let variance = normal.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1e5
    #expect(abs(mean) < 0.015 && abs(variance - 1) < 0.03)
    let exponential = (0..<100_000).map { _ in random.exponential() }.reduce(0, +) / 1e5
    #expect(abs(exponential - 1) < 0.02)
    let logNormal = (0..<100_001).map { _ in random.logNormal(median: 3, spread: 0.8) }.sorted()[50_000]
    #expect(abs(logNormal - 3) < 0.06)
    var counts = [0, 0, 0]
    for _ in 0..<60_000 { counts[random.weighted([1.0, 2, 3].cumulative)] += 1 }
    for (index, expected) in [10_000, 20_000, 30_000].enumerated() {
      #expect(abs(counts[index] - expected) < 600)
    }
  }
}

@Suite struct LineWriterTests {
  @Test func `dates agree with the library, before 1970 and on leap days too`() {
    let clock = ISO8601DateFormatter()
    let days: [Int64] = [
      -141_427, -1, 0, 58, 59, 60, 789, 11_016, 11_017, 20_000, 20_774, 47_540, 2_932_896,
    ]
    for day in days {
      for second in [0, 1, 3_599, 86_399] as [Int64] {
        var bytes: [UInt8] = []
        let seconds = day * 86_400 + second
        Calendar.append(seconds * 1_000_000 + 42, to: &bytes)
        let expected = clock.string(from: Date(timeIntervalSince1970: Double(seconds)))
        #expect(String(decoding: bytes, as: UTF8.self) == expected.dropLast() + ".000042Z")
      }
    }
  }

  @Test func `numbers are written exactly and strings cannot break out`() {
    var line = LineWriter(time: 0, type: "t")
    line.add("a", 0)
    line.add("b", -1_020)
    line.add("c", Int.min)
    line.add("d", microseconds: 1_500_000)
    line.add("e", microseconds: 7)
    line.add("f", picodollars: 2_630_000_000)
    line.add("g", "q\"\\\n")
    line.add("h", hex: 0xAB, 1, prefix: "r-")
    line.add("i", nil as String?)
    line.add("j", true)
    let expected =
      #"{"time":"1970-01-01T00:00:00.000000Z","type":"t","a":0,"b":-1020,"c":-9223372036854775808,"d":1.5,"#
      + #""e":0.000007,"f":0.00263,"g":"q\"\\ ","h":"r-00000000000000ab0000000000000001","j":true}"#
    #expect(String(decoding: line.finished(), as: UTF8.self) == expected)
  }
}
