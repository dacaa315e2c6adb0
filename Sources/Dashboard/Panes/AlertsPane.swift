import Alerting
import Canvas
import Events
import Meter

/// What is wrong, how long it has been, and who is on it; below, the last hour.
struct AlertsPane: Pane {
  let id = PaneID.alerts

  func title(_ state: DashboardState) -> PaneTitle {
    var parts: [Piece] = []
    for kind in DisplayState.allCases where kind != .resolved {
      let count = state.data.alerts.filter { $0.state == kind }.count
      guard count > 0 else { continue }
      if !parts.isEmpty { parts.append(Piece(" · ", .faint)) }
      parts.append(Piece("\(count) \(kind.rawValue)", kind == .firing ? .near : .faint))
    }
    if parts.isEmpty, state.data.fleet != nil {
      parts = state.data.alertsAreKnown ? [Piece("✓ all quiet", .good)] : [Piece("looking back…", .faint)]
    }
    var title = PaneTitle("Alerts")
    let problems = state.data.ruleProblems
    if problems > 0 {
      title.details.append(parts + [Piece(" · ", .faint), Piece("▲ \(problems) rules failing", .near)])
    }
    title.details.append(parts)
    title.details.append(Array(parts.prefix(1)))
    return title
  }

  func rowCount(_ state: DashboardState) -> Int { state.data.alerts.count }

  func rowName(_ state: DashboardState, at index: Int) -> String? { state.data.alerts[safe: index]?.id }

  func visibleRows(_ state: DashboardState, height: Int) -> Int { max(0, height - 1 - timelineRows(height)) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    let list = area.cutTop(1).rest.cutTop(visibleRows(state, height: area.height)).top
    if state.data.alerts.isEmpty {
      let note = state.data.alertsAreKnown ? "no alerts" : "evaluating the rules over the last hour"
      stage.emptyNote(state.data.fleet == nil ? "waiting for data" : note, in: list)
    } else {
      draw(rows: state, in: list, headerRow: area.row, on: &stage)
      let free = list.cutTop(state.data.alerts.count).rest
      if free.height >= 3 { details(state, in: free.cutTop(1).rest, on: &stage) }
    }
    if timelineRows(area.height) > 0 {
      Timeline(state).draw(in: area.cutBottom(area.height >= 14 ? 4 : 1).bottom, on: &stage)
    }
  }

  /// One line of its own from 6 rows on, a blank one above from 9, a line for each severity from 14.
  private func timelineRows(_ height: Int) -> Int { height >= 14 ? 4 : height >= 9 ? 2 : height >= 6 ? 1 : 0 }

  private func draw(rows state: DashboardState, in list: Rect, headerRow: Int, on stage: inout Stage) {
    let isNarrow = list.width < 100
    func most(_ text: KeyPath<AlertStatus, String>) -> Int {
      Column.roomy(for: state.data.alerts.map { $0[keyPath: text] }, ascii: state.ascii)
    }
    let layout = TableLayout(
      [
        Column("", width: 1), Column("severity", width: 8, rank: 6),
        Column("state", width: isNarrow ? 8 : 12, rank: 5),
        Column("rule", width: 16, grow: 6, most: most(\.name), rank: 8),
        Column("where", width: 12, grow: 6, most: most(\.place), rank: 7),
        Column("value", width: 16, grow: 6, most: most(\.valueText), rank: 4),
        Column("for", width: 9, rank: 6),
        Column("handled", width: 12, grow: 1, rank: 3),
      ], width: list.width, gap: isNarrow ? 1 : 2)
    stage.surface.tableHeader(layout, column: list.column, row: headerRow)
    stage.list(self, state, in: list) { surface, index, row in
      guard let alert = state.data.alerts[safe: index] else { return }
      surface.tableRow(
        layout, cells(alert, now: state.data.now, isNarrow: isNarrow), column: list.column, row: row)
    }
  }

  private func cells(_ alert: AlertStatus, now: Timestamp, isNarrow: Bool) -> [TableCell] {
    let loud = alert.role
    let quiet: Role = alert.isLive ? .text : .faint
    return [
      .text(alert.state.sign, loud), .text(alert.severity.rawValue, loud),
      .text(isNarrow ? alert.state.shortWord : alert.state.rawValue, loud),
      .text(alert.name, quiet), .text(alert.place, quiet), .text(alert.valueText, quiet),
      .text(alert.ageText(now: now), quiet), .text(alert.handledText, .faint),
    ]
  }

  /// Where the list leaves room, all that is known of the selected alert.
  private func details(_ state: DashboardState, in free: Rect, on stage: inout Stage) {
    let at = state.position(id).selected
    guard let alert = state.data.alerts[safe: at] ?? state.data.alerts.first else { return }
    let labels = alert.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let since = alert.firedAt ?? alert.activeAt
    var lines: [[Piece]] = [
      [
        Piece(alert.state.sign + " ", alert.role), Piece(alert.name, .strong),
        Piece("  since \(Format.stamp(since, now: state.data.now))", .faint),
        Piece(
          alert.holdSeconds > 0 ? " · holds \(Format.age(Int64(alert.holdSeconds))) before it fires" : "",
          .faint),
      ],
      [Piece(labels.isEmpty ? "no labels" : labels.joined(separator: "  "), .faint)],
    ]
    if !alert.handledText.isEmpty { lines.append([Piece(alert.handledText, .text)]) }
    for (at, line) in lines.enumerated() { stage.line(line, in: free, row: at) }
  }
}
