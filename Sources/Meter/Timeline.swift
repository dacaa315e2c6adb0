import Costs
import Events

/// Durations that go with totals, in nanoseconds; −1 is unknown. Index: `Measure.rawValue`.
typealias Durations = InlineArray<4, Int64>

extension InlineArray where Element == Int64, count == 4 {
  /// No durations.
  static var unknown: Durations { Durations(repeating: -1) }
}

/// A stretch of time, and what happened in it.
struct TimeCell: Sendable {
  /// When it begins, in seconds since the epoch: a multiple of its width.
  var start: Int64
  var sum: CellSum
  /// By measure; empty while no duration came.
  var sketches: [Sketch] = []

  init(start: Int64, width: Int64) {
    self.start = start
    sum = CellSum(width: Int32(width))
  }

  /// No cell.
  static let none = TimeCell(start: 0, width: 0)

  /// How long it is, in seconds: 5, 60, 900 or 3600.
  var width: Int64 { Int64(sum.width) }
  var end: Int64 { start + width }

  /// Adds a change and its durations, which are taken out where the sign is −1.
  mutating func add(_ delta: Delta, _ durations: Durations, sign: Int32) {
    sum.add(delta)
    sketches.add(durations, sign: sign)
  }
}

/// What is older than all windows, or without a time.
struct AgedTotals: Sendable {
  var totals = Totals()
  var sketches: [Sketch] = []
}

