/// How counters and gauges change over a window.
let rateFunctions: [Function] = [
  .window("rate") { times, values, call in
    Rate.extrapolated(times, values, call, isCounter: true, seconds: call.seconds)
  },
  .window("increase") { times, values, call in Rate.extrapolated(times, values, call, isCounter: true) },
  .window("delta") { times, values, call in Rate.extrapolated(times, values, call, isCounter: false) },
  .window("irate") { times, values, _ in
    guard let (first, last, seconds) = Rate.lastTwo(times, values) else { return nil }
    return (last < first ? last : last - first) / seconds
  },
  .window("idelta") { times, values, _ in Rate.lastTwo(times, values).map { $0.1 - $0.0 } },
  .window("changes") { _, values, _ in
    Rate.count(values) { $0 != $1 && !($0.isNaN && $1.isNaN) }
  },
  .window("resets") { _, values, _ in Rate.count(values) { $1 < $0 } },
]

enum Rate {
  /// What a counter or gauge changed by over a window: by its samples, and up to the window's edges where these are
  /// near, but never to where a counter would be negative.
  /// - Parameter seconds: what the change is divided by.
  static func extrapolated(
    _ times: Span<Int64>, _ values: Span<Double>, _ call: WindowCall, isCounter: Bool, seconds: Double = 1
  ) -> Double? {
    let last = values.count - 1
    guard last > 0 else { return nil }
    var change = values[last] - values[0]
    if isCounter {
      var before = values[0]
      for index in 1...last {
        if values[index] < before { change += before }
        before = values[index]
      }
    }
    let sampled = Double(times[last] - times[0]) / 1000
    let spacing = sampled / Double(last)
    var toStart = Double(times[0] - call.start) / 1000
    if toStart >= spacing * 1.1 { toStart = spacing / 2 }
    if isCounter, change > 0, values[0] >= 0 { toStart = min(toStart, sampled * (values[0] / change)) }
    var toEnd = Double(call.end - times[last]) / 1000
    if toEnd >= spacing * 1.1 { toEnd = spacing / 2 }
    // In Prometheus's order of operations: the last digit depends on it.
    return change * ((sampled + toStart + toEnd) / sampled / seconds)
  }

  /// The last two values, and the seconds between them.
  static func lastTwo(_ times: Span<Int64>, _ values: Span<Double>) -> (Double, Double, Double)? {
    let last = values.count - 1
    guard last > 0, times[last] > times[last - 1] else { return nil }
    return (values[last - 1], values[last], Double(times[last] - times[last - 1]) / 1000)
  }

  /// How often a value and the next are as asked.
  static func count(_ values: Span<Double>, _ counts: (Double, Double) -> Bool) -> Double {
    var count = 0.0
    for index in 1..<max(1, values.count) where counts(values[index - 1], values[index]) { count += 1 }
    return count
  }
}
