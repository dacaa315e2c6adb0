/// A regular expression of RE2's language, matched in linear time.
public struct Regex: Sendable {
  private let program: RegexProgram
  private let names: [String: Int]
  /// How a whole text is matched without running the program, where that says the same.
  private let shortcut: RegexShortcut?

  /// An expression that stands for the whole text, with `.` standing for line breaks too: what matchers are.
  /// - Throws: `RegexError`
  init(anchored text: [UInt8]) throws(RegexError) {
    var flags = RegexParser.Flags()
    flags.dotIsAll = true
    try self.init(text, flags) { .sequence([.assertion(.textStart), $0, .assertion(.textEnd)]) }
  }

  /// An expression that may stand anywhere in a text.
  /// - Throws: `RegexError`
  public init(_ text: String) throws(RegexError) {
    try self.init(Array(text.utf8), RegexParser.Flags()) { $0 }
  }

  private init(_ text: [UInt8], _ flags: RegexParser.Flags, _ wrap: (RegexNode) -> RegexNode)
    throws(RegexError)
  {
    guard UTF8Text.isValid(text) else { throw RegexError(description: "no UTF-8") }
    var parser = RegexParser(String(decoding: text, as: UTF8.self), flags: flags)
    let node = try parser.parse()
    names = parser.names
    program = try RegexProgram(wrap(node), captures: parser.captures)
    shortcut = RegexShortcut(node)
  }

  /// Whether a whole text matches; for expressions made by `init(anchored:)`.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    if let shortcut { return shortcut.matches(text) }
    var machine = RegexMachine(program, text, keepsPlaces: false)
    return machine.firstMatch(from: text.startIndex, isAnchored: true) != nil
  }

  /// Whether it matches somewhere in a text.
  public func isFound(in text: String) -> Bool { firstMatch(in: Array(text.utf8), from: 0) != nil }

  /// The places of the first match: start and end of the whole, then of each group, -1 where it took no part.
  func firstMatch(in text: [UInt8], from start: Int) -> [Int]? {
    var machine = RegexMachine(program, text[...], keepsPlaces: true)
    return machine.firstMatch(from: start, isAnchored: false)
  }

  /// A text with every match replaced; `$1` and `${name}` stand for groups.
  public func replacing(in text: String, with template: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var (place, copied) = (0, 0)
    while place <= bytes.count, let match = firstMatch(in: bytes, from: place) {
      // An empty match right behind another is none.
      if match[1] > match[0] || match[0] > copied || place == 0 {
        result += bytes[copied..<match[0]] + expand(template, bytes, match)
        copied = match[1]
      }
      place = match[1] > match[0] ? match[1] : match[1] + scalarLength(bytes, match[1])
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private func scalarLength(_ bytes: [UInt8], _ place: Int) -> Int {
    place < bytes.count ? UTF8Text.decode(bytes[place...])?.1 ?? 1 : 1
  }

  /// A template with `$1`, `${1}`, `$name` and `${name}` replaced by what groups matched, and `$$` by `$`.
  func expand(_ template: String, _ text: [UInt8], _ match: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      result += rest[..<dollar]
      rest = rest[(dollar + 1)...]
      guard let (name, length) = Self.reference(rest) else {
        result.append(UInt8(ascii: "$"))
        if rest.first == UInt8(ascii: "$") { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst(length)
      guard let group = Int(name) ?? names[name], 2 * group + 1 < match.count, match[2 * group] >= 0 else {
        continue
      }
      result += text[match[2 * group]..<match[2 * group + 1]]
    }
    return result + rest
  }

  /// A group's name behind a dollar, and how long it is with its braces.
  private static func reference(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    let inBraces = text.first == UInt8(ascii: "{")
    let name = text.dropFirst(inBraces ? 1 : 0).prefix { Quoting.isLetter($0) || Quoting.isDigit($0) }
    guard !name.isEmpty else { return nil }
    if inBraces, name.endIndex == text.endIndex || text[name.endIndex] != UInt8(ascii: "}") { return nil }
    return (String(decoding: name, as: UTF8.self), name.count + (inBraces ? 2 : 0))
  }
}
