import Costs

/// What lines know of time.
struct TimeFrame: Sendable {
  /// The calendar that rules days.
  var cursor: DayCursor
  /// The second before which no window will end: what is much older needs no short cells.
  var horizon = Int64.min { didSet { openCells = [nil, nil] } }
  /// The cells that were opened last, in lines that are not watched and in those that are: most that follow are the same.
  private var openCells: InlineArray<2, OpenCell?> = [nil, nil]

  /// Where a cell begins that is to be opened, and how long it is.
  struct OpenCell: Sendable {
    var start: Int64
    var width: Int64
    /// Whether it stays as it is once it is put away.
    var isFinal: Bool
  }

  init(cursor: DayCursor) { self.cursor = cursor }

  /// The cell for a second that is newer than all before: as long as it may be, up to `TimeScale.longestWithDurations`.
  mutating func openCell(for second: Int64, isWatched: Bool) -> OpenCell {
    let place = isWatched ? 1 : 0
    if let known = openCells[place], second >= known.start, second < known.start + known.width {
      return known
    }
    let width = TimeScale.width(of: second, newest: max(second, horizon), isWatched: isWatched)
    let longest = TimeScale.longestWithDurations
    let open = width == 0 ? longest : min(width, longest)
    let start = floorDivide(second, open) * open
    let cell = OpenCell(start: start, width: open, isFinal: open == width)
    openCells[place] = cell
    return cell
  }

  /// Whether a cell that was open stays as it is; where that is over by now, it is joined later all the same.
  func isOpenWidth(_ width: Int64, isWatched: Bool) -> Bool {
    guard let known = openCells[isWatched ? 1 : 0] else { return false }
    return known.isFinal && width == known.width
  }
}
