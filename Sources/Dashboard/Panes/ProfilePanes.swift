import Canvas
import Events
import Meter

/// An agent's percentiles, and how its p95 went.
struct ProfileLatencyPane: Pane {
  let id = PaneID.profileLatency

  func title(_ state: DashboardState) -> PaneTitle {
    let runs = state.shownAgent.map { "\(Format.middle($0.totals.requests)) runs" } ?? ""
    return PaneTitle(
      "\(state.pageAgent ?? "") · latency", ["\(state.window.rawValue) · \(runs)", state.window.rawValue])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let profile = state.shownProfile else { return stage.emptyNote("waiting for data", in: area) }
    let table = LatencyTable(width: area.width, last: "mean", lastNeeds: 7, grow: 0)
    table.draw(profile.latency, target: state.data.latencyTarget, in: area, on: &stage) { measure in
      .text(Format.duration((profile.latency[safe: measure] ?? nil)?.mean), .faint)
    }
    let rest = area.cutTop(5).rest
    guard rest.height >= 2, let chart = state.shownAgent?.chart else { return }
    let plot = rest.cutBottom(1).rest
    let p95 = chart.map { $0.p95.first ?? nil }
    let values = Series.fit(p95, to: stage.surface.areaValues(width: plot.width))
    stage.surface.area(
      values, in: plot, style: AreaStyle(role: .dataSecond, limit: profile.baseline?.bound, roleAbove: .near))
    let words = p95.compactMap(\.self).max().map { "p95 of runs · highest \(Format.duration($0))" } ?? ""
    stage.axis(state, middle: words, in: rest, row: rest.height - 1)
  }
}

/// What is usual of an agent's execution time, its throughput, the sizes of its results.
struct ProfileUsualPane: Pane {
  let id = PaneID.profileUsual

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Against what is usual", ["the day before this window"])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let profile = state.shownProfile else { return stage.emptyNote("waiting for data", in: area) }
    var lines = baseline(profile)
    lines.append(throughput(profile))
    lines += sizes(profile)
    lines += state.data.processes.prefix(2).map(ProcessText.line)
    for (row, line) in lines.enumerated() { stage.line(line.0, right: line.1, in: area, row: row) }
  }

  private typealias Line = ([Piece], [Piece])

  private func baseline(_ profile: AgentProfile) -> [Line] {
    guard let usual = profile.baseline else {
      return [
        (
          [Piece("no baseline yet", .faint)],
          [Piece("from \(Baseline.leastSamples) runs before the window", .faint)]
        )
      ]
    }
    let count = profile.anomalyCount
    return [
      (
        [
          Piece("usual   ", .faint), Piece(Format.duration(usual.median), .strong),
          Piece(" ×÷ \(Format.decimal(usual.factor, places: 2))", .text),
        ], [Piece("\(Format.middle(usual.samples)) runs", .faint)]
      ),
      (
        [
          Piece("mean    ", .faint), Piece(Format.duration(usual.mean), .text), Piece("  σ ", .faint),
          Piece(Format.duration(usual.deviation), .text),
        ], []
      ),
      (
        [
          Piece("beyond  ", .faint), Piece(Format.duration(usual.bound), .text), Piece("  ", .text),
          Piece(
            count > 0 ? "▲ \(Format.middle(count)) anomalies" : "✓ no anomalies", count > 0 ? .near : .good),
        ], [Piece("median ×÷ factor³", .faint)]
      ),
    ]
  }

  private func throughput(_ profile: AgentProfile) -> Line {
    let isOver = profile.runsInMinute > AgentProfile.throughputLimit
    let most = profile.mostRunsInMinute.map { "most \(Format.middle($0)) · " } ?? ""
    return (
      [
        Piece("60 s    ", .faint), Piece(Format.middle(profile.runsInMinute), isOver ? .over : .strong),
        Piece(" runs", .faint),
      ], [Piece("\(most)limit \(Format.middle(AgentProfile.throughputLimit))", .faint)]
    )
  }

  private func sizes(_ profile: AgentProfile) -> [Line] {
    let found = [("results ", profile.results), ("tools'  ", profile.toolResults)]
    return found.compactMap { label, sizes in
      guard let sizes else { return nil }
      return (
        [Piece(label, .faint), Piece(MemoryText.bytes(sizes.mean), .strong), Piece(" a result", .faint)],
        [Piece("largest \(MemoryText.bytes(sizes.largest)) · \(Format.middle(sizes.count))", .faint)]
      )
    }
  }
}

