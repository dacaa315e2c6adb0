import Foundation
import TestSupport
import Testing

@testable import PromQL

struct RegexTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try Regex(anchored: Array(pattern.utf8)).matches(Array(text.utf8)[...])
  }

  @Test(arguments: [
    ("", "", true), ("", "a", false), (".*", "a\nb", true), (".+", "", false), ("api|app", "app", true),
    ("api|app", "apiapp", false),
    ("api.*", "api-7", true), (".*-7", "api-7", true), (".*i-.*", "api-7", true), ("a.*b", "ab", true),
    ("a.*a", "a", false),
    ("(?i)API", "aPi", true), ("(?i:a)b", "Ab", true), ("(?i:a)b", "AB", false),
    ("[a-c]+\\d{2,3}", "abc123", true),
    ("[^a-c]+", "xyz", true), ("[[:alpha:]_]+", "a_B", true), ("\\pL+", "Stra\u{DF}e", true),
    ("\\p{Lu}.*", "\u{C4}pfel", true), ("\\PL", "1", true),
    ("x{0}y", "y", true), ("x{2}", "xx", true), ("x{,2}", "x{,2}", true), ("\\Qa.b\\E", "a.b", true),
    ("\\Qa.b\\E", "axb", false),
    ("\\x41\\x{1F600}", "A\u{1F600}", true), ("a??b", "ab", true), ("(a|b)*c", "ababc", true),
    ("^a$", "a", true), ("a\\b.*", "a b", true),
    ("a\\Bb", "ab", true), ("(?s).", "\n", true), ("(?-s).", "\n", false), ("(?m)a$\\n^b", "a\nb", true),
    ("\u{E9}", "\u{E9}", true), ("\u{E9}", "e\u{301}", false),
    ("[\\]\\-a]+", "]-a", true), ("[]a]+", "]a", true), ("\\101", "A", true), ("(?P<x>a)(?<y>b)", "ab", true),
    ("(?i)k", "\u{212A}", true),
  ])
  func `whole texts match as in RE2`(pattern: String, text: String, expected: Bool) throws {
    #expect(try matches(pattern, text) == expected)
  }

  @Test(arguments: [
    "(", ")", "[", "[b-a]", "a**", "*", "\\", "\\k", "(?=a)", "(?<!a)", "a{1001}", "x{3,2}", "\\1",
    "[[:nope:]]", "\\p{Greek}", "((((a{99}){99}){99}){99})", "(?Px)",
  ])
  func `what is no expression, or too large a one, is refused`(pattern: String) {
    #expect(throws: RegexError.self) { try Regex(pattern) }
  }

  @Test func `nesting without end is refused`() {
    #expect(throws: RegexError.self) { try Regex(String(repeating: "(", count: 100_000)) }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["(a*)*b", "(a|aa)+b", "(a?){30}a{30}b", "(.*)(.*)(.*)(.*)c"])
  func `expressions that make others run for ever end`(pattern: String) throws {
    #expect(try !matches(pattern, String(repeating: "a", count: 1_000)))
  }

  @Test(arguments: [
    ("a(.)", "<$1>", "abac", "<b><c>"), ("a*", "-", "baac", "-b-c-"),
    ("(?P<x>b)", "[${x}$$]", "abc", "a[b$]c"), ("x", "y", "abc", "abc"), ("", "-", "\u{E9}", "-\u{E9}-"),
    ("(a)|(b)", "$2$1", "ab", "ab"), ("(a)", "$1x", "a", ""),
  ])
  func `matches are replaced as Go replaces them`(
    pattern: String, template: String, text: String, expected: String
  ) throws {
    #expect(try Regex(pattern).replacing(in: text, with: template) == expected)
  }

  @Test(.enabled(if: Python.path != nil, Python.absent), arguments: [UInt64(7), 8])
  func `whole matches and their groups are those that Python finds`(seed: UInt64) throws {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var cases: [(pattern: String, text: String)] = []
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          "ab\n1".randomElement(using: &generator) ?? "a"
        })
      cases.append((pattern(3, &generator), text))
    }
    let input = try cases.map {
      String(decoding: try JSONEncoder().encode([$0.pattern, $0.text]), as: UTF8.self)
    }
    let answers = try Python.lines("regex.py", input: input.joined(separator: "\n"))
    try #require(answers.count == cases.count)
    var matched = 0
    for ((pattern, text), line) in zip(cases, answers) where line != "\"unreadable\"" {
      let wanted = try JSONDecoder().decode([String?]?.self, from: Data(line.utf8))
      let regex = try Regex(anchored: Array(pattern.utf8))
      let bytes = Array(text.utf8)
      #expect(regex.matches(bytes[...]) == (wanted != nil), "\(pattern) on \(text.debugDescription)")
      let places = regex.firstMatch(in: bytes, from: 0)
      #expect((places != nil) == (wanted != nil), "\(pattern) on \(text.debugDescription)")
      matched += wanted == nil ? 0 : 1
    }
    #expect(matched > 200)
  }

  private func pattern(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    let leaf = { (generator: inout SeededGenerator) in
      ["a", "b", "1", ".", "[ab]", "[^a]", "\\d", "\\w", "\\s", "(?:a|b)", "\\b"].randomElement(
        using: &generator) ?? "a"
    }
    guard depth > 0 else { return leaf(&generator) }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return pattern(depth - 1, &generator) + pattern(depth - 1, &generator)
    case 1: return "(\(pattern(depth - 1, &generator))|\(pattern(depth - 1, &generator)))"
    case 2:
      return "(\(pattern(depth - 1, &generator)))"
        + (["*", "+", "?", "{1,2}", "*?", "+?"].randomElement(using: &generator) ?? "*")
    case 3: return pattern(depth - 1, &generator) + ".*" + leaf(&generator)
    default: return leaf(&generator) + pattern(depth - 1, &generator)
    }
  }
}
