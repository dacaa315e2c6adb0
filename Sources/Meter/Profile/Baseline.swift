import Glibc

/// What is usual: readings of one kind on a log scale, so that a few that are ten times as large do not hide the next.
public struct Baseline: Hashable, Sendable {
  /// How many readings it rests on.
  public var samples: Int
  /// Their mean, in the readings' unit (seconds, bytes).
  public var mean: Double
  /// Their standard deviation, in the same unit.
  public var deviation: Double
  /// The middle on a log scale.
  public var median: Double
  /// One standard deviation on a log scale, as a factor: usual is `median` ×÷ `factor`.
  public var factor: Double
  /// What is larger is an anomaly: three standard deviations on a log scale, and at least `leastChange` times the median.
  public var bound: Double

  /// Fewer readings are no baseline.
  public static let leastSamples = 30
  /// What is not so many times the median is no anomaly, however even readings are.
  public static let leastChange = 1.5

  /// A baseline; see the members.
  public init(samples: Int, mean: Double, deviation: Double, median: Double, factor: Double) {
    self.samples = samples
    self.mean = mean
    self.deviation = deviation
    self.median = median
    self.factor = factor
    bound = median * max(factor * factor * factor, Self.leastChange)
  }

  /// From sums of readings; nil where they are too few.
  init?(count: Int, sum: Double, squares: Double, logs: Double, logSquares: Double) {
    guard count >= Self.leastSamples else { return nil }
    let number = Double(count)
    let middle = logs / number
    let spread = max(0, logSquares / number - middle * middle).squareRoot()
    let mean = sum / number
    self.init(
      samples: count, mean: mean, deviation: max(0, squares / number - mean * mean).squareRoot(),
      median: exp(middle), factor: exp(spread))
  }
}

extension Baseline {
  /// From durations; those that would be anomalies themselves are left out, so that an incident does not become usual.
  init?(_ durations: DurationCounts) {
    var limit = Double.infinity
    var found: Baseline?
    for _ in 0..<4 {
      var sums = (count: 0.0, sum: 0.0, squares: 0.0, logs: 0.0, logSquares: 0.0)
      for (bucket, times) in durations.counts where times > 0 {
        let (lower, upper) = Sketch.bounds(bucket)
        let seconds = max(1, (lower + upper - 1) / 2) / 1e9
        guard seconds <= limit else { continue }
        let size = log(seconds)
        sums.count += times
        sums.sum += times * seconds
        sums.squares += times * seconds * seconds
        sums.logs += times * size
        sums.logSquares += times * size * size
      }
      found = Baseline(
        count: Int(sums.count), sum: sums.sum, squares: sums.squares, logs: sums.logs,
        logSquares: sums.logSquares)
      guard let bound = found?.bound, bound < limit else { break }
      limit = bound
    }
    guard let found else { return nil }
    self = found
  }

  /// From readings of a signal; its deviation is that of the log scale, about the mean.
  init?(_ readings: SignalSum) {
    guard let mean = readings.mean, readings.positive > 0 else { return nil }
    let middle = readings.logs / Double(readings.positive)
    let spread = max(0, readings.logSquares / Double(readings.positive) - middle * middle)
    let squares = exp(2 * middle + 2 * spread)
    self.init(
      count: readings.positive, sum: mean * Double(readings.positive),
      squares: squares * Double(readings.positive), logs: readings.logs, logSquares: readings.logSquares)
  }
}
