import Foundation
import TestSupport
import Testing

/// The dashboard in real terminals. One at a time: they measure time, and the machine is small.
@Suite(.serialized) struct FaceTests {
  @Suite(.serialized, .enabled(if: Tmux.path != nil, Tmux.absent)) struct InTmux {
    private let binary = Binary()

    /// A live fleet with something wrong, and what the shell knows before and after.
    private func open(_ options: String = "", simulate: String = "--incident errors@-30m/60m") throws -> Tmux
    {
      binary.scratch.write(
        "run.sh",
        """
        stty -a > \(binary.scratch.path("before"))
        '\(Binary.path)' simulate --seed 7 --rate 4 --history 2h --history-events 3000 \(simulate) |
          '\(Binary.path)' \(options) -
        echo $? > \(binary.scratch.path("code"))
        stty -a > \(binary.scratch.path("after"))
        echo the end
        exec sleep 600
        """)
      return try Tmux(
        "sh \(binary.scratch.path("run.sh"))", width: 120, height: 40, environment: binary.environment)
    }

    /// The terminal is as it was.
    private func checkClean(_ tmux: Tmux) throws {
      tmux.expect("the end")
      #expect(
        try tmux.tell("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}") == "0 1 0 0")
      #expect(binary.text("after") == binary.text("before"))
    }

    private func line(_ screen: String, _ text: String) -> String {
      screen.split(separator: "\n").first { $0.contains(text) }.map(String.init) ?? ""
    }

    @Test func `a session from start to quit`() throws {
      let tmux = try open()
      tmux.expect("firing")
      panesAreAlive(tmux)
      try drill(tmux)
      try look(tmux)
      try acknowledge(tmux)
      try overlays(tmux)
      try sizes(tmux)
      try tmux.keys("q")
      try checkClean(tmux)
      #expect(binary.text("code") == "0\n")
    }

    private func panesAreAlive(_ tmux: Tmux) {
      tmux.expect("four panes with figures") { screen in
        let rate = line(screen, "req/s")
        return screen.contains("● live") && !rate.contains(" 0.0 req/s") && rate.contains("req/s")
          && line(screen, "requests   ").contains("ms") && screen.contains("Refunds")
          && line(screen, "day   $").contains("of $100") && screen.contains("firing        error rate SLO")
      }
      let before = tmux.screen
      tmux.expect("movement") { $0 != before && $0.contains("● live") }
    }

    private func drill(_ tmux: Tmux) throws {
      try tmux.keys("3", "g")
      let agent = tmux.screen.split(separator: "\n").drop { !$0.contains("³Spend") }.dropFirst(3).first
      let name = try #require(agent?.split(separator: " ").dropFirst().first)
      try tmux.keys("Enter")
      tmux.expect("the agent's page") { $0.split(separator: "\n").first?.contains("› \(name)") == true }
      try tmux.keys("Escape")
      tmux.expect("the overview") {
        $0.contains("³Spend") && $0.split(separator: "\n").first?.contains("›") == false
      }
    }

    private func look(_ tmux: Tmux) throws {
      try tmux.keys("/")
      try tmux.text("agent=Refunds")
      try tmux.keys("Enter")
      tmux.expect("one agent") { $0.contains("filter agent=Refunds") && !$0.contains("Triage         ") }
      try tmux.keys("/", "C-u", "Enter")
      tmux.expect("filter none")
      try tmux.keys("d")
      tmux.expect("models in place of agents") { $0.contains("│ gpt-4") }
      try tmux.keys("D", "w")
      tmux.expect("5m")
      try tmux.keys("5")
      tmux.expect("window 5m")
      try tmux.keys("w", "h")
      tmux.expect("window 1h")
    }

