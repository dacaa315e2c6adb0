/// A call of a function.
final class CallOperator: Operator {
  let arguments: [Operator]
  /// The arguments as they were written, without parentheses around them.
  let expressions: [Expression]
  let names = NameRemoval()
  private let function: Function
  /// What a function keeps of label sets between evaluations.
  var labels = LabelMemo()
  /// What a function keeps of its constant arguments.
  var regex: Regex?

  static func plan(_ function: Function, _ arguments: [Expression], _ range: TextRange) -> Operator {
    let expressions = arguments.map(\.unwrapped)
    let operators = expressions.map(Planner.plan)
    if case .overWindow(let body) = function.body {
      return WindowOperator(function.name, operators, body, range)
    }
    return CallOperator(function, expressions, operators, range)
  }

  private init(_ function: Function, _ expressions: [Expression], _ arguments: [Operator], _ range: TextRange)
  {
    self.function = function
    self.expressions = expressions
    self.arguments = arguments
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    switch function.body {
    case .whole(let body): return try body(self, moment, run)
    case .overValue(let body):
      var numbers: [Double] = []
      for argument in arguments.dropFirst() { numbers.append(try argument.scalar(moment, run)) }
      return .vector(try mapped(moment, run) { body($0, numbers) })
    case .overWindow: return .vector([])
    }
  }

  /// The first argument's samples with other values, their names taken off.
  func mapped(_ moment: Moment, _ run: Run, _ body: (Double) -> Double) throws(EvaluationError) -> [Sample] {
    var samples = try arguments[0].vector(moment, run)
    for index in samples.indices { samples[index].value = body(samples[index].value) }
    try names.remove(from: &samples, run)
    return samples
  }

  /// The text of an argument, as bytes.
  func text(_ index: Int) -> [UInt8] {
    guard case .string(let bytes) = expressions[index].node else { return [] }
    return bytes
  }

  /// The texts of the arguments from one on.
  func texts(from index: Int) -> [[UInt8]] { expressions.indices.dropFirst(index).map(text) }
}

/// A call of a function of windows.
final class WindowOperator: Operator {
  private let name: String
  private let numbers: [Operator]
  private let windows: any WindowSource
  private let body: @Sendable (Span<Int64>, Span<Double>, WindowCall) throws(EvaluationError) -> Double?
  private let names = NameRemoval()
  /// Whether the result is the series as it was, at another moment.
  private let keepsName: Bool
  private let expectsCounter: Bool
  private let expectsQuantile: Bool
  private let firstArgument: TextRange
  private var isCounter: [LabelSet: Bool] = [:]

  init(
    _ name: String, _ arguments: [Operator],
    _ body: @escaping @Sendable (Span<Int64>, Span<Double>, WindowCall) throws(EvaluationError) -> Double?,
    _ range: TextRange
  ) {
    self.name = name
    self.body = body
    windows = arguments.lazy.compactMap { $0 as? any WindowSource }.first ?? NoWindows(range)
    numbers = arguments.filter { !($0 is any WindowSource) }
    keepsName = name == "last_over_time"
    expectsCounter = name == "rate" || name == "increase"
    expectsQuantile = name == "quantile_over_time"
    firstArgument = arguments.first?.range ?? range
    super.init(range)
  }

  override func evaluate(_ moment: Moment, _ run: Run) throws(EvaluationError) -> Value {
    let windows = try self.windows.matrix(moment, run)
    let end = moment.time(for: self.windows.timing)
    var call = WindowCall(numbers: [], time: moment.time, start: end &- self.windows.length, end: end)
    for number in numbers { call.numbers.append(try number.scalar(moment, run)) }
    var samples: [Sample] = []
    samples.reserveCapacity(windows.count)
    for window in windows {
      let value = try body(
        window.times.span.extracting(window.places), window.values.span.extracting(window.places), call)
      guard let value else { continue }
      samples.append(Sample(labels: window.labels, value: value, dropsName: window.dropsName))
    }
    note(samples, call, run)
    if !keepsName { try names.remove(from: &samples, run) }
    return .vector(samples)
  }

  private func note(_ samples: [Sample], _ call: WindowCall, _ run: Run) {
    if expectsQuantile, !samples.isEmpty, let q = call.numbers.first, !Quantile.isValid(q) {
      run.note(
        .warning, "quantile value should be between 0 and 1, got \(GoFormat.general(q))", at: firstArgument)
    }
    guard expectsCounter else { return }
    if isCounter.count > LabelMemo.most { isCounter.removeAll() }
    for sample in samples where isCounter[sample.labels] != true {
      let metric = sample.labels.metricName
      let looksRight =
        metric.isEmpty || ["_total", "_sum", "_count", "_bucket"].contains { metric.hasSuffix($0) }
      isCounter[sample.labels] = looksRight
      if looksRight { continue }
      run.note(
        .info,
        "metric might not be a counter, name does not end in _total/_sum/_count/_bucket: \(Quoting.quoted(metric))",
        at: firstArgument)
    }
  }
}

private final class NoWindows: Operator, WindowSource {
  let length: Int64 = 0
  let timing = Expression.Timing()
}
