extension Expression: CustomStringConvertible {
  /// The expression on one line, as Prometheus prints it.
  public var description: String {
    switch node {
    case .number(let value): NumberText.short(value)
    case .string(let bytes): Quoting.quoted(bytes)
    case .selector(let selector): selector.text() + selector.timing.text
    case .range(let selector, let range):
      selector.text() + "[\(DurationText.text(range))]" + selector.timing.text
    case .subquery(let inner, let subquery):
      "\(inner)[\(DurationText.text(subquery.range)):\(subquery.step.map(DurationText.text) ?? "")]"
        + subquery.timing.text
    case .call(let function, let arguments):
      "\(function.name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .aggregate(let aggregation): aggregation.description
    case .unary(let isNegative, let inner): "\(isNegative ? "-" : "+")\(inner)"
    case .binary(let binary): "\(binary.left) \(binary.sign) \(binary.right)"
    case .paren(let inner): "(\(inner))"
    }
  }

  /// The expression over several lines, where one would be longer than `width`: an operation's sides and a call's
  /// arguments stand one below the other.
  public func pretty(width: Int = 100) -> String { pretty(width, 0) }

  private func pretty(_ width: Int, _ level: Int) -> String {
    let indent = String(repeating: "  ", count: level)
    let line = indent + description
    if line.count <= width { return line }
    func list(_ head: String, _ items: [Expression], _ tail: String) -> String {
      "\(indent)\(head)(\n" + items.map { $0.pretty(width, level + 1) }.joined(separator: ",\n")
        + "\n\(indent))\(tail)"
    }
    switch node {
    case .call(let function, let arguments): return list(function.name, arguments, "")
    case .paren(let inner): return list("", [inner], "")
    case .aggregate(let aggregation):
      return list(aggregation.head, [aggregation.parameter, aggregation.operand].compactMap { $0 }, "")
    case .binary(let binary):
      return
        "\(binary.left.pretty(width, level + 1))\n\(indent)\(binary.sign)\n\(binary.right.pretty(width, level + 1))"
    default: return line
    }
  }
}

extension Expression.Selector {
  func text() -> String {
    let name = selection.matchers.first.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
    let named = isNamed && Quoting.isMetricName(name)
    let rest = selection.matchers.dropFirst(named ? 1 : 0).map(\.description).joined(separator: ",")
    return named ? name + (rest.isEmpty ? "" : "{\(rest)}") : "{\(rest)}"
  }
}

extension Expression.Timing {
  var text: String {
    let at: String
    switch anchor {
    case nil: at = ""
    case .start: at = " @ start()"
    case .end: at = " @ end()"
    case .time(let milliseconds):
      at = " @ \(milliseconds < 0 ? "-" : "")\(Self.seconds(milliseconds.magnitude))"
    }
    return at + (offset == 0 ? "" : " offset \(DurationText.text(offset))")
  }

  private static func seconds(_ milliseconds: UInt64) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension Expression.Aggregation: CustomStringConvertible {
  var head: String {
    guard isGrouped, isWithout || !labels.isEmpty else { return operation.rawValue }
    return "\(operation.rawValue) \(isWithout ? "without" : "by") (\(Self.list(labels))) "
  }

  var description: String {
    let arguments = [parameter, operand].compactMap { $0 }.map(\.description)
    return "\(head)(\(arguments.joined(separator: ", ")))"
  }

  static func list(_ names: [[UInt8]]) -> String {
    names.map { Quoting.name(String(decoding: $0, as: UTF8.self)) }.joined(separator: ", ")
  }
}

extension Expression.Binary {
  /// The operator with what stands behind it.
  var sign: String {
    var sign = operation.rawValue + (returnsBool ? " bool" : "")
    if matching.isWritten, matching.isOn || !matching.labels.isEmpty || matching.cardinality.isGrouped {
      sign += " \(matching.isOn ? "on" : "ignoring") (\(Expression.Aggregation.list(matching.labels)))"
    }
    if matching.cardinality.isGrouped {
      sign += " group_\(matching.cardinality == .manyToOne ? "left" : "right")"
      sign += " (\(Expression.Aggregation.list(matching.included)))"
    }
    return sign
  }
}
