import Canvas
import Foundation
import Rules

/// Checks files of rules, and of tests of rules.
enum RuleCheck {
  /// Says what is wrong with a file, or what is in it.
  /// - Returns: whether it is good; nil where it is neither rules nor tests.
  static func check(_ file: String) -> Bool? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    if RuleFileReader.looksLikeRules(text) {
      let result = RuleFileReader.read(text, file: file)
      say(result.problems)
      if result.isGood { print("\(SafeText.clean(file)): good (\(summary(result.file)))") }
      return result.isGood
    }
    guard RuleTestReader.looksLikeTests(text) else { return nil }
    let (tests, problems) = RuleTestReader.read(text, file: file)
    say(problems)
    if problems.isEmpty {
      print("\(SafeText.clean(file)): good (\(tests.tests.count) tests; fleetmeter test runs them)")
    }
    return problems.isEmpty
  }

  private static func say(_ problems: [RuleProblem]) {
    for problem in problems { Complaint.say(problem.description) }
  }

  private static func summary(_ file: RuleFile) -> String {
    let rules = file.groups.flatMap(\.rules)
    let alerts = rules.filter { $0.kind == .alert }.count
    return "\(file.groups.count) groups, \(alerts) alerts, \(rules.count - alerts) recording rules"
  }
}
