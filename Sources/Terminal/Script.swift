import Dashboard

/// Steps that drive a dashboard without a person, one a line:
///
///     resize 120x40        a new size
///     key j                one key: a character, or a name such as Enter, Esc, PgDn, F1, C-c
///     Enter                a named key alone
///     keys abc             each character a key
///     text "words"         the same; blanks count
///     click 10 4           the mouse at a column and row from 0; also doubleclick, wheelup, wheeldown
///     tick                 time passes; `tick 3` three times
///     wait firing          until the text stands on the screen (10 s at most); "quotes" keep blanks
///     waitgone loading     until it no longer does
///     save screen.txt      the screen as text, or as a picture where the name ends in .svg; save-roles also says what each cell means
///     quit                 ends here
///
/// Empty lines and those that begin with `#` are passed over.
public struct Script: Equatable, Sendable {
  /// What a line asks for.
  public enum Step: Equatable, Sendable {
    case input(Input)
    case waitFor(String)
    case waitUntilGone(String)
    case save(path: String)
    case saveRoles(path: String)
    case quit
  }

  /// A step and the line it came from, counted from 1.
  public struct Numbered: Equatable, Sendable {
    /// The line's number.
    public var line: Int
    /// What it asks for.
    public var step: Step
  }

  /// A line that is no step.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// What is wrong.
    public var message: String
    /// What would be right.
    public var hint: String

    /// `line N: what is wrong; what would be right`.
    public var description: String { "line \(line): \(message); \(hint)" }
  }

  /// The steps in order.
  public var steps: [Numbered]

  /// Parses a script; throws at the first line that is no step.
  public init(parsing text: String) throws(Failure) {
    steps = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard let first = words.first, first != "#", first != "\r", first != "\r\n" else { continue }
      var parser = LineParser(line: number, text: words)
      for step in try parser.steps() { steps.append(Numbered(line: number, step: step)) }
    }
  }
}

/// One line on its way to steps.
private struct LineParser {
  let line: Int
  let verb: String
  /// What follows the verb, without blanks at its ends.
  let rest: String

  init(line: Int, text: Substring) {
    self.line = line
    let verbEnd = text.firstIndex { $0.isWhitespace } ?? text.endIndex
    verb = String(text[..<verbEnd])
    var rest = text[verbEnd...].drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    self.rest = String(rest)
  }

  mutating func steps() throws(Script.Failure) -> [Script.Step] {
    switch verb {
    case "key": return [.input(.key(try key(rest)))]
    case "keys", "text": return try unquoted().map { .input(.key(.character($0))) }
    case "wait": return [.waitFor(try unquoted())]
    case "waitgone": return [.waitUntilGone(try unquoted())]
    case "save": return [.save(path: try unquoted())]
    case "save-roles": return [.saveRoles(path: try unquoted())]
    case "quit": return [.quit]
    case "resize": return [.input(try resize())]
    case "tick": return try tick()
    case "click": return [.input(try mouse(.press))]
    case "doubleclick": return [.input(try mouse(.doublePress))]
    case "wheelup": return [.input(try mouse(.wheelUp))]
    case "wheeldown": return [.input(try mouse(.wheelDown))]
    default:
      guard rest.isEmpty, let key = Key(named: verb) else {
        let steps = "key, keys, text, click, tick, resize, wait, waitgone, save, save-roles, quit"
        throw failure("unknown step `\(verb)`", hint: "steps are \(steps), or a key's name such as PgDn")
      }
      return [.input(.key(key))]
    }
  }

  private func key(_ name: String) throws(Script.Failure) -> Key {
    if let key = Key(named: name) { return key }
    guard name.count == 1, let character = name.first else {
      throw failure("`\(name)` is no key", hint: "write one character, or a name: \(Key.namesHint)")
    }
    return .character(character)
  }

  private func unquoted() throws(Script.Failure) -> String {
    var text = Substring(rest)
    if text.hasPrefix("\"") {
      text.removeFirst()
      guard text.hasSuffix("\"") else {
        throw failure("the quote is not closed", hint: "end the text with \"")
      }
      text.removeLast()
    }
    guard !text.isEmpty else {
      throw failure(
        "`\(verb)` needs something after it", hint: "for example `\(verb) \(Self.examples[verb] ?? "abc")`")
    }
    return String(text)
  }

  private static let examples = [
    "save": "screen.txt", "save-roles": "screen.roles.txt", "wait": "firing", "waitgone": "loading",
  ]

  private func resize() throws(Script.Failure) -> Input {
    guard let size = ScreenText.size(parsing: rest) else {
      throw failure("`\(rest)` is no size", hint: "write columns x rows, such as `resize 80x24`")
    }
    return .resize(width: size.width, height: size.height)
  }

  private func tick() throws(Script.Failure) -> [Script.Step] {
    guard let count = rest.isEmpty ? 1 : Int(rest), (1...100_000).contains(count) else {
      throw failure("`\(rest)` is no number of ticks", hint: "write `tick` or `tick 3`")
    }
    return Array(repeating: .input(.tick), count: count)
  }

  private func mouse(_ mouse: Mouse) throws(Script.Failure) -> Input {
    let numbers = rest.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] >= 0, numbers[1] >= 0 else {
      throw failure("`\(verb)` needs a column and a row", hint: "both counted from 0, such as `\(verb) 10 4`")
    }
    return .mouse(mouse, column: numbers[0], row: numbers[1])
  }

  private func failure(_ message: String, hint: String) -> Script.Failure {
    Script.Failure(line: line, message: message, hint: hint)
  }
}

extension Key {
  static let namesHint =
    "Enter Esc Tab BackTab Space Backspace Delete Up Down Left Right Home End PgUp PgDn F1 C-c"

  private static let names: [String: Key] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab, "backtab": .backTab,
    "s-tab": .backTab, "shift-tab": .backTab, "space": .character(" "), "backspace": .backspace,
    "delete": .delete, "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown,
  ]

  /// A key by its name, in any case; nil for names that are none (single characters have none).
  init?(named name: String) {
    let lower = name.lowercased()
    if let key = Self.names[lower] {
      self = key
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let letter = Self.controlLetter(of: lower) {
      self = .control(letter)
    } else {
      return nil
    }
  }

  private static func controlLetter(of lower: String) -> Character? {
    for prefix in ["c-", "ctrl-", "^"] where lower.hasPrefix(prefix) {
      let rest = lower.dropFirst(prefix.count)
      if rest.count == 1, let letter = rest.first, ("a"..."z").contains(letter) { return letter }
    }
    return nil
  }
}
