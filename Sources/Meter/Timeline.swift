import Costs
import Events

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
  /// How many days are kept apart, the newest included.
  static let dayCapacity = 70

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
  mutating func addTimeless(_ posting: Posting, _ log: borrowing PostingLog, isTimed: Bool) {
    let totals = log.totals(posting)
    age {
      $0.totals += totals
      if isTimed { $0.sketches.add(posting) }
    }
  }

  /// The cells that begin in a stretch of seconds.
  func cells(in range: Range<Int64>) -> ArraySlice<TimeCell> {
    let first = firstIndex(from: range.lowerBound)
    guard let last = cells.last, last.start >= range.upperBound else { return cells[first...] }
    return cells[first..<max(first, firstIndex(from: range.upperBound))]
  }

  /// Calls `body` with each cell that begins in a stretch of seconds, where it lies: a copy of a cell costs two counts of
  /// references.
  @inline(__always)
  func forEachCell(in range: Range<Int64>, _ body: (UnsafePointer<TimeCell>) -> Void) {
    cells.withUnsafeBufferPointer { buffer in
      guard var cell = buffer.baseAddress else { return }
      let end = cell + buffer.count
      cell += firstIndex(from: range.lowerBound)
      while cell < end, cell.pointee.start < range.upperBound {
        body(cell)
        cell += 1
      }
    }
  }

  /// Calls `body` with all cells, where they lie, and with what finds the first that begins at a second or later.
  func withCells(_ body: (UnsafeBufferPointer<TimeCell>, (Int64) -> Int) -> Void) {
    cells.withUnsafeBufferPointer { body($0, firstIndex(from:)) }
  }

  /// Takes the newest cell out where it holds a second, to be added to; opens a fresh one where the second is behind all
  /// cells, as long as it may be up to `longestWithDurations`; else leaves none.
  mutating func takeNewest(
    for second: Int64, into open: UnsafeMutablePointer<TimeCell>, _ frame: inout TimeFrame
  ) {
    let last = cells.count - 1
    let end = last >= 0 ? cells[last].end : .min
    if second < end {
      let isOpen = second >= cells[last].start && cells[last].width <= TimeScale.longestWithDurations
      guard isOpen else { return }
      open.pointee = cells.removeLast()
      return
    }
    let cell = frame.openCell(for: second, isWatched: isWatched)
    let fits = cell.start >= end
    open.pointee.start = fits ? cell.start : floorDivide(second, 5) * 5
    open.pointee.sum.width = fits ? Int32(cell.width) : 5
  }

  /// Adds a cell that is newer than all others, and leaves none behind.
  mutating func append(_ cell: UnsafeMutablePointer<TimeCell>, _ frame: inout TimeFrame) {
    let newest = max(cell.pointee.start, frame.horizon)
    if newest - cell.pointee.start < TimeScale.settled
      || frame.isOpenWidth(cell.pointee.width, isWatched: isWatched)
      || !settle(cell.pointee, newest: newest, &frame)
    {
      cells.appendSparing(cell.move())
      cell.initialize(to: .none)
    } else {
      cell.pointee = .none
    }
    if cells.count >= Int(compactAt) { compact(&frame) }
  }

  /// Adds what happened before the newest cell.
  /// - Parameters:
  ///   - isTimed: whether its durations are added as well.
  ///   - before: where a cell begins that is newer than all cells here.
  mutating func addLate(
    _ posting: Posting, _ log: borrowing PostingLog, isTimed: Bool, before: Int64, _ frame: inout TimeFrame
  ) {
    let second = posting.second
    var place = firstIndex(from: second + 1) - 1
    if place < 0 || second >= cells[place].end {
      let next = place + 1 < cells.count ? cells[place + 1].start : before
      let newest = max(before == .max ? cells.last?.start ?? second : before, frame.horizon)
      let scale = TimeScale.width(of: second, newest: newest, isWatched: isWatched)
      guard scale > 0 else {
        addTimeless(posting, log, isTimed: isTimed)
        settleDay(log.totals(posting), second, &frame)
        return
      }
      let wide = TimeCell(start: floorDivide(second, scale) * scale, width: scale)
      let fits = (place < 0 || cells[place].end <= wide.start) && wide.end <= next
      place += 1
      cells.insert(fits ? wide : TimeCell(start: floorDivide(second, 5) * 5, width: 5), at: place)
    }
    withUnsafePointer(to: posting) { cells[place].sum.add($0) }
    if posting.wide >= 0 { cells[place].sum.addMore(log.wide(posting)) }
    let isShort = cells[place].width <= TimeScale.longestWithDurations
    if isTimed, isShort { cells[place].sketches.add(posting) }
    if isTimed, !isShort { age { $0.sketches.add(posting) } }
    if !isShort { settleDay(log.totals(posting), second, &frame) }
    if cells.count >= Int(compactAt) * 2 { compact(&frame) }
  }

  /// Adds all that another name's line holds.
  mutating func merge(_ other: Timeline, _ frame: inout TimeFrame) {
    if cells.isEmpty {
      cells = other.cells
    } else if let first = other.cells.first, first.start < cells.last?.end ?? .min {
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
    let mine = Array(cells[untouched...])
    cells.removeSubrange(untouched...)
    cells.reserveCapacity(untouched + mine.count + others.count)
    var (i, j) = (0, 0)
    while i < mine.count || j < others.count {
      let isMine =
        j == others.count
        || i < mine.count && (mine[i].start, -mine[i].width) <= (others[j].start, -others[j].width)
      addOrJoin(isMine ? mine[i] : others[j], &frame)
      if isMine { i += 1 } else { j += 1 }
    }
  }

  private mutating func addOrJoin(_ cell: TimeCell, _ frame: inout TimeFrame) {
    let last = cells.count - 1
    if last >= 0, cell.start < cells[last].end { join(cell, &frame) } else { cells.append(cell) }
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
    // Most are as long as they may be already: they stay where they are.
    let settled =
      cells.firstIndex { cell in
        let width = TimeScale.width(of: cell.start, newest: newest, isWatched: isWatched)
        return width == 0 || width > cell.width
      } ?? cells.count
    if settled < cells.count {
      let young = Array(cells[settled...])
      cells.removeSubrange(settled...)
      for cell in young where !settle(cell, newest: newest, &frame) { cells.append(cell) }
    }
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
    // Mostly the newest are asked for.
    while high > low, cells.count - high < 4 {
      if cells[high - 1].start < second { return high }
      high -= 1
    }
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
    guard day > (days.last?.day ?? day) - Int32(Self.dayCapacity) else { return }
    let at = (days.lastIndex { $0.day <= day } ?? -1) + 1
    if at > 0, days[at - 1].day == day {
      days[at - 1].totals += totals
    } else {
      days.insert(DayTotals(day: day, totals: totals), at: at)
      if let first = days.first, first.day <= day - Int32(Self.dayCapacity) { days.removeFirst() }
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
