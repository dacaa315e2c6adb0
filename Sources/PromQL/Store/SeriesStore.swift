/// Series in memory, for as long as rules look back.
///
/// Only series that a rule reads are kept. Their number of samples is bounded: at the bound a series gives its oldest
/// sample for a new one, and new series are refused; both are counted. Owned by one thread.
public final class SeriesStore: SeriesSource {
  /// Which series are kept; nil keeps all.
  private let selections: [SeriesSelection]?
  /// How long samples are kept, in milliseconds.
  public let retention: Int64
  /// How many samples are kept at most.
  public let limit: Int

  /// Changes when series are taken away.
  public private(set) var epoch = 0
  private var all: [SampleSeries] = []
  private var byName: [[UInt8]: [SampleSeries]] = [:]
  private var byLabels: [LabelSet: SampleSeries?] = [:]

  /// How many samples there are.
  public private(set) var samples = 0
  /// How many samples were given up, or refused, because of the limit.
  public private(set) var dropped = 0

  /// How many series there are.
  public var count: Int { all.count }

  /// Sets that nobody wants are remembered up to here; then they are looked at anew.
  private static let mostRefused = 100_000

  /// A store of what expressions read, kept for as long as the longest looks back.
  /// - Parameters:
  ///   - expressions: what will be evaluated; nil keeps every series.
  ///   - retention: how long samples are kept at least, in milliseconds.
  ///   - limit: how many samples are kept at most.
  ///   - lookback: how old a sample may be that an instant selector takes, in milliseconds.
  public init(
    for expressions: [Expression]?, retention: Int64 = 0, limit: Int = .max, lookback: Int64 = 300_000
  ) {
    selections = expressions?.flatMap(\.selections)
    let reach = expressions?.map { $0.reach(lookback: lookback) }.max() ?? 0
    self.retention = max(retention, reach, lookback)
    self.limit = limit
  }

  /// Every series of a metric, or all there are.
  public func series(named name: [UInt8]?) -> [SampleSeries] {
    guard let name else { return all }
    return byName[name] ?? []
  }

  /// The series of a label set, made if need be; nil where no rule reads it or there is no room.
  public func series(_ labels: LabelSet) -> SampleSeries? {
    if let known = byLabels[labels] { return known }
    guard selections?.contains(where: { $0.accepts(labels) }) ?? true else {
      if byLabels.count > all.count + Self.mostRefused { byLabels = byLabels.filter { $0.value != nil } }
      byLabels[labels] = .some(nil)
      return nil
    }
    guard samples < limit else { return nil }
    let series = SampleSeries(labels: labels)
    byLabels[labels] = series
    all.append(series)
    byName[Array(labels.value(of: LabelBuilder.metricName)), default: []].append(series)
    return series
  }

  /// Adds a sample to the series of a label set, where a rule reads it.
  public func append(_ value: Double, at time: Int64, to labels: LabelSet) {
    if let series = series(labels) { return append(value, at: time, to: series) }
    if case .some(nil) = byLabels[labels] { return }
    dropped += 1
  }

  /// Adds a sample to a series of this store.
  public func append(_ value: Double, at time: Int64, to series: SampleSeries) {
    if samples >= limit, series.count > 0 {
      series.dropOldest()
      samples -= 1
      dropped += 1
    }
    guard samples < limit else {
      dropped += 1
      return
    }
    samples += series.append(value, at: time)
  }

  /// Drops samples that nobody looks back to at `now`, and series that have none left.
  public func trim(now: Int64) {
    for series in all { samples -= series.drop(through: now - retention) }
    guard all.contains(where: { $0.count == 0 }) else { return }
    epoch += 1
    all.removeAll { $0.count == 0 }
    byName = byName.mapValues { $0.filter { $0.count > 0 } }.filter { !$0.value.isEmpty }
    byLabels = byLabels.filter { $0.value.map { $0.count > 0 } ?? true }
  }
}
