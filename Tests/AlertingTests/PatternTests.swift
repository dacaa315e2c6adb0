import Foundation
import TestSupport
import Testing

@testable import Alerting

@Suite struct PatternTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("a", "a", true), ("a", "A", false), ("(?i)a", "A", true),
    ("(?i)É", "é", true), (".*", "a\nb", true), (".+", "", false), ("a|b|", "", true), ("a|b", "ab", false),
    ("pro.*", "production", true), (".*tion", "production", true), (".*duct.*", "production", true),
    (".*duct.*", "produkt", false), ("(?:a|b)+c?", "abab", true), ("[^a-c]", "d", true),
    ("[^a-c]", "b", false),
    ("[]a]+", "]a", true), ("[a-]+", "-a", true), ("\\d{2,4}", "123", true), ("\\d{2,4}", "12345", false),
    ("x{3}", "xxx", true), ("x{2,}", "x", false), ("\\w+@\\w+\\.com", "ana@corp.com", true),
    ("a\\.b", "axb", false), ("\\x41\\x{1F680}", "A🚀", true), ("🚀{2}", "🚀🚀", true), ("a{", "a{", true),
    ("(?P<who>ana|bo)", "bo", true), ("^a$", "a", true), ("a^b", "ab", false), ("\\bon\\b", "on", true),
    ("[[:digit:]x]+", "1x2", true), ("(?i:a)b", "Ab", true), ("(?i:a)b", "AB", false),
    ("a(?i)b|c", "C", true),
    ("Refunds-\\S*", "Refunds-eu 1", false), ("(a*)*", "aaaa", true),
  ])
  func `matches all of a text`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    "(", ")", "a)", "[", "[a", "[b-a]", "*", "a**", "a{2}{3}", "\\", "(?=a)", "(?<!a)", "\\1", "\\p{L}",
    "a{1001}",
    "a{3,2}", "(?m)a", "[[:nope:]]", "\\xZ", "(((((a{100}){100}){100}){100}){100})",
  ])
  func `refuses what is none, and says where`(pattern: String) {
    let error = #expect(throws: Pattern.SyntaxError.self) { try Pattern(pattern) }
    #expect(error?.description.contains("at character") == true)
  }

  @Test func `takes no more time where others take for ever`() throws {
    let text = String(repeating: "a", count: 2_000)
    for pattern in ["(a*)*b", "(a|aa)+b", "(a|a)*b", "(.*)(.*)(.*)(.*)(.*)b"] {
      #expect(try !Pattern(pattern).matches(text))
    }
    #expect(throws: Pattern.SyntaxError.self) { try Pattern(String(repeating: "(", count: 1_000)) }
    #expect(throws: Pattern.SyntaxError.self) { try Pattern(String(repeating: "a", count: 3_000)) }
  }

  private func expression(_ random: inout SeededGenerator, depth: Int) -> String {
    let atoms = ["a", "b", "c", ".", "\\d", "\\w", "[ab]", "[^a]", "1", "\\.", "-", "(?i:B)"]
    guard depth > 0 else { return atoms.randomElement(using: &random) ?? "a" }
    let one = expression(&random, depth: depth - 1)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return one + expression(&random, depth: depth - 1)
    case 1: return "(?:\(one)|\(expression(&random, depth: depth - 1)))"
    case 2: return "(?:\(one))*"
    case 3: return "(?:\(one))+"
    case 4: return "(?:\(one))?"
    case 5: return "(?:\(one)){1,3}"
    case 6: return "\\b\(one)"
    default: return one + expression(&random, depth: 0)
    }
  }

  @Test(.enabled(if: Python.path != nil)) func `says what Python says`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var cases: [(String, String)] = []
    for _ in 0..<3_000 {
      let pattern = expression(&random, depth: 3)
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          "aabbcB1.-é".randomElement(using: &random) ?? "a"
        })
      cases.append((pattern, text))
    }
    let input = cases.map { JSONText.array([JSONText.string($0.0), JSONText.string($0.1)]) }
    let said = try Python.lines("fullmatch.py", input: input.joined(separator: "\n"))
    try #require(said.count == cases.count)
    var matches = 0
    for ((pattern, text), expected) in zip(cases, said) {
      let found = try Pattern(pattern).matches(text)
      #expect(found == (expected == "1"), "\(pattern) on \(text), seed \(seed)")
      if found { matches += 1 }
    }
    #expect(matches > 100)
  }
}

@Suite struct AlertMatcherTests {
  private func matches(_ text: String, _ labels: [String: String] = [:]) throws -> Bool {
    try AlertMatcher(parsing: text).matches(name: "latency SLO", labels: labels, severity: .warning)
  }

  @Test func `compares as Alertmanager does`() throws {
    #expect(try matches("severity=warning") && !matches("severity!=warning"))
    #expect(try matches("alertname=\"latency SLO\"") && matches("alertname=~\"latency.*\""))
    #expect(try matches("agent=~\"Ref|Tri.*\"", ["agent": "Triage"]))
    #expect(try !matches("agent=~Tri", ["agent": "Triage"]), "all of the value")
    #expect(
      try matches("agent!~\"Ref.*\"", ["agent": "Triage"]) && matches("agent=\"\"") && matches("agent!=x"))
  }

  @Test func `reads lists as they are written`() throws {
    let list = try AlertMatcher.list(parsing: "{severity=\"warning\", agent =~ \"a, \\\"b\\\" \\\\d\" x!=y}")
    #expect(list.map(\.text) == ["severity=\"warning\"", "agent=~\"a, \\\"b\\\" \\\\d\"", "x!=\"y\""])
    #expect(try list.map { try AlertMatcher(parsing: $0.text) } == list)
    #expect(list[1].value == "a, \"b\" \\d")
    #expect(try AlertMatcher(parsing: "a=~\"x\\.y\"").value == "x\\.y", "a \\ that needs none stays")
    #expect(try AlertMatcher.list(parsing: "").isEmpty)
  }

  @Test(arguments: ["a", "=b", "a=\"b", "a=~\"(\"", "{a=b}}x", "a\"=b", "a=b c"])
  func `refuses what is none`(text: String) {
    let error = #expect(throws: AlertMatcher.SyntaxError.self) { try AlertMatcher.list(parsing: text) }
    #expect(error?.description.isEmpty == false)
  }
}
