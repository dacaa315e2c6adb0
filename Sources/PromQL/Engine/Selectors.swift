/// Gives the samples of a selector's series that hold at the moment.
final class SelectorOperator: Operator {
  private let timing: Expression.Timing
  private let list: SeriesList
  /// What the function `absent` says of it.
  let selection: SeriesSelection

  init(_ selector: Expression.Selector, _ range: TextRange) {
    timing = selector.timing
    selection = selector.selection
    list = SeriesList(selector.selection)
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    .vector(samples(moment, run) { series, place in series.values[place] })
  }

  /// The moments of the samples, in seconds, instead of their values.
  func timestamps(_ moment: Moment, _ run: Run) -> [Sample] {
    samples(moment, run) { series, place in Double(series.times[place]) / 1000 }
  }

  private func samples(_ moment: Moment, _ run: Run, _ value: (SampleSeries, Int) -> Double) -> [Sample] {
    list.update(from: run.source)
    let time = moment.time(for: timing)
    var samples: [Sample] = []
    samples.reserveCapacity(list.series.count)
    for series in list.series {
      guard let place = series.latest(at: time, lookback: run.options.lookback) else { continue }
      samples.append(Sample(labels: series.labels, value: value(series, place)))
    }
    return samples
  }
}

/// What gives windows, and where they lie.
protocol WindowSource: Operator {
  /// How long the windows are, in milliseconds.
  var length: Int64 { get }
  var timing: Expression.Timing { get }
}

/// Gives windows of a selector's series: open at their start, closed at their end.
final class RangeOperator: Operator, WindowSource {
  let length: Int64
  let timing: Expression.Timing
  let selection: SeriesSelection
  private let list: SeriesList

  init(_ selector: Expression.Selector, _ length: Int64, _ range: TextRange) {
    timing = selector.timing
    selection = selector.selection
    list = SeriesList(selector.selection)
    self.length = length
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    list.update(from: run.source)
    let end = moment.time(for: timing)
    var windows: [Window] = []
    windows.reserveCapacity(list.series.count)
    for series in list.series {
      let places = series.window(after: end &- length, through: end)
      guard !places.isEmpty else { continue }
      windows.append(
        Window(labels: series.labels, times: series.times, values: series.values, places: places))
    }
    return .matrix(windows)
  }
}

/// Evaluates an expression at many moments, whole multiples of the step.
final class SubqueryOperator: Operator, WindowSource {
  let length: Int64
  let timing: Expression.Timing
  private let inner: Operator
  private let step: Int64?

  init(_ inner: Operator, _ subquery: Expression.Subquery, _ range: TextRange) {
    self.inner = inner
    length = subquery.range
    timing = subquery.timing
    step = subquery.step
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    let end = moment.time(for: timing)
    let step = step ?? run.options.subqueryStep
    let start = end - length
    // The first multiple behind the start; division rounds towards 0.
    var time = step * (start / step)
    while time <= start { time += step }
    var points = PointCollector()
    var inside = moment
    while time <= end {
      try run.step()
      inside.time = time
      switch try inner.evaluate(inside, run) {
      case .scalar(let value): try points.add(Sample(labels: .empty, value: value), at: time)
      case .vector(let samples): for sample in samples { try points.add(sample, at: time) }
      case .matrix, .string: break
      }
      time += step
    }
    return .matrix(points.series)
  }
}
