import PromQL

/// What rules are told of the installation they run in.
public struct RuleSurroundings: Sendable {
  /// Labels of the whole installation, for templates.
  public var externalLabels: [String: String] = [:]
  /// Where the installation is, for templates.
  public var externalURL = ""
  /// How expressions are evaluated.
  public var options = EngineOptions()

  /// Nothing special.
  public init() {}
}

/// What a rule gave at a moment.
public struct RuleOutcome: Sendable {
  /// The rule.
  public var rule: Rule
  /// Its alerts, pending, firing and lately resolved; empty for a recording rule.
  public var alerts: [AlertInstance] = []
  /// How many series its expression gave.
  public var count = 0
  /// Why there is no answer; its alerts are as they were.
  public var error: EvaluationError?
  /// What there is to say beside the result.
  public var annotations: [Annotation] = []
}

/// Evaluates a group's rules, one after another: what one records, the next reads. Owned by one thread.
public final class RuleGroupEvaluator {
  /// The group.
  public let group: RuleGroup
  private let surroundings: RuleSurroundings
  private let queries: [Query]
  private let states: [AlertRuleState]
  /// The series that each rule wrote last: those it writes no more are ended.
  private var written: [Set<LabelSet>]
  private var asked: [String: Query] = [:]

  /// Templates that ask different questions each time shall not fill the memory.
  private static let mostAsked = 1_000

  /// Makes a group ready.
  public init(_ group: RuleGroup, _ surroundings: RuleSurroundings = RuleSurroundings()) {
    self.group = group
    self.surroundings = surroundings
    queries = group.rules.map { Query($0.expression, text: $0.text, options: surroundings.options) }
    states = group.rules.map { AlertRuleState($0, groupLabels: group.labels) }
    written = Array(repeating: [], count: group.rules.count)
  }

  /// Evaluates all rules at a moment, in milliseconds since 1970, and writes what they record into the store.
  /// - Returns: what each rule gave, in their order.
  public func evaluate(at time: Int64, in store: SeriesStore) -> [RuleOutcome] {
    group.rules.indices.map { evaluate($0, at: time, in: store) }
  }

  private func evaluate(_ index: Int, at time: Int64, in store: SeriesStore) -> RuleOutcome {
    let rule = group.rules[index]
    var outcome = RuleOutcome(rule: rule)
    let moment = time - group.queryOffset
    do throws(EvaluationError) {
      let samples = try samples(queries[index], at: moment, in: store)
      outcome.count = samples.count
      outcome.annotations = queries[index].annotations
      let results =
        rule.kind == .record
        ? try recorded(samples, rule)
        : try alerted(samples, states[index], at: time, in: store)
      write(results, of: index, at: moment, to: store)
    } catch {
      outcome.error = error
    }
    outcome.alerts = states[index].alerts.values.sorted { $0.labels < $1.labels }
    return outcome
  }

  private func samples(_ query: Query, at moment: Int64, in store: SeriesStore) throws(EvaluationError)
    -> [Sample]
  {
    switch try query.instant(at: moment, in: store) {
    case .vector(let samples): return samples
    case .scalar(let value): return [Sample(labels: .empty, value: value)]
    case .matrix, .string: throw EvaluationError(description: "rule result is not a vector or scalar")
    }
  }

  private func recorded(_ samples: [Sample], _ rule: Rule) throws(EvaluationError) -> [Sample] {
    let labels = rule.labels.merging(group.labels) { own, _ in own }.merging(["__name__": rule.name]) { $1 }
    let results = samples.map { Sample(labels: $0.labels.setting(labels), value: $0.value) }
    guard Set(results.map(\.labels)).count == results.count else {
      throw EvaluationError(
        description: "vector contains metrics with the same labelset after applying rule labels")
    }
    guard group.limit == 0 || results.count <= group.limit else {
      throw EvaluationError(description: "exceeded limit of \(group.limit) with \(results.count) series")
    }
    return results
  }

  private func alerted(_ samples: [Sample], _ state: AlertRuleState, at time: Int64, in store: SeriesStore)
    throws(EvaluationError) -> [Sample]
  {
    let instances = try state.instances(samples, at: time, surroundings) { [self] text in
      try answer(text, at: time, in: store)
    }
    try state.take(instances, at: time, limit: group.limit)
    return state.samples
  }

  private func answer(_ text: String, at time: Int64, in store: SeriesStore) throws -> [Sample] {
    if asked[text] == nil {
      if asked.count >= Self.mostAsked { asked.removeAll() }
      asked[text] = try Query(parsing: text, options: surroundings.options)
    }
    guard let query = asked[text] else { return [] }
    return try samples(query, at: time, in: store)
  }

  private func write(_ samples: [Sample], of index: Int, at moment: Int64, to store: SeriesStore) {
    for sample in samples { store.append(sample.value, at: moment, to: sample.labels) }
    let now = Set(samples.map(\.labels))
    for gone in written[index] where !now.contains(gone) { store.series(gone)?.end(at: moment) }
    written[index] = now
  }
}
