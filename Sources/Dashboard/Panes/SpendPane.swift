import Canvas
import Costs
import Events
import Meter

/// What is spent, broken down by a dimension.
struct SpendPane: Pane {
  let id = PaneID.spend

  func title(_ state: DashboardState) -> PaneTitle {
    guard let fleet = state.data.fleet else { return PaneTitle("Spend") }
    let spent = "\(Format.money(fleet.totals.cost.total)) \(state.window.spanText)"
    let rate = "\(Format.money(fleet.costPerHour))/h now"
    return PaneTitle("Spend", ["\(spent) · \(rate)", spent, Format.money(fleet.totals.cost.total)])
  }

  func rowCount(_ state: DashboardState) -> Int { rows(state)?.rowCount ?? 0 }

  func rowName(_ state: DashboardState, at index: Int) -> String? { row(state, at: index)?.name }

  /// What lies above the list are the tabs and the headers; below it the footnote, where there is room.
  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 2 - footnoteRows(height)) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let fleet = state.data.fleet else {
      return stage.emptyNote("waiting for the first record", in: area)
    }
    tabs(state, in: area, on: &stage)
    let list = area.cutTop(2).rest.cutTop(visibleRows(state, height: area.height)).top
    draw(rows: fleet, state, in: list, headerRow: area.row + 1, on: &stage)
    let free = list.cutTop(rowCount(state)).rest
    if free.height >= 5, state.dimension.carriesCost { course(fleet, state, in: free, on: &stage) }
    let note = area.cutBottom(footnoteRows(area.height)).bottom
    stage.parts(footnote(state, fleet), in: note, row: note.height - 1)
  }

  /// The answer's rows, as long as they are of the dimension shown.
  private func rows(_ state: DashboardState) -> Breakdown? {
    state.data.fleet.map(\.breakdown).flatMap { $0.dimension == state.dimension ? $0 : nil }
  }

  private func row(_ state: DashboardState, at index: Int) -> BreakdownRow? {
    rows(state)?.rows[safe: index - (state.data.fleetQuery?.firstRow ?? 0)]
  }

  private func footnoteRows(_ height: Int) -> Int { height >= 12 ? 2 : height >= 7 ? 1 : 0 }

  private func tabs(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard area.height > 0 else { return }
    let gap = area.width < 58 ? 1 : 2
    var column = area.column
    for dimension in Dimension.allCases where column < area.endColumn {
      let isOn = dimension == state.dimension
      // Without colour the brackets say which tab is on.
      let words = isOn ? (state.colour ? dimension.rawValue : "[\(dimension.rawValue)]") : dimension.rawValue
      let wide = stage.surface.text(
        words, column: column, row: area.row, width: area.endColumn - column, role: isOn ? .key : .faint)
      stage.hit(Rect(column: column, row: area.row, width: wide, height: 1), .dimension(dimension))
      column += wide + gap
    }
  }

  private func draw(
    rows fleet: FleetAnswer, _ state: DashboardState, in list: Rect, headerRow: Int, on stage: inout Stage
  ) {
    guard let breakdown = rows(state), breakdown.rowCount > 0 else {
      let text = state.filter.isEmpty ? "nothing yet" : "nothing matches the filter"
      return stage.emptyNote(text, in: list)
    }
    let table = SpendTable(
      state: state, names: breakdown.rows.map(\.name), width: list.width, total: fleet.totals.cost.total)
    table.header(column: list.column, row: headerRow, on: &stage.surface)
    let longest = breakdown.rows.map(table.barValue).max() ?? 0
    stage.list(self, state, in: list) { surface, index, row in
      guard let line = self.row(state, at: index) else { return }
      surface.tableRow(table.layout, table.cells(line, longest: longest), column: list.column, row: row)
    }
  }

  /// Where the list leaves room, what was spent when.
  private func course(_ fleet: FleetAnswer, _ state: DashboardState, in free: Rect, on stage: inout Stage) {
    let rates = Series.rates(
      fleet.chart.map { $0.cost.dollars * 3600 }, at: fleet.at, window: fleet.window)
    let chart = Rect(
      column: free.column, row: free.row + 1, width: free.width, height: min(12, free.height - 2))
    let values = Series.fit(rates, to: stage.surface.areaValues(width: chart.width))
    stage.surface.area(values, in: chart, style: AreaStyle(role: .dataSecond))
    let highest = rates.compactMap(\.self).max() ?? 0
    let most = Money(picodollars: Int128(min(1e18, highest) * 1e12))
    let words = state.window == .all ? "spend over time" : "spend · peak \(Format.money(most))/h"
    stage.axis(state, middle: words, in: free, row: chart.height + 1)
  }

  /// What the sums leave out or stand on, the most important first.
  private func footnote(_ state: DashboardState, _ fleet: FleetAnswer) -> [Piece] {
    var notes: [Piece] = []
    if let note = fleet.filterNote { notes.append(Piece("▲ " + note, .near)) }
    let unpriced = fleet.totals.unpricedTokens
    if unpriced > 0 { notes.append(Piece("▲ \(Format.short(unpriced)) unpriced tokens", .near)) }
    if fleet.breakdown.overflowed { notes.append(Piece("▲ some names are in (other)", .near)) }
    notes.append(Piece(provenance(fleet.totals.cost), .faint))
    if fleet.pending > .zero { notes.append(Piece("\(Format.money(fleet.pending)) pending", .faint)) }
    let duplicates = fleet.streams.reduce(0) { $0 + $1.duplicates }
    notes.append(Piece("\(Format.middle(duplicates)) duplicates dropped", .faint))
    if unpriced == 0 { notes.append(Piece("0 unpriced tokens", .faint)) }
    return notes
  }

  private func provenance(_ cost: CostSplit) -> String {
    let parts = [("reported", cost.reported), ("computed", cost.computed), ("estimated", cost.estimated)]
      .filter { $0.1 != .zero }
    guard let first = parts.first else { return "no costs" }
    if parts.count == 1 { return "all costs \(first.0)" }
    return parts.map { "\($0.0) \(Format.money($0.1))" }.joined(separator: ", ")
  }
}
