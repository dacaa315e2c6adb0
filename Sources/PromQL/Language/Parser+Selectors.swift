extension Parser {
  /// Reads a selector's braces, behind its name or without one.
  mutating func selector(named name: String?, from start: Int) throws(SyntaxError) -> Expression {
    var matchers: [Matcher] = []
    if let name { matchers.append(try matcher(LabelBuilder.metricName, .equal, Array(name.utf8), at: start)) }
    if take("{") {
      while !take("}") {
        matchers.append(
          try matcher(
            isNamed: matchers.contains { $0.name == LabelBuilder.metricName && $0.comparison == .equal }))
        if !peek.is("}") { try expect(",", "a selector") }
      }
    }
    guard matchers.contains(where: { !$0.accepts([]) }) else {
      throw error(
        "a selector needs a matcher that is not satisfied by an empty label", at: start,
        hint: "name a metric, or a label with =\"value\"")
    }
    return try make(.selector(.init(selection: SeriesSelection(matchers), isNamed: name != nil)), from: start)
  }

  private func matcher(_ name: [UInt8], _ comparison: Matcher.Operator, _ value: [UInt8], at start: Int)
    throws(SyntaxError) -> Matcher
  {
    do throws(RegexError) {
      return try Matcher(name, comparison, value)
    } catch {
      throw self.error("the regular expression \(Quoting.quoted(value)) cannot be read: \(error)", at: start)
    }
  }

  private mutating func matcher(isNamed: Bool) throws(SyntaxError) -> Matcher {
    let start = peek.range.start
    let name = try labelName("a selector")
    let sign = peek
    guard case .sign(let text) = sign.kind, let comparison = Matcher.Operator(rawValue: text) else {
      if case .sign(let text) = sign.kind, ["==", "+", "-", ">", "<"].contains(text) || !isQuoted(start) {
        throw unexpected("in a selector", expected: "one of = != =~ !~")
      }
      if isNamed { throw error("the metric's name is set twice", at: start) }
      return try matcher(LabelBuilder.metricName, .equal, name, at: start)
    }
    _ = next()
    let place = peek.range.start
    guard case .string(let value) = peek.kind else {
      throw unexpected("in a selector", expected: "a text in quotes")
    }
    _ = next()
    if isNamed, name == LabelBuilder.metricName, comparison == .equal {
      throw error("the metric's name is set twice", at: start, hint: "write it before the braces or in them")
    }
    return try matcher(name, comparison, value, at: place)
  }

  private func isQuoted(_ offset: Int) -> Bool {
    text[offset] != UInt8(ascii: "_") && !Quoting.isLetter(text[offset])
  }

  /// A label's name: a word, or any text in quotes.
  private mutating func labelName(_ context: String) throws(SyntaxError) -> [UInt8] {
    let token = peek
    switch token.kind {
    case .identifier(let name) where Quoting.isLabelName(name):
      _ = next()
      return Array(name.utf8)
    case .string(let bytes):
      guard UTF8Text.isValid(bytes), !bytes.isEmpty else {
        throw error("\(Quoting.quoted(bytes)) is no label's name", at: token.range.start)
      }
      _ = next()
      return bytes
    default: throw unexpected("in \(context)", expected: "a label's name")
    }
  }

  /// Names in parentheses.
  mutating func labelNames(_ context: String) throws(SyntaxError) -> [[UInt8]] {
    try expect("(", context)
    var names: [[UInt8]] = []
    while !take(")") {
      names.append(try labelName(context))
      if !peek.is(")") { try expect(",", context) }
    }
    return names
  }

  // MARK: - Behind a selector

  /// Reads ranges, `offset` and `@`, as many as there are.
  mutating func postfix(_ expression: Expression, from start: Int) throws(SyntaxError) -> Expression {
    var expression = expression
    while true {
      if peek.is("[") {
        expression = try brackets(expression, from: start)
      } else if peek.word == "offset" {
        expression = try offset(expression, from: start)
      } else if peek.is("@") {
        expression = try anchor(expression, from: start)
      } else if let word = peek.word, word == "anchored" || word == "smoothed" {
        throw error(
          "the \(word) modifier is experimental in Prometheus and not offered here", at: peek.range.start,
          hint: "leave it out")
      } else {
        return expression
      }
    }
  }

  private mutating func brackets(_ inner: Expression, from start: Int) throws(SyntaxError) -> Expression {
    let opening = next().range.start
    let range = try duration("a range")
    guard range > 0 else { throw error("a range is longer than 0", at: opening) }
    if take(":") {
      let step = peek.is("]") ? nil : try duration("a subquery's step")
      guard step.map({ $0 > 0 }) ?? true else {
        throw error("a subquery's step is longer than 0", at: opening)
      }
      try expect("]", "a subquery")
      guard inner.type == .vector || inner.type == .scalar else {
        throw error("a subquery is made of an instant vector, not a \(inner.type.rawValue)", at: start)
      }
      return try make(.subquery(inner, .init(range: range, step: step)), from: start)
    }
    try expect("]", "a range")
    guard case .selector(let selector) = inner.node else {
      throw error(
        "a range stands behind a selector only", at: opening,
        hint: "a range of an expression is a subquery: [\(DurationText.text(range)):]")
    }
    guard selector.timing == Expression.Timing() else {
      throw error("offset and @ stand behind the range", at: opening)
    }
    return try make(.range(selector, range), from: start)
  }

  private mutating func duration(_ context: String) throws(SyntaxError) -> Int64 {
    let token = peek
    let milliseconds: Int64?
    switch token.kind {
    case .duration(let value): milliseconds = value
    case .number(let seconds): milliseconds = Self.milliseconds(seconds)
    case .sign("("), .sign("-"), .sign("+"), .identifier: throw arithmetic(token)
    default: throw unexpected("in \(context)", expected: "a duration such as 5m")
    }
    _ = next()
    guard let milliseconds, milliseconds < DurationText.longest else {
      throw error("the duration is out of bounds", at: token.range.start)
    }
    if case .sign(let sign) = peek.kind, BinaryOperation(rawValue: sign) != nil, context != "an offset" {
      throw arithmetic(peek)
    }
    return milliseconds
  }

  private func arithmetic(_ token: Token) -> SyntaxError {
    error(
      "arithmetic with durations is experimental in Prometheus and not offered here", at: token.range.start,
      hint: "write the duration itself, such as 5m")
  }

  private static func milliseconds(_ seconds: Double) -> Int64? {
    let value = (seconds * 1000).rounded()
    return value.magnitude < Double(DurationText.longest) ? Int64(value) : nil
  }

  private mutating func offset(_ inner: Expression, from start: Int) throws(SyntaxError) -> Expression {
    let word = next().range.start
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    let value = try duration("an offset")
    return try retimed(inner, "offset", at: word, from: start) { timing in
      guard timing.offset == 0 else { return false }
      timing.offset = isNegative ? -value : value
      return true
    }
  }

  private mutating func anchor(_ inner: Expression, from start: Int) throws(SyntaxError) -> Expression {
    let sign = next().range.start
    let anchor = try self.anchor()
    return try retimed(inner, "@", at: sign, from: start) { timing in
      guard timing.anchor == nil else { return false }
      timing.anchor = anchor
      return true
    }
  }

  private mutating func anchor() throws(SyntaxError) -> Expression.Timing.Anchor {
    if let word = peek.word, word == "start" || word == "end" {
      _ = next()
      try expect("(", "@ \(word)()")
      try expect(")", "@ \(word)()")
      return word == "start" ? .start : .end
    }
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    let moment = next()
    let milliseconds: Int64?
    switch moment.kind {
    case .number(let seconds): milliseconds = Self.milliseconds(seconds)
    case .duration(let value): milliseconds = value
    default:
      throw error(
        "a moment is needed behind @", at: moment.range.start, hint: "seconds since 1970, start() or end()")
    }
    guard let milliseconds else {
      throw error("the moment behind @ is out of bounds", at: moment.range.start)
    }
    return .time(isNegative ? -milliseconds : milliseconds)
  }

  private func retimed(
    _ inner: Expression, _ word: String, at place: Int, from start: Int,
    _ change: (inout Expression.Timing) -> Bool
  ) throws(SyntaxError) -> Expression {
    let twice = error("\(word) stands here twice", at: place)
    switch inner.node {
    case .selector(var selector):
      guard change(&selector.timing) else { throw twice }
      return try make(.selector(selector), from: start)
    case .range(var selector, let range):
      guard change(&selector.timing) else { throw twice }
      return try make(.range(selector, range), from: start)
    case .subquery(let below, var subquery):
      guard change(&subquery.timing) else { throw twice }
      return try make(.subquery(below, subquery), from: start)
    default:
      throw error("\(word) stands behind a selector, a range or a subquery only", at: place)
    }
  }
}
