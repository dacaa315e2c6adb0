import Foundation
import TestSupport
import Testing

@testable import fleetmeter

@Suite struct RenameRulesTests {
  private func names(_ rules: KeyValuePairs<String, String>) -> RenameRules.Names {
    var names = RenameRules.Names()
    for (old, new) in rules { names.add(old, new) }
    return names
  }

  @Test func `an exact rule goes first, then the first pattern that fits`() {
    let rules = names(["*-bot": "Bots", "refunds-*": "Refunds", "refunds-bot": "The Bot", "refunds-?": "One"])
    #expect(rules.renamed("refunds-bot") == "The Bot")
    #expect(rules.renamed("triage-bot") == "Bots")
    #expect(rules.renamed("refunds-2") == "Refunds")
    #expect(
      rules.renamed("refunds") == nil && rules.renamed("Refunds-bot-2") == nil && rules.renamed("") == nil)
  }

  @Test func `a question mark is one character, however many bytes`() {
    let rules = names(["caf?": "found"])
    #expect(rules.renamed("café") == "found" && rules.renamed("cafe") == "found")
    #expect(rules.renamed("caf") == nil && rules.renamed("cafés") == nil)
  }

  /// Against regular expressions, which share nothing with it.
  @Test func `random patterns fit what their expressions fit`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var fits = 0
    for _ in 0..<4000 {
      let pattern = String(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in "ab*?é.".randomElement(using: &random) ?? "a" }
      )
      let name = String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in "abé.".randomElement(using: &random) ?? "a" })
      let escaped = NSRegularExpression.escapedPattern(for: pattern).replacing("\\*", with: ".*").replacing(
        "\\?", with: ".")
      let expected = name.range(of: "^(?:\(escaped))$", options: .regularExpression) != nil
      #expect((names([pattern: "x"]).renamed(name) != nil) == expected, "seed \(seed): \(pattern) \(name)")
      fits += expected ? 1 : 0
    }
    #expect(fits > 100)
  }

  @Test func `a hostile name costs no square of squares`() {
    let rules = names([String(repeating: "*a", count: 60) + "b": "x"])
    #expect(rules.renamed(String(repeating: "a", count: 1024)) == nil)
  }

  @Test func `a report counts under the new names, and prices by them`() throws {
    let binary = Binary()
    let lines = [
      #"{"time":1795000000,"type":"request","agent_name":"refunds-bot","model_name":"azure/x-1","input_tokens":1000000,"user_id":"a@x.org","team_name":"ops","service":"blue"}"#,
      #"{"time":1795000001,"type":"model_call","agent_name":"eval-3","model_name":"azure/x-2","input_tokens":1000000}"#,
      #"{"time":1795000002,"type":"request","agent_name":"Triage","model_name":"gpt-4o","user_id":"b@y.org"}"#,
    ]
    binary.scratch.write("events.ndjson", lines.joined(separator: "\n") + "\n")
    binary.scratch.write(
      "config.yaml",
      """
      streams:
        - path: ~/events.ndjson
          service: support
          rename:
            agent: {refunds-bot: Refunds, 'eval-*': Evaluation}
            model: {'azure/*': gpt-4o}
            user: {'*@x.org': X}
            team: {ops: Operations}
            service: {blue: support, support: other}
      """)
    let outcome = try binary.run([
      "report", "--format", "json", "--config", binary.scratch.path("config.yaml"),
    ])
    let report = try outcome.json()
    let rows = try #require(report["breakdowns"] as? [String: [[String: Any]]])
    func names(_ dimension: String) -> Set<String> {
      Set((rows[dimension] ?? []).compactMap { $0["dimension_value"] as? String })
    }
    #expect(names("by_agent") == ["Refunds", "Evaluation", "Triage"])
    #expect(names("by_model") == ["gpt-4o"])
    #expect(names("by_user").isSuperset(of: ["X", "b@y.org"]) && !names("by_user").contains("a@x.org"))
    #expect(names("by_team").contains("Operations") && !names("by_team").contains("ops"))
    // What the stream leaves out gets the default as it is written.
    #expect(names("by_service") == ["support"])
    // Two million fresh tokens of gpt-4o at 2.50 a million.
    #expect((report["summary"] as? [String: Any])?["total_cost"] as? Double == 5)
  }
}
