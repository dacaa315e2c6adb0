import Costs
import Events

/// A stretch of time made of whole buckets of one level.
struct BucketSpan {
  /// Which of a timeline's levels; nil for everything there ever was.
  var level: Int?
  /// The buckets' numbers.
  var epochs: Range<Int64>
  /// A bucket's width in seconds.
  var width: Int64

  var start: Timestamp { Timestamp(seconds: epochs.lowerBound * width) }
  var end: Timestamp { Timestamp(seconds: epochs.upperBound * width) }

  /// The span of a window that ends with the bucket holding `at`; for `all`, the newest 30 days' hours.
  init(_ window: Window, at: Timestamp) {
    switch window {
    case .m5: self.init(level: 0, width: 5, count: 60, at: at)
    case .h1: self.init(level: 1, width: 60, count: 60, at: at)
    case .h24: self.init(level: 2, width: 900, count: 96, at: at)
    case .d7: self.init(level: 3, width: 3600, count: 168, at: at)
    case .d30: self.init(level: 3, width: 3600, count: 720, at: at)
    case .all:
      self.init(level: 3, width: 3600, count: 720, at: at)
      level = nil
    }
  }

  init(level: Int?, width: Int64, count: Int64, at: Timestamp) {
    let last = floorDivide(at.seconds, width)
    self.level = level
    self.width = width
    epochs = last - count + 1..<last + 1
  }

  /// The span of the same length before this one; nil where the level does not reach so far back.
  var before: BucketSpan? {
    guard let level, width != 3600 || epochs.count <= 168 else { return nil }
    var earlier = self
    earlier.level = level
    earlier.epochs = epochs.lowerBound - Int64(epochs.count)..<epochs.lowerBound
    return earlier
  }
}

extension Timeline {
  /// What happened in a span.
  func totals(_ span: BucketSpan) -> Totals {
    guard let level = span.level else { return total.totals }
    var sum = Totals()
    for cell in levels[level].cells(in: span.epochs) { sum += cell.totals }
    return sum
  }

  /// The durations of a measure in a span; nothing where the level keeps none.
  func sketch(_ measure: Measure, _ span: BucketSpan) -> Sketch {
    guard let level = span.level else { return total.sketches.isEmpty ? Sketch() : total.sketches[measure.rawValue] }
    var sum = Sketch()
    for cell in levels[level].cells(in: span.epochs) where !cell.sketches.isEmpty {
      sum.merge(cell.sketches[measure.rawValue])
    }
    return sum
  }

  /// The days, in a time zone, on which something happened in a span.
  func activeDays(_ span: BucketSpan, _ zone: CalendarZone) -> [Int32] {
    guard let level = span.level else { return activeDays }
    let first = zone.dayIndex(of: span.start)
    let last = zone.dayIndex(of: Timestamp(nanoseconds: span.end.nanoseconds - 1))
    // Days that the span holds whole are kept as such; of its first and its last day only some buckets are in it.
    var found = Set(days.cells(in: Int64(first + 1)..<Int64(max(first + 1, last))).filter { !$0.totals.isEmpty }.map(\.epoch))
    for cell in levels[level].cells(in: span.epochs) where !cell.totals.isEmpty {
      let day = zone.dayIndex(of: Timestamp(seconds: cell.epoch * span.width))
      if day == first || day == last { found.insert(Int64(day)) }
    }
    return found.map { Int32($0) }
  }
}
