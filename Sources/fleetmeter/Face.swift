import Alerting
import Canvas
import Costs
import Dashboard
import Events
import Exporter
import Forwarding
import struct Foundation.Data
import class Foundation.ProcessInfo
import Glibc
import Meter
import Streams
import Terminal

/// Joins the dashboard to the meter and to a screen: asks what is shown, no more, and does what keys ask for.
struct Face {
  /// What the command line says about how it looks.
  struct Look {
    var window: Window?
    var dimension: Dimension
    var filter: Filter
    var ascii: Bool
    var colour: Bool
    var theme: Theme
  }

  /// What the dashboard asks of the terminal.
  enum Wish {
    case leave
    case wear(Theme)
    /// Text for the clipboard.
    case copy(String)
  }

  private let setup: Setup
  private let meter: Meter
  private let ingest: Ingest
  private let clock: ClockSetting
  private let chosenWindow: Bool
  private var state: DashboardState
  private var desk: AlertDesk
  private var speed = Speedometer()
  private var insights = Insights()
  /// Who hears of what is read beside the meter.
  var listeners = IngestListeners()
  private var begun = SystemClock.monotonic()
  private var caughtUp = false
  private var note: String?

  /// The shortest time between two frames that data alone asks for, in nanoseconds: at most 20 a second.
  private static let frame: Int64 = 50_000_000
  /// How long evaluations may be made up for between two frames, in nanoseconds.
  private static let evaluation: Int64 = 30_000_000

  init(setup: Setup, meter: Meter, ingest: Ingest, clock: ClockSetting, look: Look) {
    self.setup = setup
    self.meter = meter
    self.ingest = ingest
    self.clock = clock
    let now = clock.at(newest: nil)
    chosenWindow = look.window != nil
    state = DashboardState(
      width: 80, height: 24, now: now, window: look.window ?? .h1, dimension: look.dimension,
      filter: look.filter,
      ascii: look.ascii, colour: look.colour, theme: look.theme)
    desk = AlertDesk(
      meter: meter, config: setup.config, rules: setup.rules, journalPath: setup.journal, user: setup.user,
      start: now)
  }

  // MARK: - On a screen

  /// Shows the dashboard until a person leaves it, or the system asks.
  mutating func run(on screen: inout Screen, wake: WakeUp) {
    _ = update(&state, .resize(width: screen.size.width, height: screen.size.height))
    beginNotifying(wake)
    defer { desk.notifying?.stop() }
    var painted = paint(on: &screen)
    var edge = Self.nextEdge()
    var isStale = false
    while true {
      let untilEdge = max(0, edge - SystemClock.now().nanoseconds)
      let untilFrame = max(0, Self.frame - (SystemClock.monotonic() - painted))
      let timeout = isStale ? min(untilFrame, untilEdge) : untilEdge
      var touched = false
      for event in screen.wait(
        timeoutMilliseconds: Int((timeout + 999_999) / 1_000_000), wake: wake.descriptor)
      {
        switch event {
        case .terminate: return
        case .wake: isStale = true
        case .input(let input):
          touched = true
          for wish in handle(update(&state, input)) {
            switch wish {
            case .leave: return
            case .wear(let theme): screen.wear(theme)
            case .copy(let text): screen.copy(base64: Data(text.utf8).base64EncodedString())
            }
          }
        }
      }
      let isDue = isStale && SystemClock.monotonic() - painted >= Self.frame
      guard touched || isDue || SystemClock.now().nanoseconds >= edge else { continue }
      isStale = false
      edge = Self.nextEdge()
      painted = paint(on: &screen)
      if !caughtUp || !isEvaluated { isStale = true }
    }
  }

  /// Only what happens now is told: an answer about another time, or a script, tells nobody.
  private mutating func beginNotifying(_ wake: WakeUp) {
    guard case .wall = clock else { return }
    desk.notifying = NotifyDesk(
      setup.config.alerting, zone: setup.options.zone, journal: setup.journal,
      environment: ProcessInfo.processInfo.environment
    ) { wake.signal() }
  }

