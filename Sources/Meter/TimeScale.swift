/// How long cells are by their age: so short that every window, and the one before it, is made of whole cells, also
/// where records are up to 5 minutes ahead of the clock.
enum TimeScale {
  /// Cells up to this length keep durations, and never straddle a midnight.
  static let longestWithDurations: Int64 = 900
  private static let ages: [(width: Int64, from: Int64)] = [(3600, 174_900), (900, 7620), (60, 910)]
  private static let watchedAges: [(width: Int64, from: Int64)] = [(3600, 174_900), (900, 7620), (60, 4210)]
  /// Also the month that began 31 days and an hour ago is made of cells.
  static let end: Int64 = 2_689_500
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
