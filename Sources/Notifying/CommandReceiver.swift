import Alerting

/// Runs a program for each notice, with the notice as JSON on its standard input: for an automated response. No shell is
/// involved, and of the environment it knows little more than where programs are.
struct CommandReceiver: Receiver {
  static let kind = "command"
  static let keys = [ReceiverKey("command", .texts), ReceiverKey("pass_env", .texts)]

  private let command: [String]
  private let passed: [String]
  private let timeout: Int

  init(_ settings: ReceiverSettings) throws(ReceiverProblem) {
    command = settings.lists["command"] ?? []
    passed = settings.lists["pass_env"] ?? []
    timeout = settings.timeoutMilliseconds
    guard let program = command.first, program.hasPrefix("/") else {
      throw ReceiverProblem(description: "command is missing: [/path/of/the/program, argument, …]")
    }
  }

  var secrets: [SecretSource] { [] }

  func send(_ notice: Notice, _ tools: DeliveryTools) -> DeliveryOutcome {
    var environment = tools.environment.filter { ["PATH", "HOME", "LANG", "LC_ALL", "TZ"].contains($0.key) }
    for name in passed { environment[name] = tools.environment[name] }
    environment["FLEETMETER_KIND"] = notice.kind.rawValue
    environment["FLEETMETER_RECEIVER"] = notice.receiver
    environment["FLEETMETER_SEVERITY"] = notice.severity.rawValue
    let process = ChildProcess(arguments: command, environment: environment, timeoutMilliseconds: timeout)
    return Self.judge(
      process.run(input: NoticeJSON.text(notice, externalURL: tools.externalURL) + "\n"), command[0])
  }

  /// 75 is what sysexits.h calls a failure that may pass.
  static func judge(_ outcome: ChildProcess.Outcome, _ program: String) -> DeliveryOutcome {
    let line =
      outcome.errors.split(separator: "\n").first.map { ": \(NoticeText.plain(String($0.prefix(200))))" }
      ?? ""
    switch outcome.end {
    case .exited(0): return .delivered
    case .exited(75): return .failed("\(program) asks to try again\(line)")
    case .exited(let code): return .refused("\(program) ended with \(code)\(line)")
    case .killed(let signal): return .refused("\(program) was ended by signal \(signal)\(line)")
    case .timedOut: return .failed("\(program) did not end in time\(line)")
    case .notStarted(let reason): return .refused("\(program): \(reason)")
    }
  }
}
