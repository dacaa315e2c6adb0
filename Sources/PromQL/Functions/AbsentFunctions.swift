/// What is there when nothing else is.
let absentFunctions: [Function] = [
  .whole("absent", [.vector], 1...1) { (call, moment, run) throws(EvaluationError) in
    let isEmpty = try call.arguments[0].vector(moment, run).isEmpty
    return .vector(isEmpty ? [Sample(labels: Absence.labels(call), value: 1)] : [])
  },
  .whole("absent_over_time", [.matrix], 1...1) { (call, moment, run) throws(EvaluationError) in
    let isEmpty = try call.arguments[0].matrix(moment, run).isEmpty
    return .vector(isEmpty ? [Sample(labels: Absence.labels(call), value: 1)] : [])
  },
]

enum Absence {
  /// The labels that a missing series would surely have: those asked for once, with `=`.
  static func labels(_ call: CallOperator) -> LabelSet {
    let selection: SeriesSelection
    switch call.expressions[0].node {
    case .selector(let selector), .range(let selector, _): selection = selector.selection
    default: return .empty
    }
    var builder = LabelBuilder()
    var seen: Set<[UInt8]> = []
    for matcher in selection.matchers where matcher.name != LabelBuilder.metricName {
      if matcher.comparison == .equal, !seen.contains(matcher.name) {
        builder.set(matcher.name, matcher.value)
        seen.insert(matcher.name)
      } else {
        builder.remove([matcher.name])
      }
    }
    return builder.labelSet
  }
}
