import PromQL

/// The functions of templates, by name.
enum TemplateFunctions {
  struct Function: Sendable {
    var counts: ClosedRange<Int>
    var body: @Sendable ([TemplateValue], Template.Context) throws(TemplateError) -> TemplateValue

    init(
      _ counts: ClosedRange<Int>,
      _ body: @escaping @Sendable ([TemplateValue], Template.Context) throws(TemplateError) -> TemplateValue
    ) {
      self.counts = counts
      self.body = body
    }
  }

  static let many = 100
  static let all: [String: Function] = logic.merging(texts) { first, _ in first }.merging(numbers) {
    first, _ in first
  }
  .merging(queries) { first, _ in first }

  // MARK: - Conditions

  private static let logic: [String: Function] = [
    "and": Function(1...many) { values, _ in values[values.count - 1] },
    "or": Function(1...many) { values, _ in values[values.count - 1] },
    "not": Function(1...1) { values, _ in .bool(!values[0].isTrue) },
    "eq": Function(2...many) { (values, _) throws(TemplateError) in
      for other in values.dropFirst() where try compare(values[0], other) == 0 { return .bool(true) }
      return .bool(false)
    },
    "ne": Function(2...2) { (values, _) throws(TemplateError) in .bool(try compare(values[0], values[1]) != 0)
    },
    "lt": Function(2...2) { (values, _) throws(TemplateError) in
      .bool(try compare(values[0], values[1]) == -1)
    },
    "le": Function(2...2) { (values, _) throws(TemplateError) in
      let order = try compare(values[0], values[1])
      return .bool(order == -1 || order == 0)
    },
    // As in Go, these say what "less" does not: NaN is greater than anything.
    "gt": Function(2...2) { (values, _) throws(TemplateError) in
      let order = try compare(values[0], values[1])
      return .bool(order != -1 && order != 0)
    },
    "ge": Function(2...2) { (values, _) throws(TemplateError) in
      .bool(try compare(values[0], values[1]) != -1)
    },
  ]

  /// -1, 0 or 1; 2 where neither is before the other.
  private static func compare(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateError) -> Int {
    switch (a, b) {
    case (.integer(let one), .integer(let other)): return one < other ? -1 : one > other ? 1 : 0
    case (.number(let one), .number(let other)):
      return one < other ? -1 : one > other ? 1 : one == other ? 0 : 2
    case (.text(let one), .text(let other)):
      if one.utf8.elementsEqual(other.utf8) { return 0 }
      return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    case (.bool(let one), .bool(let other)): return one == other ? 0 : 2
    default: throw TemplateError("incompatible types for comparison")
    }
  }

  // MARK: - Texts

  private static let texts: [String: Function] = [
    "toUpper": text { $0.uppercased() },
    "toLower": text { $0.lowercased() },
    "title": text(title),
    "stripPort": text { HostText($0).host },
    "stripDomain": text { HostText($0).withoutDomain },
    "safeHtml": text { $0 },
    "urlquery": text(escaped),
    "urlQueryEscape": text(escaped),
    "print": Function(0...many) { values, _ in .text(TemplateFormat.print(values)) },
    "println": Function(0...many) { values, _ in .text(values.map(\.printed).joined(separator: " ") + "\n") },
    "printf": Function(1...many) { (values, _) throws(TemplateError) in
      .text(TemplateFormat.format(try values[0].asText(), Array(values.dropFirst())))
    },
    "match": Function(2...2) { (values, _) throws(TemplateError) in
      .bool(try regex(try values[0].asText()).isFound(in: try values[1].asText()))
    },
    "reReplaceAll": Function(3...3) { (values, _) throws(TemplateError) in
      .text(
        try regex(try values[0].asText()).replacing(in: try values[2].asText(), with: try values[1].asText()))
    },
    "len": Function(1...1) { (values, _) throws(TemplateError) in
      switch values[0] {
      case .text(let text): .integer(text.utf8.count)
      case .list(let list): .integer(list.count)
      case .map(let map): .integer(map.count)
      default: throw TemplateError("len of type \(values[0].kind)")
      }
    },
    "index": Function(1...many) { (values, _) throws(TemplateError) in
      var value = values[0]
      for key in values.dropFirst() { value = try element(value, key) }
      return value
    },
    "args": Function(0...many) { values, _ in
      .map(Dictionary(uniqueKeysWithValues: values.enumerated().map { ("arg\($0)", $1) }))
    },
    "externalURL": Function(0...0) { _, context in .text(context.externalURL) },
    "pathPrefix": Function(0...0) { _, context in .text(HostText.path(context.externalURL)) },
    "graphLink": Function(1...1) { (values, _) throws(TemplateError) in .text(link(try values[0].asText(), 0))
    },
    "tableLink": Function(1...1) { (values, _) throws(TemplateError) in .text(link(try values[0].asText(), 1))
    },
  ]

