/// SplitMix64: a small seeded generator whose numbers are the same on every machine. So are the distributions
/// below: they use nothing but IEEE arithmetic, since libraries differ in the last bit of `exp` and `log`.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for one of many things, so that a change to one leaves the others as they are.
  init(seed: UInt64, stream: UInt64) {
    self.init(seed: Self.mixed(seed &+ Self.mixed(stream &+ 0x9E37_79B9_7F4A_7C15)))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SplitMix64 {
  /// At least 0, below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Whether something of this probability happens.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// At least `low`, below `high`.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// At least 0, below `count`, which must be positive.
  mutating func index(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// An element; the list must not be empty.
  mutating func pick<T>(_ list: [T]) -> T { list[index(list.count)] }

  /// Exponential with mean 1.
  mutating func exponential() -> Double { -Portable.log(1 - unit()) }

  /// Standard normal (Marsaglia's polar method).
  mutating func normal() -> Double {
    while true {
      let (u, v) = (between(-1, 1), between(-1, 1))
      let square = u * u + v * v
      if square > 0 && square < 1 { return u * (-2 * Portable.log(square) / square).squareRoot() }
    }
  }

  /// Log-normal with this median; `spread` is the standard deviation of the logarithm.
  mutating func logNormal(median: Double, spread: Double) -> Double {
    median * Portable.exp(spread * normal())
  }

  /// An index, with the probability that its weight has in all; `cumulative` rises and is not empty.
  mutating func weighted(_ cumulative: [Double]) -> Int {
    let target = unit() * (cumulative.last ?? 1)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// `exp` and `log` in plain arithmetic, to about 1e-15 relative.
enum Portable {
  private static let ln2 = 0.693_147_180_559_945_3

  static func exp(_ x: Double) -> Double {
    let power = (x / ln2).rounded()
    let rest = x - power * ln2
    var (term, sum) = (1.0, 1.0)
    for n in 1...14 {
      term *= rest / Double(n)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(max(-1_021, min(1_022, power))), significand: sum)
  }

  /// Of positive numbers.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return -700 }
    var (mantissa, exponent) = (x.significand, Double(x.exponent))
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    var (power, sum) = (t, 0.0)
    for n in stride(from: 1.0, through: 21.0, by: 2.0) {
      sum += power / n
      power *= square
    }
    return exponent * ln2 + 2 * sum
  }
}

extension Array where Element == Double {
  /// Running sums, for `weighted`.
  var cumulative: [Double] {
    var sum = 0.0
    return map { weight in
      sum += weight
      return sum
    }
  }
}
