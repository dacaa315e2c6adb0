import Glibc

/// How many different names there are: the names' digests themselves up to 10 000, beyond that a sketch (HyperLogLog of
/// 2¹⁵ registers, 0.6 % standard error). Two of them become one that says what both saw.
struct UniqueSketch: Sendable {
  /// So many are told exactly.
  static let exactLimit = 10_000
  private static let registerBits = 15
  private static let valueBits = 64 - registerBits

  private var digests: Set<UInt64> = []
  /// None while the digests are held.
  private var registers: [UInt8] = []

  /// Whether the count is an estimate.
  var isEstimate: Bool { !registers.isEmpty }

  /// How many.
  var count: Int { isEstimate ? Int(estimate.rounded()) : digests.count }

  /// Counts a name by its digest, which is as good as random in every bit.
  mutating func insert(_ digest: UInt64) {
    guard registers.isEmpty else { return note(digest) }
    digests.insert(digest)
    if digests.count > Self.exactLimit { startEstimating() }
  }

  /// Counts all that another one counted.
  mutating func formUnion(_ other: UniqueSketch) {
    for digest in other.digests { insert(digest) }
    guard other.isEstimate else { return }
    if !isEstimate { startEstimating() }
    for place in registers.indices { registers[place] = max(registers[place], other.registers[place]) }
  }

  private mutating func startEstimating() {
    registers = Array(repeating: 0, count: 1 << Self.registerBits)
    for digest in digests { note(digest) }
    digests = []
  }

  private mutating func note(_ digest: UInt64) {
    let place = Int(digest >> UInt64(Self.valueBits))
    let rest = digest << UInt64(Self.registerBits)
    let zeros = min(rest.leadingZeroBitCount, Self.valueBits)
    registers[place] = max(registers[place], UInt8(zeros + 1))
  }

  /// Ertl's estimator, which has no bias to be corrected at any size ("New cardinality estimation algorithms for
  /// HyperLogLog sketches", 2017, algorithm 6).
  private var estimate: Double {
    let size = Double(registers.count)
    var counts = Array(repeating: 0.0, count: Self.valueBits + 2)
    for register in registers { counts[Int(register)] += 1 }
    var sum = size * Self.tau(1 - counts[Self.valueBits + 1] / size)
    for value in stride(from: Self.valueBits, through: 1, by: -1) { sum = 0.5 * (sum + counts[value]) }
    sum += size * Self.sigma(counts[0] / size)
    return size * size / (2 * M_LN2) / sum
  }

  private static func sigma(_ share: Double) -> Double {
    guard share < 1 else { return .infinity }
    var (x, y, sum, before) = (share, 1.0, share, -1.0)
    while sum != before {
      x *= x
      before = sum
      sum += x * y
      y += y
    }
    return sum
  }

  private static func tau(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var (x, y, sum, before) = (share, 1.0, 1 - share, -1.0)
    while sum != before {
      x = x.squareRoot()
      before = sum
      y *= 0.5
      sum -= (1 - x) * (1 - x) * y
    }
    return sum / 3
  }
}
