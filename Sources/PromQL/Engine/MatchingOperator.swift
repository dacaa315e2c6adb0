/// An operation of two vectors whose series find each other by their labels.
final class MatchingOperator: Operator {
  private let operation: BinaryOperation
  private let returnsBool: Bool
  private let matching: Expression.Matching
  private let left: Operator
  private let right: Operator
  private let index: GroupIndex
  private var results: [Pair: LabelSet] = [:]

  private struct Pair: Hashable {
    var many: LabelSet
    var one: LabelSet
  }

  init(_ binary: Expression.Binary, _ left: Operator, _ right: Operator, _ range: TextRange) {
    operation = binary.operation
    returnsBool = binary.returnsBool
    matching = binary.matching
    self.left = left
    self.right = right
    index = GroupIndex(matching.labels, isBy: matching.isOn)
    super.init(range)
  }

  private var isSwapped: Bool { matching.cardinality == .oneToMany }
  private var isOneToOne: Bool { matching.cardinality == .oneToOne }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    var many = try left.vector(moment, run)
    var one = try right.vector(moment, run)
    if many.isEmpty || one.isEmpty { return .vector([]) }
    if isSwapped { swap(&many, &one) }
    index.tidy()
    if results.count > LabelMemo.most { results.removeAll() }
    let partners = try partners(one)
    return .vector(try combine(many, partners, run))
  }

  /// The samples of the one side by their numbers.
  private func partners(_ one: [Sample]) throws(EvaluationError) -> [Int: Sample] {
    var partners = [Int: Sample](minimumCapacity: one.count)
    for sample in one {
      let number = index.number(of: sample.labels)
      guard let other = partners.updateValue(sample, forKey: number) else { continue }
      throw repeated(number, sample, other)
    }
    return partners
  }

  private func repeated(_ number: Int, _ one: Sample, _ other: Sample) -> EvaluationError {
    let series = [one, other].map(\.labels.description).sorted().joined(separator: ", ")
    return EvaluationError(
      description: "found duplicate series for the match group \(index.groups[number]) on the "
        + "\(isSwapped ? "left" : "right") hand-side of the operation: [\(series)]"
        + ";many-to-many matching not allowed: matching labels must be unique on one side")
  }

  private func combine(_ many: [Sample], _ partners: [Int: Sample], _ run: Run) throws(EvaluationError)
    -> [Sample]
  {
    var results: [Sample] = []
    results.reserveCapacity(many.count)
    var matched: Set<Int> = []
    var made: Set<LabelSet> = []
    for sample in many {
      let number = index.number(of: sample.labels)
      guard let partner = partners[number] else { continue }
      let labels = resultLabels(sample.labels, partner.labels, run)
      let isNew = isOneToOne ? matched.insert(number).inserted : made.insert(labels).inserted
      guard isNew else { throw ambiguous }
      if let value = value(sample.value, partner.value) {
        results.append(Sample(labels: labels, value: value, dropsName: returnsBool))
      }
    }
    return results
  }

  private var ambiguous: EvaluationError {
    EvaluationError(
      description: isOneToOne
        ? "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)"
        : "multiple matches for labels: grouping labels must ensure unique matches")
  }

  private func value(_ many: Double, _ one: Double) -> Double? {
    let (left, right) = isSwapped ? (one, many) : (many, one)
    guard operation.isComparison, !returnsBool else { return operation.apply(left, right) }
    return operation.holds(left, right) ? left : nil
  }

  private func resultLabels(_ many: LabelSet, _ one: LabelSet, _ run: Run) -> LabelSet {
    let pair = Pair(many: many, one: matching.included.isEmpty ? .empty : one)
    if let known = results[pair] { return known }
    var builder = LabelBuilder(many)
    let dropsName = !operation.isComparison || (returnsBool && !run.options.delaysNameRemoval)
    if dropsName { builder.remove(LabelBuilder.metadata) }
    if isOneToOne {
      if matching.isOn { builder.keep(matching.labels) } else { builder.remove(matching.labels) }
    }
    for name in matching.included { builder.set(name, one.value(of: name)) }
    let made = builder.labelSet
    results[pair] = made
    return made
  }
}
