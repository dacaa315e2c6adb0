import TestSupport
import Testing

@testable import Events

@Suite struct DigitsTests {
  /// Hands out text as it stands in a line: with bytes behind it that belong to something else.
  static func inLine<Result>(_ text: String, behind: UInt8 = UInt8(ascii: "7"), _ body: (ByteRange) -> Result)
    -> Result
  {
    let bytes = Array(text.utf8) + Array(repeating: behind, count: LineDecoder.padding)
    return bytes.withUnsafeBufferPointer {
      body(ByteRange(start: $0.baseAddress.unsafelyUnwrapped, count: text.utf8.count))
    }
  }

  @Test(arguments: 1...19)
  func `digits of every length are the number that they write`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<200 {
      let text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      #expect(Self.inLine(text) { Digits.number($0) } == UInt64(text), "\(text)")
    }
  }

  @Test func `any other byte among them makes it no number`() {
    for count in 1...19 {
      for at in 0..<count {
        for byte in UInt8.min...UInt8.max where !(48...57).contains(byte) {
          var bytes = Array(repeating: UInt8(ascii: "9"), count: count)
          bytes[at] = byte
          bytes += Array(repeating: UInt8(ascii: "1"), count: 8)
          let number = bytes.withUnsafeBufferPointer {
            Digits.number(ByteRange(start: $0.baseAddress.unsafelyUnwrapped, count: count))
          }
          #expect(number == nil, "byte \(byte) at \(at) of \(count)")
        }
      }
    }
  }

  @Test func `powers of ten`() {
    var power: UInt64 = 1
    for exponent in 0...19 {
      #expect(Digits.power(exponent) == power)
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a plain decimal is what the whole grammar reads, in the same form`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("0123456789.-e+")
    var plain = 0
    for _ in 0..<40_000 {
      var text = String(
        (0..<Int.random(in: 1...22, using: &random)).map { _ in
          signs[Int.random(in: 0..<(Bool.random(using: &random) ? 11 : 14), using: &random)]
        })
      if Bool.random(using: &random) {
        text = "\(Int.random(in: 0...99, using: &random))." + text.filter(\.isNumber)
      }
      let general = DecimalNumber(text)
      Self.inLine(text) { bytes in
        guard let short = PlainDecimal(bytes) else { return }
        plain += 1
        #expect(short.number == general, "\(text)")
        guard let whole = short.billionths(below: 7_000_000_000), var scaled = general else { return }
        scaled.exponent += 9
        #expect(scaled.truncated(atMost: .max / 10) == Int128(whole), "\(text)")
      }
    }
    #expect(plain > 5000, "seed \(seed)")
  }

  @Test func `numbers as programs write them are plain`() {
    for text in [
      "0", "7", "0.398825", "1795523467.123456", "12.0", "0.23603286700017634", "123456789012345678",
    ] {
      #expect(Self.inLine(text) { PlainDecimal($0) != nil }, "\(text)")
    }
    for text in ["", "-1", "01", "1.", ".5", "1e3", "1.2.3", "1234567890123456789", "0.1234567890123456789"] {
      #expect(Self.inLine(text) { PlainDecimal($0) == nil }, "\(text)")
    }
  }
}
