import Canvas
import Dashboard
import Testing

@testable import fleetmeter

@Suite struct ThemeFileTests {
  @Test func `a file says what it changes of its base`() throws {
    let theme = try ThemeFile.read(
      "base: day\nground: \"#fffdf5\"\nover: \"#aa0000 bold\"\ntext: \"#111111\"\n", path: "mine/paper.yaml")
    #expect(theme.name == "paper")
    #expect(theme.ground == Color(0xFFFDF5))
    #expect(theme.paintsGround)
    #expect(theme[.over].ink == Color(0xAA0000))
    #expect(theme[.over].bold)
    #expect(theme[.near].ink == Theme.day[.near].ink)
  }

  @Test(arguments: [
    ("over: red\n", "mine.yaml:1:7: write a colour as"),
    ("ovre: \"#aa0000\"\n", "mine.yaml:1:1: \"ovre\" is no role"),
    ("text: \"#111111\"\nbase: dusk\n", "mine.yaml:2:7: base is one of night"),
    ("- a\n", "mine.yaml:1:1: a theme is a list of"),
    ("paint: maybe\n", "mine.yaml:1:8: paint is true or false"),
    ("text: \"#11111g\"\n", "mine.yaml:1:7: write a colour"),
  ])
  func `a mistake is told with its place`(_ text: String, _ words: String) throws {
    let problem = #expect(throws: ConfigProblem.self) { try ThemeFile.read(text, path: "mine.yaml") }
    #expect(try #require(problem).description.hasPrefix(words))
  }

  @Test func `built-in themes have names`() throws {
    #expect(try ThemeFile.theme(named: nil) == .night)
    #expect(try ThemeFile.theme(named: "contrast") == .contrast)
  }
}
