import Canvas
import Dashboard
import Foundation
import Synchronization
import Testing

@testable import Terminal

/// curses is one for the whole process, so everything that opens a screen is nested here and runs in turn.
@Suite(.serialized) struct CursesTests {
  @Suite(.serialized) struct ScreenTests {
    private func offscreen(_ options: TerminalOptions = TerminalOptions(), term: String = "xterm-256color")
      throws -> Screen
    {
      var device = Device(term: term, trueColor: false, noColor: false)
      device.path = "/dev/null"
      device.size = (40, 10)
      device.capturesStandardError = false
      return try Screen(options: options, device: device)
    }

    private func grid(_ rows: [String], role: Role = .text) -> Grid {
      var grid = Grid(width: 40, height: 10)
      for (row, text) in rows.enumerated() {
        for (column, character) in text.enumerated() {
          grid[column, row] = Cell(glyph: String(character), role: role)
        }
      }
      return grid
    }

    @Test func `what is shown can be read back`() throws {
      var screen = try offscreen()
      screen.show(grid(["╭─ Spend ▂▃▅█ ⣀⣶ ─╮", "plain"], role: .title))
      #expect(screen.row(0) == "╭─ Spend ▂▃▅█ ⣀⣶ ─╮")
      #expect(screen.row(1) == "plain")
      screen.show(grid(["", "changed"]))
      #expect(screen.row(0) == "")
      #expect(screen.row(1) == "changed")
    }

    @Test func `wide glyphs keep their two columns and hostile ones cannot shift a row`() throws {
      var screen = try offscreen()
      var cells = grid(["..........|"])
      cells[0, 0] = Cell(glyph: "作")
      cells[1, 0] = Cell(glyph: "")
      cells[3, 0] = Cell(glyph: "作")
      cells[4, 0] = Cell(glyph: "\u{1B}")
      cells[5, 0] = Cell(glyph: "\u{202E}")
      cells[6, 0] = Cell(glyph: "\n")
      cells[7, 0] = Cell(glyph: "e\u{301}")
      cells[39, 0] = Cell(glyph: "🚀")
      screen.show(cells)
      #expect(screen.row(0) == "作.????e\u{301}..|                            ?")
    }

    @Test func `ascii leaves nothing else`() throws {
      var screen = try offscreen(TerminalOptions(ascii: true))
      screen.show(grid(["╭─ ▁▄█ ● é作 ⣿ … ─╮"]))
      #expect(screen.row(0) == "+- _-# * ?? # . -+")
      #expect(screen.row(0).utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }

    @Test func `a grid of another size is cut or leaves blanks`() throws {
      var screen = try offscreen()
      var large = Grid(width: 60, height: 30)
      for row in 0..<30 { for column in 0..<60 { large[column, row] = Cell(glyph: "x") } }
      screen.show(large)
      #expect(screen.row(9) == String(repeating: "x", count: 40))
      var small = Grid(width: 2, height: 1)
      small[0, 0] = Cell(glyph: "y")
      screen.show(small)
      #expect(screen.row(0) == "y")
      #expect(screen.row(9) == "")
    }

    @Test func `depth follows the terminal and the options`() throws {
      var depths: [ColorDepth] = []
      for (term, noColor) in [
        ("xterm-256color", false), ("xterm", false), ("vt100", false), ("xterm-256color", true),
      ] {
        let screen = try offscreen(TerminalOptions(noColor: noColor), term: term)
        depths.append(screen.depth)
      }
      #expect(depths == [.palette, .basic(8), .none, .none])
    }

    @Test(arguments: [
      ("", ScreenFailure.termNotSet), ("no-such-terminal", .unknownTerminal("no-such-terminal")),
      ("dumb", .tooSimple("dumb")),
    ])
    func `a terminal that cannot do it is refused`(term: String, failure: ScreenFailure) {
      #expect(throws: failure) {
        let screen = try offscreen(term: term)
        _ = screen.size
      }
    }

    @Test func `a missing terminal says so`() {
      var device = Device(term: "xterm", trueColor: false, noColor: false)
      device.path = "/dev/no-such-terminal"
      let failure = #expect(throws: ScreenFailure.self) {
        let screen = try Screen(options: TerminalOptions(), device: device)
        _ = screen.size
      }
      #expect(failure?.description.contains("No such file or directory") == true)
    }

