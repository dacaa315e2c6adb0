import Canvas
import Events
import Meter

/// The first line: what is shown, how alive it is, how far back it looks and what is kept.
struct Header {
  private let state: DashboardState

  init(_ state: DashboardState) { self.state = state }

  /// A part of the right side; of several that do not all fit, the lowest rank goes first.
  private struct Part {
    var pieces: [Piece]
    /// What stands instead where room is short, before the part goes.
    var short: [Piece]?
    var rank: Int
    var target: Target?
  }

  func draw(on stage: inout Stage) {
    let width = state.width
    var parts = rightParts()
    func need() -> Int {
      parts.reduce(0) { $0 + stage.surface.columns($1.pieces) + 3 } + 12
        + min(max(18, width / 2), stage.surface.columns(place))
    }
    while parts.count > 1, need() > width, let weakest = parts.min(by: { $0.rank < $1.rank }) {
      if let at = parts.firstIndex(where: { $0.rank == weakest.rank }), let short = parts[at].short {
        parts[at] = Part(pieces: short, rank: 8, target: parts[at].target)
      } else {
        parts.removeAll { $0.rank == weakest.rank }
      }
    }
    let right = parts.reduce(0) { $0 + stage.surface.columns($1.pieces) + 3 }
    drawLeft(width: width - right, on: &stage)
    var column = width - right + 2
    for part in parts {
      let wide = stage.surface.line(part.pieces, column: column, row: 0, width: width - column)
      if let target = part.target {
        stage.hit(Rect(column: column, row: 0, width: wide, height: 1), target)
      }
      column += wide + 3
    }
  }

  private func drawLeft(width: Int, on stage: inout Stage) {
    let used = stage.surface.text("fleetmeter", column: 1, row: 0, width: min(10, width - 1), role: .brand)
    var column = 1 + used + 2
    let names = trailNames
    for (at, name) in names.enumerated() where column < width {
      if at > 0 {
        column += stage.surface.text(" › ", column: column, row: 0, width: width - column, role: .faint)
      }
      // Where they do not all fit, the fleet's name gives way to the page's.
      let isLast = at == names.count - 1
      let later = names.dropFirst(at + 1).reduce(0) { $0 + stage.surface.columns($1) + 3 }
      let room = isLast ? width - column : max(min(8, width - column), width - column - later)
      let wide = stage.surface.text(name, column: column, row: 0, width: room, role: isLast ? .strong : .text)
      stage.hit(Rect(column: column, row: 0, width: wide, height: 1), .trail(at))
      column += wide
    }
  }

  private var place: String { trailNames.joined(separator: " › ") }

  private var trailNames: [String] {
    state.trail.map { page in
      switch page {
      case .fleet: fleetName
      case .agent(let name): name
      case .inputs: "inputs"
      case .advice: "advice"
      }
    }
  }

  private var fleetName: String {
    if !state.data.title.isEmpty { return state.data.title }
    let services = state.data.fleet?.services ?? []
    guard let first = services.first else { return "fleet" }
    return services.count == 1 ? first : "\(first) +\(services.count - 1)"
  }

  private func rightParts() -> [Part] {
    var parts: [Part] = []
    if let progress = state.data.backfill {
      let short = Array(backfill(progress).prefix(progress.bytes > 0 ? 2 : 1))
      parts.append(Part(pieces: backfill(progress), short: short, rank: 5, target: .key(.character("i"))))
    } else {
      let streams = state.data.fleet?.streams.count ?? 0
      let word = streams == 1 ? "stream" : "streams"
      parts.append(
        Part(pieces: [Piece("\(streams) \(word)", .faint)], rank: 1, target: .key(.character("i"))))
      let rate = "\(Format.perSecond(state.data.eventsPerSecond)) ev/s"
      parts.append(Part(pieces: [Piece(rate, .faint)], rank: 2))
    }
    if state.data.rejectedCount > 0 {
      let text = "▲ \(Format.middle(state.data.rejectedCount)) rejected"
      parts.append(Part(pieces: [Piece(text, .near)], rank: 3, target: .key(.character("i"))))
    }
    parts.append(Part(pieces: liveness(), rank: 9, target: .key(.character(" "))))
    let window = [Piece("window ", .faint), Piece(state.window.rawValue, .strong)]
    parts.append(Part(pieces: window, rank: 7, target: .key(.character("w"))))
    let filter = state.filter.isEmpty ? Piece("none", .faint) : Piece(state.filter.text, .key)
    parts.append(
      Part(
        pieces: [Piece("filter ", .faint), filter], rank: state.filter.isEmpty ? 4 : 6,
        target: .key(.character("/"))))
    return parts
  }

  private func liveness() -> [Piece] {
    let now = state.data.now
    if let held = state.pausedAt {
      let back = state.pieceSeconds == nil ? "" : " ←\(Format.age(from: held, to: state.data.live))"
      return [Piece("‖ paused ", .near), Piece(Format.stamp(held, now: state.data.live)), Piece(back, .key)]
    }
    guard let newest = state.data.newest else { return [Piece("○ waiting", .faint)] }
    if state.data.backfill != nil {
      return [Piece("at ", .faint), Piece(Format.stamp(newest, now: now))]
    }
    switch state.data.clock {
    case .replay(let speed):
      return [
        Piece("▶ \(Format.decimal(speed, places: 0))× ", .good), Piece(Format.stamp(now, now: now), .faint),
      ]
    case .latest, .fixed:
      return [Piece("at ", .faint), Piece(Format.day(now, now: now) + " " + Format.clock(now) + "Z")]
    case .wall:
      let quiet = now.seconds - newest.seconds
      guard quiet >= Self.quietAfter else {
        return [Piece("● live ", .good), Piece(Format.stamp(newest, now: now), .faint)]
      }
      return [Piece("○ quiet \(quiet < 60 ? "<1m" : Format.age(quiet))", .near)]
    }
  }

  /// Seconds without a record after which the fleet counts as quiet.
  private static let quietAfter: Int64 = 30

  private func backfill(_ progress: BackfillProgress) -> [Piece] {
    var pieces = [Piece("reading \(progress.filesDone)/\(progress.files) files", .near)]
    if progress.bytes > 0 {
      let share = Double(progress.bytesDone) / Double(progress.bytes)
      pieces.append(Piece(" " + Format.percent(min(1, share)), .strong))
    }
    let speed = Format.bytes(Int(min(1e17, max(0, progress.bytesPerSecond))))
    pieces.append(Piece(" \(speed)/s", .faint))
    if let left = progress.secondsLeft { pieces.append(Piece(" \(Format.left(left)) left", .faint)) }
    return pieces
  }
}
