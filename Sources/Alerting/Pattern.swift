/// A regular expression as matchers write it: RE2's common part, against the whole text, in time that grows with the
/// length of the text and of the expression and no faster, whatever either says.
///
/// A dot stands for any character, a new line too. What takes memory of what was matched (back references), looks
/// ahead, or names Unicode classes is refused.
public struct Pattern: Hashable, Sendable {
  /// The expression as it was written.
  public let text: String
  private let shortcut: Shortcut?
  private let program: [PatternStep]

  /// A text that is no expression.
  public struct SyntaxError: Error, Hashable, CustomStringConvertible {
    /// The character it stopped at, from 0.
    public var offset: Int
    /// What is wrong.
    public var reason: String
    /// What is wrong, and where.
    public var description: String { "\(reason) at character \(offset + 1)" }
  }

  /// What most expressions are, and what needs no machine.
  private enum Shortcut: Hashable, Sendable {
    case anything, something
    case words([String])
    case begins(String)
    case ends(String)
    case contains(String)
  }

  /// Reads an expression.
  /// - Throws: `SyntaxError`.
  public init(_ text: String) throws(SyntaxError) {
    self.text = text
    var parser = PatternParser(text)
    let node = try parser.parse()
    var compiler = PatternCompiler()
    program = try compiler.program(of: node, length: parser.length)
    shortcut = Self.shortcut(text)
  }

  /// Whether a text as a whole is what the expression describes.
  public func matches(_ subject: String) -> Bool {
    switch shortcut {
    case .anything: true
    case .something: !subject.isEmpty
    case .words(let words): words.contains(subject)
    case .begins(let part): subject.utf8.starts(with: part.utf8)
    case .ends(let part): subject.utf8.reversed().starts(with: part.utf8.reversed())
    case .contains(let part): Self.find(part, in: subject)
    case nil: PatternMachine(program: program).matches(subject)
    }
  }

  private static func find(_ part: String, in subject: String) -> Bool {
    let (needle, hay) = (Array(part.utf8), Array(subject.utf8))
    guard hay.count >= needle.count else { return false }
    return (0...(hay.count - needle.count)).contains { hay[$0...].starts(with: needle) }
  }

  private static func shortcut(_ text: String) -> Shortcut? {
    if text == ".*" { return .anything }
    if text == ".+" { return .something }
    let isPlain = { (part: Substring) in
      part.unicodeScalars.allSatisfy { !"\\.+*?()[]{}^$|".unicodeScalars.contains($0) }
    }
    let words = text.split(separator: "|", omittingEmptySubsequences: false)
    if words.allSatisfy(isPlain) { return .words(words.map(String.init)) }
    let (opens, closes) = (text.hasPrefix(".*"), text.hasSuffix(".*"))
    let middle = text.dropFirst(opens ? 2 : 0).dropLast(closes ? 2 : 0)
    guard opens || closes, text.count > 2, isPlain(middle) else { return nil }
    return opens ? closes ? .contains(String(middle)) : .ends(String(middle)) : .begins(String(middle))
  }

  /// Two expressions are the same where they are written the same.
  public static func == (a: Pattern, b: Pattern) -> Bool { a.text == b.text }

  /// By what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// One step of a compiled expression.
enum PatternStep: Hashable, Sendable {
  case character(PatternSet)
  case split(Int, Int)
  case jump(Int)
  case start, end
  case boundary(Bool)
  case matched
}

/// Some characters: ranges of scalars, or all others.
struct PatternSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false
  var ignoresCase = false

  func contains(_ scalar: UInt32) -> Bool {
    var found = ranges.contains { $0.contains(scalar) }
    if !found, ignoresCase, let other = Self.otherCase(scalar) {
      found = ranges.contains { $0.contains(other) }
    }
    return found != isNegated
  }

  private static func otherCase(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: return scalar + 32
    case 0x61...0x7A: return scalar - 32
    case ..<0x80: return nil
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return nil }
      let (lower, upper) = (
        properties.lowercaseMapping.unicodeScalars, properties.uppercaseMapping.unicodeScalars
      )
      if lower.count == 1, let first = lower.first, first.value != scalar { return first.value }
      if upper.count == 1, let first = upper.first, first.value != scalar { return first.value }
      return nil
    }
  }
}

/// Walks all ways through a program at once, a character at a time.
struct PatternMachine {
  let program: [PatternStep]

  func matches(_ subject: String) -> Bool {
    var now = Places(count: program.count)
    var next = Places(count: program.count)
    var before: UInt32?
    var rest = subject.unicodeScalars.makeIterator()
    var scalar = rest.next()?.value
    add(0, to: &now, before, scalar)
    while let here = scalar {
      if now.list.isEmpty { return false }
      let after = rest.next()?.value
      for place in now.list {
        if case .character(let set) = program[place], set.contains(here) {
          add(place + 1, to: &next, here, after)
        }
      }
      swap(&now, &next)
      next.clear()
      (before, scalar) = (here, after)
    }
    return now.list.contains { program[$0] == .matched }
  }

  private struct Places {
    var list: [Int] = []
    private var isIn: [Bool]

    init(count: Int) { isIn = Array(repeating: false, count: count) }

    mutating func insert(_ place: Int) -> Bool {
      if isIn[place] { return false }
      isIn[place] = true
      list.append(place)
      return true
    }

    mutating func clear() {
      for place in list { isIn[place] = false }
      list.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a place and all that can be reached from it without a character.
  private func add(_ start: Int, to places: inout Places, _ before: UInt32?, _ after: UInt32?) {
    var open = [start]
    while let place = open.popLast() {
      guard places.insert(place) else { continue }
      switch program[place] {
      case .split(let one, let other): open += [other, one]
      case .jump(let to): open.append(to)
      case .start: if before == nil { open.append(place + 1) }
      case .end: if after == nil { open.append(place + 1) }
      case .boundary(let wanted):
        if (Self.isWord(before) != Self.isWord(after)) == wanted { open.append(place + 1) }
      case .character, .matched: break
      }
    }
  }

  private static func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
    default: return false
    }
  }
}