/// How many runs took how long over time, with the parts marked in which some were anomalies.
struct ProfileHeatPane: Pane {
  let id = PaneID.profileHeat

  func title(_ state: DashboardState) -> PaneTitle { PaneTitle("Heat map", ["runs by time taken", ""]) }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let profile = state.shownProfile else { return stage.emptyNote("waiting for data", in: area) }
    guard !profile.heat.isEmpty else {
      return stage.emptyNote("durations are kept for windows of up to 24 h", in: area)
    }
    let plot = Rect(column: area.column + 6, row: area.row, width: area.width - 12, height: area.height)
    guard plot.width > 0 else { return }
    let classes = shownClasses(profile, rows: area.height - 2)
    let most = classes.flatMap { Series.sums($0.counts, to: plot.width) }.max() ?? 0
    let all = profile.heat.joined().reduce(0, +)
    let tall = max(1, (area.height - 2) / max(1, classes.count))
    for (at, item) in classes.enumerated() {
      let row = area.row + at * tall
      stage.surface.text(item.label, column: area.column, row: row, width: 5, role: .faint, align: .right)
      stage.surface.heatRow(
        Series.sums(item.counts, to: plot.width).map { most > 0 ? $0 / most : 0 }, column: plot.column,
        row: row,
        tall: tall)
      let share = all > 0 ? item.counts.reduce(0, +) / Double(all) : 0
      stage.surface.text(
        Format.percent(share), column: area.endColumn - 5, row: row, width: 5, role: .faint, align: .right)
    }
    marks(profile, in: plot, row: area.row + classes.count * tall, on: &stage)
    stage.axis(state, middle: "", in: plot, row: classes.count * tall + 1)
  }

  /// The slowest class on top; the fastest ones together where there are more than rows.
  private func shownClasses(_ profile: AgentProfile, rows: Int) -> [(label: String, counts: [Double])] {
    let bounds = AgentProfile.heatBounds
    let first = max(0, bounds.count + 1 - max(3, rows))
    return (first...bounds.count).reversed().map { place in
      let label =
        place == bounds.count ? ">" + Format.bound(bounds[place - 1]) : "≤" + Format.bound(bounds[place])
      let counts = profile.heat.map { part in
        Double(place == first ? part.prefix(place + 1).reduce(0, +) : part[safe: place] ?? 0)
      }
      return (label, counts)
    }
  }

  private func marks(_ profile: AgentProfile, in plot: Rect, row: Int, on stage: inout Stage) {
    guard row < plot.endRow else { return }
    let found = Series.sums(profile.anomalies.map { Double($0) }, to: plot.width)
    for (at, count) in found.enumerated() where count > 0 {
      stage.surface.text("▲", column: plot.column + at, row: row, width: 1, role: .near)
    }
  }
}

/// An agent's memory over time, with the line that it should stay below.
struct ProfileMemoryPane: Pane {
  let id = PaneID.profileMemory

