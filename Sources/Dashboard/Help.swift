import Canvas

/// All keys, over the page.
struct HelpOverlay {
  /// Keys that are no commands: they move within lists and between panes.
  private static let moves: [(keys: String, words: String)] = [
    ("Tab S-Tab 1–9", "pane"), ("j k ↑ ↓", "row"), ("PgUp PgDn", "page of rows"),
    ("g G Home End", "first, last row"),
  ]

  /// The help's lines: a group's name, or keys with what they do.
  private static func lines(short: Bool) -> [[Piece]] {
    Command.Group.allCases.flatMap { group -> [[Piece]] in
      let commands = Command.all.filter { $0.group == group && !$0.keys.isEmpty }
        .map { (keys: $0.keyText, words: short ? $0.short : $0.words) }
      return [[Piece(group.rawValue, .title)]]
        + ((group == .move ? moves : []) + commands).map { item in
          let gap = String(repeating: " ", count: max(1, 16 - item.keys.columns(ascii: false)))
          return [Piece("  " + item.keys, .key), Piece(gap + item.words, .text)]
        }
    }
  }

  func draw(on stage: inout Stage) {
    let bounds = stage.surface.bounds
    let lines = Self.lines(short: bounds.width < 120)
    // Two columns where one would be higher than the screen.
    let isTall = bounds.height < lines.count + 2
    let rows = isTall ? (lines.count + 1) / 2 : lines.count
    let area = stage.overlay(
      width: min(bounds.width, isTall ? 124 : 76), height: rows + 2,
      title: BoxTitle(
        left: [Piece("Keys", .title)],
        right: [
          [
            Piece(": ", .key), Piece("lists every action  ", .faint), Piece("Esc", .key),
            Piece(" leaves", .faint),
          ]
        ]))
    let columns = isTall ? area.columns([50, 50]) : [area]
    for (at, line) in lines.enumerated() {
      guard let column = columns[safe: at / rows] else { continue }
      stage.line(line, in: column, row: at % rows)
    }
  }
}
