/// Where expressions find their series.
public protocol SeriesSource: AnyObject {
  /// Changes when series are taken away. While it stays, lists only grow, at their end.
  var epoch: Int { get }

  /// All series of a metric, or all there are.
  func series(named name: [UInt8]?) -> [SampleSeries]
}

/// The series that a selector wants, looked for once: afterwards only new ones are looked at.
final class SeriesList {
  private let selection: SeriesSelection
  private weak var source: (any SeriesSource)?
  private var epoch = 0
  private var seen = 0
  private(set) var series: [SampleSeries] = []

  init(_ selection: SeriesSelection) { self.selection = selection }

  /// Takes in what is new.
  func update(from source: any SeriesSource) {
    if self.source !== source || epoch != source.epoch {
      (self.source, epoch, seen, series) = (source, source.epoch, 0, [])
    }
    let all = source.series(named: selection.metricName)
    guard all.count > seen else { return }
    series += all[seen...].filter { selection.accepts($0.labels) }
    seen = all.count
  }
}
