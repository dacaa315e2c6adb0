import PromQL
import Yams

/// Reads files of tests of rules.
public struct RuleTestReader {
  private let document: YamlDocument

  /// Reads a file's text.
  /// - Parameter file: its path, for problems.
  /// - Returns: the tests, and what is wrong with them; with an error among that they are not to be run.
  public static func read(_ text: String, file: String) -> (tests: RuleTestFile, problems: [RuleProblem]) {
    let (document, root) = YamlDocument.read(text, file: file)
    var tests = RuleTestFile(path: file)
    if let root { RuleTestReader(document: document).read(root, into: &tests) }
    return (tests, document.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }

  /// Whether a text looks like a file of tests of rules: its first keys say so.
  public static func looksLikeTests(_ text: String) -> Bool {
    !RuleFileReader.firstKeys(text).isDisjoint(with: ["rule_files", "tests"])
  }

  private static let fileKeys = [
    "rule_files", "evaluation_interval", "group_eval_order", "tests", "fuzzy_compare",
  ]

  private func read(_ root: Node, into tests: inout RuleTestFile) {
    document.each(root, "a file of tests") { key, node, value in
      switch key {
      case "rule_files": tests.rulePatterns = document.list(value).compactMap(document.text)
      case "evaluation_interval":
        if let interval = document.duration(value), interval > 0 { tests.interval = interval }
      case "group_eval_order": tests.groupOrder = order(value)
      case "tests": tests.tests = document.list(value).map(test)
      case "fuzzy_compare": tests.isFuzzy = document.bool(value) ?? false
      default: document.unknown(node, Self.fileKeys)
      }
    }
  }

  private func order(_ node: Node) -> [String] {
    let names = document.list(node).compactMap(document.text)
    if Set(names).count < names.count {
      document.note(node, "a group stands twice in the order of evaluation")
    }
    return names
  }

  private static let testKeys = [
    "name", "interval", "input_series", "alert_rule_test", "promql_expr_test", "external_labels",
    "external_url",
    "start_timestamp",
  ]

  private func test(_ node: Node) -> RuleTestFile.Test {
    var test = RuleTestFile.Test()
    document.each(node, "a test") { key, keyNode, value in
      switch key {
      case "name": test.name = document.text(value) ?? ""
      case "interval": test.interval = document.duration(value).flatMap { $0 > 0 ? $0 : nil }
      case "start_timestamp": test.start = moment(value)
      case "input_series": test.series = document.list(value).compactMap(series)
      case "alert_rule_test": test.alerts = document.list(value).compactMap(alerts)
      case "promql_expr_test": test.expressions = document.list(value).compactMap(expression)
      case "external_labels": test.externalLabels = texts(value)
      case "external_url": test.externalURL = document.text(value) ?? ""
      default: document.unknown(keyNode, Self.testKeys)
      }
    }
    return test
  }

  private func texts(_ node: Node) -> [String: String] {
    Dictionary(document.texts(node, "labels").map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
  }

  private func moment(_ node: Node) -> Int64 {
    guard let text = document.text(node) else { return 0 }
    if let seconds = Double(text), seconds.magnitude < 1e14 { return Int64((seconds * 1000).rounded()) }
    if let moment = MomentText.milliseconds(text) { return moment }
    document.note(node, "\"\(text)\" is no moment", "write seconds since 1970, or 2026-01-31T12:00:00Z")
    return 0
  }

  private func series(_ node: Node) -> SeriesNotation? {
    var (name, values): (Node?, Node?) = (nil, nil)
    document.each(node, "a series") { key, keyNode, value in
      switch key {
      case "series": name = value
      case "values": values = value
      default: document.unknown(keyNode, ["series", "values"])
      }
    }
    guard let name, let values, let series = document.text(name), let points = document.text(values) else {
      document.note(node, "a series has series: and values:")
      return nil
    }
    do throws(SyntaxError) {
      let labels = try SeriesNotation.labels(series)
      var notation = try SeriesNotation(series: "{}", values: points)
      notation.labels = labels
      if notation.points.contains(.histogram) {
        document.note(values, "native histograms are not kept here", "write classic buckets, with le=\"…\"")
      }
      return notation
    } catch {
      document.note(error, in: (try? SeriesNotation.labels(series)) == nil ? name : values)
      return nil
    }
  }

  private func alerts(_ node: Node) -> RuleTestFile.AlertExpectation? {
    var expectation = RuleTestFile.AlertExpectation(time: 0, name: "", alerts: [])
    document.each(node, "an alert test") { key, keyNode, value in
      switch key {
      case "eval_time": expectation.time = document.duration(value) ?? 0
      case "alertname": expectation.name = document.text(value) ?? ""
      case "exp_alerts": expectation.alerts = document.list(value).map(expected)
      default: document.unknown(keyNode, ["eval_time", "alertname", "exp_alerts"])
      }
    }
    guard !expectation.name.isEmpty else {
      document.note(node, "an alert test without alertname:", "name the alert that is to fire, or not to")
      return nil
    }
    return expectation
  }

  private func expected(_ node: Node) -> RuleTestFile.AlertExpectation.Expected {
    var expected = RuleTestFile.AlertExpectation.Expected()
    if document.isNull(node) { return expected }
    document.each(node, "an expected alert") { key, keyNode, value in
      switch key {
      case "exp_labels": expected.labels = texts(value)
      case "exp_annotations": expected.annotations = texts(value)
      default: document.unknown(keyNode, ["exp_labels", "exp_annotations"])
      }
    }
    return expected
  }

  private func expression(_ node: Node) -> RuleTestFile.ExpressionExpectation? {
    var expectation = RuleTestFile.ExpressionExpectation(text: "", time: 0, samples: [])
    document.each(node, "an expression test") { key, keyNode, value in
      switch key {
      case "expr": expectation.text = document.text(value) ?? ""
      case "eval_time": expectation.time = document.duration(value) ?? 0
      case "exp_samples": expectation.samples = document.list(value).compactMap(sample)
      default: document.unknown(keyNode, ["expr", "eval_time", "exp_samples"])
      }
    }
    return expectation
  }

  private func sample(_ node: Node) -> Sample? {
    var sample = Sample(labels: .empty, value: 0)
    document.each(node, "an expected sample") { key, keyNode, value in
      switch key {
      case "labels":
        do throws(SyntaxError) {
          let text = document.text(value) ?? ""
          sample.labels = text.isEmpty ? .empty : try SeriesNotation.labels(text)
        } catch {
          document.note(error, in: value)
        }
      case "value": sample.value = number(value)
      case "histogram": document.note(keyNode, "native histograms are not kept here")
      default: document.unknown(keyNode, ["labels", "value"])
      }
    }
    return sample
  }

  private func number(_ node: Node) -> Double {
    guard let text = document.text(node) else { return 0 }
    let plain = text.replacing(".inf", with: "Inf").replacing(".Inf", with: "Inf").replacing(
      ".INF", with: "Inf"
    )
    .replacing(".nan", with: "NaN").replacing(".NaN", with: "NaN").replacing(".NAN", with: "NaN")
    if let value = NumberText.value(plain) { return value }
    document.note(node, "\"\(text)\" is no number")
    return 0
  }
}