    private func acknowledge(_ tmux: Tmux) throws {
      try tmux.keys("5", "g", "a")
      try tmux.text("looking at it")
      try tmux.keys("Enter")
      tmux.expect("1 acknowledged")
      let journal = binary.text("state/fleetmeter/acks.ndjson")
      #expect(journal.contains(#""by":"ana""#) && journal.contains("looking at it"))
      try find("ana: looking at it", tmux)
      // `A` does nothing to the others.
      try tmux.keys("g", "A")
      for _ in 0..<30 where tmux.screen.contains("1 acknowledged") { try tmux.keys("j", "A") }
      tmux.expect("taken back") { !$0.contains("1 acknowledged") }
    }

    /// Goes down the alerts until one in sight says so.
    private func find(_ text: String, _ tmux: Tmux) throws {
      try tmux.keys("5", "g")
      for _ in 0..<30 where !tmux.screen.contains(text) { try tmux.keys("j") }
      tmux.expect(text, seconds: 2)
    }

    private func overlays(_ tmux: Tmux) throws {
      try tmux.keys("i")
      tmux.expect("the inputs page") {
        $0.split(separator: "\n").first?.contains("› inputs") == true && $0.contains("native")
      }
      try tmux.keys("Escape", "?")
      tmux.expect("the help") { $0.contains("PgUp") || $0.contains("PgDn") }
      try tmux.keys("Escape", "Space")
      tmux.expect("‖ paused")
      try tmux.keys("Space")
      tmux.expect("● live")
    }

    private func sizes(_ tmux: Tmux) throws {
      for (width, height) in [(80, 24), (200, 60), (1, 1), (20, 5), (120, 40)] {
        try tmux.resize(width, height)
        guard width >= 80 else { continue }
        tmux.expect("a screen of \(width)x\(height)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          return lines.count == height && screen.contains("³Spend") && screen.contains("⁵Alerts")
            && lines.contains { $0.count == width && $0.hasSuffix("╮") }
        }
      }
      tmux.expect("q quit")
    }

    @Test func `an acknowledgement survives a restart`() throws {
      // Errors that have gone on for twenty minutes, in a file that both runs read.
      let simulated = try binary.run([
        "simulate", "--seed", "7", "--rate", "1", "--history", "1h", "--history-events", "3000", "--duration",
        "0s", "--incident",
        "errors@-30m/60m",
      ])
      binary.scratch.write("events.ndjson", simulated.output)
      let command =
        "'\(Binary.path)' --window 1h \(binary.scratch.path("events.ndjson")); echo the end; exec sleep 600"
      let first = try Tmux(command, width: 120, height: 40, environment: binary.environment)
      first.expect("firing        error rate SLO")
      try first.keys("5", "g", "a")
      try first.text("known")
      try first.keys("Enter")
      first.expect("1 acknowledged")
      try first.keys("q")
      first.expect("the end")
      let second = try Tmux(command, width: 120, height: 40, environment: binary.environment)
      second.expect("1 acknowledged")
      try find("ana: known", second)
      try second.keys("q")
    }

    @Test(arguments: ["TERM", "INT", "HUP", "SEGV", "ABRT", "BUS", "FPE", "ILL"])
    func `a signal leaves the terminal clean`(signal: String) throws {
      let file = binary.scratch.path("events.ndjson")
      binary.scratch.write("events.ndjson", #"{"time":1795000000,"type":"request","agent_name":"A"}"# + "\n")
      binary.scratch.write(
        "run.sh",
        """
        stty -a > \(binary.scratch.path("before"))
        '\(Binary.path)' --at latest \(file)
        echo $? > \(binary.scratch.path("code"))
        stty -a > \(binary.scratch.path("after"))
        echo the end
        exec sleep 600
        """)
      let tmux = try Tmux(
        "sh \(binary.scratch.path("run.sh"))", width: 80, height: 24, environment: binary.environment)
      tmux.expect("³Spend")
      let shell = try tmux.tell("#{pane_pid}")
      let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      let process = try #require(pid_t(children.split(separator: " ").first ?? ""))
      let numbers = [
        "TERM": SIGTERM, "INT": SIGINT, "HUP": SIGHUP, "SEGV": SIGSEGV, "ABRT": SIGABRT, "BUS": SIGBUS,
        "FPE": SIGFPE, "ILL": SIGILL,
      ]
      #expect(kill(process, numbers[signal] ?? SIGTERM) == 0)
      try checkClean(tmux)
      let isPolite = ["TERM", "INT", "HUP"].contains(signal)
      #expect((binary.text("code") == "0\n") == isPolite, "\(binary.text("code"))")
    }

  }

