import Foundation
import TestSupport
import Testing

/// The program on a command line: what it prints, and how it ends.
@Suite struct CommandTests {
  private let binary = Binary()
  private let every = Package.path("sample-data/every-field.ndjson")

  @Test(arguments: [
    (["report", "--nonsense"], "Unknown option '--nonsense'"),
    (["report", "--format", "xml", "x"], "'table', 'json' or 'csv'"),
    (["report", "--at", "soon", "x"], "2026-11-24T12:00:00Z"),
    (["report", "--filter", "bogus=1", "x"], "there are agent, model"),
    (["report", "--stream-format", "csv", "x"], "native"),
    (["report", "--every", "0", "--follow", "x"], "0.05"),
    (["report"], "no streams"), (["report", "--time-zone", "Nowhere/X", "x"], "Europe/Berlin"),
    (["report", "--config", "/no/such.yaml", "x"], "/no/such.yaml"),
    (["report", "--prices", "/no/such.json", "x"], "/no/such.json"),
    (["report", "--prices", "Package.swift", "x"], "Package.swift:"),
    (["report", "--window", "2h", "x"], "2h"),
    (["watch", "--size", "huge", "x"], "120x40"), (["watch", "--format", "csv", "x"], "native"),
    ([], "fleetmeter simulate | fleetmeter -"), (["simulate", "--rate", "0"], "--rate"),
    (["simulate", "--incident", "flood"], "latency@2m/5m"), (["simulate", "--duration", "soon"], "90s"),
    (["check"], "--model"), (["check", "/no/such.yaml"], "/no/such.yaml"),
    (["watch", "--script", "/no/such", "x"], "/no/such"),
  ])
  func `bad usage ends with 2 and says what is right`(arguments: [String], hint: String) throws {
    let outcome = try binary.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test(arguments: [[], ["watch"], ["report"], ["simulate"], ["check"]])
  func `help ends with 0 and shows an example`(command: [String]) throws {
    let outcome = try binary.run(command + ["--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("USAGE: fleetmeter"))
    #expect(outcome.output.contains("fleetmeter " + (command.first ?? "events.ndjson")))
    #expect(outcome.errors == "")
  }

  @Test func `a version is told`() throws {
    #expect(try binary.run(["--version"]).output.split(separator: ".").count == 3)
  }

  @Test func `a missing file ends with 1, and the rest is told`() throws {
    let outcome = try binary.run(["report", "--format", "json", "/no/such.ndjson", every])
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("/no/such.ndjson: nothing is there"))
    #expect((try outcome.json()["summary"] as? [String: Any])?["requests"] as? Int == 4)
  }

  @Test(.enabled(if: getuid() != 0, "root may read every folder"))
  func `a folder without permission ends with 1`() throws {
    binary.scratch.makeDirectory("locked")
    binary.scratch.setMode("locked", 0)
    defer { binary.scratch.setMode("locked", 0o755) }
    let outcome = try binary.run(["report", binary.scratch.path("locked"), every])
    #expect(outcome.code == 1)
    #expect(outcome.errors == "fleetmeter: \(binary.scratch.path("locked")): Permission denied\n")
  }

  @Test func `a wrong configuration ends with 2, with its place`() throws {
    binary.scratch.write("wrong.yaml", "title: a\n\"\\e[31mbudget\": []\n")
    for command in [["check"], ["report", every, "--config"], ["watch", every, "--config"]] {
      let outcome = try binary.run(command + [binary.scratch.path("wrong.yaml")])
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("wrong.yaml:2:1: "))
      #expect(outcome.errors.contains("hint: there are title, theme, streams"))
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }

  @Test func `the annotated configuration is accepted and works`() throws {
    #expect(try binary.run(["check", "sample-data/fleetmeter.yaml"]).code == 0)
    let outcome = try binary.run([
      "report", "--config", "sample-data/fleetmeter.yaml", "--format", "json", "--at", "2026-11-17T15:00:00Z",
    ])
    #expect(outcome.code == 0 && outcome.errors == "")
    let report = try outcome.json()
    #expect((report["streams"] as? [Any])?.count == 2)
    #expect(report["time_zone"] as? String == "Europe/Berlin")
    let budgets = try #require(report["budgets"] as? [[String: Any]])
    #expect(budgets.compactMap { $0["name"] as? String } == ["day", "week", "month", "plan", "refunds"])
    #expect(budgets.last?["scope"] as? String == "agent=Refunds")
  }

  @Test func `a price is explained; an unknown one ends with 1`() throws {
    let known = try binary.run(["check", "--model", "gpt-4o"])
    #expect(known.code == 0 && known.output.contains("a million tokens"))
    let unknown = try binary.run(["check", "--model", "nobodys-model"])
    #expect(unknown.code == 1 && unknown.output.contains("no price known"))
  }

  @Test func `a price's every part, steps and likenesses are told; free is not unpriced`() throws {
    let tiered = try binary.run(["check", "--model", "openai:gpt-5.5"])
    #expect(tiered.code == 0)
    for words in [
      "priced as gpt-5.5, from LiteLLM", ">272000", "batch >272000", "cache write, 1 h", "reasoning",
      "openai: as openai/", "without the prefix openai/", "gpt-5.5 in LiteLLM",
    ] {
      #expect(tiered.output.contains(words), "\(words)")
    }
    let lost = try binary.run(["check", "--model", "gpt-4o-mimi", "--model", "\u{1B}[31m"])
    #expect(lost.code == 1 && !lost.output.contains("\u{1B}"))
    #expect(lost.output.contains("gpt-4o-mimi: {like: gpt-4o-mini"))
    binary.scratch.append("free.yaml", "costs: {mode: computed, models: {mine: free, dear: {input: 3.5}}}\n")
    let free = try binary.run([
      "check", binary.scratch.path("free.yaml"), "--model", "x/mine", "--model", "dear",
    ])
    #expect(free.code == 0 && free.output.contains("free: a price of 0 is a price"))
    #expect(free.output.contains("costs.models in "))
    #expect(free.output.contains("output has no price of its own: the fresh-input rate"))
  }

  @Test func `a price list's mistakes are told with their places, and by every command`() throws {
    binary.scratch.append(
      "p.json",
      "{\"good\": {\"input_cost_per_token\": 1e-6},\n \"bad\": {\"input_cost_per_token\": -1}, \"img\": {}}")
    let list = binary.scratch.path("p.json")
    let checked = try binary.run(["check", "--prices", list])
    #expect(
      checked.code == 2 && checked.errors.contains("p.json:2:2: bad: input_cost_per_token is no price: -1"))
    #expect(checked.output.contains("1 models with prices, 1 that are not paid for by the token, 1 mistakes"))
    binary.scratch.append("one.ndjson", #"{"time":1795000000,"model":"bad","input_tokens":7}"# + "\n")
    let report = try binary.run([
      "report", "--format", "csv", "--prices", list, binary.scratch.path("one.ndjson"),
    ])
    #expect(report.code == 0 && report.errors.contains("p.json:2:2: bad is left out"))
    #expect(report.output.contains("unpriced"))
    binary.scratch.append("q.json", "{\"a\": {\"input_cost_per_token\": NaN}}")
    let broken = try binary.run(["check", "--prices", binary.scratch.path("q.json")])
    #expect(broken.code == 2 && broken.errors.contains("q.json:1:32: no JSON value"))
  }

  @Test func `absurd counts are refused or priced, never nothing`() throws {
    binary.scratch.append(
      "absurd.ndjson",
      #"{"time":1795000000,"model":"gpt-4o","input_tokens":1000000000000000000}"# + "\n"
        + #"{"time":1795000001,"model":"gpt-4o","input_tokens":-5}"# + "\n"
        + #"{"time":1795000002,"model":"gpt-4o","input_tokens":NaN}"# + "\n"
        + #"{"time":1795000003,"model":"gpt-4o","input_tokens":1000000000000000}"# + "\n")
    let outcome = try binary.run(["report", "--format", "json", binary.scratch.path("absurd.ndjson")])
    let report = try outcome.json()
    let stream = try #require((report["streams"] as? [[String: Any]])?.first)
    #expect(stream["rejected"] as? Int == 3 && stream["records"] as? Int == 1)
    #expect(
      outcome.output.contains("\"total_cost\": 2500000000")
        || outcome.output.contains("\"total_cost\":2500000000"))
  }

  @Test func `prices of the mission are used`() throws {
    let calls = [
      ("gpt-4", 1000, 100), ("gpt-4-turbo", 1000, 100), ("gpt-3.5-turbo", 1000, 100), ("gpt-4o", 1000, 100),
    ]
    for (index, call) in calls.enumerated() {
      binary.scratch.append(
        "calls.ndjson",
        #"{"time":\#(1_795_000_000 + index),"type":"model_call","model_name":"\#(call.0)","input_tokens":\#(call.1),"output_tokens":\#(call.2)}"#
          + "\n")
    }
    let outcome = try binary.run([
      "report", "--format", "csv", "--prices", "sample-data/prices-mission.json",
      binary.scratch.path("calls.ndjson"),
    ])
    #expect(outcome.code == 0)
    let rows = outcome.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let costs = Dictionary(
      uniqueKeysWithValues: rows.filter { $0[0] == "model" }.map { (String($0[1]), [$0[12], $0[13]]) })
    #expect(costs["gpt-4"] == ["0.036", "computed"])
    #expect(costs["gpt-4-turbo"] == ["0.013", "computed"])
    #expect(costs["gpt-3.5-turbo"] == ["0.0017", "computed"])
    #expect(costs["gpt-4o"] == ["0", "unpriced"])
  }

  @Test func `a full disk ends with 1 and a message`() throws {
    for format in ["table", "json", "csv"] {
      let outcome = try binary.run(["report", "--format", format, every], output: "/dev/full")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("No space left on device"))
    }
    let simulated = try binary.run(["simulate", "--duration", "0s", "--history", "1h"], output: "/dev/full")
    #expect(simulated.code == 1 && simulated.errors.contains("No space left on device"))
  }

  /// The reader is gone before the first byte, so every write fails.
  @Test(arguments: [["report", "--format", "json"], ["simulate", "--history", "30d", "--duration", "0s"]])
  func `a reader that goes away is no failure`(arguments: [String]) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let errors = try binary.writer(binary.scratch.path("errors"))
    let arguments = arguments[0] == "report" ? arguments + ["sample-data/incident.ndjson"] : arguments
    let process = binary.process(arguments, output: pipe.fileHandleForWriting, errors: errors)
    try process.run()
    try binary.ended(process, arguments)
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    #expect(binary.text("errors") == "")
  }

