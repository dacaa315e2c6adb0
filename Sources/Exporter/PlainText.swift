/// Text from streams made fit to print.
enum PlainText {
  /// Whether a character could move a cursor, turn a line round, or hide.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    default: return fillers.contains(scalar.value)
    }
  }

  /// Letters that draw nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels, a blank braille cell.
  private static let fillers: Set<UInt32> = [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0]

  /// The text with a visible sign for each such character, cut to a length.
  static func safe(_ value: String, length: Int = 60) -> String {
    var out = ""
    for scalar in value.unicodeScalars.prefix(length) {
      out.unicodeScalars.append(isHostile(scalar) ? "\u{FFFD}" : scalar)
    }
    return value.unicodeScalars.count > length ? out + "…" : out
  }

  /// How many columns a terminal gives to a text that is safe: two to East Asian letters and pictures, none to marks.
  static func columns(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// East Asian wide and full-width letters.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
  ]
}
