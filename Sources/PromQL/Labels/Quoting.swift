/// How texts and names are written in the language.
enum Quoting {
  /// A text in double quotes, escaped as Go escapes it.
  static func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

  /// Bytes in double quotes; those that are no UTF-8 as `\xNN`.
  static func quoted(_ bytes: [UInt8]) -> String {
    var result = "\""
    var rest = bytes[...]
    while let first = rest.first {
      guard let (scalar, length) = UTF8Text.decode(rest) else {
        result += "\\x" + hex(UInt32(first), 2)
        rest = rest.dropFirst()
        continue
      }
      result += escaped(scalar)
      rest = rest.dropFirst(length)
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      if scalar.value < 0x80 { return "\\x" + hex(scalar.value, 2) }
      return scalar.value < 0x10000 ? "\\u" + hex(scalar.value, 4) : "\\U" + hex(scalar.value, 8)
    default: return String(scalar)
    }
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A label's name, in quotes where it needs them.
  static func name(_ name: String) -> String { isLabelName(name) ? name : quoted(name) }

  /// Whether a name stands without quotes: letters, digits and underscores.
  static func isLabelName(_ name: String) -> Bool { isName(name, colons: false) }

  /// Whether a metric's name stands without quotes: colons count too.
  static func isMetricName(_ name: String) -> Bool { isName(name, colons: true) }

  private static func isName(_ name: String, colons: Bool) -> Bool {
    guard let first = name.utf8.first, !isDigit(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || (colons && $0 == UInt8(ascii: ":")) }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// Reading UTF-8 one scalar after another.
enum UTF8Text {
  /// The scalar at the beginning of bytes, with its length; nil where they are no UTF-8.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, first <= 0xF4, bytes.count >= length else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes.dropFirst().prefix(length - 1) {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard length != 3 || value >= 0x800, length != 4 || value >= 0x10000 else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Whether bytes are UTF-8 throughout.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let (_, length) = decode(rest) else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }
}
