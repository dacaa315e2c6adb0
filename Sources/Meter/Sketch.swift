/// A mergeable count of durations by size: log-linear buckets, 64 to a power of two, so that any percentile is within
/// 0.8 % of the exact one. Only buckets that hold something take memory. What was added can be taken out again.
struct Sketch: Hashable, Sendable {
  private(set) var buckets: [UInt16] = []
  private(set) var counts: [Int32] = []
  /// The sum of all durations, in nanoseconds.
  private(set) var sum: Double = 0
  /// The longest duration ever added, in nanoseconds.
  private(set) var longest: Int64 = 0
  /// How many durations.
  private(set) var count = 0

  private static let subBits = 6

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
    guard !other.buckets.isEmpty else { return }
    if buckets.isEmpty {
      self = other
      return
    }
    sum += other.sum
    longest = max(longest, other.longest)
    if other.buckets.count <= 4 {
      for i in other.buckets.indices { add(bucket: other.buckets[i], times: other.counts[i]) }
    } else {
      mergeSorted(other)
    }
  }

  /// How many durations lie in buckets below `seconds`.
  func count(below seconds: Double) -> Int {
    var found = 0
    for i in buckets.indices {
      guard Self.bounds(buckets[i]).lower < seconds * 1e9 else { break }
      found += Int(counts[i])
    }
    return found
  }

  /// The nearest-rank percentile x[⌈qn⌉] in seconds; nil where there are no durations.
  func quantile(_ q: Double) -> Double? {
    guard count > 0 else { return nil }
    let rank = max(1, Int((q * Double(count)).rounded(.up)))
    var passed = 0
    for i in buckets.indices {
      passed += Int(counts[i])
      if passed >= rank { return middle(buckets[i]) / 1e9 }
    }
    return buckets.last.map { middle($0) / 1e9 }
  }

  /// All percentiles that faces show; nil where there are no durations.
  var quantiles: Quantiles? {
    guard count > 0, let last = buckets.last, let p50 = quantile(0.5), let p90 = quantile(0.9),
      let p95 = quantile(0.95), let p99 = quantile(0.99), let p999 = quantile(0.999)
    else { return nil }
    return Quantiles(
      count: count, mean: max(0, sum) / Double(count) / 1e9, p50: p50, p90: p90, p95: p95, p99: p99, p999: p999,
      max: min(Double(longest), Self.bounds(last).upper) / 1e9)
  }

  private func middle(_ bucket: UInt16) -> Double {
    let (lower, upper) = Self.bounds(bucket)
    return min((lower + upper - 1) / 2, Double(longest))
  }

  private mutating func add(bucket: UInt16, times: Int32) {
    count += Int(times)
    if let last = buckets.last, last == bucket {
      bump(buckets.count - 1, times)
      return
    }
    var low = 0
    var high = buckets.count
    while low < high {
      let mid = (low + high) / 2
      if buckets[mid] < bucket { low = mid + 1 } else { high = mid }
    }
    if low < buckets.count, buckets[low] == bucket {
      bump(low, times)
    } else {
      buckets.insert(bucket, at: low)
      counts.insert(times, at: low)
    }
  }

  private mutating func bump(_ index: Int, _ times: Int32) {
    counts[index] &+= times
    guard counts[index] == 0 else { return }
    buckets.remove(at: index)
    counts.remove(at: index)
  }

  private mutating func mergeSorted(_ other: Sketch) {
    var merged: [UInt16] = []
    var sums: [Int32] = []
    merged.reserveCapacity(buckets.count + other.buckets.count)
    sums.reserveCapacity(buckets.count + other.buckets.count)
    var i = 0
    var j = 0
    while i < buckets.count || j < other.buckets.count {
      let mine = i < buckets.count ? Int(buckets[i]) : Int.max
      let theirs = j < other.buckets.count ? Int(other.buckets[j]) : Int.max
      let times = (mine <= theirs ? counts[i] : 0) &+ (theirs <= mine ? other.counts[j] : 0)
      if times != 0 {
        merged.append(UInt16(min(mine, theirs)))
        sums.append(times)
      }
      if mine <= theirs { i += 1 }
      if theirs <= mine { j += 1 }
    }
    buckets = merged
    counts = sums
    count += other.count
  }
}
