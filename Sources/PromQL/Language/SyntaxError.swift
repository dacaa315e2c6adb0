/// A place in an expression's text, as bytes of UTF-8.
struct TextRange: Hashable, Sendable {
  var start: Int
  var end: Int
}

/// An expression that is none, or asks for what is not offered, with where and what would be right.
public struct SyntaxError: Error, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in characters.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What would be right; may be empty.
  public var hint: String

  init(_ text: [UInt8], _ offset: Int, _ message: String, hint: String = "") {
    (line, column) = Self.place(in: text, offset)
    self.message = message
    self.hint = hint
  }

  /// Line and column of an offset.
  static func place(in text: [UInt8], _ offset: Int) -> (line: Int, column: Int) {
    let before = text.prefix(max(0, offset))
    let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = (line.last ?? []).filter { $0 & 0xC0 != 0x80 }.count
    return (max(1, line.count), column + 1)
  }

  /// Line, column and message, the hint below.
  public var description: String {
    "\(line):\(column): \(message)" + (hint.isEmpty ? "" : "\n  hint: \(hint)")
  }
}
