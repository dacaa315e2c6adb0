/// A rectangle of cells that panes draw into and a terminal shows. Column 0, row 0 is the upper left corner.
public struct Grid: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// A blank grid; sides below 1 count as 1.
  public init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  /// The cell at a column and row; writes outside the grid are dropped, reads there give a blank.
  public subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * width + column] : Cell() }
    set { if contains(column, row) { cells[row * width + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < width && row < height
  }
}