  private static func text(_ change: @escaping @Sendable (String) -> String) -> Function {
    Function(1...1) { (values, _) throws(TemplateError) in .text(change(try values[0].asText())) }
  }

  private static func title(_ text: String) -> String {
    var startsWord = true
    return String(
      text.map { letter in
        defer { startsWord = !(letter.isLetter || letter.isNumber || letter == "_" || letter == "'") }
        return startsWord ? Character(letter.uppercased().prefix(1).description) : letter
      })
  }

  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-_.~".utf8.contains(byte))
      if isPlain { return String(scalar) }
      return byte == 0x20 ? "+" : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func link(_ expression: String, _ tab: Int) -> String {
    "/graph?g0.expr=\(escaped(expression))&g0.tab=\(tab)"
  }

  private static func regex(_ text: String) throws(TemplateError) -> Regex {
    do throws(RegexError) {
      return try Regex(text)
    } catch {
      throw TemplateError("error parsing regexp: \(error)")
    }
  }

  private static func element(_ value: TemplateValue, _ key: TemplateValue) throws(TemplateError)
    -> TemplateValue
  {
    switch (value, key) {
    case (.map(let map), .text(let name)): return map[name] ?? .text("")
    case (.list(let list), .integer(let place)):
      guard list.indices.contains(place) else { throw TemplateError("index out of range: \(place)") }
      return list[place]
    default: throw TemplateError("can't index item of type \(value.kind)")
    }
  }

  // MARK: - Queries

  private static let queries: [String: Function] = [
    "query": Function(1...1) { (values, context) throws(TemplateError) in
      let text = try values[0].asText()
      do {
        return .list(try context.query(text).map { .sample($0.labels, $0.value) })
      } catch {
        throw TemplateError("\(error)")
      }
    },
    "first": Function(1...1) { (values, _) throws(TemplateError) in
      guard case .list(let list) = values[0] else {
        throw TemplateError("first() needs the result of a query")
      }
      guard let first = list.first else { throw TemplateError("first() called on vector with no elements") }
      return first
    },
    "value": Function(1...1) { (values, _) throws(TemplateError) in
      guard case .sample(_, let value) = values[0] else {
        throw TemplateError("value needs a sample, not \(values[0].kind)")
      }
      return .number(value)
    },
    "label": Function(2...2) { (values, _) throws(TemplateError) in
      guard case .sample(let labels, _) = values[1] else {
        throw TemplateError("label needs a sample, not \(values[1].kind)")
      }
      return .text(labels[try values[0].asText()] ?? "")
    },
    "strvalue": Function(1...1) { (values, _) throws(TemplateError) in
      guard case .sample(let labels, _) = values[0] else {
        throw TemplateError("strvalue needs a sample, not \(values[0].kind)")
      }
      return .text(labels["__value__"] ?? "")
    },
    "sortByLabel": Function(2...2) { (values, _) throws(TemplateError) in
      let name = try values[0].asText()
      guard case .list(let list) = values[1] else {
        throw TemplateError("sortByLabel needs the result of a query")
      }
      func key(_ value: TemplateValue) -> String {
        if case .sample(let labels, _) = value { return labels[name] ?? "" }
        return ""
      }
      return .list(list.sorted { key($0).utf8.lexicographicallyPrecedes(key($1).utf8) })
    },
  ]
}
