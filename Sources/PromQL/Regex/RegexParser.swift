/// Reads an expression of RE2's language, as Go and so Prometheus writes them.
struct RegexParser {
  /// How letters, dots and anchors are meant; `(?i)` and its like change it.
  struct Flags: Hashable {
    var ignoresCase = false
    var dotIsAll = false
    var isMultiline = false
    var isLazy = false
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var flags: Flags
  private var depth = 0
  private(set) var captures = 0
  private(set) var names: [String: Int] = [:]

  static let deepest = 100
  static let mostRepetitions = 1_000

  init(_ text: String, flags: Flags) {
    scalars = Array(text.unicodeScalars)
    self.flags = flags
  }

  /// Reads the whole text.
  mutating func parse() throws(RegexError) -> RegexNode {
    let node = try choice()
    guard peek == nil else { throw RegexError(description: "unexpected )") }
    return node
  }

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    place += 1
    return true
  }

  private mutating func next() throws(RegexError) -> Unicode.Scalar {
    guard let scalar = peek else { throw RegexError(description: "ends too early") }
    place += 1
    return scalar
  }

  // MARK: - Structure

  private mutating func choice() throws(RegexError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw RegexError(description: "groups are nested more than \(Self.deepest) deep")
    }
    let outer = flags
    defer { flags = outer }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(RegexError) -> RegexNode {
    var nodes: [RegexNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let node = try atom() else { continue }
      nodes.append(try repeated(node))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func repeated(_ atom: RegexNode) throws(RegexError) -> RegexNode {
    var node = atom
    var count = 0
    while let (least, most) = try bounds() {
      count += 1
      guard count == 1 else { throw RegexError(description: "a repetition of a repetition") }
      let isLazy = take("?") != flags.isLazy
      node = .repetition(node, least: least, most: most, greedy: !isLazy)
    }
    return node
  }

  private mutating func bounds() throws(RegexError) -> (Int, Int?)? {
    switch peek {
    case "*": return advanced((0, nil))
    case "+": return advanced((1, nil))
    case "?": return advanced((0, 1))
    case "{": return try counted()
    default: return nil
    }
  }

  private mutating func advanced(_ bounds: (Int, Int?)) -> (Int, Int?) {
    place += 1
    return bounds
  }

  /// `{n}`, `{n,}`, `{n,m}`; anything else behind a brace is text.
  private mutating func counted() throws(RegexError) -> (Int, Int?)? {
    let start = place
    place += 1
    guard let least = number() else { return rewind(start) }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else { return rewind(start) }
    guard max(least, most ?? 0) <= Self.mostRepetitions, most.map({ $0 >= least }) ?? true else {
      throw RegexError(description: "repetition counts go up to \(Self.mostRepetitions), the smaller first")
    }
    return (least, most)
  }

  private mutating func rewind(_ start: Int) -> (Int, Int?)? {
    place = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = peek?.value, digit >= 0x30, digit <= 0x39, (value ?? 0) < 100_000 {
      value = (value ?? 0) * 10 + Int(digit - 0x30)
      place += 1
    }
    return value
  }

  /// One thing that can be repeated; nil where only flags changed.
  private mutating func atom() throws(RegexError) -> RegexNode? {
    let start = place
    switch try next() {
    case "(": return try group()
    case "[":
      var set = try RegexClassParser.set(scalars, &place)
      if flags.ignoresCase { set.foldCase() }
      return .scalar(set)
    case ".": return .scalar(flags.dotIsAll ? .any : .anyButNewline)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "*", "+", "?": throw RegexError(description: "nothing stands before a repetition")
    case "\\": return try escape()
    case let scalar:
      place = start + 1
      return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> RegexNode {
    var set = ScalarSet(scalar)
    if flags.ignoresCase { set.foldCase() }
    return .scalar(set)
  }

  private mutating func escape() throws(RegexError) -> RegexNode {
    switch peek {
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.noWordBoundary)
    case "Q": return try quotedText()
    default:
      var set = ScalarSet()
      try RegexClassParser.escape(scalars, &place, into: &set)
      if flags.ignoresCase { set.foldCase() }
      return .scalar(set)
    }
  }

  private mutating func assertion(_ assertion: RegexNode.Assertion) -> RegexNode {
    place += 1
    return .assertion(assertion)
  }

  private mutating func quotedText() throws(RegexError) -> RegexNode {
    place += 1
    var nodes: [RegexNode] = []
    while let scalar = peek {
      if scalar == "\\", place + 1 < scalars.count, scalars[place + 1] == "E" {
        place += 2
        break
      }
      nodes.append(literal(scalar))
      place += 1
    }
    return .sequence(nodes)
  }

  // MARK: - Groups

  private mutating func group() throws(RegexError) -> RegexNode? {
    if !take("?") { return try capture() }
    if take("P") {
      guard take("<") else { throw RegexError(description: "only (?P<name>…) begins so") }
      return try named()
    }
    if take("<") { return try named() }
    return try flagGroup()
  }

  private mutating func named() throws(RegexError) -> RegexNode {
    var name = ""
    while !take(">") { name.unicodeScalars.append(try next()) }
    guard Quoting.isLabelName("_" + name), !name.isEmpty, names[name] == nil else {
      throw RegexError(description: "a group's name is a word of its own: \(Quoting.quoted(name))")
    }
    names[name] = captures + 1
    return try capture()
  }

  private mutating func capture() throws(RegexError) -> RegexNode {
    captures += 1
    let number = captures
    let inner = try choice()
    guard take(")") else { throw RegexError(description: "a ( is not closed") }
    return .capture(number, inner)
  }

  private mutating func flagGroup() throws(RegexError) -> RegexNode? {
    let outer = flags
    var turnsOn = true
    while true {
      switch try next() {
      case "i": flags.ignoresCase = turnsOn
      case "s": flags.dotIsAll = turnsOn
      case "m": flags.isMultiline = turnsOn
      case "U": flags.isLazy = turnsOn
      case "-" where turnsOn: turnsOn = false
      case ")": return nil
      case ":":
        let inner = try choice()
        flags = outer
        guard take(")") else { throw RegexError(description: "a ( is not closed") }
        return inner
      case let other:
        throw RegexError(description: "(?\(other) is not known; look-around and atomic groups are not")
      }
    }
  }
}
