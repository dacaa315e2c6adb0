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
    var low = 0
    var high = bins.count
    while low < high {
      let mid = (low + high) / 2
      if bins[mid].bucket < bucket { low = mid + 1 } else { high = mid }
    }
    guard low < bins.count, bins[low].bucket == bucket else {
      bins.insert(Bin(bucket: bucket, count: times), at: low)
      return
    }
    bins[low].count &+= times
    if bins[low].count == 0 { bins.remove(at: low) }
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
  private var sum = 0.0
  private var longest: Int64 = 0
  /// How many durations.
  private(set) var count = 0

  init() {}

  init(_ sketch: Sketch) { add(sketch) }

  mutating func add(_ sketch: Sketch) {
    guard !sketch.bins.isEmpty else { return }
    if counts.isEmpty { counts = Array(repeating: 0, count: Sketch.bucketCount) }
    for bin in sketch.bins { counts[Int(bin.bucket)] &+= Int64(bin.count) }
    sum += sketch.sum
    longest = max(longest, sketch.longest)
    count += sketch.count
  }

  /// How many durations are up to so many seconds, the bucket that holds that many included.
  func count(upTo seconds: Double) -> Int {
    let end = min(counts.count, Int(Sketch.bucket(Int64(seconds * 1e9))) + 1)
    return counts[..<end].reduce(0) { $0 + Int($1) }
  }

  /// The nearest-rank percentile x[⌈qn⌉] in seconds; nil where there are no durations.
  func quantile(_ q: Double) -> Double? { quantiles([q]).first }

  /// All percentiles that faces show; nil where there are no durations.
  var quantiles: Quantiles? {
    let found = quantiles([0.5, 0.9, 0.95, 0.99, 0.999, 1])
    guard found.count == 6, let last = counts.lastIndex(where: { $0 > 0 }) else { return nil }
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
    for bucket in counts.indices where counts[bucket] != 0 {
      passed += Int(counts[bucket])
      while found.count < qs.count, passed >= max(1, Int((qs[found.count] * Double(count)).rounded(.up))) {
        found.append(middle(UInt16(bucket)) / 1e9)
      }
      if found.count == qs.count { break }
    }
    return found
  }

  private func middle(_ bucket: UInt16) -> Double {
    let (lower, upper) = Sketch.bounds(bucket)
    return min((lower + upper - 1) / 2, Double(longest))
  }
}
