import Canvas
import Testing

@Suite struct SafeTextTests {
  @Test func `plain text stays as it is`() {
    #expect(SafeText.clean("Refunds: 41 % é 作 🚀") == "Refunds: 41 % é 作 🚀")
  }

  @Test func `every control character is replaced`() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = SafeText.clean("a\(String(scalar))b")
      #expect(clean == "a\u{FFFD}b" || clean == "a·b", "\(value)")
    }
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{200E}", "\u{200F}", "\u{61C}",
    "\u{202A}",
    "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{2029}", "\u{E0041}", "\u{34F}", "\u{3164}",
    "\u{180E}", "\u{E000}",
    "\u{FFFF}", "\u{FFF9}",
  ])
  func `what hides or turns text round is replaced`(_ hostile: String) {
    #expect(SafeText.clean("a\(hostile)b") == "a\u{FFFD}b")
  }

  @Test func `a mark needs a base and marks do not pile up`() {
    #expect(SafeText.clean("\u{301}a") == "\u{FFFD}a")
    let piled = SafeText.glyphs("e" + String(repeating: "\u{301}", count: 50), ascii: false)
    #expect(piled.count == 1)
    #expect(piled.first?.text.unicodeScalars.count == 4)
  }

  @Test(arguments: [
    ("é", "e"), ("Ø", "O"), ("ñandú", "nandu"), ("±9", "+/-9"), ("… · –", "~ - -"), ("作", "?"),
    ("▲ 12 %", "^ 12 %"),
    ("\u{1B}[2J", "?[2J"), ("³Spend", "3 Spend"), ("a\tb", "a.b"),
  ])
  func `ASCII spells what it can`(_ text: String, _ spelt: String) {
    #expect(SafeText.glyphs(text, ascii: true).map(\.text).joined() == spelt)
  }

  @Test func `every scalar is one or two columns or replaced`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for ascii in [true, false] {
        let glyphs = SafeText.glyphs(String(scalar), ascii: ascii)
        let isFine = glyphs.allSatisfy { glyph in
          let isSafe = !glyph.text.unicodeScalars.contains(where: SafeText.isHostile)
          return (1...2).contains(glyph.width) && isSafe
            && (!ascii || glyph.text.utf8.allSatisfy { $0 < 0x7F })
        }
        #expect(isFine, "\(value)")
      }
    }
  }
}
