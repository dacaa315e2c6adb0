/// A sum that keeps what rounding would lose (Kahan's, as Neumaier improved it).
struct KahanSum {
  var sum: Double
  var compensation = 0.0

  init(_ first: Double = 0) { sum = first }

  mutating func add(_ value: Double) {
    let total = sum + value
    if total.isInfinite {
      compensation = 0
    } else if sum.magnitude >= value.magnitude {
      compensation += (sum - total) + value
    } else {
      compensation += (value - total) + sum
    }
    sum = total
  }

  var total: Double { sum + compensation }
}

/// A mean: sum by count, as long as the sum does not overflow; then from mean to mean.
struct Mean {
  private var state: KahanSum
  private var count = 1.0
  private var isIncremental = false

  init(_ first: Double) { state = KahanSum(first) }

  mutating func add(_ value: Double) {
    count += 1
    if !isIncremental {
      var next = state
      next.add(value)
      if !next.sum.isInfinite {
        state = next
        return
      }
      isIncremental = true
      state.sum /= count - 1
      state.compensation /= count - 1
    }
    let share = (count - 1) / count
    state.sum *= share
    state.compensation *= share
    state.add(value / count)
  }

  var value: Double { isIncremental ? state.total : state.sum / count + state.compensation / count }
}

/// Quantiles of values in any order.
enum Quantile {
  /// The q-quantile, between two values by their weight; NaN counts as the smallest value.
  static func of(_ values: [Double], _ q: Double) -> Double {
    if values.isEmpty || q.isNaN { return .nan }
    if q < 0 { return -.infinity }
    if q > 1 { return .infinity }
    let sorted = values.sorted { $0.isNaN ? !$1.isNaN : $0 < $1 }
    let rank = q * Double(sorted.count - 1)
    let lower = Int(max(0, rank.rounded(.down)))
    let upper = min(sorted.count - 1, lower + 1)
    let weight = rank - rank.rounded(.down)
    return sorted[lower] * (1 - weight) + sorted[upper] * weight
  }

  static func isValid(_ q: Double) -> Bool { q >= 0 && q <= 1 }
}
