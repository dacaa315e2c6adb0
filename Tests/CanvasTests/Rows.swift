import Canvas

extension Surface {
  /// The glyphs, row by row.
  var rows: [String] {
    (0..<grid.height).map { row in (0..<grid.width).map { grid[$0, row].glyph }.joined() }
  }

  /// A surface with something drawn on it.
  static func drawn(
    _ width: Int, _ height: Int = 1, ascii: Bool = false, colour: Bool = true, _ draw: (inout Surface) -> Void
  ) -> [String] {
    var surface = Surface(width: width, height: height, ascii: ascii, colour: colour)
    draw(&surface)
    return surface.rows
  }
}
