import Glibc

/// Amounts on a log scale, summed up so that any can be taken out again and any order of adding says the same: whole
/// 256ths of a doubling.
struct LogStats: Hashable, Sendable {
  private(set) var count = 0
  private var sum: Int64 = 0
  private var squares: Int64 = 0

  /// Steps to a doubling.
  private static let scale = 256.0

  /// An amount's place on the scale; nil for nothing and less.
  static func place(_ amount: Double) -> Int64? {
    amount > 0 ? Int64((log2(amount) * scale).rounded()) : nil
  }

  /// Adds a place `times` times, or takes it out where `times` is negative.
  mutating func add(place: Int64, times: Int = 1) {
    count &+= times
    sum &+= place &* Int64(times)
    squares &+= place &* place &* Int64(times)
  }

  /// Adds an amount; nothing where it is none.
  mutating func add(_ amount: Double) { if let place = Self.place(amount) { add(place: place) } }

  static func += (a: inout LogStats, b: LogStats) {
    a.count &+= b.count
    a.sum &+= b.sum
    a.squares &+= b.squares
  }

  /// The mean of the places, in doublings; only where there are any.
  private var mean: Double { Double(sum) / Double(count) / Self.scale }

  private var deviation: Double {
    guard count > 1 else { return 0 }
    // As whole numbers: the two terms are nearly equal.
    let spread = Int128(squares) * Int128(count) - Int128(sum) * Int128(sum)
    return (Double(max(0, spread)) / Double(count) / Double(count - 1)).squareRoot() / Self.scale
  }

  /// What is usual: the median of a log-normal past.
  var typical: Double { count > 0 ? exp2(mean) : 0 }

  /// By what factor most amounts are above or below what is usual (one standard deviation).
  var spread: Double { exp2(deviation) }

  /// How many standard deviations an amount is above what is usual; the deviation counts as at least a tenth of a
  /// doubling, so that a past of equal amounts has some width.
  func distance(of amount: Double) -> Double {
    guard amount > 0, count > 0 else { return 0 }
    return (log2(amount) - mean) / max(deviation, 0.1)
  }
}
