import Dashboard
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func decode(_ text: String, at time: Int64 = 0, with decoder: inout KeyDecoder) -> [Input] {
    var inputs: [Input] = []
    for scalar in text.unicodeScalars { decoder.feed(.scalar(scalar), at: time, into: &inputs) }
    decoder.flush(into: &inputs)
    return inputs
  }

  private func keys(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decode(text, with: &decoder)
  }

  private func mouse(_ report: String, at time: Int64 = 0, with decoder: inout KeyDecoder) -> [Input] {
    var inputs: [Input] = []
    decoder.feed(.code(KeyDecoder.mouseCode), at: time, into: &inputs)
    return inputs + decode(report, at: time, with: &decoder)
  }

  @Test func `characters, controls and the keys that are controls`() {
    #expect(keys("aé作") == [.key(.character("a")), .key(.character("é")), .key(.character("作"))])
    #expect(
      keys("\u{3}\r\n\t\u{7F}\u{8}\u{0}\u{1C}\u{85}")
        == [.key(.control("c")), .key(.enter), .key(.enter), .key(.tab), .key(.backspace), .key(.backspace)])
  }

  @Test func `a combining mark joins the character before it`() {
    #expect(keys("e\u{301}x") == [.key(.character("e\u{301}")), .key(.character("x"))])
  }

  @Test func `an escape alone is a key, and one before a letter leaves the letter`() {
    #expect(keys("\u{1B}") == [.key(.escape)])
    #expect(keys("\u{1B}j") == [.key(.escape), .key(.character("j"))])
    #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: ["\u{1B}[200~", "\u{1B}[1;5C", "\u{1B}[27;5;113~", "\u{1B}Oq", "\u{1B}[?1;2c"])
  func `unknown sequences are swallowed whole`(sequence: String) {
    #expect(keys(sequence + "j") == [.key(.character("j"))])
  }

  @Test func `mouse reports, also past column 223 and with modifiers`() {
    var decoder = KeyDecoder()
    #expect(mouse("0;300;7M", with: &decoder) == [.mouse(.press, column: 299, row: 6)])
    #expect(mouse("0;300;7m", with: &decoder) == [])
    #expect(mouse("64;1;1M", with: &decoder) == [.mouse(.wheelUp, column: 0, row: 0)])
    #expect(mouse("69;2;1M", with: &decoder) == [.mouse(.wheelDown, column: 1, row: 0)])
    #expect(mouse("2;2;1M", with: &decoder) == [])
    #expect(mouse("32;2;1M", with: &decoder) == [])
  }

  @Test func `two presses of one cell within 400 ms are a double press`() {
    var decoder = KeyDecoder()
    #expect(mouse("0;5;5M", at: 0, with: &decoder) == [.mouse(.press, column: 4, row: 4)])
    #expect(mouse("0;5;5M", at: 300_000_000, with: &decoder) == [.mouse(.doublePress, column: 4, row: 4)])
    #expect(mouse("0;5;5M", at: 400_000_000, with: &decoder) == [.mouse(.press, column: 4, row: 4)])
    #expect(mouse("0;6;5M", at: 450_000_000, with: &decoder) == [.mouse(.press, column: 5, row: 4)])
    #expect(mouse("0;6;5M", at: 950_000_000, with: &decoder) == [.mouse(.press, column: 5, row: 4)])
  }

  @Test(arguments: ["", ";;M", "0;0;5M", "0;5M", "999999999999999999999;1;1M", "0;1;1x", "0;1;1"])
  func `broken mouse reports do nothing`(report: String) {
    var decoder = KeyDecoder()
    #expect(mouse(report, with: &decoder) == [])
  }

  @Test func `a report cut in two is one report`() {
    var decoder = KeyDecoder()
    #expect(mouse("0;1", with: &decoder) == [])
    #expect(decode("2;3M", with: &decoder) == [.mouse(.press, column: 11, row: 2)])
  }

  @Test func `any bytes decode without a trap`() {
    let seed: UInt64 = 11
    var state = seed
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = UInt32(truncatingIfNeeded: state >> 33)
      let scalar = Unicode.Scalar(value % 0x300) ?? "?"
      decoder.feed(value % 7 == 0 ? .code(Int32(value % 21_000)) : .scalar(scalar), at: 0, into: &inputs)
    }
    #expect(!inputs.isEmpty, "seed \(seed)")
  }
}
