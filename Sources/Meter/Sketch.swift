/// A mergeable count of durations by size: log-linear buckets, 64 to a power of two, so that any percentile is within
/// 0.8 % of the exact one. Only buckets that hold something take memory. What was added can be taken out again.
struct Sketch: Hashable, Sendable {
  /// A bucket that holds something.
  struct Bin: Hashable, Sendable {
    var bucket: UInt16
    var count: Int32
  }

  /// In the order of their buckets.
  private(set) var bins: [Bin] = []
  /// The sum of all durations, in nanoseconds.
  private(set) var sum: Double = 0
  /// The longest duration ever added, in nanoseconds.
  private(set) var longest: Int64 = 0
  /// How many durations.
  private(set) var count = 0

  private static let subBits = 6
  /// How many buckets there are.
  static let bucketCount = 59 << subBits

  /// The bucket of a duration in nanoseconds.
  static func bucket(_ nanoseconds: Int64) -> UInt16 {
    let value = UInt64(max(0, nanoseconds))
    guard value >= 1 << UInt64(subBits) else { return UInt16(value) }
    let shift = 63 - value.leadingZeroBitCount - subBits
    return UInt16((shift + 1) << subBits + Int(value >> UInt64(shift)) & (1 << subBits - 1))
  }

  /// The durations that a bucket holds, in nanoseconds: from `lower` up to, not including, `upper`.
  static func bounds(_ bucket: UInt16) -> (lower: Double, upper: Double) {
    let exponent = Int(bucket) >> subBits
    let rest = Int(bucket) & (1 << subBits - 1)
    guard exponent > 0 else { return (Double(rest), Double(rest + 1)) }
    let scale = Double(UInt64(1) << UInt64(exponent - 1))
    return (Double(1 << subBits + rest) * scale, Double(1 << subBits + rest + 1) * scale)
  }

  /// Adds a duration in nanoseconds `times` times, or takes it out where `times` is negative.
  mutating func add(_ nanoseconds: Int64, times: Int32 = 1) {
    add(bucket: Self.bucket(nanoseconds), times: times)
    sum += Double(nanoseconds) * Double(times)
    if times > 0 { longest = max(longest, nanoseconds) }
  }

  /// Adds all that another sketch holds.
  mutating func merge(_ other: Sketch) {
    guard !other.bins.isEmpty else { return }
    if bins.isEmpty {
      self = other
      return
    }
    sum += other.sum
    longest = max(longest, other.longest)
    if other.bins.count <= 4 {
      for bin in other.bins { add(bucket: bin.bucket, times: bin.count) }
    } else {
      mergeSorted(other)
    }
  }

  private mutating func add(bucket: UInt16, times: Int32) {
    count += Int(times)
    let place = bins.withUnsafeBufferPointer { Self.place(of: bucket, $0) }
    guard place < bins.count, bins[place].bucket == bucket else {
      bins.insert(Bin(bucket: bucket, count: times), at: place)
      return
    }
    bins[place].count &+= times
    if bins[place].count == 0 { bins.remove(at: place) }
  }

