import PromQL
import TestSupport
import Testing

@testable import Rules

struct RuleGroupEvaluatorTests {
  private let up = LabelSet(["__name__": "up", "job": "a"])

  private func group(_ rules: String, head: String = "") throws -> RuleGroup {
    let result = RuleFileReader.read("groups:\n- name: g\n\(head)  rules:\n\(rules)", file: "r.yml")
    try #require(result.isGood, "\(result.problems)")
    return result.file.groups[0]
  }

  /// The states of an alert, minute after minute, by the first letter.
  private func states(_ rule: String, _ values: [Double?]) throws -> String {
    let store = SeriesStore(for: nil)
    let evaluator = RuleGroupEvaluator(try group(rule))
    return try values.enumerated().map { minute, value in
      let time = Int64(minute) * 60_000
      if let value { store.append(value, at: time, to: up) } else { store.series(up)?.end(at: time) }
      let outcome = try #require(evaluator.evaluate(at: time, in: store).first)
      return outcome.alerts.first.map { String($0.state.rawValue.prefix(1)) } ?? "-"
    }.joined()
  }

  @Test(
    arguments: [
      ("  - {alert: A, expr: up == 0}", [1, 0, 0, 1], "-ffi"),
      ("  - {alert: A, expr: up == 0, for: 2m}", [1, 0, 0, 0, 0, 1, 1], "-ppffii"),
      ("  - {alert: A, expr: up == 0, for: 2m}", [0, 0, 1, 0, 0, 0], "pp-ppf"),
      ("  - {alert: A, expr: up == 0, keep_firing_for: 2m}", [0, 1, 1, 1, 0], "fffif"),
      ("  - {alert: A, expr: up == 0, keep_firing_for: 2m}", [0, 1, 0, 1, 1, 1], "fffffi"),
      ("  - {alert: A, expr: up == 0, for: 1m, keep_firing_for: 1h}", [0, 1, 1], "p--"),
      ("  - {alert: A, expr: absent(up)}", [nil, 1, nil, nil], "fiff"),
      ("  - {alert: A, expr: up == 0, for: 90s}", [0, 0, 0], "ppf"),
    ] as [(String, [Double?], String)])
  func `alerts wait, fire, go on firing and resolve as in Prometheus`(
    rule: String, values: [Double?], wanted: String
  ) throws {
    #expect(try states(rule, values) == wanted)
  }

  @Test func `a resolved alert is kept for a quarter of an hour`() throws {
    #expect(
      try states("  - {alert: A, expr: up == 0}", [0] + Array(repeating: 1, count: 18)) == "f"
        + String(repeating: "i", count: 16) + "--")
  }

  @Test func `what a rule records the next one reads, and it ends when it is made no more`() throws {
    let rules =
      "  - {record: job:up, expr: up > 0, labels: {made: here}}\n  - {alert: Up, expr: job:up == 1, annotations: {s: '{{ $labels.made }} {{ $value }}'}}\n"
    let evaluator = RuleGroupEvaluator(try group(rules))
    let store = SeriesStore(for: nil)
    store.append(1, at: 0, to: up)
    let outcome = evaluator.evaluate(at: 0, in: store)
    #expect(outcome[1].alerts.map(\.annotations) == [["s": "here 1"]])
    #expect(outcome[1].alerts[0].labels == LabelSet(["alertname": "Up", "job": "a", "made": "here"]))
    store.append(0, at: 60_000, to: up)
    #expect(evaluator.evaluate(at: 60_000, in: store)[0].count == 0)
    let query = try Query(parsing: "job:up or ALERTS{alertstate=\"firing\"}")
    guard case .vector(let gone) = try query.instant(at: 60_000, in: store) else { return }
    #expect(gone.isEmpty)
    guard case .vector(let then) = try query.instant(at: 30_000, in: store) else { return }
    #expect(
      then.map(\.labels.seriesName) == [
        "job:up{job=\"a\", made=\"here\"}",
        "ALERTS{alertname=\"Up\", alertstate=\"firing\", job=\"a\", made=\"here\"}",
      ])
  }

  @Test func `an evaluation that fails leaves alerts as they were`() throws {
    let evaluator = RuleGroupEvaluator(try group("  - {alert: A, expr: up == 0 or on(x) y + on(x) z}\n"))
    let store = SeriesStore(for: nil)
    store.append(0, at: 0, to: up)
    #expect(evaluator.evaluate(at: 0, in: store)[0].alerts.map(\.state) == [.firing])
    for name in ["y", "z"] {
      for label in ["1", "2"] { store.append(1, at: 60_000, to: LabelSet(["__name__": name, "b": label])) }
    }
    store.append(1, at: 60_000, to: up)
    let outcome = evaluator.evaluate(at: 60_000, in: store)[0]
    #expect(
      outcome.error?.description.contains("many-to-many") == true && outcome.alerts.map(\.state) == [.firing])
  }

  @Test(arguments: [
    ("  - {alert: A, expr: up}", "exceeded limit of 1 with 2 alerts"),
    ("  - {record: a, expr: up}", "exceeded limit of 1 with 2 series"),
    ("  - {record: a, expr: up, labels: {job: ''}}", "same labelset after applying rule labels"),
    ("  - {alert: A, expr: up, labels: {job: x}}", "same labelset after applying alert labels"),
  ])
  func `rules that make too much, or the same twice, fail`(rule: String, message: String) throws {
    let evaluator = RuleGroupEvaluator(try group(rule, head: "  limit: 1\n"))
    let store = SeriesStore(for: nil)
    for job in ["a", "b"] { store.append(1, at: 0, to: LabelSet(["__name__": "up", "job": job])) }
    #expect(evaluator.evaluate(at: 0, in: store)[0].error?.description.contains(message) == true)
  }

  @Test func `a group may look at the past`() throws {
    let evaluator = RuleGroupEvaluator(try group("  - {record: a, expr: up}", head: "  query_offset: 1m\n"))
    let store = SeriesStore(for: nil)
    store.append(7, at: 0, to: up)
    store.append(8, at: 60_000, to: up)
    _ = evaluator.evaluate(at: 60_000, in: store)
    #expect(store.series(LabelSet(["__name__": "a", "job": "a"]))?.newest == 0)
  }
}
