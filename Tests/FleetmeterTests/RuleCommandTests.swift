import Foundation
import TestSupport
import Testing

struct RuleCommandTests {
  private let binary = Binary()

  private func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: binary.scratch.path(name)))
    return binary.scratch.path(name)
  }

  @Test(arguments: ["mission", "default"])
  func `the rules that come along fire and resolve as their tests say`(name: String) throws {
    let test = try binary.run(["test", "sample-data/rules/\(name).test.yml"])
    #expect(test.code == 0 && test.output.contains("SUCCESS"), "\(test)")
    let check = try binary.run(["check", "sample-data/rules/\(name).yml"])
    #expect(check.code == 0 && check.output.contains("4 alerts") && check.errors.isEmpty, "\(check)")
  }

  @Test func `a test that fails says what was found, and ends with 1`() throws {
    _ = try file("r.yml", "groups: [{name: g, rules: [{alert: A, expr: up == 0}]}]")
    let test = try file(
      "t.yml",
      """
      rule_files: ["*r.yml"]
      tests:
        - input_series: [{series: up, values: 0x5}]
          alert_rule_test: [{eval_time: 2m, alertname: A}]
      """)
    let outcome = try binary.run(["test", test])
    #expect(outcome.code == 1)
    #expect(
      outcome.output.contains("  FAILED:\n    alertname: A, time: 2m, \n        exp:[], \n        got:["))
  }

  @Test(arguments: [
    (
      "groups: [{name: g, rules: [{alert: A, expr: rate(up)}]}]", 2,
      "r.yml:1:50: rate needs a range vector here, not an instant vector"
    ),
    (
      "groups: [{name: g, rules: [{alert: A, expr: up, labels: {v: '{{ $value }}'}}]}]", 0,
      "warning: the label \"v\" changes"
    ), ("groups: [", 2, "not valid YAML"),
    ("rule_files: []\ntests: [{nope: 1}]", 2, "no key here"),
  ])
  func `rules are checked, with the place of what is wrong`(text: String, code: Int32, message: String) throws
  {
    let outcome = try binary.run(["check", try file("r.yml", text)])
    #expect(outcome.code == code, "\(outcome)")
    #expect(outcome.errors.contains(message), "\(outcome)")
  }

  @Test(arguments: [
    ("rule_files: [missing.yml]\ntests: []", "cannot be read"),
    ("tests: [{input_series: [{series: 'x{', values: '1'}]}]", "t.yml:1:"), ("tests: {", "not valid YAML"),
  ])
  func `tests that cannot be run fail`(text: String, message: String) throws {
    let outcome = try binary.run(["test", try file("t.yml", text)])
    #expect(outcome.code == 1 && outcome.output.contains(message), "\(outcome)")
  }
}
