import ArgumentParser
import Events
import Exporter
import Foundation
import Meter
import Series
import Service
import Synchronization

/// `fleetmeter serve`: the meter without a screen, over HTTP.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the meter over HTTP: metrics for Prometheus, the report, alerts, events.",
    discussion: """
      /metrics                      Prometheus text and OpenMetrics
      /health, /ready               ready once all that stood in the streams is read
      /api/v1/dashboard             the report's JSON (?window=1h)
      /api/v1/rules, alerts         in Prometheus' shape; POST …/alerts/acknowledge {"id": …, "note": …}
      /api/v1/query, query_range    PromQL over the last hour, as Prometheus answers it
      /api/v1/events                what is read from now on, a line an event

      Examples:
        fleetmeter serve '/var/log/agents/*.ndjson'
        fleetmeter serve --listen :9464 --web-config web.yml events.ndjson
        curl -sN http://meter:9464/api/v1/events | fleetmeter -

      SIGHUP reads the web configuration again, SIGTERM ends once the requests under way are answered.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Where to listen.", valueName: "host:port"))
  var listen = "127.0.0.1:9464"

  @Option(
    help: ArgumentHelp(
      "Passwords and certificates, in the format of Prometheus' exporters (web-config).", valueName: "file"))
  var webConfig: String?

  @Flag(help: "Listen to other machines although anybody may ask without a password.")
  var allowAnybody = false

  func validate() throws {
    guard ListenAddress(listen) != nil else {
      throw ValidationError("--listen: write HOST:PORT, such as 127.0.0.1:9464 or [::1]:9464")
    }
  }

  func run() throws {
    guard let address = ListenAddress(listen) else { throw ExitCode(2) }
    var setup = try Setup(common, filter: common.parsedFilter())
    guard !setup.streams.isEmpty else {
      throw Complaint.usage("no streams; name files, globs or - (see fleetmeter serve --help)")
    }
    let settings = try Self.settings(webConfig)
    guard address.isLoopback || allowAnybody || settings.asksWho else {
      throw Complaint.usage(
        """
        \(address): others could read everything there, and nobody is asked for a password.
        Name users in a web configuration (--web-config), listen at 127.0.0.1, or say --allow-anybody
        """)
    }
    Signals.block()
    signal(SIGPIPE, SIG_IGN)
    setup.options.keepsSeries = true
    let serving = try Serving(setup, common, address, settings)
    try serving.run(webConfig: webConfig)
  }

  /// What a web configuration says; nothing without a file.
  static func settings(_ path: String?) throws -> WebConfig {
    guard let path else { return WebConfig() }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Complaint.usage("\(path): cannot be read as text")
    }
    do throws(ConfigProblem) { try YamlGuard.check(text, file: path) } catch {
      throw Complaint.usage(error.description)
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    do throws(WebConfigProblem) {
      return try WebConfigReader.read(text, folder: path.hasPrefix("/") && folder.isEmpty ? "/" : folder)
    } catch {
      throw Complaint.usage("\(path):\(error.description)")
    }
  }
}

/// The threads of `serve`, and how they begin and end.
private struct Serving {
  private let address: ListenAddress
  private let meter: Meter
  private let ingest: Ingest
  private let desk = DeskThread()
  private let feed = LineFeed()
  private let service: HTTPService
  private let endpoints: ServeEndpoints
  private let setup: Setup
  private let clock: ClockSetting
  /// How long requests under way may take to end, in seconds.
  private static let grace = 5.0

  init(_ setup: Setup, _ common: CommonOptions, _ address: ListenAddress, _ settings: WebConfig) throws {
    self.address = address
    self.setup = setup
    clock = common.clock
    meter = Meter(options: setup.options)
    let feed = feed
    ingest = Ingest(
      meter: meter, streams: setup.streams, format: common.streamFormat, lineLimit: setup.config.lineLimit,
      clock: common.clock, from: common.from,
      listeners: IngestListeners(tap: { batch in
        guard feed.hasReaders, !batch.events.isEmpty else { return }
        let lines = NativeEventLines(batch)
        feed.send(lines.bytes, count: lines.count)
      }))
    endpoints = ServeEndpoints(
      setup: setup, clock: clock, meter: meter, ingest: ingest, desk: desk, feed: feed,
      samples: SampleKeeper())
    do throws(ServiceFailure) {
      service = try HTTPService(address: address, endpoints: endpoints.all, settings: settings)
    } catch {
      throw Complaint.usage(error.description)
    }
  }

  func run(webConfig: String?) throws {
    try listen()
    let (ingest, desk, setup, clock, meter, feed, endpoints) = (
      ingest, desk, setup, clock, meter, feed, endpoints
    )
    Self.thread { ingest.run(follow: true) }
    Self.thread {
      let start = SystemClock.now()
      var own = AlertDesk(
        meter: meter, config: setup.config, rules: setup.rules, journalPath: setup.journal,
        user: setup.user, start: start)
      if case .wall = clock {
        own.notifying = NotifyDesk(
          setup.config.alerting, zone: setup.options.zone, journal: setup.journal,
          environment: ProcessInfo.processInfo.environment, wake: {})
      }
      desk.run(
        own, now: { clock.at(newest: meter.newest) }, isReady: { ingest.look().caughtUp },
        beat: { at in
          // An empty line tells a reader that is gone from one that has nothing to read.
          feed.send([UInt8(ascii: "\n")], count: 0)
          endpoints.samples.sample(at: at) { FleetSeries.families(of: endpoints.facts()) }
        })
    }
    let manager = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"]
    ServiceManager.notify("READY=1", socket: manager)
    while Signals.wait() == SIGHUP {
      ServiceManager.notify("RELOADING=1\nMONOTONIC_USEC=\(SystemClock.monotonic() / 1000)", socket: manager)
      reload(webConfig)
      ServiceManager.notify("READY=1", socket: manager)
    }
    ServiceManager.notify("STOPPING=1", socket: manager)
    stop()
  }

  /// Waits until connections are taken.
  /// - Throws: `ExitCode` 1 where they cannot be.
  private func listen() throws {
    let begun = DispatchSemaphore(value: 0)
    let failure = Box<ServiceFailure?>(nil)
    let service = service
    Task {
      do throws(ServiceFailure) {
        try await service.run { address in
          StandardError.write("fleetmeter: listening at \(address)\n")
          begun.signal()
        }
      } catch {
        failure.set(error)
        begun.signal()
        // Where it fails later, the main thread waits for signals.
        kill(getpid(), SIGTERM)
      }
    }
    begun.wait()
    if let failure = failure.value { throw Complaint.failure(failure.description) }
  }

  private func reload(_ path: String?) {
    guard path != nil, let settings = try? ServeCommand.settings(path) else { return }
    guard address.isLoopback || settings.asksWho || path == nil else {
      return Complaint.say("the web configuration names no users any more: it stays as it was")
    }
    do throws(ServiceFailure) { try service.reload(settings) } catch { Complaint.say(error.description) }
  }

  private func stop() {
    feed.close()
    let done = DispatchSemaphore(value: 0)
    let service = service
    Task {
      await service.stop()
      done.signal()
    }
    _ = done.wait(timeout: .now() + Self.grace)
    desk.stop()
    ingest.stop()
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 4 << 20
    thread.start()
  }
}

/// A value that two threads share.
private final class Box<Value: Sendable>: Sendable {
  private let held: Mutex<Value>

  init(_ value: Value) { held = Mutex(value) }

  var value: Value { held.withLock { $0 } }

  func set(_ value: Value) { held.withLock { $0 = value } }
}

/// The signals that `serve` is told by.
private enum Signals {
  private static func set() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
    return set
  }

  /// Keeps them for `wait`; to be called before there are other threads.
  static func block() {
    var set = set()
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The next of them.
  static func wait() -> Int32 {
    var set = set()
    var signal: Int32 = 0
    while sigwait(&set, &signal) != 0 {}
    return signal
  }
}