  @Suite(.serialized) struct OnATerminal {
    private let binary = Binary()
    private static let start: Int64 = 1_795_000_000

    /// A line that makes an agent the dearest.
    private func line(_ agent: String, at seconds: Int64, cost: Int) -> String {
      let id = UUID().uuidString
      return
        #"{"time":\#(seconds),"type":"request","agent_name":"\#(agent)","event_id":"\#(id)","duration_seconds":1,"total_cost":\#(cost)}"#
        + "\n"
    }

    private func open(_ options: [String] = [], environment: [String: String] = [:]) throws -> Tty {
      let terminal = try Tty()
      // An entry without scrolling or repeating keeps each name that is painted in one piece.
      let plain = binary.environment.merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 }
      try terminal.start([Binary.path] + options + [binary.scratch.path("events.ndjson")], plain)
      #expect(waitUntil(seconds: 20) { terminal.holds("q") && terminal.holds("quit") })
      return terminal
    }

    /// A name none of whose letters stands where the one before it has the same, so that all of it is painted.
    private func name(_ number: Int) -> String {
      String((0..<9).map { Character(Unicode.Scalar(UInt8(97 + (number * 3 + $0 * 7) % 26))) })
    }

    private var now: Int64 { Int64(Date().timeIntervalSince1970) }

