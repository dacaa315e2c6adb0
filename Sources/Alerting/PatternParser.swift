/// What an expression is made of.
indirect enum PatternNode {
  case empty
  case set(PatternSet)
  case assertion(PatternStep)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
}

/// Reads an expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var ignoresCase = false
  private var depth = 0
  /// Longer expressions are refused: silences come from whoever shares the journal.
  private static let longest = 2_000

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// How many characters there are.
  var length: Int { scalars.count }

  mutating func parse() throws(Pattern.SyntaxError) -> PatternNode {
    guard scalars.count <= Self.longest else { throw error("longer than \(Self.longest) characters") }
    let node = try choice()
    guard at == scalars.count else { throw error("a ) that nothing opens") }
    return node
  }

  private func error(_ reason: String) -> Pattern.SyntaxError { .init(offset: at, reason: reason) }

  private var here: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func choice() throws(Pattern.SyntaxError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50 else { throw error("nested too deeply") }
    let folds = ignoresCase
    defer { ignoresCase = folds }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Pattern.SyntaxError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = here, scalar != "|", scalar != ")" {
      let part = try atom()
      parts.append(try repeated(part))
    }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated(_ node: PatternNode) throws(Pattern.SyntaxError) -> PatternNode {
    guard let (least, most) = try count() else { return node }
    // Whether it takes as little as it can makes no difference to whether it matches.
    _ = take("?")
    if try count() != nil { throw error("a repetition of a repetition") }
    return .repeated(node, least: least, most: most)
  }

  private mutating func count() throws(Pattern.SyntaxError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = at
    guard take("{"), let least = number() else {
      at = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      at = start
      return nil
    }
    guard least <= 1_000, most.map({ $0 <= 1_000 && $0 >= least }) ?? true else {
      throw error("a repetition is from 0 to 1000")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = at
    while let scalar = here, ("0"..."9").contains(scalar), at - start < 5 { at += 1 }
    return Int(String(String.UnicodeScalarView(scalars[start..<at])))
  }

  private mutating func atom() throws(Pattern.SyntaxError) -> PatternNode {
    guard let scalar = here else { return .empty }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "*", "+", "?": throw error("nothing to repeat")
    default: break
    }
    at += 1
    switch scalar {
    case ".": return .set(PatternSet(isNegated: true))
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "\\": return try escape()
    default: return .set(PatternSet(ranges: [scalar.value...scalar.value], ignoresCase: ignoresCase))
    }
  }

  private mutating func group() throws(Pattern.SyntaxError) -> PatternNode {
    at += 1
    let folds = ignoresCase
    if take("?") {
      if take("P<") || take("<") {
        while let scalar = here, scalar != ">" { at += 1; _ = scalar }
        guard take(">") else { throw error("a name without its >") }
      } else if try flags() {
        return .empty
      }
    }
    let node = try choice()
    guard take(")") else { throw error("a ( without its )") }
    ignoresCase = folds
    return node
  }

  /// Reads flags; whether they are all that the group says, and hold for what follows.
  private mutating func flags() throws(Pattern.SyntaxError) -> Bool {
    var value = true
    while let scalar = here {
      at += 1
      switch scalar {
      case "i": ignoresCase = value
      case "s": guard value else { throw error("the flag -s is not supported") }
      case "-": value = false
      case ":": return false
      case ")": return true
      default:
        at -= 1
        throw error("(?\(scalar) is not supported")
      }
    }
    throw error("a ( without its )")
  }

  private mutating func escape() throws(Pattern.SyntaxError) -> PatternNode {
    switch here {
    case "b": at += 1; return .assertion(.boundary(true))
    case "B": at += 1; return .assertion(.boundary(false))
    case "A": at += 1; return .assertion(.start)
    case "z": at += 1; return .assertion(.end)
    default: return .set(try escapedSet())
    }
  }

  private mutating func escapedSet() throws(Pattern.SyntaxError) -> PatternSet {
    guard let scalar = here else { throw error("a \\ at the end") }
    at += 1
    if let set = Self.named(scalar) { return set }
    let value: UInt32
    switch scalar {
    case "t": value = 9
    case "n": value = 10
    case "v": value = 11
    case "f": value = 12
    case "r": value = 13
    case "a": value = 7
    case "x": value = try hexadecimal()
    case "0"..."9", "a"..."z", "A"..."Z":
      at -= 1
      throw error("\\\(scalar) is not supported")
    default: value = scalar.value
    }
    return PatternSet(ranges: [value...value], ignoresCase: ignoresCase)
  }

  private static func named(_ scalar: Unicode.Scalar) -> PatternSet? {
    switch scalar {
    case "d": PatternSet(ranges: [0x30...0x39])
    case "D": PatternSet(ranges: [0x30...0x39], isNegated: true)
    case "w": PatternSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    case "W": PatternSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], isNegated: true)
    case "s": PatternSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
    case "S": PatternSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20], isNegated: true)
    default: nil
    }
  }

  private mutating func hexadecimal() throws(Pattern.SyntaxError) -> UInt32 {
    let braced = take("{")
    let start = at
    while let scalar = here, scalar.properties.isASCIIHexDigit, at - start < (braced ? 6 : 2) { at += 1 }
    let digits = String(String.UnicodeScalarView(scalars[start..<at]))
    guard let value = UInt32(digits, radix: 16), braced ? take("}") : digits.count == 2 else {
      throw error("\\x without its digits")
    }
    return value
  }

  private mutating func characterClass() throws(Pattern.SyntaxError) -> PatternSet {
    at += 1
    var set = PatternSet(isNegated: take("^"), ignoresCase: ignoresCase)
    var isFirst = true
    while let scalar = here, scalar != "]" || isFirst {
      isFirst = false
      if take("[:") {
        set.ranges += try posixClass()
        continue
      }
      let low = try classPart()
      guard at + 1 < scalars.count, scalars[at] == "-", scalars[at + 1] != "]", low.ranges.count == 1 else {
        set.ranges += try plain(low)
        continue
      }
      at += 1
      let high = try classPart()
      guard let first = low.ranges.first?.lowerBound, let last = high.ranges.last?.upperBound, first <= last
      else {
        throw error("a range that runs backwards")
      }
      set.ranges.append(first...last)
    }
    guard take("]") else { throw error("a [ without its ]") }
    return set
  }

  private mutating func classPart() throws(Pattern.SyntaxError) -> PatternSet {
    guard let scalar = here else { throw error("a [ without its ]") }
    at += 1
    if scalar == "\\" { return try escapedSet() }
    return PatternSet(ranges: [scalar.value...scalar.value])
  }

  /// The ranges of a set that may itself be "all but".
  private func plain(_ set: PatternSet) throws(Pattern.SyntaxError) -> [ClosedRange<UInt32>] {
    guard set.isNegated else { return set.ranges }
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in set.ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    return gaps + [next...0x10FFFF]
  }

  private static let posix: [String: [ClosedRange<UInt32>]] = [
    "alpha": [0x41...0x5A, 0x61...0x7A], "digit": [0x30...0x39], "lower": [0x61...0x7A],
    "upper": [0x41...0x5A],
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "space": [0x09...0x0D, 0x20...0x20],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "word": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]

  private mutating func posixClass() throws(Pattern.SyntaxError) -> [ClosedRange<UInt32>] {
    let start = at
    while let scalar = here, scalar != ":" { at += 1; _ = scalar }
    let name = String(String.UnicodeScalarView(scalars[start..<at]))
    guard take(":]"), let ranges = Self.posix[name] else { throw error("[:\(name):] is not supported") }
    return ranges
  }
}

