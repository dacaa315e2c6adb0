import Foundation
import TestSupport
import Testing

/// Screens of the real program, by scripts: the whole way from a file to cells, at a clock that stands.
@Suite struct ScriptTests {
  private let binary = Binary()
  private static let views = """
    save VIEW overview
    3
    Enter
    save VIEW agent
    Esc
    /
    text "model=gpt-4o"
    Enter
    save VIEW filter
    """

  /// Runs a script whose `save` lines name a view, and gives the screens by view.
  private func play(_ script: String, size: String, roles: Bool, _ options: [String] = []) throws -> [String:
    String]
  {
    let names = script.matches(of: /save VIEW (\w+)/).map { String($0.1) }
    let folder = UUID().uuidString
    binary.scratch.makeDirectory(folder)
    let verb = roles ? "save-roles" : "save"
    binary.scratch.write(
      "script",
      script.replacing("save VIEW ", with: "\(verb) \(binary.scratch.path(folder))/").replacing(
        "\n3\n", with: "\nkey 3\n"
      )
      .replacing("\n/\n", with: "\nkey /\n"))
    let outcome = try binary.run(
      ["--script", binary.scratch.path("script"), "--size", size, "--at", "2026-11-17T14:12:00Z"] + options
        + [
          Package.path("sample-data/incident.ndjson")
        ])
    #expect(outcome.code == 0 && outcome.errors == "" && outcome.output == "", "\(outcome.errors)")
    return Dictionary(uniqueKeysWithValues: names.map { ($0, binary.text("\(folder)/\($0)")) })
  }

  @Test(arguments: ["80x24", "120x40", "200x60"], [true, false])
  func `screens are as they were`(size: String, inColour: Bool) throws {
    let screens = try play(
      Self.views, size: size, roles: inColour, inColour ? [] : ["--no-color", "--ascii"])
    for (view, screen) in screens {
      try expectGolden(screen, "Golden/\(view)-\(size)\(inColour ? "" : "-ascii").txt")
      let sides = size.split(separator: "x").compactMap { Int($0) }
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.prefix(sides[1]).allSatisfy { $0.count <= sides[0] })
      if !inColour { #expect(screen.utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) }) }
    }
  }

  @Test func `the same twice gives the same bytes`() throws {
    let first = try play(Self.views, size: "120x40", roles: true)
    let second = try play(Self.views, size: "120x40", roles: true)
    #expect(first == second)
    #expect(first.count == 3 && Set(first.values).count == 3)
  }

  @Test func `an acknowledgement in a script is in the next one, too`() throws {
    let first = try play(
      "key 5\nkey g\nkey a\ntext \"on it\"\nEnter\nsave VIEW first", size: "120x40", roles: false)
    #expect(first["first"]?.contains("1 acknowledged") == true)
    let second = try play("save VIEW second", size: "120x40", roles: false)
    #expect(second["second"]?.contains("1 acknowledged") == true)
    #expect(binary.text("state/fleetmeter/acks.ndjson").contains(#""note":"on it""#))
  }

  @Test func `a bad step is told with its line, a wait that is over with its screen`() throws {
    binary.scratch.write("bad", "tick\njump\n")
    let bad = try binary.run([
      "--script", binary.scratch.path("bad"), Package.path("sample-data/incident.ndjson"),
    ])
    #expect(bad.code != 0 && bad.errors.contains("line 2: unknown step `jump`"))
    binary.scratch.write("readonly", "save /no/such/folder/x\n")
    let unwritable = try binary.run([
      "--script", binary.scratch.path("readonly"), Package.path("sample-data/incident.ndjson"),
    ])
    #expect(unwritable.code == 1 && unwritable.errors.contains("/no/such/folder/x"))
  }

  @Test func `quit ends a script`() throws {
    let screens = try play("key q\nsave VIEW never", size: "80x24", roles: false)
    #expect(screens["never"] == "")
  }
}
