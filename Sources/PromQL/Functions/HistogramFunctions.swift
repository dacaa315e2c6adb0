/// What classic histograms tell: series that count up to bounds, in their label `le`.
let histogramFunctions: [Function] = [
  .whole("histogram_quantile", [.scalar, .vector], 2...2) { (call, moment, run) throws(EvaluationError) in
    let q = try call.arguments[0].scalar(moment, run)
    if !Quantile.isValid(q) {
      run.note(
        .warning, "quantile value should be between 0 and 1, got \(GoFormat.general(q))",
        at: call.arguments[0].range)
    }
    let range = call.arguments[1].range
    return try Histograms.each(call, 1, moment, run) { labels, buckets in
      let result = buckets.quantile(q)
      if let fixed = result.fixed { Histograms.note(fixed, labels, moment, run, at: range) }
      return result.value
    }
  },
  .whole("histogram_fraction", [.scalar, .scalar, .vector], 3...3) {
    (call, moment, run) throws(EvaluationError) in
    let lower = try call.arguments[0].scalar(moment, run)
    let upper = try call.arguments[1].scalar(moment, run)
    return try Histograms.each(call, 2, moment, run) { _, buckets in buckets.fraction(from: lower, to: upper)
    }
  },
]

enum Histograms {
  private static let bound = Array("le".utf8)

  /// Puts the buckets of each histogram together and makes one sample of each.
  static func each(
    _ call: CallOperator, _ argument: Int, _ moment: Moment, _ run: Run,
    _ body: (LabelSet, Buckets) -> Double
  ) throws(EvaluationError) -> Value {
    var results: [Sample] = []
    var buckets: [Buckets] = []
    var places: [LabelSet: Int] = [:]
    for sample in try call.arguments[argument].vector(moment, run) {
      let text = String(decoding: sample.labels.value(of: bound), as: UTF8.self)
      guard let upper = NumberText.value(text) else {
        noteBadBound(text, sample.labels, run, at: call.arguments[argument].range)
        continue
      }
      let labels = call.labels[sample.labels] { labels in
        var builder = LabelBuilder(labels)
        builder.remove([bound])
        return builder.labelSet
      }
      if let place = places[labels] {
        buckets[place].add(upper, sample.value)
      } else {
        places[labels] = results.count
        results.append(Sample(labels: labels, value: 0))
        buckets.append(Buckets(upper, sample.value))
      }
    }
    for place in results.indices {
      buckets[place].sort()
      results[place].value = body(results[place].labels, buckets[place])
    }
    try call.names.remove(from: &results, run)
    return .vector(results)
  }

  private static func noteBadBound(_ text: String, _ labels: LabelSet, _ run: Run, at range: TextRange) {
    run.note(
      .warning,
      "bucket label \"le\" is missing or has a malformed value of \(Quoting.quoted(text))\(metric(labels, run))",
      at: range)
  }

  /// Names a metric where its name is still known.
  private static func metric(_ labels: LabelSet, _ run: Run) -> String {
    let name = run.options.delaysNameRemoval ? labels.metricName : ""
    return name.isEmpty ? "" : " for metric name \(Quoting.quoted(name))"
  }

  static func note(
    _ fixed: Buckets.Fixed, _ labels: LabelSet, _ moment: Moment, _ run: Run, at range: TextRange
  ) {
    run.note(
      .info,
      "input to histogram_quantile needed to be fixed for monotonicity (see "
        + "https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)"
        + "\(metric(labels, run)), from buckets \(GoFormat.general(fixed.least)) to \(GoFormat.general(fixed.most)), "
        + "with a max diff of \(GoFormat.general(fixed.difference, precision: 2))",
      at: range)
  }
}

/// The buckets of one histogram.
struct Buckets {
  private var buckets: [(upper: Double, count: Double)]

