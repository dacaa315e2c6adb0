/// How signs and letters beyond ASCII are spelt in ASCII.
enum AsciiText {
  /// Printable ASCII for a scalar: never empty; `?` where there is nothing near.
  static func spelling(of scalar: Unicode.Scalar) -> String {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return String(scalar) }
    if let known = signs[scalar] { return known }
    return letter(scalar) ?? "?"
  }

  /// The base letter of a Latin letter with a diacritic, by its Unicode name.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    for (prefix, isSmall) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)]
    where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard let base = rest.first, base.isASCII, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
      return isSmall ? base.lowercased() : base.uppercased()
    }
    return nil
  }

  private static let signs: [Unicode.Scalar: String] = [
    "…": "~", "·": "-", "–": "-", "—": "-", "‐": "-", "×": "x", "÷": "/", "±": "+/-", "→": "->", "←": "<-",
    "›": ">", "‹": "<", "≤": "<=", "≥": ">=", "▲": "^", "▼": "v", "●": "*", "○": "o", "◐": "?", "◑": "~",
    "✓": "+", "✗": "x", "┊": "|", "─": "-", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "├": "+",
    "┤": "+", "█": "#", "‖": "=", "▶": ">", "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "“": "\"",
    "”": "\"", "‘": "'", "’": "'", "µ": "u", "μ": "u", "σ": "s", "∞": "inf", "ß": "ss", "€": "EUR",
    "↑": "^", "↓": "v", "⏎": "Enter", "∅": "0", "°": "deg", "¹": "1 ", "²": "2 ", "³": "3 ", "⁴": "4 ",
    "┃": "|", "┄": "-", "└": "`", "▸": "+", "▾": "-", "◆": "@", "◈": "&",
    "⁵": "5 ", "⁶": "6 ", "⁷": "7 ", "⁸": "8 ", "⁹": "9 ",
  ]
}
