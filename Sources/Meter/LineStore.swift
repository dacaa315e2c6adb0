import Costs
import Events

/// The lines of all names of a dimension, or of all pairs of a kind, by their number.
///
/// What happens lands in a line's open cell: one block of plain numbers, found by one index. Only a cell that is done with
/// goes to the line's timeline, where cells are joined as they age. `close` puts all open cells away before lines are read.
struct LineStore: Sendable {
  /// By line; a cell without width is none.
  private var open: [TimeCell] = []
  private var lines: [Timeline] = []
  /// The lines that have an open cell.
  private var opened: [Int32] = []
  private let keepsDays: Bool
  private let isWatched: Bool

  /// - Parameters: see `Timeline.init`.
  init(keepsDays: Bool, isWatched: Bool = false) {
    self.keepsDays = keepsDays
    self.isWatched = isWatched
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// A line, once all is closed.
  subscript(line: Int) -> Timeline {
    assert(opened.isEmpty)
    return lines[line]
  }

  /// Makes room for lines up to one.
  mutating func grow(to line: Int) {
    while lines.count <= line {
      lines.append(Timeline(keepsDays: keepsDays, isWatched: isWatched))
      open.append(.none)
    }
  }

  /// Adds a change to a line.
  mutating func add(_ delta: Delta, to line: Int, _ moment: Moment, _ frame: inout TimeFrame) {
    if reaches(line, moment) {
      open[line].sum.add(delta)
    } else {
      add(delta, .unknown, sign: 1, to: line, moment, &frame)
    }
  }

  /// Adds a change and its durations, which are taken out where the sign is −1.
  mutating func add(
    _ delta: Delta, _ durations: Durations, sign: Int32, to line: Int, _ moment: Moment,
    _ frame: inout TimeFrame
  ) {
    if reaches(line, moment) || openCell(of: line, moment, &frame) {
      open[line].add(delta, durations, sign: sign)
    } else if moment.isTimeless {
      lines[line].addTimeless(delta, durations, sign: sign)
    } else {
      let before = open[line].width > 0 ? open[line].start : Int64.max
      lines[line].addLate(delta, durations, at: moment.second, sign: sign, before: before, &frame)
    }
  }

  /// Puts all open cells into their lines, to be read.
  mutating func close(_ frame: inout TimeFrame) {
    for line in opened where open[Int(line)].width > 0 { putAway(Int(line), &frame) }
    opened.removeAll(keepingCapacity: true)
  }

  /// Adds a line of another store; both are closed.
  mutating func merge(_ other: Timeline, into line: Int, _ frame: inout TimeFrame) {
    grow(to: line)
    lines[line].merge(other, &frame)
  }

  @inline(__always)
  private func reaches(_ line: Int, _ moment: Moment) -> Bool {
    UInt64(bitPattern: moment.second &- open[line].start) < UInt64(open[line].sum.width)
      && !moment.isTimeless
  }

  /// Opens the cell that a moment is in; false where it is older than the line's newest.
  private mutating func openCell(of line: Int, _ moment: Moment, _ frame: inout TimeFrame) -> Bool {
    if moment.isTimeless { return false }
    if open[line].width > 0 {
      guard moment.second > open[line].start else { return false }
      putAway(line, &frame)
    } else {
      opened.append(Int32(line))
    }
    open[line] = lines[line].takeNewest(for: moment.second, frame)
    return open[line].width > 0
  }

  private mutating func putAway(_ line: Int, _ frame: inout TimeFrame) {
    lines[line].append(open[line], &frame)
    open[line] = .none
  }
}

/// When something happened, in whole seconds.
struct Moment: Sendable {
  var second: Int64
  /// Dated in the future: it counts in everything there ever was, but at no time.
  var isTimeless: Bool

  init(nanoseconds: Int64, isTimeless: Bool) {
    second = floorDivide(nanoseconds, 1_000_000_000)
    self.isTimeless = isTimeless
  }
}

/// What lines know of time.
struct TimeFrame: Sendable {
  /// The calendar that rules days.
  var cursor: DayCursor
  /// The second before which no window will end: what is much older needs no short cells.
  var horizon = Int64.min
}
