/// Passes some series of each group through: `topk`, `bottomk`, `limitk`, `limit_ratio`.
final class PickingOperator: Operator {
  private let operation: AggregateOperation
  private let parameter: Operator
  private let operand: Operator
  private let index: GroupIndex

  init(
    _ operation: AggregateOperation, _ parameter: Operator, _ operand: Operator, _ index: GroupIndex,
    _ range: TextRange
  ) {
    self.operation = operation
    self.parameter = parameter
    self.operand = operand
    self.index = index
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    let number = try parameter.scalar(moment, run)
    let samples = try operand.vector(moment, run)
    index.tidy()
    if operation == .limitRatio { return .vector(try sampled(samples, number, run)) }
    guard !number.isNaN else { throw EvaluationError(description: "Parameter value is NaN") }
    if number < 1 { return .vector([]) }
    guard number < Double(Int64.max) else {
      throw EvaluationError(description: "Scalar value \(NumberText.short(number)) overflows int64")
    }
    let most = Int(min(number, Double(samples.count)))
    return .vector(groups(samples).flatMap { picked($0, most) })
  }

  private func groups(_ samples: [Sample]) -> [[Sample]] {
    var groups: [[Sample]] = []
    var places: [Int: Int] = [:]
    for sample in samples {
      let number = index.number(of: sample.labels)
      if let place = places[number] {
        groups[place].append(sample)
      } else {
        places[number] = groups.count
        groups.append([sample])
      }
    }
    return groups
  }

  private func picked(_ samples: [Sample], _ most: Int) -> [Sample] {
    switch operation {
    // NaN is the last to be picked in either order.
    case .topk:
      Array(samples.sorted { $0.value > $1.value || (!$0.value.isNaN && $1.value.isNaN) }.prefix(most))
    case .bottomk:
      Array(samples.sorted { $0.value < $1.value || (!$0.value.isNaN && $1.value.isNaN) }.prefix(most))
    default: Array(samples.prefix(most))
    }
  }

  /// The share of the series whose hashes are small, or, for a negative share, large: the two are complements.
  private func sampled(_ samples: [Sample], _ number: Double, _ run: Run) throws(EvaluationError) -> [Sample]
  {
    guard !number.isNaN else { throw EvaluationError(description: "Ratio value is NaN") }
    let ratio = max(-1, min(1, number))
    if ratio != number {
      run.note(
        .warning,
        "ratio value should be between -1 and 1, got \(GoFormat.general(number)), "
          + "capping to \(GoFormat.general(ratio))",
        at: parameter.range)
    }
    return samples.filter {
      let place = Double($0.labels.hash) / Double(UInt64.max)
      return ratio >= 0 ? place < ratio : place >= 1 + ratio
    }
  }
}
