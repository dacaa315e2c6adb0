import Costs
import Events

/// Durations that go with totals, in nanoseconds; −1 is unknown. Index: `Measure.rawValue`.
typealias Durations = InlineArray<4, Int64>

/// One bucket of time: what happened in it.
struct TimeCell: Sendable {
  /// Which bucket: its start divided by its width.
  var epoch: Int64
  var totals = Totals()
  /// By measure; empty while no duration came.
  var sketches: [Sketch] = []

  init(epoch: Int64) { self.epoch = epoch }

  mutating func add(_ delta: Totals, _ durations: Durations, sign: Int32) {
    if sign > 0 { totals += delta } else { totals -= delta }
    for measure in 0..<4 where durations[measure] >= 0 {
      if sketches.isEmpty { sketches = Array(repeating: Sketch(), count: 4) }
      sketches[measure].add(durations[measure], times: sign)
    }
  }

  mutating func merge(_ other: TimeCell, sketched: Bool) {
    totals += other.totals
    guard sketched, !other.sketches.isEmpty else { return }
    if sketches.isEmpty {
      sketches = other.sketches
    } else {
      for measure in 0..<4 { sketches[measure].merge(other.sketches[measure]) }
    }
  }
}

/// Buckets of one width, the newest `capacity` of them; buckets in which nothing happened take no room.
struct TimeLevel: Sendable {
  let width: Int64
  let capacity: Int64
  let sketched: Bool
  private(set) var cells: [TimeCell] = []

  init(width: Int64, capacity: Int64, sketched: Bool) {
    self.width = width
    self.capacity = capacity
    self.sketched = sketched
  }

  /// Adds a finer cell's content to the bucket `epoch`; what is older than the level reaches is dropped.
  mutating func merge(_ cell: TimeCell, into epoch: Int64) {
    if let last = cells.last?.epoch, last >= epoch {
      if let index = index(of: epoch) { cells[index].merge(cell, sketched: sketched) }
      return
    }
    var cell = cell
    cell.epoch = epoch
    if !sketched { cell.sketches = [] }
    cells.append(cell)
    trim(before: epoch - capacity)
  }

  /// The cells of the buckets in a range, oldest first.
  func cells(in range: Range<Int64>) -> ArraySlice<TimeCell> {
    let first = lowerBound(range.lowerBound)
    var end = cells.count
    if let last = cells.last, last.epoch >= range.upperBound { end = lowerBound(range.upperBound) }
    return cells[first..<max(first, end)]
  }

  /// The cell of a bucket that is not newer than the newest; nil where it is older than the level reaches.
  private mutating func index(of epoch: Int64) -> Int? {
    guard let last = cells.last, epoch > last.epoch - capacity else { return nil }
    if last.epoch == epoch { return cells.count - 1 }
    let at = lowerBound(epoch)
    if cells[at].epoch != epoch { cells.insert(TimeCell(epoch: epoch), at: at) }
    return at
  }

  /// Old cells go when they are half of all, so that each of the others is moved once.
  private mutating func trim(before epoch: Int64) {
    guard cells.count > 16, cells[cells.count / 2].epoch <= epoch else { return }
    cells.removeSubrange(..<lowerBound(epoch + 1))
  }

  private func lowerBound(_ epoch: Int64) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let mid = (low + high) / 2
      if cells[mid].epoch < epoch { low = mid + 1 } else { high = mid }
    }
    return low
  }
}

/// What one name did over time: levels of ever wider buckets, days, and all of it.
///
/// What comes in order costs one addition. When a cell's time is over it goes into its level and is poured into the
/// next wider one that is being filled: so a busy name is added up once a bucket, not once a record.
struct Timeline: Sendable {
  /// Widths in seconds, and how many buckets are kept: twice each window, so that "the window before" can be told, and
  /// the 5 minutes by which a record may be ahead of the clock.
  private static let shape: [(width: Int64, capacity: Int64, sketched: Bool)] = [
    (5, 182, true), (60, 130, true), (900, 194, true), (3600, 722, false),
  ]
  private static let dayCapacity: Int64 = 70

