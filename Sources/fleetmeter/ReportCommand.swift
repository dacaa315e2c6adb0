import ArgumentParser
import Events
import Exporter
import Foundation
import Meter

/// `fleetmeter report`: one answer to standard output.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print one answer: figures, breakdowns, budgets and alerts.",
    discussion: """
      Examples:
        fleetmeter report spans.ndjson
        fleetmeter report --format json --window 24h --at latest '/var/log/agents/*.ndjson'
        fleetmeter report --format json --follow --every 5 events.ndjson
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("format"), help: "table, json or csv. (The streams' format: --stream-format.)")
  var output: Output = .table

  @Option(help: "How far back: 5m, 1h, 24h, 7d, 30d or all.")
  var window: Window = .all

  @Option(help: "How many names of each dimension the table shows.")
  var rows = 10

  @Flag(help: "Keep watching, and print again as the streams grow, until stopped.")
  var follow = false

  @Option(help: ArgumentHelp("With --follow: seconds between two answers.", valueName: "seconds"))
  var every = 1.0

  enum Output: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func validate() throws {
    guard every >= 0.05, every <= 86_400 else { throw ValidationError("--every: from 0.05 to 86400 seconds") }
    guard rows >= 0 else { throw ValidationError("--rows: from 0") }
  }

  func run() throws {
    let setup = try Setup(common, filter: common.parsedFilter())
    guard !setup.streams.isEmpty else {
      throw Complaint.usage("no streams; name files, globs or - (see fleetmeter report --help)")
    }
    // A reader that goes away (`| head`) is seen as an error of `write`, not as a signal that kills.
    signal(SIGPIPE, SIG_IGN)
    let meter = Meter(options: setup.options)
    let ingest = Ingest(
      meter: meter, streams: setup.streams, format: common.streamFormat, lineLimit: setup.config.lineLimit,
      clock: common.clock)
    if follow { return try watch(setup, meter, ingest) }
    let progress = ProgressLine(ingest: ingest)
    progress.start()
    ingest.run(follow: false)
    progress.stop()
    meter.finish()
    var desk = desk(setup, meter)
    try print(setup, meter, ingest, &desk)
    let problems = ingest.look().problems
    for problem in problems { Complaint.say(problem) }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  private func watch(_ setup: Setup, _ meter: Meter, _ ingest: Ingest) throws {
    let thread = Thread { ingest.run(follow: true) }
    thread.start()
    var printed: UInt64?
    var desk = desk(setup, meter)
    while true {
      if ingest.look().caughtUp, printed != meter.generation {
        printed = meter.generation
        try print(setup, meter, ingest, &desk)
      }
      Thread.sleep(forTimeInterval: every)
    }
  }

  private func desk(_ setup: Setup, _ meter: Meter) -> AlertDesk {
    AlertDesk(
      meter: meter, config: setup.config, journalPath: setup.journal, user: setup.user,
      start: SystemClock.now())
  }

  private func print(_ setup: Setup, _ meter: Meter, _ ingest: Ingest, _ desk: inout AlertDesk) throws {
    let at = common.clock.at(newest: meter.newest)
    // Budgets and rules are about the whole fleet, which a filter does not let through.
    let isWhole = setup.options.filter.isEmpty
    if isWhole { _ = desk.evaluate(upTo: at) }
    let seen = ingest.look()
    let report = Report(
      of: meter, at: at, window: window, generatedAt: SystemClock.now(), streams: seen.streams,
      budgets: desk.budgets, alerts: isWhole ? desk.alerts(at: at) : [],
      rejections: seen.rejections)
    switch output {
    case .table: try StandardOutput.write(report.table(rows: rows))
    case .json: try StandardOutput.write(report.json + "\n")
    case .csv: try StandardOutput.write(report.csv)
    }
  }
}
