/// What becomes of a window's values.
let overTimeFunctions: [Function] = [
  .window("avg_over_time") { _, values, _ in
    var mean = Mean(values[0])
    for index in 1..<max(1, values.count) { mean.add(values[index]) }
    return mean.value
  },
  .window("sum_over_time") { _, values, _ in
    var sum = KahanSum()
    for index in values.indices { sum.add(values[index]) }
    return sum.sum.isInfinite ? sum.sum : sum.total
  },
  .window("count_over_time") { _, values, _ in Double(values.count) },
  .window("present_over_time") { _, _, _ in 1 },
  .window("last_over_time") { _, values, _ in values[values.count - 1] },
  .window("min_over_time") { _, values, _ in OverTime.extreme(values) { $0 < $1 } },
  .window("max_over_time") { _, values, _ in OverTime.extreme(values) { $0 > $1 } },
  .window("stdvar_over_time") { _, values, _ in OverTime.variance(values) },
  .window("stddev_over_time") { _, values, _ in OverTime.variance(values).squareRoot() },
  .window("quantile_over_time", [.scalar, .matrix]) { _, values, call in
    var all: [Double] = []
    for index in values.indices { all.append(values[index]) }
    return Quantile.of(all, call.numbers[0])
  },
]

enum OverTime {
  /// The value that comes first; NaN only where there is nothing else.
  static func extreme(_ values: Span<Double>, _ isBefore: (Double, Double) -> Bool) -> Double {
    var found = values[0]
    for index in values.indices where isBefore(values[index], found) || found.isNaN { found = values[index] }
    return found
  }

  /// A variance in one pass, without what rounding loses.
  static func variance(_ values: Span<Double>) -> Double {
    var mean = KahanSum()
    var squares = KahanSum()
    var count = 0.0
    for index in values.indices {
      count += 1
      let difference = values[index] - mean.total
      mean.add(difference / count)
      squares.add(difference * (values[index] - mean.total))
    }
    return squares.total / count
  }
}
