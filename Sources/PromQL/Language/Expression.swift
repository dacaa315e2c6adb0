/// What an expression gives.
public enum ValueType: String, Sendable {
  case scalar
  case vector = "instant vector"
  case matrix = "range vector"
  case string
}

/// An expression of PromQL, read and checked.
public struct Expression: Sendable {
  indirect enum Node: Sendable {
    case number(Double)
    case string([UInt8])
    case selector(Selector)
    /// A selector with a range, in milliseconds.
    case range(Selector, Int64)
    case subquery(Expression, Subquery)
    case call(Function, [Expression])
    case aggregate(Aggregation)
    case unary(isNegative: Bool, Expression)
    case binary(Binary)
    case paren(Expression)
  }

  /// When a selector or subquery looks, against the moment of evaluation.
  struct Timing: Hashable, Sendable {
    /// Milliseconds into the past.
    var offset: Int64 = 0
    var anchor: Anchor?

    /// What `@` names.
    enum Anchor: Hashable, Sendable {
      case time(Int64)
      case start
      case end
    }
  }

  struct Selector: Sendable {
    var selection: SeriesSelection
    /// How many of the matchers came from a name before the braces: 0 or 1.
    var isNamed: Bool
    var timing = Timing()
  }

  struct Subquery: Sendable {
    var range: Int64
    var step: Int64?
    var timing = Timing()
  }

  struct Aggregation: Sendable {
    var operation: AggregateOperation
    var parameter: Expression?
    var operand: Expression
    var labels: [[UInt8]] = []
    var isWithout = false
    /// Whether `by` was written; `by ()` says the same as nothing.
    var isGrouped = false
  }

  struct Binary: Sendable {
    var operation: BinaryOperation
    var left: Expression
    var right: Expression
    var returnsBool = false
    var matching = Matching()
  }

  /// How the two sides of an operation find each other.
  struct Matching: Hashable, Sendable {
    enum Cardinality: Hashable, Sendable { case oneToOne, manyToOne, oneToMany, manyToMany }
    var cardinality = Cardinality.oneToOne
    var isOn = false
    var labels: [[UInt8]] = []
    /// Labels that come from the one side.
    var included: [[UInt8]] = []
    /// Whether `on` or `ignoring` was written.
    var isWritten = false
  }

  let node: Node
  let range: TextRange
  /// How deep the tree is below here, this included.
  let depth: Int

  init(_ node: Node, _ range: TextRange, depth: Int) {
    self.node = node
    self.range = range
    self.depth = depth
  }

  /// What it gives.
  public var type: ValueType {
    switch node {
    case .number: .scalar
    case .string: .string
    case .selector, .aggregate: .vector
    case .range, .subquery: .matrix
    case .call(let function, _): function.result
    case .unary(_, let inner), .paren(let inner): inner.type
    case .binary(let binary):
      binary.left.type == .scalar && binary.right.type == .scalar ? .scalar : .vector
    }
  }

  /// The expression inside any parentheses.
  var unwrapped: Expression {
    if case .paren(let inner) = node { return inner.unwrapped }
    return self
  }

  /// The expressions right below this one.
  var children: [Expression] {
    switch node {
    case .number, .string, .selector, .range: []
    case .subquery(let inner, _), .unary(_, let inner), .paren(let inner): [inner]
    case .call(_, let arguments): arguments
    case .aggregate(let aggregation): [aggregation.parameter, aggregation.operand].compactMap { $0 }
    case .binary(let binary): [binary.left, binary.right]
    }
  }

  /// Which series it reads.
  public var selections: [SeriesSelection] {
    switch node {
    case .selector(let selector), .range(let selector, _): [selector.selection]
    default: children.flatMap(\.selections)
    }
  }

  /// How far back it looks from the moment of evaluation, in milliseconds; `@` is not counted.
  /// - Parameter lookback: how old a sample may be that an instant selector takes.
  public func reach(lookback: Int64) -> Int64 {
    switch node {
    case .selector(let selector): lookback + max(0, selector.timing.offset)
    case .range(let selector, let range): range + max(0, selector.timing.offset)
    case .subquery(let inner, let subquery):
      inner.reach(lookback: lookback) + subquery.range + max(0, subquery.timing.offset)
    default: children.map { $0.reach(lookback: lookback) }.max() ?? 0
    }
  }
}
