import Canvas

/// A grid as text, for goldens, documentation and bug reports.
public enum ScreenText {
  /// One line a row, blanks at its end cut. The second column of a wide glyph adds nothing.
  public static func lines(of grid: Grid) -> [String] {
    (0..<grid.height).map { row in
      var line = ""
      for cell in cells(of: grid, row: row) { line += cell.glyph }
      return trimmed(line)
    }
  }

  /// The lines of text, then one letter a cell for what it means (`.` is plain text, blanks are left blank),
  /// then the stretches that the selection's band lies behind.
  public static func roleLines(of grid: Grid) -> [String] {
    var lines = Self.lines(of: grid)
    lines.append("--- roles: " + legend)
    var bands: [String] = []
    for row in 0..<grid.height {
      let cells = Array(cells(of: grid, row: row))
      lines.append(trimmed(String(cells.map { $0.glyph == " " ? " " : letter(of: $0.role) })))
      guard let first = cells.firstIndex(where: \.band), let last = cells.lastIndex(where: \.band) else {
        continue
      }
      bands.append("row \(row) columns \(first)-\(last)")
    }
    return lines + ["--- band: " + (bands.isEmpty ? "none" : "")].map(trimmed) + bands
  }

  /// A size written as columns x rows, `80x24`; nil for anything else and for sides outside 1 to 10 000.
  public static func size(parsing text: String) -> (width: Int, height: Int)? {
    let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
    let allowed = 1...10_000
    return allowed.contains(width) && allowed.contains(height) ? (width, height) : nil
  }

  private static let letters: [(role: Role, letter: Character)] = [
    (.text, "."), (.faint, "f"), (.strong, "S"), (.title, "t"), (.border, "b"), (.focus, "F"), (.key, "k"),
    (.good, "g"), (.near, "n"), (.over, "o"), (.data, "d"), (.dataSecond, "D"), (.heat0, "0"), (.heat1, "1"),
    (.heat2, "2"), (.heat3, "3"), (.heat4, "4"), (.brand, "B"),
  ]

  private static let legend = letters.map { "\($0.letter) \($0.role)" }.joined(separator: " ")

  private static let byRole = Dictionary(letters.map { ($0.role, $0.letter) }) { first, _ in first }

  private static func letter(of role: Role) -> Character { byRole[role] ?? "?" }

  private static func cells(of grid: Grid, row: Int) -> ArraySlice<Cell> {
    grid.cells[row * grid.width..<(row + 1) * grid.width]
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
