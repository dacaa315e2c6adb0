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
  private let log: Mutex<SampleLog>
  /// How long samples are kept, in milliseconds.
  private static let retention: Int64 = 3_600_000

  /// - Parameter limit: how many samples are kept at most.
  init(limit: Int = 10_000_000) {
    log = Mutex(SampleLog(SeriesStore(for: nil, retention: Self.retention, limit: limit)))
  }

  /// Takes a sample of each series, unless one was taken within the interval that a moment is in.
  func sample(at moment: Timestamp, _ families: () -> [MetricFamily]) {
    let time = moment.seconds / AlertDesk.interval * AlertDesk.interval * 1000
    guard log.withLock({ $0.sampled < time }) else { return }
    let families = families()
    log.withLock { $0.take(families, at: time) }
  }

  /// Answers an expression at a moment, or over a range, in Prometheus' JSON.
  func answer(_ asked: ServeEndpoints.PrometheusQuery, now: Timestamp) -> ServiceAnswer {
    var options = EngineOptions()
    options.mostSteps = Self.mostSteps
    do {
      guard let range = asked.range else {
        guard let time = Self.milliseconds(asked.time, now) else { return Self.refusal("time is none") }
        let value = try log.withLock { log in
          try Query(parsing: asked.expression, options: options).instant(at: time, in: log.store)
        }
        return .json(QueryJSON.text(value, at: time))
      }
      guard let start = Self.milliseconds(range.start, now), let end = Self.milliseconds(range.end, now),
        let step = Self.step(range.step), end >= start, (end - start) / step < 11_000
      else { return Self.refusal("start, end or step is none, or there are more than 11000 steps") }
      let series = try log.withLock { log in
        try Query(parsing: asked.expression, options: options).range(
          from: start, to: end, step: step, in: log.store)
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
