import Canvas
import Testing

@Suite struct TableTests {
  private let columns = [
    Column("name", width: 6, grow: 1), Column("cost", width: 6, align: .right, rank: 8),
    Column("in", width: 4, align: .right, rank: 3),
  ]

  private func table(_ width: Int) -> [String] {
    Surface.drawn(width, 2) { surface in
      let layout = TableLayout(columns, width: width)
      surface.tableHeader(layout, column: 0, row: 0)
      surface.tableRow(
        layout, [.text("Refunds", .text), .text("$8.12", .strong), .text("1.2M", .faint)], column: 0, row: 1)
    }
  }

  @Test func `shares out what is left`() {
    #expect(table(22) == ["name        cost    in", "Refunds    $8.12  1.2M"])
  }

  @Test func `leaves out the lowest rank first`() {
    #expect(table(17) == ["name         cost", "Refunds     $8.12"].map { String($0.prefix(17)) })
    #expect(table(8) == ["name    ", "Refunds "])
    #expect(table(4) == ["name", "Ref…"])
  }

  @Test func `grows no further than asked`() {
    let layout = TableLayout(
      [Column("", width: 2, grow: 1, most: 5), Column("", width: 2, grow: 1)], width: 30, gap: 1)
    #expect(layout.slots.map(\.width) == [5, 24])
    #expect(layout.slots.map(\.offset) == [0, 6])
  }

  @Test(arguments: 0...60) func `never passes its width`(_ width: Int) {
    for gap in 0...3 {
      let layout = TableLayout(columns, width: width, gap: gap)
      #expect(layout.slots.allSatisfy { $0.offset + $0.width <= max(0, width) })
    }
  }
}
