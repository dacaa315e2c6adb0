import Canvas
import Dashboard
import Testing

@testable import Terminal

@Suite struct ScriptTests {
  @Test func `each kind of line becomes its steps`() throws {
    let script = try Script(
      parsing: """
        # a comment, then an empty line

        resize 120x40
          key j
        key Enter
        PgDn
        S-Tab
        C-c
        f12
        keys ab
        text "a b"
        tick 2
        click 10 4
        wheeldown 1 2
        wait 2 firing
        waitgone "loading "
        save a/b.txt
        save-roles b.txt
        quit
        """)
    let character: (Character) -> Script.Step = { .input(.key(.character($0))) }
    let expected: [Script.Step] = [
      .input(.resize(width: 120, height: 40)), character("j"), .input(.key(.enter)), .input(.key(.pageDown)),
      .input(.key(.backTab)), .input(.key(.control("c"))), .input(.key(.function(12))), character("a"),
      character("b"), character("a"), character(" "), character("b"), .input(.tick), .input(.tick),
      .input(.mouse(.press, column: 10, row: 4)), .input(.mouse(.wheelDown, column: 1, row: 2)),
      .waitFor("2 firing"), .waitUntilGone("loading "), .save(path: "a/b.txt"), .saveRoles(path: "b.txt"),
      .quit,
    ]
    #expect(script.steps.map(\.step) == expected)
    #expect(script.steps.first?.line == 3)
    #expect(script.steps.last?.line == 19)
  }

  @Test(arguments: [
    ("key j\nfrobnicate", 2, "unknown step `frobnicate`"), ("key jj", 1, "`jj` is no key"),
    ("key", 1, "`` is no key"), ("wait", 1, "needs something"), ("text \"ab", 1, "not closed"),
    ("resize 80", 1, "`80` is no size"), ("resize 0x5", 1, "is no size"), ("tick x", 1, "no number of ticks"),
    ("\n\nclick 3", 3, "needs a column and a row"), ("Enter now", 1, "unknown step `Enter`"),
  ])
  func `a bad line is named with its number and a hint`(text: String, line: Int, message: String) throws {
    let failure = try #require(throws: Script.Failure.self) { try Script(parsing: text) }
    #expect(failure.line == line)
    #expect(failure.message.contains(message))
    #expect(!failure.hint.isEmpty)
    #expect(failure.description.hasPrefix("line \(line): "))
  }
}

@Suite struct ScriptDriverTests {
  /// Shows the last key in a corner, and how many ticks have come.
  private final class Echo {
    var size = (width: 0, height: 0)
    var ticks = 0
    var last = "-"

    func paint(_ input: Input) -> Grid {
      switch input {
      case .resize(let width, let height): size = (width, height)
      case .tick: ticks += 1
      case .key(.character(let character)): last = String(character)
      default: break
      }
      var grid = Grid(width: size.width, height: size.height)
      grid[0, 0] = Cell(glyph: last, role: .key)
      for (column, digit) in "ticks \(ticks)".enumerated() {
        grid[column + 2, 0] = Cell(glyph: String(digit))
      }
      return grid
    }
  }

  private func driver(_ text: String, saved: @escaping (String, String) -> Void = { _, _ in }) throws
    -> ScriptDriver
  {
    var driver = ScriptDriver(script: try Script(parsing: text), width: 12, height: 2)
    driver.pause = {}
    driver.write = { path, text throws(ScriptDriver.WriteFailure) in saved(path, text) }
    return driver
  }

  @Test func `steps reach the dashboard in order and saves see the screen of that moment`() throws {
    var saved: [String: String] = [:]
    let echo = Echo()
    let driver = try driver("save a\nkey x\nsave b\nresize 9x1\nsave c\nquit\nkey y\nsave d") {
      saved[$0] = $1
    }
    try driver.run { echo.paint($0) }
    #expect(saved == ["a": "- ticks 0\n\n", "b": "x ticks 0\n\n", "c": "x ticks 0\n"])
  }

  @Test func `wait ticks until the text stands there`() throws {
    let echo = Echo()
    let last = try driver("wait \"ticks 25\"\nwaitgone \"ticks 25\"").run { echo.paint($0) }
    #expect(ScreenText.lines(of: last)[0] == "- ticks 26")
  }

  @Test func `a wait ends at its deadline with the line and the screen`() throws {
    var driver = try driver("tick\nwait never")
    var now: Int64 = 0
    driver.clock = {
      now += 1_000_000_000
      return now
    }
    let echo = Echo()
    let failure = try #require(throws: ScriptDriver.Failure.self) { try driver.run { echo.paint($0) } }
    #expect(failure.line == 2)
    #expect(failure.message == "`never` did not come")
    #expect(failure.screen.first?.hasPrefix("- ticks 1") == true)
    #expect((8...12).contains(echo.ticks))
  }

  @Test func `a file that cannot be written is a failure of its line`() throws {
    var driver = ScriptDriver(script: try Script(parsing: "\nsave /nowhere/at/all"), width: 2, height: 2)
    driver.pause = {}
    let failure = try #require(throws: ScriptDriver.Failure.self) { try driver.run { Echo().paint($0) } }
    #expect(failure.line == 2)
    #expect(failure.message == "cannot write /nowhere/at/all: No such file or directory")
  }
}

@Suite struct ScreenTextTests {
  @Test func `rows end at their last glyph and wide glyphs stand once`() {
    var grid = Grid(width: 6, height: 2)
    grid[1, 0] = Cell(glyph: "作")
    grid[2, 0] = Cell(glyph: "")
    grid[3, 0] = Cell(glyph: "x")
    #expect(ScreenText.lines(of: grid) == [" 作x", ""])
  }

  @Test func `role lines tell what cells mean and where the band lies`() {
    var grid = Grid(width: 6, height: 2)
    grid[0, 0] = Cell(glyph: "a", role: .title)
    grid[2, 0] = Cell(glyph: "b", role: .over)
    for column in 1...4 { grid[column, 1] = Cell(glyph: "z", role: .faint, band: true) }
    let lines = ScreenText.roleLines(of: grid)
    #expect(lines[0...1] == ["a b", " zzzz"])
    #expect(lines[2].hasPrefix("--- roles: . text f faint"))
    #expect(lines[3...] == ["t o", " ffff", "--- band:", "row 1 columns 1-4"])
  }

  @Test func `every role has its own letter`() {
    var grid = Grid(width: Role.allCases.count, height: 1)
    for (column, role) in Role.allCases.enumerated() { grid[column, 0] = Cell(glyph: "x", role: role) }
    let letters = ScreenText.roleLines(of: grid)[2]
    #expect(Set(letters).count == Role.allCases.count)
    #expect(!letters.contains("?"))
  }

  @Test(arguments: [("80x24", 80, 24), ("1x1", 1, 1), ("10000x2", 10_000, 2)])
  func `sizes are columns x rows`(text: String, width: Int, height: Int) {
    let size = ScreenText.size(parsing: text)
    #expect(size?.width == width && size?.height == height)
  }

  @Test(arguments: ["", "80", "80x", "x24", "80x24x2", "0x1", "-1x4", "10001x1", "80X24"])
  func `what is no size is none`(text: String) { #expect(ScreenText.size(parsing: text) == nil) }
}
