import Foundation

@testable import PromQL

/// Runs a script and says what became of each of its evaluations.
final class UpstreamRunner {
  enum Outcome: Equatable {
    case passed
    case outOfScope(String)
    case failed(String)
  }

  private(set) var outcomes: [(line: Int, query: String, outcome: Outcome)] = []
  private var store = SeriesStore(for: nil)
  /// Series with native histograms, which nothing here keeps.
  private var native: [LabelSet] = []
  /// Series whose samples say when they began to count: an experiment of Prometheus.
  private var started: [LabelSet] = []
  private let options: EngineOptions

  init() {
    var options = EngineOptions()
    // As the original runs its own tests.
    options.delaysNameRemoval = true
    self.options = options
  }

  func run(_ script: UpstreamScript) throws {
    for command in script.commands {
      switch command {
      case .clear: (store, native, started) = (SeriesStore(for: nil), [], [])
      case .load(let step, let lines, let alsoNative): try load(step, lines, alsoNative)
      case .eval(let evaluation):
        outcomes.append((evaluation.line, evaluation.query, outcome(evaluation)))
      }
    }
  }

  private func load(_ step: Int64, _ lines: [String], _ alsoNative: Bool) throws {
    for line in lines {
      if let mark = line.range(of: "@st ") {
        started.append(try SeriesNotation.labels(String(line[..<mark.lowerBound])))
        continue
      }
      let series = try SeriesNotation(parsing: line)
      let name = series.labels.metricName
      if alsoNative, name.hasSuffix("_bucket") {
        native.append(series.labels.setting(["__name__": String(name.dropLast("_bucket".count)), "le": ""]))
      }
      if series.points.contains(.histogram) { native.append(series.labels) }
      for (index, point) in series.points.enumerated() {
        let time = Int64(index) * step
        switch point {
        case .value(let value): store.append(value, at: time, to: series.labels)
        case .stale: store.series(series.labels)?.end(at: time)
        case .nothing, .histogram: break
        }
      }
    }
  }

  // MARK: - Evaluations

  private func outcome(_ evaluation: UpstreamScript.Evaluation) -> Outcome {
    let query: Query
    do {
      query = try Query(parsing: evaluation.query, options: options)
    } catch {
      for word in ["experimental", "native histograms"] where error.message.contains(word) {
        return .outOfScope(error.message)
      }
      return evaluation.has("fail") ? .passed : .failed("\(error)")
    }
    if evaluation.results.contains(where: { $0.contains("{{") })
      || query.expression.selections.contains(where: { native.contains(where: $0.accepts) })
    {
      return .outOfScope("it reads native histograms")
    }
    if query.expression.selections.contains(where: { started.contains(where: $0.accepts) }) {
      return .outOfScope("it reads start times, which are experimental in Prometheus")
    }
    do {
      let complaint = try compare(evaluation, query)
      if evaluation.has("fail") { return .failed("it should have failed") }
      return (complaint ?? notes(evaluation, query)).map { .failed($0) } ?? .passed
    } catch {
      return failure(evaluation, "\(error)")
    }
  }

  private func failure(_ evaluation: UpstreamScript.Evaluation, _ message: String) -> Outcome {
    let expected = evaluation.expectations.filter { $0.kind == "fail" }
    guard let first = expected.first else { return .failed(message) }
    return matches(first, message) ? .passed : .failed("\(message), not \(first.text)")
  }

  private func matches(_ expectation: UpstreamScript.Expectation, _ text: String) -> Bool {
    switch expectation.matching {
    case "msg": text == expectation.text
    case "regex": text.range(of: expectation.text, options: .regularExpression) != nil
    default: true
    }
  }

  private func notes(_ evaluation: UpstreamScript.Evaluation, _ query: Query) -> String? {
    for (kind, word) in [(Annotation.Kind.warning, "warn"), (.info, "info")] {
      let found = query.annotations.filter { $0.kind == kind }.map(\.description)
      if evaluation.has("no_\(word)"), !found.isEmpty { return "unexpected: \(found)" }
      for expectation in evaluation.expectations where expectation.kind == word {
        // The original tells the moments of what it had to fix, too.
        if expectation.text.contains("monotonicity"), !found.isEmpty { continue }
        guard found.contains(where: { matches(expectation, $0) }) else {
          return "\(word) \(expectation.text) is missing among \(found)"
        }
      }
    }
    return nil
  }

