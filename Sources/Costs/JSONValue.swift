/// A JSON value with its numbers as they were written, for small files that are read once (price lists,
/// journals). Nothing on the hot path uses it.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number's own text.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Of equal names the last one holds.
  case object([String: JSONValue])

  /// A text that is no JSON, and where.
  package struct SyntaxError: Error, Hashable {
    /// The byte it stopped at.
    package var offset: Int
    /// What is wrong.
    package var reason: String
  }

  /// Reads one JSON value, and nothing before or after it but white space.
  /// - Throws: `SyntaxError`; also beyond 64 levels.
  package init(parsing bytes: [UInt8]) throws(SyntaxError) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.readWhole()
  }

  /// Reads one JSON value as `init(parsing:)` does, and says where its members stand, where it is an object.
  /// - Returns: the value, and each member's name with the byte it begins at, in their order; names may come twice.
  package static func parse(_ bytes: [UInt8]) throws(SyntaxError) -> (
    value: JSONValue, members: [(name: String, offset: Int)]
  ) {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.readWhole()
    return (value, reader.members)
  }

  /// A member of an object; nil where this is none or has none of that name.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text of a string; nil for anything else.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var at = 0
  /// The members of the outermost object.
  private(set) var members: [(name: String, offset: Int)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func error(_ reason: String) -> JSONValue.SyntaxError { .init(offset: at, reason: reason) }

  mutating func readWhole() throws(JSONValue.SyntaxError) -> JSONValue {
    let value = try readValue(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw error("something follows the value") }
    return value
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
      at += 1
    }
  }

  private mutating func readValue(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    skipSpace()
    guard depth <= 64 else { throw error("nested too deeply") }
    guard at < bytes.count else { throw error("a value is missing") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: return try readNumber()
    }
  }

  private mutating func readWord(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONValue.SyntaxError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[at...].prefix(length).elementsEqual($0) }
    guard matches else { throw error("no JSON value") }
    at += length
    return value
  }

  private mutating func readNumber() throws(JSONValue.SyntaxError) -> JSONValue {
    let start = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    guard at > start else { throw error("no JSON value") }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func readArray(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    var values: [JSONValue] = []
    at += 1
    skipSpace()
    if take("]") { return .array(values) }
    while true {
      values.append(try readValue(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw error("a , or ] is missing") }
    }
  }

  private mutating func readObject(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    at += 1
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw error("a name is missing") }
      let start = at
      let name = try readString()
      if depth == 0, self.members.count < 1_000_000 { self.members.append((name, start)) }
      skipSpace()
      guard take(":") else { throw error("a : is missing") }
      members[name] = try readValue(depth: depth + 1)
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("a , or } is missing") }
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  private mutating func readString() throws(JSONValue.SyntaxError) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      case 0..<0x20: throw error("a control character in a string")
      default: text.append(byte)
      }
    }
    throw error("a string does not end")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONValue.SyntaxError) {
    guard at < bytes.count else { throw error("a string does not end") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(try readScalar()).utf8))
    default: throw error("an unknown escape")
    }
  }

  /// Four hexadecimal digits, or twice four for a surrogate pair; a lone surrogate becomes U+FFFD.
  private mutating func readScalar() throws(JSONValue.SyntaxError) -> Unicode.Scalar {
    let first = try readHex()
    if first & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      let back = at
      at += 2
      let second = try readHex()
      if second & 0xFC00 == 0xDC00 {
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
      }
      at = back
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func readHex() throws(JSONValue.SyntaxError) -> UInt32 {
    let digits = bytes[at...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16) else {
      throw error("\\u without four hexadecimal digits")
    }
    at += 4
    return value
  }
}
