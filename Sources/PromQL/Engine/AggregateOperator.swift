/// Makes one series of each group.
final class AggregateOperator: Operator {
  private let operation: AggregateOperation
  private let parameter: Operator?
  private let operand: Operator
  private let index: GroupIndex

  static func plan(_ aggregation: Expression.Aggregation, _ range: TextRange) -> Operator {
    let operand = Planner.plan(aggregation.operand)
    let parameter = aggregation.parameter.map(Planner.plan)
    let index = GroupIndex(aggregation.labels, isBy: !aggregation.isWithout)
    if let parameter, aggregation.operation.picksSeries {
      return PickingOperator(aggregation.operation, parameter, operand, index, range)
    }
    if let parameter, aggregation.operation == .countValues {
      return CountValuesOperator(aggregation, parameter, operand, range)
    }
    return AggregateOperator(aggregation.operation, parameter, operand, index, range)
  }

  private init(
    _ operation: AggregateOperation, _ parameter: Operator?, _ operand: Operator, _ index: GroupIndex,
    _ range: TextRange
  ) {
    self.operation = operation
    self.parameter = parameter
    self.operand = operand
    self.index = index
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    let q = try parameter.map { (operand) throws(EvaluationError) in try operand.scalar(moment, run) } ?? 0
    if operation == .quantile, let parameter, !Quantile.isValid(q) {
      run.note(
        .warning, "quantile value should be between 0 and 1, got \(GoFormat.general(q))", at: parameter.range)
    }
    let samples = try operand.vector(moment, run)
    index.tidy()
    return .vector(aggregate(samples, q))
  }

  private func aggregate(_ samples: [Sample], _ q: Double) -> [Sample] {
    switch operation {
    case .sum: fold(samples, KahanSum.init, { $0.add($1) }, \.total)
    case .avg: fold(samples, Mean.init, { $0.add($1) }, \.value)
    case .min: fold(samples, { $0 }, { if $1 < $0 || $0.isNaN { $0 = $1 } }, \.self)
    case .max: fold(samples, { $0 }, { if $1 > $0 || $0.isNaN { $0 = $1 } }, \.self)
    case .count: fold(samples, { _ in 1.0 }, { count, _ in count += 1 }, \.self)
    case .group: fold(samples, { _ in 1.0 }, { _, _ in }, \.self)
    case .stdvar: fold(samples, Variance.init, { $0.add($1) }, \.value)
    case .stddev: fold(samples, Variance.init, { $0.add($1) }, \.root)
    default: fold(samples, { [$0] }, { $0.append($1) }, { Quantile.of($0, q) })
    }
  }

  /// Folds each group's values, in the order of the samples.
  private func fold<State>(
    _ samples: [Sample], _ begin: (Double) -> State, _ add: (inout State, Double) -> Void,
    _ finish: (State) -> Double
  ) -> [Sample] {
    var results: [Sample] = []
    var states: [State] = []
    var places = [Int](repeating: -1, count: index.groups.count)
    for sample in samples {
      let number = index.number(of: sample.labels)
      if number >= places.count { places += Array(repeating: -1, count: number - places.count + 1) }
      let place = places[number]
      if place >= 0 {
        add(&states[place], sample.value)
        results[place].dropsName = results[place].dropsName || sample.dropsName
      } else {
        places[number] = states.count
        states.append(begin(sample.value))
        results.append(Sample(labels: index.groups[number], value: 0, dropsName: sample.dropsName))
      }
    }
    for place in results.indices { results[place].value = finish(states[place]) }
    return results
  }
}

/// A variance in one pass (Welford's way).
struct Variance {
  private var count = 1.0
  private var mean: Double
  private var squares: Double

  init(_ first: Double) {
    mean = first
    squares = first.isFinite ? 0 : .nan
  }

  mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / count
    squares += difference * (value - mean)
  }

  var value: Double { squares / count }
  var root: Double { value.squareRoot() }
}

/// Counts the series that have the same value.
final class CountValuesOperator: Operator {
  private let aggregation: Expression.Aggregation
  private let parameter: Operator
  private let operand: Operator

  init(_ aggregation: Expression.Aggregation, _ parameter: Operator, _ operand: Operator, _ range: TextRange)
  {
    self.aggregation = aggregation
    self.parameter = parameter
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    guard case .string(let name) = try parameter.evaluate(moment, run), UTF8Text.isValid(name), !name.isEmpty
    else {
      throw EvaluationError(description: "invalid label name \(try labelText(moment, run))")
    }
    let isWithout = aggregation.isWithout
    let index = GroupIndex(aggregation.labels + (isWithout ? [] : [name]), isBy: !isWithout)
    var counts: [(group: Int, count: Int)] = []
    var places: [Int: Int] = [:]
    for sample in try operand.vector(moment, run) {
      var builder = LabelBuilder(sample.labels)
      builder.set(name, NumberText.plain(sample.value).utf8)
      let group = index.number(of: builder.labelSet)
      if let place = places[group] {
        counts[place].count += 1
      } else {
        places[group] = counts.count
        counts.append((group, 1))
      }
    }
    return .vector(counts.map { Sample(labels: index.groups[$0.group], value: Double($0.count)) })
  }

  private func labelText(_ moment: Moment, _ run: Run) throws(EvaluationError) -> String {
    guard case .string(let name) = try parameter.evaluate(moment, run) else { return "" }
    return Quoting.quoted(name)
  }
}
