import Canvas
import Dashboard

/// A grid as an SVG picture: what a person exports, and what the documents show.
public enum ScreenPicture {
  /// A cell's size in the picture's units.
  private static let cell = (width: 8.4, height: 18.0)

  /// The picture's lines.
  public static func lines(of grid: Grid, theme: Theme) -> [String] {
    let width = Double(grid.width) * cell.width + 16
    let height = Double(grid.height) * cell.height + 16
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(text(width)) \(text(height))\""
        + " font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">",
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(theme.ground.css)\"/>",
    ]
    for row in 0..<grid.height {
      lines += bands(of: grid, row, theme) + texts(of: grid, row, theme)
    }
    return lines + ["</svg>"]
  }

  private static func bands(of grid: Grid, _ row: Int, _ theme: Theme) -> [String] {
    runs(of: grid, row) { $0.band && $1.band }.filter { $0.cells[0].band }.map { run in
      let wide = text(Double(run.cells.count) * cell.width)
      let top = text(8 + Double(row) * cell.height)
      return "<rect x=\"\(left(run.column))\" y=\"\(top)\" width=\"\(wide)\" height=\"\(text(cell.height))\""
        + " fill=\"\(theme.band.css)\"/>"
    }
  }

  /// A text for each run of one look: its width is said, so that no font shifts what stands behind it.
  private static func texts(of grid: Grid, _ row: Int, _ theme: Theme) -> [String] {
    let base = text(8 + Double(row) * cell.height + 13.5)
    return runs(of: grid, row) { $0.role == $1.role && Kind($0) == Kind($1) }
      .filter { Kind($0.cells[0]) != .blank }
      .map { run in
        let look = theme[run.cells[0].role]
        if Kind(run.cells[0]) == .braille { return dots(run, row, (look.ink ?? theme.ground).css) }
        let wide = text(Double(run.cells.count) * cell.width)
        return "<text x=\"\(left(run.column))\" y=\"\(base)\" textLength=\"\(wide)\""
          + " lengthAdjust=\"spacingAndGlyphs\""
          + (look.bold ? " font-weight=\"bold\"" : "") + " fill=\"\((look.ink ?? theme.ground).css)\""
          + " xml:space=\"preserve\">\(escaped(run.cells.map(\.glyph).joined()))</text>"
      }
  }

  /// Braille is drawn, not written: few fonts hold it, and graphs are made of it.
  private static func dots(_ run: Run, _ row: Int, _ ink: String) -> String {
    var path = ""
    for (at, cell) in run.cells.enumerated() {
      let bits = (cell.glyph.unicodeScalars.first?.value ?? 0) & 0xFF
      for (dot, place) in brailleDots.enumerated() where bits & (1 << dot) != 0 {
        let x = 8 + (Double(run.column + at) + 0.25 + Double(place.column) / 2) * Self.cell.width
        let y = 8 + (Double(row) + 0.125 + Double(place.row) / 4) * Self.cell.height
        path += "M\(text(x)) \(text(y))h0"
      }
    }
    return "<path d=\"\(path)\" stroke=\"\(ink)\" stroke-width=\"2.6\" stroke-linecap=\"round\"/>"
  }

  /// Where the bits of a braille cell lie, the lowest first.
  private static let brailleDots: [(column: Int, row: Int)] = [
    (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
  ]

  private enum Kind {
    case blank, braille, text

    init(_ cell: Cell) {
      // The second column of a wide glyph is empty, and belongs to it.
      guard let value = cell.glyph.unicodeScalars.first?.value else {
        self = .text
        return
      }
      self = value == 0x20 ? .blank : (0x2800...0x28FF).contains(value) ? .braille : .text
    }
  }

  private struct Run {
    var column: Int
    var cells: [Cell]
  }

  private static func runs(of grid: Grid, _ row: Int, _ belong: (Cell, Cell) -> Bool) -> [Run] {
    var runs: [Run] = []
    for column in 0..<grid.width {
      let cell = grid[column, row]
      if let last = runs.last?.cells.last, belong(last, cell) {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append(Run(column: column, cells: [cell]))
      }
    }
    return runs
  }

  private static func left(_ column: Int) -> String { text(8 + Double(column) * cell.width) }

  private static func text(_ number: Double) -> String { Format.decimal(number, places: 1) }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { safe, letter in
      switch letter {
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "&": safe += "&amp;"
      default: safe.append(letter)
      }
    }
  }
}

extension Color {
  /// `#rrggbb`.
  var css: String {
    let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
