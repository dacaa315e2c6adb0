import Testing

@testable import PromQL

/// Series for tests, in the notation of rule tests, a minute between points.
func store(_ series: [String], step: Int64 = 60_000) throws -> SeriesStore {
  let store = SeriesStore(for: nil)
  for line in series {
    let notation = try SeriesNotation(parsing: line)
    for (place, point) in notation.points.enumerated() {
      let time = Int64(place) * step
      switch point {
      case .value(let value): store.append(value, at: time, to: notation.labels)
      case .stale: store.series(notation.labels)?.end(at: time)
      case .nothing, .histogram: break
      }
    }
  }
  return store
}

/// What an expression gives at a minute: series with values, as text, in their order.
func found(
  _ expression: String, at minute: Double, _ store: SeriesStore, _ options: EngineOptions = EngineOptions()
)
  throws -> [String]
{
  switch try Query(parsing: expression, options: options).instant(at: Int64(minute * 60_000), in: store) {
  case .scalar(let value): return [GoFormat.general(value)]
  case .string(let text): return [text]
  case .vector(let samples): return samples.map { "\($0.labels.seriesName) \(GoFormat.general($0.value))" }
  case .matrix(let series):
    return series.map { "\($0.labels.seriesName) \($0.values.map { GoFormat.general($0) })" }
  }
}