  // MARK: - Results

  private func compare(_ evaluation: UpstreamScript.Evaluation, _ query: Query) throws -> String? {
    if let step = evaluation.step {
      let found = try query.range(from: evaluation.start, to: evaluation.end, step: step, in: store)
      return compare(found, try expected(evaluation, evaluation.start, step))
    }
    switch try query.instant(at: evaluation.start, in: store) {
    case .scalar(let value): return compare(scalar: value, evaluation)
    case .string(let text):
      let wanted = evaluation.expectations.first { $0.kind == "string" }?.text.dropFirst().dropLast()
      return wanted.map(String.init) == text ? nil : "found \(text)"
    case .vector(let samples): return try compare(samples, evaluation)
    case .matrix(let series):
      let words = (evaluation.expectations.first { $0.kind == "range vector" }?.text ?? "").split(
        separator: " ")
      guard words.count == 6, let start = DurationText.milliseconds(String(words[1])),
        let step = DurationText.milliseconds(String(words[5]))
      else { return "a range vector, where none was expected" }
      return compare(series, try expected(evaluation, start, step))
    }
  }

  private func compare(scalar value: Double, _ evaluation: UpstreamScript.Evaluation) -> String? {
    let wanted = evaluation.results.first.flatMap { $0.hasPrefix("{}") ? String($0.dropFirst(2)) : $0 }
    guard let number = wanted.flatMap({ NumberText.value($0.trimmingCharacters(in: .whitespaces)) }) else {
      return "found \(value)"
    }
    return Self.isNear(value, number) ? nil : "found \(value), not \(number)"
  }

  private func compare(_ samples: [Sample], _ evaluation: UpstreamScript.Evaluation) throws -> String? {
    let wanted = try expected(evaluation, evaluation.start, 1)
    if evaluation.has("ordered") {
      let order = samples.map(\.labels.description)
      if order != wanted.map(\.labels.description) { return "found the order \(order)" }
    }
    let found = samples.map { SeriesPoints(labels: $0.labels, times: [evaluation.start], values: [$0.value]) }
    return compare(found, wanted)
  }

  private func expected(_ evaluation: UpstreamScript.Evaluation, _ start: Int64, _ step: Int64) throws
    -> [SeriesPoints]
  {
    try evaluation.results.map { line in
      let isBare = NumberText.value(line.split(separator: " ").first.map(String.init) ?? "") != nil
      let series = try SeriesNotation(parsing: isBare ? "{} \(line)" : line)
      var points = SeriesPoints(labels: series.labels, times: [], values: [])
      for (index, point) in series.points.enumerated() {
        guard case .value(let value) = point else { continue }
        points.times.append(start + Int64(index) * step)
        points.values.append(value)
      }
      return points
    }
  }

  private func compare(_ found: [SeriesPoints], _ wanted: [SeriesPoints]) -> String? {
    let byLabels = Dictionary(wanted.map { ($0.labels, $0) }, uniquingKeysWith: { first, _ in first })
    for series in found {
      guard let other = byLabels[series.labels] else { return "unexpected \(series)" }
      guard series.times == other.times, zip(series.values, other.values).allSatisfy({ Self.isNear($0, $1) })
      else {
        return
          "found \(series.times) \(series.values), not \(other.times) \(other.values), of \(series.labels)"
      }
    }
    let known = Set(found.map(\.labels))
    return wanted.first { !known.contains($0.labels) && !$0.times.isEmpty }.map { "\($0) is missing" }
  }

  static func isNear(_ a: Double, _ b: Double) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    if a == b { return true }
    return (a - b).magnitude <= 1e-6 * min(.greatestFiniteMagnitude, a.magnitude + b.magnitude)
      || (a - b).magnitude < 1e-300
  }
}
