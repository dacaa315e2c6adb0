/// Eight small numbers that are added at once.
///
/// Two halves, because a type of 32 bytes in one piece would want an alignment that costs arrays of cells a slower
/// allocator.
struct Lanes: Sendable {
  private var low = SIMD4<Int32>()
  private var high = SIMD4<Int32>()

  subscript(place: Int) -> Int32 {
    @inline(__always) get { place < 4 ? low[place] : high[place - 4] }
    @inline(__always) set { if place < 4 { low[place] = newValue } else { high[place - 4] = newValue } }
  }

  /// Whether any is not 0.
  var isAny: Bool { (low | high) != SIMD4() }

  /// Adds lane by lane, for numbers that stay far below their limits.
  @inline(__always)
  mutating func add(_ other: Lanes) {
    low &+= other.low
    high &+= other.high
  }

  /// Adds lane by lane; where any would not fit, nothing, and answers false.
  @inline(__always)
  mutating func addIfFits(_ other: Lanes) -> Bool {
    let sums = (low &+ other.low, high &+ other.high)
    // A sum has overflowed where its sign is neither of those of its parts.
    let wrong = ((sums.0 ^ low) & (sums.0 ^ other.low)) | ((sums.1 ^ high) & (sums.1 ^ other.high))
    guard wrong.min() >= 0 else { return false }
    (low, high) = sums
    return true
  }
}
