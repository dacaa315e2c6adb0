/// A pattern for one name in a directory: `*`, `?`, `[a-z]`, `[!a-z]`, and `\` before a sign that means
/// itself.
struct GlobPattern: Equatable, Sendable {
  private enum Token: Equatable, Sendable {
    case one(Unicode.Scalar)
    case any
    case many
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let tokens: [Token]
  /// A name that starts with a dot is matched only by a pattern that does so itself.
  let namesHidden: Bool

  init(_ text: some StringProtocol) {
    tokens = Self.parse(Array(text.unicodeScalars))
    namesHidden = tokens.first == .one(".")
  }

  static func isPattern(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { "*?[".unicodeScalars.contains($0) }
  }

  func matches(_ name: String) -> Bool {
    if !namesHidden && name.utf8.first == UInt8(ascii: ".") { return false }
    let scalars = name.unicodeScalars
    var position = scalars.startIndex
    var token = 0
    // Where the latest `*` may take one more sign: only the latest can ever need to.
    var retry: (token: Int, position: String.Index)?
    while position < scalars.endIndex || token < tokens.count {
      if token < tokens.count, tokens[token] == .many {
        retry = (token, position)
        token += 1
      } else if token < tokens.count, position < scalars.endIndex,
        Self.accepts(tokens[token], scalars[position])
      {
        token += 1
        position = scalars.index(after: position)
      } else if let last = retry, last.position < scalars.endIndex {
        position = scalars.index(after: last.position)
        token = last.token + 1
        retry = (last.token, position)
      } else {
        return false
      }
    }
    return true
  }

  private static func accepts(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .one(let wanted): wanted == scalar
    case .any: true
    case .many: false
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private static func parse(_ text: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case "*":
        if tokens.last != .many { tokens.append(.many) }
      case "?":
        tokens.append(.any)
      case "[":
        if let (set, end) = parseSet(text, from: index) {
          tokens.append(set)
          index = end
        } else {
          tokens.append(.one("["))
        }
      case "\\" where index + 1 < text.count:
        index += 1
        tokens.append(.one(text[index]))
      case let scalar:
        tokens.append(.one(scalar))
      }
      index += 1
    }
    return tokens
  }

  /// The set that opens at `start`, with the index of its `]`; nil where it never closes.
  private static func parseSet(_ text: [Unicode.Scalar], from start: Int) -> (Token, Int)? {
    var index = start + 1
    let isNegated = index < text.count && (text[index] == "!" || text[index] == "^")
    if isNegated { index += 1 }
    let first = index
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < text.count, text[index] != "]" || index == first {
      let low = text[index]
      if index + 2 < text.count, text[index + 1] == "-", text[index + 2] != "]" {
        if low <= text[index + 2] { ranges.append(low...text[index + 2]) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return index < text.count ? (.set(ranges, isNegated: isNegated), index) : nil
  }
}
