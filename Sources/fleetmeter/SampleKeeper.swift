import Costs
import Events
import Exporter
import Meter
import PromQL
import Series
import Service
import Synchronization

/// The series over time, for queries: a sample of each every 5 seconds, for an hour.
final class SampleKeeper: Sendable {
  private let kept: Mutex<Kept>
  /// How long samples are kept, in milliseconds.
  private static let retention: Int64 = 3_600_000

  fileprivate struct Kept {
    let store: SeriesStore
    /// The series of each sample, as long as none is taken out of the store.
    var known: [MetricFamily.Key: Known] = [:]
    var epoch = 0
    var sampled = Int64.min
  }

  fileprivate struct Known {
    let series: SampleSeries
    var seen: Int64
  }

  /// - Parameter limit: how many samples are kept at most.
  init(limit: Int = 10_000_000) {
    kept = Mutex(Kept(store: SeriesStore(for: nil, retention: Self.retention, limit: limit)))
  }

  /// Takes a sample of each series, unless one was taken within the interval that a moment is in.
  func sample(at moment: Timestamp, _ families: () -> [MetricFamily]) {
    let time = moment.seconds / AlertDesk.interval * AlertDesk.interval * 1000
    guard kept.withLock({ $0.sampled < time }) else { return }
    let families = families()
    kept.withLock { kept in
      kept.sampled = time
      kept.store.trim(now: time)
      if kept.epoch != kept.store.epoch { (kept.known, kept.epoch) = ([:], kept.store.epoch) }
      for family in families { for sample in family.samples { kept.take(sample, at: time) } }
      // What is not told any more is gone, rather than what it was for 5 minutes more.
      for (key, known) in kept.known where known.seen < time {
        known.series.end(at: time)
        kept.known[key] = nil
      }
    }
  }

  /// Answers an expression at a moment, or over a range, in Prometheus' JSON.
  func answer(_ asked: ServeEndpoints.PrometheusQuery, now: Timestamp) -> ServiceAnswer {
    var options = EngineOptions()
    options.mostSteps = Self.mostSteps
    do {
      guard let range = asked.range else {
        guard let time = Self.milliseconds(asked.time, now) else { return Self.refusal("time is none") }
        let value = try kept.withLock { kept in
          try Query(parsing: asked.expression, options: options).instant(at: time, in: kept.store)
        }
        return .json(QueryJSON.text(value, at: time))
      }
      guard let start = Self.milliseconds(range.start, now), let end = Self.milliseconds(range.end, now),
        let step = Self.step(range.step), end >= start, (end - start) / step < 11_000
      else { return Self.refusal("start, end or step is none, or there are more than 11000 steps") }
      let series = try kept.withLock { kept in
        try Query(parsing: asked.expression, options: options).range(
          from: start, to: end, step: step, in: kept.store)
      }
      return .json(QueryJSON.text(series))
    } catch let error as SyntaxError {
      return Self.refusal("\(error)")
    } catch {
      return .json(PrometheusAPI.failure("\(error)", type: "execution"), status: 422)
    }
  }

  /// So many moments a query may be made of, so that none keeps the others waiting for long.
  private static let mostSteps = 100_000

  private static func refusal(_ words: String) -> ServiceAnswer {
    .json(PrometheusAPI.failure(words), status: 400)
  }

  /// A moment as Prometheus' API takes it: seconds since 1970, or RFC 3339.
  static func milliseconds(_ text: String?, _ now: Timestamp) -> Int64? {
    guard let text, !text.isEmpty else { return now.nanoseconds / 1_000_000 }
    if let seconds = Double(text), abs(seconds) < 9e12 { return Int64((seconds * 1000).rounded()) }
    return Timestamp(rfc3339: text).map { $0.nanoseconds / 1_000_000 }
  }

  /// A step: seconds, or a duration such as `15s`; in milliseconds, above 0.
  static func step(_ text: String) -> Int64? {
    let units: [(String, Double)] = [
      ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]
    if let seconds = Double(text), seconds > 0, seconds < 1e9 { return max(1, Int64(seconds * 1000)) }
    for (unit, scale) in units where text.hasSuffix(unit) {
      guard let count = Double(text.dropLast(unit.count)), count > 0, count < 1e9 else { continue }
      return max(1, Int64(count * scale))
    }
    return nil
  }
}

extension SampleKeeper.Kept {
  fileprivate mutating func take(_ sample: MetricFamily.Sample, at time: Int64) {
    let key = MetricFamily.Key(sample)
    if let known = known[key] {
      store.append(sample.value, at: time, to: known.series)
      self.known[key]?.seen = time
      return
    }
    var labels = Dictionary(sample.labels.map { ($0.name, $0.value) }) { first, _ in first }
    labels["__name__"] = sample.name
    guard let series = store.series(LabelSet(labels)) else { return }
    known[key] = SampleKeeper.Known(series: series, seen: time)
    store.append(sample.value, at: time, to: series)
  }
}

extension MetricFamily {
  /// What a sample is told by.
  fileprivate struct Key: Hashable {
    let name: String
    let labels: [MetricLabel]

    init(_ sample: Sample) {
      name = sample.name
      labels = sample.labels
    }
  }
}
