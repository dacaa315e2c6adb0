/// What a metric's numbers mean.
public enum MetricType: String, Sendable {
  case counter, gauge, histogram
}

/// A label of a series.
public struct MetricLabel: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its value, as the stream wrote it.
  public let value: String

  /// A label; see the members.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// All series of one metric at one moment: an immutable value.
public struct MetricFamily: Sendable {
  /// The metric's name.
  public let name: String
  /// What it is, in a sentence.
  public let help: String
  /// What its numbers mean.
  public let type: MetricType
  /// The unit that its name ends with (`seconds`, `bytes`, `dollars`); empty for none.
  public let unit: String
  /// The series; no two have the same labels.
  public let points: [Point]

  /// One series.
  public struct Point: Sendable {
    /// Its labels, sorted by name.
    public let labels: [MetricLabel]
    /// What it says.
    public let value: Value
  }

  /// What a series says.
  public enum Value: Sendable {
    /// The number of a counter or a gauge.
    case number(Double)
    case histogram(MetricHistogram)
  }

  /// One sample, as a store of series takes it.
  public struct Sample: Hashable, Sendable {
    /// The metric's name, of a histogram with `_bucket`, `_sum` or `_count` behind it.
    public let name: String
    /// The labels, sorted by name; a bucket's `le` among them.
    public let labels: [MetricLabel]
    /// The number.
    public let value: Double
  }

  /// All samples; a histogram's are its buckets, their sum and their count.
  public var samples: [Sample] {
    var all: [Sample] = []
    all.reserveCapacity(points.count * (type == .histogram ? 12 : 1))
    let (bucket, sum, count) = (name + "_bucket", name + "_sum", name + "_count")
    for point in points {
      switch point.value {
      case .number(let value): all.append(Sample(name: name, labels: point.labels, value: value))
      case .histogram(let histogram):
        let place = point.labels.firstIndex { $0.name > "le" } ?? point.labels.count
        for (bound, number) in zip(histogram.boundTexts + ["+Inf"], histogram.cumulative) {
          var labels = point.labels
          labels.insert(MetricLabel("le", bound), at: place)
          all.append(Sample(name: bucket, labels: labels, value: number))
        }
        all.append(Sample(name: sum, labels: point.labels, value: histogram.sum))
        all.append(Sample(name: count, labels: point.labels, value: histogram.count))
      }
    }
    return all
  }

  /// How many samples that is.
  public var sampleCount: Int {
    points.reduce(0) { sum, point in
      if case .histogram(let histogram) = point.value { return sum + histogram.cumulative.count + 2 }
      return sum + 1
    }
  }
}

/// A histogram of one series.
public struct MetricHistogram: Sendable {
  /// The buckets' upper bounds as labels say them, ascending, without `+Inf`.
  public let boundTexts: [String]
  /// How much lies in each bucket and those before it; last that of `+Inf`.
  public let cumulative: [Double]
  /// The sum of all that was observed.
  public let sum: Double

  /// How much was observed.
  public var count: Double { cumulative.last ?? 0 }
}
