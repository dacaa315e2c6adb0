import ArgumentParser
import Events
import Foundation
import Simulation

/// `fleetmeter simulate`: a believable fleet's events to standard output.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write a believable fleet's events, with a past and then live.",
    discussion: """
      Examples:
        fleetmeter simulate | fleetmeter -
        fleetmeter simulate --seed 7 --rate 20 --incident latency@2m/5m | fleetmeter -
        fleetmeter simulate --history 24h --duration 0s > day.ndjson
      """)

  @Option(help: "Chooses one of many fleets; the same seed and start give the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "Requests a second, on average over a week.")
  var rate = 0.5

  @Option(help: ArgumentHelp("How long to go on (90s, 10m, 2h); for ever without.", valueName: "time"))
  var duration: String?

  @Option(help: ArgumentHelp("How far back the past reaches (0s for none).", valueName: "time"))
  var history: String = "24h"

  @Option(help: ArgumentHelp("About how many events the past may have.", valueName: "count"))
  var historyEvents = 60_000

  @Option(help: "How many agents.")
  var agents = 8

  @Option(help: "How many users.")
  var users = 40

  @Option(help: "How many teams.")
  var teams = 1

  @Option(
    help: ArgumentHelp(
      "What goes wrong: latency, errors, spend or outage, at a time from the start, for so long: errors@-30m/20m. May be repeated.",
      valueName: "incident"))
  var incident: [String] = []

  @Option(help: ArgumentHelp("When the live part begins (RFC 3339); now without.", valueName: "moment"))
  var start: String?

  @Flag(help: "Let model calls say what they cost.")
  var givesCost = false

  func validate() throws {
    _ = try options()
    if let duration, Self.seconds(duration) == nil {
      throw ValidationError("--duration: write 90s, 10m or 2h")
    }
  }

  func run() throws {
    let options = try options()
    signal(SIGPIPE, SIG_IGN)
    var simulator = Simulator(options: options)
    let end = duration.flatMap { Self.seconds($0) }.map { options.start.adding(seconds: $0) }
    var buffer: [UInt8] = []
    try write(&simulator, until: min(options.start, end ?? options.start), &buffer)
    if self.start != nil, let end { return try write(&simulator, until: end, &buffer) }
    while true {
      let next = simulator.nextTime
      if let end, next > end { return }
      let wait = Double(next.nanoseconds - SystemClock.now().nanoseconds) / 1e9
      if wait > 0 { Thread.sleep(forTimeInterval: wait) }
      try write(&simulator, until: SystemClock.now(), &buffer)
    }
  }

  private func write(_ simulator: inout Simulator, until end: Timestamp, _ buffer: inout [UInt8]) throws {
    while true {
      buffer.removeAll(keepingCapacity: true)
      guard simulator.write(until: end, into: &buffer, limit: 4096) > 0 else { return }
      try buffer.withUnsafeBytes { try StandardOutput.write($0) }
    }
  }

  private func options() throws -> SimulationOptions {
    guard rate > 0, rate <= 100_000 else { throw ValidationError("--rate: above 0, up to 100000 a second") }
    guard let past = Self.seconds(history) else { throw ValidationError("--history: write 0s, 24h or 30d") }
    guard agents > 0, users > 0, teams >= 0 else { throw ValidationError("--agents and --users: from 1") }
    var begin = SystemClock.now()
    if let start {
      guard let time = TimeText.parse(start) else {
        throw ValidationError("--start: write 2026-11-24T12:00:00Z")
      }
      begin = time
    }
    var options = SimulationOptions(start: begin)
    options.seed = seed
    options.rate = rate
    options.history = past
    options.historyEvents = historyEvents
    options.agents = agents
    options.users = users
    options.teams = teams
    options.givesCost = givesCost
    options.incidents = try incident.map { text in
      guard let incident = Incident(text) else {
        throw ValidationError(
          "--incident: \"\(text)\" is none; write latency@2m/5m, errors@-30m/20m, spend@… or outage@…")
      }
      return incident
    }
    return options
  }

  private static func seconds(_ text: String) -> Int64? {
    Incident.seconds(text[...]).flatMap { $0 >= 0 ? $0 : nil }
  }
}
