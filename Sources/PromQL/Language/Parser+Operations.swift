extension Parser {
  /// Reads what may stand behind a binary operator: `bool`, `on` or `ignoring`, `group_left` or `group_right`.
  mutating func modifiers(_ binary: inout Expression.Binary) throws(SyntaxError) {
    let start = peek.range.start
    if takeWord("bool") {
      guard binary.operation.isComparison else {
        throw error("bool stands behind comparisons only", at: start)
      }
      binary.returnsBool = true
    }
    if binary.operation.isSetOperation { binary.matching.cardinality = .manyToMany }
    guard let word = peek.word, word == "on" || word == "ignoring" else { return try refuseFill() }
    _ = next()
    binary.matching.isOn = word == "on"
    binary.matching.isWritten = true
    binary.matching.labels = try labelNames(word)
    try grouping(&binary)
    try refuseFill()
  }

  private mutating func grouping(_ binary: inout Expression.Binary) throws(SyntaxError) {
    let start = peek.range.start
    guard let word = peek.word, word == "group_left" || word == "group_right" else { return }
    _ = next()
    guard !binary.operation.isSetOperation else {
      throw error("\(word) has no place with \(binary.operation.rawValue)", at: start)
    }
    binary.matching.cardinality = word == "group_left" ? .manyToOne : .oneToMany
    if peek.is("(") { binary.matching.included = try labelNames(word) }
    let both = binary.matching.included.first { binary.matching.labels.contains($0) }
    if binary.matching.isOn, let both {
      throw error("label \(Quoting.quoted(both)) stands in on and in \(word)", at: start)
    }
  }

  private func refuseFill() throws(SyntaxError) {
    guard let word = peek.word, ["fill", "fill_left", "fill_right"].contains(word), following.is("(") else {
      return
    }
    throw error(
      "\(word) is experimental in Prometheus and not offered here", at: peek.range.start,
      hint: "\"… or on(…) vector(0)\" gives missing series a value")
  }

  /// Refuses what the types of the two sides do not allow.
  func check(_ binary: Expression.Binary, from start: Int) throws(SyntaxError) {
    for side in [binary.left, binary.right] where side.type != .scalar && side.type != .vector {
      throw error(
        "\(binary.operation.rawValue) stands between numbers and instant vectors, not \(side.type.withArticle)",
        at: side.range.start)
    }
    let scalars = [binary.left, binary.right].filter { $0.type == .scalar }.count
    if scalars > 0, binary.operation.isSetOperation {
      throw error("\(binary.operation.rawValue) stands between instant vectors, not numbers", at: start)
    }
    if scalars == 2, binary.operation.isComparison, !binary.returnsBool {
      throw error(
        "a comparison of two numbers needs bool", at: start,
        hint: "write \(binary.operation.rawValue) bool")
    }
    if scalars > 0, !binary.matching.labels.isEmpty || binary.matching.cardinality.isGrouped {
      throw error("on, ignoring and grouping match series of two instant vectors", at: start)
    }
  }

  // MARK: - Aggregations and calls

  mutating func aggregation(_ operation: AggregateOperation, from start: Int) throws(SyntaxError)
    -> Expression
  {
    _ = next()
    var grouping = try self.grouping(operation.rawValue)
    let arguments = try self.arguments(operation.rawValue)
    if grouping == nil { grouping = try self.grouping(operation.rawValue) }
    let expected = operation.parameter == nil ? 1 : 2
    guard arguments.count == expected, let operand = arguments.last else {
      throw error(
        "\(operation.rawValue) takes \(expected == 1 ? "one expression" : "a parameter and an expression"), "
          + "not \(arguments.count)",
        at: start)
    }
    let parameter = expected == 2 ? arguments[0] : nil
    if let wanted = operation.parameter, let parameter, parameter.type != wanted {
      throw mismatch(wanted, parameter, operation.rawValue)
    }
    guard operand.type == .vector else { throw mismatch(.vector, operand, operation.rawValue) }
    return try make(
      .aggregate(
        .init(
          operation: operation, parameter: parameter, operand: operand, labels: grouping?.labels ?? [],
          isWithout: grouping?.isWithout ?? false, isGrouped: grouping != nil)), from: start)
  }

  private mutating func grouping(_ name: String) throws(SyntaxError) -> (labels: [[UInt8]], isWithout: Bool)?
  {
    guard let word = peek.word, word == "by" || word == "without" else { return nil }
    _ = next()
    return (try labelNames("\(name) \(word)"), word == "without")
  }

  private mutating func arguments(_ name: String) throws(SyntaxError) -> [Expression] {
    try expect("(", name)
    var arguments: [Expression] = []
    while !take(")") {
      arguments.append(try expression(1))
      guard !peek.is(")") else { continue }
      try expect(",", name)
      if peek.is(")") { throw unexpected("in \(name)", expected: "an expression") }
    }
    return arguments
  }

  mutating func call(_ name: String, from start: Int) throws(SyntaxError) -> Expression {
    guard let function = FunctionRegistry.function(named: name) else { throw unknown(name, at: start) }
    _ = next()
    let arguments = try self.arguments(name)
    try check(arguments.count, of: function, at: start)
    for (index, argument) in arguments.enumerated() {
      let wanted = function.arguments[min(index, function.arguments.count - 1)]
      guard argument.type == wanted else { throw mismatch(wanted, argument, name) }
    }
    return try make(.call(function, arguments), from: start)
  }

  private func check(_ count: Int, of function: Function, at start: Int) throws(SyntaxError) {
    guard !function.counts.contains(count) else { return }
    let (least, most) = (function.counts.lowerBound, function.counts.upperBound)
    let wanted =
      least == most ? "\(least)" : most == Function.unlimited ? "at least \(least)" : "\(least) to \(most)"
    throw error(
      "\(function.name) takes \(wanted) argument\(wanted == "1" ? "" : "s"), not \(count)", at: start)
  }

  private func mismatch(_ wanted: ValueType, _ argument: Expression, _ name: String) -> SyntaxError {
    var hint = ""
    if wanted == .matrix, case .selector = argument.unwrapped.node { hint = "add a range, such as [5m]" }
    if wanted == .matrix, hint.isEmpty, argument.type == .vector {
      hint = "a subquery makes a range: (…)[5m:]"
    }
    if wanted == .vector, argument.type == .matrix {
      hint = "a function such as rate() or avg_over_time() makes one"
    }
    if wanted == .scalar, argument.type == .vector { hint = "scalar(…) makes one" }
    if wanted == .vector, argument.type == .scalar { hint = "vector(…) makes one" }
    return error(
      "\(name) needs \(wanted.withArticle) here, not \(argument.type.withArticle)", at: argument.range.start,
      hint: hint)
  }

  private func unknown(_ name: String, at start: Int) -> SyntaxError {
    if let reason = FunctionRegistry.refused[name] {
      return error("\(name)() is not offered here: \(reason)", at: start)
    }
    let nearest = Spelling.nearest(
      to: name, among: FunctionRegistry.names + AggregateOperation.allCases.map(\.rawValue))
    return error(
      "there is no function \(Quoting.quoted(name))", at: start,
      hint: nearest.map { "did you mean \($0)?" } ?? "")
  }
}

extension Expression.Matching.Cardinality {
  var isGrouped: Bool { self == .manyToOne || self == .oneToMany }
}