    @Test func `an appended line is painted within 100 ms`() throws {
      binary.scratch.write("events.ndjson", line("Refunds", at: now, cost: 1))
      let terminal = try open()
      defer { terminal.finish() }
      var delays: [Double] = []
      for number in 0..<30 {
        // Moments of every phase of a frame.
        usleep(UInt32.random(in: 20_000...170_000))
        let text = line(name(number), at: now, cost: 10 * (number + 1))
        let written = DispatchTime.now().uptimeNanoseconds
        binary.scratch.append("events.ndjson", text)
        var painted: UInt64?
        waitUntil(seconds: 10) {
          painted = terminal.time(of: name(number), since: written)
          return painted != nil
        }
        delays.append(Double(try #require(painted, "\(name(number)) was not painted") - written) / 1e6)
      }
      delays.sort()
      let median = delays[delays.count / 2]
      print("from write to paint: median \(median) ms, worst \(delays.last ?? 0) ms of \(delays.count)")
      #expect(median < 100, "\(delays)")
    }

    @Test func `an idle dashboard costs next to nothing and writes nothing`() throws {
      // A fleet of a day, quiet for an hour.
      let simulated = try binary.run([
        "simulate", "--seed", "3", "--history", "24h", "--history-events", "4000", "--duration", "0s",
      ])
      binary.scratch.write("events.ndjson", simulated.output)
      let terminal = try open(["--window", "24h"])
      defer { terminal.finish() }
      func phase() -> Double { Date().timeIntervalSince1970.truncatingRemainder(dividingBy: 5) }
      // What is shown settles: the rate of the reading fades, alerts are made up for.
      var found: (bytes: Int, edge: Int, share: Double) = (-1, 0, 0)
      waitUntil(seconds: 40) {
        guard (0.4..<0.5).contains(phase()) else { return false }
        let (count, time) = (terminal.count, DispatchTime.now().uptimeNanoseconds)
        guard let ticks = try? processor(terminal.process) else { return false }
        waitUntil(seconds: 10) { (4.6..<4.9).contains(phase()) }
        let quiet = terminal.count
        waitUntil(seconds: 10) { (0.4..<0.5).contains(phase()) }
        let spent = Double((try? processor(terminal.process)) ?? .max) - Double(ticks)
        found = (
          quiet - count, terminal.count - quiet, spent / Double(DispatchTime.now().uptimeNanoseconds - time)
        )
        return found.bytes == 0
      }
      print("idle: \(found.share * 100) % of a core, \(found.bytes) bytes in 4.2 s, \(found.edge) at an edge")
      #expect(found.bytes == 0)
      #if !DEBUG
        #expect(found.share < 0.01)
      #endif
    }

    /// Nanoseconds of processor time that all threads of a process have had.
    private func processor(_ process: pid_t) throws -> UInt64 {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task").reduce(0) { sum, thread in
        let text = try String(contentsOfFile: "/proc/\(process)/task/\(thread)/schedstat", encoding: .utf8)
        return sum + (UInt64(text.split(separator: " ").first ?? "") ?? 0)
      }
    }

    @Test func `names from a stream never reach the terminal raw`() throws {
      let attacks = [
        "\\u001b]0;owned\\u0007", "\\u001b[2J\\u001b[H", "\\u001b[?1049l", "\\u009b31m",
        "\\u001bPq\\u001b\\\\",
        "\\u202egnol", "a\\u200bb", "\\u2066x", "line\\nbreak\\r", "\\u0008\\u0008", "\\u001b[6n",
      ]
      for (number, attack) in attacks.enumerated() {
        for field in [
          "agent_name", "model_name", "user_id", "team_name", "service", "error_type", "tool_name",
        ] {
          let type = field == "tool_name" ? "tool_call" : "request"
          binary.scratch.append(
            "events.ndjson",
            #"{"time":\#(now),"type":"\#(type)","\#(field)":"\#(attack)","event_id":"\#(number)-\#(field)","total_cost":1,"status":"error"}"#
              + "\n")
        }
      }
      binary.scratch.append("events.ndjson", "{\"time\":\u{1B}[31m not json\u{1B}]0;owned\u{7}\n")
      binary.scratch.append("events.ndjson", "\u{1B}]0;owned\u{7}\u{9B}31m\n")
      let terminal = try open()
      defer { terminal.finish() }
      for keys in [
        "d", "d", "d", "d", "d", "d", "D", "i", "\u{1B}", "d", "3g\r", "\u{1B}", "/agent=~owned\r", "5a",
        "x\r", "?",
      ] {
        let before = terminal.count
        terminal.type(keys)
        waitUntil(seconds: 0.3) { terminal.count > before }
      }
      terminal.type("\u{1B}q")
      #expect(terminal.ended() == 0)
      let bytes = terminal.bytes
      #expect(bytes.count > 5_000)
      for attack in ["\u{1B}]0;", "\u{1B}[6n", "\u{1B}P", "\u{202E}", "\u{200B}", "\u{2066}", "\u{9B}"] {
        #expect(!terminal.holds(attack), "\(attack.unicodeScalars.map(\.value))")
      }
      #expect(!bytes.contains(7) || bytes.filter { $0 == 7 }.count < 4, "only the bell's own")
      // The normal screen comes back once, at the end.
      #expect(text(bytes).components(separatedBy: "\u{1B}[?1049l").count == 2)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `a live stream on standard input leaves the keys to the terminal`() throws {
      let terminal = try Tty(width: 80, height: 24)
      let modes = terminal.modes
      try terminal.start(
        [
          "/bin/sh", "-c", "'\(Binary.path)' simulate --history 1h --history-events 500 | '\(Binary.path)' -",
        ],
        binary.environment)
      defer { terminal.finish() }
      #expect(waitUntil(seconds: 20) { terminal.holds("live") && terminal.holds("Refunds") })
      terminal.type("?")
      #expect(waitUntil(seconds: 5) { terminal.holds("PgDn") || terminal.holds("PgUp") })
      terminal.resize(width: 100, height: 30)
      terminal.type("\u{1B}")
      terminal.type("q")
      #expect(terminal.ended() == 0)
      #expect(terminal.modes == modes)
      #expect(waitUntil(seconds: 5) { terminal.holds("\u{1B}[?1049l") && terminal.holds("\u{1B}[?1000l") })
    }
  }
}
