/// When an expression is evaluated, in milliseconds since 1970.
struct Moment {
  var time: Int64
  /// The first and the last moment of the whole query.
  var start: Int64
  var end: Int64

  /// When a selector or subquery looks.
  func time(for timing: Expression.Timing) -> Int64 {
    let anchored =
      switch timing.anchor {
      case nil: time
      case .start: start
      case .end: end
      case .time(let moment): moment
      }
    return anchored &- timing.offset
  }
}

/// One evaluation: where series are, and what there is to say beside the result.
final class Run {
  struct Note: Hashable {
    var kind: Annotation.Kind
    var message: String
    var range: TextRange
  }

  let source: any SeriesSource
  let options: EngineOptions
  let isRange: Bool
  private(set) var notes: [Note] = []
  private var steps = 0

  /// More than this nobody reads.
  private static let mostNotes = 10

  init(_ source: any SeriesSource, _ options: EngineOptions, isRange: Bool) {
    self.source = source
    self.options = options
    self.isRange = isRange
  }

  func note(_ kind: Annotation.Kind, _ message: String, at range: TextRange) {
    let note = Note(kind: kind, message: message, range: range)
    if notes.count < Self.mostNotes, !notes.contains(note) { notes.append(note) }
  }

  /// Counts a moment that is evaluated on the way.
  func step() throws(EvaluationError) {
    steps += 1
    guard steps <= options.mostSteps else {
      throw EvaluationError(
        description: "more than \(options.mostSteps) moments to evaluate: make ranges shorter or steps longer"
      )
    }
  }
}

/// A part of an expression, ready to be evaluated.
class Operator {
  /// Where its expression stands.
  let range: TextRange

  init(_ range: TextRange) { self.range = range }

  func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    throw EvaluationError(description: "nothing to evaluate")
  }

  final func scalar(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Double {
    guard case .scalar(let value) = try evaluate(moment, run) else {
      throw EvaluationError(description: "a number is needed")
    }
    return value
  }

  final func vector(_ moment: Moment, _ run: Run) throws(EvaluationError) -> [Sample] {
    guard case .vector(let samples) = try evaluate(moment, run) else {
      throw EvaluationError(description: "an instant vector is needed")
    }
    return samples
  }

  final func matrix(_ moment: Moment, _ run: Run) throws(EvaluationError) -> [Window] {
    guard case .matrix(let windows) = try evaluate(moment, run) else {
      throw EvaluationError(description: "a range vector is needed")
    }
    return windows
  }
}

final class ConstantOperator: Operator {
  private let value: Value

  init(_ value: Value, _ range: TextRange) {
    self.value = value
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value { value }
}

final class NegationOperator: Operator {
  private let operand: Operator
  private let names = NameRemoval()

  init(_ operand: Operator, _ range: TextRange) {
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    switch try operand.evaluate(moment, run) {
    case .scalar(let value): return .scalar(-value)
    case .vector(var samples):
      for index in samples.indices { samples[index].value.negate() }
      try names.remove(from: &samples, run)
      return .vector(samples)
    case let other: return other
    }
  }
}

/// Makes operators of expressions.
enum Planner {
  static func plan(_ expression: Expression) -> Operator {
    let range = expression.range
    switch expression.node {
    case .number(let value): return ConstantOperator(.scalar(value), range)
    case .string(let bytes): return ConstantOperator(.string(bytes), range)
    case .selector(let selector): return SelectorOperator(selector, range)
    case .range(let selector, let length): return RangeOperator(selector, length, range)
    case .subquery(let inner, let subquery): return SubqueryOperator(plan(inner), subquery, range)
    case .paren(let inner): return plan(inner)
    case .unary(let isNegative, let inner):
      return isNegative ? NegationOperator(plan(inner), range) : plan(inner)
    case .aggregate(let aggregation): return AggregateOperator.plan(aggregation, range)
    case .binary(let binary): return plan(binary, range)
    case .call(let function, let arguments):
      return CallOperator.plan(function, arguments, range)
    }
  }

  private static func plan(_ binary: Expression.Binary, _ range: TextRange) -> Operator {
    let (left, right) = (plan(binary.left), plan(binary.right))
    switch (binary.left.type, binary.right.type) {
    case (.scalar, .scalar): return ScalarOperator(binary.operation, left, right, range)
    case (.vector, .scalar), (.scalar, .vector):
      return MixedOperator(binary, left, right, vectorIsLeft: binary.left.type == .vector, range)
    default:
      return binary.operation.isSetOperation
        ? SetOperator(binary, left, right, range) : MatchingOperator(binary, left, right, range)
    }
  }
}
