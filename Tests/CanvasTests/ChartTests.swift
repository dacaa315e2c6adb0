import Canvas
import Testing

@Suite struct ChartTests {
  @Test(arguments: [
    (0.0, "        "), (0.001, "▏       "), (0.5, "████    "), (0.55, "████▍   "), (1, "████████"),
    (7, "████████"),
  ])
  func `a bar has eighths`(_ fraction: Double, _ row: String) {
    #expect(Surface.drawn(8) { $0.bar(fraction, column: 0, row: 0, width: 8) } == [row])
  }

  @Test func `a bar takes anything for a share`() {
    for share in [Double.nan, .infinity, -.infinity, -1] {
      #expect(Surface.drawn(4) { $0.bar(share, column: 0, row: 0, width: 4) } == ["    "])
    }
    #expect(Surface.drawn(4, ascii: true) { $0.bar(0.01, column: 0, row: 0, width: 4) } == ["#   "])
  }

  @Test func `a gauge shows the thresholds ahead`() {
    let rows = Surface.drawn(20) {
      $0.gauge(0.55, ticks: [0.5, 0.8, 0.9, 1], column: 0, row: 0, width: 20, role: .good)
    }
    #expect(rows == ["███████████─────┊─┊─"])
    let ascii = Surface.drawn(10, ascii: true) {
      $0.gauge(0.2, ticks: [0.5], column: 0, row: 0, width: 10, role: .good)
    }
    #expect(ascii == ["##---|----"])
  }

  @Test func `a sparkline rises from 0 and has gaps`() {
    let rows = Surface.drawn(6) { $0.sparkline([0, 1, nil, 4, 7, .nan], column: 0, row: 0) }
    #expect(rows == ["▁▂ ▅▇ "])
    #expect(Surface.drawn(3, ascii: true) { $0.sparkline([0, 5, 10], column: 0, row: 0) } == ["_:|"])
  }

  @Test func `an area graph is filled from below`() {
    let rows = Surface.drawn(3, 2) { $0.area([8, 4, 2, 1, 0, nil], in: $0.bounds, style: AreaStyle()) }
    #expect(rows == ["⡇  ", "⣿⣄ "])
    let ascii = Surface.drawn(4, 2, ascii: true) { $0.area([6, 3, 1, 0], in: $0.bounds, style: AreaStyle()) }
    #expect(ascii == ["|   ", "||. "])
  }

  @Test func `an area changes its role above the limit`() {
    var surface = Surface(width: 1, height: 4)
    surface.area([8, 8], in: surface.bounds, style: AreaStyle(role: .data, limit: 4, roleAbove: .near))
    #expect((0..<4).map { surface.grid[0, $0].role } == [.near, .near, .data, .data])
  }

  @Test func `a heat map says the same in colour, shades and ASCII`() {
    let values = [0, 0.05, 0.2, 0.5, 1]
    #expect(Surface.drawn(5) { $0.heatRow(values, column: 0, row: 0) } == ["█████"])
    #expect(Surface.drawn(5, colour: false) { $0.heatRow(values, column: 0, row: 0) } == [" ░▒▓█"])
    #expect(Surface.drawn(5, ascii: true) { $0.heatRow(values, column: 0, row: 0) } == [" .:*#"])
    var surface = Surface(width: 5, height: 1)
    surface.heatRow(values, column: 0, row: 0)
    #expect((0..<5).map { surface.grid[$0, 0].role } == [.heat0, .heat1, .heat2, .heat3, .heat4])
  }
}
