/// A function of the language.
public struct Function: Sendable {
  /// Its name.
  let name: String
  /// What its arguments are; the last holds for all that follow.
  let arguments: [ValueType]
  /// How many arguments there may be.
  let counts: ClosedRange<Int>
  /// What it gives.
  let result: ValueType
  let body: Body

  static let unlimited = 1_000

  /// What a function does.
  enum Body: Sendable {
    /// Makes a value of each window; nil where it cannot. All other arguments are numbers.
    case overWindow(@Sendable (Span<Int64>, Span<Double>, WindowCall) throws(EvaluationError) -> Double?)
    /// Makes a value of each sample's, with what numbers stand behind it.
    case overValue(@Sendable (Double, [Double]) -> Double)
    /// Anything else.
    case whole(@Sendable (CallOperator, Moment, Run) throws(EvaluationError) -> Value)
  }

  /// A function of windows, and numbers before or behind.
  static func window(
    _ name: String, _ arguments: [ValueType] = [.matrix],
    _ body: @escaping @Sendable (Span<Int64>, Span<Double>, WindowCall) throws(EvaluationError) -> Double?
  ) -> Function {
    Function(
      name: name, arguments: arguments, counts: arguments.count...arguments.count, result: .vector,
      body: .overWindow(body))
  }

  /// A function of values.
  static func value(_ name: String, _ body: @escaping @Sendable (Double) -> Double) -> Function {
    Function(
      name: name, arguments: [.vector], counts: 1...1, result: .vector,
      body: .overValue { value, _ in body(value) })
  }

  /// Any other function.
  static func whole(
    _ name: String, _ arguments: [ValueType], _ counts: ClosedRange<Int>, _ result: ValueType = .vector,
    _ body: @escaping @Sendable (CallOperator, Moment, Run) throws(EvaluationError) -> Value
  ) -> Function {
    Function(name: name, arguments: arguments, counts: counts, result: result, body: .whole(body))
  }
}

/// What a function of windows is told beside the samples.
struct WindowCall {
  /// The numbers among the arguments.
  var numbers: [Double]
  /// The moment of evaluation.
  var time: Int64
  /// Where the windows lie: behind `start`, up to and with `end`.
  var start: Int64
  var end: Int64

  /// How long the windows are, in seconds.
  var seconds: Double { Double(end - start) / 1000 }
}

/// All functions, one family a file.
enum FunctionRegistry {
  static let all: [Function] =
    rateFunctions + overTimeFunctions + trendFunctions + mathFunctions + trigonometricFunctions
    + dateFunctions
    + labelFunctions + sortFunctions + absentFunctions + histogramFunctions + conversionFunctions

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static var names: [String] { all.map(\.name) }

  static func function(named name: String) -> Function? { byName[name] }

  /// Functions that Prometheus has and this has not, with the reason.
  static let refused: [String: String] = {
    let native = "native histograms are not kept"
    let experimental = "it is experimental in Prometheus"
    var reasons: [String: String] = [:]
    for name in ["avg", "count", "sum", "stddev", "stdvar"] { reasons["histogram_\(name)"] = native }
    for name in [
      "histogram_quantiles", "info", "mad_over_time", "first_over_time", "ts_of_first_over_time",
      "ts_of_last_over_time", "ts_of_max_over_time", "ts_of_min_over_time", "start", "end", "range", "step",
      "min_of", "max_of", "start_timestamp",
    ] { reasons[name] = experimental }
    reasons["holt_winters"] = "it is called double_exponential_smoothing now"
    return reasons
  }()
}
