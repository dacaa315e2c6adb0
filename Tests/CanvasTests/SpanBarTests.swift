import Canvas
import Testing

@Suite struct SpanBarTests {
  private func bar(_ from: Double, _ to: Double, tick: Double? = nil, width: Int = 8, ascii: Bool = false)
    -> String
  {
    var surface = Surface(width: width, height: 1, ascii: ascii)
    surface.spanBar(from: from, to: to, tick: tick, column: 0, row: 0, width: width, role: .data)
    return (0..<width).map { surface.grid[$0, 0].glyph }.joined()
  }

  @Test func `ends are drawn in eighths, beginnings in halves`() {
    #expect(bar(0, 1) == "████████")
    #expect(bar(0, 0.5) == "████    ")
    #expect(bar(0.25, 0.25 + 3.0 / 64) == "  ▍     ")
    #expect(bar(0.5 / 8, 0.5) == "▐███    ")
    #expect(bar(0.5, 0.5 + 9.0 / 64) == "    █▏  ")
  }

  @Test func `the shortest shows, wherever it is`() {
    #expect(bar(0, 0) == "▏       ")
    #expect(bar(1, 1) == "       ▕")
    for at in 0...64 { #expect(bar(Double(at) / 64, Double(at) / 64) != "        ") }
  }

  @Test func `what lies outside is cut, and nonsense draws nothing`() {
    #expect(bar(-3, 7) == "████████")
    #expect(bar(.nan, 1) == "        ")
    #expect(bar(0, 1, width: 0) == "")
  }

  @Test func `a tick stands on it, and ASCII is ASCII`() {
    #expect(bar(0, 1, tick: 0.5) == "████┃███")
    #expect(bar(0.25, 0.5, tick: 0.3, ascii: true) == "  |#    ")
    #expect(bar(0.25, 0.5, ascii: true) == "  ##    ")
  }
}
