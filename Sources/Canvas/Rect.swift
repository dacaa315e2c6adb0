/// A rectangle of cells. Sides are never negative.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A rectangle; sides below 0 count as 0.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The column right of the rectangle.
  public var endColumn: Int { column + width }
  /// The row below the rectangle.
  public var endRow: Int { row + height }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell lies inside.
  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && row >= self.row && column < endColumn && row < endRow
  }

  /// What is left after taking cells off each side.
  public func inset(columns: Int, rows: Int) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The cells of both.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, width: min(endColumn, other.endColumn) - left,
      height: min(endRow, other.endRow) - top)
  }

  /// The topmost rows (at most all), and what lies below them.
  public func cutTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), height)
    return (
      Rect(column: column, row: row, width: width, height: taken),
      Rect(column: column, row: row + taken, width: width, height: height - taken)
    )
  }

  /// The lowest rows (at most all), and what lies above them.
  public func cutBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, rows), height)
    let (rest, bottom) = cutTop(height - taken)
    return (rest, bottom)
  }

  /// The leftmost columns (at most all), and what lies right of them.
  public func cutLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), width)
    return (
      Rect(column: column, row: row, width: taken, height: height),
      Rect(column: column + taken, row: row, width: width - taken, height: height)
    )
  }

  /// A rectangle of the given size (at most this one's) in the middle.
  public func centred(width wanted: Int, height tall: Int) -> Rect {
    let columns = min(wanted, width)
    let rows = min(tall, height)
    return Rect(
      column: column + (width - columns) / 2, row: row + (height - rows) / 2, width: columns, height: rows)
  }

  /// Columns next to each other in proportion to the weights; the last takes what rounding left.
  public func columns(_ weights: [Int]) -> [Rect] {
    let sum = max(1, weights.reduce(0, +))
    var done = 0
    var start = column
    return weights.map { weight in
      done += weight
      let end = column + width * done / sum
      defer { start = end }
      return Rect(column: start, row: row, width: end - start, height: height)
    }
  }
}
