extension Surface {
  /// Draws a row of a heat map, one column a value from 0 (nothing) to 1 (the most), `tall` rows high. Where
  /// there is no colour, shades say the same.
  public mutating func heatRow(_ values: [Double], column: Int, row: Int, tall: Int = 1) {
    let signs = ascii ? asciiHeat : (colour ? blockHeat : shadeHeat)
    for (at, value) in values.enumerated() {
      let level = heatLevel(value)
      for down in 0..<max(1, tall) {
        put(sign: signs[level], column: column + at, row: row + down, role: heatRoles[level])
      }
    }
  }

  /// 0 is nothing at all; the least above it already shows.
  private func heatLevel(_ value: Double) -> Int {
    guard value.isFinite, value > 0 else { return 0 }
    return min(4, max(1, Int((value.squareRoot() * 4).rounded(.up))))
  }
}

private let blockHeat = ["█", "█", "█", "█", "█"]
private let shadeHeat = [" ", "░", "▒", "▓", "█"]
private let asciiHeat = [" ", ".", ":", "*", "#"]
private let heatRoles: [Role] = [.heat0, .heat1, .heat2, .heat3, .heat4]
