import Canvas
import Testing

@Suite struct BoxTests {
  private func box(_ width: Int, _ height: Int, ascii: Bool = false) -> [String] {
    Surface.drawn(width, height, ascii: ascii) { surface in
      let title = BoxTitle(
        left: [Piece("¹"), Piece("Requests")], right: [[Piece("in 1 h · UTC")], [Piece("1h")]])
      surface.box(surface.bounds, title: title)
    }
  }

  @Test func `takes the longest right part that fits`() {
    #expect(box(34, 3)[0] == "╭─ ¹Requests ────── in 1 h · UTC ╮")
    #expect(box(22, 3)[0] == "╭─ ¹Requests ──── 1h ╮")
    #expect(box(16, 3)[0] == "╭─ ¹Requests ──╮")
    #expect(box(10, 3)[0] == "╭─ ¹Req… ╮")
    #expect(box(22, 3)[1] == "│                    │")
    #expect(box(22, 3)[2] == "╰────────────────────╯")
  }

  @Test func `is drawn in ASCII`() {
    #expect(
      box(24, 3, ascii: true) == [
        "+- 1 Requests ----- 1h +", "|                      |", "+----------------------+",
      ])
  }

  @Test(arguments: 0...6, 0...6) func `fits any size`(_ width: Int, _ height: Int) {
    _ = Surface.drawn(8, 8) { surface in
      let rect = Rect(column: 1, row: 1, width: width, height: height)
      let inside = surface.box(rect, title: BoxTitle(left: [Piece("a title")], right: [[Piece("right")]]))
      #expect(inside.width <= max(0, width - 2) && inside.height <= max(0, height - 2))
      for row in 0..<8 {
        for column in 0..<8 where !rect.contains(column: column, row: row) {
          #expect(surface.grid[column, row] == Cell())
        }
      }
    }
  }
}
