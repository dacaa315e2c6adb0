import ArgumentParser
import Canvas
import Dashboard
import Events
import Foundation
import Meter
import Terminal

/// `fleetmeter watch`, the default: the dashboard.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show the dashboard (the default).",
    discussion: """
      Keys: Tab or 1–9 pane, j k move, Enter drill in, Esc back, d dimension,
      w then 5 h d w m a window, s sort, / filter, a acknowledge, A take it back,
      Space pause, i inputs, ? help, q quit.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The same as --stream-format.", valueName: "name"))
  var format: String?

  @Option(help: "How far back: 5m, 1h, 24h, 7d, 30d or all.")
  var window: Window?

  @Option(
    help: ArgumentHelp(
      "What spend is broken down by: agent, model, user, team, service, operation or tool.",
      valueName: "dimension"))
  var by: BreakdownDimension = .agent

  @Flag(help: "No colours (also: NO_COLOR).")
  var noColor = false

  @Flag(help: "Nothing but ASCII.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "Colours: night, day, contrast, safe (for any colour vision), safe-day, or a theme file.",
      valueName: "name or file"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "Play a script of keys instead of reading them, without a terminal.", valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("The script's screen size.", valueName: "columns×rows"))
  var size: String = "120x40"

  func validate() throws {
    if let format, !formatNames.contains(format) {
      throw ValidationError(
        "--format: \"\(format)\" is none; there are \(formatNames.joined(separator: ", "))")
    }
    if ScreenText.size(parsing: size) == nil { throw ValidationError("--size: write it as 120x40") }
  }

  func run() throws {
    let filter = try common.parsedFilter()
    let setup = try Setup(common, filter: Filter())
    guard !setup.streams.isEmpty else {
      throw Complaint.usage(
        """
        no streams to watch. Try one of
          fleetmeter events.ndjson                 a file, a glob in quotes, or a directory
          agents | fleetmeter -                    standard input
          fleetmeter simulate | fleetmeter -       a simulated fleet
        or name streams in the configuration (fleetmeter --help)
        """)
    }
    let theme = try ThemeFile.theme(named: theme ?? setup.config.theme)
    if script == nil { Screen.blockSignals() }
    let wake = WakeUp()
    let meter = Meter(options: setup.options)
    let ingest = Ingest(
      meter: meter, streams: setup.streams, format: format ?? common.streamFormat,
      lineLimit: setup.config.lineLimit, clock: common.clock, from: common.from
    ) { wake.signal() }
    var face = Face(
      setup: setup, meter: meter, ingest: ingest, clock: common.clock, look: look(filter, theme))
    let reading = Thread { ingest.run(follow: true) }
    reading.stackSize = 4 << 20
    reading.start()
    defer { ingest.stop() }
    if let script { return try play(script, &face, theme) }
    do throws(ScreenFailure) {
      var screen = try Screen(options: TerminalOptions(noColor: noColor, ascii: ascii, theme: theme))
      face.run(on: &screen, wake: wake)
      screen.close()
    } catch {
      throw Complaint.failure(error.description)
    }
  }

  private func look(_ filter: Filter, _ theme: Theme) -> Face.Look {
    let isPlain = noColor || !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    return Face.Look(
      window: window, dimension: by, filter: filter, ascii: ascii, colour: !isPlain, theme: theme)
  }

  private func play(_ path: String, _ face: inout Face, _ theme: Theme) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Complaint.usage("\(path): cannot be read as text")
    }
    let size = ScreenText.size(parsing: size) ?? (120, 40)
    do {
      var driver = ScriptDriver(script: try Script(parsing: text), width: size.width, height: size.height)
      driver.theme = theme
      _ = try driver.run { face.take($0) }
    } catch {
      throw Complaint.failure("\(path): \(error)")
    }
  }
}
