import Events
import TestSupport
import Testing

@testable import Costs

/// A million events' money against Python's decimal, to the last picodollar.
@Suite struct MoneyOracleTests {
  @Test(.enabled(if: Python.path != nil, "needs python3"), .timeLimit(.minutes(3)))
  func `a million events cost what a decimal oracle says`() throws {
    let count = 1_000_000
    let block = 1000
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    let rows = Self.rows(seed: seed)
    let expected = try Python.lines(
      "money.py", input: (["\(seed)", "\(count)", "\(block)"] + rows).joined(separator: "\n"))
    #expect(expected.count == count / block)
    let prices = rows.compactMap { PriceRow($0)?.price }
    try #require(prices.count == rows.count)
    var events = EventDraw(seed: seed, prices: prices)
    for (index, line) in expected.enumerated() {
      var total = Money.zero
      var weighted: Int128 = 0
      for position in index * block..<(index + 1) * block {
        let next = events.next()
        let money = try #require(next)
        total += money
        weighted += money.picodollars * Int128(position % 97 + 1)
      }
      try #require("\(total.picodollars) \(weighted)" == line, "block \(index), seed \(seed)")
    }
  }

  /// 60 models of the built-in list, and prices whose parts fall on halves of a picodollar.
  private static func rows(seed: UInt64) -> [String] {
    var chance = SeededGenerator(seed: ~seed)
    let all = PriceTable.litellm.allRows
    let drawn = (0..<40).compactMap { _ in all.randomElement(using: &chance).map { String($0) } }
    let tiered = all.filter { $0.contains(">") }.shuffled(using: &chance).prefix(15).map { String($0) }
    return drawn + tiered + [
      "halves\t\ti5e-13 o1.5e-12 r2.5e-13", "odd halves\t\ti1.00000000005e-8 o5e-13 h5e-13",
      "fine\t\ti1.23456789012345678901234567e-5 o9.99999999999999999999999e-4",
      "finest\t\ti0.000000000000000000000000000001 o0.5", "free\t\ti0 o0.0",
    ]
  }
}

/// The events that Oracles/money.py draws.
private struct EventDraw {
  var chance: SeededGenerator
  let prices: [Price]

  init(seed: UInt64, prices: [Price]) {
    chance = SeededGenerator(seed: seed)
    self.prices = prices
  }

  mutating func next() -> Money? {
    let a = chance.next()
    let b = chance.next()
    if a & 3 == 0 {
      return DecimalNumber("\(b >> 14)e-\((a >> 2) % 22)").flatMap { Money(rounding: $0) }
    }
    let writes = a >> 63 == 1
    let output = Int((a >> 24) & 0xFFFF)
    let tokens = Tokens(
      input: Int(b & 0x3FFFF), cacheRead: Int((b >> 18) & 0x1FFFF),
      cacheWrite5m: writes ? Int((b >> 35) & 0xFFFF) : 0, cacheWrite1h: writes ? Int((b >> 51) & 0xFF) : 0,
      output: output, reasoning: output * Int((a >> 40) & 3) / 4)
    return prices[Int((a >> 2) % UInt64(prices.count))].cost(of: tokens)
  }
}
