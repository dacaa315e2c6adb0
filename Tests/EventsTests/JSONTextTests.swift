import Testing

@testable import Events

@Suite struct JSONTextTests {
  private func unescaped(_ text: String, atMost limit: Int = 1024) -> [UInt8] {
    var out: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { JSONText.unescape($0, into: &out, atMost: limit) }
    return out
  }

  @Test func `escapes become what they stand for`() {
    for (text, meaning) in [
      (#"a\"b\\c\/d"#, "a\"b\\c/d"), (#"\b\f\n\r\t"#, "\u{8}\u{c}\n\r\t"), (#"\u00e9\u20AC"#, "é€"),
      (#"\ud83d\ude00"#, "😀"), ("é", "é"), ("", ""),
    ] {
      #expect(unescaped(text) == Array(meaning.utf8), "\(text)")
    }
  }

  @Test func `what stands for nothing becomes a replacement, and never half a character`() {
    for (text, meaning) in [
      (#"\x"#, "\u{FFFD}"), (#"\é"#, "\u{FFFD}"), (#"\"#, "\u{FFFD}"), (#"\u12"#, "\u{FFFD}12"),
      (#"\ud83d"#, "\u{FFFD}"), (#"\ud83dx"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
      (#"\ude00"#, "\u{FFFD}"), (#"\u00é"#, "\u{FFFD}00é"),
    ] {
      #expect(unescaped(text) == Array(meaning.utf8), "\(text)")
    }
  }

  @Test func `what is too long is cut behind a whole character`() {
    for limit in 0...12 {
      let cut = unescaped(#"aé\u20ac😀b"#, atMost: limit)
      #expect(cut.count <= limit)
      #expect("aé€😀b".utf8.starts(with: cut))
      #expect(String(validating: cut, as: UTF8.self) != nil, "\(limit)")
    }
  }
}
