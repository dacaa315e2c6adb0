import Glibc

/// The operators that stand between two expressions.
enum BinaryOperation: String, Sendable, CaseIterable {
  case or
  case and
  case unless
  case equal = "=="
  case notEqual = "!="
  case greater = ">"
  case less = "<"
  case greaterOrEqual = ">="
  case lessOrEqual = "<="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case atan2
  case power = "^"

  /// How tightly it binds.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and, .unless: 2
    case .equal, .notEqual, .greater, .less, .greaterOrEqual, .lessOrEqual: 3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo, .atan2: 5
    case .power: 6
    }
  }

  var isSetOperation: Bool { precedence <= 2 }
  var isComparison: Bool { precedence == 3 }

  /// The result of arithmetic; a comparison's is 1 or 0.
  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .modulo: fmod(left, right)
    case .power: pow(left, right)
    case .atan2: Glibc.atan2(left, right)
    default: holds(left, right) ? 1 : 0
    }
  }

  /// Whether a comparison holds.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .greater: left > right
    case .less: left < right
    case .greaterOrEqual: left >= right
    case .lessOrEqual: left <= right
    default: true
    }
  }
}

/// The operators that make few series of many.
enum AggregateOperation: String, Sendable, CaseIterable {
  case sum, avg, min, max, count, group, stddev, stdvar, topk, bottomk, limitk, quantile
  case limitRatio = "limit_ratio"
  case countValues = "count_values"

  /// What stands before the operand, if anything does.
  var parameter: ValueType? {
    switch self {
    case .topk, .bottomk, .limitk, .limitRatio, .quantile: .scalar
    case .countValues: .string
    default: nil
    }
  }

  /// Whether it passes series through instead of making new ones.
  var picksSeries: Bool { [.topk, .bottomk, .limitk, .limitRatio].contains(self) }
}
