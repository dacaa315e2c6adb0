/// A grid under the brush: everything drawn is clipped, made safe, and in ASCII mode spelt in ASCII.
public struct Surface: Sendable {
  /// What was drawn so far.
  public private(set) var grid: Grid
  /// Whether nothing but ASCII is drawn.
  public let ascii: Bool
  /// Whether roles will be told apart by colour; without it heat maps use shades.
  public let colour: Bool
  /// Cells outside are not touched.
  public var clip: Rect

  /// A blank surface; sides below 1 count as 1.
  public init(width: Int, height: Int, ascii: Bool = false, colour: Bool = true) {
    grid = Grid(width: width, height: height)
    self.ascii = ascii
    self.colour = colour
    clip = Rect(column: 0, row: 0, width: grid.width, height: grid.height)
  }

  /// The whole surface.
  public var bounds: Rect { Rect(column: 0, row: 0, width: grid.width, height: grid.height) }

  /// Draws a glyph at a cell; where half of a wide one would lie outside the clip, a blank stands instead.
  public mutating func put(_ glyph: Glyph, column: Int, row: Int, role: Role) {
    guard clip.contains(column: column, row: row) else {
      if glyph.width == 2, clip.contains(column: column + 1, row: row) {
        place(" ", column + 1, row, role)
      }
      return
    }
    guard glyph.width == 2 else { return place(glyph.text, column, row, role) }
    guard clip.contains(column: column + 1, row: row) else { return place(" ", column, row, role) }
    place(glyph.text, column, row, role)
    place(" ", column + 1, row, role)
    grid[column, row].glyph = glyph.text
    grid[column + 1, row].glyph = ""
  }

  /// Draws a sign of the canvas's own (a bar's end, a border): safe already, spelt in ASCII where asked.
  mutating func put(sign: String, column: Int, row: Int, role: Role) {
    guard clip.contains(column: column, row: row) else { return }
    let text = ascii ? asciiSign(sign) : sign
    place(text, column, row, role)
  }

  /// Puts the selection's band behind cells.
  public mutating func band(_ rect: Rect) {
    let area = rect.intersection(clip).intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { grid[column, row].band = true }
    }
  }

  /// Blanks cells, band and all.
  public mutating func clear(_ rect: Rect) {
    let area = rect.intersection(clip).intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        place(" ", column, row, .text)
        grid[column, row].band = false
      }
    }
  }

  private func asciiSign(_ sign: String) -> String {
    guard let scalar = sign.unicodeScalars.first, !scalar.isASCII else { return sign }
    return String(AsciiText.spelling(of: scalar).prefix(1))
  }

  /// Writes a cell and mends the other half of a wide glyph that it breaks.
  private mutating func place(_ text: String, _ column: Int, _ row: Int, _ role: Role) {
    if grid[column, row].glyph.isEmpty, column > 0 { grid[column - 1, row].glyph = " " }
    if column + 1 < grid.width, grid[column + 1, row].glyph.isEmpty { grid[column + 1, row].glyph = " " }
    grid[column, row] = Cell(glyph: text, role: role, band: grid[column, row].band)
  }
}