  /// Where a bucket stands, or would.
  private static func place(of bucket: UInt16, _ bins: UnsafeBufferPointer<Bin>) -> Int {
    guard var first = bins.baseAddress else { return 0 }
    let begin = first
    var count = bins.count
    while count > 0 {
      let half = count / 2
      if first[half].bucket < bucket {
        first += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    return first - begin
  }

  private mutating func mergeSorted(_ other: Sketch) {
    var merged: [Bin] = []
    merged.reserveCapacity(bins.count + other.bins.count)
    var i = 0
    var j = 0
    while i < bins.count || j < other.bins.count {
      let mine = i < bins.count ? Int(bins[i].bucket) : Int.max
      let theirs = j < other.bins.count ? Int(other.bins[j].bucket) : Int.max
      let times = (mine <= theirs ? bins[i].count : 0) &+ (theirs <= mine ? other.bins[j].count : 0)
      if times != 0 { merged.append(Bin(bucket: UInt16(min(mine, theirs)), count: times)) }
      if mine <= theirs { i += 1 }
      if theirs <= mine { j += 1 }
    }
    bins = merged
    count += other.count
  }
}

/// The sum of many sketches, and what it says.
struct SketchSum {
  private var counts: [Int64] = []
  /// The buckets that may hold something.
  private var used = 0..<0
  private var sum = 0.0
  private var longest: Int64 = 0
  /// How many durations.
  private(set) var count = 0

  init() {}

  init(_ sketch: Sketch) { add(sketch) }

  mutating func add(_ sketch: Sketch) {
    guard let first = sketch.bins.first, let last = sketch.bins.last else { return }
    if counts.isEmpty { counts = Array(repeating: 0, count: Sketch.bucketCount) }
    let range = Int(first.bucket)..<Int(last.bucket) + 1
    used =
      used.isEmpty
      ? range : min(used.lowerBound, range.lowerBound)..<max(used.upperBound, range.upperBound)
    for bin in sketch.bins { counts[Int(bin.bucket)] &+= Int64(bin.count) }
    sum += sketch.sum
    longest = max(longest, sketch.longest)
    count += sketch.count
  }

  /// Takes a sketch out again that was added.
  /// - Returns: whether it may have held the longest duration, which is to be found anew then.
  mutating func remove(_ sketch: Sketch) -> Bool {
    for bin in sketch.bins { counts[Int(bin.bucket)] &-= Int64(bin.count) }
    sum -= sketch.sum
    count -= sketch.count
    return sketch.longest >= longest
  }

  /// Sets the longest duration, in nanoseconds.
  mutating func setLongest(_ nanoseconds: Int64) { longest = nanoseconds }

  /// Forgets all, but keeps its memory.
  mutating func clear() {
    for bucket in used { counts[bucket] = 0 }
    used = 0..<0
    sum = 0
    longest = 0
    count = 0
  }

  /// All durations together.
  var nanoseconds: Int64 { Int64(max(0, min(sum, 9e18))) }

  /// How many durations are up to so many seconds, the bucket that holds that many included.
  func count(upTo seconds: Double) -> Int {
    let end = min(used.upperBound, Int(Sketch.bucket(Int64(seconds * 1e9))) + 1)
    return counts[min(used.lowerBound, end)..<end].reduce(0) { $0 + Int($1) }
  }

  /// The nearest-rank percentile x[⌈qn⌉] in seconds; nil where there are no durations.
  func quantile(_ q: Double) -> Double? {
    let rank = rank(q)
    var passed = 0
    for bucket in used {
      passed += Int(counts[bucket])
      if passed >= rank { return middle(UInt16(bucket)) / 1e9 }
    }
    return nil
  }

  /// All percentiles that faces show; nil where there are no durations.
  var quantiles: Quantiles? {
    let found = quantiles([0.5, 0.9, 0.95, 0.99, 0.999, 1])
    guard found.count == 6, let last = used.last(where: { counts[$0] > 0 }) else { return nil }
    return Quantiles(
      count: count, mean: max(0, sum) / Double(count) / 1e9, p50: found[0], p90: found[1], p95: found[2],
      p99: found[3],
      p999: found[4], max: min(Double(longest), Sketch.bounds(UInt16(last)).upper) / 1e9)
  }

  /// Percentiles in ascending order; none where there are no durations.
  private func quantiles(_ qs: [Double]) -> [Double] {
    guard count > 0 else { return [] }
    var found: [Double] = []
    var passed = 0
    for bucket in used where counts[bucket] != 0 {
      passed += Int(counts[bucket])
      while found.count < qs.count, passed >= rank(qs[found.count]) {
        found.append(middle(UInt16(bucket)) / 1e9)
      }
      if found.count == qs.count { break }
    }
    return found
  }

  private func rank(_ q: Double) -> Int { max(1, Int((q * Double(count)).rounded(.up))) }

  private func middle(_ bucket: UInt16) -> Double {
    let (lower, upper) = Sketch.bounds(bucket)
    return min((lower + upper - 1) / 2, Double(longest))
  }
}
