import PromQL
import TestSupport
import Testing

@testable import Rules

struct RuleFileReaderTests {
  private let good = """
    groups:
      - name: g
        interval: 30s
        limit: 5
        query_offset: 1m
        labels: {team: red}
        rules:
          - record: job:up:sum
            expr: sum by (job) (up)
            labels: {a: b}
          - alert: Down
            expr: |
              up
                == 0
            for: 2m
            keep_firing_for: 1h
            labels: {severity: critical}
            annotations: {summary: "{{ $labels.job }} is down"}
    """

  @Test func `rules are read with all they say`() throws {
    let result = RuleFileReader.read(good, file: "r.yml")
    #expect(result.problems.isEmpty && result.isGood)
    let group = try #require(result.file.groups.first)
    #expect(
      group.name == "g" && group.interval == 30_000 && group.limit == 5 && group.queryOffset == 60_000
        && group.labels == ["team": "red"])
    let (record, alert) = (group.rules[0], group.rules[1])
    #expect(
      record.kind == .record && record.name == "job:up:sum" && record.labels == ["a": "b"] && record.line == 8
    )
    #expect(alert.kind == .alert && alert.hold == 120_000 && alert.keepFiring == 3_600_000)
    #expect(
      alert.expression.description == "up == 0"
        && alert.annotations == ["summary": "{{ $labels.job }} is down"])
  }

  @Test(arguments: ["", "groups:", "groups: []\n", "# nothing\n"]) func `files without rules are good`(
    text: String
  ) {
    #expect(RuleFileReader.read(text, file: "r.yml").problems.isEmpty)
  }

  /// The rules of a file with one group, the rule's lines from line 4 on.
  private func problems(_ rule: String) -> [RuleProblem] {
    let lines = rule.split(separator: "\n").enumerated().map { ($0 == 0 ? "      - " : "        ") + $1 }
    return RuleFileReader.read(
      "groups:\n  - name: g\n    rules:\n" + lines.joined(separator: "\n") + "\n", file: "r.yml"
    ).problems
  }

  @Test(arguments: [
    ("alert: A\nexpr: up ==", "5:20", "the text ends"),
    ("alert: A\nexpr: rate(up)", "5:20", "needs a range vector"),
    ("alert: A\nexpr: 'sum(nope(up))'", "5:20", "no function"),
    ("alert: A\nexpr: |\n  up\n    + nope(x)", "7:15", "no function"),
    ("alert: A\nexpr: >\n  up\n  + nope(x)", "7:13", "no function"),
    ("alert: A\nexpr: \"x{a=\\\"b\\\"} + nope(x)\"", "5:29", "no function"),
    ("alert: A\nexpr: up\nfor: 5", "6:14", "no duration"),
    ("alert: A\nexpr: up\nfro: 5m", "6:9", "no key here"), ("alert: A", "4:9", "without an expression"),
    ("expr: up", "4:9", "without a name"),
    ("alert: A\nrecord: b\nexpr: up", "5:17", "not both"),
    ("record: a\nexpr: up\nfor: 5m", "6:14", "no place in a recording rule"),
    ("record: a{b=\"c\"}\nexpr: up", "4:17", "no metric's name"),
    ("alert: A\nexpr: up\nlabels: {__name__: x}", "6:28", "no label of a rule"),
    ("alert: A\nexpr: up\nannotations: {s: \"{{ nope }}\"}", "6:26", "not defined"),
    ("alert: A\nexpr: up\nlabels: {v: \"{{ $value }}\"}", "6:21", "changes with the value"),
    ("alert: A\nexpr: up[5m]", "5:15", "not a range vector"),
    ("alert: [A]\nexpr: up", "4:16", "text is needed"),
  ])
  func `mistakes are told with file, line and column`(rule: String, place: String, message: String) throws {
    let problem = try #require(problems(rule).first)
    #expect("\(problem.line):\(problem.column)" == place, "\(problem)")
    #expect(problem.message.contains(message), "\(problem)")
    #expect(problem.description.hasPrefix("r.yml:"))
  }

  @Test(arguments: [
    ("a: [", "not valid YAML"), ("groups:\n\t- x", "not valid YAML"), ("nope: 1", "no key here"),
    ("groups: 5", "a list is needed"), ("- 1", "list of keys"), ("groups:\n  - rules: []", "without a name"),
    ("groups:\n  - name: g\n  - name: g", "stands here twice"),
    ("groups:\n  - name: g\n    intervall: 5m", "no key here"),
    ("groups:\n  - name: g\n    name: h", "twice"), ("groups: *x", "not valid YAML"),
  ])
  func `broken files are told, and never crash`(text: String, message: String) throws {
    let problem = try #require(RuleFileReader.read(text, file: "r.yml").problems.first)
    #expect(problem.message.contains(message), "\(problem)")
  }

  @Test func `a rule that stands twice is a warning`() throws {
    let text =
      "groups:\n  - name: g\n    rules:\n      - {record: a, expr: up}\n      - {record: a, expr: down}\n"
    let result = RuleFileReader.read(text, file: "r.yml")
    #expect(result.isGood && result.problems.count == 1 && result.problems[0].message.contains("line 4"))
  }

  @Test func `aliases that multiply are refused before YAML is made of them`() {
    let bomb = "a: &a [x]\n" + (0..<200).map { "b\($0): [*a, *a]\n" }.joined()
    #expect(RuleFileReader.read(bomb, file: "r.yml").problems.first?.message.contains("aliases") == true)
  }

  @Test(arguments: [UInt64(1), 2]) func `no damage to a file crashes its reader`(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<1_000 {
      var scalars = Array(good.unicodeScalars)
      for _ in 0...Int.random(in: 0..<6, using: &generator) {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        scalars[place] =
          "{}[]:-|>'\"#&*!\n\t x%\u{0}\u{E9}".unicodeScalars.randomElement(using: &generator) ?? "x"
      }
      found +=
        RuleFileReader.read(String(String.UnicodeScalarView(scalars)), file: "r.yml").problems.isEmpty ? 0 : 1
    }
    #expect(found > 100)
  }
}
