/// How an area graph is drawn.
public struct AreaStyle: Hashable, Sendable {
  /// What the area means.
  public var role: Role
  /// Above this value the area means something else.
  public var limit: Double?
  /// What it means above the limit.
  public var roleAbove: Role

  /// A style; see the members.
  public init(role: Role = .data, limit: Double? = nil, roleAbove: Role = .near) {
    self.role = role
    self.limit = limit
    self.roleAbove = roleAbove
  }
}

extension Surface {
  /// How many values an area graph of so many columns shows: two a column in braille, one in ASCII.
  public func areaValues(width: Int) -> Int { ascii ? width : width * 2 }

  /// Draws values as an area filled from below, from 0 to `highest` (else the highest value). It takes
  /// `areaValues(width:)` values; nothing is drawn where there is no value, and the least above 0 still
  /// shows.
  public mutating func area(_ values: [Double?], in rect: Rect, highest: Double? = nil, style: AreaStyle) {
    guard !rect.isEmpty else { return }
    let top = highest ?? values.compactMap(\.self).max() ?? 0
    guard top > 0, top.isFinite else { return }
    let perRow = ascii ? 3 : 4
    let dots = values.map { dotCount($0, top: top, of: rect.height * perRow) }
    for row in 0..<rect.height {
      let below = (rect.height - 1 - row) * perRow
      let middle = (Double(below) + 0.5) / Double(rect.height * perRow) * top
      let role = style.limit.map { middle > $0 ? style.roleAbove : style.role } ?? style.role
      for column in 0..<rect.width {
        let sign = ascii ? bars(dots, column, below) : braille(dots, column, below)
        if let sign { put(sign: sign, column: rect.column + column, row: rect.row + row, role: role) }
      }
    }
  }

  private func dotCount(_ value: Double?, top: Double, of all: Int) -> Int {
    guard let value, value.isFinite, value > 0 else { return 0 }
    return max(1, Int((min(1, value / top) * Double(all)).rounded()))
  }

  private func bars(_ dots: [Int], _ column: Int, _ below: Int) -> String? {
    guard column < dots.count, dots[column] > below else { return nil }
    return [".", ":", "|"][min(3, dots[column] - below) - 1]
  }

  private func braille(_ dots: [Int], _ column: Int, _ below: Int) -> String? {
    var bits: UInt32 = 0
    for (side, masks) in brailleSides.enumerated() where column * 2 + side < dots.count {
      for (height, mask) in masks.enumerated() where dots[column * 2 + side] > below + height { bits |= mask }
    }
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + bits) else { return nil }
    return String(scalar)
  }
}

/// The dots of a braille cell from the lowest up: the left half, the right half.
private let brailleSides: [[UInt32]] = [[0x40, 0x04, 0x02, 0x01], [0x80, 0x20, 0x10, 0x08]]
