import PromQL

/// Go's `print` and `printf`, as far as values of templates go.
enum TemplateFormat {
  /// Texts stand side by side; other neighbours have a blank between them.
  static func print(_ values: [TemplateValue]) -> String {
    var result = ""
    for (place, value) in values.enumerated() {
      if place > 0, !isText(values[place - 1]), !isText(value) { result += " " }
      result += value.printed
    }
    return result
  }

  private static func isText(_ value: TemplateValue) -> Bool {
    if case .text = value { return true }
    return false
  }

  /// A verb with its flags, width and precision.
  private struct Verb {
    var flags: Set<Character> = []
    var width = 0
    var precision: Int?
    var letter: Character = "v"
  }

  static func format(_ format: String, _ values: [TemplateValue]) -> String {
    var result = ""
    var rest = Substring(format)
    var next = 0
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      guard let verb = verb(&rest) else {
        result += "%!(NOVERB)"
        break
      }
      if verb.letter == "%" {
        result += "%"
      } else if next < values.count {
        result += padded(text(values[next], verb), verb)
        next += 1
      } else {
        result += "%!\(verb.letter)(MISSING)"
      }
    }
    result += rest
    guard next < values.count else { return result }
    let extra = values[next...].map { "\($0.kind)=\($0.printed)" }.joined(separator: ", ")
    return result + "%!(EXTRA \(extra))"
  }

  private static func verb(_ rest: inout Substring) -> Verb? {
    var verb = Verb()
    while let flag = rest.first, "+-# 0".contains(flag) {
      verb.flags.insert(flag)
      rest.removeFirst()
    }
    verb.width = number(&rest) ?? 0
    if rest.first == "." {
      rest.removeFirst()
      verb.precision = number(&rest) ?? 0
    }
    guard let letter = rest.first else { return nil }
    rest.removeFirst()
    verb.letter = letter
    return verb
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return Int(digits.prefix(4)).map { min($0, 1_000) }
  }

  private static func text(_ value: TemplateValue, _ verb: Verb) -> String {
    switch (verb.letter, value) {
    case ("v", .number(let number)): return signed(GoFormat.general(number, precision: verb.precision), verb)
    case ("v", _): return value.printed
    case ("s", .text(let text)): return verb.precision.map { String(text.prefix($0)) } ?? text
    case ("q", .text(let text)): return GoFormat.quoted(text)
    case ("d", .integer(let integer)): return signed("\(integer)", verb)
    case ("x", .integer(let integer)): return String(integer, radix: 16)
    case ("X", .integer(let integer)): return String(integer, radix: 16, uppercase: true)
    case ("o", .integer(let integer)): return String(integer, radix: 8)
    case ("b", .integer(let integer)): return String(integer, radix: 2)
    case ("t", .bool(let bool)): return "\(bool)"
    case ("f", .number(let number)), ("F", .number(let number)):
      return signed(GoFormat.fixed(number, precision: verb.precision ?? 6), verb)
    case ("e", .number(let number)):
      return signed(GoFormat.scientific(number, precision: verb.precision ?? 6), verb)
    case ("g", .number(let number)): return signed(GoFormat.general(number, precision: verb.precision), verb)
    default: return "%!\(verb.letter)(\(value.kind)=\(value.printed))"
    }
  }

  private static func signed(_ text: String, _ verb: Verb) -> String {
    if text.hasPrefix("-") || text.hasPrefix("+") { return text }
    return verb.flags.contains("+") ? "+" + text : verb.flags.contains(" ") ? " " + text : text
  }

  private static func padded(_ text: String, _ verb: Verb) -> String {
    let missing = verb.width - text.count
    guard missing > 0 else { return text }
    if verb.flags.contains("-") { return text + String(repeating: " ", count: missing) }
    guard verb.flags.contains("0"), "dfFegv".contains(verb.letter) else {
      return String(repeating: " ", count: missing) + text
    }
    let sign = text.first.map { "+-".contains($0) } == true ? String(text.prefix(1)) : ""
    return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
  }
}
