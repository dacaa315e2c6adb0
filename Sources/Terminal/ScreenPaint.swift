import CTerminal
import Canvas
import Dashboard

extension Screen {
  /// Shows a grid, upper left at the terminal's; what does not fit is cut, what it does not cover is blank.
  /// Only what changed is written, and nothing at all for the grid and cursor that already stand there.
  public mutating func show(_ grid: Grid, cursor: (column: Int, row: Int)? = nil) {
    let place = cursor.map { Cursor(column: $0.column, row: $0.row) }
    if grid == shown && place == shownCursor { return }
    let known = shown.flatMap { $0.width == grid.width && $0.height == grid.height ? $0 : nil }
    if known == nil { werase(window) }
    let changed = (0..<min(grid.height, size.height)).filter { row in
      known.map { $0.cells(ofRow: row) != grid.cells(ofRow: row) } ?? true
    }
    if let known { forgetMoves(changed, from: known, to: grid) }
    var run = Run()
    for row in changed { paint(grid.cells(ofRow: row).prefix(size.width), row: row, run: &run) }
    placeCursor(place)
    wnoutrefresh(window)
    doupdate()
    (shown, shownCursor) = (grid, place)
  }

  /// Makes curses write rows that only moved. It would scroll a region instead (whatever `idlok` says), which saves
  /// little here, and which not every terminal gets right.
  private borrowing func forgetMoves(_ changed: [Int], from old: Grid, to new: Grid) {
    func text(_ grid: Grid, _ row: Int) -> [String] { grid.cells(ofRow: row).map(\.glyph) }
    let coming = Set(changed.map { text(new, $0) })
    for row in changed where coming.contains(text(old, row)) { wredrawln(window, Int32(row), 1) }
  }

  /// Paints everything anew at the next `show`, for a terminal that others have written to.
  public mutating func repaint() {
    if let whole = ct_curscr() { clearok(whole, true) }
    let (grid, cursor) = (shown, shownCursor)
    (shown, shownCursor) = (nil, nil)
    if let grid { show(grid, cursor: cursor.map { ($0.column, $0.row) }) }
  }

  /// One stretch of a row with one ink: one call into curses.
  private struct Run {
    var bytes: [UInt8] = []
    var column = 0
    var ink = Ink()
  }

  private borrowing func paint(_ cells: ArraySlice<Cell>, row: Int, run: inout Run) {
    run.bytes.removeAll(keepingCapacity: true)
    var index = cells.startIndex
    while index < cells.endIndex {
      let cell = cells[index]
      let ink = palette.ink(of: cell)
      if ink != run.ink || run.bytes.isEmpty {
        flush(&run, row: row)
        (run.ink, run.column) = (ink, index - cells.startIndex)
      }
      let columns =
        index + 1 < cells.endIndex && cells[index + 1].glyph.isEmpty && !cell.glyph.isEmpty ? 2 : 1
      SafeGlyph.append(cell.glyph, columns: columns, ascii: ascii, to: &run.bytes)
      index += columns
    }
    flush(&run, row: row)
  }

  private borrowing func flush(_ run: inout Run, row: Int) {
    guard !run.bytes.isEmpty else { return }
    run.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      ct_put(
        window, Int32(row), Int32(run.column), run.ink.attributes, run.ink.pair, start, Int32(bytes.count))
    }
    run.bytes.removeAll(keepingCapacity: true)
  }

  private borrowing func placeCursor(_ cursor: Cursor?) {
    let inside = cursor.map { $0.column < size.width && $0.row < size.height } ?? false
    leaveok(window, !inside)
    curs_set(inside ? 1 : 0)
    if inside, let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
  }
}

extension Screen {
  /// What curses holds in one row, blanks at its end cut.
  borrowing func row(_ row: Int) -> String {
    var text = [wchar_t](repeating: 0, count: size.width + 1)
    let count = ct_read_row(window, Int32(row), &text, Int32(size.width))
    var line = String.UnicodeScalarView()
    for value in text.prefix(Int(count)) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) { line.append(scalar) }
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension Grid {
  fileprivate func cells(ofRow row: Int) -> ArraySlice<Cell> { cells[row * width..<(row + 1) * width] }
}
