import Canvas
import Costs
import Events
import Meter

/// The columns of the spend pane, for what a dimension has and a width holds.
struct SpendTable {
  let layout: TableLayout
  private let state: DashboardState
  private let total: Money
  private let fields: [Field]

  private enum Field {
    case name, bar, cost, share, rate, tokensIn, tokensOut, requests, errors, p95, calls, callErrors, p50
  }

  init(state: DashboardState, names: [String], width: Int, total: Money) {
    self.state = state
    self.total = total
    fields =
      state.dimension.carriesCost
      ? [.name, .bar, .cost, .share, .rate, .tokensIn, .tokensOut, .requests, .errors, .p95]
      : [.name, .bar, .calls, .callErrors, .p50, .p95]
    let longest = names.map { $0.columns(ascii: state.ascii) }.max() ?? 0
    let name = min(max(longest, 10), max(10, width * 3 / 10), 28)
    let columns = fields.map { Self.column($0, name: name, isWide: width >= 60, state) }
    layout = TableLayout(columns, width: width, gap: width < 60 ? 1 : 2)
  }

  func header(column: Int, row: Int, on surface: inout Surface) {
    let marked = fields.firstIndex { Self.sortKey($0) == state.shownSort }
    surface.tableHeader(layout, column: column, row: row, marked: marked)
  }

  /// What a row's bar stands for: what the rows are ordered by, else what they cost.
  func barValue(_ row: BreakdownRow) -> Double {
    guard state.dimension.carriesCost else { return Double(row.totals.toolCalls) }
    switch state.shownSort {
    case .cost, .name: return row.totals.cost.total.dollars
    case .requests: return Double(row.totals.requests)
    case .errors: return Double(row.totals.errors)
    case .latency: return row.latency?.p95 ?? 0
    case .tokens: return Double(row.totals.tokens.total)
    }
  }

  func cells(_ row: BreakdownRow, longest: Double) -> [TableCell] {
    fields.map { cell($0, row, longest: longest) }
  }

  private func cell(_ field: Field, _ row: BreakdownRow, longest: Double) -> TableCell {
    let totals = row.totals
    let callErrors = totals.toolErrorRate
    switch field {
    case .name: return .text(row.name, .name(row.name))
    case .bar: return .bar(longest > 0 ? barValue(row) / longest : 0, .data)
    case .cost:
      if totals.cost.total == .zero, totals.unpricedTokens > 0 { return .text("unpriced", .near) }
      return .text(Format.money(totals.cost.total), .strong)
    case .share:
      let share = total == .zero ? nil : totals.cost.total.dollars / total.dollars
      return .text(Format.percent(share), .faint)
    case .rate: return .text(Format.money(row.ratePerHour) + "/h", .text)
    case .tokensIn: return .text(Format.short(totals.tokens.allInput), .faint)
    case .tokensOut: return .text(Format.short(totals.tokens.output), .faint)
    case .requests: return .text(Format.middle(totals.requests), .text)
    case .errors:
      return .text(Format.finePercent(totals.errorRate), .failures(totals.errorRate, calm: .faint))
    case .p95: return .text(Format.duration(row.latency?.p95), .text)
    case .calls: return .text(Format.middle(totals.toolCalls), .strong)
    case .callErrors: return .text(Format.finePercent(callErrors), .failures(callErrors, calm: .faint))
    case .p50: return .text(Format.duration(row.latency?.p50), .faint)
    }
  }

  private static func sortKey(_ field: Field) -> SortKey? {
    switch field {
    case .name: .name
    case .cost: .cost
    case .requests, .calls: .requests
    case .errors, .callErrors: .errors
    case .p95: .latency
    case .tokensIn: .tokens
    default: nil
    }
  }

  private static func column(_ field: Field, name: Int, isWide: Bool, _ state: DashboardState) -> Column {
    let isSorted = sortKey(field) == state.shownSort
    // Names ascend of themselves, everything else descends.
    let mark = isSorted ? ((state.shownSort == .name) != state.reversed ? " ▲" : " ▼") : ""
    func number(_ header: String, _ width: Int, _ rank: Int) -> Column {
      let text = header + mark
      return Column(text, width: max(width, text.count), align: .right, rank: isSorted ? 8 : rank)
    }
    switch field {
    case .name: return Column((isSorted ? "name" : "") + mark, width: name)
    case .bar: return Column("", width: isWide ? 16 : 6, grow: 1, most: 72, rank: 6)
    case .cost: return number("cost", 9, 9)
    case .share: return number("share", 5, 5)
    case .rate: return number("rate", isWide ? 9 : 8, 7)
    case .tokensIn: return number("in", 4, 4)
    case .tokensOut: return number("out", 4, 4)
    case .requests: return number("requests", 8, 2)
    case .errors: return number("errors", 6, 3)
    case .p95: return number("p95", 6, state.dimension.carriesCost ? 1 : 7)
    case .calls: return number("calls", 6, 9)
    case .callErrors: return number("errors", 6, 8)
    case .p50: return number("p50", 6, 4)
    }
  }
}
