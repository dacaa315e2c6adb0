import ArgumentParser
import Events
import Exporter
import Foundation
import Meter

/// `fleetmeter export`: what other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what other programs read.",
    discussion: """
      Examples:
        fleetmeter export pprof -o spend.pb.gz events.ndjson
        go tool pprof -http : spend.pb.gz
      """,
    subcommands: [ExportPprofCommand.self])
}

/// `fleetmeter export pprof`: spend, tokens or time as a profile.
struct ExportPprofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pprof",
    abstract: "Write spend, tokens or time as a profile, to be opened as a flame graph.",
    discussion: """
      Stacks are team, agent, model or tool; an agent that worked for several teams
      stands under "(several teams)". Costs are in picodollars, to the last one.

      Examples:
        fleetmeter export pprof -o spend.pb.gz events.ndjson
        go tool pprof -top spend.pb.gz
        fleetmeter export pprof --value latency --window 24h events.ndjson > day.pb.gz
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: StretchOptions

  @Option(help: "What stacks weigh: cost, tokens or latency.")
  var value: PprofProfile.Value = .cost

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to; else standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if case .end = common.from { throw ValidationError("--from end: nothing comes while a profile is made") }
  }

  func run() throws {
    if output == nil, isatty(STDOUT_FILENO) != 0 {
      throw Complaint.usage("a profile is no text: name a file with -o, or send it to a program")
    }
    let setup = try Setup(common, filter: common.parsedFilter())
    guard !setup.streams.isEmpty else {
      throw Complaint.usage("no streams; name files, globs or - (see fleetmeter export pprof --help)")
    }
    signal(SIGPIPE, SIG_IGN)
    let meter = Meter(options: setup.options)
    let ingest = Ingest(
      meter: meter, streams: setup.streams, format: common.streamFormat, lineLimit: setup.config.lineLimit,
      clock: common.clock, from: common.from)
    ingest.run(follow: false)
    meter.finish()
    try write(try profile(setup, meter))
    let problems = ingest.look().problems
    for problem in problems { Complaint.say(problem) }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  private func profile(_ setup: Setup, _ meter: Meter) throws -> PprofProfile {
    let at = common.clock.at(newest: meter.newest)
    let stretch = try period.stretch(setup.options.zone, at: at)
    let answer: StackAnswer
    do throws(StretchError) {
      answer = try meter.stacks(at: at, in: stretch)
    } catch {
      throw Complaint.usage(error.text(setup.options.zone))
    }
    guard value != .latency || answer.hasDurations else {
      throw Complaint.usage("--value latency: durations are kept of today, 24h, 1h, 5m and all")
    }
    return PprofProfile(answer, value: value, at: at)
  }

  private func write(_ profile: PprofProfile) throws {
    guard let file = profile.file else { throw Complaint.failure("no memory to compress the profile in") }
    guard let output else { return try file.withUnsafeBytes { try StandardOutput.write($0) } }
    do {
      try Data(file).write(to: URL(fileURLWithPath: output))
    } catch {
      throw Complaint.failure("\(output): cannot be written")
    }
  }
}

extension PprofProfile.Value: ExpressibleByArgument {}
