/// An expression as steps that threads run through side by side.
struct RegexProgram: Sendable {
  enum Step: Sendable {
    /// Takes one scalar of a set.
    case take(Int)
    /// Goes on at both, the first preferred.
    case fork(Int, Int)
    case jump(Int)
    /// Notes the place in a slot.
    case note(Int)
    case assert(RegexNode.Assertion)
    case accept
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]
  let slots: Int

  static let mostSteps = 20_000

  /// - Parameter captures: how many groups keep their places.
  /// - Throws: `RegexError` where repetitions multiply to more than a program may have.
  init(_ node: RegexNode, captures: Int) throws(RegexError) {
    slots = 2 * (captures + 1)
    try emit(node)
    steps.append(.accept)
  }

  private mutating func emit(_ node: RegexNode) throws(RegexError) {
    guard steps.count < Self.mostSteps else {
      throw RegexError(description: "repetitions multiply to more than \(Self.mostSteps) steps")
    }
    switch node {
    case .empty: break
    case .scalar(let set): steps.append(.take(number(of: set)))
    case .assertion(let assertion): steps.append(.assert(assertion))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let nodes): try emit(choice: nodes)
    case .capture(let number, let inner):
      steps.append(.note(2 * number))
      try emit(inner)
      steps.append(.note(2 * number + 1))
    case .repetition(let inner, let least, let most, let greedy):
      for _ in 0..<least { try emit(inner) }
      guard let most else { return try emit(loop: inner, greedy: greedy) }
      try emit(upTo: most - least, inner, greedy: greedy)
    }
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  private mutating func emit(choice nodes: [RegexNode]) throws(RegexError) {
    var ends: [Int] = []
    for node in nodes.dropLast() {
      let fork = steps.count
      steps.append(.jump(0))
      try emit(node)
      ends.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    if let last = nodes.last { try emit(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func emit(loop inner: RegexNode, greedy: Bool) throws(RegexError) {
    let fork = steps.count
    steps.append(.jump(0))
    try emit(inner)
    steps.append(.jump(fork))
    steps[fork] = greedy ? .fork(fork + 1, steps.count) : .fork(steps.count, fork + 1)
  }

  private mutating func emit(upTo count: Int, _ inner: RegexNode, greedy: Bool) throws(RegexError) {
    var forks: [Int] = []
    for _ in 0..<count {
      forks.append(steps.count)
      steps.append(.jump(0))
      try emit(inner)
    }
    for fork in forks { steps[fork] = greedy ? .fork(fork + 1, steps.count) : .fork(steps.count, fork + 1) }
  }
}
