/// An operation of two numbers.
final class ScalarOperator: Operator {
  private let operation: BinaryOperation
  private let left: Operator
  private let right: Operator

  init(_ operation: BinaryOperation, _ left: Operator, _ right: Operator, _ range: TextRange) {
    self.operation = operation
    self.left = left
    self.right = right
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    .scalar(operation.apply(try left.scalar(moment, run), try right.scalar(moment, run)))
  }
}

/// An operation of a vector and a number, in either order.
final class MixedOperator: Operator {
  private let operation: BinaryOperation
  private let returnsBool: Bool
  private let left: Operator
  private let right: Operator
  private let vectorIsLeft: Bool
  private let names = NameRemoval()

  init(
    _ binary: Expression.Binary, _ left: Operator, _ right: Operator, vectorIsLeft: Bool, _ range: TextRange
  ) {
    operation = binary.operation
    returnsBool = binary.returnsBool
    self.left = left
    self.right = right
    self.vectorIsLeft = vectorIsLeft
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    var samples = try (vectorIsLeft ? left : right).vector(moment, run)
    let number = try (vectorIsLeft ? right : left).scalar(moment, run)
    guard returnsBool || !operation.isComparison else {
      samples.removeAll {
        !(vectorIsLeft ? operation.holds($0.value, number) : operation.holds(number, $0.value))
      }
      return .vector(samples)
    }
    for index in samples.indices {
      let value = samples[index].value
      samples[index].value = vectorIsLeft ? operation.apply(value, number) : operation.apply(number, value)
    }
    try names.remove(from: &samples, run)
    return .vector(samples)
  }
}

/// `and`, `or`, `unless`.
final class SetOperator: Operator {
  private let operation: BinaryOperation
  private let left: Operator
  private let right: Operator
  private let index: GroupIndex

  init(_ binary: Expression.Binary, _ left: Operator, _ right: Operator, _ range: TextRange) {
    operation = binary.operation
    self.left = left
    self.right = right
    index = GroupIndex(binary.matching.labels, isBy: binary.matching.isOn)
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    let one = try left.vector(moment, run)
    let other = try right.vector(moment, run)
    index.tidy()
    switch operation {
    case .or:
      if one.isEmpty || other.isEmpty { return .vector(one + other) }
      let known = numbers(of: one)
      return .vector(one + other.filter { !known.contains(index.number(of: $0.labels)) })
    case .and:
      if one.isEmpty || other.isEmpty { return .vector([]) }
      let known = numbers(of: other)
      return .vector(one.filter { known.contains(index.number(of: $0.labels)) })
    default:
      if one.isEmpty || other.isEmpty { return .vector(one) }
      let known = numbers(of: other)
      return .vector(one.filter { !known.contains(index.number(of: $0.labels)) })
    }
  }

  private func numbers(of samples: [Sample]) -> Set<Int> {
    Set(samples.lazy.map { self.index.number(of: $0.labels) })
  }
}
