/// Reads expressions by precedence, and checks types as it goes, so that every mistake has its place.
struct Parser {
  let text: [UInt8]
  private let tokens: [Token]
  private var place = 0
  private var depth = 0

  /// How deep expressions may be nested, and how tall their trees may grow: what recursion can follow anywhere.
  static let deepest = 150
  static let tallest = 500

  init(_ text: [UInt8]) throws(SyntaxError) {
    self.text = text
    tokens = try Lexer.tokens(text)
  }

  /// Reads the whole text as one expression.
  mutating func parse() throws(SyntaxError) -> Expression {
    if peek.kind == .end { throw error("there is no expression", at: 0) }
    let expression = try self.expression(1)
    guard peek.kind == .end else { throw unexpected("behind the expression") }
    return expression
  }

  // MARK: - Tokens

  var peek: Token { tokens[place] }
  var following: Token { tokens[min(place + 1, tokens.count - 1)] }

  mutating func next() -> Token {
    defer { place = min(place + 1, tokens.count - 1) }
    return tokens[place]
  }

  mutating func take(_ sign: String) -> Bool {
    guard peek.is(sign) else { return false }
    place += 1
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard peek.word == word else { return false }
    place += 1
    return true
  }

  mutating func expect(_ sign: String, _ context: String) throws(SyntaxError) {
    guard take(sign) else { throw unexpected("in \(context)", expected: "\"\(sign)\"") }
  }

  /// Where the last token taken ends.
  var end: Int { tokens[max(0, place - 1)].range.end }

  func error(_ message: String, at offset: Int, hint: String = "") -> SyntaxError {
    SyntaxError(text, offset, message, hint: hint)
  }

  func unexpected(_ context: String, expected: String = "") -> SyntaxError {
    let range = peek.range
    let shown =
      peek.kind == .end
      ? "the text ends" : "unexpected \(String(decoding: text[range.start..<range.end], as: UTF8.self))"
    let wanted = expected.isEmpty ? "" : "; expected \(expected)"
    return error("\(shown) \(context)\(wanted)", at: range.start)
  }

  func make(_ node: Expression.Node, from start: Int) throws(SyntaxError) -> Expression {
    let range = TextRange(start: start, end: end)
    let below = Expression(node, range, depth: 0).children.map(\.depth).max() ?? 0
    guard below < Self.tallest else {
      throw error(
        "more than \(Self.tallest) operations build on each other", at: start, hint: "split it into rules")
    }
    return Expression(node, range, depth: below + 1)
  }

  // MARK: - Operators

  /// Reads what binds at least as tightly as `precedence`.
  mutating func expression(_ precedence: Int) throws(SyntaxError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw error("nested more than \(Self.deepest) deep", at: peek.range.start, hint: "split it into rules")
    }
    let start = peek.range.start
    var left = try unary()
    while let operation = operation(peek), operation.precedence >= precedence {
      let sign = next()
      if peek.is("/"), sign.is("<") || sign.is(">"), peek.range.start == sign.range.end {
        throw error(
          "</ and >/ trim native histograms, which are not offered here: native histograms are not kept",
          at: sign.range.start)
      }
      var binary = Expression.Binary(operation: operation, left: left, right: left)
      try modifiers(&binary)
      let tighter = operation == .power ? operation.precedence : operation.precedence + 1
      binary.right = try expression(tighter)
      try check(binary, from: start)
      left = try make(.binary(binary), from: start)
    }
    return left
  }

  private func operation(_ token: Token) -> BinaryOperation? {
    switch token.kind {
    case .sign(let sign): BinaryOperation(rawValue: sign)
    case .identifier: token.word.flatMap { BinaryOperation(rawValue: $0) }
    default: nil
    }
  }

  private mutating func unary() throws(SyntaxError) -> Expression {
    let start = peek.range.start
    guard peek.is("-") || peek.is("+") else { return try postfix(try primary(), from: start) }
    let isNegative = next().is("-")
    let operand = try expression(BinaryOperation.power.precedence)
    guard operand.type == .scalar || operand.type == .vector else {
      throw error(
        "a sign stands before a number or an instant vector, not a \(operand.type.rawValue)", at: start)
    }
    if case .number(let value) = operand.node {
      return try make(.number(isNegative ? -value : value), from: start)
    }
    return try make(.unary(isNegative: isNegative, operand), from: start)
  }

  // MARK: - What stands alone

  private mutating func primary() throws(SyntaxError) -> Expression {
    let token = peek
    let start = token.range.start
    switch token.kind {
    case .number(let value): return try taken(.number(value), start)
    case .duration(let milliseconds): return try taken(.number(Double(milliseconds) / 1000), start)
    case .string(let bytes): return try taken(.string(bytes), start)
    case .sign("("):
      _ = next()
      let inner = try expression(1)
      try expect(")", "parentheses")
      return try make(.paren(inner), from: start)
    case .sign("{"): return try selector(named: nil, from: start)
    case .identifier(let name): return try identifier(name, from: start)
    case .sign, .end: throw unexpected("where an expression should begin")
    }
  }

  private mutating func taken(_ node: Expression.Node, _ start: Int) throws(SyntaxError) -> Expression {
    _ = next()
    return try make(node, from: start)
  }

  private static let notNames: Set<String> = ["bool", "on", "ignoring", "group_left", "group_right", "atan2"]

  private mutating func identifier(_ name: String, from start: Int) throws(SyntaxError) -> Expression {
    let word = name.lowercased()
    if let number = NumberText.value(word) { return try taken(.number(number), start) }
    let opens = following.is("(")
    if let operation = AggregateOperation(rawValue: word),
      opens || ["by", "without"].contains(following.word)
    {
      return try aggregation(operation, from: start)
    }
    if opens { return try call(name, from: start) }
    guard !Self.notNames.contains(word) else { throw unexpected("where an expression should begin") }
    _ = next()
    return try selector(named: name, from: start)
  }
}

extension Expression {
  /// Reads an expression.
  /// - Throws: `SyntaxError` with line and column.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = try Parser(Array(text.utf8))
    self = try parser.parse()
  }
}