  private(set) var levels: [TimeLevel]
  private(set) var days = TimeLevel(width: 86_400, capacity: dayCapacity, sketched: false)
  /// Everything there ever was, but for what is being filled.
  private(set) var total = TimeCell(epoch: 0)
  /// The days on which something happened, ascending: of those that are kept and of those that were.
  private(set) var activeDays: [Int32] = []
  /// The cell of each level that is being filled: what it holds is in no level yet.
  private var open = InlineArray<4, TimeCell>(repeating: TimeCell(epoch: closed))

  private static let closed = Int64.min

  /// An empty line.
  /// - Parameter isWatched: keeps more than an hour of the finest buckets, so that alert rules can be evaluated along
  ///   the hour that is over when the meter starts.
  init(isWatched: Bool = false) {
    levels = Self.shape.map { width, capacity, sketched in
      TimeLevel(width: width, capacity: isWatched && width == 5 ? 800 : capacity, sketched: sketched)
    }
  }

  /// Adds (sign 1) or takes out (−1) what happened at a time.
  mutating func add(
    _ delta: Totals, _ durations: Durations, at time: Int64, sign: Int32, days cursor: inout DayCursor
  ) {
    let epoch = floorDivide(time, 5_000_000_000)
    if open[0].epoch == epoch {
      open[0].add(delta, durations, sign: sign)
      return
    }
    var cell = TimeCell(epoch: epoch)
    cell.add(delta, durations, sign: sign)
    if epoch > open[0].epoch {
      close(0, &cursor)
      open[0] = cell
    } else {
      addLate(cell, to: 0, &cursor)
    }
  }

  /// Adds to everything there ever was, but to no time: what is dated in the future.
  mutating func addTimeless(_ delta: Totals, _ durations: Durations, sign: Int32) {
    total.add(delta, durations, sign: sign)
  }

  /// Moves what is being filled into the levels; answers read only these.
  mutating func flush(_ cursor: inout DayCursor) {
    for level in 0..<4 { close(level, &cursor) }
  }

  /// Adds all that another name's line holds; both are flushed.
  mutating func merge(_ other: Timeline) {
    for (level, theirs) in zip(levels.indices, other.levels) {
      for cell in theirs.cells { levels[level].merge(cell, into: cell.epoch) }
    }
    for cell in other.days.cells { days.merge(cell, into: cell.epoch) }
    for day in other.activeDays { noteActive(day) }
    total.merge(other.total, sketched: true)
  }

  /// Puts a filled cell into its level, and pours it into the next wider one.
  private mutating func close(_ level: Int, _ cursor: inout DayCursor) {
    guard open[level].epoch != Self.closed else { return }
    let cell = open[level]
    open[level] = TimeCell(epoch: Self.closed)
    levels[level].merge(cell, into: cell.epoch)
    passOn(cell, from: level, &cursor)
  }

  /// Adds a cell that is older than what is being filled.
  private mutating func addLate(_ cell: TimeCell, to level: Int, _ cursor: inout DayCursor) {
    levels[level].merge(cell, into: cell.epoch)
    passOn(cell, from: level, &cursor)
  }

  private mutating func passOn(_ cell: TimeCell, from level: Int, _ cursor: inout DayCursor) {
    // Zones are whole quarters of an hour from UTC, so that one lies within one day.
    if level == 2 { addDay(cell, &cursor) }
    guard level < 3 else { return total.merge(cell, sketched: true) }
    let next = level + 1
    var wider = cell
    wider.epoch = floorDivide(cell.epoch * levels[level].width, levels[next].width)
    if open[next].epoch == wider.epoch {
      open[next].merge(cell, sketched: true)
    } else if wider.epoch > open[next].epoch {
      close(next, &cursor)
      open[next] = wider
    } else {
      addLate(wider, to: next, &cursor)
    }
  }

  private mutating func addDay(_ cell: TimeCell, _ cursor: inout DayCursor) {
    let day = Int64(cursor.dayIndex(of: Timestamp(seconds: cell.epoch * 900)))
    noteActive(Int32(day))
    days.merge(cell, into: day)
  }

  private mutating func noteActive(_ day: Int32) {
    guard activeDays.last != day else { return }
    let at = (activeDays.lastIndex { $0 <= day } ?? -1) + 1
    if at == 0 || activeDays[at - 1] != day { activeDays.insert(day, at: at) }
  }
}

/// Division that rounds down, also below zero.
func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
