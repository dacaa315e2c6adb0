import PromQL
import Series

/// Series over time: a sample of each, whenever it is asked to take one. Owned by one thread.
struct SampleLog {
  /// Where the samples are.
  let store: SeriesStore
  /// When samples were taken last, in milliseconds since 1970.
  private(set) var sampled = Int64.min
  /// The series of each sample, as long as none is taken out of the store.
  private var known: [Key: Known] = [:]
  private var epoch = 0

  private struct Key: Hashable {
    let name: String
    let labels: [MetricLabel]
  }

  private struct Known {
    let series: SampleSeries
    var seen: Int64
  }

  init(_ store: SeriesStore) { self.store = store }

  /// Takes a sample of each series that the store wants.
  /// - Parameter time: in milliseconds since 1970, later than the last.
  mutating func take(_ families: [MetricFamily], at time: Int64) {
    sampled = time
    store.trim(now: time)
    if epoch != store.epoch { (known, epoch) = ([:], store.epoch) }
    for family in families { for sample in family.samples { take(sample, at: time) } }
    // What is not told any more is gone, rather than what it was for 5 minutes more.
    for (key, series) in known where series.seen < time {
      series.series.end(at: time)
      known[key] = nil
    }
  }

  private mutating func take(_ sample: MetricFamily.Sample, at time: Int64) {
    let key = Key(name: sample.name, labels: sample.labels)
    if let series = known[key]?.series {
      store.append(sample.value, at: time, to: series)
      known[key]?.seen = time
      return
    }
    var labels = Dictionary(sample.labels.map { ($0.name, $0.value) }) { first, _ in first }
    labels["__name__"] = sample.name
    guard let series = store.series(LabelSet(labels)) else { return }
    known[key] = Known(series: series, seen: time)
    store.append(sample.value, at: time, to: series)
  }
}
