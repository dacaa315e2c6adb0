/// The samples of one series, in order of time. Owned by one store, on one thread.
public final class SampleSeries {
  /// The labels, its name among them.
  public let labels: LabelSet
  /// Moments, in milliseconds since 1970.
  private(set) var times: [Int64] = []
  private(set) var values: [Double] = []
  /// Moments at which it was said to be gone, until its next sample.
  private var ends: [Int64] = []
  /// Samples before this place are dropped, and cleared away once they are half of all.
  private var first = 0

  /// A series without samples.
  public init(labels: LabelSet) { self.labels = labels }

  /// How many samples it holds.
  public var count: Int { times.count - first }

  /// The moment of its newest sample; nil without any.
  public var newest: Int64? { count == 0 ? nil : times.last }

  /// Adds a sample; one of a moment that has one already replaces it.
  /// - Returns: how many samples there are more: 1, or 0.
  @discardableResult
  public func append(_ value: Double, at time: Int64) -> Int {
    if let last = times.last, time <= last { return insert(value, at: time) }
    times.append(time)
    values.append(value)
    return 1
  }

  private func insert(_ value: Double, at time: Int64) -> Int {
    let place = Self.firstIndex(after: time, in: times, from: first)
    if place > first, times[place - 1] == time {
      values[place - 1] = value
      return 0
    }
    times.insert(time, at: place)
    values.insert(value, at: place)
    return 1
  }

  /// Says that the series is gone from a moment on, until its next sample.
  public func end(at time: Int64) {
    ends.insert(time, at: Self.firstIndex(after: time, in: ends, from: 0))
  }

  /// Drops samples at and before a moment.
  /// - Returns: how many.
  @discardableResult
  func drop(through time: Int64) -> Int {
    let place = Self.firstIndex(after: time, in: times, from: first)
    defer { clear(place) }
    return place - first
  }

  /// Drops the oldest sample.
  func dropOldest() { clear(first + 1) }

  private func clear(_ place: Int) {
    first = place
    guard first > times.count / 2 else { return }
    times.removeSubrange(..<first)
    values.removeSubrange(..<first)
    first = 0
    let oldest = times.first ?? .max
    ends.removeAll { $0 < oldest && $0 != ends.last }
  }

  /// Places of the samples behind `start`, up to and with `end`.
  func window(after start: Int64, through end: Int64) -> Range<Int> {
    let high = Self.firstIndex(after: end, in: times, from: first)
    guard high > first, times[high - 1] > start else { return high..<high }
    return Self.firstIndex(after: start, in: times, from: first)..<high
  }

  /// The place of the sample that holds at a moment: the newest, not older than `lookback`, and not ended since.
  func latest(at time: Int64, lookback: Int64) -> Int? {
    let high = Self.firstIndex(after: time, in: times, from: first)
    guard high > first, times[high - 1] > time - lookback else { return nil }
    if !ends.isEmpty {
      let end = Self.firstIndex(after: time, in: ends, from: 0)
      if end > 0, ends[end - 1] > times[high - 1] { return nil }
    }
    return high - 1
  }

  /// The first place whose moment is later than `time`. Mostly that is behind the last: it is asked first.
  private static func firstIndex(after time: Int64, in times: [Int64], from first: Int) -> Int {
    var (low, high) = (first, times.count)
    guard high > low, times[high - 1] > time else { return high }
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