  private mutating func paint(on screen: inout Screen) -> Int64 {
    refresh()
    let frame = draw()
    screen.show(frame.grid, cursor: frame.cursor.map { ($0.column, $0.row) })
    return SystemClock.monotonic()
  }

  /// When something may change by itself, in nanoseconds of the wall clock: just after the next evaluation.
  private static func nextEdge() -> Int64 {
    let interval = AlertDesk.interval * 1_000_000_000
    let now = SystemClock.now().nanoseconds
    return now - now % interval + interval + 20_000_000
  }

  // MARK: - In a script

  /// Takes an input and gives the screen; nil once the dashboard is left. What stood in the streams at the start is
  /// read before the first screen, so that the same script shows the same screens.
  mutating func take(_ input: Input) -> Grid? {
    while !ingest.look().caughtUp { usleep(1_000) }
    if handle(update(&state, input)).contains(where: { if case .leave = $0 { true } else { false } }) {
      return nil
    }
    repeat { refresh() } while !isEvaluated
    return draw().grid
  }

  private mutating func draw() -> Frame {
    let frame = render(state)
    state.hits = frame.hits
    return frame
  }

  // MARK: - Keys

  /// Does what an input asks of the world, and says what it asks of the terminal.
  private mutating func handle(_ effects: [Effect]) -> [Wish] {
    var wishes: [Wish] = []
    for effect in effects {
      switch effect {
      case .quit: wishes.append(.leave)
      case .acknowledge(let ids, let note):
        desk.acknowledge(ids, note: note, at: now)
        if let problem = desk.journalProblem {
          state.say("acknowledged here, but not written down: \(problem)")
        }
      case .snooze(let id, let seconds): desk.snooze(id, until: now.adding(seconds: seconds), at: now)
      case .unacknowledge(let id): desk.unacknowledge(id, at: now)
      case .wear(let theme): wishes.append(.wear(theme))
      case .copy: wishes.append(.copy(ScreenText.lines(of: render(state).grid).joined(separator: "\n")))
      case .export(let kind): state.say(export(kind))
      case .queryChanged, .pause, .bell: break
      }
    }
    return wishes
  }

  /// Writes down what is shown, and says where, or why not.
  private func export(_ kind: ExportKind) -> String {
    let at = state.pausedAt ?? now
    let text: String? =
      switch kind {
      case .text: ScreenText.lines(of: render(state).grid).joined(separator: "\n") + "\n"
      case .svg:
        ScreenPicture.lines(of: render(state).grid, theme: state.theme).joined(separator: "\n") + "\n"
      case .csv: report(at: at)?.csv
      case .json: report(at: at).map { $0.json + "\n" }
      }
    guard let text else { return "the window shown is not kept whole" }
    return ExportFile.write(text, ending: kind == .text ? "txt" : kind.rawValue, at: at)
  }

  private func report(at: Timestamp) -> Report? {
    let seen = ingest.look()
    return try? Report(
      of: meter, at: at, over: .window(state.window), generatedAt: SystemClock.now(), streams: seen.streams,
      budgets: desk.budgets, alerts: desk.alerts(at: at), rejections: seen.rejections)
  }

  private var now: Timestamp { clock.at(newest: meter.newest) }

  // MARK: - Data

  private var isEvaluated = false
  private var hasAlerts = false
  private var traces = TraceAnswers()
  private var grown = (generation: UInt64(0), time: SystemClock.monotonic())

