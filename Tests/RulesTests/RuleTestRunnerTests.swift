import PromQL
import TestSupport
import Testing

@testable import Rules

struct RuleTestRunnerTests {
  private let rules = """
    groups:
      - name: second
        rules: [{alert: High, expr: "first > 2", for: 1m, annotations: {s: "{{ $value }}"}}]
      - name: first
        rules: [{record: first, expr: x + 0}]
    """

  private func run(_ tests: String) throws -> [String] {
    let (file, problems) = RuleTestReader.read(
      "rule_files: [r.yml]\nevaluation_interval: 1m\n" + tests, file: "t.yml")
    try #require(problems.isEmpty, "\(problems)")
    return RuleTestRunner(file, rules: [RuleFileReader.read(rules, file: "r.yml").file]).run().map(
      \.description)
  }

  private let series = "  - interval: 1m\n    input_series: [{series: 'x{a=\"b\"}', values: '0+1x10'}]\n"

  @Test func `expectations that hold say nothing`() throws {
    let tests =
      "group_eval_order: [first, second]\ntests:\n" + series + """
            alert_rule_test:
              - {eval_time: 3m, alertname: High}
              - {eval_time: 4m30s, alertname: High, exp_alerts: [{exp_labels: {a: b}, exp_annotations: {s: "4"}}]}
            promql_expr_test:
              - {expr: first, eval_time: 5m, exp_samples: [{labels: 'first{a="b"}', value: 5}]}
              - {expr: "1 + 1", eval_time: 5m, exp_samples: [{labels: '{}', value: 2}]}
              - {expr: nothing, eval_time: 5m}
        """
    #expect(try run(tests) == [])
  }

  @Test func `expectations that do not hold say what was found, as promtool says it`() throws {
    let tests =
      "group_eval_order: [first, second]\ntests:\n" + series + """
            name: my test
            alert_rule_test: [{eval_time: 5m, alertname: High, exp_alerts: [{exp_labels: {a: c}}]}]
            promql_expr_test: [{expr: 'x{a="b"}', eval_time: 5m, exp_samples: [{labels: x, value: 1.5}]}]
        """
    #expect(
      try run(tests) == [
        "    name: my test,\n    alertname: High, time: 5m, \n        exp:[\n            0:\n              Labels:{a=\"c\", alertname=\"High\"}\n"
          + "              Annotations:{}\n            ], \n        got:[\n            0:\n              Labels:{a=\"b\", alertname=\"High\"}\n"
          + "              Annotations:{s=\"5\"}\n            ]",
        "    name: my test,\n    expr: \"x{a=\\\"b\\\"}\", time: 5m,\n        exp: {__name__=\"x\"} 1.5E+00\n        got: {__name__=\"x\", a=\"b\"} 5E+00",
      ])
  }

  @Test func `groups are evaluated in the order that is asked for`() throws {
    let tests = "tests:\n" + series + "    alert_rule_test: [{eval_time: 4m, alertname: High}]\n"
    #expect(try run("group_eval_order: [second, first]\n" + tests) == [])
    #expect(try run("group_eval_order: [first, second]\n" + tests).count == 1)
  }

  @Test(arguments: [
    ("tests: [{input_series: [{series: 'x{', values: '1'}]}]", "3:37"),
    ("tests: [{input_series: [{series: x, values: '1 y'}]}]", "3:48"),
    ("tests: [{alert_rule_test: [{eval_time: 1m}]}]", "3:28"),
    ("tests: [{nope: 1}]", "3:10"),
    ("tests: [{promql_expr_test: [{exp_samples: [{labels: 'a{', value: 1}]}]}]", "3:56"),
    ("tests: [{input_series: [{series: x, values: '{{count:1}}'}]}]", "3:45"),
  ])
  func `mistakes are told with their place`(text: String, place: String) throws {
    let problem = try #require(RuleTestReader.read("rule_files: []\n\n" + text, file: "t.yml").problems.first)
    #expect("\(problem.line):\(problem.column)" == place, "\(problem)")
  }
}
