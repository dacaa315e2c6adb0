import Alerting
import Canvas
import Events

/// The last hour of alerts: what was worst in each part of it, in one line, or in one for each severity.
struct Timeline {
  private let moments: [AlertMoment]
  private let now: Timestamp

  init(_ state: DashboardState) {
    moments = state.data.moments
    now = state.data.now
  }

  func draw(in area: Rect, on stage: inout Stage) {
    guard area.height > 0, area.width >= 24 else { return }
    if area.height < 4 { return draw(moments, "last hour", in: area, row: 0, isTitled: true, on: &stage) }
    draw([], "last hour", in: area, row: 0, isTitled: true, on: &stage)
    for (row, severity) in Severity.allCases.sorted(by: >).enumerated() {
      let own = moments.filter { $0.severity == severity }
      draw(own, severity.rawValue, in: area, row: row + 1, isTitled: false, on: &stage)
    }
  }

  private func draw(
    _ moments: [AlertMoment], _ label: String, in area: Rect, row: Int, isTitled: Bool, on stage: inout Stage
  ) {
    let at = area.row + row
    stage.surface.text(label, column: area.column, row: at, width: 10, role: .faint)
    let start = area.column + 11
    let width = area.endColumn - 4 - start
    if isTitled {
      stage.surface.text("now", column: area.column, row: at, width: area.width, role: .faint, align: .right)
      if area.height > 1 { return stage.surface.hourMarks(column: start, row: at, width: width) }
    }
    let shown = worst(moments, width: width)
    for column in 0..<max(0, width) {
      let moment = shown[column]
      stage.surface.text(
        moment?.state.momentSign ?? "·", column: start + column, row: at, width: 1,
        role: moment?.role ?? .border)
    }
  }

  private func worst(_ moments: [AlertMoment], width: Int) -> [Int: AlertMoment] {
    var shown: [Int: AlertMoment] = [:]
    for moment in moments {
      // The line's right end is the end of the running minute, so that it moves once a minute and not every
      // second.
      let ago = (now.seconds / 60 + 1) * 60 - moment.at.seconds
      guard ago >= 0, ago < 3600 else { continue }
      let column = min(width - 1, Int(3599 - ago) * width / 3600)
      if let other = shown[column], Self.weight(other) > Self.weight(moment) { continue }
      shown[column] = moment
    }
    return shown
  }

  private static func weight(_ moment: AlertMoment) -> Int {
    switch moment.state {
    case .firing: moment.severity == .critical ? 6 : 5
    case .acknowledged: 4
    case .pending, .recovering: 3
    case .resolved: 2
    case .suppressed: 1
    }
  }
}

extension Surface {
  /// Every ten minutes of the hour that ends at the right.
  fileprivate mutating func hourMarks(column: Int, row: Int, width: Int) {
    for minutes in stride(from: 60, to: 0, by: -10) {
      let at = column + (60 - minutes) * width / 60
      text("-\(minutes)m", column: at, row: row, width: 4, role: .border)
    }
  }
}
