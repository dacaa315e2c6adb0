import TestSupport
import Testing

@testable import PromQL

struct SeriesStoreTests {
  private let up = LabelSet(["__name__": "up", "job": "a"])

  @Test func `only series that an expression reads are kept`() throws {
    let store = SeriesStore(for: [try Expression(parsing: "rate(up{job=~\"a|b\"}[10m] offset 5m) > 1")])
    store.append(1, at: 0, to: up)
    store.append(1, at: 0, to: LabelSet(["__name__": "up", "job": "c"]))
    store.append(1, at: 0, to: LabelSet(["__name__": "down", "job": "a"]))
    #expect(store.count == 1 && store.samples == 1 && store.dropped == 0)
    #expect(store.retention == 15 * 60_000)
  }

  @Test func `samples that nobody looks back to are dropped, and series without any`() throws {
    let store = SeriesStore(for: [try Expression(parsing: "up[10m]")])
    for minute in 0..<30 { store.append(1, at: Int64(minute) * 60_000, to: up) }
    store.trim(now: 29 * 60_000)
    #expect(store.samples == 10)
    let epoch = store.epoch
    store.trim(now: 60 * 60_000)
    #expect(store.samples == 0 && store.count == 0 && store.epoch != epoch)
    store.append(7, at: 61 * 60_000, to: up)
    #expect(try found("up", at: 61, store) == ["up{job=\"a\"} 7"])
  }

  @Test func `the number of samples is bounded, and what is given up is counted`() {
    let store = SeriesStore(for: nil, limit: 5)
    for minute in 0..<8 { store.append(Double(minute), at: Int64(minute), to: up) }
    store.append(1, at: 9, to: LabelSet(["__name__": "late"]))
    #expect(store.samples == 5 && store.dropped == 4 && store.count == 1)
    #expect(store.series(up)?.newest == 7)
  }

  @Test func `a query finds series that came after its first evaluation, and forgets those that went`() throws
  {
    let store = SeriesStore(for: nil, retention: 300_000)
    let query = try Query(parsing: "count(up)")
    func count(_ time: Int64) throws -> Double? {
      guard case .vector(let samples) = try query.instant(at: time, in: store) else { return nil }
      return samples.first?.value
    }
    store.append(1, at: 0, to: up)
    #expect(try count(0) == 1)
    store.append(1, at: 0, to: LabelSet(["__name__": "up", "job": "b"]))
    #expect(try count(0) == 2)
    store.append(1, at: 600_000, to: up)
    store.trim(now: 600_000)
    #expect(try count(600_000) == 1)
  }

  @Test(arguments: [UInt64(11), 12])
  func `windows hold what is in them, whatever comes when and goes`(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let series = SampleSeries(labels: up)
    var model: [Int64: Double] = [:]
    for step in 0..<2_000 {
      let time = Int64.random(in: 0...400, using: &generator) + Int64(step)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0:
        series.drop(through: time - 300)
        model = model.filter { $0.key > time - 300 }
      default:
        series.append(Double(step), at: time)
        model[time] = Double(step)
      }
      let end = Int64.random(in: 0...2_400, using: &generator)
      let places = series.window(after: end - 50, through: end)
      let wanted = model.filter { $0.key > end - 50 && $0.key <= end }.sorted { $0.key < $1.key }
      #expect(
        places.map { series.times[$0] } == wanted.map(\.key)
          && places.map { series.values[$0] } == wanted.map(\.value))
      #expect(series.count == model.count)
    }
  }

  @Test(arguments: [UInt64(13), 14]) func `a series holds until it ends or grows old`(seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let series = SampleSeries(labels: up)
    var (samples, ends): ([Int64], [Int64]) = ([], [])
    var time: Int64 = 0
    for _ in 0..<1_000 {
      time += Int64.random(in: 1...20, using: &generator)
      if generator.unit() < 0.6 {
        series.append(1, at: time)
        samples.append(time)
      } else {
        series.end(at: time)
        ends.append(time)
      }
      let moment = Int64.random(in: max(0, time - 200)...(time + 50), using: &generator)
      let newest = samples.last { $0 <= moment && $0 > moment - 60 }
      let holds = newest.map { newest in !ends.contains { $0 > newest && $0 <= moment } } ?? false
      #expect(series.latest(at: moment, lookback: 60).map { series.times[$0] } == (holds ? newest : nil))
    }
  }

  @Test func `a series that ended is gone until its next sample`() {
    let series = SampleSeries(labels: up)
    series.append(1, at: 0)
    series.end(at: 10)
    series.append(2, at: 20)
    #expect(series.latest(at: 9, lookback: 100) == 0)
    #expect(series.latest(at: 10, lookback: 100) == nil)
    #expect(series.latest(at: 20, lookback: 100) == 1)
    #expect(series.window(after: -1, through: 20) == 0..<2)
  }
}
