extension Surface {
  /// Draws a bar from one share of a row's width to another, its end in eighths of a column; the shortest still shows.
  /// - Parameter tick: a share of the width at which a mark stands on the bar, where one is wanted.
  public mutating func spanBar(
    from start: Double, to end: Double, tick: Double? = nil, column: Int, row: Int, width: Int, role: Role
  ) {
    guard width > 0, start.isFinite, end.isFinite else { return }
    let eighths = width * 8
    func place(_ share: Double) -> Int { Int((min(1, max(0, share)) * Double(eighths)).rounded()) }
    let first = min(place(start), eighths - 1)
    let last = max(first + 1, place(end))
    for at in first / 8...(last - 1) / 8 {
      // What of the column is filled, in eighths.
      let (from, to) = (max(first, at * 8) - at * 8, min(last, at * 8 + 8) - at * 8)
      put(sign: sign(from, to), column: column + at, row: row, role: role)
    }
    if let tick {
      put(sign: "┃", column: column + min(width - 1, place(tick) / 8), row: row, role: .strong)
    }
  }

  /// Blocks grow from the left; of those that begin further right there are only halves and eighths.
  private func sign(_ from: Int, _ to: Int) -> String {
    if ascii { return "#" }
    if to == 8 { return from < 3 ? "█" : from < 6 ? "▐" : "▕" }
    if from == 0 { return ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][to - 1] }
    return to <= 4 ? "▎" : from >= 4 ? "▐" : "▌"
  }
}
