/// A mergeable count of durations by size: log-linear buckets, 64 to a power of two, so that any percentile is within
/// 0.8 % of the exact one. Only buckets that hold something take memory. What was added can be taken out again.
struct Sketch: Hashable, Sendable {
  /// Buckets that hold something, ascending: the bucket above, its count in the lower 32 bits.
  private(set) var entries: [Int64] = []
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
    guard !other.entries.isEmpty else { return }
    if entries.isEmpty && sum == 0 {
      self = other
      return
    }
    sum += other.sum
    longest = max(longest, other.longest)
    if other.entries.count <= 4 {
      for entry in other.entries { add(bucket: Self.bucket(of: entry), times: Self.count(of: entry)) }
    } else {
      mergeSorted(other)
    }
  }

  /// How many durations lie in buckets below `seconds`.
  func count(below seconds: Double) -> Int {
    var found = 0
    for entry in entries {
      guard Self.bounds(Self.bucket(of: entry)).lower < seconds * 1e9 else { break }
      found += Int(Self.count(of: entry))
    }
    return found
  }

  /// The nearest-rank percentile x[⌈qn⌉] in seconds; nil where there are no durations.
  func quantile(_ q: Double) -> Double? {
    guard count > 0 else { return nil }
    let rank = max(1, Int((q * Double(count)).rounded(.up)))
    var passed = 0
    for entry in entries {
      passed += Int(Self.count(of: entry))
      if passed >= rank { return middle(Self.bucket(of: entry)) / 1e9 }
    }
    return entries.last.map { middle(Self.bucket(of: $0)) / 1e9 }
  }

  /// All percentiles that faces show; nil where there are no durations.
  var quantiles: Quantiles? {
    guard count > 0, let last = entries.last, let p50 = quantile(0.5), let p90 = quantile(0.9),
      let p95 = quantile(0.95), let p99 = quantile(0.99), let p999 = quantile(0.999)
    else { return nil }
    return Quantiles(
      count: count, mean: max(0, sum) / Double(count) / 1e9, p50: p50, p90: p90, p95: p95, p99: p99, p999: p999,
      max: min(Double(longest), Self.bounds(Self.bucket(of: last)).upper) / 1e9)
  }

  private func middle(_ bucket: UInt16) -> Double {
    let (lower, upper) = Self.bounds(bucket)
    return min((lower + upper - 1) / 2, Double(longest))
  }

  private static func entry(_ bucket: UInt16, _ count: Int32) -> Int64 {
    Int64(bucket) << 32 | Int64(UInt32(bitPattern: count))
  }
  private static func bucket(of entry: Int64) -> UInt16 { UInt16(truncatingIfNeeded: entry >> 32) }
  private static func count(of entry: Int64) -> Int32 { Int32(truncatingIfNeeded: entry) }

  private mutating func add(bucket: UInt16, times: Int32) {
    count += Int(times)
    let at = lowerBound(bucket)
    guard at < entries.count, Self.bucket(of: entries[at]) == bucket else {
      entries.insert(Self.entry(bucket, times), at: at)
      return
    }
    let left = Self.count(of: entries[at]) &+ times
    if left == 0 { entries.remove(at: at) } else { entries[at] = Self.entry(bucket, left) }
  }

  private func lowerBound(_ bucket: UInt16) -> Int {
    let wanted = Int64(bucket) << 32
    var low = 0
    var high = entries.count
    while low < high {
      let mid = (low + high) / 2
      if entries[mid] < wanted { low = mid + 1 } else { high = mid }
    }
    return low
  }

  private mutating func mergeSorted(_ other: Sketch) {
    let mine = entries
    let theirs = other.entries
    count += other.count
    entries = Array(unsafeUninitializedCapacity: mine.count + theirs.count) { out, filled in
      var i = 0
      var j = 0
      while i < mine.count || j < theirs.count {
        let a = i < mine.count ? mine[i] >> 32 : .max
        let b = j < theirs.count ? theirs[j] >> 32 : .max
        let times = (a <= b ? Self.count(of: mine[i]) : 0) &+ (b <= a ? Self.count(of: theirs[j]) : 0)
        if times != 0 {
          out[filled] = Self.entry(UInt16(truncatingIfNeeded: min(a, b)), times)
          filled += 1
        }
        if a <= b { i += 1 }
        if b <= a { j += 1 }
      }
    }
  }
}
