import Canvas
import Testing

@Suite struct SurfaceTests {
  @Test func `text is cut inside its columns`() {
    #expect(Surface.drawn(8) { $0.text("abcdefgh", column: 1, row: 0, width: 5) } == [" abcd…  "])
    #expect(Surface.drawn(8) { $0.text("abcde", column: 1, row: 0, width: 5) } == [" abcde  "])
    #expect(
      Surface.drawn(8, ascii: true) { $0.text("abcdefgh", column: 1, row: 0, width: 5) } == [" abcd~  "])
    #expect(Surface.drawn(3) { $0.text("abc", column: 0, row: 0, width: 0) } == ["   "])
  }

  @Test func `a wide glyph is never cut in half`() {
    #expect(Surface.drawn(6) { $0.text("作作作", column: 0, row: 0, width: 4) } == ["作…   "])
    #expect(Surface.drawn(5) { $0.text("作作", column: 0, row: 0, width: 4) } == ["作作 "])
  }

  @Test func `drawing over half of a wide glyph blanks the other half`() {
    let right = Surface.drawn(4) { surface in
      surface.text("作x", column: 0, row: 0, width: 4)
      surface.text("|", column: 1, row: 0, width: 1)
    }
    #expect(right == [" |x "])
    let left = Surface.drawn(4) { surface in
      surface.text("作x", column: 0, row: 0, width: 4)
      surface.text("|", column: 0, row: 0, width: 1)
    }
    #expect(left == ["| x "])
  }

  @Test func `text stands right or in the middle`() {
    #expect(Surface.drawn(6) { $0.text("ab", column: 0, row: 0, width: 6, align: .right) } == ["    ab"])
    #expect(Surface.drawn(6) { $0.text("ab", column: 0, row: 0, width: 6, align: .centre) } == ["  ab  "])
  }

  @Test func `nothing is drawn outside the clip`() {
    let rows = Surface.drawn(8, 3) { surface in
      surface.clip = Rect(column: 2, row: 1, width: 3, height: 1)
      for row in -1...3 { surface.text("作作作作作作", column: -1, row: row, width: 12) }
      surface.box(Rect(column: 0, row: 0, width: 8, height: 3), title: BoxTitle(left: [Piece("t")]))
    }
    #expect(rows[0] == "        ")
    #expect(rows[2] == "        ")
    #expect(rows[1].hasPrefix("  ") && rows[1].hasSuffix("   "))
  }

  @Test func `the band lies behind what is drawn and goes when cleared`() {
    var surface = Surface(width: 4, height: 1)
    surface.band(surface.bounds)
    surface.text("ab", column: 0, row: 0, width: 4, role: .strong)
    #expect(surface.grid[0, 0] == Cell(glyph: "a", role: .strong, band: true))
    surface.clear(Rect(column: 0, row: 0, width: 1, height: 1))
    #expect(surface.grid[0, 0] == Cell())
    #expect(surface.grid[1, 0].band)
  }

  @Test func `the end of a path is kept`() {
    let surface = Surface(width: 1, height: 1)
    #expect(surface.tail("/var/log/a.ndjson", width: 9) == "…a.ndjson")
    #expect(surface.tail("short", width: 9) == "short")
  }
}
