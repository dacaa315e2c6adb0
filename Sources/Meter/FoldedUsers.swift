import Costs
import Events

/// Which users, of those that were folded into `(other)`, were seen in each of the newest local hours and days: only to
/// be counted. It holds nothing as long as no user is folded.
struct FoldedUsers: Sendable {
  private var hours: [Int64: UniqueSketch] = [:]
  private var days: [Int: UniqueSketch] = [:]
  private var cursor: DayCursor
  /// The hour that was noted last, in seconds.
  private var hour: Range<Int64> = 0..<0
  /// As many as the series show, and one that may begin before the newest is over.
  private static let keptHours = 26
  private static let keptDays = 32

  init(zone: CalendarZone) { cursor = DayCursor(zone: zone) }

  /// Whether no user was folded.
  var isEmpty: Bool { days.isEmpty }

  /// Notes that a user was seen at a second.
  mutating func note(_ digest: UInt64, at second: Int64) {
    let time = Timestamp(seconds: second)
    if !hour.contains(second) {
      let start = cursor.zone.startOfHour(time).seconds
      // An hour may be cut short by a change of the clocks; it is never longer.
      hour = start..<max(start + 1, min(start + 3600, second / 900 * 900 + 900))
    }
    hours[hour.lowerBound, default: UniqueSketch()].insert(digest)
    if hours.count > Self.keptHours, let oldest = hours.keys.min() { hours[oldest] = nil }
    note(digest, onDay: cursor.dayIndex(of: time))
  }

  /// Notes that a user was seen on a day.
  mutating func note(_ digest: UInt64, onDay day: Int) {
    days[day, default: UniqueSketch()].insert(digest)
    if days.count > Self.keptDays, let oldest = days.keys.min() { days[oldest] = nil }
  }

  /// Notes when a user was seen that is folded only now.
  mutating func note(_ digest: UInt64, _ line: Timeline) {
    for cell in line.cells where !cell.sum.isEmpty { note(digest, at: cell.start) }
    for day in line.days where !day.totals.isEmpty { note(digest, onDay: Int(day.day)) }
  }

  /// Those seen in the hour that begins at a second.
  func hour(_ start: Int64) -> UniqueSketch? { hours[start] }

  /// Those seen on a day.
  func day(_ day: Int) -> UniqueSketch? { days[day] }

  mutating func merge(_ other: FoldedUsers) {
    hours.merge(other.hours) { mine, theirs in
      var both = mine
      both.formUnion(theirs)
      return both
    }
    days.merge(other.days) { mine, theirs in
      var both = mine
      both.formUnion(theirs)
      return both
    }
    while hours.count > Self.keptHours, let oldest = hours.keys.min() { hours[oldest] = nil }
    while days.count > Self.keptDays, let oldest = days.keys.min() { days[oldest] = nil }
  }
}

extension MeterState {
  /// Notes the user of a record, where there are too many names to hold this one.
  mutating func noteFoldedUser(_ name: UnsafeBufferPointer<UInt8>, at time: Int64) {
    guard ledger.filter.isEmpty, ledger.tables[Dimension.user.place].overflowed else { return }
    foldedUsers.note(NameTable.digest(name), at: floorDivide(time, 1_000_000_000))
  }

  /// Notes those users of another meter that this one folds.
  mutating func mergeFoldedUsers(_ other: borrowing MeterState, renamed: Renaming) {
    foldedUsers.merge(other.foldedUsers)
    let place = Dimension.user.place
    guard ledger.tables[place].overflowed, ledger.filter.isEmpty else { return }
    for index in 4..<max(4, other.ledger.lines[place].count)
    where renamed(.user, NameID(index)) == NameTable.other {
      foldedUsers.note(other.ledger.tables[place].digest(of: NameID(index)), other.ledger.lines[place][index])
    }
  }

  /// How many users were seen, of whom `active` have lines of their own.
  func userCount(active: [NameID], folded: UniqueSketch?) -> (count: Int, isEstimate: Bool) {
    let table = ledger.tables[Dimension.user.place]
    // Under a filter nobody knows which of the folded ones it leaves.
    guard var all = folded else { return (active.count, table.overflowed && !ledger.filter.isEmpty) }
    for user in active { all.insert(table.digest(of: user)) }
    return (all.count, all.isEstimate)
  }
}
