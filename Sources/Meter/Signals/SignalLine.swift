import Glibc

/// What readings of one kind came to: sums that add up, and the newest.
struct SignalSum: Sendable {
  var count = 0
  var sum = 0.0
  /// The sum of the logarithms of readings above 0, and of their squares; how many these are.
  var logs = 0.0
  var logSquares = 0.0
  var positive = 0
  var lowest = Double.infinity
  var highest = -Double.infinity
  /// The newest reading, and when it was taken, in nanoseconds.
  var newest = 0.0
  var time = Int64.min
  /// Readings by class: scores from 1 to 5.
  var classes = InlineArray<5, Int32>(repeating: 0)

  init() {}

  init(_ value: Double, class place: Int, time: Int64) {
    count = 1
    sum = value
    if value > 0 {
      let size = log(value)
      (logs, logSquares, positive) = (size, size * size, 1)
    }
    (lowest, highest, newest, self.time) = (value, value, value, time)
    if (0..<5).contains(place) { classes[place] = 1 }
  }

  /// Nil where there are no readings.
  var mean: Double? { count > 0 ? sum / Double(count) : nil }

  static func += (a: inout SignalSum, b: SignalSum) {
    a.count += b.count
    a.sum += b.sum
    a.logs += b.logs
    a.logSquares += b.logSquares
    a.positive += b.positive
    a.lowest = min(a.lowest, b.lowest)
    a.highest = max(a.highest, b.highest)
    for place in 0..<5 { a.classes[place] &+= b.classes[place] }
    if b.time >= a.time { (a.newest, a.time) = (b.newest, b.time) }
  }
}

/// Readings of one kind over time, in cells that grow longer as they age, like those of a `Timeline`.
struct SignalLine: Sendable {
  private struct Cell: Sendable {
    var start: Int64
    var width: Int64
    var sum: SignalSum
  }

  /// Sorted by time; none overlaps another.
  private var cells: [Cell] = []
  /// What is older than all windows, or dated in the future.
  private var aged = SignalSum()
  private var compactAt = 64

  /// Adds a reading of a second; without a second, to all that there ever was alone.
  mutating func add(_ reading: SignalSum, second: Int64?) {
    guard let second else {
      aged += reading
      return
    }
    insert(Cell(start: floorDivide(second, 5) * 5, width: 5, sum: reading))
    if cells.count >= compactAt { compact() }
  }

  /// All readings in a span.
  func sum(_ span: BucketSpan) -> SignalSum {
    var sum = span.isAll ? aged : SignalSum()
    for cell in cells where span.isAll || span.seconds.contains(cell.start) { sum += cell.sum }
    return sum
  }

  /// Adds all that another line holds.
  mutating func merge(_ other: SignalLine) {
    for cell in other.cells { insert(cell) }
    aged += other.aged
    compact()
  }

  private mutating func insert(_ cell: Cell) {
    let next = cells.lastIndex { $0.start <= cell.start }.map { $0 + 1 } ?? 0
    if next > 0, cell.start < cells[next - 1].start + cells[next - 1].width {
      cells[next - 1].sum += cell.sum
    } else if next < cells.count, cell.start + cell.width > cells[next].start {
      // A longer cell of another meter takes in what it covers.
      var wide = cell
      var end = next
      while end < cells.count, cells[end].start < cell.start + cell.width {
        wide.sum += cells[end].sum
        end += 1
      }
      cells.replaceSubrange(next..<end, with: [wide])
    } else {
      cells.insert(cell, at: next)
    }
  }

  private mutating func compact() {
    guard let newest = cells.last?.start else { return }
    let old = cells
    cells.removeAll(keepingCapacity: true)
    for cell in old {
      let width = TimeScale.width(of: cell.start, newest: newest, isWatched: false)
      guard width > 0 else {
        aged += cell.sum
        continue
      }
      let start = floorDivide(cell.start, max(width, cell.width)) * max(width, cell.width)
      if let last = cells.last, cell.start < last.start + last.width {
        cells[cells.count - 1].sum += cell.sum
      } else {
        cells.append(Cell(start: start, width: max(width, cell.width), sum: cell.sum))
      }
    }
    compactAt = max(64, cells.count + cells.count / 2)
  }
}
