import Alerting
import ArgumentParser
import Canvas
import Costs
import Events
import Foundation
import Meter
import Rules

/// What `watch` and `report` have in common.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      Files, globs (quote them), directories, FIFOs, or - for standard input. Without any: the configuration's \
      streams, else the local transcripts of Claude Code and Codex.
      """,
      valueName: "stream"))
  var streams: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration (YAML; else $XDG_CONFIG_HOME/fleetmeter/config.yaml).", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The streams' only format: \(formatNames.joined(separator: ", ")). Else told from each line.",
      valueName: "name"))
  var streamFormat: String?

  @Option(help: ArgumentHelp("Prices in LiteLLM's format, instead of the built-in list.", valueName: "file"))
  var prices: String?

  @Option(help: ArgumentHelp("What to keep: 'agent=~refund model!=gpt-4'.", valueName: "conditions"))
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "The time zone of days and budgets (Europe/Berlin); else TZ, else UTC.", valueName: "zone"))
  var timeZone: String?

  @Option(
    help: ArgumentHelp(
      "The moment that windows end at: now, latest (the newest record) or a time (RFC 3339).",
      valueName: "moment"))
  var at: String = "now"

  @Option(
    help: ArgumentHelp(
      "How far back a start reads: all, end (only what comes), or the newest 30d, 12h, ….",
      valueName: "how far"))
  var from: ReadFrom = .all

  @Option(
    help: ArgumentHelp(
      "Send what is read on as spans to a collector of OpenTelemetry (OTLP/HTTP, JSON).",
      valueName: "otlp=URL"))
  var forward: String?

  /// Checks what can be checked without reading anything.
  func validate() throws {
    if let streamFormat, !formatNames.contains(streamFormat) {
      throw ValidationError(
        "\"\(streamFormat)\" is no format; there are \(formatNames.joined(separator: ", "))")
    }
    if ClockSetting(at) == nil {
      throw ValidationError(
        "\"\(at)\" is no moment; write now, latest, or a time such as 2026-11-24T12:00:00Z")
    }
    if let forward, ForwardOption.address(forward) == nil {
      throw ValidationError("--forward: \"\(forward)\" is none; write otlp=http://localhost:4318")
    }
    _ = try parsedFilter()
  }

  func parsedFilter() throws -> Filter {
    do throws(Filter.SyntaxError) {
      return try Filter(parsing: filter ?? "")
    } catch {
      throw ValidationError("--filter: \(error.description)")
    }
  }

  var clock: ClockSetting { ClockSetting(at) ?? .wall }
}

/// All that a run needs to know before it reads the first line.
struct Setup {
  var config: Config
  var streams: [ConfiguredStream]
  var options: MeterOptions
  var journal: String?
  var user: String
  /// Rules to evaluate beside the built-in ones.
  var rules: [RuleFile] = []

  /// Reads configuration and price list.
  /// - Throws: `ExitCode` 2 after saying what is wrong, on standard error.
  init(_ common: CommonOptions, filter: Filter) throws {
    let environment = ProcessInfo.processInfo.environment
    config = try Self.configuration(common.config, environment)
    user = environment["USER"] ?? environment["LOGNAME"] ?? Self.accountName ?? "somebody"
    streams = common.streams.isEmpty ? config.streams : common.streams.map { ConfiguredStream(path: $0) }
    if streams.isEmpty { streams = LocalTranscripts.streams(environment, user: user) }
    let zone: CalendarZone
    do {
      zone = try CalendarZone.ruling(name: common.timeZone ?? config.timeZone, tz: environment["TZ"])
    } catch {
      throw Complaint.usage("\(error)")
    }
    let table = try Self.prices(common.prices ?? config.prices)
    options = MeterOptions(
      zone: zone, pricer: try Self.pricer(config, table), limits: config.limits, filter: filter)
    options.pinned = config.pinnedNames(filter)
    let home = environment["HOME"]
    for index in streams.indices { streams[index].path = Self.expand(streams[index].path, home) }
    rules = try config.rules.flatMap { try Self.rules(Self.expand($0, home)) }
    options.keepsSeries = !rules.isEmpty
    journal = config.journal.map { Self.expand($0, home) } ?? AckJournal.defaultPath(environment: environment)
  }

  /// Who this process runs as, where the environment does not say (containers, cron).
  private static var accountName: String? { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } }

  /// A path as a person writes it: `~/` is the home folder, which no shell has replaced in a configuration.
  static func expand(_ path: String, _ home: String?) -> String {
    guard path.hasPrefix("~/"), let home, !home.isEmpty else { return path }
    return home + path.dropFirst()
  }

  /// The files of rules that a path or glob names.
  /// - Throws: `ExitCode` 2 after saying what is wrong, on standard error.
  private static func rules(_ path: String) throws -> [RuleFile] {
    let isGlob = path.contains { "*?[".contains($0) }
    return try (isGlob ? matches(path) : [path]).map { file in
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw Complaint.usage("\(file): rules cannot be read from it")
      }
      let read = RuleFileReader.read(text, file: file)
      for problem in read.problems { Complaint.say(problem.description) }
      guard read.isGood else { throw ExitCode(2) }
      return read.file
    }
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { at in found.gl_pathv[at].map { String(cString: $0) } }
  }

  static func configuration(_ path: String?, _ environment: [String: String]) throws -> Config {
    let usual =
      environment["XDG_CONFIG_HOME"].map { $0 + "/fleetmeter/config.yaml" }
      ?? environment["HOME"].map { $0 + "/.config/fleetmeter/config.yaml" }
    guard let file = path ?? usual else { return Config() }
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      if path == nil { return Config() }
      let isThere = FileManager.default.fileExists(atPath: file)
      throw Complaint.usage("\(file): \(isThere ? "cannot be read as text" : "there is no such file")")
    }
    do throws(ConfigProblem) {
      return try ConfigReader.read(text, file: file)
    } catch {
      throw Complaint.usage(error.description)
    }
  }

  /// How a configuration prices, over a price list.
  static func pricer(_ config: Config, _ table: PriceTable) throws -> Pricer {
    do throws(ConfigProblem) {
      return try config.pricer(table)
    } catch {
      throw Complaint.usage(error.description)
    }
  }

  /// The price list of a file; the built-in one without.
  /// - Parameter saysDamage: whether what of it is damaged is told, in a line on standard error.
  static func prices(_ path: String?, saysDamage: Bool = true) throws -> PriceTable {
    guard let path else { return .litellm }
    let file = expand(path, ProcessInfo.processInfo.environment["HOME"])
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Complaint.usage("\(path): cannot be read")
    }
    do throws(PriceFileError) {
      let table = try PriceTable(litellmJSON: Array(data), source: path)
      let damaged = table.skipped.filter(\.isDamaged)
      if saysDamage, let first = damaged.first {
        let more = damaged.count > 1 ? ", and \(damaged.count - 1) more: see fleetmeter check --prices" : ""
        Complaint.say("\(first.place(in: path)): \(first.name) is left out: \(first.reason)\(more)")
      }
      return table
    } catch {
      throw Complaint.usage(error.description)
    }
  }
}

/// Says on standard error what is wrong, and gives the exit code for it.
enum Complaint {
  /// Bad usage or configuration: 2.
  static func usage(_ message: String) -> ExitCode {
    say(message)
    return ExitCode(2)
  }

  /// Anything else that failed: 1.
  static func failure(_ message: String) -> ExitCode {
    say(message)
    return ExitCode(1)
  }

  /// Names of files and keys may come from anyone: each line is made safe to print.
  static func say(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map {
      SafeText.clean(String($0))
    }
    StandardError.write("fleetmeter: \(lines.joined(separator: "\n"))\n")
  }
}
