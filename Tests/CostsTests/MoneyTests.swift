import Costs
import Events
import Testing

@Suite struct DecimalNumberTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("1", 1, 0), ("-12", -12, 0), ("9.53", 953, -2), ("0.000000000001", 1, -12),
      ("2.5e-06", 25, -7), ("2.5E+3", 25, 2), ("1e0", 1, 0), ("100", 100, 0), ("0.10", 10, -2),
      ("123456789012345678", 123_456_789_012_345_678, 0),
      ("1234567890123456789", 1_234_567_890_123_456_789, 0),
      ("1e-999999999999999999999999", 1, -1_000_000_000),
    ] as [(String, Int128, Int)])
  func `reads a JSON number`(text: String, coefficient: Int128, exponent: Int) {
    #expect(DecimalNumber(text) == DecimalNumber(coefficient: coefficient, exponent: exponent))
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "1.", "01", "-01", "1e", "1e+", "1.e5", "NaN", "Infinity", "0x10", "1 ", " 1", "1,5",
    "1_0",
    "--1", "1-", "1e5.5", "١", "\0",
  ])
  func `refuses anything else`(text: String) { #expect(DecimalNumber(text) == nil) }

  @Test func `keeps 38 digits, and knows that there were more`() throws {
    let nines = String(repeating: "9", count: 38)
    #expect(DecimalNumber(nines)?.coefficient == Int128(nines))
    let longer = try #require(DecimalNumber("1." + String(repeating: "0", count: 40) + "1"))
    #expect(longer.coefficient % 10 == 1)
    #expect(longer.exponent == -37)
    // Half of a picodollar and a trace more rounds up, though the trace is the 60th digit.
    let trace = try #require(DecimalNumber("0.0000000000005" + String(repeating: "0", count: 50) + "1"))
    #expect(Money(rounding: trace)?.picodollars == 1)
    let whole = try #require(DecimalNumber("123456789" + String(repeating: "0", count: 100)))
    #expect(Money(rounding: whole) == nil)
  }
}

@Suite struct MoneyTests {
  @Test(arguments: [
    ("9.53", "9.53"), ("0", "0"), ("-0.0", "0"), ("1e-12", "0.000000000001"), ("100.00", "100"),
    ("-1.50", "-1.5"),
    ("0.5e-12", "0"), ("1.5e-12", "0.000000000002"), ("2.5e-12", "0.000000000002"),
    ("-2.5e-12", "-0.000000000002"),
    ("-1.5e-12", "-0.000000000002"), ("2.50000000000000000001e-12", "0.000000000003"), ("1e-400", "0"),
    ("0e999999", "0"), ("1e18", "1000000000000000000"), ("-1e18", "-1000000000000000000"),
    ("123456789.123456789012", "123456789.123456789012"), ("99999999999999999999e-13", "10000000"),
    ("99999999999999999999e-14", "1000000"),
  ])
  func `rounds half to even to a picodollar and prints it exactly`(text: String, printed: String) throws {
    #expect(try #require(Money(text)).description == printed)
  }

  @Test(arguments: ["1.000000000001e18", "1e400", "-1e400", "1e19", "9e99999999999999999999"])
  func `refuses what is no cost`(text: String) { #expect(Money(text) == nil) }

  @Test func `takes any coefficient and exponent without a trap`() {
    for coefficient in [Int128.min, .min + 1, -1, 0, 1, .max] {
      for exponent in [
        Int.min, -1_000, -52, -51, -50, -49, -40, -31, -30, -13, -12, -11, 0, 6, 26, 27, 1_000, .max,
      ] {
        let money = Money(rounding: DecimalNumber(coefficient: coefficient, exponent: exponent))
        if let money { #expect(money.picodollars.magnitude <= Money.recordLimit.picodollars.magnitude) }
      }
    }
    let most = Money(picodollars: .max)
    let least = Money(picodollars: .min)
    #expect(most + most == most)
    #expect(least - most == least)
    #expect(most - least == most)
    #expect(most + least == Money(picodollars: -1))
    #expect(least.description == "-170141183460469231731687303.715884105728")
  }

  @Test(arguments: [
    ("9.535", 2, "9.54"), ("9.525", 2, "9.52"), ("0.004", 2, "0.00"), ("-0.006", 2, "-0.01"),
    ("1234.5", 0, "1234"),
    ("64.2", 2, "64.20"), ("0.999", 2, "1.00"), ("0.5", 12, "0.500000000000"), ("3", 99, "3.000000000000"),
  ])
  func `prints some decimals`(text: String, places: Int, printed: String) throws {
    #expect(try #require(Money(text)).text(places: places) == printed)
  }

  @Test func `scales exactly`() throws {
    #expect(try #require(Money("10")).scaled(by: 1, over: 3).description == "3.333333333333")
    #expect(try #require(Money("-10")).scaled(by: 2, over: 3).description == "-6.666666666667")
    #expect(Money(picodollars: 5).scaled(by: 1, over: 2).picodollars == 2)
    #expect(Money(picodollars: .max).scaled(by: 3, over: 1).picodollars == .max)
    #expect(Money(picodollars: .min).scaled(by: .max, over: 1).picodollars == .min)
    #expect(Money(picodollars: 7).scaled(by: 1, over: 0) == .zero)
  }
}
