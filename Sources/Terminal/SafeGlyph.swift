import CTerminal
import Canvas

/// The last line of defence before text reaches the terminal: what a cell's glyph becomes there.
enum SafeGlyph {
  /// Appends what stands in a cell that owns `columns` (1 or 2) columns: always exactly that wide, and never
  /// a control, format or bidi character. `ascii` leaves nothing above 0x7E.
  static func append(_ glyph: String, columns: Int, ascii: Bool, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: glyph.utf8)
    if bytes.count == start + 1, columns == 1, (0x20..<0x7F).contains(bytes[start]) { return }
    bytes.removeSubrange(start...)
    let clean = ascii ? glyph : clean(glyph)
    let width = ascii ? 0 : self.width(of: clean)
    if ascii {
      let replacement = asciiReplacement(of: glyph)
      for _ in 0..<columns { bytes.append(replacement) }
    } else if width < 1 || width > columns {
      for _ in 0..<columns { bytes.append(glyph.isEmpty ? 0x20 : 0x3F) }
    } else {
      bytes.append(contentsOf: clean.utf8)
      for _ in width..<columns { bytes.append(0x20) }
    }
  }

  /// The glyph without control, format (bidi, joiners) and unassigned scalars.
  private static func clean(_ glyph: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in glyph.unicodeScalars where ct_width(scalar.value) >= 0 {
      if ct_width(scalar.value) == 0 && scalar.properties.generalCategory == .format { continue }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func width(of glyph: String) -> Int {
    glyph.unicodeScalars.reduce(0) { $0 + Int(ct_width($1.value)) }
  }

  /// An ASCII character of the same meaning, `?` where there is none.
  static func asciiReplacement(of glyph: String) -> UInt8 {
    guard let scalar = glyph.unicodeScalars.first else { return 0x20 }
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) ? UInt8(scalar.value) : 0x3F }
    if (0x2800...0x28FF).contains(scalar.value) {
      return Array(" ..::+*##".utf8)[(scalar.value & 0xFF).nonzeroBitCount]
    }
    return replacements[scalar] ?? 0x3F
  }

  private static let replacements: [Unicode.Scalar: UInt8] = {
    let table: [(String, String)] = [
      ("╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛", "+"), ("─━═╌╍┄┅┈┉−–—‐‑", "-"), ("│┃║▏▕", "|"), ("┊┋╎╏┆┇", ":"),
      ("█▇▉▊▓", "#"), ("▆▅▋▒", "="), ("▄▌▍", "-"), ("▃▂▎░", "."), ("▁", "_"),
      ("●◉■◆★", "*"), ("○◌□◇◦", "o"), ("·…•⋯", "."), ("▲△↑⬆", "^"), ("▼▽↓⬇▾", "v"),
      ("▶►▷→›»❯", ">"), ("◀◄◁←‹«❮", "<"), ("✓✔", "v"), ("✗✘×÷✕", "x"), ("±", "+"), ("“”„", "\""),
      ("‘’‚", "'"), ("¹", "1"), ("²", "2"), ("³", "3"), ("⁴", "4"), ("⁵", "5"), ("⁶", "6"), ("⁷", "7"),
      ("⁸", "8"), ("⁹", "9"), ("⁰", "0"), ("µμ", "u"), ("σ", "s"), ("≤", "<"), ("≥", ">"), ("≈", "~"),
      ("⚠", "!"), ("∞", "8"), ("\u{A0}", " "),
    ]
    var found: [Unicode.Scalar: UInt8] = [:]
    for (glyphs, ascii) in table {
      for scalar in glyphs.unicodeScalars { found[scalar] = ascii.utf8.first }
    }
    return found
  }()
}
