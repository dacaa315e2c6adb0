import Canvas
import Testing

@testable import Dashboard

@Suite struct LayoutTests {
  @Test(arguments: [[], [Key.enter], [.character("i")]]) func `panes fill the screen and never overlap`(
    _ keys: [Key]
  ) {
    var state = SampleFleet.state(120, 40, keys: keys)
    for width in stride(from: 1, through: 260, by: 3) {
      for height in 1...90 {
        state.width = width
        state.height = height
        let layout = Layout(state)
        let body = Rect(column: 0, row: 1, width: width, height: height - 2)
        var cells = 0
        for (at, place) in layout.places.enumerated() {
          #expect(place.rect.intersection(body) == place.rect)
          cells += place.rect.width * place.rect.height
          for other in layout.places[(at + 1)...] { #expect(place.rect.intersection(other.rect).isEmpty) }
        }
        if layout.size == .full || layout.size == .stacked {
          #expect(layout.places.count == layout.order.count)
          #expect(cells == body.width * body.height)
        }
        if layout.size == .full {
          #expect(layout.places.allSatisfy { $0.rect.height >= 5 && $0.rect.width >= 12 })
        }
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)]) func `the overview shows all its panes`(
    _ width: Int, _ height: Int
  ) {
    let layout = Layout(SampleFleet.state(width, height))
    #expect(layout.size == .full)
    #expect(layout.places.map(\.pane) == [.requests, .latency, .spend, .budgets, .alerts])
  }

  @Test func `a small screen shows the pane with the focus`() {
    let state = SampleFleet.state(60, 16, keys: [.character("5")])
    #expect(Layout(state).size == .compact)
    #expect(Layout(state).places.map(\.pane) == [.alerts])
  }
}