/// Turns an expression into steps.
struct PatternCompiler {
  private var steps: [PatternStep] = []
  private static let most = 20_000

  mutating func program(of node: PatternNode, length: Int) throws(Pattern.SyntaxError) -> [PatternStep] {
    try add(node, length)
    steps.append(.matched)
    return steps
  }

  private mutating func add(_ node: PatternNode, _ length: Int) throws(Pattern.SyntaxError) {
    guard steps.count < Self.most else {
      throw Pattern.SyntaxError(offset: max(0, length - 1), reason: "repeats too much")
    }
    switch node {
    case .empty: break
    case .set(let set): steps.append(.character(set))
    case .assertion(let step): steps.append(step)
    case .sequence(let parts): for part in parts { try add(part, length) }
    case .choice(let choices): try addChoice(choices[...], length)
    case .repeated(let part, let least, let most):
      for _ in 0..<least { try add(part, length) }
      guard let most else { return try addLoop(part, length) }
      for _ in least..<most { try addOptional(part, length) }
    }
  }

  private mutating func addChoice(_ choices: ArraySlice<PatternNode>, _ length: Int) throws(Pattern
    .SyntaxError)
  {
    guard let first = choices.first else { return }
    guard choices.count > 1 else { return try add(first, length) }
    let split = steps.count
    steps.append(.split(split + 1, 0))
    try add(first, length)
    let jump = steps.count
    steps.append(.jump(0))
    steps[split] = .split(split + 1, steps.count)
    try addChoice(choices.dropFirst(), length)
    steps[jump] = .jump(steps.count)
  }

  private mutating func addLoop(_ part: PatternNode, _ length: Int) throws(Pattern.SyntaxError) {
    let split = steps.count
    steps.append(.split(split + 1, 0))
    try add(part, length)
    steps.append(.jump(split))
    steps[split] = .split(split + 1, steps.count)
  }

  private mutating func addOptional(_ part: PatternNode, _ length: Int) throws(Pattern.SyntaxError) {
    let split = steps.count
    steps.append(.split(split + 1, 0))
    try add(part, length)
    steps[split] = .split(split + 1, steps.count)
  }
}