  func title(_ state: DashboardState) -> PaneTitle {
    PaneTitle("Memory", ["limit \(MemoryText.bytes(AgentProfile.memoryLimit))"])
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let profile = state.shownProfile else { return stage.emptyNote("waiting for data", in: area) }
    guard let memory = profile.memory else {
      return stage.emptyNote("the stream tells of no memory", in: area)
    }
    let limit = AgentProfile.memoryLimit
    func role(_ bytes: Double?) -> Role { (bytes ?? 0) > limit ? .over : .strong }
    stage.line(
      [
        Piece("now ", .faint), Piece(MemoryText.bytes(memory.now), role(memory.now)),
        Piece("  peak ", .faint),
        Piece(MemoryText.bytes(memory.peak), role(memory.peak)),
        Piece((memory.peak ?? 0) > limit ? " ▲ over" : "", .over),
      ], right: [Piece("\(Format.middle(memory.samples)) readings", .faint)], in: area, row: 0)
    stage.line(
      [
        Piece("grows ", .faint), Piece(MemoryText.signed(memory.meanDelta), .text),
        Piece(" a time, at most ", .faint),
        Piece(MemoryText.signed(memory.mostDelta), .text),
      ], in: area, row: 1)
    if let usual = memory.baseline {
      let isHigh = (memory.now ?? 0) > usual.bound
      stage.line(
        [
          Piece("usual ", .faint), Piece(MemoryText.bytes(usual.median), .text),
          Piece(" ×÷ \(Format.decimal(usual.factor, places: 2))", .text),
          Piece(isHigh ? "  ▲ anomaly" : "", .near),
        ], right: [Piece("beyond \(MemoryText.bytes(usual.bound))", .faint)], in: area, row: 2)
    }
    let rest = area.cutTop(3).rest
    guard rest.height >= 3 else { return }
    let plot = rest.cutBottom(1).rest
    let readings = memory.chart.compactMap(\.self).filter { $0.isFinite && $0 < 1e18 }
    let highest = max(readings.max() ?? 0, limit * 1.1)
    stage.surface.area(
      Series.fit(memory.chart, to: stage.surface.areaValues(width: plot.width)), in: plot, highest: highest,
      style: AreaStyle(role: .data, limit: limit, roleAbove: .over))
    let row = plot.row + Int(Double(plot.height) * (1 - limit / highest))
    stage.surface.text(
      String(repeating: "┄", count: plot.width), column: plot.column, row: row, width: plot.width,
      role: .border)
    stage.axis(state, middle: "up to \(MemoryText.bytes(highest))", in: rest, row: rest.height - 1)
  }
}

/// An agent's newest sessions.
struct ProfileSessionsPane: Pane {
  let id = PaneID.profileSessions

  func title(_ state: DashboardState) -> PaneTitle {
    guard let profile = state.shownProfile else { return PaneTitle("Sessions") }
    return PaneTitle(
      "Sessions", ["\(Format.middle(profile.sessionCount))\(profile.sessionsAreAll ? "" : "+")"])
  }

  func rowCount(_ state: DashboardState) -> Int { state.shownProfile?.sessions.count ?? 0 }
  func rowName(_ state: DashboardState, at index: Int) -> String? {
    state.shownProfile?.sessions[safe: index]?.name
  }

  func draw(_ state: DashboardState, in area: Rect, on stage: inout Stage) {
    guard let profile = state.shownProfile else { return }
    guard !profile.sessions.isEmpty else { return stage.emptyNote("none", in: area) }
    let layout = TableLayout(
      [
        Column("", width: 6, grow: 1), Column("", width: 4, align: .right, rank: 6),
        Column("", width: 3, align: .right, rank: 5),
      ], width: area.width, gap: 1)
    stage.list(self, state, in: area) { surface, index, row in
      guard let session = profile.sessions[safe: index] else { return }
      surface.tableRow(
        layout,
        [
          .text(session.name, .text), .text(Format.short(session.runs), session.errors > 0 ? .near : .faint),
          .text(Format.age(from: session.last, to: state.data.now), .faint),
        ], column: area.column, row: row)
    }
  }
}

/// Bytes as people read them.
enum MemoryText {
  static func bytes(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Format.nothing }
    return Format.bytes(Int(max(-9e15, min(9e15, value)).rounded()))
  }

  static func signed(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Format.nothing }
    return (value < 0 ? "-" : "+") + bytes(abs(value))
  }
}

/// A process as a line.
enum ProcessText {
  static func line(_ process: ProcessFigures) -> ([Piece], [Piece]) {
    guard process.isAlive else {
      return (
        [Piece("process \(process.pid) ", .faint), Piece("gone", .near)], [Piece(process.service, .faint)]
      )
    }
    return (
      [
        Piece("process ", .faint), Piece(process.cpu.map { Format.percent($0) } ?? Format.nothing, .strong),
        Piece(" CPU  ", .faint), Piece(MemoryText.bytes(Double(process.residentBytes)), .strong),
        Piece(" RSS", .faint),
      ], [Piece("pid \(process.pid)", .faint)]
    )
  }
}

extension DashboardState {
  /// The profile of the agent whose profile is shown; nil while it is on its way.
  var shownProfile: AgentProfile? {
    guard case .profile(let name) = page, let profile = data.profile, profile.name == name,
      profile.window == window
    else { return nil }
    return profile
  }
}
