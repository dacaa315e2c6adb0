/// Adds up the runs of spans that follow one another: what leaves a span is taken out, what enters it is added.
struct RunSlide {
  private var durations = SketchSum()

  /// Calls `body` with each span in which there are runs: its number, the runs, and their 95th percentile in seconds.
  /// - Parameter spans: in seconds; none begins or ends before the one before it.
  mutating func run(
    over spans: [Range<Int64>], of line: UnsafePointer<Timeline>,
    _ body: (_ span: Int, _ runs: RunSum, _ p95: Double?) -> Void
  ) {
    guard let first = spans.first else { return }
    line.pointee.withCells { cells, index in
      durations.clear()
      var sum = RunSum()
      var within = index(first.lowerBound)..<index(first.lowerBound)
      for (number, span) in spans.enumerated() {
        while within.upperBound < cells.count, cells[within.upperBound].start < span.upperBound {
          if let cell = cells.baseAddress { add(cell + within.upperBound, &sum) }
          within = within.lowerBound..<within.upperBound + 1
        }
        while !within.isEmpty, cells[within.lowerBound].start < span.lowerBound {
          let leaving = within.lowerBound
          within = leaving + 1..<within.upperBound
          if let cell = cells.baseAddress { remove(cell + leaving, &sum, within, cells) }
        }
        if sum.requests > 0 { body(number, sum, durations.quantile(0.95)) }
      }
    }
  }

  private mutating func add(_ cell: UnsafePointer<TimeCell>, _ sum: inout RunSum) {
    cell.pointee.sum.add(to: &sum)
    if !cell.pointee.sketches.isEmpty { durations.add(cell.pointee.sketches[Measure.requests.rawValue]) }
  }

  private mutating func remove(
    _ cell: UnsafePointer<TimeCell>, _ sum: inout RunSum, _ rest: Range<Int>,
    _ cells: UnsafeBufferPointer<TimeCell>
  ) {
    var gone = RunSum()
    cell.pointee.sum.add(to: &gone)
    sum.requests -= gone.requests
    sum.errors -= gone.errors
    sum.picodollars -= gone.picodollars
    guard !cell.pointee.sketches.isEmpty,
      durations.remove(cell.pointee.sketches[Measure.requests.rawValue])
    else { return }
    var longest: Int64 = 0
    for index in rest where !cells[index].sketches.isEmpty {
      longest = max(longest, cells[index].sketches[Measure.requests.rawValue].longest)
    }
    durations.setLongest(longest)
  }
}
