import Glibc

/// How much was counted in a stretch of time, and what it came to: sums that add up.
struct ChangeAmounts {
  /// Requests or calls.
  var count = 0.0
  /// Seconds, failures, dollars or requests.
  var sum = 0.0
  /// Of durations alone: the sum of their logarithms, and of the squares of these.
  var logs = 0.0
  var logSquares = 0.0

  /// The sum by what was counted; nil where nothing was.
  var mean: Double? { count > 0 ? sum / count : nil }

  static func + (a: ChangeAmounts, b: ChangeAmounts) -> ChangeAmounts {
    ChangeAmounts(
      count: a.count + b.count, sum: a.sum + b.sum, logs: a.logs + b.logs,
      logSquares: a.logSquares + b.logSquares)
  }

  static func += (a: inout ChangeAmounts, b: ChangeAmounts) { a = a + b }

  /// The mean of the logarithms, and their variance; nil below two.
  var spread: (mean: Double, variance: Double)? {
    guard count >= 2 else { return nil }
    let mean = logs / count
    return (mean, max(0.01, (logSquares - count * mean * mean) / (count - 1)))
  }
}

/// Durations of a stretch by their buckets, to be added, taken out and scaled.
struct DurationCounts {
  private(set) var counts: [UInt16: Double] = [:]
  private(set) var amounts = ChangeAmounts()

  mutating func add(_ sketch: Sketch) {
    amounts.sum += sketch.sum / 1e9
    for bin in sketch.bins {
      let times = Double(bin.count)
      let log = Self.logs[Int(bin.bucket)]
      counts[bin.bucket, default: 0] += times
      amounts.count += times
      amounts.logs += times * log
      amounts.logSquares += times * log * log
    }
  }

  /// Adds so many durations of a bucket; sums stay as they are.
  mutating func add(bucket: UInt16, times: Double) { counts[bucket, default: 0] += times }

  /// These, with those of `part` replaced by as many that lie as those of `former` do.
  func replacing(_ part: DurationCounts, by former: DurationCounts) -> DurationCounts {
    var changed = self
    let scale = former.amounts.count > 0 ? part.amounts.count / former.amounts.count : 0
    for (bucket, times) in part.counts { changed.counts[bucket, default: 0] -= times }
    for (bucket, times) in former.counts { changed.counts[bucket, default: 0] += times * scale }
    return changed
  }

  /// The nearest-rank percentile in seconds; nil where there are no durations.
  func quantile(_ q: Double) -> Double? {
    let all = counts.values.reduce(0) { $0 + max(0, $1) }
    guard all > 0.5 else { return nil }
    var passed = 0.0
    for (bucket, times) in counts.sorted(by: { $0.key < $1.key }) where times > 0 {
      passed += times
      if passed >= q * all - 1e-9 {
        let (lower, upper) = Sketch.bounds(bucket)
        return (lower + upper - 1) / 2 / 1e9
      }
    }
    return nil
  }

  /// The natural logarithm of a bucket's middle, in seconds.
  private static let logs: [Double] = (0..<Sketch.bucketCount).map { bucket in
    let (lower, upper) = Sketch.bounds(UInt16(bucket))
    return log(max(1, (lower + upper) / 2) / 1e9)
  }
}

extension Timeline {
  /// The durations of a measure in a span.
  func durations(_ measure: Measure, _ span: BucketSpan) -> DurationCounts {
    var sum = DurationCounts()
    forEachCell(in: span.seconds) { cell in
      if !cell.pointee.sketches.isEmpty { sum.add(cell.pointee.sketches[measure.rawValue]) }
    }
    return sum
  }
}