  /// Counts that fell where they cannot: between which bounds, and by how much at most.
  struct Fixed {
    var least = Double.infinity
    var most = -Double.infinity
    var difference = 0.0
  }

  init(_ upper: Double, _ count: Double) { buckets = [(upper, count)] }

  mutating func add(_ upper: Double, _ count: Double) { buckets.append((upper, count)) }

  /// Puts bounds in order, and counts of one bound together.
  mutating func sort() {
    buckets.sort { $0.upper < $1.upper }
    var merged: [(upper: Double, count: Double)] = []
    for bucket in buckets {
      if let last = merged.last, last.upper == bucket.upper {
        merged[merged.count - 1].count += bucket.count
      } else {
        merged.append(bucket)
      }
    }
    buckets = merged
  }

  private var isWhole: Bool { buckets.last?.upper == .infinity }

  /// The q-quantile: within a bucket, values are taken to be spread evenly.
  func quantile(_ q: Double) -> (value: Double, fixed: Fixed?) {
    if q.isNaN { return (.nan, nil) }
    if q < 0 { return (-.infinity, nil) }
    if q > 1 { return (.infinity, nil) }
    guard isWhole else { return (.nan, nil) }
    var rising = self
    let fixed = rising.makeRising()
    return (rising.interpolated(q), fixed)
  }

  private func interpolated(_ q: Double) -> Double {
    let last = buckets.count - 1
    guard last > 0, buckets[last].count != 0 else { return .nan }
    let rank = q * buckets[last].count
    let place = (0..<last).first { buckets[$0].count >= rank } ?? last
    if place == last { return buckets[last - 1].upper }
    guard place > 0 else {
      return buckets[0].upper <= 0 ? buckets[0].upper : buckets[0].upper * (rank / buckets[0].count)
    }
    let (before, bucket) = (buckets[place - 1], buckets[place])
    return before.upper + (bucket.upper - before.upper)
      * ((rank - before.count) / (bucket.count - before.count))
  }

  /// Counts of higher bounds are as high at least. What rounding did is put right without a word.
  private mutating func makeRising() -> Fixed? {
    var fixed: Fixed?
    var before = buckets[0].count
    for place in buckets.indices.dropFirst() {
      let count = buckets[place].count
      if count == before { continue }
      let isRounding = Self.isAlmostEqual(before, count)
      guard isRounding || count < before else {
        before = count
        continue
      }
      buckets[place].count = before
      if isRounding { continue }
      var found = fixed ?? Fixed()
      found.least = min(found.least, buckets[place].upper)
      found.most = max(found.most, buckets[place].upper)
      found.difference = max(found.difference, before - count)
      fixed = found
    }
    return fixed
  }

  private static func isAlmostEqual(_ a: Double, _ b: Double) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    let (sum, difference) = (a.magnitude + b.magnitude, (a - b).magnitude)
    if a == 0 || b == 0 || sum < .leastNormalMagnitude { return difference < 1e-12 * .leastNormalMagnitude }
    return difference / min(sum, .greatestFiniteMagnitude) < 1e-12
  }

  /// The share of values between two bounds.
  func fraction(from lower: Double, to upper: Double) -> Double {
    guard isWhole, let count = buckets.last?.count, count != 0, !lower.isNaN, !upper.isNaN else {
      return .nan
    }
    if lower >= upper { return 0 }
    return (min(count, rank(of: upper) ?? count) - min(count, rank(of: lower) ?? count)) / count
  }

  /// How many values are below a bound; nil where it is above all buckets.
  private func rank(of value: Double) -> Double? {
    var below = 0.0
    var start = buckets[0].upper <= 0 ? -Double.infinity : 0
    for bucket in buckets {
      if start >= value { return below }
      if bucket.upper > value {
        if start == -.infinity { return bucket.count }
        return below + (bucket.count - below) * (value - start) / (bucket.upper - start)
      }
      below = bucket.count
      start = bucket.upper
    }
    return nil
  }
}
