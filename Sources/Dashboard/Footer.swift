import Canvas
import Meter

/// A key and what it does, as the last line names them.
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
    switch state.prompt {
    case .window: return choices(WindowKeys.all.map { ($0.key, $0.words) })
    case .snooze: return choices(SnoozeKeys.all.map { ($0.key, $0.words) })
    case .export: return choices(ExportKind.allCases.map { ($0.key, $0.words) })
    default: break
    }
    let pane = KeyHint("Tab", "pane", .tab, rank: 15)
    switch state.page {
    case .fleet:
      return [hint("?", 20), pane, hint(.enter, 14)]
        + [
          ("f", 11), ("d", 5), ("w", 13), ("s", 3), ("/", 12), ("a", 16), (":", 10), (" ", pauseRank),
          ("c", 9), ("v", 8), ("b", 7), ("x", 2),
        ]
        .map { hint($0, $1) } + [hint("i", 4), hint("q", 19)]
    case .agent:
      return [
        hint("?", 20), hint(.escape, 18), pane, hint("w", 13), hint("a", 16), hint("p", 14), hint(":", 10),
      ]
        + [hint(" ", pauseRank), hint("i", 4), hint("q", 19)]
    case .changes:
      return [hint("?", 20), hint(.escape, 18), hint("s", 17), hint("r", 14), hint(.enter, 15), pane]
        + [hint("w", 13), hint(" ", pauseRank), hint("q", 19)]
    case .traces, .trace, .topology:
      return [hint("?", 20), hint(.escape, 18), pane, hint(.enter, 14), hint("e", 16)]
        .filter { !$0.words.isEmpty } + (state.page == .traces ? [hint("s", 5)] : []) + [
          hint("w", 13), hint("/", 12), hint("q", 19),
        ]
    case .inputs, .advice, .business, .profile:
      return [hint("?", 20), hint(.escape, 18), pane, hint("w", 13), hint(" ", pauseRank), hint("q", 19)]
    }
  }

  private var pauseRank: Int { state.isPaused ? 17 : 6 }

  private func hint(_ letter: Character, _ rank: Int) -> KeyHint { hint(.character(letter), rank) }

  /// A key as the footer names it.
  private func hint(_ key: Key, _ rank: Int) -> KeyHint {
    let words = Command.of(key, state)?.short ?? ""
    return KeyHint(key.name, key == .character(" ") && state.isPaused ? "go on" : words, key, rank: rank)
  }

  private func choices(_ items: [(key: Character, words: String)]) -> [KeyHint] {
    items.enumerated().map { at, item in
      KeyHint(String(item.key), item.words, .character(item.key), rank: 20 - at)
    } + [KeyHint("Esc", "leave", .escape, rank: 1)]
  }
}

/// The keys after `z`.
enum SnoozeKeys {
  static let all: [(key: Character, seconds: Int64, words: String)] = [
    ("1", 900, "15 minutes"), ("2", 3600, "an hour"), ("3", 14_400, "4 hours"), ("4", 86_400, "a day"),
    ("5", 604_800, "7 days"),
  ]
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

extension ExportKind {
  /// What it writes, for a person.
  var words: String {
    switch self {
    case .text: "text of the screen"
    case .svg: "SVG picture"
    case .csv: "CSV of the breakdown"
    case .json: "JSON report"
    }
  }
}
