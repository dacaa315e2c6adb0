/// One or two columns of text: a base character with its combining marks.
public struct Glyph: Hashable, Sendable {
  /// What is drawn.
  public let text: String
  /// Columns: 1 or 2.
  public let width: Int

  /// A glyph of 1 or 2 columns.
  public init(_ text: String, width: Int = 1) {
    self.text = text
    self.width = width
  }
}

/// Text from anywhere made safe to draw: nothing in it can move a cursor, change a colour, turn a line round
/// or hide.
///
/// Replaced by a visible sign are C0, DEL and C1 controls, line and paragraph separators, bidi controls and
/// every other format character (zero-width ones among them), tags, private use, and what Unicode has not
/// assigned (or assigned so late that the C library does not know it). Variation selectors are dropped, since
/// terminals disagree about the width of what they select.
public enum SafeText {
  /// What stands where a character was replaced.
  public static let replacement = "\u{FFFD}"

  /// The text as glyphs; in ASCII alone, what is not ASCII is spelt as near as can be, else `?`.
  public static func glyphs(_ text: String, ascii: Bool) -> [Glyph] {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return text.utf8.map { printable[Int($0) - 0x20] }
    }
    var result: [Glyph] = []
    var marks = 0
    for scalar in text.unicodeScalars {
      if (0xFE00...0xFE0F).contains(scalar.value) { continue }
      if isHostile(scalar) {
        result.append(sign(for: scalar, ascii: ascii))
      } else if ascii {
        result += AsciiText.spelling(of: scalar).utf8.map { printable[Int($0) - 0x20] }
      } else {
        add(scalar, to: &result, marks: &marks)
      }
    }
    return result
  }

  /// The text with everything hostile replaced, for faces that print rather than draw.
  public static func clean(_ text: String) -> String {
    glyphs(text, ascii: false).reduce(into: "") { $0 += $1.text }
  }

  /// Whether a character must never reach a terminal.
  public static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return false }
    if fillers.contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    default: return (0xE0000...0xE0FFF).contains(value) || (scalar.properties.age?.major ?? .max) > newest
    }
  }

  /// The Unicode version that Debian 12's C library knows: of newer characters curses cannot tell the width.
  private static let newest = 14

  /// Combining marks beyond these pile up over the lines above and below.
  private static let marksKept = 3
  /// Letters that draw nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels, a blank braille cell.
  private static let fillers: Set<UInt32> = [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0]
  private static let printable: [Glyph] = (UInt8(0x20)..<0x7F).map { Glyph(String(Unicode.Scalar($0))) }

  private static func sign(for scalar: Unicode.Scalar, ascii: Bool) -> Glyph {
    let breaksLine = scalar.value == 0x9 || scalar.value == 0xA || scalar.value == 0xD
    if ascii { return Glyph(breaksLine ? "." : "?") }
    return Glyph(breaksLine ? "·" : replacement)
  }

  private static func add(_ scalar: Unicode.Scalar, to result: inout [Glyph], marks: inout Int) {
    let width = TextWidth.columns(of: scalar)
    guard width == 0 else {
      marks = 0
      result.append(Glyph(String(scalar), width: width))
      return
    }
    guard let base = result.last, base.text != replacement, base.text != " " else {
      result.append(Glyph(replacement))
      return
    }
    marks += 1
    if marks <= marksKept { result[result.count - 1] = Glyph(base.text + String(scalar), width: base.width) }
  }
}

extension String {
  /// Columns that it takes on the screen once it is safe to draw.
  public func columns(ascii: Bool) -> Int {
    SafeText.glyphs(self, ascii: ascii).reduce(0) { $0 + $1.width }
  }
}
