import Canvas
import Testing

@Suite struct RectTests {
  @Test func `sides below 0 count as 0`() {
    #expect(Rect(column: 3, row: 4, width: -1, height: 2).isEmpty)
    #expect(Rect(column: 0, row: 0, width: 3, height: 3).inset(columns: 2, rows: 2).isEmpty)
  }

  @Test(arguments: 0...40) func `columns share a width without gap or overlap`(_ width: Int) {
    let parts = Rect(column: 2, row: 1, width: width, height: 3).columns([26, 28, 26, 20])
    var next = 2
    for part in parts {
      #expect(part.column == next)
      next = part.endColumn
    }
    #expect(next == 2 + width)
  }

  @Test func `cutting more than there is gives everything`() {
    let rect = Rect(column: 0, row: 0, width: 5, height: 4)
    #expect(rect.cutTop(9).top == rect)
    #expect(rect.cutTop(9).rest.isEmpty)
    #expect(rect.cutBottom(3).rest.height == 1)
    #expect(rect.cutBottom(3).bottom == Rect(column: 0, row: 1, width: 5, height: 3))
    #expect(rect.cutLeft(-4).rest == rect)
  }
}
