import Costs
import Events

/// A stretch of time, and what happened in it.
struct TimeCell: Sendable {
  var sum: CellSum
  /// By measure; empty while no duration came.
  var sketches: [Sketch] { @inline(__always) get { sum.sketches } }

  init(start: Int64, width: Int64) {
    sum = CellSum(width: Int32(width))
    self.start = start
  }

  /// When it begins, in seconds since the epoch: a multiple of its width.
  var start: Int64 {
    get { Int64(sum.fives) * 5 }
    set { sum.fives = Int32(truncatingIfNeeded: newValue / 5) }
  }

  /// Adds the durations of another cell.
  mutating func addDurations(of other: TimeCell) { sum.addDurations(of: other.sum) }

  /// Adds a posting's durations, or takes them out.
  @inline(__always)
  mutating func addDurations(of posting: UnsafePointer<Posting>) {
    if posting.pointee.hasDurations { sum.addDurations(of: posting) }
  }

  /// No cell.
  static var none: TimeCell { TimeCell(start: 0, width: 0) }

  /// How long it is, in seconds: 5, 60, 900 or 3600.
  var width: Int64 { Int64(sum.width) }
  var end: Int64 { start + width }
}

/// What is older than all windows, or without a time.
struct AgedTotals: Sendable {
  var totals = Totals()
  var sketches: [Sketch] = []
}

extension [Sketch] {
  /// Adds a posting's durations to sketches by measure, made when the first duration comes; takes them out where it takes
  /// back.
  mutating func add(_ posting: UnsafePointer<Posting>) {
    guard posting.pointee.hasDurations else { return }
    if isEmpty { self = Array(repeating: Sketch(), count: 4) }
    let times = Int32(posting.pointee.sign)
    let (duration, firstToken) = (posting.pointee.duration, posting.pointee.firstToken)
    if duration >= 0 { self[posting.pointee.measure.rawValue].add(duration, times: times) }
    if firstToken >= 0 { self[Measure.firstToken.rawValue].add(firstToken, times: times) }
  }

  mutating func merge(_ other: [Sketch]) {
    guard !other.isEmpty else { return }
    if isEmpty {
      self = other
    } else {
      for measure in 0..<4 { self[measure].merge(other[measure]) }
    }
  }
}
