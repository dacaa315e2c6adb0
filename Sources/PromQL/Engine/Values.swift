/// One series at one moment.
public struct Sample: Sendable {
  /// The series.
  public var labels: LabelSet
  /// Its value.
  public var value: Double
  /// Whether the metric's name goes at the end.
  var dropsName = false

  init(labels: LabelSet, value: Double, dropsName: Bool) {
    self.labels = labels
    self.value = value
    self.dropsName = dropsName
  }

  /// A series' value at a moment.
  public init(labels: LabelSet, value: Double) {
    self.labels = labels
    self.value = value
  }
}

/// One series over a time.
public struct SeriesPoints: Sendable {
  /// The series.
  public var labels: LabelSet
  /// Moments, in milliseconds since 1970.
  public var times: [Int64]
  /// The values at these moments.
  public var values: [Double]
}

/// What an expression gave.
public enum QueryValue: Sendable {
  case scalar(Double)
  case vector([Sample])
  case matrix([SeriesPoints])
  case string(String)
}

/// A window of a series: a part of its samples, not copied.
struct Window {
  var labels: LabelSet
  var dropsName = false
  var times: [Int64]
  var values: [Double]
  var places: Range<Int>
}

/// What an operator gives.
enum Value {
  case scalar(Double)
  case vector([Sample])
  case matrix([Window])
  case string([UInt8])
}

/// An evaluation that has no answer.
public struct EvaluationError: Error, Hashable, CustomStringConvertible {
  /// Why.
  public let description: String

  /// An error with its reason.
  public init(description: String) { self.description = description }
}

/// Something that a result does not show: a parameter out of range, a counter that may be none.
public struct Annotation: Hashable, Sendable, CustomStringConvertible {
  /// How much it matters.
  public enum Kind: String, Sendable {
    case warning = "PromQL warning"
    case info = "PromQL info"
  }

  /// How much it matters.
  public var kind: Kind
  /// What it is.
  public var message: String
  /// The line of what it is about, from 1.
  public var line: Int
  /// The column of what it is about, from 1.
  public var column: Int

  /// As Prometheus shows it, with line and column.
  public var description: String { "\(kind.rawValue): \(message) (\(line):\(column))" }
}
