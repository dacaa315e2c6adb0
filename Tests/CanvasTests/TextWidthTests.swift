import Canvas
import Glibc
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("作", 2), ("🚀", 2), ("\u{301}", 0), ("～", 2), ("ﾀ", 1), ("🇩", 1), ("●", 1),
  ])
  func `counts columns`(_ text: String, _ columns: Int) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(TextWidth.columns(of: scalar) == columns)
  }

  /// The oracle is the C library that curses asks: every character that is drawn at all.
  @Test func `agrees with wcwidth`() throws {
    typealias Ask = @convention(c) (wchar_t) -> Int32
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: Ask.self)
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var wrong: [String] = []
    for value in UInt32(0x20)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value), !SafeText.isHostile(scalar) else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      // Where the C library is older than Debian 12's, it may not know a character at all.
      if theirs >= 0, theirs != TextWidth.columns(of: scalar) { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong == [])
  }
}
