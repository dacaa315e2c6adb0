import Alerting
import Costs
import Events
import Foundation
import TestSupport
import Testing

@testable import Notifying

@Suite(.enabled(if: Python.path != nil)) struct CommandReceiverTests {
  private let scratch = ScratchDirectory()
  private let tools = DeliveryTools(environment: [
    "PATH": "/usr/bin:/bin", "HOME": "/", "TOKEN": "hush", "EXTRA": "x",
  ])

  private func send(_ script: String, _ notice: Notice = Sample.notice(), timeout: Int = 10) throws
    -> DeliveryOutcome
  {
    scratch.write("run.sh", "#!/bin/sh\ncd '\(scratch.path)'\n\(script)\n")
    scratch.setMode("run.sh", 0o755)
    let integration = try Sample.integration("command") {
      $0.lists["command"] = [scratch.path("run.sh"), "an argument; with $signs"]
      $0.lists["pass_env"] = ["EXTRA"]
      $0.numbers["timeout"] = timeout
    }
    // As a lane does, so that a program that does not read ends nobody.
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, nil)
    return integration.receiver.send(notice, tools)
  }

  private func text(_ name: String) -> String { String(decoding: scratch.read(name), as: UTF8.self) }

  @Test func `gets the alert as JSON, and a clean start`() throws {
    let outcome = try send(
      "cat > in.json; echo \"$1\" > args; env > env; grep -E 'SigBlk|SigIgn' /proc/self/status > signals; ls /proc/self/fd > files"
    )
    #expect(outcome == .delivered)
    let json = try JSONValue(parsing: Array(text("in.json").utf8))
    #expect(json["alerts"]?.items.first?["labels"]?["agent_name"]?.text == "Refunds")
    #expect(text("args") == "an argument; with $signs\n")
    let names = Set(text("env").split(separator: "\n").map { String($0.prefix { $0 != "=" }) })
    #expect(names.isSuperset(of: ["PATH", "HOME", "EXTRA", "FLEETMETER_KIND", "FLEETMETER_SEVERITY"]))
    #expect(!names.contains("TOKEN"))
    // Two above those that have names are the C library's own.
    let masks = text("signals").split(separator: "\n").compactMap { UInt64($0.suffix(16), radix: 16) }
    #expect(masks.count == 2 && masks.allSatisfy { $0 & 0x7FFF_FFFF == 0 }, "\(text("signals"))")
    #expect(Set(text("files").split(separator: "\n").compactMap { Int($0) }).isSubset(of: [0, 1, 2, 3]))
  }

  @Test func `its end says what came of it`() throws {
    #expect(try send("exit 0") == .delivered)
    #expect(
      try send("echo 'no such pod' >&2; exit 3")
        == .refused("\(scratch.path("run.sh")) ended with 3: no such pod"))
    #expect(try send("exit 75") == .failed("\(scratch.path("run.sh")) asks to try again"))
    #expect(try send("kill -9 $$") == .refused("\(scratch.path("run.sh")) was ended by signal 9"))
    let gone = try Sample.integration("command") { $0.lists["command"] = ["/no/such/program"] }
    #expect(
      gone.receiver.send(Sample.notice(), tools) == .refused("/no/such/program: No such file or directory"))
  }

  @Test func `a program that reads nothing and says a lot harms nobody`() throws {
    let many = (0..<3_000).map { Sample.signal("agent \($0)") }
    #expect(
      try send("exec 0<&-; head -c 300000 /dev/zero >&2; exit 0", Sample.notice(.firing, many)) == .delivered)
  }

  @Test func `one that does not end is ended, with all that it started`() throws {
    let outcome = try send("trap '' TERM; sleep 600 & echo $! > child; sleep 600", timeout: 1)
    #expect(outcome == .failed("\(scratch.path("run.sh")) did not end in time"))
    let child = try #require(pid_t(text("child").dropLast()))
    #expect(
      waitUntil {
        kill(child, 0) != 0
          || (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?.contains(") Z ") == true
      })
  }

  @Test func `a mail is one that a mail reader reads`() throws {
    scratch.write(
      "sendmail", "#!/bin/sh\necho \"$@\" > '\(scratch.path("args"))'\ncat > '\(scratch.path("mail"))'\n")
    scratch.setMode("sendmail", 0o755)
    let integration = try Sample.integration("email") {
      $0.lists["to"] = ["oncall@example.com", "second@example.com"]
      $0.texts["from"] = "meter@example.com"
      $0.lists["sendmail"] = [scratch.path("sendmail")]
    }
    let agent = "Rückerstattung\r\nBcc: everyone@example.com 🚀"
    let signals = [Sample.signal(agent, severity: .critical), Sample.signal("b", severity: .critical)]
    #expect(
      integration.receiver.send(Sample.notice(.firing, signals, strategy: .immediate), tools) == .delivered)
    #expect(text("args") == "-i -f meter@example.com -- oncall@example.com second@example.com\n")
    let out = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Python.path))
    process.arguments = [Python.script("mail.py")]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.path("mail")))
    process.standardOutput = out
    try process.run()
    let mail = try JSONValue(parsing: Array(try out.fileHandleForReading.readToEnd() ?? Data()))
    process.waitUntilExit()
    #expect(mail["defects"]?.items == [])
    let headers = try #require(mail["headers"])
    #expect(headers["To"]?.text == "oncall@example.com, second@example.com" && headers["Bcc"] == nil)
    #expect(headers["Subject"]?.text == "[FIRING:2] error rate SLO (critical) 2 places")
    #expect(headers["Date"]?.text == "Fri, 15 Jan 2027 08:01:05 +0000")
    #expect(headers["X-Fleetmeter-Strategy"]?.text == "immediate_escalation")
    let body = try #require(mail["body"]?.text)
    #expect(body.contains("Rückerstattung  Bcc: everyone@example.com 🚀") && body.contains("4.1 % > 1 %"))
    #expect(!body.contains("\nBcc"))
  }
}
