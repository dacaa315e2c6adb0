/// A column of a table.
public struct Column: Hashable, Sendable {
  /// What stands above it.
  public var header: String
  /// The columns it needs.
  public var width: Int
  /// How text stands in it.
  public var align: Alignment
  /// Its part of the room that is left over; 0 for a fixed width.
  public var grow: Int
  /// The most columns it grows to.
  public var most: Int
  /// Of several columns that do not all fit, the one with the lowest rank goes first.
  public var rank: Int

  /// A column; see the members.
  public init(
    _ header: String, width: Int, align: Alignment = .left, grow: Int = 0, most: Int = .max, rank: Int = 9
  ) {
    self.header = header
    self.width = width
    self.align = align
    self.grow = grow
    self.most = most
    self.rank = rank
  }
}

/// What stands in a cell of a table.
public enum TableCell: Hashable, Sendable {
  case text(String, Role)
  case pieces([Piece])
  case bar(Double, Role)
  case spark([Double?], Role)
}

/// Columns laid into a width: those that fit, each with its place.
public struct TableLayout: Hashable, Sendable {
  /// A column that fits.
  public struct Slot: Hashable, Sendable {
    /// Its index among the columns given.
    public var index: Int
    /// Where it begins, from the table's left.
    public var offset: Int
    /// Its columns.
    public var width: Int
  }

  /// The columns given.
  public let columns: [Column]
  /// Those that fit, from the left.
  public let slots: [Slot]

  /// Lays columns with `gap` blanks between them; the lowest ranks are left out until the rest fits, and what
  /// room is left is shared out by `grow`.
  public init(_ columns: [Column], width: Int, gap: Int = 2) {
    self.columns = columns
    let kept = Self.fitting(columns, width: width, gap: gap)
    let widths = Self.widths(kept.map { columns[$0] }, room: width - gap * max(0, kept.count - 1))
    var offset = 0
    var slots: [Slot] = []
    for (index, wide) in zip(kept, widths) {
      slots.append(Slot(index: index, offset: offset, width: wide))
      offset += wide + gap
    }
    self.slots = slots
  }

  /// The width that a column got; 0 where it was left out.
  public func width(of index: Int) -> Int { slots.first { $0.index == index }?.width ?? 0 }

  private static func fitting(_ columns: [Column], width: Int, gap: Int) -> [Int] {
    var kept = Array(columns.indices)
    while kept.count > 1 {
      let need = kept.reduce(0) { $0 + columns[$1].width } + gap * (kept.count - 1)
      guard need > width else { break }
      guard let weakest = kept.min(by: { (columns[$0].rank, -$0) < (columns[$1].rank, -$1) }) else { break }
      kept.removeAll { $0 == weakest }
    }
    return kept
  }

  private static func widths(_ columns: [Column], room: Int) -> [Int] {
    var widths = columns.map { min($0.width, max(0, room)) }
    var spare = room - widths.reduce(0, +)
    while spare > 0 {
      let growing = columns.indices.filter { columns[$0].grow > 0 && widths[$0] < columns[$0].most }
      let parts = growing.reduce(0) { $0 + columns[$1].grow }
      guard parts > 0 else { break }
      let before = spare
      for index in growing where spare > 0 {
        let share = max(1, before * columns[index].grow / parts)
        let taken = min(share, columns[index].most - widths[index], spare)
        widths[index] += taken
        spare -= taken
      }
    }
    return widths
  }
}

extension Surface {
  /// Draws the headers of a table; `marked` is drawn strong, as the column that rules the order.
  public mutating func tableHeader(_ layout: TableLayout, column: Int, row: Int, marked: Int? = nil) {
    for slot in layout.slots {
      let head = layout.columns[slot.index]
      text(
        head.header, column: column + slot.offset, row: row, width: slot.width,
        role: slot.index == marked ? .text : .faint, align: head.align)
    }
  }

  /// Draws a row of a table: a cell for each of the columns given, drawn where its column fits.
  public mutating func tableRow(_ layout: TableLayout, _ cells: [TableCell], column: Int, row: Int) {
    for slot in layout.slots where slot.index < cells.count {
      let at = column + slot.offset
      switch cells[slot.index] {
      case .text(let words, let role):
        text(
          words, column: at, row: row, width: slot.width, role: role, align: layout.columns[slot.index].align)
      case .pieces(let pieces):
        line(pieces, column: at, row: row, width: slot.width, align: layout.columns[slot.index].align)
      case .bar(let fraction, let role): bar(fraction, column: at, row: row, width: slot.width, role: role)
      case .spark(let values, let role):
        sparkline(Array(values.suffix(slot.width)), column: at, row: row, role: role)
      }
    }
  }
}
