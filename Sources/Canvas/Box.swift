/// What stands in a box's upper border.
public struct BoxTitle: Hashable, Sendable {
  /// On the left; cut where it does not fit.
  public var left: [Piece]
  /// On the right: the first of these that fits beside the left part is drawn.
  public var right: [[Piece]]

  /// A title; see the members.
  public init(left: [Piece], right: [[Piece]] = []) {
    self.left = left
    self.right = right
  }
}

extension Surface {
  /// Draws a rounded border with its title and gives the cells inside, a blank column kept free on both
  /// sides.
  @discardableResult
  public mutating func box(_ rect: Rect, title: BoxTitle, role: Role = .border) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else {
      if !rect.isEmpty { line(title.left, column: rect.column, row: rect.row, width: rect.width) }
      return Rect(column: rect.column, row: rect.row, width: 0, height: 0)
    }
    border(rect, role)
    self.title(title, rect, role)
    return rect.inset(columns: min(2, rect.width / 2), rows: 1)
  }

  private mutating func border(_ rect: Rect, _ role: Role) {
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    for column in rect.column..<rect.endColumn {
      put(sign: "─", column: column, row: rect.row, role: role)
      put(sign: "─", column: column, row: bottom, role: role)
    }
    for row in rect.row..<rect.endRow {
      put(sign: "│", column: rect.column, row: row, role: role)
      put(sign: "│", column: right, row: row, role: role)
    }
    put(sign: "╭", column: rect.column, row: rect.row, role: role)
    put(sign: "╮", column: right, row: rect.row, role: role)
    put(sign: "╰", column: rect.column, row: bottom, role: role)
    put(sign: "╯", column: right, row: bottom, role: role)
  }

  private mutating func title(_ title: BoxTitle, _ rect: Rect, _ role: Role) {
    // ╭─ left ─── right ╮: two corners, a dash and two blanks at the left, two blanks at the right.
    let room = rect.width - 5
    guard room > 0, !title.left.isEmpty else { return }
    let left = min(columns(title.left), room)
    line([Piece(" ")] + title.left, column: rect.column + 2, row: rect.row, width: left + 1)
    put(Glyph(" "), column: rect.column + 3 + left, row: rect.row, role: role)
    for right in title.right where !right.isEmpty {
      let wide = columns(right)
      guard left + wide + 4 <= room else { continue }
      let start = rect.endColumn - wide - 3
      line([Piece(" ")] + right + [Piece(" ")], column: start, row: rect.row, width: wide + 2)
      return
    }
  }
}
