/// Reads templates of Go's language, as far as Prometheus's rules use it.
struct TemplateParser {
  private let source: [UInt8]
  private let tokens: [TemplateToken]
  private var place = 0
  private var depth = 0
  private var variables: Set<String>

  /// How deep blocks and parentheses may be nested.
  static let deepest = 50

  /// Reads a template.
  /// - Parameter variables: those that are known at its beginning.
  static func parse(_ text: String, variables: Set<String>) throws(TemplateError) -> [TemplateNode] {
    var parser = TemplateParser(
      source: Array(text.utf8), tokens: try TemplateLexer.tokens(text), variables: variables)
    let (nodes, end) = try parser.list()
    guard end == nil else { throw TemplateError("unexpected {{\(end ?? "")}}") }
    return nodes
  }

  private init(source: [UInt8], tokens: [TemplateToken], variables: Set<String>) {
    self.source = source
    self.tokens = tokens
    self.variables = variables
  }

  private var peek: TemplateToken.Kind? { place < tokens.count ? tokens[place].kind : nil }

  private mutating func take(_ kind: TemplateToken.Kind) -> Bool {
    guard peek == kind else { return false }
    place += 1
    return true
  }

  private func text(from start: Int) -> String {
    var bytes = source[tokens[start].offset..<(place < tokens.count ? tokens[place].offset : source.count)]
    while let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x09 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads up to `end` or `else`, or the end of all.
  private mutating func list() throws(TemplateError) -> ([TemplateNode], String?) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw TemplateError("nested more than \(Self.deepest) deep") }
    var nodes: [TemplateNode] = []
    while let kind = peek {
      place += 1
      if case .text(let text) = kind {
        nodes.append(.text(text))
        continue
      }
      guard case .word(let word) = peek else {
        nodes.append(try action())
        continue
      }
      if word == "end" || word == "else" {
        place += 1
        return (nodes, word)
      }
      if let node = try block(word) { nodes.append(node) } else { nodes.append(try action()) }
    }
    return (nodes, nil)
  }

  private mutating func action() throws(TemplateError) -> TemplateNode {
    let pipeline = try self.pipeline(until: .close)
    return .print(pipeline)
  }

  private mutating func block(_ word: String) throws(TemplateError) -> TemplateNode? {
    switch word {
    case "if", "with", "range": place += 1
    case "define", "template", "block", "break", "continue":
      throw TemplateError("{{\(word)}} is not offered here")
    default: return nil
    }
    let outer = variables
    defer { variables = outer }
    let pipeline = try self.pipeline(until: .close)
    let (then, otherwise) = try branches(word)
    switch word {
    case "if": return .choice(pipeline, then: then, otherwise: otherwise)
    case "with": return .with(pipeline, then: then, otherwise: otherwise)
    default: return .loop(pipeline, body: then, otherwise: otherwise)
    }
  }

  private mutating func branches(_ word: String) throws(TemplateError) -> ([TemplateNode], [TemplateNode]) {
    let (then, end) = try list()
    guard let end else { throw TemplateError("unexpected EOF") }
    if end == "end" {
      try expectClose("end")
      return (then, [])
    }
    // {{else if …}} is an if in the else, with one end for both.
    if case .word(let next) = peek, next == "if" || next == "with" {
      guard let nested = try block(next) else { throw TemplateError("unexpected {{else}}") }
      return (then, [nested])
    }
    try expectClose("else")
    let (otherwise, last) = try list()
    guard last == "end" else {
      throw TemplateError(last == nil ? "unexpected EOF" : "expected end; found {{else}}")
    }
    try expectClose("end")
    return (then, otherwise)
  }

  private mutating func expectClose(_ word: String) throws(TemplateError) {
    guard take(.close) else { throw TemplateError("unexpected text in {{\(word)}}") }
  }

  private mutating func pipeline(until end: TemplateToken.Kind) throws(TemplateError) -> TemplatePipeline {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw TemplateError("nested more than \(Self.deepest) deep") }
    var pipeline = TemplatePipeline()
    try declaration(&pipeline)
    repeat { pipeline.commands.append(try command(until: end)) } while take(.sign("|"))
    guard take(end) else { throw TemplateError("unexpected text in action") }
    return pipeline
  }

  /// `$x := `, `$x = `, `$i, $x := `.
  private mutating func declaration(_ pipeline: inout TemplatePipeline) throws(TemplateError) {
    let start = place
    var names: [String] = []
    while case .variable(let name) = peek {
      names.append(name)
      place += 1
      if !take(.sign(",")) { break }
    }
    let declares = take(.sign(":="))
    guard declares || take(.sign("=")), !names.isEmpty, names.count <= 2 else {
      place = start
      return
    }
    for name in names where !declares && !variables.contains(name) {
      throw TemplateError("undefined variable \"$\(name)\"")
    }
    pipeline.variables = names
    pipeline.declares = declares
    variables.formUnion(names)
  }

  private mutating func command(until end: TemplateToken.Kind) throws(TemplateError) -> TemplateCommand {
    let start = place
    var operands: [TemplateOperand] = []
    while let kind = peek, kind != end, kind != .sign("|") { operands.append(try operand()) }
    guard !operands.isEmpty else {
      throw TemplateError(peek == nil ? "unclosed action" : "missing value for command")
    }
    return TemplateCommand(operands: operands, offset: tokens[start].offset, source: text(from: start))
  }

  private mutating func operand() throws(TemplateError) -> TemplateOperand {
    let start = place
    guard let kind = peek else { throw TemplateError("unclosed action") }
    place += 1
    var operand = TemplateOperand(base: try base(kind), offset: tokens[start].offset, source: "")
    if case .field(let name) = kind, !name.isEmpty { operand.fields.append(name) }
    let chain = place
    while place < tokens.count, !tokens[place].isSpaced, case .field(let name) = tokens[place].kind,
      !name.isEmpty
    {
      operand.fields.append(name)
      place += 1
    }
    // Go says of a chain that it is where its second part is.
    if place > chain { operand.offset = tokens[chain].offset }
    operand.source = text(from: start)
    return operand
  }

  private mutating func base(_ kind: TemplateToken.Kind) throws(TemplateError) -> TemplateOperand.Base {
    switch kind {
    case .string(let text): return .value(.text(text))
    case .integer(let value): return .value(.integer(value))
    case .number(let value): return .value(.number(value))
    case .field: return .dot
    case .word("true"): return .value(.bool(true))
    case .word("false"): return .value(.bool(false))
    case .word("nil"): return .value(.none)
    case .variable(let name):
      guard name.isEmpty || variables.contains(name) else {
        throw TemplateError("undefined variable \"$\(name)\"")
      }
      return .variable(name)
    case .word(let name):
      guard TemplateFunctions.all[name] != nil else {
        throw TemplateError("function \"\(name)\" not defined")
      }
      return .function(name)
    case .sign("("): return .pipeline(try pipeline(until: .sign(")")))
    case .sign(let sign): throw TemplateError("unexpected \"\(sign)\" in operand")
    case .text, .open, .close: throw TemplateError("unexpected text in operand")
    }
  }
}