extension [Sketch] {
  /// Adds durations to sketches by measure, made when the first duration comes.
  mutating func add(_ durations: Durations, sign: Int32) {
    for measure in 0..<4 where durations[measure] >= 0 {
      if isEmpty { self = Array(repeating: Sketch(), count: 4) }
      self[measure].add(durations[measure], times: sign)
    }
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

/// What one name did over time: cells in order, the newest 5 seconds long, older ones ever longer, as long as the windows
/// allow (`TimeScale`). Stretches in which nothing happened take no room. Cells are joined into longer ones only now and
/// then.
struct Timeline: Sendable {
  /// Sorted by time; none overlaps another.
  private(set) var cells: [TimeCell] = []
  /// None or one: the totals of what is older than all windows, and the durations of what no cell keeps durations of.
  private(set) var aged: [AgedTotals] = []
  /// Calendar days of what stands in cells longer than a quarter of an hour, which may straddle a midnight, and of
  /// what is older; for `dayCapacity` days.
  private(set) var days: [DayTotals] = []
  /// The days on which something happened that is in `days` or older, ascending.
  private(set) var pastDays: [Int32] = []
  private let keepsDays: Bool
  private let isWatched: Bool
  private var compactAt: Int32 = 48
  private static let dayCapacity: Int32 = 70

  /// An empty line.
  /// - Parameters:
  ///   - keepsDays: whether it is asked for calendar days.
  ///   - isWatched: keeps more than an hour of the shortest cells, so that alert rules can be evaluated along the hour
  ///     that is over when the meter starts.
  init(keepsDays: Bool, isWatched: Bool = false) {
    self.keepsDays = keepsDays
    self.isWatched = isWatched
  }

  /// Adds to everything there ever was, but to no time: what is dated in the future.
  mutating func addTimeless(_ delta: Delta, _ durations: Durations, sign: Int32) {
    age {
      delta.add(to: &$0.totals)
      $0.sketches.add(durations, sign: sign)
    }
  }

  /// The cells that begin in a stretch of seconds.
  func cells(in range: Range<Int64>) -> ArraySlice<TimeCell> {
    let first = firstIndex(from: range.lowerBound)
    guard let last = cells.last, last.start >= range.upperBound else { return cells[first...] }
    return cells[first..<max(first, firstIndex(from: range.upperBound))]
  }

  /// Takes the newest cell out where it holds a second, to be added to; a fresh cell where the second is behind all
  /// cells, as long as it may be up to `longestWithDurations`; else none.
  mutating func takeNewest(for second: Int64, _ frame: TimeFrame) -> TimeCell {
    if let last = cells.last, second < last.end {
      let isOpen = second >= last.start && last.width <= TimeScale.longestWithDurations
      return isOpen ? cells.removeLast() : .none
    }
    let width = TimeScale.width(of: second, newest: max(second, frame.horizon), isWatched: isWatched)
    let longest = width == 0 ? TimeScale.longestWithDurations : min(width, TimeScale.longestWithDurations)
    let start = floorDivide(second, longest) * longest
    if start >= cells.last?.end ?? .min { return TimeCell(start: start, width: longest) }
    return TimeCell(start: floorDivide(second, 5) * 5, width: 5)
  }

  /// Adds a cell that is newer than all others.
  mutating func append(_ cell: TimeCell, _ frame: inout TimeFrame) {
    let newest = max(cell.start, frame.horizon)
    if newest - cell.start < TimeScale.settled || !settle(cell, newest: newest, &frame) { cells.append(cell) }
    if cells.count >= Int(compactAt) { compact(&frame) }
  }

  /// Adds (sign 1) or takes out (−1) what happened before the newest cell.
  /// - Parameter before: where a cell begins that is newer than all cells here.
  mutating func addLate(
    _ delta: Delta, _ durations: Durations, at second: Int64, sign: Int32, before: Int64,
    _ frame: inout TimeFrame
  ) {
    var place = firstIndex(from: second + 1) - 1
    if place < 0 || second >= cells[place].end {
      let next = place + 1 < cells.count ? cells[place + 1].start : before
      let newest = max(before == .max ? cells.last?.start ?? second : before, frame.horizon)
      let scale = TimeScale.width(of: second, newest: newest, isWatched: isWatched)
      guard scale > 0 else {
        addTimeless(delta, durations, sign: sign)
        settleDay(Totals(delta), second, &frame)
        return
      }
      let wide = TimeCell(start: floorDivide(second, scale) * scale, width: scale)
      let fits = (place < 0 || cells[place].end <= wide.start) && wide.end <= next
      place += 1
      cells.insert(fits ? wide : TimeCell(start: floorDivide(second, 5) * 5, width: 5), at: place)
    }
    if cells[place].width <= TimeScale.longestWithDurations {
      cells[place].add(delta, durations, sign: sign)
    } else {
      cells[place].sum.add(delta)
      age { $0.sketches.add(durations, sign: sign) }
      settleDay(Totals(delta), second, &frame)
    }
    if cells.count >= Int(compactAt) * 2 { compact(&frame) }
  }

  /// Adds all that another name's line holds.
  mutating func merge(_ other: Timeline, _ frame: inout TimeFrame) {
    if let first = other.cells.first, first.start < cells.last?.end ?? .min {
      interleave(other.cells, &frame)
    } else {
      cells += other.cells
    }
    if let old = other.aged.first {
      age {
        $0.totals += old.totals
        $0.sketches.merge(old.sketches)
      }
    }
    for day in other.days { addDay(day.totals, day.day) }
    for day in other.pastDays { notePast(day) }
    if cells.count >= Int(compactAt) { compact(&frame) }
  }

  private mutating func interleave(_ others: [TimeCell], _ frame: inout TimeFrame) {
    // Of two lines that follow one another in time only the last and the first cells meet.
    let untouched = firstIndex(from: (others.first?.start ?? 0) - 3600)
    let all = (cells[untouched...] + others).sorted { ($0.start, -$0.width) < ($1.start, -$1.width) }
    cells.removeSubrange(untouched...)
    for cell in all {
      if let last = cells.last, cell.start < last.end { join(cell, &frame) } else { cells.append(cell) }
    }
  }

  // MARK: - Cells

  /// Puts a cell away as its age allows: among what is older than all windows, or into a longer cell that is the last.
  /// - Returns: false where it is to stand by itself.
  private mutating func settle(_ cell: TimeCell, newest: Int64, _ frame: inout TimeFrame) -> Bool {
    let width = TimeScale.width(of: cell.start, newest: newest, isWatched: isWatched)
    if width == 0 {
      retire(cell, &frame)
      return true
    }
    guard width > cell.width else { return false }
    let start = floorDivide(cell.start, width) * width
    if cells.last?.start != start || cells.last?.width != width {
      guard start >= cells.last?.end ?? .min else { return false }
      cells.append(TimeCell(start: start, width: width))
    }
    join(cell, &frame)
    return true
  }

  /// Joins cells into as long ones as their age allows.
  private mutating func compact(_ frame: inout TimeFrame) {
    guard let last = cells.last?.start else { return }
    let newest = max(last, frame.horizon)
    let old = cells
    cells = []
    cells.reserveCapacity(old.count / 2 + 8)
    for cell in old where !settle(cell, newest: newest, &frame) { cells.append(cell) }
    compactAt = Int32(max(48, cells.count + cells.count / 2))
  }

  /// Adds a cell to the last one, which covers it.
  private mutating func join(_ cell: TimeCell, _ frame: inout TimeFrame) {
    let last = cells.count - 1
    cells[last].sum.add(cell.sum)
    if cells[last].width <= TimeScale.longestWithDurations {
      cells[last].sketches.merge(cell.sketches)
    } else if cell.width <= TimeScale.longestWithDurations {
      age { $0.sketches.merge(cell.sketches) }
      settleDay(Totals(cell.sum), cell.start, &frame)
    }
  }

  /// Lets go of a cell that is older than all windows.
  private mutating func retire(_ cell: TimeCell, _ frame: inout TimeFrame) {
    age {
      $0.totals += cell.sum
      $0.sketches.merge(cell.sketches)
    }
    if cell.width <= TimeScale.longestWithDurations { settleDay(Totals(cell.sum), cell.start, &frame) }
  }

  private mutating func age(_ body: (inout AgedTotals) -> Void) {
    if aged.isEmpty { aged = [AgedTotals()] }
    body(&aged[0])
  }

  /// The first cell that begins at a second or later.
  private func firstIndex(from second: Int64) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let mid = (low + high) / 2
      if cells[mid].start < second { low = mid + 1 } else { high = mid }
    }
    return low
  }