  @Test func `a line is printed for each growth until it is stopped`() throws {
    binary.scratch.write("events.ndjson", "")
    let output = try binary.writer(binary.scratch.path("output"))
    let errors = try binary.writer(binary.scratch.path("errors"))
    let process = binary.process(
      ["report", "--follow", "--every", "0.05", "--format", "json", binary.scratch.path("events.ndjson")],
      output: output,
      errors: errors)
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    func requests() -> [Int] {
      binary.text("output").split(separator: "\n").compactMap { line in
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (object?["summary"] as? [String: Any])?["requests"] as? Int
      }
    }
    for count in 0...3 {
      #expect(waitUntil(seconds: 20) { requests().last == count }, "\(requests())")
      binary.scratch.append(
        "events.ndjson", #"{"time":\#(1_795_000_000 + count),"type":"request","agent_name":"A"}"# + "\n")
    }
    #expect(requests().starts(with: [0, 1, 2, 3]))
    #expect(binary.text("errors") == "")
  }

  @Test(arguments: [
    (["--history", "99999999d", "--duration", "0s"]),
    (["--duration", "99999999d", "--history", "0s", "--rate", "0.001", "--start", "2026-01-01T00:00:00Z"]),
    (["--incident", "latency@-99999999d/99999999d", "--history", "1m", "--duration", "0s"]),
    (["--start", "1970-01-01T00:00:00Z", "--duration", "1m"]),
  ])
  func `extreme simulations do not crash`(arguments: [String]) throws {
    let pipe = Pipe()
    let errors = try binary.writer(binary.scratch.path("errors"))
    let process = binary.process(["simulate"] + arguments, output: pipe.fileHandleForWriting, errors: errors)
    try process.run()
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.read(upToCount: 100)?.first == UInt8(ascii: "{"))
    try pipe.fileHandleForReading.close()
    try binary.ended(process, arguments)
    #expect(process.terminationReason == .exit, "\(binary.text("errors"))")
  }

  @Test func `the dashboard without a terminal says what helps`() throws {
    let path = binary.scratch.path("errors")
    // A session of its own has no controlling terminal.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["--wait", Binary.path, every]
    process.environment = binary.environment
    process.standardError = try binary.writer(path)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try binary.ended(process, [])
    #expect(process.terminationStatus == 1)
    #expect(binary.text("errors").contains("fleetmeter report"))
  }
}
