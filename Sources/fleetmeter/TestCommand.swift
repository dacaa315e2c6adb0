import ArgumentParser
import Canvas
import Foundation
import Rules

/// `fleetmeter test`: runs tests of alerting rules, in the format of `promtool test rules`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run tests of alerting and recording rules, as promtool runs them.",
    discussion: """
      Example:
        fleetmeter test sample-data/rules/*.test.yml

      Ends with 1 where a test fails.
      """)

  @Argument(help: ArgumentHelp("Files of tests.", valueName: "test-file"))
  var files: [String]

  func run() throws {
    var isGood = true
    for file in files {
      try StandardOutput.write("Unit Testing:  \(SafeText.clean(file))\n")
      let failures = Self.failures(of: file)
      isGood = isGood && failures.isEmpty
      if failures.isEmpty {
        try StandardOutput.write("  SUCCESS\n\n")
      } else {
        let text = failures.map { RuleTexts.clean($0) + "\n\n" }.joined()
        try StandardOutput.write("  FAILED:\n\(text)\n")
      }
    }
    if !isGood { throw ExitCode(1) }
  }

  private static func failures(of file: String) -> [String] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      return ["    \(file): cannot be read"]
    }
    let (tests, problems) = RuleTestReader.read(text, file: file)
    guard problems.isEmpty else { return problems.map { "    \($0)" } }
    var rules: [RuleFile] = []
    var failures: [String] = []
    for path in RuleTexts.paths(tests.rulePatterns, besides: file) {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        failures.append("    \(path): cannot be read")
        continue
      }
      let result = RuleFileReader.read(text, file: path)
      failures += result.problems.filter { $0.severity == .error }.map { "    \($0)" }
      rules.append(result.file)
    }
    return failures.isEmpty ? RuleTestRunner(tests, rules: rules).run().map(\.description) : failures
  }
}

/// Files of rules, as the command reads and names them.
enum RuleTexts {
  /// The files that patterns name, relative to another file's folder; a pattern that names none stays itself.
  static func paths(_ patterns: [String], besides file: String) -> [String] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    return patterns.filter { !$0.isEmpty }.flatMap { pattern in
      let path = pattern.hasPrefix("/") ? pattern : "\(folder)/\(pattern)"
      var found = glob_t()
      defer { globfree(&found) }
      guard glob(path, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [path] }
      return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    }
  }

  /// Each line made safe to print.
  static func clean(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.clean(String($0)) }
      .joined(separator: "\n")
  }
}
