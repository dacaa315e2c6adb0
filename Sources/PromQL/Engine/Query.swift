/// How expressions are evaluated.
public struct EngineOptions: Hashable, Sendable {
  /// How old a sample may be that an instant selector takes, in milliseconds.
  public var lookback: Int64 = 300_000
  /// The step of subqueries that say none, in milliseconds.
  public var subqueryStep: Int64 = 60_000
  /// Whether a metric's name is only dropped at the end, so that `label_replace` and `by (__name__)` still see it. What
  /// Prometheus does under `promql-delayed-name-removal`.
  public var delaysNameRemoval = false
  /// How many moments subqueries and ranges may be made of, in one evaluation.
  public var mostSteps = 1_000_000

  /// What Prometheus does unless it is told otherwise.
  public init() {}
}

/// An expression made ready to be evaluated again and again. What it learns of label sets it keeps; so it is the faster
/// the longer it lives. Owned by one thread.
public final class Query {
  /// What is evaluated.
  public let expression: Expression
  /// How.
  public let options: EngineOptions
  private let root: Operator
  private let text: [UInt8]
  private let names = NameRemoval()
  /// What the last evaluation had to say beside its result.
  public private(set) var annotations: [Annotation] = []

  /// Makes an expression ready.
  public convenience init(parsing text: String, options: EngineOptions = EngineOptions()) throws(SyntaxError)
  {
    self.init(try Expression(parsing: text), text: text, options: options)
  }

  /// Makes an expression ready.
  /// - Parameter text: what it was read from; annotations name places of it.
  public init(_ expression: Expression, text: String, options: EngineOptions = EngineOptions()) {
    self.expression = expression
    self.options = options
    self.text = Array(text.utf8)
    root = Planner.plan(expression)
  }

  /// Evaluates at a moment, in milliseconds since 1970.
  public func instant(at time: Int64, in source: any SeriesSource) throws(EvaluationError) -> QueryValue {
    let run = Run(source, options, isRange: false)
    defer { take(run) }
    return try result(Moment(time: time, start: time, end: time), run)
  }

  /// Evaluates at moments from `start` up to `end`, `step` milliseconds apart; series by their labels.
  public func range(from start: Int64, to end: Int64, step: Int64, in source: any SeriesSource)
    throws(EvaluationError) -> [SeriesPoints]
  {
    let run = Run(source, options, isRange: true)
    defer { take(run) }
    var points = PointCollector()
    var time = start
    while time <= end {
      try run.step()
      switch try result(Moment(time: time, start: start, end: end), run) {
      case .scalar(let value): try points.add(Sample(labels: .empty, value: value), at: time)
      case .vector(let samples): for sample in samples { try points.add(sample, at: time) }
      case .matrix, .string:
        throw EvaluationError(description: "a range is made of numbers and instant vectors only")
      }
      time += step
    }
    return points.series.map { SeriesPoints(labels: $0.labels, times: $0.times, values: $0.values) }
      .sorted { $0.labels < $1.labels }
  }

  private func take(_ run: Run) {
    annotations = run.notes.map { note in
      let (line, column) = SyntaxError.place(in: text, note.range.start)
      return Annotation(kind: note.kind, message: note.message, line: line, column: column)
    }
  }

  private func result(_ moment: Moment, _ run: Run) throws(EvaluationError) -> QueryValue {
    switch try root.evaluate(moment, run) {
    case .scalar(let value): return .scalar(value)
    case .string(let bytes): return .string(String(decoding: bytes, as: UTF8.self))
    case .vector(var samples):
      if options.delaysNameRemoval { try names.finish(&samples) }
      return .vector(samples)
    case .matrix(let windows):
      return .matrix(
        windows.map {
          let labels = $0.dropsName ? $0.labels.withoutName : $0.labels
          return SeriesPoints(
            labels: labels, times: Array($0.times[$0.places]), values: Array($0.values[$0.places]))
        })
    }
  }
}

/// Puts samples of one moment after another together to series.
struct PointCollector {
  private(set) var series: [Window] = []
  private var places: [LabelSet: Int] = [:]

  mutating func add(_ sample: Sample, at time: Int64) throws(EvaluationError) {
    guard let place = places[sample.labels] else {
      places[sample.labels] = series.count
      series.append(
        Window(
          labels: sample.labels, dropsName: sample.dropsName, times: [time], values: [sample.value],
          places: 0..<1))
      return
    }
    guard series[place].times.last != time else { throw .sameLabels }
    series[place].times.append(time)
    series[place].values.append(sample.value)
    series[place].places = 0..<series[place].times.count
  }
}

extension EvaluationError {
  static let sameLabels = EvaluationError(description: "vector cannot contain metrics with the same labelset")
}
