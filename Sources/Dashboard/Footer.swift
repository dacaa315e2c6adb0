import Canvas
import Meter

/// A key and what it does, as the last line and the help name them.
struct KeyHint {
  var keys: String
  var words: String
  /// What a click on it types; nil where there is more than one key.
  var key: Key?

  /// Of several that do not all fit, the one with the lowest rank goes first.
  var rank = 0

  init(_ keys: String, _ words: String, _ key: Key? = nil, rank: Int = 0) {
    self.rank = rank
    self.keys = keys
    self.words = words
    self.key = key
  }
}

/// The last line: a word about the last key, a note about the data, or the keys of this page.
struct Footer {
  private let state: DashboardState

  init(_ state: DashboardState) { self.state = state }

  func draw(on stage: inout Stage) {
    guard state.height > 1 else { return }
    let row = state.height - 1
    if let message = state.message {
      stage.surface.text(message, column: 1, row: row, width: state.width - 2, role: .near)
      return
    }
    var room = state.width - 2
    if let note = state.data.note {
      let text = "▲ " + note
      let wide = min(stage.surface.columns(text), state.width / 2)
      stage.surface.text(text, column: state.width - 1 - wide, row: row, width: wide, role: .near)
      room -= wide + 2
    }
    var hints = hints
    func need() -> Int { hints.reduce(-2) { $0 + stage.surface.columns($1.keys + $1.words) + 3 } }
    while need() > room, let weakest = hints.min(by: { $0.rank < $1.rank }) {
      hints.removeAll { $0.rank == weakest.rank }
    }
    var column = 1
    for hint in hints {
      let wide = stage.surface.line(
        [Piece(hint.keys, .key), Piece(" " + hint.words, .faint)], column: column, row: row, width: room)
      if let key = hint.key { stage.hit(Rect(column: column, row: row, width: wide, height: 1), .key(key)) }
      column += wide + 2
    }
  }

  private var hints: [KeyHint] {
    if state.prompt == .window { return windowHints }
    func letter(_ letter: Character, _ words: String, _ rank: Int) -> KeyHint {
      KeyHint(String(letter), words, .character(letter), rank: rank)
    }
    let help = letter("?", "help", 20)
    let pane = KeyHint("Tab", "pane", .tab, rank: 15)
    let back = KeyHint("Esc", "back", .escape, rank: 18)
    let pause = KeyHint(
      "Space", state.isPaused ? "go on" : "pause", .character(" "), rank: state.isPaused ? 17 : 6)
    let rest = [pause, letter("i", "inputs", 4), letter("q", "quit", 19)]
    switch state.page {
    case .fleet:
      let open = KeyHint("Enter", "open", .enter, rank: 14)
      return [
        help, pane, open, letter("d", "dimension", 5), letter("w", "window", 13), letter("s", "sort", 7),
        letter("/", "filter", 12), letter("a", "ack", 16),
      ] + rest
    case .agent:
      return [help, back, pane, letter("w", "window", 13), letter("a", "ack its alert", 16)] + rest
    case .inputs: return [help, back, pane, pause, letter("q", "quit", 19)]
    }
  }

  private var windowHints: [KeyHint] {
    let keys = WindowKeys.all.enumerated().map { at, item in
      KeyHint(String(item.key), item.words, .character(item.key), rank: 20 - at)
    }
    return keys + [KeyHint("Esc", "leave", .escape, rank: 1)]
  }
}

/// The keys after `w`.
enum WindowKeys {
  static let all: [(key: Character, window: Window, words: String)] = [
    ("5", .m5, "5 min"), ("h", .h1, "hour"), ("d", .h24, "24 h"), ("w", .d7, "7 days"),
    ("m", .d30, "30 days"),
    ("a", .all, "all"),
  ]

  static func window(_ key: Character) -> Window? { all.first { $0.key == key }?.window }
}
