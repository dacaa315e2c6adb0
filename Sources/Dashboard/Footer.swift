import Canvas
import Meter

/// A key and what it does, as the last line and the help name them.
struct KeyHint {
  var keys: String
  var words: String
  /// What a click on it types; nil where there is more than one key.
  var key: Key?

  init(_ keys: String, _ words: String, _ key: Key? = nil) {
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
    var column = 1
    for hint in hints {
      let wide = stage.surface.columns(hint.keys) + 1 + stage.surface.columns(hint.words)
      guard column + wide <= room + 1 else { continue }
      stage.surface.line(
        [Piece(hint.keys, .key), Piece(" " + hint.words, .faint)], column: column, row: row, width: wide)
      if let key = hint.key { stage.hit(Rect(column: column, row: row, width: wide, height: 1), .key(key)) }
      column += wide + 2
    }
  }

  private var hints: [KeyHint] {
    if state.prompt == .window { return windowHints }
    let help = KeyHint("?", "help", .character("?"))
    let pane = KeyHint("Tab", "pane", .tab)
    let window = KeyHint("w", "window", .character("w"))
    let pause = KeyHint("Space", state.isPaused ? "go on" : "pause", .character(" "))
    let back = KeyHint("Esc", "back", .escape)
    let inputs = KeyHint("i", "inputs", .character("i"))
    let ack = KeyHint("a", state.page == .fleet ? "acknowledge" : "acknowledge its alert", .character("a"))
    switch state.page {
    case .fleet:
      return [
        help, pane, KeyHint("Enter", "drill in", .enter), KeyHint("d", "dimension", .character("d")), window,
        KeyHint("s", "sort", .character("s")), KeyHint("/", "filter", .character("/")), ack, pause, inputs,
        KeyHint("q", "quit", .character("q")),
      ]
    case .agent: return [help, back, pane, window, ack, pause, inputs, KeyHint("q", "quit", .character("q"))]
    case .inputs: return [help, back, pane, pause, KeyHint("q", "quit", .character("q"))]
    }
  }

  private var windowHints: [KeyHint] {
    WindowKeys.all.map { KeyHint(String($0.key), $0.words, .character($0.key)) } + [KeyHint("Esc", "leave", .escape)]
  }
}

/// The keys after `w`.
enum WindowKeys {
  static let all: [(key: Character, window: Window, words: String)] = [
    ("5", .m5, "5 min"), ("h", .h1, "hour"), ("d", .h24, "24 h"), ("w", .d7, "7 days"), ("m", .d30, "30 days"),
    ("a", .all, "all"),
  ]

  static func window(_ key: Character) -> Window? { all.first { $0.key == key }?.window }
}
