import Canvas
import Meter

/// How long things take: percentiles by measure, their course, and how many requests took how long.
struct LatencyPane: Pane {
  let id = PaneID.latency

  func title(_ state: DashboardState) -> PaneTitle {
    let window = state.window.rawValue
    guard let target = state.data.latencyTarget else { return PaneTitle("Latency", [window]) }
    let bound = "p95 < \(Format.bound(target))"
    guard let p95 = state.data.fleet?.latency.first.flatMap({ $0 })?.p95 else {
      return PaneTitle("Latency", ["\(window) · objective \(bound)", window])
    }
    var title = PaneTitle("Latency")
    let verdict = p95 < target ? Piece("✓ held", .good) : Piece("▲ missed", .over)
    title.details = [
      [Piece("\(window) · objective \(bound) ", .faint), verdict],
      [Piece("\(window) · \(bound) ", .faint), verdict], [Piece(window, .faint)],
    ]
    return title
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let fleet = state.data.fleet else { return stage.emptyNote("waiting for data", in: area) }
    let table = LatencyTable(width: area.width, last: "p95 over \(state.window.rawValue)")
    table.draw(
      fleet.latency, target: state.data.latencyTarget, in: area, on: &stage,
      extra: { measure in
        let p95 = fleet.chart.map { $0.p95[safe: measure] ?? nil }
        return .spark(Series.lifted(Series.fit(p95, to: table.lastWidth)), .dataSecond)
      })
    let rest = area.cutTop(5).rest
    if !fleet.window.hasQuantiles, fleet.latency.allSatisfy({ $0 == nil }) {
      stage.line([Piece("percentiles are kept for 5m, 1h, 24h and all", .faint)], in: rest, row: 0)
      return draw(heat: fleet, state, in: rest.cutTop(1).rest, on: &stage)
    }
    draw(heat: fleet, state, in: rest, on: &stage)
  }

  /// A heat map from 5 rows on, with a time line from 6, and the course of p95 above it from 9.
  private func draw(heat fleet: FleetAnswer, _ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard fleet.chart.contains(where: { $0.heat.contains { $0 > 0 } }) else {
      guard fleet.totals.requests > 0, area.height > 0 else { return }
      return stage.emptyNote(
        "the course of it is kept for 5m, 1h and 24h, by agent, model and tool", in: area)
    }
    guard area.height >= 5, area.width >= 20, !fleet.chart.isEmpty else {
      if area.height >= 2 { course(fleet, state, in: area, on: &stage) }
      return
    }
    let tall = area.height >= 16 ? 2 : 1
    let hasAxis = area.height > 5 * tall
    let (above, map) = area.cutBottom(5 * tall + (hasAxis ? 1 : 0))
    if above.height >= 3 {
      let plot = Rect(
        column: above.column + 6, row: above.row, width: above.width - 12, height: above.height)
      course(fleet, state, in: plot, on: &stage)
      let highest = fleet.chart.compactMap { $0.p95.first ?? nil }.max()
      for (row, label) in [(0, Format.duration(highest)), (above.height - 1, "p95")] {
        stage.surface.text(
          label, column: above.column, row: above.row + row, width: 5, role: .faint, align: .right)
      }
    }
    HeatMap(fleet.chart).draw(in: map, tall: tall, on: &stage)
    let plot = Rect(column: map.column + 6, row: map.row, width: map.width - 12, height: map.height)
    if hasAxis { stage.axis(state, middle: "requests by time taken", in: plot, row: map.height - 1) }
  }

  private func course(_ fleet: FleetAnswer, _ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let p95 = fleet.chart.map { $0.p95.first ?? nil }
    let values = Series.fit(p95, to: stage.surface.areaValues(width: area.width))
    stage.surface.area(
      values, in: area, style: AreaStyle(role: .dataSecond, limit: state.data.latencyTarget, roleAbove: .near)
    )
  }
}

/// A heat map of how long requests took, the slowest class on top, with each class's share at its right.
struct HeatMap {
  private let classes: [[Double]]
  private let shares: [Double]

  init(_ chart: [ChartPoint]) {
    let count = ChartPoint.heatBounds.count + 1
    classes = (0..<count).reversed().map { index in chart.map { Double($0.heat[safe: index] ?? 0) } }
    let sums = classes.map { $0.reduce(0, +) }
    let all = sums.reduce(0, +)
    shares = sums.map { all > 0 ? $0 / all : 0 }
  }

  func draw(in area: Rect, tall: Int, on stage: inout Stage) {
    let plot = area.width - 12
    guard plot > 0 else { return }
    let rows = classes.map { Series.sums($0, to: plot) }
    let most = rows.joined().max() ?? 0
    for (at, values) in rows.enumerated() {
      let row = area.row + at * tall
      stage.surface.text(
        Self.labels[at], column: area.column, row: row, width: 5, role: .faint, align: .right)
      stage.surface.heatRow(
        values.map { most > 0 ? $0 / most : 0 }, column: area.column + 6, row: row, tall: tall)
      stage.surface.text(
        Format.percent(shares[at]), column: area.endColumn - 5, row: row, width: 5, role: .faint,
        align: .right)
    }
  }

  private static let labels: [String] = {
    let bounds = ChartPoint.heatBounds.map(Format.bound)
    return [">" + (bounds.last ?? "")] + bounds.reversed().map { "≤" + $0 }
  }()
}

/// The table of percentiles that the overview and an agent's page share.
struct LatencyTable {
  private let layout: TableLayout
  /// The width that the last column got.
  let lastWidth: Int

  init(width: Int, last: String, lastNeeds: Int = 12, grow: Int = 1) {
    let gap = width < 52 ? 1 : 2
    layout = TableLayout(
      [
        Column("", width: 11), Column("p50", width: 6, align: .right, rank: 8),
        Column("p90", width: 6, align: .right, rank: 3), Column("p95", width: 6, align: .right),
        Column("p99", width: 6, align: .right, rank: 6), Column("p99.9", width: 6, align: .right, rank: 4),
        Column("max", width: 6, align: .right, rank: 1), Column(last, width: lastNeeds, grow: grow, rank: 2),
      ], width: width, gap: gap)
    lastWidth = layout.width(of: 7)
  }

  func draw(
    _ latency: [Quantiles?], target: Double?, in area: Rect, on stage: inout Stage, extra: (Int) -> TableCell
  ) {
    stage.surface.tableHeader(layout, column: area.column, row: area.row, marked: 3)
    for measure in Measure.allCases where measure.rawValue + 1 < area.height {
      let quantiles = latency[safe: measure.rawValue] ?? nil
      let bound = measure == .requests ? target : nil
      func cell(_ value: Double?, _ role: Role) -> TableCell {
        .text(Format.duration(value), value == nil ? .faint : self.role(value, bound, else: role))
      }
      stage.surface.tableRow(
        layout,
        [
          .text(measure.title, .text), cell(quantiles?.p50, .text), cell(quantiles?.p90, .text),
          cell(quantiles?.p95, .strong), cell(quantiles?.p99, .text), cell(quantiles?.p999, .text),
          cell(quantiles?.max, .faint), extra(measure.rawValue),
        ], column: area.column, row: area.row + 1 + measure.rawValue)
    }
  }

  private func role(_ value: Double?, _ bound: Double?, else plain: Role) -> Role {
    guard let value, let bound else { return plain }
    return value >= bound * 2 ? .over : value >= bound ? .near : plain
  }
}

extension Array {
  /// The element at an index, nil where there is none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