  // MARK: - Days

  private mutating func settleDay(_ delta: Totals, _ second: Int64, _ frame: inout TimeFrame) {
    guard keepsDays else { return }
    let day = Int32(frame.cursor.dayIndex(of: Timestamp(seconds: second)))
    addDay(delta, day)
    notePast(day)
  }

  private mutating func addDay(_ totals: Totals, _ day: Int32) {
    guard day > (days.last?.day ?? day) - Self.dayCapacity else { return }
    let at = (days.lastIndex { $0.day <= day } ?? -1) + 1
    if at > 0, days[at - 1].day == day {
      days[at - 1].totals += totals
    } else {
      days.insert(DayTotals(day: day, totals: totals), at: at)
      if let first = days.first, first.day <= day - Self.dayCapacity { days.removeFirst() }
    }
  }

  private mutating func notePast(_ day: Int32) {
    guard pastDays.last != day else { return }
    let at = (pastDays.lastIndex { $0 <= day } ?? -1) + 1
    if at == 0 || pastDays[at - 1] != day { pastDays.insert(day, at: at) }
  }
}

/// What happened on one day.
struct DayTotals: Sendable {
  var day: Int32
  var totals: Totals
}

/// How long cells are by their age: so short that every window, and the one before it, is made of whole cells, also
/// where records are up to 5 minutes ahead of the clock.
enum TimeScale {
  /// Cells up to this length keep durations, and never straddle a midnight.
  static let longestWithDurations: Int64 = 900
  private static let ages: [(width: Int64, from: Int64)] = [(3600, 174_900), (900, 7620), (60, 910)]
  private static let watchedAges: [(width: Int64, from: Int64)] = [(3600, 174_900), (900, 7620), (60, 4210)]
  private static let end: Int64 = 2_599_500
  /// Younger cells are the shortest.
  static let settled: Int64 = 910

  /// How long the cell of a second may be; 0 where no window reaches back so far.
  static func width(of second: Int64, newest: Int64, isWatched: Bool) -> Int64 {
    if newest - second < settled { return 5 }
    if newest - second > end { return 0 }
    for (width, from) in isWatched ? watchedAges : ages
    where (floorDivide(second, width) + 1) * width <= newest - from { return width }
    return 5
  }
}

/// Division that rounds down, also below zero.
func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
