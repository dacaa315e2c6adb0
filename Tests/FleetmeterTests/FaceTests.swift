import Foundation
import TestSupport
import Testing

/// The dashboard in real terminals. One at a time: they measure time, and the machine is small.
@Suite(.serialized) struct FaceTests {
  @Suite(.serialized, .enabled(if: Tmux.path != nil, Tmux.absent)) struct InTmux {
    private let binary = Binary()

    /// A live fleet with something wrong, and what the shell knows before and after.
    private func open(_ options: String = "", simulate: String = "--incident errors@-30m/60m") throws -> Tmux {
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
      return try Tmux("sh \(binary.scratch.path("run.sh"))", width: 120, height: 40, environment: binary.environment)
    }

    /// The terminal is as it was.
    private func checkClean(_ tmux: Tmux) throws {
      tmux.expect("the end")
      #expect(try tmux.tell("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}") == "0 1 0 0")
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
      tmux.expect("the overview") { $0.contains("³Spend") && $0.split(separator: "\n").first?.contains("›") == false }
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
      tmux.expect("the inputs page") { $0.split(separator: "\n").first?.contains("› inputs") == true && $0.contains("native") }
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
        "simulate", "--seed", "7", "--rate", "1", "--history", "1h", "--history-events", "3000", "--duration", "0s", "--incident",
        "errors@-30m/60m",
      ])
      binary.scratch.write("events.ndjson", simulated.output)
      let command = "'\(Binary.path)' --window 1h \(binary.scratch.path("events.ndjson")); echo the end; exec sleep 600"
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
      let tmux = try Tmux("sh \(binary.scratch.path("run.sh"))", width: 80, height: 24, environment: binary.environment)
      tmux.expect("³Spend")
      let shell = try tmux.tell("#{pane_pid}")
      let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      let process = try #require(pid_t(children.split(separator: " ").first ?? ""))
      let numbers = ["TERM": SIGTERM, "INT": SIGINT, "HUP": SIGHUP, "SEGV": SIGSEGV, "ABRT": SIGABRT, "BUS": SIGBUS, "FPE": SIGFPE, "ILL": SIGILL]
      #expect(kill(process, numbers[signal] ?? SIGTERM) == 0)
      try checkClean(tmux)
      let isPolite = ["TERM", "INT", "HUP"].contains(signal)
      #expect((binary.text("code") == "0\n") == isPolite, "\(binary.text("code"))")
    }

  }
}
