/// One line of text being typed.
public struct LineEdit: Hashable, Sendable {
  /// The characters so far.
  public private(set) var characters: [Character]
  /// Where the next one goes: 0 before the first.
  public private(set) var cursor: Int

  /// The most characters that it takes.
  public static let limit = 200

  /// A line with the cursor at its end.
  public init(_ text: String = "") {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  /// The text so far.
  public var text: String { String(characters) }
  /// The text before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Takes a key, as readline would.
  /// - Returns: whether the key meant anything.
  public mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let typed): insert(typed)
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    case .control("w"): remove(from: wordStart, to: cursor)
    default: return false
    }
    return true
  }

  private var wordStart: Int {
    var at = cursor
    while at > 0, characters[at - 1] == " " { at -= 1 }
    while at > 0, characters[at - 1] != " " { at -= 1 }
    return at
  }

  private mutating func insert(_ typed: Character) {
    guard characters.count < Self.limit else { return }
    characters.insert(typed, at: cursor)
    cursor += 1
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(start, end))
    guard range.lowerBound < range.upperBound else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
