/// A word or sign inside the braces of a template.
struct TemplateToken: Hashable {
  enum Kind: Hashable {
    case text(String)
    case open
    case close
    case word(String)
    /// `$x`; `$` alone has no name.
    case variable(String)
    /// `.x`; `.` alone has no name.
    case field(String)
    case string(String)
    case integer(Int)
    case number(Double)
    case sign(String)
  }

  var kind: Kind
  /// Where it begins, in bytes.
  var offset: Int
  /// Whether a blank stands before it.
  var isSpaced = false
}

/// Cuts a template into its texts and what stands in its braces.
struct TemplateLexer {
  private let bytes: [UInt8]
  private var place = 0
  private var tokens: [TemplateToken] = []

  static func tokens(_ text: String) throws(TemplateError) -> [TemplateToken] {
    var lexer = TemplateLexer(bytes: Array(text.utf8))
    try lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(TemplateError) {
    var trims = false
    while place < bytes.count {
      let start = place
      let end = find("{{", from: place) ?? bytes.count
      var text = String(decoding: bytes[start..<end], as: UTF8.self)
      if trims { text = String(text.drop(while: \.isBlank)) }
      place = end
      let trimsBefore =
        end + 3 < bytes.count && bytes[end + 2] == UInt8(ascii: "-") && Self.isBlank(bytes[end + 3])
      if trimsBefore { while text.last?.isBlank == true { text.removeLast() } }
      if !text.isEmpty { tokens.append(TemplateToken(kind: .text(text), offset: start)) }
      guard place < bytes.count else { return }
      place += trimsBefore ? 3 : 2
      trims = try action(from: end)
    }
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let text = Array(text.utf8)
    var place = start
    while place + text.count <= bytes.count {
      if bytes[place..<(place + text.count)].elementsEqual(text) { return place }
      place += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// Reads up to the closing braces; whether these trim what follows.
  private mutating func action(from start: Int) throws(TemplateError) -> Bool {
    let comment = bytes[place...].drop(while: Self.isBlank)
    if comment.starts(with: "/*".utf8) {
      guard let end = find("*/", from: comment.startIndex), let close = find("}}", from: end) else {
        throw TemplateError("unclosed comment")
      }
      place = close + 2
      return bytes[close - 1] == UInt8(ascii: "-")
    }
    tokens.append(TemplateToken(kind: .open, offset: start))
    while true {
      let before = place
      while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
      let isSpaced = place > before
      guard place < bytes.count else { throw TemplateError("unclosed action") }
      let trims = isSpaced && bytes[place...].starts(with: "-}}".utf8)
      if trims || bytes[place...].starts(with: "}}".utf8) {
        tokens.append(TemplateToken(kind: .close, offset: place, isSpaced: isSpaced))
        place += trims ? 3 : 2
        return trims
      }
      let offset = place
      tokens.append(TemplateToken(kind: try kind(), offset: offset, isSpaced: isSpaced))
    }
  }

  private mutating func kind() throws(TemplateError) -> TemplateToken.Kind {
    let first = bytes[place]
    switch first {
    case UInt8(ascii: "\""): return .string(try quoted())
    case UInt8(ascii: "`"): return .string(try raw())
    case UInt8(ascii: "$"):
      place += 1
      return .variable(word())
    case UInt8(ascii: ".") where !(place + 1 < bytes.count && Self.isDigit(bytes[place + 1])):
      place += 1
      return .field(word())
    case _ where Self.isDigit(first) || first == UInt8(ascii: "."): return try number()
    case UInt8(ascii: "-") where place + 1 < bytes.count && Self.isDigit(bytes[place + 1]):
      return try number()
    case _ where Self.isLetter(first): return .word(word())
    default: return try sign()
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, Self.isLetter(bytes[place]) || Self.isDigit(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func number() throws(TemplateError) -> TemplateToken.Kind {
    let start = place
    place += 1
    while place < bytes.count {
      let before = bytes[place - 1] | 0x20
      let isSign =
        (bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"))
        && before == UInt8(ascii: "e")
      guard
        Self.isLetter(bytes[place]) || Self.isDigit(bytes[place]) || bytes[place] == UInt8(ascii: ".")
          || isSign
      else { break }
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let value = Int(text) { return .integer(value) }
    if let value = Double(text) { return .number(value) }
    throw TemplateError("bad number syntax: \"\(text)\"")
  }

  private mutating func sign() throws(TemplateError) -> TemplateToken.Kind {
    for sign in [":=", "=", "|", "(", ")", ","] where bytes[place...].starts(with: sign.utf8) {
      place += sign.utf8.count
      return .sign(sign)
    }
    let character =
      String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
    throw TemplateError("unexpected \"\(character)\" in action")
  }

  private mutating func raw() throws(TemplateError) -> String {
    guard let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "`")) else {
      throw TemplateError("unterminated raw quoted string")
    }
    defer { place = end + 1 }
    return String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "\\"): 92,
    UInt8(ascii: "\""): 34,
    UInt8(ascii: "'"): 39, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    UInt8(ascii: "v"): 11,
  ]

  private mutating func quoted() throws(TemplateError) -> String {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
        text += try escaped()
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      throw TemplateError("unterminated quoted string")
    }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(TemplateError) -> [UInt8] {
    guard place < bytes.count else { throw TemplateError("unterminated quoted string") }
    let letter = bytes[place]
    if let byte = Self.escapes[letter] {
      place += 1
      return [byte]
    }
    let width = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][letter] ?? 0
    let digits = String(decoding: bytes[(place + 1)...].prefix(width), as: UTF8.self)
    guard width > 0, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw TemplateError("invalid escape in a quoted string")
    }
    place += 1 + width
    return width == 2 ? [UInt8(truncatingIfNeeded: value)] : Array(String(scalar).utf8)
  }
}

extension Character {
  /// What Go's templates trim.
  fileprivate var isBlank: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\r\n"
  }
}
