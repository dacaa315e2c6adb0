import PromQL

/// What a test found otherwise than expected, as `promtool` says it.
public struct RuleTestFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected and what was found.
  public var description: String
}

/// Runs tests of rules: evaluates the rules over a test's series, moment after moment, and compares.
public struct RuleTestRunner {
  private let file: RuleTestFile
  private let groups: [RuleGroup]

  /// More evaluations than this no test means.
  private static let mostEvaluations = 1_000_000

  /// Makes a file's tests ready.
  /// - Parameter rules: the files that its `rule_files` name.
  public init(_ file: RuleTestFile, rules: [RuleFile]) {
    self.file = file
    let order = Dictionary(
      file.groupOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    groups = rules.flatMap(\.groups).enumerated()
      .sorted { (order[$0.element.name] ?? 0, $0.offset) < (order[$1.element.name] ?? 0, $1.offset) }
      .map(\.element)
  }

  /// Runs all tests.
  /// - Returns: what was found otherwise; nothing where all is as expected.
  public func run() -> [RuleTestFailure] {
    file.tests.flatMap { test in
      var run = TestRun(file, groups, test)
      return run.run(mostEvaluations: Self.mostEvaluations)
    }
  }
}

/// One test under way.
private struct TestRun {
  private typealias Expected = RuleTestFile.AlertExpectation.Expected

  private let file: RuleTestFile
  private let test: RuleTestFile.Test
  private let evaluators: [RuleGroupEvaluator]
  private let options: EngineOptions
  private let store: SeriesStore
  /// How many points of each series are in the store.
  private var loaded = 0
  private var failures: [RuleTestFailure] = []

  init(_ file: RuleTestFile, _ groups: [RuleGroup], _ test: RuleTestFile.Test) {
    self.file = file
    self.test = test
    var surroundings = RuleSurroundings()
    surroundings.externalLabels = test.externalLabels
    surroundings.externalURL = test.externalURL
    surroundings.options.subqueryStep = file.interval
    options = surroundings.options
    evaluators = groups.map { RuleGroupEvaluator($0, surroundings) }
    store = SeriesStore(for: nil)
  }

  mutating func run(mostEvaluations: Int) -> [RuleTestFailure] {
    let last = (test.alerts.map(\.time) + test.expressions.map(\.time)).max() ?? 0
    guard last / file.interval < mostEvaluations else {
      return [
        RuleTestFailure(
          description: "    more than \(mostEvaluations) evaluations: make evaluation_interval longer")
      ]
    }
    var time: Int64 = 0
    while time <= last {
      load(through: time)
      let outcomes = evaluators.flatMap { $0.evaluate(at: test.start + time, in: store) }
      let errors = outcomes.compactMap { outcome in
        outcome.error.map {
          RuleTestFailure(
            description:
              "    rule: \(outcome.rule.name), time: \(DurationText.text(test.start + time)), err: \($0)")
        }
      }
      if !errors.isEmpty { return failures + errors }
      for expectation in test.alerts where expectation.time >= time && expectation.time < time + file.interval
      {
        compare(expectation, outcomes)
      }
      time += file.interval
    }
    for expectation in test.expressions { compare(expectation) }
    return failures
  }

  /// Brings what the series say up to a moment into the store.
  private mutating func load(through time: Int64) {
    let step = test.interval ?? file.interval
    let most = test.series.map(\.points.count).max() ?? 0
    while loaded < most, Int64(loaded) * step <= time {
      for series in test.series where loaded < series.points.count {
        let moment = test.start + Int64(loaded) * step
        switch series.points[loaded] {
        case .value(let value): store.append(value, at: moment, to: series.labels)
        case .stale: store.series(series.labels)?.end(at: moment)
        case .nothing, .histogram: break
        }
      }
      loaded += 1
    }
  }

  // MARK: - Alerts

  private mutating func compare(_ expectation: RuleTestFile.AlertExpectation, _ outcomes: [RuleOutcome]) {
    let found = outcomes.filter { $0.rule.kind == .alert && $0.rule.name == expectation.name }
      .flatMap(\.alerts).filter { $0.state == .firing }
      .map { Expected(labels: $0.labels.dictionary, annotations: $0.annotations) }.sorted {
        $0.text < $1.text
      }
    let wanted = expectation.alerts
      .map {
        Expected(
          labels: $0.labels.merging(["alertname": expectation.name]) { $1 }, annotations: $0.annotations)
      }
      .sorted { $0.text < $1.text }
    if found == wanted { return }
    fail(
      "alertname: \(expectation.name), time: \(DurationText.text(expectation.time)), \n"
        + "        exp:\(Self.text(wanted)), \n        got:\(Self.text(found))")
  }

  private static func text(_ alerts: [Expected]) -> String {
    if alerts.isEmpty { return "[]" }
    let lines = alerts.enumerated().map { place, alert in "            \(place):\n\(alert.text)" }
    return "[\n\(lines.joined(separator: ",\n"))\n            ]"
  }

  private mutating func fail(_ text: String) {
    let name = test.name.isEmpty ? "" : "    name: \(test.name),\n"
    failures.append(RuleTestFailure(description: "\(name)    \(text)"))
  }

  // MARK: - Expressions

  private mutating func compare(_ expectation: RuleTestFile.ExpressionExpectation) {
    let head = "expr: \(GoFormat.quoted(expectation.text)), time: \(DurationText.text(expectation.time)),"
    let found: [Sample]
    do {
      let query = try Query(parsing: expectation.text, options: options)
      switch try query.instant(at: test.start + expectation.time, in: store) {
      case .vector(let samples): found = samples.sorted { $0.labels < $1.labels }
      case .scalar(let value): found = [Sample(labels: .empty, value: value)]
      case .matrix, .string: return fail("\(head) err: rule result is not a vector or scalar")
      }
    } catch {
      return fail("\(head) err: \(error)")
    }
    let wanted = expectation.samples.sorted { $0.labels < $1.labels }
    let isSame =
      found.count == wanted.count
      && zip(found, wanted).allSatisfy { $0.labels == $1.labels && agree($0.value, $1.value) }
    if !isSame { fail("\(head)\n        exp: \(Self.text(wanted))\n        got: \(Self.text(found))") }
  }

  /// NaN is like nothing, as for `promtool`.
  private func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || (file.isFuzzy && (a.nextUp == b || a.nextDown == b))
  }

  private static func text(_ samples: [Sample]) -> String {
    if samples.isEmpty { return "nil" }
    return samples.map { "\($0.labels) \(GoFormat.shortestScientific($0.value))" }.joined(separator: ", ")
  }
}

extension RuleTestFile.AlertExpectation.Expected {
  /// Labels and annotations, one below the other. An annotation may be empty.
  fileprivate var text: String {
    "              Labels:\(Self.text(labels))\n              Annotations:\(Self.text(annotations))"
  }

  private static func text(_ texts: [String: String]) -> String {
    let pairs = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + pairs.map { "\($0.key)=\(GoFormat.quoted($0.value))" }.joined(separator: ", ") + "}"
  }
}
