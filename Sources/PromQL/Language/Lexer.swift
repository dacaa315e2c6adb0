/// Cuts a text into tokens.
struct Lexer {
  private let text: [UInt8]
  private var place = 0
  /// Inside brackets a colon stands for itself; elsewhere it is a letter of names.
  private var brackets = 0
  private var tokens: [Token] = []

  /// - Throws: `SyntaxError` at what is no token.
  static func tokens(_ text: [UInt8]) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(text: text)
    while try lexer.step() {}
    return lexer.tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private func byte(_ ahead: Int = 0) -> UInt8 { place + ahead < text.count ? text[place + ahead] : 0 }

  private func error(_ message: String, at start: Int, hint: String = "") -> SyntaxError {
    SyntaxError(text, start, message, hint: hint)
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: TextRange(start: start, end: place)))
  }

  private mutating func step() throws(SyntaxError) -> Bool {
    skipBlanks()
    let start = place
    guard place < text.count else {
      append(.end, from: start)
      return false
    }
    switch byte() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): append(.string(try string()), from: start)
    case UInt8(ascii: "`"): append(.string(try rawString()), from: start)
    case let first where Quoting.isDigit(first): append(try number(), from: start)
    case UInt8(ascii: ".") where Quoting.isDigit(byte(1)): append(try number(), from: start)
    case let first where isNameStart(first): append(.identifier(name()), from: start)
    default: append(.sign(try sign()), from: start)
    }
    return true
  }

  private mutating func skipBlanks() {
    while place < text.count {
      if byte() == UInt8(ascii: "#") {
        while place < text.count, byte() != UInt8(ascii: "\n") { place += 1 }
      } else if [0x20, 0x09, 0x0A, 0x0D].contains(byte()) {
        place += 1
      } else {
        return
      }
    }
  }

  private func isNameStart(_ first: UInt8) -> Bool {
    Quoting.isLetter(first) || (first == UInt8(ascii: ":") && brackets == 0)
  }

  private mutating func name() -> String {
    let start = place
    while place < text.count, isNameStart(byte()) || Quoting.isDigit(byte()) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private mutating func number() throws(SyntaxError) -> Token.Kind {
    let start = place
    while place < text.count {
      let isWord = Quoting.isDigit(byte()) || Quoting.isLetter(byte()) || byte() == UInt8(ascii: ".")
      guard isWord || isExponentSign(from: start) else { break }
      place += 1
    }
    let word = String(decoding: text[start..<place], as: UTF8.self)
    if let value = NumberText.value(word) { return .number(value) }
    if let duration = DurationText.milliseconds(word) { return .duration(duration) }
    throw error(
      "\(Quoting.quoted(word)) is no number or duration", at: start,
      hint: "durations are like 5m or 1h30m: whole numbers, the larger unit first (y w d h m s ms)")
  }

  /// Whether a sign stands in a number, behind its `e`.
  private func isExponentSign(from start: Int) -> Bool {
    guard byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-"), Quoting.isDigit(byte(1)) else {
      return false
    }
    let before = text[start..<place]
    guard let last = before.last, last | 0x20 == UInt8(ascii: "e") else { return false }
    return before.dropLast().allSatisfy { Quoting.isDigit($0) || [0x2E, 0x5F].contains($0) }
  }

  private static let signs = [
    "==", "!=", "=~", "!~", ">=", "<=", "+", "-", "*", "/", "%", "^", ">", "<", "=", "(", ")", "{", "}", "[",
    "]",
    ",", ":", "@",
  ]

  private mutating func sign() throws(SyntaxError) -> String {
    let start = place
    guard let sign = Self.signs.first(where: { text[place...].starts(with: $0.utf8) }) else {
      let scalar = UTF8Text.decode(text[place...])?.0
      let shown = scalar.map { Quoting.quoted(String($0)) } ?? "a byte that is no text"
      throw error("unexpected \(shown)", at: start, hint: hint(scalar))
    }
    place += sign.utf8.count
    if sign == "[" { brackets += 1 }
    if sign == "]" { brackets = max(0, brackets - 1) }
    return sign
  }

  private func hint(_ scalar: Unicode.Scalar?) -> String {
    switch scalar {
    case "$":
      "variables such as $labels and $__interval stand in templates and dashboards, not in expressions"
    case "|", "&", "!": "the set operators are and, or, unless; comparisons are == != > < >= <="
    case "“", "”", "‘", "’": "texts stand in plain quotes: \"…\""
    default: ""
    }
  }
}

// MARK: - Texts

extension Lexer {
  private mutating func rawString() throws(SyntaxError) -> [UInt8] {
    let start = place
    guard let end = text[(place + 1)...].firstIndex(of: UInt8(ascii: "`")) else {
      throw error("a text is not closed", at: start, hint: "it ends with the quote it began with")
    }
    place = end + 1
    return Array(text[(start + 1)..<end])
  }

  private mutating func string() throws(SyntaxError) -> [UInt8] {
    let start = place
    let quote = byte()
    place += 1
    var result: [UInt8] = []
    while byte() != quote {
      guard place < text.count, byte() != UInt8(ascii: "\n") else {
        throw error(
          "a text is not closed", at: start, hint: "it ends with the quote it began with, on its line")
      }
      if byte() == UInt8(ascii: "\\") {
        try escape(quote, into: &result)
      } else {
        result.append(byte())
        place += 1
      }
    }
    place += 1
    return result
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): 92,
  ]

  private mutating func escape(_ quote: UInt8, into result: inout [UInt8]) throws(SyntaxError) {
    let start = place
    place += 1
    let kind = byte()
    if kind == quote || Self.escapes[kind] != nil {
      result.append(Self.escapes[kind] ?? quote)
      place += 1
      return
    }
    let widths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    let width = widths[kind] ?? 3
    let isOctal = widths[kind] == nil
    let digits = text[min(text.count, place + (isOctal ? 0 : 1))...].prefix(width)
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isOctal ? 8 : 16)
    guard digits.count == width, let value, !digits.contains(UInt8(ascii: "+")) else {
      throw error(
        "\\\(UTF8Text.decode(text[min(place, text.count)...]).map { String($0.0) } ?? "") is no escape",
        at: start,
        hint: "a backslash itself is \\\\; in a regular expression write \\\\. for a dot, or use `…`")
    }
    place += width + (isOctal ? 0 : 1)
    if width <= 3 {
      guard value < 256 else { throw error("an octal escape is at most \\377", at: start) }
      result.append(UInt8(value))
    } else {
      guard let scalar = Unicode.Scalar(value) else { throw error("no such character", at: start) }
      result += String(scalar).utf8
    }
  }
}
