import Canvas
import Costs

/// Writes JSON by hand: keys in the order given, money as exact decimals, text made safe.
struct JSONWriter {
  private(set) var text = ""
  private var isFirst = [true]
  private var isValue = false

  mutating func object(_ body: (inout JSONWriter) -> Void) { bracket("{", "}", body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { bracket("[", "]", body) }

  mutating func key(_ name: String) {
    comma()
    text += Self.quoted(name) + ":"
    isValue = true
  }

  mutating func field(_ name: String, _ value: String?) {
    key(name)
    value.map { string($0) } ?? null()
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    raw(String(value))
  }

  mutating func field(_ name: String, _ value: Money?) {
    key(name)
    raw(value?.description ?? "null")
  }

  mutating func field(_ name: String, _ value: Double?) {
    key(name)
    number(value)
  }

  mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  mutating func string(_ value: String) { raw(Self.quoted(value)) }
  mutating func null() { raw("null") }
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    raw(value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)")
  }

  private mutating func raw(_ value: String) {
    comma()
    text += value
  }

  private mutating func comma() {
    if isValue {
      isValue = false
    } else if isFirst[isFirst.count - 1] {
      isFirst[isFirst.count - 1] = false
    } else {
      text += ","
    }
  }

  private mutating func bracket(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    comma()
    text += open
    isFirst.append(true)
    body(&self)
    isFirst.removeLast()
    text += close
  }

  /// What could reach a terminal raw (C0, DEL, C1, bidi and zero-width characters) is written as an escape: a reader
  /// of the JSON gets the very name, a terminal shows only its escape.
  static func quoted(_ value: String) -> String {
    var out = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        if SafeText.isHostile(scalar) { out += escape(scalar) } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar)?.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined() ?? ""
  }
}