    @Test func `600 screens in a row`() throws {
      for _ in 0..<600 {
        var screen = try offscreen()
        screen.close()
      }
    }
  }

  @Suite(.serialized) struct PseudoTerminalTests {
    private func screen(on terminal: PseudoTerminal, term: String = "xterm-256color", trueColor: Bool = false)
      throws -> Screen
    {
      var device = Device(term: term, trueColor: trueColor, noColor: false)
      device.path = terminal.path
      device.capturesStandardError = false
      return try Screen(options: TerminalOptions(), device: device)
    }

    private func words(_ text: String, size: (width: Int, height: Int)) -> Grid {
      var grid = Grid(width: size.width, height: size.height)
      for row in 0..<size.height {
        for (column, character) in text.enumerated() {
          grid[column, row] = Cell(glyph: String(character), role: .data)
        }
      }
      return grid
    }

    @Test func `an unchanged screen writes nothing, a changed cell a few bytes`() throws {
      let terminal = try PseudoTerminal(width: 100, height: 30)
      var screen = try screen(on: terminal)
      #expect(screen.size.width == 100 && screen.size.height == 30)
      var grid = words("nothing changes here", size: screen.size)
      screen.show(grid)
      terminal.waitUntil { $0.contains("nothing changes here") }
      let before = terminal.quietCount()
      for _ in 0..<10 { screen.show(grid) }
      #expect(terminal.quietCount() == before)
      grid[4, 7] = Cell(glyph: "X", role: .data)
      screen.show(grid)
      let changed = terminal.quietCount() - before
      #expect((1...40).contains(changed), "\(changed) bytes")
      let steady = terminal.quietCount()
      grid[4, 7] = Cell(glyph: "X", role: .data)
      screen.show(grid)
      #expect(terminal.quietCount() == steady)
      screen.close()
    }

    @Test func `24-bit colours are sent as they are`() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      var screen = try screen(on: terminal, trueColor: true)
      guard screen.termName == "xterm-direct" else { return }  // ncurses-term is not installed
      #expect(screen.depth == .direct)
      screen.show(words("data", size: screen.size))
      screen.close()
      terminal.waitUntil { $0.contains("38:2::125:207:255") }
    }

    @Test func `keys, mouse, resizes and wake-ups come out of a wait`() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      var screen = try screen(on: terminal)
      let wake = WakeUp()
      #expect(screen.wait(timeoutMilliseconds: 0, wake: wake.descriptor) == [])
      terminal.type("j\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[<0;10;5M\u{1B}[<0;10;5mé\r\u{1B}")
      let expected: [Input] = [
        .key(.character("j")), .key(.up), .key(.down), .key(.pageUp), .mouse(.press, column: 9, row: 4),
        .key(.character("é")), .key(.enter), .key(.escape),
      ]
      var inputs: [ScreenEvent] = []
      terminal.deadline { () -> Bool in
        inputs += screen.wait(timeoutMilliseconds: 100, wake: wake.descriptor)
        return inputs.count >= expected.count
      }
      #expect(inputs == expected.map { .input($0) })
      wake.signal()
      wake.signal()
      #expect(screen.wait(timeoutMilliseconds: 5_000, wake: wake.descriptor) == [.wake])
      #expect(screen.wait(timeoutMilliseconds: 0, wake: wake.descriptor) == [])
      screen.close()
    }

    @Test func `closing gives modes and screen back`() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      let before = terminal.modes()
      do {
        var screen = try screen(on: terminal)
        #expect(terminal.modes() != before)
        screen.show(words("on the alternate screen", size: screen.size))
        terminal.waitUntil { $0.contains("\u{1B}[?1049h") && $0.contains("\u{1B}[?1006h") }
      }
      terminal.waitUntil { text in
        ["\u{1B}[?1049l", "\u{1B}[?1000l", "\u{1B}[?1006l"].allSatisfy(text.contains)
      }
      #expect(terminal.modes() == before)
    }

    @Test func `a terminal that goes away ends the program`() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      var screen = try screen(on: terminal)
      terminal.hangUp()
      #expect(screen.wait(timeoutMilliseconds: 5_000).contains(.terminate(signal: SIGHUP)))
    }

    /// The child is another process: the parent reads what it leaves on the terminal.
    @Test func `a crash gives the terminal back`() async throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      let before = terminal.modes()
      setenv("FLEETMETER_TEST_TERMINAL", terminal.path, 1)
      await #expect(processExitsWith: .failure) {
        var device = Device(term: "xterm-256color", trueColor: false, noColor: false)
        device.path = ProcessInfo.processInfo.environment["FLEETMETER_TEST_TERMINAL"] ?? ""
        var screen = try Screen(options: TerminalOptions(), device: device)
        screen.show(Grid(width: 80, height: 24))
        let none: [Int] = []
        _ = none[screen.size.width]
      }
      terminal.waitUntil { text in
        guard let start = text.range(of: "\u{1B}[?1049h") else { return false }
        return text[start.upperBound...].contains("\u{1B}[?1049l") && text.contains("\u{1B}[?1000l")
      }
      #expect(terminal.modes() == before)
    }

    @Test func `SIGTERM comes out of a wait`() async throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      setenv("FLEETMETER_TEST_TERMINAL", terminal.path, 1)
      await #expect(processExitsWith: .exitCode(42)) {
        Screen.blockSignals()
        var device = Device(term: "xterm-256color", trueColor: false, noColor: false)
        device.path = ProcessInfo.processInfo.environment["FLEETMETER_TEST_TERMINAL"] ?? ""
        var screen = try Screen(options: TerminalOptions(), device: device)
        pthread_kill(pthread_self(), SIGTERM)
        let events = screen.wait(timeoutMilliseconds: 10_000)
        screen.close()
        exit(events == [.terminate(signal: SIGTERM)] ? 42 : 1)
      }
    }
  }
}
