import Costs
import Events

/// A stretch of time made of whole buckets of one width.
struct BucketSpan {
  /// Whether it is everything there ever was; the buckets are for its charts alone.
  var isAll = false
  /// Whole local days, whose sums lines keep that are older than cells of a quarter of an hour; nil where cells say all.
  var days: Range<Int>?
  /// Whether all its cells keep durations.
  private(set) var hasDurations: Bool
  /// The buckets' numbers.
  var epochs: Range<Int64>
  /// A bucket's width in seconds.
  var width: Int64

  var start: Timestamp { Timestamp(seconds: epochs.lowerBound * width) }
  var end: Timestamp { Timestamp(seconds: epochs.upperBound * width) }
  var seconds: Range<Int64> { epochs.lowerBound * width..<epochs.upperBound * width }

  /// The span of a window that ends with the bucket holding `at`; for `all`, the newest 30 days' hours.
  init(_ window: Window, at: Timestamp) {
    self.init(
      width: window.bucketSeconds, count: (window.seconds ?? 2_592_000) / window.bucketSeconds, at: at)
    isAll = window == .all
  }

  init(width: Int64, count: Int64, at: Timestamp) {
    let last = floorDivide(at.seconds, width)
    self.init(width: width, epochs: last - count + 1..<last + 1)
  }

  init(width: Int64, epochs: Range<Int64>) {
    self.width = width
    self.epochs = epochs
    hasDurations = width <= TimeScale.longestWithDurations
  }

  /// From one edge of cells to another.
  init(seconds: Range<Int64>, days: Range<Int>?, hasDurations: Bool) {
    self.init(width: 5, epochs: floorDivide(seconds.lowerBound, 5)..<floorDivide(seconds.upperBound, 5))
    self.days = days
    self.hasDurations = hasDurations
  }

  /// The span of the same length before this one; nil where nobody knows any more.
  var before: BucketSpan? {
    guard !isAll, days == nil, epochs.count < 720 else { return nil }
    return BucketSpan(width: width, epochs: epochs.lowerBound - Int64(epochs.count)..<epochs.lowerBound)
  }
}

extension Timeline {
  /// What happened in a span.
  func totals(_ span: BucketSpan) -> Totals {
    var sum = Totals()
    if let days = span.days {
      for known in self.days where days.contains(Int(known.day)) { sum += known.totals }
      for cell in cells(in: span.seconds) where cell.width <= TimeScale.longestWithDurations {
        sum += cell.sum
      }
      return sum
    }
    forEachCell(in: span.isAll ? .min..<(.max) : span.seconds) { $0.pointee.sum.add(to: &sum) }
    if span.isAll, let aged = aged.first { sum += aged.totals }
    return sum
  }

  /// Runs in a span of whole buckets.
  func runs(_ span: BucketSpan) -> RunSum {
    var sum = RunSum()
    forEachCell(in: span.seconds) { $0.pointee.sum.add(to: &sum) }
    return sum
  }

  /// Adds the durations of a measure in a span; there are none where the window is longer than a day.
  func collect(_ measure: Measure, _ span: BucketSpan, into sum: inout SketchSum) {
    guard span.isAll || span.hasDurations else { return }
    forEachCell(in: span.isAll ? .min..<(.max) : span.seconds) { cell in
      if !cell.pointee.sketches.isEmpty { sum.add(cell.pointee.sketches[measure.rawValue]) }
    }
    if span.isAll, let aged = aged.first, !aged.sketches.isEmpty { sum.add(aged.sketches[measure.rawValue]) }
  }

  /// What happened on a calendar day.
  func totals(ofDay day: Int, _ zone: CalendarZone) -> Totals {
    var sum = Totals()
    for known in days where Int(known.day) == day { sum += known.totals }
    for cell in cells(in: zone.start(ofDay: day).seconds..<zone.start(ofDay: day + 1).seconds)
    where cell.width <= TimeScale.longestWithDurations { sum += cell.sum }
    return sum
  }

  /// The calendar days on which something happened in a span.
  func activeDays(_ span: BucketSpan, _ zone: CalendarZone) -> Set<Int> {
    var cursor = DayCursor(zone: zone)
    if let days = span.days {
      let short = cells(in: span.seconds).filter {
        $0.width <= TimeScale.longestWithDurations && !$0.sum.isEmpty
      }
      let found = short.map { cursor.dayIndex(of: Timestamp(seconds: $0.start)) }
      return Set(found).union(activePast.map(Int.init).filter(days.contains))
    }
    let first = span.isAll ? Int.min : zone.dayIndex(of: span.start)
    let last = span.isAll ? Int.max : zone.dayIndex(of: Timestamp(nanoseconds: span.end.nanoseconds - 1))
    // Long cells may straddle a midnight; of the days that the span holds whole, `days` knows better.
    var found = Set((span.isAll ? pastDays : activePast).map(Int.init).filter { $0 > first && $0 < last })
    for cell in span.isAll ? cells[...] : cells(in: span.seconds) where !cell.sum.isEmpty {
      let day = cursor.dayIndex(of: Timestamp(seconds: cell.start))
      if cell.width <= TimeScale.longestWithDurations || day == first || day == last { found.insert(day) }
    }
    return found
  }

  private var activePast: [Int32] { days.filter { !$0.totals.isEmpty }.map(\.day) }
}
