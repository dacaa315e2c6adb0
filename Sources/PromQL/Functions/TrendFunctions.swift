/// Where values are going.
let trendFunctions: [Function] = [
  .window("deriv") { times, values, _ in
    values.count < 2 ? nil : Regression(times, values, at: times[0]).slope
  },
  .window("predict_linear", [.matrix, .scalar]) { times, values, call in
    guard values.count > 1 else { return nil }
    let line = Regression(times, values, at: call.time)
    return line.slope * call.numbers[0] + line.intercept
  },
  .window("double_exponential_smoothing", [.matrix, .scalar, .scalar]) {
    (_, values, call) throws(EvaluationError) in
    try Smoothing.double(values, smoothing: call.numbers[0], trend: call.numbers[1])
  },
]

/// The line of least squares through samples.
struct Regression {
  /// Per second.
  private(set) var slope = 0.0
  /// The value at the moment asked for.
  private(set) var intercept: Double

  init(_ times: Span<Int64>, _ values: Span<Double>, at moment: Int64) {
    intercept = values[0]
    var isConstant = true
    var (sumX, sumY, sumXY, sumXX) = (KahanSum(), KahanSum(), KahanSum(), KahanSum())
    for index in values.indices {
      let (x, y) = (Double(times[index] - moment) / 1000, values[index])
      isConstant = isConstant && (index == 0 || y == values[0])
      sumX.add(x)
      sumY.add(y)
      sumXY.add(x * y)
      sumXX.add(x * x)
    }
    if isConstant {
      if intercept.isInfinite { (slope, intercept) = (.nan, .nan) }
      return
    }
    let count = Double(values.count)
    let covariance = sumXY.total - sumX.total * sumY.total / count
    slope = covariance / (sumXX.total - sumX.total * sumX.total / count)
    intercept = sumY.total / count - slope * sumX.total / count
  }
}

enum Smoothing {
  /// Holt's smoothing of level and trend.
  static func double(_ values: Span<Double>, smoothing: Double, trend: Double) throws(EvaluationError)
    -> Double?
  {
    try check(smoothing, "smoothing", "sf")
    try check(trend, "trend", "tf")
    guard values.count > 1 else { return nil }
    var (before, level) = (0.0, values[0])
    var slope = values[1] - values[0]
    for index in 1..<values.count {
      if index > 1 { slope = trend * (level - before) + (1 - trend) * slope }
      let next = smoothing * values[index] + (1 - smoothing) * (level + slope)
      (before, level) = (level, next)
    }
    return level
  }

  private static func check(_ factor: Double, _ name: String, _ short: String) throws(EvaluationError) {
    guard !(factor <= 0 || factor >= 1) else {
      throw EvaluationError(
        description: "invalid \(name) factor. Expected: 0 < \(short) < 1, got: \(GoFormat.fixed(factor))")
    }
  }
}
