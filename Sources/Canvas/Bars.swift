// Rounding is in libm, which nothing else here would link.
import Glibc

extension Surface {
  /// Draws a bar from the left, in eighths of a column; the least above 0 still shows.
  public mutating func bar(_ fraction: Double, column: Int, row: Int, width: Int, role: Role = .data) {
    _ = fill(fraction, column: column, row: row, width: width, role: role)
  }

  /// Draws a bar on a track with a tick at each threshold (shares of the whole track) that it has not
  /// reached.
  public mutating func gauge(
    _ fraction: Double, ticks: [Double], column: Int, row: Int, width: Int, role: Role
  ) {
    guard width > 0 else { return }
    let filled = fill(fraction, column: column, row: row, width: width, role: role)
    for at in filled..<max(filled, width) {
      put(sign: "─", column: column + at, row: row, role: .border)
    }
    for tick in ticks where tick > 0 && tick < 1 {
      let at = Int((tick * Double(width)).rounded(.down))
      if at >= filled { put(sign: "┊", column: column + at, row: row, role: .faint) }
    }
  }

  /// Fills columns and gives how many it touched.
  private mutating func fill(_ fraction: Double, column: Int, row: Int, width: Int, role: Role) -> Int {
    let share = fraction.isFinite ? min(1, max(0, fraction)) : 0
    guard width > 0, share > 0 else { return 0 }
    if ascii {
      let whole = max(1, Int((share * Double(width)).rounded()))
      for at in 0..<whole { put(sign: "#", column: column + at, row: row, role: role) }
      return whole
    }
    let eighths = max(1, Int((share * Double(width * 8)).rounded()))
    for at in 0..<(eighths / 8) { put(sign: "█", column: column + at, row: row, role: role) }
    guard eighths % 8 > 0 else { return eighths / 8 }
    put(sign: barEnds[eighths % 8 - 1], column: column + eighths / 8, row: row, role: role)
    return eighths / 8 + 1
  }

  /// Draws one column a value, in eighths of a row, from 0 to the highest; a gap where there is no value. The
  /// highest leaves an eighth free, so that sparklines below each other do not run together.
  public mutating func sparkline(
    _ values: [Double?], column: Int, row: Int, highest: Double? = nil, role: Role = .data
  ) {
    let top = highest ?? values.compactMap(\.self).max() ?? 0
    let signs = ascii ? asciiLevels : levels
    for (at, value) in values.enumerated() {
      guard let value, value.isFinite, value >= 0 else { continue }
      let share = top > 0 ? min(1, value / top) : 0
      let level = Int((share * Double(signs.count - 1)).rounded(.up))
      put(sign: signs[max(0, level)], column: column + at, row: row, role: value > 0 ? role : .border)
    }
  }
}

private let barEnds = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
private let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
private let asciiLevels = ["_", ".", ":", "|"]
