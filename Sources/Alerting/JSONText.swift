/// Writes JSON on one line.
package enum JSONText {
  /// A text in quotes; control characters, DEL and C1 are escaped.
  package static func string(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      bytes.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    if isPlain { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// An object of members whose values are JSON already.
  package static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { string($0.name) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  /// An object of texts, by name.
  package static func object(_ texts: [String: String]) -> String {
    object(texts.sorted { $0.key < $1.key }.map { (name: $0.key, value: string($0.value)) })
  }

  /// A list of values that are JSON already.
  package static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

  /// What a text in quotes says; a \ before a sign that needs none stays. Nil where it is no such text.
  static func unquoted(_ quoted: String) -> String? {
    let scalars = Array(quoted.unicodeScalars)
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    var plain = String.UnicodeScalarView()
    var at = 1
    while at < scalars.count - 1 {
      let scalar = scalars[at]
      at += 1
      guard scalar == "\\" else {
        if scalar == "\"" { return nil }
        plain.append(scalar)
        continue
      }
      guard at < scalars.count - 1 else { return nil }
      let escaped = scalars[at]
      at += 1
      switch escaped {
      case "\"", "\\": plain.append(escaped)
      case "n": plain.append("\n")
      case "t": plain.append("\t")
      case "u":
        let digits = String(String.UnicodeScalarView(scalars[at...].prefix(4)))
        guard digits.count == 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
        else {
          return nil
        }
        plain.append(scalar)
        at += 4
      default: plain.append(contentsOf: [scalar, escaped])
      }
    }
    return String(plain)
  }
}