  private mutating func refresh() {
    let seen = ingest.look()
    if !caughtUp, seen.caughtUp, isSettled() { catchUp() }
    let at = state.pausedAt ?? now
    // A screen that is held shows what it showed, but alerts go on.
    isEvaluated = caughtUp ? desk.evaluate(upTo: now, nanoseconds: Self.evaluation) : false
    hasAlerts = hasAlerts || isEvaluated
    if !caughtUp { desk.lookAtBudgets(at: now) }
    var data = DashboardData(now: at)
    data.live = now
    data.clock = dashboardClock
    data.title = setup.config.title
    let query = state.fleetQuery(at: at)
    data.fleetQuery = query
    var fleet = meter.answer(query)
    fleet.streams = seen.streams
    data.fleet = fleet
    data.found = state.searchText.map { meter.find($0) } ?? []
    data.agent = state.agentQuery(at: at).map {
      meter.agent($0.name, at: $0.at, window: $0.window, chartPoints: $0.chartPoints)
    }
    traces.answer(state, at: at, of: meter, into: &data)
    data.cacheTarget = setup.config.cacheTarget
    insights.fill(&data, of: meter, for: state, at: at)
    data.forward = listeners.forward.map { ForwardFigures($0.status) }
    if case .profile = state.page, let sampler = listeners.processes {
      data.processes = sampler.figures(service: data.agent?.service)
    }
    data.budgets = desk.budgets
    // Alerts on their way through the past are not how they stand now.
    data.alertsAreKnown = hasAlerts
    if hasAlerts {
      data.alerts = desk.alerts(at: at)
      data.moments = desk.moments(at: at)
    }
    data.ruleProblems = desk.problems
    // What was there at the start did not come just now.
    if caughtUp { data.eventsPerSecond = speed.rate(of: seen.streams.reduce(0) { $0 + $1.events }) }
    data.backfill = seen.caughtUp ? nil : backfill(seen)
    data.rejections = seen.rejections.map { ReasonCount(reason: $0.reason, count: $0.count) }
    data.rejected = seen.rejected.reversed()
    data.note = desk.journalProblem ?? desk.notifying?.problem ?? seen.problems.first ?? note
    data.latencyTarget = setup.config.objectives.latencySeconds
    data.timeZone = setup.options.zone.name
    state.receive(data)
  }

  private var dashboardClock: Dashboard.Clock {
    switch clock {
    case .wall: .wall
    case .latest: .latest
    case .fixed: .fixed
    }
  }

  /// Whether the past that a pipe brings has come: nobody says where it ends, so the newest record is near now, or
  /// nothing has come for a while. Rules over half a past would tell wrong alerts.
  private mutating func isSettled() -> Bool {
    guard setup.streams.contains(where: { $0.path == "-" }) else { return true }
    let time = SystemClock.monotonic()
    if meter.generation != grown.generation { grown = (meter.generation, time) }
    let isNear = meter.newest.map { now.seconds - $0.seconds < 5 } ?? false
    return isNear || time - grown.time > 500_000_000 || time - begun > 10_000_000_000
  }

  /// Once everything that stood there is read: old data opens at the smallest window that holds some of it.
  private mutating func catchUp() {
    caughtUp = true
    guard !chosenWindow, let newest = meter.newest else { return }
    let age = now.seconds - newest.seconds
    let wide = Window.allCases.first { window in window != .m5 && (window.seconds.map { $0 > age } ?? true) }
    guard let wide, wide != .h1 else { return }
    state.open(window: wide)
    note = "old data: showing \(wide.rawValue) (--at latest goes there)"
  }

  private func backfill(_ seen: IngestView) -> BackfillProgress? {
    let seconds = Double(SystemClock.monotonic() - begun) / 1e9
    guard seconds > 0.5 else { return nil }
    let done = seen.streams.reduce(0) { $0 + $1.bytes }
    let all = Int(seen.progress.bytesTotal)
    let rate = Double(done) / seconds
    return BackfillProgress(
      filesDone: seen.progress.filesDone, files: seen.progress.files, bytesDone: done, bytes: max(all, done),
      bytesPerSecond: rate, secondsLeft: rate > 0 && all > done ? Double(all - done) / rate : nil)
  }
}

/// Records a second, over the last seconds.
private struct Speedometer {
  private var samples: [(time: Int64, count: Int)] = []

  mutating func rate(of count: Int) -> Double {
    let now = SystemClock.monotonic()
    samples.append((now, count))
    samples.removeAll { now - $0.time > 10_000_000_000 }
    guard let first = samples.first, now - first.time > 500_000_000 else { return 0 }
    return Double(count - first.count) * 1e9 / Double(now - first.time)
  }
}
