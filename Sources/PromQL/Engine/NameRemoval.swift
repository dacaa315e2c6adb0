/// Takes metrics' names off samples, now or at the end.
final class NameRemoval {
  private var memo = LabelMemo()
  /// Whether sets were met that differ in more than the name, of what goes with it.
  private var hasMetadata = false

  /// What arithmetic and most functions do to names.
  func remove(from samples: inout [Sample], _ run: Run) throws(EvaluationError) {
    if run.options.delaysNameRemoval {
      for index in samples.indices { samples[index].dropsName = true }
    } else {
      try take(from: &samples) { _ in true }
    }
  }

  /// Takes off the names that were to go at the end.
  func finish(_ samples: inout [Sample]) throws(EvaluationError) {
    try take(from: &samples) { $0.dropsName }
    // Names that stay may be the same as others that came another way.
    if Self.repeats(samples) { throw .sameLabels }
  }

  private func take(from samples: inout [Sample], where goes: (Sample) -> Bool) throws(EvaluationError) {
    guard let first = samples.first else { return }
    let name = first.labels.value(of: LabelBuilder.metricName)
    var mayRepeat = false
    for index in samples.indices where goes(samples[index]) {
      let labels = samples[index].labels
      mayRepeat = mayRepeat || labels.value(of: LabelBuilder.metricName) != name
      samples[index].labels =
        memo[labels] { labels in
          hasMetadata =
            hasMetadata || LabelBuilder.metadata.dropFirst().contains { labels.range(of: $0) != nil }
          return labels.withoutName
        }
    }
    // Sets that differed, with one name, differ without it.
    if mayRepeat || hasMetadata, Self.repeats(samples) { throw .sameLabels }
  }

  /// Whether a label set stands twice.
  static func repeats(_ samples: [Sample]) -> Bool {
    guard samples.count > 1 else { return false }
    return Set(samples.lazy.map(\.labels)).count < samples.count
  }
}

/// Label sets made of others, each made once.
struct LabelMemo {
  private var known: [LabelSet: LabelSet] = [:]

  /// Sets come and go: at this many it starts anew.
  static let most = 100_000

  subscript(labels: LabelSet, make: (LabelSet) -> LabelSet) -> LabelSet {
    mutating get {
      if let made = known[labels] { return made }
      if known.count >= Self.most { known.removeAll() }
      let made = make(labels)
      known[labels] = made
      return made
    }
  }
}

/// Numbers label sets by what some of their labels say: groups of aggregations, and matches of operations.
final class GroupIndex {
  private let names: [[UInt8]]
  /// Whether the named labels decide, or all others but the metric's name.
  private let isBy: Bool
  private var numbers: [LabelSet: Int] = [:]
  private var groupNumbers: [LabelSet: Int] = [:]
  /// The groups' labels, by number.
  private(set) var groups: [LabelSet] = []

  init(_ names: [[UInt8]], isBy: Bool) {
    self.names = isBy ? names : names + [LabelBuilder.metricName]
    self.isBy = isBy
  }

  /// Starts anew where too many sets have come and gone. Numbers from before are void.
  func tidy() {
    guard numbers.count > LabelMemo.most else { return }
    numbers.removeAll()
    groupNumbers.removeAll()
    groups.removeAll()
  }

  func number(of labels: LabelSet) -> Int {
    if let number = numbers[labels] { return number }
    var builder = LabelBuilder(labels)
    if isBy { builder.keep(names) } else { builder.remove(names) }
    let group = builder.labelSet
    let number = groupNumbers[group] ?? groups.count
    if number == groups.count {
      groups.append(group)
      groupNumbers[group] = number
    }
    numbers[labels] = number
    return number
  }
}
