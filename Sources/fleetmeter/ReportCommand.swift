import Alerting
import ArgumentParser
import Costs
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
        fleetmeter report --window today --by user events.ndjson
        fleetmeter report --window month --by agent,model events.ndjson
        fleetmeter report --since 2026-10-01 --until 2026-11-01 events.ndjson
        fleetmeter report --window 24h --at latest '/var/log/agents/*.ndjson'
        fleetmeter report --format csv --table daily events.ndjson
        fleetmeter report --format json --follow --every 5 events.ndjson
        fleetmeter report --check events.ndjson || mail -s spend ops@example.com

      With --check the exit code tells how things stand: 0 all is well, 10 a budget
      has crossed one of its thresholds, 11 an alert other than a budget's fires,
      1 something could not be read, 2 bad usage.
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("format"), help: "table, json or csv. (The streams' format: --stream-format.)")
  var output: Output = .table

  @OptionGroup var period: StretchOptions

  @Option(
    help: ArgumentHelp(
      """
      What to break down by: agent, model, user, team, service, operation or tool; or two of them: agent with \
      model, user, team or tool (agent,model).
      """, valueName: "dimension"))
  var by: ReportDimensions?

  @Option(help: ArgumentHelp("With csv: which table.", valueName: "table"))
  var table: ReportTable?

  @Option(help: "How many names of each dimension the table shows.")
  var rows = 10

  @Flag(help: "Tell by the exit code whether a budget or an alert wants attention.")
  var check = false

  @Flag(help: "Keep watching, and print again as the streams grow, until stopped.")
  var follow = false

  @Option(
    help: ArgumentHelp("With --follow: time between two answers (5, 500ms, 1s, 2m).", valueName: "time"))
  var every: Interval = Interval(seconds: 1)

  enum Output: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func validate() throws {
    guard every.seconds >= 0.05, every.seconds <= 86_400 else {
      throw ValidationError("--every: from 0.05 to 86400 seconds")
    }
    guard rows >= 0 else { throw ValidationError("--rows: from 0") }
    if let problem = by?.problem { throw ValidationError(problem) }
    if check, follow { throw ValidationError("--check gives one answer, --follow many: one or the other") }
    if check, try !common.parsedFilter().isEmpty {
      throw ValidationError("--check is about the whole fleet: leave --filter out")
    }
    if table != nil, output != .csv { throw ValidationError("--table: only with --format csv") }
    if table == .pairs, by?.dimensions.count != 2 {
      throw ValidationError("--table pairs: name two dimensions, --by agent,model")
    }
    if case .end = common.from, !follow {
      throw ValidationError("--from end: nothing comes without --follow")
    }
  }

  func run() throws {
    let setup = try Setup(common, filter: common.parsedFilter())
    guard !setup.streams.isEmpty else {
      throw Complaint.usage("no streams; name files, globs or - (see fleetmeter report --help)")
    }
    _ = try period.stretch(setup.options.zone, at: common.clock.at(newest: nil))
    // A reader that goes away (`| head`) is seen as an error of `write`, not as a signal that kills.
    signal(SIGPIPE, SIG_IGN)
    let meter = Meter(options: setup.options)
    // Lives as long as the process: to take it apart would take longer than to read it out.
    _ = Unmanaged.passRetained(meter)
    let listeners = IngestListeners(forward: ForwardOption.start(common.forward))
    let ingest = Ingest(
      meter: meter, streams: setup.streams, format: common.streamFormat, lineLimit: setup.config.lineLimit,
      clock: common.clock, from: common.from, listeners: listeners)
    if follow { return try watch(setup, meter, ingest) }
    let progress = ProgressLine(ingest: ingest)
    progress.start()
    ingest.run(follow: false)
    progress.stop()
    meter.finish()
    ForwardOption.end(listeners.forward)
    var desk = desk(setup, meter)
    let report = try print(setup, meter, ingest, &desk)
    let problems = ingest.look().problems
    for problem in problems { Complaint.say(problem) }
    if !problems.isEmpty { throw ExitCode(1) }
    if check, let code = report.attention { throw ExitCode(code) }
  }

  private func watch(_ setup: Setup, _ meter: Meter, _ ingest: Ingest) throws {
    let thread = Thread { ingest.run(follow: true) }
    thread.start()
    var printed: UInt64?
    var desk = desk(setup, meter)
    while true {
      if ingest.look().caughtUp, printed != meter.generation {
        printed = meter.generation
        _ = try print(setup, meter, ingest, &desk)
      }
      Thread.sleep(forTimeInterval: every.seconds)
    }
  }

  private func desk(_ setup: Setup, _ meter: Meter) -> AlertDesk {
    AlertDesk(
      meter: meter, config: setup.config, rules: setup.rules, journalPath: setup.journal, user: setup.user,
      start: SystemClock.now())
  }

  private func print(_ setup: Setup, _ meter: Meter, _ ingest: Ingest, _ desk: inout AlertDesk) throws
    -> Report
  {
    let at = common.clock.at(newest: meter.newest)
    // Budgets and rules are about the whole fleet, which a filter does not let through.
    let isWhole = setup.options.filter.isEmpty
    if isWhole { _ = desk.evaluate(upTo: at) }
    let seen = ingest.look()
    let stretch = try period.stretch(setup.options.zone, at: at)
    let report: Report
    do throws(StretchError) {
      report = try Report(
        of: meter, at: at, over: stretch, by: by?.dimensions ?? [],
        generatedAt: SystemClock.now(), streams: seen.streams, budgets: desk.budgets,
        alerts: isWhole ? desk.alerts(at: at) : [],
        cacheTarget: setup.config.cacheTarget, rejections: seen.rejections)
    } catch {
      throw Complaint.usage(error.text(setup.options.zone))
    }
    switch output {
    case .table: try StandardOutput.write(report.table(rows: rows))
    case .json: try StandardOutput.write(report.json + "\n")
    case .csv: try StandardOutput.write(table.map { report.csv($0) } ?? report.csv)
    }
    return report
  }
}

extension Report {
  /// What `--check` ends with: 11 where an alert other than a budget's fires, else 10 where a budget has crossed a
  /// threshold; nil where all is well.
  var attention: Int32? {
    let fires = alerts.contains { alert in
      alert.labels["budget"] == nil && (alert.state == .firing || alert.state == .acknowledged)
    }
    return fires ? 11 : budgets.contains { !$0.crossed.isEmpty } ? 10 : nil
  }
}
