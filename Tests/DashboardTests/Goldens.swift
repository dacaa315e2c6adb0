import Canvas
import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// Pictures as text: glyphs row by row, then (with colour) a letter for each cell's role.
enum Picture {
  static func text(_ frame: Frame, roles: Bool) -> [String] {
    let rows = (0..<frame.grid.height).map { row in
      trimmed((0..<frame.grid.width).map { frame.grid[$0, row].glyph }.joined())
    }
    guard roles else { return rows }
    return rows + ["--- roles"]
      + (0..<frame.grid.height).map { row in
        trimmed(String((0..<frame.grid.width).map { letter(frame.grid[$0, row]) }))
      }
  }

  private static func letter(_ cell: Cell) -> Character {
    if cell.glyph == " " { return cell.band ? "_" : " " }
    return letters[cell.role] ?? "?"
  }

  private static let letters: [Role: Character] = [
    .text: "t", .faint: "f", .strong: "s", .title: "T", .border: "-", .focus: "=", .key: "k", .good: "g",
    .near: "n", .over: "o", .data: "d", .dataSecond: "D", .heat0: "0", .heat1: "1", .heat2: "2", .heat3: "3",
    .heat4: "4", .brand: "B",
  ]

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  /// The frame as a true-colour terminal shows it, to be looked at.
  static func ansi(_ frame: Frame, theme: Theme = .night) -> String {
    var text = "\u{1B}[?25l\u{1B}[2J\u{1B}[H"
    for row in 0..<frame.grid.height {
      text += "\u{1B}[\(row + 1);1H"
      for column in 0..<frame.grid.width {
        let cell = frame.grid[column, row]
        let look = theme[cell.role]
        text += "\u{1B}[0\(look.bold ? ";1" : "")"
        if let ink = look.ink { text += ";38;2;\(ink.red);\(ink.green);\(ink.blue)" }
        if cell.band { text += ";48;2;\(theme.band.red);\(theme.band.green);\(theme.band.blue)" }
        text += "m\(cell.glyph)"
      }
    }
    return text + "\u{1B}[0m"
  }
}

/// Compares with a file beside the tests; UPDATE_GOLDEN=1 writes it anew.
func expectGolden(_ lines: [String], _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let kept = try Golden(name + ".txt", beside: #filePath).expected(for: lines + [""])
  #expect(lines == kept.dropLast(), "golden \(name)", sourceLocation: location)
}
